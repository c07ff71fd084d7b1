//! GIF: a header, then blocks, each of which is a chain of short pieces that ends with an empty one.

use super::{Cleaned, Fault, Removed, behind};
use std::collections::BTreeSet;

/// More than this is no count of repeats, the only thing such a block is kept for.
const LOOP_BYTES: usize = 24;

/// A reader of bytes that knows where it is.
struct Cursor<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> Cursor<'b> {
    fn take(&mut self, count: usize) -> Result<&'b [u8], Fault> {
        let part = self.bytes.get(self.at..self.at + count).ok_or(Fault::Cut)?;
        self.at += count;
        Ok(part)
    }

    fn byte(&mut self) -> Result<u8, Fault> {
        self.take(1)?.first().copied().ok_or(Fault::Cut)
    }

    /// Passes a chain of pieces with its empty end.
    fn chain(&mut self) -> Result<(), Fault> {
        loop {
            let length = usize::from(self.byte()?);
            if length == 0 {
                return Ok(());
            }
            self.take(length)?;
        }
    }

    /// Passes the table of colours that a byte of flags announces.
    fn colours(&mut self, flags: u8) -> Result<(), Fault> {
        if flags & 0x80 != 0 {
            self.take(3 << ((flags & 7) + 1))?;
        }
        Ok(())
    }

    fn since(&self, from: usize) -> &'b [u8] {
        self.bytes.get(from..self.at).unwrap_or_default()
    }
}

pub(super) fn clean(bytes: &[u8]) -> Result<Cleaned, Fault> {
    let mut cursor = Cursor { bytes, at: 0 };
    cursor.take(6)?;
    let screen = cursor.take(7)?;
    if screen.get(..4).is_none_or(|size| size.chunks(2).any(|side| side == [0, 0])) {
        return Err(Fault::Broken);
    }
    cursor.colours(screen.get(4).copied().unwrap_or_default())?;
    let mut out = Vec::with_capacity(bytes.len());
    out.extend_from_slice(cursor.since(0));
    let mut removed = BTreeSet::new();
    let mut pictures = 0_usize;
    loop {
        let from = cursor.at;
        match cursor.byte()? {
            0x3b => break,
            0x2c => {
                let about = cursor.take(9)?;
                cursor.colours(about.get(8).copied().unwrap_or_default())?;
                cursor.byte()?;
                cursor.chain()?;
                out.extend_from_slice(cursor.since(from));
                pictures += 1;
            }
            0x21 => {
                let label = cursor.byte()?;
                let content = cursor.at;
                cursor.chain()?;
                match needless(label, cursor.since(content)) {
                    Some(what) => drop(removed.insert(what)),
                    None => out.extend_from_slice(cursor.since(from)),
                }
            }
            _ => return Err(Fault::Broken),
        }
    }
    if pictures == 0 {
        return Err(Fault::Broken);
    }
    out.push(0x3b);
    behind(bytes.get(cursor.at..).unwrap_or_default(), &mut removed);
    Ok(Cleaned { bytes: out, orientation: 1, animated: pictures > 1, removed })
}

/// What an extension is that no viewer needs; `None` where it is needed.
fn needless(label: u8, chain: &[u8]) -> Option<Removed> {
    let named = |name: &[u8]| chain.get(1..).is_some_and(|rest| rest.starts_with(name));
    match label {
        // How long a frame stands and which colour is clear.
        0xf9 => None,
        0xff if (named(b"NETSCAPE2.0") || named(b"ANIMEXTS1.0")) && chain.len() <= LOOP_BYTES => None,
        0xff if named(b"ICCRGBG1012") => None,
        0xff if named(b"XMP DataXMP") => Some(Removed::Xmp),
        0xfe | 0x01 => Some(Removed::Comment),
        _ => Some(Removed::Program),
    }
}
