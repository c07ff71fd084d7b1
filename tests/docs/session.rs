//! Running the session that a page shows, in an empty folder, as its reader would.

use crate::page::{Step, agrees, steps};
use std::path::Path;
use std::process::{Command, Stdio};

/// Runs every command of a page and compares what it shows; `SNAPSHOTS=overwrite` writes it into the page.
pub fn run(name: &str) {
    let path = crate::common::root().join(name);
    let page = crate::common::read(&path);
    let mut lines: Vec<String> = page.lines().map(str::to_owned).collect();
    let folder = tempfile::tempdir().unwrap();
    let (mut problems, mut moved) = (Vec::new(), 0_isize);
    let mut inside = folder.path().to_owned();
    for step in steps(&page) {
        match step {
            Step::Save { path, text } => save(&folder.path().join(path), &text),
            Step::Change { path, old, new } => {
                let path = folder.path().join(path);
                let text = crate::common::read(&path);
                assert!(!old.is_empty() && text.contains(&old), "{name}: nothing to change:\n{old}");
                save(&path, &text.replacen(&old, &new, 1));
            }
            Step::Type { command, shown, code } => {
                let (output, left) = typed(&command, &inside, folder.path());
                if let Some(to) = command.strip_prefix("cd ") {
                    inside.push(to);
                }
                assert_eq!(left, code, "{name}: `{command}` ended so:\n{output}");
                let now: Vec<&str> = output.lines().collect();
                let said: Vec<&str> = page.lines().skip(shown.start).take(shown.len()).collect();
                if !agrees(&said, &now) {
                    let place = |line: usize| line.checked_add_signed(moved).unwrap();
                    lines.splice(place(shown.start)..place(shown.end), now.iter().map(|line| (*line).to_owned()));
                    moved += isize::try_from(now.len()).unwrap() - isize::try_from(shown.len()).unwrap();
                    problems.push(format!("line {}: `{command}` shows:\n{output}", shown.start));
                }
            }
        }
    }
    if std::env::var("SNAPSHOTS").as_deref() == Ok("overwrite") {
        crate::common::is_page(name, &(lines.join("\n") + "\n"));
        return;
    }
    assert!(problems.is_empty(), "{name} is not what the program shows:\n{}", problems.join("\n"));
}

#[expect(clippy::disallowed_methods, reason = "a reader saves a file")]
fn save(path: &Path, text: &str) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

/// What a command shows on both outputs, and its exit code.
fn typed(command: &str, inside: &Path, home: &Path) -> (String, i32) {
    let program = Path::new(env!("CARGO_BIN_EXE_humas")).parent().unwrap();
    let known = std::env::var("PATH").unwrap_or_default();
    let mut shell = Command::new("bash");
    shell.args(["-c", &format!("{{ {command}\n}} 2>&1")]).current_dir(inside).stdin(Stdio::null());
    shell.env("PATH", format!("{}:{known}", program.display())).env("HOME", home);
    for (name, value) in [
        ("HUMAS_LANG", "id"),
        ("COLUMNS", "100"),
        ("SOURCE_DATE_EPOCH", "1764000000"),
        ("GIT_CONFIG_GLOBAL", "/dev/null"),
        ("GIT_AUTHOR_NAME", "Humas"),
        ("GIT_AUTHOR_EMAIL", "humas@contoh.go.id"),
        ("GIT_COMMITTER_NAME", "Humas"),
        ("GIT_COMMITTER_EMAIL", "humas@contoh.go.id"),
    ] {
        shell.env(name, value);
    }
    for name in ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"] {
        shell.env(name, "http://127.0.0.1:9");
    }
    for name in ["CI", "NO_COLOR", "GITHUB_STEP_SUMMARY", "HUMAS_CACHE", "XDG_CACHE_HOME"] {
        shell.env_remove(name);
    }
    let ran = shell.output().unwrap();
    (String::from_utf8(ran.stdout).unwrap(), ran.status.code().unwrap_or(-1))
}
