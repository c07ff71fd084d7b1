//! `SHA256SUMS`: the digests of a folder's own files, in the form of the `sha256sum` program.

use super::digest::{Algorithm, Digests};
use super::finding::{Finding, What};
use super::folder::{Folder, entries, look};
use super::path::stays_inside;
use super::store::{Store, whole};
use super::verify::Contents;
use crate::lang::Text;
use camino::Utf8Path;
use std::collections::BTreeSet;

/// The file's name.
pub(super) const FILE: &str = "SHA256SUMS";

/// Checks the files that a folder's `SHA256SUMS` lists.
///
/// # Errors
/// When the list can't be read.
pub(super) fn check(folder: &Utf8Path) -> Result<Contents, Text> {
    let mut store = Folder(folder.to_owned());
    let bytes = whole(&mut store, FILE)?;
    let Ok(text) = String::from_utf8(bytes) else {
        return Err(Finding::of(What::Encoding, FILE).message());
    };
    let mut contents = Contents::default();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let wrong = |what: What, detail: &str| Finding::of(what, FILE).at(index + 1).with(Text::same(detail));
        let Some((digest, path)) = parts(line) else {
            contents.findings.push(wrong(What::Malformed, ""));
            continue;
        };
        if !stays_inside(&path) {
            contents.findings.push(wrong(What::Outside, &path));
        } else if !seen.insert(path.clone()) {
            contents.findings.push(wrong(What::ListedTwice, &path));
        } else {
            contents.files += 1;
            let size = folder.join(&path).symlink_metadata().map_or(0, |found| found.len());
            contents.bytes = contents.bytes.saturating_add(size);
            contents.findings.extend(one(&mut store, &path, &digest));
        }
    }
    let beside = |name: &String| {
        let file = look(folder, name).is_some_and(|kind| !kind.is_dir());
        file && name != FILE && !seen.contains(name) && !name.starts_with('.')
    };
    let names = entries(folder).map(|(names, _)| names).unwrap_or_default();
    let added = names.iter().filter(|name| beside(name));
    contents.findings.extend(added.map(|name| Finding::of(What::Beside, name).with(Text::same(FILE))));
    Ok(contents)
}

/// The digest and path of a line. A name with a line break in it is written with backslashes, and its line
/// begins with one.
fn parts(line: &str) -> Option<(String, String)> {
    let (line, escaped) = line.strip_prefix('\\').map_or((line, false), |line| (line, true));
    let (digest, path) = line.split_once(' ')?;
    let path = path.strip_prefix([' ', '*'])?;
    let path = path.strip_prefix("./").unwrap_or(path);
    let right = digest.len() == Algorithm::Sha256.digits() && digest.bytes().all(|b| b.is_ascii_hexdigit());
    let path = if escaped {
        path.replace("\\\\", "\0").replace("\\n", "\n").replace("\\r", "\r").replace('\0', "\\")
    } else {
        path.to_owned()
    };
    (right && !path.is_empty()).then(|| (digest.to_ascii_lowercase(), path))
}

fn one(store: &mut Folder, path: &str, expected: &str) -> Option<Finding> {
    match look(&store.0, path) {
        None => return Some(Finding::of(What::Missing, path)),
        Some(kind) if kind.is_symlink() => return Some(Finding::of(What::Link, path)),
        Some(kind) if !kind.is_file() => return Some(Finding::of(What::Special, path)),
        Some(_) => {}
    }
    let mut digests = Digests::default();
    digests.want(Algorithm::Sha256);
    match store.read(path, &mut digests) {
        Err(reason) => Some(Finding::of(What::Unreadable, path).with(reason)),
        Ok(()) if digests.hex(Algorithm::Sha256).as_deref() == Some(expected) => None,
        Ok(()) => Some(Finding::of(What::Changed, path)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_sha256sum_are_read() {
        let digest = "AB".repeat(32);
        let of = |rest: &str| parts(&format!("{digest}{rest}")).map(|(_, path)| path);
        assert_eq!(of("  indeks.html").as_deref(), Some("indeks.html"));
        assert_eq!(of(" *./a b.zip").as_deref(), Some("a b.zip"));
        assert_eq!((of(""), of(" indeks.html"), of("  ")), (None, None, None));
        let escaped = parts(&format!("\\{digest}  a\\nb\\\\n")).map(|(_, path)| path);
        assert_eq!(escaped.as_deref(), Some("a\nb\\n"));
        assert_eq!(parts("12  a"), None);
    }
}
