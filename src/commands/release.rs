//! Whether a brief may be released: only what is public, and not before its embargo ends.

use crate::brief::{Brief, Classification};
use crate::config::{Config, Zone};
use crate::diagnostic::Diagnostic;
use crate::text;
use crate::text::dates;
use jiff::Timestamp;

/// An embargo that lies ahead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Embargo {
    /// Its end.
    pub(super) until: Timestamp,
    /// Its end in words: "1 Desember 2026 pukul 09.00 WIB".
    pub(super) words: String,
}

impl Embargo {
    /// The embargo of a brief, while it lies ahead.
    pub(super) fn of(brief: &Brief, config: &Config, now: Timestamp) -> Option<Self> {
        let zone = config.zone();
        let moment = brief.embargo?;
        let until = moment.instant(zone.offset())?;
        // A moment fixed by the environment makes things again as they were; it does not end an embargo early.
        if until <= now.min(Timestamp::now()) {
            return None;
        }
        let offset = moment.offset.unwrap_or(zone.offset());
        let (year, month, day) = (moment.local.year(), moment.local.month(), moment.local.day());
        let day = dates::long(year, month.unsigned_abs(), day.unsigned_abs());
        let hour = format!("{:02}.{:02}", moment.local.hour(), moment.local.minute());
        let zone = Zone::at(offset).map_or_else(
            || format!("UTC{:+03}:{:02}", offset / 3600, offset.abs() / 60 % 60),
            |zone| zone.word().to_owned(),
        );
        Some(Self { until, words: format!("{day} pukul {hour} {zone}") })
    }

    /// Says that nothing is written before it ends.
    pub(super) fn refusal(&self, brief: &Brief) -> Diagnostic {
        let (place, until) = (brief.embargo.map_or(brief.raw.span, |m| m.span), &self.words);
        Diagnostic::error(
            "embargo",
            place,
            text!(
                "Brief ini diembargo sampai {until}; berkas tidak ditulis.",
                "This brief is under embargo until {until}; no files were written."
            ),
        )
        .help(text!(
            "Tunggu sampai saat itu, atau pakai --embargoed untuk menyiapkan berkasnya.",
            "Wait until then, or use --embargoed to prepare the files."
        ))
    }
}

/// Says of a brief that is not public that nothing is made of it.
pub(super) fn closed(brief: &Brief) -> Option<Diagnostic> {
    if brief.classification == Classification::Public {
        return None;
    }
    let word = brief.classification.word();
    let found = Diagnostic::error(
        "bukan-publik",
        brief.classification_span,
        text!(
            "Brief ini “{word}”, jadi tidak ada unggahan yang disusun.",
            "This brief is `{word}`, so no posts are composed."
        ),
    );
    Some(found.help(text!(
        "Hanya informasi publik yang boleh disebarluaskan. Bila sudah dinyatakan terbuka oleh PPID, ubah menjadi “klasifikasi: publik”.",
        "Only public information may be spread. Once the PPID has declared it open, write `klasifikasi: publik`."
    )))
}
