//! Reading a file: what it is and how large is asked first.

use super::kind::{HEAD, Kind, sniff};
use super::trouble::Trouble;
use camino::Utf8Path;
use std::fs::{self, File};
use std::io::{Error, Read};

/// Reads a file whole, and tells what it is.
///
/// # Errors
/// When it can't be read, is no regular file, is no medium, or is larger than its kind may be; that
/// is told from its size, before it is read.
pub(super) fn read(path: &Utf8Path) -> Result<(Kind, Vec<u8>), Trouble> {
    let unread = |error: Error| Trouble::Unread(error.kind());
    // Asked before opening: to open a named pipe would wait for a writer.
    let meta = fs::metadata(path).map_err(unread)?;
    if meta.is_dir() {
        return Err(Trouble::Folder);
    }
    if !meta.is_file() {
        return Err(Trouble::Special);
    }
    let mut file = File::open(path).map_err(unread)?;
    let size = file.metadata().map_err(unread)?.len();
    let mut bytes = Vec::new();
    file.by_ref().take(HEAD as u64).read_to_end(&mut bytes).map_err(unread)?;
    if bytes.is_empty() {
        return Err(Trouble::Empty);
    }
    let kind = sniff(&bytes).map_err(Trouble::Foreign)?;
    let most = kind.most_bytes();
    if size > most {
        return Err(Trouble::TooLarge { kind, size, most });
    }
    bytes.reserve(usize::try_from(size).unwrap_or_default().saturating_sub(bytes.len()));
    // The file may have grown since: one byte more than allowed tells.
    file.take(most + 1 - bytes.len() as u64).read_to_end(&mut bytes).map_err(unread)?;
    if bytes.len() as u64 > most {
        return Err(Trouble::TooLarge { kind, size: bytes.len() as u64, most });
    }
    Ok((kind, bytes))
}
