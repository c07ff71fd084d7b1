//! Writes maps, lists, plain and quoted scalars.

use super::words::{SHARP, TYPED, WORDS};
use super::{Document, ESCAPES, Meant, Random, Style};

/// Writes a document and notes what it means.
pub(super) struct Writer<'r> {
    pub(super) random: &'r mut Random,
    pub(super) out: Document,
    pub(super) breaks: &'static str,
    pub(super) keys: usize,
}

impl Writer<'_> {
    pub(super) fn push(&mut self, text: &str) {
        self.out.text.push_str(text);
    }

    pub(super) fn line(&mut self, text: &str) {
        self.push(text);
        self.push(self.breaks);
    }

    pub(super) fn spaces(&mut self, n: usize) {
        self.out.text.extend(std::iter::repeat_n(' ', n));
    }

    fn key(&mut self) {
        self.keys += 1;
        let n = self.keys;
        let key = match self.random.below(6) {
            0 => format!("\"kunci {n}\""),
            1 => format!("'kunci #{n}'"),
            2 => format!("é{n}"),
            _ => format!("k{n}"),
        };
        self.push(&key);
        self.push(":");
    }

    pub(super) fn map(&mut self, indent: usize, entries: usize, depth: usize) {
        for at in 0..entries {
            // The first key of an item stands after its dash.
            if at > 0 || self.out.text.ends_with(['\n', '\r', '\u{feff}']) {
                self.spaces(indent);
            }
            self.key();
            self.value(indent, depth, false);
        }
    }

    fn list(&mut self, indent: usize, depth: usize) {
        for _ in 0..1 + self.random.below(3) {
            self.spaces(indent);
            self.push("-");
            if depth > 0 && self.random.once_in(4) {
                let gap = 1 + self.random.below(3);
                self.spaces(gap);
                let entries = 1 + self.random.below(3);
                self.map(indent + 1 + gap, entries, depth - 1);
            } else {
                self.value(indent, depth, true);
            }
        }
    }

    /// A value after `key:` or `-` that stands at `indent`, up to and with its line break.
    fn value(&mut self, indent: usize, depth: usize, item: bool) {
        match self.random.below(if depth == 0 { 11 } else { 14 }) {
            0..3 => self.flow_scalar(indent, Style::Plain),
            3..5 => self.flow_scalar(indent, Style::Single),
            5..7 => self.flow_scalar(indent, Style::Double),
            7 => self.block(indent, Style::Literal),
            8 => self.block(indent, Style::Folded),
            9 => {
                self.push(" ");
                self.brackets(2);
                self.end();
            }
            10 => {
                let null = *self.random.pick(&["", " ~", " null", " #bukan nilai"]);
                self.push(null);
                self.out.meant.push(Meant { text: None, style: Style::Plain });
                self.push(self.breaks);
            }
            11 | 12 if !item => {
                self.end();
                let deeper = indent + 1 + self.random.below(3);
                let entries = 1 + self.random.below(3);
                self.map(deeper, entries, depth - 1);
            }
            _ if !item => {
                self.end();
                let deeper = indent + self.random.below(3);
                self.list(deeper, depth - 1);
            }
            _ => self.flow_scalar(indent, Style::Plain),
        }
    }

    /// The end of a line after a value, perhaps with blanks or a comment.
    pub(super) fn end(&mut self) {
        let tail = *self.random.pick(&["", "", "", "  ", " # “catatan”", "\t# x: y"]);
        let dash = self.out.text.strip_suffix('-').is_some_and(|before| before.ends_with([' ', '\n', '\r']));
        self.out.beyond_libyaml |= dash && tail.starts_with('\t');
        self.line(tail);
    }

    /// A value in one of the styles that go on over lines by folding.
    fn flow_scalar(&mut self, indent: usize, style: Style) {
        // Plain and quoted scalars may begin on the next line.
        if self.random.once_in(6) {
            self.end();
            let deeper = indent + 1 + self.random.below(3);
            self.spaces(deeper);
        } else {
            let gap = 1 + self.random.below(2);
            self.spaces(gap);
        }
        let text = self.folding(indent + 1, style, false);
        self.out.meant.push(Meant { text: Some(text), style });
        self.end();
    }

    /// `[…]` or `{…}` on one line or several.
    fn brackets(&mut self, depth: usize) {
        let list = self.random.once_in(2);
        self.push(if list { "[" } else { "{" });
        let count = self.random.below(4);
        for at in 0..count {
            if at > 0 {
                self.push(", ");
            }
            if !list {
                self.keys += 1;
                let n = self.keys;
                self.push(&format!("f{n}: "));
            }
            if depth > 0 && self.random.once_in(5) {
                self.brackets(depth - 1);
            } else {
                let style = *self.random.pick(&[Style::Plain, Style::Single, Style::Double]);
                let text = self.folding(0, style, true);
                self.out.meant.push(Meant { text: Some(text), style });
            }
        }
        self.push(if list { "]" } else { "}" });
    }

    /// Writes a plain or quoted scalar and tells its text. Further lines begin at `indent` or deeper;
    /// within brackets there are none, and no commas or brackets in plain scalars.
    fn folding(&mut self, indent: usize, style: Style, bracketed: bool) -> String {
        if style == Style::Plain && self.random.once_in(4) {
            let text = *self.random.pick(&TYPED);
            self.push(text);
            return text.to_owned();
        }
        let mut text = String::new();
        self.push(match style {
            Style::Single => "'",
            Style::Double => "\"",
            _ => "",
        });
        if style != Style::Plain && self.random.once_in(8) {
            let blank = *self.random.pick(&["", " ", "  "]);
            self.push(blank);
            text.push_str(blank);
        }
        let words = self.random.below(7) + usize::from(style == Style::Plain);
        for at in 0..words {
            if at > 0 {
                self.between(&mut text, indent, style, bracketed);
            }
            self.word(&mut text, style, bracketed, at == 0);
        }
        self.push(match style {
            Style::Single => "'",
            Style::Double => "\"",
            _ => "",
        });
        text
    }

    /// What stands between two words: blanks, a fold, an escaped line end.
    fn between(&mut self, text: &mut String, indent: usize, style: Style, bracketed: bool) {
        match self.random.below(if bracketed { 6 } else { 10 }) {
            0..6 => {
                let blanks = *self.random.pick(&[" ", " ", " ", "  ", "\t", " \t "]);
                self.push(blanks);
                text.push_str(blanks);
            }
            6 if style == Style::Double => {
                let blanks = *self.random.pick(&["", " ", "  "]);
                self.push(blanks);
                text.push_str(blanks);
                self.push("\\");
                self.push(self.breaks);
                let empty = self.empty_lines();
                text.extend(std::iter::repeat_n('\n', empty));
                self.indentation(indent);
            }
            _ => {
                let blanks = *self.random.pick(&["", "", " ", "  \t"]);
                self.push(blanks);
                self.push(self.breaks);
                match self.empty_lines() {
                    0 => text.push(' '),
                    empty => text.extend(std::iter::repeat_n('\n', empty)),
                }
                self.indentation(indent);
            }
        }
    }

    fn empty_lines(&mut self) -> usize {
        let count = if self.random.once_in(3) { 1 + self.random.below(3) } else { 0 };
        for _ in 0..count {
            let blanks = *self.random.pick(&["", "", "  ", "      "]);
            self.line(blanks);
        }
        count
    }

    fn indentation(&mut self, indent: usize) {
        let width = indent + self.random.below(4);
        self.spaces(width);
    }

    fn word(&mut self, text: &mut String, style: Style, bracketed: bool, first: bool) {
        if style == Style::Double && self.random.once_in(4) {
            let (written, meant) = *self.random.pick(&ESCAPES);
            self.out.beyond_libyaml |= written.starts_with("\\uD83C");
            self.push(written);
            text.push_str(meant);
            return;
        }
        let sharp = style != Style::Plain && self.random.once_in(4);
        let word = if sharp { *self.random.pick(&SHARP) } else { *self.random.pick(&WORDS) };
        let unfit =
            style == Style::Plain && ((first && word.starts_with('*')) || (bracketed && word.contains([',', '?'])));
        let word = if unfit { "kata" } else { word };
        text.push_str(word);
        match style {
            Style::Single => self.push(&word.replace('\'', "''")),
            Style::Double => self.push(&word.replace('"', "\\\"")),
            _ => self.push(word),
        }
    }
}
