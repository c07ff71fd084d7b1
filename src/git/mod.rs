//! What changed since a revision, asked of `git`: which lines of which files.

mod command;
mod diff;
mod lines;

pub use lines::{Changed, Touched, line_of};

use crate::lang::Text;
use crate::text;
use camino::{Utf8Path, Utf8PathBuf};
use command::Git;
use std::collections::BTreeMap;

/// The changes since a revision, in every repository that was asked about.
#[derive(Debug)]
pub struct Changes {
    since: String,
    repositories: BTreeMap<Utf8PathBuf, BTreeMap<String, Changed>>,
}

impl Changes {
    /// Asks for the changes of the repositories that `files` lie in, from where the present branch left
    /// `since` to the files as they are now. What stands on `since` alone is no change of this branch.
    ///
    /// # Errors
    /// Why git can't say: not a revision, no repository, no git.
    pub fn since(since: &str, files: &[Utf8PathBuf]) -> Result<Self, Text> {
        if since.is_empty() || since.starts_with('-') {
            return Err(text!(
                "“{since}” bukan revisi git. Sebutkan cabang, tag, atau commit, misalnya --changed origin/main.",
                "`{since}` is no revision of git. Name a branch, a tag or a commit, such as --changed origin/main."
            ));
        }
        // Files that need not end in .yaml are named one by one.
        let mut named: BTreeMap<Utf8PathBuf, Vec<String>> = BTreeMap::new();
        for file in files.iter().filter(|file| *file != "-") {
            let Some(real) = file.canonicalize_utf8().ok() else { continue };
            let Some(root) = real.ancestors().skip(1).find(|folder| folder.join(".git").exists()) else {
                let name = file.parent().filter(|folder| !folder.as_str().is_empty()).unwrap_or(Utf8Path::new("."));
                return Err(text!(
                    "“{name}” tidak berada di repositori git, jadi --changed tidak dapat dipakai. Jalankan tanpa --changed.",
                    "`{name}` is in no git repository, so --changed can't be used. Run without --changed."
                ));
            };
            let list = named.entry(root.to_owned()).or_default();
            if !matches!(real.extension(), Some("yaml" | "yml")) {
                list.extend(real.strip_prefix(root).ok().map(|path| path.as_str().to_owned()));
            }
        }
        let mut repositories = BTreeMap::new();
        for (root, named) in named {
            let changed = Git::at(&root).changes(since, &named)?;
            repositories.insert(root, changed);
        }
        Ok(Self { since: since.to_owned(), repositories })
    }

    /// The revision, as it was named.
    pub fn name(&self) -> &str {
        &self.since
    }

    /// What changed in a file; nothing where it is as it was. Standard input and what lies outside every
    /// repository count as new.
    pub fn of(&self, file: &Utf8Path) -> Option<Changed> {
        let Ok(real) = file.canonicalize_utf8() else { return Some(Changed::Whole) };
        let inside = |root: &Utf8Path| real.strip_prefix(root).ok().map(|path| slashed(path));
        let nearest = self.repositories.iter().rev().find_map(|(root, changed)| Some((inside(root)?, changed)));
        match nearest {
            Some((path, changed)) => changed.get(&path).cloned(),
            None => Some(Changed::Whole),
        }
    }

    /// Whether files other than these changed.
    pub fn beyond(&self, briefs: &[Utf8PathBuf]) -> bool {
        let changed: usize = self.repositories.values().map(BTreeMap::len).sum();
        let own = briefs.iter().filter(|brief| *brief != "-" && self.of(brief).is_some()).count();
        changed > own
    }
}

/// A path as git writes it. Elsewhere than on Windows a backslash is a letter of the name.
fn slashed(path: &Utf8Path) -> String {
    if cfg!(windows) { path.as_str().replace('\\', "/") } else { path.as_str().to_owned() }
}
