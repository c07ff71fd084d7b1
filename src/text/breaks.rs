//! Where a sentence too long for one post may be broken.

use unicode_segmentation::GraphemeCursor;

use super::{
    atoms,
    lexicon::tag,
    pairs::{Pairs, Role},
    token::{Doc, Kind},
};

/// How good a place is for a break.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// Between two words.
    Word,
    /// Between two clauses or sentences.
    Clause,
}

/// A place where the next part could start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Break {
    /// The byte at which the next part would start.
    pub at: usize,
    /// How good the place is.
    pub strength: Strength,
}

/// The places where a text may be broken, in order: only at white space, never inside an atom, a
/// bracket or a grapheme, and never before a mark that closes what stands before it.
pub fn break_points(text: &str) -> Vec<Break> {
    let doc = Doc::new(text);
    let pairs = Pairs::of(&doc);
    let atoms = atoms::in_doc(&doc, &pairs);
    let mut atoms = atoms.iter().peekable();
    let mut found = Vec::new();
    for at in 1..doc.len() {
        while atoms.next_if(|(_, end)| *end <= at).is_some() {}
        let in_atom = atoms.peek().is_some_and(|(from, _)| *from < at);
        if in_atom || doc.glued(at) || pairs.in_brackets(at) || dangling(&doc, &pairs, at) {
            continue;
        }
        let Some(start) = doc.get(at).map(|token| token.start) else {
            continue;
        };
        let strength = if clause(&doc, &pairs, at) { Strength::Clause } else { Strength::Word };
        let whole = GraphemeCursor::new(start, text.len(), true).is_boundary(text, 0).unwrap_or(false);
        if whole {
            found.push(Break { at: start, strength });
        }
    }
    found
}

/// A mark that would be parted from its word: an opening one behind, a closing one ahead, a sign between.
fn dangling(doc: &Doc<'_>, pairs: &Pairs, at: usize) -> bool {
    let closes = match doc.kind(at) {
        Kind::Mark('.' | ',' | ';' | ':' | '!' | '?' | '…' | '%' | '—' | '–') => true,
        Kind::Mark('-') => !doc.glued(at + 1),
        Kind::Mark(_) => pairs.role(at) == Role::Close,
        _ => false,
    };
    let before = at - 1;
    let opens = match doc.kind(before) {
        Kind::Mark('•' | '$' | '+' | '#' | '@') => true,
        Kind::Mark(_) => pairs.role(before) == Role::Open,
        Kind::Abbreviation => doc.has(before, tag::NEVER),
        _ => false,
    };
    closes || opens
}

fn clause(doc: &Doc<'_>, pairs: &Pairs, at: usize) -> bool {
    let mut before = at - 1;
    while before > 0 && pairs.role(before) == Role::Close && doc.glued(before) && !doc.mark(before, ')') {
        before -= 1;
    }
    let pause = match doc.kind(before) {
        Kind::Mark(c) => {
            matches!(c, ',' | ';' | ':' | '—' | '–' | '.' | '!' | '?' | '…')
                || (c == '-' && (!doc.glued(before) || doc.mark(before - 1, '-')))
        }
        Kind::Abbreviation => doc.has(before, tag::MAY_END) && doc.upper(at),
        _ => false,
    };
    // A saying verb right behind a quotation belongs to it.
    let said = doc.has(at, tag::SAYING) && pairs.role(at - 1) == Role::Close;
    !said && (pause || doc.has(at, tag::CONJUNCTION))
}
