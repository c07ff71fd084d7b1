//! What a brief has to say, cut into the units that a composer may take or leave: sentences, items,
//! lists, answers. Worked out once a brief, for all platforms.

use super::cut::cut;
use super::{lead, phrases};
use crate::brief::Brief;
use crate::markdown::{self, Block, Marker, Rich};
use crate::source::Prose;
use crate::text::Reading;
use crate::text::gist::Gist;
use crate::text::sentence::sentences;
use crate::text::shape;
use std::collections::BTreeSet;

/// Which part of the brief a unit belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    Title,
    Hook,
    Summary,
    Details,
    Message,
    Reason,
    Question,
    Action,
}

/// A line of a list or table.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Item {
    pub(super) marker: Marker,
    pub(super) depth: usize,
    pub(super) text: Rich,
}

/// One way of saying a unit.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Form {
    /// One or more whole sentences, or a fragment.
    Words(Rich),
    /// A list or table with the line that leads to it.
    List { lead: Option<Rich>, items: Vec<Item> },
    /// A question and its answer.
    Answer { question: Rich, answer: Rich },
}

/// Something the brief says.
#[derive(Debug, Clone)]
pub(super) struct Unit {
    pub(super) field: String,
    pub(super) origin: Origin,
    /// Ways of saying it, long to short.
    pub(super) forms: Vec<Form>,
    pub(super) gist: Gist,
    /// What the short form says, where there is one.
    pub(super) short: Option<Gist>,
    /// The unit without which this one can't be understood.
    pub(super) needs: Option<usize>,
    /// The paragraph of the source it stands in.
    pub(super) paragraph: usize,
    /// The people it concerns.
    pub(super) audience: Option<Rich>,
    /// Whether it can't stand in running text.
    pub(super) fragment: bool,
    /// Whether it speaks as the agency ("kami").
    pub(super) first_person: bool,
    /// Whether it refers to something that nothing before it names.
    pub(super) lost: bool,
    /// Whether it is a quotation.
    pub(super) quoted: bool,
    /// How much it holds for a reader: figures, dates, duties.
    pub(super) concrete: u32,
    /// Whether it tells of the telling: who announced what, where and when.
    pub(super) announces: bool,
    /// Whether it denies or forbids something.
    pub(super) negative: bool,
    /// Whether it asks the reader to do something.
    pub(super) call: bool,
    /// Whether it asks or orders, with its verb in whatever place.
    pub(super) command: bool,
    /// Whether people come to harm who don't read it, or died.
    pub(super) vital: bool,
    /// Whether it says when.
    pub(super) dated: bool,
    /// Whether only the sentence it refers to can stand before it.
    pub(super) strict: bool,
    /// Whether it would be a sentence, given a full stop.
    pub(super) sentence: bool,
}

impl Unit {
    pub(super) fn new(field: String, origin: Origin, forms: Vec<Form>, words: &str) -> Self {
        let reading = Reading::of(words);
        // "Pesan itu hoaks" begins with a noun that could be a verb.
        let noun = words.split_whitespace().nth(1).is_some_and(|w| matches!(w, "itu" | "ini" | "tersebut"));
        let call = reading.call && !noun;
        Self {
            field,
            origin,
            forms,
            gist: reading.gist,
            short: None,
            needs: None,
            paragraph: 0,
            audience: None,
            fragment: reading.fragment,
            first_person: first_person(words),
            lost: false,
            quoted: false,
            concrete: u32::from(reading.concreteness),
            announces: phrases::announces(words),
            negative: phrases::negative(words),
            call,
            command: call || phrases::orders(words),
            vital: phrases::vital(words),
            dated: reading.dated,
            strict: false,
            sentence: reading.sentence,
        }
    }

    /// Whether this says all that another unit does: its words, and every figure, command and denial.
    fn says(&self, other: &Self) -> bool {
        if (other.command && !self.command) || !self.gist.holds_figures_of(&other.gist) {
            return false;
        }
        // The same amount of the same thing is one fact, however it is turned: "tidak naik, tetap Rp8.000".
        let covered = self.gist.covers(&other.gist);
        let amount = self.gist.shares_amount(&other.gist) && covered >= COVERED_CORE && !other.is_list();
        amount || (covered >= COVERED && self.negative == other.negative)
    }

