//! Where rules files are: by the name of a built-in one, or by a path.

use super::builtin;
use camino::{Utf8Component, Utf8Path, Utf8PathBuf};

/// What a file is known by, so that it is read once by whatever path it is named: a built-in name, or
/// the real path.
pub(super) fn identity(name: &str) -> String {
    if builtin::file(name).is_some() {
        return name.to_owned();
    }
    Utf8Path::new(name).canonicalize_utf8().map_or_else(|_| name.to_owned(), Utf8PathBuf::into_string)
}

/// A path without the steps that lead nowhere, where it stays the path of the same file.
pub(super) fn tidy(path: &Utf8Path) -> Utf8PathBuf {
    let mut short = Utf8PathBuf::new();
    for step in path.components() {
        match step {
            Utf8Component::CurDir => {}
            Utf8Component::ParentDir if matches!(short.components().next_back(), Some(Utf8Component::Normal(_))) => {
                short.pop();
            }
            other => short.push(other),
        }
    }
    // Above a link, `..` leads elsewhere.
    if short.canonicalize().ok() == path.canonicalize().ok() { short } else { path.to_owned() }
}
