//! Dates as they stand in a list of tokens.

use super::{
    dates::Date,
    lexicon::tag,
    token::{Doc, Kind},
};

/// One date, or the two ends of a span, with the tokens they take.
pub(super) struct Found {
    pub(super) first: Date,
    pub(super) first_end: usize,
    /// The second date and the tokens it takes.
    pub(super) second: Option<(Date, usize)>,
    pub(super) end: usize,
}

/// The token after "–", "-", "s.d.", "sampai", "sampai dengan", "hingga".
pub(super) fn range_word(doc: &Doc<'_>, at: usize) -> Option<usize> {
    match doc.kind(at) {
        Kind::Mark('–' | '-' | '—' | '−') => Some(at + if doc.mark(at + 1, '-') { 2 } else { 1 }),
        _ if doc.is(at, "sampai") && doc.is(at + 1, "dengan") => Some(at + 2),
        _ if ["sampai", "hingga", "s.d.", "s.d", "s/d", "s/d."].iter().any(|word| doc.is(at, word)) => Some(at + 1),
        _ => None,
    }
}

/// A whole number of at most `digits` digits without separators.
pub(super) fn small(doc: &Doc<'_>, at: usize, digits: usize) -> Option<u16> {
    let word = doc.word(at);
    let plain = doc.kind(at) == Kind::Number && word.len() <= digits && word.bytes().all(|b| b.is_ascii_digit());
    word.parse().ok().filter(|_| plain)
}

fn day(doc: &Doc<'_>, at: usize) -> Option<u8> {
    small(doc, at, 2).filter(|day| (1..=31).contains(day)).and_then(|day| u8::try_from(day).ok())
}

fn month(doc: &Doc<'_>, at: usize) -> Option<u8> {
    doc.has(at, tag::MONTH).then(|| u8::try_from(doc.number(at)).ok()).flatten()
}

/// A year of four digits.
pub(super) fn year(doc: &Doc<'_>, at: usize) -> Option<i16> {
    let year = small(doc, at, 4)?;
    ((1900..2100).contains(&year)).then(|| i16::try_from(year).ok()).flatten()
}

/// The year at a token, also behind "tahun"; with the token after it.
fn year_after(doc: &Doc<'_>, at: usize) -> (Option<i16>, usize) {
    let skip = usize::from(doc.is(at, "tahun"));
    match year(doc, at + skip) {
        Some(year) => (Some(year), at + skip + 1),
        None => (None, at),
    }
}

/// The date that starts at a token, with its weekday if one stands before it.
pub(super) fn at(doc: &Doc<'_>, at: usize) -> Option<Found> {
    if doc.has(at, tag::DAY) {
        let next = at + 1 + usize::from(doc.mark(at + 1, ',') || doc.mark(at + 1, '/'));
        return (doc.kind(next) == Kind::Number).then(|| date(doc, next)).flatten();
    }
    date(doc, at)
}

fn date(doc: &Doc<'_>, at: usize) -> Option<Found> {
    if doc.has(at, tag::MONTH) {
        return months(doc, at);
    }
    if doc.kind(at) != Kind::Number {
        return None;
    }
    iso(doc, at).or_else(|| slashes(doc, at)).or_else(|| days(doc, at))
}

/// "Januari 2026", "Oktober–Desember 2025".
fn months(doc: &Doc<'_>, at: usize) -> Option<Found> {
    let first = month(doc, at)?;
    let (own, own_end) = year_after(doc, at + 1);
    if let Some(to) = range_word(doc, own_end)
        && let (Some(last), (Some(year), end)) = (month(doc, to), year_after(doc, to + 1))
    {
        let first = Date { year: own.or(Some(year)), month: first, day: None };
        let second = Date { year: Some(year), month: last, day: None };
        return Some(Found { first, first_end: own_end, second: Some((second, to)), end });
    }
    let year = own?;
    Some(Found {
        first: Date { year: Some(year), month: first, day: None },
        first_end: own_end,
        second: None,
        end: own_end,
    })
}

