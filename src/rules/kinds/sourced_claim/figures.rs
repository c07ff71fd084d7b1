//! Statistics that no fact of the brief states and no sentence attributes.

use super::words;
use crate::check::passage::{Part, Passage};
use crate::check::{Finding, Subject};
use crate::claims::{self, Claim, Match, Speakers};
use crate::rules::Rule;
use crate::rules::words::Excuses;

/// The most places one finding points at.
const MAX_PLACES: usize = 8;

pub(super) fn check<'r>(rule: &'r Rule, subject: &Subject<'_>, places: &Excuses, out: &mut Vec<Finding<'r>>) {
    let mut open: Vec<(&Passage, Claim)> = Vec::new();
    // What stands under `fakta` has its source by its form.
    let (mut field, mut heard) = ("", Speakers::default());
    for passage in subject.passages.iter().filter(|p| rule.reads(p.part) && p.part != Part::Facts) {
        let prose = subject.prose(passage);
        if passage.field != field {
            (field, heard) = (&passage.field, Speakers::default());
        }
        for claim in claims::statistics(prose) {
            let sourced = subject.facts().states(&claim) || claims::attributed(prose, &claim.sentence, &heard);
            if !sourced && !places.cover_text(passage, &claim.range, subject) {
                open.push((passage, claim));
            }
        }
        heard.hear(prose);
    }
    // A figure that a fact contradicts is told as that, not also as one without a source.
    open.retain(|(passage, claim)| {
        let compared = subject.facts().compare(subject.prose(passage));
        !compared.iter().any(|(other, found)| other.range == claim.range && matches!(found, Match::Differs { .. }))
    });
    // A brief without any fact has one fault, however many figures show it; else each figure is one,
    // in however many fields it stands.
    let none = subject.facts().is_empty();
    let mut told: Vec<bool> = vec![false; open.len()];
    for first in 0..open.len() {
        let Some((passage, claim)) = open.get(first).filter(|_| told.get(first) == Some(&false)) else { continue };
        let mut finding = Finding::in_text(rule, passage, claim.range.clone()).saying(words::unsourced());
        let mut more = 0;
        for (at, (other_passage, other)) in open.iter().enumerate().skip(first + 1) {
            let same = other.value == claim.value && other.unit == claim.unit;
            if !(same || none) {
                continue;
            }
            if let Some(told) = told.get_mut(at) {
                *told = true;
            }
            more += 1;
            if more < MAX_PLACES
                && let Some(span) = other_passage.spans(other.range.clone()).first()
            {
                finding = finding.also(*span, words::here_too());
            }
        }
        out.push(finding);
    }
}
