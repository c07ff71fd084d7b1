//! What a composer asks of a sentence before it gives it a place.

use super::{
    figures::{self, Figure, FigureKind},
    lexicon::{lowered, tag},
    phrases::{CONCRETE, OPENERS},
    token::{Doc, Kind},
};

/// How many words of a sentence are searched for its first noun phrase.
const SUBJECT: usize = 12;
/// How many tokens a phrase before the subject may take.
const INTRO: usize = 20;
/// A sentence of so many words says something even without a word known as its predicate.
const LONG: usize = 9;

/// The number of words: what white space separates, if there is a letter or digit in it.
pub fn word_count(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// Whether a sentence ends with a question mark, also inside a quotation mark or bracket.
pub fn is_question(text: &str) -> bool {
    last_mark(text).is_some_and(|mark| mark == '?') || text.trim_end().ends_with("?!")
}

/// Whether a text has no final stop, or is too short to stand by itself and has no predicate.
pub fn is_fragment(text: &str) -> bool {
    !is_stopped(text) || !says_enough(text, &Doc::new(text))
}

/// Whether a text ends as a sentence does.
pub(super) fn is_stopped(text: &str) -> bool {
    last_mark(text).is_some_and(|mark| matches!(mark, '.' | '?' | '!' | '…'))
}

/// Whether a text would stand by itself, given a full stop.
pub(super) fn says_enough(text: &str, doc: &Doc<'_>) -> bool {
    word_count(text) >= LONG || is_question(text) || says_something(doc)
}

/// Whether there is a predicate, a call to action, or a subject that is plainly closed: "Syaratnya
/// dua dokumen.", "Layanan itu tanpa biaya."
fn says_something(doc: &Doc<'_>) -> bool {
    let first = first_word(doc);
    let closed = |at: usize| {
        ["ini", "itu", "tersebut"].iter().any(|word| doc.is(at, word)) && !matches!(doc.kind(at + 1), Kind::Mark(_))
    };
    let subject = possessive(doc, first, true) && !matches!(doc.kind(first + 1), Kind::Mark(_));
    let call = |at: usize| at > first && doc.mark(at - 1, ',') && doc.has(at, tag::IMPERATIVE);
    subject || calls(doc, first) || (first..doc.len()).any(|at| predicate(doc, at) || closed(at) || call(at))
}

/// The last character that is neither a closing mark nor markup.
fn last_mark(text: &str) -> Option<char> {
    let closing = |c: char| c.is_whitespace() || matches!(c, '"' | '”' | '’' | '\'' | ')' | ']' | '»' | '*' | '_');
    text.trim_end_matches(closing).chars().next_back()
}

/// Whether a sentence needs the one before it: "Hal ini …", "Namun, …", "Ia …", "Program tersebut …".
pub fn opens_with_reference(text: &str) -> bool {
    let doc = Doc::new(text);
    let first = first_word(&doc);
    // "Kedua", "Terakhir" lean only before a comma: "Kedua kabupaten …" does not.
    if let Some((end, _)) = OPENERS.at(&doc, first) {
        let phrase = end > first + 1;
        let weak = ["kedua", "ketiga", "keempat", "terakhir", "demikian", "serupa"];
        let pronoun = !weak.iter().any(|word| doc.is(first, word));
        // "Sementara harga beras naik, harga cabai turun." has both halves itself.
        let halves = doc.is(first, "sementara") && !doc.mark(end, ',') && (end..doc.len()).any(|at| doc.mark(at, ','));
        if phrase || (pronoun && !halves) || doc.mark(end, ',') {
            return true;
        }
    }
    if doc.has(first, tag::ANSWER) && matches!(doc.kind(first + 1), Kind::Mark(',' | '.')) {
        return true;
    }
    if doc.has(first, tag::INTRO)
        && let Some(comma) = (first..doc.len().min(first + INTRO)).find(|at| doc.mark(*at, ','))
    {
        return pointing(&doc, first, comma, 0) || pointing(&doc, comma, subject_end(&doc, comma + 1), 0);
    }
    pointing(&doc, first, subject_end(&doc, first), first + 1)
}

/// Whether something before the main verb points back: *ini*, *itu*, *tersebut*, *-nya*.
/// A question is searched to its end.
pub fn refers_back(text: &str) -> bool {
    let doc = Doc::new(text);
    let first = first_word(&doc);
    let end = if is_question(text) { doc.len() } else { main_verb(&doc, first) };
    OPENERS.at(&doc, first).is_some() || pointing(&doc, first, end, end)
}

/// Whether a text is a call to action: it begins with a bare verb ("Cek", "Laporkan", "Jangan").
pub fn starts_with_verb(text: &str) -> bool {
    begins_with_verb(&Doc::new(text))
}

/// The same of a text that was read already.
pub(super) fn begins_with_verb(doc: &Doc<'_>) -> bool {
    calls(doc, first_word(doc))
}

fn calls(doc: &Doc<'_>, first: usize) -> bool {
    if doc.has(first, tag::IMPERATIVE) {
        // "Daftar penerima …" and "Pesan Menteri" are nouns; "Daftar di …" is a call.
        let noun = ["daftar", "pesan", "dukung", "isi", "mulai"].iter().any(|word| doc.is(first, word));
        let bare = doc.is(first, "mulai")
            && (doc.kind(first + 1) == Kind::Number || doc.has(first + 1, tag::MONTH | tag::DAY | tag::DEICTIC));
        let nouns_follow = !doc.has(first + 1, tag::STOP | tag::CONJUNCTION) && doc.kind(first + 1) == Kind::Word;
        let phrase = (doc.is(first, "daftar") || doc.is(first, "pesan")) && nouns_follow && !is_call(doc, first + 1);
        return !(noun && (bare || phrase));
    }
    lowered(doc.word(first), |low| {
        let formed = low.ends_with("kan") || low.ends_with("ilah") || low.ends_with("kanlah");
        let prefixed = ["me", "di", "ter", "ber", "pe", "ke", "se", "a", "bu", "ma", "ba"]
            .iter()
            .any(|head| low.starts_with(head));
        formed && !prefixed && low.len() >= 7 && !doc.has(first, tag::STOP | tag::ROOT | tag::PREDICATE)
    })
}

/// Words after "daftar" that leave it a verb: "Daftar sekarang", "Daftar sebelum …".
fn is_call(doc: &Doc<'_>, at: usize) -> bool {
    ["sekarang", "segera", "diri", "langsung", "online", "daring", "gratis", "ulang", "paling", "tiket"]
        .iter()
        .any(|word| doc.is(at, word))
}

/// How much a sentence tells a reader who asks what changes for him, 0 to 10.
pub fn concreteness(text: &str) -> u8 {
    let doc = Doc::new(text);
    concrete(&doc, &figures::in_doc(&doc))
}

/// The same of a text that was read already.
pub(super) fn concrete(doc: &Doc<'_>, figures: &[Figure]) -> u8 {
    let mut score = 0u8;
    for figure in figures {
        score += match (figure.kind, figure.unit.as_deref()) {
            (FigureKind::Amount, Some("rupiah" | "dolar AS")) | (FigureKind::Date, _) => 3,
            (FigureKind::Amount | FigureKind::Time | FigureKind::Phone, _) => 2,
            (FigureKind::Year | FigureKind::Ordinal, _) => 1,
            (FigureKind::Law | FigureKind::Other, _) => 0,
        };
        score = score.min(6);
    }
    let mut words = 0u8;
    let mut at = 0;
    while at < doc.len() && words < 4 {
        match CONCRETE.at(doc, at) {
            Some((end, _)) => {
                words += 2;
                at = end;
            }
            None => at += 1,
        }
    }
    score + words.min(4)
}

fn first_word(doc: &Doc<'_>) -> usize {
    (0..doc.len()).find(|at| !matches!(doc.kind(*at), Kind::Mark(_))).unwrap_or(0)
}

/// Whether a token can be a predicate: known, or formed with me-, di-, ber-, ter-.
pub(super) fn predicate(doc: &Doc<'_>, at: usize) -> bool {
    if doc.kind(at) != Kind::Word || doc.has(at, tag::ROOT) {
        return false;
    }
    if doc.has(at, tag::PREDICATE) {
        return true;
    }
    lowered(doc.word(at), |low| {
        low.len() >= 6
            && ["me", "di", "ber", "ter"].iter().any(|head| low.starts_with(head))
            && !doc.has(at, tag::STOP | tag::OFFICE | tag::MONTH | tag::MEASURE | tag::COUNTED | tag::CONJUNCTION)
            && !low.ends_with("nya")
    })
}

fn main_verb(doc: &Doc<'_>, from: usize) -> usize {
    (from..doc.len()).find(|at| predicate(doc, *at)).unwrap_or(doc.len())
}

/// The end of the first noun phrase: the verb, a comma, or a relative clause.
fn subject_end(doc: &Doc<'_>, first: usize) -> usize {
    let stop = |at: usize| matches!(doc.kind(at), Kind::Mark(',' | ';' | ':' | '.')) || doc.is(at, "yang");
    let end = main_verb(doc, first);
    (first..end).find(|at| stop(*at)).unwrap_or(end).min(first + SUBJECT)
}

/// Whether a token from `from` to `to` points back; "-nya" only before `nya_to`.
fn pointing(doc: &Doc<'_>, from: usize, to: usize, nya_to: usize) -> bool {
    (from..to.max(nya_to)).any(|at| {
        let demonstrative = at < to && ["ini", "itu", "tersebut"].iter().any(|word| doc.is(at, word));
        let now = at > 0 && doc.has(at - 1, tag::DEICTIC);
        (demonstrative && !now) || (at < nya_to && possessive(doc, at, at == from))
    })
}

/// "tarifnya", but not "biasanya", nor "meningkatnya" as the first word.
fn possessive(doc: &Doc<'_>, at: usize, first: bool) -> bool {
    if doc.kind(at) != Kind::Word || doc.has(at, tag::NYA_WORD | tag::SAYING) {
        return false;
    }
    lowered(doc.word(at), |low| {
        let verbal = first && ["me", "ber", "ter"].iter().any(|head| low.starts_with(head)) && low.len() > 9;
        low.ends_with("nya") && low.len() > 5 && !verbal
    })
}
