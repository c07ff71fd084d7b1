//! Briefs that may not be handed out are refused, with the reason; the others are exported all the same.

use crate::common::{Ran, read};
use crate::{BRIEF, Humas, names, tree};

fn export(files: &[(&str, String)], arguments: &[&str]) -> Ran {
    let humas = files.iter().fold(Humas::new(), |humas, (name, text)| humas.file(name, text));
    let all = ["export", "briefs", "-o", "dist"].into_iter().chain(arguments.iter().copied());
    humas.args(all).run()
}

fn brief(change: &str) -> String {
    format!("{BRIEF}{change}")
}

#[test]
fn one_bad_brief_does_not_stop_the_others() {
    let files = [
        ("briefs/a.yaml", brief("")),
        ("briefs/b.yaml", "judul: [\n".to_owned()),
        ("briefs/c.yaml", brief("klasifikasi: terbatas\n")),
        ("briefs/d.yaml", brief("embargo: 2030-01-01T09:00:00+07:00\n")),
        ("briefs/e.yaml", BRIEF.replace("Semua layanan", "Layanan terbaik")),
        ("briefs/f.yaml", brief("")),
    ];
    let ran = export(&files, &["--campaign", "uji"]);
    assert_eq!(ran.code, 3, "{}", ran.stderr);
    let folder = ran.folder.path().join("dist/uji");
    let bags: Vec<_> = names(&folder).into_iter().filter(|name| folder.join(name).is_dir()).collect();
    assert_eq!(bags, ["a-asn", "a-resmi", "f-asn", "f-resmi"]);
    for told in ["b.yaml", "bukan-publik", "embargo", "klaim-unggul", "2 brief menjadi 4 bundel", "4 brief ditolak"] {
        assert!(ran.stderr.contains(told), "{told}\n{}", ran.stderr);
    }
    let index = read(folder.join("kampanye.json"));
    let index: serde_json::Value = serde_json::from_str(&index).unwrap();
    let refused: Vec<_> =
        index["refused"].as_array().unwrap().iter().map(|one| one["brief"].as_str().unwrap()).collect();
    assert_eq!(refused, ["briefs/b.yaml", "briefs/c.yaml", "briefs/d.yaml", "briefs/e.yaml"]);
    // The campaign is handed out: of what may not be released it says no word.
    let titles: Vec<_> =
        index["refused"].as_array().unwrap().iter().map(|one| one["title"].as_str().unwrap()).collect();
    assert_eq!(titles, ["", "", "", "Loket Dukcapil buka pada Sabtu"]);
    // Whoever reads the screen learns which brief is meant.
    for place in ["briefs/c.yaml:", "briefs/d.yaml:", "briefs/e.yaml:"] {
        assert!(ran.stderr.contains(place), "{place}\n{}", ran.stderr);
    }
}

#[test]
fn what_does_not_fit_in_the_other_voice_is_told() {
    let long = "Bawa KTP dan KK asli, datang sebelum pukul 08.00 WIB, ambil nomor antrean, lalu tunggu panggilan petugas di \
                kursi yang tersedia di ruang pelayanan lantai satu Mal Pelayanan Publik Kota Contoh, dan \
                jangan lupa membawa surat kuasa bila datang untuk orang lain";
    let change = format!("ajakan: {{teks: \"{long}\", tautan: https://dukcapil.contoh.go.id/sabtu}}\n");
    let ran = export(&[("briefs/a.yaml", brief(&change))], &["-p", "x", "--voice", "asn", "--allow-warnings"]);
    assert_eq!(ran.code, 1, "{}", ran.stderr);
    assert!(ran.stderr.contains("tidak-muat"), "{}", ran.stderr);
    assert!(!ran.folder.path().join("dist").exists());
}

#[test]
fn a_voice_with_nothing_to_post_gets_no_bundle() {
    let sms = BRIEF.replace("[x, whatsapp, bluesky]", "[sms]");
    let ran = export(&[("briefs/a.yaml", sms.clone())], &[]);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, "dist/a-resmi\n"), "{}", ran.stderr);
    assert!(ran.stderr.contains("suara asn"), "{}", ran.stderr);
    let ran = export(&[("briefs/a.yaml", sms)], &["--voice", "asn"]);
    assert!(ran.code == 1 && ran.stderr.contains("tanpa-unggahan"), "{}", ran.stderr);
}

