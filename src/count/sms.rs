//! Text messages: GSM 03.38 septets where the alphabet allows, UCS-2 units where it doesn't.
//!
//! Source: 3GPP TS 23.038 section 6.2.1 (alphabet and extension table), 3GPP TS 23.040 (a part of
//! a longer message loses six octets to its header).

/// How a message travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Encoding {
    /// The default alphabet: seven bits a character.
    Gsm7,
    /// UCS-2: sixteen bits a unit; one character outside the default alphabet is enough.
    Ucs2,
}

/// What a text costs as a text message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Sms {
    /// How it travels.
    pub encoding: Encoding,
    /// Its length: septets, or UTF-16 code units under UCS-2.
    pub units: usize,
    /// How many messages it is billed as; 0 for an empty text.
    pub parts: usize,
}

/// The non-ASCII characters of the default alphabet that cost one septet.
const BASIC: &str = "£¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà";

/// What a text costs as a text message, and in how many parts it goes.
pub fn sms(text: &str) -> Sms {
    let (encoding, single, part) =
        if text.chars().all(|c| septets(c).is_some()) { (Encoding::Gsm7, 160, 153) } else { (Encoding::Ucs2, 70, 67) };
    let cost = |c| match encoding {
        Encoding::Gsm7 => septets(c).unwrap_or(1),
        Encoding::Ucs2 => char::len_utf16(c),
    };
    let units: usize = text.chars().map(cost).sum();
    let parts = if units > single { split(text.chars().map(cost), part) } else { units.min(1) };
    Sms { encoding, units, parts }
}

/// Fills parts one after the other. A character of two units (an escape pair, a surrogate pair)
/// never stands across a border, so a part may stay one unit short.
fn split(costs: impl Iterator<Item = usize>, room: usize) -> usize {
    let (mut parts, mut used) = (1, 0);
    for cost in costs {
        if used + cost > room {
            parts += 1;
            used = 0;
        }
        used += cost;
    }
    parts
}

/// Septets of one character in the default alphabet; none where it isn't in it.
fn septets(c: char) -> Option<usize> {
    match c {
        '^' | '{' | '}' | '\\' | '[' | ']' | '~' | '|' | '€' | '\u{c}' => Some(2),
        '`' | '\t' => None,
        '\n' | '\r' | ' '..='~' => Some(1),
        c if BASIC.contains(c) => Some(1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{BASIC, Encoding, septets, sms};

    fn triple(text: &str) -> (Encoding, usize, usize) {
        let s = sms(text);
        (s.encoding, s.units, s.parts)
    }

    #[test]
    fn the_alphabet_has_128_places_and_ten_extensions() {
        let one = (0..=0x10_ffff).filter_map(char::from_u32).filter(|&c| septets(c) == Some(1));
        // 128 places, one of them the escape itself.
        assert_eq!(one.count(), 127);
        let two = (0..=0x10_ffff).filter_map(char::from_u32).filter(|&c| septets(c) == Some(2));
        assert_eq!(two.count(), 10);
        assert_eq!(BASIC.chars().count(), 39);
    }

    #[test]
    fn borders_of_gsm7() {
        assert_eq!(triple(""), (Encoding::Gsm7, 0, 0));
        assert_eq!(triple(&"a".repeat(160)), (Encoding::Gsm7, 160, 1));
        assert_eq!(triple(&"a".repeat(161)), (Encoding::Gsm7, 161, 2));
        assert_eq!(triple(&"a".repeat(306)), (Encoding::Gsm7, 306, 2));
        assert_eq!(triple(&"a".repeat(307)), (Encoding::Gsm7, 307, 3));
        assert_eq!(triple("Rp1.000 [diskon]"), (Encoding::Gsm7, 18, 1));
        assert_eq!(triple(&format!("{}€", "a".repeat(159))), (Encoding::Gsm7, 161, 2));
    }

    #[test]
    fn an_escape_pair_is_not_cut() {
        // 152 + pair: the pair would stand across the first border, so 306 units need three parts.
        let text = format!("{}€{}", "a".repeat(152), "a".repeat(152));
        assert_eq!(triple(&text), (Encoding::Gsm7, 306, 3));
        let text = format!("{}€{}", "a".repeat(151), "a".repeat(153));
        assert_eq!(triple(&text), (Encoding::Gsm7, 306, 2));
    }

    #[test]
    fn borders_of_ucs2() {
        assert_eq!(triple(&"’".repeat(70)), (Encoding::Ucs2, 70, 1));
        assert_eq!(triple(&"’".repeat(71)), (Encoding::Ucs2, 71, 2));
        assert_eq!(triple(&"’".repeat(134)), (Encoding::Ucs2, 134, 2));
        assert_eq!(triple(&"’".repeat(135)), (Encoding::Ucs2, 135, 3));
        assert_eq!(triple("a\u{a0}b"), (Encoding::Ucs2, 3, 1));
        assert_eq!(triple("ç"), (Encoding::Ucs2, 1, 1)); // only the capital is in the alphabet
    }

    #[test]
    fn a_surrogate_pair_is_not_cut() {
        assert_eq!(triple(&"😀".repeat(35)), (Encoding::Ucs2, 70, 1));
        // 33 emoji (66 units) a part, one unit unused.
        assert_eq!(triple(&"😀".repeat(67)), (Encoding::Ucs2, 134, 3));
    }
}
