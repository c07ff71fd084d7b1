//! Words that need something beside them: a claim its evidence, an acronym its expansion, an
//! emergency all that people must know.

mod elements;
mod expansion;
mod words;

use super::Kind;
use crate::check::{Finding, Subject};
use crate::rules::lexicon::Builder;
use crate::rules::words::{RawExcuses, RawWords, Words};
use crate::rules::{Check, Rule};
use crate::yaml::Node;
use crate::yaml::record::Reader;
use elements::Elements;
use expansion::Expansion;

pub(super) const KIND: Kind = Kind {
    name: "conditional",
    keys: &[RawWords::FORM, RawExcuses::FORM, expansion::Raw::FORM, elements::Raw::FORM],
    drafts: false,
    read,
    about: words::about,
};

#[derive(Debug)]
struct Conditional {
    words: Words,
    /// Whether the rule has words: without them a brief is asked for its elements always.
    asks: bool,
    expansion: Option<Expansion>,
    elements: Option<Elements>,
}

fn read(node: &Node, reader: &mut Reader<'_>, builder: &mut Builder) -> Option<Box<dyn Check>> {
    let words = Words::read(node, reader, builder)?;
    let expansion = Expansion::read(node, reader, builder)?;
    let elements = Elements::read(node, reader, builder)?;
    let asks = node.get("kata").is_some();
    Some(Box::new(Conditional { words, asks, expansion, elements }))
}

impl Check for Conditional {
    fn check<'r>(&'r self, rule: &'r Rule, subject: &Subject<'_>, out: &mut Vec<Finding<'r>>) {
        if let Some(expansion) = &self.expansion {
            expansion.check(rule, subject, &self.words, out);
        }
        match &self.elements {
            Some(elements) => {
                let asking = self.words.hits(rule, subject).next();
                if asking.is_some() || !self.asks {
                    elements.check(rule, subject, asking, out);
                }
            }
            None => out.extend(
                self.words
                    .hits(rule, subject)
                    .map(|found| Finding::in_passage(rule, found.passage, found.range).saying(words::alone())),
            ),
        }
    }
}
