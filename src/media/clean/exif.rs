//! EXIF: what is in it, and the little of it that must stay.

use super::Removed;
use exif::{Context, Exif, In, Reader, Tag};
use std::collections::BTreeSet;

/// More of a block than this is not looked at: each value is copied, and a few bytes can name the
/// same megabytes many times. JPEG allows 64 KiB.
const MOST: usize = 1024 * 1024;

/// What stands before the block in a JPEG, and by mistake elsewhere.
pub(super) const PREFIX: &[u8] = b"Exif\0\0";

const fn tiff(number: u16) -> Tag {
    Tag(Context::Tiff, number)
}

const LOCATION: &[Tag] = &[
    Tag::GPSLatitude,
    Tag::GPSLongitude,
    Tag::GPSAltitude,
    Tag::GPSDestLatitude,
    Tag::GPSDestLongitude,
    Tag::GPSImgDirection,
    Tag::GPSDateStamp,
    Tag::GPSTimeStamp,
    Tag::GPSMapDatum,
    Tag::GPSProcessingMethod,
    Tag::GPSAreaInformation,
];

const SERIAL: &[Tag] = &[Tag::BodySerialNumber, Tag::LensSerialNumber, Tag::ImageUniqueID, tiff(0xc62f)];

/// Also the author as Windows writes it, and the computer.
const OWNER: &[Tag] = &[Tag::CameraOwnerName, Tag::Artist, Tag::Copyright, tiff(0x9c9d), tiff(0x013c)];

const CAMERA: &[Tag] = &[
    Tag::Make,
    Tag::Model,
    Tag::Software,
    Tag::LensMake,
    Tag::LensModel,
    Tag::DateTime,
    Tag::DateTimeOriginal,
    Tag::DateTimeDigitized,
    Tag::ExposureTime,
    Tag::FNumber,
    Tag::PhotographicSensitivity,
    Tag::FocalLength,
];

/// Also title, comment, keywords and subject as Windows writes them.
const COMMENT: &[Tag] =
    &[Tag::ImageDescription, Tag::UserComment, tiff(0x9c9b), tiff(0x9c9c), tiff(0x9c9e), tiff(0x9c9f)];

/// Notes what a block holds, and gives the orientation it asks for: 1 to 8, 1 being upright.
pub(super) fn look(block: &[u8], removed: &mut BTreeSet<Removed>) -> u8 {
    let block = block.strip_prefix(PREFIX).unwrap_or(block);
    let Some(exif) = parsed(block) else {
        removed.insert(Removed::Exif);
        return 1;
    };
    let orientation = exif.get_field(Tag::Orientation, In::PRIMARY).and_then(|field| field.value.get_uint(0));
    let orientation = orientation.and_then(|n| u8::try_from(n).ok()).filter(|n| (1..=8).contains(n)).unwrap_or(1);
    if block == only_orientation(orientation) {
        return orientation;
    }
    let has = |tags: &[Tag]| tags.iter().any(|tag| exif.get_field(*tag, In::PRIMARY).is_some());
    let kinds = [
        (LOCATION, Removed::Location),
        (SERIAL, Removed::Serial),
        (OWNER, Removed::Owner),
        (CAMERA, Removed::Camera),
        (&[Tag::MakerNote], Removed::Maker),
        (COMMENT, Removed::Comment),
    ];
    let mut found: Vec<Removed> = kinds.into_iter().filter(|(tags, _)| has(tags)).map(|(_, what)| what).collect();
    if exif.get_field(Tag::JPEGInterchangeFormat, In::THUMBNAIL).is_some() {
        found.push(Removed::Thumbnail);
    }
    if found.is_empty() {
        found.push(Removed::Exif);
    }
    removed.extend(found);
    orientation
}

/// As much as can be read: a block that is broken further on still tells the orientation.
fn parsed(block: &[u8]) -> Option<Exif> {
    let block = block.get(..MOST).unwrap_or(block).to_vec();
    let mut reader = Reader::new();
    reader.continue_on_error(true);
    reader.read_raw(block).or_else(|error| error.distill_partial_result(|_| {})).ok()
}

/// A block that says how the picture is to be turned, and nothing else.
pub(super) fn only_orientation(orientation: u8) -> [u8; 26] {
    let mut block = *b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x01\0\0\0\0\0\0\0";
    if let Some(value) = block.get_mut(18) {
        *value = orientation;
    }
    block
}

/// Notes what an XMP packet holds.
pub(super) fn look_xmp(packet: &[u8], removed: &mut BTreeSet<Removed>) {
    removed.insert(Removed::Xmp);
    let text = String::from_utf8_lossy(packet);
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let kinds: [(&[&str], Removed); 3] = [
        (&["GPSLatitude", "GPSLongitude"], Removed::Location),
        (&["SerialNumber"], Removed::Serial),
        (&["dc:creator", "OwnerName", "tiff:Artist", "dc:rights"], Removed::Owner),
    ];
    removed.extend(kinds.into_iter().filter(|(words, _)| has(words)).map(|(_, what)| what));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::media::samples;

    #[test]
    fn what_is_there_is_told() {
        let mut removed = BTreeSet::new();
        assert_eq!(look(&samples::exif(6), &mut removed), 6);
        let told: Vec<_> = removed.into_iter().collect();
        assert_eq!(told, [Removed::Location, Removed::Serial, Removed::Owner, Removed::Camera]);
    }

    #[test]
    fn a_bare_orientation_is_nothing_to_tell() {
        for orientation in 1..=8 {
            let mut removed = BTreeSet::new();
            assert_eq!(look(&only_orientation(orientation), &mut removed), orientation);
            assert!(removed.is_empty());
        }
    }

    #[test]
    fn what_cannot_be_read_is_upright() {
        let mut removed = BTreeSet::new();
        assert_eq!(look(b"MM\0*junk", &mut removed), 1);
        assert_eq!(look(&only_orientation(9), &mut removed), 1);
        assert_eq!(removed, BTreeSet::from([Removed::Exif]));
    }

    #[test]
    fn a_broken_end_leaves_the_orientation() {
        let block = samples::exif(8);
        let mut removed = BTreeSet::new();
        assert_eq!(look(&block[..block.len() - 30], &mut removed), 8);
    }
}
