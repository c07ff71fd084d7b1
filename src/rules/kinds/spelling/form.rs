//! The form of a replacement: capitals, affixes and clitics as in the words it replaces.

use super::nasal::{nasal, prefixed};
use crate::check::Subject;
use crate::rules::affix;
use crate::rules::lexicon::SetId;
use crate::rules::pattern::Pattern;
use crate::rules::words::{Found, in_title_case, opens_sentence};
use std::ops::Range;

/// What is to be done with words that were found.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::rules::kinds) enum Form {
    /// They are a form of the right word already: `perubahan` is no form of `rubah`.
    Right,
    /// They are replaced by these.
    Repaired(String),
    /// How they would read is not known.
    Open,
}

/// `right` in the form of the words found: `Himbauannya` with `imbauan` gives `Imbauannya`. `typed` is
/// the entry as the rule has it.
pub(in crate::rules::kinds) fn form(
    subject: &Subject<'_>,
    set: SetId,
    found: &Found<'_>,
    typed: &str,
    right: &str,
) -> Form {
    let (cased, lower) = (found.passage.view.cased(), found.passage.view.lower());
    let (Some(words), Some(small)) = (cased.get(found.range.clone()), lower.get(found.range.clone())) else {
        return Form::Open;
    };
    let plain = match subject.rules.lexicon.pattern(set, found.entry) {
        Some(Pattern::Words(root)) => {
            let root = root.to_lowercase();
            if is_inside(lower, &found.range, &root, right) || is_form(small, &root, right) {
                return Form::Right;
            }
            // Without its prefix a word joined by a hyphen can't be replaced: "di-unggah".
            if affix::hyphened_start(lower, found.range.start).is_some() {
                return Form::Open;
            }
            affixed(small, &root, right)
        }
        Some(Pattern::Regex(expression)) => expression.replaced(words, small, &braced(right)),
        None => None,
    };
    let Some(plain) = plain else { return Form::Open };
    let repaired = if !is_typed(words, typed) {
        capitals(words, &plain, is_titled(found))
    } else if opens_sentence(found.passage, &found.range) {
        // An entry in capitals is not shouted, and its replacement is meant as it is typed.
        first_capital(&plain)
    } else {
        plain
    };
    if repaired == words { Form::Right } else { Form::Repaired(repaired) }
}

/// Whether an entry with capitals is found with its own, whatever clitic follows.
fn is_typed(words: &str, typed: &str) -> bool {
    typed.contains(char::is_uppercase)
        && words.strip_prefix(typed).is_some_and(|tail| !tail.contains(char::is_uppercase))
}

/// Whether the words stand inside their replacement already: "web" in "situs web".
fn is_inside(lower: &str, range: &Range<usize>, root: &str, right: &str) -> bool {
    let right = right.to_lowercase();
    right.len() > root.len()
        && right.match_indices(root).any(|(at, _)| {
            range.start.checked_sub(at).is_some_and(|start| {
                let around = start..start + right.len();
                lower.get(around.clone()) == Some(&right) && affix::whole(lower, &around).is_some()
            })
        })
}

/// Whether a word is the right one with affixes that only look like a part of the wrong one.
fn is_form(small: &str, root: &str, right: &str) -> bool {
    let right: String = right.to_lowercase().split(' ').collect();
    if right == root || right.chars().count() < 3 || small == root {
        return false;
    }
    let all = 0..small.len();
    let stands = |root: &str, melted| {
        small
            .match_indices(root)
            .any(|(at, root)| affix::affixed(small, &(at..at + root.len()), melted) == Some(all.clone()))
    };
    stands(&right, false) || affix::melted(&right).is_some_and(|right| stands(&right, true))
}

/// The right root with the affixes of the words found.
fn affixed(small: &str, root: &str, right: &str) -> Option<String> {
    let (head, tail, melted) = match small.split_once(root) {
        Some((head, tail)) => (head, tail, false),
        None => {
            let (head, tail) = small.split_once(affix::melted(root)?.as_str())?;
            (head, tail, true)
        }
    };
    // The hyphen joined what is foreign; it stays only before and after a name.
    let is_name = |c: char| c.is_uppercase() || c.is_ascii_digit();
    let head = if right.starts_with(is_name) { head } else { head.trim_end_matches('-') };
    let tail = if right.ends_with(is_name) { tail } else { tail.trim_start_matches('-') };
    // melipatgandakan: with a prefix and a suffix two words become one.
    let joined = !head.is_empty() && ["kan", "an", "i"].iter().any(|suffix| tail.starts_with(suffix));
    let right = if joined { right.split(' ').collect() } else { right.to_owned() };
    let front = if melted { format!("{head}{}", nasal(&right)) } else { prefixed(head, root, &right) };
    Some(format!("{front}{tail}"))
}

/// A replacement in which `$1` is a group, whatever follows it: `$1nya`.
fn braced(right: &str) -> String {
    let mut parts = right.split('$');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = part.len() - part.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, rest) = part.split_at(digits);
        text += &if number.is_empty() { format!("${part}") } else { format!("${{{number}}}{rest}") };
    }
    text
}

/// Whether a word's capital is that of a name or of a heading, so that each word instead of it has one.
fn is_titled(found: &Found<'_>) -> bool {
    in_title_case(found.passage) || !opens_sentence(found.passage, &found.range)
}

/// Words with the capitals of other words: all of them, that of each word, or the first letter's.
fn capitals(like: &str, words: &str, titled: bool) -> String {
    let letters = like.chars().filter(|c| c.is_alphabetic());
    if letters.clone().count() > 1 && letters.clone().all(char::is_uppercase) {
        return words.to_uppercase();
    }
    if !like.starts_with(char::is_uppercase) {
        return words.to_owned();
    }
    let each = if like.contains(' ') { like.split(' ').all(|w| w.starts_with(char::is_uppercase)) } else { titled };
    let small = |word: &str| matches!(word, "dan" | "di" | "ke" | "dari" | "yang");
    let mut parts = words.split(' ');
    let first = first_capital(parts.next().unwrap_or_default());
    parts.fold(first, |text, word| {
        text + " " + &if each && !small(word) { first_capital(word) } else { word.to_owned() }
    })
}

fn first_capital(word: &str) -> String {
    let mut rest = word.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_are_kept() {
        assert_eq!(capitals("Himbauannya", "imbauannya", false), "Imbauannya");
        assert_eq!(capitals("IJIN", "izin", false), "IZIN");
        assert_eq!(capitals("ijin", "izin", false), "izin");
        assert_eq!(capitals("nopember", "November", false), "November");
        assert_eq!(capitals("Walikota", "wali kota", true), "Wali Kota");
        assert_eq!(capitals("Walikota", "wali kota", false), "Wali kota");
    }

    #[test]
    fn a_group_ends_with_its_number_and_keeps_its_capitals() {
        assert_eq!(braced("$1nya dan ${2}"), "${1}nya dan ${2}");
    }
}
