//! Dashes of list items.

use super::{Fault, Scene, line::Line};
use crate::diagnostic::Diagnostic;
use crate::text;

/// No space after the dash of an item, on this line or the one above.
pub(super) fn no_space_after(scene: &Scene<'_>) -> Option<Vec<Diagnostic>> {
    if !matches!(scene.fault, Fault::Colon | Fault::NoColon | Fault::Structure) {
        return None;
    }
    let tight = |line: &Line| {
        let words = scene.text(line.body..line.end);
        words.strip_prefix('-').is_some_and(|rest| rest.starts_with(char::is_alphabetic))
    };
    let line = Some(scene.line.clone()).filter(tight).or_else(|| scene.line_above(&scene.line).filter(tight))?;
    let rest = super::abridged(scene.text(line.body + 1..line.end));
    let found = Diagnostic::error(
        "spasi-sesudah-tanda-hubung",
        scene.span(line.body..line.body + 1),
        text!("Tidak ada spasi sesudah tanda `-` ini.", "There is no space after this dash."),
    );
    Some(vec![found.help(text!("Beri satu spasi: `- {rest}`.", "Put a space there: `- {rest}`."))])
}
