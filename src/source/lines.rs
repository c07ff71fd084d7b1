//! Lines and columns, as editors count them.

use super::Source;
use std::ops::Range;

/// The mark some editors put before the text. It is no character of the first line.
const BOM: char = '\u{feff}';

/// Where each line of a text starts, for looking up many places.
///
/// A line ends with LF, CRLF or a lone CR, as YAML has it. Lines and columns count from 1, columns
/// in Unicode code points.
#[derive(Debug, Clone)]
pub struct Lines<'s> {
    text: &'s str,
    starts: Vec<usize>,
}

impl<'s> Lines<'s> {
    /// Finds the lines of a text.
    pub fn new(text: &'s str) -> Self {
        let mut starts = vec![if text.starts_with(BOM) { BOM.len_utf8() } else { 0 }];
        let bytes = text.as_bytes();
        for (at, byte) in bytes.iter().enumerate() {
            if *byte == b'\n' || (*byte == b'\r' && bytes.get(at + 1) != Some(&b'\n')) {
                starts.push(at + 1);
            }
        }
        Self { text, starts }
    }

    /// The number of lines; a text that ends with a line break has an empty last line.
    pub fn count(&self) -> usize {
        self.starts.len()
    }

    /// The line and column of a byte. A byte inside a character counts as that character, one past
    /// the end as the end.
    pub fn line_col(&self, byte: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= byte).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        (line, column(self.text, start, byte))
    }

    /// The byte at a line and column; a column past the line's end is its end, a line past the last
    /// one the end of the text.
    pub fn byte(&self, line: usize, column: usize) -> usize {
        let range = self.range(line);
        let text = self.text.get(range.clone()).unwrap_or_default();
        text.char_indices().nth(column.saturating_sub(1)).map_or(range.end, |(at, _)| range.start + at)
    }

    /// The bytes of a line, without its line break.
    pub fn range(&self, line: usize) -> Range<usize> {
        let end_of_text = self.text.len();
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or(end_of_text);
        let end = self.starts.get(line).copied().unwrap_or(end_of_text);
        let bare = self.text.get(start..end).unwrap_or_default().trim_end_matches(['\n', '\r']);
        start..start + bare.len()
    }

    /// The text of a line, without its line break.
    pub fn text(&self, line: usize) -> &'s str {
        self.text.get(self.range(line)).unwrap_or_default()
    }
}

impl Source {
    /// The line and column of a byte, both from 1, columns in Unicode code points. For many places
    /// in one file, [`Lines`] is quicker.
    pub fn line_col(&self, byte: usize) -> (usize, usize) {
        let bytes = self.text.as_bytes();
        let (mut line, mut start) = (1, if self.text.starts_with(BOM) { BOM.len_utf8() } else { 0 });
        for (at, one) in bytes.iter().enumerate().take(byte) {
            if *one == b'\n' || (*one == b'\r' && bytes.get(at + 1) != Some(&b'\n')) {
                (line, start) = (line + 1, at + 1);
            }
        }
        (line, column(&self.text, start, byte))
    }
}

/// The column of `byte` on the line that starts at `start`.
fn column(text: &str, start: usize, byte: usize) -> usize {
    let before = text.as_bytes().get(start..byte.min(text.len())).unwrap_or_default();
    let inside = byte < text.len() && !text.is_char_boundary(byte);
    // Every byte but the continuation bytes of UTF-8 begins a character.
    before.iter().filter(|b| (**b as i8) >= -0x40).count() + usize::from(!inside)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceId;

    const TEXT: &str = "\u{feff}é🌬a\r\nb\rc\n\nd";

    #[test]
    fn columns_are_code_points_and_the_mark_is_none() {
        let source = Source { id: SourceId(0), name: String::new(), text: TEXT.into() };
        let lines = Lines::new(TEXT);
        let expected = [
            (0, (1, 1)),   // the mark itself
            (3, (1, 1)),   // é
            (4, (1, 1)),   // its second byte
            (5, (1, 2)),   // the emoji
            (7, (1, 2)),   // inside it
            (9, (1, 3)),   // a
            (10, (1, 4)),  // CR of CRLF
            (11, (1, 5)),  // LF of CRLF still belongs to the line it ends
            (12, (2, 1)),  // b
            (13, (2, 2)),  // lone CR
            (14, (3, 1)),  // c
            (16, (4, 1)),  // the empty line
            (17, (5, 1)),  // d
            (18, (5, 2)),  // the end
            (999, (5, 2)), // past the end
        ];
        for (byte, place) in expected {
            assert_eq!(lines.line_col(byte), place, "byte {byte}");
            assert_eq!(source.line_col(byte), place, "byte {byte}");
        }
        assert_eq!(lines.count(), 5);
    }

    #[test]
    fn places_lead_back_to_bytes() {
        let lines = Lines::new(TEXT);
        for (byte, _) in TEXT.char_indices().skip(1).filter(|(_, c)| !matches!(c, '\r' | '\n')) {
            let (line, column) = lines.line_col(byte);
            assert_eq!(lines.byte(line, column), byte);
        }
        assert_eq!((lines.text(1), lines.text(2), lines.text(3), lines.text(9)), ("é🌬a", "b", "c", ""));
    }
}
