//! What stands around a figure in its clause.

use std::ops::Range;

use super::{
    amount::{Amount, Class},
    cue::tag,
    prose::Prose,
};

/// How many tokens before a figure can say what it is.
pub(super) const FAR: usize = 60;

/// What stands before a figure in its clause.
pub(super) struct Before {
    /// The tokens from the figure before, or the start of the clause, to the figure.
    pub(super) window: Range<usize>,
    /// The tokens from the start of the sentence to the figure.
    pub(super) sentence: Range<usize>,
    /// The tokens from the figure to the end of its clause or the next figure.
    pub(super) after: Range<usize>,
    /// The figure before with the same kind of unit, if the two are joined: "5 dan 8 persen".
    pub(super) joined: Option<usize>,
}

impl Before {
    /// The clause of the figure at an index; `last` is the figure before it.
    pub(super) fn of(prose: &Prose<'_>, amounts: &[Amount], at: usize, last: Option<usize>) -> Self {
        let Some(amount) = amounts.get(at) else {
            return Self { window: 0..0, sentence: 0..0, after: 0..0, joined: None };
        };
        let sentence = prose.sentences().get(amount.sentence);
        let (start, end) = sentence.map_or((0, prose.len()), |sentence| (sentence.from, sentence.to));
        let start = start.max(amount.from.saturating_sub(FAR));
        let last =
            last.and_then(|n| amounts.get(n).map(|one| (n, one))).filter(|(_, one)| one.sentence == amount.sentence);
        let floor = last.map_or(start, |(_, one)| one.to.min(amount.from));
        let stop = |n: &usize| matches!(prose.low(*n), "," | ";" | "(" | "\n");
        // A comma inside a list of figures ("5, 8, dan 10 persen") or right before the figure ends no clause.
        let mut from = (floor..amount.from.saturating_sub(1)).rev().find(stop).map_or(floor, |n| n + 1);
        if amount.from.saturating_sub(from) < 2 && prose.mark(from.saturating_sub(1), ',') {
            from = floor;
        }
        let joined = last.filter(|(_, one)| {
            let between = one.to..amount.from;
            let reach = if matches!(amount.class, Class::Share | Class::Money) { 18 } else { 8 };
            (one.class == amount.class || one.class == Class::Bare)
                && between.len() <= reach
                && !prose.any(between.clone(), tag::STRONG | tag::UP | tag::DOWN)
                && !between.clone().any(|n| prose.is(n, &["mencapai", "kepada", "sebanyak", "jumlah", "total"]))
                && between.clone().all(|n| !matches!(prose.low(n), ";" | "." | ":" | ")"))
        });
        let next = amounts.get(at + 1).map_or(end, |next| next.from.min(end)).max(amount.to);
        let after = (amount.to..next).find(stop).unwrap_or(next);
        Self {
            window: from..amount.from,
            sentence: start..amount.from,
            after: amount.to..after,
            joined: joined.map(|(n, _)| n),
        }
    }
}
