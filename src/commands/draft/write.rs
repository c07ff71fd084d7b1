//! `-o DIR`: one file a post, a folder a brief.

use crate::draft::Draft;
use crate::files::{Output, names};
use anyhow::Result;
use camino::Utf8Path;

/// Writes the drafts of a brief; gives how many files that were.
pub(super) fn write(output: &Output, folder: &str, drafts: &[Draft]) -> Result<usize> {
    let mut files = 0;
    for draft in drafts {
        for post in &draft.posts {
            let name = Utf8Path::new(folder).join(names::post(draft, post, drafts));
            output.write(&name, &format!("{}\n", post.text.as_str().trim_end()))?;
            files += 1;
        }
    }
    Ok(files)
}
