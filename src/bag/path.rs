//! Paths as manifests write them.

/// A path with what would break its line written as percent signs and digits: CR, LF and `%`, and only
/// those (RFC 8493, 2.1.3).
pub(super) fn encoded(path: &str) -> String {
    path.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_breaks_a_line_is_encoded() {
        assert_eq!(encoded("data/100% pasti\r\n.txt"), "data/100%25 pasti%0D%0A.txt");
        assert_eq!(encoded("data/é b\u{a0}c.txt"), "data/é b\u{a0}c.txt");
    }
}
