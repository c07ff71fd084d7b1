//! Numbers in digits and in words, with "ribu", "juta", "miliar", "triliun" behind them.

use super::{
    decimal,
    lexicon::{lookup, tag},
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
    if doc.kind(at) == Kind::Number {
        let value = decimal::plain(doc.word(at));
        return Some(multiplied(doc, half_more(doc, value, at + 1), money));
    }
    let (value, end) = spelled(doc, at)?;
    let (value, end) = match fraction_digits(doc, end) {
        Some((digits, end)) => (format!("{value}.{digits}"), end),
        None => half_more(doc, value, end),
    };
    Some(lower_parts(doc, multiplied(doc, (value, end), money)))
}

fn multiplied(doc: &Doc<'_>, (value, mut end): (String, usize), money: bool) -> Number {
    let mut power = 0;
    // "ribu triliun" is said, more than two in a row is a slip.
    while let Some(more) = multiplier(doc, end, money && power == 0).filter(|_| power < 18) {
        power += more;
        end += 1;
    }
    Number { value, power, end }
}

/// "dua setengah juta", "1 setengah tahun".
fn half_more(doc: &Doc<'_>, value: String, end: usize) -> (String, usize) {
    if doc.is(end, "setengah") && !value.contains('.') {
        return (format!("{value}.5"), end + 1);
    }
    (value, end)
}

/// "koma lima", "koma dua lima": the digits behind the comma, one word each.
fn fraction_digits(doc: &Doc<'_>, at: usize) -> Option<(String, usize)> {
    if !doc.is(at, "koma") {
        return None;
    }
    let digits: String =
        (at + 1..at + 5).take_while(|n| digit_word(doc, *n)).map(|n| doc.number(n).to_string()).collect();
    let end = at + 1 + digits.len();
    (!digits.is_empty()).then_some((digits, end))
}

fn digit_word(doc: &Doc<'_>, at: usize) -> bool {
    doc.has(at, tag::NUMERAL) && doc.number(at) < 10
}

/// "dua belas ribu | empat ratus": what follows a multiplier in words and is smaller.
fn lower_parts(doc: &Doc<'_>, first: Number) -> Number {
    let mut whole = first;
    while whole.power >= 3 && whole.power <= 12 {
        let Some((value, end)) = spelled(doc, whole.end) else {
            break;
        };
        let next = multiplied(doc, (value, end), false);
        let parts = (parse(&whole.value, whole.power), parse(&next.value, next.power));
        let (Some(sum), true) = (parts.0.zip(parts.1).map(|(a, b)| a + b), next.power < whole.power) else {
            break;
        };
        // From here on the number is written out; the power says only how much smaller the next part must be.
        let lowest = next.power;
        whole = Number { value: sum.to_string(), power: 0, end: next.end };
        if lowest < 3 {
            break;
        }
    }
    whole
}

fn parse(value: &str, power: usize) -> Option<u64> {
    decimal::shift(value, power).parse().ok()
}

/// A part of a whole: "sepertiga", "separuh", "dua pertiga", "1/3"; and the token after it.
pub(super) fn part(doc: &Doc<'_>, at: usize) -> Option<(String, usize)> {
    let share = |up: u32, down: u32, end: usize| (0 < up && up < down).then(|| (decimal::ratio(up, down), end));
    if doc.kind(at) == Kind::Number {
        let (up, down) = (doc.word(at).parse().ok()?, doc.word(at + 2).parse().ok()?);
        let slash = doc.mark(at + 1, '/') && doc.glued(at + 1) && doc.glued(at + 2) && !doc.mark(at + 3, '/');
        let free = at == 0 || !doc.glued(at);
        return share(up, down, at + 3).filter(|_| slash && free && down <= 10 && doc.kind(at + 3) == Kind::Word);
    }
    let low = doc.word(at).to_lowercase();
    if ["setengah", "separuh", "separo", "seperdua"].contains(&low.as_str()) {
        return share(1, 2, at + 1);
    }
    if let Some(down) = low.strip_prefix("seper").and_then(numeral) {
        return share(1, down, at + 1);
    }
    let down = doc.word(at + 1).to_lowercase();
    let down = down.strip_prefix("per").and_then(numeral).filter(|_| digit_word(doc, at))?;
    share(doc.number(at).into(), down, at + 2)
}

fn numeral(word: &str) -> Option<u32> {
    let entry = lookup(word);
    (entry.tags & tag::NUMERAL != 0 && entry.number > 1).then(|| entry.number.into())
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
