//! Hashtags that are whole on every platform.
//!
//! X ends a tag at a hyphen or an apostrophe, Bluesky doesn't; so a tag is safe only without them.

use super::chars::{is_digit, is_letter, is_mark};
use super::grapheme;
use unicode_normalization::UnicodeNormalization;

/// The longest safe tag, in graphemes without the `#`. Source: Bluesky's facet schema.
pub const MAX_GRAPHEMES: usize = 64;

/// Whether a tag (with or without `#`) is a whole tag on every platform: letters, marks, decimal
/// digits and `_`, at least one letter, at most [`MAX_GRAPHEMES`].
pub fn is_safe(tag: &str) -> bool {
    let tag = tag.strip_prefix('#').unwrap_or(tag);
    tag.chars().all(is_tag_char)
        && !tag.starts_with(is_mark)
        && tag.chars().any(is_letter)
        && grapheme::count_without_gb9c(tag) <= MAX_GRAPHEMES
}

/// A safe tag, without `#`, made of any wording; none where no letter remains or it is too long.
///
/// Words are joined in CamelCase, which screen readers need: "cek-kesehatan gratis" gives
/// "CekKesehatanGratis". One word stays as it is written. An apostrophe goes without a new capital,
/// since it stands inside a word: "Jum'at" gives "Jumat".
pub fn safe(tag: &str) -> Option<String> {
    let composed: String = tag.nfc().collect();
    let mut words = composed.split(|c| !is_tag_char(c) && !is_silent(c)).filter_map(word);
    let first = words.next()?;
    let joined = match words.next() {
        None => first,
        Some(second) => {
            let rest = std::iter::once(second).chain(words);
            std::iter::once(first).chain(rest).map(|w| capitalised(&w)).collect()
        }
    };
    is_safe(&joined).then_some(joined)
}

/// What of a word may stand in a tag; none where nothing may.
fn word(raw: &str) -> Option<String> {
    let kept: String = raw.chars().filter(|&c| is_tag_char(c)).skip_while(|&c| is_mark(c)).collect();
    (!kept.is_empty()).then_some(kept)
}

/// The word with its first letter large and the others as they were.
fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}

/// Letters, marks, decimal digits (X knows no other numbers) and `_`. Variation selectors and the
/// keycap sign are marks too, but what they belong to, an emoji, is no part of a safe tag.
fn is_tag_char(c: char) -> bool {
    let of_an_emoji = matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{20e3}');
    c == '_' || is_letter(c) || is_digit(c) || (is_mark(c) && !of_an_emoji)
}

/// What goes without parting a word: apostrophes, soft hyphens and joiners.
fn is_silent(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | '´' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}')
}

#[cfg(test)]
mod tests {
    use super::{is_safe, safe};

    #[test]
    fn words_are_joined() {
        let cases = [
            ("cek-kesehatan gratis", "CekKesehatanGratis"),
            ("#Cek-Kesehatan", "CekKesehatan"),
            ("gratis", "gratis"),
            ("#BPJS Kesehatan", "BPJSKesehatan"),
            ("Jum'at", "Jumat"),
            ("Jum’at berkah", "JumatBerkah"),
            ("sama-sama", "SamaSama"),
            ("hari 17 agustus", "Hari17Agustus"),
            ("G20", "G20"),
            ("snake_case", "snake_case"),
            ("#ꦗꦮ", "ꦗꦮ"),
            ("cafe\u{301}", "café"),
            ("❤️ sehat", "sehat"),
            ("go.id", "GoId"),
        ];
        for (wording, tag) in cases {
            assert_eq!(safe(wording).as_deref(), Some(tag), "{wording}");
            assert!(is_safe(tag), "{tag}");
        }
    }

    #[test]
    fn without_a_letter_there_is_no_tag() {
        for wording in ["", "#", "#2026", "#😀", "---", "_", "1️⃣", "\u{301}", "½"] {
            assert_eq!(safe(wording), None, "{wording}");
            assert!(!is_safe(wording), "{wording}");
        }
    }

    #[test]
    fn the_length_has_a_bound() {
        assert!(safe(&"a".repeat(64)).is_some());
        assert_eq!(safe(&"a".repeat(65)), None);
        assert!(!is_safe(&"a".repeat(65)));
    }

    #[test]
    fn unsafe_tags_are_seen() {
        for tag in ["#Cek-Kesehatan", "Jum’at", "a b", "a#b", "##a"] {
            assert!(!is_safe(tag), "{tag}");
        }
        assert!(is_safe("#G20"));
    }
}
