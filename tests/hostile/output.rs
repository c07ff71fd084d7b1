//! Where output goes: folders that are none, pipes that close, words for machines.

use crate::common::{Humas, brief_with};
use crate::{checked, listing, said};

fn ok() -> String {
    brief_with("")
}

#[test]
fn output_folders_that_can_not_be() {
    let cases: [(&str, &str, &str); 3] = [
        (
            "berkas",
            "galat: “berkas” tidak dapat ditulis: sudah ada berkas dengan nama itu.",
            "error: `berkas` could not be written: there is a file of that name.",
        ),
        ("berkas/sub", "bukan folder", "not a folder"),
        ("/proc/humas", "galat: “/proc/humas” tidak dapat ditulis: ", "error: `/proc/humas` could not be written: "),
    ];
    for (folder, id, en) in cases {
        for (lang, words) in [("id", id), ("en", en)] {
            let run = Humas::new()
                .file("a.yaml", ok())
                .file("berkas", "isi")
                .args(["draft", "-p", "x", "a.yaml", "-o", folder]);
            said(folder, &checked(folder, run.args(["--lang", lang]), 4), &[words]);
        }
    }
}

#[test]
fn ids_never_lead_out_of_the_folder() {
    for name in ["...yaml", "....yaml", " .yaml", "CON.yaml", "nul.yaml", "a:b.yaml", "akhir .yaml"] {
        let run = Humas::new().file(&format!("d/{name}"), ok()).file("hasil/.simpan", "");
        let ran = checked(name, run.args(["draft", "-p", "x", &format!("d/{name}"), "-o", "hasil/dalam"]), 0);
        let made: Vec<String> = listing(ran.folder.path()).into_iter().map(|(path, _)| path).collect();
        let inside = made.iter().filter(|p| p.ends_with("x.txt")).collect::<Vec<_>>();
        assert_eq!(inside.len(), 1, "{made:?}");
        let text = inside[0].replace(&*ran.folder.path().to_string_lossy(), "");
        let folder = text.strip_prefix("/hasil/dalam/").and_then(|t| t.strip_suffix("/x.txt")).unwrap_or_default();
        assert!(!folder.is_empty() && !folder.contains(['/', ':']), "{name:?} is written to {text}");
        assert!(
            !["con", "nul"].contains(&folder.to_lowercase().as_str()) && folder.trim_end_matches([' ', '.']) == folder,
            "{text}"
        );
    }
}

#[test]
fn ids_that_collide_keep_apart() {
    let run = ["a/s.yaml", "b/s.yaml", "c/b/s.yaml", "c/a-s.yaml", "d/S.yaml"]
        .iter()
        .fold(Humas::new(), |run, name| run.file(name, ok()));
    let ran = checked("id", run.args(["draft", "-p", "x", ".", "-o", "hasil/../hasil"]), 0);
    said("id", &ran, &["5 berkas ditulis"]);
    let made: Vec<String> =
        listing(&ran.folder.path().join("hasil")).into_iter().map(|(p, _)| p.to_lowercase()).collect();
    assert_eq!(made.iter().collect::<std::collections::BTreeSet<_>>().len(), 5, "{made:?}");
}

#[test]
fn an_embargo_holds_files_back() {
    let until = |year: u16, arguments: &[&str]| {
        Humas::new()
            .file("a.yaml", brief_with(&format!("embargo: {year}-01-01T09:00:00+07:00\n")))
            .args(["draft", "-p", "x", "a.yaml"])
            .args(arguments.iter().copied())
    };
    let run = |arguments: &[&str]| until(2099, arguments);
    let ran = checked("layar", run(&[]), 0);
    assert!(ran.stdout.contains("EMBARGO sampai 1 Januari 2099 pukul 09.00 WIB"), "{}", ran.stdout);
    let ran = checked("embargo", run(&["-o", "hasil"]), 1);
    said("embargo", &ran, &["embargo", "a.yaml:12:10", "--embargoed"]);
    let ran = checked("siap", run(&["-o", "hasil", "--embargoed"]), 0);
    assert!(listing(ran.folder.path()).iter().any(|(p, _)| p.ends_with("EMBARGO-x.txt")));
    let ran = checked("lewat", until(2020, &["-o", "hasil"]), 0);
    said("lewat", &ran, &["1 berkas ditulis"]);
    // A moment fixed by the environment ends no embargo.
    let ran = checked("dipalsukan", run(&["-o", "hasil"]).env("SOURCE_DATE_EPOCH", "9999999999"), 1);
    said("dipalsukan", &ran, &["embargo"]);
}

#[test]
fn what_is_not_public_is_not_drafted() {
    for word in ["terbatas", "dikecualikan"] {
        let run = Humas::new().file("a.yaml", brief_with(&format!("klasifikasi: {word}\n")));
        let ran = checked(word, run.args(["draft", "a.yaml"]), 1);
        said(word, &ran, &["bukan-publik", "a.yaml:11:14", word]);
        assert!(ran.stdout.is_empty());
    }
}

