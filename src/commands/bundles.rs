//! One brief to its bundles in memory: what `export` writes and `preview` shows.

use super::check::one::Worked;
use super::release::{self, Embargo};
use super::workspace::Shared;
use crate::brief::Brief;
use crate::bundle::{self, Bundle, Files, Parts};
use crate::diagnostic::Diagnostic;
use crate::draft::{Draft, Voice};
use crate::lang::{Lang, Text};
use crate::media;
use crate::platform::Platform;
use crate::schedule::{Plan, Slot};
use crate::text;
use jiff::Timestamp;
use std::sync::Arc;

/// A brief with what its bundles share.
pub(super) struct Ready<'a> {
    brief: &'a Brief,
    shared: &'a Shared,
    fixed: Option<Timestamp>,
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
    /// Gathers what the bundles of a brief are made from, of what its check worked out. `voices` are those that
    /// get a bundle, `fixed` is the moment that the environment fixes, if it does.
    ///
    /// # Errors
    /// Why there can be none.
    pub(super) fn new(
        brief: &'a Brief,
        shared: &'a Shared,
        worked: Worked,
        voices: &[Voice],
        now: Timestamp,
        fixed: Option<Timestamp>,
    ) -> Result<Self, Vec<Diagnostic>> {
        if let Some(closed) = release::closed(brief) {
            return Err(vec![closed]);
        }
        let embargo = Embargo::of(brief, &shared.config, now);
        let Worked { platforms, mut drafts, plan, media } = worked;
        for draft in &mut drafts {
            draft.embargo = embargo.as_ref().map(|embargo| embargo.words.clone());
        }
        let of = |voice: &Voice| (*voice, drafts.iter().filter(|draft| draft.voice == *voice).cloned().collect());
        let voices = voices.iter().map(of).collect();
        Ok(Self { brief, shared, fixed, platforms, voices, embargo, media, plan })
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
                checked: self.fixed,
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

/// The voices asked for, each once.
pub(super) fn once(voices: &[Voice]) -> Vec<Voice> {
    let mut once = Vec::new();
    for voice in voices {
        if !once.contains(voice) {
            once.push(*voice);
        }
    }
    once
}

fn removed(file: &media::File) -> Option<Text> {
    if file.removed.is_empty() {
        return None;
    }
    let list = |lang| file.removed.iter().map(|what| what.get(lang)).collect::<Vec<_>>().join(", ");
    let (name, id, en) = (&file.named, list(Lang::Id), list(Lang::En));
    Some(text!("{name}: {id} dihapus dari salinannya di bundel.", "{name}: {en} taken out of its copy in the bundle."))
}
