//! Entries of several words ("poin persen", "oleh karena itu"), found by their first word.

use std::{collections::HashMap, sync::LazyLock};

use super::{
    hash::Build,
    lexicon::{UNITS, lines, lowered, unit_of, variants},
    token::Doc,
};

/// A list of phrases; each may carry a number, such as its unit.
pub(super) struct Phrases {
    by_first: HashMap<&'static str, Vec<(Vec<&'static str>, u16)>, Build>,
}

impl Phrases {
    fn new() -> Self {
        Self { by_first: HashMap::default() }
    }

    fn add(&mut self, phrase: &'static str, number: u16) {
        let mut words = phrase.split(' ');
        let Some(first) = words.next() else { return };
        self.by_first.entry(first).or_default().push((words.collect(), number));
    }

    /// The longest phrase that starts at token `at`: the token after it, and its number.
    pub(super) fn at(&self, doc: &Doc<'_>, at: usize) -> Option<(usize, u16)> {
        let entries = lowered(doc.word(at), |low| self.by_first.get(low))?;
        entries
            .iter()
            .filter(|(rest, _)| rest.iter().enumerate().all(|(n, word)| doc.is(at + 1 + n, word)))
            .map(|(rest, number)| (at + 1 + rest.len(), *number))
            .max_by_key(|(end, _)| *end)
    }
}

/// Units of two words and more.
pub(super) static LONG_UNITS: LazyLock<Phrases> = LazyLock::new(|| {
    let mut phrases = Phrases::new();
    for (data, _) in UNITS {
        for (head, rest) in lines(data) {
            for phrase in std::iter::once(head).chain(variants(rest)) {
                if phrase.contains(' ') && !phrase.contains(char::is_uppercase) {
                    phrases.add(phrase, unit_of(phrase));
                }
            }
        }
    }
    for name in ["dolar as", "dolar singapura", "dolar australia"] {
        phrases.add(name, unit_of(name));
    }
    phrases
});

fn plain(data: &'static str) -> Phrases {
    let mut phrases = Phrases::new();
    lines(data).for_each(|(phrase, _)| phrases.add(phrase, 0));
    phrases
}

/// Openings that lean on the sentence before.
pub(super) static OPENERS: LazyLock<Phrases> = LazyLock::new(|| plain(include_str!("data/openers.txt")));

/// Words by which a reader knows what changes for him.
pub(super) static CONCRETE: LazyLock<Phrases> = LazyLock::new(|| plain(include_str!("data/concrete.txt")));
