//! `humas init` and `humas new` from outside: an empty folder goes in, a briefs repository comes out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, unreachable_pub, reason = "tests fail by panicking")]

#[path = "../common/mod.rs"]
mod common;

mod checks;
mod journey;
mod kinds;
mod names;
mod present;
#[cfg(target_os = "linux")]
mod questions;
mod values;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::SystemTime;

/// A folder in which several commands are run, one after the other.
struct Place(tempfile::TempDir);

/// What a run printed and how it ended.
struct Ran {
    code: i32,
    stdout: String,
    stderr: String,
}

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(self.0.path()).env_clear().env("PATH", std::env::var_os("PATH").unwrap());
        command.env("COLUMNS", "100").env("SOURCE_DATE_EPOCH", "1767225600").env("HOME", self.0.path());
        command
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        ran(self.command(env!("CARGO_BIN_EXE_humas")).args(arguments))
    }

    /// Runs, and expects this code.
    fn ends(&self, code: i32, arguments: &[&str]) -> Ran {
        let ran = self.run(arguments);
        assert_eq!(ran.code, code, "humas {arguments:?}\n{}{}", ran.stdout, ran.stderr);
        ran
    }

    fn read(&self, name: &str) -> String {
        common::read(self.path(name))
    }

    #[expect(clippy::disallowed_methods, reason = "tests lay out their own files")]
    fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    /// Everything in the folder, with bytes and times.
    fn all(&self) -> BTreeMap<PathBuf, (Vec<u8>, SystemTime)> {
        let mut found = BTreeMap::new();
        gather(self.0.path(), &mut found);
        found
    }
}

fn ran(command: &mut Command) -> Ran {
    let output = command.stdin(Stdio::null()).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Ran { code: output.status.code().unwrap_or(-1), stdout: text(output.stdout), stderr: text(output.stderr) }
}

fn gather(folder: &Path, found: &mut BTreeMap<PathBuf, (Vec<u8>, SystemTime)>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            gather(&path, found);
        } else {
            let changed = std::fs::symlink_metadata(&path).unwrap().modified().unwrap();
            found.insert(path.clone(), (std::fs::read(&path).unwrap_or_default(), changed));
        }
    }
}

/// A new brief with its questions answered: the answers of its kind, in order.
fn filled(brief: &str, kind: &str) -> String {
    let answers = common::read(common::root().join(format!("tests/scaffold/answers/{kind}.txt")));
    let mut answers = answers.lines();
    let mut text = String::new();
    for line in brief.lines() {
        let mut rest = line;
        while let Some((before, open)) = rest.split_once("[isi:").filter(|_| !line.starts_with('#')) {
            text += before;
            text += answers.next().unwrap_or_else(|| panic!("{kind}: no answer to {line}"));
            rest = open.split_once(']').unwrap().1;
        }
        text += rest;
        text += match rest {
            "    tanggal:" => " 2026-01-02\n",
            "    tautan:" => " https://contoh.go.id/dokumen\n",
            _ => "\n",
        };
    }
    assert_eq!(answers.next(), None, "{kind}: an answer too many");
    text
}
