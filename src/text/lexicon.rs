//! The word lists of `data/`, read once: what is known about a word, as one set of flags.

use std::{collections::HashMap, sync::LazyLock};

use super::hash::Build;

/// What a word is, as a set of the flags in [`tag`].
pub(super) type Tags = u32;

/// The flags of [`Tags`], one for each word list.
pub(super) mod tag {
    use super::Tags;

    pub(in crate::text) const MONTH: Tags = 1;
    pub(in crate::text) const DAY: Tags = 1 << 1;
    pub(in crate::text) const MULTIPLIER: Tags = 1 << 2;
    pub(in crate::text) const NUMERAL: Tags = 1 << 3;
    /// A unit that measures and says nothing of what is measured.
    pub(in crate::text) const MEASURE: Tags = 1 << 4;
    /// People, things and places that are counted.
    pub(in crate::text) const COUNTED: Tags = 1 << 5;
    pub(in crate::text) const ZONE: Tags = 1 << 6;
    pub(in crate::text) const CURRENCY: Tags = 1 << 7;
    pub(in crate::text) const LAW: Tags = 1 << 8;
    pub(in crate::text) const LABEL: Tags = 1 << 9;
    pub(in crate::text) const OFFICE: Tags = 1 << 10;
    pub(in crate::text) const DEGREE: Tags = 1 << 11;
    /// An abbreviation after which a sentence never ends.
    pub(in crate::text) const NEVER: Tags = 1 << 12;
    /// An abbreviation that waits for a number.
    pub(in crate::text) const NUMBERED: Tags = 1 << 13;
    /// An abbreviation that may end a sentence.
    pub(in crate::text) const MAY_END: Tags = 1 << 14;
    /// An abbreviation that is also met in lower case.
    pub(in crate::text) const ANY_CASE: Tags = 1 << 15;
    pub(in crate::text) const CONJUNCTION: Tags = 1 << 16;
    pub(in crate::text) const STOP: Tags = 1 << 17;
    pub(in crate::text) const SAYING: Tags = 1 << 18;
    pub(in crate::text) const PREDICATE: Tags = 1 << 19;
    pub(in crate::text) const IMPERATIVE: Tags = 1 << 20;
    pub(in crate::text) const ROOT: Tags = 1 << 21;
    pub(in crate::text) const PHONE_CUE: Tags = 1 << 22;
    pub(in crate::text) const NYA_WORD: Tags = 1 << 23;
    pub(in crate::text) const DEICTIC: Tags = 1 << 24;
    /// The first word of an agency's name.
    pub(in crate::text) const AGENCY: Tags = 1 << 25;
    /// Opens a phrase before the subject.
    pub(in crate::text) const INTRO: Tags = 1 << 26;
    /// Answers a question by itself.
    pub(in crate::text) const ANSWER: Tags = 1 << 27;
    /// Any of the abbreviation lists.
    pub(in crate::text) const ABBREVIATION: Tags = DEGREE | NEVER | NUMBERED | MAY_END;
}

/// What the lists say about one word.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Entry {
    pub(super) tags: Tags,
    /// The month, the weekday, the power of ten or the value of a numeral.
    pub(super) number: u16,
    /// The unit or currency, as an index for [`unit_name`].
    pub(super) unit: u16,
}

/// One line of a data file: the entry, and what stands after "=".
pub(super) type Line<'d> = (&'d str, &'d str);

/// The entries of a data file, without comments and blank lines.
pub(super) fn lines(data: &str) -> impl Iterator<Item = Line<'_>> {
    data.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| {
        let (head, rest) = line.split_once('=').unwrap_or((line, ""));
        (head.trim(), rest.trim())
    })
}

/// The variants after "=", one by one.
pub(super) fn variants(rest: &str) -> impl Iterator<Item = &str> {
    rest.split(',').map(str::trim).filter(|one| !one.is_empty())
}

/// The unit lists in the order in which units are numbered.
pub(super) const UNITS: [(&str, Tags); 4] = [
    (include_str!("data/currencies.txt"), tag::CURRENCY),
    (include_str!("data/units-measure.txt"), tag::MEASURE),
    (include_str!("data/units-people.txt"), tag::COUNTED),
    (include_str!("data/units-things.txt"), tag::COUNTED),
];

