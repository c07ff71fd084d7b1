//! Where the data is and how it is read.

use serde::de::DeserializeOwned;
use std::ops::Range;
use std::path::PathBuf;

/// The folder with the data; none where it is missing and may be.
fn folder() -> Option<PathBuf> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/conformance");
    let folder = std::env::var_os("HUMAS_CONFORMANCE").map_or_else(beside, PathBuf::from);
    if folder.is_dir() {
        return Some(folder);
    }
    let required = std::env::var_os("HUMAS_REQUIRE_CONFORMANCE").is_some_and(|v| v == "1");
    assert!(!required, "no conformance data in {}", folder.display());
    eprintln!("skipped: no conformance data in {}", folder.display());
    None
}

fn text(path: &str) -> Option<String> {
    let path = folder()?.join(path);
    Some(std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display())))
}

pub(crate) fn json<T: DeserializeOwned>(path: &str) -> Option<T> {
    Some(serde_json::from_str(&text(path)?).unwrap())
}

pub(crate) fn yaml<T: DeserializeOwned>(path: &str) -> Option<T> {
    Some(yaml_serde::from_str(&text(path)?).unwrap())
}

/// A byte range as code points, which twitter-text's data counts in.
pub(crate) fn code_points(text: &str, range: &Range<usize>) -> [usize; 2] {
    [range.start, range.end].map(|at| text[..at].chars().count())
}
