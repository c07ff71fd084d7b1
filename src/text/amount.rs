//! Amounts: a number, with its currency, multiplier and unit.

use super::{
    calendar::range_word,
    decimal,
    figures::{Figure, FigureKind, push, unit},
    lexicon::{tag, unit_name},
    number::{self, Number},
    phrases::LONG_UNITS,
    shape,
    token::{Doc, Kind},
};

/// The unit of a number and the tokens it takes.
struct Unit {
    name: Option<String>,
    /// The token after the unit, as far as it belongs to the figure.
    end: usize,
    /// The token after all that must stay with it: "12 | sekolah", "Rp15.000 | per hari".
    whole: usize,
}

/// Reads the amount at a token, or the two of a range: "10–15 persen", "Rp2,5 miliar hingga Rp6 miliar".
pub(super) fn take(doc: &Doc<'_>, at: usize, out: &mut Vec<Figure>) -> Option<usize> {
    // A sign belongs to the figure behind it.
    if matches!(doc.kind(at), Kind::Mark('-' | '−')) {
        let first = out.len();
        let end = take(doc, at + 1, out)?;
        if let (Some(figure), Some(sign)) = (out.get_mut(first), doc.get(at)) {
            figure.range.start = sign.start;
        }
        return Some(end);
    }
    if let Some(end) = part(doc, at, out).or_else(|| label(doc, at, out)) {
        return Some(end);
    }
    let (money, from) = currency(doc, at);
    let mut first = number::read(doc, from, money.is_some())?;
    if let Some(to) = range_word(doc, first.end) {
        let (own, to_from) = currency(doc, to);
        if let Some(second) = number::read(doc, to_from, own.is_some() || money.is_some()) {
            let unit = own
                .or_else(|| money.clone())
                .map_or_else(|| unit_after(doc, second.end), |name| with_per(doc, name, second.end));
            // "1–2 juta": the multiplier of the second is meant for both.
            if first.power == 0 && first.value.len() <= 3 {
                first.power = second.power;
            }
            let first_end = first.end;
            add(doc, out, at, first_end, first, unit.name.clone());
            add(doc, out, to, unit.end, second, unit.name);
            return Some(unit.whole);
        }
    }
    let end = rounded(doc, in_words(doc, first.end));
    let unit = match money {
        Some(name) => with_per(doc, name, end),
        // Several numbers may share the unit of the last: "12, 15, dan 20 persen" is left alone.
        None => unit_after(doc, end),
    };
    let spelled = doc.has(at, tag::NUMERAL);
    if spelled && first.power == 0 && unit.end == end {
        // "satu di antaranya", "dua hal": a numeral without a unit says little.
        return None;
    }
    add(doc, out, at, unit.end, first, unit.name);
    Some(unit.whole)
}

/// "sepertiga penduduk", "1/3 dari warga", "setengah juta", "setengah jam".
fn part(doc: &Doc<'_>, at: usize, out: &mut Vec<Figure>) -> Option<usize> {
    let (value, end) = number::part(doc, at)?;
    let power = if doc.has(end, tag::MULTIPLIER) { usize::from(doc.number(end)) } else { 0 };
    let past = end + usize::from(power > 0);
    let unit = unit_after(doc, past);
    let measured = doc.has(past, tag::MEASURE) || doc.mark(past, '%') || LONG_UNITS.at(doc, past).is_some();
    let (unit, end, whole) = if power > 0 || measured {
        (unit.name, unit.end, unit.whole)
    } else if doc.is(at, "setengah") && !doc.is(end, "dari") {
        // "setengah hati" counts nothing.
        return None;
    } else {
        (Some("bagian".to_owned()), end, end)
    };
    push(out, doc.range(at, end), decimal::shift(&value, power), unit, FigureKind::Amount);
    Some(whole)
}

/// Whether a word may be a part of a whole: "setengah", "separuh", "sepertiga".
pub(super) fn part_word(word: &str) -> bool {
    ["seper", "separ", "seten"].iter().any(|head| word.get(..5).is_some_and(|start| start.eq_ignore_ascii_case(head)))
}

/// The token after "(dua belas ribu)", which says a number again in words.
fn in_words(doc: &Doc<'_>, at: usize) -> usize {
    const LONGEST: usize = 16;
    if !(doc.mark(at, '(') && doc.has(at + 1, tag::NUMERAL)) {
        return at;
    }
    let more = |n: usize| {
        doc.has(n, tag::NUMERAL | tag::MULTIPLIER | tag::MEASURE)
            || ["belas", "puluh", "koma"].iter().any(|word| doc.is(n, word))
    };
    let close = (at + 1..at + LONGEST).find(|n| !more(*n)).unwrap_or(at);
    if doc.mark(close, ')') { close + 1 } else { at }
}

/// The token after "-an", as in "12.400-an".
fn rounded(doc: &Doc<'_>, at: usize) -> usize {
    let round = doc.mark(at, '-') && doc.glued(at) && doc.glued(at + 1) && doc.is(at + 1, "an");
    if round { at + 2 } else { at }
}

