//! What a file is, told by its first bytes and never by its name.

use crate::lang::Text;
use crate::text;

/// How many of a file's first bytes tell what it is.
pub(super) const HEAD: usize = 4096;

/// What kind of media a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// GIF.
    Gif,
    /// WebP.
    Webp,
    /// MPEG-4 video.
    Mp4,
    /// QuickTime video.
    Mov,
    /// 3GPP video.
    ThreeGp,
    /// WebM video.
    Webm,
    /// PDF.
    Pdf,
}

/// What platforms distinguish.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// A picture, animated or not.
    Picture,
    /// A video.
    Video,
    /// A document.
    Document,
}

/// Why a file is no medium that can be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Foreign {
    /// A drawing that can carry scripts.
    Svg,
    /// Apple's picture format.
    Heic,
    /// A picture format few platforms take.
    Avif,
    /// What git keeps in place of a large file that was not fetched.
    Pointer,
    /// Anything else.
    Unknown,
}

/// The figures of a kind: its name, its endings (the first is the one to use), its media type.
struct Facts(&'static str, &'static [&'static str], &'static str, Group);

impl Kind {
    /// The kind of a file that begins with `head`; `None` where it is none that humas takes.
    pub fn of(head: &[u8]) -> Option<Self> {
        sniff(head).ok()
    }

    fn facts(self) -> Facts {
        match self {
            Self::Jpeg => Facts("JPG", &["jpg", "jpeg", "jpe", "jfif"], "image/jpeg", Group::Picture),
            Self::Png => Facts("PNG", &["png", "apng"], "image/png", Group::Picture),
            Self::Gif => Facts("GIF", &["gif"], "image/gif", Group::Picture),
            Self::Webp => Facts("WebP", &["webp"], "image/webp", Group::Picture),
            Self::Mp4 => Facts("MP4", &["mp4", "m4v"], "video/mp4", Group::Video),
            Self::Mov => Facts("MOV", &["mov", "qt"], "video/quicktime", Group::Video),
            Self::ThreeGp => Facts("3GP", &["3gp", "3gpp", "3g2"], "video/3gpp", Group::Video),
            Self::Webm => Facts("WebM", &["webm"], "video/webm", Group::Video),
            Self::Pdf => Facts("PDF", &["pdf"], "application/pdf", Group::Document),
        }
    }

    /// Its name for people: `JPG`.
    pub fn name(self) -> &'static str {
        self.facts().0
    }

    /// The endings its files have; the first is the usual one.
    pub fn endings(self) -> &'static [&'static str] {
        self.facts().1
    }

    /// The usual ending, without a dot.
    pub fn ending(self) -> &'static str {
        self.endings().first().copied().unwrap_or_default()
    }

    /// The media type: `image/jpeg`.
    pub fn mime(self) -> &'static str {
        self.facts().2
    }

    /// What platforms take it for.
    pub fn group(self) -> Group {
        self.facts().3
    }

    /// The most bytes that are read of one file.
    pub(super) fn most_bytes(self) -> u64 {
        const MIB: u64 = 1024 * 1024;
        match self.group() {
            Group::Picture => 64 * MIB,
            Group::Document => 128 * MIB,
            Group::Video => 512 * MIB,
        }
    }
}

impl Group {
    /// Its name for people.
    pub(super) fn name(self) -> Text {
        match self {
            Self::Picture => text!("gambar", "pictures"),
            Self::Video => text!("video", "videos"),
            Self::Document => text!("dokumen", "documents"),
        }
    }
}

