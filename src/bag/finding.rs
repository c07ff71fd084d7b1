//! What a check can find, and how it is said.

use crate::lang::Text;
use crate::text;

/// One thing found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub what: What,
    /// The file it is about, from the bag's folder on.
    pub file: String,
    /// The line of that file, from 1, where it is about a line.
    pub line: Option<usize>,
    /// More about it, such as the path a line leads to; empty where there is nothing more to say.
    pub detail: Text,
}

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A file whose digest differs from that of its manifest.
    Changed,
    /// A file that a manifest lists and that is not there.
    Missing,
    /// A file that is there and that no manifest lists.
    Added,
    /// A file that can't be read, so that nothing is known of it.
    Unreadable,
    /// A link, which is not followed.
    Link,
    /// Neither file nor folder: a pipe, a device.
    Special,
    /// A name that is not UTF-8, which no manifest can hold.
    OddName,
    /// A payload file that one manifest lists and another does not.
    Unlisted,
    /// A manifest line that leads outside.
    Outside,
    /// A manifest line that is not a digest and a path.
    Malformed,
    /// A file that a manifest lists twice.
    ListedTwice,
    /// `bagit.txt` is not there.
    NoDeclaration,
    /// `bagit.txt` is not the two lines it must be.
    Declaration,
    /// A version of BagIt that humas does not know.
    Version,
    /// Text in another encoding than UTF-8.
    Encoding,
    /// `Payload-Oxum` tells other bytes or files than there are.
    Oxum,
    /// There is no manifest of the payload.
    NoManifest,
    /// No manifest of the payload has digests that humas can check.
    NothingChecked,
    /// Bytes in a zip that belong to none of its files.
    HiddenData,
    /// A manifest whose digests humas can't check, beside one that it can.
    Unchecked,
    /// Files that would have to be fetched.
    Fetch,
    /// Two names that differ only in capitals or in how accents are written.
    Alike,
    /// A file whose name writes accents otherwise than the manifest does.
    OtherSpelling,
    /// A file beside those that a list of digests is about.
    Beside,
}

impl What {
    /// Its name for machines: `changed`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Missing => "missing",
            Self::Added => "added",
            Self::Unreadable => "unreadable",
            Self::Link => "link",
            Self::Special => "special-file",
            Self::OddName => "name-not-utf8",
            Self::Unlisted => "not-in-every-manifest",
            Self::Outside => "path-outside",
            Self::Malformed => "malformed-line",
            Self::ListedTwice => "listed-twice",
            Self::NoDeclaration => "bagit-txt-missing",
            Self::Declaration => "bagit-txt-malformed",
            Self::Version => "bagit-version",
            Self::Encoding => "encoding",
            Self::Oxum => "payload-oxum",
            Self::NoManifest => "no-manifest",
            Self::NothingChecked => "nothing-checked",
            Self::HiddenData => "hidden-data",
            Self::Unchecked => "algorithm-not-checked",
            Self::Fetch => "fetch",
            Self::Alike => "names-alike",
            Self::OtherSpelling => "name-spelled-otherwise",
            Self::Beside => "not-listed",
        }
    }

    /// Whether a bag with it is not complete and unchanged; else it is only good to know.
    pub fn is_problem(self) -> bool {
        !matches!(self, Self::Unchecked | Self::Fetch | Self::Alike | Self::OtherSpelling | Self::Beside)
    }

    /// One or two words for a list: `diubah`.
    pub fn label(self) -> Text {
        match self {
            Self::Changed => text!("diubah", "changed"),
            Self::Missing => text!("hilang", "missing"),
            Self::Added => text!("ditambahkan", "added"),
            Self::Unreadable => text!("tak terbaca", "unreadable"),
            Self::Link => text!("tautan", "link"),
            Self::Special => text!("berkas khusus", "special file"),
            Self::OddName => text!("nama ganjil", "odd name"),
            Self::Unlisted => text!("tak tercatat", "not listed"),
            Self::Outside | Self::Malformed | Self::ListedTwice => text!("baris salah", "wrong line"),
            Self::NoDeclaration | Self::NoManifest => text!("hilang", "missing"),
            Self::Declaration | Self::Version | Self::Encoding => text!("tak sesuai", "not valid"),
            Self::Oxum => text!("jumlah beda", "other count"),
            Self::NothingChecked => text!("tak terperiksa", "not checked"),
            Self::HiddenData => text!("tersembunyi", "hidden"),
            Self::Unchecked | Self::Fetch | Self::Alike | Self::OtherSpelling | Self::Beside => {
                text!("catatan", "note")
            }
        }
    }
}

