//! The pieces of a brief that are read: each a run of words without markup, with its place.

use super::view::View;
use crate::brief::Brief;
use crate::choice;
use crate::markdown::{self, Kind, Rich, Style};
use crate::source::{Prose, Span};
use crate::text::{self, Hidden};
use std::ops::Range;
use std::sync::OnceLock;

choice! {
    /// A part of a brief, by the key users know.
    #[derive(PartialOrd, Ord)]
    pub enum Part {
        /// The title.
        "judul" => Title,
        /// The hook.
        "kait" => Hook,
        /// The summary.
        "ringkasan" => Summary,
        /// Why.
        "alasan" => Reason,
        /// Key messages, long and short.
        "pesan_kunci" => Messages,
        /// Statements of figures.
        "fakta" => Facts,
        /// The call to action.
        "ajakan" => Action,
        /// Questions and answers.
        "tanya_jawab" => Questions,
        /// Hand-written texts.
        "naskah" => Scripts,
        /// Alt texts.
        "alt" => Alt,
        /// Captions.
        "takarir" => Caption,
        /// Hashtags.
        "tagar" => Hashtags,
        /// Acronyms explained.
        "istilah" => Terms,
        /// Names: agency, unit, role, titles and publishers of sources, credits.
        "identitas" => Names,
    }
}

/// A piece of a brief.
#[derive(Debug)]
pub struct Passage {
    /// Its number among the passages of its brief.
    pub index: usize,
    /// The field, such as `pesan_kunci[2]`, counted from 0.
    pub field: String,
    /// The part of the brief it belongs to.
    pub part: Part,
    /// The words with the marks on them.
    pub rich: Rich,
    /// Whether it is a heading.
    pub heading: bool,
    /// Whether it stands in a quotation of several lines.
    pub quoted: bool,
    /// Whether it is a line of a list or a cell of a table.
    pub item: bool,
    /// What is not for reading: code, addresses, mentions, hashtags, in order.
    pub hidden: Vec<(Range<usize>, Hidden)>,
    /// The words made even.
    pub view: View,
    sentences: OnceLock<Vec<Range<usize>>>,
    quotations: OnceLock<Vec<Range<usize>>>,
}

impl Passage {
    /// A piece of running text.
    pub fn new(field: impl Into<String>, part: Part, rich: Rich) -> Self {
        let mut hidden = text::hidden(rich.as_str());
        for mark in rich.marks.iter().filter(|m| m.style == Style::Code) {
            hidden.retain(|(range, _)| range.end <= mark.range.start || range.start >= mark.range.end);
            hidden.push((mark.range.clone(), Hidden::Code));
        }
        hidden.sort_by_key(|(range, _)| range.start);
        let ranges: Vec<Range<usize>> = hidden.iter().map(|(range, _)| range.clone()).collect();
        let view = View::new(rich.as_str(), &ranges);
        Self {
            index: 0,
            field: field.into(),
            part,
            rich,
            heading: false,
            quoted: false,
            item: false,
            hidden,
            view,
            sentences: OnceLock::new(),
            quotations: OnceLock::new(),
        }
    }

    /// The words as written, without markup.
    pub fn text(&self) -> &str {
        self.rich.as_str()
    }

    /// The sentences, as ranges of the view.
    pub fn sentences(&self) -> &[Range<usize>] {
        self.sentences.get_or_init(|| text::sentences(self.view.cased()))
    }

    /// The sentence around a part of the view; from the first to the last it reaches into.
    pub fn sentence(&self, range: &Range<usize>) -> Range<usize> {
        let list = self.sentences();
        let start = list.iter().rfind(|s| s.start <= range.start).map_or(0, |s| s.start);
        let end = list.iter().find(|s| s.end >= range.end).map_or(self.view.cased().len(), |s| s.end);
        start..end.max(range.end)
    }

    /// The parts in quotation marks, the marks included, as ranges of the view.
    pub fn quotations(&self) -> &[Range<usize>] {
        self.quotations.get_or_init(|| quotations(self.view.cased()))
    }

    /// The file bytes behind a part of the text.
    pub fn spans(&self, range: Range<usize>) -> Vec<Span> {
        self.rich.text.spans(range)
    }
}

