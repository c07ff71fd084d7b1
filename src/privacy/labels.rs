//! The words near a number that say what the number is.

use std::{ops::Range, sync::LazyLock};

use aho_corasick::{AhoCorasick, MatchKind};

/// What a word says about the number beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    Nik,
    Kk,
    Npwp,
    Nip,
    Phone,
    /// A bank account.
    Account,
    /// The name of a bank.
    Bank,
    /// A transfer, or in whose name: an account only if nothing better is known.
    Transfer,
    /// A code, bill or serial number: nobody's private data.
    Other,
    /// A matter that hands out numbers, but also names telephones: "pendaftaran".
    Topic,
    /// An account of the state.
    Official,
    Money,
}

struct Words {
    search: Option<AhoCorasick>,
    labels: Vec<Label>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let (mut words, mut labels) = (Vec::new(), Vec::new());
    for (class, list) in super::lines(include_str!("data/labels.txt")) {
        let label = match class {
            "nik" => Label::Nik,
            "kk" => Label::Kk,
            "npwp" => Label::Npwp,
            "nip" => Label::Nip,
            "phone" => Label::Phone,
            "rek" => Label::Account,
            "bank" => Label::Bank,
            "weak" => Label::Transfer,
            "topic" => Label::Topic,
            "official" => Label::Official,
            "money" => Label::Money,
            _ => Label::Other,
        };
        for word in list.split(',').map(str::trim).filter(|word| !word.is_empty()) {
            words.push(word);
            labels.push(label);
        }
    }
    let search =
        AhoCorasick::builder().ascii_case_insensitive(true).match_kind(MatchKind::LeftmostLongest).build(words).ok();
    Words { search, labels }
});

/// The labels of a text, in order.
pub(super) struct Labels {
    found: Vec<(Range<usize>, Label)>,
}

impl Labels {
    pub(super) fn of(text: &str) -> Self {
        let Some(search) = &WORDS.search else { return Self { found: Vec::new() } };
        let bytes = text.as_bytes();
        let mut found = Vec::new();
        // Not `find_iter`: a word inside another word ("dana" in "danau") must not hide the next one.
        let mut at = 0;
        while let Some(hit) = search.find(aho_corasick::Input::new(text).range(at..)) {
            let word = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_alphabetic);
            if word(hit.start().checked_sub(1)) || word(Some(hit.end())) {
                at = hit.start() + 1;
                continue;
            }
            if let Some(label) = WORDS.labels.get(hit.pattern().as_usize()) {
                found.push((hit.range(), *label));
            }
            at = hit.end().max(at + 1);
        }
        Self { found }
    }

    /// The labels that end at most `reach` bytes before a place, the nearest first, with the distance.
    pub(super) fn before(&self, at: usize, reach: usize) -> impl Iterator<Item = (Label, usize)> {
        let to = self.found.partition_point(|(range, _)| range.end <= at);
        let near = self.found.get(..to).unwrap_or_default().iter().rev();
        near.map(move |(range, label)| (*label, at - range.end)).take_while(move |(_, far)| *far <= reach)
    }

    /// The labels that start at most `reach` bytes after a place, the nearest first.
    pub(super) fn after(&self, at: usize, reach: usize) -> impl Iterator<Item = (Label, usize)> {
        let from = self.found.partition_point(|(range, _)| range.start < at);
        let near = self.found.get(from..).unwrap_or_default().iter();
        near.map(move |(range, label)| (*label, range.start - at)).take_while(move |(_, far)| *far <= reach)
    }
}
