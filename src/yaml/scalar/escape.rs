//! The escapes of double-quoted scalars.

/// The character an escape at the start of `raw` stands for, and the length of the escape.
/// `None` where it is none that YAML knows.
pub(in crate::yaml) fn read(raw: &str) -> Option<(char, usize)> {
    let after = raw.strip_prefix('\\')?;
    let letter = after.chars().next()?;
    let digits = match letter {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => return Some((simple(letter)?, 1 + letter.len_utf8())),
    };
    let code = hex(after.get(1..=digits)?)?;
    let len = 2 + digits;
    if !(0xd800..0xdc00).contains(&code) {
        return Some((char::from_u32(code)?, len));
    }
    // JSON writes a character beyond U+FFFF as two escapes.
    let low = hex(raw.get(len..)?.strip_prefix("\\u")?.get(..4)?)?;
    let low = low.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
    Some((char::from_u32(0x10000 + ((code - 0xd800) << 10) + low)?, len + 6))
}

fn simple(letter: char) -> Option<char> {
    Some(match letter {
        '0' => '\0',
        'a' => '\u{7}',
        'b' => '\u{8}',
        't' | '\t' => '\t',
        'n' => '\n',
        'v' => '\u{b}',
        'f' => '\u{c}',
        'r' => '\r',
        'e' => '\u{1b}',
        ' ' | '"' | '/' | '\\' => letter,
        'N' => '\u{85}',
        '_' => '\u{a0}',
        'L' => '\u{2028}',
        'P' => '\u{2029}',
        _ => return None,
    })
}

/// Hexadecimal digits only: `from_str_radix` alone would take a sign.
fn hex(digits: &str) -> Option<u32> {
    let all = digits.bytes().all(|b| b.is_ascii_hexdigit());
    all.then(|| u32::from_str_radix(digits, 16).ok()).flatten()
}
