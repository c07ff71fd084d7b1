//! A weekday and a date that do not belong together: "Senin, 18 Agustus 2026".

use std::ops::Range;

use super::prose::Prose;
use crate::text::dates::{self, Date};

/// A weekday that is not the one of its date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongDay {
    /// Where the weekday stands.
    pub range: Range<usize>,
    /// Where the date stands, with all that belongs to it.
    pub date: Range<usize>,
    /// The weekday of that date, with the capitals of what it replaces.
    pub weekday: String,
    /// Whether the text states the year; if not, it was taken from `default_year`.
    pub sure: bool,
}

const DAYS: [&str; 7] = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];

/// The weekdays of a text that disagree with the dates beside them. A date without a year is read in
/// `default_year`, the year of the brief, and left alone if there is none.
pub fn weekdays(prose: &Prose<'_>, default_year: Option<i16>) -> Vec<WrongDay> {
    let days: Vec<usize> = (0..prose.len()).filter(|at| day(prose, *at).is_some()).collect();
    if days.is_empty() {
        return Vec::new();
    }
    let dates = dates::find(prose.text());
    let mut found = Vec::new();
    let mut done = 0;
    for at in days {
        if at < done {
            continue;
        }
        let (last, past) = match second(prose, at) {
            Some(to) => (Some(to), to + 1),
            None => (None, at + 1),
        };
        let Some(byte) = date_at(prose, past).and_then(|n| prose.token(n)).map(|token| token.start) else { continue };
        let next = dates.partition_point(|date| date.range.end <= byte);
        let Some(date) = dates.get(next).filter(|date| date.range.start <= byte) else { continue };
        done = last.map_or(at, |to| to) + 1;
        let pairs = [(Some(at), Some(date.first)), (last, date.last)];
        // "Senin–Rabu, 24 November" with one date says nothing of the second day.
        for (token, date_of) in pairs {
            if let (Some(token), Some(one)) = (token, date_of)
                && let Some((right, sure)) = wrong(prose, token, one, default_year)
            {
                let range = prose.range(token, token + 1);
                let weekday = cased(prose, token, right);
                let start = prose.range(token, token + 1).end.max(date.range.start.min(byte)).max(byte);
                found.push(WrongDay { range, date: start..date.range.end.max(start), weekday, sure });
            }
        }
    }
    found
}

/// The weekday at a token, 0 for Monday.
fn day(prose: &Prose<'_>, at: usize) -> Option<usize> {
    let low = prose.low(at);
    let bare = match low {
        "jum'at" | "jum`at" => "jumat",
        "ahad" => "minggu",
        _ => low,
    };
    let found = DAYS.iter().position(|name| name.eq_ignore_ascii_case(bare))?;
    // "minggu" is a week too.
    let week = (low == "minggu" && !prose.upper(at))
        || at > 0 && prose.is(at - 1, &["pasar", "stasiun", "kecamatan", "jalan", "terminal"]);
    (!week).then_some(found)
}

/// The second weekday of "Senin–Rabu", "Sabtu dan Minggu".
fn second(prose: &Prose<'_>, at: usize) -> Option<usize> {
    let joins = ["-", "–", "—", "dan", "hingga", "sampai", "s", "/", "sd", "&"];
    if !prose.is(at + 1, &joins) {
        return None;
    }
    // "s.d.", "sampai dengan".
    (at + 2..at + 6)
        .take_while(|n| *n == at + 2 || prose.is(*n - 1, &["d", ".", "dengan", "/", "hari", "-"]))
        .find(|n| day(prose, *n).is_some())
}

/// The token at which the date of a weekday begins.
fn date_at(prose: &Prose<'_>, from: usize) -> Option<usize> {
    const BETWEEN: [&str; 20] = [
        ",", "(", "tanggal", "tgl", "pagi", "siang", "sore", "malam", "petang", "legi", "pahing", "paing", "pon",
        "wage", "kliwon", ".", "/", "dini", "hari", "besok",
    ];
    let at = (from..from + 5).find(|n| !prose.is(*n, &BETWEEN))?;
    let full_stop = (from..at).any(|n| prose.mark(n, '.') && !prose.is(n.saturating_sub(1), &["tgl"]));
    (prose.kind(at) == super::token::Kind::Number && !full_stop).then_some(at)
}

/// The right weekday of a date that another stands before.
fn wrong(prose: &Prose<'_>, at: usize, date: Date, default_year: Option<i16>) -> Option<(&'static str, bool)> {
    let own = day(prose, at)?;
    let number = date.day?;
    let of = |year: i16| dates::weekday(year, date.month, number);
    let is = |name: &str| DAYS.get(own).is_some_and(|day| *day == name);
    if let Some(year) = date.year {
        return of(year).filter(|name| !is(name)).map(|name| (name, true));
    }
    let year = default_year?;
    // Around the turn of the year the year beside may be meant.
    let beside = match date.month {
        1..=3 => year.checked_add(1),
        10..=12 => year.checked_sub(1),
        _ => None,
    };
    let meant = beside.and_then(of).is_some_and(is);
    of(year).filter(|name| !is(name) && !meant).map(|name| (name, false))
}

fn cased(prose: &Prose<'_>, at: usize, name: &str) -> String {
    let written = prose.text().get(prose.range(at, at + 1)).unwrap_or("");
    if prose.capitals(at) || written.chars().all(|c| c.is_uppercase() || !c.is_alphabetic()) {
        return name.to_uppercase();
    }
    if prose.upper(at) { name.to_owned() } else { name.to_lowercase() }
}
