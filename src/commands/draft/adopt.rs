//! `--adopt x`: the draft of x goes into the brief's `naskah`, every other byte stays.

use super::one::Outcome;
use crate::exit::Exit;
use crate::files;
use crate::output::{Terminal, human};
use crate::text;
use crate::yaml::edit;
use anyhow::Result;
use camino::Utf8Path;

/// Writes the drafts of a platform into the brief.
pub(super) fn adopt(path: &Utf8Path, name: &str, outcome: &Outcome, terminal: &mut Terminal) -> Result<Exit> {
    if path == "-" {
        terminal.usage(&text!(
            "--adopt memerlukan berkas, bukan masukan standar.",
            "--adopt needs a file, not standard input."
        ));
        return Ok(Exit::Usage);
    }
    let Some(mut source) = outcome.sources.newest().cloned() else { return Ok(Exit::Input) };
    for draft in &outcome.drafts {
        let several = outcome.drafts.len() > 1;
        let key = if several { &draft.surface } else { &draft.platform };
        let body = draft.posts.iter().map(|p| p.text.as_str().trim_end()).collect::<Vec<_>>().join("\n---\n");
        match edit::set_in_map(&source, "naskah", key, &body) {
            Ok(text) => source.text = text.into(),
            Err(problem) => {
                terminal.tell([&*problem], &outcome.sources);
                return Ok(Exit::Input);
            }
        }
    }
    files::replace(path, &source.text)?;
    let path = human::name(path.as_str());
    let done = text!(
        "Draf {name} disalin ke “naskah” di {path}; suntinglah di sana.\n",
        "The draft of {name} is now in `naskah` of {path}; edit it there.\n"
    );
    terminal.note(done.get(terminal.lang));
    Ok(Exit::Done)
}
