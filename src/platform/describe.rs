//! A profile as an editor should know it.

use super::{BlockKind, Platform};
use crate::yaml::describe::{Describe, WRONG, filled, number, or_empty, within};
use schemars::Schema;
use serde_json::{Value, json};

/// A profile, with what `load` asks for beside the types.
#[derive(Debug)]
pub struct Document;

impl Describe for Document {
    fn schema() -> Schema {
        let mut schema = Platform::schema();
        let id = json!({"pattern": r"^\s*[a-z0-9_-]+\s*$", (WRONG): "Id"});
        within(&mut schema, &["id"], |one| add(one, &id));
        within(&mut schema, &["surfaces", "*", "id"], |one| add(one, &id));
        let limit = or_empty(number(1, None, r"^\+?0*[1-9][0-9]*$"));
        within(&mut schema, &["surfaces", "*", "limit"], |one| add(one, limit.as_value()));
        within(&mut schema, &["surfaces"], filled);
        within(&mut schema, &["surfaces", "*", "layout"], filled);
        within(&mut schema, &["surfaces", "*", "layout", "*"], |block| add(block, &lead()));
        within(&mut schema, &[], |map| require(map, "surfaces"));
        within(&mut schema, &["surfaces", "*"], |map| require(map, "layout"));
        schema
    }
}

/// A lead says where it may come from.
fn lead() -> Value {
    let lead = BlockKind::Lead.word();
    json!({
        "if": {"required": ["block"], "properties": {"block": {"const": lead}}},
        "then": {"required": ["from"], "properties": {"from": {"type": "array", "minItems": 1}}},
    })
}

fn add(schema: &mut Schema, more: &Value) {
    for (key, value) in more.as_object().into_iter().flatten() {
        schema.insert(key.clone(), value.clone());
    }
}

fn require(map: &mut Schema, key: &str) {
    if let Some(required) = map.get_mut("required").and_then(Value::as_array_mut) {
        required.push(key.into());
    }
}
