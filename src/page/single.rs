//! `buka.html`: the page from which people post.

use super::card::Texts;
use super::pictures::{Pictures, Shown};
use super::shell::Frame;
use super::voice::{self, VoiceView};
use super::{markdown, shell};
use crate::bundle::{About, Bundle, Checked, Link, Media, Source, Time};
use anyhow::{Result, anyhow};
use minijinja::Value;
use serde::Serialize;
use std::sync::LazyLock;

const STYLES: &[&str] = &[
    include_str!("templates/base.css"),
    include_str!("templates/bundle.css"),
    include_str!("templates/card.css"),
    include_str!("templates/print.css"),
];
const COPY: &str = include_str!("templates/copy.js");
const BUNDLE: &str = include_str!("templates/bundle.js");
const LIVE: &str = include_str!("templates/live.js");

static HANDED_OUT: LazyLock<Frame> = LazyLock::new(|| Frame::new(STYLES, &[COPY, BUNDLE], false));
static SERVED: LazyLock<Frame> = LazyLock::new(|| Frame::new(STYLES, &[COPY, BUNDLE, LIVE], true));

/// What a page is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// It lies in a bundle.
    HandedOut,
    /// It shows what a bundle would be.
    Preview,
    /// The same, served: it asks `/versi` of its own origin once a second and loads itself anew when the answer
    /// changes.
    Served,
}

#[derive(Serialize)]
struct View<'a> {
    brief: &'a About,
    summary: Value,
    reason: Option<Value>,
    embargo: Option<&'a Time>,
    /// Whether the page has more than one voice.
    several: bool,
    voices: Vec<VoiceView<'a>>,
    media: Vec<Shown<'a>>,
    questions: Vec<QuestionView<'a>>,
    sources: &'a [Source],
    channels: &'a [Link],
    check: &'a Checked,
    generator: &'a str,
    /// Whether it lies in no bag.
    preview: bool,
    texts: Value,
}

#[derive(Serialize)]
struct QuestionView<'a> {
    question: &'a str,
    answer: Value,
    copy: String,
}

/// The page of one bundle, or of one brief in several voices. What the voices share is taken from the first.
///
/// A picture that stands in [`Pictures`] and is no larger than 3 MB stands in the page; others, and videos,
/// are linked by their `file`, which lies beside the page.
///
/// # Errors
/// When there is no bundle, or a file that comes with humas is at fault.
pub fn bundle(bundles: &[(&Bundle, Pictures<'_>)], purpose: Purpose) -> Result<String> {
    let (first, _) = bundles.first().ok_or_else(|| anyhow!("a page needs a bundle"))?;
    let media = media(bundles);
    let mut texts = Texts::new();
    let voices =
        bundles.iter().map(|(bundle, _)| voice::view(bundle, &media, &mut texts)).collect::<Result<Vec<_>>>()?;
    for shown in &media {
        texts.insert(shown.copy.clone(), shown.alt().to_owned());
    }
    let questions = questions(first, &mut texts);
    let brief = &first.brief;
    let view = View {
        brief,
        summary: markdown::html(&brief.summary),
        reason: (!brief.reason.trim().is_empty()).then(|| markdown::html(&brief.reason)),
        embargo: bundles.iter().find_map(|(bundle, _)| bundle.embargo.as_ref()),
        several: bundles.len() > 1,
        voices,
        media,
        questions,
        sources: &first.sources,
        channels: &first.channels,
        check: &first.check,
        generator: &first.generator,
        preview: purpose != Purpose::HandedOut,
        texts: shell::data(&texts)?,
    };
    let title = format!("{} · {}", brief.title, brief.agency);
    let parts = shell::Parts {
        template: "bundle.html",
        title: &title,
        generator: &first.generator,
        frame: if purpose == Purpose::Served { &SERVED } else { &HANDED_OUT },
    };
    shell::page(parts, &view)
}

/// The media of all bundles, each once.
fn media<'a>(bundles: &[(&'a Bundle, Pictures<'_>)]) -> Vec<Shown<'a>> {
    let mut list: Vec<(&Media, &Pictures<'_>)> = Vec::new();
    for (bundle, pictures) in bundles {
        for media in &bundle.media {
            if !list.iter().any(|(known, _)| known.file == media.file) {
                list.push((media, pictures));
            }
        }
    }
    list.into_iter().enumerate().map(|(at, (media, pictures))| Shown::new(at + 1, media, pictures)).collect()
}

fn questions<'a>(bundle: &'a Bundle, texts: &mut Texts) -> Vec<QuestionView<'a>> {
    let view = |(at, question): (usize, &'a crate::bundle::Question)| {
        let copy = format!("jawaban-{}", at + 1);
        texts.insert(copy.clone(), markdown::plain(&question.answer));
        QuestionView { question: &question.question, answer: markdown::html(&question.answer), copy }
    };
    bundle.questions.iter().enumerate().map(view).collect()
}
