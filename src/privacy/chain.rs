//! Digits that may belong to one number: groups with little between them.

use std::ops::Range;

/// Fewer digits than in any number looked for.
const SHORTEST: usize = 9;

/// What stands between two groups of digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// One character: '.', '-', '_' or '/'.
    Tight(u8),
    /// One or two blanks.
    Space,
    /// A mark with blanks, brackets.
    Loose,
    /// A line break, with the indentation of the next line.
    Line,
}

/// A group of digits; many single digits ("3 1 7 1 …") are one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    /// Bytes of the folded text.
    pub(super) range: Range<usize>,
    /// How many digits.
    pub(super) digits: usize,
    /// What stands before it, unless it is the first of its chain.
    pub(super) gap: Option<Gap>,
}

/// Groups of digits that stand close together.
pub(super) type Chain = Vec<Group>;

/// The chains of a text with enough digits for a number that is looked for.
pub(super) fn chains(text: &str) -> Vec<Chain> {
    let bytes = text.as_bytes();
    let mut all = Vec::new();
    let mut chain: Chain = Vec::new();
    let mut total = 0;
    let mut at = 0;
    while at < bytes.len() {
        let Some(step) = bytes.get(at..).and_then(|rest| rest.iter().position(u8::is_ascii_digit)) else { break };
        let start = at + step;
        let digits = bytes.get(start..).map_or(0, |rest| rest.iter().take_while(|b| b.is_ascii_digit()).count());
        let gap = chain.last().and_then(|last| bytes.get(last.range.end..start)).and_then(gap);
        if gap.is_none() {
            keep(&mut chain, &mut total, &mut all);
        }
        chain.push(Group { range: start..start + digits, digits, gap });
        total += digits;
        at = start + digits;
    }
    keep(&mut chain, &mut total, &mut all);
    all
}

fn keep(chain: &mut Chain, total: &mut usize, all: &mut Vec<Chain>) {
    let done = std::mem::take(chain);
    if *total >= SHORTEST {
        all.push(merged(done));
    }
    *total = 0;
}

fn gap(between: &[u8]) -> Option<Gap> {
    let blank = |b: &u8| matches!(b, b' ' | b'\t' | b'\n' | b'\r');
    match between {
        [mark @ (b'.' | b'-' | b'_' | b'/')] => Some(Gap::Tight(*mark)),
        [b' ' | b'\t'] | [b' ', b' '] => Some(Gap::Space),
        _ if between.len() <= 40 && between.iter().all(blank) => {
            (between.iter().filter(|b| **b == b'\n').count() == 1).then_some(Gap::Line)
        }
        _ if between.len() <= 3 && between.iter().all(|b| b" .-_/()".contains(b)) => Some(Gap::Loose),
        _ => None,
    }
}

/// Makes one group of single digits in a row, if there are many.
fn merged(chain: Chain) -> Chain {
    let mut out: Chain = Vec::with_capacity(chain.len().min(64));
    let mut at = 0;
    while let Some(first) = chain.get(at) {
        let mut to = at + 1;
        let near = |next: &&Group| next.digits == 1 && next.gap != Some(Gap::Line);
        while first.digits == 1 && chain.get(to).as_ref().is_some_and(near) {
            to += 1;
        }
        let end = chain.get(to - 1).map_or(first.range.end, |last| last.range.end);
        if to - at >= SHORTEST {
            out.push(Group { range: first.range.start..end, digits: to - at, gap: first.gap });
        } else {
            out.extend(chain.get(at..to).unwrap_or_default().iter().cloned());
        }
        at = to;
    }
    out
}

/// The digits of a folded range.
pub(super) fn digits(text: &str, range: &Range<usize>) -> String {
    text.get(range.clone()).unwrap_or_default().chars().filter(char::is_ascii_digit).collect()
}
