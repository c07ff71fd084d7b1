//! MP4, MOV and 3GP: boxes with a size and a name. `moov` describes the video, `trak` one of its
//! tracks, `mdat` holds pictures and sound.

use super::Video;
use crate::media::clean::Fault;

/// Marks of a place: QuickTime's, 3GPP's, Apple's, and the track of an action camera.
const PLACES: [&[u8]; 4] = [b"\xa9xyz", b"loci", b"location.ISO6709", b"gpmd"];

type Chunk<'b> = (&'b [u8], &'b [u8]);

/// Reads the boxes that fill `bytes`, as far as they can be read.
fn boxes(mut bytes: &[u8]) -> (Vec<Chunk<'_>>, Result<(), Fault>) {
    let mut list = Vec::new();
    while !bytes.is_empty() {
        match first(bytes) {
            Ok((one, rest)) => {
                list.push(one);
                bytes = rest;
            }
            Err(fault) => return (list, Err(fault)),
        }
    }
    (list, Ok(()))
}

/// The first box, and what stands behind it.
fn first(bytes: &[u8]) -> Result<(Chunk<'_>, &[u8]), Fault> {
    let (size, rest) = bytes.split_first_chunk().ok_or(Fault::Cut)?;
    let (name, rest) = rest.split_at_checked(4).ok_or(Fault::Cut)?;
    let (size, rest) = match u32::from_be_bytes(*size) {
        // To the end of the file.
        0 => (rest.len(), rest),
        1 => {
            let (size, rest) = rest.split_first_chunk().ok_or(Fault::Cut)?;
            let size = usize::try_from(u64::from_be_bytes(*size)).map_err(|_| Fault::Cut)?;
            (size.checked_sub(16).ok_or(Fault::Broken)?, rest)
        }
        size => ((size as usize).checked_sub(8).ok_or(Fault::Broken)?, rest),
    };
    let (content, rest) = rest.split_at_checked(size).ok_or(Fault::Cut)?;
    Ok(((name, content), rest))
}

/// The contents of all boxes of a name.
fn named<'b>(list: &[Chunk<'b>], name: &[u8]) -> Vec<&'b [u8]> {
    list.iter().filter(|(n, _)| *n == name).map(|(_, content)| *content).collect()
}

/// Reads a video.
pub(in crate::media) fn read(bytes: &[u8]) -> Result<Video, Fault> {
    let (top, whole) = boxes(bytes);
    whole?;
    // A recording that was broken off lacks the one, a download the other.
    let (Some(movie), true) = (named(&top, b"moov").first().copied(), top.iter().any(|(name, _)| *name == b"mdat"))
    else {
        return Err(Fault::Cut);
    };
    // Whether players can make sense of the inside is theirs to say; here it only describes.
    let (inner, _) = boxes(movie);
    let mut size = None;
    for track in named(&inner, b"trak") {
        let (track, _) = boxes(track);
        let shown = named(&track, b"tkhd").first().and_then(|header| extent(header));
        size = size.max(shown);
    }
    let seconds = named(&inner, b"mvhd").first().and_then(|header| length(header));
    let located = PLACES.iter().any(|mark| movie.windows(mark.len()).any(|window| window == *mark));
    Ok(Video { size, seconds, located })
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|four| u32::from_be_bytes(*four))
}

/// Seconds, rounded up, from a movie's header; its second version has wider numbers.
fn length(header: &[u8]) -> Option<u64> {
    let (scale, units) = match header.first()? {
        1 => {
            let units = header.get(24..)?.first_chunk().map(|eight| u64::from_be_bytes(*eight))?;
            (number(header, 20)?, units)
        }
        _ => (number(header, 12)?, u64::from(number(header, 16)?)),
    };
    // A video made in pieces has no length here, or the greatest of all numbers.
    let known = scale != 0 && units != 0 && units != u64::from(u32::MAX) && units != u64::MAX;
    known.then(|| units.div_ceil(u64::from(scale)))
}

/// Width and height of a track as shown; none for sound. The matrix before them tells whether the
/// picture lies on its side.
fn extent(header: &[u8]) -> Option<(usize, usize)> {
    let matrix = if header.first()? == &1 { 52 } else { 40 };
    let side = |at: usize| number(header, at).map(|fixed| (fixed >> 16) as usize);
    let (width, height) = (side(matrix + 36)?, side(matrix + 40)?);
    let turned = number(header, matrix)? == 0 && number(header, matrix + 16)? == 0;
    match (width, height, turned) {
        (0, _, _) | (_, 0, _) => None,
        (_, _, true) => Some((height, width)),
        _ => Some((width, height)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::media::samples;

    #[test]
    fn size_length_and_place() {
        let video = read(&samples::mp4(b"isom", false)).unwrap();
        assert_eq!(video, Video { size: Some((1080, 1920)), seconds: Some(62), located: false });
        assert!(read(&samples::mp4(b"isom", true)).unwrap().located);
    }

    #[test]
    fn a_cut_video_is_no_video() {
        let whole = samples::mp4(b"isom", true);
        for end in 0..whole.len() {
            assert!(read(&whole[..end]).is_err(), "{end} of {} bytes", whole.len());
        }
    }

    #[test]
    fn flipped_bytes_never_panic() {
        let whole = samples::mp4(b"isom", true);
        for at in 0..whole.len() {
            for mask in [0x01, 0x80, 0xff] {
                let mut bytes = whole.clone();
                bytes[at] ^= mask;
                let _ = read(&bytes);
            }
        }
    }
}
