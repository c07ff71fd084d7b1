//! Puts data files into tables, so that adding a platform or a file of rules is adding a file.
//!
//! Each stands there as it is written, to be shown, and as JSON, which is read many times quicker; a test
//! holds one against the other. Of rules there is a lean form too, for runs that explain nothing.

#[path = "src/rules/gates/mod.rs"]
mod gates;

use std::collections::BTreeMap;
use std::{env, fs, path::Path};

fn main() {
    table("src/platform/profiles", "PROFILES", "profiles.rs");
    let rules = table("src/rules/builtin", "RULES", "rules.rs");
    guards(&rules);
    table("src/schema/words", "WORDS", "schema.rs");
}

/// Writes the literals that stand guard over the expressions of the built-in rules. What is not in the
/// table is worked out when it is needed.
#[expect(clippy::disallowed_methods, reason = "cargo asks a build script to write its output")]
fn guards(rules: &[serde_json::Value]) {
    let mut found = BTreeMap::new();
    for file in rules {
        let named = file.get("kelompok").and_then(serde_json::Value::as_object).into_iter().flatten();
        let words = named.filter_map(|(name, words)| Some((name.clone(), words.as_str()?.to_owned()))).collect();
        expressions(file, &words, &mut found);
    }
    let rows: String = found.iter().map(|(text, guards)| format!("({text:?}, {guards:?}),\n")).collect();
    let table = format!("static GUARDS: [(&str, &str); {}] = [\n{rows}];\n", found.len());
    let out = Path::new(&env::var("OUT_DIR").unwrap_or_default()).join("guards.rs");
    assert!(fs::write(&out, table).is_ok(), "cannot write {}", out.display());
}

fn expressions(value: &serde_json::Value, words: &BTreeMap<String, String>, found: &mut BTreeMap<String, String>) {
    let mut add = |text: &str| {
        let text = gates::expanded(text, words);
        let groups = gates::gates(&text);
        if text.contains(gates::SIGNS) && !groups.is_empty() {
            found.insert(text.into_owned(), gates::written(&groups));
        }
    };
    match value {
        serde_json::Value::String(text) => add(text),
        serde_json::Value::Array(items) => items.iter().for_each(|item| expressions(item, words, found)),
        serde_json::Value::Object(map) => {
            map.keys().for_each(|key| add(key));
            // Examples and sentences are no expressions.
            let other = |key: &str| {
                matches!(key, "salah" | "benar" | "pesan" | "saran" | "mengapa" | "kecuali_bila" | "kelompok")
            };
            map.iter().filter(|(key, _)| !other(key)).for_each(|(_, value)| expressions(value, words, found));
        }
        _ => {}
    }
}

/// Writes a table of the names and texts of the YAML files in a folder and the folders in it.
#[expect(clippy::disallowed_methods, reason = "cargo asks a build script to write its output")]
fn table(folder: &str, name: &str, file: &str) -> Vec<serde_json::Value> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join(folder);
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut names = Vec::new();
    list(&folder, "", &mut names);
    names.sort();
    let mut values = Vec::new();
    let rows: String = names
        .iter()
        .map(|name| {
            let path = folder.join(format!("{name}.yaml"));
            println!("cargo::rerun-if-changed={}", path.display());
            let value = json(&path);
            let row = format!("({name:?}, include_str!({path:?}), {:?}, {:?}),\n", value.to_string(), lean(&value));
            values.push(value);
            row
        })
        .collect();
    let table = format!("static {name}: [(&str, &str, &str, &str); {}] = [\n{rows}];\n", names.len());
    let out = Path::new(&env::var("OUT_DIR").unwrap_or_default()).join(file);
    assert!(fs::write(&out, table).is_ok(), "cannot write {}", out.display());
    values
}

/// A file of rules without what only people read: its examples and reasons. For other files the same as
/// the whole.
fn lean(value: &serde_json::Value) -> String {
    let mut value = value.clone();
    let rules = value.get_mut("aturan").and_then(serde_json::Value::as_array_mut).into_iter().flatten();
    for rule in rules.filter_map(serde_json::Value::as_object_mut) {
        rule.retain(|key, _| !matches!(key.as_str(), "salah" | "benar" | "mengapa"));
    }
    value.to_string()
}

/// A YAML file as JSON. One that is no YAML is left to the tests, which say where.
#[expect(clippy::disallowed_methods, reason = "the data files are humas' own")]
fn json(path: &Path) -> serde_json::Value {
    let text = fs::read_to_string(path).unwrap_or_default();
    serde_yaml::from_str(&text).unwrap_or_default()
}

fn list(folder: &Path, before: &str, names: &mut Vec<String>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            list(&entry.path(), &format!("{name}/"), names);
        } else if let Some(name) = name.strip_suffix(".yaml") {
            names.push(name.to_owned());
        }
    }
}
