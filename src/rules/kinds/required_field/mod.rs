//! Fields that a brief should have, and what must or must not stand in them.

mod fields;
mod words;

use super::Kind;
use crate::brief::Topic;
use crate::check::{Finding, Subject};
use crate::diagnostic::Diagnostic;
use crate::lang::Text;
use crate::record;
use crate::rules::lexicon::Builder;
use crate::rules::pattern::Pattern;
use crate::rules::words::patterns;
use crate::rules::{Check, Rule};
use crate::source::Span;
use crate::yaml::Node;
use crate::yaml::describe::{Field, Form, list, or_empty};
use crate::yaml::record::{Reader, Spanned, unknown_word};
use fields::FIELDS;
use schemars::json_schema;
use std::collections::BTreeMap;

pub(super) const KIND: Kind =
    Kind { name: "required-field", keys: &[Form { fields, ..Raw::FORM }], drafts: false, read, about: words::about };

record! {
    /// The keys of this kind.
    pub struct Raw {
        /// The fields, such as `kanal_umpan_balik` or `sumber.lembaga`.
        "bidang" => fields: list Spanned<String>,
        /// The topics of briefs that need them; empty for all.
        "untuk" => topics: list Topic,
        /// Patterns one of which the value must match.
        "pola" => must: list Spanned<String>,
        /// Patterns that the value must not match.
        "bukan" => not: list Spanned<String>,
        /// The endings of media files for which the field is asked; empty for all.
        "berkas" => endings: list String,
    }
}

/// The fields are a closed set.
fn fields() -> Vec<Field> {
    let mut fields = (Raw::FORM.fields)();
    for field in fields.iter_mut().filter(|field| field.key == "bidang") {
        field.schema = or_empty(list(&json_schema!({"enum": FIELDS})));
    }
    fields
}

#[derive(Debug)]
struct RequiredField {
    fields: Vec<String>,
    topics: Vec<Topic>,
    must: Vec<Pattern>,
    not: Vec<Pattern>,
    endings: Vec<String>,
}

fn read(node: &Node, reader: &mut Reader<'_>, builder: &mut Builder) -> Option<Box<dyn Check>> {
    let raw = Raw::fields(node, reader)?;
    for field in &raw.fields {
        if !FIELDS.contains(&field.value.as_str()) {
            let found = unknown_word(field.span, &field.value, &FIELDS);
            return reader.fail(Diagnostic { code: "bidang-asing".into(), ..found });
        }
    }
    let (must, not) = (patterns(&raw.must, reader, builder)?, patterns(&raw.not, reader, builder)?);
    let fields = raw.fields.into_iter().map(|f| f.value).collect();
    let endings = raw.endings.iter().map(|ending| ending.trim_start_matches('.').to_lowercase()).collect();
    Some(Box::new(RequiredField { fields, topics: raw.topics, must, not, endings }))
}

impl Check for RequiredField {
    fn check<'r>(&'r self, rule: &'r Rule, subject: &Subject<'_>, out: &mut Vec<Finding<'r>>) {
        if !self.topics.is_empty() && !self.topics.contains(&subject.brief.topic) {
            return;
        }
        let holds = |list: &[Pattern], text: &str| list.iter().any(|pattern| pattern.is_in(text));
        // What one entry of a list lacks is one matter: an entry that is not complete.
        let mut missing: BTreeMap<(Span, &str), Vec<(String, &str)>> = BTreeMap::new();
        for name in &self.fields {
            for place in fields::places(name, subject, &self.endings) {
                let Some(text) = place.value else {
                    if self.must.is_empty() && self.not.is_empty() {
                        let whole = name.split_once('.').map_or(name.as_str(), |(list, _)| list);
                        missing.entry((place.span, whole)).or_default().push((place.field, name));
                    }
                    continue;
                };
                if (self.must.is_empty() || holds(&self.must, &text)) && !holds(&self.not, &text) {
                    continue;
                }
                let mut finding = Finding::at(rule, place.field, vec![place.span])
                    .saying(words::wrong())
                    .with("bidang", Text::same(name));
                finding.words = text;
                out.push(finding);
            }
        }
        for ((span, _), fields) in missing {
            let names = fields.iter().map(|(_, name)| *name).collect::<Vec<_>>().join(", ");
            let Some((field, _)) = fields.into_iter().next() else { continue };
            let finding = Finding::at(rule, field, vec![span]).saying(words::missing());
            out.push(finding.with("bidang", Text::same(names)));
        }
    }
}
