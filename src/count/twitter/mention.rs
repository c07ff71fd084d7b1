//! Mentions of accounts on X.

use crate::count::chars::{char_at, is_latin_accent, run};
use std::ops::Range;

/// The longest account name that X reads. Source: twitter-text.
const MAX_NAME: usize = 20;
/// The longest name of a list behind an account name. Source: twitter-text.
const MAX_LIST: usize = 25;

/// A mention, and the list named with it.
struct Mention {
    range: Range<usize>,
    has_list: bool,
}

/// The accounts a text mentions, as byte ranges with the `@`; those named with a list are not among
/// them.
pub fn mentions(text: &str) -> Vec<Range<usize>> {
    find(text).into_iter().filter(|m| !m.has_list).map(|m| m.range).collect()
}

/// The accounts and lists (`@account/list`) a text mentions, as byte ranges with the `@`.
pub fn mentions_or_lists(text: &str) -> Vec<Range<usize>> {
    find(text).into_iter().map(|m| m.range).collect()
}

/// The account that a text answers, that is, the mention it begins with, as a byte range with the
/// `@`.
pub fn reply(text: &str) -> Option<Range<usize>> {
    let start = text.len() - text.trim_start().len();
    let at_sign = char_at(text, start).filter(|c| is_at(*c))?;
    let end = start + at_sign.len_utf8() + name(&text[start + at_sign.len_utf8()..])?;
    (!goes_on(&text[end..])).then_some(start..end)
}

fn find(text: &str) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut spent = 0;
    for (start, sign) in text.match_indices(is_at) {
        let begin = start + sign.len();
        if start < spent || !may_follow(text, spent, start) {
            continue;
        }
        let Some(length) = name(&text[begin..]) else { continue };
        let list = list(&text[begin + length..]);
        let end = begin + length + list;
        // Its characters are spent even where what follows makes it no mention.
        spent = end;
        if !goes_on(&text[end..]) {
            found.push(Mention { range: start..end, has_list: list > 0 });
        }
    }
    found
}

fn is_at(c: char) -> bool {
    c == '@' || c == '＠'
}

fn name(text: &str) -> Option<usize> {
    let length = run(text, |c| c.is_ascii_alphanumeric() || c == '_').min(MAX_NAME);
    (length > 0).then_some(length)
}

/// The list behind a name with its slash; 0 where there is none.
fn list(text: &str) -> usize {
    let Some(rest) = text.strip_prefix('/') else { return 0 };
    if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return 0;
    }
    1 + run(rest, |c| c.is_ascii_alphanumeric() || c == '_' || c == '-').min(MAX_LIST)
}

/// What makes a name no mention: another `@` (an e-mail address), an accented letter, a scheme.
fn goes_on(rest: &str) -> bool {
    rest.starts_with(|c| is_at(c) || is_latin_accent(c)) || rest.starts_with("://")
}

/// Whether a mention may begin at byte `at`, the text before `spent` belonging to an earlier one:
/// at the start, behind a sign that is no part of a word, or behind "RT".
fn may_follow(text: &str, spent: usize, at: usize) -> bool {
    let before = &text[spent..at];
    let Some(last) = before.chars().next_back() else { return at == 0 };
    let glued = last.is_ascii_alphanumeric() || "_!#$%&*@＠".contains(last);
    !glued || is_retweet(before, spent == 0)
}

/// Whether `before` ends with "RT" as a word of its own.
fn is_retweet(before: &str, from_start: bool) -> bool {
    let Some(cut) = before.len().checked_sub(2).filter(|n| before.is_char_boundary(*n)) else {
        return false;
    };
    let (head, tail) = before.split_at(cut);
    if !tail.eq_ignore_ascii_case("rt") {
        return false;
    }
    match head.chars().next_back() {
        Some(c) => !c.is_ascii_alphanumeric() && !"_+~.-".contains(c),
        None => from_start,
    }
}
