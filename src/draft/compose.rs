//! One brief and one surface to one draft.
//!
//! What must stand is reserved first: lead, action with its link, disclosure, hashtags. The rest of
//! the room goes to what informs most. Where even what must stand does not fit, hashtags give way,
//! then a shorter lead is tried; then it is an error that names the field and the units to save.

use super::content::{Content, Origin, TITLE};
use super::fixed::Fixed;
use super::hashtag;
use super::lead::{Lead, leads};
use super::page::{Line, Section, Style};
use super::select::Selection;
use super::{Attachment, Draft, Omitted, Post, Voice, script, thread};
use crate::brief::Brief;
use crate::config::Config;
use crate::count::{self, Measure};
use crate::diagnostic::Diagnostic;
use crate::markdown::{Links, Markup, Rich};
use crate::platform::{BlockKind, BlockSpec, Platform, Surface, When, has};
use crate::source::Prose;
use crate::text;
use std::sync::Arc;

/// A surface with a limit above this has room for a long first sentence.
const LONG_SURFACE: usize = 450;

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The brief.
    pub brief: &'a Brief,
    /// What it has to say.
    pub content: &'a Content,
    /// What its repository shares.
    pub config: &'a Config,
    /// Who speaks.
    pub voice: Voice,
    /// Whether threads are wanted where a platform has them.
    pub thread: bool,
    /// The embargo, while it lies ahead.
    pub embargo: Option<&'a str>,
}

/// The drafts of a brief for one platform: one a surface.
///
/// # Errors
/// What must stand but does not fit, by field and units.
pub fn compose(request: &Request<'_>, platform: &Platform) -> Result<Vec<Draft>, Vec<Diagnostic>> {
    let mut drafts = Vec::new();
    let mut found = Vec::new();
    for surface in surfaces(request, platform) {
        let mut one = Composer::new(request, platform, surface);
        let mut drafted = one.draft();
        // An ambassador's post also says who speaks; before it is refused, it says so in fewer words.
        if drafted.is_err() && request.voice == Voice::Asn {
            one.terse = true;
            drafted = one.draft().or(drafted);
        }
        match drafted {
            Ok(draft) => drafts.push(draft),
            Err(problem) => found.push(*problem),
        }
    }
    if found.is_empty() { Ok(drafts) } else { Err(found) }
}

/// The drafts of a brief for several platforms, and why some of them can have none.
pub fn compose_all(request: &Request<'_>, platforms: &[Arc<Platform>]) -> (Vec<Draft>, Vec<Diagnostic>) {
    let (mut drafts, mut refused) = (Vec::new(), Vec::new());
    for platform in platforms {
        match compose(request, platform) {
            Ok(more) => drafts.extend(more),
            Err(found) => refused.extend(found),
        }
    }
    (drafts, refused)
}

/// The surfaces to write for: that for media where the brief has any, else that for text.
fn surfaces<'p>(request: &Request<'_>, platform: &'p Platform) -> Vec<&'p Surface> {
    let media = if request.brief.raw.media.is_empty() { When::Text } else { When::Media };
    let wanted = |when: Option<When>| match when {
        None => true,
        Some(When::Gsm7) => gsm7(request, platform),
        Some(When::Ucs2) => !gsm7(request, platform),
        Some(when) => when == media,
    };
    let official = |s: &Surface| request.voice == Voice::Resmi || s.official_only != Some(true);
    platform.surfaces.iter().filter(|s| wanted(s.when) && official(s)).collect()
}

/// Whether a message can be written in GSM 03.38 once its punctuation is plain: the officer's own
/// text where there is one, else everything a composed one may take.
fn gsm7(request: &Request<'_>, platform: &Platform) -> bool {
    let letters = |text: &str| count::sms(text).encoding == count::Encoding::Gsm7;
    let scripts = &request.brief.raw.scripts;
    let own = scripts.iter().find(|(name, _)| {
        name.value == platform.id.value || platform.surfaces.iter().any(|surface| surface.id.value == name.value)
    });
    if let Some((_, script)) = own.filter(|_| request.voice == Voice::Resmi) {
        return letters(script.as_str());
    }
    let style = Style { markup: Markup::Plain, links: Links::Shown, plain_punctuation: true, one_line: false };
    let raw = &request.brief.raw;
    let lead = request.brief.hook.as_ref().unwrap_or(&request.brief.title);
    let texts = [lead, &request.brief.title].into_iter().chain(raw.action.iter().map(|a| &a.text.0));
    let texts = texts.chain(raw.messages.iter().map(|m| m.short.as_ref().unwrap_or(&m.text)));
    texts.map(|prose| style.line(&Line::Text(Rich::plain(prose.clone())))).all(|line| letters(line.as_str()))
}

pub(super) struct Composer<'a> {
    pub(super) request: &'a Request<'a>,
    pub(super) platform: &'a Platform,
    pub(super) surface: &'a Surface,
    pub(super) style: Style,
    pub(super) measure: Measure,
    /// Whether an ambassador's lines take their shortest form.
    pub(super) terse: bool,
}

