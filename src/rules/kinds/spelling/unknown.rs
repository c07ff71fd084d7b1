//! Words of a brief that a dictionary doesn't know.

use super::dictionary::Dictionary;
use super::forms::{self, SHORTEST};
use super::words;
use crate::check::passage::Passage;
use crate::check::view::HIDDEN;
use crate::check::{Finding, Subject};
use crate::lang::Text;
use crate::markdown::Style;
use crate::rules::Rule;
use crate::rules::lexicon::SetId;
use crate::rules::words::Words;
use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

/// For so many words of one brief others are suggested; a brief with more is not in this language.
const SUGGESTED: usize = 20;
/// A sentence with so many unknown words, and most of its words unknown, is in another language.
const FOREIGN: usize = 3;

/// Words of public offices that dictionaries lack.
static OFFICIAL: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    include_str!("data/known.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .collect()
});

/// A dictionary with the words that a rule adds to it.
#[derive(Debug)]
pub(super) struct Unknown {
    pub(super) dictionary: Dictionary,
    /// The rule's own words, in small letters.
    pub(super) known: HashSet<String>,
    /// The same as a list, whose affixed forms are known too.
    pub(super) set: SetId,
}

impl Unknown {
    /// Adds each unknown word once: where it stands first. Those of the lists in `said` are not asked for.
    pub(super) fn find<'r>(
        &self,
        excuses: &Words,
        said: &[SetId],
        rule: &'r Rule,
        subject: &Subject<'_>,
        out: &mut Vec<Finding<'r>>,
    ) {
        let mut seen = HashSet::new();
        for passage in subject.passages.iter().filter(|p| rule.reads(p.part)) {
            for range in self.in_passage(passage, subject) {
                let Some(word) = passage.view.cased().get(range.clone()) else { continue };
                if is_told(passage, &range, said, subject) || excuses.excuse(passage, &range, subject) {
                    continue;
                }
                if seen.insert(word) {
                    let suggested =
                        if seen.len() <= SUGGESTED { self.dictionary.suggestions(word) } else { Vec::new() };
                    out.push(finding(rule, passage, range, &suggested));
                }
            }
        }
    }

    /// The unknown words of a passage, as ranges of its view.
    fn in_passage(&self, passage: &Passage, subject: &Subject<'_>) -> Vec<Range<usize>> {
        let text = passage.view.cased();
        let mut unknown = Vec::new();
        for sentence in passage.sentences() {
            let first = unknown.len();
            let mut asked = 0;
            for token in tokens(text, sentence) {
                if passes(passage, &token) {
                    continue;
                }
                let halves = halves(text, &token);
                asked += halves.len();
                unknown.extend(
                    self.unknown(text, &token, halves).into_iter().filter(|word| !is_term(text, word, subject)),
                );
            }
            let found = unknown.len() - first;
            if found >= FOREIGN && found * 3 >= asked * 2 {
                unknown.truncate(first);
            }
        }
        let own: Vec<_> = subject.hits_in(self.set, passage).map(|hit| &hit.range).collect();
        unknown.retain(|word| !own.iter().any(|hit| hit.start < word.end && word.start < hit.end));
        unknown
    }

    /// What is unknown of a word: the word, or halves that a hyphen joins.
    fn unknown(&self, text: &str, token: &Range<usize>, halves: Vec<Range<usize>>) -> Vec<Range<usize>> {
        let listed = |word: &str| self.known.contains(word) || OFFICIAL.contains(word) || self.dictionary.has(word);
        let word = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default();
        if halves.len() > 1 {
            let doubled = halves.windows(2).all(|pair| match pair {
                [first, second] => forms::is_doubled(word(first), word(second), &listed),
                _ => false,
            });
            if doubled || forms::is_known(word(token), &listed) {
                return Vec::new();
            }
        }
        let long = |half: &Range<usize>| word(half).chars().count() >= SHORTEST;
        halves.into_iter().filter(|half| long(half) && !forms::is_known(word(half), &listed)).collect()
    }
}

fn finding<'r>(rule: &'r Rule, passage: &Passage, range: Range<usize>, suggested: &[String]) -> Finding<'r> {
    let list = if suggested.is_empty() { words::no_suggestion() } else { Text::same(suggested.join(" / ")) };
    Finding::in_passage(rule, passage, range).saying(words::unknown(!suggested.is_empty())).with("pengganti", list)
}

/// What blanks and marks part in a sentence, such as `rata-rata`: letters, digits and what joins them.
fn tokens<'t>(text: &'t str, sentence: &Range<usize>) -> impl Iterator<Item = Range<usize>> + 't {
    let base = sentence.start;
    let part = text.get(sentence.clone()).unwrap_or_default();
    let joins = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '_' | '.' | '@' | '&' | '+' | '=' | HIDDEN);
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = part.get(at..)?;
        let start = at + rest.find(joins)?;
        let rest = part.get(start..)?;
        let end = start + rest.find(|c| !joins(c)).unwrap_or(rest.len());
        at = end;
        let bare = part.get(start..end)?.trim_end_matches(['.', '\'', '-']);
        let opening = bare.len() - bare.trim_start_matches(['.', '\'', '-']).len();
        Some(base + start + opening..base + start + bare.len().max(opening))
    })
}

/// Whether a word is not asked for: a name, a figure, an address, foreign and therefore in italics.
fn passes(passage: &Passage, token: &Range<usize>) -> bool {
    let word = passage.view.cased().get(token.clone()).unwrap_or_default();
    if word.is_empty() || !word.chars().all(|c| c == '-' || (c.is_alphabetic() && !c.is_uppercase())) {
        return true;
    }
    let place = passage.view.place(token.clone());
    let marks = passage.rich.marks.iter().filter(|mark| mark.style == Style::Emphasis);
    marks.map(|mark| &mark.range).any(|mark| mark.start <= place.start && place.end <= mark.end)
}

/// The parts of a word between its hyphens.
fn halves(text: &str, token: &Range<usize>) -> Vec<Range<usize>> {
    let word = text.get(token.clone()).unwrap_or_default();
    let mut at = token.start;
    word.split('-')
        .map(|half| {
            let range = at..at + half.len();
            at = range.end + 1;
            range
        })
        .filter(|half| !half.is_empty())
        .collect()
}

/// Whether the brief itself explains the word under `istilah`.
fn is_term(text: &str, word: &Range<usize>, subject: &Subject<'_>) -> bool {
    let word = text.get(word.clone()).unwrap_or_default();
    subject.brief.raw.terms.iter().any(|(term, _)| term.value.to_lowercase() == word)
}

/// Whether a list of the rule has the word, which then says more of it.
fn is_told(passage: &Passage, word: &Range<usize>, lists: &[SetId], subject: &Subject<'_>) -> bool {
    lists
        .iter()
        .any(|set| subject.hits_in(*set, passage).any(|hit| hit.range.start < word.end && word.start < hit.range.end))
}
