//! A bag in a zip: the only module that reads zips. Nothing is unpacked to disk. A zip comes from
//! anywhere, so that everything it says is doubted: whatever an honest program would not write is refused.

use super::finding::{Finding, What};
use super::path::stays_inside;
use super::store::{Listing, Store, reason};
use crate::lang::Text;
use crate::text;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Read, Seek, SeekFrom, Write};
use zip::read::OwnedZipFileEntry;
use zip::result::ZipError;
use zip::{CompressionMethod, ZipReadOptions};
// Unlike `ZipArchive`, it tells how many entries there are before it makes room for them, and keeps those
// of the same name apart.
use zip::unstable::read::{ZipIterable, ZipIterableFiles};

/// So many files and folders a zip may hold.
const ENTRIES: usize = 100_000;
/// So many bytes its table of contents may take.
const DIRECTORY: u64 = 64 << 20;
/// So many bytes its files may have together.
const BYTES: u64 = 4 << 30;
/// So many bytes nobody minds, however small the zip is.
const HARMLESS: u64 = 64 << 20;
/// So many times its own size a zip may hold beyond that. Texts and pages shrink to a tenth.
const RATIO: u64 = 100;
/// So many bytes may lie between two files: a data descriptor, with wide sizes and its mark.
const GAP: u64 = 24;
/// No path is longer on any system.
const NAME: usize = 4096;

/// The files of a zip.
pub(super) struct Archive<R> {
    reader: R,
    entries: BTreeMap<String, OwnedZipFileEntry>,
}

impl<R: Read + Seek> Store for Archive<R> {
    fn read(&mut self, path: &str, into: &mut dyn Write) -> Result<(), Text> {
        let entry = self.entries.get(path).ok_or_else(|| text!("tidak ada", "it is not there"))?;
        let size = entry.size();
        // The digest says more than the checksum, and says it of the bytes that are there.
        let options = ZipReadOptions::new().ignore_crc32(true);
        let file = entry.as_ref().with_reader(&mut self.reader, options).map_err(|error| refused(&error))?;
        let read = io::copy(&mut file.take(size.saturating_add(1)), into).map_err(|error| reason(&error))?;
        if read == size {
            Ok(())
        } else {
            Err(text!("ukurannya tidak seperti yang tercatat", "its size is not the recorded one"))
        }
    }
}

/// Opens a zip that holds one bag, and tells what is in it.
///
/// # Errors
/// Why it is refused.
pub(super) fn open<R: Read + Seek>(mut reader: R) -> Result<(Archive<R>, Listing), Text> {
    let length = reader.seek(SeekFrom::End(0)).map_err(|error| reason(&error))?;
    // Reading the table of contents takes a reader of its own, and gives it back at the end.
    let mut zip = ZipIterable::try_new(&mut reader, Default::default())
        .map_err(|error| refused(&error))?
        .enforce_header_consistency(true);
    if zip.len() > ENTRIES {
        let (has, most) = (zip.len(), ENTRIES);
        return Err(text!("zip memuat {has} berkas, lebih dari {most}", "the zip holds {has} files, more than {most}"));
    }
    let contents = Contents::read(zip.files().map_err(|error| refused(&error))?)?;
    contents.fits(length)?;
    let mut listing = Listing::default();
    if contents.hidden {
        listing.findings.push(Finding::of(What::HiddenData, ""));
    }
    let base = base(&contents.files)?;
    let mut entries = BTreeMap::new();
    for (path, entry) in contents.files {
        match path.strip_prefix(&base) {
            Some(inside) => {
                listing.files.insert(inside.to_owned(), entry.size());
                entries.insert(inside.to_owned(), entry);
            }
            // What lies beside the bag came after it.
            None => listing.findings.push(Finding::of(What::Added, format!("../{path}"))),
        }
    }
    Ok((Archive { reader, entries }, listing))
}

/// The table of contents, once it has been found fit.
struct Contents {
    files: BTreeMap<String, OwnedZipFileEntry>,
    /// The bytes of all files.
    total: u64,
    /// Whether there are bytes that belong to no file.
    hidden: bool,
}

impl Contents {
    fn read<R: Read + Seek>(zip: &mut ZipIterableFiles<R>) -> Result<Self, Text> {
        let mut files: BTreeMap<String, OwnedZipFileEntry> = BTreeMap::new();
        let mut folders: BTreeSet<String> = BTreeSet::new();
        let mut ranges: Vec<(u64, u64)> = Vec::new();
        let (mut first, mut total) = (None, 0_u64);
        while let Some(entry) = zip.next() {
            let entry: OwnedZipFileEntry = entry.map_err(|error| refused(&error))?.into();
            let start = *first.get_or_insert(entry.central_header_start());
            if entry.central_header_start().saturating_sub(start) > DIRECTORY {
                return Err(text!("daftar isi zip terlalu besar", "the zip's table of contents is too large"));
            }
            let name = fit(&entry)?;
            total = total.checked_add(entry.size()).filter(|total| *total <= BYTES).ok_or_else(too_large)?;
            let data = entry.as_ref().with_reader(zip.reader_mut(), ZipReadOptions::new());
            let data = data.map_err(|error| refused(&error))?.data_start().unwrap_or(entry.header_start());
            ranges.push((entry.header_start(), data.saturating_add(entry.compressed_size())));
            let (path, folder) = match name.strip_suffix('/') {
                Some(path) => (path.to_owned(), true),
                None => (name, false),
            };
            let twice =
                if folder { !folders.insert(format!("{path}/")) } else { files.insert(path.clone(), entry).is_some() };
            if twice {
                return Err(text!("zip memuat dua berkas bernama “{path}”", "the zip holds two files named `{path}`"));
            }
        }
        if let Some(path) = file_and_folder(&files, &folders) {
            return Err(text!(
                "“{path}” di zip sekaligus berkas dan folder",
                "`{path}` in the zip is both a file and a folder"
            ));
        }
        let directory = first.unwrap_or(0);
        let hidden = gaps(ranges, directory)?;
        Ok(Self { files, total, hidden })
    }

