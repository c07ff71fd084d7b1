//! A sentence of a rules file: one text, or one in each language.

use crate::lang::Text;
use crate::record;
use crate::yaml::describe::{Describe, any_of};
use crate::yaml::record::{Read, Reader};
use crate::yaml::{Kind, Node};
use schemars::Schema;

/// A sentence of a rules file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said(pub Text);

record! {
    /// A sentence in both languages.
    pub struct Both {
        /// The Indonesian wording.
        "id" => id: required String,
        /// The English wording.
        "en" => en: optional String,
    }
}

impl Describe for Said {
    fn schema() -> Schema {
        any_of(&[String::schema(), Both::schema()])
    }
}

impl Read for Said {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if let Kind::Map(_) = node.kind {
            let both = Both::read(node, reader)?;
            let en = both.en.unwrap_or_else(|| both.id.clone());
            return Some(Self(Text { id: both.id, en }));
        }
        Some(Self(Text::same(reader.scalar(node)?.trim())))
    }
}

impl Said {
    /// A sentence with its holes filled: `{temuan}` by the words found.
    pub fn filled(text: &Text, holes: &[(&str, Text)]) -> Text {
        fill(text, holes)
    }
}

fn fill(text: &Text, holes: &[(&str, Text)]) -> Text {
    let fill = |words: &str, of: fn(&Text) -> &str| {
        let mut out = String::with_capacity(words.len() + 32);
        let mut rest = words;
        // One walk, so that words put into a hole are never taken for a hole.
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let filled = after.split_once('}').and_then(|(name, more)| {
                holes.iter().find(|(hole, _)| *hole == name).map(|(_, text)| (of(text).to_owned(), more))
            });
            match filled {
                Some((words, more)) => {
                    out.push_str(&words);
                    rest = more;
                }
                None => {
                    out.push('{');
                    rest = after;
                }
            }
        }
        out.push_str(rest);
        out
    };
    Text { id: fill(&text.id, |t| &t.id), en: fill(&text.en, |t| &t.en) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holes_are_filled_once() {
        let text = Text { id: "“{temuan}” {x} {".into(), en: "{temuan}{temuan}".into() };
        let filled = fill(&text, &[("temuan", Text::same("{temuan}"))]);
        assert_eq!((filled.id.as_str(), filled.en.as_str()), ("“{temuan}” {x} {", "{temuan}{temuan}"));
    }
}
