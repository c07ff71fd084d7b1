//! Laws, decrees and articles: "UU Nomor 14 Tahun 2008", "Pasal 7 ayat (2) huruf a".

use super::{
    calendar::year,
    figures::{Figure, FigureKind, push},
    lexicon::tag,
    token::{Doc, Kind},
};

/// How many tokens may stand between "Peraturan" and "Nomor".
const NAME: usize = 14;

/// Reads the law, decree or article at a token.
pub(super) fn take(doc: &Doc<'_>, at: usize, out: &mut Vec<Figure>) -> Option<usize> {
    let (value, end) = if doc.is(at, "pasal") || doc.is(at, "ayat") {
        article(doc, at)?
    } else if number_word(doc, at) {
        numbered(doc, at, false)?
    } else if doc.kind(at) == Kind::Code {
        (doc.word(at).to_lowercase(), at + 1)
    } else if doc.has(at, tag::LAW) && doc.upper(at) {
        named(doc, at)?
    } else {
        return None;
    };
    push(out, doc.range(at, end), value, None, FigureKind::Law);
    Some(end)
}

/// Whether a law, decree or article begins at a token.
pub(super) fn starts(doc: &Doc<'_>, at: usize) -> bool {
    take(doc, at, &mut Vec::new()).is_some()
}

fn number_word(doc: &Doc<'_>, at: usize) -> bool {
    doc.is(at, "nomor") || doc.is(at, "no.") || doc.is(at, "no")
}

/// "Nomor 7 Tahun 2024", "No. 341.K/EK.01/MEM.E/2024"; a bare "Nomor 7" only after the name of a law.
fn numbered(doc: &Doc<'_>, at: usize, named: bool) -> Option<(String, usize)> {
    let number = at + 1 + usize::from(doc.mark(at + 1, ':'));
    match doc.kind(number) {
        Kind::Code => Some((doc.word(number).to_lowercase(), number + 1)),
        Kind::Number => {
            let word = doc.word(number).trim_start_matches('0');
            if doc.is(number + 1, "tahun") && year(doc, number + 2).is_some() {
                return Some((format!("{word}/{}", doc.word(number + 2)), number + 3));
            }
            if doc.mark(number + 1, '/') && year(doc, number + 2).is_some() {
                return Some((format!("{word}/{}", doc.word(number + 2)), number + 3));
            }
            named.then(|| (word.to_owned(), number + 1))
        }
        _ => None,
    }
}

/// "Peraturan Menteri ESDM Nomor 7 Tahun 2024", "UU 14/2008", "PP 17 Tahun 2025".
fn named(doc: &Doc<'_>, at: usize) -> Option<(String, usize)> {
    if doc.kind(at + 1) == Kind::Number {
        return numbered(doc, at, false);
    }
    let mut next = at + 1;
    while next < at + NAME {
        if number_word(doc, next) {
            return numbered(doc, next, true);
        }
        let part = doc.upper(next)
            || ["dan", "atas", "tentang"].iter().any(|word| doc.is(next, word))
            || matches!(doc.kind(next), Kind::Mark('-' | '/' | '(' | ')' | ','));
        if !part {
            return None;
        }
        next += 1;
    }
    None
}

/// "Pasal 7 ayat (2) huruf a angka 1", "ayat (1)".
fn article(doc: &Doc<'_>, at: usize) -> Option<(String, usize)> {
    let mut value = String::new();
    let mut end = at;
    loop {
        let word = ["pasal", "ayat", "huruf", "angka", "butir"].into_iter().find(|word| doc.is(end, word));
        let Some(word) = word else { break };
        let bracket = usize::from(doc.mark(end + 1, '('));
        let number = end + 1 + bracket;
        let letter = doc.kind(number) == Kind::Word && doc.word(number).len() == 1;
        let mut past = number + 1;
        if doc.kind(number) != Kind::Number && !letter {
            break;
        }
        // "Pasal 28A", "Pasal 27 B".
        if doc.kind(past) == Kind::Word && doc.glued(past) && doc.word(past).len() == 1 {
            past += 1;
        }
        if bracket == 1 && !doc.mark(past, ')') {
            break;
        }
        if !value.is_empty() {
            value.push(' ');
        }
        value.push_str(word);
        value.push(' ');
        value.push_str(&doc.text.get(doc.range(number, past)).unwrap_or("").to_lowercase());
        end = past + bracket;
    }
    (end > at).then_some((value, end))
}
