//! `humas completions`: what a shell needs to complete commands.

use crate::cli::{self, CompletionsArgs};
use crate::config::Zone;
use crate::exit::Exit;
use crate::output::Terminal;
use crate::platform;
use crate::rules::{self, RuleSet};
use crate::source::Sources;
use anyhow::Result;
use clap::builder::PossibleValuesParser;
use clap::{Arg, Command, ValueHint};

/// Runs the command.
///
/// # Errors
/// When standard output can't be written.
pub fn run(arguments: &CompletionsArgs, terminal: &mut Terminal) -> Result<Exit> {
    let mut command = known(wordless(cli::command(terminal.lang)));
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut command, "humas", &mut script);
    terminal.print(&String::from_utf8_lossy(&script))?;
    terminal.flush()?;
    Ok(Exit::Done)
}

/// What the value of an argument is called where it is a file or folder.
const FILES: [&str; 7] = ["PATH", "JALUR", "FILE", "BERKAS", "DIR", "FOLDER", "BRIEF"];

/// The command without what it says of single values: that is said in one language alone.
fn wordless(command: Command) -> Command {
    let ids: Vec<String> = command.get_arguments().map(|argument| argument.get_id().to_string()).collect();
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let wordless_argument = |argument: Arg| {
        let values: Vec<String> = argument.get_possible_values().iter().map(|v| v.get_name().to_owned()).collect();
        if !values.is_empty() {
            return argument.value_parser(PossibleValuesParser::new(values));
        }
        let names = argument.get_value_names().unwrap_or_default();
        // Files are no use where something else is meant.
        if names.iter().any(|name| FILES.iter().any(|file| name.contains(file)))
            || !argument.get_action().takes_values()
        {
            argument
        } else {
            argument.value_hint(ValueHint::Other)
        }
    };
    let command = ids.into_iter().fold(command, |command, id| command.mut_arg(id, wordless_argument));
    names.into_iter().fold(command, |command, name| command.mut_subcommand(name, wordless))
}

/// The command with the names that a shell may offer: platforms and rules, which on the command line may
/// be a user's own too.
fn known(command: Command) -> Command {
    let platforms: Vec<&'static str> = platform::builtin_names().collect();
    let offered = move |argument: Arg| argument.value_parser(PossibleValuesParser::new(platforms.clone()));
    let mut command = command;
    for (name, argument) in [("draft", "platform"), ("draft", "adopt"), ("export", "platform"), ("preview", "platform")]
    {
        command = command.mut_subcommand(name, |sub| sub.mut_arg(argument, &offered));
    }
    command =
        command.mut_subcommand("platforms", |sub| sub.mut_subcommand("show", |show| show.mut_arg("name", &offered)));
    let zones = PossibleValuesParser::new(Zone::WORDS);
    command = command.mut_subcommand("init", |sub| sub.mut_arg("zone", |zone| zone.value_parser(zones)));
    let rules = rules::load(rules::BUILTIN, &mut Sources::new());
    let ids = rules.iter().flat_map(RuleSet::ids).map(str::to_owned).collect::<Vec<_>>();
    command.mut_subcommand("rules", |sub| {
        sub.mut_subcommand("explain", |explain| {
            explain.mut_arg("id", |id| id.value_parser(PossibleValuesParser::new(ids)))
        })
    })
}
