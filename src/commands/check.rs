//! `humas check`: briefs and their drafts against the rules.

mod before;
mod known;
pub(super) mod links;
mod mend;
pub(super) mod one;
mod reports;
mod since;

use super::input;
use super::workspace::Workspace;
use crate::cli::CheckArgs;
use crate::diagnostic::{Diagnostic, Severity};
use crate::exit::Exit;
use crate::files;
use crate::output::report::{Counts, Findings, Form};
use crate::output::{Progress, Terminal};
use crate::{claims, platform, privacy, text};
use anyhow::Result;
use before::Before;
use camino::{Utf8Path, Utf8PathBuf};
use known::Known;
use one::{Outcome, Task};
use rayon::prelude::*;
use reports::{Reports, failing};
use since::Since;

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
    let known = match Known::open(arguments) {
        Ok(known) => known,
        Err(words) => {
            terminal.usage(&words);
            return Ok(Exit::Input);
        }
    };
    let mut found = files::briefs(&arguments.paths);
    let asked = match reports::asked(arguments, &found.paths) {
        Ok(asked) => asked,
        Err(words) => {
            terminal.usage(&words);
            return Ok(Exit::Usage);
        }
    };
    let mut exit = Exit::Done;
    for problem in &found.problems {
        terminal.usage(problem);
        exit = exit.max(Exit::Input);
    }
    let mut since = match Since::ask(arguments, &found.paths) {
        Ok(since) => since,
        Err((code, words)) => {
            terminal.usage(&words);
            return Ok(code);
        }
    };
    // What every brief needs is made ready while the rules are read.
    rayon::spawn(warm);
    let explained = arguments.format == Form::Sarif || asked.iter().any(|(form, _)| *form == Form::Sarif);
    // SARIF tells of its rules why they are there.
    let of_rules = if explained { Workspace::explaining } else { Workspace::checking };
    let workspace = of_rules(&arguments.rules);
    if let Some(since) = &mut since {
        since.skip(&mut found.paths, &workspace);
    }
    let answers = if arguments.links {
        let is_asked = |brief: &&Utf8PathBuf| since.as_ref().is_none_or(|since| since.is_changed(brief));
        let asked: Vec<Utf8PathBuf> = found.paths.iter().filter(is_asked).cloned().collect();
        let (answers, ended) = links::gather(&asked, &workspace, arguments, terminal)?;
        exit = exit.max(ended);
        Some(answers)
    } else {
        None
    };
    let task = Task { workspace: &workspace, now: input::now(), made: None, answers: answers.as_ref() };
    let mut reports = Reports::open(arguments, &asked, terminal)?;
    let mut sieve = Sieve { known, since };
    let (links, remembered) = answers.as_ref().map(|answers| (answers.count, answers.remembered)).unzip();
    let mut counts = Counts { links, remembered: remembered.unwrap_or_default(), ..Counts::default() };
    let progress = Progress::new(found.paths.len(), terminal.lang);
    for chunk in found.paths.chunks(CHUNK) {
        let run = chunk.par_iter().map(|path| {
            let outcome = task.run(path);
            let before = sieve.since.as_ref().and_then(|since| since.before(path, &outcome, &task));
            (path, outcome, before)
        });
        let outcomes: Vec<(&Utf8PathBuf, Outcome, Option<Before>)> = run.collect();
        for (path, mut outcome, before) in outcomes {
            let mut left_out = sieve.sift(path, before.as_ref(), &mut outcome);
            if arguments.fix {
                let mended = progress.hidden_while(|| mend::mend(path, &outcome, &task, arguments.diff, terminal));
                match mended {
                    // What is left stands elsewhere now.
                    Ok(true) => {
                        outcome = task.run(path);
                        left_out = sieve.sift(path, before.as_ref(), &mut outcome);
                    }
                    Ok(false) => {}
                    // The other briefs are treated all the same.
                    Err(error) => {
                        terminal.fault(&error);
                        exit = exit.max(Exit::Output);
                    }
                }
            }
            sieve.count(left_out);
            exit = exit.max(outcome.exit).max(fails(&outcome.diagnostics, failing(arguments.fail_on)));
            if arguments.quiet {
                outcome.diagnostics.retain(|one| one.severity >= quietest(arguments));
            }
            counts.files += usize::from(outcome.read);
            counts.add(&outcome.diagnostics);
            let shared = workspace.of(path);
            let findings = Findings {
                brief: Some(path),
                read: outcome.read,
                diagnostics: &outcome.diagnostics,
                sources: &outcome.shown,
                rules: shared.rules.as_ref(),
            };
            progress.hidden_while(|| reports.add(&findings, terminal))?;
        }
        progress.advance(chunk.len());
    }
    drop(progress);
    for shared in workspace.problems() {
        let (diagnostics, sources) = (shared.problems.as_slice(), &*shared.sources);
        counts.add(diagnostics);
        let findings = Findings { brief: None, read: false, diagnostics, sources, rules: None };
        reports.add(&findings, terminal)?;
        exit = exit.max(shared.exit());
    }
    for got in workspace.all().iter().flat_map(|shared| &shared.fetched) {
        terminal.note(super::rules::fetch::told(got).get(terminal.lang));
    }
    counts.known = sieve.known.taken();
    counts.unchanged = sieve.since.as_ref().map(Since::left_out);
    counts.broken = exit >= Exit::Input;
    exit = exit.max(reports.close(&counts, terminal)?);
    if let Some(since) = &sieve.since {
        if !Reports::counts_aloud(arguments) && !arguments.quiet {
            terminal.note(&format!("{}\n", counts.line().get(terminal.lang)));
        }
        if let Some(words) = since.warn(&workspace) {
            terminal.note(words.get(terminal.lang));
        }
    }
    sieve.known.close(terminal)?;
    // The run ends here: to take ten thousand patterns apart first would be work for nothing.
    std::mem::forget(workspace);
    Ok(exit)
}

/// What takes findings out that are not asked for: those known, those that no change brings.
struct Sieve {
    known: Known,
    since: Option<Since>,
}

impl Sieve {
    /// Leaves what is asked for; gives how many findings were known, and how many stand on unchanged lines.
    fn sift(&mut self, path: &Utf8Path, before: Option<&Before>, outcome: &mut Outcome) -> (usize, usize) {
        let Some(since) = &self.since else { return (self.known.treat(path, outcome), 0) };
        let old = since.sort(path, before, outcome);
        let known = self.known.treat(path, outcome);
        let all = outcome.diagnostics.len();
        outcome.diagnostics.retain(|one| !old.contains(one));
        (known, all - outcome.diagnostics.len())
    }

    fn count(&mut self, (known, unchanged): (usize, usize)) {
        self.known.count(known);
        if let Some(since) = &mut self.since {
            since.count(unchanged);
        }
    }
}

/// Reads the tables that are read once a run: platforms, word lists.
fn warm() {
    platform::builtin_names().for_each(|name| drop(platform::builtin(name)));
    drop(claims::statistics(&claims::Prose::of("Per 1 Mei 2025, 12.400 warga terbantu.")));
    drop(privacy::find("Hubungi Pak Contoh, 0812 3456 7890, a@b.id.", &privacy::Official::default()));
}

/// Whether findings make the run fail.
fn fails(diagnostics: &[Diagnostic], least: Severity) -> Exit {
    if diagnostics.iter().any(|d| d.severity >= least) { Exit::Findings } else { Exit::Done }
}

/// The least that a quiet run shows; what makes it fail is always shown.
fn quietest(arguments: &CheckArgs) -> Severity {
    failing(arguments.fail_on).min(Severity::Warning)
}
