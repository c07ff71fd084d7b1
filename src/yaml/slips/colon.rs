//! Colons: in a value, without a space after them, missing.

use super::line::{Line, is_block_header};
use super::{Fault, MAX_MORE, Scene, quoted};
use crate::diagnostic::Diagnostic;
use crate::text;
use std::ops::Range;

/// An unquoted value with a colon in it, `judul: Siaran Pers: Tarif tetap`; and the others like it.
pub(super) fn in_value(scene: &Scene<'_>) -> Option<Vec<Diagnostic>> {
    if scene.fault != Fault::Colon {
        return None;
    }
    let line = &scene.line;
    let on_one_line = line.key.is_some() && line.value.contains(&scene.at);
    if !on_one_line {
        return continued(scene);
    }
    let others = scene.structure().into_iter().filter(|other| {
        let value = scene.text(other.value.clone());
        let plain = value.starts_with(|c: char| c.is_alphanumeric() || c == '(');
        other.number != line.number && other.key.is_some() && plain && has_colon(value)
    });
    let lines = std::iter::once(line.clone()).chain(others.take(MAX_MORE));
    Some(lines.map(|line| in_value_of(scene, &line)).collect())
}

fn has_colon(value: &str) -> bool {
    value.contains(": ") || value.ends_with(':')
}

fn in_value_of(scene: &Scene<'_>, line: &Line) -> Diagnostic {
    let fixed = scene.corrected(line, line.value.clone(), &quoted(scene.text(line.value.clone())));
    Diagnostic::error(
        "titik-dua-dalam-nilai",
        scene.span(line.value.clone()),
        text!("Nilai ini memuat titik dua.", "This value contains a colon."),
    )
    .help(text!(
        "Apit seluruh nilainya dengan tanda kutip: `{fixed}`.",
        "Put the whole value in quotation marks: `{fixed}`."
    ))
}

/// A value that goes on over several lines and has a colon on a later one. Three words before the
/// colon make a sentence; fewer are more likely a key that stands too deep.
fn continued(scene: &Scene<'_>) -> Option<Vec<Diagnostic>> {
    let line = &scene.line;
    let words = scene.text(line.key.clone()?);
    let above = scene.line_above(line)?;
    if words.split_whitespace().count() < 3 || line.is_item() || line.indent() <= above.indent() {
        return None;
    }
    let place = line.body..line.end;
    let found = Diagnostic::error(
        "titik-dua-dalam-nilai",
        scene.span(place),
        text!("Lanjutan nilai ini memuat titik dua.", "This continued value contains a colon."),
    );
    Some(vec![found.help(text!(
        "Tulis teks panjang sebagai blok: `|` sesudah titik dua kuncinya, lalu teksnya di baris berikut dan menjorok.",
        "Write a long text as a block: `|` after the colon of its key, then the text on the next lines, indented."
    ))])
}

/// The colon of `judul:Isi`: a key of one word, then at once something that is no address.
fn tight_colon(scene: &Scene<'_>, line: &Line) -> Option<usize> {
    let words = scene.text(line.item..line.end);
    let at = words.find(':')?;
    let key = words.get(..at)?;
    let value = words.get(at + 1..)?;
    let wordlike = key.starts_with(char::is_alphabetic) && key.chars().all(|c| c.is_alphanumeric() || c == '_');
    (line.key.is_none() && wordlike && !value.is_empty() && !value.starts_with("//")).then_some(line.item + at)
}

/// No space after the colon of a key.
pub(super) fn no_space_after(scene: &Scene<'_>) -> Option<Vec<Diagnostic>> {
    let line = line_without_key(scene)?;
    let colon = tight_colon(scene, &line)?;
    let fixed = scene.corrected(&line, colon..colon + 1, ": ");
    let found = Diagnostic::error(
        "spasi-sesudah-titik-dua",
        scene.span(colon..colon + 1),
        text!("Tidak ada spasi sesudah titik dua ini.", "There is no space after this colon."),
    );
    Some(vec![found.help(text!("Beri satu spasi: `{fixed}`.", "Put a space there: `{fixed}`."))])
}

/// A line among keys that has no colon.
pub(super) fn missing(scene: &Scene<'_>) -> Option<Vec<Diagnostic>> {
    let line = line_without_key(scene)?;
    let place: Range<usize> = line.item..line.value.end;
    let words = super::short(scene.text(place.clone()));
    let found = Diagnostic::error(
        "kunci-tanpa-titik-dua",
        scene.span(place),
        text!("Baris ini tidak memuat kunci dengan titik dua.", "This line has no key with a colon."),
    );
    let above = scene.line_above(&line).filter(|above| above.key.is_some());
    let value_above = above.map_or("", |above| scene.text(above.value));
    let help = if let Some(fixed) = with_colon(scene.text(line.item..line.value.end)) {
        text!("Pakai titik dua sesudah kunci: `{fixed}`.", "Use a colon after the key: `{fixed}`.")
    } else if is_block_header(value_above) {
        text!(
            "Teks di bawah `{value_above}` harus menjorok: awali setiap barisnya dengan dua spasi.",
            "The text below `{value_above}` must be indented: begin each of its lines with two spaces."
        )
    } else if !value_above.is_empty() {
        text!(
            "Jika ini kunci, tulis `{words}: …`. Jika ini lanjutan nilai di atasnya, awali baris ini dengan dua spasi.",
            "If this is a key, write `{words}: …`. If it continues the value above, begin the line with two spaces."
        )
    } else {
        text!(
            "Tulis kunci, titik dua, spasi, lalu nilainya: `{words}: …`.",
            "Write a key, a colon, a space, then the value: `{words}: …`."
        )
    };
    Some(vec![found.help(help)])
}

/// The line as it should be where another sign stands for the colon: `judul = Siaran`.
fn with_colon(words: &str) -> Option<String> {
    let (key, value) = words.split_once(['=', ';'])?;
    let (key, value) = (key.trim(), value.trim());
    let wordlike = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_');
    (wordlike && !value.is_empty()).then(|| format!("{key}: {}", super::abridged(value)))
}

/// The line that should have a key and has none. The parser notices some only on the next line.
fn line_without_key(scene: &Scene<'_>) -> Option<Line> {
    match scene.fault {
        Fault::NoColon => Some(scene.line.clone()).filter(|line| line.key.is_none()),
        Fault::Colon => {
            let above = scene.line_above(&scene.line)?;
            let aligned = above.key.is_none() && above.indent() == scene.line.indent();
            (aligned && !above.is_item() && !scene.line.value.contains(&scene.at)).then_some(above)
        }
        _ => None,
    }
}
