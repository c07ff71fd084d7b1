//! User names and passwords that stand in an address: `https://nama:sandi@contoh.go.id`.

use super::{Datum, Found};

/// Where the part of an address ends in which they can stand.
const END: [char; 9] = ['/', '?', '#', '"', '\'', '<', '>', '`', '\\'];

/// Reads what stands before the "@" of addresses, with it: that a range ends with "@" tells that nothing of it may be
/// shown. A name alone may be a key too, so it is hidden, but only one with a password is surely a finding.
pub(super) fn read(text: &str, passwords_only: bool, out: &mut Vec<Found>) {
    for (at, mark) in text.match_indices("://") {
        let start = at + mark.len();
        let rest = text.get(start..).unwrap_or_default();
        let rest = rest.split(|c: char| c.is_whitespace() || END.contains(&c)).next().unwrap_or_default();
        // A password may hold an "@"; a host can't.
        let Some((login, _)) = rest.rsplit_once('@') else { continue };
        let password = login.split_once(':').is_some_and(|(_, password)| !password.is_empty());
        if password || !passwords_only && !login.is_empty() {
            out.push(Found { range: start..start + login.len() + 1, datum: Datum::Credential, sure: true });
        }
    }
}
