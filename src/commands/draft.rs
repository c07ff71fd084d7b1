//! `humas draft`: briefs in, posts out.

mod adopt;
mod one;
mod write;

use super::input;
use super::workspace::Workspace;
use crate::cli::{DraftArgs, Format};
use crate::diagnostic::Severity;
use crate::exit::Exit;
use crate::files;
use crate::lang::Text;
use crate::output::{Progress, Terminal, cards, human, json};
use crate::text;
use crate::yaml::record::closest;
use anyhow::Result;
use camino::Utf8PathBuf;
use one::{Outcome, Task};
use rayon::prelude::*;

/// So many briefs are drafted, then shown, before the next: memory stays level however many there are.
const CHUNK: usize = 128;

/// Runs the command.
///
/// # Errors
/// When an output can't be written.
pub fn run(arguments: &DraftArgs, terminal: &mut Terminal) -> Result<Exit> {
    let found = files::briefs(&arguments.paths);
    let mut exit = Exit::Done;
    for problem in &found.problems {
        terminal.usage(problem);
        exit = exit.max(Exit::Input);
    }
    if arguments.adopt.is_some() && found.paths.len() > 1 {
        terminal.usage(&text!(
            "--adopt mengubah satu brief; sebutkan satu berkas saja.",
            "--adopt changes one brief; name one file only."
        ));
        return Ok(Exit::Usage);
    }
    let workspace = Workspace::default();
    if let Some(unknown) = unknown_platform(arguments, &found.paths, &workspace) {
        terminal.usage(&unknown);
        return Ok(Exit::Usage);
    }
    let task = Task { arguments, workspace: &workspace, now: input::now() };
    let mut shown = Shown {
        arguments,
        first: true,
        errors: 0,
        warnings: 0,
        ids: files::names::Names::default(),
        written: 0,
        output: None,
    };
    if let Some(folder) = &arguments.output {
        shown.output = Some(files::Output::new(folder)?);
    }
    shown.open(terminal)?;
    let progress = Progress::new(found.paths.len(), terminal.lang);
    for chunk in found.paths.chunks(CHUNK) {
        let outcomes: Vec<(&Utf8PathBuf, Outcome)> = chunk.par_iter().map(|path| (path, task.run(path))).collect();
        for (path, outcome) in outcomes {
            exit = exit.max(outcome.exit);
            progress.hidden_while(|| shown.show(path, &outcome, terminal))?;
            if let Some(name) = &arguments.adopt
                && outcome.exit == Exit::Done
            {
                exit = exit.max(adopt::adopt(path, name, &outcome, terminal)?);
            }
        }
        progress.advance(chunk.len());
    }
    drop(progress);
    for shared in workspace.problems() {
        terminal.tell(&shared.problems, &shared.sources);
        shown.errors += shared.problems.len();
        exit = exit.max(Exit::Input);
    }
    shown.close(terminal)?;
    Ok(exit)
}

/// The first platform on the command line that no brief's repository knows.
fn unknown_platform(arguments: &DraftArgs, briefs: &[Utf8PathBuf], workspace: &Workspace) -> Option<Text> {
    let asked = arguments.platform.iter().map(|n| n.trim()).chain(arguments.adopt.as_deref());
    // Where shared files are broken, a profile may be among them: that is what is to be told.
    let own = |name: &str| {
        briefs
            .iter()
            .map(|path| workspace.of(path))
            .any(|shared| !shared.problems.is_empty() || shared.platforms.get(name).is_some())
    };
    let name = asked.into_iter().find(|name| crate::platform::builtin(name).is_none() && !own(name))?;
    let names = briefs
        .first()
        .map(|path| workspace.of(path).platforms.names())
        .unwrap_or_else(|| crate::platform::builtin_names().map(str::to_owned).collect());
    let known: Vec<&str> = names.iter().map(String::as_str).collect();
    let list = known.join(", ");
    Some(match closest(name, &known) {
        Some(near) => text!(
            "Platform “{name}” tidak dikenal. Mungkin maksud Anda “{near}”.",
            "Unknown platform `{name}`. Did you mean `{near}`?"
        ),
        None => {
            text!("Platform “{name}” tidak dikenal. Yang ada: {list}.", "Unknown platform `{name}`. There are: {list}.")
        }
    })
}

/// What has been shown so far.
struct Shown<'a> {
    arguments: &'a DraftArgs,
    first: bool,
    errors: usize,
    warnings: usize,
    ids: files::names::Names,
    written: usize,
    output: Option<files::Output>,
}

impl Shown<'_> {
    fn json(&self) -> bool {
        self.arguments.format == Format::Json && self.arguments.adopt.is_none() && self.output.is_none()
    }

    fn look(&self, terminal: &Terminal) -> cards::Look {
        cards::Look { lang: terminal.lang, paint: terminal.paint, width: terminal.width }
    }

    fn open(&self, terminal: &mut Terminal) -> Result<()> {
        if self.json() {
            terminal.print(json::OPEN)?;
        }
        Ok(())
    }

    fn show(&mut self, path: &Utf8PathBuf, outcome: &Outcome, terminal: &mut Terminal) -> Result<()> {
        terminal.tell(&outcome.diagnostics, &outcome.sources);
        let errors = outcome.diagnostics.iter().filter(|found| found.severity == Severity::Error).count();
        self.errors += errors;
        self.warnings += outcome.diagnostics.len() - errors;
        if outcome.drafts.is_empty() || self.arguments.adopt.is_some() {
            return Ok(());
        }
        if let Some(output) = &self.output {
            let folder = self.ids.folder(path, outcome.drafts.first().map_or("", |draft| draft.id.as_str()));
            self.written += write::write(output, &folder, &outcome.drafts)?;
            return Ok(());
        }
        let mut out = String::new();
        if self.json() {
            for draft in &outcome.drafts {
                out += &json::draft(draft, self.first)?;
                self.first = false;
            }
        } else {
            let look = self.look(terminal);
            out += &cards::head(path.as_str(), &outcome.title, look);
            for draft in &outcome.drafts {
                out += &cards::draft(draft, look);
            }
        }
        terminal.print(&out)?;
        Ok(())
    }

    fn close(&self, terminal: &mut Terminal) -> Result<()> {
        if self.json() {
            terminal.print(json::CLOSE)?;
        }
        terminal.flush()?;
        let summary = human::summary(self.errors, self.warnings, 0, terminal.look_err());
        terminal.note(&summary);
        if let (Some(folder), Some(_)) = (&self.arguments.output, &self.output) {
            let (files, folder) = (self.written, human::name(folder.as_str()));
            let done = text!("{files} berkas ditulis di {folder}.\n", "{files} files written in {folder}.\n");
            if files > 0 {
                terminal.note(done.get(terminal.lang));
            }
        }
        Ok(())
    }
}
