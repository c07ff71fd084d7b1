//! Top-level domains: a name is a link to X only with a known one.

use super::host::is_label_char;
use crate::count::chars::{char_at, run, starts_with_ignore_case};
use std::sync::LazyLock;

/// Who knows a top-level domain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Known {
    Both,
    /// X's library alone: withdrawn since, or never in use.
    X,
    /// IANA alone: newer than X's list.
    Iana,
}

/// The names, in the order of the file, which is that of their bytes.
static NAMES: LazyLock<Vec<(&str, Known)>> = LazyLock::new(|| {
    let lines = include_str!("tlds.txt").lines().filter(|line| !line.starts_with('#'));
    let entry = |line: &'static str| match line.split_once(' ') {
        Some((name, "x")) => (name, Known::X),
        Some((name, _)) => (name, Known::Iana),
        None => (line, Known::Both),
    };
    lines.map(entry).collect()
});

/// The most characters a name in the list has.
const LONGEST: usize = 24;

fn look_up(name: &str) -> Option<Known> {
    let found = NAMES.binary_search_by(|(known, _)| (*known).cmp(name)).ok()?;
    NAMES.get(found).map(|(_, known)| *known)
}

/// Whether IANA has this top-level domain, which must be in lower case.
pub(in crate::count) fn is_iana(name: &str) -> bool {
    look_up(name).is_some_and(|known| known != Known::X)
}

/// The length in bytes of the top-level domain at the head of `text`, which must not go on in a
/// way that makes it another word; none where there is none.
pub(super) fn prefix(text: &str) -> Option<usize> {
    let plain = run(text, |c| c.is_ascii_alphanumeric());
    // Nearly always the name ends with its letters. Only in scripts without spaces may other label
    // characters follow, and then the longest name counts.
    let found = if char_at(text, plain).is_some_and(is_label_char) {
        let ends = text.char_indices().take_while(|(_, c)| is_label_char(*c)).take(LONGEST);
        ends.map(|(i, c)| i + c.len_utf8()).filter(|&end| is_name(text, end)).last()
    } else {
        Some(plain).filter(|&end| is_name(text, end))
    };
    found.or_else(|| punycode(text))
}

/// Whether the first `end` bytes are a name that X knows, and no letter of it follows.
fn is_name(text: &str, end: usize) -> bool {
    is_complete(&text[end..]) && is_x(&text[..end])
}

/// Whether no letter, digit, `@`, `+` or `-` follows directly.
fn is_complete(rest: &str) -> bool {
    !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '@' | '+' | '-'))
}

fn is_x(name: &str) -> bool {
    let known = look_up(name).or_else(|| look_up(&name.to_lowercase()));
    known.is_some_and(|known| known != Known::Iana)
}

/// An encoded top-level domain, such as `xn--p1ai`; X takes any.
fn punycode(text: &str) -> Option<usize> {
    const HEAD: &str = "xn--";
    if !starts_with_ignore_case(text, HEAD) {
        return None;
    }
    let tail = run(&text[HEAD.len()..], |c| c == '-' || c.is_ascii_alphanumeric());
    (tail > 0).then_some(HEAD.len() + tail)
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, NAMES, is_iana, prefix};

    #[test]
    fn the_list_is_sorted_and_in_lower_case() {
        assert!(NAMES.len() > 1_500);
        assert!(NAMES.is_sorted_by(|a, b| a.0 < b.0));
        assert!(NAMES.iter().all(|(n, _)| n.to_lowercase() == *n && n.chars().count() <= LONGEST));
    }

    #[test]
    fn prefixes() {
        assert_eq!(prefix("id/berita"), Some(2));
        assert_eq!(prefix("ID"), Some(2));
        assert_eq!(prefix("id."), Some(2));
        assert_eq!(prefix("idn"), None);
        assert_eq!(prefix("id@x"), None);
        assert_eq!(prefix("lokal"), None);
        assert_eq!(prefix("comこれ"), Some(3));
        assert_eq!(prefix("みんなです"), Some(9));
        assert_eq!(prefix("xn--p1ai/"), Some(8));
        assert_eq!(prefix("xn--"), None);
        assert_eq!(prefix(""), None);
    }

    #[test]
    fn the_lists_differ() {
        assert!(is_iana("id") && is_iana("music") && !is_iana("onion"));
        assert_eq!(prefix("onion"), Some(5));
        assert_eq!(prefix("music"), None);
    }
}
