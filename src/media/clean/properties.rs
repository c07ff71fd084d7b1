//! What must hold for every picture, whole or not.

use super::{Cleaned, Fault, Removed, clean};
use crate::media::Kind;
use crate::media::samples::{self, IDAT, SCANS, VP8L};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Cleans, and holds what was cleaned against the rules.
fn check(kind: Kind, bytes: Vec<u8>) -> Result<Cleaned, Fault> {
    let length = bytes.len();
    let once = clean(kind, bytes)?;
    // An orientation that stood in a broken block is written anew; nothing else may grow.
    assert!(once.bytes.len() <= length + 64, "{} grew", kind.name());
    assert_eq!(Kind::of(&once.bytes), Some(kind));
    let twice = clean(kind, once.bytes.clone());
    let expected = Cleaned { removed: BTreeSet::new(), ..once.clone() };
    assert_eq!(twice, Ok(expected), "{} is not clean after cleaning", kind.name());
    Ok(once)
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

fn told(cleaned: &Cleaned) -> Vec<Removed> {
    cleaned.removed.iter().copied().collect()
}

#[test]
fn nothing_of_siti_is_left() {
    for (kind, bytes) in samples::all() {
        assert!(holds(&bytes, b"Siti"), "{} had nothing to lose", kind.name());
        let cleaned = check(kind, bytes).unwrap();
        assert!(!holds(&cleaned.bytes, b"Siti"), "{} still names her", kind.name());
    }
}

#[test]
fn jpeg_keeps_pixels_colours_and_orientation() {
    let cleaned = check(Kind::Jpeg, samples::private_jpeg(6)).unwrap();
    for part in [SCANS[0], SCANS[1], b"ICC_PROFILE", b"JFIF", b"Adobe"] {
        assert!(holds(&cleaned.bytes, part), "{}", part.escape_ascii());
    }
    let turned = [b"Exif\0\0".to_vec(), super::exif::only_orientation(6).to_vec()].concat();
    let profile = samples::segment(0xe2, b"ICC_PROFILE\0\x01\x01colours");
    let adobe = samples::segment(0xee, b"Adobe\0d\0\0\0\0\x01");
    assert_eq!(cleaned.bytes, samples::jpeg(&[samples::segment(0xe1, &turned), profile, adobe], &[], b""));
    assert_eq!(
        told(&cleaned),
        [
            Removed::Location,
            Removed::Serial,
            Removed::Owner,
            Removed::Camera,
            Removed::Xmp,
            Removed::Iptc,
            Removed::Comment,
            Removed::Provenance,
            Removed::Pictures,
            Removed::Program,
            Removed::Hidden,
        ]
    );
}

#[test]
fn an_upright_jpeg_gets_no_exif() {
    let cleaned = check(Kind::Jpeg, samples::private_jpeg(1)).unwrap();
    assert!(!holds(&cleaned.bytes, b"Exif"));
    let plain = samples::jpeg(&[], &[], b"");
    let cleaned = check(Kind::Jpeg, plain.clone()).unwrap();
    assert_eq!((cleaned.bytes, cleaned.removed), (plain, BTreeSet::new()));
}

#[test]
fn the_small_picture_in_jfif_goes() {
    let plain = samples::jpeg(&[], &[], b"");
    let small = samples::segment(0xe0, b"JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01rgb");
    let bytes = [&plain[..2], &small, &plain[20..]].concat();
    let cleaned = check(Kind::Jpeg, bytes).unwrap();
    assert_eq!((told(&cleaned), cleaned.bytes), (vec![Removed::Thumbnail], plain));
}

#[test]
fn png_keeps_pixels_and_orientation() {
    let cleaned = check(Kind::Png, samples::private_png(3)).unwrap();
    let turned = samples::chunk(b"eXIf", &super::exif::only_orientation(3));
    let gamma = samples::chunk(b"gAMA", &[0, 0, 0xb1, 0x8f]);
    assert_eq!(cleaned.bytes, samples::png(&[turned, gamma], b""));
    assert!(holds(&cleaned.bytes, IDAT));
    assert_eq!(
        told(&cleaned),
        [
            Removed::Location,
            Removed::Serial,
            Removed::Owner,
            Removed::Camera,
            Removed::Xmp,
            Removed::Comment,
            Removed::Changed,
            Removed::Program,
            Removed::Hidden,
        ]
    );
}

#[test]
fn gif_keeps_frames_and_repeats() {
    let cleaned = check(Kind::Gif, samples::private_gif()).unwrap();
    assert_eq!(cleaned.bytes, samples::gif(2, b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0", b""));
    assert_eq!(told(&cleaned), [Removed::Xmp, Removed::Comment, Removed::Hidden]);
    assert!(cleaned.animated && !check(Kind::Gif, samples::gif(1, b"", b"")).unwrap().animated);
}

#[test]
fn webp_keeps_pixels_and_tells_the_truth_about_itself() {
    for (orientation, flags) in [(1, 0x20), (8, 0x28)] {
        let cleaned = check(Kind::Webp, samples::private_webp(orientation)).unwrap();
        let about = [flags, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        let mut chunks =
            vec![samples::riff(b"VP8X", &about), samples::riff(b"ICCP", b"colours"), samples::riff(b"VP8L", VP8L)];
        if orientation != 1 {
            chunks.push(samples::riff(b"EXIF", &super::exif::only_orientation(orientation)));
        }
        assert_eq!(cleaned.bytes, samples::webp(&chunks));
    }
    assert!(check(Kind::Webp, samples::moving_webp()).unwrap().animated);
}

#[test]
fn every_beginning_is_refused() {
    for (kind, bytes) in samples::all() {
        // What stands behind the picture's end may be missing.
        let end = bytes.windows(7).position(|window| window == b"rahasia").unwrap_or(bytes.len());
        for cut in 0..bytes.len() {
            let read = check(kind, bytes[..cut].to_vec());
            assert_eq!(read.is_ok(), cut >= end, "{}: {cut} of {end} bytes", kind.name());
        }
    }
}

#[test]
fn every_byte_flipped() {
    for (kind, bytes) in samples::all() {
        for at in 12..bytes.len() {
            for mask in [0x01, 0x10, 0x80, 0xff] {
                let mut bytes = bytes.clone();
                bytes[at] ^= mask;
                let _ = check(kind, bytes);
            }
        }
    }
}

fn damaged() -> impl Strategy<Value = (Kind, Vec<u8>)> {
    let change = (any::<prop::sample::Index>(), 0_usize..6, prop::collection::vec(any::<u8>(), 0..6));
    (prop::sample::select(samples::all()), prop::collection::vec(change, 0..5)).prop_map(
        |((kind, mut bytes), changes)| {
            for (place, length, with) in changes {
                let from = 12 + place.index(bytes.len() - 12);
                let to = (from + length).min(bytes.len());
                bytes.splice(from..to, with);
            }
            (kind, bytes)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn a_damaged_picture_is_refused_or_clean((kind, bytes) in damaged()) {
        let _ = check(kind, bytes);
    }

    #[test]
    fn any_bytes_are_refused_or_clean(bytes in prop::collection::vec(any::<u8>(), 0..80), head in 0_usize..14) {
        for (kind, sample) in samples::all() {
            let bytes = [&sample[..head], &bytes].concat();
            if Kind::of(&bytes) == Some(kind) {
                let _ = check(kind, bytes);
            } else {
                // Not a picture of that kind at all; it must still come back.
                let _ = clean(kind, bytes);
            }
        }
    }

    #[test]
    fn pixels_of_any_length_stay(pixels in prop::collection::vec(any::<u8>(), 1..400)) {
        // As an encoder would write them: 0xFF is followed by 0.
        let stuffed: Vec<u8> = pixels.iter().flat_map(|b| if *b == 0xff { vec![0xff, 0] } else { vec![*b] }).collect();
        let scan = [samples::segment(0xda, b"\x01\x01\x00\x00\x3f\x00"), stuffed].concat();
        let bytes = samples::jpeg(&[samples::segment(0xfe, b"Siti")], &[scan.clone(), samples::segment(0xfe, b"Siti")], b"");
        let cleaned = check(Kind::Jpeg, bytes).unwrap();
        prop_assert_eq!(cleaned.bytes, samples::jpeg(&[], &[scan], b""));
        let idat = samples::chunk(b"IDAT", &pixels);
        let cleaned = check(Kind::Png, samples::png(&[samples::chunk(b"tEXt", b"a\0b"), idat.clone()], b"")).unwrap();
        prop_assert_eq!(cleaned.bytes, samples::png(&[idat], b""));
    }
}
