//! Why a file of a brief can't be taken, and what an officer does about it.

use super::clean::Fault;
use super::kind::{Foreign, Kind};
use super::words::megabytes;
use crate::diagnostic::Diagnostic;
use crate::lang::Text;
use crate::source::Span;
use crate::text;
use std::io::ErrorKind;

/// Why a file can't be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Trouble {
    /// There is no name.
    Nameless,
    /// The name is an address on the web.
    Address,
    /// The name begins at the root of a disk.
    Absolute,
    /// The name is written as Windows does; how to write it.
    Backslash(String),
    /// The name holds a character that not every system takes.
    Odd(char),
    /// The name is one of a device.
    Device(String),
    /// The name leads out of the repository.
    Outside,
    /// A link leads out of the repository.
    Link,
    /// A link leads nowhere.
    Dangling,
    /// The brief itself lies outside its repository.
    Homeless,
    /// There is no such file; what may have been meant.
    Missing(Option<String>),
    /// It is a folder.
    Folder,
    /// It is a device, a pipe or the like.
    Special,
    /// There is nothing in it.
    Empty,
    /// The system does not let it be read.
    Unread(ErrorKind),
    /// It is larger than files of its kind may be, in bytes.
    TooLarge { kind: Kind, size: u64, most: u64 },
    /// It is no medium that can be taken.
    Foreign(Foreign),
    /// It is damaged.
    Fault(Kind, Fault),
}

impl Trouble {
    /// It as an error at the place of the name.
    pub(super) fn diagnostic(&self, named: &str, span: Span) -> Diagnostic {
        let (code, message, help) = self.words(named);
        Diagnostic::error(code, span, message).help(help)
    }

    fn words(&self, named: &str) -> (&'static str, Text, Text) {
        match self {
            Self::Nameless | Self::Backslash(_) | Self::Odd(_) | Self::Device(_) => self.about_name(named),
            Self::Address | Self::Absolute | Self::Outside | Self::Link | Self::Homeless => self.about_place(named),
            Self::Missing(meant) => (
                "media-tidak-ada",
                text!("Berkas “{named}” tidak ditemukan.", "There is no file “{named}”."),
                match meant {
                    Some(meant) => text!("Mungkin maksud Anda “{meant}”.", "Did you mean `{meant}`?"),
                    None => text!(
                        "Periksa ejaan nama dan foldernya; jalurnya dihitung dari folder brief.",
                        "Check the spelling of the name and of its folder; the path starts at the brief's folder."
                    ),
                },
            ),
            Self::Dangling => (
                "media-tidak-ada",
                text!("“{named}” adalah pintasan (symlink) yang putus.", "“{named}” is a link that leads nowhere."),
                text!("Letakkan berkasnya sendiri di situ.", "Put the file itself there."),
            ),
            Self::Folder => (
                "media-bukan-berkas",
                text!("“{named}” adalah folder, bukan berkas.", "“{named}” is a folder, not a file."),
                text!(
                    "Sebutkan setiap berkas di dalamnya sebagai butir tersendiri.",
                    "Name each file in it as an item."
                ),
            ),
            Self::Special => (
                "media-bukan-berkas",
                text!("“{named}” bukan berkas biasa.", "“{named}” is not a regular file."),
                text!("Sebutkan sebuah berkas gambar, video, atau PDF.", "Name a file: a picture, a video or a PDF."),
            ),
            Self::Unread(ErrorKind::PermissionDenied) => (
                "media-terkunci",
                text!("Berkas “{named}” tidak boleh dibaca.", "The file “{named}” may not be read."),
                text!("Mintalah izin baca untuk berkas ini.", "Ask for permission to read this file."),
            ),
            Self::Unread(kind) => (
                "media-gagal-dibaca",
                text!("Berkas “{named}” gagal dibaca ({kind}).", "The file “{named}” could not be read ({kind})."),
                text!("Periksa media penyimpanannya, lalu coba lagi.", "Check where it is stored, then try again."),
            ),
            Self::TooLarge { .. } | Self::Empty | Self::Foreign(_) | Self::Fault(..) => self.about_content(named),
        }
    }

    fn about_name(&self, named: &str) -> (&'static str, Text, Text) {
        let (message, help) = match self {
            Self::Backslash(better) => (
                text!("“{named}” memakai garis miring terbalik.", "“{named}” has backslashes."),
                text!("Tulis “{better}”.", "Write `{better}`."),
            ),
            Self::Odd(odd) => {
                let odd = odd.escape_debug();
                (
                    text!("“{named}” memuat karakter “{odd}”.", "“{named}” holds the character “{odd}”."),
                    text!(
                        "Ganti nama berkasnya: karakter itu tidak dapat dipakai di semua komputer.",
                        "Rename the file: not every computer takes that character in a name."
                    ),
                )
            }
            Self::Device(part) => (
                text!("“{part}” adalah nama perangkat di Windows.", "“{part}” is the name of a device on Windows."),
                text!("Ganti nama berkas atau foldernya.", "Rename the file or folder."),
            ),
            _ => (
                text!("Nama berkas media ini kosong.", "The name of this file is empty."),
                text!("Sebutkan berkasnya, misalnya “gambar/foto.jpg”.", "Name the file, such as `gambar/foto.jpg`."),
            ),
        };
        ("media-nama", message, help)
    }

