//! What briefs of one folder share: `humas.yaml` and the user's profiles, read once a run.

use crate::config::{self, Config, FILE_NAME};
use crate::diagnostic::Diagnostic;
use crate::platform::Platforms;
use crate::source::Sources;
use camino::{Utf8Path, Utf8PathBuf};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The shared files of a briefs repository, understood.
#[derive(Debug, Default)]
pub(super) struct Shared {
    pub(super) config: Config,
    pub(super) platforms: Platforms,
    pub(super) sources: Arc<Sources>,
    /// What is wrong with them; then no brief there can be treated.
    pub(super) problems: Vec<Diagnostic>,
}

/// The repositories met in a run.
#[derive(Debug, Default)]
pub(super) struct Workspace {
    by_folder: Mutex<BTreeMap<Utf8PathBuf, Option<Utf8PathBuf>>>,
    by_root: Mutex<BTreeMap<Option<Utf8PathBuf>, Arc<Shared>>>,
}

impl Workspace {
    /// What a brief shares with others; `-` is taken to stand in the current folder.
    pub(super) fn of(&self, brief: &Utf8Path) -> Arc<Shared> {
        let folder = brief.parent().map(Utf8Path::to_owned).unwrap_or_default();
        let root = {
            let mut known = self.by_folder.lock().unwrap_or_else(PoisonError::into_inner);
            known.entry(folder.clone()).or_insert_with(|| root(&folder)).clone()
        };
        let mut known = self.by_root.lock().unwrap_or_else(PoisonError::into_inner);
        known.entry(root.clone()).or_insert_with(|| Arc::new(read(root))).clone()
    }

    /// Everything wrong with shared files, with the files themselves, in order of their folders.
    pub(super) fn problems(&self) -> Vec<Arc<Shared>> {
        let known = self.by_root.lock().unwrap_or_else(PoisonError::into_inner);
        known.values().filter(|s| !s.problems.is_empty()).cloned().collect()
    }
}

/// Upward along the path as the user gave it, then, if that ends, along the real one.
fn root(folder: &Utf8Path) -> Option<Utf8PathBuf> {
    let given = if folder.as_str().is_empty() { Utf8Path::new(".") } else { folder };
    config::find(given).or_else(|| config::find(&given.canonicalize_utf8().ok()?))
}

fn read(root: Option<Utf8PathBuf>) -> Shared {
    let Some(root) = root else { return Shared::default() };
    let mut sources = Sources::new();
    let mut problems = Vec::new();
    let path = if root == "." { Utf8PathBuf::from(FILE_NAME) } else { root.join(FILE_NAME) };
    let config = match sources.open(path.as_std_path()) {
        Ok(id) => sources.get(id).map(|source| Config::read(source, root.clone())),
        Err(problems) => Some(Err(problems)),
    };
    let config = match config {
        Some(Ok(config)) => config,
        Some(Err(found)) => {
            problems.extend(found);
            Config::default()
        }
        None => Config::default(),
    };
    let platforms = Platforms::load(Some(&root), &mut sources).unwrap_or_else(|found| {
        problems.extend(found);
        Platforms::default()
    });
    Shared { config, platforms, sources: Arc::new(sources), problems }
}
