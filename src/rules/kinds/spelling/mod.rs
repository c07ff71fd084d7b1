//! Words that are not spelled as the language has it.

mod dictionary;
mod form;
mod forms;
mod nasal;
mod unknown;
mod words;

#[cfg(test)]
mod tests;

pub(in crate::rules::kinds) use form::{Form, form};

use super::Kind;
use crate::check::{Finding, Subject};
use crate::diagnostic::Diagnostic;
use crate::lang::Text;
use crate::rules::lexicon::{Builder, Manner, SetId};
use crate::rules::words::{Found, RawExcuses, RawWords, Words};
use crate::rules::{Check, Rule};
use crate::yaml::Node;
use crate::yaml::record::{Reader, Spanned};
use crate::{record, text};
use dictionary::Dictionary;
use unknown::Unknown;

pub(super) const KIND: Kind = Kind {
    name: "spelling",
    keys: &[RawWords::FORM, RawExcuses::FORM, Pairs::FORM],
    drafts: false,
    read,
    about: words::about,
};

record! {
    /// The keys of this kind.
    pub struct Pairs {
        /// What is written, and what is right.
        "ganti" => pairs: mapping String,
        /// Roots, whose affixed forms are meant too.
        "ganti_imbuhan" => roots: mapping String,
        /// A Hunspell dictionary: its name, or the path of its `.dic`.
        "kamus" => dictionary: optional Spanned<String>,
        /// Words that are right though the dictionary lacks them.
        "dikenal" => known: list Spanned<String>,
    }
}

#[derive(Debug)]
struct Spelling {
    words: Words,
    pairs: List,
    roots: List,
    unknown: Option<Unknown>,
}

/// A list of slips: as the rule has them, and what is right.
#[derive(Debug)]
struct List {
    set: SetId,
    pairs: Vec<(String, String)>,
}

fn read(node: &Node, reader: &mut Reader<'_>, builder: &mut Builder) -> Option<Box<dyn Check>> {
    let Pairs { pairs, roots, dictionary, known, .. } = Pairs::fields(node, reader)?;
    for (word, right) in pairs.iter().chain(&roots) {
        if right.trim().is_empty() {
            return reader.fail(without_right(word));
        }
    }
    let keys = |pairs: &[(Spanned<String>, String)]| pairs.iter().map(|(word, _)| word.clone()).collect::<Vec<_>>();
    let words = Words::with(&keys(&pairs), node, reader, builder)?;
    let set = builder.set(&keys(&roots), Manner { affixes: true, ..Manner::default() }, reader)?;
    let list = |set, pairs: Vec<(Spanned<String>, String)>| List {
        set,
        pairs: pairs.into_iter().map(|(word, right)| (word.value, right)).collect(),
    };
    let pairs = list(words.set(), pairs);
    let unknown = match &dictionary {
        Some(name) => Some(unknown(name, &known, reader, builder)?),
        None => None,
    };
    Some(Box::new(Spelling { words, pairs, roots: list(set, roots), unknown }))
}

/// Opens the dictionary of a rule. Who names one counts on it, so that a missing one is no trifle.
fn unknown(
    name: &Spanned<String>,
    known: &[Spanned<String>],
    reader: &mut Reader<'_>,
    builder: &mut Builder,
) -> Option<Unknown> {
    let set = builder.set(known, Manner { affixes: true, ..Manner::default() }, reader)?;
    let folder = builder.folder(name.span.source);
    match Dictionary::open(&name.value, &folder) {
        Ok(dictionary) => {
            Some(Unknown { dictionary, known: known.iter().map(|word| word.value.to_lowercase()).collect(), set })
        }
        Err(said) => reader.fail(Diagnostic::error("kamus-tak-terbaca", name.span, said).help(words::install())),
    }
}

fn without_right(word: &Spanned<String>) -> Diagnostic {
    let slip = &word.value;
    Diagnostic::error("kata-kosong", word.span, text!("“{slip}” belum punya bentuk baku.", "`{slip}` has no right form."))
        .help(text!(
            "Tulis bentuk bakunya di belakang titik dua; kata yang sebaiknya tidak dipakai sama sekali ditulis di aturan existence.",
            "Write the right form after the colon; words better not used at all belong in an existence rule."
        ))
}

impl Check for Spelling {
    fn check<'r>(&'r self, rule: &'r Rule, subject: &Subject<'_>, out: &mut Vec<Finding<'r>>) {
        let first = out.len();
        if let Some(unknown) = &self.unknown {
            unknown.find(&self.words, &[self.pairs.set, self.roots.set], rule, subject, out);
        }
        for list in [&self.pairs, &self.roots] {
            for found in self.words.hits_of(list.set, rule, subject).filter(|f| self.words.is_triggered(f, subject)) {
                let Some(finding) = list.finding(found, rule, subject) else { continue };
                // A word that stands in both lists is found once.
                if !out.iter().skip(first).any(|f: &Finding<'_>| f.place() == finding.place()) {
                    out.push(finding);
                }
            }
        }
    }
}

impl List {
    fn finding<'r>(&self, found: Found<'_>, rule: &'r Rule, subject: &Subject<'_>) -> Option<Finding<'r>> {
        let (typed, right) = self.pairs.get(found.entry)?;
        let repaired = match form(subject, self.set, &found, typed, right) {
            Form::Right => return None,
            Form::Repaired(words) => Some(words),
            Form::Open => None,
        };
        let told = repaired.as_ref().unwrap_or(right);
        let finding = Finding::in_passage(rule, found.passage, found.range)
            .saying(words::found())
            .with("pengganti", Text::same(told));
        Some(finding.fixed(subject.source, repaired))
    }
}
