//! Files that are made where there are none: what is there stays as it is.

use crate::error::Failure;
use crate::text;
use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};
use std::fs;
use std::io::{self, ErrorKind, Write};

/// What became of a file that was to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Made {
    /// It was made.
    New,
    /// Something of that name was there; it was not touched.
    Kept,
}

/// A folder in which files are made and none is ever replaced; no link leads out of it.
#[derive(Debug)]
pub struct Fresh {
    folder: Utf8PathBuf,
}

impl Fresh {
    /// The folder, made where it is missing.
    ///
    /// # Errors
    /// When it can't be made, or something else is in its place.
    pub fn new(folder: &Utf8Path) -> Result<Self> {
        let folder = if folder.as_str().is_empty() { Utf8Path::new(".") } else { folder };
        if folder.exists() && !folder.is_dir() {
            return Err(Failure::not_written(folder, &ErrorKind::AlreadyExists.into()).into());
        }
        fs::create_dir_all(folder).map_err(|error| Failure::not_written(folder, &error))?;
        Ok(Self { folder: folder.to_owned() })
    }

    /// Makes a file, and the folders on the way to it.
    ///
    /// # Errors
    /// When it can't be made, a folder stands in its place, or a link on the way leads out of the folder.
    pub fn create(&self, name: &Utf8Path, text: &str) -> Result<Made> {
        let target = self.folder.join(name);
        let told = |error: &io::Error| Failure::not_written(&target, error);
        let Some(parent) = self.enter(name).map_err(|error| told(&error))? else {
            let folder = &self.folder;
            return Err(Failure(text!(
                "“{target}” tidak dibuat: sebuah tautan di jalurnya menuju ke luar “{folder}”.",
                "`{target}` was not made: a link on its path leads out of `{folder}`."
            ))
            .into());
        };
        match fs::symlink_metadata(&target) {
            Ok(there) if there.is_dir() => return Err(told(&ErrorKind::IsADirectory.into()).into()),
            Ok(_) => return Ok(Made::Kept),
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(told(&error).into()),
        }
        match place(&parent, &target, text) {
            Ok(()) => Ok(Made::New),
            // Another run was faster.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(Made::Kept),
            Err(error) => Err(told(&error).into()),
        }
    }

    /// Makes the folders on the way to a file, one by one, and gives the last; `None` where the way leads out.
    fn enter(&self, name: &Utf8Path) -> io::Result<Option<Utf8PathBuf>> {
        let root = fs::canonicalize(&self.folder)?;
        let mut at = self.folder.clone();
        for part in name.parent().into_iter().flat_map(Utf8Path::components) {
            at.push(part);
            match fs::symlink_metadata(&at) {
                Err(error) if error.kind() == ErrorKind::NotFound => fs::create_dir(&at)?,
                Err(error) => return Err(error),
                Ok(there) if there.is_dir() => {}
                Ok(there) if there.is_symlink() => {
                    if !fs::canonicalize(&at)?.starts_with(&root) {
                        return Ok(None);
                    }
                }
                Ok(_) => return Err(ErrorKind::NotADirectory.into()),
            }
        }
        Ok(fs::canonicalize(&at)?.starts_with(&root).then_some(at))
    }
}

/// Puts a whole file in its place, or nothing.
fn place(folder: &Utf8Path, target: &Utf8Path, text: &str) -> io::Result<()> {
    let mut file = tempfile::Builder::new().prefix(".humas-").tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    super::write::readable(file.as_file())?;
    file.as_file().sync_all()?;
    file.persist_noclobber(target).map(drop).map_err(|error| error.error)
}
