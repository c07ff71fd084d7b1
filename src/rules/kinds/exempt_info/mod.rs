//! Signs that information is not for the public.

mod words;

use super::Kind;
use crate::check::{Finding, Subject};
use crate::record;
use crate::rules::lexicon::Builder;
use crate::rules::words::{RawExcuses, RawWords, Words};
use crate::rules::{Check, Rule};
use crate::yaml::Node;
use crate::yaml::record::Reader;

pub(super) const KIND: Kind = Kind {
    name: "exempt-info",
    keys: &[RawWords::FORM, RawExcuses::FORM, Raw::FORM],
    drafts: false,
    read,
    about: words::about,
};

record! {
    /// The keys of this kind.
    pub struct Raw {
        /// Whether the words count only at the head of a text or with a colon after them.
        "di_awal" => at_head: optional bool,
    }
}

#[derive(Debug)]
struct ExemptInfo {
    words: Words,
    at_head: bool,
}

fn read(node: &Node, reader: &mut Reader<'_>, builder: &mut Builder) -> Option<Box<dyn Check>> {
    let at_head = Raw::fields(node, reader)?.at_head == Some(true);
    Some(Box::new(ExemptInfo { words: Words::read(node, reader, builder)?, at_head }))
}

impl Check for ExemptInfo {
    fn check<'r>(&'r self, rule: &'r Rule, subject: &Subject<'_>, out: &mut Vec<Finding<'r>>) {
        for found in self.words.hits(rule, subject) {
            let text = found.passage.view.cased();
            let head = text.get(..found.range.start).is_some_and(|before| !before.contains(char::is_alphabetic));
            let label = text.get(found.range.end..).is_some_and(|after| after.trim_start().starts_with(':'));
            if !self.at_head || head || label {
                out.push(Finding::in_passage(rule, found.passage, found.range).saying(words::found()));
            }
        }
    }
}
