//! Tabs at the start of a line.

use super::{Fault, MAX_MORE, Scene, line::Line};
use crate::diagnostic::Diagnostic;
use crate::text;

/// Tabs used as indentation: the first such line from the place on, and the others of the file.
pub(super) fn indentation(scene: &Scene<'_>) -> Option<Vec<Diagnostic>> {
    let has_tab = |line: &Line| scene.text(line.start..line.body).contains('\t') && line.body < line.end;
    let first = if has_tab(&scene.line) {
        scene.line.clone()
    } else if scene.fault == Fault::Tab {
        // Some parsers' places are the value before the line with the tab.
        let below = scene.line.number + 1..=scene.lines.count();
        below.map(|number| Line::read(&scene.lines, number)).find(has_tab)?
    } else {
        return None;
    };
    let others = scene.structure().into_iter().filter(|line| has_tab(line) && line.number != first.number);
    Some(std::iter::once(first.clone()).chain(others.take(MAX_MORE)).map(|line| report(scene, &line)).collect())
}

fn report(scene: &Scene<'_>, line: &Line) -> Diagnostic {
    Diagnostic::error(
        "tab-di-awal-baris",
        scene.span(line.start..line.body),
        text!("Baris ini dimulai dengan karakter tab.", "This line begins with a tab character."),
    )
    .help(text!(
        "Ganti setiap tab di awal baris dengan dua spasi; YAML hanya mengenal spasi.",
        "Replace each tab at the start of the line by two spaces; YAML knows only spaces there."
    ))
}
