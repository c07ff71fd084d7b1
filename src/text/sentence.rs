//! Where one sentence ends and the next begins.

use std::ops::Range;

use super::{pairs::Pairs, stops, token::Doc};

/// The sentences of one paragraph, in order: byte ranges without white space at their ends, which
/// together cover everything that is not white space.
///
/// A quotation stays one piece with its attribution, and a bracket with what it holds: half a
/// quotation is not a sentence that can be published. A blank line always separates.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let doc = Doc::new(text);
    let pairs = Pairs::of(&doc);
    split(&doc, &pairs).into_iter().map(|(from, to)| doc.range(from, to)).collect()
}

/// The sentences as token ranges.
pub(super) fn split(doc: &Doc<'_>, pairs: &Pairs) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let (mut start, mut at) = (0, 0);
    while at < doc.len() {
        if at > start && blank_line(doc, at) {
            found.push((start, at));
            start = at;
        }
        if !stops::is_stop(doc, at) {
            at += 1;
            continue;
        }
        let next = stops::tail(doc, pairs, at);
        if next < doc.len() && !pairs.inside(next) && stops::ends(doc, pairs, start, at, next) {
            found.push((start, next));
            start = next;
        }
        at = next;
    }
    if start < doc.len() {
        found.push((start, doc.len()));
    }
    found
}

/// Whether the white space before a token holds an empty line.
fn blank_line(doc: &Doc<'_>, at: usize) -> bool {
    let (Some(before), Some(token)) = (at.checked_sub(1).and_then(|n| doc.get(n)), doc.get(at)) else {
        return false;
    };
    doc.text.get(before.end..token.start).is_some_and(|gap| gap.bytes().filter(|b| *b == b'\n').count() > 1)
}
