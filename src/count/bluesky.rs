//! What Bluesky's client turns into facets: links, mentions and tags, as UTF-8 byte ranges.
//!
//! Source: bluesky-social/atproto `packages/api/src/rich-text/detection.ts`.

use super::chars::{char_at, is_js_space, is_punctuation, run, starts_with_ignore_case};
use super::twitter::is_iana;
use std::ops::Range;

/// A link and where it leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The bytes of the text that show it.
    pub range: Range<usize>,
    /// Its address; `https://` is put before a bare host.
    pub uri: String,
}

/// The longest tag, in UTF-16 units without the `#`. Source: `detection.ts`.
const MAX_TAG: usize = 64;

/// The links of a text, with a scheme or without. A host with a hyphen needs a scheme.
pub fn links(text: &str) -> Vec<Link> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = next_start(text, at, "") {
        let rest = &text[start..];
        let word = run(rest, |c| !is_js_space(c));
        let scheme = ["http://", "https://"].iter().find(|s| starts_with_ignore_case(rest, s));
        let host = host(&rest[..word]);
        let has_scheme = scheme.is_some_and(|s| word > s.len());
        if !has_scheme && host == 0 {
            // No link begins here, but one may right behind an opening bracket.
            at = start + char_at(text, start).map_or(1, char::len_utf8);
            continue;
        }
        at = start + word;
        // As the client has it: what begins with "http" is taken unseen.
        let bare = !rest.starts_with("http");
        if bare && (host == 0 || !has_tld(&rest[..host])) {
            continue;
        }
        let shown = trimmed(&rest[..word]);
        let uri = if bare { format!("https://{shown}") } else { shown.to_owned() };
        found.push(Link { range: start..start + shown.len(), uri });
    }
    found
}

/// The mentions of a text, as byte ranges with the `@`.
pub fn mentions(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = next_start(text, at, "@") {
        at = start + 1;
        let length = run(&text[at..], |c| c.is_ascii_alphanumeric() || c == '.' || c == '-');
        let Some(handle) = to_word_border(&text[at..], length) else { continue };
        at += handle.len();
        if has_tld(handle) || handle.ends_with(".test") {
            found.push(start..at);
        }
    }
    found
}

/// The tags of a text, as byte ranges with the `#`.
pub fn tags(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (start, sign) in text.match_indices(['#', '＃']) {
        let spent = found.last().map_or(0, |r: &Range<usize>| r.end);
        let free = text[..start].chars().next_back().is_none_or(is_js_space);
        let begin = start + sign.len();
        let rest = &text[begin..];
        if start < spent || !free || rest.starts_with('\u{fe0f}') {
            continue;
        }
        let word = &rest[..run(rest, |c| !is_js_space(c) && !is_invisible(c))];
        if !word.contains(|c: char| !c.is_ascii_digit() && !is_punctuation(c)) {
            continue;
        }
        let tag = word.trim_end_matches(is_punctuation);
        if (1..=MAX_TAG).contains(&tag.encode_utf16().count()) {
            found.push(start..begin + tag.len());
        }
    }
    found
}

/// The next place at or after `at` where `sign` stands at the start, behind a space or behind `(`.
fn next_start(text: &str, at: usize, sign: &str) -> Option<usize> {
    let opens = |i: usize| text[..i].chars().next_back().is_none_or(|c| c == '(' || is_js_space(c));
    let mut places = text[at..].char_indices().map(|(i, _)| at + i);
    places.find(|&i| text[i..].starts_with(sign) && opens(i))
}

/// The length of the host at the head of a word: a letter, then letters, digits and full stops.
fn host(word: &str) -> usize {
    if !word.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return 0;
    }
    let label = |text: &str| run(text, |c| c.is_ascii_alphanumeric());
    let (mut end, mut dots) = (label(word), 0);
    while word[end..].starts_with('.') {
        let next = label(&word[end + 1..]);
        if next == 0 {
            break;
        }
        end += 1 + next;
        dots += 1;
    }
    if dots > 0 { end } else { 0 }
}

fn has_tld(host: &str) -> bool {
    host.rsplit_once('.').is_some_and(|(_, name)| is_iana(name))
}

/// The link without the sentence's punctuation: one sign, then one bracket that was not opened.
fn trimmed(word: &str) -> &str {
    let word = word.strip_suffix(['.', ',', ';', ':', '!', '?']).unwrap_or(word);
    match word.strip_suffix(')') {
        Some(inner) if !inner.contains('(') => inner,
        _ => word,
    }
}

/// The longest head of `text`, at most `length` bytes of ASCII, that ends where a word begins or ends.
fn to_word_border(text: &str, length: usize) -> Option<&str> {
    let is_word = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
    let at = |i: usize| text.as_bytes().get(i).copied().is_some_and(is_word);
    let end = (1..=length).rev().find(|&i| at(i - 1) != at(i))?;
    text.get(..end)
}

/// Characters without a shape, at which the client ends a tag.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{2060}' | '\u{200a}'..='\u{200d}' | '\u{20e2}')
}

#[cfg(test)]
mod tests {
    use super::{links, mentions, tags};

    #[test]
    fn links_of_the_government() {
        let text = "lihat kemkes.go.id. (bps.go.id) tanya-jawab.go.id https://tanya-jawab.go.id";
        let shown: Vec<_> = links(text).into_iter().map(|l| (&text[l.range], l.uri)).collect();
        assert_eq!(
            shown,
            [
                ("kemkes.go.id", "https://kemkes.go.id".to_owned()),
                ("bps.go.id", "https://bps.go.id".to_owned()),
                ("https://tanya-jawab.go.id", "https://tanya-jawab.go.id".to_owned()),
            ]
        );
        assert!(links("humas@kemkes.go.id Rp1.000 http:// https://").is_empty());
    }

    #[test]
    fn mentions_and_tags() {
        let text = "@kemkes.bsky.social, humas@kemkes.go.id @bukan";
        assert_eq!(mentions(text).iter().map(|r| &text[r.clone()]).collect::<Vec<_>>(), ["@kemkes.bsky.social"]);
        let text = "#Cek-Kesehatan! #2026 a#b #ꦗꦮ";
        assert_eq!(tags(text), [0..14, 26..33]);
    }
}
