//! What is said of an input that is not valid quotes what stands there: personal data in it is covered.

use crate::diagnostic::Diagnostic;
use crate::lang::Text;
use crate::privacy::{self, Official};
use crate::source::{SourceId, Sources};
use std::collections::BTreeMap;
use std::ops::Range;

/// Covers what is wrong with files, and the files as they may be shown. A file that is not valid says nothing of
/// which contacts are official: all are covered.
pub(super) fn problems(found: &mut [Diagnostic], sources: &Sources) -> Sources {
    words(found.iter_mut(), sources);
    sources.with_texts(|source| privacy::covered(&source.text))
}

/// Covers personal data in the words of diagnostics: what is known for such by itself, and what is so where it
/// stands, beside a word that tells what it is.
pub(super) fn words<'d>(found: impl Iterator<Item = &'d mut Diagnostic>, sources: &Sources) {
    // A damaged file has thousands of problems, and is searched once.
    let mut known = BTreeMap::new();
    for one in found {
        let quoted = secrets(one, sources, &mut known);
        let covered = |words: &str| {
            let words = privacy::covered(words);
            quoted.iter().fold(words, |words, (secret, mask)| words.replace(secret, mask))
        };
        let labels = one.labels.iter_mut().map(|label| &mut label.text);
        for text in labels.chain([&mut one.message]).chain(&mut one.help) {
            *text = Text { id: covered(&text.id), en: covered(&text.en) };
        }
    }
}

/// The personal data that a diagnostic points at, each with what is shown in its place.
fn secrets(
    one: &Diagnostic,
    sources: &Sources,
    known: &mut BTreeMap<SourceId, Vec<Range<usize>>>,
) -> Vec<(String, String)> {
    let mut secrets = Vec::new();
    for label in &one.labels {
        let Some(source) = sources.get(label.span.source) else { continue };
        let (start, end) = (label.span.start as usize, label.span.end as usize);
        let ranges = known.entry(source.id).or_insert_with(|| privacy::secrets(&source.text, &Official::default()));
        for range in ranges.iter().filter(|range| range.start < end && start < range.end) {
            let Some(secret) = source.text.get(range.clone()) else { continue };
            secrets.push((secret.to_owned(), privacy::masked(secret, std::slice::from_ref(&(0..range.len())))));
        }
    }
    secrets
}
