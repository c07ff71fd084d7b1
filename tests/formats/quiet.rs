//! `--quiet`, and what a CI system sees.

use crate::common::{Humas, Ran, brief_with};
use crate::{FORMS, RULES};

fn run(brief: &str, arguments: &[&str]) -> Ran {
    let run = Humas::new().file("aturan.yaml", RULES).file("a.yaml", brief_with(brief));
    run.args(["check", "a.yaml", "--rules", "aturan.yaml"]).args(arguments.iter().copied()).run()
}

#[test]
fn nothing_found_is_nothing_said() {
    for form in ["text", "github"] {
        let ran = run("kait: Senin buka.\n", &["-q", "--format", form]);
        assert_eq!((ran.code, ran.stdout.as_str(), ran.stderr.as_str()), (0, "", ""), "{form}");
    }
    // A document stays one.
    assert_eq!(run("kait: Senin buka.\n", &["--quiet", "--format", "gitlab"]).stdout, "[\n]\n");
}

#[test]
fn infos_are_left_out_unless_they_make_the_run_fail() {
    for form in FORMS {
        let quiet = run("kait: Yang terbaik, ijin.\n", &["-q", "--format", form]);
        assert!(quiet.stdout.contains("terbaik") && !quiet.stdout.contains("Ejaan baku"), "{form}: {}", quiet.stdout);
        let failing = run("kait: Yang terbaik, ijin.\n", &["-q", "--format", form, "--fail-on", "info"]);
        assert!(failing.code == 1 && failing.stdout.contains("Ejaan baku"), "{form}: {}", failing.stdout);
    }
    let ran = run("kait: Ada ijin.\n", &["-q"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, ""));
    assert!(run("kait: Yang terbaik, ijin.\n", &["-q"]).stdout.ends_with("1 brief diperiksa: 1 peringatan\n"));
}
