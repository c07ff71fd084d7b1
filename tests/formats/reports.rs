//! `--report FORMAT=FILE`: files beside the output.

use crate::common::{Humas, brief_with, read};
use crate::{FORMS, RULES, folder, found};

#[test]
fn a_file_holds_what_the_output_would() {
    let reports = FORMS.map(|form| format!("{form}=hasil.{form}"));
    let arguments = reports.iter().flat_map(|report| ["--report", report]);
    let ran = folder().args(arguments).args(["--format", "github"]).run();
    assert_eq!((ran.code, ran.stderr.as_str()), (3, ""));
    for form in FORMS {
        let alone = folder().args(["--format", form]).run();
        assert_eq!(read(ran.folder.path().join(format!("hasil.{form}"))), alone.stdout, "{form}");
    }
    let colour = folder().args(["--color", "always", "--report", "text=hasil.txt"]).run();
    assert!(colour.stdout.contains('\u{1b}'));
    assert!(!read(colour.folder.path().join("hasil.txt")).contains('\u{1b}'));
}

#[test]
fn arguments_that_can_not_be() {
    for (arguments, says) in [
        (&["--report", "sarif"][..], "tidak menyebut berkas"),
        (&["--report", "sarif=-"], "pakai --format"),
        (&["--report", "sarip=a.json"], "FORMAT: text, json, sarif, github, gitlab, junit"),
        (&["--report", "sarif=hasil", "--report", "json=./hasil"], "Dua --report ditulis ke berkas yang sama"),
        (&["--report", "sarif=./d.yaml"], "padahal berkas itu dibaca"),
        (&["--report", "sarif=aturan.yaml"], "padahal berkas itu dibaca"),
    ] {
        let ran = folder().args(arguments.iter().copied()).run();
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{arguments:?}");
        assert!(ran.stderr.contains(says), "{arguments:?}: {}", ran.stderr);
        assert_eq!(read(ran.folder.path().join("aturan.yaml")), RULES);
    }
}

#[test]
fn what_is_no_report_is_never_written_over() {
    for (report, file) in
        [("json=humas.yaml", "humas.yaml"), ("junit=catatan.txt", "catatan.txt"), ("text=b.yml", "b.yml")]
    {
        let run = folder().file("humas.yaml", "zona: WIB\n").file("catatan.txt", "catatan").file("b.yml", "x: 1\n");
        let ran = run.args(["--report", report]).run();
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{report}");
        assert!(ran.stderr.contains("bukan laporan seperti itu"), "{report}: {}", ran.stderr);
        assert!(!read(ran.folder.path().join(file)).contains("version"), "{report}");
    }
    if cfg!(unix) {
        let ran = folder().args(["--report", "json=/dev/null"]).run();
        assert_eq!(ran.code, 2, "{}", ran.stderr);
    }
    // A report of an earlier run is.
    let ran = folder().file("hasil.json", "{}").args(["--report", "json=hasil.json"]).run();
    assert_eq!(ran.code, 3);
    assert!(read(ran.folder.path().join("hasil.json")).contains("\"version\""));
}

#[test]
fn a_file_that_can_not_be_written_is_told_and_the_rest_is_done() {
    let run = folder().file("folder/isi", "").args(["--report", "json=tiada/a.json", "--report", "json=folder"]);
    let ran = run.args(["--report", "gitlab=hasil.json"]).run();
    assert_eq!(ran.code, 4);
    assert!(ran.stderr.contains("“tiada/a.json” tidak dapat ditulis: foldernya tidak ada."), "{}", ran.stderr);
    assert!(ran.stderr.contains("folder” tidak dapat ditulis: itu nama sebuah folder."), "{}", ran.stderr);
    assert!(ran.stdout.contains("galat[berat]"));
    assert!(read(ran.folder.path().join("hasil.json")).ends_with("\n]\n"));
    // The same of a summary.
    let run = folder().args(["--format", "github"]).env("GITHUB_STEP_SUMMARY", "tiada/ringkasan.md");
    let ran = run.run();
    assert!(ran.code == 4 && ran.stderr.contains("“tiada/ringkasan.md” tidak dapat ditulis"), "{}", ran.stderr);
}

