//! Addresses that may become links: of the web, of mail and of telephones. All others stay text.

use super::visible::is_hidden;

/// The address, if a page may link to it.
pub(super) fn safe(address: &str) -> Option<&str> {
    let address = address.trim();
    let odd = |sign: char| sign.is_whitespace() || is_hidden(sign) || matches!(sign, '"' | '<' | '>' | '`' | '\\');
    let (scheme, rest) = address.split_once(':')?;
    let known = match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => rest.strip_prefix("//").is_some_and(|host| !host.is_empty() && !host.starts_with('/')),
        "mailto" | "tel" => !rest.is_empty(),
        _ => false,
    };
    (known && !address.contains(odd)).then_some(address)
}

/// The way to a file below the page, fit for a link: every part percent-encoded.
pub(super) fn relative(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    // Two slashes at the head would name another host.
    out.trim_start_matches('/').to_owned()
}

#[cfg(test)]
mod tests {
    use super::{relative, safe};

    #[test]
    fn only_known_schemes_become_links() {
        for good in ["https://lapor.go.id/a?b=c#d", "http://a.id", "mailto:a@b.go.id", "tel:112", "HTTPS://A.ID"] {
            assert_eq!(safe(good), Some(good));
        }
        let bad = [
            "javascript:alert(1)",
            "JaVaScRiPt://a.id/%0aalert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "//a.id",
            "lapor.go.id",
            "https://",
            "https:///a",
            "https://a.id/\u{202e}b",
            "https://a.id/\"onclick=x",
            "java\nscript:x",
            "",
        ];
        for address in bad {
            assert_eq!(safe(address), None, "{address:?}");
        }
    }

    #[test]
    fn file_names_are_encoded() {
        assert_eq!(relative("media/foto ibu #1.jpg"), "media/foto%20ibu%20%231.jpg");
        assert_eq!(relative("javascript:x"), "javascript%3Ax");
        assert_eq!(relative("//contoh.id/é"), "contoh.id/%C3%A9");
    }
}
