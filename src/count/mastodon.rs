//! What Mastodon counts: links as a fixed length, `@user@host` as `@user`.
//!
//! Source: mastodon/mastodon `app/validators/status_length_validator.rb`, `app/lib/extractor.rb`,
//! `config/initializers/twitter_regex.rb`.

use super::chars::{is_latin_accent, is_word, run};
use super::twitter::{Dialect, find};
use std::ops::Range;

/// The longest host of a mention that is left out of the count. Source: `Extractor::MAX_DOMAIN_LENGTH`.
const MAX_HOST: usize = 253;

/// A mention with a host or without.
pub(super) struct Mention {
    /// All of it, with the first `@`, in bytes.
    pub(super) range: Range<usize>,
    /// Where the account's name ends.
    pub(super) name_end: usize,
}

/// The links with a scheme, as byte ranges.
pub(super) fn links(text: &str) -> Vec<Range<usize>> {
    find(text, Dialect::Mastodon)
}

/// The mentions whose host is not too long.
pub(super) fn mentions(text: &str) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(step) = text[at..].find('@') {
        let start = at + step;
        let glued = text[..start].ends_with(|c| matches!(c, '=' | '/') || is_word(c));
        at = start + 1;
        let Some(name) = name(&text[at..]).filter(|_| !glued) else { continue };
        let name_end = at + name;
        let end = name_end + host(&text[name_end..]);
        at = end;
        let rest = &text[end..];
        let goes_on = rest.starts_with(|c| matches!(c, '@' | '＠') || is_latin_accent(c));
        let host_length = text[name_end..end].chars().count().saturating_sub(1);
        if !goes_on && !rest.starts_with("://") && host_length <= MAX_HOST {
            found.push(Mention { range: start..end, name_end });
        }
    }
    found
}

/// An account's name: letters, digits and `_`, inside it also `.` and `-`.
fn name(text: &str) -> Option<usize> {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
    if !text.starts_with(plain) {
        return None;
    }
    let length = run(text, |c| plain(c) || c == '.' || c == '-');
    text[..length].rfind(plain).map(|last| last + 1)
}

/// `@host` behind a name; 0 where there is none.
fn host(text: &str) -> usize {
    let Some(rest) = text.strip_prefix('@') else { return 0 };
    let length = run(rest, |c| is_word(c) || c == '.' || c == '-');
    let whole = rest[..length].trim_end_matches(['.', '-']);
    if whole.chars().nth(1).is_some() { 1 + whole.len() } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::mentions;

    fn pairs(text: &str) -> Vec<(&str, &str)> {
        let pair = |m: super::Mention| (&text[m.range.clone()], &text[m.range.start..m.name_end]);
        mentions(text).into_iter().map(pair).collect()
    }

    #[test]
    fn names_and_hosts() {
        let found = pairs("@humas, (@kemkes@mastodon.go.id). x@y.id =@a /@b");
        assert_eq!(found, [("@humas", "@humas"), ("@kemkes@mastodon.go.id", "@kemkes")]);
        assert_eq!(pairs("@a.b- @c@"), [("@a.b", "@a.b")]);
        assert_eq!(pairs("@http://x.id"), []);
    }

    #[test]
    fn a_host_has_a_longest_length() {
        assert_eq!(mentions(&format!("@a@{}", "b".repeat(253))).len(), 1);
        assert_eq!(mentions(&format!("@a@{}", "b".repeat(254))).len(), 0);
    }
}
