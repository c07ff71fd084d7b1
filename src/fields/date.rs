//! Days and moments as officers write them.

use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::text;
use crate::text::dates;
use crate::yaml::Node;
use crate::yaml::describe::{self, Describe};
use crate::yaml::record::{Read, Reader};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use schemars::Schema;

/// A calendar day and its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// The day.
    pub date: Date,
    /// Where it is written.
    pub span: Span,
}

impl Day {
    /// The day in Indonesian: `24 September 2025`.
    pub fn long(self) -> String {
        let (year, month, day) = (self.date.year(), self.date.month(), self.date.day());
        dates::long(year, month.unsigned_abs(), day.unsigned_abs())
    }
}

/// A day that exists, leap years and all, as a regular expression.
const DAY: &str = concat!(
    r"(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])",
    r"|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))",
    r"|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)",
);

impl Describe for Day {
    fn schema() -> Schema {
        describe::written("Day", &format!(r"^\s*{DAY}\s*$"))
    }
}

impl Read for Day {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node)?.trim();
        match parse_day(text) {
            Some(date) => Some(Self { date, span: node.span }),
            None => {
                let found = Diagnostic::error(
                    "tanggal-salah",
                    node.span,
                    text!("“{text}” bukan tanggal yang ada.", "`{text}` is not a date that exists."),
                );
                let found = match meant(text) {
                    Some(date) => found.help(text!("Tulis tahun-bulan-hari: {date}", "Write year-month-day: {date}")),
                    None => found.help(text!(
                        "Tulis tahun-bulan-hari, misalnya 2025-02-03.",
                        "Write year-month-day, such as 2025-02-03."
                    )),
                };
                reader.fail(found)
            }
        }
    }
}

/// `2025-02-03`, and nothing else: two digits for month and day.
fn parse_day(text: &str) -> Option<Date> {
    let shape = text.len() == 10
        && text.bytes().enumerate().all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
    if shape { text.parse().ok() } else { None }
}

/// The day that another way of writing means: `3 Februari 2025`, `03/02/2025`, `3-2-2025`, `2025-2-3`.
fn meant(text: &str) -> Option<Date> {
    if let Some(dates::Date { year: Some(year), month, day: Some(day) }) = dates::parse(text).map(|found| found.first) {
        return Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok();
    }
    let parts: Vec<i16> = text.split(['/', '-', '.']).map(|p| p.trim().parse().ok()).collect::<Option<_>>()?;
    match parts.as_slice() {
        [year, month, day] if *year > 1900 => {
            Date::new(*year, i8::try_from(*month).ok()?, i8::try_from(*day).ok()?).ok()
        }
        [day, month, year] if *year > 1900 => {
            Date::new(*year, i8::try_from(*month).ok()?, i8::try_from(*day).ok()?).ok()
        }
        _ => None,
    }
}

/// A point in time and its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The day and hour as written.
    pub local: DateTime,
    /// Seconds east of UTC, where the brief says so; else the zone of `humas.yaml` applies.
    pub offset: Option<i32>,
    /// Where it is written.
    pub span: Span,
}

impl Moment {
    /// The instant meant; `zone` (seconds east of UTC) serves where the brief gives no offset.
    pub fn instant(self, zone: i32) -> Option<Timestamp> {
        let offset = jiff::tz::Offset::from_seconds(self.offset.unwrap_or(zone)).ok()?;
        offset.to_timestamp(self.local).ok()
    }
}

/// The hour behind a day, with or without its offset, as it should be written: a few odd forms are read too,
/// such as a `t` in small letters.
const HOUR: &str = concat!(
    r"[ T](?:[01][0-9]|2[0-3]):[0-5][0-9](?::(?:[0-5][0-9]|60)(?:[.,][0-9]{1,9})?)?",
    r"(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])?",
);

impl Describe for Moment {
    fn schema() -> Schema {
        describe::written("Moment", &format!(r"^\s*{DAY}{HOUR}\s*$"))
    }
}

impl Read for Moment {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node)?.trim();
        match parse_moment(text) {
            Some((local, offset)) => Some(Self { local, offset, span: node.span }),
            None => reader.fail(
                Diagnostic::error(
                    "waktu-salah",
                    node.span,
                    text!("“{text}” bukan waktu yang ada.", "`{text}` is not a time that exists."),
                )
                .help(text!(
                    "Tulis seperti 2025-02-10T09:00:00+07:00 (+07:00 WIB, +08:00 WITA, +09:00 WIT).",
                    "Write it like 2025-02-10T09:00:00+07:00 (+07:00 WIB, +08:00 WITA, +09:00 WIT)."
                )),
            ),
        }
    }
}

fn parse_moment(text: &str) -> Option<(DateTime, Option<i32>)> {
    let text = text.replacen(' ', "T", 1);
    let (local, offset) = match text.get(10..).and_then(|tail| tail.find(['+', '-', 'Z'])) {
        Some(at) => {
            let (local, zone) = text.split_at_checked(at + 10)?;
            (local.to_owned(), Some(parse_offset(zone)?))
        }
        None => (text, None),
    };
    if local.len() < 16 {
        return None;
    }
    Some((local.parse().ok()?, offset))
}

fn parse_offset(zone: &str) -> Option<i32> {
    if zone == "Z" {
        return Some(0);
    }
    let sign = if zone.starts_with('-') { -1 } else { 1 };
    let (hours, minutes) = zone.get(1..)?.split_once(':')?;
    let two_digits = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
    if !two_digits(hours) || !two_digits(minutes) {
        return None;
    }
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours <= 14 && minutes < 60).then_some(sign * (hours * 3600 + minutes * 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_of_writing_a_day() {
        let day = Date::new(2025, 2, 3).unwrap();
        assert_eq!(parse_day("2025-02-03"), Some(day));
        assert_eq!(parse_day("2025-02-30"), None);
        for text in ["3 Februari 2025", "03/02/2025", "3-2-2025", "2025-2-3"] {
            assert_eq!((parse_day(text), meant(text)), (None, Some(day)), "{text}");
        }
    }

    #[test]
    fn moments_with_and_without_zone() {
        let (_, offset) = parse_moment("2025-02-10T09:00:00+07:00").unwrap();
        assert_eq!(offset, Some(7 * 3600));
        assert_eq!(parse_moment("2025-02-10 09:00").unwrap().1, None);
        assert_eq!(parse_moment("2025-02-30T09:00"), None);
        assert_eq!(parse_moment("besok"), None);
    }
}
