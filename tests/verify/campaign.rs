//! Folders that hold several bags, and paths that hold none.

use crate::common::Humas;
use crate::{bag, bag_with, document, lay, told, verify, zips};
use humas::bag::{hex, sha256};

fn campaign() -> Humas {
    let zip = zips::zipped(&bag(), "pasar-resmi/");
    let page = b"<h1>Kampanye</h1>";
    let sums = format!("{}  indeks.html\n{} *pasar-resmi.zip\n", hex(&sha256(page)), hex(&sha256(&zip)));
    let humas = lay(Humas::new(), "dist/contoh/pasar-resmi", &bag());
    humas
        .file("dist/contoh/indeks.html", page)
        .file("dist/contoh/pasar-resmi.zip", zip)
        .file("dist/contoh/SHA256SUMS", sums)
}

#[test]
fn everything_in_a_folder_is_verified() {
    let ran = campaign().args(["verify", "dist"]).run();
    assert_eq!((ran.code, ran.stderr.as_str()), (0, ""));
    let line = "utuh: 4 berkas, dibuat humas 0.1.0 pada 24 November 2026";
    assert_eq!(
        ran.stdout,
        format!(
            "dist/contoh/SHA256SUMS: utuh: 2 berkas\ndist/contoh/pasar-resmi: {line}\n\
             dist/contoh/pasar-resmi.zip: {line}\n3 diperiksa: 3 utuh\n"
        )
    );
    // Named twice, verified once.
    let ran = campaign().args(["verify", "dist", "dist/contoh/pasar-resmi", "./dist", "--format", "json"]).run();
    assert_eq!(document(&ran)["summary"]["verified"], 3);
}

#[test]
fn own_files_of_a_campaign_are_held_to_their_digests() {
    let ran = verify(campaign().file("dist/contoh/indeks.html", "lain"), "dist");
    assert_eq!((ran.code, told(&ran)), (1, vec!["changed indeks.html".to_owned()]));
    let ran = verify(campaign().file("dist/contoh/catatan.txt", "lain"), "dist");
    assert_eq!((ran.code, told(&ran)), (0, vec!["not-listed catatan.txt".to_owned()]));
    let humas = campaign();
    std::fs::remove_file(humas.path().join("dist/contoh/pasar-resmi.zip")).unwrap();
    let ran = verify(humas, "dist");
    assert_eq!((ran.code, told(&ran)), (1, vec!["missing pasar-resmi.zip".to_owned()]));
    let digest = hex(&sha256(b"a"));
    let sums = format!("{digest}  ../rahasia\n{digest}\n{digest}  indeks.html\n{digest}  indeks.html\n");
    let ran = verify(campaign().file("dist/contoh/SHA256SUMS", sums), "dist");
    let expected = [
        "path-outside SHA256SUMS:1",
        "malformed-line SHA256SUMS:2",
        "changed indeks.html",
        "listed-twice SHA256SUMS:4",
        "not-listed pasar-resmi.zip",
    ];
    assert_eq!((ran.code, told(&ran)), (1, expected.map(str::to_owned).to_vec()));
}

#[test]
fn one_broken_bag_does_not_hide_the_others() {
    let humas = lay(campaign(), "dist/contoh/rusak", &bag_with("data/buka.html", |_| String::new()));
    let ran = humas.file("dist/contoh/bukan.zip", "PK tapi bukan zip").args(["verify", "dist", "tidak-ada"]).run();
    assert_eq!(ran.code, 3);
    assert!(ran.stdout.contains("dist/contoh/rusak: tidak utuh\n  diubah          data/buka.html\n"), "{}", ran.stdout);
    assert!(ran.stdout.contains("dist/contoh/bukan.zip: tidak terbaca: bukan zip"), "{}", ran.stdout);
    assert!(ran.stdout.ends_with("5 diperiksa: 3 utuh, 1 tidak utuh, 1 tidak terbaca\n"), "{}", ran.stdout);
    assert!(ran.stderr.contains("“tidak-ada” tidak ditemukan"), "{}", ran.stderr);
}

#[test]
fn where_there_is_no_bag_that_is_said() {
    let ran = Humas::new().file("kosong/a.txt", "a").args(["verify", "kosong"]).run();
    assert_eq!((ran.code, ran.stdout.as_str()), (3, ""));
    assert!(ran.stderr.contains("Tidak ada bag, zip, atau SHA256SUMS di “kosong”."), "{}", ran.stderr);
    let ran = Humas::new().args(["verify"]).run();
    assert_eq!(ran.code, 2);
}

#[cfg(unix)]
#[test]
fn a_linked_bag_is_followed_only_where_it_is_named() {
    let humas = campaign();
    std::os::unix::fs::symlink("contoh/pasar-resmi", humas.path().join("dist/tautan")).unwrap();
    let ran = humas.args(["verify", "dist"]).run();
    assert_eq!(ran.code, 3);
    assert!(ran.stdout.contains("dist/tautan: tidak terbaca: berupa tautan, tidak diikuti\n"), "{}", ran.stdout);
    let humas = campaign();
    std::os::unix::fs::symlink("contoh/pasar-resmi", humas.path().join("dist/tautan")).unwrap();
    assert_eq!(humas.args(["verify", "dist/tautan"]).run().code, 0);
}
