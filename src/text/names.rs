//! Names that stay whole: people with offices and degrees, agencies with their short forms.

use super::{
    legal,
    lexicon::tag,
    token::{Doc, Kind},
};

/// Longest run without an office or agency, in tokens: a headline in capitals is not one name.
const LONGEST: usize = 9;
/// Longest run with one.
const LONGEST_LINKED: usize = 24;

/// What the first word of a name allows after it.
#[derive(Clone, Copy)]
struct Head {
    /// "dan": an office or agency.
    linked: bool,
    /// Commas: "Menteri Pendidikan Tinggi, Sains, dan Teknologi".
    listed: bool,
}

/// The name that starts at a token: the token after it, if it takes more than one.
pub(super) fn take(doc: &Doc<'_>, at: usize) -> Option<usize> {
    if !part(doc, at) {
        return None;
    }
    let office = doc.has(at, tag::OFFICE);
    if !office && doc.has(at, tag::STOP | tag::CONJUNCTION | tag::DAY | tag::IMPERATIVE) {
        return None;
    }
    let mut end = at + 1;
    let agency = doc.has(at, tag::AGENCY);
    let head = Head { linked: office || agency, listed: office || doc.is(at, "kementerian") };
    let limit = at + if head.linked { LONGEST_LINKED } else { LONGEST };
    while let Some(next) = step(doc, end, head) {
        end = next;
        if end > limit {
            return head.linked.then_some(limit);
        }
    }
    let titled = degrees(doc, end);
    (titled > at + 1).then_some(titled)
}

/// A word, initial or abbreviation with a capital, which may be part of a name.
fn part(doc: &Doc<'_>, at: usize) -> bool {
    match doc.kind(at) {
        Kind::Word => doc.upper(at),
        Kind::Initials => true,
        // "No. 9" and "Tgl. 5" begin a figure.
        Kind::Abbreviation => {
            let figure = matches!(doc.kind(at + 1), Kind::Number | Kind::Code);
            !figure && doc.has(at, tag::NEVER) && (doc.upper(at) || doc.has(at, tag::OFFICE))
        }
        _ => false,
    }
}

/// The token after the next part of a name that has come as far as `end`.
fn step(doc: &Doc<'_>, end: usize, head: Head) -> Option<usize> {
    if doc.has(end, tag::DEGREE) && doc.kind(end) == Kind::Abbreviation {
        return Some(end + 1);
    }
    if part(doc, end) && !doc.has(end, tag::DAY | tag::CURRENCY) && !figure(doc, end, head) {
        return Some(end + 1);
    }
    let glued = doc.glued(end) && doc.glued(end + 1);
    if matches!(doc.kind(end), Kind::Mark('-' | '–' | '/' | '&')) && (glued || doc.mark(end, '&')) && part(doc, end + 1)
    {
        return Some(end + 2);
    }
    if let Some(close) = short_form(doc, end) {
        return Some(close);
    }
    let inner = |at: usize| part(doc, at) && !doc.has(at, tag::OFFICE | tag::AGENCY);
    if head.linked && doc.is(end, "dan") && inner(end + 1) {
        return Some(end + 2);
    }
    // "Menteri Pendidikan Tinggi, Sains, dan Teknologi"; "Wakil Kepala BGN, Nama Contoh,".
    if head.listed && doc.mark(end, ',') {
        let skip = usize::from(doc.is(end + 1, "dan"));
        let more = end + 1 + skip;
        if inner(more) && (skip == 1 || inner(more + 1) || doc.mark(more + 1, ',')) {
            return Some(more + 1);
        }
    }
    None
}

/// Where a figure of its own begins: "US$70", "Triwulan IV", "UU Nomor 14 Tahun 2008".
fn figure(doc: &Doc<'_>, at: usize, head: Head) -> bool {
    let number = doc.kind(at + 1) == Kind::Number || doc.roman(at + 1);
    doc.mark(at + 1, '$')
        || (doc.is(at, "tahun") && doc.kind(at + 1) == Kind::Number)
        || (doc.has(at, tag::LABEL) && number && !head.linked)
        || (doc.has(at, tag::LAW | tag::LABEL) && legal::starts(doc, at))
}

/// "(ESDM)", "(Persero): one short word with a capital in brackets.
fn short_form(doc: &Doc<'_>, at: usize) -> Option<usize> {
    let word = doc.kind(at + 1) == Kind::Word && doc.upper(at + 1) && doc.word(at + 1).len() <= 14;
    let short = doc.word(at + 1).chars().skip(1).any(char::is_uppercase) || doc.is(at + 1, "persero");
    (doc.mark(at, '(') && word && short && doc.mark(at + 2, ')')).then_some(at + 3)
}

/// The token after the degrees that follow a name: ", S.Sos., M.Si.".
fn degrees(doc: &Doc<'_>, end: usize) -> usize {
    let mut end = end;
    loop {
        let comma = usize::from(doc.mark(end, ','));
        let known = doc.has(end + comma, tag::DEGREE)
            || (comma == 1
                && doc.kind(end + 1) == Kind::Word
                && [
                    "SH", "SE", "ST", "MM", "MT", "MH", "SKM", "PhD", "MSi", "MSc", "MKes", "MPH", "SSos", "SPd", "SIP",
                ]
                .contains(&doc.word(end + 1)));
        if !known {
            return end;
        }
        end += comma + 1;
    }
}
