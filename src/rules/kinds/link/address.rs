//! The parts of an address that tell what it is.

use crate::links::{is_email, is_web, scheme};

/// The address without its scheme.
fn without_scheme(url: &str) -> &str {
    url.split_once("://").map_or(url, |(_, rest)| rest)
}

/// Whether an address runs something or opens a file of the reader's.
pub(super) fn is_script(url: &str) -> bool {
    matches!(scheme(url).as_deref(), Some("javascript" | "data" | "vbscript" | "file"))
}

/// Whether an address is neither encrypted nor left to the browser.
pub(super) fn is_open(url: &str) -> bool {
    scheme(url).as_deref() == Some("http")
}

/// The host of an address in small letters, without user, port and `www.`.
pub(super) fn host(url: &str) -> String {
    let rest = without_scheme(url);
    let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or(rest);
    let host = authority.rsplit('@').next().unwrap_or(authority);
    let host = if host.starts_with('[') { host } else { host.split(':').next().unwrap_or(host) };
    let host = host.trim_end_matches('.').to_lowercase();
    host.strip_prefix("www.").unwrap_or(&host).to_owned()
}

/// Whether a host is a domain or below it; the domain may be typed as an address.
pub(super) fn within(own: &str, domain: &str) -> bool {
    let domain = host(domain.trim_start_matches("*."));
    !domain.is_empty() && (own == domain || own.strip_suffix(&domain).is_some_and(|head| head.ends_with('.')))
}

/// Whether an address is a contact of humas.yaml: the same address, one below it, or WhatsApp with the
/// number of the contact.
pub(super) fn is_contact(url: &str, own: &str, contact: &str) -> bool {
    let bare = |url: &str| without_scheme(url).trim_start_matches("www.").trim_end_matches('/').to_lowercase();
    let (address, known) = (bare(url), bare(contact));
    let address_of = contact.contains('.') && !contact.contains(char::is_whitespace) && !is_email(contact);
    if address_of
        && address.strip_prefix(&known).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))
    {
        return true;
    }
    let number = match own {
        "wa.me" => address.split(['/', '?']).nth(1).and_then(number),
        "api.whatsapp.com" | "web.whatsapp.com" => {
            address.split(['?', '&']).find_map(|part| part.strip_prefix("phone=")).and_then(number)
        }
        _ => None,
    };
    number.is_some() && number == self::number(contact)
}

/// A telephone number as its digits with the country's code; nothing where there are other letters.
fn number(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let only = text.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '+' | '(' | ')' | '.'));
    let digits = digits.strip_prefix('0').map_or_else(|| digits.clone(), |rest| format!("62{rest}"));
    (only && digits.len() > 8).then_some(digits)
}

/// Whether a link is shown as an address of another host than it leads to.
pub(super) fn leads_elsewhere(shown: &str, url: &str) -> bool {
    let shown = shown.trim();
    let address = shown.contains('.') && !shown.contains(char::is_whitespace) && !shown.ends_with('.') && is_web(shown);
    address && is_web(url) && host(shown).split('.').all(|label| !label.is_empty()) && host(shown) != host(url)
}

/// Endings of hosts that only a machine or an office knows.
const INSIDE: [&str; 7] = [".local", ".localhost", ".internal", ".intranet", ".lan", ".corp", ".home.arpa"];

/// Whether an address is not what it seems: a name before an `@`, a host of look-alike letters, a bare
/// number, or one that only the writer's own machine knows.
pub(super) fn is_trick(url: &str, host: &str) -> bool {
    let authority = without_scheme(url).split(['/', '?', '#']).next().unwrap_or_default();
    let local = INSIDE.iter().any(|ending| host.ends_with(ending)) || host.starts_with('[') || !host.contains('.');
    // Browsers read 0x7f.1 as 127.0.0.1.
    let number = matches!(url::Host::parse(host), Ok(url::Host::Ipv4(_) | url::Host::Ipv6(_)));
    let labels: Vec<&str> = host.split('.').collect();
    let alike = !host.is_ascii() || labels.iter().any(|label| label.starts_with("xn--"));
    // contoh.go.id.example.com, contoh-go.id.example.com, contoh-go-id.com: an official ending that is not the end.
    let official =
        |pair: &[&str]| matches!(pair, [a, "id"] if ["go", "mil", "desa"].iter().any(|o| ends_with_part(a, o)));
    let inside = labels.len() > 2
        && labels
            .iter()
            .take(labels.len() - 1)
            .collect::<Vec<_>>()
            .windows(2)
            .any(|pair| official(&pair.iter().map(|label| **label).collect::<Vec<_>>()));
    let hyphened =
        labels.iter().any(|label| ["go-id", "mil-id", "desa-id"].iter().any(|end| ends_with_part(label, end)));
    let glued = matches!(labels.as_slice(), [.., name, "id"] if name.ends_with("-go") || name.ends_with("-mil"));
    authority.contains('@') || local || number || alike || inside || hyphened || glued
}

/// Whether a label is a part, or ends with it behind a hyphen.
fn ends_with_part(label: &str, part: &str) -> bool {
    label.strip_suffix(part).is_some_and(|head| head.is_empty() || head.ends_with('-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_apart() {
        assert_eq!(host("https://WWW.Contoh.go.id:8080/x"), "contoh.go.id");
        assert!(within("a.contoh.go.id", "go.id") && !within("contohgo.id", "go.id"));
        for (url, trick) in [
            ("https://contoh.go.id@jahat.example/x", true),
            ("https://contoh.go.id/@humas", false),
            ("http://localhost:8000", true),
            ("http://10.0.0.1/a", true),
            ("http://0x7f.1/a", true),
            ("http://0300.0250.1.1/a", true),
            ("http://portal.dinas.internal/a", true),
            ("https://internal.contoh.go.id", false),
            ("https://4.contoh.go.id", false),
            ("https://сontoh.go.id", true),
            ("https://bansos.go.id.example.com", true),
            ("https://bansos-go.id", true),
            ("https://bansos-go-id.example", true),
            ("https://logo.id.example.com", false),
            ("https://contoh.go.id", false),
        ] {
            assert_eq!(is_trick(url, &host(url)), trick, "{url}");
        }
    }

    #[test]
    fn contacts_are_official() {
        for (url, contact, is) in [
            ("https://wa.me/6281100000000", "0811-0000-0000", true),
            ("https://api.whatsapp.com/send?phone=6281100000000&text=a", "+62 811 0000 0000", true),
            ("https://wa.me/6281100000000", "https://wa.me/6281100000000", true),
            ("https://wa.me/62811000000001", "wa.me/6281100000000", false),
            ("https://jahat.example/?wa.me/6281100000000", "wa.me/6281100000000", false),
            ("https://wa.me/6281100000000", "humas@contoh.go.id", false),
            ("https://jahat.example", "0811-0000-0000", false),
        ] {
            assert_eq!(is_contact(url, &host(url), contact), is, "{url} {contact}");
        }
    }

    #[test]
    fn scripts_are_known() {
        assert!(is_script("javascript:alert(1.5)") && !is_script("a.go.id"));
    }
}
