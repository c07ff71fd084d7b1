//! One brief to its drafts, with everything that is to be said about it.

use crate::brief;
use crate::cli::DraftArgs;
use crate::commands::release::{self, Embargo};
use crate::commands::workspace::{Shared, Workspace};
use crate::commands::{input, wanted};
use crate::diagnostic::{Diagnostic, Severity};
use crate::draft::{Content, Draft, Request, compose_all};
use crate::exit::Exit;
use crate::source::{Source, Sources};
use camino::Utf8Path;
use jiff::Timestamp;
use std::sync::Arc;

/// What is asked of every brief of a run.
pub(super) struct Task<'a> {
    pub(super) arguments: &'a DraftArgs,
    pub(super) workspace: &'a Workspace,
    pub(super) now: Timestamp,
}

/// What became of one brief.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    pub(super) title: String,
    pub(super) drafts: Vec<Draft>,
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) sources: Sources,
    pub(super) exit: Exit,
}

impl Task<'_> {
    /// Treats one brief.
    pub(super) fn run(&self, path: &Utf8Path) -> Outcome {
        let shared = self.workspace.of(path);
        let mut sources = Sources::on(Arc::clone(&shared.sources));
        if !shared.problems.is_empty() {
            return Outcome { exit: Exit::Input, sources, ..Outcome::default() };
        }
        let read = input::open(path, &mut sources).and_then(|id| match sources.get(id) {
            Some(source) => self.drafts(source, &shared),
            None => Err(Vec::new()),
        });
        match read {
            Ok((title, drafts, diagnostics)) => {
                let worst = diagnostics.iter().map(|d| d.severity).max();
                let exit = if worst == Some(Severity::Error) { Exit::Findings } else { Exit::Done };
                Outcome { title, drafts, diagnostics, sources, exit }
            }
            Err(diagnostics) => Outcome { diagnostics, sources, exit: Exit::Input, ..Outcome::default() },
        }
    }

    fn drafts(
        &self,
        source: &Source,
        shared: &Shared,
    ) -> Result<(String, Vec<Draft>, Vec<Diagnostic>), Vec<Diagnostic>> {
        let brief = brief::read(source, &shared.config)?;
        let asked = match (&self.arguments.adopt, self.arguments.platform.as_slice()) {
            (Some(name), _) => std::slice::from_ref(name),
            (None, names) => names,
        };
        let platforms = wanted::platforms(&brief, shared, asked)?;
        let title = brief.title.as_str().to_owned();
        if let Some(closed) = release::closed(&brief) {
            return Ok((title, Vec::new(), vec![closed]));
        }
        let embargo = Embargo::of(&brief, &shared.config, self.now);
        if let (Some(embargo), Some(_), false) = (&embargo, &self.arguments.output, self.arguments.embargoed) {
            return Ok((title, Vec::new(), vec![embargo.refusal(&brief)]));
        }
        let content = Content::of(&brief);
        let request = Request {
            brief: &brief,
            content: &content,
            config: &shared.config,
            voice: self.arguments.voice,
            thread: self.arguments.thread,
            embargo: embargo.as_ref().map(|embargo| embargo.words.as_str()),
        };
        let (drafts, diagnostics) = compose_all(&request, &platforms);
        Ok((title, drafts, diagnostics))
    }
}
