//! Files that come with humas, made into JSON when it was built: the same tree, read many times quicker.

use super::{Entry, Kind, Node};
use crate::source::{SourceId, Span};
use serde_json::Value;

/// The tree of a file from its JSON. Places are not known: every one is the head of the file.
pub fn compiled(source: SourceId, json: &str) -> Node {
    node(Span { source, start: 0, end: 0 }, serde_json::from_str(json).unwrap_or_default())
}

fn node(span: Span, value: Value) -> Node {
    let kind = match value {
        Value::Null => Kind::Null,
        Value::Bool(yes) => Kind::Scalar(yes.to_string()),
        Value::Number(number) => Kind::Scalar(number.to_string()),
        Value::String(text) => Kind::Scalar(text),
        Value::Array(items) => Kind::Seq(items.into_iter().map(|item| node(span, item)).collect()),
        Value::Object(map) => Kind::Map(
            map.into_iter().map(|(key, value)| Entry { key, key_span: span, value: node(span, value) }).collect(),
        ),
    };
    Node { span, kind }
}

/// Holds the tree of a file that was built in against the tree of its text, places left out.
#[cfg(test)]
pub(crate) fn assert_compiled(name: &str, text: &'static str, json: &str) {
    use crate::source::Source;
    fn bare(node: Node, span: Span) -> Node {
        let kind = match node.kind {
            Kind::Seq(items) => Kind::Seq(items.into_iter().map(|item| bare(item, span)).collect()),
            Kind::Map(entries) => Kind::Map(
                entries.into_iter().map(|e| Entry { key: e.key, key_span: span, value: bare(e.value, span) }).collect(),
            ),
            kind => kind,
        };
        Node { span, kind }
    }
    let source = Source { id: SourceId(0), name: name.to_owned(), text: text.into() };
    let written = super::read_long(&source).unwrap_or_else(|d| panic!("{name}: {}", d[0].message.id));
    assert!(bare(written, Span::default()) == compiled(source.id, json), "{name} differs from its JSON");
}
