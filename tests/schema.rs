//! `humas schema`, and the program's half of the broken files in `tests/schema/`: `tests/outside/schema.py`
//! holds the schemas against the same files.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, unreachable_pub, reason = "tests fail by panicking")]

mod common;

use common::{Humas, read, root};
use serde_json::Value;

/// The lines of a file, with others in the place of those with the same key, or behind them.
fn instead(base: &str, lines: &str) -> String {
    let key = |line: &str| line.split(':').next().unwrap_or_default().to_owned();
    let given: Vec<String> = lines.lines().map(key).collect();
    let kept: Vec<&str> = base.lines().filter(|line| !given.contains(&key(line))).collect();
    format!("{}\n{lines}\n", kept.join("\n"))
}

const BRIEF: &str = "\
judul: Posyandu Contoh buka setiap Senin
instansi: Pemerintah Kota Contoh
unit: Dinas Kesehatan
penanggung_jawab: Kepala Dinas
tanggal: 2025-02-03
ringkasan: Posyandu Contoh melayani ibu dan balita setiap Senin.
pesan_kunci: [Pemeriksaan tidak dipungut biaya.]
sumber: [{id: sk, judul: SK Wali Kota Contoh}]";

const SURFACE: &str = "\
id: warta
name: Warta
limit: 500
unit: grapheme
hashtags: {use: 1}
links: clickable
markup: none
layout: [{block: title}]";

/// The file of a case, and a run that reads it.
fn case(document: &str, lines: &str) -> Humas {
    let humas = Humas::new();
    match document {
        "brief" => humas.file("berkas.yaml", instead(BRIEF, lines)).args(["check", "berkas.yaml"]),
        "config" => humas.file("humas.yaml", lines).file("brief.yaml", BRIEF).args(["check", "brief.yaml"]),
        "rules" => humas.file("berkas.yaml", lines).args(["rules", "list", "berkas.yaml"]),
        _ => {
            let whole = if lines.starts_with("id:") {
                lines.to_owned()
            } else {
                let surface = instead(SURFACE, lines).trim_end().replace('\n', "\n    ");
                format!("id: buletin\nname: Buletin\nsurfaces:\n  - {surface}\n")
            };
            humas.file("humas.yaml", "zona: WIB\n").file("platforms/berkas.yaml", whole).args(["platforms"])
        }
    }
}

#[test]
fn each_broken_file_is_refused_at_its_place() {
    let mut count = 0;
    for document in ["brief", "config", "rules", "platform"] {
        let cases: Vec<Value> =
            yaml_serde::from_str(&read(root().join(format!("tests/schema/{document}.yaml")))).unwrap();
        for one in cases {
            let text =
                |key: &str| one[key].as_str().unwrap_or_else(|| panic!("{document}: {one}: no {key}")).to_owned();
            let ran = case(document, &text("isi")).run();
            let shown = ran.stdout + &ran.stderr;
            assert_eq!(ran.code, 3, "{document}: {}\n{shown}", text("apa"));
            let place = format!(".yaml:{}\n", text("tempat"));
            assert!(shown.contains(&place), "{document}: {}\n{shown}", text("apa"));
            count += 1;
        }
    }
    assert!(count >= 100, "{count}");
}

#[test]
fn the_files_they_are_made_from_are_right() {
    for (document, lines) in [("brief", ""), ("config", "zona: WIB"), ("rules", "versi: 1"), ("platform", "limit: 500")]
    {
        let ran = case(document, lines).run();
        assert!(matches!(ran.code, 0 | 1), "{document}: {}", ran.stderr);
    }
}

#[test]
fn schemas_are_printed_and_written_alike() {
    for name in ["brief", "config", "rules", "platform"] {
        let printed = Humas::new().args(["schema", name]).run();
        let written = Humas::new().args(["schema", name, "-o", "skema/a.json"]).run();
        assert_eq!((printed.code, written.code, written.stdout.as_str()), (0, 0, ""), "{}", written.stderr);
        assert_eq!(read(written.folder.path().join("skema/a.json")), printed.stdout);
        let schema: Value = serde_json::from_str(&printed.stdout).unwrap();
        assert_eq!(schema["$id"], format!("urn:humas:schema:{name}"));
    }
}

#[test]
fn words_are_those_of_the_language_asked_for() {
    let said = |lang| {
        let ran = Humas::new().args(["schema", "brief", "--lang", lang]).run();
        let schema: Value = serde_json::from_str(&ran.stdout).unwrap();
        schema["properties"]["kait"]["description"].as_str().unwrap().to_owned()
    };
    assert!(said("id").starts_with("Kalimat pembuka"), "{}", said("id"));
    assert!(said("en").starts_with("The opening line"), "{}", said("en"));
}
