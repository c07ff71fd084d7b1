//! What a page says to one voice: the texts, when to post them, what to do and not to do.

use super::card::{self, CardView, Texts};
use super::guidance::{self, Guidance};
use super::pictures::Shown;
use crate::bundle::{Bundle, Time};
use crate::draft::Voice;
use anyhow::Result;
use serde::Serialize;

/// The part of a page for one voice.
#[derive(Debug, Serialize)]
pub(super) struct VoiceView<'a> {
    id: &'static str,
    /// `Untuk akun resmi`.
    title: &'static str,
    ambassador: bool,
    cards: Vec<CardView<'a>>,
    schedule: Vec<SlotView<'a>>,
    guidance: &'static Guidance,
}

/// A time to post.
#[derive(Debug, Serialize)]
pub(super) struct SlotView<'a> {
    platform: String,
    time: &'a Time,
}

/// What a page says to the voice of a bundle.
pub(super) fn view<'a>(bundle: &'a Bundle, media: &[Shown<'_>], texts: &mut Texts) -> Result<VoiceView<'a>> {
    Ok(VoiceView {
        id: card::voice_id(bundle.voice),
        title: title(bundle.voice),
        ambassador: bundle.voice == Voice::Asn,
        cards: card::cards(bundle, media, texts),
        schedule: schedule(bundle),
        guidance: guidance::of(bundle.voice)?,
    })
}

/// Whom a bundle is for.
pub(super) fn title(voice: Voice) -> &'static str {
    match voice {
        Voice::Resmi => "Untuk akun resmi",
        Voice::Asn => "Untuk ASN yang membantu menyebarluaskan",
    }
}

/// The times of a bundle, each with the name of its platform.
pub(super) fn schedule(bundle: &Bundle) -> Vec<SlotView<'_>> {
    let name = |id: &str| {
        let card = bundle.cards.iter().find(|card| card.platform == id);
        card::platform_name(id, card.map_or(id, |card| &card.name))
    };
    bundle.schedule.iter().map(|slot| SlotView { platform: name(&slot.platform), time: &slot.time }).collect()
}
