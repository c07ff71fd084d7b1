//! `-o DIR`: one file a post, a folder a brief.

use crate::draft::{Draft, Voice};
use crate::files::Output;
use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};
use std::cell::Cell;
use std::collections::BTreeMap;

/// The folders given to briefs so far: two briefs of one name never share one.
#[derive(Debug, Default)]
pub(super) struct Names {
    taken: BTreeMap<String, usize>,
    written: Cell<usize>,
}

impl Names {
    /// The folder of a brief: its id, with the name of its folder before it where the id is taken.
    pub(super) fn folder(&mut self, path: &Utf8Path, drafts: &[Draft]) -> Utf8PathBuf {
        self.written.set(self.written.get() + drafts.iter().map(|d| d.posts.len()).sum::<usize>());
        let id = drafts.first().map_or("brief", |d| d.id.as_str());
        let id = if id.is_empty() || id == "-" { "brief" } else { id };
        let mut name = id.to_owned();
        if self.taken.contains_key(&name)
            && let Some(parent) = path.parent().and_then(Utf8Path::file_name)
        {
            name = format!("{parent}-{id}");
        }
        let count = self.taken.entry(name.clone()).or_insert(0);
        *count += 1;
        Utf8PathBuf::from(if *count > 1 { format!("{name}-{count}") } else { name })
    }

    /// How many files were written.
    pub(super) fn written(&self) -> usize {
        self.written.get()
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
