//! `humas check` from outside: briefs and rules files go in, findings, exit codes and files come out.
//! Every test brings rules of its own, so that it holds whatever the built-in ones say.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, unreachable_pub, reason = "tests fail by panicking")]

#[path = "../../benches/tools/briefs.rs"]
mod briefs;
#[path = "../common/mod.rs"]
mod common;

mod baseline;
mod exceptions;
mod extend;
mod fixes;
mod output;
mod planted;
mod platforms;
mod spans;
mod times;
mod trackers;

use common::{Humas, Ran, root};
use serde_json::Value;
use std::ops::Range;

/// One rule that finds a few words.
const RULES: &str = "versi: 1\naturan:\n  - {id: uji, jenis: existence, tingkat: warning, \
     kata: [terbaik, nomor satu, café, \"pertama di (Indonesia|dunia)\"]}\n";

/// The rules file with these entries; each line of an entry is indented as in a list.
fn rules(entries: &[&str]) -> String {
    entries.iter().fold("versi: 1\naturan:\n".to_owned(), |text, entry| text + "  - {" + entry + "}\n")
}

/// A place as the JSON output has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Place {
    line: usize,
    column: usize,
    byte: usize,
}

/// A finding as the JSON output has it.
#[derive(Debug, Clone)]
struct Found {
    rule: String,
    severity: String,
    text: String,
    bytes: Range<usize>,
    start: Place,
    end: Place,
    platforms: Vec<String>,
    json: Value,
}

impl Found {
    fn of(json: &Value) -> Self {
        let text = |key: &str| json[key].as_str().unwrap_or_default().to_owned();
        let place = |key: &str| {
            let number = |part: &str| usize::try_from(json[key][part].as_u64().unwrap_or_default()).unwrap();
            Place { line: number("line"), column: number("column"), byte: number("byte") }
        };
        let (start, end) = (place("start"), place("end"));
        let platforms = json["platforms"].as_array().into_iter().flatten();
        Self {
            rule: text("rule"),
            severity: text("severity"),
            text: text("text"),
            bytes: start.byte..end.byte,
            start,
            end,
            platforms: platforms.map(|name| name.as_str().unwrap().to_owned()).collect(),
            json: json.clone(),
        }
    }
}

/// The document a run printed.
fn document(ran: &Ran) -> Value {
    serde_json::from_str(&ran.stdout).unwrap_or_else(|e| panic!("{e}\n{}\n{}", ran.stdout, ran.stderr))
}

/// The findings a run printed.
fn found(ran: &Ran) -> Vec<Found> {
    document(ran)["diagnostics"].as_array().unwrap().iter().map(Found::of).collect()
}

/// A folder with the pictures that briefs of these tests name.
fn with_pictures() -> Humas {
    let picture = std::fs::read(root().join("tests/data/gambar.jpg")).unwrap();
    ["a.jpg", "terbaik.jpg", "ijin.jpg"].iter().fold(Humas::new(), |humas, name| humas.file(name, &picture))
}

/// `humas check a.yaml --rules aturan.yaml --format json`, with these files.
fn check(brief: impl AsRef<[u8]>, rules: &str) -> Ran {
    with_pictures()
        .file("a.yaml", brief)
        .file("aturan.yaml", rules)
        .args(["check", "a.yaml", "--rules", "aturan.yaml", "--format", "json"])
        .run()
}

/// The rules and words found, in order: `uji terbaik`.
fn told(ran: &Ran) -> Vec<String> {
    found(ran).iter().map(|f| format!("{} {}", f.rule, f.text).trim_end().to_owned()).collect()
}

/// The line and column of a byte, counted by hand.
fn place(text: &str, byte: usize) -> Place {
    let before = text[..byte].trim_start_matches('\u{feff}');
    let line = before.rsplit('\n').next().unwrap_or_default();
    Place { line: before.matches('\n').count() + 1, column: line.chars().count() + 1, byte }
}
