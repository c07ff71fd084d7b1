//! Which quotation marks and brackets belong together.

use super::token::{Doc, Kind};

/// The part a quotation mark or bracket plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Neither.
    None,
    /// Opens.
    Open,
    /// Closes.
    Close,
}

/// A quotation or bracket, by the tokens of its two marks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pair {
    pub(super) open: usize,
    pub(super) close: usize,
    pub(super) quotation: bool,
}

/// The quotations and brackets of a text.
pub(super) struct Pairs {
    pub(super) found: Vec<Pair>,
    roles: Vec<Role>,
    /// For each token, how many pairs hold both it and the token before it.
    depth: Vec<u32>,
    bracket_depth: Vec<u32>,
}

/// A pair longer than this, in bytes, is taken for a slip of the pen and holds nothing together.
const LONGEST: usize = 1200;

const QUOTES: [char; 6] = ['"', '“', '”', '„', '«', '»'];

impl Pairs {
    /// Finds the pairs of a text; marks without a partner open or close nothing.
    pub(super) fn of(doc: &Doc<'_>) -> Self {
        let mut roles = vec![Role::None; doc.len()];
        let (mut quotes, mut round, mut square) = (Vec::new(), Vec::new(), Vec::new());
        let mut found: Vec<Pair> = Vec::new();
        for at in 0..doc.len() {
            let Kind::Mark(c) = doc.kind(at) else {
                continue;
            };
            let (stack, role, quotation) = match c {
                '(' => (&mut round, Role::Open, false),
                ')' => (&mut round, Role::Close, false),
                '[' => (&mut square, Role::Open, false),
                ']' => (&mut square, Role::Close, false),
                c if QUOTES.contains(&c) => {
                    let role = quote_role(doc, at, c, !quotes.is_empty());
                    (&mut quotes, role, true)
                }
                _ => continue,
            };
            if let Some(place) = roles.get_mut(at) {
                *place = role;
            }
            if role == Role::Open {
                stack.push(at);
            } else if let Some(open) = stack.pop()
                && doc.range(open, at + 1).len() <= LONGEST
            {
                found.push(Pair { open, close: at, quotation });
            }
        }
        let depth = depths(doc.len(), found.iter());
        let bracket_depth = depths(doc.len(), found.iter().filter(|pair| !pair.quotation));
        Self { found, roles, depth, bracket_depth }
    }

    /// The part a token plays.
    pub(super) fn role(&self, at: usize) -> Role {
        self.roles.get(at).copied().unwrap_or(Role::None)
    }

    /// Whether the gap before a token lies inside a quotation or bracket.
    pub(super) fn inside(&self, at: usize) -> bool {
        self.depth.get(at).is_some_and(|depth| *depth > 0)
    }

    /// Whether the gap before a token lies inside a bracket.
    pub(super) fn in_brackets(&self, at: usize) -> bool {
        self.bracket_depth.get(at).is_some_and(|depth| *depth > 0)
    }
}

fn depths<'p>(len: usize, pairs: impl Iterator<Item = &'p Pair>) -> Vec<u32> {
    let mut steps = vec![0i64; len + 2];
    for pair in pairs {
        if let Some(step) = steps.get_mut(pair.open + 1) {
            *step += 1;
        }
        if let Some(step) = steps.get_mut(pair.close + 1) {
            *step -= 1;
        }
    }
    let mut sum = 0i64;
    steps
        .into_iter()
        .take(len)
        .map(|step| {
            sum += step;
            u32::try_from(sum).unwrap_or(0)
        })
        .collect()
}

/// Straight marks tell nothing by themselves: the white space around them decides, and where both
/// sides are glued, whether a quotation is open.
fn quote_role(doc: &Doc<'_>, at: usize, c: char, open: bool) -> Role {
    let before = at > 0 && doc.glued(at);
    let after = doc.glued(at + 1);
    let opener_before = before && matches!(doc.kind(at - 1), Kind::Mark('(' | '[' | '—' | '–' | '-' | '/' | '“' | '*'));
    let before = before && !opener_before;
    match (c, before, after) {
        ('“' | '„' | '«', true, false) if open => Role::Close,
        ('“' | '„' | '«', ..) => Role::Open,
        ('”' | '»', false, true) if !open => Role::Open,
        ('”' | '»', ..) => Role::Close,
        (_, false, true) => Role::Open,
        (_, true, false) => Role::Close,
        (_, _, _) if open => Role::Close,
        _ => Role::Open,
    }
}
