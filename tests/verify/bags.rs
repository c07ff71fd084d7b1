//! Bags in folders: whole, changed, broken, foreign.

use crate::common::Humas;
use crate::{Files, bag, bag_with, document, found, lay, told, verify};
use humas::bag::{hex, sha256};
use serde_json::json;

/// Makes the tag manifest fit again, as somebody would who edits a bag with care.
fn sealed(mut files: Files) -> Files {
    let tags = |path: &&String| !path.starts_with("data/") && !path.starts_with("tagmanifest-");
    let line = |path: &String| format!("{}  {path}\n", hex(&sha256(&files[path])));
    let manifest: String = files.keys().filter(tags).map(line).collect();
    files.insert("tagmanifest-sha256.txt".to_owned(), manifest.into_bytes());
    files
}

fn one(what: &str) -> (i32, Vec<String>) {
    (1, vec![what.to_owned()])
}

#[test]
fn a_whole_bag_is_told_in_one_line() {
    let ran = lay(Humas::new(), "bag", &bag()).args(["verify", "bag"]).run();
    assert_eq!((ran.code, ran.stderr.as_str()), (0, ""));
    assert_eq!(ran.stdout, "bag: utuh: 4 berkas, dibuat humas 0.1.0 pada 24 November 2026\n");
    let ran = lay(Humas::new(), "bag", &bag()).args(["verify", "bag", "--lang", "en"]).run();
    assert_eq!(ran.stdout, "bag: intact: 4 files, made by humas 0.1.0 on 2026-11-24\n");
}

#[test]
fn the_json_has_the_keys_of_the_contract() {
    let ran = verify(lay(Humas::new(), "bag", &bag_with("data/x/x.txt", |t| t.replace("buka", "tutup"))), "bag");
    assert_eq!(
        document(&ran),
        json!({"version": 1,
            "bags": [{"path": "bag", "kind": "bag", "intact": false, "error": null, "software": "humas 0.1.0",
                "date": "2026-11-24", "files": 4, "bytes": 93, "findings": [{"kind": "changed", "problem": true,
                "file": "data/x/x.txt", "line": null, "message": "isinya berbeda dari yang dicatat"}]}],
            "summary": {"verified": 1, "intact": 0, "changed": 1, "unreadable": 0}})
    );
}

#[test]
fn every_single_byte_matters() {
    let whole = bag();
    for file in whole.keys().filter(|file| *file != "tagmanifest-sha256.txt") {
        let mut files = whole.clone();
        let bytes = files.get_mut(file).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        let (code, told) = found(&files);
        assert!(code == 1 && told.contains(&format!("changed {file}")), "{file}: {code} {told:?}");
    }
}

#[test]
fn every_file_is_missed() {
    let whole = bag();
    for file in whole.keys() {
        let mut files = whole.clone();
        files.remove(file);
        let (code, told) = found(&files);
        let expected = match file.as_str() {
            // Nothing needs it; it can only be told by what it would have told.
            "tagmanifest-sha256.txt" => (0, None),
            "bagit.txt" => (1, Some("bagit-txt-missing bagit.txt".to_owned())),
            "manifest-sha256.txt" => (1, Some("no-manifest manifest-sha256.txt".to_owned())),
            _ => (1, Some(format!("missing {file}"))),
        };
        assert_eq!(code, expected.0, "{file}: {told:?}");
        assert!(expected.1.is_none_or(|what| told.contains(&what)), "{file}: {told:?}");
    }
}

#[test]
fn what_was_added_is_named() {
    for file in ["data/sisipan.html", "data/x/x (1).txt", "BUKA INI.html"] {
        let mut files = bag();
        files.insert(file.to_owned(), b"lain".to_vec());
        assert_eq!(found(&files), one(&format!("added {file}")));
    }
}

#[test]
fn a_changed_manifest_is_told_of_itself() {
    let (code, told) =
        found(&bag_with("manifest-sha256.txt", |t| t.lines().skip(1).map(|l| l.to_owned() + "\n").collect()));
    assert_eq!(code, 1);
    assert_eq!(told, ["changed manifest-sha256.txt", "added data/baris\nbaru 100%.txt"]);
    let (code, told) = found(&bag_with("tagmanifest-sha256.txt", |t| t.replacen(['0', '1', '2', '3', '4'], "5", 1)));
    assert_eq!((code, told.len()), (1, 1), "{told:?}");
    assert!(told[0].starts_with("changed "), "{told:?}");
}