    /// Whether it is a list or table.
    pub(super) fn is_list(&self) -> bool {
        matches!(self.forms.first(), Some(Form::List { .. }))
    }

    /// The longest form as plain words, for judging.
    pub(super) fn words(&self) -> &str {
        match self.forms.first() {
            Some(Form::Words(rich)) => rich.as_str(),
            Some(Form::Answer { answer, .. }) => answer.as_str(),
            Some(Form::List { lead, .. }) => lead.as_ref().map_or("", Rich::as_str),
            None => "",
        }
    }
}

/// Everything a brief has to say.
#[derive(Debug, Clone)]
pub struct Content {
    pub(super) units: Vec<Unit>,
    /// For each unit, the units that say the same.
    pub(super) same: Vec<Vec<usize>>,
    /// For each unit, how well it would lead a post.
    pub(super) scores: Vec<i32>,
    /// The question that can open a post, with its answer.
    pub(super) asked: Option<(usize, Rich)>,
    /// Words that the brief writes small somewhere, so that their capital is only that of a sentence.
    pub(super) small: BTreeSet<String>,
    /// The blocks of the summary, for platforms that take it whole.
    pub(super) body: Vec<Block>,
}

/// The unit that holds the title; it is always the first.
pub(super) const TITLE: usize = 0;
/// The field of the first sentence of a summary.
pub(super) const FIRST_SENTENCE: &str = "ringkasan[0]";

/// So many units are compared with each other. A bound on effort for hostile input; no real brief
/// says a thousand things.
const MAX_COMPARED: usize = 1000;

/// An answer of so many words is too short to be cut down to.
const SHORT_ANSWER: usize = 4;

/// How much of an audience a message names itself for it not to be named again.
const NAMED: f32 = 0.5;

/// From this share on, one text covers another.
const COVERED: f32 = 0.65;
/// The first sentence of a summary puts title and hook in other words, so less has to agree.
const COVERED_CORE: f32 = 0.4;

impl Content {
    /// Reads the brief.
    pub fn of(brief: &Brief) -> Self {
        let mut units = vec![single("judul", Origin::Title, Rich::plain(brief.title.clone()))];
        if let Some(hook) = &brief.hook {
            units.push(single("kait", Origin::Hook, Rich::plain(hook.clone())));
        }
        let body = markdown::blocks(&brief.summary);
        cut(&mut units, "ringkasan", Origin::Summary, &body);
        for (index, message) in brief.raw.messages.iter().enumerate() {
            let long = markdown::inline(&message.text);
            let mut unit = Unit::new(
                format!("pesan_kunci[{index}]"),
                Origin::Message,
                vec![Form::Words(long.clone())],
                long.as_str(),
            );
            unit.short = message.short.as_ref().map(|line| Gist::of(line.as_str()));
            unit.forms.extend(message.short.as_ref().map(|line| Form::Words(markdown::inline(line))));
            // "Bagi ibu hamil:" is left out where the message names them itself.
            let foreign = |a: &Rich| unit.gist.covers(&Gist::of(a.as_str())) < NAMED;
            unit.audience = message.audience.as_ref().map(markdown::inline).filter(foreign);
            units.push(unit);
        }
        if let Some(reason) = &brief.raw.reason {
            cut(&mut units, "alasan", Origin::Reason, &markdown::blocks(reason));
        }
        for (index, question) in brief.raw.questions.iter().enumerate() {
            units.push(answer(index, &markdown::inline(&question.question.0), &question.answer));
        }
        if let Some(action) = &brief.raw.action {
            units.push(single("ajakan", Origin::Action, Rich::plain(action.text.0.clone())));
        }
        let compared = units.len().min(MAX_COMPARED);
        let same = (0..units.len())
            .map(|a| (0..if a < compared { compared } else { 0 }).filter(|b| *b != a && alike(&units, a, *b)).collect())
            .collect();
        let small = units.iter().flat_map(|unit| unit.forms.iter()).flat_map(form_words).collect();
        let (scores, asked) = (lead::scores(brief, &units), lead::asked(&units));
        Self { units, same, scores, asked, small, body }
    }

