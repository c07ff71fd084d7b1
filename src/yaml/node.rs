//! A YAML document as a tree in which every value and key knows its place.

use crate::source::Span;

/// A value and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// The bytes of the value in the file: quotes included, the header of a block scalar (`|`, `>`)
    /// left out. An alias points at the anchored value, where the words stand.
    pub span: Span,
    /// What the value is.
    pub kind: Kind,
}

/// The kinds of value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Nothing: `key:`, `~` or `null`.
    Null,
    /// Any single value, always as the text that was written: `2025`, `017` and `yes` stay as they are.
    Scalar(String),
    /// A list.
    Seq(Vec<Node>),
    /// Keys and values in file order.
    Map(Vec<Entry>),
}

/// One key with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// The place of the key.
    pub key_span: Span,
    /// The value.
    pub value: Node,
}

impl Node {
    /// The value of a key, where this is a map that has it.
    pub fn get(&self, key: &str) -> Option<&Node> {
        match &self.kind {
            Kind::Map(entries) => entries.iter().find(|e| e.key == key).map(|e| &e.value),
            _ => None,
        }
    }
}
