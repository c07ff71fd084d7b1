//! Which addresses the public can't reach: they are asked only where the user allows it, so that a brief from
//! elsewhere can't make this machine speak to the network around it.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Blocks of IPv4 that are not of the public Internet: first address and length of the prefix.
const INTERNAL_V4: &[([u8; 4], u8)] = &[
    ([0, 0, 0, 0], 8),       // this network
    ([10, 0, 0, 0], 8),      // private (RFC 1918)
    ([100, 64, 0, 0], 10),   // shared by customers of a provider (RFC 6598)
    ([127, 0, 0, 0], 8),     // this machine
    ([169, 254, 0, 0], 16),  // link-local, where clouds keep their metadata
    ([172, 16, 0, 0], 12),   // private
    ([192, 0, 0, 0], 24),    // protocol assignments
    ([192, 0, 2, 0], 24),    // documentation
    ([192, 88, 99, 0], 24),  // 6to4 relays, given up
    ([192, 168, 0, 0], 16),  // private
    ([198, 18, 0, 0], 15),   // measurements
    ([198, 51, 100, 0], 24), // documentation
    ([203, 0, 113, 0], 24),  // documentation
    ([224, 0, 0, 0], 4),     // multicast
    ([240, 0, 0, 0], 4),     // reserved, and broadcast
];

/// Blocks of IPv6 within the public 2000::/3 that are not public: first address and length of the prefix.
/// Everything outside 2000::/3 is internal as it is, but for what carries an IPv4 address.
const INTERNAL_V6: &[(Ipv6Addr, u8)] = &[
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23), // protocol assignments, Teredo among them
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32), // documentation
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20), // documentation
];

/// Whether an address is not of the public Internet. An IPv6 address that carries an IPv4 one is what that is.
pub fn is_internal(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => {
            INTERNAL_V4.iter().any(|(block, length)| Range::v4(Ipv4Addr::from(*block), *length).holds(address.into()))
        }
        IpAddr::V6(address) => match carried(address) {
            Some(inner) => is_internal(inner.into()),
            None => {
                let public = Range::v6(Ipv6Addr::new(0x2000, 0, 0, 0, 0, 0, 0, 0), 3).holds(address.into());
                !public || INTERNAL_V6.iter().any(|(block, n)| Range::v6(*block, *n).holds(address.into()))
            }
        },
    }
}

/// The IPv4 address inside an IPv6 one: mapped, compatible, through NAT64, or 6to4.
fn carried(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let [a, b, c, d, e, f, g, h] = address.segments();
    let v4 = |high: u16, low: u16| Ipv4Addr::from((u32::from(high) << 16) | u32::from(low));
    match [a, b, c, d, e, f] {
        [0, 0, 0, 0, 0, 0xffff] | [0, 0, 0, 0, 0xffff, 0] | [0x64, 0xff9b, 0, 0, 0, 0] => Some(v4(g, h)),
        // `::1` and `::` are no IPv4 addresses, but internal just as 0.0.0.1 is.
        [0, 0, 0, 0, 0, 0] => Some(v4(g, h)),
        [0x2002, high, low, ..] => Some(v4(high, low)),
        _ => None,
    }
}

/// A range of addresses: all that share the first bits with one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    first: IpAddr,
    /// How many leading bits are shared.
    length: u8,
}

impl Range {
    fn v4(first: Ipv4Addr, length: u8) -> Self {
        Self { first: first.into(), length }
    }

    fn v6(first: Ipv6Addr, length: u8) -> Self {
        Self { first: first.into(), length }
    }

    /// A range as typed: one address, or an address with the length of the prefix, `10.1.0.0/16`.
    pub fn parse(text: &str) -> Option<Self> {
        let (first, length) = match text.split_once('/') {
            Some((first, length)) => (first, Some(length)),
            None => (text, None),
        };
        let first: IpAddr = first.trim_start_matches('[').trim_end_matches(']').parse().ok()?;
        let most = if first.is_ipv4() { 32 } else { 128 };
        let length = match length {
            Some(digits) if digits.bytes().all(|b| b.is_ascii_digit()) => digits.parse().ok()?,
            Some(_) => return None,
            None => most,
        };
        (length <= most).then_some(Self { first, length })
    }

    /// Whether an address lies in it.
    pub fn holds(&self, address: IpAddr) -> bool {
        let differ = match (self.first, address) {
            (IpAddr::V4(a), IpAddr::V4(b)) => u128::from(a.to_bits() ^ b.to_bits()) << 96,
            (IpAddr::V6(a), IpAddr::V6(b)) => a.to_bits() ^ b.to_bits(),
            // `::ffff:10.0.0.1` is in 10.0.0.0/8.
            (IpAddr::V4(_), IpAddr::V6(b)) => return carried(b).is_some_and(|b| self.holds(b.into())),
            (IpAddr::V6(_), IpAddr::V4(_)) => return false,
        };
        // No bits of the prefix differ; a shift by all bits is none.
        self.length == 0 || differ >> (128 - u32::from(self.length)) == 0
    }
}

