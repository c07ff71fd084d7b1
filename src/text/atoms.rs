//! The parts of a text that are never split across posts or lines.

use std::ops::Range;

use super::{
    figures,
    lexicon::tag,
    names,
    pairs::{Pair, Pairs},
    token::{Doc, Kind},
};

pub use super::breaks::{Break, Strength, break_points};

/// The longest quotation, in bytes, that stays in one piece.
const SHORT_QUOTATION: usize = 80;

/// The parts of a text that must stay whole, in order and apart from each other: addresses,
/// hashtags, mentions, numbers with their unit, dates, hours, laws, names with their titles,
/// telephone numbers, short quotations.
pub fn atoms(text: &str) -> Vec<Range<usize>> {
    let doc = Doc::new(text);
    let pairs = Pairs::of(&doc);
    in_doc(&doc, &pairs).into_iter().map(|(from, to)| doc.range(from, to)).collect()
}

/// The atoms as token ranges.
pub(super) fn in_doc(doc: &Doc<'_>, pairs: &Pairs) -> Vec<(usize, usize)> {
    let mut quotations: Vec<&Pair> = pairs
        .found
        .iter()
        .filter(|pair| pair.quotation && doc.range(pair.open, pair.close + 1).len() <= SHORT_QUOTATION)
        .collect();
    quotations.sort_by_key(|pair| pair.open);
    let mut quotations = quotations.into_iter().peekable();
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut scratch = Vec::new();
    let mut at = 0;
    while at < doc.len() {
        while quotations.next_if(|pair| pair.open < at).is_some() {}
        let end = match quotations.peek() {
            Some(pair) if pair.open == at => Some(pair.close + 1),
            _ => one(doc, at, &mut scratch),
        };
        scratch.clear();
        match end {
            Some(end) => {
                found.push((at, end));
                at = end.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

/// The token after the atom that starts at a token.
fn one(doc: &Doc<'_>, at: usize, scratch: &mut Vec<figures::Figure>) -> Option<usize> {
    match doc.kind(at) {
        Kind::Link | Kind::Email | Kind::Mention | Kind::Hashtag => return Some(at + 1),
        _ => {}
    }
    if let Some(end) = figures::take(doc, at, scratch) {
        return Some(end);
    }
    let name = names::take(doc, at);
    // "Jl. Jenderal Sudirman No. 5" and "Undang-Undang Nomor 5" go on with their number.
    let numbered = name.filter(|end| doc.has(*end, tag::LABEL | tag::NUMBERED | tag::NEVER));
    if let Some(end) = numbered.and_then(|end| figures::take(doc, end, scratch)) {
        return Some(end);
    }
    // "Lebaran 2026", "Program Kerja Tahun 2026": a name goes on with its year.
    let word = at > 0 && doc.kind(at) == Kind::Word && doc.upper(at) && !doc.has(at, tag::STOP | tag::CONJUNCTION);
    let end = name.unwrap_or(at + 1);
    if let Some(end) = figures::years(doc, end, scratch).filter(|_| name.is_some() || word) {
        return Some(end);
    }
    name.or_else(|| bound(doc, at, scratch))
}

/// An abbreviation or initial that waits for the word behind it: "a.n. Kepala".
fn bound(doc: &Doc<'_>, at: usize, scratch: &mut Vec<figures::Figure>) -> Option<usize> {
    let waits = doc.has(at, tag::NEVER | tag::NUMBERED) && doc.kind(at) == Kind::Abbreviation;
    let initials = doc.kind(at) == Kind::Initials;
    let follows = matches!(doc.kind(at + 1), Kind::Word | Kind::Number | Kind::Abbreviation | Kind::Code);
    if !(waits || initials) || !follows {
        return None;
    }
    figures::take(doc, at + 1, scratch).or_else(|| names::take(doc, at + 1)).or(Some(at + 2))
}
