//! `bagit.txt` and `bag-info.txt`, read.

/// What is wrong with a `bagit.txt`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Declared {
    /// This version of BagIt, with tag files in UTF-8.
    Good {
        /// Whether it is 1.0 or later, which is stricter.
        strict: bool,
    },
    /// A version that humas does not know.
    Version(String),
    /// Tag files in another encoding.
    Encoding(String),
    /// Not the two lines it must be.
    Malformed,
}

/// Reads `bagit.txt`: two lines and nothing else.
pub(super) fn declared(text: &str) -> Declared {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let (Some(version), Some(encoding), None) = (lines.next(), lines.next(), lines.next()) else {
        return Declared::Malformed;
    };
    let field = |line: &str, label: &str| Some(line.strip_prefix(label)?.strip_prefix(':')?.trim().to_owned());
    let version = field(version, "BagIt-Version");
    let (Some(version), Some(encoding)) = (version, field(encoding, "Tag-File-Character-Encoding")) else {
        return Declared::Malformed;
    };
    let strict = version == "1.0";
    if !strict && !matches!(version.as_str(), "0.93" | "0.94" | "0.95" | "0.96" | "0.97") {
        return Declared::Version(version);
    }
    if !encoding.eq_ignore_ascii_case("UTF-8") {
        return Declared::Encoding(encoding);
    }
    Declared::Good { strict }
}

/// What `bag-info.txt` says that matters for checking and telling.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct About {
    /// `Bag-Software-Agent`.
    pub(super) software: Option<String>,
    /// `Bagging-Date`.
    pub(super) date: Option<String>,
    /// `Payload-Oxum`.
    pub(super) oxum: Option<String>,
}

/// Reads `bag-info.txt`; a line that begins with a blank goes on with the one above.
pub(super) fn about(text: &str) -> About {
    let mut fields: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = fields.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((label, value)) = line.split_once(':') {
            fields.push((label.trim().to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
    let first = |label: &str| fields.iter().find(|(l, v)| l == label && !v.is_empty()).map(|(_, v)| v.clone());
    About { software: first("bag-software-agent"), date: first("bagging-date"), oxum: first("payload-oxum") }
}

/// The bytes and files a `Payload-Oxum` tells: `279164409832.1198`.
pub(super) fn oxum(value: &str) -> Option<(u64, u64)> {
    let (bytes, files) = value.split_once('.')?;
    Some((bytes.parse().ok()?, files.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_declaration_is_two_lines() {
        let of = |version: &str, encoding: &str| {
            declared(&format!("BagIt-Version: {version}\r\nTag-File-Character-Encoding: {encoding}\n"))
        };
        assert_eq!(of("1.0", "UTF-8"), Declared::Good { strict: true });
        assert_eq!(of("0.97", "utf-8"), Declared::Good { strict: false });
        assert_eq!(of("2.0", "UTF-8"), Declared::Version("2.0".to_owned()));
        assert_eq!(of("1.0", "UTF-16"), Declared::Encoding("UTF-16".to_owned()));
        for text in
            ["", "BagIt-Version: 1.0\n", "BagIt-Version : 1.0\nTag-File-Character-Encoding : UTF-8\n", "\u{feff}a"]
        {
            assert_eq!(declared(text), Declared::Malformed, "{text:?}");
        }
    }

    #[test]
    fn fields_are_read_through_folds() {
        let text = "Bagging-Date: 2026-11-24\r\nbag-software-agent:  humas\r\n  0.1.0\r\nPayload-Oxum: 3.1\nNo field\n";
        let about = about(text);
        assert_eq!(about.software.as_deref(), Some("humas 0.1.0"));
        assert_eq!((about.date.as_deref(), about.oxum.as_deref()), (Some("2026-11-24"), Some("3.1")));
        assert_eq!((oxum("3.1"), oxum("3"), oxum("-3.1"), oxum("3.1.2")), (Some((3, 1)), None, None, None));
    }
}
