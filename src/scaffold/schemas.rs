//! The schemas that editors read, put into a new repository.

use camino::Utf8PathBuf;

/// The schema files of a repository, as path and text: `.humas/schema/brief.json`, `config.json`,
/// `rules.json`, `platform.json`. While there are none, no file refers to them.
pub fn schemas() -> Vec<(Utf8PathBuf, String)> {
    Vec::new()
}
