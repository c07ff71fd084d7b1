//! The measures.

use super::Quantity;
use crate::check::Subject;
use crate::check::passage::{Part, Passage};
use crate::rules::Rule;
use std::ops::Range;

/// Fewer sentences have no average, fewer words no share.
const MIN_SENTENCES: usize = 3;
const MIN_WORDS: usize = 7;

/// The values of a measure, rounded up so that what is above a threshold shows it, each with the words it is taken from.
pub(super) fn values<'s>(
    quantity: Quantity,
    rule: &Rule,
    subject: &'s Subject<'_>,
) -> Vec<(&'s Passage, Range<usize>, usize)> {
    let read = subject.passages.iter().filter(|p| rule.reads(p.part));
    if quantity == Quantity::SentenceLength {
        return read.flat_map(sentences).collect();
    }
    let mut found: Vec<(&Passage, Range<usize>, usize)> = Vec::new();
    let mut fields: Vec<Vec<&Passage>> = Vec::new();
    for passage in read.filter(|p| p.part != Part::Alt && !p.heading && !p.item) {
        match fields.last_mut().filter(|field| field.first().is_some_and(|first| first.field == passage.field)) {
            Some(field) => field.push(passage),
            None => fields.push(vec![passage]),
        }
    }
    for field in fields {
        if let (Some(value), Some(first)) = (of_field(quantity, &field), field.first()) {
            let sentence = first.sentences().first().cloned().unwrap_or_default();
            found.push((first, sentence, value));
        }
    }
    found
}

fn sentences(passage: &Passage) -> impl Iterator<Item = (&Passage, Range<usize>, usize)> {
    let whole = passage.sentences().iter().flat_map(|range| lines(passage, range));
    whole.flat_map(|range| within_quotation(passage, range)).map(move |range| {
        let text = passage.view.cased().get(range.clone()).unwrap_or_default();
        (passage, range, words(text).count())
    })
}

/// A sentence, cut where another begins inside a quotation: half a quotation is not to be published, so it
/// is one piece elsewhere, but it is read as several sentences.
fn within_quotation(passage: &Passage, sentence: Range<usize>) -> Vec<Range<usize>> {
    let text = passage.view.cased();
    let inside = |at: usize| passage.quotations().iter().any(|q| q.start < at && at < q.end);
    let mut cut = vec![sentence.start];
    for (at, _) in text.get(sentence.clone()).unwrap_or_default().match_indices([' ']) {
        let at = sentence.start + at;
        let ends = text.get(..at).is_some_and(|before| before.ends_with(['.', '?', '!']));
        let begins = text.get(at + 1..).is_some_and(|after| after.starts_with(char::is_uppercase));
        if ends && begins && inside(at) {
            cut.push(at + 1);
        }
    }
    cut.push(sentence.end);
    let pieces = cut.windows(2).filter_map(|pair| Some(*pair.first()?..*pair.last()?));
    pieces
        .map(|piece| {
            let blank = text.get(piece.clone()).map_or(0, |words| words.len() - words.trim_end().len());
            piece.start..piece.end - blank
        })
        .collect()
}

/// A sentence, cut where a line of a hand-written text begins with a bullet, a number or an emoji: such
/// a line is an item of a list, as a line of a Markdown list is.
fn lines(passage: &Passage, sentence: &Range<usize>) -> Vec<Range<usize>> {
    let mut cut = vec![sentence.start];
    if passage.part == Part::Scripts {
        let starts =
            passage.text().match_indices('\n').filter(|(at, _)| passage.text().get(at + 1..).is_some_and(is_item));
        cut.extend(
            starts.map(|(at, _)| passage.view.at(at + 1)).filter(|at| sentence.start < *at && *at < sentence.end),
        );
    }
    let ends: Vec<usize> = cut.iter().skip(1).copied().chain([sentence.end]).collect();
    cut.into_iter().zip(ends).map(|(start, end)| start..end).collect()
}

fn is_item(line: &str) -> bool {
    let line = line.trim_start();
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let sign =
        line.starts_with(|c: char| !c.is_alphanumeric() && !matches!(c, '(' | '"' | '“' | '\'' | '‘' | '#' | '@'));
    sign || (number.len() < line.len() && number.starts_with(['.', ')']))
}

/// The words of a text: what stands between blanks and has a letter or digit.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric))
}

fn of_field(quantity: Quantity, field: &[&Passage]) -> Option<usize> {
    let texts = || field.iter().flat_map(|p| p.sentences().iter().filter_map(|r| p.view.lower().get(r.clone())));
    let count = texts().count();
    match quantity {
        Quantity::SentenceLength => None,
        Quantity::MeanLength => {
            (count >= MIN_SENTENCES).then(|| texts().map(|t| words(t).count()).sum::<usize>().div_ceil(count))
        }
        Quantity::LongWords => {
            let total = texts().map(|t| words(t).count()).sum::<usize>();
            let long = texts().flat_map(words).filter(|w| syllables(w) >= 4).count();
            (total >= MIN_WORDS).then(|| (long * 100).div_ceil(total))
        }
        Quantity::Passive => {
            let passive = texts().filter(|t| is_passive(t)).count();
            (count >= MIN_SENTENCES).then(|| (passive * 100).div_ceil(count))
        }
    }
}

/// Syllables of an Indonesian word: its vowels, the diphthongs `ai`, `au`, `oi` at its end as one.
fn syllables(word: &str) -> usize {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let vowels = word.chars().filter(|c| matches!(c, 'a' | 'i' | 'u' | 'e' | 'o')).count();
    let closed = ["ai", "au", "oi"].iter().any(|d| word.ends_with(d));
    vowels.saturating_sub(usize::from(closed && vowels > 1))
}

/// Words that begin with `di` and are no verbs.
const NOT_PASSIVE: [&str; 14] = [
    "direktur",
    "direktorat",
    "direksi",
    "digital",
    "digitalisasi",
    "diskusi",
    "dialog",
    "disiplin",
    "disabilitas",
    "dirinya",
    "diploma",
    "diplomasi",
    "distribusi",
    "dinamika",
];
/// How many words a verb may stand before `oleh`.
const NEAR: usize = 5;

/// A verb with `di-` and, near it, its doer with `oleh`; "oleh karena" names none.
fn is_passive(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().map(|w| w.trim_matches(|c: char| !c.is_alphanumeric())).collect();
    let verb =
        |w: &str| w.len() > 5 && w.starts_with("di") && w.chars().all(char::is_alphabetic) && !NOT_PASSIVE.contains(&w);
    words.iter().enumerate().filter(|(_, word)| **word == "oleh").any(|(at, _)| {
        let doer = !matches!(words.get(at + 1).copied(), None | Some("karena" | "karenanya" | "sebab"));
        doer && words.get(at.saturating_sub(NEAR)..at).is_some_and(|before| before.iter().any(|w| verb(w)))
    })
}
