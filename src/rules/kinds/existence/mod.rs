//! Words that should not be there.

mod words;

use super::Kind;
use crate::check::{Finding, Subject};
use crate::rules::lexicon::Builder;
use crate::rules::words::{RawExcuses, RawWords, Words};
use crate::rules::{Check, Rule};
use crate::yaml::Node;
use crate::yaml::record::Reader;

pub(super) const KIND: Kind =
    Kind { name: "existence", keys: &[RawWords::FORM, RawExcuses::FORM], drafts: false, read, about: words::about };

#[derive(Debug)]
struct Existence(Words);

fn read(node: &Node, reader: &mut Reader<'_>, builder: &mut Builder) -> Option<Box<dyn Check>> {
    Some(Box::new(Existence(Words::read(node, reader, builder)?)))
}

impl Check for Existence {
    fn check<'r>(&'r self, rule: &'r Rule, subject: &Subject<'_>, out: &mut Vec<Finding<'r>>) {
        for found in self.0.hits(rule, subject) {
            out.push(Finding::in_passage(rule, found.passage, found.range).saying(words::found()));
        }
    }
}
