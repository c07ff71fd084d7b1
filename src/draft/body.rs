//! The summary as it stands, structure and all, for platforms that take it whole.

use super::content::Content;
use super::page::{Line, Section};
use crate::markdown::{Kind, Rich};

/// The lines of the whole summary; `opening` runs into its first paragraph.
pub(super) fn section(content: &Content, opening: Rich) -> Section {
    let mut lines = Vec::new();
    let mut opening = Some(opening);
    for block in &content.body {
        match &block.kind {
            Kind::Heading => lines.push(Line::Label(block.text.clone())),
            Kind::Paragraph | Kind::Code => {
                let mut text = opening.take().unwrap_or_default();
                text.push(&block.text);
                lines.push(Line::Text(text));
            }
            Kind::Item { marker, depth, .. } => {
                lines.push(Line::Item { marker: *marker, depth: *depth, text: block.text.clone() });
            }
            Kind::Row { cells, head } => lines.push(Line::Row { cells: cells.clone(), head: *head }),
        }
    }
    Section::of(lines)
}
