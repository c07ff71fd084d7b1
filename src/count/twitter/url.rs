//! Links in a text.

use super::{Dialect, host, path, punycode};
use crate::count::chars::{char_at, run, starts_with_ignore_case};
use std::ops::Range;

/// The longest link, in UTF-16 units. Source: twitter-text `MAX_URL_LENGTH`.
const MAX_URL: usize = 4096;
/// The longest name in a link of X's own shortener. Source: twitter-text `MAX_TCO_SLUG_LENGTH`.
const MAX_SHORT_NAME: usize = 40;

/// The links that X would shorten, as byte ranges; each costs 23 whatever its length.
pub fn urls(text: &str) -> Vec<Range<usize>> {
    find(text, Dialect::X)
}

/// Whether a search for links is worth its while: most sentences have no full stop but the last.
pub(in crate::count) fn may_have(text: &str, dialect: Dialect) -> bool {
    match dialect {
        Dialect::X => text.match_indices('.').any(|(i, _)| text[i + 1..].starts_with(host::is_label_char)),
        Dialect::Mastodon => text.contains("://"),
    }
}

/// The links of a text by the rules of one platform, sorted, as byte ranges.
pub(in crate::count) fn find(text: &str, dialect: Dialect) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    if !may_have(text, dialect) {
        return found;
    }
    let mut scan = Scan { text, dialect, barren_until: 0 };
    let mut at = 0;
    while let Some(before) = char_at(text, at) {
        let next = at + before.len_utf8();
        let after = if may_precede(before) { scan.link(next) } else { None };
        let hit = match after {
            Some(link) => Some((Some(before), link)),
            None if at == 0 => scan.link(0).map(|link| (None, link)),
            None => None,
        };
        // Whether a link counts or not, its characters are spent.
        at = match hit {
            Some((before, link)) => {
                link.collect(text, before, dialect, &mut found);
                link.end
            }
            None => next,
        };
    }
    found
}

/// A link may not stand right behind a letter, a digit or one of these signs.
fn may_precede(c: char) -> bool {
    !c.is_ascii_alphanumeric() && !matches!(c, '@' | '＠' | '$' | '#' | '＃' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

struct Scan<'a> {
    text: &'a str,
    dialect: Dialect,
    /// Up to here no host name begins; saves reading the same words again from each character.
    barren_until: usize,
}

/// What looks like a link.
struct Link {
    start: usize,
    /// Where the host begins; `start` where there is no scheme.
    host: Range<usize>,
    has_path: bool,
    end: usize,
}

impl Scan<'_> {
    /// The link that begins at byte `start`.
    fn link(&mut self, start: usize) -> Option<Link> {
        let rest = &self.text[start..];
        if !rest.starts_with(host::is_label_char) {
            return None;
        }
        let scheme = self.dialect.schemes().iter().find(|s| starts_with_ignore_case(rest, s));
        let begin = start + scheme.map_or(0, |s| s.len());
        let mut end = None;
        if scheme.is_some() {
            end = host::end(self.text, begin);
        } else if start >= self.barren_until {
            end = host::end(self.text, start);
            if end.is_none() {
                self.barren_until = host::barren(self.text, start);
            }
        }
        let host = begin..end?;
        let tail = path::tail(self.text, host.end, self.dialect);
        Some(Link { start, host, has_path: tail.has_path, end: tail.end })
    }
}

impl Link {
    /// Puts the link among those found if it counts as one.
    fn collect(&self, text: &str, before: Option<char>, dialect: Dialect, found: &mut Vec<Range<usize>>) {
        if !self.is_valid(text, dialect) {
            return;
        }
        if self.host.start > self.start {
            if let Some(end) = self.end_of_short(text, dialect) {
                found.push(self.start..end);
            }
            return;
        }
        if dialect == Dialect::Mastodon || matches!(before, Some('-' | '_' | '.' | '/')) {
            return;
        }
        let hosts = host::latin_hosts(&text[self.host.clone()]);
        let last = hosts.len().saturating_sub(1);
        for (i, host) in hosts.into_iter().enumerate() {
            // What follows the host belongs to the last one, and a query only behind a path.
            let end = if i == last && self.has_path { self.end } else { self.start + host.end };
            found.push(self.start + host.start..end);
        }
    }

