//! Numbers in digits and in words, with "ribu", "juta", "miliar", "triliun" behind them.

use super::{
    decimal,
    lexicon::tag,
    token::{Doc, Kind},
};

/// A number with its multiplier, before its unit is known.
pub(super) struct Number {
    pub(super) value: String,
    pub(super) power: usize,
    pub(super) end: usize,
}

/// The number at a token, in digits or in words, with its multipliers.
pub(super) fn read(doc: &Doc<'_>, at: usize, money: bool) -> Option<Number> {
    let (value, mut end) = match doc.kind(at) {
        Kind::Number => (decimal::plain(doc.word(at)), at + 1),
        _ => spelled(doc, at)?,
    };
    let mut power = 0;
    // "ribu triliun" is said, more than two in a row is a slip.
    while let Some(more) = multiplier(doc, end, money && power == 0).filter(|_| power < 18) {
        power += more;
        end += 1;
    }
    Some(Number { value, power, end })
}

fn multiplier(doc: &Doc<'_>, at: usize, money: bool) -> Option<usize> {
    if doc.has(at, tag::MULTIPLIER) {
        return Some(doc.number(at).into());
    }
    match doc.word(at) {
        "M" | "M." if money => Some(9),
        "T" | "T." if money => Some(12),
        _ => None,
    }
}

/// "dua", "dua belas", "tiga puluh lima", "seratus dua puluh": numbers below two thousand in words.
fn spelled(doc: &Doc<'_>, at: usize) -> Option<(String, usize)> {
    let (mut sum, mut end, mut room) = (0, at, 1001);
    while doc.has(end, tag::NUMERAL) && room > 1 {
        let value = u32::from(doc.number(end));
        let (value, next) = match doc.word(end + 1).to_ascii_lowercase().as_str() {
            "belas" if value < 10 => (value + 10, end + 2),
            "puluh" if value < 10 => (value * 10, end + 2),
            "ratus" if value < 10 => (value * 100, end + 2),
            _ => (value, end + 1),
        };
        if value >= room {
            break;
        }
        sum += value;
        end = next;
        // What follows must be smaller: "dua ratus", then "tiga puluh", then "lima".
        room = match value {
            1000.. => 1000,
            100.. => 100,
            20.. => 10,
            _ => 1,
        };
    }
    (end > at).then(|| (sum.to_string(), end))
}
