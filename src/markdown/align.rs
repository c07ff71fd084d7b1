//! Where the text of a Markdown node stands in its source.
//!
//! The parser says where a node begins. Between there and its end the text is the source itself,
//! but for backslash escapes and entities. Both are walked together: bytes that agree are copies, an
//! escape or entity is one atom. Where the walk fails, nothing is claimed.

use crate::source::Prose;
use std::ops::Range;

/// A stretch of node text and the source bytes behind it; `copy` where both are the same bytes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) text: Range<usize>,
    pub(super) source: Range<usize>,
    pub(super) copy: bool,
}

/// The pieces of `text`, which begins at byte `start` of `source`.
pub(super) fn align(text: &str, source: &str, start: usize) -> Option<Vec<Piece>> {
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut t, mut s) = (0, start);
    while t < text.len() {
        let (rest, from) = (text.get(t..)?, source.get(s..)?);
        let c = rest.chars().next()?;
        let here = from.chars().next()?;
        if here == '\\' && from.get(1..).is_some_and(|f| f.starts_with(c)) && c.is_ascii_punctuation() {
            pieces.push(Piece { text: t..t + c.len_utf8(), source: s..s + 1 + c.len_utf8(), copy: false });
            t += c.len_utf8();
            s += 1 + c.len_utf8();
        } else if here == '&'
            && let Some((chars, bytes)) = entity(rest, from)
        {
            pieces.push(Piece { text: t..t + chars, source: s..s + bytes, copy: false });
            t += chars;
            s += bytes;
        } else if here == c {
            match pieces.last_mut() {
                Some(last) if last.copy && last.text.end == t && last.source.end == s => {
                    last.text.end += c.len_utf8();
                    last.source.end += c.len_utf8();
                }
                _ => pieces.push(Piece { text: t..t + c.len_utf8(), source: s..s + c.len_utf8(), copy: true }),
            }
            t += c.len_utf8();
            s += c.len_utf8();
        } else {
            return None;
        }
    }
    Some(pieces)
}

/// The entity at the head of `source`, if the head of `text` is what it stands for: the lengths of
/// both in bytes. An entity stands for one or two characters.
fn entity(text: &str, source: &str) -> Option<(usize, usize)> {
    let end = source.bytes().take(40).position(|b| b == b';')? + 1;
    let written = source.get(..end)?;
    if text.starts_with(written) {
        return None;
    }
    let mut parsed = String::new();
    let arena = comrak::Arena::new();
    let root = comrak::parse_document(&arena, written, &comrak::Options::default());
    for node in root.descendants() {
        if let comrak::nodes::NodeValue::Text(decoded) = &node.data.borrow().value {
            parsed.push_str(decoded);
        }
    }
    (parsed != written && !parsed.is_empty() && text.starts_with(&parsed)).then_some((parsed.len(), end))
}

/// Appends the text of a node that begins at byte `start` of the Markdown text, or, where its place
/// cannot be proved, points the whole of it at `around`.
pub(super) fn push(out: &mut Prose, markdown: &Prose, text: &str, start: usize, around: Range<usize>) {
    match align(text, markdown.as_str(), start) {
        Some(pieces) => {
            for piece in pieces {
                if piece.copy {
                    out.push_range(markdown, piece.source);
                } else {
                    out.push_replaced(markdown, piece.source, text.get(piece.text).unwrap_or_default());
                }
            }
        }
        None => out.push_replaced(markdown, around, text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_and_entities_are_atoms() {
        let pieces = align("a & *b", r"a &amp; \*b", 0).unwrap();
        assert_eq!(
            pieces.iter().map(|p| (p.source.clone(), p.copy)).collect::<Vec<_>>(),
            [(0..2, true), (2..7, false), (7..8, true), (8..10, false), (10..11, true)]
        );
        assert_eq!(align("a & b", "a & b", 0).unwrap().len(), 1);
        assert_eq!(align("ab", "ac", 0), None);
    }
}
