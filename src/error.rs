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
    /// A file or folder that could not be written.
    pub fn not_written(name: impl fmt::Display, error: &io::Error) -> Self {
        let reason = reason(error);
        let (id, en) = (reason.id, reason.en);
        Self(text!("“{name}” tidak dapat ditulis: {id}.", "`{name}` can't be written: {en}."))
    }
}

/// Why the system refused, in plain words.
fn reason(error: &io::Error) -> Text {
    match error.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            text!("tidak ada izin menulis", "no permission to write")
        }
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => text!("penyimpanan penuh", "the storage is full"),
        ErrorKind::NotFound => text!("foldernya tidak ada", "its folder is not there"),
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => {
            text!("ada berkas dengan nama folder itu", "a file stands in place of the folder")
        }
        ErrorKind::IsADirectory => text!("ada folder dengan nama berkas itu", "a folder stands in place of the file"),
        _ => Text::same(error),
    }
}
