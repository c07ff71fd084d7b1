//! Days: a weekday and its date, days that only the writer knows, embargoes.

mod embargo;
mod words;

use super::Kind;
use crate::check::{Finding, Subject};
use crate::claims;
use crate::diagnostic::Severity;
use crate::lang::Text;
use crate::rules::lexicon::Builder;
use crate::rules::words::{RawExcuses, RawWords, Words};
use crate::rules::{Check, Rule};
use crate::yaml::Node;
use crate::yaml::record::Reader;
use crate::{choice, record};

pub(super) const KIND: Kind = Kind {
    name: "date",
    keys: &[Raw::FORM, RawWords::FORM, RawExcuses::FORM],
    drafts: false,
    read,
    about: words::about,
};

choice! {
    /// What is looked at.
    pub enum Matter {
        /// A weekday that is not that of its date.
        "hari" => Weekday,
        /// "Besok" without a date.
        "relatif" => Relative,
        /// Words that tell of an embargo, and an embargo without its time zone.
        "embargo" => Embargo,
    }
}

record! {
    /// The keys of this kind.
    pub struct Raw {
        /// What is looked at.
        "periksa" => matter: required Matter,
    }
}

#[derive(Debug)]
struct DateCheck {
    matter: Matter,
    words: Words,
}

fn read(node: &Node, reader: &mut Reader<'_>, builder: &mut Builder) -> Option<Box<dyn Check>> {
    let matter = Raw::fields(node, reader)?.matter;
    Some(Box::new(DateCheck { matter, words: Words::read(node, reader, builder)? }))
}

impl Check for DateCheck {
    fn check<'r>(&'r self, rule: &'r Rule, subject: &Subject<'_>, out: &mut Vec<Finding<'r>>) {
        for found in self.words.hits(rule, subject) {
            out.push(Finding::in_passage(rule, found.passage, found.range).saying(words::embargo()));
        }
        if self.matter == Matter::Embargo {
            return embargo::check(rule, subject, out);
        }
        for passage in subject.passages.iter().filter(|p| rule.reads(p.part)) {
            let prose = subject.prose(passage);
            if self.matter == Matter::Relative {
                for range in claims::relative_times(prose) {
                    if !self.words.excuse_text(passage, &range, subject) {
                        out.push(Finding::in_text(rule, passage, range).saying(words::relative()));
                    }
                }
                continue;
            }
            let year = subject.brief.date.date.year();
            for wrong in claims::weekdays(prose, Some(year)) {
                let mut finding = Finding::in_text(rule, passage, wrong.range)
                    .saying(words::weekday())
                    .with("pengganti", Text::same(&wrong.weekday));
                if let Some(span) = passage.spans(wrong.date).first() {
                    finding = finding.also(*span, Text::same(&wrong.weekday));
                }
                // Which of the two is wrong, only a person knows: no repair is made. Without a year the
                // date may be of another one.
                out.push(if wrong.sure { finding } else { finding.graded(Severity::Info) });
            }
        }
    }
}
