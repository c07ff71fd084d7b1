//! Words in lines of a width.

use unicode_width::UnicodeWidthStr;

/// Words in lines of a width, the first after `head`, the others below it; each ends with a line break.
pub(super) fn wrapped(words: &str, head: &str, width: usize) -> String {
    let below = " ".repeat(head.len());
    let mut out = String::new();
    let mut line = head.to_owned();
    let mut empty = true;
    for word in words.split_whitespace() {
        if !empty && line.width() + 1 + word.width() > width {
            out += &line;
            out.push('\n');
            line = below.clone();
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        line += word;
        empty = false;
    }
    out + &line + "\n"
}

/// The same for words that stand after so many columns on each line; no line break at the end.
pub(super) fn wrapped_after(words: &str, columns: usize, width: usize) -> String {
    let lines = wrapped(words, &" ".repeat(columns), width);
    lines.lines().map(str::trim_start).collect::<Vec<_>>().join("\n")
}
