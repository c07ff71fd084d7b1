//! Addresses and codes inside running text, found before words are.

use std::{collections::HashSet, sync::LazyLock};

use super::{
    lexicon::{lines, lowered},
    token::Kind,
};

static ENDINGS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| lines(include_str!("data/tlds.txt")).map(|(ending, _)| ending).collect());

/// A character that may be part of an address or a code; a scan starts only where none is before it.
pub(super) fn joins(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '/' | '-' | '_' | '@' | '+')
}

/// The web address, e-mail address or code with which `text` starts, and its length.
pub(super) fn special(text: &str) -> Option<(Kind, usize)> {
    let run = text.find(|c| !joins(c)).unwrap_or(text.len());
    let word = text.get(..run)?;
    if starts(word, "www.") || (starts(word, "http") && scheme(text).is_some()) {
        let end = trimmed(text.get(..solid(text))?);
        return (end > 4).then_some((Kind::Link, end));
    }
    // Without a dot, an @ or a slash there is nothing to find, and most words have none.
    if !word.contains(['.', '@', '/']) {
        return None;
    }
    if let Some((local, domain)) = word.split_once('@') {
        let domain = domain.trim_end_matches(['.', '-', '_', '/', '+']);
        let ok = !local.is_empty() && host(domain.split('/').next().unwrap_or(domain));
        return ok.then_some((Kind::Email, local.len() + 1 + domain.len()));
    }
    let name = word.split('/').next().unwrap_or(word);
    let name = if name.len() == word.len() { name.trim_end_matches(['.', '-', '_', '+']) } else { name };
    if host(name) {
        let more = text.get(name.len()..)?;
        let tail = if more.starts_with('/') { trimmed(more.get(..solid(more))?) } else { 0 };
        return Some((Kind::Link, name.len() + tail));
    }
    code(word).map(|end| (Kind::Code, end))
}

fn starts(text: &str, with: &str) -> bool {
    text.get(..with.len()).is_some_and(|head| head.eq_ignore_ascii_case(with))
}

fn scheme(text: &str) -> Option<&str> {
    ["http://", "https://"].into_iter().find(|scheme| starts(text, scheme))
}

/// The length up to white space or a character that no address holds.
fn solid(text: &str) -> usize {
    text.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '“' | '”' | '|' | '`')).unwrap_or(text.len())
}

/// The length without the punctuation that belongs to the sentence, as every platform takes it.
fn trimmed(text: &str) -> usize {
    let mut rest = text;
    while let Some(last) = rest.chars().next_back() {
        let spare = match last {
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | '…' | '*' | '_' | '~' => true,
            ')' => !rest.contains('('),
            ']' => !rest.contains('['),
            '}' => !rest.contains('{'),
            _ => false,
        };
        if !spare {
            break;
        }
        rest = rest.get(..rest.len() - last.len_utf8()).unwrap_or("");
    }
    rest.len()
}

/// Whether a word with dots is a host name: known ending, labels of letters, digits and hyphens.
fn host(name: &str) -> bool {
    let Some((front, last)) = name.rsplit_once('.') else {
        return false;
    };
    let known = last.len() <= 8 && lowered(last, |low| ENDINGS.contains(low));
    // "ini.My" is a lost space, "KEMKES.GO.ID" an address in capitals.
    let same_case = !last.contains(char::is_uppercase) || !name.contains(char::is_lowercase);
    let labels = front.split('.').all(|label| {
        !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') && !label.starts_with('-')
    });
    known && same_case && labels && front.contains(|c: char| c.is_ascii_alphabetic())
}

/// The length of a letter's or decree's number such as `341.K/EK.01/MEM.E/2024`.
fn code(word: &str) -> Option<usize> {
    let word = word.trim_end_matches(['.', '-', '/', '_', '+']);
    let slashes = word.bytes().filter(|b| *b == b'/').count();
    let digits = word.contains(|c: char| c.is_ascii_digit());
    let upper = word.contains(|c: char| c.is_ascii_uppercase());
    let lower = word.contains(|c: char| c.is_ascii_lowercase());
    let money = starts(word, "rp") || starts(word, "usd") || starts(word, "idr");
    let clear = slashes >= 2 || (slashes == 1 && !lower && word.contains('.'));
    (clear && digits && upper && !money).then_some(word.len())
}
