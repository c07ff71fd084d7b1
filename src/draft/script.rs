//! Hand-written texts (`naskah`): taken as they are, measured like everything else.

use super::compose::Composer;
use super::{Voice, thread};
use crate::brief::Brief;
use crate::diagnostic::Diagnostic;
use crate::platform::{Platform, Surface};
use crate::source::Prose;
use crate::text;
use unicode_segmentation::UnicodeSegmentation;

/// The line that parts a hand-written thread.
const BREAK: &str = "---";

/// The officer's own text for a surface: under the surface's id, or under the platform's.
///
/// It speaks as the official account, so an ambassador's post is always composed.
pub(super) fn find<'b>(brief: &'b Brief, platform: &Platform, surface: &Surface, voice: Voice) -> Option<&'b Prose> {
    if voice == Voice::Asn {
        return None;
    }
    let named = |name: &str| brief.raw.scripts.iter().find(|(key, _)| key.value == name).map(|(_, text)| text);
    named(&surface.id.value).or_else(|| named(&platform.id.value).filter(|_| surface.by_name_only != Some(true)))
}

/// The parts of a hand-written text, each within the limit.
///
/// # Errors
/// A part that is too long, with the words from which on it is; a thread where there are none.
pub(super) fn parts(composer: &Composer<'_>, script: &Prose) -> Result<Vec<Prose>, Box<Diagnostic>> {
    let mut parts = cut(script);
    let thread = composer.surface.thread.as_ref();
    let name = composer.surface.name.0.as_str();
    if parts.is_empty() {
        let place = script.place().unwrap_or(composer.request.brief.raw.span);
        let found = Diagnostic::error(
            "naskah-kosong",
            place,
            text!("Naskah untuk {name} hanya berisi ---.", "The text for {name} holds nothing but ---."),
        )
        .help(text!("Tulis teksnya, atau hapus naskah ini.", "Write the text, or remove it."));
        return Err(Box::new(found));
    }
    if let (1.., None, Some(second)) = (parts.len() - 1, thread, parts.get(1)) {
        let place = second.place().unwrap_or(composer.request.brief.raw.span);
        let found = Diagnostic::error(
            "bukan-utas",
            place,
            text!(
                "{name} tidak mengenal utas, tetapi naskah ini terbagi dengan ---.",
                "{name} has no threads, but this text is divided with ---."
            ),
        )
        .help(text!("Hapus baris --- atau jadikan satu teks.", "Remove the line --- or make it one text."));
        return Err(Box::new(found));
    }
    let over = |text: &Prose| composer.surface.limit.is_some_and(|limit| composer.count(text.as_str()) > limit);
    if let (Some(rule), [one], true) = (thread, parts.as_slice(), composer.request.thread)
        && over(one)
    {
        let split = thread::split(composer, one, rule.max_parts);
        let (count, most) = (split.len(), rule.max_parts);
        if count > most {
            let place = one.place().unwrap_or(composer.request.brief.raw.span);
            let found = Diagnostic::error(
                "utas-panjang",
                place,
                text!(
                    "Naskah untuk {name} menjadi utas {count} bagian, paling banyak {most}.",
                    "The text for {name} becomes a thread of {count} parts, at most {most}."
                ),
            )
            .help(text!("Pendekkan naskahnya.", "Shorten the text."));
            return Err(Box::new(found));
        }
        parts = split;
    }
    for part in &parts {
        fits(composer, part)?;
    }
    Ok(parts)
}

fn cut(script: &Prose) -> Vec<Prose> {
    let text = script.as_str();
    let mut parts = Vec::new();
    let mut start = 0;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if line.trim() == BREAK {
            parts.push(script.slice(start..at).trimmed());
            start = at + line.len();
        }
        at += line.len();
    }
    parts.push(script.slice(start..text.len()).trimmed());
    parts.retain(|part| !part.is_empty());
    parts
}

fn fits(composer: &Composer<'_>, part: &Prose) -> Result<(), Box<Diagnostic>> {
    let limit = match (composer.surface.part_limits.last(), composer.surface.limit) {
        (Some(most), _) => *most,
        (None, Some(limit)) => limit,
        (None, None) => return Ok(()),
    };
    let count = composer.count(part.as_str());
    let excess = composer.second_excess(part.as_str());
    if count <= limit && excess == 0 {
        return Ok(());
    }
    let name = composer.surface.name.0.as_str();
    let from = first_over(composer, part.as_str(), limit);
    // The bound that is broken, with its own unit.
    let (unit, count, limit, over) = match &composer.surface.second {
        Some(second) if count <= limit => (second.unit, second.unit.count(part.as_str()), second.limit, excess),
        _ => (composer.surface.unit, count, limit, count.saturating_sub(limit)),
    };
    let unit = unit.word();
    let (unit_id, unit_en) = (unit.id, unit.en);
    let line_end = part.as_str().get(from..).and_then(|rest| rest.find('\n')).map_or(part.as_str().len(), |i| from + i);
    let place = part
        .spans(from..line_end.max(from))
        .first()
        .copied()
        .or_else(|| part.place())
        .unwrap_or(composer.request.brief.raw.span);
    let found = Diagnostic::error(
        "naskah-panjang",
        place,
        text!(
            "Naskah untuk {name} {count} {unit_id}, batasnya {limit}.",
            "The text for {name} has {count} {unit_en}, the limit is {limit}."
        ),
    )
    .label(text!("mulai di sini tidak muat", "from here on it does not fit"))
    .help(text!("Kurangi {over} {unit_id}.", "Save {over} {unit_en}."));
    Err(Box::new(found))
}

/// The first byte that no longer fits.
fn first_over(composer: &Composer<'_>, text: &str, limit: usize) -> usize {
    let borders: Vec<usize> = text.grapheme_indices(true).map(|(i, g)| i + g.len()).collect();
    let fits = |head: &str| composer.count(head) <= limit && composer.second_excess(head) == 0;
    let fitting = borders.partition_point(|end| text.get(..*end).is_some_and(fits));
    let border = fitting.checked_sub(1).and_then(|i| borders.get(i)).copied().unwrap_or(0);
    // The blanks between the last word that fits and the first that does not are nothing to look at.
    let rest = text.get(border..).unwrap_or_default();
    border + rest.len() - rest.trim_start().len()
}
