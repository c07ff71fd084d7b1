//! "Naik 10 persen, dari 60 persen menjadi 70 persen": a difference of percentages is in points.

use std::ops::Range;

use super::{
    amount::{Amount, Class},
    cue::tag,
    prose::{Prose, Sentence},
};

/// A change that is given in percent and is one in percentage points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Points {
    /// The figure with its "persen" or "%".
    pub range: Range<usize>,
    /// What should stand there: "4 poin persen".
    pub replacement: String,
}

/// Changes between two percentages whose difference is called percent.
pub fn percent_or_point(prose: &Prose<'_>) -> Vec<Points> {
    let amounts = prose.amounts();
    let percent = |one: &Amount| one.is_amount() && one.unit() == "persen";
    if amounts.iter().filter(|one| percent(one)).count() == 0 {
        return Vec::new();
    }
    let sentences = prose.sentences();
    let mut found = Vec::new();
    for (at, change) in amounts.iter().enumerate().filter(|(_, one)| percent(one)) {
        if !is_change(prose, change) {
            continue;
        }
        let Some(own) = sentences.get(change.sentence) else { continue };
        // A change beside its own two values, whatever their unit, is not between those of a neighbour.
        let alone = || !has_pair(prose, amounts, change.sentence, at);
        let near = |n: usize| sentences.get(n).filter(|other| !gap(prose, own, other) && alone()).map(|_| n);
        let next = || near(change.sentence + 1);
        let last = || change.sentence.checked_sub(1).and_then(near);
        let beside = |n: usize| pair(prose, amounts, n, at);
        let pair = beside(change.sentence).or_else(|| next().and_then(beside)).or_else(|| last().and_then(beside));
        if let Some((first, second)) = pair
            && is_difference(change, first, second)
        {
            found.push(points(prose, change));
        }
    }
    found
}

fn gap(prose: &Prose<'_>, one: &Sentence, other: &Sentence) -> bool {
    if one.from < other.from { prose.apart(one, other) } else { prose.apart(other, one) }
}

/// "turun 4 persen", "kenaikan sebesar 10 persen", "5 persen lebih tinggi"; not "turun menjadi 14 persen".
fn is_change(prose: &Prose<'_>, amount: &Amount) -> bool {
    let reached = |at: usize| prose.is(at, &["menjadi", "ke", "dari", "di", "pada", "hingga", "sampai", "dan", ","]);
    let from = amount.from.saturating_sub(5);
    let verb = (from..amount.from).rev().take_while(|at| !reached(*at)).any(|at| prose.has(at, tag::UP | tag::DOWN));
    let compared = prose.is(amount.to, &["lebih"])
        && prose.is(amount.to + 1, &["tinggi", "rendah", "besar", "kecil", "banyak", "sedikit"]);
    verb || compared
}

/// The values of a sentence; `skip` is left out.
fn values(amounts: &[Amount], sentence: usize, skip: usize) -> impl Iterator<Item = &Amount> {
    let first = amounts.partition_point(|one| one.sentence < sentence);
    amounts
        .iter()
        .enumerate()
        .skip(first)
        .take_while(move |(_, one)| one.sentence == sentence)
        .filter(move |(n, one)| *n != skip && one.is_amount())
        .map(|(_, one)| one)
}

/// The two percentages of a sentence that a change lies between; `skip` is the change itself.
fn pair(prose: &Prose<'_>, amounts: &[Amount], sentence: usize, skip: usize) -> Option<(f64, f64)> {
    let own: Vec<&Amount> = values(amounts, sentence, skip).take(12).collect();
    // "dari 18 ke 14 persen", "dari 60 persen menjadi 70 persen", "18% → 14%".
    for both in own.windows(2) {
        let [one, two] = both else { continue };
        if joined(prose, one, two) && percentages(one, two) {
            return Some((one.value, two.value));
        }
    }
    // "8 persen, turun 2 persen dari 10 persen"; "18 persen pada 2023 dan 14 persen pada 2024".
    let shares: Vec<&&Amount> = own.iter().filter(|one| one.unit() == "persen").collect();
    match shares.as_slice() {
        [one, two] if compared(prose, one, two) && !is_change(prose, one) && !is_change(prose, two) => {
            Some((one.value, two.value))
        }
        _ => None,
    }
}

