//! Small files for tests, made here byte by byte.

use img_parts::Bytes;
use img_parts::png::PngChunk;

/// A segment of a JPEG.
pub(super) fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap();
    [&[0xff, marker], &length.to_be_bytes()[..], content].concat()
}

/// What the scans of [`jpeg`] hold: with a stuffed byte and a restart mark.
pub(super) const SCANS: [&[u8]; 2] = [b"\x12\xff\x00\x34\xff\xd0\x56", b"\x78\xff\x00"];

/// A JPEG of 40 × 30 pixels in two scans, with `extra` segments after JFIF's and `between` the scans.
/// It has the parts of a picture, though nobody would see one.
pub(super) fn jpeg(extra: &[Vec<u8>], between: &[Vec<u8>], behind: &[u8]) -> Vec<u8> {
    let scan = |pixels: &[u8]| [segment(0xda, b"\x01\x01\x00\x00\x3f\x00"), pixels.to_vec()].concat();
    [
        b"\xff\xd8".to_vec(),
        segment(0xe0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0"),
        extra.concat(),
        segment(0xdb, &[0; 65]),
        segment(0xc2, b"\x08\x00\x1e\x00\x28\x01\x01\x11\x00"),
        segment(0xc4, &[0; 17]),
        scan(SCANS[0]),
        between.concat(),
        scan(SCANS[1]),
        b"\xff\xd9".to_vec(),
        behind.to_vec(),
    ]
    .concat()
}

/// Everything a camera and an editor may put into a JPEG, upside down where `orientation` says so.
pub(super) fn private_jpeg(orientation: u8) -> Vec<u8> {
    let exif = [b"Exif\0\0".to_vec(), exif(orientation)].concat();
    let profile = segment(0xe2, b"ICC_PROFILE\0\x01\x01colours");
    let xmp = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude='6,12S'/>";
    jpeg(
        &[
            segment(0xe1, &exif),
            segment(0xe1, xmp),
            profile,
            segment(0xe2, b"MPF\0II*\0"),
            segment(0xeb, b"JP\0\x01jumb"),
            segment(0xed, b"Photoshop 3.0\08BIM Siti"),
            segment(0xee, b"Adobe\0d\0\0\0\0\x01"),
            segment(0xe5, b"Siti Contoh"),
        ],
        &[segment(0xfe, b"oleh Siti Contoh")],
        b"rahasia Siti Contoh",
    )
}

/// An EXIF block of a camera: orientation, model, artist, serial number, place.
pub(super) fn exif(orientation: u8) -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value.to_le_bytes()].concat()
    };
    let list = |entries: &[Vec<u8>]| {
        [&u16::try_from(entries.len()).unwrap().to_le_bytes()[..], &entries.concat(), &[0; 4]].concat()
    };
    // Three lists, 8 bytes behind the start, then the texts.
    let (first, second) = (8 + 2 + 5 * 12 + 4, 8 + 2 + 5 * 12 + 4 + 2 + 12 + 4);
    let texts = second + 2 + 2 * 12 + 4;
    [
        b"II*\0\x08\0\0\0".to_vec(),
        list(&[
            entry(0x0110, 2, 12, texts),
            entry(0x0112, 3, 1, u32::from(orientation)),
            entry(0x013b, 2, 12, texts + 12),
            entry(0x8769, 4, 1, first),
            entry(0x8825, 4, 1, second),
        ]),
        list(&[entry(0xa431, 2, 12, texts + 24)]),
        list(&[entry(1, 2, 2, u32::from(b'S')), entry(2, 5, 3, texts + 36)]),
        b"Kamera Siti\0Siti Contoh\0SN123456789\0".to_vec(),
        [6, 1, 12, 1, 30, 1].map(u32::to_le_bytes).concat(),
    ]
    .concat()
}

/// A chunk of a PNG.
pub(super) fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    PngChunk::new(*kind, Bytes::copy_from_slice(content)).encoder().bytes().to_vec()
}

/// What the pixels of [`png`] are: two rows of one grey pixel each, packed.
pub(super) const IDAT: &[u8] = b"\x78\x01\x01\x04\x00\xfb\xff\x00\x80\x00\x80\x02\x06\x01\x01";

/// A PNG of 1 × 2 pixels with `extra` chunks before the pixels.
pub(super) fn png(extra: &[Vec<u8>], behind: &[u8]) -> Vec<u8> {
    [
        b"\x89PNG\r\n\x1a\n".to_vec(),
        chunk(b"IHDR", b"\0\0\0\x01\0\0\0\x02\x08\0\0\0\0"),
        extra.concat(),
        chunk(b"IDAT", IDAT),
        chunk(b"IEND", b""),
        behind.to_vec(),
    ]
    .concat()
}

