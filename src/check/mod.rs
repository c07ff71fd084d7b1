//! Checking: a brief and its drafts against a set of rules.
//!
//! Rules read the brief, whose words every draft is made of; a finding then names the platforms whose
//! drafts carry the words. One cause is one finding, however many posts it reaches.

pub mod baseline;
mod finding;
mod fingerprint;
pub mod fix;
pub mod passage;
mod reach;
mod report;
mod settings;
pub mod view;

pub use finding::Finding;
pub use reach::Reach;
pub use report::Report;
pub use settings::Settings;

use crate::brief::Brief;
use crate::claims::{self, Facts};
use crate::config::Config;
use crate::draft::Draft;
use crate::links::Answers;
use crate::privacy;
use crate::rules::RuleSet;
use crate::rules::lexicon::{Hit, SetId};
use crate::rules::pattern::Pattern;
use crate::source::Source;
use jiff::Timestamp;
use jiff::civil::Date;
use passage::Passage;
use std::cell::OnceCell;
use std::collections::HashSet;

/// What is checked, and what it is checked against.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The brief.
    pub brief: &'a Brief,
    /// Its file.
    pub source: &'a Source,
    /// What briefs of its repository share.
    pub config: &'a Config,
    /// What `humas.yaml` says about checking.
    pub settings: &'a Settings,
    /// The drafts composed from it, of both voices where both are checked.
    pub drafts: &'a [Draft],
    /// The present.
    pub now: Timestamp,
    /// What became of its links, where they were asked.
    pub answers: &'a Answers,
}

/// A brief as rules see it.
#[derive(Debug)]
pub struct Subject<'a> {
    /// The brief.
    pub brief: &'a Brief,
    /// Its file.
    pub source: &'a Source,
    /// What briefs of its repository share.
    pub config: &'a Config,
    /// What `humas.yaml` says about checking.
    pub settings: &'a Settings,
    /// The drafts composed from it.
    pub drafts: &'a [Draft],
    /// The present.
    pub now: Timestamp,
    /// What became of its links; empty where nobody asked.
    pub answers: &'a Answers,
    /// Everything in the brief that is read.
    pub passages: &'a [Passage],
    /// The rules' words.
    pub rules: &'a RuleSet,
    hits: Vec<Hit>,
    names: &'a [Pattern],
    /// For each passage what it claims and whose data it holds, worked out when first asked for.
    read: Vec<Reading<'a>>,
    facts: OnceCell<Facts>,
}

#[derive(Debug, Default)]
struct Reading<'a> {
    prose: OnceCell<claims::Prose<'a>>,
    personal: OnceCell<Vec<privacy::Found>>,
}

impl<'a> Subject<'a> {
    /// A passage read for its claims.
    pub fn prose(&self, passage: &'a Passage) -> &claims::Prose<'a> {
        match self.read.get(passage.index) {
            Some(read) => read.prose.get_or_init(|| claims::Prose::of(passage.text())),
            None => unreachable!("every passage has its reading"),
        }
    }

    /// The personal data in a passage.
    pub fn personal(&self, passage: &Passage) -> &[privacy::Found] {
        match self.read.get(passage.index) {
            Some(read) => read.personal.get_or_init(|| privacy::find(passage.text(), &self.settings.official)),
            None => &[],
        }
    }

    /// What the brief states under `fakta`.
    pub fn facts(&self) -> &Facts {
        self.facts.get_or_init(|| Facts::of(self.brief.raw.facts.iter().map(|fact| fact.statement.as_str())))
    }

    /// What a word list found, in order.
    pub fn hits(&self, set: SetId) -> impl Iterator<Item = &Hit> {
        let first = self.hits.partition_point(|hit| hit.set < set);
        self.hits.iter().skip(first).take_while(move |hit| hit.set == set)
    }

    /// What a word list found in one passage, in order.
    pub fn hits_in(&self, set: SetId, passage: &Passage) -> impl Iterator<Item = &Hit> {
        let index = passage.index;
        let first = self.hits.partition_point(|hit| (hit.set, hit.passage) < (set, index));
        self.hits.iter().skip(first).take_while(move |hit| hit.set == set && hit.passage == index)
    }

    /// The agency's own words, which are right as they are.
    pub fn names(&self) -> &[Pattern] {
        self.names
    }

    /// The day on which the posts go out: that of the embargo, else that of the brief.
    pub fn day(&self) -> Date {
        day(self.brief)
    }
}

impl Request<'_> {
    /// Whether a period of `humas.yaml` covers the day on which the posts go out.
    pub fn in_season(&self, name: &str) -> bool {
        let day = day(self.brief);
        let periods = self.config.raw.as_ref().map_or(&[][..], |raw| raw.periods.as_slice());
        periods.iter().any(|p| p.name.value == name && p.from.date <= day && day <= p.until.date)
    }
}

/// The day on which the posts of a brief go out.
fn day(brief: &Brief) -> Date {
    brief.embargo.map_or(brief.date.date, |moment| moment.local.date().max(brief.date.date))
}

/// Runs rules over a brief; `wanted` says which. Findings come in the order of the file.
pub fn check<'r>(
    request: &Request<'_>,
    rules: &'r RuleSet,
    wanted: impl Fn(&crate::rules::Rule) -> bool,
) -> Vec<Finding<'r>> {
    let passages = passage::passages(request.brief);
    let Request { brief, source, config, settings, drafts, now, answers } = *request;
    let hits = rules.lexicon.scan(&passages);
    let names = settings.names.as_slice();
    let read = passages.iter().map(|_| Reading::default()).collect();
    let facts = OnceCell::new();
    let subject = Subject {
        brief,
        source,
        config,
        settings,
        drafts,
        now,
        answers,
        passages: &passages,
        rules,
        hits,
        names,
        read,
        facts,
    };
    let mut found = Vec::new();
    for rule in rules.rules.iter().filter(|rule| wanted(rule)) {
        let Some(severity) = rule.severity(request) else { continue };
        let first = found.len();
        rule.check.check(rule, &subject, &mut found);
        for finding in found.iter_mut().skip(first) {
            finding.settle(severity);
        }
    }
    // Words read through an alias, or in two fields of one line, are one cause.
    let mut seen = HashSet::new();
    found.retain(|f| {
        // What is missing has no words, and several things may be missing at one place.
        let what = if f.words.is_empty() { &f.field } else { &f.words };
        seen.insert((f.rule.id.as_str(), f.place(), what.clone()))
    });
    found.sort_by_key(|f| f.place());
    found
}
