//! What was taken out of a file, in words; never the data themselves.

use crate::lang::Text;
use crate::text;

/// A kind of data that was taken out, in the order in which they are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Removed {
    /// Where the picture was taken.
    Location,
    /// Numbers by which a camera is known.
    Serial,
    /// Who owns the camera or made the picture.
    Owner,
    /// The camera, its settings, the time.
    Camera,
    /// What the camera's maker writes for itself.
    Maker,
    /// A small copy of the picture, perhaps from before it was cropped.
    Thumbnail,
    /// EXIF data of another kind.
    Exif,
    /// XMP.
    Xmp,
    /// IPTC.
    Iptc,
    /// Comments and other texts.
    Comment,
    /// The moment of the last change.
    Changed,
    /// Signed records of how a picture came to be (C2PA).
    Provenance,
    /// Further pictures in the same file.
    Pictures,
    /// Data of programs.
    Program,
    /// Data where no viewer looks.
    Hidden,
}

impl Removed {
    /// It in words.
    pub fn text(self) -> Text {
        match self {
            Self::Location => text!("lokasi GPS", "GPS location"),
            Self::Serial => text!("nomor seri kamera", "serial number of the camera"),
            Self::Owner => text!("nama pemilik atau pembuat", "name of the owner or author"),
            Self::Camera => text!("data kamera", "camera data"),
            Self::Maker => text!("catatan pabrikan kamera", "notes of the camera's maker"),
            Self::Thumbnail => text!("gambar mini", "thumbnail"),
            Self::Exif => text!("data EXIF lain", "other EXIF data"),
            Self::Xmp => text!("data XMP", "XMP data"),
            Self::Iptc => text!("data IPTC", "IPTC data"),
            Self::Comment => text!("komentar atau keterangan", "comments or captions"),
            Self::Changed => text!("waktu perubahan", "time of the last change"),
            Self::Provenance => text!("catatan asal-usul (C2PA)", "record of origin (C2PA)"),
            Self::Pictures => text!("gambar tambahan", "further pictures"),
            Self::Program => text!("data aplikasi", "data of programs"),
            Self::Hidden => text!("data di luar gambar", "data outside the picture"),
        }
    }
}
