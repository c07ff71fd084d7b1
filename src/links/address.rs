//! From a link as written to the address that is asked.

use std::collections::{BTreeMap, BTreeSet};
use url::Url;

/// An address to ask.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Asked {
    /// The address, without what is never sent: the part behind `#`, names and passwords.
    pub url: Url,
    /// Whether it was written without `https://`; then `http` will do where nothing answers.
    pub bare: bool,
}

/// Each address once; one that is also written with its scheme is asked as written.
pub fn once<'a>(links: impl IntoIterator<Item = &'a str>) -> BTreeSet<Asked> {
    let mut bare_by_url = BTreeMap::new();
    for Asked { url, bare } in links.into_iter().filter_map(asked) {
        *bare_by_url.entry(url).or_insert(true) &= bare;
    }
    bare_by_url.into_iter().map(|(url, bare)| Asked { url, bare }).collect()
}

/// The address a link leads to; nothing where it leads to no page, such as `mailto:`, or can't be read.
pub fn asked(link: &str) -> Option<Asked> {
    let link = link.trim();
    if !is_web(link) {
        return None;
    }
    let bare = !link.contains("://");
    let mut url = if bare { Url::parse(&format!("https://{link}")) } else { Url::parse(link) }.ok()?;
    if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none_or(str::is_empty) {
        return None;
    }
    strip(&mut url);
    Some(Asked { url, bare })
}

/// Whether an address leads to a page: `http`, `https` or a bare host; neither a place in the same text
/// nor `mailto:` and `tel:`.
pub fn is_web(url: &str) -> bool {
    match scheme(url).as_deref() {
        Some("http" | "https") => true,
        Some(_) => url.contains("://"),
        None => url.contains('.') && !url.starts_with(['/', '#', '.', '?']) && !is_email(url),
    }
}

/// Whether an address is that of a mailbox.
pub(crate) fn is_email(url: &str) -> bool {
    !url.contains("://") && url.split(['/', '?']).next().is_some_and(|head| head.contains('@'))
}

/// The scheme of an address in small letters; nothing for a bare host. A port is no scheme.
pub(crate) fn scheme(url: &str) -> Option<String> {
    let (scheme, rest) = url.split_once(':')?;
    let letters = !scheme.is_empty() && scheme.chars().all(|c| c.is_ascii_alphanumeric() || c == '+' || c == '-');
    (letters && !rest.starts_with(|c: char| c.is_ascii_digit())).then(|| scheme.to_ascii_lowercase())
}

/// Takes out of an address what is never sent.
pub(super) fn strip(url: &mut Url) {
    url.set_fragment(None);
    // Both fail only for addresses without a host.
    let _ = url.set_username("");
    let _ = url.set_password(None);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_asked_once() {
        let asked =
            once(["contoh.go.id", "https://contoh.go.id/#a", "https://contoh.go.id", "lain.go.id", "mailto:a@b"]);
        let shown: Vec<(String, bool)> = asked.into_iter().map(|a| (a.url.to_string(), a.bare)).collect();
        assert_eq!(shown, [("https://contoh.go.id/".into(), false), ("https://lain.go.id/".into(), true)]);
    }

    #[test]
    fn one_address_has_one_form() {
        for (link, url) in [
            ("https://Contoh.GO.ID:443/a/../b#c", Some("https://contoh.go.id/b")),
            ("contoh.go.id/x?y=z", Some("https://contoh.go.id/x?y=z")),
            ("https://nama:sandi@contoh.go.id/", Some("https://contoh.go.id/")),
            ("http://0x7f.1/", Some("http://127.0.0.1/")),
            ("https://bücher.example/", Some("https://xn--bcher-kva.example/")),
            ("mailto:a@b.go.id", None),
            ("a@b.go.id", None),
            ("tel:+62211500000", None),
            ("#bagian", None),
            ("ftp://contoh.go.id", None),
            ("https://", None),
            ("https://a b/", None),
        ] {
            assert_eq!(asked(link).map(|a| a.url.to_string()).as_deref(), url, "{link}");
        }
    }

    #[test]
    fn only_pages_are_links() {
        for (url, web) in [
            ("https://a.go.id", true),
            ("a.go.id/x", true),
            ("a.go.id:8080", true),
            ("mailto:a@b.go.id", false),
            ("tel:+62211500000", false),
            ("a@b.go.id", false),
            ("#bagian", false),
            ("/halaman.html", false),
        ] {
            assert_eq!(is_web(url), web, "{url}");
        }
    }
}
