//! JSON Schema of the files people write, so that an editor completes their keys and explains them.
//!
//! What may stand where comes from the types that read the files ([`crate::yaml::describe`]); this module
//! puts words to it, in one language, from the files in `words/`.

mod names;
mod speak;
mod words;

use crate::lang::{Lang, Text};
use crate::yaml::describe::Describe;
use crate::{brief, config, platform, rules, text};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::marker::PhantomData;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Document {
    /// A policy brief.
    Brief,
    /// `humas.yaml`.
    Config,
    /// A rules file.
    Rules,
    /// A profile in `platforms/`.
    Platform,
}

impl Document {
    /// All of them, in the order they are listed.
    pub const ALL: [Self; 4] = [Self::Brief, Self::Config, Self::Rules, Self::Platform];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Brief => "brief",
            Self::Config => "config",
            Self::Rules => "rules",
            Self::Platform => "platform",
        }
    }

    /// What it is, in a few words.
    pub fn title(self) -> Text {
        match self {
            Self::Brief => text!("Brief kebijakan", "A policy brief"),
            Self::Config => text!("humas.yaml: yang sama bagi semua brief", "humas.yaml: what all briefs share"),
            Self::Rules => text!("Berkas aturan pemeriksaan", "A file of rules"),
            Self::Platform => text!("Profil platform", "A platform profile"),
        }
    }

    /// Where such files stand in a repository, as VS Code's `yaml.schemas` wants it.
    pub fn place(self) -> &'static str {
        match self {
            Self::Brief => "briefs/**/*.yaml",
            Self::Config => "humas.yaml",
            Self::Rules => "aturan/**/*.yaml",
            Self::Platform => "platforms/*.yaml",
        }
    }
}

/// The schema of a kind of file, its words in one language: the same bytes each time.
pub fn schema(document: Document, lang: Lang) -> String {
    let mut schema = match document {
        Document::Brief => described::<brief::Document>(),
        Document::Config => described::<config::Document>(),
        Document::Rules => described::<rules::Document>(),
        Document::Platform => described::<platform::Document>(),
    };
    speak::speak(&mut schema, lang);
    let mut whole = Map::new();
    whole.extend(schema.remove("$schema").map(|dialect| ("$schema".to_owned(), dialect)));
    whole.insert("$id".to_owned(), format!("urn:humas:schema:{}", document.name()).into());
    whole.insert("title".to_owned(), document.title().get(lang).into());
    schema.remove("title");
    whole.extend(schema.as_object().cloned().unwrap_or_default());
    format!("{:#}\n", Value::from(whole))
}

/// The schema without its words. All settings are here: editors read draft 7 best, and follow no references
/// when they show what a key means.
fn described<T: Describe + 'static>() -> Schema {
    let settings = SchemaSettings::draft07().with(|settings| settings.inline_subschemas = true);
    settings.into_generator().into_root_schema_for::<Root<T>>()
}

/// A file of ours as the library wants it.
struct Root<T>(PhantomData<T>);

impl<T: Describe> JsonSchema for Root<T> {
    fn schema_name() -> Cow<'static, str> {
        "humas".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        T::schema()
    }
}

#[cfg(test)]
mod tests;
