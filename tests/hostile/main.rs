//! Hostile and careless input: whatever a brief, a file or a terminal holds, humas ends at once, with
//! the right code, a sentence that helps, and nothing written that should not be.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    unreachable_pub,
    reason = "tests fail by panicking"
)]

#[path = "../common/mod.rs"]
mod common;

mod adopt;
mod encoding;
mod files;
mod fit;
mod heavy;
mod output;
mod rules;
mod shared;
mod slips;
mod values;

use common::{Humas, Ran, brief_with};
use std::path::Path;
use std::time::{Duration, Instant};

/// No run may take longer, even on a slow machine; usual ones take a few hundredths of a second.
const PATIENCE: Duration = Duration::from_secs(5);

/// One file `a.yaml`, lines of a brief that is otherwise valid, drafted: its code and what is said.
struct Case {
    lines: &'static str,
    code: i32,
    says: &'static [&'static str],
}

const fn case(lines: &'static str, code: i32, says: &'static [&'static str]) -> Case {
    Case { lines, code, says }
}

/// Runs all cases and reports all that fail.
fn run_all(cases: &[Case]) {
    let one = |case: &Case| {
        let run = Humas::new().file("a.yaml", brief_with(case.lines)).args(["draft", "a.yaml"]);
        said(case.lines, &checked(case.lines, run, case.code), case.says);
    };
    let failed = cases.iter().filter(|case| std::panic::catch_unwind(|| one(case)).is_err()).count();
    assert_eq!(failed, 0, "cases failed, see above");
}

/// Runs and checks what holds for every run: the code, the time, the manner of the output, and that a
/// failed run writes nothing.
fn checked(name: &str, run: Humas, code: i32) -> Ran {
    let before = listing(run.path());
    let started = Instant::now();
    let ran = run.run();
    let took = started.elapsed();
    let name: String = name.chars().take(60).collect();
    if took > Duration::from_millis(500) {
        println!("slow: {took:.2?} {name:?}");
    }
    assert!(took < PATIENCE, "{name:?} took {took:?}");
    assert_eq!(ran.code, code, "{name:?}\n{}", ran.stderr);
    tidy(&name, &ran.stdout);
    tidy(&name, &ran.stderr);
    if code == 2 || code == 3 {
        assert!(ran.stdout.is_empty() || ran.stdout.starts_with('{') || name.starts_with("batch"), "{}", ran.stdout);
    }
    if code != 0 && !name.starts_with("batch") {
        assert_eq!(before, listing(ran.folder.path()), "{name:?} wrote files");
    }
    ran
}

/// Nothing of Rust and nothing that steers a terminal.
fn tidy(name: &str, shown: &str) {
    for word in ["panicked", "RUST_BACKTRACE", "Some(", "Err(", "Span {", "Os {", "os error", "unwrap"] {
        assert!(!shown.contains(word), "{name:?} shows {word}:\n{shown}");
    }
    let steers = |c: char| {
        (c.is_control() && !matches!(c, '\n' | '\t'))
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}')
    };
    assert!(!shown.contains(steers), "{name:?} shows {:?}", shown.chars().filter(|c| steers(*c)).collect::<String>());
}

fn said(name: &str, ran: &Ran, words: &[&str]) {
    for word in words {
        assert!(ran.stderr.contains(word), "{name:?} does not say {word:?}:\n{}", ran.stderr);
    }
}

/// Every file under a folder with its length.
fn listing(folder: &Path) -> Vec<(String, u64)> {
    let mut list = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            list.extend(listing(&path));
        } else {
            list.push((path.to_string_lossy().into_owned(), entry.metadata().map_or(0, |m| m.len())));
        }
    }
    list.sort();
    list
}
