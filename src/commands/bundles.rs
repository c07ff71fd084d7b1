//! One brief to its bundles in memory: what `export` writes and `preview` shows.

use super::release::{self, Embargo};
use super::wanted;
use super::workspace::Shared;
use crate::brief::Brief;
use crate::bundle::{self, Bundle, Files, Parts};
use crate::diagnostic::Diagnostic;
use crate::draft::{Content, Draft, Request, Voice, compose_all};
use crate::lang::{Lang, Text};
use crate::media;
use crate::platform::Platform;
use crate::schedule::{self, Plan, Slot};
use crate::text;
use jiff::Timestamp;
use std::sync::Arc;

/// What is asked of a brief.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted<'a> {
    /// Who speaks, a bundle each.
    pub(super) voices: &'a [Voice],
    /// Only these platforms; empty for those of the brief.
    pub(super) platforms: &'a [String],
    /// The present.
    pub(super) now: Timestamp,
    /// The moment that the environment fixes, if it does.
    pub(super) fixed: Option<Timestamp>,
}

/// A brief with what its bundles share.
pub(super) struct Ready<'a> {
    wanted: Wanted<'a>,
    brief: &'a Brief,
    shared: &'a Shared,
    platforms: Vec<Arc<Platform>>,
    voices: Vec<(Voice, Vec<Draft>)>,
    /// Its embargo, while that lies ahead.
    pub(super) embargo: Option<Embargo>,
    /// Its pictures and videos.
    media: Vec<media::File>,
    /// Its times.
    pub(super) plan: Plan,
}

impl<'a> Ready<'a> {
    /// Gathers what the bundles of a brief are made from.
    ///
    /// # Errors
    /// Why there can be none.
    pub(super) fn new(
        brief: &'a Brief,
        shared: &'a Shared,
        media: Vec<media::File>,
        wanted: Wanted<'a>,
    ) -> Result<Self, Vec<Diagnostic>> {
        if let Some(closed) = release::closed(brief) {
            return Err(vec![closed]);
        }
        let embargo = Embargo::of(brief, &shared.config, wanted.now);
        let platforms = wanted::platforms(brief, shared, wanted.platforms)?;
        let content = Content::of(brief);
        let compose = |voice| {
            let (embargo, config) = (embargo.as_ref().map(|embargo| embargo.words.as_str()), &shared.config);
            // What keeps a platform from having a draft was told when the brief was checked.
            compose_all(&Request { brief, content: &content, config, voice, thread: false, embargo }, &platforms).0
        };
        let named = |at: usize, voice: &Voice| wanted.voices.iter().take(at).any(|known| known == voice);
        let once = wanted.voices.iter().enumerate().filter(|(at, voice)| !named(*at, voice));
        let voices = once.map(|(_, voice)| (*voice, compose(*voice))).collect();
        let plan = schedule::plan(brief, &shared.config, &platforms);
        Ok(Self { wanted, brief, shared, platforms, voices, embargo, media, plan })
    }

    /// The bundles, one a voice; `found` is what is said about the brief.
    pub(super) fn bundles(&self, found: &[Diagnostic]) -> Vec<Bundle> {
        let media: Vec<_> = self.media().collect();
        let slots: Vec<_> = self.plan.slots.iter().map(Slot::in_bundle).collect();
        let bundle = |(voice, drafts): &(Voice, Vec<Draft>)| {
            Bundle::new(&Parts {
                brief: self.brief,
                config: &self.shared.config,
                platforms: &self.platforms,
                drafts,
                voice: *voice,
                embargo: self.embargo.as_ref().map(|embargo| embargo.until),
                found,
                rules: self.shared.rules.as_ref().map_or(0, |rules| rules.rules.len()),
                checked: self.wanted.fixed,
                media: &media,
                slots: &slots,
            })
        };
        self.voices.iter().map(bundle).collect()
    }

    /// The pictures and videos by their path below `data/`.
    pub(super) fn pictures(&self) -> Files {
        bundle::media(&self.media().collect::<Vec<_>>())
    }

    /// What was taken out of the pictures.
    pub(super) fn removed(&self) -> Vec<Text> {
        self.media().filter_map(removed).collect()
    }

    /// The pictures and videos, each once even where the brief names one twice.
    fn media(&self) -> impl Iterator<Item = &media::File> {
        let files = &self.media;
        files
            .iter()
            .enumerate()
            .filter(|(at, file)| !files.iter().take(*at).any(|f| f.named == file.named))
            .map(|(_, f)| f)
    }
}

fn removed(file: &media::File) -> Option<Text> {
    if file.removed.is_empty() {
        return None;
    }
    let list = |lang| file.removed.iter().map(|what| what.get(lang)).collect::<Vec<_>>().join(", ");
    let (name, id, en) = (&file.named, list(Lang::Id), list(Lang::En));
    Some(text!("{name}: {id} dihapus dari salinannya di bundel.", "{name}: {en} taken out of its copy in the bundle."))
}
