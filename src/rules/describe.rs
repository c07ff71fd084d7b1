//! A rules file as an editor should know it: which keys an entry has depends on its kind.

use super::circumstance::{Circumstance, ThenLevel};
use super::file::{RawFile, RawRule};
use super::kinds::{KINDS, Kind};
use super::remote::Remote;
use super::words::{RawExcuses, RawWords};
use crate::yaml::describe::{Describe, Field, WORDS, any_of, choice, map, text, unproposed, within, written};
use schemars::{Schema, json_schema};
use serde_json::{Map, Value, json};

/// Keys that several kinds have: their words are written once, under these names.
pub const SHARED: [&str; 2] = [RawWords::FORM.name, RawExcuses::FORM.name];

/// A rules file.
#[derive(Debug)]
pub struct Document;

impl Describe for Document {
    fn schema() -> Schema {
        let mut schema = RawFile::schema();
        let one = any_of(&[json_schema!({"const": 1}), unproposed(&json_schema!({"const": "1"}))]);
        within(&mut schema, &["versi"], |version| instead(version, one));
        schema
    }
}

/// Puts another schema in the place of a key's, which keeps its words.
fn instead(schema: &mut Schema, mut other: Schema) {
    if let Some(words) = schema.remove(WORDS) {
        other.insert(WORDS.to_owned(), words);
    }
    *schema = other;
}

/// What a rules file stands on: a built-in file, a path, or a file elsewhere with its fingerprint.
#[derive(Debug, Clone)]
pub(super) struct Extension;

impl Describe for Extension {
    fn schema() -> Schema {
        let mut remote = Remote::schema();
        within(&mut remote, &["url"], |url| instead(url, written("Https", r"^\s*https://")));
        within(&mut remote, &["sha256"], |sum| instead(sum, written("Sha256", r"^\s*[0-9A-Fa-f]{64}\s*$")));
        any_of(&[text("Remote", r"^(?!.*://)"), remote])
    }
}

/// A level under a circumstance.
#[derive(Debug, Clone)]
pub struct Graded;

impl Describe for Graded {
    fn schema() -> Schema {
        let mut fields = Circumstance::FORM.named(Circumstance::FORM.name);
        fields.extend(ThenLevel::FORM.named(ThenLevel::FORM.name));
        map(fields)
    }
}

/// An example of a rule: a text, or a map with keys of a brief.
#[derive(Debug, Clone)]
pub struct Sample;

impl Describe for Sample {
    fn schema() -> Schema {
        json_schema!({})
    }
}

/// An entry: a rule of its kind, or, without a kind, a change to an earlier rule.
#[derive(Debug, Clone)]
pub(super) struct Entry;

impl Describe for Entry {
    fn schema() -> Schema {
        let mut common = RawRule::FORM.named(RawRule::FORM.name);
        for field in common.iter_mut().filter(|field| field.key == "jenis") {
            let names: Vec<&str> = KINDS.iter().map(|kind| kind.name).collect();
            instead(&mut field.schema, choice("Kind", &names));
        }
        let mut ways: Vec<Schema> = KINDS.iter().map(|kind| of_kind(kind, &common)).collect();
        ways.push(change(&common));
        let properties: Map<String, Value> =
            common.into_iter().map(|field| (field.key.to_owned(), field.schema.to_value())).collect();
        json_schema!({"type": "object", "properties": properties, "required": ["id"], "allOf": ways})
    }
}

/// The keys that a kind has beside those of every rule.
fn own(kind: &Kind) -> Vec<Field> {
    let section = |name| if SHARED.contains(&name) { name } else { kind.name };
    kind.keys.iter().flat_map(|form| form.named(section(form.name))).collect()
}

/// What holds for a new rule of a kind. Keys of every rule are described once, above.
fn of_kind(kind: &Kind, common: &[Field]) -> Schema {
    let known = common.iter().map(|field| Field { schema: true.into(), ..field.clone() });
    let then = map(known.chain(own(kind)).collect());
    json_schema!({"if": {"required": ["jenis"], "properties": {"jenis": {"const": kind.name}}}, "then": then})
}

/// What holds for a change: any key that some kind has.
fn change(common: &[Field]) -> Schema {
    let mut union: Map<String, Value> = common.iter().map(|field| (field.key.to_owned(), true.into())).collect();
    for field in KINDS.iter().flat_map(own) {
        let value = field.schema.to_value();
        match union.get_mut(field.key) {
            None => drop(union.insert(field.key.to_owned(), value)),
            Some(known) if *known == value => {}
            Some(known) => {
                match known.get_mut("anyOf").and_then(Value::as_array_mut).filter(|ways| ways.iter().all(is_way)) {
                    Some(ways) if ways.contains(&value) => {}
                    Some(ways) => ways.push(value),
                    None => *known = json!({"anyOf": [known.take(), value]}),
                }
            }
        }
    }
    let then = json!({"properties": union, "additionalProperties": false});
    json_schema!({"if": {"not": {"required": ["jenis"]}}, "then": then})
}

/// Whether a schema is the whole of what a kind says of a key.
fn is_way(schema: &Value) -> bool {
    schema.get(WORDS).is_some()
}