/// Everything in a brief that is read, in the order of the brief's own keys.
pub fn passages(brief: &Brief) -> Vec<Passage> {
    let raw = &brief.raw;
    let mut list = Vec::new();
    let line = |list: &mut Vec<Passage>, field: String, part: Part, prose: &Prose| {
        list.push(Passage::new(field, part, markdown::inline(prose)));
    };
    if let Some(title) = &raw.title {
        let mut passage = Passage::new("judul", Part::Title, markdown::inline(&title.0));
        passage.heading = true;
        list.push(passage);
    }
    if let Some(hook) = &raw.hook {
        line(&mut list, "kait".into(), Part::Hook, &hook.0);
    }
    blocks(&mut list, "ringkasan", Part::Summary, &brief.summary);
    if let Some(reason) = &raw.reason {
        blocks(&mut list, "alasan", Part::Reason, reason);
    }
    for (n, message) in raw.messages.iter().enumerate() {
        line(&mut list, format!("pesan_kunci[{n}]"), Part::Messages, &message.text);
        if let Some(short) = &message.short {
            line(&mut list, format!("pesan_kunci[{n}].pendek"), Part::Messages, short);
        }
    }
    for (n, fact) in raw.facts.iter().enumerate() {
        line(&mut list, format!("fakta[{n}].pernyataan"), Part::Facts, &fact.statement);
    }
    if let Some(action) = &raw.action {
        line(&mut list, "ajakan.teks".into(), Part::Action, &action.text.0);
    }
    for (n, question) in raw.questions.iter().enumerate() {
        line(&mut list, format!("tanya_jawab[{n}].tanya"), Part::Questions, &question.question.0);
        blocks(&mut list, &format!("tanya_jawab[{n}].jawab"), Part::Questions, &question.answer);
    }
    for (n, media) in raw.media.iter().enumerate() {
        if let Some(alt) = &media.alt {
            line(&mut list, format!("media[{n}].alt"), Part::Alt, alt);
        }
        if let Some(caption) = &media.caption {
            line(&mut list, format!("media[{n}].takarir"), Part::Caption, caption);
        }
    }
    for (name, words) in &raw.terms {
        list.push(Passage::new(format!("istilah.{}", name.value), Part::Terms, Rich::plain(words.0.clone())));
    }
    for (name, script) in &raw.scripts {
        for part in paragraphs(script) {
            list.push(Passage::new(format!("naskah.{}", name.value), Part::Scripts, Rich::plain(part)));
        }
    }
    for (n, tag) in raw.hashtags.iter().enumerate() {
        list.push(Passage::new(format!("tagar[{n}]"), Part::Hashtags, Rich::plain(tag.0.clone())));
    }
    names(&mut list, brief);
    for (index, passage) in list.iter_mut().enumerate() {
        passage.index = index;
    }
    list
}

/// Names, which are read for personal data only.
fn names(list: &mut Vec<Passage>, brief: &Brief) {
    let raw = &brief.raw;
    let mut name = |field: String, prose: &Prose| {
        list.push(Passage::new(field, Part::Names, Rich::plain(prose.clone())));
    };
    for (field, line) in [("instansi", &raw.agency), ("unit", &raw.unit), ("penanggung_jawab", &raw.responsible)] {
        if let Some(line) = line {
            name(field.to_owned(), &line.0);
        }
    }
    for (n, reference) in raw.references.iter().enumerate() {
        name(format!("sumber[{n}].judul"), &reference.title.0);
        if let Some(publisher) = &reference.publisher {
            name(format!("sumber[{n}].lembaga"), &publisher.0);
        }
    }
    for (n, media) in raw.media.iter().enumerate() {
        if let Some(credit) = &media.credit {
            name(format!("media[{n}].kredit"), &credit.0);
        }
    }
    for (n, audience) in raw.audience.iter().enumerate() {
        name(format!("khalayak[{n}]"), &audience.0);
    }
}

/// One passage for each block of a Markdown text; code is passed over.
fn blocks(list: &mut Vec<Passage>, field: &str, part: Part, prose: &Prose) {
    for block in markdown::blocks(prose) {
        let (heading, item) = (block.kind == Kind::Heading, matches!(block.kind, Kind::Row { .. } | Kind::Item { .. }));
        let cells = match block.kind {
            Kind::Code => continue,
            Kind::Row { cells, .. } => cells,
            Kind::Paragraph | Kind::Heading | Kind::Item { .. } => vec![block.text],
        };
        for rich in cells.into_iter().filter(|rich| !rich.as_str().is_empty()) {
            let mut passage = Passage::new(field, part, rich);
            passage.heading = heading;
            passage.quoted = block.quoted;
            passage.item = item;
            list.push(passage);
        }
    }
}

/// The parts of a hand-written text between blank lines.
fn paragraphs(script: &Prose) -> Vec<Prose> {
    let text = script.as_str();
    let mut parts = Vec::new();
    let mut start = 0;
    while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
        let len = rest.find("\n\n").unwrap_or(rest.len());
        let part = script.slice(start..start + len).trimmed();
        if !part.is_empty() {
            parts.push(part);
        }
        start += len + rest.get(len..).map_or(0, |more| more.len() - more.trim_start_matches('\n').len());
    }
    parts
}

/// The parts of a text in quotation marks: “…”, "…", «…».
fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<(usize, char)> = None;
    for (at, c) in text.char_indices() {
        match (open, c) {
            (Some((start, close)), _) if c == close => {
                found.push(start..at + c.len_utf8());
                open = None;
            }
            (None, '“') => open = Some((at, '”')),
            (None, '"') => open = Some((at, '"')),
            (None, '«') => open = Some((at, '»')),
            _ => {}
        }
    }
    found
}
