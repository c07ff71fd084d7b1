//! From a scalar to [`Prose`]: which bytes of the file each part of its text came from.
//!
//! The parser tells where a scalar begins and ends, not where its words are. So the bytes are
//! decoded a second time, keeping count, in each style YAML has. Every piece is compared with the
//! parser's text as it is decoded, and a decoding counts only when it yields that text to the last
//! byte: it can't point at the wrong words, because it proves itself or is thrown away.

use super::node::{Kind, Node};
use crate::source::{Prose, Source, Span};
use std::ops::Range;

mod block;
pub(in crate::yaml) mod escape;
mod flow;

/// The text of a scalar with the file bytes behind each part of it; no text for other nodes.
///
/// Line folds and escapes stand for their bytes as a whole. What has no bytes of its own, such as a
/// line break the parser adds at the end of a file, has no origin.
pub fn prose(source: &Source, node: &Node) -> Prose {
    let Kind::Scalar(text) = &node.kind else { return Prose::default() };
    let range = node.span.range();
    let raw = source.text.get(range.clone()).unwrap_or_default();
    if raw == text {
        let mut prose = Prose::default();
        prose.push_copy(text, source.id, range.start);
        return prose;
    }
    let quoted = |quote: char| raw.len() > 1 && raw.starts_with(quote) && raw.ends_with(quote);
    let start = || Tracer::new(source, text, range.clone());
    // The style is not asked for: the wrong decoders fail at the first piece that differs. A block
    // scalar may begin and end with quotation marks too, hence all styles are tried for it.
    let double = || quoted('"').then(|| flow::double(start())).flatten();
    let single = || quoted('\'').then(|| flow::single(start())).flatten();
    double()
        .or_else(single)
        .or_else(|| flow::plain(start()))
        .or_else(|| block::literal(start()))
        .or_else(|| block::folded(start()))
        .unwrap_or_else(|| as_a_whole(text, node.span))
}

/// The last resort: the whole text stands for the whole scalar.
fn as_a_whole(text: &str, span: Span) -> Prose {
    let mut prose = Prose::default();
    prose.push_atom(text, span);
    prose
}

/// Builds the prose of one decoding while holding it against the parser's text.
#[derive(Debug)]
struct Tracer<'s> {
    source: &'s Source,
    /// What is still to come of the parser's text.
    rest: &'s str,
    /// The bytes of the scalar in the file.
    range: Range<usize>,
    prose: Prose,
}

impl<'s> Tracer<'s> {
    fn new(source: &'s Source, text: &'s str, range: Range<usize>) -> Self {
        Self { source, rest: text, range, prose: Prose::default() }
    }

    /// The file's text from `at` to the end of the scalar.
    fn raw(&self, at: usize) -> &'s str {
        self.source.text.get(at..self.range.end).unwrap_or_default()
    }

    /// The bytes of the file stand in the text as they are. `None` where they don't.
    fn copy(&mut self, bytes: Range<usize>) -> Option<()> {
        let text = self.source.text.get(bytes.clone())?;
        self.rest = self.rest.strip_prefix(text)?;
        self.prose.push_copy(text, self.source.id, bytes.start);
        Some(())
    }

    /// The bytes of the file stand for `text`. `None` where the parser read something else.
    fn atom(&mut self, text: &str, bytes: Range<usize>) -> Option<()> {
        self.rest = self.rest.strip_prefix(text)?;
        self.prose.push_atom(text, Span::new(self.source.id, bytes));
        Some(())
    }

    /// A line break of the file stands for one of the text.
    fn line_break(&mut self, bytes: Range<usize>) -> Option<()> {
        match self.source.text.get(bytes.clone())? {
            "\n" => self.copy(bytes),
            _ => self.atom("\n", bytes),
        }
    }

    /// The prose, if the whole text was met.
    fn done(self) -> Option<Prose> {
        self.rest.is_empty().then_some(self.prose)
    }
}

/// The length of the line break at the start of `text`: CRLF is one; 0 where there is none.
fn break_len(text: &str) -> usize {
    match text.as_bytes() {
        [b'\r', b'\n', ..] => 2,
        [b'\r' | b'\n', ..] => 1,
        _ => 0,
    }
}

/// The bytes up to the next line break.
fn line_len(text: &str) -> usize {
    text.find(['\n', '\r']).unwrap_or(text.len())
}