/// "15 Januari 2026": a day and its month, with the year if one follows.
fn one_day(doc: &Doc<'_>, at: usize) -> Option<(Date, usize)> {
    let first = day(doc, at)?;
    let month = month(doc, at + 1)?;
    let comma = usize::from(doc.mark(at + 2, ',') && year(doc, at + 3).is_some());
    let (year, end) = year_after(doc, at + 2 + comma);
    Some((Date { year, month, day: Some(first) }, if year.is_some() { end } else { at + 2 }))
}

/// "15 Januari 2026", "10–12 Maret", "1 Januari s.d. 31 Maret 2026".
fn days(doc: &Doc<'_>, at: usize) -> Option<Found> {
    if let Some((first, first_end)) = one_day(doc, at) {
        let second = range_word(doc, first_end).and_then(|to| one_day(doc, to).map(|rest| (to, rest)));
        let Some((to, (last, end))) = second else {
            return Some(single(first, first_end));
        };
        let first = Date { year: first.year.or(last.year), ..first };
        return Some(Found { first, first_end, second: Some((last, to)), end });
    }
    let first = day(doc, at)?;
    let to = range_word(doc, at + 1).or_else(|| doc.is(at + 1, "dan").then_some(at + 2))?;
    let (last, end) = one_day(doc, to)?;
    Some(Found { first: Date { day: Some(first), ..last }, first_end: at + 1, second: Some((last, to)), end })
}

/// "24/9/2025", "18-08-2026", and "(24/9)" where nothing else stands in the bracket; also "24–26/11/2026".
fn slashes(doc: &Doc<'_>, at: usize) -> Option<Found> {
    let glued = |n: usize| doc.glued(n) && doc.glued(n + 1);
    let from_day = day(doc, at)?;
    if matches!(doc.kind(at + 1), Kind::Mark('-' | '–')) && glued(at + 1) && doc.mark(at + 3, '/') {
        let (last, end) = slashed(doc, at + 2, at)?;
        let first = Date { day: Some(from_day), ..last };
        return Some(Found { first, first_end: at + 1, second: Some((last, at + 2)), end });
    }
    slashed(doc, at, at).map(|(date, end)| single(date, end))
}

/// A day, month and year between marks; `opened` is the first token of the whole.
fn slashed(doc: &Doc<'_>, at: usize, opened: usize) -> Option<(Date, usize)> {
    let (first, month) = (day(doc, at)?, day(doc, at + 2).filter(|month| *month <= 12)?);
    let joined = |n: usize, c: char| doc.mark(n, c) && doc.glued(n) && doc.glued(n + 1);
    let date = Date { year: None, month, day: Some(first) };
    if joined(at + 1, '-') && joined(at + 3, '-') {
        return Some((Date { year: Some(year(doc, at + 4)?), ..date }, at + 5));
    }
    if !joined(at + 1, '/') {
        return None;
    }
    if joined(at + 3, '/') {
        return Some((Date { year: Some(year(doc, at + 4)?), ..date }, at + 5));
    }
    let alone = opened > 0 && doc.mark(opened - 1, '(') && doc.mark(at + 3, ')');
    alone.then_some((date, at + 3))
}

/// "2026-01-15".
fn iso(doc: &Doc<'_>, at: usize) -> Option<Found> {
    let year = year(doc, at)?;
    let joined = |n: usize| doc.mark(n, '-') && doc.glued(n) && doc.glued(n + 1) && doc.word(n + 1).len() == 2;
    if !(joined(at + 1) && joined(at + 3)) {
        return None;
    }
    let month = day(doc, at + 2).filter(|month| *month <= 12)?;
    Some(single(Date { year: Some(year), month, day: Some(day(doc, at + 4)?) }, at + 5))
}

fn single(first: Date, end: usize) -> Found {
    Found { first, first_end: end, second: None, end }
}
