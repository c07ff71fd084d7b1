//! What shells are given: scripts that say nothing in the other language and offer the names there are.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, unreachable_pub, reason = "tests fail by panicking")]

mod common;

use common::Humas;
use std::process::Command;

fn script(shell: &str, lang: &str) -> String {
    let ran = Humas::new().args(["completions", shell, "--lang", lang]).run();
    assert_eq!((ran.code, ran.stderr.as_str()), (0, ""), "{shell}");
    ran.stdout
}

#[test]
fn every_shell_gets_a_script_in_either_language() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let (id, en) = (script(shell, "id"), script(shell, "en"));
        for word in ["check", "changed", "links", "klaim-unggul"] {
            // What a positional argument may be, two of them do not ask.
            let positional = word == "klaim-unggul" && matches!(shell, "fish" | "powershell" | "elvish");
            assert!(positional || id.contains(word), "{word} for {shell}");
        }
        for word in ["Annotations", "For reading", "Wrong", "Open the links"] {
            assert!(!id.contains(word), "{word} for {shell} in Indonesian");
        }
        assert!(shell == "bash" || en.contains("Open the links over"), "{shell}");
    }
}

#[test]
fn bash_completes_what_is_typed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("humas.bash");
    write(&path, &script("bash", "id"));
    for (typed, offered) in [
        (&["humas", "ch"][..], "check"),
        (&["humas", "check", "--fo"], "--format"),
        (&["humas", "check", "--format", "sa"], "sarif"),
        (&["humas", "draft", "-p", "siaran"], "siaran-pers"),
        (&["humas", "rules", "explain", "klaim-u"], "klaim-unggul"),
        (&["humas", "new", "--jenis", "dar"], "darurat"),
        (&["humas", "init", "--zone", "WITA"], "WITA"),
        // No file is a revision.
        (&["humas", "check", "--changed", ""], ""),
    ] {
        let words: Vec<String> = typed.iter().map(|word| format!("'{word}'")).collect();
        let (last, before) = (typed[typed.len() - 1], typed[typed.len() - 2]);
        let asked = format!(
            "source '{}'; COMP_WORDS=({}); COMP_CWORD={}; _humas humas '{last}' '{before}'; printf '%s\\n' \"${{COMPREPLY[@]}}\"",
            path.display(),
            words.join(" "),
            typed.len() - 1
        );
        let ran = Command::new("bash").args(["--norc", "-c", &asked]).output().unwrap();
        assert_eq!(String::from_utf8_lossy(&ran.stdout).trim(), offered, "{typed:?}");
    }
}

#[test]
fn manual_pages_are_in_either_language() {
    let ran = Humas::new().args(["man", "-o", "man/id"]).run();
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let page = common::read(ran.folder.path().join("man/id/humas-check.1"));
    for word in [".SH \"NAMA\"", ".SH \"RINGKASAN\"", "humas\\-check", "\\-\\-changed", "Kode keluar"] {
        assert!(page.contains(word), "{word} in\n{page}");
    }
    assert!(!page.contains("SYNOPSIS") && !page.contains("EXTRA"), "{page}");
    let ran = Humas::new().args(["man", "--lang", "en"]).run();
    assert!(ran.stdout.contains(".SH \"SYNOPSIS\"") && ran.stdout.contains("One policy brief"), "{}", ran.stdout);
}

#[expect(clippy::disallowed_methods, reason = "tests lay out their own files")]
fn write(path: &std::path::Path, text: &str) {
    std::fs::write(path, text).unwrap();
}

#[test]
fn help_is_a_word_too() {
    for (arguments, words) in [(&["help"][..], "Mulai:"), (&["help", "check"], "humas check [OPSI]")] {
        let ran = Humas::new().args(arguments.iter().copied()).run();
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        assert!(ran.stdout.contains(words), "{}", ran.stdout);
    }
}
