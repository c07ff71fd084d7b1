//! E-mail addresses, also those written so that a program should not see them.

use std::{ops::Range, sync::LazyLock};

use regex::Regex;

use super::{Datum, Found, Official};

/// Names of mailboxes that an office reads, not a person.
const SHARED: [&str; 26] = [
    "info",
    "humas",
    "ppid",
    "pengaduan",
    "layanan",
    "sekretariat",
    "kontak",
    "contact",
    "admin",
    "cs",
    "halo",
    "hello",
    "redaksi",
    "support",
    "helpdesk",
    "callcenter",
    "customercare",
    "noreply",
    "no-reply",
    "office",
    "pelayanan",
    "customerservice",
    "pusat",
    "panitia",
    "mail",
    "pr",
];

/// "budi (at) example (dot) com", "budi at example titik com", "budi @ example.com".
static HIDDEN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)[a-z0-9][a-z0-9._%+-]{0,63}",
        r"(?:\s{0,3}[\[({<]\s{0,2}(?:dot|titik)\s{0,2}[\])}>]\s{0,3}[a-z0-9._%+-]{1,63}|\s{1,3}(?:dot|titik)\s{1,3}[a-z0-9._%+-]{1,63}){0,3}",
        r"(?:(?P<sure>\s{0,3}[\[({<]\s{0,2}(?:at|et|@)\s{0,2}[\])}>]\s{0,3}|\s{1,3}@\s{1,3})|(?P<word>\s{1,3}(?:at|et)\s{1,3})|@)",
        r"[a-z0-9-]{1,63}",
        r"(?:(?:\s{0,3}[\[({<]\s{0,2}(?:dot|titik|\.)\s{0,2}[\])}>]\s{0,3}|\s{1,3}(?:dot|titik)\s{1,3}|\.)[a-z0-9-]{1,63}){1,4}",
    ))
    .ok()
});

static DOT: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)\s*[\[({<]\s*(?:dot|titik|\.)\s*[\])}>]\s*|\s+(?:dot|titik)\s+").ok());
static AT: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)\s*[\[({<]\s*(?:at|et|@)\s*[\])}>]\s*|\s+(?:at|et|@)\s+").ok());

/// Reads the addresses of a folded text.
pub(super) fn read(text: &str, hidden: bool, official: &Official, out: &mut Vec<Found>) {
    for (at, _) in text.match_indices('@') {
        if let Some(range) = around(text, at) {
            push(text.get(range.clone()).unwrap_or_default().to_lowercase(), range, official, out);
        }
    }
    if !hidden {
        return;
    }
    let (Some(pattern), Some(dot), Some(at)) = (&*HIDDEN, &*DOT, &*AT) else { return };
    for found in pattern.captures_iter(text) {
        let Some(all) = found.get(0) else { continue };
        // Between words that mean something else only the whole spelling is an address: "at … dot …".
        let spelled = dot.is_match(all.as_str());
        if found.name("sure").is_none() && !spelled {
            continue;
        }
        let address = dot.replace_all(all.as_str(), ".");
        let address = at.replace_all(&address, "@").to_lowercase();
        let (local, domain) = address.split_once('@').unwrap_or_default();
        if !local.is_empty() && top(domain) {
            push(address.clone(), all.range(), official, out);
        }
    }
}

/// The address around an "@".
fn around(text: &str, at: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let local = |b: &u8| b.is_ascii_alphanumeric() || b"._%+-".contains(b);
    let host = |b: &u8| b.is_ascii_alphanumeric() || b".-".contains(b);
    let before = bytes.get(..at)?.iter().rev().take(64).take_while(|b| local(b)).count();
    let after = bytes.get(at + 1..)?.iter().take(253).take_while(|b| host(b)).count();
    let mut start = at - before;
    while start < at && !bytes.get(start)?.is_ascii_alphanumeric() {
        start += 1;
    }
    let mut end = at + 1 + after;
    while end > at + 1 && !bytes.get(end - 1)?.is_ascii_alphanumeric() {
        end -= 1;
    }
    // "@name@server.social" is an account, not an address.
    let handle = start.checked_sub(1).and_then(|before| bytes.get(before)) == Some(&b'@');
    (start < at && !handle && top(text.get(at + 1..end)?)).then_some(start..end)
}

/// Whether a host name ends in something like a top-level domain.
fn top(domain: &str) -> bool {
    domain.rsplit_once('.').is_some_and(|(rest, top)| {
        !rest.is_empty() && !rest.contains("..") && top.len() >= 2 && top.bytes().all(|b| b.is_ascii_alphabetic())
    })
}

fn push(address: String, range: Range<usize>, official: &Official, out: &mut Vec<Found>) {
    if official.email(&address) {
        return;
    }
    let local = address.split('@').next().unwrap_or_default();
    let shared = local.split(['.', '_', '-', '+']).any(|part| SHARED.contains(&part));
    out.push(Found { range, datum: Datum::Email, sure: !shared });
}
