//! The only module that writes files: to a temporary file beside the target, then renamed, so that
//! there is the old file or the new one, never half.

use crate::error::Failure;
use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};
use std::io::{BufWriter, ErrorKind, IntoInnerError, Write};
use tempfile::NamedTempFile;

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
    let mut staged = Staged::new(target)?;
    staged.write(text)?;
    staged.commit()
}

/// A file that is written piece by piece beside its target and takes its place at the end; until then, and
/// if that end is never reached, the old file stands as it was.
#[derive(Debug)]
pub struct Staged {
    target: Utf8PathBuf,
    file: BufWriter<NamedTempFile>,
}

impl Staged {
    /// Begins a file.
    ///
    /// # Errors
    /// When it can't be written there.
    pub fn new(target: &Utf8Path) -> Result<Self> {
        // Through a link, the file it leads to is replaced, not the link.
        let target = target.canonicalize_utf8().unwrap_or_else(|_| target.to_owned());
        let folder = target.parent().filter(|p| !p.as_str().is_empty()).unwrap_or(Utf8Path::new("."));
        let begun = if target.is_dir() {
            Err(ErrorKind::IsADirectory.into())
        } else {
            tempfile::Builder::new().prefix(".humas-").tempfile_in(folder)
        };
        let file = begun.map_err(|error| Failure::not_written(&target, &error))?;
        Ok(Self { target, file: BufWriter::new(file) })
    }

    /// Adds to it.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn write(&mut self, text: &str) -> Result<()> {
        let written = self.file.write_all(text.as_bytes());
        written.map_err(|error| Failure::not_written(&self.target, &error).into())
    }

    /// Puts it in the place of its target; its permissions stay.
    ///
    /// # Errors
    /// When that can't be done; the old file then stands as it was.
    pub fn commit(self) -> Result<()> {
        let Self { target, file } = self;
        let commit = || -> std::io::Result<()> {
            let file = file.into_inner().map_err(IntoInnerError::into_error)?;
            match std::fs::metadata(&target) {
                Ok(old) => file.as_file().set_permissions(old.permissions())?,
                Err(_) => readable(file.as_file())?,
            }
            file.as_file().sync_all()?;
            file.persist(&target)?;
            Ok(())
        };
        commit().map_err(|error| Failure::not_written(&target, &error).into())
    }
}

/// Adds to the end of a file, which others add to as well.
///
/// # Errors
/// When it can't be written.
pub fn append(target: &Utf8Path, text: &str) -> Result<()> {
    let write = || -> std::io::Result<()> {
        std::fs::OpenOptions::new().create(true).append(true).open(target)?.write_all(text.as_bytes())
    };
    write().map_err(|error| Failure::not_written(target, &error).into())
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
