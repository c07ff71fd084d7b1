//! Graphemes: what a reader takes for one character.
//!
//! Unicode 15.1 brought rule GB9c, which keeps a consonant, a virama and the next consonant in one
//! grapheme; Unicode 17 extended it to Javanese and Balinese. Servers and older clients cut there.

use super::chars::{is_letter, is_mark};
use unicode_segmentation::UnicodeSegmentation;

/// Extended grapheme clusters under the newest rules.
pub(super) fn count(text: &str) -> usize {
    if let Some(n) = ascii(text) {
        return n;
    }
    text.graphemes(true).count()
}

/// Extended grapheme clusters without rule GB9c; never fewer than [`count`] gives.
pub(super) fn count_without_gb9c(text: &str) -> usize {
    if let Some(n) = ascii(text) {
        return n;
    }
    text.graphemes(true).map(|cluster| 1 + conjuncts(cluster)).sum()
}

/// ASCII needs no segmentation: only CR LF is one grapheme of two characters.
fn ascii(text: &str) -> Option<usize> {
    if !text.is_ascii() {
        return None;
    }
    Some(text.len() - text.matches("\r\n").count())
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
