//! Where a name begins and ends, and what stands around it.

use super::{
    lexicon::tag,
    sentence::{Kind, Sentence},
};

/// Longest name in words.
const LONGEST: usize = 4;

/// The end of initials: "B", "AN", "M.R.".
pub(super) fn initials(s: &Sentence<'_>, at: usize) -> Option<usize> {
    let word = s.word(at);
    if word.is_empty() || word.len() > 4 || !word.chars().all(char::is_uppercase) {
        return None;
    }
    let mut to = at + 1;
    while s.mark(to, ".") && s.word(to + 1).len() == 1 && s.capital(to + 1) {
        to += 2;
    }
    Some(to)
}

/// Whether a word belongs to the name of a place: "Kota Contoh", "SDN 1 Contoh", "Jl. Budi Contoh".
pub(super) fn placed(s: &Sentence<'_>, at: usize) -> bool {
    let mut before = at;
    while let Some(previous) = before.checked_sub(1).filter(|_| at - before < 6) {
        let part = s.capital(previous) || s.kind(previous) == Kind::Number || s.mark(previous, ".");
        if s.has(previous, tag::PLACE) && s.kind(previous) == Kind::Word {
            let end = s.mark(previous + 1, ".") && previous + 2 < at && !s.word(previous).is_ascii();
            return !end;
        }
        if !part {
            return false;
        }
        before = previous;
    }
    false
}

/// The end of a name that begins at a token.
pub(super) fn name_end(s: &Sentence<'_>, at: usize, addressed: bool) -> Option<usize> {
    let shouted = |at: usize| {
        let word = s.word(at);
        word.len() > 1 && word.chars().all(|c| c.is_uppercase() || !c.is_alphabetic())
    };
    let common =
        |at: usize| s.has(at, tag::NOT_NAME | tag::OFFICE | tag::PLACE | tag::MONTH | tag::DISEASE | tag::CHILD);
    let loud = |at: usize| shouted(at) && !(s.has(at, tag::GIVEN) && s.word(at).len() > 3);
    let fits = |at: usize| {
        let listed = s.has(at, tag::GIVEN);
        let numbered = s.word(at).contains(|c: char| c.is_ascii_digit());
        s.capital(at) && (listed || !common(at)) && (addressed || !loud(at)) && !numbered
    };
    if !fits(at) || s.has(at, tag::NOT_NAME) || s.has(at, tag::GEO) && !s.has(at, tag::GIVEN) {
        return None;
    }
    let mut to = at + 1;
    while to - at < LONGEST && fits(to) && !s.has(to, tag::GEO | tag::NOT_NAME | tag::HONORIFIC) {
        to += 1;
    }
    // "M. Contoh", "Contoh S."
    if s.mark(to, ".") && s.word(to - 1).len() <= 2 && fits(to + 1) {
        to += 2;
    }
    Some(to)
}

/// The age that follows a name: "(12)", "(12 tahun)", ", 12 tahun,", "yang berusia 12 tahun".
pub(super) fn age(s: &Sentence<'_>, to: usize) -> Option<u32> {
    let unit = |at: usize| s.is(at, &["tahun", "th", "thn"]);
    let young = |at: usize| s.is(at, &["bulan", "hari", "minggu", "bln"]);
    let bracket = s.mark(to, "(");
    if bracket || s.mark(to, ",") {
        let value = s.number(to + 1);
        let open = bracket && s.mark(to + 2, ")");
        if let Some(value) = value {
            let since = s.is(
                to + 3,
                &[
                    "setelah",
                    "sejak",
                    "lalu",
                    "silam",
                    "kemudian",
                    "terakhir",
                    "sebelum",
                    "yang",
                    "berturut-turut",
                    "pertama",
                ],
            );
            if unit(to + 2) && (bracket || !since) || open {
                return Some(value);
            }
            if young(to + 2) && bracket {
                return Some(0);
            }
        }
    }
    for at in to..to + 6 {
        if s.mark(at, ".;\n") || s.has(at, tag::HONORIFIC) {
            break;
        }
        if s.is(at, &["berusia", "umur", "usia", "berumur"]) {
            let value = s.number(at + 1).or_else(|| s.number(at + 2))?;
            return Some(if young(at + 2) { 0 } else { value });
        }
    }
    None
}

/// Whether a name is given together with an office: before it, or after it.
pub(super) fn official(s: &Sentence<'_>, from: usize, to: usize) -> bool {
    let office = |at: usize| s.has(at, tag::OFFICE);
    if office(to) && !s.capital(from.wrapping_sub(1)) && s.capital(to) {
        return true;
    }
    // "…, Kepala Dinas", "selaku Ketua", "(Kepala Dinas)"
    let after = to + usize::from(s.mark(to, ",(")) + usize::from(s.is(to, &["selaku", "sebagai", "yang"]));
    if after > to && (office(after) || s.is(after, &["selaku", "sebagai"]) && office(after + 1)) {
        return true;
    }
    let mut at = from;
    let mut commas = 0;
    while let Some(before) = at.checked_sub(1).filter(|_| from - at < 16) {
        if office(before) && s.kind(before) == Kind::Word {
            return true;
        }
        commas += usize::from(s.mark(before, ","));
        let part = s.capital(before)
            || s.kind(before) == Kind::Number
            || s.mark(before, ".()/&")
            || s.mark(before, ",")
                && (commas <= 1 && before + 1 == from || commas <= 3 && s.capital(before - usize::from(before > 0)))
            || s.is(
                before,
                &["dan", "serta", "bidang", "urusan", "dr", "drg", "h", "hj", "ir", "drs", "dra", "rt", "rw", "desa"],
            );
        if !part || s.has(before, tag::HONORIFIC) && before + 1 < from {
            return false;
        }
        at = before;
    }
    false
}
