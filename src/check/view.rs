//! A text as rules read it: one blank for any white space, no invisible marks, composed letters, with
//! and without capitals; and the way back to the text as written.

use std::borrow::Cow;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// What stands in a view for code, addresses and mentions: no pattern matches it, and none reaches
/// over it.
pub const HIDDEN: char = '\u{fffc}';

/// A text made even for matching. Offsets into [`cased`](Self::cased) and [`lower`](Self::lower) are
/// the same; [`place`](Self::place) leads back to the text it was made from.
#[derive(Debug, Clone, Default)]
pub struct View {
    cased: String,
    lower: String,
    /// For each byte of the view the bytes of the text behind its character; empty where both are alike.
    steps: Vec<(u32, u32)>,
}

impl View {
    /// Makes the view of a text; the `hidden` ranges, in order, are not for reading.
    pub fn new(text: &str, hidden: &[Range<usize>]) -> Self {
        if hidden.is_empty() && is_even(text) {
            return Self { cased: text.to_owned(), lower: text.to_ascii_lowercase(), steps: Vec::new() };
        }
        let mut view = Self::default();
        let mut hidden = hidden.iter().peekable();
        let mut at = 0;
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            if let Some(range) = hidden.next_if(|range| range.start <= at) {
                if range.end > at {
                    view.push(HIDDEN, at..range.end);
                    at = range.end;
                }
                continue;
            }
            let end = hidden.peek().map_or(text.len(), |range| range.start);
            at += view.step(rest, at, end - at);
        }
        view
    }

    /// The text with its capitals.
    pub fn cased(&self) -> &str {
        &self.cased
    }

    /// The text in small letters.
    pub fn lower(&self) -> &str {
        &self.lower
    }

    /// The bytes of the text behind a part of the view.
    pub fn place(&self, range: Range<usize>) -> Range<usize> {
        if self.steps.is_empty() {
            return range;
        }
        let start = self.steps.get(range.start).map(|s| s.0);
        let end = range.end.checked_sub(1).and_then(|last| self.steps.get(last)).map(|s| s.1);
        match (start, end) {
            (Some(start), Some(end)) if range.start < range.end => start as usize..(end as usize).max(start as usize),
            (Some(start), _) => start as usize..start as usize,
            _ => {
                let end = self.steps.last().map_or(0, |s| s.1 as usize);
                end..end
            }
        }
    }

    /// The place in the view of a byte of the text.
    pub fn at(&self, byte: usize) -> usize {
        if self.steps.is_empty() {
            byte.min(self.cased.len())
        } else {
            self.steps.partition_point(|s| (s.1 as usize) <= byte)
        }
    }

    /// Takes the next character, with the marks upon it; gives the bytes taken.
    fn step(&mut self, rest: &str, at: usize, most: usize) -> usize {
        let Some(first) = rest.chars().next() else { return most.max(1) };
        if first.is_whitespace() {
            let len = rest.find(|c: char| !c.is_whitespace()).unwrap_or(rest.len()).min(most.max(1));
            if self.cased.ends_with(' ') {
                return len;
            }
            self.push(' ', at..at + len);
            return len;
        }
        if is_invisible(first) {
            return first.len_utf8();
        }
        let marks: usize = rest.chars().skip(1).take_while(|c| is_mark(*c)).map(char::len_utf8).sum();
        let len = first.len_utf8() + marks;
        if marks == 0 {
            self.push(plain(first), at..at + len);
        } else {
            for c in rest.get(..len).unwrap_or_default().nfc() {
                self.push(c, at..at + len);
            }
        }
        len
    }

    fn push(&mut self, c: char, from: Range<usize>) {
        let cut = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        self.cased.push(c);
        let mut small = c.to_lowercase();
        // A capital whose small letter is longer would put both texts out of step; there are two of them.
        match (small.next(), small.next()) {
            (Some(s), None) if s.len_utf8() == c.len_utf8() => self.lower.push(s),
            _ => self.lower.push(c),
        }
        self.steps.extend(std::iter::repeat_n((cut(from.start), cut(from.end)), c.len_utf8()));
    }
}

/// Whether the view of a text would be the text itself: ASCII with single blanks.
fn is_even(text: &str) -> bool {
    text.is_ascii()
        && !text.bytes().zip(text.bytes().skip(1)).any(|(a, b)| a == b' ' && b == b' ')
        && !text.bytes().any(|b| b < b' ')
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Characters that show nothing: soft hyphen, zero-width characters, joiners, marks of direction.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{fe0f}' | '\u{34f}')
}

/// The plain sign for one of several that look alike.
fn plain(c: char) -> char {
    match c {
        '’' | '‘' | 'ʼ' | '`' => '\'',
        '‐' | '‑' => '-',
        other => other,
    }
}

/// A pattern or word in the same form as a view.
pub fn even(words: &str) -> Cow<'_, str> {
    let words = words.trim();
    if is_even(words) {
        return Cow::Borrowed(words);
    }
    Cow::Owned(View::new(words, &[]).cased)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_read_through_what_hides_it() {
        let text = "pela\u{ad}yanan  te\u{200b}rbaik\n di dunia, cafe\u{301} 👩‍👩‍👧 É";
        let view = View::new(text, &[]);
        assert_eq!(view.lower(), "pelayanan terbaik di dunia, café 👩👩👧 é");
        for (word, written) in [
            ("pelayanan", "pela\u{ad}yanan"),
            ("terbaik di", "te\u{200b}rbaik\n di"),
            ("café", "cafe\u{301}"),
            ("é", "É"),
        ] {
            let at = view.lower().rfind(word).unwrap();
            assert_eq!(&text[view.place(at..at + word.len())], written);
        }
    }

    #[test]
    fn hidden_parts_part_words() {
        let text = "baca lapor.go.id terbaik";
        let hidden = std::iter::once(5..16).collect::<Vec<_>>();
        let view = View::new(text, &hidden);
        assert_eq!(view.cased(), "baca \u{fffc} terbaik");
        let at = view.lower().find("terbaik").unwrap();
        assert_eq!(&text[view.place(at..at + 7)], "terbaik");
        assert_eq!(view.at(17), at);
    }
}
