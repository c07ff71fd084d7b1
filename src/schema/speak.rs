//! Puts the words of one language in the place of the marks.

use super::names;
use super::words::{Word, word, words};
use crate::lang::Lang;
use crate::rules::kinds::KINDS;
use crate::yaml::describe::{CHOICE, WORDS, WRONG};
use schemars::Schema;
use schemars::transform::{Transform, transform_subschemas};
use serde_json::{Value, json};

/// Puts words to a whole schema.
pub(super) fn speak(schema: &mut Schema, lang: Lang) {
    Speaker { lang, met: Vec::new() }.transform(schema);
}

/// The marks a schema has, for tests.
#[cfg(test)]
pub(super) fn marks(schema: &mut Schema) -> Vec<String> {
    let mut speaker = Speaker { lang: Lang::Id, met: Vec::new() };
    speaker.transform(schema);
    speaker.met
}

struct Speaker {
    lang: Lang,
    /// The marks met so far.
    met: Vec<String>,
}

impl Transform for Speaker {
    fn transform(&mut self, schema: &mut Schema) {
        if schema.as_object().is_none() {
            return;
        }
        let explained = self.mark(schema, WORDS).and_then(|mark| word(&mark));
        if let Some(word) = explained {
            self.explain(schema, word);
        }
        if let Some(set) = self.mark(schema, CHOICE) {
            self.choices(schema, &set);
        }
        if let Some(word) = self.mark(schema, WRONG).and_then(|form| word(&format!("Wrong.{form}"))) {
            schema.insert("patternErrorMessage".to_owned(), word.plain(self.lang).into());
        }
        transform_subschemas(self, schema);
        if let Some(word) = explained {
            self.propose(schema, word);
        }
    }
}

impl Speaker {
    fn mark(&mut self, schema: &mut Schema, name: &str) -> Option<String> {
        let mark = schema.remove(name)?.as_str().map(str::to_owned)?;
        self.met.push(if name == WRONG { format!("Wrong.{mark}") } else { mark.clone() });
        Some(mark)
    }

    fn explain(&self, schema: &mut Schema, word: &Word) {
        let (plain, markdown) = (word.plain(self.lang), word.markdown(self.lang));
        schema.insert("description".to_owned(), plain.as_str().into());
        if plain != markdown {
            schema.insert("markdownDescription".to_owned(), markdown.into());
        }
        if !word.examples.is_empty() {
            schema.insert("examples".to_owned(), word.examples.clone().into());
        }
    }

    /// What each word of a closed set means.
    fn choices(&self, schema: &mut Schema, set: &str) {
        let kinds = || KINDS.iter().map(|kind| Word::from((kind.about)()).plain(self.lang)).collect();
        let section = words().get(set);
        let known = |value: &Value| Some(section?.get(value.as_str()?)?.plain(self.lang));
        let said: Vec<String> = match schema.get("enum").and_then(Value::as_array) {
            Some(_) if set == "Kind" => kinds(),
            Some(values) => values.iter().map(|value| known(value).unwrap_or_default()).collect(),
            None => return,
        };
        schema.insert("enumDescriptions".to_owned(), said.into());
    }

    /// Names that humas knows, as values or keys; others are as good.
    fn propose(&self, schema: &mut Schema, word: &Word) {
        if let Some(named) = word.values
            && let Some(ways) = ways(schema)
        {
            let (names, said): (Vec<_>, Vec<_>) = names::of(named, self.lang).into_iter().unzip();
            ways.insert(0, json!({"enum": names, "enumDescriptions": said}));
        }
        if let Some(named) = word.keys {
            let value = schema.get("additionalProperties").cloned().unwrap_or_default();
            let mut properties = serde_json::Map::new();
            for (name, said) in names::of(named, self.lang) {
                let mut value = value.clone();
                if let Some(map) = value.as_object_mut() {
                    map.insert("description".to_owned(), said.into());
                }
                properties.insert(name, value);
            }
            schema.insert("properties".to_owned(), properties.into());
        }
    }
}

/// The ways to write a text: that of a key, of the items of its list, or of the first of several forms.
fn ways(schema: &mut Schema) -> Option<&mut Vec<Value>> {
    let map = schema.as_object_mut()?;
    if map.contains_key("items") { text_ways(map.get_mut("items")?.as_object_mut()?) } else { text_ways(map) }
}

fn text_ways(form: &mut serde_json::Map<String, Value>) -> Option<&mut Vec<Value>> {
    let is_text = form.contains_key("pattern");
    let ways = form.get_mut("anyOf")?.as_array_mut()?;
    if is_text { Some(ways) } else { text_ways(ways.first_mut()?.as_object_mut()?) }
}
