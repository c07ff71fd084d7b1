//! What was found in a brief before it changed.

use super::one::{Outcome, Task};
use crate::brief::Classification;
use crate::diagnostic::Diagnostic;
use crate::git::Changes;
use camino::Utf8Path;
use std::collections::BTreeMap;

/// The marks of a brief's findings as it was, each with how often it was there.
#[derive(Debug, Clone, Default)]
pub(super) struct Before(BTreeMap<String, usize>);

impl Before {
    /// What today's rules find in the brief as it was: so only what changed in the brief itself tells. Nothing
    /// where it was not valid, or is for the public only now; none where there is no older text.
    pub(super) fn of(path: &Utf8Path, outcome: &Outcome, changes: &Changes, task: &Task<'_>) -> Option<Self> {
        let text = changes.before(path)?;
        let mut counts = BTreeMap::new();
        let is_public = |class: Classification| class == Classification::Public;
        let now = outcome.brief.as_ref().is_some_and(|brief| is_public(brief.classification));
        let found = task.found_in(path, text).filter(|(class, _)| is_public(*class) || !now);
        for one in found.map(|(_, found)| found).unwrap_or_default() {
            *counts.entry(mark(&one)).or_default() += 1;
        }
        Some(Self(counts))
    }

    /// Whether a finding was there; each that was is given once.
    pub(super) fn take(&mut self, one: &Diagnostic) -> bool {
        self.0.get_mut(&mark(one)).is_some_and(|count| {
            let had = *count > 0;
            *count = count.saturating_sub(1);
            had
        })
    }
}

/// By what a finding is known again. What no rule found has no mark but its words.
fn mark(one: &Diagnostic) -> String {
    let words = || format!("{}: {}", one.code, one.message.en);
    one.detail.as_ref().map_or_else(words, |detail| detail.fingerprint.clone())
}
