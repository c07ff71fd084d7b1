//! Names that every system and every unpacker takes.

use std::collections::BTreeSet;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The most characters before the ending.
const MOST: usize = 60;

/// Hands out names, each once, whatever their capitals.
#[derive(Debug, Default)]
pub(super) struct Names(BTreeSet<String>);

impl Names {
    /// A name made of the last part of a path, with the right ending.
    pub(super) fn take(&mut self, path: &str, ending: &str) -> String {
        let stem = stem(path);
        let mut name = format!("{stem}.{ending}");
        let mut count = 2_usize;
        while !self.0.insert(name.to_lowercase()) {
            name = format!("{stem}-{count}.{ending}");
            count += 1;
        }
        name
    }
}

/// Letters, digits and hyphens of the file's name; accents are dropped, what is left is parted by
/// one hyphen.
fn stem(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or_default();
    let name = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let plain = name.nfkd().filter(|c| !is_combining_mark(*c));
    let mut out = String::new();
    for c in plain.map(|c| if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' }) {
        if !(c == '-' && (out.is_empty() || out.ends_with('-'))) && out.len() < MOST {
            out.push(c);
        }
    }
    let out = out.trim_end_matches('-');
    if out.is_empty() { "media".to_owned() } else { out.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn safe_and_single() {
        let mut names = Names::default();
        let given = ["gambar/Foto Bupati (1).JPEG", "Foto-Bupati--1.jpg", "foto_é.png", "ꦏꦺꦴꦠ.jpg", "../.jpg", "a.b.c"];
        let taken = given.map(|path| names.take(path, "jpg"));
        let expected =
            ["Foto-Bupati-1.jpg", "Foto-Bupati-1-2.jpg", "foto_e.jpg", "media.jpg", "media-2.jpg", "a-b.jpg"];
        assert_eq!(taken, expected);
        assert_eq!(names.take("FOTO_E", "jpg"), "FOTO_E-2.jpg");
        assert_eq!(names.take(&"x".repeat(300), "png").len(), MOST + 4);
    }
}
