//! Files that are none, and names that are odd.

use crate::common::{Humas, brief_with};
use crate::{checked, said};
use std::process::Command;

fn ok() -> String {
    brief_with("")
}

#[test]
fn what_is_no_file_says_so() {
    let cases: [(&str, &[&str]); 7] = [
        ("tiada.yaml", &["“tiada.yaml” tidak ditemukan"]),
        ("tiada/*.yaml", &["Tidak ada brief (.yaml) di “tiada/*.yaml”"]),
        ("[x", &["Tidak ada brief (.yaml) di “[x”"]),
        ("kosong", &["Tidak ada brief (.yaml) di “kosong”"]),
        ("kosong.yaml", &["dokumen-kosong", "kosong.yaml:1:1"]),
        ("komentar.yaml", &["dokumen-kosong"]),
        ("folder.yaml", &["Tidak ada brief (.yaml)"]),
    ];
    for (path, words) in cases {
        let run = Humas::new().file("kosong/.simpan", "").file("kosong.yaml", "").file("komentar.yaml", "# x\n\n# y\n");
        let run = run.file("folder.yaml/.simpan", "").args(["draft", path]);
        said(path, &checked(path, run, 3), words);
    }
}

#[cfg(unix)]
#[test]
fn pipes_devices_and_links() {
    let run = Humas::new().file("baik.yaml", ok());
    let made = Command::new("mkfifo").arg(run.path().join("pipa.yaml")).status();
    assert!(made.is_ok_and(|s| s.success()));
    said("pipa", &checked("pipa", run.args(["draft", "pipa.yaml"]), 3), &["“pipa.yaml” bukan berkas biasa"]);
    said("null", &checked("null", Humas::new().args(["draft", "/dev/null"]), 3), &["bukan berkas biasa"]);
    for (name, target) in [("putus.yaml", "tiada"), ("putar.yaml", "putar.yaml")] {
        let run = Humas::new();
        std::os::unix::fs::symlink(target, run.path().join(name)).unwrap();
        said(name, &checked(name, run.args(["draft", name]), 3), &["tidak ditemukan"]);
    }
    let run = Humas::new().file("baik.yaml", ok());
    std::os::unix::fs::symlink(".", run.path().join("putar")).unwrap();
    checked("folder putar", run.args(["draft", "-p", "x", "."]), 0);
}

#[test]
fn odd_names_are_only_names() {
    for name in ["dengan spasi.yaml", "-x.yaml", "[a].yaml", "a b/(c).yaml", "…yaml.yml", "a'\"b.yaml", "ñ.yaml"] {
        let ran = checked(name, Humas::new().file(name, ok()).args(["draft", "-p", "x", "--", name]), 0);
        assert!(ran.stdout.contains(name), "{}", ran.stdout);
    }
}

