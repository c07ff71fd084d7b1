//! A sentence as words, each with what the lists know about it.

use std::ops::Range;

use super::lexicon::{self, Tags, tag};

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    /// Digits with `.`, `,`, `/`, `-` or `:` between them.
    Number,
    Mark(char),
}

/// A word, number or mark.
pub(super) struct Token<'t> {
    pub(super) text: &'t str,
    /// The same in lower case.
    pub(super) low: String,
    pub(super) range: Range<usize>,
    pub(super) kind: Kind,
    tags: Tags,
}

/// A sentence of the folded text.
pub(super) struct Sentence<'t> {
    pub(super) tokens: Vec<Token<'t>>,
}

impl<'t> Sentence<'t> {
    /// Reads the sentence that stands at a place of a text.
    pub(super) fn new(text: &'t str, place: Range<usize>) -> Self {
        let mut tokens = Vec::new();
        let words = text.get(place.clone()).unwrap_or_default();
        let mut at = 0;
        while let Some(c) = words.get(at..).and_then(|rest| rest.chars().next()) {
            if c.is_whitespace() && c != '\n' {
                at += c.len_utf8();
                continue;
            }
            let rest = words.get(at..).unwrap_or_default();
            let (len, kind) = if c.is_ascii_digit() {
                (run(rest, |c| c.is_ascii_digit(), ".,/-:"), Kind::Number)
            } else if c.is_alphanumeric() {
                (run(rest, char::is_alphanumeric, "-'"), Kind::Word)
            } else {
                (c.len_utf8(), Kind::Mark(c))
            };
            let word = rest.get(..len).unwrap_or_default();
            let range = place.start + at..place.start + at + len;
            tokens.push(Token { text: word, low: word.to_lowercase(), range, kind, tags: 0 });
            at += len;
        }
        let mut sentence = Self { tokens };
        for at in 0..sentence.tokens.len() {
            let tags = sentence.phrases(at).fold(0, |all, (_, tags)| all | tags);
            if let Some(token) = sentence.tokens.get_mut(at) {
                token.tags = tags;
            }
        }
        sentence
    }

    fn phrases(&self, at: usize) -> impl Iterator<Item = (usize, Tags)> {
        lexicon::entries(self.low(at)).iter().filter_map(move |(rest, tags)| {
            let fits = rest.iter().enumerate().all(|(n, word)| self.low(at + 1 + n) == *word);
            fits.then_some((1 + rest.len(), *tags))
        })
    }

    /// How many tokens the longest phrase of this kind takes here; 0 if there is none.
    pub(super) fn len(&self, at: usize, tags: Tags) -> usize {
        if !self.has(at, tags) {
            return 0;
        }
        self.phrases(at).filter(|(_, known)| known & tags != 0).map(|(len, _)| len).max().unwrap_or(0)
    }

    /// Whether a phrase with any of these flags begins here.
    pub(super) fn has(&self, at: usize, tags: Tags) -> bool {
        self.tokens.get(at).is_some_and(|token| token.tags & tags != 0)
    }

    /// Whether any token has any of these flags.
    pub(super) fn any(&self, tags: Tags) -> bool {
        self.tokens.iter().any(|token| token.tags & tags != 0)
    }

    /// The word in lower case; empty beyond the end.
    pub(super) fn low(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.low.as_str())
    }

    /// The word as it stands; empty beyond the end.
    pub(super) fn word(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or("", |token| token.text)
    }

    /// Whether the word is one of these, given in lower case.
    pub(super) fn is(&self, at: usize, words: &[&str]) -> bool {
        words.contains(&self.low(at))
    }

    /// The kind of a token; a blank beyond the end.
    pub(super) fn kind(&self, at: usize) -> Kind {
        self.tokens.get(at).map_or(Kind::Mark(' '), |token| token.kind)
    }

    /// Whether the token is one of these marks.
    pub(super) fn mark(&self, at: usize, marks: &str) -> bool {
        matches!(self.kind(at), Kind::Mark(c) if marks.contains(c))
    }

    /// Whether a word begins with a capital.
    pub(super) fn capital(&self, at: usize) -> bool {
        self.kind(at) == Kind::Word && self.word(at).starts_with(char::is_uppercase)
    }

    /// The value of a plain number.
    pub(super) fn number(&self, at: usize) -> Option<u32> {
        if self.kind(at) == Kind::Number { self.word(at).parse().ok() } else { None }
    }

    /// Whether a word looks like a verb (me-, di-, ber-, ter-) that gives the sentence another turn.
    pub(super) fn verb(&self, at: usize) -> bool {
        let low = self.low(at);
        self.kind(at) == Kind::Word
            && low.len() >= 5
            && self.word(at).starts_with(char::is_lowercase)
            && ["me", "di", "ber", "ter"].iter().any(|prefix| low.starts_with(prefix))
            && !self.has(at, tag::KIN | tag::SUFFER | tag::DISEASE)
    }

    /// The clause "yang mencuri itu" that begins behind a word and ends before the word that names:
    /// "bernama", "ialah"; empty if there is none.
    pub(super) fn relative(&self, from: usize, name: usize) -> Range<usize> {
        let link = (from..name).rev().find(|at| {
            self.is(*at, &["bernama", "berinisial", "ialah", "adalah", "yakni", "yaitu"])
                || self.is(*at, &["itu", "tersebut"]) && self.mark(at + 1, ",")
        });
        let start = (from..name).find(|at| self.is(*at, &["yang"]));
        match (start, link) {
            (Some(start), Some(link)) if start < link && start <= from + 3 => start..link,
            _ => 0..0,
        }
    }

    /// The bytes of some tokens.
    pub(super) fn range(&self, from: usize, to: usize) -> Range<usize> {
        let start = self.tokens.get(from).map_or(0, |token| token.range.start);
        let end = to.checked_sub(1).and_then(|last| self.tokens.get(last)).map_or(start, |token| token.range.end);
        start..end.max(start)
    }
}

/// The length of a run of characters with single marks between them.
fn run(text: &str, inside: impl Fn(char) -> bool, between: &str) -> usize {
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if inside(c) {
            end = at + c.len_utf8();
        } else if !(between.contains(c) && chars.peek().is_some_and(|(_, next)| inside(*next))) {
            break;
        }
    }
    end
}
