//! Whether a full stop, question mark or exclamation mark ends a sentence.

use super::{
    lexicon::tag,
    pairs::{Pairs, Role},
    token::{Doc, Kind},
};

/// How the text goes on after a possible end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Start {
    Upper,
    Lower,
    Digit,
    /// A bracket with a small letter in it: a remark on what stands before.
    Remark,
    /// A quotation, an address, an emoji: nothing that goes on with a sentence.
    Fresh,
}

/// Whether a token can end a sentence.
pub(super) fn is_stop(doc: &Doc<'_>, at: usize) -> bool {
    match doc.kind(at) {
        Kind::Mark(c) => matches!(c, '.' | '!' | '?' | '…' | '‽'),
        Kind::Abbreviation | Kind::Initials => doc.word(at).ends_with('.'),
        _ => false,
    }
}

/// The token after a stop and all that is glued to it: more stops, closing quotation marks and brackets.
pub(super) fn tail(doc: &Doc<'_>, pairs: &Pairs, at: usize) -> usize {
    let mut next = at + 1;
    while doc.glued(next) {
        let more = match doc.kind(next) {
            Kind::Mark('.' | '!' | '?' | '…' | '‽' | '’') => true,
            // Markup closes with the sentence only where nothing is glued behind it.
            Kind::Mark('*' | '_' | '~') => !doc.glued(next + 1) || doc.kind(next + 1) == doc.kind(next),
            Kind::Mark(_) => pairs.role(next) == Role::Close,
            _ => false,
        };
        if !more {
            break;
        }
        next += 1;
    }
    next
}

/// Whether a sentence that began at `start` ends with the stop at `at`; `next` follows its tail.
pub(super) fn ends(doc: &Doc<'_>, pairs: &Pairs, start: usize, at: usize, next: usize) -> bool {
    let quoted = (at + 1..next).any(|n| pairs.role(n) == Role::Close && !doc.mark(n, ')') && !doc.mark(n, ']'));
    let follows = opening(doc, pairs, next);
    if quoted && (follows == Start::Lower || doc.has(next, tag::SAYING)) {
        return false;
    }
    // "…?," and "dll.)," go on.
    if matches!(doc.kind(next), Kind::Mark(',' | ';' | ':' | '/' | '%')) || pairs.role(next) == Role::Close {
        return false;
    }
    let spaced = !doc.glued(next);
    let dots = (at..next).filter(|n| doc.mark(*n, '.')).count();
    match doc.kind(at) {
        Kind::Mark('.') if dots == 1 && spaced => after_word(doc, start, at, follows),
        Kind::Mark('.') if dots == 1 => lost_space(doc, pairs, start, at, next),
        Kind::Mark(_) if spaced => matches!(follows, Start::Upper | Start::Digit | Start::Fresh),
        Kind::Mark(_) => follows == Start::Upper,
        Kind::Abbreviation => spaced && after_abbreviation(doc, at, next, follows),
        Kind::Initials => spaced && follows == Start::Upper && labelled(doc, start, at),
        _ => false,
    }
}

/// Looks through opening marks and bullets to the first letter of what follows.
fn opening(doc: &Doc<'_>, pairs: &Pairs, next: usize) -> Start {
    let mut at = next;
    let (mut bracket, mut quotation) = (false, false);
    while let Kind::Mark(c) = doc.kind(at) {
        match c {
            '(' | '[' => bracket = true,
            '*' | '_' | '~' | '•' | '-' | '–' | '—' | '‘' | '\'' => {}
            _ if pairs.role(at) == Role::Open => quotation = true,
            _ => return Start::Fresh,
        }
        at += 1;
        if at >= doc.len() {
            return Start::Fresh;
        }
    }
    match doc.kind(at) {
        _ if quotation && !bracket => Start::Fresh,
        Kind::Number | Kind::Code if bracket => Start::Remark,
        Kind::Number => Start::Digit,
        Kind::Code if doc.word(at).starts_with(|c: char| c.is_ascii_digit()) => Start::Digit,
        Kind::Link | Kind::Email | Kind::Mention | Kind::Hashtag => Start::Fresh,
        _ if capital(doc, at) => Start::Upper,
        _ if bracket => Start::Remark,
        // "b. Membawa KTP": the letter of a list.
        _ if doc.word(at).chars().count() == 1 && doc.mark(at + 1, '.') && capital(doc, at + 2) => Start::Upper,
        _ => Start::Lower,
    }
}

/// A capital, also the one in "e-KTP" and "iOS".
fn capital(doc: &Doc<'_>, at: usize) -> bool {
    let word = doc.word(at);
    let inner = || word.chars().nth(1).is_some_and(char::is_uppercase) && word.chars().count() > 2;
    let hyphen = || word.chars().count() == 1 && doc.mark(at + 1, '-') && doc.glued(at + 1) && doc.upper(at + 2);
    doc.upper(at) || inner() || hyphen() || !word.starts_with(char::is_lowercase)
}

