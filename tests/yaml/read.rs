//! Reading files: size, kind, encoding, control characters.

use humas::source::{MAX_BYTES, SourceId, Sources};
use std::fs::{self, File};
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// A folder of its own for one test, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("humas-read-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.join(name);
        std::io::Write::write_all(&mut File::create(&path).unwrap(), bytes).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn refusal(bytes: &[u8]) -> (String, String, Vec<(usize, usize)>) {
    let mut sources = Sources::new();
    let error = sources.add("uji.yaml", bytes.to_vec()).unwrap_err().remove(0);
    let places =
        error.labels.iter().map(|label| sources.get(label.span.source).unwrap().line_col(label.span.start as usize));
    (error.code.clone().into_owned(), error.message.id.clone(), places.collect())
}

#[test]
fn files_get_numbers_and_keep_their_bytes() {
    let folder = Folder::new("numbers");
    let text = "\u{feff}judul: é\r\n";
    let (one, two) = (folder.file("a.yaml", text.as_bytes()), folder.file("b.yaml", b"x: 1"));
    let mut sources = Sources::new();
    let ids = [sources.open(&one).unwrap(), sources.open(&two).unwrap()];
    assert_eq!(ids, [SourceId(0), SourceId(1)]);
    assert_eq!(sources.get(ids[0]).unwrap().text, text);
    assert_eq!(sources.get(ids[1]).unwrap().name, two.display().to_string());
    assert_eq!(sources.iter().count(), 2);
}

#[test]
fn a_large_file_is_refused_from_its_size() {
    let folder = Folder::new("large");
    let path = folder.0.join("besar.yaml");
    // Sparse: 10 GB that could not be read in the time allowed below.
    File::create(&path).unwrap().set_len(10_000_000_000).unwrap();
    let start = Instant::now();
    let error = Sources::new().open(&path).unwrap_err().remove(0);
    assert!(start.elapsed() < Duration::from_millis(500));
    assert_eq!(error.code, "berkas-terlalu-besar");
    assert!(error.message.id.contains("batasnya 1 MiB"), "{}", error.message.id);
    assert!(error.message.en.contains("1 MiB is the limit"), "{}", error.message.en);
}

#[test]
fn the_limit_itself_is_allowed() {
    let most = vec![b'#'; usize::try_from(MAX_BYTES).unwrap()];
    assert!(Sources::new().add("batas", most.clone()).is_ok());
    let over = [most, b"#".to_vec()].concat();
    assert_eq!(Sources::new().add("lewat", over).unwrap_err()[0].code, "berkas-terlalu-besar");
}

#[test]
fn what_is_no_file_is_named() {
    let folder = Folder::new("kinds");
    let file = folder.file("a.yaml", b"a: b");
    let code = |path: PathBuf| Sources::new().open(&path).unwrap_err().remove(0);
    assert_eq!(code(folder.0.join("tiada.yaml")).code, "berkas-tidak-ada");
    assert_eq!(code(file.join("bawah")).code, "berkas-tidak-ada");
    let error = code(folder.0.clone());
    assert_eq!(error.code, "bukan-berkas");
    assert!(error.message.id.contains("folder"), "{}", error.message.id);
    #[cfg(unix)]
    assert_eq!(code("/dev/null".into()).code, "bukan-berkas");
}

#[test]
fn other_encodings_are_refused_with_their_place() {
    let (code, message, places) = refusal(b"judul: x\nisi: caf\xe9\n");
    assert_eq!((code.as_str(), places.len()), ("bukan-utf8", 0));
    assert!(message.contains("bita 0xE9 di baris 2, kolom 9"), "{message}");
    // Columns are characters, not bytes.
    let (_, message, _) = refusal("é🌬".as_bytes().iter().copied().chain([0xff]).collect::<Vec<_>>().as_slice());
    assert!(message.contains("bita 0xFF di baris 1, kolom 3"), "{message}");
    let (code, message, _) = refusal(b"\xff\xfea\0:\0 \0b\0");
    assert_eq!(code, "bukan-utf8");
    assert!(message.contains("UTF-16"), "{message}");
}

#[test]
fn control_characters_are_refused_with_their_place() {
    for c in ('\0'..='\u{9f}').filter(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{85}')) {
        let (code, message, places) = refusal(format!("a: b\nç: x{c}y").as_bytes());
        assert_eq!((code.as_str(), places), ("karakter-kendali", vec![(2, 5)]), "{c:?}");
        assert!(message.contains(&format!("U+{:04X}", u32::from(c))), "{message}");
    }
    let (_, message, places) = refusal("a\0b\u{1b}c".as_bytes());
    assert!(message.contains("2 karakter kendali"), "{message}");
    assert_eq!(places, [(1, 2), (1, 4)]);
    // Thousands of them are still one short message.
    assert_eq!(refusal(&[0; 5000]).2.len(), 8);
}

#[test]
fn ordinary_white_space_and_marks_are_accepted() {
    for text in ["a: b\tc\r\n", "\u{feff}a: b", "a: \u{85}", "a: \u{a0}\u{200b}", "a: b\rc: d", ""] {
        assert!(Sources::new().add("uji", text.as_bytes().to_vec()).is_ok(), "{text:?}");
    }
}
