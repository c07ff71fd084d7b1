//! Cutting the Markdown of a brief into units: sentences, lists, tables, quotations.

use super::content::{Form, Item, Origin, Unit};
use super::phrases;
use crate::markdown::{Block, Kind, Marker, Rich};
use crate::source::Prose;
use crate::text::sentence::sentences;
use crate::text::shape;
use std::ops::Range;

/// A heading run into its paragraph ("Dasar hukum. Keringanan diatur …") has at most so many words.
const RUN_IN_WORDS: usize = 3;

/// The statements of a paragraph: its sentences, without a heading run into it.
fn statements(text: &str) -> Vec<Range<usize>> {
    let mut list: Vec<Range<usize>> = Vec::new();
    let mut heading: Option<usize> = None;
    for range in sentences(text) {
        let words = text.get(range.clone()).unwrap_or_default();
        if heading.is_none() && shape::word_count(words) <= RUN_IN_WORDS && shape::is_fragment(words) {
            heading = Some(range.start);
            continue;
        }
        // The heading served the page it stood on; in a post the sentence says it all.
        heading = None;
        list.push(range);
    }
    // A heading with nothing behind it is a statement after all.
    list.extend(heading.map(|start| start..text.trim_end().len()));
    list
}

/// Where cutting stands.
struct Cut<'u> {
    units: &'u mut Vec<Unit>,
    field: &'static str,
    origin: Origin,
    number: usize,
    previous: Option<usize>,
    /// The last list: what follows it in the brief follows it in a post, or is left out with it.
    list: Option<usize>,
    lead: Option<Rich>,
}

/// Cuts the blocks of a field.
pub(super) fn cut(units: &mut Vec<Unit>, field: &'static str, origin: Origin, blocks: &[Block]) {
    let mut cut = Cut { units, field, origin, number: 0, previous: None, list: None, lead: None };
    let mut blocks = blocks.iter().enumerate().peekable();
    while let Some((paragraph, block)) = blocks.next() {
        match &block.kind {
            Kind::Heading => cut.lead = Some(block.text.clone()),
            Kind::Paragraph | Kind::Code if block.quoted => cut.quotation(block),
            Kind::Paragraph | Kind::Code => {
                let list_follows =
                    blocks.peek().is_some_and(|(_, next)| matches!(next.kind, Kind::Item { .. } | Kind::Row { .. }));
                cut.paragraph(block, paragraph, list_follows);
            }
            Kind::Item { .. } => {
                let mut items = vec![item(block)];
                while let Some((_, next)) = blocks.next_if(|(_, b)| matches!(b.kind, Kind::Item { first: false, .. })) {
                    items.push(item(next));
                }
                let lead = cut.lead.take();
                cut.list(lead, items);
            }
            Kind::Row { .. } => {
                let mut rows = vec![block];
                while let Some((_, next)) = blocks.next_if(|(_, b)| matches!(b.kind, Kind::Row { head: false, .. })) {
                    rows.push(next);
                }
                let title = cut.lead.take().or_else(|| column_title(&rows));
                cut.list(title, table(&rows));
            }
        }
    }
}

