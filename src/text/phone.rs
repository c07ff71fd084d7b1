//! Telephone numbers: "1500-567", "0811-1050-0567", "(021) 123 4567", "call center 112".

use super::{
    figures::{Figure, FigureKind, push},
    lexicon::tag,
    token::{Doc, Kind},
};

/// How far before a plain number its cue ("hubungi", "call center") may stand.
const NEAR: usize = 3;

/// Reads the telephone number at a token.
pub(super) fn take(doc: &Doc<'_>, at: usize, out: &mut Vec<Figure>) -> Option<usize> {
    let bracket = usize::from(doc.mark(at, '('));
    let plus = usize::from(doc.mark(at + bracket, '+') && doc.glued(at + bracket + 1));
    let first = at + bracket + plus;
    let head = digits(doc, first)?;
    let strong = plus == 1 || (head.starts_with('0') && head.len() >= 3) || matches!(head, "62") && bracket == 1;
    if bracket == 1 && !(strong && (doc.mark(first + 1, ')') || plus == 1)) {
        return None;
    }
    let mut value = head.to_owned();
    let mut end = first + 1;
    if bracket == 1 && doc.mark(end, ')') {
        end += 1;
    }
    loop {
        let hyphen =
            usize::from(matches!(doc.kind(end), Kind::Mark('-' | '–')) && doc.glued(end) && doc.glued(end + 1));
        let spaced = hyphen == 0 && strong && !doc.glued(end);
        match digits(doc, end + hyphen) {
            Some(more) if (hyphen == 1 || spaced && more.len() >= 2) && value.len() + more.len() <= 15 => {
                value.push_str(more);
                end += hyphen + 1;
            }
            _ => break,
        }
    }
    let parts = end - first > 1;
    // "1500-567" is a service number even without a cue; "2025-2034" and "100-200" are not.
    let service = parts && value.len() == 7 && matches!(head, "1500" | "1400" | "1300" | "1800");
    let ok = if strong {
        value.len() >= 7
    } else {
        !counted(doc, end) && (service || (cued(doc, at) && value.len() >= 3 && !money(doc, at)))
    };
    if !ok {
        return None;
    }
    push(out, doc.range(at, end), value, None, FigureKind::Phone);
    Some(end)
}

fn digits<'t>(doc: &Doc<'t>, at: usize) -> Option<&'t str> {
    let word = doc.word(at);
    (doc.kind(at) == Kind::Number && word.bytes().all(|b| b.is_ascii_digit())).then_some(word)
}

fn cued(doc: &Doc<'_>, at: usize) -> bool {
    (1..=NEAR).map_while(|n| at.checked_sub(n)).take_while(|n| !doc.mark(*n, '.')).any(|n| doc.has(n, tag::PHONE_CUE))
}

fn counted(doc: &Doc<'_>, at: usize) -> bool {
    doc.has(at, tag::MULTIPLIER | tag::MEASURE | tag::COUNTED | tag::MONTH) || doc.mark(at, '%')
}

fn money(doc: &Doc<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| doc.has(before, tag::CURRENCY))
}
