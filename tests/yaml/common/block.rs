//! Writes block scalars, and says what their lines mean.

use super::words::{SHARP, WORDS};
use super::writer::Writer;
use super::{Meant, Style};

impl Writer<'_> {
    /// A block scalar after `key:` or `-` at `indent`, header and all.
    pub(super) fn block(&mut self, indent: usize, style: Style) {
        let width = 1 + self.random.below(4);
        let deeper = indent + width;
        let chomp = *self.random.pick(&["", "-", "+"]);
        let lines = self.block_lines();
        // A number is needed where the first line with words begins with a blank, or only blanks
        // that go deeper than the indentation come before it.
        let first = lines.iter().find(|line| !line.is_empty());
        let must = first.is_some_and(|line| line.starts_with([' ', '\t']));
        let number = if must || self.random.once_in(5) { width.to_string() } else { String::new() };
        let sign = if style == Style::Literal { "|" } else { ">" };
        let header =
            if self.random.once_in(2) { format!(" {sign}{number}{chomp}") } else { format!(" {sign}{chomp}{number}") };
        self.push(&header);
        self.end();
        for line in &lines {
            if line.is_empty() {
                let fewer = self.random.below(deeper + 1);
                if self.random.once_in(2) {
                    self.spaces(fewer);
                }
            } else {
                self.spaces(deeper);
                self.push(line);
            }
            self.push(self.breaks);
        }
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let text = match style {
            Style::Literal => lines.iter().map(|line| format!("{line}\n")).collect(),
            _ => fold(&lines),
        };
        self.out.meant.push(Meant { text: Some(chomped(&text, chomp)), style });
        // A comment may follow, further left than the text.
        if self.random.once_in(6) && lines.last().is_some_and(|line| !line.is_empty()) {
            self.line("# sesudah blok");
        }
    }

    fn block_lines(&mut self) -> Vec<String> {
        let count = self.random.below(6);
        let mut lines = Vec::new();
        for _ in 0..count {
            let line = match self.random.below(10) {
                0 | 1 => String::new(),
                // Deeper than the indentation, yet blank: its blanks are text.
                2 => (*self.random.pick(&[" ", "  ", "   "])).to_owned(),
                kind => {
                    let start = if kind == 3 { *self.random.pick(&[" ", "  ", "\t", " \t"]) } else { "" };
                    let words: Vec<_> =
                        (0..1 + self.random.below(5))
                            .map(|_| {
                                if self.random.once_in(5) {
                                    *self.random.pick(&SHARP)
                                } else {
                                    *self.random.pick(&WORDS)
                                }
                            })
                            .collect();
                    let end = *self.random.pick(&["", "", "", " ", "  "]);
                    format!("{start}{}{end}", words.join(" "))
                }
            };
            lines.push(line);
        }
        lines
    }
}

/// Folding as YAML 1.2.2, section 8.1.3 has it.
fn fold(lines: &[&str]) -> String {
    let spaced = |line: &str| line.starts_with([' ', '\t']);
    let mut text = String::new();
    let mut last: Option<&str> = None;
    let mut empty = 0;
    for &line in lines {
        if line.is_empty() {
            empty += 1;
            continue;
        }
        match last {
            None => text.extend(std::iter::repeat_n('\n', empty)),
            Some(last) if !spaced(last) && !spaced(line) => match empty {
                0 => text.push(' '),
                _ => text.extend(std::iter::repeat_n('\n', empty)),
            },
            Some(_) => text.extend(std::iter::repeat_n('\n', empty + 1)),
        }
        text.push_str(line);
        (last, empty) = (Some(line), 0);
    }
    let end = empty + usize::from(last.is_some());
    text.extend(std::iter::repeat_n('\n', end));
    text
}

fn chomped(text: &str, chomp: &str) -> String {
    let bare = text.trim_end_matches('\n');
    match chomp {
        "+" => text.to_owned(),
        "-" => bare.to_owned(),
        _ if bare.is_empty() || bare.len() == text.len() => bare.to_owned(),
        _ => format!("{bare}\n"),
    }
}
