//! Takes personal data out of pictures without touching what is seen: the compressed pixels stay
//! byte for byte. Each format keeps a short list of what a viewer needs; everything else goes, so
//! that a new way of writing personal data goes too.

mod exif;
mod gif;
mod jpeg;
mod png;
#[cfg(test)]
mod properties;
mod removed;
mod webp;

pub use removed::Removed;

use super::kind::Kind;
use std::collections::BTreeSet;

/// What is wrong with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It ends too early.
    Cut,
    /// It breaks the rules of its format.
    Broken,
}

/// A picture without personal data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleaned {
    /// The file.
    pub bytes: Vec<u8>,
    /// How it is to be turned when shown, as EXIF counts: 1 to 8, 1 being upright.
    pub orientation: u8,
    /// Whether it moves.
    pub animated: bool,
    /// What was taken out.
    pub removed: BTreeSet<Removed>,
}

/// Cleans a picture; videos and documents come back as they are.
///
/// # Errors
/// When the picture is cut off or broken.
pub fn clean(kind: Kind, bytes: Vec<u8>) -> Result<Cleaned, Fault> {
    match kind {
        Kind::Jpeg => jpeg::clean(&bytes),
        Kind::Png => png::clean(bytes),
        Kind::Gif => gif::clean(&bytes),
        Kind::Webp => webp::clean(&bytes),
        Kind::Mp4 | Kind::Mov | Kind::ThreeGp | Kind::Webm | Kind::Pdf => {
            Ok(Cleaned { bytes, orientation: 1, animated: false, removed: BTreeSet::new() })
        }
    }
}

/// Notes what stands behind a picture's end; zeros and line breaks are padding.
fn behind(rest: &[u8], removed: &mut BTreeSet<Removed>) {
    if rest.iter().any(|byte| !matches!(byte, 0 | b'\r' | b'\n')) {
        removed.insert(Removed::Hidden);
    }
}