#[test]
fn lines_that_say_nothing_are_told_with_their_number() {
    let digest = hex(&sha256(b""));
    for (line, kind) in [
        ("bukan sidik", "malformed-line"),
        (digest.as_str(), "malformed-line"),
        (&format!("{}  data/a", &digest[1..]), "malformed-line"),
        (&format!("{digest}  ../luar.txt"), "path-outside"),
        (&format!("{digest}  data/../../luar.txt"), "path-outside"),
        (&format!("{digest}  /etc/passwd"), "path-outside"),
        (&format!("{digest}  C:\\Windows\\win.ini"), "path-outside"),
        (&format!("{digest}  data\\x\\x.txt"), "path-outside"),
        (&format!("{digest}  ~/rahasia"), "path-outside"),
        (&format!("{digest}  bag-info.txt"), "path-outside"),
    ] {
        let files = sealed(bag_with("manifest-sha256.txt", |text| format!("{text}{line}\n")));
        assert_eq!(found(&files), one(&format!("{kind} manifest-sha256.txt:5")), "{line}");
    }
    let files = sealed(bag_with("manifest-sha256.txt", |text| {
        text.to_owned()
            + &text
                .lines()
                .last()
                .unwrap()
                .replace("  ", " *./")
                .to_ascii_uppercase()
                .replace("DATA/X/X.TXT", "data/x/x.txt")
            + "\n"
    }));
    assert_eq!(found(&files), one("listed-twice manifest-sha256.txt:5"));
}

#[test]
fn the_declaration_and_counts_are_held_to() {
    let with = |text: &'static str| sealed(bag_with("bagit.txt", |_| text.to_owned()));
    assert_eq!(
        found(&with("BagIt-Version: 3.0\nTag-File-Character-Encoding: UTF-8\n")),
        one("bagit-version bagit.txt")
    );
    assert_eq!(found(&with("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n")), one("encoding bagit.txt"));
    assert_eq!(found(&with("BagIt-Version: 1.0\n")), one("bagit-txt-malformed bagit.txt"));
    let oxum = |value: &str| {
        sealed(bag_with("bag-info.txt", |text| text.replace("Payload-Oxum: 92.4", &format!("Payload-Oxum: {value}"))))
    };
    assert_eq!(found(&oxum("92.4")).0, 0);
    assert_eq!(found(&oxum("92.5")), one("payload-oxum bag-info.txt"));
    assert_eq!(found(&oxum("banyak")), one("payload-oxum bag-info.txt"));
}

#[test]
fn foreign_manifests_are_checked_where_they_can_be() {
    let mut files = bag();
    let text = String::from_utf8(files["manifest-sha256.txt"].clone()).unwrap();
    let short: String = text.lines().map(|line| format!("{}\n", &line[32..])).collect();
    files.insert("manifest-md5.txt".to_owned(), short.clone().into_bytes());
    let files = sealed(files);
    assert_eq!(found(&files), (0, vec!["algorithm-not-checked manifest-md5.txt".to_owned()]));
    // By its names alone a manifest tells what is missing and added.
    let mut lacking = files.clone();
    lacking.insert(
        "manifest-md5.txt".to_owned(),
        short.lines().skip(1).map(|l| l.to_owned() + "\n").collect::<String>().into_bytes(),
    );
    let (code, told) = found(&sealed(lacking));
    assert_eq!((code, told[0].as_str()), (1, "not-in-every-manifest data/baris\nbaru 100%.txt"), "{told:?}");
    let mut alone = files.clone();
    alone.remove("manifest-sha256.txt");
    assert_eq!(found(&sealed(alone)), one("nothing-checked manifest-md5.txt"));
    let mut none = bag();
    none.remove("manifest-sha256.txt");
    assert_eq!(found(&sealed(none)), one("no-manifest manifest-sha256.txt"));
}

