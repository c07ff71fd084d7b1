//! A time for a brief on one platform.

use crate::brief::Brief;
use crate::bundle;
use crate::config::Zone;
use crate::source::Span;
use crate::text::dates;
use jiff::Timestamp;
use jiff::civil::DateTime;

/// A time for a brief on one platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// The platform's id.
    pub platform: String,
    /// When.
    pub instant: Timestamp,
    /// The zone people read it in: that of the brief's offset where it is one of the country's, else
    /// that of the repository.
    pub zone: Zone,
    /// Where it is written: the moment in the brief, or the entry of the plan in `humas.yaml`.
    pub span: Option<Span>,
    /// Whether it comes from the plan of `humas.yaml`.
    pub planned: bool,
}

impl Slot {
    /// The moment for machines and for people.
    pub fn time(&self) -> bundle::Time {
        time(self.instant, self.zone)
    }

    /// The slot as a bundle has it.
    pub fn in_bundle(&self) -> bundle::Slot {
        bundle::Slot { platform: self.platform.clone(), time: self.time() }
    }

    /// The day and hour in its zone.
    pub fn local(&self) -> DateTime {
        self.zone.utc_offset().to_datetime(self.instant)
    }

    /// Which minute it is, counted from 1970: posts of one account in the same minute collide.
    pub(super) fn minute(&self) -> i64 {
        self.instant.as_second().div_euclid(60)
    }

    /// The place in the brief that gives the time: its own moment, else the day the plan counts from.
    pub(super) fn place(&self, brief: &Brief) -> Span {
        match (self.span, self.planned) {
            (Some(span), false) => span,
            _ => counted_from(brief),
        }
    }
}

/// The place of the day the plan counts from: the embargo where it is on a later day, else the date.
fn counted_from(brief: &Brief) -> Span {
    match brief.embargo {
        Some(embargo) if embargo.local.date() > brief.date.date => embargo.span,
        _ => brief.date.span,
    }
}

/// A moment for machines and for people: `2026-12-01T09:00:00+07:00` and
/// `Selasa, 1 Desember 2026 pukul 09.00 WIB`.
pub fn time(instant: Timestamp, zone: Zone) -> bundle::Time {
    let offset = zone.utc_offset();
    let local = offset.to_datetime(instant);
    let (month, day) = (local.month().unsigned_abs(), local.day().unsigned_abs());
    let date = dates::long_with_weekday(local.year(), month, day);
    bundle::Time {
        at: instant.display_with_offset(offset).to_string(),
        words: format!("{date} pukul {:02}.{:02} {}", local.hour(), local.minute(), zone.word()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_in_each_zone() {
        let instant = "2026-12-01T02:00:00Z".parse().unwrap();
        for (zone, at, words) in [
            (Zone::Western, "2026-12-01T09:00:00+07:00", "Selasa, 1 Desember 2026 pukul 09.00 WIB"),
            (Zone::Central, "2026-12-01T10:00:00+08:00", "Selasa, 1 Desember 2026 pukul 10.00 WITA"),
            (Zone::Eastern, "2026-12-01T11:00:00+09:00", "Selasa, 1 Desember 2026 pukul 11.00 WIT"),
        ] {
            assert_eq!(time(instant, zone), bundle::Time { at: at.into(), words: words.into() });
        }
        let late = time("2026-12-31T16:30:00Z".parse().unwrap(), Zone::Central);
        assert_eq!(late.words, "Jumat, 1 Januari 2027 pukul 00.30 WITA");
    }
}
