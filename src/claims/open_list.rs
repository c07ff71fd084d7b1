//! Wholes beside a list that no cue word opens: "dari 200 ruang kelas, 120 baik, …", "300 keluarga: 180 …".

use super::{
    amount::{Amount, Class, Exactness},
    cue::tag,
    parts::{self, Parts},
    prose::Prose,
    sums::{WrongSum, missed},
};

/// How far such a list may miss its whole and still be meant to make it, as a share of the whole.
const REACH: f64 = 0.2;
/// How far a list may fall short of it: what is missing may simply not be told.
const SHORT: f64 = 0.1;

/// "Dari total 100 peserta, 40 orang dari Kecamatan A, 35 …, dan 30 …".
pub(super) fn of_total(prose: &Prose<'_>, own: &[Amount]) -> Option<WrongSum> {
    let sentence = prose.sentences().get(own.first()?.sentence)?;
    let counted = |one: &&Amount| one.is_amount() && matches!(one.class, Class::People | Class::Thing | Class::Bare);
    let whole = own.iter().filter(counted).find(|one| of(prose, one, sentence.from))?;
    let comma = (whole.to..sentence.to.min(whole.to + 8)).find(|at| prose.mark(*at, ','))?;
    // A figure between the whole and the comma would be another whole.
    if own.iter().any(|one| one.from >= whole.to && one.from < comma) {
        return None;
    }
    let parts = parts::read(prose, own, comma + 1..sentence.to, false)?;
    let opposed = parts.count == 2 && opposed(prose, comma..sentence.to);
    let stages = (comma..parts.end).any(|at| prose.is(at, &["lulus", "lolos", "kemudian", "lalu", "selanjutnya"]));
    ((parts.count > 2 || opposed) && !stages && near(whole, &parts)).then(|| missed(prose, whole, &parts))?
}

/// "25 bus besar dan 40 bus kecil, totalnya 70 unit".
pub(super) fn closing_total<'a>(prose: &Prose<'_>, own: &'a [Amount], parts: &Parts) -> Option<&'a Amount> {
    own.iter().filter(|one| one.is_amount() && one.from >= parts.end).find(|one| {
        (one.from.saturating_sub(3)..one.from).any(|at| prose.is(at, &["total", "totalnya", "seluruhnya", "jumlahnya"]))
    })
}

/// "300 keluarga: 180 keluarga di Desa A dan 130 keluarga di Desa B".
pub(super) fn before_colon<'a>(prose: &Prose<'_>, own: &'a [Amount], cue: usize, parts: &Parts) -> Option<&'a Amount> {
    let last = own.iter().rev().find(|one| one.is_amount() && one.to <= cue)?;
    (prose.mark(cue, ':') && cue - last.to <= 4 && last.class != Class::Share && near(last, parts)).then_some(last)
}

/// Whether a list comes so near to a whole that it must be meant to make it.
fn near(whole: &Amount, parts: &Parts) -> bool {
    let off = parts.sum - whole.value;
    whole.exactness == Exactness::Exact && off <= REACH * whole.value && -off <= SHORT * whole.value
}

/// "dari 200 ruang kelas", "dari seluruh 1.000 responden", at the head of a clause.
fn of(prose: &Prose<'_>, one: &Amount, start: usize) -> bool {
    (one.from.saturating_sub(3).max(start)..one.from)
        .rev()
        .take_while(|at| prose.is(*at, &["dari"]) || prose.has(*at, tag::TOTAL) || prose.is(*at, &["seluruh", "semua"]))
        .find(|at| prose.is(*at, &["dari"]))
        .is_some_and(|at| at == start || prose.mark(at - 1, ',') || prose.mark(at - 1, ':'))
}

/// Labels of two parts that exclude each other.
fn opposed(prose: &Prose<'_>, window: std::ops::Range<usize>) -> bool {
    let has = |words: &[&str]| window.clone().any(|at| prose.is(at, words));
    (has(&["laki", "pria", "putra"]) && has(&["perempuan", "wanita", "putri"]))
        || (has(&["negeri"]) && has(&["swasta"]))
        || (has(&["sudah", "telah"]) && has(&["belum"]))
        || (has(&["daring", "online"]) && has(&["luring", "langsung", "offline"]))
}
