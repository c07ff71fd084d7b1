//! Verifying: from a path to what is to be said of every bag under it.

use super::places::{Kind, Place, places};
use super::store::reason;
use super::{archive, check, folder, sums};
use crate::lang::Text;
use crate::text;
use camino::{Utf8Path, Utf8PathBuf};
use std::fs::File;
use std::io::{BufReader, Read, Seek};

use super::finding::Finding;

/// What was found under a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Every bag, zip and `SHA256SUMS`, in the order of their paths.
    pub list: Vec<Verified>,
}

/// One bag, zip or `SHA256SUMS`, verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Its path.
    pub path: Utf8PathBuf,
    /// What it is: `bag`, `zip`, `sums` or `unreadable`.
    pub kind: &'static str,
    /// What is in it, or why it can't be told.
    pub contents: Result<Contents, Text>,
}

/// What is in a bag.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Contents {
    /// How many files its payload has; of a `SHA256SUMS`, how many it lists.
    pub files: u64,
    /// How many bytes they have.
    pub bytes: u64,
    /// The program that made it, by its own word.
    pub software: Option<String>,
    /// The day it was made, by its own word.
    pub date: Option<String>,
    /// What was found, problems first.
    pub findings: Vec<Finding>,
}

impl Contents {
    /// Whether it is complete and unchanged.
    pub fn is_intact(&self) -> bool {
        !self.findings.iter().any(|finding| finding.what.is_problem())
    }
}

impl Place {
    /// Verifies it. Files are read piece by piece: memory does not grow with their size.
    pub fn verify(&self) -> Verified {
        let contents = match &self.kind {
            Kind::Bag => Ok(check::check(&mut folder::Folder(self.path.clone()), folder::list(&self.path))),
            Kind::Zip => zip(&self.path),
            Kind::Sums => sums::check(&self.path),
            Kind::Unreadable(reason) => Err(reason.clone()),
        };
        Verified { path: self.path.clone(), kind: self.kind.key(), contents }
    }
}

fn zip(path: &Utf8Path) -> Result<Contents, Text> {
    let file = File::open(path).map_err(|error| {
        let (id, en) = (reason(&error).id, reason(&error).en);
        text!("tidak dapat dibaca: {id}", "can't be read: {en}")
    })?;
    verify_zip(BufReader::with_capacity(1 << 16, file))
}

/// Verifies the bag that a zip holds.
///
/// # Errors
/// When it is no zip, holds no bag, or is one that an honest program does not write.
pub fn verify_zip(reader: impl Read + Seek) -> Result<Contents, Text> {
    let (mut archive, listing) = archive::open(reader)?;
    Ok(check::check(&mut archive, listing))
}

/// Verifies every bag under a path: a bag, a zip that holds one, or a folder that holds several.
///
/// # Errors
/// When there is nothing there that could be verified.
pub fn verify(path: &Utf8Path) -> Result<Report, Text> {
    Ok(Report { list: places(path)?.iter().map(Place::verify).collect() })
}
