//! Names of folders and files that are the same on every system.

use crate::draft::{Draft, Post, Voice};
use camino::Utf8Path;
use std::collections::BTreeSet;

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
