//! [`Prose`]: text that knows, for each of its parts, the file bytes behind it.
//!
//! A draft is glued together from pieces of a brief: a sentence here, an item there, a fixed label
//! between. Each piece keeps its runs, so a word found in a draft can be pointed at in the brief.

use super::span::{SourceId, Span};
use std::ops::Range;

/// What stands behind a run of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// The run is a byte-for-byte copy of the file from this offset on.
    Copy { source: SourceId, start: u32 },
    /// The run as a whole stands for these bytes: an escape, a line fold, an entity.
    Atom(Span),
}

/// A stretch of text with one origin. Text between runs was supplied by humas and has no origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    start: u32,
    end: u32,
    origin: Origin,
}

/// Text together with the file bytes behind each part of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Prose {
    text: String,
    runs: Vec<Run>,
}

fn offset(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

impl Prose {
    /// Text that humas supplies itself: a label, a bullet, a separator.
    pub fn fixed(text: impl Into<String>) -> Self {
        Self { text: text.into(), runs: Vec::new() }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Appends text without an origin.
    pub fn push_fixed(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Appends text that is a byte-for-byte copy of the file `source` at `start`.
    pub fn push_copy(&mut self, text: &str, source: SourceId, start: usize) {
        if text.is_empty() {
            return;
        }
        let at = offset(self.text.len());
        self.text.push_str(text);
        self.add(Run {
            start: at,
            end: offset(self.text.len()),
            origin: Origin::Copy { source, start: offset(start) },
        });
    }

    /// Appends text that stands, as a whole, for the bytes of `span`.
    pub fn push_atom(&mut self, text: &str, span: Span) {
        if text.is_empty() {
            return;
        }
        let at = offset(self.text.len());
        self.text.push_str(text);
        self.add(Run { start: at, end: offset(self.text.len()), origin: Origin::Atom(span) });
    }

    /// Appends other prose, origins included.
    pub fn push(&mut self, other: &Prose) {
        self.push_range(other, 0..other.text.len());
    }

    /// Appends a part of other prose, origins included. `range` lies on character borders.
    pub fn push_range(&mut self, other: &Prose, range: Range<usize>) {
        let Some(part) = other.text.get(range.clone()) else { return };
        let shift = self.text.len();
        self.text.push_str(part);
        for run in other.runs_in(range.clone()) {
            let start = (run.start as usize).max(range.start);
            let end = (run.end as usize).min(range.end);
            let origin = match run.origin {
                Origin::Copy { source, start: from } => {
                    Origin::Copy { source, start: from + offset(start - run.start as usize) }
                }
                atom @ Origin::Atom(_) => atom,
            };
            let moved = |n: usize| offset(n - range.start + shift);
            self.add(Run { start: moved(start), end: moved(end), origin });
        }
    }

    /// A part of this prose. `range` lies on character borders.
    #[must_use]
    pub fn slice(&self, range: Range<usize>) -> Self {
        let mut part = Self::default();
        part.push_range(self, range);
        part
    }

    /// This prose without white space at its ends.
    #[must_use]
    pub fn trimmed(&self) -> Self {
        let start = self.text.len() - self.text.trim_start().len();
        let end = self.text.trim_end().len();
        if start >= end { Self::default() } else { self.slice(start..end) }
    }

    /// Appends `text` in place of `range` of `other`: the words changed, their place did not.
    pub fn push_replaced(&mut self, other: &Prose, range: Range<usize>, text: &str) {
        match other.spans(range).as_slice() {
            [] => self.push_fixed(text),
            [one] => self.push_atom(text, *one),
            [first, .., last] if first.source == last.source => {
                let span = Span { source: first.source, start: first.start, end: last.end.max(first.end) };
                self.push_atom(text, span);
            }
            [first, ..] => self.push_atom(text, *first),
        }
    }

    /// The file bytes behind `range` of the text, in text order; neighbours are joined. Empty where
    /// the text was supplied by humas.
    pub fn spans(&self, range: Range<usize>) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        for run in self.runs_in(range.clone()) {
            let span = match run.origin {
                Origin::Atom(span) => span,
                Origin::Copy { source, start } => {
                    let from = (run.start as usize).max(range.start) - run.start as usize;
                    let to = (run.end as usize).min(range.end) - run.start as usize;
                    Span { source, start: start + offset(from), end: start + offset(to) }
                }
            };
            match spans.last_mut() {
                Some(last) if last.source == span.source && last.end >= span.start && last.start <= span.start => {
                    last.end = last.end.max(span.end);
                }
                _ => spans.push(span),
            }
        }
        spans
    }

    /// The place of the whole text: from its first to its last mapped byte.
    pub fn place(&self) -> Option<Span> {
        let spans = self.spans(0..self.text.len());
        let (first, last) = (spans.first()?, spans.last()?);
        if first.source == last.source && last.end >= first.start {
            Some(Span { source: first.source, start: first.start, end: last.end })
        } else {
            Some(*first)
        }
    }

    /// The ranges of the text that have no origin.
    pub fn unmapped(&self) -> Vec<Range<usize>> {
        let mut gaps = Vec::new();
        let mut at = 0;
        for run in &self.runs {
            if (run.start as usize) > at {
                gaps.push(at..run.start as usize);
            }
            at = run.end as usize;
        }
        if at < self.text.len() {
            gaps.push(at..self.text.len());
        }
        gaps
    }

    fn runs_in(&self, range: Range<usize>) -> impl Iterator<Item = &Run> {
        let first = self.runs.partition_point(|run| (run.end as usize) <= range.start);
        self.runs.iter().skip(first).take_while(move |run| (run.start as usize) < range.end)
    }

    fn add(&mut self, run: Run) {
        if let (Some(last), Origin::Copy { source, start }) = (self.runs.last_mut(), run.origin)
            && let Origin::Copy { source: s, start: from } = last.origin
            && last.end == run.start
            && s == source
            && from + (last.end - last.start) == start
        {
            last.end = run.end;
            return;
        }
        self.runs.push(run);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: SourceId = SourceId(0);

    fn sample() -> Prose {
        // file: `a: "x\ty z"`: text `x<TAB>y z`
        let mut prose = Prose::default();
        prose.push_copy("x", FILE, 4);
        prose.push_atom("\t", Span::new(FILE, 5..7));
        prose.push_copy("y z", FILE, 7);
        prose
    }

    #[test]
    fn a_word_is_found_in_the_file() {
        let prose = sample();
        assert_eq!(prose.spans(2..3), [Span::new(FILE, 7..8)]);
        assert_eq!(prose.spans(0..5), [Span::new(FILE, 4..10)]);
    }

    #[test]
    fn pieces_keep_their_places() {
        let mut draft = Prose::fixed("• ");
        draft.push_range(&sample(), 2..5);
        assert_eq!(draft.as_str(), "• y z");
        let at = "• ".len();
        assert_eq!(draft.spans(at + 2..at + 3), [Span::new(FILE, 9..10)]);
        assert_eq!(draft.spans(0..at), []);
        assert_eq!(draft.unmapped().first(), Some(&(0..at)));
    }

    #[test]
    fn a_changed_word_keeps_its_place() {
        let mut out = Prose::default();
        out.push_replaced(&sample(), 2..3, "why");
        assert_eq!((out.as_str(), out.spans(0..1)), ("why", vec![Span::new(FILE, 7..8)]));
    }
}
