//! Finding `humas.yaml`: upward from the brief, as git finds its folder.

use camino::{Utf8Path, Utf8PathBuf};

/// The name of the file.
pub const FILE_NAME: &str = "humas.yaml";

/// The folder, at or above `start`, that holds `humas.yaml`. The search ends at the root of a git
/// repository: what lies outside it is not meant.
pub fn find(start: &Utf8Path) -> Option<Utf8PathBuf> {
    for folder in start.ancestors() {
        let folder = if folder.as_str().is_empty() { Utf8Path::new(".") } else { folder };
        if folder.join(FILE_NAME).is_file() {
            return Some(folder.to_owned());
        }
        if folder.join(".git").exists() {
            return None;
        }
    }
    None
}
