//! Claims without a source: figures, surveys, quotations.

mod figures;
mod words;

use super::Kind;
use crate::check::{Finding, Subject};
use crate::claims::{self, Speakers};
use crate::lang::Text;
use crate::rules::lexicon::Builder;
use crate::rules::words::{Excuses, RawExcuses};
use crate::rules::{Check, Rule};
use crate::yaml::Node;
use crate::yaml::record::Reader;
use crate::{choice, record};

pub(super) const KIND: Kind =
    Kind { name: "sourced-claim", keys: &[Raw::FORM, RawExcuses::FORM], drafts: false, read, about: words::about };

choice! {
    /// What needs a source.
    pub enum Claim {
        /// Statistics.
        "angka" => Figures,
        /// Results of surveys.
        "survei" => Surveys,
        /// Words of somebody.
        "kutipan" => Quotations,
    }
}

record! {
    /// The keys of this kind.
    pub struct Raw {
        /// What needs a source.
        "periksa" => claim: required Claim,
    }
}

#[derive(Debug)]
struct SourcedClaim {
    claim: Claim,
    places: Excuses,
}

fn read(node: &Node, reader: &mut Reader<'_>, builder: &mut Builder) -> Option<Box<dyn Check>> {
    Some(Box::new(SourcedClaim {
        claim: Raw::fields(node, reader)?.claim,
        places: Excuses::read(node, reader, builder)?,
    }))
}

impl Check for SourcedClaim {
    fn check<'r>(&'r self, rule: &'r Rule, subject: &Subject<'_>, out: &mut Vec<Finding<'r>>) {
        // Who was introduced in an earlier paragraph of a field is known in the next.
        let (mut field, mut heard) = ("", Speakers::default());
        for passage in subject.passages.iter().filter(|p| rule.reads(p.part)) {
            let prose = subject.prose(passage);
            let (ranges, said): (_, fn() -> Text) = match self.claim {
                Claim::Figures => return figures::check(rule, subject, &self.places, out),
                Claim::Surveys => (claims::surveys(prose), words::unmethodical),
                Claim::Quotations => {
                    if passage.field != field {
                        (field, heard) = (&passage.field, Speakers::default());
                    }
                    let ranges = claims::unnamed_quotes(prose, &heard);
                    heard.hear(prose);
                    (ranges, words::nobody)
                }
            };
            for range in ranges {
                if !self.places.cover_text(passage, &range, subject) {
                    out.push(Finding::in_text(rule, passage, range).saying(said()));
                }
            }
        }
    }
}
