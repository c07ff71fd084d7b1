//! Which platforms a place of the brief reaches.

use crate::draft::Draft;
use crate::source::Span;
use std::collections::BTreeMap;

/// The bytes of a brief that stand in the drafts of each platform.
#[derive(Debug, Default)]
pub struct Reach {
    by_platform: BTreeMap<String, Vec<Span>>,
}

impl Reach {
    /// Gathers what the drafts carry.
    pub fn of(drafts: &[Draft]) -> Self {
        let mut by_platform: BTreeMap<String, Vec<Span>> = BTreeMap::new();
        for draft in drafts {
            let spans = by_platform.entry(draft.platform.clone()).or_default();
            for post in &draft.posts {
                spans.extend(post.text.spans(0..post.text.as_str().len()));
            }
        }
        for spans in by_platform.values_mut() {
            spans.sort();
            join(spans);
        }
        Self { by_platform }
    }

    /// The platforms whose drafts carry some of these bytes, by name.
    pub fn platforms(&self, spans: &[Span]) -> Vec<String> {
        let carries = |list: &[Span]| {
            spans.iter().any(|span| {
                let first = list.partition_point(|s| (s.source, s.end) <= (span.source, span.start));
                list.get(first).is_some_and(|s| s.source == span.source && s.start < span.end)
            })
        };
        self.by_platform.iter().filter(|(_, list)| carries(list)).map(|(name, _)| name.clone()).collect()
    }
}

/// Joins spans that overlap, so that their ends are in order too.
fn join(spans: &mut Vec<Span>) {
    spans.dedup_by(|next, kept| {
        let overlap = next.source == kept.source && next.start <= kept.end;
        if overlap {
            kept.end = kept.end.max(next.end);
        }
        overlap
    });
}
