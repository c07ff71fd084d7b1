//! Indonesian dates: written out, and found in running text.

use std::{ops::Range, sync::LazyLock};

use super::{calendar, lexicon::lines, token::Doc};

/// A date of the calendar, as far as a text states it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date {
    /// The year, if stated.
    pub year: Option<i16>,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day, if stated.
    pub day: Option<u8>,
}

impl Date {
    /// The date in the order of ISO 8601: `2026-01-15`, `2026-01`, or `--01-15` without a year.
    pub fn canonical(self) -> String {
        let year = self.year.map_or_else(|| "-".to_owned(), |year| format!("{year:04}"));
        match self.day {
            Some(day) => format!("{year}-{:02}-{day:02}", self.month),
            None => format!("{year}-{:02}", self.month),
        }
    }
}

/// A date found in a text, or a span of two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where it stands, with its weekday.
    pub range: Range<usize>,
    /// The date, or the first day of a span.
    pub first: Date,
    /// The last day of a span.
    pub last: Option<Date>,
}

static MONTHS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| lines(include_str!("data/months.txt")).map(|(name, _)| name).collect());
static DAYS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| lines(include_str!("data/days.txt")).map(|(name, _)| name).collect());

/// The name of a month, 1 to 12.
pub fn month_name(month: u8) -> Option<&'static str> {
    MONTHS.get(usize::from(month.checked_sub(1)?)).copied()
}

/// The number of days in a month; nothing for a month that does not exist.
pub fn days_in_month(year: i16, month: u8) -> Option<u8> {
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
        4 | 6 | 9 | 11 => Some(30),
        2 => Some(if leap { 29 } else { 28 }),
        _ => None,
    }
}

/// The name of the weekday of a date that exists.
pub fn weekday(year: i16, month: u8, day: u8) -> Option<&'static str> {
    if day == 0 || day > days_in_month(year, month)? {
        return None;
    }
    // Zeller's congruence, with Monday as 0.
    let (year, month) =
        if month < 3 { (i32::from(year) - 1, i32::from(month) + 12) } else { (year.into(), month.into()) };
    let century = year.div_euclid(100);
    let rest = year.rem_euclid(100);
    let sum = i32::from(day) + 13 * (month + 1) / 5 + rest + rest / 4 + century.div_euclid(4) + 5 * century;
    DAYS.get(usize::try_from((sum + 5).rem_euclid(7)).ok()?).copied()
}

/// A date written out: "24 September 2025"; a month that does not exist is left as a number.
pub fn long(year: i16, month: u8, day: u8) -> String {
    match month_name(month) {
        Some(name) => format!("{day} {name} {year}"),
        None => format!("{day}/{month}/{year}"),
    }
}

/// A date with its weekday: "Rabu, 24 September 2025".
pub fn long_with_weekday(year: i16, month: u8, day: u8) -> String {
    let date = long(year, month, day);
    weekday(year, month, day).map_or(date.clone(), |name| format!("{name}, {date}"))
}

/// Every date in a text, in order: "15 Januari 2026", "Senin, 17 Agustus 2026", "Januari 2026",
/// "24/9/2025", "2026-01-15", and spans such as "1 Januari–31 Maret 2026".
pub fn find(text: &str) -> Vec<Found> {
    let doc = Doc::new(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < doc.len() {
        match calendar::at(&doc, at) {
            Some(one) => {
                let last = one.second.map(|(date, _)| date);
                found.push(Found { range: doc.range(at, one.end), first: one.first, last });
                at = one.end.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

/// Reads a text that is one date and nothing else.
pub fn parse(text: &str) -> Option<Found> {
    let text_range = text.len() - text.trim_start().len()..text.trim_end().len();
    find(text).into_iter().next().filter(|found| found.range == text_range)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn canon(text: &str) -> String {
        parse(text).map_or("-".into(), |found| match found.last {
            Some(last) => format!("{}/{}", found.first.canonical(), last.canonical()),
            None => found.first.canonical(),
        })
    }

    #[test]
    fn written_out() {
        assert_eq!(long(2025, 9, 24), "24 September 2025");
        assert_eq!(long_with_weekday(2025, 9, 24), "Rabu, 24 September 2025");
        assert_eq!(weekday(2024, 2, 29), Some("Kamis"));
        assert_eq!(weekday(2026, 1, 1), Some("Kamis"));
        assert_eq!(weekday(1945, 8, 17), Some("Jumat"));
        assert_eq!(weekday(2025, 2, 29), None);
        assert_eq!(long(2025, 13, 1), "1/13/2025");
    }

    #[test]
    fn read() {
        for (text, date) in [
            ("15 Januari 2026", "2026-01-15"),
            ("Senin, 17 Agustus 2026", "2026-08-17"),
            ("Senin 17 agustus 2026", "2026-08-17"),
            ("Jum'at, 3 Januari 2025", "2025-01-03"),
            ("3 Januari", "--01-03"),
            ("Januari 2026", "2026-01"),
            ("Oktober-Desember 2025", "2025-10/2025-12"),
            ("1 Januari–31 Maret 2026", "2026-01-01/2026-03-31"),
            ("1 Desember 2025 s.d. 31 Maret 2026", "2025-12-01/2026-03-31"),
            ("10–12 Maret 2026", "2026-03-10/2026-03-12"),
            ("10 sampai dengan 12 Maret 2026", "2026-03-10/2026-03-12"),
            ("24/9/2025", "2025-09-24"),
            ("2026-01-15", "2026-01-15"),
            ("5 Des. 2025", "2025-12-05"),
            ("7 Agt 2025", "2025-08-07"),
            ("32 Januari 2026", "-"),
            ("Januari", "-"),
            ("24/7", "-"),
        ] {
            assert_eq!(canon(text), date, "{text}");
        }
        assert_eq!(find("pada Rabu (24/9) dan 2 Oktober 2025").len(), 2);
    }
}
