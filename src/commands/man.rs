//! `humas man`: manual pages, written from the same words as `--help`.

use crate::cli::{self, ManArgs};
use crate::exit::Exit;
use crate::files::Output;
use crate::lang::{Lang, Text};
use crate::output::Terminal;
use crate::text;
use anyhow::Result;
use clap::Command;
use clap_mangen::Man;

/// Runs the command.
///
/// # Errors
/// When an output can't be written.
pub fn run(arguments: &ManArgs, terminal: &mut Terminal) -> Result<Exit> {
    let lang = terminal.lang;
    let mut command = cli::command(lang);
    // Gives every sub-command its full name.
    command.build();
    let Some(folder) = &arguments.output else {
        terminal.print(&page(&command, lang)?)?;
        terminal.flush()?;
        return Ok(Exit::Done);
    };
    let output = Output::new(folder)?;
    write(&command, &output, lang)?;
    Ok(Exit::Done)
}

/// Writes the page of a command and those of its sub-commands.
fn write(command: &Command, output: &Output, lang: Lang) -> Result<()> {
    for sub in command.get_subcommands() {
        write(sub, output, lang)?;
    }
    let name = Man::new(command.clone()).get_filename();
    output.write(name.as_str().into(), &page(command, lang)?)
}

/// The page of one command.
fn page(command: &Command, lang: Lang) -> Result<String> {
    let manual = text!("Panduan humas", "humas manual").get(lang).to_owned();
    let mut page = Vec::new();
    Man::new(command.clone()).manual(manual).render(&mut page)?;
    let page = String::from_utf8_lossy(&page);
    let lines = page.lines().map(|line| match line.strip_prefix(".SH ") {
        Some(heading) => format!(".SH \"{}\"\n", section(heading.trim_matches('"'), lang)),
        None => format!("{line}\n"),
    });
    Ok(lines.collect())
}

/// The headings that clap_mangen writes, as manual pages of a language have them; others are humas' own
/// and in that language already.
fn section(heading: &str, lang: Lang) -> String {
    let said: Text = match heading {
        "NAME" => text!("NAMA", "NAME"),
        "SYNOPSIS" => text!("RINGKASAN", "SYNOPSIS"),
        "DESCRIPTION" => text!("URAIAN", "DESCRIPTION"),
        "EXTRA" => text!("CONTOH DAN KODE KELUAR", "EXAMPLES AND EXIT STATUS"),
        "VERSION" => text!("VERSI", "VERSION"),
        other => Text::same(other.to_uppercase()),
    };
    said.get(lang).to_owned()
}
