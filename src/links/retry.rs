//! `Retry-After`: when a busy server wants to be asked again.

use jiff::Timestamp;
use jiff::fmt::rfc2822;
use std::time::Duration;

/// How long to wait from `now` on: seconds, or until a date. Nothing where it is neither.
pub(super) fn delay(header: &str, now: Timestamp) -> Option<Duration> {
    let header = header.trim();
    if header.bytes().all(|b| b.is_ascii_digit()) && !header.is_empty() {
        // More than fits is for ever.
        return Some(Duration::from_secs(header.parse().unwrap_or(u64::from(u32::MAX))));
    }
    let until = rfc2822::parse(header).ok()?.timestamp();
    Some(Duration::try_from(until.duration_since(now)).unwrap_or(Duration::ZERO))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_and_dates_are_read() {
        let now: Timestamp = "2026-11-24T10:00:00Z".parse().unwrap();
        for (header, seconds) in [
            ("0", Some(0)),
            (" 120 ", Some(120)),
            ("Tue, 24 Nov 2026 10:00:30 GMT", Some(30)),
            ("Tue, 24 Nov 2026 09:00:00 GMT", Some(0)),
            ("99999999999999999999", Some(u64::from(u32::MAX))),
            ("-1", None),
            ("besok", None),
            ("", None),
        ] {
            assert_eq!(delay(header, now), seconds.map(Duration::from_secs), "{header}");
        }
    }
}
