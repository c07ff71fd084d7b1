//! Lists and maps in brackets, `[…]` and `{…}`.

use super::{Fault, Scene, line::Line, quoted, start::RESERVED};
use crate::diagnostic::Diagnostic;
use crate::text;

/// Parts of a bracketed value that need quotation marks: `[#sehat, ckg]`, `{x: @akun}`.
pub(super) fn unquoted_parts(scene: &Scene<'_>) -> Option<Vec<Diagnostic>> {
    if !matches!(scene.fault, Fault::Start | Fault::Flow | Fault::Colon | Fault::Other) {
        return None;
    }
    // To the end of the line: what looks like a comment may be a hashtag.
    let place = scene.line.value.start..scene.line.end;
    let value = scene.text(place.clone());
    let mended = mend(value)?;
    if mended == value {
        return None;
    }
    let fixed = scene.corrected(&scene.line, place.clone(), &mended);
    let found = Diagnostic::error(
        "kutip-dalam-kurung",
        scene.span(place),
        text!(
            "Isi kurung ini memuat teks yang harus diapit tanda kutip.",
            "These brackets hold a text that must be in quotation marks."
        ),
    );
    Some(vec![found.help(text!("Apit dengan tanda kutip: `{fixed}`.", "Use quotation marks: `{fixed}`."))])
}

/// The bracketed value with quotation marks around the parts that need them; `None` where it is not
/// simple enough to say.
fn mend(value: &str) -> Option<String> {
    let (open, close) = if value.starts_with('[') { ("[", "]") } else { ("{", "}") };
    let inner = value.strip_prefix(open)?.strip_suffix(close)?;
    if inner.contains(['"', '\'', '[', ']', '{', '}']) {
        return None;
    }
    let parts = inner.split(',').map(|part| {
        let part = part.trim();
        let (key, text) = part.split_once(": ").filter(|_| open == "{").unwrap_or(("", part));
        let mark = text.starts_with(RESERVED) || text.starts_with('#') || text.contains(": ");
        let text = if mark { quoted(text) } else { text.to_owned() };
        if key.is_empty() { text } else { format!("{key}: {text}") }
    });
    Some(format!("{open}{}{close}", parts.collect::<Vec<_>>().join(", ")))
}

/// The length of the bracketed text at the start of `text`; `None` where it isn't closed.
pub(super) fn balanced(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (c, quote) {
            (_, Some(open)) => quote = Some(open).filter(|open| *open != c),
            // An apostrophe within a word quotes nothing.
            ('"' | '\'', None) if text.get(..at)?.ends_with([' ', '[', '{', ',', '\n']) => quote = Some(c),
            ('[' | '{', None) => depth += 1,
            (']' | '}', None) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return Some(at + c.len_utf8());
        }
    }
    None
}

/// A bracket that is never closed: the place is where it opens.
pub(super) fn left_open(scene: &Scene<'_>) -> Option<Vec<Diagnostic>> {
    if scene.fault != Fault::Flow {
        return None;
    }
    let up = (1..=scene.line.number).rev().map(|number| Line::read(&scene.lines, number));
    let line = up.into_iter().find(|line| scene.text(line.value.clone()).starts_with(['[', '{']))?;
    let start = line.value.start;
    if balanced(scene.text(start..scene.source.text.len())).is_some() {
        return None;
    }
    let value = scene.text(line.value.clone());
    let (open, close) = if value.starts_with('[') { ('[', ']') } else { ('{', '}') };
    let closed = scene.corrected(&line, line.value.clone(), &format!("{value}{close}"));
    let text = scene.corrected(&line, line.value.clone(), &quoted(value));
    let found = Diagnostic::error(
        "kurung-terbuka",
        scene.span(start..start + 1),
        text!(
            "Kurung `{open}` yang dibuka di sini tidak ditutup.",
            "The bracket `{open}` that opens here is not closed."
        ),
    );
    Some(vec![found.help(text!(
        "Tutup dengan `{close}`: `{closed}`. Jika kurung itu bagian dari teks: `{text}`.",
        "Close it with `{close}`: `{closed}`. If the bracket is part of the text: `{text}`."
    ))])
}