impl Cut<'_> {
    fn push(&mut self, unit: Unit) -> usize {
        self.number += 1;
        self.units.push(unit);
        self.units.len() - 1
    }

    fn name(&self) -> String {
        format!("{}[{}]", self.field, self.number)
    }

    fn quotation(&mut self, block: &Block) {
        let words = block.text.as_str();
        let mut unit = Unit::new(self.name(), Origin::Details, vec![Form::Words(block.text.clone())], words);
        unit.quoted = true;
        unit.fragment = false;
        // Words in quotation marks belong to somebody.
        unit.lost = phrases::nameless(words);
        self.push(unit);
    }

    fn paragraph(&mut self, block: &Block, paragraph: usize, list_follows: bool) {
        self.lead = None;
        for (index, range) in statements(block.text.as_str()).into_iter().enumerate() {
            let text = block.text.slice(range);
            let words = text.as_str();
            if list_follows && words.ends_with(':') {
                self.lead = Some(text);
                continue;
            }
            let origin =
                if self.list.is_some() && self.origin == Origin::Summary { Origin::Details } else { self.origin };
            if self.denies(words) {
                self.append(&text);
                continue;
            }
            let mut unit = Unit::new(self.name(), origin, vec![Form::Words(text.clone())], words);
            unit.paragraph = paragraph;
            unit.fragment = false;
            // A sentence leans on the one before it in its paragraph; a paragraph may begin anew.
            // Reasons answer "why?" from the first on.
            let leans = index > 0 || self.origin == Origin::Reason || shape::opens_with_reference(words) || adds(words);
            unit.needs = if leans { self.previous } else { self.list.filter(|_| origin == Origin::Details) };
            unit.strict = shape::opens_with_reference(words);
            // After a list, "Namun" has nothing to turn against.
            let loose = self.previous.is_none() || (index == 0 && self.list.is_some());
            unit.lost = (loose && unit.strict) || phrases::nameless(words);
            let place = self.push(unit);
            self.previous = Some(place);
        }
    }

    /// Whether a sentence denies the rumour before it: the two are never parted.
    fn denies(&self, words: &str) -> bool {
        let before = self.previous.and_then(|p| self.units.get(p));
        before.is_some_and(|unit| phrases::rumour(unit.words())) && shape::refers_back(words)
    }

    /// Lengthens the last statement.
    fn append(&mut self, text: &Rich) {
        let Some(unit) = self.previous.and_then(|p| self.units.get_mut(p)) else { return };
        let Some(Form::Words(before)) = unit.forms.first() else { return };
        let mut both = before.clone();
        both.push_fixed(" ");
        both.push(text);
        let words = both.as_str().to_owned();
        let longer = Unit::new(unit.field.clone(), unit.origin, vec![Form::Words(both)], &words);
        *unit = Unit { paragraph: unit.paragraph, needs: unit.needs, lost: unit.lost, fragment: false, ..longer };
    }

    fn list(&mut self, lead: Option<Rich>, items: Vec<Item>) {
        let texts = lead.iter().map(Rich::as_str).chain(items.iter().map(|item| item.text.as_str()));
        let words = texts.collect::<Vec<_>>().join(" ");
        let mut unit = Unit::new(self.name(), Origin::Details, vec![Form::List { lead, items }], &words);
        unit.fragment = false;
        let place = self.push(unit);
        self.list = Some(place);
    }
}

/// Whether a sentence adds to the one before it: "Tarif bersubsidi pun tidak berubah".
fn adds(words: &str) -> bool {
    words.split_whitespace().take(6).any(|w| matches!(w, "pun" | "juga"))
}

fn item(block: &Block) -> Item {
    let (marker, depth) = match block.kind {
        Kind::Item { marker, depth, .. } => (marker, depth),
        _ => (Marker::None, 0),
    };
    Item { marker, depth, text: block.text.clone() }
}

/// What a table of two columns is about: the title of the second.
fn column_title(rows: &[&Block]) -> Option<Rich> {
    match rows.first().map(|row| &row.kind) {
        Some(Kind::Row { cells, .. }) if cells.len() == 2 => cells.last().filter(|c| !c.as_str().is_empty()).cloned(),
        _ => None,
    }
}

/// The title of a column inside a line: with a small letter, unless it is an acronym.
fn uncapped(title: &Rich) -> Rich {
    let mut letters = title.as_str().chars();
    let (first, second) = (letters.next(), letters.next());
    match first.filter(|c| c.is_uppercase() && second.is_some_and(char::is_lowercase) && title.marks.is_empty()) {
        Some(c) => {
            let mut text = Prose::default();
            text.push_replaced(&title.text, 0..c.len_utf8(), &c.to_lowercase().to_string());
            text.push_range(&title.text, c.len_utf8()..title.as_str().len());
            Rich::plain(text)
        }
        None => title.clone(),
    }
}

/// The longest first cell that is taken for a number or code.
const CODE: usize = 4;

/// A table as lines: `Aceh: 12 desa`, and `Aceh: Desa 12, Dosis 400` where there are more columns.
fn table(rows: &[&Block]) -> Vec<Item> {
    let cells = |block: &Block| match &block.kind {
        Kind::Row { cells, .. } => cells.clone(),
        _ => Vec::new(),
    };
    let head = rows.first().map(|row| cells(row)).unwrap_or_default();
    let first = |row: &&Block| cells(row).first().map_or(0, |cell| cell.as_str().chars().count());
    let codes = rows.iter().skip(1).map(first).all(|length| length <= CODE);
    let line = |row: &&Block| {
        let cells = cells(row);
        let name = cells.first().cloned().unwrap_or_default();
        let mut text = Rich::default();
        // Bare numbers or codes say nothing without the title of their column.
        if codes && let Some(title) = head.first().filter(|t| !t.as_str().is_empty()) {
            text.push(title);
            text.push_fixed(" ");
        }
        text.push(&name);
        for (column, cell) in cells.iter().enumerate().skip(1).filter(|(_, cell)| !cell.as_str().is_empty()) {
            text.push_fixed(if column == 1 { ": " } else { ", " });
            if cells.len() > 2
                && let Some(title) = head.get(column).filter(|t| !t.as_str().is_empty())
            {
                text.push(&uncapped(title));
                text.push_fixed(" ");
            }
            text.push(cell);
        }
        Item { marker: Marker::Bullet, depth: 0, text }
    };
    rows.iter().skip(1).map(line).collect()
}
