//! Quotations: which marks belong together, and what they hold.

use super::{prose::Prose, token::Kind};

/// A quotation by the tokens of its two marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Quotation {
    pub(super) open: usize,
    pub(super) close: usize,
    /// How many words stand between the marks.
    pub(super) words: usize,
}

/// The quotations of a text. Marks without a partner in their paragraph open and close nothing.
pub(super) fn find(prose: &Prose<'_>) -> Vec<Quotation> {
    let mut found = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    let mut words = 0;
    for at in 0..prose.len() {
        if open.is_some() && paragraph(prose, at) {
            open = None;
        }
        match prose.kind(at) {
            Kind::Word | Kind::Number | Kind::Link => words += 1,
            Kind::Mark(c @ ('"' | '“' | '”' | '„' | '«' | '»')) => match open {
                // A second opening mark means that the first was never closed.
                Some((first, before)) if closes(prose, at, c) => {
                    found.push(Quotation { open: first, close: at, words: words - before });
                    open = None;
                }
                _ if matches!(c, '”' | '»') && (prose.glued(at) || !prose.glued(at + 1)) => {}
                _ => open = Some((at, words)),
            },
            Kind::Mark(_) => {}
        }
    }
    found
}

fn closes(prose: &Prose<'_>, at: usize, c: char) -> bool {
    let (before, after) = (prose.glued(at), prose.glued(at + 1));
    match c {
        '„' | '«' => false,
        // A curly mark of the wrong hand is met at the end too.
        '“' => before && !after,
        '"' => before || !after,
        _ => true,
    }
}

/// Whether an empty line stands before a token.
pub(super) fn paragraph(prose: &Prose<'_>, at: usize) -> bool {
    let (Some(before), Some(token)) = (at.checked_sub(1).and_then(|n| prose.token(n)), prose.token(at)) else {
        return false;
    };
    let gap = prose.text().get(before.end..token.start).unwrap_or("");
    gap.bytes().filter(|byte| *byte == b'\n').count() > 1
}

/// For each token, whether it stands inside a quotation.
pub(super) fn inside(prose: &Prose<'_>, at: usize) -> bool {
    let quotations = prose.quotations();
    let next = quotations.partition_point(|one| one.close < at);
    quotations.get(next).is_some_and(|one| one.open < at && at < one.close)
}
