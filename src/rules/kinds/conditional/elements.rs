//! Elements that a brief must hold, all of them.

use super::words;
use crate::check::{Finding, Subject};
use crate::lang::Text;
use crate::record;
use crate::rules::Rule;
use crate::rules::file::Later;
use crate::rules::lexicon::Builder;
use crate::rules::pattern::Pattern;
use crate::rules::words::Found;
use crate::yaml::describe::{Describe, any_of, list};
use crate::yaml::record::{Read, Reader, Spanned};
use crate::yaml::{Kind as NodeKind, Node};
use schemars::Schema;

record! {
    /// The keys of this check.
    pub struct Raw {
        /// Elements by name, each with the patterns one of which must stand in the brief.
        "wajib" => elements: mapping Later<Patterns>,
    }
}

/// One pattern or several, as typed.
#[derive(Debug, Clone)]
pub(super) struct Patterns;

impl Describe for Patterns {
    fn schema() -> Schema {
        any_of(&[String::schema(), list(&String::schema())])
    }
}

#[derive(Debug)]
pub(super) struct Elements(Vec<(String, Vec<Pattern>)>);

impl Elements {
    pub(super) fn read(node: &Node, reader: &mut Reader<'_>, builder: &Builder) -> Option<Option<Self>> {
        let raw = Raw::fields(node, reader)?;
        if raw.elements.is_empty() {
            return Some(None);
        }
        let mut elements = Vec::new();
        for (name, value) in raw.elements {
            let items = match &value.kind {
                NodeKind::Seq(items) => items.iter().collect(),
                _ => vec![&value.0],
            };
            let mut patterns = Vec::new();
            for item in items {
                let one = Spanned::<String>::read(item, reader)?;
                patterns.push(builder.pattern(&one, false, reader)?);
            }
            elements.push((name.value, patterns));
        }
        Some(Some(Self(elements)))
    }

    /// Names what is missing in one finding: on the words that ask for it, else on the title.
    pub(super) fn check<'r>(
        &self,
        rule: &'r Rule,
        subject: &Subject<'_>,
        asking: Option<Found<'_>>,
        out: &mut Vec<Finding<'r>>,
    ) {
        let missing: Vec<&str> =
            self.0.iter().filter(|(_, patterns)| !holds(subject, patterns)).map(|(name, _)| name.as_str()).collect();
        if missing.is_empty() {
            return;
        }
        let finding = match asking {
            Some(found) => Finding::in_passage(rule, found.passage, found.range),
            None => match subject.passages.first() {
                Some(title) => Finding::in_text(rule, title, 0..title.text().len()),
                None => return,
            },
        };
        out.push(finding.saying(words::missing()).with("unsur", Text::same(missing.join(", "))));
    }
}

fn holds(subject: &Subject<'_>, patterns: &[Pattern]) -> bool {
    subject.passages.iter().any(|passage| {
        let view = &passage.view;
        patterns.iter().any(|pattern| pattern.find(view.lower(), view.cased(), 0..view.cased().len()).is_some())
    })
}
