//! What every command that treats briefs reads: the brief itself, and the present.

use crate::diagnostic::Diagnostic;
use crate::source::{MAX_BYTES, SourceId, Sources};
use crate::text;
use camino::Utf8Path;
use jiff::Timestamp;
use std::io::Read;
use std::sync::OnceLock;

/// The present, or `SOURCE_DATE_EPOCH` where the environment fixes it.
pub(super) fn now() -> Timestamp {
    fixed().unwrap_or_else(Timestamp::now)
}

/// The moment that `SOURCE_DATE_EPOCH` fixes, so that what is made can be made again.
pub(super) fn fixed() -> Option<Timestamp> {
    let seconds = std::env::var("SOURCE_DATE_EPOCH").ok()?.parse().ok()?;
    Timestamp::from_second(seconds).ok()
}

/// Reads a brief; `-` is standard input.
pub(super) fn open(path: &Utf8Path, sources: &mut Sources) -> Result<SourceId, Vec<Diagnostic>> {
    if path == "-" { standard_input(sources) } else { sources.open(path.as_std_path()) }
}

fn standard_input(sources: &mut Sources) -> Result<SourceId, Vec<Diagnostic>> {
    // It can be read once; a run that opens links reads its briefs twice.
    static READ: OnceLock<std::io::Result<Vec<u8>>> = OnceLock::new();
    let read = READ.get_or_init(|| {
        let mut bytes = Vec::new();
        // One byte more than is allowed tells that there is too much.
        std::io::stdin().lock().take(MAX_BYTES + 1).read_to_end(&mut bytes).map(|_| bytes)
    });
    match read {
        Ok(bytes) => sources.add("-", bytes.clone()),
        Err(error) => Err(vec![Diagnostic::nowhere(
            "berkas-gagal-dibaca",
            text!("Masukan standar gagal dibaca: {error}.", "Standard input could not be read: {error}."),
        )]),
    }
}
