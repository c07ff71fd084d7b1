//! Web addresses.

use crate::source::Prose;
use crate::yaml::Node;
use crate::yaml::record::{Line, Read, Reader};

/// A web address (`http` or `https`), or a bare host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address(pub Prose);

impl Address {
    /// The address as written.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The host without `www.`: `https://www.esdm.go.id/id/x` has `esdm.go.id`.
    pub fn host(&self) -> &str {
        host(self.as_str())
    }

    /// Whether the address is only a host, a home page.
    pub fn is_home(&self) -> bool {
        let rest = without_scheme(self.as_str());
        rest.split_once('/').is_none_or(|(_, path)| path.is_empty())
    }
}

fn without_scheme(url: &str) -> &str {
    url.split_once("://").map_or(url, |(_, rest)| rest)
}

/// The host of a web address, without `www.`.
pub fn host(url: &str) -> &str {
    let rest = without_scheme(url);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}

/// An address as it stands in running text: without scheme, `www.` and closing slash.
pub fn bare(url: &str) -> &str {
    let rest = without_scheme(url);
    rest.strip_prefix("www.").unwrap_or(rest).trim_end_matches('/')
}

impl Read for Address {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        Some(Self(Line::read(node, reader)?.0))
    }
}
