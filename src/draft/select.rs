//! Which of the things a brief can say go into a post: candidates per block, their worth and cost,
//! and the blocks made of what was chosen.

use super::choose::{Candidate, Problem, Taken, Variant, choose};
use super::content::{Content, Form, Item, Origin, Unit};
use super::content::{FIRST_SENTENCE, TITLE};
use super::fixed::with_stop;
use super::page::{Line, Section, Style};
use super::{Voice, phrases};
use crate::brief::{Brief, Topic};
use crate::count::Measure;
use crate::markdown::{Marker, Markup, Rich};
use crate::platform::{BlockKind, BlockSpec};
use crate::source::Prose;
use crate::text::shape;

/// What a selection is made for.
pub(super) struct Selection<'a> {
    pub(super) brief: &'a Brief,
    pub(super) content: &'a Content,
    pub(super) layout: &'a [BlockSpec],
    pub(super) style: Style,
    pub(super) measure: Measure,
    pub(super) voice: Voice,
    /// Units that stand in the post already: the lead, the headline.
    pub(super) given: &'a [usize],
    /// Whether there is room for a long first sentence.
    pub(super) long: bool,
    /// The room of one part, where the post is a thread: no list is longer than that.
    pub(super) part_room: Option<usize>,
}

/// A sentence of more words is hard to read.
const LONG_SENTENCE: usize = 25;
/// A paragraph ends after so many sentences …
const PARAGRAPH_SENTENCES: usize = 3;
/// … or characters, whichever comes first.
const PARAGRAPH_LENGTH: usize = 240;
/// More candidates than a block can take are of no use; this bounds the search on long briefs.
const SURPLUS: usize = 8;

/// What was chosen: by unit, the form taken.
pub(super) struct Chosen {
    pub(super) units: Vec<(usize, usize, usize)>,
}