#[test]
fn json_is_always_whole() {
    let run = Humas::new()
        .file("a.yaml", ok())
        .file("b.yaml", "a: b: c\n")
        .file("c.yaml", brief_with("kait: \"a\\tb “c” \\u2028 \\\\ d\"\n"));
    let ran = checked("json", run.args(["draft", "--format", "json", "."]), 3);
    let value: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    assert!(value["drafts"].as_array().unwrap().len() > 10);
    let ran =
        checked("json", Humas::new().file("b.yaml", "a: b: c\n").args(["draft", "--format", "json", "b.yaml"]), 3);
    let value: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(value["drafts"].as_array().map(Vec::len), Some(0));
}

#[test]
fn both_languages() {
    let cases: [(&[&str], i32, &str); 6] = [
        (&["draft", "tiada.yaml"], 3, "`tiada.yaml` was not found"),
        (&["draft", "-p", "twiter", "a.yaml"], 2, "Unknown platform `twiter`"),
        (&["draft"], 2, "A required argument is missing"),
        (&["draft", "b.yaml"], 3, "Put the whole value in quotation marks"),
        (&["draft", "c.yaml"], 3, "`unit` is required and is missing."),
        (&["draft", "--format", "xml", "a.yaml"], 2, "choose: text, json"),
    ];
    for (arguments, code, words) in cases {
        let run = || {
            Humas::new()
                .file("a.yaml", ok())
                .file("b.yaml", "judul: a: b\n")
                .file("c.yaml", "judul: a\n")
                .args(arguments.iter().copied())
        };
        said(words, &checked(words, run().args(["--lang", "en"]), code), &[words]);
        said(words, &checked(words, run().env("HUMAS_LANG", "en"), code), &[words]);
        said(words, &checked(words, run().env("LANG", "en_US.UTF-8"), code), &[words]);
        assert!(!checked(words, run(), code).stderr.contains(words));
    }
    let run = Humas::new().file("a.yaml", ok()).env("HUMAS_LANG", "xx").args(["draft", "a.yaml"]);
    said("xx", &checked("xx", run, 2), &["Bahasa “xx” tidak dikenal; pilih id atau en."]);
    said("xx", &checked("xx", Humas::new().args(["--lang", "xx", "platforms"]), 2), &["“xx” tidak dikenal"]);
}

#[test]
fn widths_and_colours() {
    for columns in ["1", "10", "100000", "kacau", "-5", ""] {
        let ran =
            checked(columns, Humas::new().file("a.yaml", ok()).env("COLUMNS", columns).args(["draft", "a.yaml"]), 0);
        assert!(ran.stdout.lines().filter(|l| l.starts_with("──")).all(|l| l.chars().count() <= 120));
        checked(columns, Humas::new().file("a.yaml", "a: b: c\n").env("COLUMNS", columns).args(["draft", "a.yaml"]), 3);
    }
    let run = || Humas::new().file("a.yaml", ok()).args(["draft", "-p", "x", "a.yaml"]);
    assert!(run().args(["--color", "always"]).env("NO_COLOR", "1").run().stdout.contains('\u{1b}'));
    checked("auto", run().env("CLICOLOR_FORCE", "1"), 0);
    checked("never", run().args(["--color", "never"]), 0);
}

#[cfg(target_os = "linux")]
#[test]
fn closed_pipes_are_quiet_and_full_disks_are_not() {
    use std::process::{Command, Stdio};
    let folder = tempfile::tempdir().unwrap();
    let mut brief = tempfile::NamedTempFile::with_suffix_in(".yaml", folder.path()).unwrap();
    std::io::Write::write_all(&mut brief, ok().as_bytes()).unwrap();
    let path = brief.path();
    let draft = path.to_str().unwrap().to_owned();
    let spoken: [&[&str]; 4] =
        [&["draft", &draft], &["draft", "--format", "json", &draft], &["platforms"], &["--help"]];
    for arguments in spoken {
        let humas = || {
            let mut command = Command::new(env!("CARGO_BIN_EXE_humas"));
            command.args(arguments).env_clear().stderr(Stdio::piped());
            command
        };
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let ran = humas().stdout(full).output().unwrap();
        let words = String::from_utf8(ran.stderr).unwrap();
        assert_eq!(ran.status.code(), Some(4), "{arguments:?} {words}");
        assert!(words.contains("Keluaran standar tidak dapat ditulis: tempat penyimpanan penuh."), "{words}");
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let ran = humas().stdout(writer).output().unwrap();
        let words = String::from_utf8(ran.stderr).unwrap();
        assert_eq!(ran.status.code(), Some(0), "{arguments:?} {words}");
        assert!(!words.contains("galat:"), "{words}");
    }
}