#[test]
fn sha512_is_checked() {
    // Of "abc" and of nothing, from the standard.
    let abc = "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f";
    let of = |content: &str| -> Files {
        [
            ("bagit.txt", "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n".to_owned()),
            ("manifest-sha512.txt", format!("{abc}  data/a.txt\n")),
            ("data/a.txt", content.to_owned()),
        ]
        .map(|(path, text)| (path.to_owned(), text.into_bytes()))
        .into()
    };
    assert_eq!(found(&of("abc")), (0, vec![]));
    assert_eq!(found(&of("abd")), one("changed data/a.txt"));
}

#[test]
fn what_must_be_fetched_is_told_and_not_fetched() {
    let with = |lines: &str| {
        let mut files = bag();
        files.remove("data/x/x.txt");
        files.insert("fetch.txt".to_owned(), lines.as_bytes().to_vec());
        found(&files)
    };
    let (missing, fetch) = ("missing data/x/x.txt".to_owned(), "fetch fetch.txt".to_owned());
    assert_eq!(with("https://contoh.go.id/x.txt 27 data/x/x.txt\n"), (1, vec![missing, fetch]));
    let (_, told) = with("https://contoh.go.id/a - ../a\nhttps://contoh.go.id/b\nhttps://contoh.go.id/c 1 /c\n");
    for what in ["path-outside fetch.txt:1", "malformed-line fetch.txt:2", "path-outside fetch.txt:3"] {
        assert!(told.iter().any(|t| t == what), "{what} in {told:?}");
    }
}

#[cfg(unix)]
#[test]
fn names_that_collide_elsewhere_are_told() {
    let mut files = bag();
    files.insert("data/X/x.txt".to_owned(), files["data/x/x.txt"].clone());
    let digest = hex(&sha256(&files["data/x/x.txt"]));
    let manifest =
        String::from_utf8(files["manifest-sha256.txt"].clone()).unwrap() + &format!("{digest}  data/X/x.txt\n");
    files.insert("manifest-sha256.txt".to_owned(), manifest.into_bytes());
    let info = String::from_utf8(files["bag-info.txt"].clone()).unwrap().replace("92.4", "119.5");
    files.insert("bag-info.txt".to_owned(), info.into_bytes());
    assert_eq!(found(&sealed(files)), (0, vec!["names-alike data/x/x.txt".to_owned()]));
    // A Mac writes accents apart from their letters.
    let mut files = bag();
    let content = files.remove("data/whatsapp/teks é.txt").unwrap();
    files.insert("data/whatsapp/teks e\u{301}.txt".to_owned(), content);
    assert_eq!(found(&files), (0, vec!["name-spelled-otherwise data/whatsapp/teks e\u{301}.txt".to_owned()]));
}

#[cfg(unix)]
#[test]
fn links_and_pipes_are_told_and_not_followed() {
    use std::os::unix::fs::symlink;
    let mut files = bag();
    let content = files.remove("data/x/x.txt").unwrap();
    let humas = lay(Humas::new(), "bag", &files).file("luar/x.txt", content);
    std::fs::create_dir_all(humas.path().join("bag/data/x")).unwrap();
    symlink("../../../luar/x.txt", humas.path().join("bag/data/x/x.txt")).unwrap();
    symlink("../../luar", humas.path().join("bag/data/luar")).unwrap();
    let pipe = humas.path().join("bag/data/pipa");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let ran = verify(humas, "bag");
    assert_eq!(
        (ran.code, told(&ran)),
        (1, ["link data/luar", "link data/x/x.txt", "special-file data/pipa"].map(str::to_owned).to_vec())
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_no_text_is_told() {
    use std::os::unix::ffi::OsStrExt;
    let humas = lay(Humas::new(), "bag", &bag());
    let name = std::ffi::OsStr::from_bytes(b"bag/data/\xff\x1b[31m.txt");
    drop(std::fs::File::create(humas.path().join(name)).unwrap());
    let ran = humas.args(["verify", "bag"]).run();
    assert_eq!(ran.code, 1);
    assert!(!ran.stdout.contains('\u{1b}') && ran.stdout.contains("nama ganjil"), "{}", ran.stdout);
}

#[test]
fn depth_is_no_danger() {
    let mut files = bag();
    let deep = format!("data/{}a", "d/".repeat(900));
    files.insert(deep.clone(), Vec::new());
    assert_eq!(found(&files), one(&format!("added {deep}")));
}
