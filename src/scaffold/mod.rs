//! What a new briefs repository and a new brief begin with: templates, and the answers that go into them.
//!
//! The texts stand in `templates/`: `repository/` holds the files of a repository, `brief/` one file a kind
//! of brief. Nothing here writes: [`repository()`] and [`brief()`] give texts, `files` puts them in place.

mod answers;
mod brief;
mod engine;
mod repository;
mod schemas;
pub mod value;

pub use answers::{Answers, Ci, EXAMPLE_AGENCY, USUAL_PLATFORMS, USUAL_RESPONSIBLE, USUAL_UNIT};
pub use brief::{MARKER, NewBrief, about, brief, is_title, open_parts};
pub use repository::{File, Present, repository};
pub use schemas::schemas;

use crate::config::Config;

/// The folder of a repository that holds its briefs.
pub const BRIEFS: &str = "briefs";
/// The rules file that a new repository begins with.
pub const RULES: &str = "aturan/instansi.yaml";
/// Where editors find the schema of a brief.
pub const BRIEF_SCHEMA: &str = ".humas/schema/brief.json";

/// What every brief must say and `humas.yaml` may say for it, where this one does not.
fn unsaid(config: &Config) -> impl Iterator<Item = &'static str> {
    let raw = config.raw.as_ref();
    let said = [
        ("instansi", raw.is_some_and(|raw| raw.agency.is_some())),
        ("unit", raw.is_some_and(|raw| raw.unit.is_some())),
        ("penanggung_jawab", raw.is_some_and(|raw| raw.responsible.is_some())),
    ];
    said.into_iter().filter(|(_, said)| !said).map(|(key, _)| key)
}
