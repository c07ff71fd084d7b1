//! A text as a list of tokens, each word looked up once.

use super::{
    lexer,
    lexicon::{Entry, Tags},
};

/// What kind of thing a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters, with digits after them ("B40").
    Word,
    /// Digits with the separators between them.
    Number,
    /// A known abbreviation with its full stop.
    Abbreviation,
    /// Initials with their stops: "B.J.".
    Initials,
    /// A web address.
    Link,
    /// An e-mail address.
    Email,
    /// `@name`.
    Mention,
    /// `#tag`.
    Hashtag,
    /// The number of a letter or decree.
    Code,
    /// Anything else, one character at a time.
    Mark(char),
}

/// One token and what is known about it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: Kind,
    pub(super) entry: Entry,
}

/// A text with its tokens.
pub(super) struct Doc<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: Vec<Token>,
}

impl<'t> Doc<'t> {
    /// Reads a text into tokens; together they cover everything that is not white space.
    pub(super) fn new(text: &'t str) -> Self {
        let mut tokens = Vec::with_capacity(text.len() / 5 + 1);
        let mut at = 0;
        let mut before = ' ';
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            let c = rest.chars().next().unwrap_or(' ');
            if c.is_whitespace() {
                at += c.len_utf8();
                before = c;
                continue;
            }
            let (kind, len, entry) = lexer::next(rest, c, before);
            tokens.push(Token { start: at, end: at + len, kind, entry });
            before = text.get(..at + len).and_then(|done| done.chars().next_back()).unwrap_or(' ');
            at += len;
        }
        Self { text, tokens }
    }

    /// How many tokens there are.
    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The token at an index, if there is one.
    pub(super) fn get(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    /// The text of a token; empty beyond the end.
    pub(super) fn word(&self, at: usize) -> &'t str {
        self.get(at).and_then(|token| self.text.get(token.start..token.end)).unwrap_or("")
    }

    /// The kind of a token; a blank beyond the end.
    pub(super) fn kind(&self, at: usize) -> Kind {
        self.get(at).map_or(Kind::Mark(' '), |token| token.kind)
    }

    /// Whether the lists give a token any of these flags.
    pub(super) fn has(&self, at: usize, tags: Tags) -> bool {
        self.get(at).is_some_and(|token| token.entry.tags & tags != 0)
    }

    /// The number the lists give for a token.
    pub(super) fn number(&self, at: usize) -> u16 {
        self.get(at).map_or(0, |token| token.entry.number)
    }

    /// Whether a token reads as `word`, in any case of letters.
    pub(super) fn is(&self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    /// Whether a token is this character.
    pub(super) fn mark(&self, at: usize, c: char) -> bool {
        self.kind(at) == Kind::Mark(c)
    }

    /// Whether no white space stands before a token.
    pub(super) fn glued(&self, at: usize) -> bool {
        match (at.checked_sub(1).and_then(|before| self.get(before)), self.get(at)) {
            (Some(before), Some(token)) => before.end == token.start,
            _ => false,
        }
    }

    /// Whether a token starts with a capital letter.
    pub(super) fn upper(&self, at: usize) -> bool {
        self.word(at).starts_with(char::is_uppercase)
    }

    /// The bytes from one token to before another.
    pub(super) fn range(&self, from: usize, to: usize) -> std::ops::Range<usize> {
        let start = self.get(from).map_or(self.text.len(), |token| token.start);
        let end = to.checked_sub(1).and_then(|last| self.get(last)).map_or(start, |token| token.end);
        start..end.max(start)
    }

    /// Whether a token is a number written in Latin capitals, such as "IV".
    pub(super) fn roman(&self, at: usize) -> bool {
        let word = self.word(at).trim_end_matches('.');
        !word.is_empty() && word.len() <= 7 && word.bytes().all(|b| b"IVXLC".contains(&b))
    }
}
