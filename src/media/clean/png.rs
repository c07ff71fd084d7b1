//! PNG: a row of named chunks.

use super::exif::{look, look_xmp, only_orientation};
use super::{Cleaned, Fault, Removed, behind};
use img_parts::png::{Png, PngChunk};
use img_parts::{Bytes, Error};
use std::collections::BTreeSet;

/// What a viewer needs: the picture, its colours, its size in print, its frames.
const NEEDED: [[u8; 4]; 17] = [
    *b"IHDR", *b"PLTE", *b"IDAT", *b"IEND", *b"tRNS", *b"cHRM", *b"gAMA", *b"iCCP", *b"sBIT", *b"sRGB", *b"cICP",
    *b"mDCV", *b"cLLI", *b"bKGD", *b"pHYs", *b"acTL", *b"fcTL",
];
/// The pixels of further frames.
const FRAME: [u8; 4] = *b"fdAT";

pub(super) fn clean(bytes: Vec<u8>) -> Result<Cleaned, Fault> {
    let bytes = Bytes::from(bytes);
    let mut png = Png::from_bytes(bytes.clone()).map_err(|error| match error {
        Error::Truncated => Fault::Cut,
        Error::WrongSignature | Error::BadCRC => Fault::Broken,
    })?;
    let chunks = png.chunks();
    let (first, last) = (chunks.first().map(PngChunk::kind), chunks.last().map(PngChunk::kind));
    if last != Some(*b"IEND") {
        return Err(Fault::Cut);
    }
    let pixels = chunks.iter().any(|chunk| &chunk.kind() == b"IDAT");
    let foreign = |chunk: &PngChunk| chunk.kind().first().is_some_and(u8::is_ascii_uppercase) && !needed(chunk);
    if first != Some(*b"IHDR") || !pixels || png.dimensions().is_none() || chunks.iter().any(foreign) {
        return Err(Fault::Broken);
    }
    let animated = png.chunk_by_type(*b"acTL").is_some();
    let mut removed = BTreeSet::new();
    let mut orientation = None;
    for chunk in chunks.iter().filter(|chunk| !needed(chunk)) {
        if let Some(turn) = note(chunk, &mut removed) {
            orientation.get_or_insert(turn);
        }
    }
    behind(bytes.get(png.len()..).unwrap_or_default(), &mut removed);
    let orientation = orientation.unwrap_or(1);
    let chunks = png.chunks_mut();
    chunks.retain(needed);
    // The end holds nothing, whatever it held.
    if let Some(end) = chunks.last_mut().filter(|end| !end.contents().is_empty()) {
        removed.insert(Removed::Hidden);
        *end = PngChunk::new(*b"IEND", Bytes::new());
    }
    if orientation != 1 {
        chunks.insert(1, PngChunk::new(*b"eXIf", Bytes::copy_from_slice(&only_orientation(orientation))));
    }
    Ok(Cleaned { bytes: png.encoder().bytes().into(), orientation, animated, removed })
}

fn needed(chunk: &PngChunk) -> bool {
    NEEDED.contains(&chunk.kind()) || chunk.kind() == FRAME
}

/// Notes what a chunk holds; the answer is the orientation it asks for, if it is one that can.
fn note(chunk: &PngChunk, removed: &mut BTreeSet<Removed>) -> Option<u8> {
    let content = chunk.contents();
    let begins = |mark: &[u8]| content.starts_with(mark);
    match &chunk.kind() {
        b"eXIf" => return Some(look(content, removed)),
        b"iTXt" if begins(b"XML:com.adobe.xmp\0") => look_xmp(content, removed),
        b"tEXt" | b"zTXt" | b"iTXt" => {
            // How ImageMagick and others packed such data before PNG had a place for them.
            let packed = [
                (&b"Raw profile type exif"[..], Removed::Exif),
                (b"Raw profile type APP1", Removed::Exif),
                (b"Raw profile type xmp", Removed::Xmp),
                (b"Raw profile type iptc", Removed::Iptc),
                (b"Raw profile type 8bim", Removed::Iptc),
                (b"Author\0", Removed::Owner),
                (b"Artist\0", Removed::Owner),
                (b"Copyright\0", Removed::Owner),
            ];
            let what = packed.into_iter().find(|(mark, _)| begins(mark)).map_or(Removed::Comment, |(_, what)| what);
            removed.insert(what);
        }
        b"tIME" => {
            removed.insert(Removed::Changed);
        }
        b"caBX" => {
            removed.insert(Removed::Provenance);
        }
        _ => {
            removed.insert(Removed::Program);
        }
    }
    None
}
