//! Every kind's page of cases, `src/rules/kinds/<kind>/cases.md`, run.
//!
//! A page is read from top to bottom: a `yaml` block gives the keys of the rule for what follows; a line
//! that begins with `>` is the summary of a brief, with what must be found in ⟦ ⟧ (`⟦wrong → right⟧`
//! where a repair is offered); a `brief` block is a piece of a brief, and the `found` block after it
//! lists what must be found there, a line each: field, colon, words, and nothing else.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, unreachable_pub, reason = "tests fail by panicking")]

mod common;

use humas::rules::example::Example;
use humas::rules::kinds::KINDS;
use humas::rules::{RuleSet, from_text};
use humas::source::{Source, SourceId, Sources};
use humas::yaml;
use std::fmt::Write;

/// A piece of a page.
enum Piece {
    Rule(String),
    Text(String),
    Brief(String),
    Found(String),
}

fn pieces(page: &str) -> Vec<(usize, Piece)> {
    let mut found = Vec::new();
    let mut lines = page.lines().enumerate();
    while let Some((number, line)) = lines.next() {
        if let Some(text) = line.strip_prefix("> ") {
            found.push((number + 1, Piece::Text(text.to_owned())));
        } else if let Some(name) = line.strip_prefix("```").filter(|name| !name.is_empty()) {
            let body: String = lines.by_ref().map(|(_, line)| line).take_while(|line| *line != "```").fold(
                String::new(),
                |mut body, line| {
                    let _ = writeln!(body, "{line}");
                    body
                },
            );
            found.push((
                number + 1,
                match name {
                    "yaml" => Piece::Rule(body),
                    "brief" => Piece::Brief(body),
                    "found" => Piece::Found(body),
                    other => panic!("line {}: unknown block {other}", number + 1),
                },
            ));
        }
    }
    found
}

fn rules(keys: &str) -> RuleSet {
    let body: String = keys.lines().map(|line| format!("    {line}\n")).collect();
    let text = format!("versi: 1\naturan:\n  - id: kasus\n    tingkat: warning\n{body}");
    from_text("kasus.yaml", &text, &mut Sources::new()).unwrap_or_else(|d| panic!("{}\n{text}", d[0].message.id))
}

/// What a text says must be found, and the text without the marks.
fn marked(text: &str) -> (String, Vec<(String, Option<String>)>) {
    let (mut plain, mut expected, mut rest) = (String::new(), Vec::new(), text);
    while let Some((before, after)) = rest.split_once('⟦') {
        let (inside, more) = after.split_once('⟧').expect("a mark is closed");
        let (words, fix) = match inside.split_once(" → ") {
            Some((words, fix)) => (words, Some(fix.to_owned())),
            None => (inside, None),
        };
        plain = plain + before + words;
        expected.push((words.to_owned(), fix));
        rest = more;
    }
    (plain + rest, expected)
}

fn example(text: &str) -> Example {
    let source = Source { id: SourceId(0), name: "kasus".into(), text: text.to_owned().into() };
    let node = yaml::read(&source).unwrap_or_else(|d| panic!("{}\n{text}", d[0].message.id));
    Example::read(&node).unwrap_or_else(|d| panic!("{}\n{text}", d[0].message.id))
}

fn run(kind: &str, page: &str) -> usize {
    let mut current: Option<RuleSet> = None;
    let mut brief: Option<String> = None;
    let mut cases = 0;
    for (line, piece) in pieces(page) {
        let place = format!("src/rules/kinds/{kind}/cases.md:{line}");
        match piece {
            Piece::Rule(keys) => current = Some(rules(&keys)),
            Piece::Brief(text) => brief = Some(text),
            Piece::Text(text) => {
                let (plain, expected) = marked(&text);
                let rules = current.as_ref().expect("a rule stands above");
                let example = example(&serde_json::Value::String(plain).to_string());
                let found: Vec<(String, Option<String>)> = example
                    .check(rules, |_| true)
                    .unwrap_or_else(|d| panic!("{place}: {}", d[0].message.id))
                    .into_iter()
                    .map(|f| (f.words.clone(), f.fix.map(|fix| fix.replacement)))
                    .collect();
                assert_eq!(found, expected, "{place}");
                cases += 1;
            }
            Piece::Found(lines) => {
                let rules = current.as_ref().expect("a rule stands above");
                let example = example(&brief.take().unwrap_or_else(|| panic!("{place}: no brief above")));
                // Where a field stands in the brief of a case is no matter of the case.
                let mut found: Vec<String> = example
                    .check(rules, |_| true)
                    .unwrap_or_else(|d| panic!("{place}: {}", d[0].message.id))
                    .iter()
                    .map(|f| format!("{}: {}", f.field, f.shown_words()).trim_end().to_owned())
                    .collect();
                found.sort();
                let mut expected: Vec<&str> = lines.lines().filter(|l| !l.trim().is_empty()).collect();
                expected.sort_unstable();
                assert_eq!(found, expected, "{place}");
                cases += 1;
            }
        }
    }
    cases
}

#[test]
fn every_kind_does_what_its_page_says() {
    for kind in KINDS {
        let folder = kind.name.replace('-', "_");
        let page = common::read(common::root().join(format!("src/rules/kinds/{folder}/cases.md")));
        let cases = run(&folder, &page);
        assert!(cases >= 4, "{folder}: only {cases} cases");
    }
}