    /// Whether its size is believable for a zip of that length.
    fn fits(&self, length: u64) -> Result<(), Text> {
        let most = length.saturating_mul(RATIO).max(HARMLESS);
        if self.total > most { Err(too_large()) } else { Ok(()) }
    }
}

fn too_large() -> Text {
    text!(
        "isi zip jauh lebih besar daripada zipnya; mungkin dibuat untuk membuat komputer macet",
        "the content of the zip is far larger than the zip; it may be made to jam computers"
    )
}

/// The name of an entry, where it and its kind are those of an honest zip.
fn fit(entry: &OwnedZipFileEntry) -> Result<String, Text> {
    let shown = String::from_utf8_lossy(entry.name_raw().get(..NAME.min(entry.name_raw().len())).unwrap_or_default());
    let Ok(name) = std::str::from_utf8(entry.name_raw()) else {
        return Err(text!("nama “{shown}” di zip bukan teks UTF-8", "the name `{shown}` in the zip is not UTF-8 text"));
    };
    let path = name.strip_suffix('/').unwrap_or(name);
    if name.len() > NAME || !stays_inside(path) {
        return Err(text!(
            "nama “{shown}” di zip menunjuk ke luar folder",
            "the name `{shown}` in the zip leads out of its folder"
        ));
    }
    if entry.encrypted() {
        return Err(text!("“{shown}” di zip terkunci kata sandi", "`{shown}` in the zip is locked by a password"));
    }
    if !matches!(entry.compression(), CompressionMethod::Stored | CompressionMethod::Deflated) {
        return Err(unknown());
    }
    // The kind a Unix system gives it: none, a file or a folder.
    let kind = entry.external_attributes() >> 16 & 0o170_000;
    let expected = if name.ends_with('/') { 0o040_000 } else { 0o100_000 };
    if kind != 0 && kind != expected {
        return Err(text!(
            "“{shown}” di zip berupa tautan atau berkas khusus",
            "`{shown}` in the zip is a link or a special file"
        ));
    }
    if name.ends_with('/') && entry.size() > 0 {
        return Err(text!("folder “{shown}” di zip berisi data", "the folder `{shown}` in the zip holds data"));
    }
    Ok(name.to_owned())
}

/// A path that is a file, and a folder that others lie in.
fn file_and_folder(files: &BTreeMap<String, OwnedZipFileEntry>, folders: &BTreeSet<String>) -> Option<String> {
    let is_file = |path: &str| files.contains_key(path).then(|| path.to_owned());
    let above = |path: &String| path.match_indices('/').find_map(|(at, _)| is_file(path.get(..at)?));
    files.keys().find_map(above).or_else(|| folders.iter().find_map(above))
}

/// Whether there are bytes before the table of contents that belong to no file.
///
/// # Errors
/// When two files share bytes, by which a small zip could hold any amount.
fn gaps(mut ranges: Vec<(u64, u64)>, directory: u64) -> Result<bool, Text> {
    ranges.sort_unstable();
    let (mut end, mut hidden) = (0_u64, false);
    for (start, stop) in ranges.into_iter().chain([(directory, directory)]) {
        if start < end {
            return Err(text!("berkas-berkas di zip saling menindih", "files in the zip overlap"));
        }
        hidden |= start - end > if end == 0 { 0 } else { GAP };
        end = stop;
    }
    Ok(hidden)
}

/// The folder of the bag, with its `/`; empty where it lies at the top.
fn base(files: &BTreeMap<String, OwnedZipFileEntry>) -> Result<String, Text> {
    let mark = |path: &str| {
        let (folder, name) = path.rsplit_once('/').map_or(("", path), |(folder, name)| (folder, name));
        let tag = name == "bagit.txt" || super::manifest::kind(name).is_some();
        (tag && !folder.contains('/')).then(|| if folder.is_empty() { String::new() } else { format!("{folder}/") })
    };
    let bases: BTreeSet<String> = files.keys().filter_map(|path| mark(path)).collect();
    // Manifests inside a folder of a bag at the top are that bag's own files.
    let top = bases.contains("");
    match bases.into_iter().next() {
        Some(_) if top => Ok(String::new()),
        None => Err(text!("tidak ada bag di dalam zip", "there is no bag in the zip")),
        Some(base) => {
            let others = files.keys().filter_map(|path| mark(path)).any(|other| other != base);
            match others {
                true => Err(text!("zip memuat lebih dari satu bag", "the zip holds more than one bag")),
                false => Ok(base),
            }
        }
    }
}

/// Why the zip can't be read.
fn refused(error: &ZipError) -> Text {
    match error {
        ZipError::Io(error) => match error.kind() {
            io::ErrorKind::UnexpectedEof => broken(),
            _ => reason(error),
        },
        ZipError::CompressionMethodNotSupported(_) | ZipError::UnsupportedArchive(_) => unknown(),
        _ => broken(),
    }
}

fn unknown() -> Text {
    text!("zip memakai cara kemas yang tidak dikenal humas", "the zip is packed in a way that humas does not know")
}

fn broken() -> Text {
    text!("bukan zip, atau zipnya rusak", "not a zip, or a damaged one")
}
