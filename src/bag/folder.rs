//! A bag in a folder. Links are never followed: what they lead to is not part of the bag.

use super::finding::{Finding, What};
use super::store::{Listing, Store, reason};
use crate::lang::Text;
use crate::text;
use camino::{Utf8Path, Utf8PathBuf};
use std::fs::{File, FileType};
use std::io::{self, Write};

/// The files below a folder.
#[derive(Debug)]
pub(super) struct Folder(pub(super) Utf8PathBuf);

impl Store for Folder {
    fn read(&mut self, path: &str, into: &mut dyn Write) -> Result<(), Text> {
        let file = plain(&self.0, path)?;
        io::copy(&mut io::BufReader::with_capacity(1 << 16, file), into).map(|_| ()).map_err(|error| reason(&error))
    }
}

/// Opens an ordinary file that no link leads to.
fn plain(folder: &Utf8Path, path: &str) -> Result<File, Text> {
    let mut there = folder.to_owned();
    let mut kind = None;
    for part in path.split('/') {
        there.push(part);
        let found = there.symlink_metadata().map_err(|error| reason(&error))?.file_type();
        if found.is_symlink() {
            return Err(text!("jalurnya lewat tautan, tidak diikuti", "its path goes through a link, not followed"));
        }
        kind = Some(found);
    }
    // A pipe would keep the reader waiting for ever.
    if !kind.is_some_and(|kind| kind.is_file()) {
        return Err(text!("bukan berkas biasa", "not an ordinary file"));
    }
    File::open(&there).map_err(|error| reason(&error))
}

/// What a path in a folder is, links not followed: `None` where there is nothing.
pub(super) fn look(folder: &Utf8Path, path: &str) -> Option<FileType> {
    folder.join(path).symlink_metadata().ok().map(|found| found.file_type())
}

/// What lies in a folder, by name; and the names that are not UTF-8.
///
/// # Errors
/// When the folder can't be read.
pub(super) fn entries(folder: &Utf8Path) -> io::Result<(Vec<String>, Vec<String>)> {
    let (mut names, mut odd) = (Vec::new(), Vec::new());
    for entry in folder.read_dir()? {
        match entry?.file_name().into_string() {
            Ok(name) => names.push(name),
            Err(name) => odd.push(name.to_string_lossy().into_owned()),
        }
    }
    names.sort();
    odd.sort();
    Ok((names, odd))
}

/// All files below a folder. The way is kept in a list, so that no depth is too deep.
pub(super) fn list(folder: &Utf8Path) -> Listing {
    let mut listing = Listing::default();
    let mut ahead = vec![String::new()];
    while let Some(inside) = ahead.pop() {
        let found = match entries(&folder.join(&inside)) {
            Ok(found) => found,
            Err(error) => {
                listing.findings.push(Finding::of(What::Unreadable, inside).with(reason(&error)));
                continue;
            }
        };
        let path = |name: &str| if inside.is_empty() { name.to_owned() } else { format!("{inside}/{name}") };
        listing.findings.extend(found.1.iter().map(|name| Finding::of(What::OddName, path(name))));
        for name in found.0 {
            let path = path(&name);
            let kind = match folder.join(&path).symlink_metadata() {
                Ok(kind) => kind,
                Err(error) => {
                    listing.findings.push(Finding::of(What::Unreadable, path.clone()).with(reason(&error)));
                    listing.odd.insert(path);
                    continue;
                }
            };
            if kind.is_dir() {
                ahead.push(path);
            } else if kind.is_file() {
                listing.files.insert(path, kind.len());
            } else {
                let what = if kind.is_symlink() { What::Link } else { What::Special };
                listing.findings.push(Finding::of(what, path.clone()));
                listing.odd.insert(path);
            }
        }
    }
    listing
}
