//! When briefs that name no times are posted, and on which days nobody works.

use crate::diagnostic::Diagnostic;
use crate::fields::Day;
use crate::record;
use crate::text;
use crate::yaml::Node;
use crate::yaml::describe::{self, Describe};
use crate::yaml::record::{Line, Read, Reader, Spanned};
use jiff::civil::Time;
use schemars::Schema;

record! {
    /// One time of the default plan: so many days after the brief's date, at this hour.
    pub struct Planned {
        /// The platforms it is for; all, where left out.
        "platform" => platforms: list Spanned<String>,
        /// How many days after the brief's date, or after its embargo where that is later: `0`, `1`, or
        /// as officials write it, `H`, `H+1`. The day itself where left out.
        "hari" => days: optional DaysAfter,
        /// The hour, in the zone of the repository: `"09:00"` or `09.00`.
        "jam" => hour: required Hour,
    }
}

record! {
    /// A day without work.
    pub struct Holiday {
        /// The day.
        "tanggal" => day: required Day,
        /// Its name, such as `Hari Raya Natal`.
        "nama" => name: required Line,
    }
}

/// A number of days after the day called H.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DaysAfter(pub u16);

/// The most days a plan may look ahead: a year.
const MOST_DAYS: u16 = 366;

impl Describe for DaysAfter {
    fn schema() -> Schema {
        // Up to 366.
        let days = r"0*(?:[0-9]{1,2}|[12][0-9]{2}|3[0-5][0-9]|36[0-6])";
        describe::number(0, Some(MOST_DAYS.into()), &format!(r"^\s*(?:[Hh]|(?:[Hh]\s*\+\s*)?{days})\s*$"))
    }
}

impl Read for DaysAfter {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node)?.trim();
        match days(text) {
            Some(days) => Some(Self(days)),
            None => reader.fail(
                Diagnostic::error(
                    "hari-salah",
                    node.span,
                    text!(
                        "“{text}” bukan jumlah hari dari 0 sampai {MOST_DAYS}.",
                        "`{text}` is not a number of days from 0 to {MOST_DAYS}."
                    ),
                )
                .help(text!(
                    "Tulis 0 atau H untuk hari itu juga, 1 atau H+1 untuk sehari sesudahnya.",
                    "Write 0 or H for the day itself, 1 or H+1 for a day later."
                )),
            ),
        }
    }
}

fn days(text: &str) -> Option<u16> {
    let number = match text.strip_prefix(['H', 'h']) {
        Some("") => return Some(0),
        Some(rest) => rest.trim_start().strip_prefix('+')?.trim_start(),
        None => text,
    };
    let plain = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    number.parse().ok().filter(|days| plain && *days <= MOST_DAYS)
}

/// An hour and minute of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hour(pub Time);

impl Describe for Hour {
    fn schema() -> Schema {
        // `09.00` without quotation marks is the number 9 to every other reader of YAML.
        let mut schema = describe::text("Hour", r"^\s*(?:[01]?[0-9]|2[0-3])[:.][0-5][0-9]\s*$");
        schema.insert("minimum".to_owned(), 0.into());
        schema.insert("exclusiveMaximum".to_owned(), 24.into());
        schema
    }
}

impl Read for Hour {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node)?.trim();
        match hour(text) {
            Some(hour) => Some(Self(hour)),
            None => reader.fail(
                Diagnostic::error(
                    "jam-salah",
                    node.span,
                    text!("“{text}” bukan jam yang ada.", "`{text}` is not an hour of the day."),
                )
                .help(text!(
                    "Tulis jam dan menit saja, misalnya \"09:00\"; zonanya zona humas.yaml.",
                    "Write hour and minute only, such as \"09:00\"; the zone is that of humas.yaml."
                )),
            ),
        }
    }
}

fn hour(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once([':', '.'])?;
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !digits(hour) || !digits(minute) || hour.len() > 2 || minute.len() != 2 {
        return None;
    }
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_of_writing_days_and_hours() {
        for (text, expected) in
            [("0", Some(0)), ("H", Some(0)), ("H+1", Some(1)), ("h + 12", Some(12)), ("366", Some(366))]
        {
            assert_eq!(days(text), expected, "{text}");
        }
        for text in ["", "H1", "H-1", "-1", "+1", "367", "99999999999", "satu", "H+"] {
            assert_eq!(days(text), None, "{text}");
        }
        for (text, expected) in [("09:00", (9, 0)), ("9.30", (9, 30)), ("00:00", (0, 0)), ("23:59", (23, 59))] {
            assert_eq!(hour(text), Time::new(expected.0, expected.1, 0, 0).ok(), "{text}");
        }
        for text in ["24:00", "09:60", "9", "09:0", "09:00 WIB", "009:00", "+9:00", ""] {
            assert_eq!(hour(text), None, "{text}");
        }
    }
}
