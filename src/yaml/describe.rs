//! What may stand in a value, as JSON Schema, so that an editor completes and refuses as the reader does.
//!
//! A schema is made of the same [`record!`](crate::record) that reads the file. Marks on it (`x-…`) name
//! the words that [`crate::schema`] puts in, in one language. Three habits serve editors: what is read but
//! not worth proposing (`null`, `yes`) stands in an `if`, which no editor proposes; keywords of a list or map
//! stand beside that `if`, so that its keys are proposed; nothing is kept apart and referred to.

use schemars::{Schema, json_schema};
use serde_json::{Map, Value};

/// The mark that names the words of a key: `Reference.judul`.
pub const WORDS: &str = "x-words";
/// The mark that names the words of a closed set: `Topic`.
pub const CHOICE: &str = "x-choice";
/// The mark that names what is said of a text of the wrong form: `Day`.
pub const WRONG: &str = "x-wrong";

/// Text of any kind, as a regular expression. What steers a terminal or turns the text around is refused
/// wherever it stands.
pub const ANY_TEXT: &str = r"^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]*$";
/// Text that shows something.
pub const SOME_TEXT: &str = r"^(?=\s*\S)[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]*$";
/// Text that shows something, on one line.
pub const ONE_LINE: &str =
    r"^(?=\s*\S)[ \t\n]*[^\n\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]*[ \t\n]*$";

/// A type whose values can be described.
pub trait Describe {
    /// What may stand in such a value.
    fn schema() -> Schema;
}

/// A key of a map.
#[derive(Debug, Clone)]
pub struct Field {
    /// The key.
    pub key: &'static str,
    /// Whether it must be there.
    pub needed: bool,
    /// What may stand in it.
    pub schema: Schema,
}

impl Field {
    /// A key that must be there, and not empty.
    pub fn required<T: Describe>(key: &'static str) -> Self {
        Self { key, needed: true, schema: T::schema() }
    }

    /// A key that may be left out or left empty.
    pub fn optional<T: Describe>(key: &'static str) -> Self {
        Self { key, needed: false, schema: or_empty(T::schema()) }
    }

    /// A list that may be left out or left empty.
    pub fn list<T: Describe>(key: &'static str) -> Self {
        Self { key, needed: false, schema: or_empty(list(&T::schema())) }
    }

    /// Names with values that may be left out or left empty.
    pub fn mapping<T: Describe>(key: &'static str) -> Self {
        // An editor opens a map only where it sees that there are keys.
        let schema = json_schema!({"type": "object", "properties": {}, "additionalProperties": T::schema()});
        Self { key, needed: false, schema: or_empty(schema) }
    }
}

/// The keys of a record, and what may stand in each.
#[derive(Debug, Clone, Copy)]
pub struct Form {
    /// The name of the type; its words are found under it.
    pub name: &'static str,
    /// The keys, as users write them.
    pub keys: &'static [&'static str],
    /// Each key with what may stand in it.
    pub fields: fn() -> Vec<Field>,
}

impl Form {
    /// The map with these keys and no others.
    pub fn schema(&self) -> Schema {
        map(self.named(self.name))
    }

    /// The keys, their words to be found under `section`.
    pub fn named(&self, section: &str) -> Vec<Field> {
        let mut fields = (self.fields)();
        for field in &mut fields {
            field.schema.insert(WORDS.to_owned(), format!("{section}.{}", field.key).into());
        }
        fields
    }
}

/// A map with these keys and no others.
pub fn map(fields: Vec<Field>) -> Schema {
    let required: Vec<&str> = fields.iter().filter(|field| field.needed).map(|field| field.key).collect();
    let required = Value::from(required);
    let properties: Map<String, Value> =
        fields.into_iter().map(|field| (field.key.to_owned(), field.schema.to_value())).collect();
    json_schema!({"type": "object", "properties": properties, "required": required, "additionalProperties": false})
}

/// A list of such values.
pub fn list(items: &Schema) -> Schema {
    json_schema!({"type": "array", "items": items})
}

/// Text that matches a pattern; `name` finds what to say of one that does not. YAML reads `2025` and `true`
/// as no text; humas does. An editor puts in a key without its colon where it knows neither a type nor ways to
/// write it.
pub fn text(name: &str, pattern: &str) -> Schema {
    let types = ["string", "number"];
    let form = json_schema!({"pattern": pattern, (WRONG): name, "anyOf": [{}]});
    but_also(form, &json_schema!({"type": "boolean"}), &json_schema!({"type": types}))
}

/// A form whose values are of a type, or of another that is read though no editor should propose it.
pub fn but_also(mut form: Schema, other: &Schema, usual: &Schema) -> Schema {
    form.insert("if".to_owned(), other.clone().to_value());
    form.insert("else".to_owned(), usual.clone().to_value());
    form
}

/// Text that matches a pattern which no number or yes and no can.
pub fn written(name: &str, pattern: &str) -> Schema {
    json_schema!({"type": "string", "pattern": pattern, (WRONG): name})
}

/// One word of a closed set; `name` finds the words for each.
pub fn choice(name: &str, words: &[&str]) -> Schema {
    json_schema!({"enum": words, (CHOICE): name})
}

/// A whole number from `least`, and texts that are read as one.
pub fn number(least: u64, most: Option<u64>, pattern: &str) -> Schema {
    let mut whole = json_schema!({"type": "integer", "minimum": least});
    if let Some(most) = most {
        whole.insert("maximum".to_owned(), most.into());
    }
    json_schema!({"if": {"type": "string"}, "then": {"pattern": pattern}, "else": whole})
}

/// One of several ways to write a value.
pub fn any_of(ways: &[Schema]) -> Schema {
    json_schema!({"anyOf": ways})
}

/// What is read, though no editor should propose it.
pub fn unproposed(schema: &Schema) -> Schema {
    json_schema!({"if": schema, "else": false})
}

/// The same or nothing at all, as after a key without a value.
pub fn or_empty(mut schema: Schema) -> Schema {
    let nothing = json_schema!({"type": "null"});
    let Some(map) = schema.as_object_mut() else { return schema };
    if map.contains_key("enum") {
        return any_of(&[schema, unproposed(&nothing)]);
    }
    if let Some(kind) = map.remove("type") {
        return but_also(schema, &nothing, &json_schema!({"type": kind}));
    }
    let inner: Map<String, Value> =
        ["if", "then", "else"].iter().filter_map(|key| Some(((*key).to_owned(), map.remove(*key)?))).collect();
    if !inner.is_empty() {
        return but_also(schema, &nothing, &inner.into());
    }
    if let Some(ways) = map.get_mut("anyOf").and_then(Value::as_array_mut) {
        ways.push(unproposed(&nothing).to_value());
    }
    schema
}

/// Takes back what [`or_empty`] allowed to a text, a list or a map: it must say something.
pub fn filled(schema: &mut Schema) {
    schema.insert("if".to_owned(), false.into());
    if schema.get("items").is_some() {
        schema.insert("minItems".to_owned(), 1.into());
    }
}

/// Changes the schema of a value, by its path: keys, and `*` for the items of a list.
pub fn within(schema: &mut Schema, path: &[&str], change: impl FnOnce(&mut Schema)) {
    let Some((first, rest)) = path.split_first() else { return change(schema) };
    let inner = match *first {
        "*" => schema.get_mut("items"),
        key => schema.get_mut("properties").and_then(|all| all.get_mut(key)),
    };
    if let Some(Ok(inner)) = inner.map(<&mut Schema>::try_from) {
        within(inner, rest, change);
    }
}