fn add(doc: &Doc<'_>, out: &mut Vec<Figure>, from: usize, end: usize, number: Number, unit: Option<String>) {
    let mut value = decimal::shift(&number.value, number.power);
    if minus(doc, from) {
        value.insert(0, '-');
    }
    push(out, doc.range(from, end), value, unit, FigureKind::Amount);
}

/// A minus that is glued to the number and to nothing before it, or the word.
pub(super) fn minus(doc: &Doc<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let sign = matches!(doc.kind(before), Kind::Mark('-' | '−')) && doc.glued(at) && !doc.glued(before);
    sign || doc.is(before, "minus")
}

/// Numbers that are names or marks: "covid-19", "3T", "1." before a list item.
fn label(doc: &Doc<'_>, at: usize, out: &mut Vec<Figure>) -> Option<usize> {
    if doc.kind(at) != Kind::Number {
        return None;
    }
    let mark = |n: usize| matches!(doc.kind(n), Kind::Mark('-' | '/' | '–' | '_' | '+'));
    let name = at > 1 && mark(at - 1) && doc.glued(at) && doc.glued(at - 1) && doc.kind(at - 2) == Kind::Word;
    let suffix = doc.glued(at + 1)
        && doc.kind(at + 1) == Kind::Word
        && !doc.has(at + 1, tag::MEASURE | tag::COUNTED | tag::MULTIPLIER);
    let first = at == 0 || matches!(doc.kind(at - 1), Kind::Mark(':' | ';' | ','));
    let item =
        doc.word(at).len() <= 2 && ((at == 0 && doc.mark(1, '.') && !doc.glued(2)) || (first && doc.mark(at + 1, ')')));
    let long = doc.word(at).len() >= 8 && doc.word(at).bytes().all(|b| b.is_ascii_digit());
    if !(name || suffix || item || long) {
        return None;
    }
    let end = at + 1 + usize::from(suffix);
    push(out, doc.range(at, end), doc.text.get(doc.range(at, end)).unwrap_or(""), None, FigureKind::Other);
    Some(end)
}

/// A currency before a number: "Rp", "Rp.", "USD", "US$", "$"; and the token after it.
fn currency(doc: &Doc<'_>, at: usize) -> (Option<String>, usize) {
    let number = |n: usize| doc.kind(n) == Kind::Number;
    let signs = [('$', "dolar AS"), ('€', "euro"), ('£', "poundsterling"), ('¥', "yen")];
    if (doc.is(at, "US") || doc.is(at, "S")) && doc.mark(at + 1, '$') && number(at + 2) {
        let name = if doc.is(at, "S") { "dolar Singapura" } else { "dolar AS" };
        return (Some(name.to_owned()), at + 2);
    }
    if let Some((_, name)) = signs.into_iter().find(|(sign, _)| doc.mark(at, *sign) && number(at + 1)) {
        return (Some(name.to_owned()), at + 1);
    }
    if doc.has(at, tag::CURRENCY) && number(at + 1) {
        return (Some(unit(doc, at)), at + 1);
    }
    (None, at)
}

/// The unit after a number: one of the lists, else the noun that is counted.
fn unit_after(doc: &Doc<'_>, at: usize) -> Unit {
    if doc.mark(at, '%') {
        return with_per(doc, "persen".to_owned(), at + 1);
    }
    if doc.mark(at, '°') && doc.glued(at + 1) {
        return with_per(doc, "derajat celsius".to_owned(), at + 2);
    }
    let at = at + usize::from(doc.mark(at, '-') && doc.glued(at) && doc.glued(at + 1));
    if let Some((end, number)) = LONG_UNITS.at(doc, at) {
        return with_per(doc, unit_name(number).to_owned(), end);
    }
    if doc.has(at, tag::MEASURE | tag::COUNTED | tag::CURRENCY) {
        return with_per(doc, unit(doc, at), at + 1);
    }
    let noun = doc.kind(at) == Kind::Word
        && !doc.glued(at)
        && !doc.has(at, tag::STOP | tag::CONJUNCTION | tag::PREDICATE | tag::MONTH | tag::DAY | tag::SAYING)
        && !shape::predicate(doc, at)
        && doc.word(at).chars().count() > 1;
    if noun {
        let word = doc.word(at).to_lowercase();
        return Unit { name: Some(word), end: at, whole: at + 1 };
    }
    Unit { name: None, end: at, whole: at }
}

/// "per hari", "/bulan": what the amount is reckoned by stays with it.
fn with_per(doc: &Doc<'_>, name: String, at: usize) -> Unit {
    let per = doc.is(at, "per") || (doc.mark(at, '/') && doc.glued(at));
    // "16 titik CCTV": the short form says what the things are.
    let acronym = !per
        && doc.kind(at) == Kind::Word
        && doc.word(at).len() > 1
        && doc.word(at).bytes().all(|b| b.is_ascii_uppercase());
    let counted = at > 0 && doc.has(at - 1, tag::COUNTED) && !doc.has(at, tag::ZONE | tag::CURRENCY | tag::LAW);
    let whole = match doc.kind(at + 1) {
        Kind::Word if per => at + 2,
        _ if acronym && counted => at + 1,
        _ => at,
    };
    Unit { name: Some(name), end: at, whole }
}
