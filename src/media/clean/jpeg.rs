//! JPEG: a row of segments, and pixels after each "start of scan".
//!
//! Libraries hand out everything from the first scan on as one piece, but comments stand between
//! the scans of a progressive picture, and whole further files behind the end.

use super::exif::{PREFIX, look, look_xmp, only_orientation};
use super::{Cleaned, Fault, Removed, behind};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// The length of a JFIF segment without a small picture in it.
const JFIF: usize = 14;
/// The length of Adobe's segment, which tells how colours are stored.
const ADOBE: usize = 12;

/// What is kept, piece by piece.
#[derive(Default)]
struct Kept<'b> {
    pieces: Vec<Cow<'b, [u8]>>,
    framed: bool,
    scanned: bool,
    jfif: bool,
    orientation: Option<u8>,
    removed: BTreeSet<Removed>,
}

pub(super) fn clean(bytes: &[u8]) -> Result<Cleaned, Fault> {
    let mut kept = Kept::default();
    let mut at = 2;
    loop {
        let gap = bytes.get(at..).and_then(|rest| rest.iter().position(|b| *b == 0xff)).ok_or(Fault::Cut)?;
        behind(bytes.get(at..at + gap).unwrap_or_default(), &mut kept.removed);
        at += gap;
        // A marker may be led by any number of 0xFF.
        let marker_at = bytes.get(at..).and_then(|rest| rest.iter().position(|b| *b != 0xff)).ok_or(Fault::Cut)? + at;
        let marker = bytes.get(marker_at).copied().ok_or(Fault::Cut)?;
        at = marker_at + 1;
        match marker {
            0xd9 => break,
            // Restart marks and the like without meaning here; without a length, too.
            0x01 | 0xd0..=0xd7 => continue,
            0xc0..=0xc7 | 0xc9..=0xcf | 0xda..=0xfe => {}
            _ => return Err(Fault::Broken),
        }
        let length = bytes.get(at..at + 2).ok_or(Fault::Cut)?;
        let length = length.iter().fold(0, |sum, byte| sum << 8 | usize::from(*byte));
        let content = bytes.get(at + 2..at + length.max(2)).ok_or(Fault::Cut)?;
        if length < 2 {
            return Err(Fault::Broken);
        }
        at += length;
        let mut end = at;
        if marker == 0xda {
            end += scan(bytes.get(at..).unwrap_or_default())?;
            at = end;
        }
        let whole = bytes.get(marker_at..end).unwrap_or_default();
        kept.take(marker, content, whole)?;
    }
    if !kept.framed || !kept.scanned {
        return Err(Fault::Broken);
    }
    behind(bytes.get(at..).unwrap_or_default(), &mut kept.removed);
    Ok(kept.write(bytes.len()))
}

/// The length of the pixels: up to a marker that is no restart mark. In them, 0xFF 0x00 is a pixel's.
fn scan(bytes: &[u8]) -> Result<usize, Fault> {
    let pairs = bytes.iter().zip(bytes.iter().skip(1));
    let mut ends =
        pairs.enumerate().filter(|(_, (mark, next))| **mark == 0xff && !matches!(next, 0 | 0xd0..=0xd7 | 0xff));
    ends.next().map(|(at, _)| at).ok_or(Fault::Cut)
}

impl<'b> Kept<'b> {
    /// Keeps a segment or notes why not. `whole` is the segment from its marker's second byte on.
    fn take(&mut self, marker: u8, content: &'b [u8], whole: &'b [u8]) -> Result<(), Fault> {
        let begins = |mark: &[u8]| content.starts_with(mark);
        match marker {
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => {
                let size = content.get(1..5).ok_or(Fault::Broken)?;
                let empty = size.chunks(2).any(|side| side == [0, 0]);
                if empty || self.framed {
                    return Err(Fault::Broken);
                }
                self.framed = true;
                self.keep(whole);
            }
            0xda if !self.framed => return Err(Fault::Broken),
            0xda => {
                self.scanned = true;
                self.keep(whole);
            }
            0xc4 | 0xcc | 0xdb..=0xdf => self.keep(whole),
            0xe0 if begins(b"JFIF\0") && content.len() >= JFIF && !self.jfif => self.jfif(content),
            0xe0 if begins(b"JFXX\0") => self.drop(Removed::Thumbnail),
            0xe1 if begins(PREFIX) => {
                let orientation = look(content, &mut self.removed);
                self.orientation.get_or_insert(orientation);
            }
            0xe1 if begins(b"http://ns.adobe.com/x") => look_xmp(content, &mut self.removed),
            0xe2 if begins(b"ICC_PROFILE\0") => self.keep(whole),
            0xe2 if begins(b"MPF\0") => self.drop(Removed::Pictures),
            0xeb if begins(b"JP") => self.drop(Removed::Provenance),
            0xed if begins(b"Photoshop 3.0\0") => self.drop(Removed::Iptc),
            0xee if begins(b"Adobe") && content.len() >= ADOBE => {
                let content = content.get(..ADOBE).unwrap_or(content);
                self.pieces.push(segment(marker, content).into());
            }
            0xfe => self.drop(Removed::Comment),
            _ => self.drop(Removed::Program),
        }
        Ok(())
    }

    fn keep(&mut self, whole: &'b [u8]) {
        self.pieces.push(Cow::Borrowed(b"\xff"));
        self.pieces.push(Cow::Borrowed(whole));
    }

    fn drop(&mut self, what: Removed) {
        self.removed.insert(what);
    }

    /// Resolution and version stay; a small picture, of size 0 from now on, goes.
    fn jfif(&mut self, content: &[u8]) {
        if content.len() > JFIF {
            self.drop(Removed::Thumbnail);
        }
        let mut bare = content.get(..JFIF - 2).unwrap_or_default().to_vec();
        bare.extend([0, 0]);
        // The standard wants it first.
        self.pieces.insert(0, segment(0xe0, &bare).into());
        self.jfif = true;
    }

    fn write(self, size: usize) -> Cleaned {
        let orientation = self.orientation.unwrap_or(1);
        let turned = (orientation != 1).then(|| segment(0xe1, &[PREFIX, &only_orientation(orientation)].concat()));
        let (first, rest) = self.pieces.split_at(usize::from(self.jfif).min(self.pieces.len()));
        let mut bytes = Vec::with_capacity(size);
        bytes.extend(b"\xff\xd8");
        first.iter().for_each(|piece| bytes.extend_from_slice(piece));
        bytes.extend(turned.unwrap_or_default());
        rest.iter().for_each(|piece| bytes.extend_from_slice(piece));
        bytes.extend(b"\xff\xd9");
        Cleaned { bytes, orientation, animated: false, removed: self.removed }
    }
}

/// A segment with its marker and length. What is written here is short.
fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap_or(u16::MAX);
    [&[0xff, marker], &length.to_be_bytes()[..], content].concat()
}
