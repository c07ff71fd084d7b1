//! The summary as it stands, structure and all, for platforms that take it whole.

use super::content::Content;
use super::page::{Line, Section};
use crate::markdown::{Kind, Marker, Rich};

/// The lines of the whole summary.
pub(super) fn section(content: &Content) -> Section {
    let mut lines = Vec::new();
    for block in &content.body {
        match &block.kind {
            Kind::Heading => lines.push(Line::Label(block.text.clone())),
            Kind::Paragraph | Kind::Code => lines.push(Line::Text(block.text.clone())),
            Kind::Item { marker, depth, .. } => {
                lines.push(Line::Item { marker: *marker, depth: *depth, text: block.text.clone() })
            }
            Kind::Row { head: true, .. } => {}
            Kind::Row { cells, .. } => {
                let mut text = Rich::default();
                for (index, cell) in cells.iter().enumerate() {
                    match index {
                        0 => {}
                        1 => text.push_fixed(": "),
                        _ => text.push_fixed(", "),
                    }
                    text.push(cell);
                }
                lines.push(Line::Item { marker: Marker::Bullet, depth: 0, text });
            }
        }
    }
    Section::of(lines)
}
