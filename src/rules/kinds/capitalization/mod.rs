//! Capitals: too many of them, or none on a title before a name.

mod shout;
mod titles;
mod words;

use super::Kind;
use crate::check::passage::Passage;
use crate::check::{Finding, Subject};
use crate::lang::Text;
use crate::record;
use crate::rules::lexicon::Builder;
use crate::rules::words::{Excuses, RawExcuses};
use crate::rules::{Check, Rule};
use crate::yaml::Node;
use crate::yaml::record::Reader;
use std::ops::Range;
use titles::Titles;

pub(super) const KIND: Kind = Kind {
    name: "capitalization",
    keys: &[Raw::FORM, titles::Raw::FORM, RawExcuses::FORM],
    drafts: false,
    read,
    about: words::about,
};

record! {
    /// The keys of this kind.
    pub struct Raw {
        /// How many words in a row may be all capitals.
        "maks_beruntun" => in_a_row: optional usize,
        /// The share of capitals among the letters of a text, in percent.
        "maks_persen" => percent: optional usize,
        /// Short forms that do not count.
        "dikenal" => known: list String,
    }
}

#[derive(Debug)]
struct Capitalization {
    raw: Raw,
    titles: Option<Titles>,
    places: Excuses,
}

fn read(node: &Node, reader: &mut Reader<'_>, builder: &mut Builder) -> Option<Box<dyn Check>> {
    let places = Excuses::read(node, reader, builder)?;
    Some(Box::new(Capitalization {
        raw: Raw::fields(node, reader)?,
        titles: Titles::read(node, reader, builder)?,
        places,
    }))
}

impl Check for Capitalization {
    fn check<'r>(&'r self, rule: &'r Rule, subject: &Subject<'_>, out: &mut Vec<Finding<'r>>) {
        if let Some(titles) = &self.titles {
            titles.check(rule, subject, &self.places, out);
        }
        for passage in subject.passages.iter().filter(|p| rule.reads(p.part)) {
            for range in self.shouted(passage).into_iter().filter(|range| !self.places.cover(passage, range, subject)) {
                let count = passage.view.cased().get(range.clone()).map_or(0, |w| w.split(' ').count());
                out.push(
                    Finding::in_passage(rule, passage, range)
                        .saying(words::shouted())
                        .with("jumlah", Text::same(count))
                        .with("batas", Text::same(self.raw.in_a_row.unwrap_or_default())),
                );
            }
        }
    }
}

impl Capitalization {
    /// The runs of words in capitals that are too long, else a text with too large a share of them.
    fn shouted(&self, passage: &Passage) -> Vec<Range<usize>> {
        let text = passage.view.cased();
        let mut runs = self.raw.in_a_row.map_or_else(Vec::new, |most| shout::runs(text, most, &self.raw.known));
        if runs.is_empty() && self.raw.percent.is_some_and(|percent| shout::is_loud(text, percent, &self.raw.known)) {
            runs.push(0..text.len());
        }
        runs
    }
}
