//! The same briefs give the same bytes, whenever, wherever and however the run was made.

use crate::{BRIEF, Humas, tree};
use std::collections::BTreeMap;

fn export(inside: &str, variables: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    let mut humas = Humas::new().inside(inside);
    for (name, text) in [("a.yaml", BRIEF), ("b.yaml", &BRIEF.replace("KTP", "KIA"))] {
        humas = humas.file(&format!("{inside}/briefs/{name}"), text);
    }
    for (name, value) in variables {
        humas = humas.env(name, value);
    }
    let ran = humas.args(["export", "briefs", "-o", "dist", "--campaign", "uji", "--zip"]).run();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    tree(&ran.folder.path().join(inside).join("dist"))
}

#[test]
fn the_same_bytes_at_another_time_and_place() {
    let first = export("satu", &[("SOURCE_DATE_EPOCH", ""), ("TZ", "Asia/Jayapura"), ("RAYON_NUM_THREADS", "1")]);
    // A zip tells times in steps of two seconds.
    std::thread::sleep(std::time::Duration::from_millis(2100));
    let other = [
        ("SOURCE_DATE_EPOCH", ""),
        ("TZ", "America/Los_Angeles"),
        ("LC_ALL", "tr_TR.UTF-8"),
        ("HUMAS_LANG", "en"),
        ("RAYON_NUM_THREADS", "4"),
    ];
    let second = export("folder lain/dua", &other);
    assert!(first.len() > 40, "{:?}", first.keys());
    assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>());
    for (name, bytes) in &first {
        assert!(bytes == &second[name], "{name} differs");
    }
}

#[test]
fn a_fixed_moment_is_told_and_gives_the_same_bytes() {
    let fixed = [("SOURCE_DATE_EPOCH", "1772000000")];
    let (first, second) = (export("satu", &fixed), export("dua", &fixed));
    assert!(first == second);
    let info = String::from_utf8(first["uji/a-resmi/bag-info.txt"].clone()).unwrap();
    assert!(info.contains("Bagging-Date: 2026-02-25\n"), "{info}");
    let page = String::from_utf8(first["uji/a-resmi/data/bundle.json"].clone()).unwrap();
    assert!(page.contains("2026-02-25T13:13:20+07:00"), "{page}");
}
