//! A plain text as words, numbers and marks, each with its place.

/// What kind of thing a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters, with the digits after them.
    Word,
    /// Digits with the separators between them.
    Number,
    /// A web address, or a name behind `@` or `#`.
    Link,
    /// Any other character.
    Mark(char),
}

/// One token; its lower-case form stands in a buffer of its own.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: Kind,
    /// Whether it begins with a capital letter.
    pub(super) upper: bool,
    /// Whether it is written in capitals only, two letters or more.
    pub(super) capitals: bool,
    low: (usize, usize),
}

/// The tokens of a text, with their lower-case forms.
#[derive(Debug, Default)]
pub(super) struct Tokens {
    pub(super) list: Vec<Token>,
    low: String,
}

impl Tokens {
    /// Reads a text; together the tokens cover all that is not white space.
    pub(super) fn of(text: &str) -> Self {
        let mut tokens = Self { list: Vec::with_capacity(text.len() / 5 + 1), low: String::with_capacity(text.len()) };
        let (mut at, mut before) = (0, ' ');
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            let c = rest.chars().next().unwrap_or(' ');
            if c.is_whitespace() {
                at += c.len_utf8();
                before = c;
                continue;
            }
            let (kind, len) = next(rest, c, before);
            let word = rest.get(..len).unwrap_or("");
            tokens.add(word, at, kind);
            before = word.chars().next_back().unwrap_or(c);
            at += len.max(c.len_utf8());
        }
        tokens
    }

    fn add(&mut self, word: &str, start: usize, kind: Kind) {
        let from = self.low.len();
        if word.is_ascii() {
            self.low.push_str(word);
            if let Some(place) = self.low.get_mut(from..) {
                place.make_ascii_lowercase();
            }
        } else {
            self.low.extend(word.chars().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }));
        }
        let upper = word.starts_with(char::is_uppercase);
        let capitals = upper && word.len() > 1 && word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit());
        self.list.push(Token { start, end: start + word.len(), kind, upper, capitals, low: (from, self.low.len()) });
    }

    /// The word in lower case; empty beyond the end.
    pub(super) fn low(&self, at: usize) -> &str {
        self.list.get(at).and_then(|token| self.low.get(token.low.0..token.low.1)).unwrap_or("")
    }
}

fn next(rest: &str, c: char, before: char) -> (Kind, usize) {
    // An address starts where nothing that could belong to one stands before.
    let fresh = !(before.is_alphanumeric() || matches!(before, '-' | '.' | '/' | '_' | '+' | '@' | '#' | ':'));
    if fresh && (c.is_alphanumeric() || c == '@' || c == '#') {
        let run = rest.find(|c: char| c.is_whitespace() || "<>\"“”|`(),;".contains(c)).unwrap_or(rest.len());
        let word = rest.get(..run).unwrap_or("").trim_end_matches(['.', ':', '!', '?', '\'', '’', '…']);
        if address(word) {
            return (Kind::Link, word.len());
        }
    }
    if c.is_ascii_digit() {
        return (Kind::Number, number(rest.as_bytes()));
    }
    if c.is_alphabetic() {
        return (Kind::Word, letters(rest));
    }
    (Kind::Mark(c), c.len_utf8())
}

fn address(word: &str) -> bool {
    let starts = |with: &str| word.get(..with.len()).is_some_and(|head| head.eq_ignore_ascii_case(with));
    if starts("http://") || starts("https://") || starts("www.") {
        return true;
    }
    if let Some(name) = word.strip_prefix(['@', '#']) {
        return name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.')) && !name.is_empty();
    }
    let host = word.split('/').next().unwrap_or(word);
    [".go.id", ".id", ".com", ".org", ".int", ".net"]
        .iter()
        .any(|end| host.len() > end.len() + 2 && host.ends_with(end))
}

fn number(bytes: &[u8]) -> usize {
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = 0;
    while digit(end) || (matches!(bytes.get(end), Some(b'.' | b',' | b':')) && digit(end + 1)) {
        end += 1;
    }
    end
}

/// A word ends where digits follow a currency: "Rp15.000".
fn letters(rest: &str) -> usize {
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let inner = matches!(c, '\'' | '’') && chars.peek().is_some_and(|(_, next)| next.is_alphabetic());
        let joins = matches!(c, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}');
        let money = c.is_ascii_digit()
            && rest
                .get(..at)
                .is_some_and(|head| ["rp", "usd", "idr"].iter().any(|sign| head.eq_ignore_ascii_case(sign)));
        if money || !(c.is_alphanumeric() || joins || (inner && at > 0)) {
            return at;
        }
    }
    rest.len()
}