/// The kind of a file by its first bytes.
pub(super) fn sniff(head: &[u8]) -> Result<Kind, Foreign> {
    let at = |from: usize, mark: &[u8]| head.get(from..).is_some_and(|rest| rest.starts_with(mark));
    if at(0, b"\xff\xd8\xff") {
        return Ok(Kind::Jpeg);
    }
    if at(0, b"\x89PNG\r\n\x1a\n") {
        return Ok(Kind::Png);
    }
    if at(0, b"GIF87a") || at(0, b"GIF89a") {
        return Ok(Kind::Gif);
    }
    if at(0, b"RIFF") && at(8, b"WEBP") {
        return Ok(Kind::Webp);
    }
    if at(0, b"%PDF-") {
        return Ok(Kind::Pdf);
    }
    if at(4, b"ftyp") {
        return branded(head);
    }
    if at(0, b"\x1a\x45\xdf\xa3") {
        let webm = head.get(..64).unwrap_or(head).windows(7).any(|w| w == b"\x42\x82\x84webm");
        return if webm { Ok(Kind::Webm) } else { Err(Foreign::Unknown) };
    }
    if at(0, b"version https://git-lfs") {
        return Err(Foreign::Pointer);
    }
    if is_svg(head) { Err(Foreign::Svg) } else { Err(Foreign::Unknown) }
}

/// Files of boxes: which they are stands in the first, `ftyp`. The main brand decides; a picture may
/// also be known by one of the brands it is compatible with.
fn branded(head: &[u8]) -> Result<Kind, Foreign> {
    let size = head.first_chunk().map_or(0, |size| u32::from_be_bytes(*size) as usize);
    let brands = head.get(8..size.min(head.len())).unwrap_or_default();
    let main = brands.get(..4).unwrap_or_default();
    let also = |mark: &[u8]| brands.chunks_exact(4).any(|brand| brand == mark);
    match main {
        b"qt  " => Ok(Kind::Mov),
        b"avif" | b"avis" => Err(Foreign::Avif),
        b"mif1" | b"msf1" if also(b"avif") || also(b"avis") => Err(Foreign::Avif),
        b"heic" | b"heix" | b"hevc" | b"hevx" | b"heim" | b"heis" | b"mif1" | b"msf1" => Err(Foreign::Heic),
        // Sound, and raw pictures of cameras.
        b"M4A " | b"M4B " | b"M4P " | b"F4A " | b"F4B " | b"crx " | b"" => Err(Foreign::Unknown),
        three if three.starts_with(b"3g") => Ok(Kind::ThreeGp),
        _ => Ok(Kind::Mp4),
    }
}

/// Whether the first element of an XML text is a drawing.
fn is_svg(head: &[u8]) -> bool {
    let text = String::from_utf8_lossy(head);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    text.starts_with('<') && text.to_ascii_lowercase().contains("<svg")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_content() {
        let cases: [(&[u8], Result<Kind, Foreign>); 18] = [
            (b"\xff\xd8\xff\xe0", Ok(Kind::Jpeg)),
            (b"\x89PNG\r\n\x1a\n", Ok(Kind::Png)),
            (b"GIF89a", Ok(Kind::Gif)),
            (b"RIFF\x04\0\0\0WEBP", Ok(Kind::Webp)),
            (b"RIFF\x04\0\0\0WAVE", Err(Foreign::Unknown)),
            (b"\0\0\0\x10ftypisom\0\0\0\0", Ok(Kind::Mp4)),
            (b"\0\0\0\x10ftypqt  \0\0\0\0", Ok(Kind::Mov)),
            (b"\0\0\0\x10ftyp3gp4\0\0\0\0", Ok(Kind::ThreeGp)),
            (b"\0\0\0\x10ftypM4A \0\0\0\0", Err(Foreign::Unknown)),
            (b"\0\0\0\x10ftypheic\0\0\0\0", Err(Foreign::Heic)),
            (b"\0\0\0\x14ftypmif1\0\0\0\0avif", Err(Foreign::Avif)),
            (b"\x1a\x45\xdf\xa3\x87\x42\x82\x84webm", Ok(Kind::Webm)),
            (b"\x1a\x45\xdf\xa3\x8b\x42\x82\x88matroska", Err(Foreign::Unknown)),
            (b"%PDF-1.7", Ok(Kind::Pdf)),
            (b"\xef\xbb\xbf<?xml version='1.0'?>\n<SVG>", Err(Foreign::Svg)),
            (b"version https://git-lfs.github.com/spec/v1", Err(Foreign::Pointer)),
            (b"<html>", Err(Foreign::Unknown)),
            (b"", Err(Foreign::Unknown)),
        ];
        for (head, kind) in cases {
            assert_eq!(sniff(head), kind, "{}", head.escape_ascii());
        }
    }
}
