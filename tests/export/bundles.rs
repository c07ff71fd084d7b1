//! What is in a bundle.

use crate::common::{read, root};
use crate::{BRIEF, Humas, names, tree};
use sha2::{Digest, Sha256};
use std::io::Read;

#[test]
fn a_bundle_holds_the_texts_the_answers_and_a_page() {
    let ran = Humas::new().file("loket.yaml", BRIEF).args(["export", "loket.yaml", "-o", "dist", "--zip"]).run();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert_eq!(ran.stdout, "dist/loket-resmi\ndist/loket-asn\ndist/loket-asn.zip\ndist/loket-resmi.zip\n");
    let dist = ran.folder.path().join("dist");
    let bag = tree(&dist.join("loket-resmi"));
    let files: Vec<_> = bag.keys().map(String::as_str).collect();
    assert_eq!(
        files,
        [
            "bag-info.txt",
            "bagit.txt",
            "data/bluesky/bluesky.txt",
            "data/buka.html",
            "data/bundle.json",
            "data/tanya-jawab.md",
            "data/whatsapp/whatsapp.txt",
            "data/x/x.txt",
            "manifest-sha256.txt",
            "tagmanifest-sha256.txt"
        ]
    );
    // A text is what `humas draft` shows.
    let draft = Humas::new().file("loket.yaml", BRIEF).args(["draft", "loket.yaml", "--format", "json"]).run();
    let drafts: serde_json::Value = serde_json::from_str(&draft.stdout).unwrap();
    let bundle: serde_json::Value = serde_json::from_slice(&bag["data/bundle.json"]).unwrap();
    for (draft, card) in drafts["drafts"].as_array().unwrap().iter().zip(bundle["cards"].as_array().unwrap()) {
        assert_eq!(draft["posts"][0]["text"], card["posts"][0]["text"]);
        assert_eq!(draft["posts"][0]["count"], card["posts"][0]["count"]);
        let file = format!("data/{}", card["posts"][0]["file"].as_str().unwrap());
        assert_eq!(format!("{}\n", card["posts"][0]["text"].as_str().unwrap()).as_bytes(), bag[&file]);
    }
    let answers = String::from_utf8(bag["data/tanya-jawab.md"].clone()).unwrap();
    assert!(answers.contains("## Apakah perlu antre?\n\nAmbil nomor antrean di loket.\n"), "{answers}");
    // The manifest is right, by another reckoning, and the zip holds the same files.
    let manifest = String::from_utf8(bag["manifest-sha256.txt"].clone()).unwrap();
    assert_eq!(manifest.lines().count(), 6);
    for line in manifest.lines() {
        let (sum, path) = line.split_once("  ").unwrap();
        let real: String = Sha256::digest(&bag[path]).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(sum, real, "{path}");
    }
    let mut zip = zip::ZipArchive::new(std::fs::File::open(dist.join("loket-resmi.zip")).unwrap()).unwrap();
    assert_eq!(zip.len(), bag.len());
    for (name, bytes) in &bag {
        let mut unpacked = Vec::new();
        zip.by_name(&format!("loket-resmi/{name}")).unwrap().read_to_end(&mut unpacked).unwrap();
        assert!(unpacked == *bytes, "{name}");
    }
}

#[test]
fn a_campaign_holds_all_bundles_an_index_and_a_calendar() {
    let ran = Humas::new()
        .args(["export", root().join("briefs").to_str().unwrap(), "-o", "dist", "--campaign", "contoh", "--zip"])
        .run();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert_eq!(ran.stdout, "dist/contoh\n");
    let folder = ran.folder.path().join("dist/contoh");
    let all = names(&folder);
    for name in ["indeks.html", "jadwal.csv", "jadwal.ics", "jadwal.xlsx", "kampanye.json", "SHA256SUMS"] {
        assert!(all.iter().any(|other| other == name), "{name} {all:?}");
    }
    let of = |end: &str| all.iter().filter(|name| name.ends_with(end)).count();
    assert_eq!((of("-resmi"), of("-asn"), of(".zip")), (8, 8, 16), "{all:?}");
    let sums = read(folder.join("SHA256SUMS"));
    for line in sums.lines() {
        let (sum, path) = line.split_once("  ").unwrap();
        let real = Sha256::digest(std::fs::read(folder.join(path)).unwrap());
        assert_eq!(sum, real.iter().map(|byte| format!("{byte:02x}")).collect::<String>(), "{path}");
    }
    // Every file but the list itself, and of each bag the file that all others hang on.
    assert_eq!(sums.lines().count(), all.len() - 1);
    assert_eq!(names(&ran.folder.path().join("dist")), ["contoh"]);
}
