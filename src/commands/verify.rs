//! `humas verify`: whether bags are complete and unchanged.

use crate::bag::{Place, Verified, places};
use crate::cli::{Format, VerifyArgs};
use crate::exit::Exit;
use crate::output::{Progress, Terminal, bags};
use crate::text;
use anyhow::Result;
use camino::Utf8PathBuf;
use rayon::prelude::*;
use std::collections::BTreeSet;

/// So many bags are verified, then shown, before the next: memory stays level however many there are.
const CHUNK: usize = 32;

/// Runs the command.
///
/// # Errors
/// When an output can't be written.
pub fn run(arguments: &VerifyArgs, terminal: &mut Terminal) -> Result<Exit> {
    let (list, mut exit) = found(&arguments.paths, terminal);
    let json = arguments.format == Format::Json;
    if json {
        terminal.print(bags::OPEN)?;
    }
    let mut counts = bags::Counts::default();
    let progress = Progress::over(list.len(), &text!("bundel", "bundles"), terminal.lang);
    for chunk in list.chunks(CHUNK) {
        let outcomes: Vec<Verified> = chunk.par_iter().map(Place::verify).collect();
        for verified in outcomes {
            exit = exit.max(code(&verified));
            let drawn = match json {
                true => bags::json(&verified, terminal.lang, counts.verified == 0)?,
                false => bags::human(&verified, terminal.lang, terminal.paint),
            };
            counts.add(&verified);
            progress.hidden_while(|| terminal.print(&drawn))?;
        }
        progress.advance(chunk.len());
    }
    drop(progress);
    if json {
        terminal.print(&bags::json_close(counts)?)?;
    } else if counts.verified > 1 {
        let line = terminal.paint.bold(&counts.line(terminal.lang));
        terminal.print(&format!("{line}\n"))?;
    }
    terminal.flush()?;
    Ok(exit)
}

/// What there is to verify, each thing once. Paths with nothing to verify are told.
fn found(paths: &[Utf8PathBuf], terminal: &mut Terminal) -> (Vec<Place>, Exit) {
    let (mut list, mut seen, mut exit) = (Vec::new(), BTreeSet::new(), Exit::Done);
    for path in paths {
        match places(path) {
            Ok(found) => list.extend(found.into_iter().filter(|place| {
                let path = place.path.canonicalize_utf8().unwrap_or_else(|_| place.path.clone());
                seen.insert((path, place.kind.key()))
            })),
            Err(problem) => {
                terminal.usage(&problem);
                exit = Exit::Input;
            }
        }
    }
    (list, exit)
}

fn code(verified: &Verified) -> Exit {
    match &verified.contents {
        Ok(contents) if contents.is_intact() => Exit::Done,
        Ok(_) => Exit::Findings,
        Err(_) => Exit::Input,
    }
}
