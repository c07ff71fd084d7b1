//! From a brief, its drafts and what was found in it to a bundle.

use super::model::{About, Bundle, Card, Checked, Finding, Link, Media, Post, Question, Slot, Source};
use crate::brief::Brief;
use crate::config::{Config, Zone};
use crate::diagnostic::{Diagnostic, Severity};
use crate::draft::{Draft, Voice};
use crate::files::names;
use crate::lang::Lang;
use crate::media::{self, File};
use crate::platform::{LinkPolicy, Platform, Surface};
use crate::schedule;
use crate::source::Prose;
use crate::text::{Hidden, hidden};
use crate::yaml::record::Line;
use jiff::Timestamp;
use std::sync::Arc;

/// What a bundle is made from.
#[derive(Debug, Clone, Copy)]
pub struct Parts<'a> {
    /// The brief.
    pub brief: &'a Brief,
    /// What it shares with others.
    pub config: &'a Config,
    /// Its platforms.
    pub platforms: &'a [Arc<Platform>],
    /// Its drafts, all in one voice.
    pub drafts: &'a [Draft],
    /// Who speaks in them.
    pub voice: Voice,
    /// The end of its embargo, while that lies ahead.
    pub embargo: Option<Timestamp>,
    /// What was found in it.
    pub found: &'a [Diagnostic],
    /// How many rules looked for it.
    pub rules: usize,
    /// The moment of the check, where it is fixed.
    pub checked: Option<Timestamp>,
    /// Its pictures and videos, each once.
    pub media: &'a [&'a File],
    /// Its times.
    pub slots: &'a [Slot],
}

/// The program and its version.
pub const GENERATOR: &str = concat!("humas ", env!("CARGO_PKG_VERSION"));

impl Bundle {
    /// The bundle of a brief in one voice.
    pub fn new(parts: &Parts<'_>) -> Self {
        let Parts { brief, config, drafts, .. } = *parts;
        let zone = config.zone();
        let cards: Vec<Card> = drafts.iter().map(|draft| card(draft, parts)).collect();
        let posted = |slot: &&Slot| cards.iter().any(|card| card.platform == slot.platform);
        Self {
            version: 1,
            generator: GENERATOR.to_owned(),
            brief: about(brief, config),
            voice: parts.voice,
            embargo: parts.embargo.map(|until| schedule::time(until, zone)),
            check: checked(parts, zone),
            schedule: parts.slots.iter().filter(posted).cloned().collect(),
            cards,
            media: parts.media.iter().map(|file| media(file)).collect(),
            questions: brief.raw.questions.iter().map(question).collect(),
            sources: brief.raw.references.iter().map(source).collect(),
            channels: brief
                .raw
                .channels
                .iter()
                .map(|channel| Link { name: line(&channel.name), link: channel.link.as_str().to_owned() })
                .collect(),
        }
    }
}

fn about(brief: &Brief, config: &Config) -> About {
    let (raw, shared) = (&brief.raw, config.raw.as_ref());
    let either = |own: &Option<Line>, shared: Option<&Line>| own.as_ref().or(shared).map(line).unwrap_or_default();
    About {
        id: brief.id.clone(),
        title: brief.title.as_str().to_owned(),
        agency: brief.agency.as_str().to_owned(),
        unit: either(&raw.unit, shared.and_then(|shared| shared.unit.as_ref())),
        responsible: either(&raw.responsible, shared.and_then(|shared| shared.responsible.as_ref())),
        topic: brief.topic.word().to_owned(),
        tone: brief.tone.word().to_owned(),
        date: brief.date.date.to_string(),
        date_words: brief.date.long(),
        summary: brief.summary.as_str().to_owned(),
        reason: raw.reason.as_ref().map(|reason| reason.as_str().to_owned()).unwrap_or_default(),
        link: raw.link.as_ref().map(|link| link.as_str().to_owned()),
        terms: raw.terms.iter().map(|(term, meaning)| (term.value.clone(), line(meaning))).collect(),
    }
}

fn checked(parts: &Parts<'_>, zone: Zone) -> Checked {
    let of = |severity| parts.found.iter().filter(|found| found.severity == severity).count();
    let finding = |found: &Diagnostic| Finding {
        rule: found.code.to_string(),
        severity: match found.severity {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
        .to_owned(),
        message: found.message.get(Lang::Id).to_owned(),
    };
    Checked {
        time: parts.checked.map(|moment| schedule::time(moment, zone)),
        rules: parts.rules,
        errors: of(Severity::Error),
        warnings: of(Severity::Warning),
        infos: of(Severity::Info),
        findings: parts.found.iter().map(finding).collect(),
    }
}

fn card(draft: &Draft, parts: &Parts<'_>) -> Card {
    let platform = parts.platforms.iter().find(|platform| platform.id.value == draft.platform);
    let surface = platform.and_then(|p| p.surfaces.iter().find(|surface| surface.id.value == draft.surface));
    Card {
        platform: draft.platform.clone(),
        surface: draft.surface.clone(),
        name: draft.name.clone(),
        unit: draft.unit.word().get(Lang::Id).to_owned(),
        limit: draft.limit,
        markup: surface.map_or("none", |surface| surface.markup.word()).to_owned(),
        links: surface.is_some_and(|surface| surface.links == LinkPolicy::Clickable),
        fold: surface.and_then(|surface| surface.fold),
        posts: draft.posts.iter().map(|post| self::post(draft, post, surface, parts)).collect(),
        notes: draft.notes.iter().map(|note| note.get(Lang::Id).to_owned()).collect(),
    }
}

fn post(draft: &Draft, post: &crate::draft::Post, surface: Option<&Surface>, parts: &Parts<'_>) -> Post {
    let text = post.text.as_str().trim_end();
    let marks = hidden(text);
    let tags = marks.iter().filter(|(_, kind)| *kind == Hidden::Hashtag);
    let named = post.media.iter().filter_map(|media| parts.media.iter().find(|file| file.named == media.file));
    let media = named.filter(|file| surface.is_none_or(|surface| media::takes(surface, file)));
    Post {
        n: post.n,
        count: post.count,
        file: format!("{}/{}", names::safe(&draft.platform), names::post(draft, post, parts.drafts)),
        hashtags: tags.filter_map(|(range, _)| text.get(range.clone())).map(str::to_owned).collect(),
        marks,
        media: media.map(|file| place(file)).collect(),
        text: text.to_owned(),
    }
}

/// The place of a picture or video below `data/`.
pub(super) fn place(file: &File) -> String {
    format!("media/{}", file.name)
}

fn media(file: &File) -> Media {
    Media {
        file: place(file),
        mime: file.mime.to_owned(),
        bytes: file.bytes.len(),
        width: file.width,
        height: file.height,
        alt: file.alt.clone().unwrap_or_default(),
        credit: file.credit.clone(),
        caption: file.caption.clone(),
        removed: file.removed.iter().map(|what| what.get(Lang::Id).to_owned()).collect(),
    }
}

fn question(question: &crate::brief::Question) -> Question {
    Question { question: line(&question.question), answer: question.answer.as_str().trim().to_owned() }
}

fn source(reference: &crate::brief::Reference) -> Source {
    Source {
        title: line(&reference.title),
        publisher: reference.publisher.as_ref().map(line),
        date: reference.date.map(|date| date.long()),
        link: reference.link.as_ref().map(|link| link.as_str().to_owned()),
    }
}

fn line(line: &Line) -> String {
    prose(&line.0)
}

fn prose(prose: &Prose) -> String {
    prose.as_str().trim().to_owned()
}
