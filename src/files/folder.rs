//! Whole folders, written beside their place and then exchanged with what stood there.
//!
//! A run that is killed leaves the old folder or the new one; what it was writing lies in a folder of its
//! own that the next run takes away.

use crate::error::Failure;
use crate::text;
use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};
use std::fs::File;
use std::io::{self, ErrorKind, Write};
use std::time::{Duration, Instant};

/// How the names of folders begin that are being written.
const STAGING: &str = ".humas-ekspor-";
/// Where a run puts aside what stood in a place, where the system can't exchange two folders.
const ASIDE: &str = "lama";
/// How long a run waits for another one in the same folder.
const PATIENCE: Duration = Duration::from_secs(30);

/// A folder that a run writes into while no other one does.
#[derive(Debug)]
pub struct Exclusive {
    folder: Utf8PathBuf,
    /// Held as long as the run; the system lets go of it when a run is killed.
    _lock: File,
    staging: Option<tempfile::TempDir>,
    /// Whether this run made the folder: if nothing is put there, it goes away again.
    made: bool,
}

impl Exclusive {
    /// Takes hold of a folder, which is made where it is missing; what killed runs left there goes away.
    ///
    /// # Errors
    /// When it can't be made or written, or another run holds it for longer than half a minute.
    pub fn new(folder: &Utf8Path) -> Result<Self> {
        let told = |error: &io::Error| Failure::not_written(folder, error);
        let made = !folder.exists();
        std::fs::create_dir_all(folder).map_err(|error| told(&error))?;
        let lock = handle(folder).map_err(|error| told(&error))?;
        hold(&lock, folder)?;
        tidy(folder);
        let staging = tempfile::Builder::new().prefix(STAGING).tempdir_in(folder).map_err(|error| told(&error))?;
        Ok(Self { folder: folder.to_owned(), _lock: lock, staging: Some(staging), made })
    }

    /// Writes a file that will stand under `name` once it is put in place.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn write(&self, name: &Utf8Path, bytes: &[u8]) -> Result<()> {
        let target = self.staged(name);
        let write = || -> io::Result<()> {
            if let Some(parent) = target.parent() {
                std::fs::create_dir_all(parent)?;
            }
            File::create_new(&target)?.write_all(bytes)
        };
        write().map_err(|error| Failure::not_written(self.folder.join(name), &error).into())
    }

    /// Makes sure that what was written is on the disk, so that not even a power cut leaves half.
    ///
    /// # Errors
    /// When the system says that it is not.
    pub fn sync(&self) -> Result<()> {
        sync(self.staged(Utf8Path::new("")).as_std_path())
            .map_err(|error| Failure::not_written(&self.folder, &error).into())
    }

    /// Puts a folder or file that was written in its place; what stood there goes away.
    ///
    /// # Errors
    /// When it can't be put there; then the old one still stands.
    pub fn place(&self, name: &str) -> Result<()> {
        let (staged, target) = (self.staged(Utf8Path::new(name)), self.folder.join(name));
        self.exchange(&staged, &target, name).map_err(|error| Failure::not_written(&target, &error).into())
    }

    fn exchange(&self, staged: &Utf8Path, target: &Utf8Path, name: &str) -> io::Result<()> {
        // A file takes the place of a file in one step.
        if !target.is_dir() && !staged.is_dir() || std::fs::symlink_metadata(target).is_err() {
            return std::fs::rename(staged, target);
        }
        match swap(staged, target) {
            Ok(()) => return Ok(()),
            Err(error) if matches!(error.kind(), ErrorKind::Unsupported | ErrorKind::InvalidInput) => {}
            Err(error) => return Err(error),
        }
        let aside = self.staged(Utf8Path::new(ASIDE));
        std::fs::create_dir_all(&aside)?;
        std::fs::rename(target, aside.join(name))?;
        let placed = std::fs::rename(staged, target);
        if placed.is_err() {
            std::fs::rename(aside.join(name), target)?;
        }
        placed
    }

    fn staged(&self, name: &Utf8Path) -> Utf8PathBuf {
        // The folder's own name is ours and plain; `folder` came as UTF-8.
        let own = self.staging.as_ref().and_then(|staging| staging.path().file_name()?.to_str()).unwrap_or_default();
        self.folder.join(own).join(name)
    }
}

impl Drop for Exclusive {
    fn drop(&mut self) {
        drop(self.staging.take());
        if self.made {
            // A folder with something in it stays.
            let _ = std::fs::remove_dir(&self.folder);
        }
    }
}

