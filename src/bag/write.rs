//! Writing: the tag files of a bag from the digests of its payload.

use super::digest::{hex, sha256};
use super::path::encoded;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The payload of a bag: the path of each file below `data/`, `/` between its parts, with its size in
/// bytes and its SHA-256 digest.
pub type Payload = BTreeMap<String, (u64, [u8; 32])>;

/// What a bag says about itself in `bag-info.txt`. A field that is empty is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Info {
    /// `Source-Organization`: the agency.
    pub organization: String,
    /// `Contact-Name`: the role that answers for it.
    pub contact: String,
    /// `External-Description`: what it is, in a sentence.
    pub description: String,
    /// `External-Identifier`: the name its maker knows it by.
    pub identifier: String,
    /// `Bag-Group-Identifier`: the campaign it belongs to.
    pub group: String,
    /// `Bagging-Date`: the day it was made, `2026-11-24`.
    pub date: String,
    /// `Bag-Software-Agent`: the program that made it, `humas 0.1.0`.
    pub software: String,
}

/// The tag files of a bag, as name and content, in the order in which they are best written:
/// `bagit.txt`, `bag-info.txt`, `manifest-sha256.txt`, `tagmanifest-sha256.txt`. The same payload and
/// info give the same bytes.
pub fn tag_files(payload: &Payload, info: &Info) -> Vec<(String, Vec<u8>)> {
    let mut manifest = String::new();
    for (path, (_, digest)) in payload {
        line(&mut manifest, digest, &format!("data/{path}"));
    }
    let mut files = vec![
        ("bagit.txt".to_owned(), b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".to_vec()),
        ("bag-info.txt".to_owned(), bag_info(payload, info).into_bytes()),
        ("manifest-sha256.txt".to_owned(), manifest.into_bytes()),
    ];
    let sorted: BTreeMap<&String, &Vec<u8>> = files.iter().map(|(name, content)| (name, content)).collect();
    let mut tags = String::new();
    for (name, content) in sorted {
        line(&mut tags, &sha256(content), name);
    }
    files.push(("tagmanifest-sha256.txt".to_owned(), tags.into_bytes()));
    files
}

/// One line of a manifest.
fn line(out: &mut String, digest: &[u8; 32], path: &str) {
    let (digest, path) = (hex(digest), encoded(path));
    // Writing to a string can't fail.
    let _ = writeln!(out, "{digest}  {path}");
}

fn bag_info(payload: &Payload, info: &Info) -> String {
    let bytes = payload.values().fold(0_u64, |sum, (bytes, _)| sum.saturating_add(*bytes));
    let oxum = format!("{bytes}.{}", payload.len());
    let fields = [
        ("Source-Organization", &info.organization),
        ("Contact-Name", &info.contact),
        ("External-Description", &info.description),
        ("External-Identifier", &info.identifier),
        ("Bag-Group-Identifier", &info.group),
        ("Bagging-Date", &info.date),
        ("Payload-Oxum", &oxum),
        ("Bag-Software-Agent", &info.software),
    ];
    let mut text = String::new();
    for (label, value) in fields {
        let value = one_line(value);
        if !value.is_empty() {
            let _ = writeln!(text, "{label}: {value}");
        }
    }
    text
}

/// A value on one line: a line break in it would begin another field. Folding it (RFC 8493, 2.2.2) is
/// allowed, but readers differ in what they make of the fold; a blank says the same to all of them.
fn one_line(value: &str) -> String {
    let blank = |c: char| c.is_whitespace() || c.is_control();
    value.split(blank).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(files: &[(String, Vec<u8>)], name: &str) -> String {
        let (_, content) = files.iter().find(|(n, _)| n == name).unwrap();
        String::from_utf8(content.clone()).unwrap()
    }

    #[test]
    fn a_bag_says_what_is_in_it() {
        let payload: Payload = [
            ("x/x.txt".to_owned(), (3, sha256(b"abc"))),
            ("100%.txt".to_owned(), (0, sha256(b""))),
            ("a\nb.txt".to_owned(), (0, sha256(b""))),
        ]
        .into();
        let info = Info {
            organization: "Kota Contoh".to_owned(),
            description: "Pasar\r\nPayload-Oxum: 9.9\n\u{85} buka \u{7}".to_owned(),
            date: "2026-11-24".to_owned(),
            software: "humas 0.1.0".to_owned(),
            ..Info::default()
        };
        let files = tag_files(&payload, &info);
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"]);
        assert_eq!(text(&files, "bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        assert_eq!(
            text(&files, "bag-info.txt"),
            "Source-Organization: Kota Contoh\nExternal-Description: Pasar Payload-Oxum: 9.9 buka\n\
             Bagging-Date: 2026-11-24\nPayload-Oxum: 3.3\nBag-Software-Agent: humas 0.1.0\n"
        );
        let (abc, nothing) = (hex(&sha256(b"abc")), hex(&sha256(b"")));
        assert_eq!(
            text(&files, "manifest-sha256.txt"),
            format!("{nothing}  data/100%25.txt\n{nothing}  data/a%0Ab.txt\n{abc}  data/x/x.txt\n")
        );
        let tags = text(&files, "tagmanifest-sha256.txt");
        let names: Vec<&str> = tags.lines().filter_map(|l| l.split_once("  ").map(|(_, name)| name)).collect();
        assert_eq!(names, ["bag-info.txt", "bagit.txt", "manifest-sha256.txt"]);
        assert!(tags.contains(&hex(&sha256(text(&files, "manifest-sha256.txt").as_bytes()))));
    }
}
