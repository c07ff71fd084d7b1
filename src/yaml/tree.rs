//! From the parser's values to [`Node`]s: places, the text as written, keys given twice.

use super::node::{Entry, Kind, Node};
use crate::diagnostic::Diagnostic;
use crate::source::{Source, Span};
use crate::text;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_yaml::{Location, Spanned};
use std::collections::HashMap;
use std::fmt;
use std::ops::Range;

/// How many keys given twice are listed.
const MAX_DOUBLED: usize = 20;

/// A value as the parser hands it over.
#[derive(Debug)]
pub(super) enum Raw {
    Null,
    /// The parser made a number or a truth value of it; the text is to be taken from the file.
    AsWritten,
    Text(String),
    Seq(Vec<Spanned<Raw>>),
    Map(Vec<(Spanned<String>, Spanned<Raw>)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any YAML value")
    }

    fn visit_unit<E: Error>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Raw, E> {
        Ok(Raw::AsWritten)
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<Raw, E> {
        Ok(Raw::AsWritten)
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<Raw, E> {
        Ok(Raw::AsWritten)
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Raw, E> {
        Ok(Raw::AsWritten)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Text(text.to_owned()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Raw, E> {
        Ok(Raw::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Raw, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element()? {
            items.push(item);
        }
        Ok(Raw::Seq(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Raw, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = access.next_key()? {
            entries.push((key, access.next_value()?));
        }
        Ok(Raw::Map(entries))
    }
}

/// Builds the tree, and lists the keys given twice in one map.
pub(super) fn build(source: &Source, root: Spanned<Raw>) -> (Node, Vec<Diagnostic>) {
    let mut builder = Builder { source, doubled: Vec::new(), placed: Vec::new() };
    let (node, _) = builder.node(root, false);
    (node, builder.doubled)
}

struct Builder<'s> {
    source: &'s Source,
    doubled: Vec<Diagnostic>,
    /// The lists and maps placed so far, by what their copies through an alias have in common with
    /// them: the parser's place and the number of parts.
    placed: Vec<((usize, usize), Range<usize>)>,
}

impl Builder<'_> {
    /// A node, and where it ends in the surrounding list or map: for an alias that is not the end of
    /// its value, which stands elsewhere. `replayed` says that an alias led here, so that the places
    /// of use are all the alias itself and tell nothing.
    fn node(&mut self, raw: Spanned<Raw>, replayed: bool) -> (Node, usize) {
        let defined = bytes(&raw.defined);
        let alias = !replayed && raw.referenced != raw.defined;
        let mut end = defined.end;
        let kind = match raw.value {
            Raw::Null => Kind::Null,
            Raw::AsWritten => Kind::Scalar(self.as_written(&defined).to_owned()),
            Raw::Text(text) => Kind::Scalar(text),
            Raw::Seq(items) => {
                let nodes = items.into_iter().map(|item| self.child(item, replayed || alias, &mut end)).collect();
                Kind::Seq(nodes)
            }
            Raw::Map(raw) => {
                let mut entries = Vec::with_capacity(raw.len());
                for (key, value) in raw {
                    let key_span = Span::new(self.source.id, bytes(&key.defined));
                    let value = self.child(value, replayed || alias, &mut end);
                    entries.push(Entry { key: key.value, key_span, value });
                }
                self.check_doubled(&entries, replayed || alias);
                Kind::Map(entries)
            }
        };
        let range = match &kind {
            Kind::Scalar(text) => self.without_header(text, defined),
            Kind::Null => self.nothing(defined),
            Kind::Seq(items) => self.collection((defined, items.len()), replayed || alias, |this, defined| {
                this.first_dash(defined.start, items)..end
            }),
            Kind::Map(entries) => {
                self.collection((defined, entries.len()), replayed || alias, |_, defined| defined.start..end)
            }
        };
        let end = if alias { bytes(&raw.referenced).end } else { range.end };
        (Node { span: Span::new(self.source.id, range), kind }, end)
    }

    /// An item or value; `end` grows to its end.
    fn child(&mut self, raw: Spanned<Raw>, replayed: bool, end: &mut usize) -> Node {
        let (node, stop) = self.node(raw, replayed);
        *end = stop.max(*end);
        node
    }

    /// The text of a number or truth value. A tag may have made one of a quoted or block scalar.
    fn as_written(&self, range: &Range<usize>) -> &str {
        self.source.text.get(range.clone()).unwrap_or_default().trim().trim_matches(['"', '\''])
    }

    /// The place of a list or map; `open` tells that of one without brackets. Where an alias led here,
    /// the ends of the parts are not known, but the place has been found before.
    fn collection(
        &mut self,
        (defined, parts): (Range<usize>, usize),
        replayed: bool,
        open: impl FnOnce(&Self, &Range<usize>) -> Range<usize>,
    ) -> Range<usize> {
        let name = (defined.start, parts);
        let found = if replayed { self.placed.iter().rev().find(|(other, _)| *other == name) } else { None };
        if let Some((_, range)) = found {
            return range.clone();
        }
        let range = open(self, &defined);
        // The parser's place of one in brackets is the opening one.
        let range = if defined.is_empty() { range } else { defined.start..self.closed(defined.start, range.end) };
        self.placed.push((name, range.clone()));
        range
    }

    /// The place of nothing: after the colon or dash. The parser names the colon, or the end of the
    /// comment that stands for the value.
    fn nothing(&self, range: Range<usize>) -> Range<usize> {
        let (head, tail) = self.source.text.split_at_checked(range.start).unwrap_or_default();
        if !range.is_empty() {
            return range;
        }
        if tail.starts_with(':') {
            return range.start + 1..range.start + 1;
        }
        let line = head.rfind(['\n', '\r']).map_or(0, |at| at + 1);
        let words = head.get(line..).unwrap_or_default().trim_start_matches([' ', '\t', '-']);
        let comment = if words.starts_with('#') { head.len() - words.len() } else { range.start };
        self.not_on_next_line(comment..comment)
    }

    /// The place of a scalar. Only of a block scalar without words the parser's place may hold the
    /// header, as it does at the end of a file.
    fn without_header(&self, text: &str, range: Range<usize>) -> Range<usize> {
        let raw = self.source.text.get(range.clone()).unwrap_or_default();
        if !raw.starts_with(['|', '>']) || !text.trim().is_empty() {
            return self.not_on_next_line(range);
        }
        let header = range.start + raw.find(['\n', '\r']).unwrap_or(raw.len());
        self.not_on_next_line(header..if text.is_empty() { header } else { range.end })
    }

    /// The parser places an empty block scalar at the next token, which is on another line; it belongs
    /// just after what introduced it.
    fn not_on_next_line(&self, range: Range<usize>) -> Range<usize> {
        let head = self.source.text.get(..range.start).unwrap_or_default();
        if !range.is_empty() || !head.ends_with(['\n', '\r', ' ']) {
            return range;
        }
        let at = head.trim_end().len();
        at..at
    }

    /// Where a list without brackets begins. The parser's place of one that is not indented is its
    /// first item, not the dash before it.
    fn first_dash(&self, start: usize, items: &[Node]) -> usize {
        let first = items.first().map_or(usize::MAX, |item| item.span.range().start);
        let head = self.source.text.get(..start.min(first)).unwrap_or_default().trim_end();
        if first <= start && head.ends_with('-') { head.len() - 1 } else { start }
    }

    /// The end of a list or map in brackets whose last part ends at `end`. Only blanks, a comma and
    /// comments can stand before the closing bracket.
    fn closed(&self, start: usize, end: usize) -> usize {
        let text = &*self.source.text;
        let close = match text.as_bytes().get(start) {
            Some(b'[') => ']',
            Some(b'{') => '}',
            _ => return end,
        };
        let mut rest = text.get(end..).unwrap_or_default();
        loop {
            rest = rest.trim_start_matches([' ', '\t', '\n', '\r', ',']);
            match rest.strip_prefix('#') {
                Some(comment) => rest = comment.trim_start_matches(|c| !matches!(c, '\n' | '\r')),
                None if rest.starts_with(close) => return text.len() - rest.len() + 1,
                None => return end,
            }
        }
    }

    /// Reports keys given twice. The copy an alias makes of a map is not reported again.
    fn check_doubled(&mut self, entries: &[Entry], replayed: bool) {
        if replayed {
            return;
        }
        let mut seen = HashMap::with_capacity(entries.len());
        for entry in entries {
            let Some(first) = seen.insert(entry.key.as_str(), entry.key_span) else { continue };
            seen.insert(entry.key.as_str(), first);
            if self.doubled.len() < MAX_DOUBLED {
                self.doubled.push(doubled(&entry.key, entry.key_span, first));
            }
        }
    }
}

fn doubled(key: &str, span: Span, first: Span) -> Diagnostic {
    let key = super::slips::short(key);
    let found = Diagnostic::error(
        "kunci-ganda",
        span,
        text!("Kunci `{key}` ditulis dua kali.", "The key `{key}` is given twice."),
    )
    .label(text!("ditulis lagi di sini", "given again here"))
    .help(text!(
        "Hapus salah satunya, atau gabungkan isinya di satu tempat.",
        "Delete one of them, or bring their contents together in one place."
    ));
    // A key that is an alias of the first one stands, to the parser, in the same place.
    if first == span { found } else { found.also(first, text!("pertama kali ditulis di sini", "first given here")) }
}

/// The bytes of a place.
fn bytes(location: &Location) -> Range<usize> {
    let span = location.span();
    let cut = |n: Option<u64>| n.and_then(|n| usize::try_from(n).ok()).unwrap_or_default();
    let start = cut(span.byte_offset());
    start..start + cut(span.byte_len())
}