/// A post with what it is made of.
pub(super) struct Composed {
    pub(super) sections: Vec<Section>,
    pub(super) used: Vec<usize>,
    pub(super) given: Vec<usize>,
    pub(super) surplus_tags: Vec<usize>,
}

impl<'a> Composer<'a> {
    fn new(request: &'a Request<'a>, platform: &'a Platform, surface: &'a Surface) -> Self {
        Self { request, platform, surface, style: Style::of(surface), measure: surface.measure(), terse: false }
    }

    /// What the platform counts for a text as written here.
    pub(super) fn count(&self, text: &str) -> usize {
        if self.style.markup == Markup::Telegram {
            return self.measure.count(&count::telegram_plain(text).unwrap_or_else(|_| text.to_owned()));
        }
        self.measure.count(text)
    }

    fn draft(&self) -> Result<Draft, Box<Diagnostic>> {
        if let Some(script) = script::find(self.request.brief, self.platform, self.surface, self.request.voice) {
            let parts = script::parts(self, script)?;
            let most = parts.iter().map(|part| self.count(part.as_str())).max().unwrap_or(0);
            let limit =
                self.limits().find(|limit| limit.is_none_or(|limit| most <= limit)).unwrap_or(self.surface.limit);
            return Ok(self.finish(parts, limit, Vec::new()));
        }
        if let Some(rule) = self.surface.thread.as_ref().filter(|_| self.request.thread) {
            let layout = if rule.layout.is_empty() { &self.surface.layout } else { &rule.layout };
            let (parts, composed) = thread::compose(self, layout, rule.max_parts)?;
            let omitted = self.omitted(layout, &composed);
            return Ok(self.finish(parts, self.surface.limit, omitted));
        }
        let mut last = None;
        for limit in self.limits() {
            match self.within(&self.surface.layout, limit, self.aim(), None) {
                Ok(composed) => {
                    let text = self.style.write(&composed.sections);
                    let omitted = self.omitted(&self.surface.layout, &composed);
                    return Ok(Draft { aim: self.aim(), ..self.finish(vec![text], limit, omitted) });
                }
                Err(problem) => last = Some(problem),
            }
        }
        Err(last.unwrap_or_else(|| {
            let place = self.request.brief.raw.span;
            Box::new(Diagnostic::error("tidak-muat", place, text!("Tidak ada yang dapat dimuat.", "Nothing fits.")))
        }))
    }

    /// The length to stop at; where people may come to harm, a good deal later.
    fn aim(&self) -> Option<usize> {
        self.surface.aim.map(|aim| if self.request.brief.grave() { aim * 4 / 3 } else { aim })
    }

    /// The limits to try, one after the other: that of one part, then of two and more.
    fn limits(&self) -> impl Iterator<Item = Option<usize>> {
        std::iter::once(self.surface.limit).chain(self.surface.part_limits.iter().map(|limit| Some(*limit)))
    }

    /// The sections of a post within a limit. `aim` is the length to stop at; what must stand may
    /// pass it, never the limit.
    pub(super) fn within(
        &self,
        layout: &[BlockSpec],
        limit: Option<usize>,
        aim: Option<usize>,
        part_room: Option<usize>,
    ) -> Result<Composed, Box<Diagnostic>> {
        let layout = self.fitted(layout);
        let from = layout.iter().find(|b| b.kind == BlockKind::Lead).map(|b| b.from.clone()).unwrap_or_default();
        let headline = has(&layout, BlockKind::Title);
        let mut leads: Vec<Option<Lead>> =
            leads(self.request.brief, self.request.content, &from, self.request.voice, headline)
                .into_iter()
                .map(Some)
                .collect();
        // A headline alone can open a post; and where there is more room to be had, the best line in
        // two parts beats a lesser one in one.
        if from.is_empty() || leads.is_empty() {
            leads = vec![None];
        } else if limit < self.surface.part_limits.last().copied() {
            leads.truncate(1);
        }
        let limit_or_all = limit.unwrap_or(usize::MAX);
        let mut nearest: (usize, Option<&Lead>) = (usize::MAX, None);
        for lead in &leads {
            for fewer in 0..=self.surface.hashtags.advised {
                let (tags, surplus) = hashtag::choose(self.request.brief, &self.surface.hashtags, fewer);
                let fixed = self.fixed(&layout, lead.as_ref(), &tags);
                let written = self.style.write(&fixed);
                let cost = self.count(written.as_str());
                let bytes = self.second_excess(written.as_str());
                if cost <= limit_or_all && bytes == 0 {
                    let budget = limit_or_all.min(aim.unwrap_or(usize::MAX).max(cost));
                    return Ok(self.fill(
                        &layout,
                        lead.as_ref(),
                        fixed,
                        budget.saturating_sub(cost),
                        surplus,
                        part_room,
                    ));
                }
                let over = cost.saturating_sub(limit_or_all).max(bytes);
                if over < nearest.0 {
                    nearest = (over, lead.as_ref());
                }
            }
        }
        Err(Box::new(self.too_long(nearest.1, nearest.0, limit_or_all)))
    }

