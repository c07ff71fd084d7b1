//! Words or signs that may stand so often and no more.

mod signs;
mod words;

use super::Kind;
use crate::check::passage::Passage;
use crate::check::{Finding, Subject};
use crate::lang::Text;
use crate::rules::lexicon::Builder;
use crate::rules::words::{RawExcuses, RawWords, Words};
use crate::rules::{Check, Rule};
use crate::yaml::Node;
use crate::yaml::record::{Reader, Spanned};
use crate::{choice, record};
use std::ops::Range;

pub(super) const KIND: Kind = Kind {
    name: "occurrence",
    keys: &[RawWords::FORM, RawExcuses::FORM, Limits::FORM],
    drafts: false,
    read,
    about: words::about,
};

choice! {
    /// Within what is counted.
    pub enum Per {
        /// A sentence.
        "kalimat" => Sentence,
        /// A field.
        "bidang" => Field,
        /// The whole brief.
        "brief" => Brief,
    }
}

record! {
    /// The keys of this kind.
    pub struct Limits {
        /// How often at most.
        "maks" => most: required usize,
        /// Within what.
        "per" => per: optional Per,
        /// How often at most in a field, where `per` counts within less.
        "maks_bidang" => most_in_field: optional usize,
        /// Signs that are counted, each wherever it stands.
        "tanda" => signs: list Spanned<String>,
        /// Signs of which one is too many.
        "tak_pernah" => never: list Spanned<String>,
        /// Whether emoji are counted.
        "emoji" => emoji: optional bool,
        /// Whether only what stands side by side is counted.
        "beruntun" => side_by_side: optional bool,
    }
}

#[derive(Debug)]
struct Occurrence {
    words: Words,
    limits: Limits,
}

fn read(node: &Node, reader: &mut Reader<'_>, builder: &mut Builder) -> Option<Box<dyn Check>> {
    let limits = Limits::fields(node, reader)?;
    Some(Box::new(Occurrence { words: Words::read(node, reader, builder)?, limits }))
}

/// A place where something counted stands.
struct Place<'s> {
    passage: &'s Passage,
    range: Range<usize>,
}

impl Check for Occurrence {
    fn check<'r>(&'r self, rule: &'r Rule, subject: &Subject<'_>, out: &mut Vec<Finding<'r>>) {
        let mut places: Vec<Place<'_>> = self
            .words
            .hits(rule, subject)
            .map(|found| Place { passage: found.passage, range: found.passage.view.place(found.range) })
            .collect();
        for passage in subject.passages.iter().filter(|p| rule.reads(p.part)) {
            let excused = |range: &Range<usize>| self.words.excuse_text(passage, range, subject);
            places.extend(self.counted(passage).filter(|r| !excused(r)).map(|range| Place { passage, range }));
            for range in joined(signs::of(passage, &self.limits.never)).into_iter().filter(|r| !excused(r)) {
                out.push(Finding::in_text(rule, passage, range).saying(words::never()));
            }
        }
        places.sort_by_key(|place| (place.passage.index, place.range.start));
        let found = out.len();
        for group in places.chunk_by(|a, b| self.together(a, b)) {
            self.judge(rule, group, self.limits.most, out);
        }
        let Some(most) = self.limits.most_in_field else { return };
        let reported: Vec<String> = out.iter().skip(found).map(|finding| finding.field.clone()).collect();
        for group in places.chunk_by(|a, b| a.passage.field == b.passage.field) {
            // What is too much in a sentence has been said.
            if !group.first().is_some_and(|first| reported.contains(&first.passage.field)) {
                self.judge(rule, group, most, out);
            }
        }
    }
}

impl Occurrence {
    /// The signs and emoji of a passage, as ranges of its text.
    fn counted(&self, passage: &Passage) -> impl Iterator<Item = Range<usize>> {
        let emoji = if self.limits.emoji == Some(true) { signs::emoji(passage) } else { Vec::new() };
        signs::of(passage, &self.limits.signs).into_iter().chain(emoji)
    }

    fn together(&self, a: &Place<'_>, b: &Place<'_>) -> bool {
        let same = a.passage.index == b.passage.index;
        if self.limits.side_by_side == Some(true) {
            let gap = a.passage.text().get(a.range.end..b.range.start);
            return same && gap.is_some_and(|gap| gap.trim().is_empty());
        }
        match self.limits.per.unwrap_or(Per::Sentence) {
            Per::Brief => true,
            Per::Field => a.passage.field == b.passage.field,
            Per::Sentence => {
                let at = a.passage.view.at(a.range.start);
                same && a.passage.sentence(&(at..at)) == {
                    let at = b.passage.view.at(b.range.start);
                    b.passage.sentence(&(at..at))
                }
            }
        }
    }

    fn judge<'r>(&self, rule: &'r Rule, group: &[Place<'_>], most: usize, out: &mut Vec<Finding<'r>>) {
        let Some(over) = group.get(most) else { return };
        // What stands side by side is one thing to look at.
        let first = group
            .first()
            .filter(|first| first.passage.index == over.passage.index && self.limits.side_by_side == Some(true));
        let start = first.map_or(over.range.start, |first| first.range.start);
        let end = match (first, group.last()) {
            (Some(_), Some(last)) => last.range.end,
            _ => over.range.end,
        };
        let finding = Finding::in_text(rule, over.passage, start..end)
            .saying(words::found())
            .with("jumlah", Text::same(group.len()))
            .with("batas", Text::same(most));
        out.push(finding);
    }
}

/// Ranges in order, those that overlap as one: "?!?" holds "?!" and "!?" and is one slip.
fn joined(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| (range.start, range.end));
    ranges.dedup_by(|next, kept| {
        let overlap = next.start < kept.end;
        if overlap {
            kept.end = kept.end.max(next.end);
        }
        overlap
    });
    ranges
}
