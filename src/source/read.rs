//! Reading files: how large, which encoding, which characters.

use super::{Lines, Source, SourceId, Span};
use crate::diagnostic::Diagnostic;
use crate::lang::Text;
use crate::text;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;
use std::sync::Arc;

/// The largest file that is read: 1 MiB, some three hundred times a usual brief.
pub const MAX_BYTES: u64 = 1024 * 1024;

/// How many places one diagnostic points at; a damaged file may hold thousands.
const MAX_PLACES: usize = 8;

/// The files that were read; hands out their numbers.
///
/// A brief's files stand on those that all briefs share (`humas.yaml`, profiles), which are read
/// once and never copied.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    shared: Option<Arc<Sources>>,
    list: Vec<Source>,
}

impl Sources {
    /// No files yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// No files yet but those that are shared; numbers go on after theirs.
    pub fn on(shared: Arc<Self>) -> Self {
        Self { shared: Some(shared), list: Vec::new() }
    }

    /// The file of a number.
    pub fn get(&self, id: SourceId) -> Option<&Source> {
        let below = self.below();
        match (id.0 as usize).checked_sub(below) {
            Some(own) => self.list.get(own),
            None => self.shared.as_ref().and_then(|shared| shared.get(id)),
        }
    }

    /// The file read last.
    pub fn newest(&self) -> Option<&Source> {
        self.list.last()
    }

    /// How many files stand below this one's own.
    fn below(&self) -> usize {
        self.shared.as_ref().map_or(0, |shared| shared.below() + shared.list.len())
    }

    /// Its own files, in the order of their numbers.
    pub fn iter(&self) -> impl Iterator<Item = &Source> {
        self.list.iter()
    }

    /// The same files with other texts for its own, such as with words covered.
    #[must_use]
    pub fn with_texts(&self, text: impl Fn(&Source) -> String) -> Self {
        let list = self
            .list
            .iter()
            .map(|source| Source { id: source.id, name: source.name.clone(), text: text(source).into() })
            .collect();
        Self { shared: self.shared.clone(), list }
    }

    /// Adds a file that comes with humas: nothing in it needs to be doubted.
    pub fn add_own(&mut self, name: &str, text: &'static str) -> SourceId {
        let id = SourceId(u32::try_from(self.below() + self.list.len()).unwrap_or(u32::MAX));
        self.list.push(Source { id, name: name.to_owned(), text: text.into() });
        id
    }

    /// Reads a file. It is named in messages as the path was given.
    ///
    /// # Errors
    ///
    /// When there is no such file, it may not be read, it is a directory or a device, it is larger
    /// than [`MAX_BYTES`] (told from its size, before reading), or its bytes are not plain UTF-8.
    pub fn open(&mut self, path: &Path) -> Result<SourceId, Vec<Diagnostic>> {
        let name = path.display().to_string();
        // Asked before opening: to open a named pipe would wait for a writer.
        let meta = fs::metadata(path).map_err(|error| vec![not_read(&name, &error)])?;
        if !meta.is_file() {
            return Err(vec![not_a_file(&name, meta.is_dir())]);
        }
        if meta.len() > MAX_BYTES {
            return Err(vec![too_large(&name, Some(meta.len()))]);
        }
        let mut bytes = Vec::with_capacity(usize::try_from(meta.len()).unwrap_or_default() + 1);
        // The file may have grown since it was asked: one byte more than allowed tells.
        File::open(path)
            .and_then(|file| file.take(MAX_BYTES + 1).read_to_end(&mut bytes))
            .map_err(|error| vec![not_read(&name, &error)])?;
        self.add(name, bytes)
    }

    /// Takes a text that was not read from a file, such as standard input.
    ///
    /// # Errors
    ///
    /// When it is larger than [`MAX_BYTES`], is not UTF-8, or holds control characters.
    pub fn add(&mut self, name: impl Into<String>, bytes: Vec<u8>) -> Result<SourceId, Vec<Diagnostic>> {
        let name = name.into();
        if bytes.len() as u64 > MAX_BYTES {
            return Err(vec![too_large(&name, None)]);
        }
        let text = String::from_utf8(bytes).map_err(|error| vec![not_utf8(&name, error.as_bytes())])?;
        let id = SourceId(u32::try_from(self.below() + self.list.len()).unwrap_or(u32::MAX));
        // Kept even when it is refused below: the diagnostic points into it.
        let source = Source { id, name, text: text.into() };
        let verdict = control_characters(&source);
        self.list.push(source);
        verdict.map_or(Ok(id), |found| Err(vec![found]))
    }
}

/// An error about a file as a whole.
fn about_file(code: &'static str, message: Text, help: Text) -> Diagnostic {
    Diagnostic::nowhere(code, message).help(help)
}

fn not_read(name: &str, error: &io::Error) -> Diagnostic {
    match error.kind() {
        ErrorKind::NotFound => about_file(
            "berkas-tidak-ada",
            text!("Berkas “{name}” tidak ditemukan.", "There is no file “{name}”."),
            text!("Periksa ejaan nama dan foldernya.", "Check the spelling of the name and of its folder."),
        ),
        ErrorKind::PermissionDenied => about_file(
            "berkas-terkunci",
            text!("Berkas “{name}” tidak boleh dibaca.", "The file “{name}” may not be read."),
            text!("Mintalah izin baca untuk berkas ini.", "Ask for permission to read this file."),
        ),
        ErrorKind::NotADirectory => about_file(
            "berkas-tidak-ada",
            text!("Berkas “{name}” tidak ditemukan.", "There is no file “{name}”."),
            text!(
                "Salah satu bagian jalurnya bukan folder; periksa jalur itu.",
                "One part of its path is not a folder; check the path."
            ),
        ),
        _ => about_file(
            "berkas-gagal-dibaca",
            text!("Berkas “{name}” gagal dibaca: {error}.", "The file “{name}” could not be read: {error}."),
            text!("Periksa media penyimpanannya, lalu coba lagi.", "Check where it is stored, then try again."),
        ),
    }
}