    /// How far a text is over the second bound, where the surface has one.
    pub(super) fn second_excess(&self, text: &str) -> usize {
        self.surface.second.as_ref().map_or(0, |second| second.unit.count(text).saturating_sub(second.limit))
    }

    /// The blocks that always stand, in the places of the layout; the others are empty sections.
    fn fixed(&self, layout: &[BlockSpec], lead: Option<&Lead>, tags: &[Rich]) -> Vec<Section> {
        let fixed = Fixed {
            terse: self.terse,
            brief: self.request.brief,
            config: self.request.config,
            voice: self.request.voice,
            links: self.style.links,
            platform: &self.platform.id.value,
            hashtags: tags,
            layout,
        };
        let mut sections: Vec<Section> = Vec::new();
        for spec in layout {
            let section = match (spec.kind, lead) {
                (BlockKind::Lead, Some(lead)) => Section {
                    lines: vec![Line::Text(fixed.warned(lead.text.clone(), spec))],
                    part: spec.part == Some(true),
                    ..Section::default()
                },
                (BlockKind::Body, _) => super::body::section(self.request.content, fixed.dateline()),
                _ => fixed.section(spec, &sections).unwrap_or_default(),
            };
            // Links that follow the action stand close below it: one foot, not a stack of lines.
            let foot = matches!(spec.kind, BlockKind::More | BlockKind::Feedback) && !section.lines.is_empty();
            let above = sections.iter_mut().rev().take_while(|_| foot).find(|s| !s.lines.is_empty()).filter(|s| s.foot);
            match above {
                Some(above) => {
                    above.lines.extend(section.lines.into_iter().map(Line::tight));
                    sections.push(Section::default());
                }
                None => sections.push(Section {
                    foot: foot || spec.kind == BlockKind::Action,
                    tail: spec.kind == BlockKind::Hashtags,
                    ..section
                }),
            }
        }
        sections
    }

    fn fill(
        &self,
        layout: &[BlockSpec],
        lead: Option<&Lead>,
        mut sections: Vec<Section>,
        budget: usize,
        surplus_tags: Vec<usize>,
        part_room: Option<usize>,
    ) -> Composed {
        let mut given: Vec<usize> = lead.map(|l| l.units.clone()).unwrap_or_default();
        if has(layout, BlockKind::Title) {
            given.push(TITLE);
        }
        let content = self.request.content;
        if has(layout, BlockKind::Action) {
            given.extend(content.of_origin(Origin::Action));
        }
        if has(layout, BlockKind::Body) {
            given.extend(content.of_origin(Origin::Summary).chain(content.of_origin(Origin::Details)));
        }
        let selection = Selection {
            brief: self.request.brief,
            content: self.request.content,
            layout,
            style: self.style,
            measure: self.measure,
            voice: self.request.voice,
            given: &given,
            long: self.surface.limit.is_none_or(|limit| limit > LONG_SURFACE),
            part_room,
        };
        let chosen = selection.choose(budget);
        let mut spare = budget;
        for (block, spec) in layout.iter().enumerate() {
            let units: Vec<(usize, usize)> =
                chosen.units.iter().filter(|(b, ..)| *b == block).map(|(_, u, f)| (*u, *f)).collect();
            if let Some(section) = sections.get_mut(block).filter(|_| !units.is_empty()) {
                *section = selection.section(spec, &units);
                spare = spare.saturating_sub(selection.cost(spec, &units));
            }
        }
        self.explain(layout, &mut sections, spare);
        Composed { sections, used: chosen.units.iter().map(|(_, unit, _)| *unit).collect(), given, surplus_tags }
    }

    fn finish(&self, parts: Vec<Prose>, limit: Option<usize>, omitted: Vec<Omitted>) -> Draft {
        let brief = self.request.brief;
        let media: Vec<Attachment> = brief
            .raw
            .media
            .iter()
            .map(|m| Attachment {
                file: m.file.0.as_str().to_owned(),
                alt: m.alt.as_ref().map_or_else(String::new, |a| a.as_str().trim().to_owned()),
            })
            .collect();
        let posts = parts
            .into_iter()
            .enumerate()
            .map(|(index, text)| Post {
                n: index + 1,
                count: self.count(text.as_str()),
                text,
                media: if index == 0 { media.clone() } else { Vec::new() },
            })
            .collect();
        Draft {
            brief: brief.path.clone(),
            id: brief.id.clone(),
            platform: self.platform.id.value.clone(),
            name: self.surface.name.0.as_str().to_owned(),
            surface: self.surface.id.value.clone(),
            voice: self.request.voice,
            limit,
            aim: None,
            unit: self.surface.unit,
            posts,
            omitted,
            notes: self.notes(),
            embargo: self.request.embargo.map(str::to_owned),
        }
    }
}