#[cfg(unix)]
#[test]
fn names_can_not_steer_the_terminal() {
    for name in ["a\u{1b}[31m.yaml", "a\u{202e}b.yaml", "a\nb.yaml", "a\u{9b}b.yaml"] {
        let ran = checked(name, Humas::new().file(name, ok()).args(["draft", "-p", "x", name]), 0);
        assert!(!ran.stdout.contains("a\nb.yaml"), "{}", ran.stdout);
        checked(name, Humas::new().file(name, "a: b: c\n").args(["draft", name]), 3);
        checked(name, Humas::new().args(["draft", name]), 3);
        checked(name, Humas::new().file("a.yaml", ok()).args(["draft", "-p", name, "a.yaml"]), 2);
        checked(name, Humas::new().file("a.yaml", ok()).args(["draft", "--adopt", name, "a.yaml"]), 2);
        checked(name, Humas::new().args(["platforms", "show", name]), 2);
        checked(name, Humas::new().args([name]), 2);
        checked(name, Humas::new().args(["draft", "--format", name, "a"]), 2);
        checked(name, Humas::new().args(["--lang", name, "platforms"]), 2);
        checked(name, Humas::new().file("a.yaml", ok()).file(name, "").args(["draft", "a.yaml", "-o", name]), 4);
        let ran = checked(name, Humas::new().file("a.yaml", ok()).args(["draft", "-p", "x", "a.yaml", "-o", name]), 0);
        said(name, &ran, &["1 berkas ditulis"]);
        let ran = checked(name, Humas::new().file(name, ok()).args(["draft", "--adopt", "x", name]), 0);
        said(name, &ran, &["Draf x disalin"]);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_no_text_is_reported() {
    use std::os::unix::ffi::OsStringExt;
    let odd = std::ffi::OsString::from_vec(b"q\xffz.yaml".to_vec());
    let run = Humas::new().file("baik.yaml", ok()).file("b.yaml", ok());
    std::fs::rename(run.path().join("b.yaml"), run.path().join(&odd)).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_humas")).arg("draft").arg(&odd).current_dir(run.path()).output();
    let output = output.unwrap();
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    assert!(String::from_utf8_lossy(&output.stderr).contains("Argumen harus berupa teks UTF-8."));
    let ran = checked("batch nama", run.args(["draft", "-p", "x", "."]), 3);
    said("nama", &ran, &["q\u{fffd}z.yaml", "nama berkasnya bukan teks UTF-8"]);
    assert!(ran.stdout.contains("baik.yaml"));
}

#[test]
fn a_folder_of_hundreds_with_bad_ones_among_them() {
    let bad: [(&str, String); 4] = [
        ("b-100.yaml", "judul: a: b\n".to_owned()),
        ("b-200.yaml", brief_with("klasifikasi: terbatas\n")),
        ("b-250.yaml", "\0".to_owned()),
        (
            "b-290.yaml",
            brief_with("naskah: {x: \"".to_owned().as_str())
                .replace("naskah: {x: \"", &format!("naskah: {{x: \"{}\"}}", "kata ".repeat(100))),
        ),
    ];
    let run = || {
        let mut run = Humas::new();
        for n in 0..300 {
            run = run.file(&format!("b-{n:03}.yaml"), ok());
        }
        bad.iter().fold(run, |run, (name, text)| run.file(name, text)).args(["draft", "-p", "x", "."])
    };
    let ran = checked("batch", run(), 3);
    assert_eq!(ran.stdout.matches("── X ").count(), 296);
    let places: Vec<Option<usize>> = bad.iter().map(|(name, _)| ran.stderr.find(name)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}\n{}", ran.stderr);
    said("batch", &ran, &["4 galat"]);
    let again = checked("batch", run(), 3);
    assert_eq!((ran.stdout, ran.stderr), (again.stdout, again.stderr));
}

#[test]
fn standard_input() {
    for (name, bytes, words) in [
        ("kosong", Vec::new(), "Berkas ini belum berisi data"),
        ("biner", vec![0x89, b'P', b'N', b'G', 0xff, 0], "bukan UTF-8"),
        ("salah", b"judul: a: b\n".to_vec(), "-:1:8"),
    ] {
        said(name, &checked(name, Humas::new().stdin(bytes).args(["draft", "-"]), 3), &[words]);
    }
    let ran = checked("baik", Humas::new().stdin(ok()).args(["draft", "-p", "x", "-", "-"]), 0);
    assert_eq!(ran.stdout.matches("── X ").count(), 1);
}

#[test]
fn the_same_file_twice_is_one_brief() {
    let run = Humas::new().file("d/a.yaml", ok()).args(["draft", "-p", "x", "d/a.yaml", "./d/../d/a.yaml", "d", "d/*"]);
    assert_eq!(checked("dua kali", run, 0).stdout.matches("── X ").count(), 1);
}

#[test]
fn a_file_of_rules_is_told_from_a_brief() {
    let ran = Humas::new().file("aturan.yaml", "versi: 1\naturan: []\n").args(["check", "aturan.yaml"]).run();
    assert_eq!(ran.code, 3);
    for words in ["Ini berkas aturan, bukan brief.", "humas rules test aturan.yaml"] {
        assert!(ran.stdout.contains(words), "{}", ran.stdout);
    }
}
