//! humas turns YAML policy briefs into posts for every platform, and checks them.
//!
//! The binary is a door; everything is here. One brief flows through the modules in this order:
//! [`source`] reads the file, [`yaml`] makes a tree of it in which every value knows its place,
//! [`brief`] gives the tree meaning, [`markdown`] and [`mod@text`] find blocks and sentences, [`platform`]
//! says what a platform allows, [`count`] counts as it counts, [`draft`] composes, [`check`] finds by the
//! [`rules`] what is at odds with the code of ethics, [`output`] shows.
//!
//! What is handed out goes on from there: [`media`] reads and cleans pictures, [`schedule`] knows the times,
//! [`bundle`] gathers it all, [`page`] makes the pages of it, [`bag`] packs and verifies.
//!
//! What a new repository and a new brief begin with stands in [`scaffold`].

pub mod bag;
pub mod brief;
pub mod bundle;
pub mod check;
pub mod claims;
pub mod cli;
pub mod commands;
pub mod config;
pub mod count;
pub mod diagnostic;
pub mod draft;
pub mod error;
pub mod exit;
pub mod fields;
pub mod files;
pub mod git;
pub mod lang;
pub mod links;
pub mod markdown;
pub mod media;
pub mod net;
pub mod output;
pub mod page;
pub mod platform;
pub mod privacy;
pub mod rules;
pub mod scaffold;
pub mod schedule;
pub mod schema;
pub mod source;
pub mod text;
pub mod yaml;

use cli::Command;
use exit::Exit;
use output::Terminal;
use std::ffi::OsString;

/// Runs humas with the arguments of a command line, the program's name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Exit {
    let (cli, mut terminal) = match cli::parse(arguments) {
        Ok(parsed) => parsed,
        Err(exit) => return exit,
    };
    let exit = match &cli.command {
        Command::Init(arguments) => commands::init::run(arguments, &mut terminal),
        Command::New(arguments) => commands::new::run(arguments, &mut terminal),
        Command::Draft(arguments) => commands::draft::run(arguments, &mut terminal),
        Command::Check(arguments) => commands::check::run(arguments, &mut terminal),
        Command::Verify(arguments) => commands::verify::run(arguments, &mut terminal),
        Command::Export(arguments) => commands::export::run(arguments, &mut terminal),
        Command::Preview(arguments) => commands::preview::run(arguments, &mut terminal),
        Command::Rules(arguments) => commands::rules::run(arguments, &mut terminal),
        Command::Platforms(arguments) => commands::platforms::run(arguments, &mut terminal),
        Command::Completions(arguments) => commands::completions::run(arguments, &mut terminal),
        Command::Man(arguments) => commands::man::run(arguments, &mut terminal),
        Command::Schema(arguments) => commands::schema::run(arguments, &mut terminal),
    };
    match exit {
        Ok(exit) => exit,
        Err(error) => failed(&error, &mut terminal),
    }
}

/// What stopped a run: a pipe that the reader closed ends it quietly.
pub(crate) fn failed(error: &anyhow::Error, terminal: &mut Terminal) -> Exit {
    if let Some(io) = error.downcast_ref::<std::io::Error>()
        && io.kind() != std::io::ErrorKind::BrokenPipe
    {
        terminal.fault(&error::Failure::not_printed(io).into());
        return Exit::Output;
    }
    let closed = error
        .chain()
        .filter_map(|e| e.downcast_ref::<std::io::Error>())
        .any(|e| e.kind() == std::io::ErrorKind::BrokenPipe);
    if closed {
        return Exit::Done;
    }
    terminal.fault(error);
    Exit::Output
}