/// A full stop with white space behind it, after an ordinary word, a number or a closing mark.
fn after_word(doc: &Doc<'_>, start: usize, at: usize, follows: Start) -> bool {
    let Some(last) = at.checked_sub(1) else {
        return false;
    };
    if enumerates(doc, start, at) {
        return false;
    }
    let month = doc.kind(last) == Kind::Number && doc.has(at + 1, tag::MONTH) && doc.word(last).len() <= 2;
    match follows {
        Start::Lower | Start::Remark => false,
        Start::Digit => !doc.has(last, tag::LABEL | tag::CURRENCY),
        Start::Upper | Start::Fresh => !month,
    }
}

/// Whether all that stands before the stop is the number of what follows: "1.", "a.", "Bab III.",
/// also after a colon or between the items of a list in one line.
fn enumerates(doc: &Doc<'_>, start: usize, at: usize) -> bool {
    let Some(last) = at.checked_sub(1) else {
        return false;
    };
    let word = doc.word(last);
    let number = doc.kind(last) == Kind::Number && word.len() <= 3 && word.bytes().all(|b| b.is_ascii_digit());
    let letter = word.chars().count() == 1 && word.starts_with(char::is_alphabetic);
    if !(number || letter || doc.roman(last)) {
        return false;
    }
    let mut first = start;
    while first < last && matches!(doc.kind(first), Kind::Mark(_)) {
        first += 1;
    }
    let heading = last == first + 1 && doc.has(first, tag::LABEL) && doc.upper(first);
    let inline = last > first && matches!(doc.kind(last - 1), Kind::Mark(':' | ';' | '•'));
    first >= last || heading || inline
}

/// "Vitamin A." ends a sentence, "A. Yani" does not.
fn labelled(doc: &Doc<'_>, start: usize, at: usize) -> bool {
    let single = doc.word(at).chars().count() == 2;
    let Some(before) = at.checked_sub(1).filter(|before| single && *before > start) else {
        return false;
    };
    // "Rp71 T.": a letter behind a number is its unit.
    doc.has(before, tag::LABEL) || doc.kind(before) == Kind::Number
}

fn after_abbreviation(doc: &Doc<'_>, at: usize, next: usize, follows: Start) -> bool {
    if doc.has(at, tag::NEVER) {
        return false;
    }
    let fresh = matches!(follows, Start::Upper | Start::Fresh) && !doc.has(next, tag::DEGREE);
    if doc.has(at, tag::DEGREE) && !doc.has(at, tag::MAY_END) {
        // "M.S. Kaban" is a name, ", M.S. Acara" an end: only the comma tells.
        let bare = doc.word(at).split('.').all(|group| group.chars().count() <= 1);
        let after = at.checked_sub(1).is_some_and(|before| doc.mark(before, ',') || doc.has(before, tag::DEGREE));
        return fresh && (!bare || after);
    }
    if doc.has(at, tag::NUMBERED) {
        return fresh && !doc.roman(next) && doc.kind(next) != Kind::Code;
    }
    fresh && !bracketed(doc, next)
}

/// "PT Contoh Tbk. (CNTH)" goes on.
fn bracketed(doc: &Doc<'_>, next: usize) -> bool {
    doc.mark(next, '(') || doc.mark(next, '[')
}

/// A full stop with nothing behind it: an end only where white space was plainly lost.
fn lost_space(doc: &Doc<'_>, pairs: &Pairs, start: usize, at: usize, next: usize) -> bool {
    let Some(last) = at.checked_sub(1) else {
        return false;
    };
    if enumerates(doc, start, at) || !doc.glued(at) && next == at + 1 {
        return false;
    }
    let ended = match doc.kind(last) {
        Kind::Word => doc.word(last).chars().count() >= 2,
        Kind::Number | Kind::Link | Kind::Email | Kind::Hashtag => true,
        Kind::Mark(c) => c == '%' || pairs.role(last) == Role::Close,
        _ => next > at + 1,
    };
    let word = doc.word(next);
    let begins = match doc.kind(next) {
        Kind::Mark(_) => pairs.role(next) == Role::Open && !doc.mark(next, '['),
        Kind::Word | Kind::Abbreviation => {
            let second = word.chars().nth(1);
            let lower = second.is_some_and(char::is_lowercase) && word.chars().count() >= 3;
            let small_before = doc.word(last).chars().all(|c| !c.is_uppercase());
            doc.upper(next) && (lower || (small_before && word.chars().count() >= 2))
        }
        _ => false,
    };
    ended && begins
}
