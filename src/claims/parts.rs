//! The parts of a list: "40 guru, 35 siswa, dan 25 wali", "surya (17,1 GW), angin (7,2 GW)".

use std::ops::Range;

use super::{
    amount::{Amount, Class, Exactness},
    cue::tag,
    prose::Prose,
};

/// The parts of one list, added up.
#[derive(Debug)]
pub(super) struct Parts {
    pub(super) sum: f64,
    pub(super) count: usize,
    /// The unit that all parts share.
    pub(super) unit: Option<String>,
    pub(super) class: Class,
    /// The size of the last decimal place that a part spells out; 0 for whole numbers.
    pub(super) place: f64,
    /// The token after the list.
    pub(super) end: usize,
    /// Whether households are among the parts.
    pub(super) households: bool,
}

impl Parts {
    /// Whether the parts count free nouns or nothing, as in "20 SD dan 10 SMP".
    pub(super) fn free(&self) -> bool {
        self.class == Class::Bare
    }
}

/// The longest list that is read, in tokens.
const LONGEST: usize = 120;

/// Reads the parts in a window, which ends at its bracket, or behind "dan …", or with the sentence.
/// Nothing if an item has no figure, is round, or counts something of another kind.
pub(super) fn read(prose: &Prose<'_>, own: &[Amount], window: Range<usize>, bracket: bool) -> Option<Parts> {
    let end = end(prose, &window, bracket);
    if partial(prose, window.start..end)
        || prose.any(window.start..end, tag::UP | tag::DOWN)
        || prose.any(window.start.saturating_sub(4)..window.start, tag::PARTIAL)
    {
        return None;
    }
    let inside: Vec<&Amount> = own
        .iter()
        .filter(|one| one.from >= window.start && one.to <= end && one.is_amount() && !beside(prose, one, window.start))
        .collect();
    let outer = inside.iter().any(|one| !in_bracket(prose, one, window.start));
    let parts: Vec<&Amount> =
        inside.into_iter().filter(|one| !outer || !in_bracket(prose, one, window.start)).collect();
    let first = parts.first()?;
    if parts.len() < 2 || parts.iter().any(|one| one.exactness != Exactness::Exact) {
        return None;
    }
    let last = list(prose, &parts, window.start, end)?;
    let parts = parts.get(..=last)?;
    if parts.len() < 2 {
        return None;
    }
    let same = parts.iter().all(|one| one.unit() == first.unit());
    let class = class_of(parts)?;
    // "12 bulan dan 40 orang" are no parts of one whole.
    if !same && matches!(class, Class::Money | Class::Measure | Class::Share | Class::Time | Class::Fold) {
        return None;
    }
    Some(Parts {
        sum: parts.iter().map(|one| one.value).sum(),
        count: parts.len(),
        unit: (same && first.class != Class::Bare).then(|| first.unit().to_owned()),
        class,
        place: parts.iter().map(|one| place(prose, one)).fold(0.0, f64::max),
        end: parts.last().map_or(end, |one| one.to),
        households: parts.iter().any(|one| ["keluarga", "rumah tangga"].contains(&one.unit())),
    })
}

/// Whether a list says that it is not complete. "dan lain-lain Rp75 miliar" is a part like the others.
pub(super) fn partial(prose: &Prose<'_>, window: Range<usize>) -> bool {
    let rest =
        |at: usize| prose.is(at, &["lain", "lainnya"]) || (prose.is(at, &["dan"]) && prose.is(at + 1, &["lain"]));
    let counted = |at: usize| {
        (at + 1..at + 6)
            .take_while(|n| !prose.mark(*n, ','))
            .any(|n| prose.kind(n) == super::token::Kind::Number || prose.has(n, tag::NUMERAL) || prose.is(n, &["rp"]))
    };
    window.into_iter().any(|at| prose.has(at, tag::PARTIAL) && !(rest(at) && counted(at)))
}

/// The class that all parts have; counted things of several kinds are people if one of them is.
fn class_of(parts: &[&Amount]) -> Option<Class> {
    let first = parts.first()?.class;
    if parts.iter().all(|one| one.class == first) {
        let known = first == Class::Thing && parts.iter().all(|one| listed(one.unit()));
        return Some(if first == Class::Thing && !known { Class::Bare } else { first });
    }
    let counted = |one: &&Amount| matches!(one.class, Class::People | Class::Thing | Class::Bare);
    let people = parts.iter().any(|one| one.class == Class::People);
    parts.iter().all(counted).then_some(if people { Class::People } else { Class::Bare })
}

/// Whether a unit is one of the lists of things.
fn listed(unit: &str) -> bool {
    let things = include_str!("../text/data/units-things.txt");
    things.lines().any(|line| line.split('=').next().unwrap_or("").trim() == unit)
}

/// A figure that only says where, when or how: "di 3 desa", "selama 2 hari".
fn beside(prose: &Prose<'_>, one: &Amount, start: usize) -> bool {
    let place = one.from > start && prose.has(one.from - 1, tag::PLACE) && !prose.is(one.from - 1, &["se"]);
    place || matches!(one.class, Class::Time | Class::Fold)
}

