//! Web addresses.

use crate::diagnostic::Diagnostic;
use crate::source::Prose;
use crate::text;
use crate::yaml::Node;
use crate::yaml::describe::{self, Describe};
use crate::yaml::record::{Line, Read, Reader};
use schemars::{Schema, json_schema};

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

    /// Whether it has the form of an address: [`ADDRESS`] says the same to editors.
    fn is_written_well(&self) -> bool {
        let text = self.as_str();
        // A name and a port: "javascript:alert(a.b)" and "nama@contoh.id" are none.
        let (host, port) = self.host().split_once(':').unwrap_or((self.host(), ""));
        let letters = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.' | '_');
        let plain = host.chars().all(letters) && port.bytes().all(|b| b.is_ascii_digit());
        let scheme = !text.contains("://") || text.starts_with("https://") || text.starts_with("http://");
        let parts = host.contains('.') && !host.starts_with('.') && !host.ends_with('.') && !host.contains("..");
        plain && scheme && parts && !text.contains(char::is_whitespace)
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

/// A web address as a regular expression: a scheme or none, a host of two parts or more, a port, a path.
const ADDRESS: &str = concat!(
    r"^(?=[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]*$)",
    r"\s*(?:https?://|(?!.*://))(?!www\.[^\s!-,./:-@\[-^`{-~]+(?:[:/?#]|\s*$))",
    r"[^\s!-,./:-@\[-^`{-~]+(?:\.[^\s!-,./:-@\[-^`{-~]+)+(?::[0-9]*)?(?:[/?#]\S*)?\s*$",
);

impl Describe for Address {
    fn schema() -> Schema {
        // The number 1.5 is read as an address of two parts, 7 is none.
        let parts = json_schema!({"type": "number", "not": {"type": "integer"}});
        let form = describe::text("Address", ADDRESS);
        describe::but_also(form, &parts, &json_schema!({"type": "string"}))
    }
}

impl Read for Address {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let address = Self(Line::read(node, reader)?.0);
        if address.is_written_well() {
            return Some(address);
        }
        let text = address.as_str();
        let found = Diagnostic::error(
            "tautan-salah",
            address.0.place().unwrap_or(node.span),
            text!("“{text}” bukan alamat web.", "`{text}` is not a web address."),
        );
        reader.fail(found.help(text!(
            "Tulis alamat lengkap tanpa spasi, misalnya https://www.contoh.go.id/halaman.",
            "Write the whole address without spaces, such as https://www.contoh.go.id/page."
        )))
    }
}