    fn about_place(&self, named: &str) -> (&'static str, Text, Text) {
        let message = match self {
            Self::Address => {
                text!("“{named}” adalah alamat web, bukan berkas.", "“{named}” is an address on the web, not a file.")
            }
            Self::Absolute => text!("“{named}” adalah jalur mutlak.", "“{named}” is an absolute path."),
            Self::Link => text!(
                "“{named}” melewati pintasan (symlink) ke luar repositori brief.",
                "“{named}” follows a link out of the brief's repository."
            ),
            Self::Homeless => text!(
                "“{named}” tidak diambil: folder brief ini berada di luar repositorinya.",
                "“{named}” is not taken: the folder of this brief lies outside its repository."
            ),
            _ => text!("“{named}” berada di luar repositori brief.", "“{named}” lies outside the brief's repository."),
        };
        let help = match self {
            Self::Homeless => text!(
                "Pindahkan brief dan medianya ke dalam folder humas.yaml.",
                "Move the brief and its media into the folder of humas.yaml."
            ),
            _ => text!(
                "Salin berkasnya ke folder brief, lalu tulis jalurnya dari sana, misalnya “gambar/foto.jpg”.",
                "Copy the file into the brief's folder, then write its path from there, such as `gambar/foto.jpg`."
            ),
        };
        ("media-di-luar", message, help)
    }

    fn about_content(&self, named: &str) -> (&'static str, Text, Text) {
        match self {
            Self::TooLarge { kind, size, most } => {
                let kind = kind.name();
                let Text { id: size, en: size_en } = megabytes(*size, true);
                let Text { id: most, en: most_en } = megabytes(*most, false);
                (
                    "media-terlalu-besar",
                    text!(
                        "“{named}” terlalu besar: {size}, padahal batas untuk {kind} adalah {most}.",
                        "“{named}” is too large: {size_en}, where {most_en} is the limit for {kind}."
                    ),
                    text!(
                        "Kecilkan berkasnya; tidak ada platform yang memerlukan sebesar itu.",
                        "Make the file smaller; no platform needs one of that size."
                    ),
                )
            }
            Self::Foreign(foreign) => of_foreign(*foreign, named),
            Self::Fault(kind, fault) => {
                let kind = kind.name();
                let message = match fault {
                    Fault::Cut => text!(
                        "“{named}” terpotong: bagian akhir berkas {kind} ini tidak ada.",
                        "“{named}” is cut off: the end of this {kind} file is missing."
                    ),
                    Fault::Broken => text!(
                        "“{named}” rusak: isinya tidak sesuai dengan format {kind}.",
                        "“{named}” is broken: it is not as a {kind} file must be."
                    ),
                };
                ("media-rusak", message, again())
            }
            _ => ("media-rusak", text!("Berkas “{named}” kosong.", "The file “{named}” is empty."), again()),
        }
    }
}

fn again() -> Text {
    text!(
        "Salin ulang dari sumber aslinya, atau buka dan simpan ulang dengan aplikasi gambar atau video.",
        "Copy it again from where it came, or open it and save it again with a picture or video program."
    )
}

fn of_foreign(foreign: Foreign, named: &str) -> (&'static str, Text, Text) {
    let jpg = || text!("Simpan ulang sebagai JPG atau PNG.", "Save it again as JPG or PNG.");
    match foreign {
        Foreign::Svg => (
            "media-format",
            text!(
                "“{named}” berformat SVG, yang dapat memuat skrip dan ditolak platform.",
                "“{named}” is an SVG, which can carry scripts and is refused by platforms."
            ),
            text!("Ekspor sebagai PNG, lalu sebutkan berkas PNG itu.", "Export it as PNG, then name that file."),
        ),
        Foreign::Heic => (
            "media-format",
            text!(
                "“{named}” berformat HEIC, yang ditolak hampir semua platform dan tidak dapat dibersihkan dari data pribadi.",
                "“{named}” is a HEIC picture, which nearly all platforms refuse and which can't be freed of personal data."
            ),
            jpg(),
        ),
        Foreign::Avif => (
            "media-format",
            text!(
                "“{named}” berformat AVIF, yang ditolak hampir semua platform dan tidak dapat dibersihkan dari data pribadi.",
                "“{named}” is an AVIF picture, which nearly all platforms refuse and which can't be freed of personal data."
            ),
            jpg(),
        ),
        Foreign::Pointer => (
            "media-tidak-ada",
            text!(
                "“{named}” baru berupa penunjuk Git LFS; berkas aslinya belum diunduh.",
                "“{named}” is only a pointer of Git LFS; the file itself was not fetched."
            ),
            text!("Jalankan “git lfs pull”, lalu ulangi.", "Run `git lfs pull`, then try again."),
        ),
        Foreign::Unknown => (
            "media-format",
            text!(
                "Isi “{named}” bukan gambar, video, atau PDF yang dikenal.",
                "“{named}” is no picture, video or PDF that is known."
            ),
            text!(
                "Pakai JPG, PNG, GIF, WebP, MP4, MOV, 3GP, WebM, atau PDF.",
                "Use JPG, PNG, GIF, WebP, MP4, MOV, 3GP, WebM or PDF."
            ),
        ),
    }
}
