//! Where the files of a bag lie: a folder or a zip.

use super::finding::Finding;
use crate::lang::Text;
use crate::text;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, ErrorKind, Write};

/// What files there are. Paths go from the bag's folder on, with `/` between their parts.
#[derive(Debug, Default)]
pub(super) struct Listing {
    /// The ordinary files with their sizes in bytes.
    pub(super) files: BTreeMap<String, u64>,
    /// What is there and is no ordinary file.
    pub(super) odd: BTreeSet<String>,
    /// What is to be said of it already.
    pub(super) findings: Vec<Finding>,
}

/// Something that files are read from.
pub(super) trait Store {
    /// Reads a file, piece by piece.
    ///
    /// # Errors
    /// Why it can't be read.
    fn read(&mut self, path: &str, into: &mut dyn Write) -> Result<(), Text>;
}

/// No tag file is longer: 100,000 lines have room in it.
const LONGEST: usize = 64 << 20;

/// Reads a file as a whole, where it is not too long to be a tag file.
///
/// # Errors
/// Why it can't be read.
pub(super) fn whole(store: &mut dyn Store, path: &str) -> Result<Vec<u8>, Text> {
    let mut kept = Kept::default();
    let read = store.read(path, &mut kept);
    if kept.full {
        return Err(text!("terlalu besar untuk berkas catatan", "too long for a tag file"));
    }
    read.map(|()| kept.bytes)
}

/// What was written, up to a length.
#[derive(Default)]
struct Kept {
    bytes: Vec<u8>,
    full: bool,
}

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + bytes.len() > LONGEST {
            self.full = true;
            return Err(ErrorKind::FileTooLarge.into());
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Why the system did not let a file be read.
pub(super) fn reason(error: &io::Error) -> Text {
    match error.kind() {
        ErrorKind::NotFound => text!("tidak ada", "it is not there"),
        ErrorKind::PermissionDenied => text!("Anda tidak berhak membacanya", "you may not read it"),
        ErrorKind::InvalidData | ErrorKind::InvalidInput | ErrorKind::UnexpectedEof => {
            text!("isinya rusak", "its content is damaged")
        }
        ErrorKind::InvalidFilename => text!("namanya terlalu panjang", "its name is too long"),
        _ => text!("sistem menolak ({error})", "the system refused ({error})"),
    }
}
