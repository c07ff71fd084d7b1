//! Figures that are statistics: claims about the state of things that a reader could check.

use std::ops::Range;

use super::{
    amount::{Amount, Class, Exactness},
    clause::Before,
    cue::tag,
    prose::Prose,
    rank,
    rule::is_rule,
};

/// A figure that claims something.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// Where the figure stands: the number with its multiplier, currency and unit.
    pub range: Range<usize>,
    /// The sentence that holds it.
    pub sentence: Range<usize>,
    /// The value as a plain decimal: "12400", "2.1".
    pub value: String,
    /// The unit under one name ("rupiah", "persen", "orang"), or the noun that is counted.
    pub unit: Option<String>,
    /// How exact the text says that it is.
    pub exactness: Exactness,
}

/// From this sum on, in units of a currency, money is public money unless something says otherwise.
pub(super) const LARGE_SUM: f64 = 1e9;
/// Fewer people or things than this are no statistic, except victims.
pub(super) const FEW: f64 = 10.0;
/// So many of anything are a statistic.
const MANY: f64 = 1000.0;

/// The statistics of a text, in order: percentages, counts of people and things helped or affected,
/// sums spent or raised, growth, ranks and scores. Prices, limits, plans, ages and dates are none.
pub fn statistics(prose: &Prose<'_>) -> Vec<Claim> {
    let amounts = prose.amounts();
    let mut kept = vec![false; amounts.len()];
    // Whether a figure was left out as a rule or plan; what is joined to it goes the same way.
    let mut ruled = vec![false; amounts.len()];
    let mut found = Vec::new();
    let mut last = None;
    for (at, amount) in amounts.iter().enumerate().filter(|(_, amount)| amount.is_amount()) {
        let before = Before::of(prose, amounts, at, last);
        // "juara 1", "loket 5": a number that counts nothing parts no clause.
        if amount.class != Class::Bare || amount.value >= FEW {
            last = Some(at);
        }
        let joined = before.joined.filter(|last| kept.get(*last) == Some(&true) || ruled.get(*last) == Some(&true));
        let rule = joined.map_or_else(|| is_rule(prose, amounts, at, &before), |last| ruled.get(last) == Some(&true));
        if let (true, Some(place)) = (rule, ruled.get_mut(at)) {
            *place = true;
        }
        let part = one_of(prose, amount);
        let holds = !rule && (part.is_some() || is_statistic(prose, amount, &before));
        if let (true, Some(place)) = (holds, kept.get_mut(at)) {
            *place = true;
            found.push(claim(prose, amount, part));
        }
    }
    let ranks = rank::ranks(prose);
    if !ranks.is_empty() {
        found.extend(ranks);
        found.sort_by_key(|claim| claim.range.start);
        found.dedup_by(|a, b| a.range.start < b.range.end);
    }
    found
}

/// The claim an amount makes; `part` is the first token of "2 dari 3 anak".
pub(super) fn claim(prose: &Prose<'_>, amount: &Amount, part: Option<usize>) -> Claim {
    let sentence = prose.sentences().get(amount.sentence).map_or(0..prose.text().len(), |one| one.range.clone());
    let mut range = amount.range();
    if let Some(first) = part.and_then(|at| prose.token(at)) {
        range.start = first.start;
    }
    Claim {
        range,
        sentence,
        value: amount.figure.value.clone(),
        unit: amount.figure.unit.clone(),
        exactness: amount.exactness,
    }
}

fn is_statistic(prose: &Prose<'_>, amount: &Amount, before: &Before) -> bool {
    let sentence = before.sentence.start..before.after.end;
    let cued = |tags: u64| prose.any(sentence.clone(), tags);
    let own = || prose.any(before.window.start..before.after.end, tag::CUE);
    let place = amount.from > 0
        && prose.has(amount.from - 1, tag::PLACE)
        && !prose.ends_before(amount.from, tag::ABOVE | tag::BELOW | tag::ABOUT);
    match amount.class {
        Class::Share => share(prose, amount),
        Class::Money => {
            let rate = prose.is(amount.to, &["per", "/", "setiap", "sebulan", "sehari", "setahun"])
                && amount.value < LARGE_SUM;
            amount.value > 0.0 && !rate && (amount.value >= LARGE_SUM || cued(tag::MONEY))
        }
        Class::People => {
            let held = prose.any(sentence.clone(), tag::READY);
            let victims = prose.any(before.window.start..before.after.end, tag::CASUALTY) || is_victim(amount);
            let room = amount.from > 0
                && prose.is(amount.from - 1, &["untuk", "bagi"])
                && !prose.any(before.window.clone(), tag::CUE)
                && !cued(tag::STRONG);
            (amount.value >= FEW && !held && !room) || (amount.value > 0.0 && victims && !held)
        }
        Class::Thing => {
            let trifling = prose.has(amount.to, tag::UNCOUNTED) || uncounted(amount.unit());
            let victims = amount.unit() == "kasus" || amount.unit() == "korban";
            let ready = prose.any(sentence.clone(), tag::READY);
            // "di 38 provinsi" only says where; "tersebar di 120 desa" is a result.
            let told = if place { prose.any(before.window.clone(), tag::CUE) } else { own() || cued(tag::CUE) };
            let rate = prose.is(amount.to + 1, &["per", "/"]) || prose.is(amount.to, &["/"]);
            victims
                || (!trifling && !ready && !rate && amount.value >= FEW && (told || (amount.value >= MANY && !place)))
        }
        Class::Fold => prose.any(amount.from.saturating_sub(4)..amount.from, tag::UP | tag::DOWN),
        Class::Time => {
            let from = amount.from.saturating_sub(6).max(before.sentence.start);
            (from..amount.from)
                .any(|at| prose.is(at, &["rata"]) || (prose.is(at, &["harapan"]) && prose.is(at + 1, &["hidup"])))
        }
        Class::Measure => {
            let rate = prose.is(amount.to, &["per", "/"]) && !prose.is(amount.to + 1, &["tahun", "hari", "hektare"]);
            let told = prose.any(before.window.clone(), tag::CUE | tag::STRONG)
                || (!place
                    && prose.any(before.after.clone(), tag::CUE)
                    && !prose.is(amount.to, &["beras", "telur", "gula"]));
            let large = amount.value >= FEW || prose.any(before.sentence.clone(), tag::UP | tag::DOWN);
            !rate && told && large
        }
        Class::Bare => bare(prose, amount, before),
    }
}

