//! Indonesian words in their forms: clitics after a word, affixes around a root.

use std::ops::Range;

const PREFIXES: [&str; 34] = [
    "", "me", "mem", "men", "meng", "menge", "meny", "memper", "di", "diper", "ber", "be", "bel", "ter", "te", "pe",
    "pem", "pen", "peng", "penge", "peny", "per", "pel", "ke", "se", "ku", "kau", "keber", "keter", "berke", "mempe",
    "pemer", "seper", "memberi",
];
/// How `k`, `p`, `s` and `t` at the head of a root melt after `me-` and `pe-`.
const MELTED: [(char, &str); 4] = [('k', "ng"), ('p', "m"), ('s', "ny"), ('t', "n")];

/// A clitic, or several, at the end of a word: `-nya`, `-nyalah`; also nothing.
pub(crate) fn is_clitic(tail: &str) -> bool {
    let rest = ["nya", "ku", "mu"].iter().find_map(|c| tail.strip_prefix(c)).unwrap_or(tail);
    matches!(rest, "" | "lah" | "kah" | "pun" | "tah")
}

/// Suffixes and clitics at the end of a word: `-kannya`, `-i`, `-anlah`.
pub(crate) fn is_ending(tail: &str) -> bool {
    is_clitic(tail) || ["kan", "an", "i"].iter().filter_map(|s| tail.strip_prefix(s)).any(is_clitic)
}

/// What may stand before a root: `me-`, `ber-`; also nothing.
pub(crate) fn is_prefix(head: &str) -> bool {
    PREFIXES.contains(&head)
}

fn in_word(c: char) -> bool {
    c.is_alphanumeric()
}

/// The start of the word that reaches to a byte.
fn word_start(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    before.char_indices().rev().take_while(|(_, c)| in_word(*c)).last().map_or(at, |(start, _)| start)
}

/// The end of the word that goes on at a byte.
fn word_end(text: &str, at: usize) -> usize {
    let after = text.get(at..).unwrap_or_default();
    at + after.find(|c: char| !in_word(c)).unwrap_or(after.len())
}

/// A find as whole words, a clitic at its end taken in; nothing where it is a part of other words.
pub(crate) fn whole(lower: &str, found: &Range<usize>) -> Option<Range<usize>> {
    let words = lower.get(found.clone())?;
    if words.starts_with(in_word) && lower.get(..found.start)?.ends_with(in_word) {
        return None;
    }
    if !words.ends_with(in_word) {
        return Some(found.clone());
    }
    let end = word_end(lower, found.end);
    is_clitic(lower.get(found.end..end)?).then(|| found.start..hyphened_end(lower, end, is_clitic))
}

/// A find as a root in its affixes; nothing where the letters around it are no affixes.
pub(crate) fn affixed(lower: &str, found: &Range<usize>, melted: bool) -> Option<Range<usize>> {
    let (start, end) = (word_start(lower, found.start), word_end(lower, found.end));
    let head = lower.get(start..found.start)?;
    let known = if melted { matches!(head, "me" | "pe" | "dipe" | "sepe") } else { PREFIXES.contains(&head) };
    if !known || !is_ending(lower.get(found.end..end)?) {
        return None;
    }
    let start = if head.is_empty() { hyphened_start(lower, start).unwrap_or(start) } else { start };
    Some(start..hyphened_end(lower, end, is_ending))
}

/// The start of a prefix that a hyphen joins to the word at a byte: `di-upload`.
pub(crate) fn hyphened_start(lower: &str, at: usize) -> Option<usize> {
    let end = lower.get(..at)?.strip_suffix('-')?.len();
    let start = word_start(lower, end);
    let prefix = lower.get(start..end).filter(|prefix| !prefix.is_empty())?;
    PREFIXES.contains(&prefix).then_some(start)
}

/// The end of what a hyphen joins to a word as its ending: `website-nya`. `-an` is one only for affixes.
fn hyphened_end(lower: &str, at: usize, is_ending: impl Fn(&str) -> bool) -> usize {
    let Some(rest) = lower.get(at..).and_then(|rest| rest.strip_prefix('-')) else { return at };
    let end = at + 1 + word_end(rest, 0);
    match lower.get(at + 1..end) {
        Some(tail)
            if !tail.is_empty() && is_ending(tail) && !lower.get(end..).is_some_and(|more| more.starts_with('-')) =>
        {
            end
        }
        _ => at,
    }
}

/// The root as it reads after a prefix that melts its first letter: `tolak`, `nolak`.
pub(crate) fn melted(root: &str) -> Option<String> {
    let first = root.chars().next()?;
    let (_, nasal) = MELTED.into_iter().find(|(c, _)| *c == first)?;
    let rest = root.get(1..)?;
    rest.starts_with(['a', 'e', 'i', 'o', 'u']).then(|| format!("{nasal}{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, word: &str) -> Range<usize> {
        let start = text.find(word).unwrap();
        start..start + word.len()
    }

    #[test]
    fn clitics_belong_to_the_word() {
        for (text, word, found) in [
            ("yang terbaiknya.", "terbaik", Some("terbaiknya")),
            ("terbaiklah", "terbaik", Some("terbaiklah")),
            ("kepastian", "pasti", None),
            ("pastikan", "pasti", None),
            ("sangat-pasti", "pasti", Some("pasti")),
            ("terbaik!", "terbaik", Some("terbaik")),
            ("website-nya", "website", Some("website-nya")),
            ("mana-mana", "mana", Some("mana")),
        ] {
            assert_eq!(whole(text, &at(text, word)).map(|r| &text[r]), found, "{text}");
        }
    }

    #[test]
    fn affixes_belong_to_the_root() {
        for (text, root, melt, found) in [
            ("menghimbaunya", "himbau", false, Some("menghimbaunya")),
            ("himbauan", "himbau", false, Some("himbauan")),
            ("menolak", "nolak", true, Some("menolak")),
            ("kenolak", "nolak", true, None),
            ("xhimbau", "himbau", false, None),
            ("di-upload", "upload", false, Some("di-upload")),
            ("pra-upload", "upload", false, Some("upload")),
            ("meng-upload-kan", "upload", false, Some("meng-upload-kan")),
        ] {
            assert_eq!(affixed(text, &at(text, root), melt).map(|r| &text[r]), found, "{text}");
        }
        assert_eq!(melted("sapu").as_deref(), Some("nyapu"));
        assert_eq!(melted("prakarsa"), None);
    }
}
