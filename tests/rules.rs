//! The built-in rules: complete in both languages, their examples true, their page up to date.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, unreachable_pub, reason = "tests fail by panicking")]

mod common;

use humas::lang::{Lang, Text};
use humas::output::page;
use humas::rules::example::Example;
use humas::rules::{BUILTIN, Rule, RuleSet, load};
use humas::source::Sources;
use std::fmt::Write;
use std::sync::LazyLock;

static RULES: LazyLock<RuleSet> = LazyLock::new(|| match load(BUILTIN, &mut Sources::new()) {
    Ok(rules) => rules,
    Err(found) => panic!("{}", found.iter().map(|d| d.message.id.as_str()).collect::<Vec<_>>().join("\n")),
});

/// The fewest examples of each sort that a rule has.
const EXAMPLES: usize = 2;

#[test]
fn every_example_holds() {
    for rule in &RULES.rules {
        for (example, wrong) in rule.wrong.iter().map(|e| (e, true)).chain(rule.right.iter().map(|e| (e, false))) {
            let shown = humas::rules::example::show(example);
            let read = Example::read(example).unwrap_or_else(|d| panic!("{}: {shown}: {}", rule.id, d[0].message.id));
            let found = read.check(&RULES, |other| other.id == rule.id).unwrap();
            assert_eq!(!found.is_empty(), wrong, "{}: {shown}", rule.id);
        }
    }
}

#[test]
fn every_rule_is_complete() {
    let both = |rule: &Rule, key: &str, text: &Option<Text>| {
        let text = text.as_ref().unwrap_or_else(|| panic!("{}: no {key}", rule.id));
        assert!(text.id != text.en && !text.id.is_empty() && !text.en.is_empty(), "{}: {key} in one language", rule.id);
    };
    for rule in &RULES.rules {
        both(rule, "pesan", &rule.message);
        both(rule, "saran", &rule.suggestion);
        both(rule, "mengapa", &rule.why);
        assert!(rule.wrong.len() >= EXAMPLES && rule.right.len() >= EXAMPLES, "{}: too few examples", rule.id);
        for basis in &rule.basis {
            assert!(basis.content.id != basis.content.en, "{}: {} in one language", rule.id, basis.citation.key);
        }
        assert!(
            !rule.message.as_ref().unwrap().id.contains("melanggar")
                || rule.message.as_ref().unwrap().id.contains("kemungkinan melanggar"),
            "{}: a person decides",
            rule.id
        );
    }
}

#[test]
fn the_example_of_mistakes_shows_every_kind() {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_humas"));
    let brief = "examples/temuan/brief.yaml";
    let ran = command.current_dir(common::root()).args(["check", brief, "--format", "json"]).output().unwrap();
    assert_eq!(ran.status.code(), Some(1));
    let json: serde_json::Value = serde_json::from_slice(&ran.stdout).unwrap();
    let shown: Vec<&str> = json["diagnostics"].as_array().unwrap().iter().filter_map(|d| d["kind"].as_str()).collect();
    for kind in humas::rules::kinds::KINDS {
        assert!(shown.contains(&kind.name), "{brief} shows nothing of {}", kind.name);
    }
}

#[test]
fn the_example_of_own_rules_holds() {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_humas"));
    let file = "examples/kota-contoh/aturan/kota.yaml";
    let ran = command.current_dir(common::root()).args(["rules", "test", file, "--coverage"]).output().unwrap();
    assert_eq!(ran.status.code(), Some(0), "{}", String::from_utf8_lossy(&ran.stdout));
}

#[test]
fn the_page_of_rules_is_written_from_the_rules() {
    let mut out = String::from(
        "# Aturan bawaan\n\n\
         Halaman ini ditulis dari aturannya sendiri oleh `tests/rules.rs`. Di terminal: `humas rules list` dan \
         `humas rules explain NAMA`. Pemeriksaan menunjuk kata yang *mungkin* tidak sejalan dengan kode etik dan hukum di \
         sekitarnya; yang memutuskan tetap manusia. Pasal yang disebut sudah dibaca teksnya; aturan tanpa dasar adalah \
         praktik yang baik.\n\n\
         Setiap temuan dapat dikecualikan di brief, dengan alasan: lihat bagian akhir tiap aturan. Tingkat sebuah aturan \
         dapat diubah untuk semua brief di `humas.yaml`: `tingkat: {klaim-unggul: error, tanda-seru: mati}`.\n\n",
    );
    let count = RULES.rules.len();
    let _ =
        writeln!(out, "{count} aturan. Yang tidak dibuat, dan sebabnya: [rules-not-built.md](rules-not-built.md).\n");
    let mut source = None;
    let level = |rule: &Rule| match rule.level.severity() {
        Some(humas::diagnostic::Severity::Error) => "galat",
        Some(humas::diagnostic::Severity::Warning) => "peringatan",
        Some(humas::diagnostic::Severity::Info) => "info",
        None => "mati",
    };
    let title = |rule: &Rule| RULES.titles.iter().find(|(id, _)| *id == rule.span.source).map(|(_, title)| title);
    out.push_str("| aturan | tingkat | jenis | dasar |\n|---|---|---|---|\n");
    for rule in &RULES.rules {
        let basis = rule.basis.iter().map(|b| b.cited()).collect::<Vec<_>>().join("; ");
        let _ = writeln!(out, "| [{id}](#{id}) | {} | {} | {basis} |", level(rule), rule.kind.name, id = rule.id);
    }
    for rule in &RULES.rules {
        if source != Some(rule.span.source) {
            source = Some(rule.span.source);
            let title = title(rule).unwrap_or_else(|| panic!("{}: its file has no title", rule.id));
            let _ = write!(out, "\n## {}\n", title.id);
        }
        let _ = write!(out, "\n### {}\n\nTingkat: {}. Jenis: {}.\n\n", rule.id, level(rule), rule.kind.name);
        out.push_str(&page::rule(rule, Lang::Id).markdown());
    }
    common::is_page("docs/rules.md", &(out.trim_end().to_owned() + "\n"));
}
