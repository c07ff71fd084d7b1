//! The next token of a text.

use super::{
    lexicon::{Entry, abbreviation, lookup, tag},
    scan,
    token::Kind,
};

/// The token with which `rest` starts: its kind, its length in bytes, what the lists say of it.
/// `c` is its first character, `before` the one in front of it.
pub(super) fn next(rest: &str, c: char, before: char) -> (Kind, usize, Entry) {
    if c.is_ascii_alphanumeric()
        && !scan::joins(before)
        && let Some((kind, len)) = scan::special(rest)
    {
        return (kind, len, Entry::default());
    }
    if c.is_ascii_digit() {
        return (Kind::Number, number_len(rest), Entry::default());
    }
    if c.is_alphabetic() {
        return word(rest, before);
    }
    if (c == '@' || c == '#') && !before.is_alphanumeric() {
        let body = rest.get(1..).unwrap_or("");
        let dot = |c: char| c == '@' && matches!(c, '.' | '@' | '-');
        let len = body.find(|one: char| !(one.is_alphanumeric() || one == '_' || dot(one))).unwrap_or(body.len());
        if len > 0 {
            let kind = if c == '@' { Kind::Mention } else { Kind::Hashtag };
            return (kind, 1 + len, Entry::default());
        }
    }
    (Kind::Mark(c), c.len_utf8(), Entry::default())
}

fn number_len(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = 0;
    while digit(end) || (matches!(bytes.get(end), Some(b'.' | b',' | b':')) && digit(end + 1)) {
        end += 1;
    }
    end
}

/// Marks that sit on the letter before them, and joiners inside a word.
fn combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}')
}

fn letters_len(rest: &str) -> usize {
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let inner = matches!(c, '\'' | '’') && chars.peek().is_some_and(|(_, next)| next.is_alphabetic());
        if !(c.is_alphanumeric() || combining(c) || (inner && at > 0)) {
            return at;
        }
    }
    rest.len()
}

fn word(rest: &str, before: char) -> (Kind, usize, Entry) {
    let len = letters_len(rest);
    let body = rest.get(..len).unwrap_or(rest);
    // "36 °C." ends with a unit, not with an initial.
    if !before.is_alphanumeric()
        && before != '°'
        && rest.get(len..).is_some_and(|more| more.starts_with(['.', '/']))
        && let Some(found) = dotted(rest, len)
    {
        return found;
    }
    // "Rp15.000" is a currency and a number, "B40" is one word.
    let head = body.find(|c: char| c.is_ascii_digit()).unwrap_or(len);
    if head < len {
        let entry = lookup(body.get(..head).unwrap_or(""));
        if entry.tags & tag::CURRENCY != 0 {
            return (Kind::Word, head, entry);
        }
    }
    (Kind::Word, len, lookup(body))
}

/// An abbreviation or initials: the longest known run of letters and dots, at most five groups.
fn dotted(rest: &str, first: usize) -> Option<(Kind, usize, Entry)> {
    let mut ends = [0usize; 6];
    let mut groups = 0;
    let mut initials = 0;
    let mut at = 0;
    let mut len = first;
    while let Some(end) = ends.get_mut(groups) {
        let body = rest.get(at..at + len).unwrap_or("");
        let stop = rest.get(at + len..).and_then(|more| more.chars().next()).filter(|c| matches!(c, '.' | '/'));
        *end = at + len + usize::from(stop == Some('.'));
        groups += 1;
        if stop == Some('.') && initials == at && body.chars().count() == 1 && body.starts_with(char::is_uppercase) {
            initials = *end;
        }
        at += len + 1;
        let more = rest.get(at..).filter(|_| stop.is_some()).unwrap_or("");
        len = more.find(|c: char| !c.is_alphabetic()).unwrap_or(more.len());
        if len == 0 {
            break;
        }
    }
    for group in (0..groups).rev() {
        let end = ends.get(group).copied().unwrap_or(0);
        let whole = rest.get(..end).unwrap_or("");
        // A single group needs its stop, or every "no" would be "No."; so does "M.Si" cut from "M.Sinaga".
        let closed = whole.ends_with('.') || group > 0;
        let apart = !rest.get(end..).is_some_and(|more| more.starts_with(|c: char| c.is_alphanumeric()))
            || whole.ends_with('.');
        if let Some(entry) = abbreviation(whole).filter(|_| closed && apart && whole.len() > 2) {
            return Some((Kind::Abbreviation, end, entry));
        }
    }
    (initials > 0).then_some((Kind::Initials, initials, Entry::default()))
}
