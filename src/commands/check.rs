//! `humas check`: briefs and their drafts against the rules.

mod known;
pub(super) mod links;
mod mend;
pub(super) mod one;

use super::input;
use super::workspace::Workspace;
use crate::cli::{CheckArgs, FailOn, Format};
use crate::diagnostic::{Diagnostic, Severity};
use crate::exit::Exit;
use crate::files;
use crate::output::{Progress, Terminal, human, json};
use crate::source::Sources;
use crate::{claims, platform, privacy, text};
use anyhow::Result;
use camino::Utf8PathBuf;
use known::Known;
use one::{Outcome, Task};
use rayon::prelude::*;

/// So many briefs are checked, then shown, before the next: memory stays level however many there are.
const CHUNK: usize = 128;

/// Runs the command.
///
/// # Errors
/// When an output can't be written.
pub fn run(arguments: &CheckArgs, terminal: &mut Terminal) -> Result<Exit> {
    if arguments.fix && !arguments.diff && arguments.paths.iter().any(|path| path == "-") {
        terminal.usage(&text!("--fix tidak dapat mengubah masukan standar.", "--fix can't change standard input."));
        return Ok(Exit::Usage);
    }
    let mut known = match Known::open(arguments) {
        Ok(known) => known,
        Err(words) => {
            terminal.usage(&words);
            return Ok(Exit::Input);
        }
    };
    let found = files::briefs(&arguments.paths);
    let mut exit = Exit::Done;
    for problem in &found.problems {
        terminal.usage(problem);
        exit = exit.max(Exit::Input);
    }
    // What every brief needs is made ready while the rules are read.
    rayon::spawn(warm);
    let workspace = Workspace::checking(&arguments.rules);
    let answers = if arguments.links {
        let (answers, ended) = links::gather(&found.paths, &workspace, arguments, terminal)?;
        exit = exit.max(ended);
        Some(answers)
    } else {
        None
    };
    let opened = answers.as_ref().map(|answers| answers.count);
    let task = Task { workspace: &workspace, now: input::now(), made: None, answers: answers.as_ref() };
    let mut shown = Shown { arguments, first: true, files: 0, errors: 0, warnings: 0, infos: 0 };
    if arguments.format == Format::Json {
        terminal.print(json::OPEN_FINDINGS)?;
    }
    let progress = Progress::new(found.paths.len(), terminal.lang);
    for chunk in found.paths.chunks(CHUNK) {
        let outcomes: Vec<(&Utf8PathBuf, Outcome)> = chunk.par_iter().map(|path| (path, task.run(path))).collect();
        for (path, mut outcome) in outcomes {
            let mut old = known.treat(path, &mut outcome);
            if arguments.fix {
                let mended = progress.hidden_while(|| mend::mend(path, &outcome, &task, arguments.diff, terminal));
                match mended {
                    // What is left stands elsewhere now.
                    Ok(true) => {
                        outcome = task.run(path);
                        old = known.treat(path, &mut outcome);
                    }
                    Ok(false) => {}
                    // The other briefs are treated all the same.
                    Err(error) => {
                        terminal.fault(&error);
                        exit = exit.max(Exit::Output);
                    }
                }
            }
            known.count(old);
            exit = exit.max(outcome.exit).max(fails(&outcome.diagnostics, arguments.fail_on));
            shown.files += usize::from(outcome.read);
            progress.hidden_while(|| shown.show(&outcome.diagnostics, &outcome.shown, terminal))?;
        }
        progress.advance(chunk.len());
    }
    drop(progress);
    for shared in workspace.problems() {
        shown.show(&shared.problems, &shared.sources, terminal)?;
        exit = exit.max(Exit::Input);
    }
    shown.close(&known, opened, terminal)?;
    known.close(terminal)?;
    // The run ends here: to take ten thousand patterns apart first would be work for nothing.
    std::mem::forget(workspace);
    Ok(exit)
}

/// Reads the tables that are read once a run: platforms, word lists.
fn warm() {
    platform::builtin_names().for_each(|name| drop(platform::builtin(name)));
    drop(claims::statistics(&claims::Prose::of("Per 1 Mei 2025, 12.400 warga terbantu.")));
    drop(privacy::find("Hubungi Pak Contoh, 0812 3456 7890, a@b.id.", &privacy::Official::default()));
}

/// Whether findings make the run fail.
fn fails(diagnostics: &[Diagnostic], level: FailOn) -> Exit {
    let least = match level {
        FailOn::Error => Severity::Error,
        FailOn::Warning => Severity::Warning,
        FailOn::Info => Severity::Info,
    };
    if diagnostics.iter().any(|d| d.severity >= least) { Exit::Findings } else { Exit::Done }
}

/// What has been shown so far.
struct Shown<'a> {
    arguments: &'a CheckArgs,
    first: bool,
    files: usize,
    errors: usize,
    warnings: usize,
    infos: usize,
}

impl Shown<'_> {
    fn show(&mut self, diagnostics: &[Diagnostic], sources: &Sources, terminal: &mut Terminal) -> Result<()> {
        let look = human::Look { lang: terminal.lang, paint: terminal.paint, width: terminal.width };
        for diagnostic in diagnostics {
            match diagnostic.severity {
                Severity::Error => self.errors += 1,
                Severity::Warning => self.warnings += 1,
                Severity::Info => self.infos += 1,
            }
            let drawn = match self.arguments.format {
                Format::Text => human::render(diagnostic, sources, look),
                Format::Json => json::finding(diagnostic, sources, terminal.lang, self.first)?,
            };
            self.first = false;
            terminal.print(&drawn)?;
        }
        Ok(())
    }

    fn close(&self, known: &Known, opened: Option<usize>, terminal: &mut Terminal) -> Result<()> {
        let (files, lang) = (self.files, terminal.lang);
        if self.arguments.format == Format::Json {
            terminal.print(&json::close_findings(files, self.errors, self.warnings, self.infos))?;
            terminal.flush()?;
            return Ok(());
        }
        let counts = human::counted(self.errors, self.warnings, self.infos, lang);
        let several = if files == 1 { "brief" } else { "briefs" };
        let line = if counts.is_empty() {
            text!("{files} brief diperiksa, tidak ada temuan", "{files} {several} checked, nothing found")
        } else {
            text!("{files} brief diperiksa: {counts}", "{files} {several} checked: {counts}")
        };
        let old = known.taken();
        let old = if old == 0 {
            text!("", "")
        } else {
            text!("; {old} temuan lama dilewati", "; {old} earlier findings left out")
        };
        let opened = opened
            .filter(|opened| *opened > 0)
            .map_or_else(|| text!("", ""), |opened| text!("; {opened} tautan diperiksa", "; {opened} links checked"));
        let line = format!("{}{}{}", line.get(lang), opened.get(lang), old.get(lang));
        terminal.print(&format!("{}\n", terminal.paint.bold(&line)))?;
        terminal.flush()?;
        Ok(())
    }
}
