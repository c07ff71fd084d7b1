//! `jadwal.ics`: the schedule as a calendar (RFC 5545) for any calendar program.

use super::{Row, Status, When};
use crate::draft::Voice;
use anyhow::Result;
use icalendar::{Calendar, Component, Event, Property};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// The lines that have a time as a calendar, an event each, in UTC: the text under `DESCRIPTION`, exactly
/// as it is to be posted. `made` is the time of making that events carry; where there is none, it is the
/// date of the brief. An event keeps its `UID` when its time or text changes, so that importing the file
/// again moves it.
///
/// # Errors
/// None that the writer has met with in memory.
pub fn ics(rows: &[Row], campaign: &str, made: Option<Timestamp>) -> Result<Vec<u8>> {
    let mut calendar = Calendar::empty();
    let version = env!("CARGO_PKG_VERSION");
    calendar
        .append_property(("VERSION", "2.0"))
        .append_property(Property::new("PRODID", format!("-//humas//humas {version}//ID")))
        .append_property(("CALSCALE", "GREGORIAN"))
        .append_property(Property::new("X-WR-CALNAME", lines(campaign)));
    for row in rows {
        if let Some(when) = &row.when {
            calendar.push(event(row, when, campaign, made));
        }
    }
    let mut out = String::new();
    write!(out, "{calendar}")?;
    Ok(folded(&out).into_bytes())
}

fn event(row: &Row, when: &When, campaign: &str, made: Option<Timestamp>) -> Event {
    let date = || row.date.and_then(|date| jiff::tz::Offset::UTC.to_timestamp(date.into()).ok());
    let made = made.or_else(date).unwrap_or_default();
    let mut event = Event::new();
    event
        .uid(&uid(row, campaign))
        .add_property("DTSTAMP", utc(made))
        .add_property("DTSTART", utc(when.instant))
        // A post takes no time of anybody's day.
        .add_property("TRANSP", "TRANSPARENT")
        .summary(&lines(&summary(row)))
        .description(&lines(&row.text));
    if let Some(link) = row.link.as_ref().filter(|link| !link.contains(char::is_control)) {
        event.add_property("URL", link);
    }
    event.done()
}

/// `20261201T020000Z`.
fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// What the day shows: `X (@akun) · Judul (1/3)`.
fn summary(row: &Row) -> String {
    let mut words = match row.status {
        Status::Embargo => "[EMBARGO] ".to_owned(),
        Status::Ready => String::new(),
    };
    words.push_str(&row.name);
    match (&row.account, row.voice) {
        (_, Voice::Asn) => words.push_str(" (ASN)"),
        (Some(account), _) => words = format!("{words} ({account})"),
        (None, _) => {}
    }
    words = format!("{words} · {}", row.title);
    if row.parts > 1 {
        words = format!("{words} ({}/{})", row.part, row.parts);
    }
    words
}

/// A name that stays when time and text change: of the campaign, the bundle, the place and the part.
fn uid(row: &Row, campaign: &str) -> String {
    let (slot, part) = (row.slot.to_string(), row.part.to_string());
    let mut hash = Sha256::new();
    for part in [campaign, &row.folder, &row.brief, row.voice_word(), &row.platform, &row.surface, &slot, &part] {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    let mut name = String::new();
    for byte in hash.finalize().iter().take(16) {
        let _ = write!(name, "{byte:02x}");
    }
    name + "@humas"
}

/// A text whose lines end as the format escapes them.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// The most octets of a line, its line end not counted.
const LINE_MAX: usize = 75;

/// The calendar folded anew: the crate's last line of a folded text can be an octet too long.
fn folded(calendar: &str) -> String {
    let mut out = String::with_capacity(calendar.len());
    for line in calendar.replace("\r\n ", "").split_terminator("\r\n") {
        let mut octets = 0;
        for c in line.chars() {
            if octets + c.len_utf8() > LINE_MAX {
                out.push_str("\r\n ");
                octets = 1;
            }
            out.push(c);
            octets += c.len_utf8();
        }
        out.push_str("\r\n");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schedule::sample::{bundle, lines as rows};
    use proptest::prelude::*;

    const TIMES: [(&str, &str); 1] = [("x", "2026-12-01T09:00:00+07:00")];

    fn ics(rows: &[Row], campaign: &str, made: Option<Timestamp>) -> String {
        String::from_utf8(super::ics(rows, campaign, made).unwrap()).unwrap()
    }

    fn unfolded(text: &str) -> String {
        text.replace("\r\n ", "")
    }

    #[test]
    fn an_event_for_each_part() {
        let bundle =
            bundle(Voice::Resmi, &[("x", "satu, dua;\n\\tiga"), ("x", "dua"), ("threads", "tanpa waktu")], &TIMES);
        let text = unfolded(&ics(&rows(&bundle), "Kampanye, contoh", None));
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 2);
        for line in [
            "X-WR-CALNAME:Kampanye\\, contoh",
            "DTSTAMP:20261124T000000Z",
            "DTSTART:20261201T020000Z",
            "SUMMARY:X (@contoh) · Posyandu\\, “buka”\\; gratis (1/2)",
            "DESCRIPTION:satu\\, dua\\;\\n\\\\tiga",
            "URL:https://contoh.go.id/a;b,c?d=e",
        ] {
            assert!(text.contains(&format!("\r\n{line}\r\n")), "{line}\n{text}");
        }
        assert!(!text.contains("METHOD"));
        let fixed = ics(&rows(&bundle), "a", Some(Timestamp::from_second(1_764_000_000).unwrap()));
        assert_eq!(fixed.matches("DTSTAMP:20251124T160000Z").count(), 2);
    }

    #[test]
    fn names_stay_when_times_change() {
        let names = |voice, times: &[(&str, &str)]| {
            let text = unfolded(&ics(&rows(&bundle(voice, &[("x", "a"), ("x", "b")], times)), "a", None));
            text.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect::<Vec<_>>()
        };
        let first = names(Voice::Resmi, &TIMES);
        assert_eq!(first, names(Voice::Resmi, &[("x", "2027-01-01T09:00:00+07:00")]));
        let twice = names(Voice::Resmi, &[TIMES[0], ("x", "2026-12-02T09:00:00+07:00")]);
        assert_eq!(twice.iter().collect::<std::collections::BTreeSet<_>>().len(), 4);
        assert!(names(Voice::Asn, &TIMES).iter().all(|name| !twice.contains(name)));
    }

    #[test]
    fn an_embargo_is_seen() {
        let mut bundle = bundle(Voice::Asn, &[("x", "a")], &TIMES);
        bundle.embargo = Some(crate::bundle::Time { at: String::new(), words: String::new() });
        assert!(ics(&rows(&bundle), "a", None).contains("SUMMARY:[EMBARGO] X (ASN) · Posyandu"));
    }

    fn escaped(text: &str) -> String {
        text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
    }

    proptest! {
        #[test]
        fn any_text_is_folded_and_comes_back(text in "(?s)[ \t\n\\\\,;aé“”👨‍👩‍👧]{0,400}|\\PC{0,300}") {
            let out = ics(&rows(&bundle(Voice::Resmi, &[("x", &text)], &TIMES)), "a", None);
            prop_assert!(out.split("\r\n").all(|line| line.len() <= 75));
            let whole = unfolded(&out);
            let line = whole.split("\r\n").find_map(|line| line.strip_prefix("DESCRIPTION:")).unwrap();
            prop_assert_eq!(line, escaped(&text));
        }
    }
}
