//! `-o DIR`: one file a post, a folder a brief.

use crate::draft::{Draft, Voice};
use crate::files::Output;
use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};
use std::cell::Cell;
use std::collections::BTreeSet;

/// The folders given to briefs so far: two briefs of one name never share one.
#[derive(Debug, Default)]
pub(super) struct Names {
    taken: BTreeSet<String>,
    written: Cell<usize>,
}

impl Names {
    /// The folder of a brief: its id, with the name of its folder before it where the id is taken.
    pub(super) fn folder(&mut self, path: &Utf8Path, drafts: &[Draft]) -> Utf8PathBuf {
        self.written.set(self.written.get() + drafts.iter().map(|d| d.posts.len()).sum::<usize>());
        let id = safe(drafts.first().map_or("", |d| d.id.as_str()));
        let parent = path.parent().and_then(Utf8Path::file_name);
        let longer = safe(&parent.map_or_else(|| id.clone(), |parent| format!("{parent}-{id}")));
        let numbered = (2..).map(|n| format!("{longer}-{n}"));
        let mut names = [id, longer.clone()].into_iter().chain(numbered);
        // Some file systems take "S" and "s" for one name.
        let name = names.find(|name| self.taken.insert(name.to_lowercase())).unwrap_or_default();
        Utf8PathBuf::from(name)
    }

    /// How many files were written.
    pub(super) fn written(&self) -> usize {
        self.written.get()
    }
}

/// A name that is one folder on every system, inside the folder it is made in, and can be typed: the
/// id of `...yaml` is `..`.
fn safe(id: &str) -> String {
    const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];
    let odd = |c: char| {
        c.is_control()
            || "/\\:*?\"<>|".contains(c)
            || matches!(c, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let name = id.replace(odd, "-");
    let name = name.trim_matches([' ', '.']);
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

/// Writes the drafts of a brief.
pub(super) fn write(output: &Output, folder: &Utf8Path, drafts: &[Draft]) -> Result<()> {
    for draft in drafts {
        // A platform with several surfaces names its files by surface.
        let alone = drafts.iter().filter(|d| d.platform == draft.platform).count() == 1;
        let stem = if alone { &draft.platform } else { &draft.surface };
        let voice = if draft.voice == Voice::Asn { ".asn" } else { "" };
        let ending = match draft.surface.as_str() {
            "siaran_pers_md" => "md",
            "siaran_pers_html" => "html",
            _ => "txt",
        };
        for post in &draft.posts {
            let number = if draft.posts.len() > 1 { format!("-{:02}", post.n) } else { String::new() };
            let embargo = if draft.embargo.is_some() { "EMBARGO-" } else { "" };
            let name = folder.join(format!("{embargo}{stem}{voice}{number}.{ending}"));
            output.write(&name, &format!("{}\n", post.text.as_str().trim_end()))?;
        }
    }
    Ok(())
}