fn in_bracket(prose: &Prose<'_>, one: &Amount, from: usize) -> bool {
    (from..one.from)
        .rev()
        .take(8)
        .find(|at| prose.mark(*at, '(') || prose.mark(*at, ')'))
        .is_some_and(|at| prose.mark(at, '('))
}

fn end(prose: &Prose<'_>, window: &Range<usize>, bracket: bool) -> usize {
    let limit = window.end.min(window.start + LONGEST);
    let mut depth = 0i32;
    for at in window.start..limit {
        match prose.low(at) {
            "(" => depth += 1,
            ")" if depth == 0 => return at,
            ")" => depth -= 1,
            "yang" | "sehingga" | "sedangkan" | "sementara" if !bracket && depth == 0 => {
                // "12 rumah yang rusak berat, 10 rumah yang rusak ringan" goes on.
                let more = (at..limit).any(|n| prose.is(n, &["dan", "serta"]));
                if !more && prose.low(at) != "yang" {
                    return at;
                }
            }
            _ => {}
        }
    }
    limit
}

/// Checks that the parts stand in one list and gives the index of its last.
fn list(prose: &Prose<'_>, parts: &[&Amount], start: usize, end: usize) -> Option<usize> {
    let separator = |at: usize| matches!(prose.low(at), "," | ";" | "dan" | "serta" | "-" | "•" | "–" | "+");
    for (n, pair) in parts.windows(2).enumerate() {
        let [one, two] = pair else { continue };
        let between = one.to..two.from;
        if !between.clone().any(separator) || between.len() > 22 {
            return None;
        }
        // An item without a figure: the list is not complete.
        let commas = between.clone().filter(|at| matches!(prose.low(*at), "," | ";")).count();
        let joined = between.clone().any(|at| prose.is(at, &["dan", "serta"]));
        let bracketed = between.clone().any(|at| prose.mark(at, '('));
        if commas > 1 && !bracketed {
            let closing =
                between.clone().any(|at| matches!(prose.low(at), "," | ";") && prose.is(at + 1, &["dan", "serta"]));
            if !(closing && commas == 1) {
                return None;
            }
        }
        // "dan" closes the list, unless a comma goes on behind it.
        let closing =
            joined && between.clone().rev().find(|at| separator(*at)).is_some_and(|at| prose.is(at, &["dan", "serta"]));
        if closing && n + 2 < parts.len() {
            let rest = parts
                .get(n + 1)
                .zip(parts.get(n + 2))
                .is_some_and(|(a, b)| (a.to..b.from).any(|at| matches!(prose.low(at), "dan" | "serta")));
            if !rest {
                return Some(n + 1);
            }
        }
    }
    let last = parts.last()?;
    let first = parts.first()?;
    // What follows the last figure may be an item without one: "…, serta masyarakat umum".
    let open = (last.to..end).any(|at| prose.is(at, &["serta", "dan"]) && prose.is(at - 1, &[","]));
    let head = (start..first.from).filter(|at| matches!(prose.low(*at), "," | ";")).count();
    ((!open || closed(prose, parts)) && head <= 1).then(|| parts.len() - 1)
}

/// Whether "dan" stands before the last part.
fn closed(prose: &Prose<'_>, parts: &[&Amount]) -> bool {
    let [.., one, two] = parts else { return false };
    (one.to..two.from).any(|at| prose.is(at, &["dan", "serta"]))
}

/// The size of the last decimal that a figure spells out, in its own measure: 0.1 billion for "Rp4,5 miliar".
fn place(prose: &Prose<'_>, one: &Amount) -> f64 {
    let number = (one.from..one.to).map(|at| prose.low(at)).find(|low| low.starts_with(|c: char| c.is_ascii_digit()));
    let Some((whole, decimals)) = number.and_then(|low| low.split_once(',')) else { return 0.0 };
    let written: f64 = format!("{}.{decimals}", whole.replace('.', "")).parse().unwrap_or(0.0);
    let scale = if written.abs() > 1e-12 { one.value / written } else { 1.0 };
    scale * 0.1_f64.powi(i32::try_from(decimals.len()).unwrap_or(0))
}

/// A sum as Indonesian writes it, with its unit.
pub(super) fn written(value: f64, unit: &str) -> String {
    let short = [(1e12, " triliun"), (1e9, " miliar"), (1e6, " juta")];
    let money = unit == "rupiah";
    let scaled =
        short.iter().find(|(size, _)| value.abs() >= *size && (money || (value / size * 100.0).fract().abs() < 1e-6));
    let (value, word) = scaled.map_or((value, ""), |(size, word)| (value / size, *word));
    let plain = format!("{value:.3}");
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut grouped = String::new();
    for (n, digit) in whole.chars().enumerate() {
        if n > 0 && (whole.len() - n).is_multiple_of(3) && digit.is_ascii_digit() {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    let decimals = decimals.trim_end_matches('0');
    let number = if decimals.is_empty() { grouped } else { format!("{grouped},{decimals}") };
    match unit {
        "rupiah" => format!("Rp{number}{word}"),
        "" => format!("{number}{word}"),
        unit => format!("{number}{word} {unit}"),
    }
}
