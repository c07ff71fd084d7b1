//! WebP: named chunks in a RIFF file; the frames of an animation hold chunks of their own, which
//! libraries don't open.

use super::exif::{look, look_xmp, only_orientation};
use super::{Cleaned, Fault, Removed, behind};
use std::collections::BTreeSet;

/// In the flags of an extended file: there is EXIF, there is XMP.
const EXIF: u8 = 0x08;
const XMP: u8 = 0x04;
/// The length of what an extended file says about itself.
const EXTENDED: usize = 10;
/// The length of what stands before the chunks of a frame.
const FRAME: usize = 16;

type Chunk<'b> = (&'b [u8], &'b [u8]);

/// Reads chunks up to the end of `bytes`. The last may lack the byte that makes its length even.
fn chunks(mut bytes: &[u8]) -> Result<Vec<Chunk<'_>>, Fault> {
    let mut list = Vec::new();
    while !bytes.is_empty() {
        let (name, rest) = bytes.split_at_checked(4).ok_or(Fault::Cut)?;
        let (length, rest) = rest.split_first_chunk().ok_or(Fault::Cut)?;
        let length = u32::from_le_bytes(*length) as usize;
        let (content, rest) = rest.split_at_checked(length).ok_or(Fault::Cut)?;
        list.push((name, content));
        bytes = rest.get(length % 2..).unwrap_or_default();
    }
    Ok(list)
}

fn write(name: &[u8], content: &[u8], out: &mut Vec<u8>) {
    out.extend_from_slice(name);
    out.extend(u32::try_from(content.len()).unwrap_or(u32::MAX).to_le_bytes());
    out.extend_from_slice(content);
    if content.len() % 2 == 1 {
        out.push(0);
    }
}

pub(super) fn clean(bytes: &[u8]) -> Result<Cleaned, Fault> {
    let size: &[u8; 4] = bytes.get(4..).and_then(<[u8]>::first_chunk).ok_or(Fault::Cut)?;
    let end = (u32::from_le_bytes(*size) as usize).checked_add(8).ok_or(Fault::Broken)?;
    let list = chunks(bytes.get(12..end).ok_or(Fault::Cut)?)?;
    let mut removed = BTreeSet::new();
    behind(bytes.get(end..).unwrap_or_default(), &mut removed);
    let flags = match list.first() {
        Some((b"VP8X", content)) if content.len() >= EXTENDED => content.first().copied(),
        Some((b"VP8 " | b"VP8L", _)) => None,
        _ => return Err(Fault::Broken),
    };
    let mut orientation = 1;
    for (name, content) in list.iter().filter(|(name, _)| !needed(name)) {
        let turn = note(name, content, &mut removed);
        // A viewer only looks for it where the flags say so.
        if let Some(turn) = turn.filter(|_| flags.is_some_and(|flags| flags & EXIF != 0)) {
            orientation = turn;
        }
    }
    let mut out = b"RIFF\0\0\0\0WEBP".to_vec();
    let (mut pixels, mut frames) = (false, 0_usize);
    for (name, content) in list.iter().filter(|(name, _)| needed(name)) {
        match *name {
            b"VP8X" => {
                let mut about = content.get(..EXTENDED).ok_or(Fault::Broken)?.to_vec();
                if let Some(first) = about.first_mut() {
                    *first = *first & !(EXIF | XMP) | if orientation == 1 { 0 } else { EXIF };
                }
                write(name, &about, &mut out);
            }
            b"ANMF" => {
                write(name, &frame(content, &mut removed)?, &mut out);
                frames += 1;
            }
            _ => {
                pixels |= matches!(*name, b"VP8 " | b"VP8L");
                write(name, content, &mut out);
            }
        }
    }
    if !pixels && frames == 0 {
        return Err(Fault::Broken);
    }
    if orientation != 1 {
        write(b"EXIF", &only_orientation(orientation), &mut out);
    }
    let size = u32::try_from(out.len() - 8).map_err(|_| Fault::Broken)?;
    if let Some(place) = out.get_mut(4..8) {
        place.copy_from_slice(&size.to_le_bytes());
    }
    Ok(Cleaned { bytes: out, orientation, animated: frames > 1, removed })
}

/// A frame of an animation with nothing but its picture.
fn frame(content: &[u8], removed: &mut BTreeSet<Removed>) -> Result<Vec<u8>, Fault> {
    let (about, inner) = content.split_at_checked(FRAME).ok_or(Fault::Broken)?;
    let mut out = about.to_vec();
    for (name, content) in chunks(inner).map_err(|_| Fault::Broken)? {
        if matches!(name, b"ALPH" | b"VP8 " | b"VP8L") {
            write(name, content, &mut out);
        } else {
            removed.insert(Removed::Program);
        }
    }
    Ok(out)
}

fn needed(name: &[u8]) -> bool {
    matches!(name, b"VP8X" | b"VP8 " | b"VP8L" | b"ALPH" | b"ANIM" | b"ANMF" | b"ICCP")
}

/// Notes what a chunk holds; the answer is the orientation it asks for, if it is one that can.
fn note(name: &[u8], content: &[u8], removed: &mut BTreeSet<Removed>) -> Option<u8> {
    match name {
        b"EXIF" => return Some(look(content, removed)),
        b"XMP " => look_xmp(content, removed),
        b"C2PA" => drop(removed.insert(Removed::Provenance)),
        _ => drop(removed.insert(Removed::Program)),
    }
    None
}
