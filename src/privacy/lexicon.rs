//! The word lists of `data/words.txt`: what a word, or a phrase that begins with it, can be.

use std::{collections::HashMap, sync::LazyLock};

/// A set of the flags in [`tag`].
pub(super) type Tags = u64;

/// The flags, one for each list.
pub(super) mod tag {
    use super::Tags;

    pub(in crate::privacy) const HONORIFIC: Tags = 1;
    pub(in crate::privacy) const CHILD_HONORIFIC: Tags = 1 << 1;
    pub(in crate::privacy) const ADULT_HONORIFIC: Tags = 1 << 2;
    pub(in crate::privacy) const DOCTOR: Tags = 1 << 3;
    pub(in crate::privacy) const GIVEN: Tags = 1 << 4;
    pub(in crate::privacy) const NOT_NAME: Tags = 1 << 5;
    pub(in crate::privacy) const PLACE: Tags = 1 << 6;
    pub(in crate::privacy) const GEO: Tags = 1 << 7;
    pub(in crate::privacy) const DISEASE: Tags = 1 << 8;
    pub(in crate::privacy) const SUFFER: Tags = 1 << 9;
    pub(in crate::privacy) const NEEDS: Tags = 1 << 10;
    pub(in crate::privacy) const PATIENT: Tags = 1 << 11;
    pub(in crate::privacy) const RECORD: Tags = 1 << 12;
    pub(in crate::privacy) const CHILD: Tags = 1 << 13;
    pub(in crate::privacy) const PARENT_LINK: Tags = 1 << 14;
    pub(in crate::privacy) const PARENT: Tags = 1 << 15;
    pub(in crate::privacy) const ADULT_ROLE: Tags = 1 << 16;
    pub(in crate::privacy) const AWARD: Tags = 1 << 17;
    pub(in crate::privacy) const VICTIM: Tags = 1 << 18;
    pub(in crate::privacy) const CRIME: Tags = 1 << 19;
    pub(in crate::privacy) const ABUSED: Tags = 1 << 20;
    pub(in crate::privacy) const DISASTER: Tags = 1 << 21;
    pub(in crate::privacy) const SPEECH: Tags = 1 << 22;
    pub(in crate::privacy) const GENERIC: Tags = 1 << 23;
    pub(in crate::privacy) const KIN: Tags = 1 << 24;
    pub(in crate::privacy) const PRIVATE: Tags = 1 << 25;
    pub(in crate::privacy) const PUBLIC: Tags = 1 << 26;
    pub(in crate::privacy) const MONTH: Tags = 1 << 27;
    pub(in crate::privacy) const OFFICE: Tags = 1 << 28;
}

const NAMES: [(&str, Tags); 28] = [
    ("honorific", tag::HONORIFIC),
    ("child-honorific", tag::CHILD_HONORIFIC),
    ("adult-honorific", tag::ADULT_HONORIFIC),
    ("doctor", tag::DOCTOR),
    ("given", tag::GIVEN),
    ("not-name", tag::NOT_NAME),
    ("place", tag::PLACE),
    ("geo", tag::GEO),
    ("disease", tag::DISEASE),
    ("suffer", tag::SUFFER),
    ("needs", tag::NEEDS),
    ("patient", tag::PATIENT),
    ("record", tag::RECORD),
    ("child", tag::CHILD),
    ("parent-link", tag::PARENT_LINK),
    ("parent", tag::PARENT),
    ("adult-role", tag::ADULT_ROLE),
    ("award", tag::AWARD),
    ("victim", tag::VICTIM),
    ("crime", tag::CRIME),
    ("abused", tag::ABUSED),
    ("disaster", tag::DISASTER),
    ("speech", tag::SPEECH),
    ("generic", tag::GENERIC),
    ("kin", tag::KIN),
    ("private", tag::PRIVATE),
    ("public", tag::PUBLIC),
    ("month", tag::MONTH),
];

/// A phrase: the words after its first one, and what it is.
type Entry = (Vec<&'static str>, Tags);

static WORDS: LazyLock<HashMap<String, Vec<Entry>>> = LazyLock::new(|| {
    let mut words: HashMap<String, Vec<Entry>> = HashMap::new();
    let mut add = |phrase: &'static str, tags: Tags| {
        let mut parts = phrase.split_whitespace();
        let Some(first) = parts.next() else { return };
        let rest: Vec<&str> = parts.collect();
        let entries = words.entry(first.to_lowercase()).or_default();
        match entries.iter_mut().find(|(other, _)| *other == rest) {
            Some((_, known)) => *known |= tags,
            None => entries.push((rest, tags)),
        }
    };
    for (class, list) in super::lines(include_str!("data/words.txt")) {
        let tags = NAMES.iter().find(|(name, _)| *name == class).map_or(0, |(_, tags)| *tags);
        list.split(',').for_each(|phrase| add(phrase, tags));
    }
    for line in include_str!("data/offices.txt").lines().filter(|line| !line.starts_with('#')) {
        line.split(',').for_each(|phrase| add(phrase, tag::OFFICE));
    }
    words
});

/// The entries that begin with a word in lower case.
pub(super) fn entries(word: &str) -> &'static [Entry] {
    WORDS.get(word).map_or(&[], Vec::as_slice)
}
