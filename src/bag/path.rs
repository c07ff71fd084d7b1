//! Paths as manifests and zips write them. None of them is ever opened: they are looked up among the files
//! that are there. What would lead outside is told all the same, for other tools may follow it.

/// A path with what would break its line written as percent signs and digits: CR, LF and `%`, and only
/// those (RFC 8493, 2.1.3).
pub(super) fn encoded(path: &str) -> String {
    path.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The path that [`encoded`] made a line of. Any other percent sign stands for itself: older tools wrote it
/// as it is.
pub(super) fn decoded(path: &str) -> String {
    let mut text = String::with_capacity(path.len());
    let mut rest = path;
    while let Some(at) = rest.find('%') {
        let (before, from) = rest.split_at(at);
        text.push_str(before);
        let sign = match from.get(1..3) {
            Some("25") => Some('%'),
            Some("0D" | "0d") => Some('\r'),
            Some("0A" | "0a") => Some('\n'),
            _ => None,
        };
        text.push(sign.unwrap_or('%'));
        rest = from.get(if sign.is_some() { 3 } else { 1 }..).unwrap_or_default();
    }
    text + rest
}

/// Whether a path stays below the folder it is read in: relative, `/` between its parts, none of them `..`,
/// `.` or empty.
pub(super) fn stays_inside(path: &str) -> bool {
    let drive = path.as_bytes().get(1) == Some(&b':') && path.starts_with(|c: char| c.is_ascii_alphabetic());
    let part = |part: &str| !matches!(part, "" | "." | "..");
    !drive && !path.contains(['\\', '\0']) && path.split('/').all(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_breaks_a_line_is_encoded() {
        assert_eq!(encoded("data/100% pasti\r\n.txt"), "data/100%25 pasti%0D%0A.txt");
        assert_eq!(encoded("data/é b\u{a0}c.txt"), "data/é b\u{a0}c.txt");
        for path in ["data/100% pasti\r\n.txt", "%", "%%0A", "%2", "%é", "a%250Ab"] {
            assert_eq!(decoded(&encoded(path)), path);
        }
        assert_eq!(decoded("data/%7Ea%2"), "data/%7Ea%2");
        assert_eq!(decoded("a%0d%0ab"), "a\r\nb");
    }

    #[test]
    fn what_leads_outside_is_known() {
        for path in ["data/a.txt", "data/..a/b..", "data/C:/x", "~/a", "data/ "] {
            assert!(stays_inside(path), "{path}");
        }
        for path in [
            "",
            "/etc/passwd",
            "../a",
            "data/../../a",
            "data/..",
            "C:/a",
            "c:a",
            "data\\..\\a",
            "a//b",
            "./a",
            "a/",
            "a\0",
        ] {
            assert!(!stays_inside(path), "{path:?}");
        }
    }
}
