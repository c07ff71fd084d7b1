//! `humas.yaml`: what all briefs of a repository share.

mod describe;
mod find;
mod network;
mod plan;
mod zone;

pub use describe::Document;
pub use find::{FILE_NAME, find};
pub use network::{Internal, Network, Proxy, Seconds};
pub use plan::{DaysAfter, Holiday, Hour, Planned};
pub use zone::Zone;

use crate::diagnostic::Diagnostic;
use crate::fields::{Address, Channel, Day};
use crate::source::{Prose, Source};
use crate::yaml::record::{Line, Read, Reader, Spanned};
use crate::{record, yaml};
use camino::Utf8PathBuf;
use jiff::civil::{Date, Weekday};

record! {
    /// A period that changes how strictly rules are applied, such as a general election.
    pub struct Period {
        /// Its name, such as `pemilu`.
        "nama" => name: required Spanned<String>,
        /// Its first day.
        "mulai" => from: required Day,
        /// Its last day.
        "sampai" => until: required Day,
    }
}

record! {
    /// The file as typed; every key is optional.
    pub struct RawConfig {
        /// The agency.
        "instansi" => agency: optional Line,
        /// The unit.
        "unit" => unit: optional Line,
        /// The role that answers for posts.
        "penanggung_jawab" => responsible: optional Line,
        /// Official accounts, by platform.
        "akun" => accounts: mapping Line,
        /// How readers are addressed, such as `Bapak/Ibu`.
        "sapaan" => greeting: optional Line,
        /// The last line of a message.
        "penutup" => closing: optional Line,
        /// The first line of an ambassador's post.
        "pengungkapan" => disclosure: optional Line,
        /// The platforms to write for.
        "platform" => platforms: list Spanned<String>,
        /// The time zone.
        "zona" => zone: optional Zone,
        /// Official contacts.
        "kontak_resmi" => contacts: list Line,
        /// Official domains.
        "domain_resmi" => domains: list Address,
        /// Feedback channels.
        "kanal_umpan_balik" => channels: list Channel,
        /// Hashtags that every brief carries, after its own.
        "tagar" => hashtags: list Line,
        /// Rules files.
        "aturan" => rules: list Spanned<String>,
        /// Levels of rules, by rule.
        "tingkat" => levels: mapping crate::rules::Level,
        /// Periods.
        "masa" => periods: list Period,
        /// When briefs without `jadwal` are posted.
        "rencana_jadwal" => plan: list Planned,
        /// Days without work: national holidays and those of the agency.
        "libur" => holidays: list Holiday,
        /// Whether the plan moves on from such a day.
        "hindari_libur" => avoid_holidays: optional bool,
        /// Whether the plan moves on from Saturdays and Sundays.
        "hindari_akhir_pekan" => avoid_weekends: optional bool,
        /// How the network is used where it is asked for.
        "jaringan" => network: optional Network,
        /// Words that the agency uses.
        "kata" => words: list Line,
    }
}

/// What briefs share, and where it was found.
#[derive(Debug, Clone, Default)]
pub struct Config {
    /// The folder of `humas.yaml`; `None` where there is no such file.
    pub root: Option<Utf8PathBuf>,
    /// The file as typed.
    pub raw: Option<RawConfig>,
}

impl Config {
    /// Reads the file at `root`.
    ///
    /// # Errors
    /// Everything that is wrong with the file.
    pub fn read(source: &Source, root: Utf8PathBuf) -> Result<Self, Vec<Diagnostic>> {
        if source
            .text
            .trim_start_matches('\u{feff}')
            .lines()
            .all(|l| matches!(l.trim(), "" | "---") || l.trim_start().starts_with('#'))
        {
            return Ok(Self { root: Some(root), raw: None });
        }
        let node = yaml::read(source)?;
        let mut reader = Reader::new(source);
        let raw = RawConfig::read(&node, &mut reader);
        if reader.found.is_empty() { Ok(Self { root: Some(root), raw }) } else { Err(reader.found) }
    }

    /// The time zone of the briefs; WIB where none is named.
    pub fn zone(&self) -> Zone {
        self.raw.as_ref().and_then(|raw| raw.zone).unwrap_or(Zone::Western)
    }

    /// The holiday on a day, if it is one.
    pub fn holiday(&self, date: Date) -> Option<&Holiday> {
        self.raw.as_ref()?.holidays.iter().find(|holiday| holiday.day.date == date)
    }

    /// Whether the plan of `humas.yaml` keeps away from a day.
    pub fn avoids(&self, date: Date) -> bool {
        let Some(raw) = &self.raw else { return false };
        let weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
        (weekend && raw.avoid_weekends == Some(true))
            || (raw.avoid_holidays == Some(true) && self.holiday(date).is_some())
    }

    /// The official account on a platform, as `humas.yaml` names it.
    pub fn account(&self, platform: &str) -> Option<&str> {
        let accounts = &self.raw.as_ref()?.accounts;
        accounts.iter().find(|(name, _)| name.value == platform).map(|(_, account)| account.0.as_str())
    }

    /// How readers are addressed.
    pub fn greeting(&self) -> Option<&Prose> {
        self.raw.as_ref().and_then(|raw| raw.greeting.as_ref()).map(|line| &line.0)
    }

    /// The last line of a message.
    pub fn closing(&self) -> Option<&Prose> {
        self.raw.as_ref().and_then(|raw| raw.closing.as_ref()).map(|line| &line.0)
    }

    /// The first line of an ambassador's post.
    pub fn disclosure(&self) -> Option<&Prose> {
        self.raw.as_ref().and_then(|raw| raw.disclosure.as_ref()).map(|line| &line.0)
    }
}
