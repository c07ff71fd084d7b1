//! Changing one value of a YAML file and nothing else.
//!
//! The new text goes in as a literal block (`|-`), or as a quoted scalar inside `{…}`. Then the file
//! is read again: the value must be the one meant and every other value the one it was, or the
//! change is refused.

use super::{Entry, Kind, Node, read};
use crate::diagnostic::Diagnostic;
use crate::source::{Source, Span};
use crate::text;

/// The file with `map.key` set to `value`; `map` is a key at the top of the file.
///
/// # Errors
/// When the file is not valid, or is written in a way that can't be changed safely.
pub fn set_in_map(source: &Source, map: &str, key: &str, value: &str) -> Result<String, Box<Diagnostic>> {
    let refused = |node: Option<&Node>| {
        let span = node.map_or(Span::new(source.id, 0..0), |n| n.span);
        let found = Diagnostic::error(
            "tak-dapat-disunting",
            span,
            text!(
                "“{map}” di berkas ini tidak dapat diubah dengan aman.",
                "`{map}` in this file can't be changed safely."
            ),
        )
        .help(text!(
            "Salin teksnya sendiri ke “{map}: {{{key}: …}}”.",
            "Copy the text by hand to `{map}: {{{key}: …}}`."
        ));
        Box::new(found)
    };
    let before = read(source).map_err(|found| found.into_iter().next().map_or_else(|| refused(None), Box::new))?;
    let edit = Edit { text: &source.text, eol: if source.text.contains("\r\n") { "\r\n" } else { "\n" } };
    let text = edit.set(&before, map, key, value).ok_or_else(|| refused(before.get(map)))?;
    let after = Source { id: source.id, name: source.name.clone(), text: text.into() };
    match read(&after) {
        Ok(node) if is_only_change(&before, &node, map, key, value) => Ok(after.text.into_owned()),
        _ => Err(refused(before.get(map))),
    }
}

struct Edit<'t> {
    text: &'t str,
    eol: &'static str,
}

impl Edit<'_> {
    fn set(&self, root: &Node, map: &str, key: &str, value: &str) -> Option<String> {
        let Kind::Map(top) = &root.kind else { return None };
        if self.text.get(root.span.range())?.starts_with('{') {
            return None;
        }
        let Some(entry) = top.iter().find(|e| e.key == map) else {
            let mut text = self.text.to_owned();
            if !text.ends_with('\n') {
                text += self.eol;
            }
            let indent = self.indent_of(top.first()?)?;
            return Some(format!("{text}{indent}{map}:{}{}", self.eol, self.entry(&format!("{indent}  "), key, value)));
        };
        match &entry.value.kind {
            Kind::Null => {
                let at = self.line_end(entry.key_span.end as usize);
                let indent = self.indent_of(entry)?;
                self.spliced(at..at, &format!("{}{}", self.eol, self.entry(&format!("{indent}  "), key, value)))
            }
            Kind::Map(entries) => {
                let flow = self.text.get(entry.value.span.start as usize..)?.starts_with('{');
                match (entries.iter().find(|e| e.key == key), flow) {
                    (Some(old), true) => self.spliced(old.value.span.range(), &quoted(value)),
                    (Some(old), false) => self.replace(old, value),
                    (None, true) => {
                        let (at, comma) = match entries.last() {
                            Some(last) => (last.value.span.end as usize, ", "),
                            None => (entry.value.span.start as usize + 1, ""),
                        };
                        self.spliced(at..at, &format!("{comma}{key}: {}", quoted(value)))
                    }
                    (None, false) => {
                        let last = entries.last()?;
                        let at = self.line_end(self.last_byte(&last.value));
                        self.spliced(at..at, &format!("{}{}", self.eol, self.entry(self.indent_of(last)?, key, value)))
                    }
                }
            }
            _ => None,
        }
    }

    /// `  key: |-` and the text below it.
    fn entry(&self, indent: &str, key: &str, value: &str) -> String {
        format!("{indent}{key}: {}{}{}", header(value), self.eol, self.block(&format!("{indent}  "), value))
    }

    fn block(&self, indent: &str, value: &str) -> String {
        value
            .lines()
            .map(|line| if line.is_empty() { self.eol.to_owned() } else { format!("{indent}{line}{}", self.eol) })
            .collect()
    }

    /// A value on its own line or lines becomes a block; what stands behind it on its last line (a
    /// comment) moves up behind the header.
    fn replace(&self, old: &Entry, value: &str) -> Option<String> {
        let indent = format!("{}  ", self.indent_of(old)?);
        let between = self.text.get(old.key_span.end as usize..old.value.span.start as usize)?;
        let (start, tail, end) = match between.find(['|', '>']) {
            Some(at) => {
                let start = old.key_span.end as usize + at;
                let header_end = self.line_end(start);
                let rest = self.text.get(start..header_end)?;
                let tail =
                    rest.trim_start_matches(['|', '>', '+', '-']).trim_start_matches(|c: char| c.is_ascii_digit());
                let tail = tail.trim_start_matches(['+', '-']).trim_end().to_owned();
                (start, tail, self.line_end(self.last_byte(&old.value)))
            }
            None => {
                let end = self.line_end(old.value.span.end as usize);
                let rest = self.text.get(old.value.span.end as usize..end)?;
                (old.value.span.start as usize, rest.trim_end().to_owned(), end)
            }
        };
        let body = self.block(&indent, value);
        let body = body.strip_suffix(self.eol).unwrap_or(&body);
        self.spliced(start..end, &format!("{}{tail}{}{body}", header(value), self.eol))
    }

    fn spliced(&self, range: std::ops::Range<usize>, new: &str) -> Option<String> {
        // A block that now ends the file needs no further line break; one in the middle has its own.
        let head = self.text.get(..range.start)?;
        let tail = self.text.get(range.end..)?;
        let new = if new.ends_with('\n') && (tail.starts_with('\n') || tail.starts_with("\r\n")) {
            new.strip_suffix(self.eol).unwrap_or(new)
        } else {
            new
        };
        Some(format!("{head}{new}{tail}"))
    }

    /// The end of the line that holds a byte, its line break left out.
    fn line_end(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        let line = rest.find('\n').map_or(rest, |i| rest.get(..i).unwrap_or_default());
        at + line.strip_suffix('\r').unwrap_or(line).len()
    }

    /// The last byte of a value that shows something.
    fn last_byte(&self, node: &Node) -> usize {
        let end = match &node.kind {
            Kind::Map(entries) => entries.last().map_or(node.span.end as usize, |e| self.last_byte(&e.value)),
            Kind::Seq(items) => items.last().map_or(node.span.end as usize, |i| self.last_byte(i)),
            _ => node.span.end as usize,
        };
        self.text.get(..end).map_or(end, |t| t.trim_end().len())
    }

    /// The blanks before a key; none if it does not begin its line.
    fn indent_of(&self, entry: &Entry) -> Option<&str> {
        let head = self.text.get(..entry.key_span.start as usize)?;
        let line = head.rsplit('\n').next()?.trim_start_matches('\u{feff}');
        line.bytes().all(|b| b == b' ').then_some(line)
    }
}

