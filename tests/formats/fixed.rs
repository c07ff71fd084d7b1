//! One fixed report in every form: the whole text of each, the same findings in each, personal data in none.

use crate::common::{Humas, brief_with, is_page, read};
use crate::{FORMS, folder};
use serde_json::Value;
use std::collections::BTreeMap;

/// Severity, rule, file and line of a finding.
type Told = (String, String, String, u64);

#[test]
fn the_whole_report_in_every_form() {
    for form in FORMS {
        let ran =
            folder().file("ringkasan.md", "").args(["--format", form]).env("GITHUB_STEP_SUMMARY", "ringkasan.md").run();
        assert_eq!((ran.code, ran.stderr.as_str()), (3, ""), "{form}");
        is_page(&format!("tests/formats/pages/report.{form}"), &ran.stdout);
        let summary = read(ran.folder.path().join("ringkasan.md"));
        if form == "github" {
            is_page("tests/formats/pages/summary.md", &summary);
        } else {
            assert_eq!(summary, "", "{form} writes no summary");
        }
    }
    let ran = folder().args(["--format", "sarif", "--lang", "en"]).run();
    is_page("tests/formats/pages/report.en.sarif", &ran.stdout);
}

#[test]
fn the_same_findings_in_every_form() {
    let json: Value = serde_json::from_str(&folder().args(["--format", "json"]).run().stdout).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let expected: Vec<Told> = json["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            (text(&one["severity"]), text(&one["rule"]), text(&one["path"]), one["start"]["line"].as_u64().unwrap())
        })
        .collect();
    assert!(expected.len() > 8, "{expected:?}");
    for form in FORMS {
        let mut told = told(form, &folder().args(["--format", form]).run().stdout);
        let mut expected = expected.clone();
        // GitLab has a level of its own for what is no brief at all; JUnit gathers a rule's findings.
        if form == "junit" {
            told.sort();
            expected.sort();
        }
        assert_eq!(told, expected, "{form}");
    }
}

fn told(form: &str, out: &str) -> Vec<Told> {
    let level = |word: &str| {
        let levels = [("galat", "error"), ("peringatan", "warning"), ("notice", "info"), ("note", "info")];
        let more = [("blocker", "error"), ("critical", "error"), ("major", "warning")];
        levels.iter().chain(&more).find(|(own, _)| *own == word).map_or(word, |(_, name)| name).to_owned()
    };
    let json = || -> Value { serde_json::from_str(out).unwrap() };
    let string = |value: &Value| value.as_str().unwrap().to_owned();
    match form {
        "json" => {
            let one = |one: &Value| {
                (
                    string(&one["severity"]),
                    string(&one["rule"]),
                    string(&one["path"]),
                    one["start"]["line"].as_u64().unwrap(),
                )
            };
            json()["diagnostics"].as_array().unwrap().iter().map(one).collect()
        }
        "text" => {
            let heads = out.lines().filter(|line| line.contains("]: ") && !line.starts_with(' '));
            let places = out.lines().filter_map(|line| line.trim_start().strip_prefix("--> "));
            heads
                .zip(places)
                .map(|(head, place)| {
                    let (word, rest) = head.split_once('[').unwrap();
                    let mut parts = place.rsplitn(3, ':').skip(1);
                    let line = parts.next().unwrap().parse().unwrap();
                    (level(word), rest.split(']').next().unwrap().to_owned(), parts.next().unwrap().to_owned(), line)
                })
                .collect()
        }
        "sarif" => {
            let run = &json()["runs"][0];
            let one = |one: &Value| {
                let rule = string(&one["ruleId"]);
                let index = usize::try_from(one["ruleIndex"].as_u64().unwrap()).unwrap();
                assert_eq!(run["tool"]["driver"]["rules"][index]["id"], rule.as_str());
                let place = &one["locations"][0]["physicalLocation"];
                let path = decoded(place["artifactLocation"]["uri"].as_str().unwrap());
                (level(one["level"].as_str().unwrap()), rule, path, place["region"]["startLine"].as_u64().unwrap())
            };
            run["results"].as_array().unwrap().iter().map(one).collect()
        }
        "github" => out
            .lines()
            .filter_map(|line| line.strip_prefix("::"))
            .map(|line| {
                let (word, rest) = line.split_once(' ').unwrap();
                let (properties, _) = rest.split_once("::").unwrap();
                let map: BTreeMap<&str, String> =
                    properties.split(',').map(|p| p.split_once('=').unwrap()).map(|(k, v)| (k, decoded(v))).collect();
                (level(word), map["title"].clone(), map["file"].clone(), map["line"].parse().unwrap())
            })
            .collect(),
        "gitlab" => {
            let one = |one: &Value| {
                let place = &one["location"];
                let level = level(one["severity"].as_str().unwrap());
                (level, string(&one["check_name"]), string(&place["path"]), place["lines"]["begin"].as_u64().unwrap())
            };
            json().as_array().unwrap().iter().map(one).collect()
        }
        _ => {
            let mut rule = String::new();
            let mut list = Vec::new();
            for line in out.lines() {
                if let Some((_, rest)) = line.split_once("<testcase name=\"") {
                    rule = rest.split('"').next().unwrap().to_owned();
                }
                let line = line.split(['>', '<']).find(|part| part.contains(".yaml:")).unwrap_or_default();
                let Some((path, rest)) = line.split_once(".yaml:") else { continue };
                let mut parts = rest.split(':');
                let number = parts.next().unwrap().parse().unwrap();
                list.push((parts.nth(1).unwrap().trim().to_owned(), rule.clone(), format!("{path}.yaml"), number));
            }
            list
        }
    }
}

