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

/// What changed in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
struct File {
    changed: Changed,
    /// Its name as it was, from the root of the repository; none where it is new.
    before: Option<String>,
}

impl File {
    fn new() -> Self {
        Self { changed: Changed::Whole, before: None }
    }
}

/// A repository that was asked.
#[derive(Debug)]
struct Repository {
    git: Git,
    /// The commit compared with; none before the first.
    start: Option<String>,
    files: BTreeMap<String, File>,
}

/// The changes since a revision, in every repository that was asked about.
#[derive(Debug)]
pub struct Changes {
    since: String,
    repositories: BTreeMap<Utf8PathBuf, Repository>,
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
        let mut roots: BTreeMap<Utf8PathBuf, Option<Utf8PathBuf>> = BTreeMap::new();
        for file in files {
            // Standard input is taken to stand in the present folder.
            let name = file.parent().filter(|folder| !folder.as_str().is_empty()).unwrap_or(Utf8Path::new("."));
            let real = if file == "-" {
                name.canonicalize_utf8().map(|folder| folder.join("-"))
            } else {
                file.canonicalize_utf8()
            };
            let Ok(real) = real else { continue };
            // What is called .git may be none: git itself is asked, once for all files below it.
            let Some(near) = real.ancestors().skip(1).find(|folder| folder.join(".git").exists()) else {
                return Err(outside(name));
            };
            let root = match roots.get(near) {
                Some(root) => root.clone(),
                None => roots.entry(near.to_owned()).or_insert(Git::root_of(near)?).clone(),
            };
            let Some(root) = root else {
                return Err(outside(name));
            };
            let list = named.entry(root.clone()).or_default();
            if file != "-" && !matches!(real.extension(), Some("yaml" | "yml")) {
                list.extend(real.strip_prefix(&root).ok().map(slashed));
            }
        }
        let mut repositories = BTreeMap::new();
        for (root, named) in named {
            let git = Git::at(&root);
            let start = git.start(since)?;
            let files = git.changes(start.as_deref(), &named)?;
            repositories.insert(root, Repository { git, start, files });
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
        match self.place(file) {
            Some((repository, name)) => repository.files.get(&name).map(|file| file.changed.clone()),
            None => Some(Changed::Whole),
        }
    }

    /// What changed in a file that lies in one of the repositories.
    pub fn inside(&self, file: &Utf8Path) -> Option<Changed> {
        self.place(file).and_then(|_| self.of(file))
    }

    /// The bytes of a changed file as they were, also where it had another name; none where it is new.
    pub fn before(&self, file: &Utf8Path) -> Option<Vec<u8>> {
        let (repository, name) = self.place(file)?;
        let before = repository.files.get(&name)?.before.as_deref()?;
        repository.git.text(repository.start.as_deref()?, before)
    }

    /// The repository that a file lies in, and its name from there.
    fn place(&self, file: &Utf8Path) -> Option<(&Repository, String)> {
        let real = (file != "-").then(|| file.canonicalize_utf8().ok()).flatten()?;
        let inside = |root: &Utf8Path| real.strip_prefix(root).ok().map(slashed);
        self.repositories.iter().rev().find_map(|(root, repository)| Some((repository, inside(root)?)))
    }

    /// Whether files other than these changed.
    pub fn beyond(&self, briefs: &[Utf8PathBuf]) -> bool {
        let changed: usize = self.repositories.values().map(|repository| repository.files.len()).sum();
        let own = briefs.iter().filter(|brief| self.inside(brief).is_some()).count();
        changed > own
    }
}

fn outside(name: &Utf8Path) -> Text {
    text!(
        "“{name}” tidak berada di repositori git, jadi --changed tidak dapat dipakai. Jalankan tanpa --changed.",
        "`{name}` is in no git repository, so --changed can't be used. Run without --changed."
    )
}

/// A path as git writes it. Elsewhere than on Windows a backslash is a letter of the name.
fn slashed(path: &Utf8Path) -> String {
    if cfg!(windows) { path.as_str().replace('\\', "/") } else { path.as_str().to_owned() }
}