/// The header of a block: with its indentation where the text itself begins with a blank.
fn header(value: &str) -> &'static str {
    if value.starts_with([' ', '\n']) { "|2-" } else { "|-" }
}

/// A text in double quotes, as YAML and JSON both have them.
fn quoted(value: &str) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// Whether two trees differ in `map.key` alone, and that is `value`.
fn is_only_change(before: &Node, after: &Node, map: &str, key: &str, value: &str) -> bool {
    let (Kind::Map(old), Kind::Map(new)) = (&before.kind, &after.kind) else { return false };
    let others = |entries: &[Entry]| -> Vec<(String, String)> {
        entries.iter().filter(|e| e.key != map).map(|e| (e.key.clone(), shape(&e.value))).collect()
    };
    let inner = |node: Option<&Node>| -> Vec<(String, String)> {
        match node.map(|n| &n.kind) {
            Some(Kind::Map(entries)) => {
                entries.iter().filter(|e| e.key != key).map(|e| (e.key.clone(), shape(&e.value))).collect()
            }
            _ => Vec::new(),
        }
    };
    let set =
        after.get(map).and_then(|m| m.get(key)).is_some_and(|n| matches!(&n.kind, Kind::Scalar(text) if text == value));
    set && others(old) == others(new) && inner(before.get(map)) == inner(after.get(map))
}

/// A value without its places.
fn shape(node: &Node) -> String {
    match &node.kind {
        Kind::Null => "~".to_owned(),
        Kind::Scalar(text) => format!("{text:?}"),
        Kind::Seq(items) => format!("[{}]", items.iter().map(shape).collect::<Vec<_>>().join(",")),
        Kind::Map(entries) => format!(
            "{{{}}}",
            entries.iter().map(|e| format!("{:?}:{}", e.key, shape(&e.value))).collect::<Vec<_>>().join(",")
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceId;

    fn set(text: &str, value: &str) -> String {
        let source = Source { id: SourceId(0), name: "a.yaml".to_owned(), text: text.to_owned().into() };
        set_in_map(&source, "naskah", "x", value).unwrap_or_else(|d| panic!("{}", d.message.en))
    }

    #[test]
    fn every_way_a_brief_may_be_written() {
        let cases = [
            ("a: 1", "a: 1\nnaskah:\n  x: |-\n    dua\n    baris\n"),
            ("a: 1\nnaskah:\nb: 2\n", "a: 1\nnaskah:\n  x: |-\n    dua\n    baris\nb: 2\n"),
            (
                "naskah:\n  y: lain  # tetap\n\nb: 2\n",
                "naskah:\n  y: lain  # tetap\n  x: |-\n    dua\n    baris\n\nb: 2\n",
            ),
            ("naskah:\n  x: lama  # catatan\nb: 2\n", "naskah:\n  x: |-  # catatan\n    dua\n    baris\nb: 2\n"),
            (
                "naskah:\n  x: >  # catatan\n    lama\n    sekali\n\nb: 2\n",
                "naskah:\n  x: |-  # catatan\n    dua\n    baris\n\nb: 2\n",
            ),
            ("naskah: {y: lain}\n", "naskah: {y: lain, x: \"dua\\nbaris\"}\n"),
            ("naskah: {x: lama, y: lain} # c\n", "naskah: {x: \"dua\\nbaris\", y: lain} # c\n"),
            (
                "a: 1\r\nnaskah:\r\n  x: lama\r\nb: 2\r\n",
                "a: 1\r\nnaskah:\r\n  x: |-\r\n    dua\r\n    baris\r\nb: 2\r\n",
            ),
        ];
        for (before, after) in cases {
            assert_eq!(set(before, "dua\nbaris"), after, "from {before:?}");
        }
    }

    #[test]
    fn odd_texts_survive() {
        for value in [" menjorok", "a\n\nb", "# bukan komentar", "a: b", "- c", "\"kutip\"", "akhir "] {
            let text = set("a: 1\n", value);
            assert!(text.starts_with("a: 1\nnaskah:\n  x: |"), "{text}");
        }
    }
}
