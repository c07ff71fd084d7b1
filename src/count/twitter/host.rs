//! Host names: labels, a full stop after each, and a known top-level domain.

use super::tld;
use crate::count::chars::{char_at, is_latin_accent, run};
use std::ops::Range;

/// Whether a label may begin and end with this character. X takes nearly everything but
/// punctuation and spaces: a snowman, or the curly quote before a host, is part of the name.
pub(super) fn is_label_char(c: char) -> bool {
    match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' | '"' | '`' => true,
        '\t'..='\r' | ' '..='~' => false,
        '\u{85}' | '\u{a0}' | '\u{61c}' | '\u{1680}' | '\u{180e}' | '\u{2000}'..='\u{200a}' => false,
        '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{205f}' => false,
        '\u{2066}'..='\u{2069}' | '\u{3000}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => false,
        _ => true,
    }
}

/// A character that stands inside a label.
fn is_inner(c: char) -> bool {
    c == '-' || c == '_' || is_label_char(c)
}

/// The longest stretch that is read as one host, in bytes. DNS allows 253; X's pattern has no bound,
/// but then a text of nothing but labels would be read again from each of its characters.
const REACH: usize = 1024;

/// The text up to where a host beginning at `start` is read.
fn within_reach(text: &str, start: usize) -> &str {
    let mut end = text.len().min(start + REACH);
    while !text.is_char_boundary(end) {
        end += 1;
    }
    &text[..end]
}

/// Where the host name that begins at byte `start` ends; none where none begins there. The last
/// top-level domain in a chain of labels decides.
pub(super) fn end(text: &str, start: usize) -> Option<usize> {
    let head = within_reach(text, start);
    let (mut at, mut found) = (start, None);
    loop {
        let label = &head[at..at + run(&head[at..], is_inner)];
        let whole = label.starts_with(is_label_char) && label.ends_with(is_label_char);
        at += label.len();
        if !whole || char_at(head, at) != Some('.') {
            return found;
        }
        at += 1;
        // An underscore is right in the name of a subdomain, not in that of a domain.
        if !label.contains('_') {
            found = tld::prefix(&text[at..]).map(|n| at + n).or(found);
        }
    }
}

/// Up to which byte no host name begins, if none begins at `start`: up to the end of the characters
/// that one could have, or until a top-level domain comes within reach.
pub(super) fn barren(text: &str, start: usize) -> usize {
    for (i, c) in text[start..].char_indices() {
        let at = start + i;
        if c == '.' && tld::prefix(&text[at + 1..]).is_some() {
            return at.saturating_sub(REACH);
        }
        if c != '.' && !is_inner(c) {
            return at;
        }
    }
    text.len()
}

/// The hosts in Latin letters inside a host name that has no scheme. In scripts without spaces the
/// words around run into the name; X takes only these parts as links.
pub(super) fn latin_hosts(host: &str) -> Vec<Range<usize>> {
    let is_latin = |c: char| c == '-' || c.is_ascii_alphanumeric() || is_latin_accent(c);
    let (mut hosts, mut at) = (Vec::new(), 0);
    while let Some(c) = char_at(host, at) {
        if !is_latin(c) {
            at += c.len_utf8();
            continue;
        }
        let (start, mut found) = (at, None);
        loop {
            let label = run(&host[at..], is_latin);
            at += label;
            if label == 0 || char_at(host, at) != Some('.') {
                break;
            }
            at += 1;
            found = tld::prefix(&host[at..]).map(|n| at + n).or(found);
        }
        if let Some(end) = found {
            hosts.push(start..end);
            at = end;
        }
    }
    hosts
}

#[cfg(test)]
mod tests {
    use super::{end, latin_hosts};

    #[test]
    fn ends() {
        assert_eq!(end("kemkes.go.id/berita", 0), Some(12));
        assert_eq!(end("kemkes.go.id.", 0), Some(12));
        assert_eq!(end("kemkes.go.id.x", 0), Some(12));
        assert_eq!(end("lihat kemkes.go.id", 6), Some(18));
        assert_eq!(end("a_b.id", 0), None);
        assert_eq!(end("a_b.go.id", 0), Some(9));
        assert_eq!(end("-a.id", 0), None);
        assert_eq!(end("10.0.0.1", 0), None);
        assert_eq!(end("portal.lokal", 0), None);
        // Out of reach.
        assert_eq!(end(&format!("{}.id", "é".repeat(511)), 0), Some(1025));
        assert_eq!(end(&format!("{}.id", "é".repeat(600)), 0), None);
    }

    #[test]
    fn latin_parts() {
        let parts = |host| latin_hosts(host).into_iter().map(|r| &host[r]).collect::<Vec<&str>>();
        assert_eq!(parts("kemkes.go.id"), ["kemkes.go.id"]);
        assert_eq!(parts("“kemkes.go.id"), ["kemkes.go.id"]);
        assert_eq!(parts("a.idこれb.co.id"), ["a.id", "b.co.id"]);
        assert!(parts("ꦗꦮ.id").is_empty());
    }
}
