//! Parsing, in the user's language.

use super::localize::{command, in_language};
use super::problem::{path, problem};
use super::{Cli, Color};
use crate::exit::Exit;
use crate::lang::Lang;
use crate::output::Terminal;
use crate::text;
use clap::FromArgMatches;
use clap::error::ErrorKind;
use std::ffi::OsString;

/// The language of a run: `--lang`, then `HUMAS_LANG`, then the locale, then Indonesian.
pub fn language(arguments: &[OsString]) -> Lang {
    let words: Vec<&str> = arguments.iter().filter_map(|a| a.to_str()).collect();
    let after = words.windows(2).find(|w| w.first() == Some(&"--lang")).and_then(|w| w.last().copied());
    let asked = after.or_else(|| words.iter().find_map(|w| w.strip_prefix("--lang=")));
    let variable = |name: &str| std::env::var(name).ok().filter(|v| !v.is_empty());
    let locale = || ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| variable(name));
    asked
        .and_then(Lang::from_setting)
        .or_else(|| variable("HUMAS_LANG").as_deref().and_then(Lang::from_setting))
        .or_else(|| locale().as_deref().and_then(Lang::from_setting))
        .unwrap_or_default()
}

/// `humas help check` as everybody types it: `humas check --help`.
fn asking(mut arguments: Vec<OsString>) -> Vec<OsString> {
    if arguments.get(1).is_some_and(|word| word == "help") {
        arguments.remove(1);
        arguments.push("--help".into());
    }
    arguments
}

/// Parses the arguments.
///
/// # Errors
/// The code to leave with, once help, version or an error was shown.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<(Cli, Terminal), Exit> {
    let arguments = asking(arguments.into_iter().collect());
    let lang = language(&arguments);
    let mut command = command(lang);
    let parsed = command.try_get_matches_from_mut(&arguments).and_then(|m| Cli::from_arg_matches(&m));
    match parsed {
        Ok(cli) => {
            if let Some(unknown) = cli.lang.as_deref().filter(|l| Lang::from_setting(l).is_none()) {
                let mut terminal = Terminal::new(lang, cli.color);
                terminal.usage(&text!(
                    "Bahasa “{unknown}” tidak dikenal; pilih id atau en.",
                    "Unknown language `{unknown}`; choose id or en."
                ));
                return Err(Exit::Usage);
            }
            let terminal = Terminal::new(lang, cli.color);
            Ok((cli, terminal))
        }
        Err(error) => {
            let mut terminal = Terminal::new(lang, Color::Auto);
            Err(show(&error, &path(&arguments, &command), lang, &mut terminal))
        }
    }
}

/// Shows what clap had to say and gives the code to leave with.
fn show(error: &clap::Error, path: &str, lang: Lang, terminal: &mut Terminal) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let shown = in_language(&error.render().to_string(), lang);
            match terminal.print(&shown).and_then(|()| terminal.flush()) {
                Ok(()) => Exit::Done,
                Err(error) => crate::failed(&error.into(), terminal),
            }
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            terminal.note(&in_language(&error.render().to_string(), lang));
            Exit::Usage
        }
        _ => {
            terminal.usage(&problem(error, path));
            Exit::Usage
        }
    }
}
