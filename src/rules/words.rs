//! What all word rules share: the words, and what excuses them.

use super::Rule;
use super::lexicon::{Builder, Hit, Manner, SetId};
use super::pattern::Pattern;
use crate::check::Subject;
use crate::check::passage::Passage;
use crate::markdown::Style;
use crate::text::Hidden;
use crate::yaml::Node;
use crate::yaml::record::{Reader, Spanned};
use crate::{choice, record};
use std::ops::Range;

mod names;

pub(crate) use names::{in_title_case, opens_sentence};

choice! {
    /// How far around the words something is looked for.
    pub enum Reach {
        /// In the same sentence.
        "kalimat" => Sentence,
        /// In the same field.
        "bidang" => Field,
        /// Anywhere in the brief.
        "brief" => Brief,
    }
}

choice! {
    /// Places that are passed over.
    pub enum Skip {
        /// Inside quotation marks.
        "kutipan" => Quotation,
        /// In italics.
        "miring" => Emphasis,
        /// Inside a proper name.
        "nama" => Name,
    }
}

record! {
    /// The keys of all word rules.
    pub struct RawWords {
        /// The words.
        "kata" => words: list Spanned<String>,
        /// Whether affixed forms are meant too.
        "imbuhan" => affixes: optional bool,
        /// Whether capitals matter.
        "persis" => cased: optional bool,
        /// Words of which one must stand near.
        "pemicu" => triggers: list Spanned<String>,
        /// How near, in words.
        "jarak" => distance: optional usize,
        /// Where the triggers are looked for; beyond the sentence, how near does not matter.
        "lingkup_pemicu" => trigger_reach: optional Reach,
        /// Whether a link excuses the words.
        "kecuali_tautan" => link_excuses: optional bool,
        /// Patterns that excuse the words.
        "kecuali_bila" => excuses: list Spanned<String>,
        /// Where an excuse is looked for.
        "lingkup" => reach: optional Reach,
    }
}

record! {
    /// What excuses words by their place alone.
    pub struct RawExcuses {
        /// Phrases inside which the words are right.
        "pengecualian" => exemptions: list Spanned<String>,
        /// Places that are passed over.
        "lewati" => skip: list Skip,
    }
}

/// How far a trigger may stand where a rule does not say, in words.
const NEAR: usize = 5;

/// The words of a rule and what excuses them.
#[derive(Debug)]
pub struct Words {
    set: SetId,
    triggers: Option<SetId>,
    trigger_reach: Reach,
    distance: usize,
    link_excuses: bool,
    excuses: Vec<Pattern>,
    reach: Reach,
    places: Excuses,
}

/// Places where words are right.
#[derive(Debug)]
pub struct Excuses {
    exemptions: Vec<Pattern>,
    skip: Vec<Skip>,
}

impl Excuses {
    /// Reads the keys.
    pub fn read(node: &Node, reader: &mut Reader<'_>, builder: &Builder) -> Option<Self> {
        let raw = RawExcuses::fields(node, reader)?;
        Some(Self { exemptions: patterns(&raw.exemptions, reader, builder)?, skip: raw.skip })
    }

    /// The same for a part of a passage's text as written.
    pub fn cover_text(&self, passage: &Passage, range: &Range<usize>, subject: &Subject<'_>) -> bool {
        self.cover(passage, &(passage.view.at(range.start)..passage.view.at(range.end)), subject)
    }

    /// Whether a part of a passage's view is passed over, or stands inside a phrase of the rule or of
    /// the agency.
    pub fn cover(&self, passage: &Passage, range: &Range<usize>, subject: &Subject<'_>) -> bool {
        if self.skip.iter().any(|skip| skipped(*skip, passage, range)) {
            return true;
        }
        if self.exemptions.is_empty() && subject.names().is_empty() {
            return false;
        }
        let sentence = passage.sentence(range);
        let (lower, cased) = (passage.view.lower(), passage.view.cased());
        let inside = |pattern: &Pattern| around(pattern, lower, cased, &sentence, range);
        self.exemptions.iter().any(inside) || subject.names().iter().any(inside)
    }
}

