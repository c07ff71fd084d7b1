//! `--changed`: only what stands on lines that changed.

use super::before::Before;
use super::one::{Outcome, Task};
use crate::cli::CheckArgs;
use crate::commands::workspace::Workspace;
use crate::diagnostic::{Diagnostic, Label, Severity};
use crate::exit::Exit;
use crate::git::{Changed, Changes, line_of};
use crate::lang::Text;
use crate::output::human;
use crate::output::report::Unchanged;
use crate::source::Sources;
use crate::text;
use camino::{Utf8Path, Utf8PathBuf};

/// What changed since a revision, and what of the run is left out because it did not.
#[derive(Debug)]
pub(super) struct Since {
    changes: Changes,
    skipped: Vec<Utf8PathBuf>,
    findings: usize,
}

impl Since {
    /// Asks git, where `--changed` does.
    ///
    /// # Errors
    /// Why it can't be told, and the code to leave with.
    pub(super) fn ask(arguments: &CheckArgs, briefs: &[Utf8PathBuf]) -> Result<Option<Self>, (Exit, Text)> {
        let Some(revision) = &arguments.changed else { return Ok(None) };
        let code = if revision.is_empty() || revision.starts_with('-') { Exit::Usage } else { Exit::Input };
        let changes = Changes::since(revision, briefs).map_err(|words| (code, words))?;
        Ok(Some(Self { changes, skipped: Vec::new(), findings: 0 }))
    }

    /// Takes the briefs out that are as they were, and so are the files they share.
    pub(super) fn skip(&mut self, briefs: &mut Vec<Utf8PathBuf>, workspace: &Workspace) {
        let beyond = self.changes.beyond(briefs);
        let shared = |brief: &Utf8Path| {
            workspace.of(brief).sources.iter().any(|source| self.changes.inside(Utf8Path::new(&source.name)).is_some())
        };
        let treated = |brief: &Utf8PathBuf| self.is_changed(brief) || beyond && shared(brief);
        let (left, skipped) = std::mem::take(briefs).into_iter().partition(treated);
        *briefs = left;
        self.skipped = skipped;
    }

    /// Whether a brief itself changed.
    pub(super) fn is_changed(&self, brief: &Utf8Path) -> bool {
        self.changes.of(brief).is_some()
    }

    /// What was found in a changed brief as it was.
    pub(super) fn before(&self, brief: &Utf8Path, outcome: &Outcome, task: &Task<'_>) -> Option<Before> {
        if outcome.diagnostics.is_empty() { None } else { Before::of(brief, outcome, &self.changes, task) }
    }

    /// Puts what no change brings first, so that a baseline covers that before anything new; gives it.
    pub(super) fn sort(&self, brief: &Utf8Path, before: Option<&Before>, outcome: &mut Outcome) -> Vec<Diagnostic> {
        let own = self.changes.of(brief);
        let mut left = before.cloned();
        let diagnostics = std::mem::take(&mut outcome.diagnostics);
        let (mut fresh, old): (Vec<_>, Vec<_>) = diagnostics.into_iter().partition(|one| {
            self.is_new(own.as_ref(), outcome, one) || left.as_mut().is_some_and(|left| !left.take(one))
        });
        outcome.diagnostics.clone_from(&old);
        outcome.diagnostics.append(&mut fresh);
        old
    }

    /// Adds to the number of findings that were left out.
    pub(super) fn count(&mut self, more: usize) {
        self.findings += more;
    }

    /// What was left out.
    pub(super) fn left_out(&self) -> Unchanged {
        let since = human::name(self.changes.name());
        Unchanged { since, briefs: self.skipped.len(), findings: self.findings }
    }

    /// Whether a finding stands on what changed; `own` is what changed in its brief. What is missing, and what
    /// stops the whole brief, may come from any line of a brief that changed.
    fn is_new(&self, own: Option<&Changed>, outcome: &Outcome, one: &Diagnostic) -> bool {
        let anywhere = match &one.detail {
            Some(detail) => detail.words.is_empty(),
            None => !outcome.read || one.severity == Severity::Error,
        };
        let touched = |label: &Label| {
            let Some(source) = outcome.sources.get(label.span.source) else { return true };
            let (start, end) = (label.span.start as usize, label.span.end as usize);
            // The line break at the tail of a block belongs to its last line.
            let words = source.text.get(start..end).unwrap_or_default().trim_end();
            let (first, last) = (line_of(&source.text, start), line_of(&source.text, start + words.len()));
            let touches = |changed: &Changed| changed.touches(first, last);
            if Some(source.id) == outcome.source {
                return own.is_some_and(touches);
            }
            let name = Utf8Path::new(&source.name);
            let changed = if own.is_some() { self.changes.of(name) } else { self.changes.inside(name) };
            changed.as_ref().is_some_and(touches)
        };
        match own {
            Some(Changed::Whole) => return true,
            Some(Changed::Lines(_)) => {}
            // A shared file that changed may have made it invalid: rather an old error told than a new one lost.
            None => return !outcome.read || one.labels.iter().any(touched),
        }
        anywhere || one.labels.is_empty() || one.labels.iter().any(touched)
    }

    /// Says that shared files changed: they may bring findings on any line, also on those left out.
    pub(super) fn warn(&self, workspace: &Workspace) -> Option<Text> {
        if self.findings == 0 && self.skipped.is_empty() {
            return None;
        }
        let shared = workspace.all();
        let changed = |name: &str| Utf8Path::new(name).is_file() && self.changes.inside(Utf8Path::new(name)).is_some();
        let names = |sources: &Sources| {
            sources.iter().map(|source| source.name.clone()).filter(|name| changed(name)).collect::<Vec<_>>()
        };
        let mut list: Vec<String> = shared.iter().flat_map(|shared| names(&shared.sources)).collect();
        list.sort();
        list.dedup();
        let since = human::name(self.changes.name());
        (!list.is_empty()).then(|| {
            let list = list.iter().map(|name| human::name(name)).collect::<Vec<_>>().join(", ");
            text!(
                "{list} berubah sejak {since}; temuan yang timbul karenanya di baris lama tidak ditampilkan. Jalankan tanpa --changed untuk melihat semuanya.\n",
                "{list} changed since {since}; findings this brings to older lines are not shown. Run without --changed to see them all.\n"
            )
        })
    }
}
