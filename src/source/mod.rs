//! Files that were read, and places in them.

mod lines;
mod prose;
mod read;
mod span;

pub use lines::Lines;
pub use prose::Prose;
pub use read::{MAX_BYTES, Sources};
pub use span::{SourceId, Span};

use std::borrow::Cow;

/// One file: its name as the user gave it and its text.
#[derive(Debug, Clone)]
pub struct Source {
    /// The number of this file.
    pub id: SourceId,
    /// The name shown to people.
    pub name: String,
    /// The text, exactly as in the file (a byte order mark and CRLF included). That of a file
    /// that comes with humas is borrowed.
    pub text: Cow<'static, str>,
}
