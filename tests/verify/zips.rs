//! Bags in zips that honest programs wrote.

use crate::common::Humas;
use crate::{Files, bag, bag_with, told, verify};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A zip of files, all in one folder, stored as they are.
pub fn zipped(files: &Files, folder: &str) -> Vec<u8> {
    packed(files, folder, CompressionMethod::Stored)
}

/// A zip of files.
pub fn packed(files: &Files, folder: &str, method: CompressionMethod) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, content) in files {
        let options = SimpleFileOptions::default().compression_method(method).unix_permissions(0o644);
        zip.start_file(format!("{folder}{path}"), options).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn found(zip: Vec<u8>) -> (i32, Vec<String>) {
    let ran = verify(Humas::new().file("a.zip", zip), "a.zip");
    (ran.code, told(&ran))
}

#[test]
fn whole_bags_are_intact_however_they_are_packed() {
    for method in [CompressionMethod::Stored, CompressionMethod::Deflated] {
        for folder in ["pasar-resmi/", ""] {
            assert_eq!(found(packed(&bag(), folder, method)), (0, vec![]), "{method:?} {folder:?}");
        }
    }
    // A bag's payload may be a bag.
    let mut nested = bag();
    nested.insert("data/bagit.txt".to_owned(), b"lain".to_vec());
    assert_eq!(found(zipped(&nested, "a/")), (1, vec!["added data/bagit.txt".to_owned()]));
}

#[test]
fn changes_in_a_zip_are_named() {
    assert_eq!(
        found(zipped(&bag_with("data/buka.html", |t| t.to_uppercase()), "a/")),
        (1, vec!["changed data/buka.html".to_owned()])
    );
    let mut files = bag();
    files.remove("data/buka.html");
    files.insert("data/tutup.html".to_owned(), b"lain".to_vec());
    let expected = ["missing data/buka.html", "added data/tutup.html"].map(str::to_owned).to_vec();
    assert_eq!(found(zipped(&files, "a/")), (1, expected));
    let mut beside: Files = bag().into_iter().map(|(path, content)| (format!("a/{path}"), content)).collect();
    beside.insert("BUKA INI.html".to_owned(), b"lain".to_vec());
    assert_eq!(found(zipped(&beside, "")), (1, vec!["added ../BUKA INI.html".to_owned()]));
}

#[test]
fn a_byte_that_turned_in_a_stored_file_is_a_changed_file() {
    let mut zip = zipped(&bag(), "a/");
    let at = zip.windows(12).position(|w| w == b"<p>Pasar buk").unwrap();
    zip[at + 4] ^= 1;
    assert_eq!(found(zip), (1, vec!["changed data/buka.html".to_owned()]));
}

#[test]
fn a_zip_needs_one_bag() {
    let said = |files: &Files| {
        let ran = Humas::new().file("a.zip", zipped(files, "")).args(["verify", "a.zip"]).run();
        (ran.code, ran.stdout)
    };
    let none: Files = [("a/b.txt".to_owned(), vec![])].into();
    assert_eq!(said(&none), (3, "a.zip: tidak terbaca: tidak ada bag di dalam zip\n".to_owned()));
    let two: Files =
        bag().into_iter().flat_map(|(path, c)| [(format!("a/{path}"), c.clone()), (format!("b/{path}"), c)]).collect();
    assert_eq!(said(&two), (3, "a.zip: tidak terbaca: zip memuat lebih dari satu bag\n".to_owned()));
}
