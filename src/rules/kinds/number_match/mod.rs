//! Figures that do not agree: with the facts of the brief, with each other, with arithmetic.

mod words;

use super::Kind;
use crate::check::passage::Part;
use crate::check::{Finding, Subject};
use crate::claims::{self, Match};
use crate::lang::Text;
use crate::rules::lexicon::Builder;
use crate::rules::words::{Excuses, RawExcuses};
use crate::rules::{Check, Rule};
use crate::yaml::Node;
use crate::yaml::record::Reader;
use crate::{choice, record};

pub(super) const KIND: Kind =
    Kind { name: "number-match", keys: &[Raw::FORM, RawExcuses::FORM], drafts: false, read, about: words::about };

choice! {
    /// With what figures must agree.
    pub enum With {
        /// With the statements under `fakta`.
        "fakta" => Facts,
        /// Percent with percentage points.
        "poin_persen" => Points,
        /// Parts with their sum.
        "jumlah" => Sums,
    }
}

record! {
    /// The keys of this kind.
    pub struct Raw {
        /// With what figures must agree.
        "periksa" => with: required With,
    }
}

#[derive(Debug)]
struct NumberMatch {
    with: With,
    places: Excuses,
}

fn read(node: &Node, reader: &mut Reader<'_>, builder: &mut Builder) -> Option<Box<dyn Check>> {
    Some(Box::new(NumberMatch { with: Raw::fields(node, reader)?.with, places: Excuses::read(node, reader, builder)? }))
}

impl Check for NumberMatch {
    fn check<'r>(&'r self, rule: &'r Rule, subject: &Subject<'_>, out: &mut Vec<Finding<'r>>) {
        for passage in subject.passages.iter().filter(|p| rule.reads(p.part)) {
            let prose = subject.prose(passage);
            let open = |range: &std::ops::Range<usize>| !self.places.cover_text(passage, range, subject);
            match self.with {
                With::Facts => {
                    // A fact does not contradict itself.
                    if passage.part == Part::Facts || subject.facts().is_empty() {
                        continue;
                    }
                    for (claim, found) in subject.facts().compare(prose) {
                        let Match::Differs { stated, fact } = found else { continue };
                        if !open(&claim.range) {
                            continue;
                        }
                        let mut finding = Finding::in_text(rule, passage, claim.range)
                            .saying(words::differs())
                            .with("pengganti", Text::same(stated));
                        if let Some(span) = subject.brief.raw.facts.get(fact).and_then(|f| f.statement.place()) {
                            finding = finding.also(span, words::stated_here());
                        }
                        out.push(finding);
                    }
                }
                With::Points => {
                    out.extend(claims::percent_or_point(prose).into_iter().filter(|p| open(&p.range)).map(|point| {
                        Finding::in_text(rule, passage, point.range)
                            .saying(words::points())
                            .with("pengganti", Text::same(&point.replacement))
                            .fixed(subject.source, Some(point.replacement))
                    }))
                }
                With::Sums => out.extend(claims::sums(prose).into_iter().filter(|s| open(&s.range)).map(|sum| {
                    Finding::in_text(rule, passage, sum.range)
                        .saying(words::sum())
                        .with("jumlah", Text::same(sum.sum))
                        .with("batas", Text::same(sum.whole))
                })),
            }
        }
    }
}
