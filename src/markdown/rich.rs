//! Text with marks on it: bold, italics, links.

use crate::source::Prose;
use std::ops::Range;

/// What a mark does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Style {
    /// Bold.
    Strong,
    /// Italics.
    Emphasis,
    /// Struck out.
    Strike,
    /// Code.
    Code,
    /// A link to this address.
    Link(String),
}

/// A style over a range of bytes of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The bytes of the text.
    pub range: Range<usize>,
    /// What they look like.
    pub style: Style,
}

/// Plain text, its places, and the marks on it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rich {
    /// The text without any markup.
    pub text: Prose,
    /// The marks, outer before inner, in text order.
    pub marks: Vec<Mark>,
}

impl Rich {
    /// Text without marks.
    pub fn plain(text: Prose) -> Self {
        Self { text, marks: Vec::new() }
    }

    /// Text that humas supplies, without marks.
    pub fn fixed(text: impl Into<String>) -> Self {
        Self::plain(Prose::fixed(text))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        self.text.as_str()
    }

    /// Appends text that humas supplies.
    pub fn push_fixed(&mut self, text: &str) {
        self.text.push_fixed(text);
    }

    /// Appends other text with its marks.
    pub fn push(&mut self, other: &Rich) {
        let shift = self.as_str().len();
        self.text.push(&other.text);
        self.marks.extend(
            other
                .marks
                .iter()
                .map(|m| Mark { range: m.range.start + shift..m.range.end + shift, style: m.style.clone() }),
        );
    }

    /// A part of the text with the marks that reach into it.
    #[must_use]
    pub fn slice(&self, range: Range<usize>) -> Self {
        let clip = |m: &Mark| {
            let start = m.range.start.max(range.start);
            let end = m.range.end.min(range.end);
            (start < end).then(|| Mark { range: start - range.start..end - range.start, style: m.style.clone() })
        };
        Self { text: self.text.slice(range.clone()), marks: self.marks.iter().filter_map(clip).collect() }
    }

    /// The text without a full stop at its end, for items of a list and for headings.
    #[must_use]
    pub fn without_stop(&self) -> Self {
        let text = self.as_str();
        match text.strip_suffix('.') {
            Some(rest) if !rest.ends_with('.') => self.slice(0..rest.len()),
            _ => self.clone(),
        }
    }

    /// The whole text in bold, a sign at its head left out.
    #[must_use]
    pub fn strong(&self) -> Self {
        let start =
            self.as_str().find(|c: char| c.is_alphanumeric() || c.is_ascii_punctuation() || c == '“').unwrap_or(0);
        let mut marks = vec![Mark { range: start..self.as_str().len(), style: Style::Strong }];
        marks.extend(self.marks.iter().filter(|m| m.style != Style::Strong).cloned());
        Self { text: self.text.clone(), marks }
    }
}
