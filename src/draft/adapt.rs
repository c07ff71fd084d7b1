//! What a brief changes about a layout, and a text about its own foot.

use super::compose::Composer;
use super::page::{Line, Section};
use super::{Voice, phrases};
use crate::brief::{Tone, Topic};
use crate::markdown::Rich;
use crate::platform::{BlockKind, BlockSpec, LeadFrom, has};

impl Composer<'_> {
    /// The layout for this brief: a warning leads with its hook; an emergency says what to do before
    /// it tells what happened; an ambassador's post always begins with who speaks.
    pub(super) fn fitted(&self, layout: &[BlockSpec]) -> Vec<BlockSpec> {
        let mut layout = layout.to_vec();
        let brief = self.request.brief;
        // A correction leads with what is true, never with the rumour.
        if brief.topic == Topic::Clarification {
            for block in layout.iter_mut().filter(|b| b.kind == BlockKind::Lead) {
                let mut from = vec![LeadFrom::Hook, LeadFrom::Message, LeadFrom::Question];
                if block.from.first() == Some(&LeadFrom::Question) {
                    from.rotate_right(1);
                }
                from.append(&mut block.from);
                block.from = from;
            }
        }
        if brief.topic == Topic::Emergency || brief.tone == Tone::Alert {
            for block in layout.iter_mut().filter(|b| b.kind == BlockKind::Lead) {
                block.from.retain(|from| *from != LeadFrom::Question);
                block.from.insert(0, LeadFrom::Hook);
            }
        }
        // In grief the event stands before any service.
        let lead = layout.iter().position(|b| b.kind == BlockKind::Lead);
        if brief.raw.tone == Some(Tone::Concern)
            && brief.topic != Topic::Clarification
            && !has(&layout, BlockKind::Title)
            && let Some(at) = lead
            && let Some(block) = layout.get(at).cloned()
        {
            layout.insert(at, BlockSpec { kind: BlockKind::Title, from: Vec::new(), ..block });
        }
        if brief.topic == Topic::Emergency {
            // What to do, whom to call, where to go; then what happened.
            let first = layout
                .iter()
                .position(|b| matches!(b.kind, BlockKind::Summary | BlockKind::Messages | BlockKind::Details));
            if let Some(first) = first {
                let saves = brief.raw.action.as_ref().is_some_and(|a| phrases::saves(a.text.0.as_str()));
                let order: &[BlockKind] = if saves {
                    &[BlockKind::Messages, BlockKind::Action, BlockKind::Details, BlockKind::Summary]
                } else {
                    &[BlockKind::Messages, BlockKind::Details, BlockKind::Summary]
                };
                let mut moved: Vec<BlockSpec> = Vec::new();
                for kind in order {
                    if let Some(at) = layout.iter().position(|b| b.kind == *kind) {
                        moved.push(layout.remove(at));
                    }
                }
                let first = first.min(layout.len());
                layout.splice(first..first, moved);
            }
        }
        let there = has(&layout, BlockKind::Disclosure);
        if self.request.voice == Voice::Asn
            && !there
            && let Some(first) = layout.first().cloned()
        {
            layout.insert(
                0,
                BlockSpec {
                    kind: BlockKind::Disclosure,
                    from: Vec::new(),
                    max: None,
                    weight: None,
                    part: None,
                    bare: None,
                    short: None,
                    fallback: None,
                    core: None,
                    sign: None,
                    span: first.span,
                },
            );
        }
        layout
    }

    /// Acronyms that stand in the post and are not spelled out there, on one line, if there is room.
    pub(super) fn explain(&self, layout: &[BlockSpec], sections: &mut [Section], spare: usize) {
        let Some(block) = layout.iter().position(|b| b.kind == BlockKind::Terms && b.bare == Some(true)) else {
            return;
        };
        let text = self.style.write(sections);
        let text = text.as_str();
        let mut line = Rich::default();
        for (name, meaning) in &self.request.brief.raw.terms {
            let stands = text.match_indices(name.value.as_str()).any(|(at, word)| {
                let border = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
                border(text.get(..at).and_then(|t| t.chars().next_back()))
                    && border(text.get(at + word.len()..).and_then(|t| t.chars().next()))
            });
            if stands
                && !phrases::known(&name.value)
                && !text.to_lowercase().contains(&meaning.0.as_str().to_lowercase())
            {
                line.push_fixed(&if line.as_str().is_empty() {
                    format!("{}: ", name.value)
                } else {
                    format!("; {}: ", name.value)
                });
                line.text.push(&meaning.0);
            }
        }
        let section = Section::of([Line::Text(line.clone())]);
        let cost = self.count(self.style.write(std::slice::from_ref(&section)).as_str()) + 2;
        if let Some(slot) = sections.get_mut(block).filter(|_| !line.as_str().is_empty() && cost <= spare) {
            *slot = section;
        }
    }
}
