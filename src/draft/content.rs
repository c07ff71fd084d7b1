//! What a brief has to say, cut into the units that a composer may take or leave: sentences, items,
//! lists, answers. Worked out once a brief, for all platforms.

use super::phrases;
use crate::brief::Brief;
use crate::markdown::{self, Block, Kind, Marker, Rich};
use crate::source::Prose;
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
}

impl Unit {
    fn new(field: String, origin: Origin, forms: Vec<Form>, words: &str) -> Self {
        Self {
            field,
            origin,
            forms,
            gist: Gist::of(words),
            needs: None,
            paragraph: 0,
            audience: None,
            fragment: shape::is_fragment(words),
            first_person: first_person(words),
            lost: false,
            quoted: false,
            concrete: u32::from(shape::concreteness(words)),
            announces: phrases::announces(words),
        }
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
    /// Words that the brief writes small somewhere, so that their capital is only that of a sentence.
    pub(super) small: BTreeSet<String>,
    /// The blocks of the summary, for platforms that take it whole.
    pub(super) body: Vec<Block>,
}

/// The unit that holds the title; it is always the first.
pub(super) const TITLE: usize = 0;
/// The field of the first sentence of a summary.
pub(super) const FIRST_SENTENCE: &str = "ringkasan[0]";

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
        from_blocks(&mut units, "ringkasan", Origin::Summary, &body);
        for (index, message) in brief.raw.messages.iter().enumerate() {
            let long = markdown::inline(&message.text);
            let mut unit = Unit::new(
                format!("pesan_kunci[{index}]"),
                Origin::Message,
                vec![Form::Words(long.clone())],
                long.as_str(),
            );
            unit.forms.extend(message.short.as_ref().map(|line| Form::Words(markdown::inline(line))));
            unit.audience = message.audience.as_ref().map(markdown::inline);
            units.push(unit);
        }
        if let Some(reason) = &brief.raw.reason {
            from_blocks(&mut units, "alasan", Origin::Reason, &markdown::blocks(reason));
        }
        for (index, question) in brief.raw.questions.iter().enumerate() {
            units.push(answer(index, &markdown::inline(&question.question.0), &question.answer));
        }
        if let Some(action) = &brief.raw.action {
            units.push(single("ajakan", Origin::Action, Rich::plain(action.text.0.clone())));
        }
        let same =
            (0..units.len()).map(|a| (0..units.len()).filter(|b| *b != a && alike(&units, a, *b)).collect()).collect();
        let small = units.iter().flat_map(|unit| unit.forms.iter()).flat_map(form_words).collect();
        Self { units, same, small, body }
    }

    /// Whether what stands in a post already says a unit. What says much more than that is not a
    /// repetition but the detail behind it.
    pub(super) fn said_by(&self, given: usize, unit: usize) -> bool {
        let (Some(a), Some(b)) = (self.units.get(given), self.units.get(unit)) else { return false };
        let core = b.field == FIRST_SENTENCE && a.origin == Origin::Hook;
        let enough = if core { COVERED_CORE } else { COVERED };
        a.gist.shares_amount(&b.gist) || (a.gist.covers(&b.gist) >= enough && !a.gist.amounts_differ(&b.gist))
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

/// Whether two units say the same: the same amount, or most of the words of one in the other.
fn alike(units: &[Unit], a: usize, b: usize) -> bool {
    let (Some(a), Some(b)) = (units.get(a), units.get(b)) else { return false };
    // Sentences of one text were written to stand together.
    if a.origin == b.origin && a.origin != Origin::Message {
        return false;
    }
    let covered = a.gist.overlap(&b.gist) >= COVERED;
    a.gist.shares_amount(&b.gist) || (covered && !a.gist.amounts_differ(&b.gist))
}

/// Whether a sentence adds to the one before it: "Tarif bersubsidi pun tidak berubah".
fn adds(words: &str) -> bool {
    words.split_whitespace().take(6).any(|w| matches!(w, "pun" | "juga"))
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
    if let [first, _, ..] = ranges.as_slice() {
        forms.push(form(whole.slice(first.clone())));
    }
    let mut unit = Unit::new(format!("tanya_jawab[{index}]"), Origin::Question, forms, whole.as_str());
    unit.gist = Gist::of(&format!("{} {}", question.as_str(), whole.as_str()));
    unit.first_person |= first_person(question.as_str());
    // "Apakah hal itu termasuk nuklir?" asks about something only its neighbours name.
    unit.lost =
        question.as_str().split(|c: char| !c.is_alphanumeric()).any(|w| matches!(w, "ini" | "itu" | "tersebut"));
    unit
}

/// A heading run into its paragraph ("Dasar hukum. Keringanan diatur …") has at most so many words.
const RUN_IN_WORDS: usize = 3;

/// The sentences of a paragraph, a run-in heading together with the sentence it introduces.
fn statements(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut list: Vec<std::ops::Range<usize>> = Vec::new();
    let mut heading: Option<usize> = None;
    for range in sentences(text) {
        let words = text.get(range.clone()).unwrap_or_default();
        if heading.is_none() && shape::word_count(words) <= RUN_IN_WORDS && shape::is_fragment(words) {
            heading = Some(range.start);
            continue;
        }
        list.push(heading.take().unwrap_or(range.start)..range.end);
    }
    // A heading with nothing behind it is a statement after all.
    list.extend(heading.map(|start| start..text.trim_end().len()));
    list
}

/// Cuts blocks into sentences and lists.
fn from_blocks(units: &mut Vec<Unit>, field: &str, origin: Origin, blocks: &[Block]) {
    let mut number = 0;
    let mut name = || {
        number += 1;
        format!("{field}[{}]", number - 1)
    };
    let mut previous: Option<usize> = None;
    let mut lead: Option<Rich> = None;
    let mut blocks = blocks.iter().enumerate().peekable();
    while let Some((paragraph, block)) = blocks.next() {
        match &block.kind {
            Kind::Heading => lead = Some(block.text.clone()),
            Kind::Paragraph | Kind::Code => {
                let list_follows =
                    blocks.peek().is_some_and(|(_, next)| matches!(next.kind, Kind::Item { .. } | Kind::Row { .. }));
                if block.quoted {
                    let mut unit =
                        Unit::new(name(), Origin::Details, vec![Form::Words(block.text.clone())], block.text.as_str());
                    unit.quoted = true;
                    unit.fragment = false;
                    units.push(unit);
                    continue;
                }
                lead = None;
                for range in statements(block.text.as_str()) {
                    let text = block.text.slice(range);
                    if list_follows && text.as_str().ends_with(':') {
                        lead = Some(text);
                        continue;
                    }
                    let mut unit = Unit::new(name(), origin, vec![Form::Words(text.clone())], text.as_str());
                    unit.paragraph = paragraph;
                    unit.fragment = false;
                    // Reasons answer "why?" from the first on; a later one alone would not.
                    let leans =
                        origin == Origin::Reason || shape::opens_with_reference(text.as_str()) || adds(text.as_str());
                    unit.needs = previous.filter(|_| leans);
                    unit.lost = previous.is_none() && shape::opens_with_reference(text.as_str());
                    previous = Some(units.len());
                    units.push(unit);
                }
            }
            Kind::Item { .. } => {
                let mut items = vec![item(block)];
                while let Some((_, next)) = blocks.next_if(|(_, b)| matches!(b.kind, Kind::Item { first: false, .. })) {
                    items.push(item(next));
                }
                units.push(list(name(), lead.take(), items));
            }
            Kind::Row { .. } => {
                let mut rows = vec![block];
                while let Some((_, next)) = blocks.next_if(|(_, b)| matches!(b.kind, Kind::Row { head: false, .. })) {
                    rows.push(next);
                }
                let title = lead.take().or_else(|| column_title(&rows));
                units.push(list(name(), title, table(&rows)));
            }
        }
    }
}

fn item(block: &Block) -> Item {
    let (marker, depth) = match block.kind {
        Kind::Item { marker, depth, .. } => (marker, depth),
        _ => (Marker::None, 0),
    };
    Item { marker, depth, text: block.text.clone() }
}

fn list(field: String, lead: Option<Rich>, items: Vec<Item>) -> Unit {
    let words = items.iter().map(|item| item.text.as_str()).collect::<Vec<_>>().join(" ");
    let mut unit = Unit::new(field, Origin::Details, vec![Form::List { lead, items }], &words);
    unit.fragment = false;
    unit
}

/// What a table of two columns is about: the title of the second.
fn column_title(rows: &[&Block]) -> Option<Rich> {
    match rows.first().map(|row| &row.kind) {
        Some(Kind::Row { cells, .. }) if cells.len() == 2 => cells.last().filter(|c| !c.as_str().is_empty()).cloned(),
        _ => None,
    }
}

/// A table as lines: `Aceh: 12 desa`, and `Aceh: Desa 12, Dosis 400` where there are more columns.
fn table(rows: &[&Block]) -> Vec<Item> {
    let cells = |block: &Block| match &block.kind {
        Kind::Row { cells, .. } => cells.clone(),
        _ => Vec::new(),
    };
    let head = rows.first().map(|row| cells(row)).unwrap_or_default();
    let line = |row: &&Block| {
        let cells = cells(row);
        let mut text = cells.first().cloned().unwrap_or_default();
        for (column, cell) in cells.iter().enumerate().skip(1).filter(|(_, cell)| !cell.as_str().is_empty()) {
            text.push_fixed(if column == 1 { ": " } else { ", " });
            if cells.len() > 2
                && let Some(title) = head.get(column).filter(|t| !t.as_str().is_empty())
            {
                text.push(title);
                text.push_fixed(" ");
            }
            text.push(cell);
        }
        Item { marker: Marker::Bullet, depth: 0, text }
    };
    rows.iter().skip(1).map(line).collect()
}
