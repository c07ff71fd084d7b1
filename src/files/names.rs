//! Names of folders and files that are the same on every system.

use crate::draft::{Draft, Post, Voice};
use camino::Utf8Path;
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;

/// The folders given to briefs so far: two briefs of one name never share one.
#[derive(Debug, Default)]
pub struct Names {
    taken: BTreeSet<String>,
}

impl Names {
    /// The folder of a brief: its id, with the name of its folder before it where the id is taken.
    pub fn folder(&mut self, path: &Utf8Path, id: &str) -> String {
        let id = safe(id);
        let parent = path.parent().and_then(Utf8Path::file_name);
        let longer = safe(&parent.map_or_else(|| id.clone(), |parent| format!("{parent}-{id}")));
        let numbered = (2..).map(|n| format!("{longer}-{n}"));
        let mut names = [id, longer.clone()].into_iter().chain(numbered);
        // Some file systems take "S" and "s" for one name, and a brief under embargo gets a word before it.
        let key = |name: &str| {
            let name = name.to_lowercase();
            name.strip_prefix("embargo-").map(str::to_owned).unwrap_or(name)
        };
        names.find(|name| self.taken.insert(key(name))).unwrap_or_default()
    }
}

/// No name is longer, in bytes: what is put before and behind it has to fit too.
const LONGEST: usize = 120;

/// Names made out of titles are no longer, in bytes: people read and type them.
const LONGEST_TITLE: usize = 60;

/// A name that is one folder on every system, inside the folder it is made in, and can be typed: the
/// id of `...yaml` is `..`. `%` is left out too: tools that verify bags disagree about it.
pub fn safe(id: &str) -> String {
    const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];
    let odd = |c: char| {
        c.is_control()
            || "/\\:*?\"<>|%".contains(c)
            || matches!(c, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let name = id.replace(odd, "-");
    let end = (0..=LONGEST.min(name.len())).rev().find(|at| name.is_char_boundary(*at)).unwrap_or(0);
    let name = name.get(..end).unwrap_or_default().trim_matches([' ', '.']);
    let stem = name.split('.').next().unwrap_or_default().to_lowercase();
    let port = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
    match name {
        "" | "-" => "brief".to_owned(),
        _ if RESERVED.contains(&stem.as_str()) || port.is_some_and(|n| n.parse::<u8>().is_ok_and(|n| n < 10)) => {
            format!("brief-{name}")
        }
        _ => name.to_owned(),
    }
}

/// The name of a file out of a title: `Pasar Murah Ramadan` is `pasar-murah-ramadan`. Whole words are left
/// out where it gets too long. `None` where no letter or digit is left.
pub fn of_title(title: &str) -> Option<String> {
    let plain: String = title.nfkd().filter(|c| c.is_ascii()).flat_map(char::to_lowercase).collect();
    let mut name = String::new();
    for word in plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        let separator = if name.is_empty() { "" } else { "-" };
        if name.len() + separator.len() + word.len() > LONGEST_TITLE {
            if name.is_empty() {
                name = word.chars().take(LONGEST_TITLE).collect();
            }
            break;
        }
        name += separator;
        name += word;
    }
    if name.is_empty() { None } else { Some(safe(&name)) }
}

/// The name of a post's file: platform or surface, voice where it is an ambassador's, number where there are
/// several parts. `drafts` are those it is published with.
pub fn post(draft: &Draft, post: &Post, drafts: &[Draft]) -> String {
    // A platform with several surfaces names its files by surface.
    let alone = drafts.iter().filter(|d| d.platform == draft.platform).count() == 1;
    let stem = if alone { &draft.platform } else { &draft.surface };
    let voice = if draft.voice == Voice::Asn { ".asn" } else { "" };
    let ending = match draft.surface.as_str() {
        "siaran_pers_md" => "md",
        "siaran_pers_html" => "html",
        _ => "txt",
    };
    let number = if draft.posts.len() > 1 { format!("-{:02}", post.n) } else { String::new() };
    let embargo = if draft.embargo.is_some() { "EMBARGO-" } else { "" };
    format!("{embargo}{stem}{voice}{number}.{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_out_of_titles() {
        for (title, name) in [
            ("Pasar Murah Ramadan", Some("pasar-murah-ramadan")),
            ("Penerimaan Murid Baru 2026/2027", Some("penerimaan-murid-baru-2026-2027")),
            ("  ../../etc/passwd ", Some("etc-passwd")),
            ("C:\\a\\b", Some("c-a-b")),
            ("CON", Some("brief-con")),
            ("Café é", Some("cafe-e")),
            ("", None),
            ("../..", None),
            ("…!?", None),
        ] {
            assert_eq!(of_title(title).as_deref(), name, "{title}");
        }
        let long = of_title(&"kata ".repeat(50)).unwrap();
        assert!(long.len() <= LONGEST_TITLE && long.ends_with("kata"), "{long}");
        assert_eq!(of_title(&"a".repeat(500)).map(|name| name.len()), Some(LONGEST_TITLE));
    }
}
