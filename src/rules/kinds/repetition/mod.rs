//! The same word twice in a row.

mod words;

use super::Kind;
use crate::check::passage::Passage;
use crate::check::{Finding, Subject};
use crate::record;
use crate::rules::lexicon::Builder;
use crate::rules::words::{Excuses, RawExcuses};
use crate::rules::{Check, Rule};
use crate::yaml::Node;
use crate::yaml::record::Reader;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

pub(super) const KIND: Kind =
    Kind { name: "repetition", keys: &[Raw::FORM, RawExcuses::FORM], drafts: false, read, about: words::about };

record! {
    /// The keys of this kind.
    pub struct Raw {
        /// Words that may stand twice, such as parts of names.
        "abaikan" => ignored: list String,
    }
}

#[derive(Debug)]
struct Repetition {
    ignored: Vec<String>,
    places: Excuses,
}

fn read(node: &Node, reader: &mut Reader<'_>, builder: &mut Builder) -> Option<Box<dyn Check>> {
    let ignored = Raw::fields(node, reader)?.ignored.iter().map(|word| word.to_lowercase()).collect();
    Some(Box::new(Repetition { ignored, places: Excuses::read(node, reader, builder)? }))
}

impl Check for Repetition {
    fn check<'r>(&'r self, rule: &'r Rule, subject: &Subject<'_>, out: &mut Vec<Finding<'r>>) {
        for passage in subject.passages.iter().filter(|p| rule.reads(p.part)) {
            for range in self.runs(passage) {
                if !self.places.cover(passage, &range, subject) {
                    out.push(Finding::in_passage(rule, passage, range).saying(words::found()));
                }
            }
        }
    }
}

impl Repetition {
    /// The runs of one word, each as a range of the passage's view.
    fn runs(&self, passage: &Passage) -> Vec<Range<usize>> {
        let (lower, cased) = (passage.view.lower(), passage.view.cased());
        let mut runs: Vec<Range<usize>> = Vec::new();
        let mut before: Option<Range<usize>> = None;
        for (at, word) in lower.unicode_word_indices() {
            let range = at..at + word.len();
            if let Some(earlier) = &before
                && lower.get(earlier.clone()) == Some(word)
                && lower.get(earlier.end..at) == Some(" ")
                && self.is_slip(word, cased.get(range.clone()))
                && !is_hyphened(lower, earlier)
                && !is_hyphened(lower, &range)
            {
                match runs.last_mut().filter(|run| run.end == earlier.end) {
                    Some(run) => run.end = range.end,
                    None => runs.push(earlier.start..range.end),
                }
            }
            before = Some(range);
        }
        runs
    }

    /// Not a number, a letter, or a name; "Jum'at" is a word.
    fn is_slip(&self, word: &str, cased: Option<&str>) -> bool {
        let capital = cased.is_some_and(|w| w.starts_with(char::is_uppercase));
        word.chars().count() > 1
            && word.chars().all(|c| c.is_alphabetic() || c == '\'')
            && !capital
            && !self.ignored.iter().any(|ignored| ignored == word)
    }
}

/// Whether a hyphen joins a word to another: one half of "rata-rata" is no word of its own.
fn is_hyphened(text: &str, range: &Range<usize>) -> bool {
    text.get(..range.start).is_some_and(|before| before.ends_with('-'))
        || text.get(range.end..).is_some_and(|after| after.starts_with('-'))
}
