//! Repairs: the words replaced, every other byte as it was.

use crate::diagnostic::{Diagnostic, Fix};
use crate::source::{Source, Span};

/// The repairs of some diagnostics that lie in a file and apart from each other, in order.
pub fn repairs(diagnostics: &[Diagnostic], source: &Source) -> Vec<Fix> {
    let own = |fix: &&Fix| fix.span.source == source.id;
    let mut fixes: Vec<Fix> =
        diagnostics.iter().filter_map(|d| d.detail.as_ref()?.fix.as_ref()).filter(own).cloned().collect();
    fixes.sort_by_key(|fix| (fix.span.start, std::cmp::Reverse(fix.span.end)));
    // Of two that overlap, the one that begins first is made; a second run finds the other.
    let mut end = 0;
    fixes.retain(|fix| {
        let apart = fix.span.start >= end;
        if apart {
            end = fix.span.end;
        }
        apart
    });
    fixes
}

/// The text of a file with repairs made.
pub fn repaired(text: &str, fixes: &[Fix]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for Fix { span, replacement } in fixes {
        let Span { start, end, .. } = *span;
        out += text.get(at..start as usize).unwrap_or_default();
        out += replacement;
        at = end as usize;
    }
    out + text.get(at..).unwrap_or_default()
}
