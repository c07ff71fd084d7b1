//! The parts of a text that are addresses and names for machines, not words.

use std::ops::Range;

use super::token::{Doc, Kind};

/// What a part that is not for reading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hidden {
    /// A web address.
    Link,
    /// An e-mail address.
    Email,
    /// `@name`.
    Mention,
    /// `#tag`.
    Hashtag,
    /// Code, marked as such.
    Code,
}

/// The addresses, mentions and hashtags of a text, in order.
pub fn hidden(text: &str) -> Vec<(Range<usize>, Hidden)> {
    if !may_hold(text) {
        return Vec::new();
    }
    let doc = Doc::new(text);
    let kind = |kind| match kind {
        Kind::Link => Some(Hidden::Link),
        Kind::Email => Some(Hidden::Email),
        Kind::Mention => Some(Hidden::Mention),
        Kind::Hashtag => Some(Hidden::Hashtag),
        _ => None,
    };
    doc.tokens.iter().filter_map(|token| Some((token.start..token.end, kind(token.kind)?))).collect()
}

/// Whether there is any sign of an address; most texts have none.
fn may_hold(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().zip(bytes.iter().skip(1)).any(|(sign, next)| match sign {
        b'@' | b'#' => true,
        b'.' => next.is_ascii_alphabetic(),
        b':' => *next == b'/',
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_and_words_are_not() {
        let text = "Baca lapor.go.id, tanya @humas, surat ke a@b.go.id. #Contoh Rp1.500 https://x.id/terbaik";
        let found: Vec<(&str, Hidden)> = hidden(text).into_iter().map(|(range, kind)| (&text[range], kind)).collect();
        assert_eq!(
            found,
            [
                ("lapor.go.id", Hidden::Link),
                ("@humas", Hidden::Mention),
                ("a@b.go.id", Hidden::Email),
                ("#Contoh", Hidden::Hashtag),
                ("https://x.id/terbaik", Hidden::Link)
            ]
        );
        assert!(hidden("Tarif Rp1.500. Selesai").is_empty());
    }
}
