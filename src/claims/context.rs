//! What stands around a figure: the words by which two figures speak of the same thing.

use super::{amount::Amount, cue::tag, prose::Prose};
use crate::text::{FigureKind, content_words};

/// The words around one figure, sorted.
#[derive(Debug, Default)]
pub(super) struct Context {
    /// The keys of the content words of its own clause.
    pub(super) near: Vec<String>,
    /// Those of its sentence.
    pub(super) wide: Vec<String>,
    /// Proper names and words that set two figures apart ("perempuan", "Hilir"), in lower case.
    pub(super) names: Vec<String>,
    /// The names behind "Kota", "Kecamatan" and the like, and words that set figures apart.
    pub(super) places: Vec<String>,
    /// Years and months that the sentence speaks of.
    pub(super) times: Vec<String>,
    /// Whether it is a part, a change or an addition: it may well differ from the whole.
    pub(super) part: bool,
    /// What it is reckoned by: "per porsi", "per bulan".
    pub(super) per: Option<String>,
}

/// How many tokens on each side are looked at.
const REACH: usize = 14;
/// How many tokens of the sentence are looked at.
const WIDE: usize = 40;

impl Context {
    /// The context of an amount among the figures of its text.
    pub(super) fn of(prose: &Prose<'_>, amounts: &[Amount], at: usize) -> Self {
        let Some(amount) = amounts.get(at) else { return Self::default() };
        let sentence = prose.sentences().get(amount.sentence);
        let (start, end) = sentence.map_or((0, prose.len()), |sentence| (sentence.from, sentence.to));
        let before =
            at.checked_sub(1).and_then(|n| amounts.get(n)).filter(|one| one.is_amount()).map_or(0, |one| one.to);
        let after = amounts.get(at + 1).filter(|one| one.is_amount()).map_or(usize::MAX, |one| one.from);
        let stop = |n: &usize| matches!(prose.low(*n), "," | ";" | ":" | "(" | ")");
        let floor = start.max(before).max(amount.from.saturating_sub(REACH)).min(amount.from);
        let from = (floor..amount.from).rev().find(stop).map_or(floor, |n| n + 1);
        let ceiling = end.min(after).min(amount.to + REACH).max(amount.to);
        let to = (amount.to..ceiling).find(stop).unwrap_or(ceiling);
        let wide = start.max(amount.from.saturating_sub(WIDE))..end.min(amount.to + WIDE);
        let mut near = words(prose, from, to, amount);
        if near.is_empty() {
            // "Total, 5 persen": the clause before says of what.
            near = words(prose, floor, ceiling, amount);
        }
        let wide = words(prose, wide.start, wide.end, amount);
        if near.is_empty() {
            near.clone_from(&wide);
        }
        let first = start;
        let names = (floor..to)
            .filter(|n| !(amount.from..amount.to).contains(n) && (*n != first || prose.capitals(*n)))
            .filter(|n| prose.upper(*n) && !prose.has(*n, tag::CALENDAR) || prose.has(*n, tag::CONTRAST))
            .map(|n| prose.low(n).to_owned());
        let mut names: Vec<_> = names.collect();
        names.sort_unstable();
        names.dedup();
        let change = amount.from.saturating_sub(3).max(from)..amount.from;
        let part = prose.any(from..amount.from, tag::PART_OF) && !prose.any(change, tag::UP | tag::DOWN)
            || (from..amount.from).any(|n| prose.is(n, &["setiap", "tiap", "masing"]))
            || prose.has(start, tag::BACK);
        let mut places: Vec<_> = (floor..to)
            .filter(|n| *n > 0 && prose.upper(*n) && prose.has(*n - 1, tag::QUARTER) || prose.has(*n, tag::CONTRAST))
            .map(|n| prose.low(n).to_owned())
            .collect();
        places.sort_unstable();
        places.dedup();
        let per = (amount.to..amount.to + 3)
            .find(|n| prose.is(*n, &["per", "/", "setiap", "tiap"]))
            .map(|n| prose.low(n + 1).to_owned());
        Self { near, wide, names, places, times: times(amounts, at, amount.sentence), part, per }
    }
}

/// The content words of a window but for the figure itself.
fn words(prose: &Prose<'_>, from: usize, to: usize, amount: &Amount) -> Vec<String> {
    let part = |from: usize, to: usize| prose.text().get(prose.range(from, to)).unwrap_or("");
    let mut found = Vec::new();
    if from < amount.from {
        found.extend(content_words(part(from, amount.from)));
    }
    if amount.to < to {
        found.extend(content_words(part(amount.to, to)));
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The years, and the months with them, in the sentence of a figure.
fn times(amounts: &[Amount], at: usize, sentence: usize) -> Vec<String> {
    let near = amounts.iter().skip(at.saturating_sub(8)).take(17).filter(|one| one.sentence == sentence);
    let dated = near.filter(|one| matches!(one.figure.kind, FigureKind::Year | FigureKind::Date));
    let mut found: Vec<String> = dated.map(|one| one.figure.value.clone()).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether two sorted lists share an entry.
pub(super) fn shared(a: &[String], b: &[String]) -> usize {
    a.iter().filter(|word| b.binary_search(word).is_ok()).count()
}