/// Whether a sentence holds two values that something goes from and to, the change itself left out.
fn has_pair(prose: &Prose<'_>, amounts: &[Amount], sentence: usize, skip: usize) -> bool {
    let own: Vec<&Amount> = values(amounts, sentence, skip).collect();
    own.windows(2).any(|both| matches!(both, [one, two] if joined(prose, one, two)))
}

fn joined(prose: &Prose<'_>, one: &Amount, two: &Amount) -> bool {
    let between = one.to..two.from;
    let to = |at: usize| prose.is(at, &["ke", "menjadi", "→", "hingga", "-", "–", ">"]);
    let opened =
        (one.from.saturating_sub(4)..one.from).any(|at| prose.is(at, &["dari", "semula", "awalnya", "sebelumnya"]));
    let arrow =
        between.clone().any(|at| prose.is(at, &["→", "menjadi"])) || between.clone().any(|at| prose.mark(at, '>'));
    between.len() <= 12
        && between.clone().any(to)
        && (opened || arrow)
        && !between.clone().any(|at| prose.is(at, &[";"]))
}

/// Both are percentages, or the first leaves its unit to the second; two bare numbers are trusted to
/// be, as the change would not be their difference otherwise.
fn percentages(one: &Amount, two: &Amount) -> bool {
    let percent = |one: &Amount| one.unit() == "persen";
    let bare = |one: &Amount| one.class == Class::Bare;
    (percent(two) && (percent(one) || bare(one))) || (bare(one) && bare(two)) || (percent(one) && bare(two))
}

/// Whether a sentence sets two percentages against each other in time.
fn compared(prose: &Prose<'_>, one: &Amount, two: &Amount) -> bool {
    let words = [
        "dari",
        "dibanding",
        "dibandingkan",
        "ketimbang",
        "sebelumnya",
        "semula",
        "kini",
        "sementara",
        "sedangkan",
        "setahun",
        "tahun",
        "lalu",
        "pada",
    ];
    let end = two.to + 6;
    let change = (one.to..two.from).any(|at| prose.has(at, tag::UP | tag::DOWN));
    let told = (one.to..end).any(|at| prose.is(at, &words));
    let years = (one.to..end)
        .filter(|at| prose.low(*at).len() == 4 && prose.low(*at).bytes().all(|b| b.is_ascii_digit()))
        .count();
    (change && told)
        || years >= 2
        || (one.to..end).any(|at| prose.is(at, &["sebelumnya", "semula", "dibanding", "dibandingkan"]))
}

/// Whether the change is the difference of the two and not the relative change.
fn is_difference(change: &Amount, first: f64, second: f64) -> bool {
    let decimals = change.figure.value.split_once('.').map_or(0, |(_, digits)| digits.len());
    let half = 0.5 * 0.1_f64.powi(i32::try_from(decimals).unwrap_or(0)) + 1e-9;
    let exact = (change.value - (first - second).abs()).abs() <= half.min(0.06);
    // A change that fits both ways is right; whole numbers fit by chance, so they must fit closely.
    let close = half.min(0.1);
    let relative =
        |base: f64| base.abs() > 1e-9 && (change.value - 100.0 * ((second - first) / base).abs()).abs() <= close;
    exact && !relative(first) && change.value > 0.0
}

fn points(prose: &Prose<'_>, change: &Amount) -> Points {
    let range = change.range();
    let written = prose.text().get(range.clone()).unwrap_or("");
    let number = written.trim_end_matches('%').trim_end();
    let number = number
        .get(..number.len().saturating_sub(6))
        .filter(|_| number.to_lowercase().ends_with("persen"))
        .unwrap_or(number);
    Points { range, replacement: format!("{} poin persen", number.trim_end()) }
}
