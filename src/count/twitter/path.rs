//! The parts of a link after its host: port, path and query.

use super::Dialect;
use crate::count::chars::{char_at, is_latin_accent, run};

/// What follows a host: where the path begins, if there is one, and where the link ends.
pub(super) struct Tail {
    pub(super) has_path: bool,
    pub(super) end: usize,
}

/// Reads port, path and query from byte `at` on. Each is optional, and none ends with the
/// punctuation of the sentence around it.
pub(super) fn tail(text: &str, at: usize, dialect: Dialect) -> Tail {
    let mut end = at + port(&text[at..]);
    let has_path = text[end..].starts_with('/');
    if has_path {
        end += 1;
        end += path(&text[end..], dialect);
    }
    end += query(&text[end..], dialect);
    Tail { has_path, end }
}

fn port(text: &str) -> usize {
    let Some(rest) = text.strip_prefix(':') else { return 0 };
    match run(rest, |c| c.is_ascii_digit()) {
        0 => 0,
        digits => digits + 1,
    }
}

/// A query with its `?`; 0 where there is none.
pub(super) fn query(text: &str, dialect: Dialect) -> usize {
    let Some(rest) = text.strip_prefix('?') else { return 0 };
    let body = &rest[..run(rest, |c| is_query(c, dialect))];
    match body.rfind(|c| ends_query(c, dialect)) {
        Some(last) => 1 + last + char_at(body, last).map_or(0, char::len_utf8),
        None => 0,
    }
}

/// The longest path after the first slash that ends well: with an ending character, or with a
/// closing bracket whose opening one is in the path too.
fn path(text: &str, dialect: Dialect) -> usize {
    let (mut at, mut end) = (0, 0);
    while let Some(c) = char_at(text, at) {
        if c == '(' {
            let Some(length) = brackets(&text[at..], dialect) else { break };
            // X's pattern takes brackets as an end only right behind another end: `/a(b)`, not `/a.(b)`.
            if at == end || dialect == Dialect::Mastodon {
                end = at + length;
            }
            at += length;
        } else if is_path(c, dialect) {
            at += c.len_utf8();
            if ends_path(c, dialect) {
                end = at;
            }
        } else {
            break;
        }
    }
    end
}

/// Balanced brackets at the head of `text`, with at most one pair inside and not empty.
fn brackets(text: &str, dialect: Dialect) -> Option<usize> {
    let plain = |text: &str| run(text, |c| is_path(c, dialect));
    let mut at = 1 + plain(&text[1..]);
    if text[at..].starts_with('(') {
        let inner = plain(&text[at + 1..]);
        at += 1 + inner;
        if inner == 0 || !text[at..].starts_with(')') {
            return None;
        }
        at += 1;
        at += plain(&text[at..]);
    } else if at == 1 {
        return None;
    }
    text[at..].starts_with(')').then_some(at + 1)
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{4ff}')
}

/// A character of a path other than a round bracket.
fn is_path(c: char, dialect: Dialect) -> bool {
    match dialect {
        Dialect::X => match c {
            c if c.is_ascii() => c.is_ascii_alphanumeric() || "!*';:=+,.$/%#[]-_~@|&".contains(c),
            c => c == '–' || is_cyrillic(c) || is_latin_accent(c),
        },
        Dialect::Mastodon => !c.is_whitespace() && !matches!(c, '<' | '>' | '(' | ')' | '?'),
    }
}

fn ends_path(c: char, dialect: Dialect) -> bool {
    match dialect {
        Dialect::X => match c {
            c if c.is_ascii() => c.is_ascii_alphanumeric() || "+-=_#/".contains(c),
            c => is_cyrillic(c) || is_latin_accent(c),
        },
        Dialect::Mastodon => !"!*\"'「」<>;:=,.$%[]~&|@".contains(c),
    }
}

fn is_query(c: char, dialect: Dialect) -> bool {
    match dialect {
        _ if c.is_ascii_alphanumeric() || "!?*'@();:&=+$/%#[]-_.,~|".contains(c) => true,
        Dialect::X => false,
        Dialect::Mastodon => c == '^' || is_iri(c),
    }
}

fn ends_query(c: char, dialect: Dialect) -> bool {
    let common = c.is_ascii_alphanumeric() || "-_&=#/".contains(c);
    common || (dialect == Dialect::Mastodon && is_iri(c))
}

/// The characters beyond ASCII that Mastodon takes in a query (those of an IRI, RFC 3987).
fn is_iri(c: char) -> bool {
    match c {
        '\0'..='\u{9f}' | '\u{fdd0}'..='\u{fdef}' | '\u{fff0}'..='\u{ffff}' => false,
        '\u{e0000}'..='\u{e0fff}' => false,
        c => u32::from(c) & 0xfffe != 0xfffe,
    }
}