impl<'a> Selection<'a> {
    fn unit(&self, index: usize) -> Option<&'a Unit> {
        self.content.units.get(index)
    }

    /// The units a block may draw on, each with its rank in the brief.
    fn pool(&self, spec: &BlockSpec) -> Vec<(usize, usize)> {
        let origin = match spec.kind {
            BlockKind::Summary => Origin::Summary,
            BlockKind::Details => Origin::Details,
            BlockKind::Messages => Origin::Message,
            BlockKind::Why => Origin::Reason,
            BlockKind::Questions => Origin::Question,
            _ => return Vec::new(),
        };
        let reach = if spec.core == Some(true) { 1 } else { usize::MAX };
        self.content.of_origin(origin).enumerate().take(reach).filter(|(_, unit)| self.open(*unit)).collect()
    }

    /// Whether a unit may be taken at all beside what is given.
    fn open(&self, index: usize) -> bool {
        let Some(unit) = self.unit(index) else { return false };
        let foreign = self.voice == Voice::Asn && unit.first_person;
        !(self.given.contains(&index) || unit.lost || foreign || self.repeats(index))
    }

    /// Whether what is given says this unit already. A title is a headline: the first sentence below
    /// it may say it again in full.
    pub(super) fn repeats(&self, index: usize) -> bool {
        let core = self.unit(index).is_some_and(|unit| unit.field == FIRST_SENTENCE);
        self.given.iter().any(|given| !(core && *given == TITLE) && self.content.said_by(*given, index))
    }

    /// Chooses within `budget` units.
    pub(super) fn choose(&self, budget: usize) -> Chosen {
        let mut candidates: Vec<Candidate> = Vec::new();
        let mut of: Vec<usize> = Vec::new();
        let mut caps = vec![0; self.layout.len()];
        for (block, spec) in self.layout.iter().enumerate() {
            let cap = spec.max.unwrap_or(usize::MAX);
            if let Some(slot) = caps.get_mut(block) {
                *slot = cap;
            }
            for (rank, unit) in self.pool(spec).into_iter().take(cap.saturating_add(SURPLUS)) {
                candidates.push(Candidate { block, variants: self.variants(spec, unit, rank), ..Candidate::default() });
                of.push(unit);
            }
        }
        self.link(&mut candidates, &of);
        let block_cost = |block: usize, taken: &[Taken]| {
            let units: Vec<(usize, usize)> = taken.iter().filter_map(|(c, v)| Some((*of.get(*c)?, *v))).collect();
            self.layout.get(block).map_or(0, |spec| self.cost(spec, &units))
        };
        let taken = choose(&Problem { candidates: &candidates, caps: &caps, budget, block_cost: &block_cost });
        Chosen {
            units: taken.into_iter().filter_map(|(c, v)| Some((candidates.get(c)?.block, *of.get(c)?, v))).collect(),
        }
    }

    /// Conflicts and needs between candidates. A need is met as well by whatever says the same as
    /// the needed unit; where that is given already, there is no need left.
    fn link(&self, candidates: &mut [Candidate], of: &[usize]) {
        let place = |unit: usize| of.iter().position(|u| *u == unit);
        for (index, unit) in of.iter().copied().enumerate() {
            let same = self.content.same.get(unit).map(Vec::as_slice).unwrap_or_default();
            let (needs, strict) = self.unit(unit).map_or((None, false), |u| (u.needs, u.strict));
            let Some(candidate) = candidates.get_mut(index) else { continue };
            candidate.conflicts = same.iter().filter_map(|s| place(*s)).collect();
            if let Some(needed) = needs
                && !self.given.contains(&needed)
                && (strict || !self.repeats(needed))
            {
                // Only what stands right before can be referred to, so the needed unit itself.
                match place(needed).filter(|p| *p < index) {
                    Some(p) => candidate.needs.push(p),
                    None => candidate.variants.clear(),
                }
            }
        }
    }

    /// The worth and least cost of each form.
    fn variants(&self, spec: &BlockSpec, index: usize, rank: usize) -> Vec<Variant> {
        let Some(unit) = self.unit(index) else { return Vec::new() };
        let weight = u32::try_from(spec.weight.unwrap_or(50)).unwrap_or(50);
        // What comes first in the brief matters most: the second counts four fifths, the third two
        // thirds, and so on.
        let ranked = weight * 40 / (4 + u32::try_from(rank).unwrap_or(u32::MAX).min(40));
        let value = if unit.announces && !unit.vital { ranked / 3 } else { ranked + unit.concrete * 6 };
        // What must not be missed comes before what is good to know; so does the day, as long as no
        // line says it.
        let grave = self.brief.grave();
        let value = if unit.vital && grave {
            value * 4
        } else if unit.vital {
            value * 3 / 2
        } else {
            value
        };
        let undated = unit.dated && !self.given.iter().any(|g| self.unit(*g).is_some_and(|u| u.dated));
        let value = if undated { value * 3 / 2 } else { value };
        let list = spec.kind == BlockKind::Messages || spec.kind == BlockKind::Details;
        // A sentence too long to be read at a glance: better than nothing, worse than anything else.
        let words = unit.words();
        let spared = self.long && unit.field == FIRST_SENTENCE;
        let hard =
            shape::word_count(words) > LONG_SENTENCE && matches!(unit.forms.first(), Some(Form::Words(_))) && !spared;
        let value = if hard { value / 3 } else { value };
        // A list is worth its items, and more where it tells how, who, when or where.
        let value = match unit.forms.first() {
            Some(Form::List { lead, items }) => {
                let items = u32::try_from(items.len().min(6)).unwrap_or(6);
                let worth = value * (100 + 35 * items) / 100;
                if lead.as_ref().is_some_and(|l| phrases::guides(l.as_str())) { worth * 3 / 2 } else { worth }
            }
            _ => value,
        };
        // A fragment alone is not a sentence: it only serves as one item among others.
        let value = if unit.fragment && !list { value / 4 } else { value };
        let worth = |form: usize| if form == 0 { value } else { value * 19 / 20 };
        // Short wordings are for tight places, if they still add something; elsewhere a message is said
        // in full.
        let said = unit.short.as_ref().is_some_and(|s| self.given.iter().any(|g| self.content.short_said_by(*g, s)));
        let forms =
            if (spec.short == Some(true) && !said) || unit.origin != Origin::Message { unit.forms.len() } else { 1 };
        unit.forms
            .iter()
            .take(forms)
            .enumerate()
            .map(|(f, form)| Variant { value: worth(f).max(1), cost: self.form_cost(form) })
            .collect()
    }

    fn form_cost(&self, form: &Form) -> usize {
        let count = |rich: &Rich| self.style.count(rich, &self.measure);
        match form {
            Form::Words(text) => count(text),
            Form::List { lead, items } => {
                lead.as_ref().map_or(0, count) + items.iter().map(|i| count(&i.text)).sum::<usize>()
            }
            Form::Answer { question, answer } => count(question) + count(answer),
        }
    }

    /// The exact cost of a block with these units, the separator before it included.
    pub(super) fn cost(&self, spec: &BlockSpec, units: &[(usize, usize)]) -> usize {
        let section = self.section(spec, units);
        let cost = self.style.count_section(&section.lines, &self.measure);
        if spec.kind == BlockKind::Messages && self.part_room.is_some_and(|room| cost > room) {
            return usize::MAX / 4;
        }
        self.style.between_sections().len() + cost
    }

    /// The lines of a block made of these units.
    pub(super) fn section(&self, spec: &BlockSpec, units: &[(usize, usize)]) -> Section {
        let forms: Vec<(&Unit, &Form)> = units
            .iter()
            .filter_map(|(u, f)| self.unit(*u).and_then(|unit| Some((unit, unit.forms.get(*f)?))))
            .collect();
        let label = |text: &str| (spec.bare != Some(true)).then(|| Line::Label(Rich::fixed(text)));
        let lines = match spec.kind {
            BlockKind::Summary => paragraphs(&forms),
            BlockKind::Why => {
                // One reason stands by itself; only several need to be told what they are.
                let mut lines: Vec<Line> =
                    label(phrases::why(self.brief.topic)).filter(|_| forms.len() > 1).into_iter().collect();
                lines.extend(paragraphs(&forms));
                lines
            }
            BlockKind::Messages => self.messages(&forms, label),
            BlockKind::Details => {
                let mut lines = Vec::new();
                for (unit, form) in &forms {
                    let bare = matches!(form, Form::List { lead: None, .. });
                    // Two lists need something between them to stay two.
                    if bare && matches!(lines.last(), Some(Line::Item { .. })) {
                        lines.push(Line::Label(Rich::fixed(phrases::DETAILS)));
                    }
                    lines.extend(details(unit, form));
                }
                lines
            }
            BlockKind::Questions => self.questions(&forms),
            _ => Vec::new(),
        };
        Section { lines, part: spec.part == Some(true), ..Section::default() }
    }
}

