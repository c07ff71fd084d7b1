//! The schemas that editors read, put into a new repository.

use crate::lang::Lang;
use crate::schema::{Document, schema};
use camino::Utf8PathBuf;

/// The schema files of a repository, as path and text: `.humas/schema/brief.json`, `config.json`,
/// `rules.json`, `platform.json`. They explain keys in Indonesian, as all that a repository begins with.
pub fn schemas() -> Vec<(Utf8PathBuf, String)> {
    let file = |document: Document| {
        (Utf8PathBuf::from(format!(".humas/schema/{}.json", document.name())), schema(document, Lang::Id))
    };
    Document::ALL.into_iter().map(file).collect()
}