fn is_victim(amount: &Amount) -> bool {
    ["kasus", "korban", "korban jiwa", "tersangka"].contains(&amount.unit())
}

/// A share of anything but a way of speaking: "separuh hati", "sepertiga malam".
fn share(prose: &Prose<'_>, amount: &Amount) -> bool {
    amount.unit() != "bagian"
        || !prose
            .is(amount.to, &["hati", "malam", "jalan", "badan", "harga", "hari", "waktu", "lapangan", "matang", "usia"])
}

fn uncounted(unit: &str) -> bool {
    let words = Prose::of(unit);
    words.has(0, tag::UNCOUNTED)
}

/// A number without a unit: a score, or people left unnamed ("sebanyak 12.400 terdaftar").
fn bare(prose: &Prose<'_>, amount: &Amount, before: &Before) -> bool {
    if prose.is(amount.to, &["dari", "ke", "menjadi", ":", "-", "–", "x", "/"]) && amount.value < FEW {
        return false;
    }
    // "12, 15, dan 20 persen", "18 ke 14 persen": the unit stands with the last.
    if before.window.is_empty() {
        return false;
    }
    let near = amount.from.saturating_sub(3).max(before.window.start)..amount.from;
    let counted = near
        .clone()
        .any(|at| prose.is(at, &["sebanyak", "sejumlah", "mencapai", "tercatat", "berjumlah", "jumlahnya"]));
    // "Dari 1.500 peserta, 900 lulus", "900 dinyatakan lulus".
    let passive = |at: usize| prose.word(at) && (prose.low(at).starts_with("di") || prose.low(at).starts_with("ter"));
    let of_many =
        prose.any(before.sentence.clone(), tag::PLACE) && (prose.has(amount.to, tag::CUE) || passive(amount.to));
    if (counted || (of_many && prose.mark(amount.from.saturating_sub(1), ','))) && amount.value >= 100.0 {
        return true;
    }
    let named = amount.from > 0
        && (near.clone().any(|at| {
            prose.is(
                at,
                &[
                    "mencapai",
                    "sebesar",
                    "adalah",
                    "menjadi",
                    "meraih",
                    "memperoleh",
                    ":",
                    "di",
                    "angka",
                    "tercatat",
                    "naik",
                    "turun",
                    "skor",
                    "nilai",
                ],
            )
        }) || prose.has(amount.from - 1, tag::INDEX)
            || prose.ends_before(amount.from, tag::INDEX));
    let scored = (before.window.clone()).any(|at| {
        let scores = ["indeks", "skor", "nilai", "ipm", "ikm", "ikk", "spbe", "gini", "rasio", "ntp", "kunjungan"];
        scores.contains(&prose.low(at).trim_end_matches("nya"))
    }) || prose.is(before.window.start.saturating_sub(1), &["indeks"]);
    (named || amount.figure.value.contains('.')) && scored && (amount.figure.value.contains('.') || amount.value >= FEW)
}

/// The first token of "2 dari 3 anak", "satu dari lima balita", when an amount is its second half.
fn one_of(prose: &Prose<'_>, amount: &Amount) -> Option<usize> {
    let first = amount.from.checked_sub(2).filter(|_| prose.is(amount.from - 1, &["dari"]))?;
    let number = prose.has(first, tag::NUMERAL) || prose.low(first).parse::<u32>().is_ok();
    let free = first == 0 || !prose.is(first - 1, &["ke", "tahap", "nomor", "bagian"]);
    let of = [2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 12.0, 15.0, 20.0, 50.0, 100.0, 1000.0];
    (number && free && amount.class == Class::People && of.contains(&amount.value)).then_some(first)
}
