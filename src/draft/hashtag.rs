//! Hashtags: made safe, ranked as the brief ranks them, kept to what serves a reader.

use crate::brief::Brief;
use crate::count::safe_hashtag;
use crate::markdown::Rich;
use crate::platform::HashtagRule;
use crate::source::Prose;
use std::collections::BTreeSet;

/// The hashtags for a surface, and the indices of those left out.
pub(super) fn choose(brief: &Brief, rule: &HashtagRule, fewer: usize) -> (Vec<Rich>, Vec<usize>) {
    let most = rule.max.map_or(rule.advised, |max| max.min(rule.advised)).saturating_sub(fewer);
    let mut seen = BTreeSet::new();
    let mut shown = Vec::new();
    let mut surplus = Vec::new();
    for (index, tag) in brief.raw.hashtags.iter().enumerate() {
        let Some(safe) = safe_hashtag(tag.0.as_str()) else {
            surplus.push(index);
            continue;
        };
        if !seen.insert(safe.to_lowercase()) {
            continue;
        }
        if shown.len() == most {
            surplus.push(index);
            continue;
        }
        let mut text = Prose::fixed("#");
        text.push_replaced(&tag.0, 0..tag.0.as_str().len(), &safe);
        shown.push(Rich::plain(text));
    }
    (shown, surplus)
}
