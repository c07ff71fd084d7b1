//! Where the links of a brief stand.

use crate::brief::Brief;
use crate::check::passage::{Part, Passage};
use crate::fields::Address;
use crate::markdown::{Mark, Style};
use crate::source::Span;
use crate::text::Hidden;
use std::ops::Range;

/// A link of a brief.
#[derive(Debug, Clone)]
pub struct Place {
    /// The field, such as `ajakan.tautan`.
    pub field: String,
    /// The part of the brief; nothing for `tautan`, sources and channels.
    pub part: Option<Part>,
    /// Whether it is of a source or a channel, which are about the brief and not in its texts.
    pub aside: bool,
    /// The address as written.
    pub url: String,
    /// The bytes of it, or of the words that lead to it.
    pub spans: Vec<Span>,
    /// The words that lead to it, where they are not the address itself.
    pub shown: Option<String>,
}

/// All links of a brief: those in its texts, then those of its fields.
pub fn places(brief: &Brief, passages: &[Passage]) -> Vec<Place> {
    let mut found = Vec::new();
    for passage in passages.iter().filter(|p| p.part != Part::Names) {
        for (range, _) in passage.hidden.iter().filter(|(_, kind)| *kind == Hidden::Link) {
            if !is_linked(passage, range) {
                found.push(in_passage(passage, range, None));
            }
        }
        for mark in &passage.rich.marks {
            if let Style::Link(url) = &mark.style {
                found.push(in_passage(passage, &mark.range, Some(url)));
            }
        }
    }
    let raw = &brief.raw;
    let mut field = |field: String, part: Option<Part>, aside: bool, link: Option<&Address>| {
        found.extend(link.map(|link| Place {
            field,
            part,
            aside,
            url: link.as_str().to_owned(),
            spans: link.0.place().into_iter().collect(),
            shown: None,
        }));
    };
    field("ajakan.tautan".into(), Some(Part::Action), false, raw.action.as_ref().and_then(|a| a.link.as_ref()));
    field("tautan".into(), None, false, raw.link.as_ref());
    for (n, reference) in raw.references.iter().enumerate() {
        field(format!("sumber[{n}].tautan"), None, true, reference.link.as_ref());
    }
    for (n, channel) in raw.channels.iter().enumerate() {
        field(format!("kanal_umpan_balik[{n}].tautan"), None, true, Some(&channel.link));
    }
    found
}

fn in_passage(passage: &Passage, range: &Range<usize>, url: Option<&str>) -> Place {
    let words = passage.text().get(range.clone()).unwrap_or_default().to_owned();
    Place {
        field: passage.field.clone(),
        part: Some(passage.part),
        aside: false,
        spans: passage.spans(range.clone()),
        url: url.unwrap_or(&words).to_owned(),
        shown: url.is_some_and(|url| url != words).then_some(words),
    }
}

/// Whether a part of a text is the text of a Markdown link, whose address is looked at instead.
fn is_linked(passage: &Passage, range: &Range<usize>) -> bool {
    let covers = |mark: &&Mark| mark.range.start <= range.start && range.end <= mark.range.end;
    passage.rich.marks.iter().filter(covers).any(|mark| matches!(mark.style, Style::Link(_)))
}