fn decoded(words: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = words.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next().unwrap(), rest.next().unwrap()];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap());
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).unwrap()
}

#[test]
fn personal_data_is_in_no_form() {
    for lang in ["id", "en"] {
        for form in FORMS {
            let ran =
                folder().args(["--format", form, "--lang", lang]).env("GITHUB_STEP_SUMMARY", "ringkasan.md").run();
            let summary = ran.folder.path().join("ringkasan.md");
            let summary = if form == "github" { read(summary) } else { String::new() };
            let all = format!("{}{}{summary}", ran.stdout, ran.stderr);
            for secret in ["3171011708450001", "budi.contoh@gmail.com", "budi.contoh", "0812 3456 7890", "3456"] {
                assert!(!all.contains(secret), "{form}: {secret}\n{all}");
            }
            assert!(all.contains("3171********0001") || all.contains("3171\\*"), "{form} says where it is\n{all}");
        }
    }
}

#[test]
fn personal_data_of_a_shared_file_is_in_no_form() {
    for form in FORMS {
        let run = crate::Humas::new().file("humas.yaml", "budi.contoh@gmail.com: 3171011708450001\n");
        let ran = run.file("a.yaml", crate::found()).args(["check", "a.yaml", "--format", form]).run();
        assert!(ran.code == 3 && ran.stdout.contains("@gmail.com"), "{form}: {}", ran.stdout);
        assert!(
            !ran.stdout.contains("budi.contoh") && !ran.stdout.contains("3171011708450001"),
            "{form}: {}",
            ran.stdout
        );
    }
}

#[test]
fn a_mark_is_had_once_and_stays_when_lines_move() {
    let marks = |more: &str| -> Vec<String> {
        let run =
            crate::Humas::new().file("aturan.yaml", crate::RULES).file("a.yaml", format!("{more}{}", crate::found()));
        let ran = run.args(["check", "a.yaml", "--rules", "aturan.yaml", "--format", "gitlab"]).run();
        let list: Vec<Value> = serde_json::from_str(&ran.stdout).unwrap();
        list.iter().map(|one| one["fingerprint"].as_str().unwrap().to_owned()).collect()
    };
    let (before, after) = (marks(""), marks("# Baris ini baru.\n\n"));
    assert!(before.len() > 5 && before == after, "{before:?} {after:?}");
    let once: std::collections::BTreeSet<&String> = before.iter().collect();
    assert_eq!(once.len(), before.len(), "{before:?}");
}

#[test]
fn what_every_command_says_of_shared_files_is_covered() {
    let shared = "instansi: {nama: \"Hubungi 3171011708450001\"}\n";
    for arguments in
        [&["check", "a.yaml"][..], &["draft", "a.yaml"], &["rules", "list"], &["platforms"], &["new", "X y"], &["init"]]
    {
        let ran = Humas::new()
            .file("humas.yaml", shared)
            .file("a.yaml", brief_with(""))
            .args(arguments.iter().copied())
            .run();
        let said = format!("{}{}", ran.stdout, ran.stderr);
        assert_eq!(ran.code, 3, "{arguments:?}: {said}");
        assert!(said.contains("3171********0001") && !said.contains("3171011708450001"), "{arguments:?}: {said}");
    }
    // A word that is covered where it stands is covered where it is quoted.
    let brief = brief_with("fakta: [{pernyataan: Buka., sumber: \"3171011708450001\"}]\n");
    let ran = Humas::new().file("a.yaml", brief).args(["check", "a.yaml"]).run();
    assert!(ran.stdout.contains("dengan id “3171********0001”"), "{}", ran.stdout);
}

#[test]
fn passwords_in_addresses_are_shown_nowhere() {
    let proxy = "jaringan: {proksi: \"htp://user:rahasia@proksi:1\"}\n";
    let rules = format!(
        "versi: 1\nperluas: [{{url: \"https://user:rahasia@contoh.go.id/a.yaml\", sha256: {}}}]\n",
        "0".repeat(64)
    );
    for (name, text) in [("humas.yaml", proxy), ("r.yaml", rules.as_str())] {
        for form in FORMS {
            let run = Humas::new().file(name, text).file("a.yaml", brief_with(""));
            let run = run.args(["check", "a.yaml", "--format", form]);
            let ran = if name == "r.yaml" { run.args(["--rules", name]) } else { run }.run();
            let said = format!("{}{}", ran.stdout, ran.stderr);
            assert!(ran.code == 3 && !said.contains("rahasia@") && !said.contains(":rahasia"), "{name} {form}: {said}");
        }
    }
}
