//! PDF: whole or cut off, and whether it names its author. It can't be cleaned.

use super::clean::Fault;

/// How near to the end of the file its mark stands.
const TAIL: usize = 2048;

/// Whether a document names its author.
///
/// # Errors
/// When its end is missing.
pub(super) fn names_author(bytes: &[u8]) -> Result<bool, Fault> {
    let tail = bytes.get(bytes.len().saturating_sub(TAIL)..).unwrap_or_default();
    if !tail.windows(5).any(|window| window == b"%%EOF") {
        return Err(Fault::Cut);
    }
    const AUTHOR: &[u8] = b"/Author";
    let named = |at: usize| {
        let after = bytes.get(at + AUTHOR.len()..).unwrap_or_default().trim_ascii_start();
        // Neither empty nor a longer name such as `/Authority`.
        !after.starts_with(b"()") && !after.starts_with(b"<>") && !after.first().is_some_and(u8::is_ascii_alphabetic)
    };
    let mut places = bytes.windows(AUTHOR.len()).enumerate().filter(|(_, window)| *window == AUTHOR);
    Ok(places.any(|(at, _)| named(at)) || bytes.windows(10).any(|window| window == b"dc:creator"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn authors() {
        for (inside, named) in [
            ("/Author (Siti Contoh)", true),
            ("/Author 5 0 R", true),
            ("<dc:creator>", true),
            ("/Author ()", false),
            ("/Author<>", false),
            ("/Authority (a)", false),
            ("/Title (a)", false),
        ] {
            assert_eq!(names_author(format!("%PDF-1.4\n<<{inside}>>\n%%EOF\n").as_bytes()), Ok(named), "{inside}");
        }
        assert_eq!(names_author(b"%PDF-1.4\n<<"), Err(Fault::Cut));
    }
}
