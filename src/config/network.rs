//! How the network is used where it is asked for: `jaringan` of `humas.yaml`.

use crate::diagnostic::Diagnostic;
use crate::net::private::Range;
use crate::net::{self, Settings};
use crate::record;
use crate::text;
use crate::yaml::Node;
use crate::yaml::describe::{self, Describe};
use crate::yaml::record::{Read, Reader, Spanned};
use schemars::Schema;
use std::time::Duration;

record! {
    /// How the network is used.
    pub struct Network {
        /// The proxy, where the environment names none: `http://proksi.contoh.go.id:3128`.
        "proksi" => proxy: optional Proxy,
        /// A file of certificates that are trusted beside the system's, PEM.
        "sertifikat" => certificates: optional Spanned<String>,
        /// Hosts, addresses and ranges that may be asked though they are internal.
        "izinkan" => allowed: list Internal,
        /// How long one request may take, in seconds.
        "tenggat" => timeout: optional Seconds,
    }
}

impl Network {
    /// The settings it makes, but for the certificates, which stand in a file of their own.
    pub fn settings(&self) -> Settings {
        let mut settings = Settings::default();
        settings.proxy = self.proxy.as_ref().map(|proxy| proxy.0.clone());
        settings.timeout = self.timeout.map_or(settings.timeout, |seconds| seconds.0);
        for one in &self.allowed {
            match one {
                Internal::Host(host) => settings.allowed.hosts.push(host.clone()),
                Internal::Range(range) => settings.allowed.ranges.push(*range),
            }
        }
        settings
    }
}

/// The address of a proxy.
#[derive(Debug, Clone)]
pub struct Proxy(pub String);

impl Describe for Proxy {
    fn schema() -> Schema {
        describe::written("Proxy", r"^\s*(?:[Hh][Tt][Tt][Pp][Ss]?|[Ss][Oo][Cc][Kk][Ss]5[Hh]?)://[^\s/]+\S*\s*$")
    }
}

impl Read for Proxy {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node)?.trim();
        if net::is_proxy(text) {
            return Some(Self(text.to_owned()));
        }
        // It may hold a password.
        let found = Diagnostic::error(
            "proksi-salah",
            node.span,
            text!("Ini bukan alamat proksi.", "This is no address of a proxy."),
        );
        reader.fail(found.help(text!(
            "Tulis skema, nama, dan porta, misalnya http://proksi.contoh.go.id:3128 (http, https, atau socks5).",
            "Write scheme, host and port, such as http://proksi.contoh.go.id:3128 (http, https or socks5)."
        )))
    }
}

/// What may be asked though it is internal.
#[derive(Debug, Clone)]
pub enum Internal {
    /// A host, and those below it.
    Host(String),
    /// Addresses.
    Range(Range),
}

impl Describe for Internal {
    fn schema() -> Schema {
        // Digits and dots alone may be an address that went wrong; which, is for the reader to say.
        describe::text("Internal", r"^\s*(?:[A-Za-z0-9_.-]+|[\[\]0-9A-Fa-f:.]+)(?:/[0-9]{1,3})?\s*$")
    }
}

impl Read for Internal {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node)?.trim();
        if let Some(range) = Range::parse(text) {
            return Some(Self::Range(range));
        }
        let host = text.trim_end_matches('.').to_ascii_lowercase();
        let label = |label: &str| {
            !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
        };
        // A last label of digits makes an address that went wrong.
        let number = host.rsplit('.').next().is_some_and(|last| last.bytes().all(|b| b.is_ascii_digit()));
        if host.split('.').all(label) && !number {
            return Some(Self::Host(host));
        }
        let found = Diagnostic::error(
            "izin-salah",
            node.span,
            text!(
                "“{text}” bukan nama host, alamat IP, atau rentang alamat.",
                "`{text}` is no host, IP address or range of addresses."
            ),
        );
        reader.fail(found.help(text!(
            "Tulis nama saja tanpa https:// dan tanpa jalur (intranet.contoh.go.id), atau rentang (10.1.0.0/16).",
            "Write the name alone, without https:// and path (intranet.contoh.go.id), or a range (10.1.0.0/16)."
        )))
    }
}

/// The most seconds that make sense for one request.
const MOST_SECONDS: u64 = 600;

/// A number of seconds.
#[derive(Debug, Clone, Copy)]
pub struct Seconds(pub Duration);

impl Describe for Seconds {
    fn schema() -> Schema {
        describe::number(1, Some(MOST_SECONDS), r"^\s*\+?0*(?:[1-9][0-9]?|[1-5][0-9]{2}|600)\s*$")
    }
}

impl Read for Seconds {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.scalar(node)?.trim();
        let seconds = text.parse().ok().filter(|seconds| (1..=MOST_SECONDS).contains(seconds));
        match seconds {
            Some(seconds) => Some(Self(Duration::from_secs(seconds))),
            None => reader.fail(Diagnostic::error(
                "detik-salah",
                node.span,
                text!(
                    "“{text}” bukan jumlah detik dari 1 sampai {MOST_SECONDS}.",
                    "`{text}` is not a number of seconds from 1 to {MOST_SECONDS}."
                ),
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::config::Config;
    use crate::source::Sources;

    fn read(text: &str) -> Result<Config, Vec<String>> {
        let mut sources = Sources::new();
        let id = sources.add("humas.yaml", text.as_bytes().to_vec()).unwrap();
        let codes = |found: Vec<crate::diagnostic::Diagnostic>| found.iter().map(|d| d.code.to_string()).collect();
        Config::read(sources.get(id).unwrap(), "".into()).map_err(codes)
    }

    #[test]
    fn what_may_be_asked_is_read() {
        let text = "jaringan: {proksi: http://proksi.contoh.go.id:3128, tenggat: 5, \
                    izinkan: [Intranet.contoh.go.id., 10.1.0.0/16, 10.2.3.4, '::1', '[fd00::1]']}";
        let config = read(text).unwrap();
        let settings = config.raw.unwrap().network.unwrap().settings();
        assert_eq!(settings.allowed.hosts, ["intranet.contoh.go.id"]);
        assert_eq!(settings.allowed.ranges.len(), 4);
        assert_eq!((settings.timeout.as_secs(), settings.proxy.is_some()), (5, true));
    }

    #[test]
    fn what_is_wrong_is_told() {
        for (keys, code) in [
            ("proksi: proksi contoh", "proksi-salah"),
            ("proksi: ftp://proksi.contoh.go.id", "proksi-salah"),
            ("izinkan: ['https://intranet.contoh.go.id']", "izin-salah"),
            ("izinkan: [10.1.0.0/40]", "izin-salah"),
            ("izinkan: [10.1.0]", "izin-salah"),
            ("izinkan: ['*.contoh.go.id']", "izin-salah"),
            ("tenggat: 0", "detik-salah"),
            ("tenggat: 5s", "detik-salah"),
            ("proxy: http://a", "kunci-asing"),
        ] {
            assert_eq!(read(&format!("jaringan: {{{keys}}}")).err(), Some(vec![code.to_owned()]), "{keys}");
        }
    }
}
