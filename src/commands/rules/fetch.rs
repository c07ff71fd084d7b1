//! `humas rules fetch`: the rules files of other machines, brought anew and kept for use without the network.

use crate::commands::workspace::Workspace;
use crate::exit::Exit;
use crate::lang::Text;
use crate::output::{Terminal, human};
use crate::rules::remote::Got;
use crate::text;
use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};

pub(super) fn run(files: &[Utf8PathBuf], terminal: &mut Terminal) -> Result<Exit> {
    let workspace = Workspace::fetching(files);
    let shared = workspace.of(Utf8Path::new("-"));
    let mut exit = shared.exit();
    for got in &shared.fetched {
        terminal.print(told(got).get(terminal.lang))?;
        if got.kept.is_none() {
            exit = exit.max(Exit::Output);
        }
    }
    terminal.flush()?;
    if exit >= Exit::Input && !shared.problems.is_empty() {
        return Ok(super::problems(&shared, terminal).max(exit));
    }
    if shared.fetched.is_empty() {
        let words = text!(
            "Berkas aturan di sini tidak memperluas alamat mana pun; tidak ada yang diambil.\n",
            "The rules files here extend no address; nothing was fetched.\n"
        );
        terminal.print(words.get(terminal.lang))?;
        terminal.flush()?;
    }
    Ok(exit)
}

/// One line about a file that the network brought.
pub(in crate::commands) fn told(got: &Got) -> Text {
    let (url, size) = (human::name(&got.file.url), got.size);
    match &got.kept {
        Some(_) => text!(
            "{url} diambil ({size} bita), sha256 cocok; disimpan untuk dipakai tanpa internet.\n",
            "{url} fetched ({size} bytes), the sha256 is right; kept for use without the network.\n"
        ),
        None => text!(
            "{url} diambil ({size} bita), sha256 cocok, tetapi tidak dapat disimpan; nanti diambil lagi. Tetapkan foldernya dengan HUMAS_CACHE.\n",
            "{url} fetched ({size} bytes), the sha256 is right, but it could not be kept and will be fetched again. Name a folder by HUMAS_CACHE.\n"
        ),
    }
}
