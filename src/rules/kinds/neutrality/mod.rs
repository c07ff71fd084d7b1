//! Names of parties and candidates: some are safe to find alone, some mean other things too.

mod words;

use super::Kind;
use crate::check::{Finding, Subject};
use crate::record;
use crate::rules::lexicon::{Builder, Manner, SetId};
use crate::rules::words::{Found, RawExcuses, RawWords, Words};
use crate::rules::{Check, Rule};
use crate::yaml::Node;
use crate::yaml::record::{Reader, Spanned};

pub(super) const KIND: Kind = Kind {
    name: "neutrality",
    keys: &[RawWords::FORM, RawExcuses::FORM, Raw::FORM],
    drafts: false,
    read,
    about: words::about,
};

record! {
    /// The keys of this kind.
    pub struct Raw {
        /// Names that mean something else too: found with a trigger near them, capitals as written.
        "kata_bila" => ambiguous: list Spanned<String>,
    }
}

#[derive(Debug)]
struct Neutrality {
    words: Words,
    ambiguous: SetId,
}

fn read(node: &Node, reader: &mut Reader<'_>, builder: &mut Builder) -> Option<Box<dyn Check>> {
    let raw = Raw::fields(node, reader)?;
    let words = Words::read(node, reader, builder)?;
    let ambiguous = builder.set(&raw.ambiguous, Manner { cased: true, ..Manner::default() }, reader)?;
    Some(Box::new(Neutrality { words, ambiguous }))
}

impl Check for Neutrality {
    fn check<'r>(&'r self, rule: &'r Rule, subject: &Subject<'_>, out: &mut Vec<Finding<'r>>) {
        let first = out.len();
        for found in self.words.hits_of(self.words.set(), rule, subject) {
            out.push(Finding::in_passage(rule, found.passage, found.range).saying(words::found()));
        }
        for found in self.words.hits_of(self.ambiguous, rule, subject) {
            let triggered =
                self.words.triggers().is_some_and(|triggers| self.words.triggered(&found, triggers, subject));
            if triggered || is_called_party(&found) {
                let finding = Finding::in_passage(rule, found.passage, found.range).saying(words::found());
                let inside = |f: &Finding<'_>| match (f.place(), finding.place()) {
                    (Some(a), Some(b)) => a.source == b.source && a.start <= b.start && b.end <= a.end,
                    _ => false,
                };
                if !out.iter().skip(first).any(inside) {
                    out.push(finding);
                }
            }
        }
    }
}

/// Whether "partai" stands right before the words.
fn is_called_party(found: &Found<'_>) -> bool {
    let before = found.passage.view.lower().get(..found.range.start).unwrap_or_default();
    before.strip_suffix(' ').and_then(|before| before.rsplit(|c: char| !c.is_alphanumeric()).next()) == Some("partai")
}
