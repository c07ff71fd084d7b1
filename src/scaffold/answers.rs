//! What is known of the agency when its repository is made.

use crate::config::Zone;
use clap::ValueEnum;

/// The agency of a repository whose maker named none; there is no such place.
pub const EXAMPLE_AGENCY: &str = "Pemerintah Kota Contoh";
/// The unit, where none was named: what it is called in most agencies.
pub const USUAL_UNIT: &str = "Hubungan Masyarakat";
/// The role that answers for posts, where none was named.
pub const USUAL_RESPONSIBLE: &str = "Ketua Tim Hubungan Masyarakat";
/// The platforms of a repository whose maker named none.
pub const USUAL_PLATFORMS: [&str; 5] = ["x", "instagram", "facebook", "whatsapp", "siaran-pers"];

/// Where the briefs of a repository are checked by machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Ci {
    /// GitHub Actions.
    Github,
    /// GitLab CI.
    Gitlab,
    /// Nowhere.
    None,
}

impl Ci {
    /// The word users write for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Github => "github",
            Self::Gitlab => "gitlab",
            Self::None => "none",
        }
    }

    /// The file that its machines read, from the root of the repository.
    pub fn file(self) -> Option<&'static str> {
        match self {
            Self::Github => Some(".github/workflows/humas.yml"),
            Self::Gitlab => Some(".gitlab-ci.yml"),
            Self::None => None,
        }
    }
}

/// What `humas.yaml` is to say; every value was read by [`value`](super::value). What is not known is made
/// up where a brief can't do without it, and left out elsewhere.
#[derive(Debug, Clone, Default)]
pub struct Answers {
    /// The agency.
    pub agency: Option<String>,
    /// The unit.
    pub unit: Option<String>,
    /// The role that answers for posts.
    pub responsible: Option<String>,
    /// Official accounts: platform and name.
    pub accounts: Vec<(String, String)>,
    /// The time zone.
    pub zone: Option<Zone>,
    /// The official domain.
    pub domain: Option<String>,
    /// The platforms to write for.
    pub platforms: Vec<String>,
}

impl Answers {
    /// The keys of `humas.yaml` that hold a value which nobody gave.
    pub fn made_up(&self) -> Vec<&'static str> {
        let given = [
            ("instansi", self.agency.is_some()),
            ("unit", self.unit.is_some()),
            ("penanggung_jawab", self.responsible.is_some()),
        ];
        given.into_iter().filter(|(_, given)| !given).map(|(key, _)| key).collect()
    }

    /// The keys of `humas.yaml` that were given.
    pub fn given(&self) -> Vec<&'static str> {
        let given = [
            ("instansi", self.agency.is_some()),
            ("unit", self.unit.is_some()),
            ("penanggung_jawab", self.responsible.is_some()),
            ("akun", !self.accounts.is_empty()),
            ("zona", self.zone.is_some()),
            ("domain_resmi", self.domain.is_some()),
            ("platform", !self.platforms.is_empty()),
        ];
        given.into_iter().filter(|(_, given)| *given).map(|(key, _)| key).collect()
    }

    /// The value of one of those keys, given or made up.
    pub(super) fn text(&self, key: &str) -> &str {
        let (given, usual) = match key {
            "instansi" => (&self.agency, EXAMPLE_AGENCY),
            "unit" => (&self.unit, USUAL_UNIT),
            _ => (&self.responsible, USUAL_RESPONSIBLE),
        };
        given.as_deref().unwrap_or(usual)
    }
}
