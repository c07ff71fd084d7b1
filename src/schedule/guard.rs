//! Cells that a spreadsheet would take for a formula.
//!
//! A text such as `=HYPERLINK(…)` or `+62 812…` in a CSV file is reckoned, not shown, by the program that
//! opens it. An apostrophe before it makes it text; in files that only machines read it would be posted.

/// What begins a formula, or lets one begin.
const TRIGGERS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Whether a spreadsheet might take the text for a formula. Apostrophes before it don't hide it, so that
/// taking one away again gives the text back, whatever it was.
pub(super) fn is_risky(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(TRIGGERS)
}

/// The text, with an apostrophe before it where a spreadsheet might take it for a formula.
pub fn guarded(text: &str) -> String {
    if is_risky(text) { format!("'{text}") } else { text.to_owned() }
}

/// The text that was guarded.
pub fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_risky(rest) => rest,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_become_text() {
        for text in ["=1+1", "+62 812", "-5", "@akun", "\t=1", "\r=1", "'=1"] {
            assert_eq!(guarded(text), format!("'{text}"), "{text:?}");
        }
        for text in ["", "'", "'kutip'", "Satu = satu", " =1", "1-2", "🙂"] {
            assert_eq!(guarded(text), text);
        }
    }

    proptest! {
        #[test]
        fn a_guard_can_be_taken_away(text in "['=+@\\-\t\r a]{0,6}|.*") {
            let cell = guarded(&text);
            prop_assert_eq!(unguarded(&cell), text.as_str());
        }
    }
}
