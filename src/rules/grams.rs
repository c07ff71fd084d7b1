//! Which words can't stand in some texts: those of which a few bytes in a row are in none of them.

/// How many bytes are looked at together.
const LONG: usize = 4;
/// How many, of words that are shorter.
const SHORT: usize = 2;
/// How many bits tell what there is.
const BITS: usize = 1 << 16;

/// The bytes in a row of some texts, as far as a few thousand bits can tell.
pub(super) struct Grams(Vec<u64>);

impl Grams {
    /// The grams of some texts.
    pub(super) fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let mut grams = Self(vec![0; BITS / 64]);
        for text in texts {
            for len in [SHORT, LONG] {
                for window in text.as_bytes().windows(len) {
                    let (word, bit) = place(window);
                    if let Some(word) = grams.0.get_mut(word) {
                        *word |= bit;
                    }
                }
            }
        }
        grams
    }

    /// Whether a word may stand in one of the texts. It may be none, but one that stands there is never
    /// denied.
    pub(super) fn may_hold(&self, word: &str) -> bool {
        let len = if word.len() < LONG { SHORT } else { LONG };
        word.as_bytes().windows(len).all(|window| {
            let (word, bit) = place(window);
            self.0.get(word).is_some_and(|word| word & bit != 0)
        })
    }
}

/// The bit of some bytes: its word, and the bit in it.
fn place(window: &[u8]) -> (usize, u64) {
    let bytes = window.iter().fold(0u32, |all, byte| (all << 8) | u32::from(*byte));
    // Multiplied by a large odd number, the high bits depend on all bytes.
    let hash = (bytes.wrapping_mul(0x9E37_79B1) >> 16) as usize;
    (hash / 64, 1 << (hash % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_a_text_is_never_denied() {
        let text = "warga kota contoh menerima bantuan é 😂";
        let grams = Grams::of([text, "pajak"].into_iter());
        for (start, _) in text.char_indices() {
            for end in (start..=text.len()).filter(|end| text.is_char_boundary(*end)) {
                assert!(grams.may_hold(&text[start..end]), "{}", &text[start..end]);
            }
        }
        for other in ["vaksin", "bantuan sosial", "qz", "pajakk"] {
            assert!(!grams.may_hold(other), "{other}");
        }
    }
}