    /// Whether what stands in a post already says a unit. What says much more than that is not a
    /// repetition but the detail behind it; what denies is not said by what affirms.
    pub(super) fn said_by(&self, given: usize, unit: usize) -> bool {
        let (Some(a), Some(b)) = (self.units.get(given), self.units.get(unit)) else { return false };
        let covered = a.gist.covers(&b.gist);
        if b.field == FIRST_SENTENCE && a.origin == Origin::Hook {
            return covered >= COVERED_CORE;
        }
        // "Laporkan …" twice is one call, whatever follows.
        let verb = |unit: &Unit| unit.words().split_whitespace().next().map(str::to_lowercase);
        (a.origin == Origin::Action && covered >= COVERED_CORE && verb(a) == verb(b)) || a.says(b)
    }

    /// Whether what stands in a post says the short form of a unit already.
    pub(super) fn short_said_by(&self, given: usize, short: &Gist) -> bool {
        self.units.get(given).is_some_and(|a| a.gist.holds_figures_of(short) && a.gist.covers(short) >= COVERED)
    }

    /// The units of one origin, in order.
    pub(super) fn of_origin(&self, origin: Origin) -> impl Iterator<Item = usize> {
        self.units.iter().enumerate().filter(move |(_, unit)| unit.origin == origin).map(|(index, _)| index)
    }
}

/// The words of a form that begin with a small letter.
fn form_words(form: &Form) -> Vec<String> {
    let small = |text: &Rich| -> Vec<String> {
        text.as_str()
            .split(|c: char| !c.is_alphabetic())
            .filter(|w| w.starts_with(char::is_lowercase))
            .map(str::to_owned)
            .collect()
    };
    match form {
        Form::Words(text) => small(text),
        Form::Answer { answer, .. } => small(answer),
        Form::List { items, .. } => items.iter().flat_map(|item| small(&item.text)).collect(),
    }
}

fn single(field: &str, origin: Origin, text: Rich) -> Unit {
    let words = text.as_str().to_owned();
    Unit::new(field.to_owned(), origin, vec![Form::Words(text)], &words)
}

/// Whether two units say the same: the same amount, or most of the words of one in the other. Of a
/// list, only what it holds whole is said by it; a list itself is never a repetition of a sentence.
fn alike(units: &[Unit], a: usize, b: usize) -> bool {
    let (Some(a), Some(b)) = (units.get(a), units.get(b)) else { return false };
    // Sentences of one text were written to stand together.
    if a.origin == b.origin && a.origin != Origin::Message {
        return false;
    }
    match (a.is_list(), b.is_list()) {
        (true, true) => false,
        (true, false) => a.says(b),
        (false, true) => b.says(a),
        (false, false) => a.says(b) || b.says(a),
    }
}

/// The agency speaking of itself.
fn first_person(words: &str) -> bool {
    words.split(|c: char| !c.is_alphanumeric()).any(|w| matches!(w.to_lowercase().as_str(), "kami" | "saya"))
}

fn answer(index: usize, question: &Rich, text: &Prose) -> Unit {
    let whole = markdown::inline(text);
    let ranges = sentences(whole.as_str());
    let form = |answer: Rich| Form::Answer { question: question.clone(), answer };
    let mut forms = vec![form(whole.clone())];
    // A shorter answer must still be one: "Tidak." alone can turn it into its opposite.
    if let [first, _, ..] = ranges.as_slice()
        && let Some(words) = whole.as_str().get(first.clone())
        && shape::word_count(words) > SHORT_ANSWER
        && !phrases::yes_or_no(words)
    {
        forms.push(form(whole.slice(first.clone())));
    }
    let mut unit = Unit::new(format!("tanya_jawab[{index}]"), Origin::Question, forms, whole.as_str());
    unit.gist = Gist::of(&format!("{} {}", question.as_str(), whole.as_str()));
    unit.first_person |= first_person(question.as_str());
    // "Apakah hal itu termasuk nuklir?" asks about something only its neighbours name; "Ya." alone
    // tells a reader nothing.
    unit.lost = shape::word_count(whole.as_str()) < 2 || phrases::that_matter(question.as_str());
    unit
}