/// What may be asked though it is internal.
#[derive(Debug, Clone, Default)]
pub struct Allowed {
    /// Everything.
    pub all: bool,
    /// Hosts, in small letters; what lies below them is meant too.
    pub hosts: Vec<String>,
    /// Ranges of addresses.
    pub ranges: Vec<Range>,
}

impl Allowed {
    /// Whether a host may be asked whatever its address.
    pub fn host(&self, host: &str) -> bool {
        let host = host.trim_end_matches('.').to_ascii_lowercase();
        let below = |own: &String| host.strip_suffix(own.as_str()).is_some_and(|h| h.is_empty() || h.ends_with('.'));
        self.all || self.hosts.iter().any(below)
    }

    /// Whether an address may be asked: public, or allowed.
    pub fn address(&self, address: IpAddr) -> bool {
        self.all || !is_internal(address) || self.ranges.iter().any(|range| range.holds(address))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn internal_addresses_are_known() {
        for text in [
            "0.0.0.0",
            "0.1.2.3",
            "10.0.0.1",
            "10.255.255.255",
            "100.64.0.1",
            "100.127.255.255",
            "127.0.0.1",
            "127.255.255.254",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.8",
            "192.0.2.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.7",
            "203.0.113.7",
            "224.0.0.1",
            "239.255.255.255",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::127.0.0.1",
            "::ffff:0:10.0.0.1",
            "64:ff9b::10.0.0.1",
            "2002:7f00:1::",
            "2002:a00:1::1",
            "fc00::1",
            "fdff::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "2001:db8::1",
            "2001::1",
            "3fff::1",
            "100::1",
            "4000::1",
        ] {
            assert!(is_internal(ip(text)), "{text}");
        }
    }

    #[test]
    fn public_addresses_are_not() {
        for text in [
            "1.1.1.1",
            "8.8.8.8",
            "9.255.255.255",
            "11.0.0.0",
            "100.63.255.255",
            "100.128.0.0",
            "126.255.255.255",
            "128.0.0.1",
            "169.253.1.1",
            "172.15.255.255",
            "172.32.0.0",
            "192.0.1.1",
            "192.167.1.1",
            "192.169.0.1",
            "198.17.255.255",
            "198.20.0.0",
            "223.255.255.255",
            "103.123.1.1",
            "2606:4700::1111",
            "2404:6800::1",
            "::ffff:8.8.8.8",
            "64:ff9b::8.8.8.8",
            "2001:200::1",
            "2002:808:808::1",
            "3ffe::1",
        ] {
            assert!(!is_internal(ip(text)), "{text}");
        }
    }

    #[test]
    fn ranges_hold_what_shares_their_bits() {
        for (range, address, holds) in [
            ("10.1.0.0/16", "10.1.255.255", true),
            ("10.1.0.0/16", "10.2.0.0", false),
            ("10.1.2.3", "10.1.2.3", true),
            ("10.1.2.3", "10.1.2.4", false),
            ("0.0.0.0/0", "192.168.1.1", true),
            ("0.0.0.0/0", "::1", true),
            ("10.0.0.0/8", "::ffff:10.9.9.9", true),
            ("fd00::/8", "fdaa::1", true),
            ("fd00::/8", "fe80::1", false),
            ("fd00::/8", "10.0.0.1", false),
            ("[::1]", "::1", true),
            ("127.0.0.1/31", "127.0.0.0", true),
        ] {
            assert_eq!(Range::parse(range).unwrap().holds(ip(address)), holds, "{range} {address}");
        }
        for text in ["10.0.0.0/33", "fd00::/129", "10.0.0/8", "a/8", "10.0.0.0/", "10.0.0.0/+8", "", "/"] {
            assert_eq!(Range::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_host_allows_what_lies_below_it() {
        let allowed = Allowed { hosts: vec!["intranet.contoh.go.id".into()], ..Allowed::default() };
        for (host, may) in [
            ("intranet.contoh.go.id", true),
            ("A.INTRANET.contoh.go.id.", true),
            ("xintranet.contoh.go.id", false),
            ("contoh.go.id", false),
        ] {
            assert_eq!(allowed.host(host), may, "{host}");
        }
        assert!(!allowed.address(ip("10.0.0.1")) && allowed.address(ip("1.1.1.1")));
    }
}
