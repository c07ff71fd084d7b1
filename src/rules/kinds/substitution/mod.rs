//! Words for which there are better ones.

mod words;

use super::Kind;
use super::spelling::{Form, form};
use crate::check::{Finding, Subject};
use crate::lang::Text;
use crate::record;
use crate::rules::lexicon::Builder;
use crate::rules::pattern::is_expression;
use crate::rules::words::{RawExcuses, RawWords, Words};
use crate::rules::{Check, Rule};
use crate::yaml::Node;
use crate::yaml::record::{Reader, Spanned};

pub(super) const KIND: Kind = Kind {
    name: "substitution",
    keys: &[RawWords::FORM, RawExcuses::FORM, Pairs::FORM],
    drafts: false,
    read,
    about: words::about,
};

record! {
    /// The keys of this kind.
    pub struct Pairs {
        /// What is written, and what is better; several are divided by " / ".
        "ganti" => pairs: mapping String,
    }
}

#[derive(Debug)]
struct Substitution {
    words: Words,
    typed: Vec<String>,
    better: Vec<String>,
}

fn read(node: &Node, reader: &mut Reader<'_>, builder: &mut Builder) -> Option<Box<dyn Check>> {
    let pairs = Pairs::fields(node, reader)?.pairs;
    let list: Vec<Spanned<String>> = pairs.iter().map(|(word, _)| word.clone()).collect();
    let words = Words::with(&list, node, reader, builder)?;
    let (typed, better) = pairs.into_iter().map(|(word, better)| (word.value, better)).unzip();
    Some(Box::new(Substitution { words, typed, better }))
}

impl Check for Substitution {
    fn check<'r>(&'r self, rule: &'r Rule, subject: &Subject<'_>, out: &mut Vec<Finding<'r>>) {
        for found in self.words.hits(rule, subject) {
            let (Some(typed), Some(better)) = (self.typed.get(found.entry), self.better.get(found.entry)) else {
                continue;
            };
            let forms: Vec<Form> =
                better.split(" / ").map(|one| form(subject, self.words.set(), &found, typed, one)).collect();
            if forms.contains(&Form::Right) {
                continue;
            }
            // What a pattern caught is told with its words put in; other words as the rule has them.
            let told = if is_expression(typed) { join(&forms) } else { better.clone() };
            let first = forms.into_iter().next();
            let finding = Finding::in_passage(rule, found.passage, found.range)
                .saying(words::found())
                .with("pengganti", several(&told));
            out.push(match first {
                Some(Form::Repaired(words)) => finding.fixed(subject.source, Some(words)),
                _ => finding,
            });
        }
    }
}

/// Equivalents in one breath, for a sentence that puts marks of quotation around them.
fn several(told: &str) -> Text {
    Text { id: told.replace(" / ", "” atau “"), en: told.replace(" / ", "” or “") }
}

fn join(forms: &[Form]) -> String {
    let words =
        forms.iter().filter_map(|form| if let Form::Repaired(words) = form { Some(words.as_str()) } else { None });
    words.collect::<Vec<_>>().join(" / ")
}
