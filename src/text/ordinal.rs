//! Places in an order: "ke-80", "Triwulan IV", "Tahap 2", "RT 05/RW 02".

use super::{
    calendar,
    figures::{Figure, FigureKind, push, years},
    lexicon::tag,
    token::{Doc, Kind},
};

/// Labels in short form.
const SHORT: [&str; 9] = ["no.", "hlm.", "hal.", "vol.", "jil.", "gol.", "kls.", "lamp.", "lt."];

/// "RT 05/RW 02": ordinals that a slash joins are one place.
pub(super) fn take(doc: &Doc<'_>, at: usize, out: &mut Vec<Figure>) -> Option<usize> {
    let mut end = one(doc, at, out)?;
    while doc.mark(end, '/') && doc.glued(end) && doc.glued(end + 1) {
        let Some(next) = one(doc, end + 1, out) else {
            break;
        };
        end = next;
    }
    Some(end)
}

/// "ke-80", "Triwulan IV 2025", "Tahap 2", "RT 05", "Lampiran I".
fn one(doc: &Doc<'_>, at: usize, out: &mut Vec<Figure>) -> Option<usize> {
    if doc.is(at, "ke") {
        let number = at + 1 + usize::from(doc.mark(at + 1, '-'));
        let value = calendar::small(doc, number, 4).map(|n| n.to_string()).or_else(|| roman(doc, number))?;
        push(out, doc.range(at, number + 1), value, None, FigureKind::Ordinal);
        return Some(number + 1);
    }
    let label = doc.has(at, tag::LABEL) || SHORT.iter().any(|word| doc.is(at, word));
    if !label || at > 0 && doc.kind(at - 1) == Kind::Number && doc.has(at, tag::MEASURE | tag::COUNTED) {
        return None;
    }
    let next = at + 1;
    let letter = || doc.upper(next) && doc.word(next).len() == 1;
    let value = match doc.kind(next) {
        Kind::Number if measured(doc, next + 1) || calendar::year(doc, next).is_some() => {
            return None;
        }
        Kind::Number => doc.word(next).trim_start_matches('0').to_owned(),
        Kind::Word | Kind::Initials if doc.roman(next) => roman(doc, next)?,
        Kind::Word if letter() => doc.word(next).to_owned(),
        _ => return None,
    };
    let unit = Some(doc.word(at).trim_end_matches('.').to_lowercase());
    push(out, doc.range(at, next + 1), value, unit, FigureKind::Ordinal);
    let mut end = next + 1;
    if let Some(to) = calendar::range_word(doc, end).filter(|to| doc.kind(*to) == Kind::Number || doc.roman(*to))
        && !measured(doc, to + 1)
        && calendar::year(doc, to).is_none()
    {
        let value = roman(doc, to).unwrap_or_else(|| doc.word(to).to_owned());
        push(out, doc.range(to, to + 1), value, Some(doc.word(at).to_lowercase()), FigureKind::Ordinal);
        end = to + 1;
    }
    // The year belongs to "Triwulan IV 2025".
    let joined = end + usize::from(matches!(doc.kind(end), Kind::Mark('-' | '–')) && doc.glued(end));
    Some(years(doc, joined, out).unwrap_or(end))
}

fn measured(doc: &Doc<'_>, at: usize) -> bool {
    doc.has(at, tag::MULTIPLIER | tag::MEASURE) || doc.mark(at, '%')
}

fn roman(doc: &Doc<'_>, at: usize) -> Option<String> {
    if !doc.roman(at) {
        return None;
    }
    let value = |b: u8| match b {
        b'I' => 1,
        b'V' => 5,
        b'X' => 10,
        b'L' => 50,
        _ => 100,
    };
    let word = doc.word(at).as_bytes();
    let sum: i32 = word
        .iter()
        .enumerate()
        .map(|(n, b)| if word.get(n + 1).is_some_and(|next| value(*next) > value(*b)) { -value(*b) } else { value(*b) })
        .sum();
    Some(sum.to_string())
}
