//! What is caught by one pattern must be caught by another somewhere in the brief.

use super::words;
use crate::check::{Finding, Subject};
use crate::diagnostic::Diagnostic;
use crate::record;
use crate::rules::Rule;
use crate::rules::lexicon::Builder;
use crate::rules::pattern::Pattern;
use crate::rules::words::Words;
use crate::text;
use crate::yaml::Node;
use crate::yaml::record::{Reader, Spanned};
use std::collections::BTreeSet;

record! {
    /// The keys of this check.
    pub struct Raw {
        /// What needs an expansion; its first group is what is compared.
        "pertama" => first: optional Spanned<String>,
        /// What an expansion looks like; a list of patterns.
        "kedua" => second: list Spanned<String>,
        /// What everybody knows.
        "dikenal" => known: list String,
    }
}

#[derive(Debug)]
pub(super) struct Expansion {
    first: Pattern,
    second: Vec<Pattern>,
    known: BTreeSet<String>,
}

impl Expansion {
    pub(super) fn read(node: &Node, reader: &mut Reader<'_>, builder: &Builder) -> Option<Option<Self>> {
        let raw = Raw::fields(node, reader)?;
        let Some(first) = raw.first else { return Some(None) };
        let second = raw.second.iter().map(|one| builder.bare(one, reader)).collect::<Option<Vec<_>>>()?;
        let parsed = builder.bare(&first, reader)?;
        if matches!(parsed, Pattern::Words(_)) {
            let words = text!(
                "“pertama” harus berupa pola dengan sebuah grup ( ).",
                "`pertama` must be a pattern with a group ( )."
            );
            return reader.fail(Diagnostic::error("pola-tanpa-grup", first.span, words));
        }
        Some(Some(Self { first: parsed, second, known: raw.known.into_iter().collect() }))
    }

    pub(super) fn check<'r>(&self, rule: &'r Rule, subject: &Subject<'_>, excuses: &Words, out: &mut Vec<Finding<'r>>) {
        let Pattern::Regex(first) = &self.first else { return };
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        let mut open = Vec::new();
        for passage in subject.passages.iter().filter(|p| rule.reads(p.part)) {
            for (range, word) in first.groups(passage.view.cased()) {
                let excused = || excuses.excuse_text(passage, &passage.view.place(range.clone()), subject);
                if !self.known.contains(word) && !is_roman(word) && !seen.contains(word) && !excused() {
                    seen.insert(word);
                    open.push((passage, range, word));
                }
            }
        }
        if open.is_empty() {
            return;
        }
        let explained = self.explained(subject);
        for (passage, range, word) in open {
            let term = |name: &str| subject.brief.raw.terms.iter().any(|(term, _)| term.value == name);
            let spelt = || subject.passages.iter().any(|p| spells(p.view.cased(), word));
            if !explained.contains(word) && !term(word) && !subject.names().iter().any(|n| is_word(n, word)) && !spelt()
            {
                out.push(Finding::in_passage(rule, passage, range).saying(words::unexplained()));
            }
        }
    }

    /// What the brief explains anywhere in its prose.
    fn explained<'s>(&self, subject: &'s Subject<'_>) -> BTreeSet<&'s str> {
        let mut found = BTreeSet::new();
        for passage in subject.passages {
            for second in &self.second {
                if let Pattern::Regex(second) = second {
                    found.extend(second.groups(passage.view.cased()).into_iter().map(|(_, word)| word));
                }
            }
        }
        found
    }
}

fn is_word(pattern: &Pattern, word: &str) -> bool {
    matches!(pattern, Pattern::Words(words) if words.eq_ignore_ascii_case(word))
}

/// Whether letters are a number: II, XIV, MMXXVI.
fn is_roman(word: &str) -> bool {
    let value = |c: char| match c {
        'I' => 1,
        'V' => 5,
        'X' => 10,
        'L' => 50,
        'C' => 100,
        'D' => 500,
        'M' => 1000,
        _ => 0,
    };
    let values: Vec<u32> = word.chars().map(value).collect();
    let rises = values.windows(2).filter(|pair| matches!(pair, [a, b] if a < b)).count();
    !values.contains(&0) && values.len() > 1 && rises <= 2 && !matches!(word, "CC" | "CD" | "DC" | "DD" | "LC" | "LM")
}

/// Small words that a short form leaves out.
const SMALL: [&str; 12] = ["dan", "di", "ke", "dari", "yang", "untuk", "atas", "pada", "dalam", "serta", "atau", "of"];

/// Whether a text spells a short form out: words in title case whose first letters are the short form,
/// in whatever place and order they stand.
fn spells(text: &str, short: &str) -> bool {
    let mut initials: Vec<Option<char>> = Vec::new();
    for word in text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '/')) {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let first = bare.chars().next();
        if SMALL.contains(&bare) {
            continue;
        }
        let title = first.is_some_and(char::is_uppercase) && bare.chars().any(char::is_lowercase);
        if word.starts_with(['(', '"', '“']) {
            initials.push(None);
        }
        initials.push(first.filter(|_| title));
        if word.ends_with(['.', ',', ';', ':', ')']) {
            initials.push(None);
        }
    }
    let letters: Vec<char> = short.chars().collect();
    letters.len() > 2
        && initials.windows(letters.len()).any(|run| run.iter().zip(&letters).all(|(a, b)| *a == Some(*b)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_are_spelt_by_their_letters() {
        for (text, short, is) in [
            ("Data Tunggal Sosial dan Ekonomi Nasional atau DTSEN", "DTSEN", true),
            ("SPPG, yakni Satuan Pelayanan Pemenuhan Gizi,", "SPPG", true),
            ("DTSEN diperbarui di Kota Contoh", "DTSEN", false),
            ("Tim, Penggerak, Pangan Sehat", "TPPS", false),
        ] {
            assert_eq!(spells(text, short), is, "{text}");
        }
    }

    #[test]
    fn roman_numbers() {
        assert!(["II", "IX", "XIV", "MMXXVI"].iter().all(|word| is_roman(word)));
        assert!(["CD", "MIX1", "DTKS", "IIC2"].iter().all(|word| !is_roman(word)));
    }
}