/// Sentences joined into paragraphs: those of one source paragraph together, but never so many that
/// the eye finds no rest.
fn paragraphs(forms: &[(&Unit, &Form)]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut current = Rich::default();
    let mut state: Option<(usize, usize)> = None;
    for (unit, form) in forms {
        let Form::Words(text) = form else { continue };
        let sentence = with_stop(text);
        let length = current.as_str().chars().count() + sentence.as_str().chars().count();
        let joins = state.is_some_and(|(paragraph, sentences)| {
            (paragraph == unit.paragraph || unit.needs.is_some())
                && sentences < PARAGRAPH_SENTENCES
                && length <= PARAGRAPH_LENGTH
        });
        if joins {
            current.push_fixed(" ");
        } else if !current.as_str().is_empty() {
            lines.push(Line::Text(std::mem::take(&mut current)));
        }
        current.push(&sentence);
        state = Some((unit.paragraph, state.filter(|_| joins).map_or(1, |(_, n)| n + 1)));
    }
    if !current.as_str().is_empty() {
        lines.push(Line::Text(current));
    }
    lines
}

impl Selection<'_> {
    /// Key messages: one stands as a sentence, several as a list whose items end alike; after the people
    /// they concern, where the brief names them and the message does not.
    fn messages(&self, forms: &[(&Unit, &Form)], label: impl Fn(&str) -> Option<Line>) -> Vec<Line> {
        let words: Vec<(&Unit, &Rich)> =
            forms.iter().filter_map(|(u, f)| if let Form::Words(text) = f { Some((*u, text)) } else { None }).collect();
        let call = |(unit, _): &&(&Unit, &Rich)| unit.command;
        let calls: Vec<(&Unit, &Rich)> = words.iter().filter(call).copied().collect();
        let states: Vec<(&Unit, &Rich)> = words.iter().filter(|w| !call(w)).copied().collect();
        let topic = self.brief.topic;
        let calling = label(phrases::calls(topic));
        // Without labels there is one list; with them, what is so and what to do are two.
        let groups = match (calling, topic == Topic::Emergency) {
            (None, _) => vec![(None, words)],
            (calling, true) => vec![(calling, calls), (label(phrases::messages(topic, self.brief.tone)), states)],
            (calling, false) => vec![(label(phrases::messages(topic, self.brief.tone)), states), (calling, calls)],
        };
        groups.into_iter().flat_map(|(label, group)| self.items(label, &group)).collect()
    }

    /// One group of messages.
    fn items(&self, label: Option<Line>, group: &[(&Unit, &Rich)]) -> Vec<Line> {
        match group {
            [] => Vec::new(),
            // A fragment alone is neither sentence nor list.
            [(unit, _)] if unit.fragment => Vec::new(),
            [(unit, text)] => vec![Line::Text(with_stop(&self.addressed(unit, text)))],
            several => {
                // Items end alike: as sentences, if most of them are.
                let sentences = several.iter().filter(|(unit, _)| unit.sentence).count() * 2 >= several.len();
                let item = |(unit, text): &(&Unit, &Rich)| {
                    let text = self.addressed(unit, text);
                    // On one line a list is a run of sentences.
                    if self.style.one_line {
                        return Line::Text(with_stop(&text));
                    }
                    let text = if sentences { with_stop(&text) } else { text.without_stop() };
                    Line::Item { marker: Marker::Bullet, depth: 0, text }
                };
                label.into_iter().chain(several.iter().map(item)).collect()
            }
        }
    }

    /// Questions and answers: on a page with headings, under one.
    fn questions(&self, forms: &[(&Unit, &Form)]) -> Vec<Line> {
        let page = matches!(self.style.markup, Markup::Markdown | Markup::Html);
        let mut lines = Vec::new();
        if page && !forms.is_empty() {
            lines.push(Line::Label(Rich::fixed(phrases::QUESTIONS)));
        }
        for (_, form) in forms {
            if let Form::Answer { question, answer } = form {
                lines.push(if page { Line::Subhead(question.clone()) } else { Line::Label(question.clone()) });
                lines.push(Line::Text(with_stop(answer)));
            }
        }
        lines
    }

    /// "Bagi orang tua: keselamatan anak didahulukan."
    fn addressed(&self, unit: &Unit, text: &Rich) -> Rich {
        let Some(audience) = &unit.audience else { return text.clone() };
        let mut line = Rich::fixed(format!("{} ", phrases::FOR));
        line.push(audience);
        line.push_fixed(": ");
        line.push(&self.small(unit, text));
        line
    }

    /// A text whose first word has a small letter, if the brief writes it so elsewhere.
    fn small(&self, unit: &Unit, text: &Rich) -> Rich {
        let first = text.as_str().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let lower = first.to_lowercase();
        let common = self.content.small.contains(&lower) || unit.call;
        if first == lower || !common || !text.marks.is_empty() {
            return text.clone();
        }
        let mut out = Prose::default();
        out.push_replaced(&text.text, 0..first.len(), &lower);
        out.push_range(&text.text, first.len()..text.as_str().len());
        Rich::plain(out)
    }
}

fn details(unit: &Unit, form: &Form) -> Vec<Line> {
    match form {
        Form::Words(text) if unit.quoted => vec![Line::Text(text.clone())],
        Form::Words(text) => vec![Line::Text(with_stop(text))],
        Form::List { lead, items } => {
            let mut lines: Vec<Line> = lead.iter().map(|l| Line::Label(labelled(l))).collect();
            lines.extend(items.iter().map(|Item { marker, depth, text }| Line::Item {
                marker: *marker,
                depth: *depth,
                text: text.clone(),
            }));
            lines
        }
        Form::Answer { .. } => Vec::new(),
    }
}

/// A lead-in that ends as a label does.
fn labelled(lead: &Rich) -> Rich {
    let mut label = lead.without_stop();
    if !label.as_str().ends_with([':', '?', '!']) {
        label.push_fixed(":");
    }
    label
}
