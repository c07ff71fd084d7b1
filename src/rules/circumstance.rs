//! Levels, and the circumstances that change them.

use crate::brief::{Tone, Topic};
use crate::check::Request;
use crate::diagnostic::Severity;
use crate::yaml::record::Spanned;
use crate::{choice, record};

choice! {
    /// How grave the findings of a rule are.
    pub enum Level {
        /// Must be put right first.
        "error" => Error,
        /// A person should decide.
        "warning" => Warning,
        /// Worth knowing.
        "info" => Info,
        /// The rule does not run.
        "mati" => Off,
    }
}

impl Level {
    /// The severity of findings; nothing for a rule that is off.
    pub fn severity(self) -> Option<Severity> {
        match self {
            Self::Error => Some(Severity::Error),
            Self::Warning => Some(Severity::Warning),
            Self::Info => Some(Severity::Info),
            Self::Off => None,
        }
    }
}

record! {
    /// What must be so, all of it.
    pub struct Circumstance {
        /// The topic of the brief.
        "jenis" => topic: optional Topic,
        /// The tone of the brief.
        "nada" => tone: optional Tone,
        /// A period of `humas.yaml` that covers the brief's date, such as `pemilu`.
        "masa" => season: optional Spanned<String>,
    }
}

record! {
    /// The key of a level under a circumstance.
    pub struct ThenLevel {
        /// The level.
        "tingkat" => level: required Level,
    }
}

impl Circumstance {
    /// Whether it is so for a brief.
    pub fn holds(&self, request: &Request<'_>) -> bool {
        self.topic.is_none_or(|topic| request.brief.topic == topic)
            && self.tone.is_none_or(|tone| request.brief.tone == tone)
            && self.season.as_ref().is_none_or(|season| request.in_season(&season.value))
    }
}