#[test]
fn a_summary_is_added_to_that_of_others() {
    let run = folder().file("s.md", "# Langkah lain\n").args(["--format", "github"]).env("GITHUB_STEP_SUMMARY", "s.md");
    let ran = run.run();
    assert!(read(ran.folder.path().join("s.md")).starts_with("# Langkah lain\n## humas check\n"));
}

#[test]
fn paths_start_at_the_root_of_the_checkout() {
    for variable in ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"] {
        let run = Humas::new().file("aturan.yaml", RULES).file("repo/briefs/a.yaml", found()).inside("repo/briefs");
        let root = run.path().join("repo").to_string_lossy().into_owned();
        let run = run.env(variable, &root).args(["check", "./a.yaml", "--rules", "../../aturan.yaml"]);
        let ran = run.args(["--format", "gitlab", "--report", "github=../gh", "--report", "sarif=../s"]).run();
        assert!(ran.stdout.contains("\"path\":\"briefs/a.yaml\""), "{}", ran.stdout);
        assert!(read(ran.folder.path().join("repo/gh")).contains(" file=briefs/a.yaml,"));
        assert!(read(ran.folder.path().join("repo/s")).contains("\"uri\":\"briefs/a.yaml\""));
    }
}

#[test]
fn a_baseline_and_the_failing_level_hold_in_every_form() {
    let brief = brief_with("kait: Yang terbaik.\n");
    for form in FORMS {
        let run = || {
            let run = Humas::new().file("aturan.yaml", RULES).file("a.yaml", &brief);
            run.args(["check", "a.yaml", "--rules", "aturan.yaml", "--format", form])
        };
        assert_eq!((run().run().code, run().args(["--fail-on", "warning"]).run().code), (0, 1), "{form}");
        let update = run().args(["--baseline", "k.json", "--update-baseline"]).run();
        let known = read(update.folder.path().join("k.json"));
        let ran = run().file("k.json", known).args(["--baseline", "k.json", "--fail-on", "info"]).run();
        assert!(ran.code == 0 && !ran.stdout.contains("terbaik"), "{form}: {}", ran.stdout);
        if matches!(form, "text" | "github") {
            assert_eq!(ran.stdout, "1 brief diperiksa, tidak ada temuan; 1 temuan lama dilewati\n");
        }
    }
    // What does not make the run fail is no failure to JUnit.
    let run = |level| {
        let run = Humas::new().file("aturan.yaml", RULES).file("a.yaml", &brief);
        run.args(["check", "a.yaml", "--rules", "aturan.yaml", "--format", "junit", "--fail-on", level]).run().stdout
    };
    assert!(run("error").contains("failures=\"0\"") && run("error").contains("<system-out>a.yaml:12:12: warning:"));
    assert!(run("warning").contains("failures=\"1\""));
}

#[cfg(target_os = "linux")]
#[test]
fn closed_pipes_are_quiet_and_full_disks_are_not() {
    use std::process::{Command, Stdio};
    for form in FORMS {
        let ready = folder();
        let humas = |more: &[&str]| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_humas"));
            command.args(["check", "d.yaml", crate::ODD, "--rules", "aturan.yaml", "--format", form]).args(more);
            command.current_dir(ready.path()).env_clear().stderr(Stdio::piped());
            command
        };
        let closed = |more: &[&str]| {
            let (reader, writer) = std::io::pipe().unwrap();
            drop(reader);
            humas(more).stdout(writer).output().unwrap()
        };
        let ran = closed(&[]);
        assert_eq!((ran.status.code(), ran.stderr.as_slice()), (Some(0), &b""[..]), "{form}");
        // Files are written all the same.
        let ran = closed(&["--report", "json=hasil.json"]);
        assert_eq!(ran.stderr, b"", "{form}");
        assert!(read(ready.path().join("hasil.json")).contains("\"summary\""), "{form}");
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let ran = humas(&[]).stdout(full).output().unwrap();
        assert_eq!(ran.status.code(), Some(4), "{form}");
    }
}
