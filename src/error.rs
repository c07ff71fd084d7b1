//! The few failures that stop a run; what is wrong with an input is a diagnostic, not an error.

use crate::lang::{Lang, Text};
use crate::text;
use std::fmt;
use std::io::{self, ErrorKind};

/// A failure that a person is told about, in both languages.
#[derive(Debug)]
pub struct Failure(pub Text);

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.get(Lang::En))
    }
}

impl std::error::Error for Failure {}

impl Failure {
    /// Standard output that could not be written.
    pub fn not_printed(error: &io::Error) -> Self {
        let reason = reason(error);
        let (id, en) = (reason.id, reason.en);
        Self(text!("Keluaran standar tidak dapat ditulis: {id}.", "Standard output could not be written: {en}."))
    }

    /// A file or folder that could not be written.
    pub fn not_written(name: impl fmt::Display, error: &io::Error) -> Self {
        let reason = reason(error);
        let (id, en) = (reason.id, reason.en);
        Self(text!("“{name}” tidak dapat ditulis: {id}.", "`{name}` could not be written: {en}."))
    }
}

/// Why the system refused, in words.
fn reason(cause: &io::Error) -> Text {
    match cause.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            text!("tempat penyimpanan penuh", "there is no room left")
        }
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            text!("Anda tidak berhak menulis di sana", "you may not write there")
        }
        ErrorKind::AlreadyExists => {
            text!("sudah ada berkas dengan nama itu", "there is a file of that name")
        }
        ErrorKind::NotADirectory => {
            text!("bagian dari jalurnya bukan folder", "a part of its path is not a folder")
        }
        ErrorKind::IsADirectory => text!("itu nama sebuah folder", "that is the name of a folder"),
        ErrorKind::NotFound => text!("foldernya tidak ada", "its folder is not there"),
        ErrorKind::InvalidFilename => text!("namanya tidak diterima", "its name is not accepted"),
        _ => text!("sistem menolak ({cause})", "the system refused ({cause})"),
    }
}
