//! One text, read once for all questions.

use std::{cell::OnceCell, ops::Range};

use super::{
    amount::{self, Amount},
    cue::{self, Cue, Tags, tag},
    quotation::{self, Quotation},
    speaker::{self, Speaker},
    token::{Kind, Token, Tokens},
};
use crate::text;

/// A plain text (one field of a brief) as the questions of this module see it.
///
/// Sentences, figures and quotations are looked for when a question first needs them.
#[derive(Debug)]
pub struct Prose<'t> {
    text: &'t str,
    tokens: Tokens,
    cues: Vec<Cue>,
    tags: Vec<Tags>,
    sentences: OnceCell<Vec<Sentence>>,
    amounts: OnceCell<Vec<Amount>>,
    quotations: OnceCell<Vec<Quotation>>,
    speakers: OnceCell<Vec<Speaker>>,
}

/// A sentence: its bytes and its tokens.
#[derive(Debug, Clone)]
pub(super) struct Sentence {
    pub(super) range: Range<usize>,
    pub(super) from: usize,
    pub(super) to: usize,
}

impl<'t> Prose<'t> {
    /// Reads a text.
    pub fn of(text: &'t str) -> Self {
        let tokens = Tokens::of(text);
        let cues = cue::find(&tokens);
        let mut tags = vec![0; tokens.list.len()];
        for cue in &cues {
            if let Some(place) = tags.get_mut(cue.from) {
                *place |= cue.tags;
            }
        }
        Self {
            text,
            tokens,
            cues,
            tags,
            sentences: OnceCell::new(),
            amounts: OnceCell::new(),
            quotations: OnceCell::new(),
            speakers: OnceCell::new(),
        }
    }

    /// The text itself.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// The sentences of the text.
    pub(super) fn sentences(&self) -> &[Sentence] {
        self.sentences.get_or_init(|| {
            let mut at = 0;
            let found = text::sentences(self.text).into_iter().map(|range| {
                let from = self.token_from(at, range.start);
                at = self.token_from(from, range.end);
                Sentence { range, from, to: at }
            });
            found.collect()
        })
    }

    /// The figures of the text.
    pub(super) fn amounts(&self) -> &[Amount] {
        self.amounts.get_or_init(|| {
            let number = |at: usize| self.kind(at) == Kind::Number || self.has(at, tag::NUMERAL);
            if (0..self.len()).any(number) { amount::read(self) } else { Vec::new() }
        })
    }

    /// The quotations of the text.
    pub(super) fn quotations(&self) -> &[Quotation] {
        self.quotations.get_or_init(|| quotation::find(self))
    }

    /// The people whom the text introduces by name and position.
    pub(super) fn speakers(&self) -> &[Speaker] {
        self.speakers.get_or_init(|| speaker::find(self))
    }

    /// The first token from `at` on that does not end before a byte.
    pub(super) fn token_from(&self, mut at: usize, byte: usize) -> usize {
        while self.token(at).is_some_and(|token| token.end <= byte) {
            at += 1;
        }
        at
    }

    pub(super) fn len(&self) -> usize {
        self.tokens.list.len()
    }

    pub(super) fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.list.get(at)
    }

    /// The word of a token in lower case; empty beyond the end.
    pub(super) fn low(&self, at: usize) -> &str {
        self.tokens.low(at)
    }

    pub(super) fn is(&self, at: usize, words: &[&str]) -> bool {
        words.contains(&self.low(at))
    }

    pub(super) fn kind(&self, at: usize) -> Kind {
        self.token(at).map_or(Kind::Mark(' '), |token| token.kind)
    }

    pub(super) fn mark(&self, at: usize, c: char) -> bool {
        self.kind(at) == Kind::Mark(c)
    }

    pub(super) fn word(&self, at: usize) -> bool {
        self.kind(at) == Kind::Word
    }

    /// A word that begins with a capital letter.
    pub(super) fn upper(&self, at: usize) -> bool {
        self.word(at) && self.token(at).is_some_and(|token| token.upper)
    }

    /// A word in capitals only.
    pub(super) fn capitals(&self, at: usize) -> bool {
        self.word(at) && self.token(at).is_some_and(|token| token.capitals)
    }

    /// Whether a phrase with any of these flags begins at a token.
    pub(super) fn has(&self, at: usize, tags: Tags) -> bool {
        self.tags.get(at).is_some_and(|own| own & tags != 0)
    }

    /// The first token of a window at which a phrase with any of these flags begins.
    pub(super) fn first(&self, window: Range<usize>, tags: Tags) -> Option<usize> {
        let window = window.start.min(self.tags.len())..window.end.min(self.tags.len());
        let from = window.start;
        self.tags.get(window)?.iter().position(|own| own & tags != 0).map(|at| from + at)
    }

    /// Whether a phrase with any of these flags begins in a window.
    pub(super) fn any(&self, window: Range<usize>, tags: Tags) -> bool {
        self.first(window, tags).is_some()
    }

    /// The longest phrase with any of these flags that begins at a token: the token after it.
    pub(super) fn past(&self, at: usize, tags: Tags) -> Option<usize> {
        let from = self.cues.partition_point(|cue| cue.from < at);
        let here = self.cues.iter().skip(from).take_while(|cue| cue.from == at);
        here.filter(|cue| cue.tags & tags != 0).map(|cue| cue.to).max()
    }

    /// The phrases with any of these flags.
    pub(super) fn cues(&self, tags: Tags) -> impl Iterator<Item = Cue> {
        self.cues.iter().copied().filter(move |cue| cue.tags & tags != 0)
    }

    /// Whether a phrase with any of these flags ends right before a token.
    pub(super) fn ends_before(&self, at: usize, tags: Tags) -> bool {
        (1..=4).any(|back| at.checked_sub(back).is_some_and(|from| self.past(from, tags) == Some(at)))
    }

    /// The bytes from one token to before another.
    pub(super) fn range(&self, from: usize, to: usize) -> Range<usize> {
        let start = self.token(from).map_or(self.text.len(), |token| token.start);
        let end = to.checked_sub(1).and_then(|last| self.token(last)).map_or(start, |token| token.end);
        start..end.max(start)
    }

    /// The index of the sentence that holds a byte.
    pub(super) fn sentence_at(&self, byte: usize) -> usize {
        self.sentences().partition_point(|sentence| sentence.range.end <= byte)
    }

    /// Whether a paragraph ends between two sentences that follow each other.
    pub(super) fn apart(&self, first: &Sentence, second: &Sentence) -> bool {
        let gap = self.text.get(first.range.end..second.range.start).unwrap_or("");
        gap.bytes().filter(|byte| *byte == b'\n').count() > 1
    }

    /// Whether no white space stands before a token.
    pub(super) fn glued(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.token(before));
        before.zip(self.token(at)).is_some_and(|(before, token)| before.end == token.start)
    }
}