/// Words of a rule in a passage, with nothing that excuses them.
#[derive(Debug, Clone)]
pub struct Found<'s> {
    /// The passage.
    pub passage: &'s Passage,
    /// The words, as a range of its view.
    pub range: Range<usize>,
    /// The entry of the list, counted from 0.
    pub entry: usize,
}

impl Words {
    /// Reads the common keys of a rule; its words are those of `kata`.
    pub fn read(node: &Node, reader: &mut Reader<'_>, builder: &mut Builder) -> Option<Self> {
        let raw = RawWords::fields(node, reader)?;
        let words = raw.words.clone();
        Self::of(&words, raw, node, reader, builder)
    }

    /// Reads the common keys of a rule whose words stand under another key.
    pub fn with(
        words: &[Spanned<String>],
        node: &Node,
        reader: &mut Reader<'_>,
        builder: &mut Builder,
    ) -> Option<Self> {
        let raw = RawWords::fields(node, reader)?;
        Self::of(words, raw, node, reader, builder)
    }

    fn of(
        words: &[Spanned<String>],
        raw: RawWords,
        node: &Node,
        reader: &mut Reader<'_>,
        builder: &mut Builder,
    ) -> Option<Self> {
        let manner = Manner { cased: raw.cased == Some(true), affixes: raw.affixes == Some(true) };
        let set = builder.set(words, manner, reader)?;
        let triggers = match raw.triggers.as_slice() {
            [] => None,
            list => Some(builder.set(list, Manner::default(), reader)?),
        };
        Some(Self {
            set,
            triggers,
            trigger_reach: raw.trigger_reach.unwrap_or(Reach::Sentence),
            distance: raw.distance.unwrap_or(NEAR),
            link_excuses: raw.link_excuses == Some(true),
            excuses: patterns(&raw.excuses, reader, builder)?,
            reach: raw.reach.unwrap_or(Reach::Sentence),
            places: Excuses::read(node, reader, builder)?,
        })
    }

    /// The places where the words stand and nothing excuses them.
    pub fn hits<'s>(&'s self, rule: &'s Rule, subject: &'s Subject<'_>) -> impl Iterator<Item = Found<'s>> {
        self.hits_of(self.set, rule, subject).filter(move |found| self.is_triggered(found, subject))
    }

    /// The places of another list of the same rule, the same excuses applied, triggers not asked for.
    pub fn hits_of<'s>(
        &'s self,
        set: SetId,
        rule: &'s Rule,
        subject: &'s Subject<'_>,
    ) -> impl Iterator<Item = Found<'s>> {
        subject.hits(set).filter_map(move |hit| {
            let found = self.found(hit, rule, subject)?;
            (!self.excuse(found.passage, &found.range, subject)).then_some(found)
        })
    }

    fn found<'s>(&self, hit: &Hit, rule: &Rule, subject: &'s Subject<'_>) -> Option<Found<'s>> {
        let passage = subject.passages.get(hit.passage)?;
        rule.reads(passage.part).then(|| Found { passage, range: hit.range.clone(), entry: hit.entry })
    }

    /// Whether the rule's triggers, if it has any, allow a find.
    pub fn is_triggered(&self, found: &Found<'_>, subject: &Subject<'_>) -> bool {
        self.triggers.is_none_or(|triggers| self.triggered(found, triggers, subject))
    }

    /// Whether a trigger stands near, in the same sentence, or as far as the rule says.
    pub fn triggered(&self, found: &Found<'_>, triggers: SetId, subject: &Subject<'_>) -> bool {
        if self.trigger_reach != Reach::Sentence {
            let within = |other: &&Passage| self.trigger_reach == Reach::Brief || other.field == found.passage.field;
            return subject
                .passages
                .iter()
                .filter(within)
                .any(|other| subject.hits_in(triggers, other).next().is_some());
        }
        let sentence = found.passage.sentence(&found.range);
        let text = found.passage.view.cased();
        subject.hits_in(triggers, found.passage).any(|hit| {
            let near = &hit.range;
            let apart = near.end <= found.range.start || near.start >= found.range.end;
            let between = if near.end <= found.range.start {
                near.end..found.range.start
            } else {
                found.range.end..near.start.max(found.range.end)
            };
            apart
                && near.start >= sentence.start
                && near.end <= sentence.end
                && text.get(between).is_some_and(|gap| words_of(gap).count() <= self.distance)
        })
    }

    /// The list of the rule's words.
    pub fn set(&self) -> SetId {
        self.set
    }

    /// The triggers of the rule.
    pub fn triggers(&self) -> Option<SetId> {
        self.triggers
    }

    /// Whether something excuses a part of a passage's text as written.
    pub fn excuse_text(&self, passage: &Passage, range: &Range<usize>, subject: &Subject<'_>) -> bool {
        self.excuse(passage, &(passage.view.at(range.start)..passage.view.at(range.end)), subject)
    }

    /// Whether something excuses a part of a passage's view.
    pub fn excuse(&self, passage: &Passage, range: &Range<usize>, subject: &Subject<'_>) -> bool {
        if self.places.cover(passage, range, subject) {
            return true;
        }
        if self.link_excuses && self.linked(passage, range, subject) {
            return true;
        }
        if self.excuses.is_empty() {
            return false;
        }
        let (lower, cased) = (passage.view.lower(), passage.view.cased());
        let sentence = passage.sentence(range);
        self.excuses.iter().any(|pattern| match self.reach {
            Reach::Sentence => pattern.find(lower, cased, sentence.clone()).is_some(),
            Reach::Field | Reach::Brief => subject.passages.iter().any(|other| {
                (self.reach == Reach::Brief || other.field == passage.field)
                    && pattern.find(other.view.lower(), other.view.cased(), 0..other.view.cased().len()).is_some()
            }),
        })
    }
}

