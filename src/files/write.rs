//! The only module that writes files: to a temporary file beside the target, then renamed, so that
//! there is the old file or the new one, never half.

use crate::error::Failure;
use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};
use std::io::{ErrorKind, Write};

/// A folder that files are written into.
#[derive(Debug, Clone)]
pub struct Output {
    folder: Utf8PathBuf,
}

impl Output {
    /// The folder; it is made with the first file, so that a run that writes nothing leaves nothing.
    ///
    /// # Errors
    /// When something else of that name is in its place.
    pub fn new(folder: &Utf8Path) -> Result<Self> {
        if folder.exists() && !folder.is_dir() {
            return Err(Failure::not_written(folder, &ErrorKind::AlreadyExists.into()).into());
        }
        Ok(Self { folder: folder.to_owned() })
    }

    /// Writes one file, named relative to the folder.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn write(&self, name: &Utf8Path, text: &str) -> Result<()> {
        let target = self.folder.join(name);
        let made =
            |folder: &Utf8Path| std::fs::create_dir_all(folder).map_err(|error| Failure::not_written(folder, &error));
        made(&self.folder)?;
        if let Some(parent) = target.parent() {
            made(parent)?;
        }
        replace(&target, text)
    }
}

/// Puts `text` in the place of a file; its permissions stay.
///
/// # Errors
/// When it can't be written; the old file then stands as it was.
pub fn replace(target: &Utf8Path, text: &str) -> Result<()> {
    // Through a link, the file it leads to is replaced, not the link.
    let target = target.canonicalize_utf8().unwrap_or_else(|_| target.to_owned());
    let folder = target.parent().filter(|p| !p.as_str().is_empty()).unwrap_or(Utf8Path::new("."));
    let write = || -> std::io::Result<()> {
        let mut file = tempfile::Builder::new().prefix(".humas-").tempfile_in(folder)?;
        file.write_all(text.as_bytes())?;
        match std::fs::metadata(&target) {
            Ok(old) => file.as_file().set_permissions(old.permissions())?,
            Err(_) => readable(file.as_file())?,
        }
        file.as_file().sync_all()?;
        file.persist(&target)?;
        Ok(())
    };
    write().map_err(|error| Failure::not_written(&target, &error).into())
}

/// Writes a new file in the folder for such files that only its owner can read; it stays there. Gives its path.
///
/// # Errors
/// When it can't be written.
pub fn temporary(prefix: &str, ending: &str, text: &str) -> Result<Utf8PathBuf> {
    let write = || -> std::io::Result<std::path::PathBuf> {
        let mut file = tempfile::Builder::new().prefix(prefix).suffix(ending).tempfile()?;
        file.write_all(text.as_bytes())?;
        Ok(file.keep()?.1)
    };
    let folder = std::env::temp_dir();
    let path = write().map_err(|error| Failure::not_written(folder.display(), &error))?;
    Utf8PathBuf::from_path_buf(path)
        .map_err(|path| Failure::not_written(path.display(), &ErrorKind::InvalidFilename.into()).into())
}

/// A new file is readable as other new files are; temporary ones are not.
#[cfg(unix)]
pub(super) fn readable(file: &std::fs::File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
pub(super) fn readable(_: &std::fs::File) -> std::io::Result<()> {
    Ok(())
}
