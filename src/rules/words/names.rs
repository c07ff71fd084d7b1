//! Whether words belong to a proper name, by their capitals and their place.

use crate::check::passage::Passage;
use std::ops::Range;

/// Words of address, which take a capital without making a name of the word before them.
const ADDRESS: [&str; 16] = [
    "Bapak", "Ibu", "Anda", "Sdr", "Saudara", "Saudari", "Kakak", "Kak", "Adik", "Pak", "Bu", "Bunda", "Ayah", "Mas",
    "Mbak", "Tuhan",
];

/// Abbreviations with a full stop that stand before a name, in small letters.
const BEFORE_NAMES: [&str; 20] = [
    "dr", "drg", "drh", "drs", "dra", "ir", "prof", "h", "hj", "kh", "bpk", "sdr", "sdri", "tn", "ny", "nn", "st",
    "jl", "gg", "kab",
];

/// Whether the words belong to a proper name: they have a capital that is not that of a sentence, or
/// begin a run of words with capitals. In a heading with a capital on every word none of them tells.
pub(super) fn in_name(passage: &Passage, range: &Range<usize>) -> bool {
    let text = passage.view.cased();
    let Some(words) = text.get(range.clone()) else { return false };
    if !is_title(words) || !every_capital(words) || in_title_case(passage) {
        return false;
    }
    if !opens_sentence(passage, range) {
        return true;
    }
    let after = text.get(range.end..passage.sentence(range).end).unwrap_or_default();
    let next =
        after.strip_prefix(' ').and_then(|rest| rest.split(|c: char| !c.is_alphanumeric()).next()).unwrap_or_default();
    is_title(next) && !ADDRESS.contains(&next)
}

/// Whether words stand where every word has a capital: at the head of a sentence, a quotation, a
/// bracket or an item.
pub(crate) fn opens_sentence(passage: &Passage, range: &Range<usize>) -> bool {
    let sentence = passage.sentence(range);
    let before = passage.view.cased().get(sentence.start..range.start).unwrap_or_default().trim_end();
    // A number, a bullet or an emoji before the first word is not a word.
    if !before.contains(char::is_alphabetic) {
        return true;
    }
    let rest = before.strip_suffix(['\'', '-', '*']);
    match before.chars().next_back() {
        Some(':' | '“' | '"' | '«' | '(' | '[' | '•' | '!' | '?' | '–' | '—') => true,
        Some('.') => !before_name(before.trim_end_matches('.')),
        // A bare apostrophe or hyphen belongs to the word before it.
        Some('\'' | '-' | '*') => rest.is_some_and(|rest| rest.ends_with(' ')),
        _ => false,
    }
}

fn before_name(before: &str) -> bool {
    let last = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    BEFORE_NAMES.contains(&last.to_lowercase().as_str())
}

/// One capital, then small letters alone: `Terbaik`, but neither `MoU` nor `KPU`.
fn is_title(words: &str) -> bool {
    let first = words.split([' ', '-']).next().unwrap_or(words);
    first.starts_with(char::is_uppercase) && first.chars().count() > 1 && !first.chars().skip(1).any(char::is_uppercase)
}

/// Whether all the longer words of a phrase have a capital, as those of a name have: "Tidak ada … yang
/// sehebat" before a name is none.
fn every_capital(words: &str) -> bool {
    words.split(' ').filter(|w| w.chars().count() > 3).all(|w| w.starts_with(char::is_uppercase))
}

/// Whether a passage is a heading written with a capital on nearly every word.
pub(crate) fn in_title_case(passage: &Passage) -> bool {
    if !passage.heading {
        return false;
    }
    let long = |w: &&str| w.chars().count() > 3 && w.starts_with(char::is_alphabetic);
    let words: Vec<&str> = passage.view.cased().split_whitespace().filter(long).collect();
    let capitals = words.iter().filter(|w| w.starts_with(char::is_uppercase)).count();
    words.len() > 1 && capitals * 3 >= words.len() * 2
}
