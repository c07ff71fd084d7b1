//! `humas.yaml`: what all briefs of a repository share.

mod find;

pub use find::{FILE_NAME, find};

use crate::diagnostic::Diagnostic;
use crate::fields::{Address, Channel, Day};
use crate::source::{Prose, Source};
use crate::yaml::record::{Line, Read, Reader, Spanned};
use crate::{choice, record, yaml};
use camino::Utf8PathBuf;

choice! {
    /// An Indonesian time zone.
    pub enum Zone {
        /// Western, UTC+7.
        "WIB" => Western,
        /// Central, UTC+8.
        "WITA" => Central,
        /// Eastern, UTC+9.
        "WIT" => Eastern,
    }
}

impl Zone {
    /// The zone of that many seconds east of UTC.
    pub fn at(offset: i32) -> Option<Self> {
        [Self::Western, Self::Central, Self::Eastern].into_iter().find(|zone| zone.offset() == offset)
    }

    /// Seconds east of UTC.
    pub fn offset(self) -> i32 {
        match self {
            Self::Western => 7 * 3600,
            Self::Central => 8 * 3600,
            Self::Eastern => 9 * 3600,
        }
    }

    /// The same for reckoning with days and hours.
    pub fn utc_offset(self) -> jiff::tz::Offset {
        jiff::tz::Offset::from_seconds(self.offset()).unwrap_or(jiff::tz::Offset::UTC)
    }
}

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
