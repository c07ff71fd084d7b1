//! `--baseline`: what was there before is not told again; what is new is.

use crate::common::{Humas, Ran, brief_with, read};
use crate::{RULES, document, told};
use std::path::Path;

const BRIEF: &str = "kait: Yang terbaik.\nalasan: Kami nomor satu.\n";

/// A run in a folder that holds these files, the last one's folder being kept.
fn run(files: &[(&str, &str)], inside: &str, arguments: &[&str]) -> Ran {
    let run = Humas::new().file("aturan.yaml", RULES);
    files
        .iter()
        .fold(run, |run, (name, text)| run.file(name, text))
        .inside(inside)
        .args(arguments.iter().copied())
        .run()
}

const CHECK: [&str; 8] = ["check", "a.yaml", "--rules", "aturan.yaml", "--baseline", "known.json", "--format", "json"];

/// The baseline of a brief.
fn known(brief: &str) -> String {
    let arguments: Vec<&str> = CHECK.into_iter().chain(["--update-baseline", "--fail-on", "info"]).collect();
    let ran = run(&[("a.yaml", brief)], "", &arguments);
    assert_eq!((ran.code, told(&ran).len()), (0, 0), "{}", ran.stdout);
    assert_eq!(ran.stderr, "known.json ditulis.\n");
    read(ran.folder.path().join("known.json"))
}

/// What is told of a brief beside a baseline.
fn new(brief: &str, known: &str) -> Vec<String> {
    let arguments: Vec<&str> = CHECK.into_iter().chain(["--fail-on", "info"]).collect();
    let ran = run(&[("a.yaml", brief), ("known.json", known)], "", &arguments);
    let told = told(&ran);
    assert_eq!(ran.code, i32::from(!told.is_empty()), "{}", ran.stdout);
    assert_eq!(document(&ran)["summary"]["warnings"], told.len());
    assert_eq!(read(ran.folder.path().join("known.json")), known, "only --update-baseline writes");
    told
}

#[test]
fn what_is_known_is_not_told() {
    let brief = brief_with(BRIEF);
    let known = known(&brief);
    for (change, expected) in [
        (brief.clone(), &[][..]),
        // Lines move, line ends change, other fields come and go.
        (format!("# catatan\n\n{brief}"), &[]),
        (brief.replace('\n', "\r\n"), &[]),
        (brief.replace("judul: Posyandu", "judul: Layanan"), &[]),
        (format!("{brief}khalayak: [warga]\n"), &[]),
        (brief.replace("kait: Yang terbaik.", "kait: >\n  Yang terbaik."), &[]),
        // One is gone: the other stays known.
        (brief.replace("Yang terbaik.", "Yang baik."), &[]),
        // What is new is told, also the same words once more.
        (format!("{brief}ajakan: {{teks: Datang ke yang terbaik., tautan: https://contoh.go.id}}\n"), &["uji terbaik"]),
        (brief.replace("Yang terbaik.", "Yang terbaik. Yang terbaik."), &["uji terbaik"]),
        (brief.replace("nomor satu", "terbaik"), &["uji terbaik"]),
    ] {
        assert_eq!(new(&change, &known), expected, "{change}");
    }
}

#[test]
fn a_message_that_moves_in_its_list_is_known() {
    let messages = |list: &[&str]| brief_with(&format!("pesan_kunci: [{}]\n", list.join(", ")));
    let known = known(&messages(&["Satu terbaik.", "Dua."]));
    assert_eq!(new(&messages(&["Baru.", "Dua.", "Satu terbaik."]), &known), [""; 0]);
    assert_eq!(new(&messages(&["Satu terbaik.", "Satu terbaik."]), &known), ["uji terbaik"]);
}

#[test]
fn the_file_says_what_is_known() {
    let json: serde_json::Value = serde_json::from_str(&known(&brief_with(BRIEF))).unwrap();
    assert_eq!(json["version"], 1);
    let list = json["findings"]["a.yaml"].as_array().unwrap();
    let texts: Vec<&str> = list.iter().map(|known| known["text"].as_str().unwrap()).collect();
    assert_eq!(texts, ["nomor satu", "terbaik"]);
    // Written twice, the same bytes.
    assert_eq!(known(&brief_with(BRIEF)), known(&brief_with(BRIEF)));
    // A brief with nothing to find is not in it.
    let json: serde_json::Value = serde_json::from_str(&known(&brief_with(""))).unwrap();
    assert_eq!(json["findings"], serde_json::json!({}));
}