/// Everything a PNG may carry beside its pixels.
pub(super) fn private_png(orientation: u8) -> Vec<u8> {
    png(
        &[
            chunk(b"gAMA", &[0, 0, 0xb1, 0x8f]),
            chunk(b"eXIf", &exif(orientation)),
            chunk(b"tEXt", b"Author\0Siti Contoh"),
            chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta/> Siti"),
            chunk(b"zTXt", b"Comment\0\0Siti"),
            chunk(b"tIME", &[7, 234, 1, 2, 3, 4, 5]),
            chunk(b"siTi", b"Siti Contoh"),
        ],
        b"rahasia Siti Contoh",
    )
}

/// A GIF of 1 × 1 pixel with `frames` pictures.
pub(super) fn gif(frames: usize, extra: &[u8], behind: &[u8]) -> Vec<u8> {
    let picture = b"\x21\xf9\x04\0\0\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0";
    [b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff", extra, &picture.repeat(frames), b"\x3b", behind].concat()
}

/// A GIF with comments, XMP and data behind its end; it repeats for ever.
pub(super) fn private_gif() -> Vec<u8> {
    let trailer: Vec<u8> = (0..=255).rev().collect();
    let extra = [
        &b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0"[..],
        b"\x21\xfe\x04Siti\0",
        b"\x21\xff\x0bXMP DataXMP<x:xmpmeta>Siti</x:xmpmeta>\x01",
        &trailer,
        b"\0",
    ];
    gif(2, &extra.concat(), b"rahasia Siti")
}

/// A chunk of a WebP.
pub(super) fn riff(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap();
    [&name[..], &length.to_le_bytes(), content, &vec![0; content.len() % 2]].concat()
}

/// The pixels of a WebP, without loss: 1 × 1.
pub(super) const VP8L: &[u8] = b"\x2f\0\0\0\0\x07\x10\x11\x11\x88\x88\x08";

/// A WebP of these chunks.
pub(super) fn webp(chunks: &[Vec<u8>]) -> Vec<u8> {
    let content = [b"WEBP".to_vec(), chunks.concat()].concat();
    [&b"RIFF"[..], &u32::try_from(content.len()).unwrap().to_le_bytes(), &content].concat()
}

/// Everything a WebP may carry beside its pixels.
pub(super) fn private_webp(orientation: u8) -> Vec<u8> {
    let chunks = [
        riff(b"VP8X", b"\x2c\0\0\0\0\0\0\0\0\0"),
        riff(b"ICCP", b"colours"),
        riff(b"VP8L", VP8L),
        riff(b"EXIF", &exif(orientation)),
        riff(b"XMP ", b"<x:xmpmeta/> Siti"),
        riff(b"SITI", b"Siti Contoh"),
    ];
    [webp(&chunks), b"rahasia Siti".to_vec()].concat()
}

/// An animated WebP whose frame hides something.
pub(super) fn moving_webp() -> Vec<u8> {
    let frame = [vec![0; 16], riff(b"VP8L", VP8L), riff(b"SITI", b"Siti Contoh")].concat();
    webp(&[
        riff(b"VP8X", b"\x02\0\0\0\0\0\0\0\0\0"),
        riff(b"ANIM", &[0; 6]),
        riff(b"ANMF", &frame),
        riff(b"ANMF", &frame),
    ])
}

fn boxed(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    [&u32::try_from(content.len() + 8).unwrap().to_be_bytes()[..], name, content].concat()
}

/// A video lying on its side, 1920 × 1080, of 61.5 seconds.
pub(super) fn mp4(brand: &[u8; 4], located: bool) -> Vec<u8> {
    let mut movie = vec![0; 100];
    movie[12..16].copy_from_slice(&1000_u32.to_be_bytes());
    movie[16..20].copy_from_slice(&61_500_u32.to_be_bytes());
    let mut track = vec![0; 84];
    for (at, value) in [(44, 0x0001_0000), (52, 0xffff_0000), (72, 0x4000_0000), (76, 1920 << 16), (80, 1080 << 16)] {
        let value: u32 = value;
        track[at..at + 4].copy_from_slice(&value.to_be_bytes());
    }
    let place = if located { boxed(b"udta", &boxed(b"\xa9xyz", b"\0\x10\x15\xc7-06.2+106.8/")) } else { Vec::new() };
    let movie = [boxed(b"mvhd", &movie), boxed(b"trak", &boxed(b"tkhd", &track)), place].concat();
    let brands = [&brand[..], &[0; 4]].concat();
    [boxed(b"ftyp", &brands), boxed(b"moov", &movie), boxed(b"mdat", b"pictures")].concat()
}

/// A WebM with nothing to be seen.
pub(super) fn webm() -> Vec<u8> {
    let header = b"\x1a\x45\xdf\xa3\x87\x42\x82\x84webm";
    [&header[..], b"\x18\x53\x80\x67\x88contents"].concat()
}

/// Every sample with personal data, whole, and its kind.
pub(super) fn all() -> Vec<(super::Kind, Vec<u8>)> {
    use super::Kind;
    vec![
        (Kind::Jpeg, private_jpeg(6)),
        (Kind::Png, private_png(3)),
        (Kind::Gif, private_gif()),
        (Kind::Webp, private_webp(8)),
        (Kind::Webp, moving_webp()),
    ]
}
