//! One line of YAML, read as a person reads it: indentation, dashes, key, value, comment.

use crate::source::Lines;
use std::ops::Range;

const BLANK: [char; 2] = [' ', '\t'];

/// The parts of a line, as byte places in the file.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// Its number, from 1.
    pub(super) number: usize,
    /// Its first byte.
    pub(super) start: usize,
    /// Where its words begin: the end of its indentation.
    pub(super) body: usize,
    /// Where the words after its dashes (`- `) begin; `body` where it has none.
    pub(super) item: usize,
    /// Its key, without the colon.
    pub(super) key: Option<Range<usize>>,
    /// Its value, without blanks and comment around it; all the words, where there is no key.
    pub(super) value: Range<usize>,
    /// Its end, without blanks.
    pub(super) end: usize,
    /// Whether it is blank or a comment.
    bare: bool,
}

impl Line {
    /// Reads the line of a number.
    pub(super) fn read(lines: &Lines<'_>, number: usize) -> Self {
        let range = lines.range(number);
        let text = lines.text(number).trim_end();
        let (start, end) = (range.start, range.start + text.len());
        let body = end - text.trim_start_matches(BLANK).len();
        let words = |from: usize| text.get(from - start..).unwrap_or_default();
        let mut item = body;
        while let Some(rest) = words(item).strip_prefix('-') {
            let inner = rest.trim_start_matches(BLANK);
            if inner.len() == rest.len() && !rest.is_empty() {
                break;
            }
            item = end - inner.len();
        }
        let key = key_len(words(item)).map(|len| item..item + len);
        let after = key.as_ref().map_or(item, |key| {
            let rest = words(key.end).trim_start_matches(BLANK).trim_start_matches(':');
            end - rest.trim_start_matches(BLANK).len()
        });
        let value = after..after + value_len(words(after));
        let bare = words(body).is_empty() || words(body).starts_with('#');
        Self { number, start, body, item, key, value, end, bare }
    }

    /// Whether it is blank or a comment.
    pub(super) fn is_bare(&self) -> bool {
        self.bare
    }

    /// Whether it is an item of a list.
    pub(super) fn is_item(&self) -> bool {
        self.item > self.body
    }

    /// The width of its indentation.
    pub(super) fn indent(&self) -> usize {
        self.body - self.start
    }
}

/// The length of the key at the start of `words`, if there is one.
fn key_len(words: &str) -> Option<usize> {
    let from = match words.chars().next()? {
        // Keys within brackets are none of the line.
        '#' | '[' | '{' => return None,
        quote @ ('"' | '\'') => closing(words, quote)?,
        _ => 0,
    };
    let colon = |at: usize| words.get(at + 1..).is_some_and(|rest| rest.is_empty() || rest.starts_with(BLANK));
    let at = words.match_indices(':').map(|(at, _)| at).find(|at| *at >= from && colon(*at))?;
    let key = words.get(..at)?.trim_end_matches(BLANK);
    let plain = from == 0 && !key.contains(" #");
    (plain || key.len() == from).then_some(key.len())
}

/// The length of the value at the start of `words`: a comment is none of it.
fn value_len(words: &str) -> usize {
    let quote = words.chars().next().filter(|c| matches!(c, '"' | '\''));
    let from = quote.and_then(|quote| closing(words, quote)).unwrap_or_default();
    let comment = words.match_indices('#').map(|(at, _)| at).find(|at| {
        let before = words.get(..*at).unwrap_or_default();
        *at >= from && (before.is_empty() || before.ends_with(BLANK))
    });
    words.get(..comment.unwrap_or(words.len())).unwrap_or_default().trim_end_matches(BLANK).len()
}

/// The length of the quoted text at the start of `words`, if it ends there.
pub(super) fn closing(words: &str, quote: char) -> Option<usize> {
    let mut chars = words.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        if c == '\\' && quote == '"' {
            chars.next();
        } else if c == quote {
            // Twice the mark within single quotation marks is the mark itself.
            if quote == '\'' && chars.next_if(|(_, next)| *next == quote).is_some() {
                continue;
            }
            return Some(at + 1);
        }
    }
    None
}

/// The lines that hold the structure of the document: not those within block and quoted texts, not
/// comments and blank lines.
pub(super) fn structure(lines: &Lines<'_>, text: &str) -> Vec<Line> {
    let mut found: Vec<Line> = Vec::new();
    let mut block: Option<usize> = None;
    let mut open: Option<char> = None;
    for number in 1..=lines.count() {
        let line = Line::read(lines, number);
        let words = text.get(line.body..line.end).unwrap_or_default();
        if let Some(quote) = open {
            // An odd number of marks closes the text; more is guessed at nowhere.
            if words.matches(quote).count() % 2 == 1 {
                open = None;
            }
            continue;
        }
        if line.is_bare() || block.is_some_and(|indent| line.indent() > indent) {
            continue;
        }
        let value = text.get(line.value.clone()).unwrap_or_default();
        block = is_block_header(value).then_some(line.indent());
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        open = quote.filter(|quote| closing(value, *quote).is_none());
        found.push(line);
    }
    found
}

/// Whether a value is the header of a block text: `|` or `>` with its signs.
pub(super) fn is_block_header(value: &str) -> bool {
    let sign = |c: char| matches!(c, '+' | '-') || c.is_ascii_digit();
    value.strip_prefix(['|', '>']).is_some_and(|rest| rest.len() < 3 && rest.chars().all(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> (&str, &str, &str) {
        let line = Line::read(&Lines::new(text), 1);
        (&text[line.body..line.item], line.key.map_or("", |key| &text[key]), &text[line.value])
    }

    #[test]
    fn a_line_has_dashes_key_and_value() {
        for (text, expected) in [
            ("judul: Siaran: x  # catatan", ("", "judul", "Siaran: x")),
            ("  - - id: a", ("- - ", "id", "a")),
            ("- teks biasa", ("- ", "", "teks biasa")),
            ("-teks", ("", "", "-teks")),
            ("judul:Isi", ("", "", "judul:Isi")),
            ("\"a: b\" : c", ("", "\"a: b\"", "c")),
            ("k: \"# bukan\" # ya", ("", "k", "\"# bukan\"")),
            ("k: 'it''s # x'", ("", "k", "'it''s # x'")),
            ("kosong:", ("", "kosong", "")),
            ("k: #tagar", ("", "k", "")),
            ("pukul 10:30", ("", "", "pukul 10:30")),
            ("- {a: b}", ("- ", "", "{a: b}")),
        ] {
            assert_eq!(parts(text), expected, "{text}");
        }
    }

    #[test]
    fn texts_are_no_structure() {
        let text = "a: |\n  b: c: d\n\n# x\ne: \"f\n  g: h\"\ni: >-\n    j: k\nl: m\n";
        let numbers: Vec<_> = structure(&Lines::new(text), text).iter().map(|line| line.number).collect();
        assert_eq!(numbers, [1, 5, 7, 9]);
    }
}
