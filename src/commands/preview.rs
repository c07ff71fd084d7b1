//! `humas preview`: the page of a brief, without exporting it.

mod open;
mod serve;

use super::bundles::{self, Ready};
use super::check::one::{self as task, Outcome, Task};
use super::input;
use super::workspace::Workspace;
use crate::bundle;
use crate::cli::PreviewArgs;
use crate::exit::Exit;
use crate::files;
use crate::output::{Terminal, human};
use crate::page::{self, Purpose};
use crate::source::Sources;
use crate::text;
use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};
use std::io::Read;
use std::sync::Arc;

/// A page, or why there is none.
struct Made {
    page: Option<String>,
    outcome: Outcome,
    /// The files that it is made from: when one of them changes, so does the page.
    files: Vec<Utf8PathBuf>,
}

/// Runs the command.
///
/// # Errors
/// When an output can't be written.
pub fn run(arguments: &PreviewArgs, terminal: &mut Terminal) -> Result<Exit> {
    if !arguments.brief.is_file() {
        let path = &arguments.brief;
        terminal.usage(&text!("“{path}” bukan berkas brief.", "`{path}` is not the file of a brief."));
        return Ok(Exit::Input);
    }
    if let Some(port) = arguments.serve {
        return serve::run(arguments, port, terminal);
    }
    let made = make(arguments, Purpose::Preview)?;
    tell(&made.outcome, terminal);
    let Some(page) = made.page else { return Ok(made.outcome.exit.max(Exit::Findings)) };
    let target = match &arguments.output {
        Some(target) if target == "-" => {
            terminal.print(&page)?;
            terminal.flush()?;
            return Ok(Exit::Done);
        }
        Some(target) if !may_replace(target) => {
            terminal.usage(&text!(
                "“{target}” bukan halaman buatan humas, jadi tidak ditimpa. Pilih nama lain.",
                "`{target}` is no page that humas made, so it is not written over. Choose another name."
            ));
            return Ok(Exit::Output);
        }
        Some(target) => {
            files::replace(target, &page)?;
            target.clone()
        }
        None => files::temporary("humas-pratinjau-", ".html", &page)?,
    };
    terminal.print(&format!("{}\n", human::name(target.as_str())))?;
    terminal.flush()?;
    if arguments.open {
        return Ok(open::open(target.as_str(), terminal));
    }
    Ok(Exit::Done)
}

/// Whether a file is not there, or is a page that humas made.
fn may_replace(target: &Utf8Path) -> bool {
    let mut head = Vec::new();
    match std::fs::File::open(target) {
        Ok(file) => {
            let read = file.take(4096).read_to_end(&mut head);
            read.is_ok()
                && (head.is_empty() || String::from_utf8_lossy(&head).contains("name=\"generator\" content=\"humas "))
        }
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
    }
}

/// Makes the page of the brief as it stands now.
fn make(arguments: &PreviewArgs, purpose: Purpose) -> Result<Made> {
    let workspace = Workspace::checking(&[]);
    let now = input::now();
    let voices = bundles::once(&arguments.voice);
    let made = task::Made { voices: &voices, platforms: &arguments.platform };
    let mut outcome = Task { workspace: &workspace, now, made: Some(made), answers: None }.run(&arguments.brief);
    let shared = workspace.of(&arguments.brief);
    let mut files = vec![arguments.brief.clone()];
    files.extend(shared.sources.iter().map(|source| Utf8PathBuf::from(&source.name)));
    let Some(brief) = outcome.brief.take() else {
        // What is wrong with shared files stands in them.
        if outcome.diagnostics.is_empty() {
            outcome.diagnostics.extend(shared.problems.iter().cloned());
            outcome.shown = Sources::on(Arc::clone(&shared.sources));
        }
        return Ok(Made { page: None, outcome, files });
    };
    let folder = arguments.brief.parent().unwrap_or(Utf8Path::new(""));
    files.extend(brief.raw.media.iter().map(|media| folder.join(media.file.0.as_str())));
    let Some(worked) = outcome.worked.take() else { return Ok(Made { page: None, outcome, files }) };
    let ready = match Ready::new(&brief, &shared, worked, &voices, now, input::fixed()) {
        Ok(ready) => ready,
        Err(why) => {
            outcome.diagnostics.extend(why);
            return Ok(Made { page: None, outcome, files });
        }
    };
    let bundles = ready.bundles(&outcome.diagnostics);
    let pictures = ready.pictures();
    let all: Vec<_> = bundles.iter().map(|bundle| (bundle, bundle::pictures(&pictures))).collect();
    let page = Some(page::bundle(&all, purpose)?);
    Ok(Made { page, outcome, files })
}

/// Says what was found in the brief.
fn tell(outcome: &Outcome, terminal: &mut Terminal) {
    terminal.tell(&outcome.diagnostics, &outcome.shown);
}
