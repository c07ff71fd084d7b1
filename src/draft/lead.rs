//! The first line of a post: the hook where the officer wrote one, else the sentence that tells the
//! reader most. Each surface names its own order of preference, so that posts do not all begin alike.

use super::Voice;
use super::content::{Content, FIRST_SENTENCE, Form, Origin, TITLE, Unit};
use super::fixed::with_stop;
use super::phrases;
use crate::brief::Brief;
use crate::markdown::Rich;
use crate::platform::LeadFrom;
use crate::text::content_words;
use crate::text::gist::Gist;
use crate::text::sentence::sentences;
use crate::text::shape;

/// A possible first line and the units it uses up.
#[derive(Debug, Clone)]
pub(super) struct Lead {
    pub(super) text: Rich,
    pub(super) units: Vec<usize>,
    score: i32,
}

/// What a reader sees before "more", in characters.
const SEEN: usize = 100;
/// How much of a question the title and the first sentence must cover for it to open a post.
const KNOWN: f32 = 0.34;
/// A first line shares at least so many content words with the title: it names the matter.
const NAMES_MATTER: usize = 2;
/// An answer of fewer words takes its second sentence along.
const SHORT_ANSWER: usize = 4;
/// How a question begins that a reader may really ask.
const ASKED: [&str; 8] = ["Apakah", "Bolehkah", "Benarkah", "Berapa", "Siapa", "Perlukah", "Haruskah", "Kapan"];

/// The possible first lines, the best first.
pub(super) fn leads(brief: &Brief, content: &Content, from: &[LeadFrom], voice: Voice, headline: bool) -> Vec<Lead> {
    let mut leads: Vec<(usize, Lead)> = Vec::new();
    for (order, source) in from.iter().enumerate() {
        for lead in candidates(content, *source) {
            let speaks = lead.units.iter().any(|u| content.units.get(*u).is_some_and(|unit| unit.first_person));
            if !(voice == Voice::Asn && speaks) {
                leads.push((order, lead));
            }
        }
    }
    // A hook leads wherever it is asked for first; otherwise order decides among good lines, and a
    // poor one (negative score) waits behind all of them.
    let hooked = from.first() == Some(&LeadFrom::Hook) && brief.hook.is_none();
    leads.sort_by_key(|(order, lead)| {
        let poor = lead.score < 0;
        let rank = if hooked && !poor { -lead.score } else { i32::try_from(*order).unwrap_or(0) };
        (poor, rank, -lead.score)
    });
    let mut leads: Vec<Lead> = leads.into_iter().map(|(_, lead)| lead).collect();
    // The title always serves in the end, if it is no headline already: it is required, and short.
    if !headline && !leads.iter().any(|l| l.units.first() == Some(&TITLE)) {
        leads.extend(candidates(content, LeadFrom::Title));
    }
    leads
}

fn candidates(content: &Content, source: LeadFrom) -> Vec<Lead> {
    let one = |index: usize| -> Option<Lead> {
        let unit = content.units.get(index)?;
        let Some(Form::Words(text)) = unit.forms.first() else { return None };
        let score = content.scores.get(index).copied().unwrap_or(0);
        Some(Lead { text: with_stop(text), units: vec![index], score })
    };
    match source {
        LeadFrom::Hook => {
            content.of_origin(Origin::Hook).filter_map(one).map(|lead| Lead { score: i32::MAX / 2, ..lead }).collect()
        }
        LeadFrom::Title => content
            .of_origin(Origin::Title)
            .filter_map(one)
            .map(|lead| Lead { score: lead.score.max(0), ..lead })
            .collect(),
        LeadFrom::Summary => content.of_origin(Origin::Summary).next().and_then(one).into_iter().collect(),
        LeadFrom::Message => {
            content.of_origin(Origin::Message).filter_map(one).max_by_key(|lead| lead.score).into_iter().collect()
        }
        // Officers put the question that matters most first.
        LeadFrom::Question => content
            .asked
            .iter()
            .map(|(index, text)| Lead { text: text.clone(), units: vec![*index], score: 10 })
            .collect(),
    }
}

