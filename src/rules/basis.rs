//! The regulations that rules rest on. Only articles whose text was read are in the list.

use crate::diagnostic::Citation;
use crate::lang::Text;
use crate::record;
use crate::yaml::record::Spanned;
use std::collections::BTreeMap;

record! {
    /// An entry of the list, as written.
    pub struct RawBasis {
        /// The regulation, such as `UU 14/2008`.
        "peraturan" => regulation: required String,
        /// The article, such as `Pasal 7 ayat (2)`.
        "pasal" => article: optional String,
        /// What it says, in one sentence.
        "isi" => content: optional String,
        /// The same in English.
        "isi_en" => content_en: optional String,
        /// Where it can be read.
        "tautan" => link: optional Spanned<String>,
    }
}

/// An article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basis {
    /// What is cited.
    pub citation: Citation,
    /// What the article says, in one sentence; may be empty.
    pub content: Text,
}

impl Basis {
    /// The article in words: `UU 14/2008 Pasal 7 ayat (2)`.
    pub fn cited(&self) -> String {
        let Citation { regulation, article, .. } = &self.citation;
        if article.is_empty() { regulation.clone() } else { format!("{regulation} {article}") }
    }
}

/// The list of regulations, by key.
pub type Regulations = BTreeMap<String, Basis>;

/// The entry of a key as it is understood.
pub(super) fn basis(key: &str, raw: RawBasis) -> Basis {
    let id = raw.content.unwrap_or_default();
    let en = raw.content_en.unwrap_or_else(|| id.clone());
    let article = raw.article.unwrap_or_default();
    Basis { citation: Citation { key: key.to_owned(), regulation: raw.regulation, article }, content: Text { id, en } }
}
