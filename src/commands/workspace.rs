//! What briefs of one folder share: `humas.yaml` and the user's profiles, read once a run.

use super::{cover, network, wanted};
use crate::brief::Brief;
use crate::check::Settings;
use crate::config::{self, Config, FILE_NAME};
use crate::diagnostic::Diagnostic;
use crate::exit::Exit;
use crate::files;
use crate::platform::Platforms;
use crate::rules::remote::{Got, NOT_BROUGHT, Store};
use crate::rules::{BUILTIN, Loader, RuleSet};
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
    /// The rules, where a run checks.
    pub(super) rules: Option<RuleSet>,
    /// What `humas.yaml` says about checking.
    pub(super) settings: Settings,
    /// What is wrong with them, personal data covered there and in `sources`; then no brief there can be treated.
    pub(super) problems: Vec<Diagnostic>,
    /// Rules files that the network brought.
    pub(super) fetched: Vec<Got>,
}

impl Shared {
    /// The code that problems with shared files lead to.
    pub(super) fn exit(&self) -> Exit {
        match self.problems.as_slice() {
            [] => Exit::Done,
            // Nothing is wrong with any input if the network is.
            problems if problems.iter().all(|p| p.code == NOT_BROUGHT) => Exit::Output,
            _ => Exit::Input,
        }
    }

    /// The folder that a brief's files may lie in: that of `humas.yaml`, else the brief's own.
    pub(super) fn root(&self, brief: &Brief) -> Utf8PathBuf {
        let own = || Utf8Path::new(&brief.path).parent().map(Utf8Path::to_owned).unwrap_or_default();
        self.config.root.clone().unwrap_or_else(own)
    }
}

/// The repositories met in a run.
#[derive(Debug, Default)]
pub(super) struct Workspace {
    /// How rules are read, where a run needs them.
    checks: Option<Checks>,
    by_folder: Mutex<BTreeMap<Utf8PathBuf, Option<Utf8PathBuf>>>,
    by_root: Mutex<BTreeMap<Option<Utf8PathBuf>, Arc<Shared>>>,
}

/// How rules are read.
#[derive(Debug)]
struct Checks {
    /// The files named on the command line, which stand instead of those of `humas.yaml`.
    files: Vec<Utf8PathBuf>,
    /// Whether the built-in rules come without examples and reasons.
    lean: bool,
    /// Whether files of other machines are fetched again.
    anew: bool,
}

impl Workspace {
    /// A workspace for a run that checks; with `rules` by these files instead of those of `humas.yaml`.
    pub(super) fn checking(rules: &[Utf8PathBuf]) -> Self {
        Self { checks: Some(Checks { files: rules.to_vec(), lean: true, anew: false }), ..Self::default() }
    }

    /// A workspace for a run that shows rules, their examples and reasons with them.
    pub(super) fn explaining(rules: &[Utf8PathBuf]) -> Self {
        Self { checks: Some(Checks { files: rules.to_vec(), lean: false, anew: false }), ..Self::default() }
    }

    /// A workspace for a run that fetches the rules files of other machines anew.
    pub(super) fn fetching(rules: &[Utf8PathBuf]) -> Self {
        Self { checks: Some(Checks { files: rules.to_vec(), lean: true, anew: true }), ..Self::default() }
    }

    /// What a brief shares with others; `-` is taken to stand in the current folder.
    pub(super) fn of(&self, brief: &Utf8Path) -> Arc<Shared> {
        let folder = brief.parent().map(Utf8Path::to_owned).unwrap_or_default();
        let root = {
            let mut known = self.by_folder.lock().unwrap_or_else(PoisonError::into_inner);
            known.entry(folder.clone()).or_insert_with(|| root(&folder)).clone()
        };
        let mut known = self.by_root.lock().unwrap_or_else(PoisonError::into_inner);
        known.entry(root.clone()).or_insert_with(|| Arc::new(read(root, self.checks.as_ref()))).clone()
    }

    /// What was read for the repositories met, in order of their folders.
    pub(super) fn all(&self) -> Vec<Arc<Shared>> {
        let known = self.by_root.lock().unwrap_or_else(PoisonError::into_inner);
        known.values().cloned().collect()
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

fn read(root: Option<Utf8PathBuf>, checks: Option<&Checks>) -> Shared {
    let mut sources = Sources::new();
    let mut problems = Vec::new();
    let (config, platforms) = match &root {
        Some(root) => shared_files(root, &mut sources, &mut problems),
        None => (Config::default(), Platforms::default()),
    };
    let mut settings = Settings::default();
    let network = || network::settings(&config).map_err(network::unavailable);
    let store = Store::new(files::cache_folder(), &network).anew(checks.is_some_and(|c| c.anew));
    let rules = checks.and_then(|checks| match rules(checks, &config, &store, &mut sources) {
        Ok((rules, read)) => {
            settings = read;
            Some(rules)
        }
        Err(found) => {
            problems.extend(found);
            None
        }
    });
    let fetched = store.got();
    // Where something is wrong, the files are only shown.
    let sources = if problems.is_empty() { sources } else { cover::problems(&mut problems, &sources) };
    Shared { config, platforms, sources: Arc::new(sources), rules, settings, problems, fetched }
}

/// The rules of the command line, else those of `humas.yaml`, else the code of ethics.
fn rules(
    checks: &Checks,
    config: &Config,
    store: &Store<'_>,
    sources: &mut Sources,
) -> Result<(RuleSet, Settings), Vec<Diagnostic>> {
    let named = config.raw.as_ref().map_or(&[][..], |raw| raw.rules.as_slice());
    let mut loader = Loader::new(sources).lean(checks.lean).asking(store);
    match (checks.files.as_slice(), named) {
        ([], []) => loader.add(BUILTIN, None),
        ([], named) => {
            let root = config.root.clone().unwrap_or_default();
            for file in named {
                loader.name(&file.value, &root, file.span);
            }
        }
        (files, _) => files.iter().for_each(|file| loader.add(file.as_str(), None)),
    }
    let rules = loader.finish()?;
    let settings = Settings::new(config, &rules)?;
    Ok((rules, settings))
}

fn shared_files(root: &Utf8Path, sources: &mut Sources, problems: &mut Vec<Diagnostic>) -> (Config, Platforms) {
    let path = if root == "." { Utf8PathBuf::from(FILE_NAME) } else { root.join(FILE_NAME) };
    let config = match sources.open(path.as_std_path()) {
        Ok(id) => sources.get(id).map(|source| Config::read(source, root.to_owned())),
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
    let platforms = match Platforms::load(Some(root), sources) {
        Ok(platforms) => {
            problems.extend(wanted::unknown_in_plan(&config, &platforms));
            platforms
        }
        Err(found) => {
            problems.extend(found);
            Platforms::default()
        }
    };
    (config, platforms)
}
