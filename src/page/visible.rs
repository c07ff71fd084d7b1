//! Signs that nobody sees are named, so that nothing on a page is other than it looks.

use std::borrow::Cow;

/// The text with every hidden sign as `⟨U+202E⟩`. What joins emoji and letters stays; so do line breaks.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    // Nearly every text is plain, which its bytes tell soonest.
    let plain = |byte: &u8| matches!(byte, b' '..=b'~' | b'\n' | b'\t');
    if text.as_bytes().iter().all(plain) || !text.contains(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            // Two signs, one line break: a page has one sign for it.
            '\r' if signs.peek() == Some(&'\n') => {}
            _ if is_hidden(sign) => out.push_str(&format!("⟨U+{:04X}⟩", u32::from(sign))),
            _ => out.push(sign),
        }
    }
    Cow::Owned(out)
}

/// Whether a sign steers the text without being seen: controls, direction, breaks and blanks of no width.
pub(super) fn is_hidden(sign: char) -> bool {
    match sign {
        '\n' | '\t' => false,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}' => true,
        '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}' => true,
        _ => sign.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::visible;

    #[test]
    fn hidden_signs_are_named_and_others_stay() {
        assert_eq!(visible("a\u{202e}b\u{200b}c\0"), "a⟨U+202E⟩b⟨U+200B⟩c⟨U+0000⟩");
        assert_eq!(visible("baris\r\nbaru\ttab\rsendiri"), "baris\nbaru\ttab⟨U+000D⟩sendiri");
        let family = "👨‍👩‍👧 ꦗꦮ é ❤️";
        assert_eq!(visible(family), family);
    }
}