/// Waits for the other run, if there is one.
fn hold(lock: &File, folder: &Utf8Path) -> Result<()> {
    let start = Instant::now();
    loop {
        match lock.try_lock() {
            Ok(()) => return Ok(()),
            Err(std::fs::TryLockError::WouldBlock) if start.elapsed() < PATIENCE => {
                std::thread::sleep(Duration::from_millis(50));
            }
            Err(std::fs::TryLockError::WouldBlock) => {
                return Err(Failure(text!(
                    "“{folder}” sedang ditulis oleh humas yang lain. Tunggu sampai selesai, lalu ulangi.",
                    "`{folder}` is being written by another humas. Wait until it is done, then try again."
                ))
                .into());
            }
            // A file system without locks: two runs are kept apart by their own staging folders alone.
            Err(std::fs::TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => return Ok(()),
            Err(std::fs::TryLockError::Error(error)) => return Err(Failure::not_written(folder, &error).into()),
        }
    }
}

/// Takes away what killed runs left; what they had put aside and not replaced goes back first.
fn tidy(folder: &Utf8Path) {
    for entry in folder.read_dir_utf8().into_iter().flatten().flatten() {
        if !entry.file_name().starts_with(STAGING) || !entry.path().is_dir() {
            continue;
        }
        for old in entry.path().join(ASIDE).read_dir_utf8().into_iter().flatten().flatten() {
            let target = folder.join(old.file_name());
            if !target.exists() {
                let _ = std::fs::rename(old.path(), target);
            }
        }
        let _ = std::fs::remove_dir_all(entry.path());
    }
}

/// What is locked: the folder itself, so that no file is left behind.
#[cfg(unix)]
fn handle(folder: &Utf8Path) -> io::Result<File> {
    File::open(folder)
}

#[cfg(not(unix))]
fn handle(folder: &Utf8Path) -> io::Result<File> {
    File::options().create(true).truncate(false).write(true).open(folder.join(".humas-kunci"))
}

/// Exchanges two folders in one step.
#[cfg(any(target_os = "linux", target_os = "macos"))]
fn swap(one: &Utf8Path, other: &Utf8Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, one.as_std_path(), CWD, other.as_std_path(), RenameFlags::EXCHANGE)?;
    Ok(())
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn swap(_: &Utf8Path, _: &Utf8Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

#[cfg(target_os = "linux")]
fn sync(folder: &std::path::Path) -> io::Result<()> {
    rustix::fs::syncfs(File::open(folder)?)?;
    Ok(())
}

/// Where the system can't be asked for a whole file system, each file is.
#[cfg(not(target_os = "linux"))]
fn sync(folder: &std::path::Path) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            sync(&path)?;
        } else {
            File::options().append(true).open(&path)?.sync_all()?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> (tempfile::TempDir, Utf8PathBuf) {
        let temp = tempfile::tempdir().unwrap();
        let path = Utf8PathBuf::from_path_buf(temp.path().join("dist")).unwrap();
        (temp, path)
    }

    fn names(folder: &Utf8Path) -> Vec<String> {
        let mut names: Vec<_> = folder.read_dir_utf8().unwrap().map(|e| e.unwrap().file_name().to_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_folder_takes_the_place_of_another_whole() {
        let (_temp, path) = folder();
        for round in ["one", "two"] {
            let out = Exclusive::new(&path).unwrap();
            out.write(Utf8Path::new(&format!("a/{round}/x.txt")), round.as_bytes()).unwrap();
            out.write(Utf8Path::new("a.zip"), round.as_bytes()).unwrap();
            out.sync().unwrap();
            out.place("a").unwrap();
            out.place("a.zip").unwrap();
        }
        assert_eq!(names(&path), ["a", "a.zip"]);
        assert_eq!(names(&path.join("a")), ["two"]);
    }

    #[test]
    fn what_a_killed_run_left_goes_away_and_what_it_put_aside_comes_back() {
        let (_temp, path) = folder();
        for made in [".humas-ekspor-x/lama/a", ".humas-ekspor-x/lama/b", ".humas-ekspor-x/c", "b", ".humas-other"] {
            std::fs::create_dir_all(path.join(made)).unwrap();
        }
        drop(Exclusive::new(&path).unwrap());
        assert_eq!(names(&path), [".humas-other", "a", "b"]);
    }

    #[test]
    fn a_run_that_puts_nothing_there_leaves_no_folder() {
        let (_temp, path) = folder();
        let out = Exclusive::new(&path).unwrap();
        out.write(Utf8Path::new("a/x.txt"), b"x").unwrap();
        drop(out);
        assert!(!path.exists());
    }
}
