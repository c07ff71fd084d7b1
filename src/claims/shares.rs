//! Shares of one whole that do not make 100 percent.

use super::{
    amount::{Amount, Class, Exactness},
    cue::tag,
    parts,
    prose::Prose,
    sums::WrongSum,
};

/// How far from 100 shares may lie and still be meant to make it.
const REACH: f64 = 20.0;
/// How far rounding may take them.
const ROUNDING: f64 = 0.5;

/// The shares of a sentence, if they are all of one whole and miss 100 percent.
pub(super) fn wrong(prose: &Prose<'_>, before: &[Amount], own: &[Amount]) -> Option<WrongSum> {
    let percent = |one: &&Amount| one.is_amount() && one.class == Class::Share && one.unit() == "persen";
    let mut shares: Vec<&Amount> = own.iter().filter(percent).collect();
    let sentence = prose.sentences().get(own.first()?.sentence)?;
    let rest = prose.first(sentence.from..sentence.to, tag::REST);
    if let (1, Some(_)) = (shares.len(), rest) {
        // "Sebanyak 73 persen dari swasta. Sisanya 30 persen dari PLN."
        let last = sentence_before(before, own);
        let mut both: Vec<&Amount> = last.iter().filter(percent).collect();
        both.append(&mut shares);
        shares = both;
    }
    let (first, last) = (shares.first()?, shares.last()?);
    let changed = shares.iter().any(|one| prose.any(one.from.saturating_sub(4)..one.from, tag::UP | tag::DOWN));
    let round = shares.iter().any(|one| one.exactness != Exactness::Exact);
    if shares.len() < 2 || shares.len() > 12 || changed || round || parts::partial(prose, first.from..sentence.to) {
        return None;
    }
    let sum: f64 = shares.iter().map(|one| one.value).sum();
    let whole_numbers = shares.iter().all(|one| one.value.fract().abs() < 1e-9);
    let rounding = if shares.len() > 3 && whole_numbers { 2.0 * ROUNDING } else { ROUNDING };
    let off = (sum - 100.0).abs();
    if off <= rounding + 1e-9 || off > REACH {
        return None;
    }
    let remainder = rest.is_some_and(|at| at < last.from && last.from - at <= 8 || at >= last.to && at - last.to < 3);
    // "berasal dari pajak 60 persen, retribusi 15 persen, dan sumber lain 30 persen".
    let others = shares.len() > 2
        && off <= REACH / 2.0
        && (last.from.saturating_sub(4)..sentence.to.min(last.to + 4)).any(|at| prose.is(at, &["lain", "lainnya"]));
    let listed = prose.any(sentence.from..first.from, tag::BREAKDOWN)
        || others
        || (sentence.from..first.from).any(|at| prose.is(at, &["komposisi", "proporsi"]));
    let opposed = off <= REACH / 2.0
        && !prose.any(sentence.from..first.from, tag::RATE)
        && opposed(prose, &shares, sentence.from, sentence.to);
    if !(remainder || (listed && of_one_whole(prose, &shares)) || opposed) {
        return None;
    }
    let range = first.figure.range.start..last.figure.range.end;
    Some(WrongSum { range, whole: "100 persen".to_owned(), sum: parts::written(sum, "persen") })
}

fn sentence_before<'a>(before: &'a [Amount], own: &[Amount]) -> &'a [Amount] {
    let Some(sentence) = own.first().and_then(|one| one.sentence.checked_sub(1)) else { return &[] };
    let count = before.iter().rev().take_while(|one| one.sentence == sentence).count();
    before.get(before.len() - count..).unwrap_or(&[])
}

/// Whether nothing but commas and short labels stands between the shares.
fn of_one_whole(prose: &Prose<'_>, shares: &[&Amount]) -> bool {
    shares.windows(2).all(|pair| match pair {
        [one, two] => {
            two.from.saturating_sub(one.to) <= 14
                && !(one.to..two.from).any(|at| matches!(prose.low(at), "." | ";" | ":"))
        }
        _ => true,
    })
}

/// Whether the labels of the shares exclude each other: "laki-laki" and "perempuan", "puas" and "tidak puas".
fn opposed(prose: &Prose<'_>, shares: &[&Amount], start: usize, end: usize) -> bool {
    if !of_one_whole(prose, shares) {
        return false;
    }
    let Some((first, last)) = shares.first().zip(shares.last()) else { return false };
    // The labels stand before the figures or behind them, one way for all.
    let window = start.max(first.from.saturating_sub(12))..end.min(last.to + 12);
    let has = |words: &[&str]| window.clone().any(|at| prose.is(at, words));
    let sexes = shares.len() == 2 && has(&["laki", "pria"]) && has(&["perempuan", "wanita"]);
    let ways = shares.len() == 2 && has(&["daring", "online"]) && has(&["luring", "offline"])
        || shares.len() == 2 && has(&["negeri"]) && has(&["swasta"]);
    let places = shares.len() == 2 && has(&["perkotaan"]) && has(&["perdesaan", "pedesaan"]);
    let done = shares.len() == 2 && has(&["sudah", "telah"]) && has(&["belum"]);
    let denied = window.clone().filter(|at| prose.has(*at, tag::NEGATION)).any(|at| {
        let word = prose.low(at + 1);
        word.len() > 2
            && window
                .clone()
                .any(|n| n != at + 1 && prose.low(n) == word && !prose.has(n.wrapping_sub(1), tag::NEGATION))
    });
    sexes || ways || places || done || denied
}
