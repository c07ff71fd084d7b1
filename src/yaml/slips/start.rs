//! Values that begin with a character that means something to YAML.

use super::{Fault, Scene, bracket::balanced, line::Line, quoted};
use crate::diagnostic::Diagnostic;
use crate::text;
use std::ops::Range;

/// Characters no plain text may begin with. Brackets may, if all of the value stands within them.
pub(super) const RESERVED: [char; 14] = ['@', '`', '%', '*', '&', '!', '|', '>', ',', ']', '}', '[', '{', '?'];

/// A plain text that begins with a reserved character, such as `@akun` or `*penting*`.
pub(super) fn reserved(scene: &Scene<'_>) -> Option<Vec<Diagnostic>> {
    if !matches!(scene.fault, Fault::Start | Fault::Structure | Fault::Flow) {
        return None;
    }
    let line = &scene.line;
    let place = plain_start(scene, line)?;
    let value = scene.text(place.clone());
    let first = value.chars().next()?;
    if matches!(first, '[' | '{') {
        let end = place.start + balanced(value)?;
        // The brackets closed and more text follows, as in `[Siaran pers] Tarif tetap`.
        if end >= place.end || scene.at < end {
            return None;
        }
    } else if scene.fault != Fault::Start {
        return None;
    }
    let fixed = scene.corrected(line, place.clone(), &quoted(value));
    let found = Diagnostic::error(
        "karakter-awal",
        scene.span(place),
        text!(
            "Teks yang diawali “{first}” harus diapit tanda kutip.",
            "A text that begins with “{first}” must be in quotation marks."
        ),
    );
    Some(vec![found.help(text!(
        "Tanda “{first}” di awal punya arti khusus dalam YAML. Apit teksnya dengan tanda kutip: `{fixed}`.",
        "“{first}” at the start has a meaning of its own in YAML. Put the text in quotation marks: `{fixed}`."
    ))])
}

/// The part of a line that begins with a reserved character: its value, its key, or, for an item
/// of a list, all its words (`- **Gratis**: untuk semua` is a text).
fn plain_start(scene: &Scene<'_>, line: &Line) -> Option<Range<usize>> {
    let begins = |range: &Range<usize>| scene.text(range.clone()).starts_with(RESERVED);
    let all = line.item..line.value.end;
    match &line.key {
        Some(key) if begins(key) => Some(if line.is_item() { all } else { key.clone() }),
        _ => Some(line.value.clone()).filter(begins),
    }
}
