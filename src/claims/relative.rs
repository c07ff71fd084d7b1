//! "Besok", "nanti malam", "pekan depan" without a date: a shared post is read on another day.

use std::ops::Range;

use super::{cue::tag, prose::Prose, quotation, token::Kind};
use crate::text::FigureKind;

/// Words for a time that only the day of writing explains, without a date in their sentence.
pub fn relative_times(prose: &Prose<'_>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut done = 0;
    let mut idiom = 0;
    for at in 0..prose.len() {
        if let Some(past) = prose.past(at, tag::IDIOM) {
            idiom = idiom.max(past);
        }
        if at < done || at < idiom {
            continue;
        }
        let Some(past) = prose.past(at, tag::RELATIVE).or_else(|| next_day(prose, at)).or_else(|| days_on(prose, at))
        else {
            continue;
        };
        done = past;
        // "Hari Ini" in the middle of a sentence is part of a name; "besok-besok" is no day.
        let name = past - at == 2 && prose.upper(at) && prose.upper(at + 1) && !opens(prose, at) && !prose.capitals(at);
        let doubled = prose.mark(past, '-') && prose.glued(past);
        if name
            || doubled
            || quotation::inside(prose, at)
            || retold(prose, at)
            || saying(prose, at)
            || dated(prose, at, past)
        {
            continue;
        }
        found.push(prose.range(at, past));
    }
    found
}

/// "Menabung hari ini, sejahtera di hari tua": today stands for now.
fn saying(prose: &Prose<'_>, at: usize) -> bool {
    let later = |n: usize| {
        (prose.is(n, &["hari"]) && prose.is(n + 1, &["esok", "tua", "depan"]))
            || (prose.is(n, &["masa"]) && prose.is(n + 1, &["depan", "tua"]))
            || prose.is(n, &["kelak"])
    };
    prose.is(at, &["hari"]) && (at.saturating_sub(20)..at + 20).any(later)
}

/// "Beredar pesan bahwa … dibuka sampai besok": the words of somebody else.
fn retold(prose: &Prose<'_>, at: usize) -> bool {
    (at.saturating_sub(24)..at)
        .rev()
        .take_while(|n| !matches!(prose.low(*n), "." | "!" | "?"))
        .any(|n| prose.is(n, &["beredar", "hoaks", "narasi", "mengklaim", "diklaim"]))
}

/// Whether a token begins its sentence.
fn opens(prose: &Prose<'_>, at: usize) -> bool {
    let byte = prose.token(at).map_or(0, |token| token.start);
    prose.sentences().get(prose.sentence_at(byte)).is_some_and(|sentence| sentence.from == at)
}

/// "Senin depan", "Jumat besok", "Sabtu ini".
fn next_day(prose: &Prose<'_>, at: usize) -> Option<usize> {
    let days = ["senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "ahad"];
    let day = prose.is(at, &days)
        || (prose.is(at, &["minggu"]) && prose.upper(at) && !prose.is(at + 1, &["depan", "lalu", "ini"]));
    (day && prose.is(at + 1, &["depan", "besok", "ini", "lalu", "mendatang", "kemarin"])).then_some(at + 2)
}

/// "dua hari lagi", "3 jam lagi".
fn days_on(prose: &Prose<'_>, at: usize) -> Option<usize> {
    let number = prose.kind(at) == Kind::Number || prose.has(at, tag::NUMERAL);
    let unit = prose.is(at + 1, &["hari", "minggu", "pekan", "jam"]) && prose.is(at + 2, &["lagi"]);
    (number && unit).then_some(at + 3)
}

/// Whether the sentence gives the date.
fn dated(prose: &Prose<'_>, at: usize, past: usize) -> bool {
    let byte = prose.token(at).map_or(0, |token| token.start);
    let sentence = prose.sentence_at(byte);
    let amounts = prose.amounts();
    let first = amounts.partition_point(|one| one.sentence < sentence);
    let mut own = amounts.iter().skip(first).take_while(|one| one.sentence == sentence);
    let monthly = prose.is(past - 1, &["depan"]) && prose.is(past.saturating_sub(2), &["bulan"]);
    if monthly && month_beside(prose, past) {
        return true;
    }
    own.any(|one| {
        one.figure.kind == FigureKind::Date
            && (one.figure.value.len() > 7 || monthly || one.figure.value.starts_with("--"))
    })
}

/// "bulan depan (Maret)".
fn month_beside(prose: &Prose<'_>, past: usize) -> bool {
    let months = [
        "januari",
        "februari",
        "maret",
        "april",
        "mei",
        "juni",
        "juli",
        "agustus",
        "september",
        "oktober",
        "november",
        "desember",
    ];
    (past..past + 4).any(|at| prose.is(at, &months))
}
