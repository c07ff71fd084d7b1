//! The weighted length of a post.

use super::{Config, emoji, urls};
use std::borrow::Cow;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// What X's counter says of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weighted {
    /// The weighted length, in whole units.
    pub length: usize,
    /// How much of the text fits: bytes of its NFC form, which may end inside a word.
    pub fits: usize,
    /// Whether X takes it: neither empty nor too long, and without U+FEFF, U+FFFE and U+FFFF.
    pub valid: bool,
}

/// Weighs a text as X does: NFC first, then links, emoji sequences and single characters.
pub fn weigh(text: &str, config: &Config) -> Weighted {
    let text = nfc(text);
    let links = config.transformed_url_length.map(|cost| (cost, urls(&text)));
    let (cost, mut links) = links.map_or((0, Vec::new().into_iter()), |(c, l)| (c, l.into_iter()));
    let mut link = links.next();
    let limit = config.max_weighted_tweet_length * config.scale;
    let (mut at, mut weight, mut fits, mut clean) = (0, 0, 0, true);
    while let Some(c) = text[at..].chars().next() {
        if let Some(range) = link.take_if(|l| l.start == at) {
            weight += cost * config.scale;
            at = range.end;
            link = links.next();
        } else if let Some(length) = emoji_at(&text[at..], c, config) {
            weight += config.default_weight;
            at += length;
        } else {
            weight += config.weight(c);
            at += c.len_utf8();
            clean &= !matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}');
        }
        if clean && weight <= limit {
            fits = at;
        }
    }
    let valid = clean && weight > 0 && weight <= limit;
    Weighted { length: weight.div_ceil(config.scale.max(1)), fits, valid }
}

fn emoji_at(rest: &str, first: char, config: &Config) -> Option<usize> {
    if !config.emoji_parsing_enabled {
        return None;
    }
    emoji::sequence(rest, first)
}

/// The text in NFC; most texts are in it already and are not copied.
fn nfc(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.nfc().collect())
}

#[cfg(test)]
mod tests {
    use super::{Config, weigh};

    fn length(text: &str) -> usize {
        weigh(text, &Config::V3).length
    }

    #[test]
    fn scripts() {
        assert_eq!(length("ꦗꦮ"), 4); // Javanese: 2 a code point
        assert_eq!(length("ᬩᬮᬶ"), 6); // Balinese
        assert_eq!(length("Siaran pers"), 11);
        assert_eq!(length("“a” – ‘b’"), 9); // smart quotes and dashes are light
        assert_eq!(length("a…"), 3); // the ellipsis, U+2026, is not
    }

    #[test]
    fn the_length_is_that_of_nfc() {
        assert_eq!(length("cafe\u{301}"), 4);
        assert_eq!(length("e\u{301}".repeat(280).as_str()), 280);
    }

    #[test]
    fn emoji_sequences_weigh_two() {
        for emoji in ["😀", "🇮🇩", "👨‍👩‍👧‍👦", "1️⃣", "#⃣", "👍🏽", "✌️", "✌🏿", "❤️", "©️", "🏳️‍🌈", "👩🏽‍⚕️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"]
        {
            assert_eq!(length(emoji), 2, "{emoji}");
        }
        assert_eq!(length("🇮🇩🇮🇩"), 4); // flags side by side
        assert_eq!(length("👨‍👩‍👧‍👦👨‍👩‍👧‍👦"), 4);
        assert_eq!(length("😀😀"), 4);
    }

    #[test]
    fn what_is_no_sequence_weighs_by_character() {
        assert_eq!(length("\u{200d}"), 1); // a joiner alone
        assert_eq!(length("\u{fe0f}"), 2); // a variation selector alone
        assert_eq!(length("✌\u{fe0e}"), 4); // text style asked for
        assert_eq!(length("©"), 1);
        assert_eq!(length("12"), 2);
        assert_eq!(length("🇽🇽"), 4); // no country: two lone signs
        assert_eq!(length("😀\u{200d}😀"), 5); // no recommended sequence
        assert_eq!(length("🏽"), 2);
    }

    #[test]
    fn links_weigh_23() {
        assert_eq!(length("kemkes.go.id"), 23);
        assert_eq!(length("https://kemkes.go.id/berita/2026?id=1"), 23);
        assert_eq!(length("lihat kemkes.go.id."), 6 + 23 + 1);
        assert_eq!(length("http://portal.lokal"), 19);
        assert_eq!(length("https://10.0.0.1/x"), 18);
        let literal = Config { transformed_url_length: None, ..Config::V3 };
        assert_eq!(weigh("kemkes.go.id", &literal).length, 12);
    }

    #[test]
    fn validity() {
        assert!(!weigh("", &Config::V3).valid);
        assert!(weigh(&"a".repeat(280), &Config::V3).valid);
        let long = weigh(&"a".repeat(281), &Config::V3);
        assert!(!long.valid);
        assert_eq!((long.length, long.fits), (281, 280));
        assert!(!weigh("a\u{feff}", &Config::V3).valid);
    }
}