#[test]
fn the_folder_it_runs_in_does_not_matter() {
    let brief = brief_with(BRIEF);
    let write = run(
        &[("repo/briefs/a.yaml", &brief), ("repo/ci/.jaga", "")],
        "repo",
        &["check", "briefs", "--rules", "../aturan.yaml", "--baseline", "ci/known.json", "--update-baseline"],
    );
    assert_eq!(write.code, 0, "{}", write.stderr);
    let known = read(write.folder.path().join("repo/ci/known.json"));
    assert!(known.contains("\"../briefs/a.yaml\""), "{known}");
    for (inside, path, rules, file) in [
        ("", "repo/briefs/a.yaml", "aturan.yaml", "repo/ci/known.json"),
        ("repo", "./briefs", "../aturan.yaml", "ci/known.json"),
        ("repo/briefs", "a.yaml", "../../aturan.yaml", "../ci/known.json"),
        ("repo/ci", "../briefs/../briefs/a.yaml", "../../aturan.yaml", "known.json"),
    ] {
        let files = [("repo/briefs/a.yaml", brief.as_str()), ("repo/ci/known.json", &known)];
        let ran = run(&files, inside, &["check", path, "--rules", rules, "--baseline", file]);
        assert!(ran.stdout.ends_with("tidak ada temuan; 2 temuan lama dilewati\n"), "{inside}: {}", ran.stdout);
    }
}

#[test]
fn updating_keeps_what_was_not_looked_at() {
    let brief = brief_with(BRIEF);
    let all =
        ["check", "a.yaml", "b.yaml", "c.yaml", "--rules", "aturan.yaml", "--baseline", "k.json", "--update-baseline"];
    let known =
        read(run(&[("a.yaml", &brief), ("b.yaml", &brief), ("c.yaml", &brief)], "", &all).folder.path().join("k.json"));
    // a is mended, b not valid just now, c is gone, d not named.
    let known = known.replace("\"c.yaml\": [", "\"d.yaml\": [");
    let files =
        [("a.yaml", &*brief_with("")), ("b.yaml", "judul: x\nnaskah: [\n"), ("d.yaml", &brief), ("k.json", &known)];
    let ran = run(
        &files,
        "",
        &["check", "a.yaml", "b.yaml", "--rules", "aturan.yaml", "--baseline", "k.json", "--update-baseline"],
    );
    assert_eq!(ran.code, 3);
    let after: serde_json::Value = serde_json::from_str(&read(ran.folder.path().join("k.json"))).unwrap();
    let names: Vec<&String> = after["findings"].as_object().unwrap().keys().collect();
    assert_eq!(names, ["b.yaml", "d.yaml"]);
}

#[test]
fn a_broken_baseline_is_told_and_stays() {
    let brief = brief_with(BRIEF);
    for (text, says) in [
        ("", "bukan berkas --baseline yang sah"),
        ("{}", "version"),
        ("{\"version\": 2, \"findings\": {}}", "Versi 2 tidak dikenal"),
        ("{\"version\": 1, \"findings\": []}", "bukan berkas --baseline yang sah"),
        ("{\"version\": 1, \"findings\": {}, \"lain\": 1}", "lain"),
        (&brief, "bukan berkas --baseline yang sah"),
    ] {
        for more in [&[][..], &["--update-baseline"]] {
            let arguments: Vec<&str> = CHECK.into_iter().chain(more.iter().copied()).collect();
            let ran = run(&[("a.yaml", &brief), ("known.json", text)], "", &arguments);
            assert_eq!((ran.code, ran.stdout.as_str()), (3, ""), "{text}");
            assert!(ran.stderr.contains(says), "{text}: {}", ran.stderr);
            assert_eq!(read(ran.folder.path().join("known.json")), text);
        }
    }
    let ran = run(&[("a.yaml", &brief)], "", &CHECK);
    assert_eq!(ran.code, 3);
    assert!(ran.stderr.contains("belum ada. Buat dengan menambahkan --update-baseline."), "{}", ran.stderr);
    let ran = run(&[("a.yaml", &brief), ("known.json/a", "")], "", &CHECK);
    assert!(ran.code == 3 && ran.stderr.contains("bukan berkas --baseline"), "{}", ran.stderr);
    let ran = run(&[("a.yaml", &brief)], "", &["check", "a.yaml", "--update-baseline"]);
    assert_eq!(ran.code, 2);
    assert!(!Path::new(ran.folder.path()).join("known.json").exists());
}

#[test]
fn what_is_known_is_not_mended() {
    let rules = "versi: 1\naturan: [{id: eja, jenis: spelling, tingkat: info, ganti: {ijin: izin}}]\n";
    let brief = brief_with("kait: Kata ijin.\n");
    let check = ["check", "a.yaml", "--rules", "eja.yaml", "--baseline", "k.json"];
    let update: Vec<&str> = check.into_iter().chain(["--update-baseline"]).collect();
    let known = read(run(&[("a.yaml", &brief), ("eja.yaml", rules)], "", &update).folder.path().join("k.json"));
    let more = format!("{brief}alasan: Lalu ijin lain.\n");
    let mend: Vec<&str> = check.into_iter().chain(["--fix"]).collect();
    let ran = run(&[("a.yaml", &more), ("eja.yaml", rules), ("k.json", &known)], "", &mend);
    assert_eq!(read(ran.folder.path().join("a.yaml")), more.replace("Lalu ijin", "Lalu izin"));
    assert!(ran.stdout.ends_with("tidak ada temuan; 1 temuan lama dilewati\n"), "{}", ran.stdout);
}