#[test]
fn an_odd_brief_does_not_stop_the_others() {
    let held = brief("embargo: 2030-01-01T09:00:00+07:00\n");
    let long = format!("briefs/{}.yaml", "n".repeat(240));
    let files = [
        ("briefs/a.yaml", held.clone()),
        ("briefs/EMBARGO-a.yaml", held),
        ("briefs/tua.yaml", BRIEF.replace("tanggal: 2026-02-25", "tanggal: 1850-01-02")),
        (long.as_str(), brief("")),
    ];
    let ran = export(&files, &["--embargoed", "--zip", "--campaign", "uji", "--allow-warnings", "--voice", "resmi"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(ran.stderr.contains("4 brief menjadi 4 bundel"), "{}", ran.stderr);
}

#[test]
fn a_fixed_moment_ends_no_embargo() {
    let humas = Humas::new().file("d.yaml", brief("embargo: 2099-01-01T09:00:00+07:00\n"));
    let ran = humas.env("SOURCE_DATE_EPOCH", "4200000000").args(["export", "d.yaml", "-o", "dist"]).run();
    assert!(ran.code == 1 && ran.stderr.contains("embargo"), "{}", ran.stderr);
}

#[test]
fn files_of_people_and_old_versions_are_spoken_of() {
    let humas = Humas::new().file("a.yaml", BRIEF);
    let ran = humas.args(["export", "a.yaml", "-o", "dist", "--campaign", "uji"]).run();
    let campaign = tree(&ran.folder.path().join("dist/uji"));
    let again = |files: &[(&str, &[u8])], arguments: &[&str]| {
        let mut humas = Humas::new().file("a.yaml", BRIEF);
        for (name, bytes) in
            campaign.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).chain(files.iter().copied())
        {
            humas = humas.file(&format!("dist/uji/{name}"), bytes);
        }
        humas
            .args(["export", "a.yaml", "-o", "dist", "--campaign", "uji"].into_iter().chain(arguments.iter().copied()))
            .run()
    };
    assert_eq!(again(&[], &[]).code, 0);
    for (name, bytes) in [("catatan.docx", &b"rapat"[..]), ("jadwal.csv", b"diubah")] {
        let ran = again(&[(name, bytes)], &[]);
        assert!(ran.code == 4 && ran.stderr.contains(name), "{}", ran.stderr);
        assert_eq!(std::fs::read(ran.folder.path().join("dist/uji").join(name)).unwrap(), bytes);
        assert_eq!(again(&[(name, bytes)], &["--force"]).code, 0);
    }
    let old = Humas::new().file("a.yaml", BRIEF).args(["export", "a.yaml", "-o", "dist", "--zip"]).run();
    let zip = std::fs::read(old.folder.path().join("dist/a-resmi.zip")).unwrap();
    let ran =
        Humas::new().file("a.yaml", BRIEF).file("dist/a-resmi.zip", zip).args(["export", "a.yaml", "-o", "dist"]).run();
    assert!(ran.code == 0 && ran.stderr.contains("a-resmi.zip masih versi lama"), "{}", ran.stderr);
}

#[test]
fn warnings_and_embargoes_pass_where_they_are_asked_for() {
    let warned = [("briefs/e.yaml", BRIEF.replace("Semua layanan", "Layanan terbaik"))];
    assert_eq!(export(&warned, &[]).code, 1);
    let ran = export(&warned, &["--allow-warnings"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let held = [("briefs/d.yaml", brief("embargo: 2030-01-01T09:00:00+07:00\n"))];
    let ran = export(&held, &["--embargoed", "--voice", "resmi"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let folder = ran.folder.path().join("dist");
    assert_eq!(names(&folder), ["EMBARGO-d-resmi"]);
    let file = |name: &str| read(folder.join("EMBARGO-d-resmi").join(name));
    assert!(file("bag-info.txt").contains("EMBARGO sampai Selasa, 1 Januari 2030 pukul 09.00 WIB"));
    assert!(file("data/buka.html").contains("EMBARGO"));
    assert!(file("data/tanya-jawab.md").contains("EMBARGO"));
}

#[test]
fn a_run_that_writes_nothing_leaves_nothing() {
    let ran = export(&[("briefs/c.yaml", brief("klasifikasi: terbatas\n"))], &[]);
    assert_eq!(ran.code, 1, "{}", ran.stderr);
    assert_eq!(names(ran.folder.path()), ["briefs"]);
}

#[test]
fn what_humas_did_not_make_is_not_replaced() {
    let files = [
        ("briefs/a.yaml", brief("")),
        ("briefs/b.yaml", brief("")),
        ("dist/a-resmi/penting.txt", "jangan hilang".to_owned()),
        ("dist/b-asn.zip", "bukan zip".to_owned()),
    ];
    let ran = export(&files, &["--zip"]);
    assert_eq!(ran.code, 4, "{}", ran.stderr);
    assert_eq!(names(&ran.folder.path().join("dist")), ["a-resmi", "b-asn.zip"]);
    assert!(ran.stderr.contains("--force"), "{}", ran.stderr);
    let ran = export(&files, &["--zip", "--force"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert_eq!(names(&ran.folder.path().join("dist")).len(), 8);
    assert!(!ran.folder.path().join("dist/a-resmi/penting.txt").exists());
    let ran = export(&[files[0].clone(), ("dist/uji/x.txt", String::new())], &["--campaign", "uji"]);
    assert_eq!((ran.code, names(&ran.folder.path().join("dist/uji"))), (4, vec!["x.txt".to_owned()]), "{}", ran.stderr);
}

#[test]
fn what_is_named_twice_is_made_once() {
    let twice = ["--voice", "asn,asn", "-p", "x,x", "--zip"];
    let ran = export(&[("briefs/a.yaml", brief(""))], &twice);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, "dist/a-asn\ndist/a-asn.zip\n"), "{}", ran.stderr);
}

#[test]
fn arguments_that_mean_nothing() {
    for arguments in [&["--campaign", "a/b"][..], &["--campaign", ".."], &["--campaign", "CON"], &["--voice", "lain"]] {
        let ran = export(&[("briefs/a.yaml", brief(""))], arguments);
        assert_eq!(ran.code, 2, "{arguments:?} {}", ran.stderr);
        assert!(!ran.folder.path().join("dist").exists());
    }
}