    fn is_valid(&self, text: &str, dialect: Dialect) -> bool {
        let host = &text[self.host.clone()];
        let scheme = self.host.start - self.start;
        let utf16 = |s: &str| s.encode_utf16().count();
        let length = utf16(&text[self.start..self.end]);
        match dialect {
            Dialect::X => {
                let odd = host.starts_with("xn--") && host::latin_hosts(host).is_empty();
                // The library counts a scheme twice and supposes `https://` where there is none.
                let scheme = if scheme == 0 { "https://".len() } else { scheme };
                !odd && punycode::is_encodable(host) && scheme + length <= MAX_URL
            }
            Dialect::Mastodon => {
                punycode::host_len(host).is_some_and(|n| length + n.saturating_sub(utf16(host)) <= MAX_URL)
            }
        }
    }

    /// Where a link with a scheme ends: one of X's own shortener has nothing behind its name but a
    /// query. None where that name is too long to be one.
    fn end_of_short(&self, text: &str, dialect: Dialect) -> Option<usize> {
        let link = &text[self.start..self.end];
        let heads = ["http://t.co/", "https://t.co/"];
        let Some(head) = heads.iter().find(|h| starts_with_ignore_case(link, h)) else {
            return Some(self.end);
        };
        match run(&link[head.len()..], |c| c.is_ascii_alphanumeric()) {
            0 => Some(self.end),
            name if name > MAX_SHORT_NAME => None,
            name => {
                let end = head.len() + name;
                Some(self.start + end + path::query(&link[end..], dialect))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Dialect, find, urls};

    fn texts(text: &str) -> Vec<&str> {
        urls(text).into_iter().map(|r| &text[r]).collect()
    }

    #[test]
    fn hosts_of_the_government() {
        assert_eq!(texts("lihat kemkes.go.id."), ["kemkes.go.id"]);
        assert_eq!(texts("(kemkes.go.id/berita/2026)"), ["kemkes.go.id/berita/2026"]);
        assert_eq!(texts("kemkes.go.id, lalu bps.go.id!"), ["kemkes.go.id", "bps.go.id"]);
        assert_eq!(texts("“Buka www.lapor.go.id/x?y=1”, kata"), ["www.lapor.go.id/x?y=1"]);
        assert_eq!(texts("HTTPS://KEMKES.GO.ID/A."), ["HTTPS://KEMKES.GO.ID/A"]);
        assert_eq!(texts("https://kemkes.go.id:8080/a(b)c)"), ["https://kemkes.go.id:8080/a(b)c"]);
    }

    #[test]
    fn no_links() {
        for text in [
            "http://portal.lokal",
            "https://10.0.0.1/x",
            "humas@kemkes.go.id",
            "nama.depan@kemkes.go.id",
            "Rp1.000.000",
            "selesai.Lalu",
            "pukul 09.00.",
            "a.b",
            "x-http://",
            "...",
        ] {
            assert!(urls(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn brackets_and_the_shortener() {
        assert_eq!(texts("https://a.id/x(y) https://a.id/x.(y)"), ["https://a.id/x(y)", "https://a.id/x"]);
        assert_eq!(texts("https://t.co/Ab1's"), ["https://t.co/Ab1"]);
        assert!(texts(&format!("https://t.co/{}", "a".repeat(41))).is_empty());
    }

    #[test]
    fn mastodon_wants_a_scheme() {
        let links = |text| -> Vec<&str> { find(text, Dialect::Mastodon).into_iter().map(|r| &text[r]).collect() };
        assert!(links("kemkes.go.id").is_empty());
        assert_eq!(links("a https://kemkes.go.id/ꦗꦮ."), ["https://kemkes.go.id/ꦗꦮ"]);
        assert_eq!(links("(gemini://a.id/(b.)?q=é)"), ["gemini://a.id/(b.)?q=é"]);
        assert_eq!(links("https://a.id/@x\u{3000}http://b.id"), ["https://a.id/@x", "http://b.id"]);
        assert!(links("ahttps://kemkes.go.id").is_empty());
        assert!(links("https://portal.lokal").is_empty());
        let longest = format!("https://a.id/{}", "b".repeat(4096 - 13));
        assert_eq!(find(&longest, Dialect::Mastodon).len(), 1);
        assert!(find(&format!("{longest}b"), Dialect::Mastodon).is_empty());
    }
}
