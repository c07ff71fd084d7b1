//! The words are complete, and the schemas stand for the types.

use super::words::{Words, files, word, words};
use super::*;
use crate::rules::kinds::KINDS;
use std::collections::BTreeSet;

/// Every mark of the four schemas; closed sets by name.
fn marks() -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for mut schema in [
        described::<brief::Document>(),
        described::<config::Document>(),
        described::<rules::Document>(),
        described::<platform::Document>(),
    ] {
        all.extend(speak::marks(&mut schema));
    }
    all
}

#[test]
fn every_key_has_words_and_all_words_have_a_key() {
    let marks = marks();
    for mark in &marks {
        let known = match mark.split_once('.') {
            Some(_) => word(mark).is_some(),
            None => mark == "Kind" || words().contains_key(mark),
        };
        assert!(known, "no words for {mark}");
    }
    for (section, keys) in words() {
        for key in keys.keys() {
            let used = marks.contains(section) || marks.contains(&format!("{section}.{key}"));
            assert!(used, "words for {section}.{key}, which no schema has");
        }
    }
}

#[test]
fn every_word_of_a_closed_set_is_explained_in_both_languages() {
    for document in Document::ALL {
        for lang in [Lang::Id, Lang::En] {
            let value: Value = serde_json::from_str(&schema(document, lang)).unwrap();
            walk(&value, &mut |map| {
                if let Some(said) = map.get("enumDescriptions").and_then(Value::as_array) {
                    let words = map.get("enum").and_then(Value::as_array).unwrap();
                    assert_eq!(words.len(), said.len());
                    for (word, said) in words.iter().zip(said) {
                        assert!(
                            said.as_str().is_some_and(|said| !said.is_empty()),
                            "{word} of {document:?} in {lang:?}"
                        );
                    }
                }
            });
        }
    }
}

#[test]
fn files_of_words_are_read_whole_and_say_something() {
    for (name, text, json) in files() {
        crate::yaml::assert_compiled(name, text, json);
        let read: Words = serde_json::from_str(json).unwrap_or_else(|error| panic!("{name}: {error}"));
        for (section, keys) in read {
            for (key, word) in keys {
                for lang in [Lang::Id, Lang::En] {
                    let said = word.plain(lang);
                    assert!(!said.trim().is_empty() && !said.contains('\n'), "{name}: {section}.{key} in {lang:?}");
                }
            }
        }
    }
}

#[test]
fn no_section_stands_in_two_files() {
    let sections = files().map(|(_, _, json)| serde_json::from_str::<Words>(json).unwrap().len()).sum::<usize>();
    assert_eq!(sections, words().len());
}

#[test]
fn no_mark_is_left() {
    for document in Document::ALL {
        let value: Value = serde_json::from_str(&schema(document, Lang::Id)).unwrap();
        walk(&value, &mut |map| {
            assert!(map.keys().all(|key| !key.starts_with("x-")), "{document:?}: {map:?}");
        });
    }
}

#[test]
fn an_entry_of_each_kind_has_the_keys_of_its_kind() {
    let value: Value = serde_json::from_str(&schema(Document::Rules, Lang::Id)).unwrap();
    let ways = value.pointer("/properties/aturan/items/allOf").and_then(Value::as_array).unwrap();
    assert_eq!(ways.len(), KINDS.len() + 1);
    for (kind, way) in KINDS.iter().zip(ways) {
        assert_eq!(way.pointer("/if/properties/jenis/const"), Some(&kind.name.into()));
        let keys = way.pointer("/then/properties").and_then(Value::as_object).unwrap();
        let own: BTreeSet<&str> = kind.keys.iter().flat_map(|form| form.keys).copied().collect();
        assert!(own.iter().all(|key| keys.contains_key(*key)), "{}", kind.name);
        let common = rules::RawRule::KEYS.iter().filter(|key| !own.contains(*key)).count();
        assert_eq!(keys.len(), common + own.len(), "{}", kind.name);
    }
}

#[test]
fn the_same_bytes_each_run() {
    for document in Document::ALL {
        assert_eq!(schema(document, Lang::En), schema(document, Lang::En));
    }
}

fn walk(value: &Value, see: &mut impl FnMut(&Map<String, Value>)) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| walk(item, see)),
        Value::Object(map) => {
            see(map);
            map.iter().filter(|(key, _)| *key != "examples").for_each(|(_, value)| walk(value, see));
        }
        _ => {}
    }
}
