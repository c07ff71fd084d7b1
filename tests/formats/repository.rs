//! A git repository in a temporary folder, for the tests of `--changed`.

use crate::common::{Humas, Ran};
use std::path::Path;
use std::process::Command;

/// Runs git in a folder; its settings are those of nobody.
pub fn git(folder: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new("git");
    command.args(arguments).current_dir(folder).env_remove("GIT_DIR");
    for (name, value) in [
        ("GIT_AUTHOR_NAME", "Humas Contoh"),
        ("GIT_AUTHOR_EMAIL", "humas@contoh.go.id"),
        ("GIT_COMMITTER_NAME", "Humas Contoh"),
        ("GIT_COMMITTER_EMAIL", "humas@contoh.go.id"),
        ("GIT_CONFIG_GLOBAL", "/dev/null"),
        ("GIT_CONFIG_SYSTEM", "/dev/null"),
    ] {
        command.env(name, value);
    }
    let output = command.output().unwrap();
    assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// A repository with these files, committed on `main`.
pub fn repository(files: &[(&str, &str)]) -> Humas {
    let run = files.iter().fold(Humas::new(), |run, (name, text)| run.file(name, text));
    git(run.path(), &["init", "--quiet", "--initial-branch=main"]);
    commit(&run);
    run
}

/// Commits everything.
pub fn commit(run: &Humas) {
    git(run.path(), &["add", "--all"]);
    git(run.path(), &["commit", "--quiet", "--message=isi"]);
}

/// `humas check` with these arguments and git on its path.
pub fn check(run: Humas, arguments: &[&str]) -> Ran {
    let path = std::env::var("PATH").unwrap();
    run.env("PATH", &path)
        .env("HOME", "/nonexistent")
        .args(["check"].into_iter().chain(arguments.iter().copied()))
        .run()
}