const PLAIN: [(&str, Tags); 22] = [
    (include_str!("data/intros.txt"), tag::INTRO),
    (include_str!("data/answers.txt"), tag::ANSWER),
    (include_str!("data/agencies.txt"), tag::AGENCY),
    (include_str!("data/zones.txt"), tag::ZONE),
    (include_str!("data/laws.txt"), tag::LAW),
    (include_str!("data/labels.txt"), tag::LABEL),
    (include_str!("data/offices.txt"), tag::OFFICE),
    (include_str!("data/degrees.txt"), tag::DEGREE),
    (include_str!("data/abbreviations-never.txt"), tag::NEVER),
    (include_str!("data/honorifics.txt"), tag::NEVER | tag::OFFICE),
    (include_str!("data/abbreviations-number.txt"), tag::NUMBERED),
    (include_str!("data/abbreviations-may-end.txt"), tag::MAY_END),
    (include_str!("data/conjunctions.txt"), tag::CONJUNCTION),
    (include_str!("data/stopwords.txt"), tag::STOP),
    (include_str!("data/saying.txt"), tag::SAYING),
    (include_str!("data/predicates.txt"), tag::PREDICATE),
    (include_str!("data/imperatives.txt"), tag::IMPERATIVE),
    (include_str!("data/roots.txt"), tag::ROOT),
    (include_str!("data/phone-cues.txt"), tag::PHONE_CUE),
    (include_str!("data/nya-words.txt"), tag::NYA_WORD),
    (include_str!("data/deictic.txt"), tag::DEICTIC),
    (include_str!("data/days.txt"), tag::DAY),
];

struct Lexicon {
    words: HashMap<Box<str>, Entry, Build>,
    units: Vec<&'static str>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::read);

impl Lexicon {
    fn read() -> Self {
        let mut lexicon = Self { words: HashMap::default(), units: Vec::new() };
        for (data, tags) in PLAIN {
            for (at, (head, rest)) in lines(data).enumerate() {
                for word in std::iter::once(head).chain(variants(rest)) {
                    let entry = lexicon.add(word, tags);
                    if tags == tag::DAY {
                        entry.number = ordinal(at);
                    }
                }
            }
        }
        for (at, (head, rest)) in lines(include_str!("data/months.txt")).enumerate() {
            for word in std::iter::once(head).chain(variants(rest)) {
                lexicon.add(word, tag::MONTH).number = ordinal(at);
            }
        }
        for (data, tags) in
            [(include_str!("data/multipliers.txt"), tag::MULTIPLIER), (include_str!("data/numerals.txt"), tag::NUMERAL)]
        {
            for (head, rest) in lines(data) {
                lexicon.add(head, tags).number = rest.parse().unwrap_or(0);
            }
        }
        for (data, tags) in UNITS {
            for (head, rest) in lines(data) {
                let unit = lexicon.unit(head);
                // The name of a currency stands after the number and is a measure there.
                let head_tags = if tags == tag::CURRENCY { tag::MEASURE } else { tags };
                lexicon.add(head, head_tags).unit = unit;
                for word in variants(rest) {
                    lexicon.add(word, tags).unit = unit;
                }
            }
        }
        lexicon
    }

    fn add(&mut self, word: &str, tags: Tags) -> &mut Entry {
        let bare = word.strip_suffix('.').unwrap_or(word);
        let entry = self.words.entry(bare.to_lowercase().into()).or_default();
        entry.tags |= tags;
        if !word.contains(char::is_uppercase) {
            entry.tags |= tag::ANY_CASE;
        }
        entry
    }

    fn unit(&mut self, name: &'static str) -> u16 {
        let at = self.units.iter().position(|unit| *unit == name).unwrap_or_else(|| {
            self.units.push(name);
            self.units.len() - 1
        });
        u16::try_from(at).unwrap_or(0)
    }
}

fn ordinal(at: usize) -> u16 {
    u16::try_from(at + 1).unwrap_or(0)
}

/// The longest word, in bytes, that is looked up without an allocation.
const SHORT: usize = 32;

/// Calls `then` with the word in lower case.
pub(super) fn lowered<T>(word: &str, then: impl FnOnce(&str) -> T) -> T {
    let mut buffer = [0u8; SHORT];
    if let (true, Some(place)) = (word.is_ascii(), buffer.get_mut(..word.len())) {
        place.copy_from_slice(word.as_bytes());
        place.make_ascii_lowercase();
        if let Ok(low) = std::str::from_utf8(place) {
            return then(low);
        }
    }
    then(&word.to_lowercase().replace('’', "'"))
}

/// What is known about a word, in any case of letters; a full stop at its end does not matter.
pub(super) fn lookup(word: &str) -> Entry {
    let bare = word.strip_suffix('.').unwrap_or(word);
    lowered(bare, |low| LEXICON.words.get(low).copied().unwrap_or_default())
}

/// The name by which a unit is compared.
pub(super) fn unit_name(unit: u16) -> &'static str {
    LEXICON.units.get(usize::from(unit)).copied().unwrap_or("")
}

/// The number of a unit known to be in the lists.
pub(super) fn unit_of(name: &str) -> u16 {
    lookup(name).unit
}

/// What is known about an abbreviation, if it is one in this case of letters.
pub(super) fn abbreviation(word: &str) -> Option<Entry> {
    let entry = lookup(word);
    let cased = entry.tags & tag::ANY_CASE != 0 || word.starts_with(char::is_uppercase);
    (entry.tags & tag::ABBREVIATION != 0 && cased).then_some(entry)
}
