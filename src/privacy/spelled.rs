//! Numbers written out in words: "tiga satu tujuh satu nol satu …".

use super::{
    Datum, Found, account,
    chain::Group,
    near::{Near, Number},
    numbers::identity,
    phone,
};

/// Digit words of a number before it is looked at.
const LEAST: usize = 9;
/// Longest number in digits.
const MOST: usize = 18;

fn digit(word: &str) -> Option<char> {
    const WORDS: [(&str, char); 15] = [
        ("nol", '0'),
        ("kosong", '0'),
        ("satu", '1'),
        ("dua", '2'),
        ("tiga", '3'),
        ("empat", '4'),
        ("lima", '5'),
        ("enam", '6'),
        ("anam", '6'),
        ("tujuh", '7'),
        ("delapan", '8'),
        ("lapan", '8'),
        ("sembilan", '9'),
        ("zero", '0'),
        ("o", '0'),
    ];
    WORDS.iter().find(|(name, _)| word.eq_ignore_ascii_case(name)).map(|(_, digit)| *digit)
}

/// Reads the numbers that are written in words, or half in words.
pub(super) fn read(near: &Near<'_>, out: &mut Vec<Found>) {
    let (mut digits, mut range, mut named) = (String::new(), 0..0, 0);
    let mut end = 0;
    for (start, word) in words(near.text) {
        let value = match digit(word) {
            Some(one) => Some(one.to_string()),
            None if word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit()) => Some(word.to_owned()),
            None => None,
        };
        let gap = near.text.get(end..start).unwrap_or_default();
        let close = gap.len() <= 3 && gap.chars().all(|c| matches!(c, ' ' | ',' | '-' | '.' | '\n' | '/'));
        if !close || value.is_none() {
            take(near, &digits, &range, named, out);
            (digits, range, named) = (String::new(), start..start, 0);
        }
        if let Some(value) = value
            && digits.len() <= MOST
        {
            if digits.is_empty() {
                range.start = start;
            }
            named += usize::from(!word.starts_with(|c: char| c.is_ascii_digit()));
            digits.push_str(&value);
            range.end = start + word.len();
        }
        end = start + word.len();
    }
    take(near, &digits, &range, named, out);
}

fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(|c: char| c.is_alphanumeric())?;
        let rest = text.get(start..)?;
        let len = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        at = start + len;
        Some((start, text.get(start..at)?))
    })
}

fn take(near: &Near<'_>, digits: &str, range: &std::ops::Range<usize>, named: usize, out: &mut Vec<Found>) {
    // With fewer words than this the digits are read as digits elsewhere.
    if digits.len() < LEAST || digits.len() > MOST || named < 5 {
        return;
    }
    let group = [Group { range: range.clone(), digits: digits.len(), gap: None }];
    let number = Number { range: range.clone(), digits: digits.to_owned(), groups: &group };
    let national = digits.strip_prefix("62").unwrap_or(digits).trim_start_matches('0');
    let led = digits.starts_with('0') || digits.starts_with("62");
    let found = identity(near, &number, true)
        .filter(|found| found.datum != Datum::Nip || digits.len() == MOST)
        .or_else(|| (led && phone::mobile(national)).then(|| phone::found(near, &number, near.label(range.start)))?)
        .or_else(|| account::account(near, &number));
    out.extend(found);
}
