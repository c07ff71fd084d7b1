//! The words of `words/`: what each key is for, in both languages, with examples.
//!
//! A section is named by the type whose keys it explains, or by the kind of rule; for a closed set, by the
//! type too.

use crate::lang::{Lang, Text};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::LazyLock;

include!(concat!(env!("OUT_DIR"), "/schema.rs"));

/// What is said of a key, a word of a closed set, or a form of text.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Word {
    id: String,
    en: String,
    /// Values to propose.
    #[serde(default, rename = "contoh")]
    pub(super) examples: Vec<Value>,
    /// Whose names are proposed as values, or as the items of a list.
    #[serde(default, rename = "nilai")]
    pub(super) values: Option<Named>,
    /// Whose names are proposed as keys.
    #[serde(default, rename = "kunci")]
    pub(super) keys: Option<Named>,
}

/// Things with names that humas knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub(super) enum Named {
    /// Built-in platforms.
    #[serde(rename = "platform")]
    Platforms,
    /// Built-in platforms and their surfaces.
    #[serde(rename = "tempat")]
    Surfaces,
    /// Built-in rules.
    #[serde(rename = "aturan")]
    Rules,
    /// Built-in files of rules.
    #[serde(rename = "berkas_aturan")]
    RulesFiles,
    /// Regulations that built-in rules cite.
    #[serde(rename = "peraturan")]
    Regulations,
}

/// All sections, by name.
pub(super) type Words = BTreeMap<String, BTreeMap<String, Word>>;

/// The words of all files; a file that is not as it should be fails a test, and says nothing.
pub(super) fn words() -> &'static Words {
    static ALL: LazyLock<Words> = LazyLock::new(|| {
        let files = WORDS.iter().map(|(_, _, json, _)| serde_json::from_str::<Words>(json).unwrap_or_default());
        files.flatten().collect()
    });
    &ALL
}

/// What stands under `section.key`.
pub(super) fn word(mark: &str) -> Option<&'static Word> {
    let (section, key) = mark.split_once('.')?;
    words().get(section)?.get(key)
}

impl Word {
    /// The words as Markdown.
    pub(super) fn markdown(&self, lang: Lang) -> &str {
        match lang {
            Lang::Id => &self.id,
            Lang::En => &self.en,
        }
    }

    /// The words without marks.
    pub(super) fn plain(&self, lang: Lang) -> String {
        self.markdown(lang).replace('`', "")
    }
}

/// The words of every file, each with the name of its file, for tests.
#[cfg(test)]
pub(super) fn files() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    WORDS.iter().map(|(name, text, json, _)| (*name, *text, *json))
}

impl From<Text> for Word {
    fn from(text: Text) -> Self {
        Self { id: text.id, en: text.en, examples: Vec::new(), values: None, keys: None }
    }
}
