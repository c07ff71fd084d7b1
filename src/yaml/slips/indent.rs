//! Lines that begin too far left or right.

use super::{Fault, Scene, line::Line};
use crate::diagnostic::Diagnostic;
use crate::lang::Text;
use crate::text;

/// A key or item that is aligned with none before it: says how far it should be indented.
pub(super) fn wrong(scene: &Scene<'_>) -> Option<Vec<Diagnostic>> {
    let line = &scene.line;
    if !matches!(scene.fault, Fault::Structure | Fault::Colon) {
        return None;
    }
    if line.key.is_none() && !line.is_item() {
        return text_too_far_left(scene);
    }
    let indent = line.indent();
    // The lists and maps that are still open here: going up, only what is further left counts.
    let mut bound = usize::MAX;
    let mut peers = Vec::new();
    for other in scene.structure().iter().rev().filter(|other| other.number < line.number) {
        if other.indent() >= bound {
            continue;
        }
        bound = other.indent();
        if line.is_item() && other.is_item() {
            peers.push((other.number, other.indent()));
        } else if !line.is_item() && other.key.is_some() {
            peers.push((other.number, other.item - other.start));
            // `- id: x`: the keys of an item stand after its dash.
            bound = if other.is_item() { other.indent() } else { bound };
        }
    }
    if peers.iter().any(|(_, width)| *width == indent) {
        return None;
    }
    let deeper = peers.iter().filter(|(_, width)| *width > indent).min_by_key(|(_, width)| *width);
    let flatter = peers.iter().filter(|(_, width)| *width < indent).max_by_key(|(_, width)| *width);
    let help = match (deeper, flatter) {
        (Some(one), Some(two)) => {
            let (Text { id, en }, Text { id: atau, en: or }) = (advice(one), advice(two));
            text!("Mulailah baris ini {id}, atau {atau}.", "Begin this line {en}, or {or}.")
        }
        (Some(one), None) | (None, Some(one)) => {
            let Text { id, en } = advice(one);
            text!("Mulailah baris ini {id}.", "Begin this line {en}.")
        }
        (None, None) if line.is_item() => return Some(vec![without_key(scene, line)]),
        (None, None) => return None,
    };
    let help = if deeper.is_none() && continues(scene) { or_a_block(help) } else { help };
    Some(vec![report(scene, line).help(help)])
}

/// Whether the line may be meant to go on with the value of the key above.
fn continues(scene: &Scene<'_>) -> bool {
    let words = |above: &Line| scene.text(above.value.clone()).starts_with(char::is_alphanumeric);
    let above = scene.line_above(&scene.line).filter(|above| above.indent() < scene.line.indent());
    !scene.line.is_item() && above.is_some_and(|above| above.key.is_some() && words(&above))
}

fn or_a_block(Text { id, en }: Text) -> Text {
    text!(
        "{id} Jika ini lanjutan nilai di atasnya, tulis nilai itu sebagai blok: `|` sesudah titik dua kuncinya.",
        "{en} If it continues the value above, write that value as a block: `|` after the colon of its key."
    )
}

/// A line of a long text that stands further left than the lines before it.
fn text_too_far_left(scene: &Scene<'_>) -> Option<Vec<Diagnostic>> {
    let line = &scene.line;
    let above = scene.line_above(line).filter(|above| above.key.is_none() && above.indent() > line.indent())?;
    let Text { id, en } = advice(&(above.number, above.indent()));
    let found = Diagnostic::error(
        "indentasi",
        scene.span(line.body..line.end),
        text!("Baris ini kurang menjorok.", "This line is not indented enough."),
    );
    Some(vec![found.help(text!("Mulailah baris ini {id}.", "Begin this line {en}."))])
}

fn report(scene: &Scene<'_>, line: &Line) -> Diagnostic {
    let place = if line.is_item() { line.body..line.body + 1 } else { line.item..line.value.end };
    let message = if line.is_item() {
        text!(
            "Butir daftar ini tidak sejajar dengan butir sebelumnya.",
            "This list item is not aligned with the item before it."
        )
    } else {
        text!("Kunci ini tidak sejajar dengan kunci lain.", "This key is not aligned with another key.")
    };
    Diagnostic::error("indentasi", scene.span(place), message)
}

/// An item where no list is: the key above it has a value already.
fn without_key(scene: &Scene<'_>, line: &Line) -> Diagnostic {
    Diagnostic::error(
        "butir-tanpa-kunci",
        scene.span(line.body..line.body + 1),
        text!("Butir daftar ini tidak berada di bawah kunci.", "This list item stands below no key."),
    )
    .help(text!(
        "Tulis kuncinya di baris tersendiri tanpa nilai, misalnya `pesan_kunci:`, lalu butirnya di bawahnya.",
        "Write the key on a line of its own without a value, such as `pesan_kunci:`, then the items below it."
    ))
}

/// "dengan 2 spasi, sejajar dengan baris 4".
fn advice((number, width): &(usize, usize)) -> Text {
    match width {
        0 => text!("tanpa spasi, sejajar dengan baris {number}", "without spaces, as line {number} does"),
        1 => text!("dengan 1 spasi, sejajar dengan baris {number}", "with 1 space, as line {number} does"),
        _ => text!("dengan {width} spasi, sejajar dengan baris {number}", "with {width} spaces, as line {number} does"),
    }
}
