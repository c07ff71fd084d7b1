//! Hashtags and cashtags on X.

use super::urls;
use crate::count::chars::{is_digit, is_js_space, is_letter, is_mark, run};
use std::ops::Range;

/// The hashtags of a text, as byte ranges with the `#`. One inside a link is none.
pub fn hashtags(text: &str) -> Vec<Range<usize>> {
    let mut tags = Vec::new();
    let mut spent = 0;
    for (start, sign) in text.match_indices(is_hash) {
        let begin = start + sign.len();
        if start < spent || !may_follow(text, spent, start) {
            continue;
        }
        let Some(word) = word(&text[begin..]) else { continue };
        // The characters of a tag are spent even where what follows makes it none.
        spent = begin + word;
        if !text[spent..].starts_with(is_hash) && !text[spent..].starts_with("://") {
            tags.push(start..spent);
        }
    }
    if tags.is_empty() { tags } else { outside(tags, &urls(text)) }
}

/// The cashtags of a text (`$BBCA`), as byte ranges with the `$`. X takes one a post.
pub fn cashtags(text: &str) -> Vec<Range<usize>> {
    let mut tags = Vec::new();
    for (start, _) in text.match_indices('$') {
        let free = text[..start].chars().next_back().is_none_or(is_space);
        let rest = &text[start + 1..];
        if free && let Some(length) = symbol(rest) {
            tags.push(start..start + 1 + length);
        }
    }
    tags
}

fn is_hash(c: char) -> bool {
    c == '#' || c == '＃'
}

/// The word behind a `#`; none where no tag is. A `#` with U+FE0F or U+20E3 is an emoji.
fn word(rest: &str) -> Option<usize> {
    if rest.starts_with(['\u{fe0f}', '\u{20e3}']) {
        return None;
    }
    let length = run(rest, is_tag_char);
    rest[..length].contains(|c| is_letter(c) || is_mark(c)).then_some(length)
}

fn is_tag_char(c: char) -> bool {
    c == '_' || is_letter(c) || is_mark(c) || is_digit(c) || is_special(c)
}

/// Signs that X takes in a word: joiners, middle dots, marks of repetition, the Hebrew hyphen.
fn is_special(c: char) -> bool {
    matches!(
        c,
        '\u{b7}'
            | '\u{5be}'
            | '\u{5f3}'
            | '\u{5f4}'
            | '\u{f0b}'
            | '\u{f0c}'
            | '\u{200c}'
            | '\u{200d}'
            | '\u{3003}'
            | '\u{301c}'
            | '\u{309b}'
            | '\u{309c}'
            | '\u{30a0}'
            | '\u{30fb}'
            | '\u{a67e}'
            | '\u{ff5e}'
    )
}

/// Whether a tag may begin at byte `at`, the text before `spent` belonging to an earlier one: at the
/// start, behind an emoji's selector, or behind anything but a word or `&`.
fn may_follow(text: &str, spent: usize, at: usize) -> bool {
    match text[spent..at].chars().next_back() {
        Some('\u{fe0e}' | '\u{fe0f}') => true,
        Some(c) => c != '&' && !is_tag_char(c),
        None => at == 0,
    }
}

/// The tags that overlap no link: of two that overlap, the earlier one stays.
fn outside(tags: Vec<Range<usize>>, links: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut all: Vec<_> = tags.into_iter().map(|t| (t, true)).collect();
    all.extend(links.iter().map(|l| (l.clone(), false)));
    all.sort_by_key(|(range, _)| range.start);
    let mut end = 0;
    all.retain(|(range, _)| {
        let keep = range.start >= end;
        if keep {
            end = range.end;
        }
        keep
    });
    all.into_iter().filter(|(_, is_tag)| *is_tag).map(|(range, _)| range).collect()
}

/// The symbol behind a `$`: up to six letters, and perhaps a dot and two more.
fn symbol(rest: &str) -> Option<usize> {
    let letters = |text: &str| run(text, |c| c.is_ascii_alphabetic());
    let length = letters(rest);
    if !(1..=6).contains(&length) {
        return None;
    }
    if rest[length..].starts_with(['.', '_']) {
        let more = letters(&rest[length + 1..]);
        if (1..=2).contains(&more) && is_end(&rest[length + 1 + more..]) {
            return Some(length + 1 + more);
        }
    }
    is_end(&rest[length..]).then_some(length)
}

/// Whether a cashtag may end here: at the end, before a space or before punctuation.
fn is_end(rest: &str) -> bool {
    let punctuation = |c| "!'#%&'()*+,\\-./:;<=>?@[]^_{|}~$".contains(c);
    rest.chars().next().is_none_or(|c| is_js_space(c) || punctuation(c))
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || c == '\u{180e}'
}

#[cfg(test)]
mod tests {
    use super::hashtags;

    fn texts(text: &str) -> Vec<&str> {
        hashtags(text).into_iter().map(|r| &text[r]).collect()
    }

    #[test]
    fn tags_of_indonesia() {
        assert_eq!(texts("#ꦗꦮ #G20 #2026 #😀"), ["#ꦗꦮ", "#G20"]);
        assert_eq!(texts("#Cek-Kesehatan #Jum'at #Jum’at a#b"), ["#Cek", "#Jum", "#Jum"]);
        assert_eq!(texts("#IndonesiaSehat."), ["#IndonesiaSehat"]);
        assert_eq!(texts("kemkes.go.id/#a #b"), ["#b"]);
    }
}