impl Finding {
    /// A finding about a file.
    pub(super) fn of(what: What, file: impl Into<String>) -> Self {
        Self { what, file: file.into(), line: None, detail: Text::same("") }
    }

    /// The line it is about.
    pub(super) fn at(self, line: usize) -> Self {
        Self { line: Some(line), ..self }
    }

    /// More about it.
    pub(super) fn with(self, detail: Text) -> Self {
        Self { detail, ..self }
    }

    /// What was found, as a sentence that goes on from the file's name.
    pub fn message(&self) -> Text {
        let (id, en) = (&self.detail.id, &self.detail.en);
        match self.what {
            What::Changed => text!("isinya berbeda dari yang dicatat", "its content differs from what was recorded"),
            What::Missing => text!("tercatat, tetapi tidak ada", "recorded, but not there"),
            What::Added => text!("ada, tetapi tidak tercatat", "there, but not recorded"),
            What::Unreadable => text!("tidak dapat dibaca: {id}", "can't be read: {en}"),
            What::Link => text!("berupa tautan, tidak diikuti", "a link, not followed"),
            What::Special => text!("bukan berkas biasa", "not an ordinary file"),
            What::OddName => text!("namanya bukan teks UTF-8", "its name is not UTF-8 text"),
            What::Unlisted => text!("tidak tercatat di {id}", "not recorded in {en}"),
            What::Outside => {
                text!("jalur “{id}” menunjuk ke luar, tidak diikuti", "the path `{en}` leads outside, not followed")
            }
            What::Malformed => text!("barisnya tidak terbaca", "a line that can't be read"),
            What::ListedTwice => text!("“{id}” tercatat dua kali", "`{en}` is recorded twice"),
            What::NoDeclaration => text!("tidak ada, padahal wajib", "not there, though it must be"),
            What::Declaration => text!("isinya tidak sesuai RFC 8493", "its content is not that of RFC 8493"),
            What::Version => text!("BagIt versi “{id}” tidak dikenal", "BagIt version `{en}` is not known"),
            What::Encoding => match id.is_empty() {
                true => text!("bukan teks UTF-8", "not UTF-8 text"),
                false => text!("pengodean “{id}” tidak dibaca, hanya UTF-8", "encoding `{en}` is not read, only UTF-8"),
            },
            What::Oxum => text!("Payload-Oxum {id}", "Payload-Oxum {en}"),
            What::NoManifest => text!("tidak ada daftar sidik isi bag", "there is no list of digests of the payload"),
            What::NothingChecked => text!(
                "sidik {id} tidak dapat diperiksa; perubahan isi tidak akan ketahuan",
                "digests of {en} can't be checked; changed content would go unnoticed"
            ),
            What::HiddenData => {
                text!("memuat data di luar daftar isinya", "holds data outside its table of contents")
            }
            What::Unchecked => text!("sidik {id} tidak diperiksa", "digests of {en} were not checked"),
            What::Fetch => text!(
                "menyebut {id} berkas yang harus diunduh; humas tidak mengunduhnya",
                "names {en} files to fetch; humas does not fetch them"
            ),
            What::Alike => text!(
                "namanya hanya beda huruf besar atau tanda aksen dari “{id}”; di sebagian komputer keduanya bertabrakan",
                "differs from `{en}` only in capitals or accents; on some computers the two collide"
            ),
            What::OtherSpelling => text!(
                "tanda aksen namanya ditulis lain daripada di daftar",
                "the accents of its name are written otherwise than in the list"
            ),
            What::Beside => text!("tidak tercatat di {id}", "not recorded in {en}"),
        }
    }
}
