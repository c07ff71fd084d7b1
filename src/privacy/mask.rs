//! Hides data and still lets the reader find them: the first and last characters stay.

use std::ops::Range;

/// Digits from which the first and last of a number stay.
const LONG: usize = 12;
/// Digits below which nothing of a number stays.
const SHORT: usize = 9;

/// Hides words so that they can be shown: `3171011708450001` becomes `3171********0001`,
/// `081200000001` becomes `0812****0001`, `budi@example.com` becomes `b***@example.com`, and of a
/// name the initials stay. The number of characters stays the same.
pub fn mask(words: &str) -> String {
    words.chars().zip(hidden(words)).map(|(c, hide)| if hide { '*' } else { c }).collect()
}

/// Hides some ranges of a text and keeps its length, in bytes and in characters, so that places and
/// columns in it stay true.
///
/// Each range is hidden as by [`mask`]; a hidden character becomes a sign of as many bytes. Ranges that
/// do not lie in the text, or cut a character, are left out.
pub fn masked(text: &str, ranges: &[Range<usize>]) -> String {
    let mut hide = vec![false; text.len()];
    for range in ranges {
        let Some(words) = text.get(range.clone()) else { continue };
        for ((at, c), hidden) in words.char_indices().zip(hidden(words)) {
            let bytes = range.start + at..range.start + at + c.len_utf8();
            hide.get_mut(bytes).unwrap_or_default().iter_mut().for_each(|byte| *byte |= hidden);
        }
    }
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        if hide.get(at) == Some(&true) {
            out.push(sign(c.len_utf8()));
        } else {
            out.push(c);
        }
    }
    out
}

/// The sign for a hidden character of so many bytes.
fn sign(bytes: usize) -> char {
    match bytes {
        1 => '*',
        2 => '·',
        3 => '＊',
        _ => '𝍘',
    }
}

/// For every character whether it is hidden.
fn hidden(words: &str) -> Vec<bool> {
    // The user and the password of an address.
    if let Some(login) = words.strip_suffix('@') {
        return login.chars().map(|_| true).chain([false]).collect();
    }
    let letters = words.chars().any(char::is_alphabetic);
    let digits = words.chars().filter(|c| c.is_numeric()).count();
    if !letters && digits >= SHORT {
        return number(words, digits);
    }
    let mut out = Vec::with_capacity(words.len());
    let spelled = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).count() >= SHORT
        && !words.contains('@');
    let hidden_mail = !words.contains('@') && mail(words);
    for word in words.split_inclusive(char::is_whitespace) {
        let numbers = word.chars().filter(|c| c.is_numeric()).count();
        let mixed = numbers > 0 && word.chars().any(char::is_alphabetic);
        match word.find('@') {
            Some(at) if at > 0 => {
                let domain = word.get(at..).unwrap_or_default().chars();
                let local = word.get(..at).unwrap_or_default().chars();
                let first = local.clone().position(char::is_alphanumeric).filter(|_| local.clone().count() > 1);
                out.extend(local.enumerate().map(|(n, _)| first != Some(n)));
                out.extend(domain.map(|_| false));
            }
            _ if mixed || spelled || hidden_mail => out.extend(word.chars().map(char::is_alphanumeric)),
            _ if numbers >= SHORT => out.extend(number(word, numbers)),
            _ => {
                let mut inside = false;
                out.extend(word.chars().map(|c| {
                    let hide = c.is_alphanumeric() && (inside || c.is_numeric());
                    inside = c.is_alphanumeric();
                    hide
                }));
            }
        }
    }
    out
}

/// "budi (at) example (dot) com": no "@" to keep the domain by.
fn mail(words: &str) -> bool {
    let low = words.to_lowercase();
    ["(at)", "[at]", "{at}", " at ", " et ", "( at", "[ at"].iter().any(|at| low.contains(at))
}

fn number(word: &str, digits: usize) -> Vec<bool> {
    let keep = if digits >= LONG { 4 } else { 2 };
    let mut seen = 0;
    word.chars()
        .map(|c| {
            let digit = c.is_numeric();
            seen += usize::from(digit);
            digit && seen > keep && seen + keep <= digits
        })
        .collect()
}
