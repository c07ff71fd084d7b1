//! Graphemes: what a reader takes for one character.
//!
//! Unicode 15.1 brought rule GB9c, which keeps a consonant, a virama and the next consonant in one
//! grapheme; Unicode 17 extended it to Javanese and Balinese. Servers and older clients cut there.

use super::chars::{is_letter, is_mark};
use unicode_segmentation::UnicodeSegmentation;

/// Extended grapheme clusters under the newest rules.
pub(super) fn count(text: &str) -> usize {
    counted(text, |island| island.graphemes(true).count())
}

/// Extended grapheme clusters without rule GB9c; never fewer than [`count`] gives.
pub(super) fn count_without_gb9c(text: &str) -> usize {
    counted(text, |island| island.graphemes(true).map(|cluster| 1 + conjuncts(cluster)).sum())
}

/// ASCII needs no segmentation: only CR LF is one grapheme of two characters. Between two other
/// ASCII characters a grapheme always ends, so only the islands around other characters are
/// segmented, each with the ASCII character on either side that may belong to it.
fn counted(text: &str, segmented: impl Fn(&str) -> usize) -> usize {
    let bytes = text.as_bytes();
    let control = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_control);
    let next = |from: usize, ascii: bool| {
        let rest = bytes.get(from..).unwrap_or_default();
        rest.iter().position(|b| b.is_ascii() == ascii).map_or(bytes.len(), |at| from + at)
    };
    let (mut count, mut at) = (0, 0);
    while at < bytes.len() {
        let other = next(at, false);
        let start = if other == bytes.len() || other == at || control(other - 1) { other } else { other - 1 };
        count += text.get(at..start).map_or(0, |plain| plain.len() - plain.matches("\r\n").count());
        let mut end = next(other, true);
        while end < bytes.len() && !control(end) {
            end += 1;
            if bytes.get(end).is_none_or(u8::is_ascii) {
                break;
            }
            end = next(end, true);
        }
        count += text.get(start..end).map_or(0, &segmented);
        at = end;
    }
    count
}

/// How often GB9c alone holds this cluster together.
///
/// Inside a cluster a letter follows a mark or a joiner only by GB9c: every other rule that keeps a
/// letter (Hangul syllables, prefixed signs) has a letter or a format character before it.
fn conjuncts(cluster: &str) -> usize {
    let mut joined = 0;
    let mut previous = None;
    for c in cluster.chars() {
        if let Some(p) = previous
            && (is_mark(p) || p == '\u{200d}')
            && is_letter(c)
        {
            joined += 1;
        }
        previous = Some(c);
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::{count, count_without_gb9c};

    fn both(text: &str) -> (usize, usize) {
        (count(text), count_without_gb9c(text))
    }

    #[test]
    fn javanese_and_balinese_conjuncts_differ() {
        assert_eq!(both("ꦱꦏ꧀ꦠꦶ"), (2, 3)); // sakti: pangkon between ka and ta
        assert_eq!(both("ᬲᬓ᭄ᬢᬶ"), (2, 3)); // the same in Balinese, with adeg-adeg
        assert_eq!(both("ꦗꦮ"), (2, 2)); // no conjunct
        assert_eq!(both("नमस्ते"), (3, 4)); // Devanagari joins since 15.1
    }

    proptest::proptest! {
        #[test]
        fn islands_count_as_the_whole(text in "[ab\r\n\t\u{301}\u{200d}\u{600}👍🏽🇮ꦏ꧀कé각ᄀ☝️]{0,24}") {
            use unicode_segmentation::UnicodeSegmentation;
            proptest::prop_assert_eq!(count(&text), text.graphemes(true).count());
            let whole: usize = text.graphemes(true).map(|cluster| 1 + super::conjuncts(cluster)).sum();
            proptest::prop_assert_eq!(count_without_gb9c(&text), whole);
        }
    }

    #[test]
    fn a_final_pangkon_joins_nothing() {
        assert_eq!(both("ꦏꦤ꧀"), (2, 2));
        assert_eq!(both("ꦏꦤ꧀ ꦏ"), (4, 4));
    }

    #[test]
    fn emoji_hangul_and_line_ends_do_not_depend_on_the_rule() {
        assert_eq!(both("👨‍👩‍👧‍👦🇮🇩🇮🇩1️⃣👍🏽"), (5, 5));
        assert_eq!(both("각"), (1, 1));
        assert_eq!(both("a\r\nb"), (3, 3));
        assert_eq!(both("é\r\n"), (2, 2));
        assert_eq!(both("\u{200d}"), (1, 1));
        assert_eq!(both(""), (0, 0));
    }
}
