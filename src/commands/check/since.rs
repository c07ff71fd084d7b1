//! `--changed`: only what stands on lines that changed.

use super::one::Outcome;
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
    /// Asks git, where `--changed` does; takes the briefs that are as they were out of `briefs`.
    ///
    /// # Errors
    /// Why it can't be told, and the code to leave with.
    pub(super) fn ask(arguments: &CheckArgs, briefs: &mut Vec<Utf8PathBuf>) -> Result<Option<Self>, (Exit, Text)> {
        let Some(revision) = &arguments.changed else { return Ok(None) };
        let code = if revision.is_empty() || revision.starts_with('-') { Exit::Usage } else { Exit::Input };
        let changes = Changes::since(revision, briefs).map_err(|words| (code, words))?;
        let (changed, skipped) = std::mem::take(briefs).into_iter().partition(|brief| changes.of(brief).is_some());
        *briefs = changed;
        Ok(Some(Self { changes, skipped, findings: 0 }))
    }

    /// Puts what is on unchanged lines first, so that a baseline covers that before anything new.
    pub(super) fn sort(&self, brief: &Utf8Path, outcome: &mut Outcome) {
        let (mut fresh, mut old) = self.part(brief, outcome);
        old.append(&mut fresh);
        outcome.diagnostics = old;
    }

    /// Leaves what is on changed lines; gives how many findings are not.
    pub(super) fn keep(&self, brief: &Utf8Path, outcome: &mut Outcome) -> usize {
        let (fresh, old) = self.part(brief, outcome);
        outcome.diagnostics = fresh;
        old.len()
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

    /// Takes out the findings of a brief: those that come with the change, and the others.
    fn part(&self, brief: &Utf8Path, outcome: &mut Outcome) -> (Vec<Diagnostic>, Vec<Diagnostic>) {
        let diagnostics = std::mem::take(&mut outcome.diagnostics);
        let own = self.changes.of(brief);
        diagnostics.into_iter().partition(|one| self.is_new(own.as_ref(), outcome, one))
    }

    /// Whether a finding comes with the change; `own` is what changed in its brief. What is missing, and what
    /// stops the whole brief, may come from any line.
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
            self.changes.of(Utf8Path::new(&source.name)).as_ref().is_some_and(touches)
        };
        anywhere || one.labels.is_empty() || one.labels.iter().any(touched)
    }

    /// Has the files that unchanged briefs share read too, where one of them may have changed.
    pub(super) fn visit(&self, briefs: &[Utf8PathBuf], workspace: &Workspace) {
        if self.changes.beyond(briefs) {
            self.skipped.iter().for_each(|brief| drop(workspace.of(brief)));
        }
    }

    /// Says that shared files changed: they may bring findings on any line, also on those left out.
    pub(super) fn warn(&self, workspace: &Workspace) -> Option<Text> {
        if self.findings == 0 && self.skipped.is_empty() {
            return None;
        }
        let shared = workspace.all();
        let changed = |name: &str| Utf8Path::new(name).is_file() && self.changes.of(Utf8Path::new(name)).is_some();
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
