//! The numbers of a text and what they are: amounts, dates, hours, laws, telephone numbers.

use std::ops::Range;

use super::{
    amount, calendar, clock, legal,
    lexicon::{tag, unit_name},
    ordinal, phone,
    token::{Doc, Kind},
};

/// What a number says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FigureKind {
    /// So much or so many of something.
    Amount,
    /// A day or month of the calendar.
    Date,
    /// An hour.
    Time,
    /// A year by itself.
    Year,
    /// A place in an order: "ke-80", "Tahap 2", "Triwulan IV".
    Ordinal,
    /// A law, decree or article.
    Law,
    /// A telephone number.
    Phone,
    /// None of these.
    Other,
}

/// A number in a text, in a form that can be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Where it stands: the number with its multiplier, currency and unit.
    pub range: Range<usize>,
    /// Its value: a plain decimal for an amount ("1500000000000"), ISO 8601 for a date.
    pub value: String,
    /// Its unit under one name ("rupiah", "persen", "hektare"), or what an ordinal numbers.
    pub unit: Option<String>,
    /// What it says.
    pub kind: FigureKind,
}

/// The figures of a text, in order.
pub fn figures(text: &str) -> Vec<Figure> {
    in_doc(&Doc::new(text))
}

/// The figures of a text that is already in tokens.
pub(super) fn in_doc(doc: &Doc<'_>) -> Vec<Figure> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < doc.len() {
        at = take(doc, at, &mut found).unwrap_or(at + 1).max(at + 1);
    }
    found
}

/// Whether a figure can begin with a token; most words are passed over here.
fn may_begin(doc: &Doc<'_>, at: usize) -> bool {
    const TAGS: u32 =
        tag::MONTH | tag::DAY | tag::NUMERAL | tag::CURRENCY | tag::LAW | tag::LABEL | tag::NUMBERED | tag::NEVER;
    match doc.kind(at) {
        Kind::Mark('-' | '−') => amount::minus(doc, at + 1),
        Kind::Number | Kind::Code | Kind::Mark('+' | '(' | '$' | '€' | '£') => true,
        Kind::Word | Kind::Abbreviation => {
            doc.has(at, TAGS)
                || ["pukul", "jam", "ke", "tahun", "ta", "us", "s"].iter().any(|word| doc.is(at, word))
                || amount::part_word(doc.word(at))
        }
        _ => false,
    }
}

/// Reads what starts at a token: adds its figures and gives the token after all that belongs to it.
pub(super) fn take(doc: &Doc<'_>, at: usize, out: &mut Vec<Figure>) -> Option<usize> {
    if !may_begin(doc, at) {
        return None;
    }
    date(doc, at, out)
        .or_else(|| legal::take(doc, at, out))
        .or_else(|| clock::take(doc, at, out))
        .or_else(|| phone::take(doc, at, out))
        .or_else(|| if reached(doc, at) { None } else { ordinal::take(doc, at, out) })
        .or_else(|| years(doc, at, out))
        .or_else(|| amount::take(doc, at, out))
}

/// Adds a figure over some tokens.
pub(super) fn push(
    out: &mut Vec<Figure>,
    range: Range<usize>,
    value: impl Into<String>,
    unit: Option<String>,
    kind: FigureKind,
) {
    out.push(Figure { range, value: value.into(), unit, kind });
}

fn date(doc: &Doc<'_>, at: usize, out: &mut Vec<Figure>) -> Option<usize> {
    let found = calendar::at(doc, at)?;
    match found.second {
        Some((last, from)) => {
            push(out, doc.range(at, found.first_end), found.first.canonical(), None, FigureKind::Date);
            push(out, doc.range(from, found.end), last.canonical(), None, FigureKind::Date);
        }
        None => push(out, doc.range(at, found.end), found.first.canonical(), None, FigureKind::Date),
    }
    Some(found.end)
}

/// "2026", "tahun 2025", "2025–2034", "2025/2026": four digits that no unit follows.
pub(super) fn years(doc: &Doc<'_>, at: usize, out: &mut Vec<Figure>) -> Option<usize> {
    let from = at + usize::from(doc.is(at, "tahun") || doc.is(at, "TA"));
    let first = calendar::year(doc, from)?;
    let counted = |next: usize| {
        doc.has(next, tag::MULTIPLIER | tag::MEASURE | tag::COUNTED) && !doc.upper(next) || doc.mark(next, '%')
    };
    if from == at && (counted(at + 1) || sum_before(doc, at)) {
        return None;
    }
    push(out, doc.range(from, from + 1), first.to_string(), None, FigureKind::Year);
    let to = calendar::range_word(doc, from + 1).or_else(|| doc.mark(from + 1, '/').then_some(from + 2));
    if let Some((to, last)) = to.and_then(|to| Some((to, calendar::year(doc, to)?))).filter(|(to, _)| !counted(to + 1))
    {
        push(out, doc.range(to, to + 1), last.to_string(), None, FigureKind::Year);
        return Some(to + 1);
    }
    Some(from + 1)
}

/// "dari 18 ke 14 persen": a number to which another has risen or fallen is no ordinal.
fn reached(doc: &Doc<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|_| doc.is(at, "ke") && !doc.mark(at + 1, '-')) else {
        return false;
    };
    let unit = doc.has(at + 2, tag::MEASURE | tag::MULTIPLIER) || doc.mark(at + 2, '%');
    unit || doc.kind(before) == Kind::Number || doc.has(before, tag::MEASURE) || doc.mark(before, '%')
}

/// Words that make four digits an amount: "sebanyak 2000".
fn sum_before(doc: &Doc<'_>, at: usize) -> bool {
    at.checked_sub(1)
        .is_some_and(|before| ["sebanyak", "sejumlah", "sebesar", "senilai"].iter().any(|word| doc.is(before, word)))
}

/// The name of the unit a token has.
pub(super) fn unit(doc: &Doc<'_>, at: usize) -> String {
    unit_name(doc.get(at).map_or(0, |token| token.entry.unit)).to_owned()
}