fn not_a_file(name: &str, folder: bool) -> Diagnostic {
    if folder {
        return about_file(
            "bukan-berkas",
            text!("“{name}” adalah folder, bukan berkas.", "“{name}” is a folder, not a file."),
            text!("Sebutkan berkas YAML di dalamnya.", "Name a YAML file in it."),
        );
    }
    about_file(
        "bukan-berkas",
        text!("“{name}” bukan berkas biasa.", "“{name}” is not a regular file."),
        text!("Sebutkan sebuah berkas teks.", "Name a text file."),
    )
}

fn too_large(name: &str, size: Option<u64>) -> Diagnostic {
    let limit = MAX_BYTES / (1024 * 1024);
    // In tenths, rounded up, so that a size just over the limit doesn't read like the limit.
    let message = match size.map(|bytes| bytes.saturating_mul(10).div_ceil(1024 * 1024)) {
        Some(tenths) => {
            let (whole, tenth) = (tenths / 10, tenths % 10);
            text!(
                "Berkas “{name}” terlalu besar: {whole},{tenth} MiB, padahal batasnya {limit} MiB.",
                "The file “{name}” is too large: {whole}.{tenth} MiB, where {limit} MiB is the limit."
            )
        }
        None => text!(
            "Isi “{name}” terlalu besar: batasnya {limit} MiB.",
            "“{name}” is too large: {limit} MiB is the limit."
        ),
    };
    about_file(
        "berkas-terlalu-besar",
        message,
        text!(
            "Satu berkas memuat satu naskah; gambar dan video disebut namanya saja.",
            "One file holds one brief; pictures and videos are only named in it."
        ),
    )
}

fn not_utf8(name: &str, bytes: &[u8]) -> Diagnostic {
    let (encoding, help) = (
        [(b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16")].iter().find(|(mark, _)| bytes.starts_with(*mark)),
        text!(
            "Simpan sebagai UTF-8: di editor teks, pilih “Simpan sebagai”, lalu pengodean “UTF-8”.",
            "Save as UTF-8: in the text editor, choose “Save as”, then the encoding “UTF-8”."
        ),
    );
    if let Some((_, encoding)) = encoding {
        return about_file(
            "bukan-utf8",
            text!(
                "Berkas “{name}” berpengodean {encoding}, bukan UTF-8 (baris 1, kolom 1).",
                "The file “{name}” is in {encoding}, not UTF-8 (line 1, column 1)."
            ),
            help,
        );
    }
    let good = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
    let before = bytes.get(..good).and_then(|part| std::str::from_utf8(part).ok()).unwrap_or_default();
    let (line, column) = Lines::new(before).line_col(good);
    let byte = bytes.get(good).copied().unwrap_or_default();
    about_file(
        "bukan-utf8",
        text!(
            "Berkas “{name}” bukan UTF-8: bita 0x{byte:02X} di baris {line}, kolom {column} tidak dikenal.",
            "The file “{name}” is not UTF-8: unknown byte 0x{byte:02X} at line {line}, column {column}."
        ),
        help,
    )
}

/// Characters no editor shows and no post should carry: C0 but for tab and line breaks, DEL, C1 but
/// for NEL, which YAML allows.
fn is_forbidden(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{84}' | '\u{86}'..='\u{9f}')
}

/// Points at the control characters of a text.
fn control_characters(source: &Source) -> Option<Diagnostic> {
    // Nearly every file has none, and bytes are quicker to look at than characters: 0xC2 leads C1.
    let suspect = |b: &u8| (*b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r')) || matches!(b, 0x7f | 0xc2);
    if !source.text.bytes().any(|b| suspect(&b)) {
        return None;
    }
    let found: Vec<_> = source.text.char_indices().filter(|(_, c)| is_forbidden(*c)).collect();
    let mut places =
        found.iter().take(MAX_PLACES).map(|(at, c)| (Span::new(source.id, *at..at + c.len_utf8()), u32::from(*c)));
    let (first, code) = places.next()?;
    let count = found.len();
    let message = if count == 1 {
        text!(
            "Ada karakter kendali tak terlihat: U+{code:04X}.",
            "There is an invisible control character: U+{code:04X}."
        )
    } else {
        text!(
            "Ada {count} karakter kendali tak terlihat; yang pertama U+{code:04X}.",
            "There are {count} invisible control characters; the first is U+{code:04X}."
        )
    };
    let mut found = Diagnostic::error("karakter-kendali", first, message);
    for (span, code) in places {
        found = found.also(span, Text::same(format_args!("U+{code:04X}")));
    }
    Some(found.help(text!(
        "Hapus karakter itu, atau ketik ulang bagian ini: biasanya terbawa dari aplikasi lain saat menyalin.",
        "Delete it, or type this part again: it usually comes along when text is copied from another program."
    )))
}