impl Words {
    /// Whether a link stands in the same sentence, or as far as excuses reach.
    fn linked(&self, passage: &Passage, range: &Range<usize>, subject: &Subject<'_>) -> bool {
        let place = passage.view.place(passage.sentence(range));
        let links = |p: &Passage, within: &Range<usize>| {
            let hidden = p.hidden.iter().filter(|(_, kind)| *kind == Hidden::Link).map(|(range, _)| range);
            let marked = p.rich.marks.iter().filter(|m| matches!(m.style, Style::Link(_))).map(|m| &m.range);
            hidden.chain(marked).any(|link| link.start < within.end && link.end > within.start)
        };
        match self.reach {
            Reach::Sentence => links(passage, &place),
            Reach::Field => {
                subject.passages.iter().filter(|p| p.field == passage.field).any(|p| links(p, &(0..p.text().len())))
            }
            Reach::Brief => subject.passages.iter().any(|p| links(p, &(0..p.text().len()))),
        }
    }
}

/// Reads patterns that are only looked for beside words that were found.
pub fn patterns(list: &[Spanned<String>], reader: &mut Reader<'_>, builder: &Builder) -> Option<Vec<Pattern>> {
    list.iter().map(|one| builder.pattern(one, is_short_form(&one.value), reader)).collect()
}

/// A word all in capitals is meant with its capitals.
fn is_short_form(words: &str) -> bool {
    !super::pattern::is_expression(words) && words.contains(char::is_uppercase) && !words.contains(char::is_lowercase)
}

/// Whether a pattern is found where the words begin, so that they are a part of it. They may go on
/// after it: what a pattern such as `dijamin [\w-]+` takes in behind its first words says little.
fn around(pattern: &Pattern, lower: &str, cased: &str, sentence: &Range<usize>, range: &Range<usize>) -> bool {
    let mut from = sentence.start;
    while let Some(found) = pattern.find(lower, cased, from..sentence.end.max(from)) {
        if found.start <= range.start && range.start < found.end {
            return true;
        }
        if found.start > range.start {
            return false;
        }
        // The next one may begin inside this one.
        from = found.start + lower.get(found.start..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
    }
    false
}

fn skipped(skip: Skip, passage: &Passage, range: &Range<usize>) -> bool {
    match skip {
        Skip::Quotation => {
            passage.quoted || passage.quotations().iter().any(|q| q.start < range.start && range.end < q.end)
        }
        Skip::Emphasis => {
            let place = passage.view.place(range.clone());
            passage.rich.marks.iter().any(|mark| {
                mark.style == Style::Emphasis && mark.range.start <= place.start && place.end <= mark.range.end
            })
        }
        Skip::Name => names::in_name(passage, range),
    }
}

/// The words of a text: what stands between blanks and has a letter or digit.
fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric))
}
