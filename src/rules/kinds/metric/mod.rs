//! How long and how heavy sentences are.

mod measure;
mod words;

use super::Kind;
use crate::check::{Finding, Subject};
use crate::diagnostic::{Diagnostic, Severity};
use crate::lang::Text;
use crate::rules::lexicon::Builder;
use crate::rules::{Check, Level, Rule};
use crate::yaml::Node;
use crate::yaml::describe::{Describe, Field, Form};
use crate::yaml::record::Reader;
use crate::{choice, record, text};
use schemars::json_schema;

pub(super) const KIND: Kind =
    Kind { name: "metric", keys: &[Form { fields, ..Raw::FORM }], drafts: false, read, about: words::about };

choice! {
    /// What is measured.
    pub enum Quantity {
        /// Words in a sentence.
        "kata_per_kalimat" => SentenceLength,
        /// Words in a sentence, on average over a field of three sentences or more.
        "rata_kata" => MeanLength,
        /// The share of words of four syllables or more, in percent, over a field of seven words or more.
        "suku_kata" => LongWords,
        /// The share of sentences in the passive voice with its doer ("di… oleh"), in percent, over a field of three sentences or more.
        "pasif" => Passive,
    }
}

record! {
    /// The keys of this kind.
    pub struct Raw {
        /// What is measured.
        "ukuran" => quantity: required Quantity,
        /// The value above which a finding has a level; a map from level to number, the same for each measure.
        "ambang" => thresholds: mapping usize,
    }
}

/// A measure without a threshold finds nothing, and the keys of thresholds are levels.
fn fields() -> Vec<Field> {
    let mut fields = (Raw::FORM.fields)();
    for field in fields.iter_mut().filter(|field| field.key == "ambang") {
        let levels = json_schema!({
            "type": "object",
            "properties": {"error": usize::schema(), "warning": usize::schema(), "info": usize::schema(), "mati": usize::schema()},
            "additionalProperties": false,
            "anyOf": [{"required": ["error"]}, {"required": ["warning"]}, {"required": ["info"]}],
        });
        *field = Field { key: field.key, needed: true, schema: levels };
    }
    fields
}

#[derive(Debug)]
struct Metric {
    quantity: Quantity,
    thresholds: Vec<(Severity, usize)>,
}

fn read(node: &Node, reader: &mut Reader<'_>, _: &mut Builder) -> Option<Box<dyn Check>> {
    let raw = Raw::fields(node, reader)?;
    let mut thresholds = Vec::new();
    for (level, value) in raw.thresholds {
        let level_node = Node { span: level.span, kind: crate::yaml::Kind::Scalar(level.value.clone()) };
        let level = <Level as crate::yaml::record::Read>::read(&level_node, reader)?;
        thresholds.extend(level.severity().map(|severity| (severity, value)));
    }
    if thresholds.is_empty() {
        let words = text!(
            "“ambang” wajib diisi, misalnya {{info: 25, warning: 35}}.",
            "`ambang` is required, such as {{info: 25, warning: 35}}."
        );
        return reader.fail(Diagnostic::error("kunci-wajib", node.span, words));
    }
    thresholds.sort();
    Some(Box::new(Metric { quantity: raw.quantity, thresholds }))
}

impl Check for Metric {
    fn check<'r>(&'r self, rule: &'r Rule, subject: &Subject<'_>, out: &mut Vec<Finding<'r>>) {
        for (passage, range, value) in measure::values(self.quantity, rule, subject) {
            let above = self.thresholds.iter().rev().find(|(_, limit)| value > *limit);
            let Some((severity, limit)) = above else { continue };
            let finding = Finding::in_passage(rule, passage, range)
                .saying(words::found(self.quantity))
                .with("jumlah", Text::same(value))
                .with("batas", Text::same(limit));
            // A level that humas.yaml sets counts for all of them.
            let set = subject.settings.levels.contains_key(&rule.id);
            out.push(if set { finding } else { finding.graded(*severity) });
        }
    }
}
