//! One way of writing for every way: what hides a number from the eye of a program is taken away.
//!
//! Zero-width characters and soft hyphens go, digits of any script become 0–9, full-width letters
//! become plain ones, and the many dashes and blanks become one of each. Every byte of the folded
//! text knows which bytes of the given text it came from.

use std::{borrow::Cow, ops::Range};

use unicode_normalization::UnicodeNormalization;

/// A text as the detectors read it.
pub(super) struct Folded<'t> {
    /// The folded text.
    pub(super) text: Cow<'t, str>,
    /// Start and end in the given text for every folded byte; empty if nothing was folded.
    places: Vec<(usize, usize)>,
}

impl<'t> Folded<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        if text.is_ascii() {
            return Self { text: Cow::Borrowed(text), places: Vec::new() };
        }
        let mut folded = String::with_capacity(text.len());
        let mut places = Vec::with_capacity(text.len());
        for (at, c) in text.char_indices() {
            let before = folded.len();
            if c.is_ascii() {
                folded.push(c);
            } else {
                push(c, &mut folded);
            }
            places.extend(std::iter::repeat_n((at, at + c.len_utf8()), folded.len() - before));
        }
        Self { text: Cow::Owned(folded), places }
    }

    /// The bytes of the given text that became these folded bytes.
    pub(super) fn original(&self, folded: &Range<usize>) -> Range<usize> {
        if self.places.is_empty() {
            return folded.clone();
        }
        let start = self.places.get(folded.start).map_or(0, |place| place.0);
        let end = folded.end.checked_sub(1).and_then(|last| self.places.get(last)).map_or(start, |place| place.1);
        start..end.max(start)
    }
}

fn push(c: char, out: &mut String) {
    match c {
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{feff}' => {}
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' => {}
        // The ring that makes a keycap of a digit: "0️⃣8️⃣1️⃣2️⃣".
        '\u{20e3}' => {}
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => out.push('-'),
        '\u{2018}' | '\u{2019}' | '\u{2032}' => out.push('\''),
        '\u{201c}'..='\u{201e}' | '\u{ab}' | '\u{bb}' | '\u{2033}' => out.push('"'),
        '\u{b7}' | '\u{2022}' | '\u{2024}' | '\u{2027}' | '\u{30fb}' => out.push('.'),
        _ if c.is_whitespace() => out.push(' '),
        _ => match digit(c) {
            Some(digit) => out.push(digit),
            None => out.extend(std::iter::once(c).nfkc()),
        },
    }
}

/// First digits of the scripts that have their own and that no normal form turns into 0–9.
const ZEROS: [u32; 14] =
    [0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xc66, 0xce6, 0xe50, 0xa9d0, 0x1b50, 0x1bb0];

fn digit(c: char) -> Option<char> {
    let code = u32::from(c);
    ZEROS.iter().find_map(|zero| char::from_digit(code.checked_sub(*zero).filter(|value| *value < 10)?, 10))
}
