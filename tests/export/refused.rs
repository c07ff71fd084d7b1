//! Briefs that may not be handed out are refused, with the reason; the others are exported all the same.

use crate::common::{Ran, read};
use crate::{BRIEF, Humas, names};

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
    assert_eq!(refused, ["b.yaml", "c.yaml", "d.yaml", "e.yaml"]);
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
