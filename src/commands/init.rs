//! `humas init`: a briefs repository out of an empty folder, or what one still lacks.

mod answers;
mod report;

use super::{cover, input};
use crate::cli::InitArgs;
use crate::config::{Config, FILE_NAME};
use crate::exit::Exit;
use crate::files::{self, Fresh, Made};
use crate::output::Terminal;
use crate::platform::Platforms;
use crate::scaffold::{self, BRIEFS, Ci, Present, RULES};
use crate::source::Sources;
use anyhow::Result;
use camino::Utf8Path;

/// Runs the command.
///
/// # Errors
/// When the folder or standard output can't be written.
pub fn run(arguments: &InitArgs, terminal: &mut Terminal) -> Result<Exit> {
    let folder = arguments.folder.as_path();
    let mut sources = Sources::new();
    let (present, platforms) = match look(folder, &mut sources) {
        Ok(found) => found,
        Err(mut problems) => {
            let shown = cover::problems(&mut problems, &sources);
            terminal.tell(&problems, &shown);
            return Ok(Exit::Input);
        }
    };
    let (answers, ci) = match answers::gather(arguments, &present, &platforms.names(), terminal) {
        Ok(gathered) => gathered,
        Err(problem) => {
            terminal.usage(&problem);
            return Ok(Exit::Usage);
        }
    };
    let today = answers.zone.unwrap_or(crate::config::Zone::Western).utc_offset().to_datetime(input::now()).date();
    let files = scaffold::repository(&answers, &ci, &present, today)?;
    let place = Fresh::new(folder)?;
    let mut done = report::Done { folder, made: Vec::new(), kept: Vec::new(), failed: 0 };
    for file in &files {
        match place.create(&file.path, &file.text) {
            Ok(Made::New) => done.made.push(file),
            Ok(Made::Kept) => done.kept.push(file),
            Err(error) => {
                terminal.fault(&error);
                done.failed += 1;
            }
        }
    }
    let page = done.page(&answers, &present, terminal);
    terminal.print(&page)?;
    terminal.flush()?;
    Ok(if done.failed > 0 { Exit::Output } else { Exit::Done })
}

/// What stands in the folder, and the platforms there are in it.
fn look(
    folder: &Utf8Path,
    sources: &mut Sources,
) -> std::result::Result<(Present, Platforms), Vec<crate::diagnostic::Diagnostic>> {
    let path = if folder == "." { FILE_NAME.into() } else { folder.join(FILE_NAME) };
    let config = if path.is_file() {
        let id = sources.open(path.as_std_path())?;
        sources.get(id).map(|source| Config::read(source, folder.to_owned())).transpose()?
    } else {
        None
    };
    let rules = Utf8Path::new(RULES).parent().unwrap_or(Utf8Path::new(RULES));
    let holds = |inside: &Utf8Path| !files::profiles(&folder.join(inside)).is_empty();
    let checked = |ci: &Ci| ci.file().is_some_and(|file| folder.join(file).exists());
    let ci = [Ci::Github, Ci::Gitlab].into_iter().filter(checked).collect();
    let present = Present { config, briefs: holds(Utf8Path::new(BRIEFS)), rules: holds(rules), ci };
    Ok((present, Platforms::load(Some(folder), sources)?))
}
