//! Finding what there is to verify: a path is a bag, a zip, or a folder that holds several of them.

use super::folder::{entries, look};
use super::manifest;
use super::store::reason;
use super::sums;
use crate::lang::Text;
use crate::text;
use camino::{Utf8Path, Utf8PathBuf};

/// Something to verify.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its path, as it was given or found.
    pub path: Utf8PathBuf,
    /// What it is.
    pub kind: Kind,
}

/// What a place is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A folder that is a bag.
    Bag,
    /// A zip that holds a bag.
    Zip,
    /// A folder with a `SHA256SUMS` about its own files.
    Sums,
    /// Something that was found on the way and can't be verified, and why.
    Unreadable(Text),
}

impl Kind {
    /// Its name for machines: `bag`.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Bag => "bag",
            Self::Zip => "zip",
            Self::Sums => "sums",
            Self::Unreadable(_) => "unreadable",
        }
    }
}

/// What there is to verify under a path, in an order that is always the same. Bags are not searched for
/// further bags; links are not followed, but for the path itself.
///
/// # Errors
/// When there is nothing there, or nothing that can be verified.
pub fn places(path: &Utf8Path) -> Result<Vec<Place>, Text> {
    let found = path.metadata().map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => text!(
            "“{path}” tidak ditemukan. Periksa ejaan nama dan foldernya.",
            "`{path}` was not found. Check the spelling of the name and its folder."
        ),
        _ => {
            let (id, en) = (reason(&error).id, reason(&error).en);
            text!("“{path}” tidak dapat dibaca: {id}.", "`{path}` can't be read: {en}.")
        }
    })?;
    if found.is_file() {
        return Ok(vec![Place { path: path.to_owned(), kind: Kind::Zip }]);
    }
    let list = if found.is_dir() { below(path) } else { Vec::new() };
    if list.is_empty() {
        return Err(text!(
            "Tidak ada bag, zip, atau SHA256SUMS di “{path}”.",
            "There is no bag, zip or SHA256SUMS in `{path}`."
        ));
    }
    Ok(list)
}

fn below(folder: &Utf8Path) -> Vec<Place> {
    let mut list = Vec::new();
    let mut ahead = vec![folder.to_owned()];
    while let Some(folder) = ahead.pop() {
        let mut add = |path: Utf8PathBuf, kind: Kind| list.push(Place { path, kind });
        let names = match entries(&folder) {
            Ok((names, _)) => names,
            Err(error) => {
                add(folder, Kind::Unreadable(reason(&error)));
                continue;
            }
        };
        if is_bag(&folder, &names) {
            add(folder, Kind::Bag);
            continue;
        }
        for name in names.into_iter().filter(|name| !name.starts_with('.')) {
            let path = folder.join(&name);
            let zip = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("zip"));
            match look(&folder, &name) {
                Some(kind) if kind.is_dir() => ahead.push(path),
                Some(kind) if kind.is_file() && zip => add(path, Kind::Zip),
                Some(kind) if kind.is_symlink() && (zip || looks_like_bag(&path)) => {
                    add(path, Kind::Unreadable(text!("berupa tautan, tidak diikuti", "a link, not followed")));
                }
                Some(_) if name == sums::FILE => add(folder.clone(), Kind::Sums),
                _ => {}
            }
        }
    }
    list.sort_by(|a, b| (&a.path, a.kind.key()).cmp(&(&b.path, b.kind.key())));
    list
}

/// Whether a folder is a bag, be it one that has lost its `bagit.txt`.
fn is_bag(folder: &Utf8Path, names: &[String]) -> bool {
    let has = |name: &str| names.iter().any(|n| n == name);
    let manifest = || names.iter().any(|name| manifest::kind(name).is_some());
    has("bagit.txt") || (manifest() && look(folder, "data").is_some_and(|kind| kind.is_dir()))
}

fn looks_like_bag(path: &Utf8Path) -> bool {
    entries(path).is_ok_and(|(names, _)| is_bag(path, &names))
}
