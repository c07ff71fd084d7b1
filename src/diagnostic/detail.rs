//! What a rule's finding says beyond what is wrong and where.

use crate::lang::Text;
use crate::source::Span;

/// The article that stands behind a rule.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Citation {
    /// Its key in the list of regulations, such as `KIP-7.2`.
    pub key: String,
    /// The regulation, such as `UU 14/2008`.
    pub regulation: String,
    /// The article, such as `Pasal 7 ayat (2)`; empty where the whole regulation is meant.
    pub article: String,
}

/// A line below the drawing: `dasar: …`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What the line is about.
    pub name: Text,
    /// What it says.
    pub text: Text,
    /// Whether it is to be copied as it stands, and so never broken into lines.
    pub verbatim: bool,
}

/// How the words found would be put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// The bytes that are replaced: one run of the file.
    pub span: Span,
    /// What takes their place.
    pub replacement: String,
}

/// What a rule's finding says beyond what is wrong and where.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Detail {
    /// The kind of check.
    pub kind: &'static str,
    /// The articles behind the rule.
    pub basis: Vec<Citation>,
    /// The field of the brief, such as `pesan_kunci[2]`, counted from 0.
    pub field: String,
    /// The words found, personal data masked; empty where something is missing.
    pub words: String,
    /// The platforms whose drafts carry the words.
    pub platforms: Vec<String>,
    /// The mark by which the finding is known again after lines have moved.
    pub fingerprint: String,
    /// The repair, where there is one that can be made by machine.
    pub fix: Option<Fix>,
    /// Lines below the drawing.
    pub notes: Vec<Note>,
}