/// The first question that can open a post, with its answer; worked out once a brief.
pub(super) fn asked(units: &[Unit]) -> Option<(usize, Rich)> {
    let title = units.get(TITLE).map_or("", Unit::words);
    let core = units.iter().find(|u| u.origin == Origin::Summary).map_or("", Unit::words);
    let known = Gist::of(&format!("{title} {core}"));
    let hook = units.iter().find(|u| u.origin == Origin::Hook).map_or("", Unit::words);
    let stays = phrases::stays(title) || phrases::stays(hook);
    let fits = |unit: &Unit, text: &Rich| stays || !unit.negative || !text.as_str().contains("? Tidak");
    units
        .iter()
        .enumerate()
        .find_map(|(index, unit)| Some((index, question(unit, &known).filter(|text| fits(unit, text))?)))
}

/// A question opens a post only if it stands alone and its answer is at hand.
fn question(unit: &Unit, known: &Gist) -> Option<Rich> {
    let Some(Form::Answer { question, answer: whole }) = unit.forms.first() else { return None };
    let asked = ASKED.iter().any(|word| question.as_str().starts_with(word));
    if !asked
        || phrases::aside(question.as_str())
        || shape::refers_back(question.as_str())
        || known.covers(&Gist::of(question.as_str())) < KNOWN
    {
        return None;
    }
    let ranges = sentences(whole.as_str());
    let first = ranges.first()?.clone();
    let enough = shape::word_count(whole.as_str().get(first.clone())?) >= SHORT_ANSWER;
    let end = if enough { first.end } else { ranges.get(1)?.end };
    let mut text = question.clone();
    text.push_fixed(" ");
    text.push(&with_stop(&whole.slice(first.start..end)));
    Some(text)
}

/// How well each unit would lead; worked out once a brief. Only titles, messages and first sentences
/// are ever asked.
pub(super) fn scores(brief: &Brief, units: &[Unit]) -> Vec<i32> {
    let title = units.get(TITLE).map_or("", Unit::words);
    let asked = |unit: &Unit| matches!(unit.origin, Origin::Title | Origin::Message) || unit.field == FIRST_SENTENCE;
    units.iter().map(|unit| if asked(unit) { score(brief, title, unit) } else { 0 }).collect()
}

/// How well a sentence tells the reader what changes.
fn score(brief: &Brief, title: &str, unit: &Unit) -> i32 {
    let words = unit.words();
    let mut score = i32::try_from(unit.concrete).unwrap_or(0) * 10;
    let lower = words.to_lowercase();
    if brief.raw.audience.iter().any(|a| lower.contains(&a.0.as_str().to_lowercase())) {
        score += 10;
    }
    if opens_with(words, brief.agency.as_str()) || unit.announces {
        score -= 40;
    }
    // What is not seen before "more" can't lead, however much it tells.
    if words.chars().count() > SEEN {
        score -= 20 + i32::try_from(words.chars().count() - SEEN).unwrap_or(0);
    }
    if shape::opens_with_reference(words)
        || unit.fragment
        || shared(title, words) < NAMES_MATTER
        || phrases::rumour(words)
    {
        score -= 1000;
    }
    score
}

/// How many content words two texts share.
fn shared(a: &str, b: &str) -> usize {
    let words = content_words(a);
    content_words(b).iter().filter(|w| words.contains(w)).count()
}

/// Whether a sentence begins with the agency, by its full or its short name.
fn opens_with(words: &str, agency: &str) -> bool {
    let first = |n: usize| agency.split_whitespace().take(n).collect::<Vec<_>>().join(" ");
    words.starts_with(agency) || (agency.contains(' ') && words.starts_with(&first(2)))
}
