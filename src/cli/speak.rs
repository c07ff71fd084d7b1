//! Parsing, and making clap speak the user's language.

use super::{Cli, Color, words};
use crate::exit::Exit;
use crate::lang::{Lang, Text};
use crate::output::Terminal;
use crate::text;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, FromArgMatches};
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

/// Parses the arguments.
///
/// # Errors
/// The code to leave with, once help, version or an error was shown.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<(Cli, Terminal), Exit> {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let lang = language(&arguments);
    let mut command = localized(Cli::command(), lang, "");
    let parsed = command.try_get_matches_from_mut(arguments).and_then(|m| Cli::from_arg_matches(&m));
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
            Err(show(&error, lang, &mut terminal))
        }
    }
}

/// The command with every text in the given language.
pub(super) fn localized(command: clap::Command, lang: Lang, path: &str) -> clap::Command {
    let said = |argument: &str| words::help(path, argument).map(|t| t.get(lang).to_owned());
    let mut command =
        command.help_template(template(lang)).next_help_heading(Text::get(&text!("Opsi", "Options"), lang).to_owned());
    command = match said("") {
        Some(about) => command.about(about),
        None => command,
    };
    if let Some(examples) = words::examples(path) {
        command = command.after_help(examples.get(lang).to_owned());
    }
    command = command
        .subcommand_help_heading(text!("Perintah", "Commands").get(lang).to_owned())
        .subcommand_value_name(text!("PERINTAH", "COMMAND").get(lang).to_owned());
    let ids: Vec<String> = command.get_arguments().map(|a| a.get_id().to_string()).collect();
    for id in ids {
        let help = said(&id);
        command = command.mut_arg(id, |argument| {
            let argument =
                if argument.get_action().takes_values() { argument.hide_possible_values(true) } else { argument };
            let argument = if argument.is_positional() {
                argument.help_heading(text!("Masukan", "Input").get(lang).to_owned())
            } else {
                argument.help_heading(text!("Opsi", "Options").get(lang).to_owned())
            };
            let names: Option<Vec<String>> =
                argument.get_value_names().map(|names| names.iter().map(|n| value_name(n.as_str(), lang)).collect());
            let argument = match names {
                Some(names) => argument.value_names(names),
                None => argument,
            };
            match help {
                Some(help) => argument.help(help),
                None => argument,
            }
        });
    }
    command = command.disable_help_flag(true).arg(
        clap::Arg::new("help")
            .short('h')
            .long("help")
            .action(clap::ArgAction::Help)
            .help(said("help").unwrap_or_default())
            .help_heading(text!("Opsi", "Options").get(lang).to_owned()),
    );
    if path.is_empty() {
        command = command.disable_version_flag(true).arg(
            clap::Arg::new("version")
                .short('V')
                .long("version")
                .action(clap::ArgAction::Version)
                .help(said("version").unwrap_or_default())
                .help_heading(text!("Opsi", "Options").get(lang).to_owned()),
        );
    }
    let names: Vec<String> = command.get_subcommands().map(|s| s.get_name().to_owned()).collect();
    for name in names {
        let inner = if path.is_empty() { name.clone() } else { format!("{path} {name}") };
        command = command.mut_subcommand(name, |sub| localized(sub, lang, &inner));
    }
    command
}

/// The name of a value in the usage line.
fn value_name(name: &str, lang: Lang) -> String {
    let indonesian = match name {
        "PATH" => "JALUR",
        "NAME" => "NAMA",
        "DIR" => "FOLDER",
        "FILE" => "BERKAS",
        "FORMAT=FILE" => "FORMAT=BERKAS",
        other => other,
    };
    if lang == Lang::Id { indonesian.to_owned() } else { name.to_owned() }
}

fn template(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "{about-with-newline}\nPemakaian: {usage}\n\n{all-args}{after-help}\n",
        Lang::En => "{about-with-newline}\nUsage: {usage}\n\n{all-args}{after-help}\n",
    }
}

/// Shows what clap had to say and gives the code to leave with.
fn show(error: &clap::Error, lang: Lang, terminal: &mut Terminal) -> Exit {
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
            terminal.usage(&problem(error));
            Exit::Usage
        }
    }
}

/// The few fixed words that clap has no setting for.
fn in_language(help: &str, lang: Lang) -> String {
    match lang {
        Lang::En => help.to_owned(),
        Lang::Id => help.replace("[OPTIONS]", "[OPSI]"),
    }
}

fn context(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(word)) => word.clone(),
        Some(ContextValue::Strings(words)) => words.join(", "),
        _ => String::new(),
    }
}

/// What is wrong with the arguments, in a sentence.
fn problem(error: &clap::Error) -> Text {
    let argument = context(error, ContextKind::InvalidArg).replace("...", "");
    let value = context(error, ContextKind::InvalidValue);
    let valid = context(error, ContextKind::ValidValue);
    let near = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
        .into_iter()
        .map(|k| context(error, k))
        .find(|s| !s.is_empty());
    let sentence = match error.kind() {
        ErrorKind::UnknownArgument => text!("Opsi “{argument}” tidak dikenal.", "Unknown option `{argument}`."),
        ErrorKind::InvalidSubcommand => {
            let name = context(error, ContextKind::InvalidSubcommand);
            text!("Perintah “{name}” tidak dikenal.", "Unknown command `{name}`.")
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            text!("“{argument}” memerlukan nilai.", "`{argument}` needs a value.")
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => text!(
            "“{value}” bukan nilai untuk {argument}; pilih: {valid}.",
            "`{value}` is no value for {argument}; choose: {valid}."
        ),
        ErrorKind::MissingRequiredArgument => {
            text!("Argumen wajib belum ada: {argument}.", "A required argument is missing: {argument}.")
        }
        ErrorKind::MissingSubcommand => text!("Perintah belum disebut.", "No command was given."),
        ErrorKind::ArgumentConflict => {
            let other = context(error, ContextKind::PriorArg);
            text!("{argument} tidak dapat dipakai bersama {other}.", "{argument} can't be used with {other}.")
        }
        ErrorKind::InvalidUtf8 => text!("Argumen harus berupa teks UTF-8.", "Arguments must be UTF-8 text."),
        _ => text!(
            "Argumen tidak dapat dipahami: {argument}{value}.",
            "The arguments can't be understood: {argument}{value}."
        ),
    };
    let hint = match near {
        Some(near) => text!(" Mungkin maksud Anda “{near}”.", " Did you mean `{near}`?"),
        None => text!(" Ketik “humas --help” untuk bantuan.", " Type `humas --help` for help."),
    };
    Text { id: sentence.id + &hint.id, en: sentence.en + &hint.en }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(command: &clap::Command, path: &str) {
        assert!(words::help(path, "").is_some(), "no help for the command {path:?}");
        for argument in command.get_arguments() {
            let id = argument.get_id().as_str();
            assert!(words::help(path, id).is_some(), "no help for {path:?} {id:?}");
        }
        for sub in command.get_subcommands() {
            let name = if path.is_empty() { sub.get_name().to_owned() } else { format!("{path} {}", sub.get_name()) };
            check(sub, &name);
        }
    }

    #[test]
    fn every_argument_is_explained_in_both_languages() {
        check(&Cli::command(), "");
    }

    #[test]
    fn help_in_indonesian_has_no_english_left() {
        let mut command = localized(Cli::command(), Lang::Id, "");
        let mut shown = in_language(&command.render_long_help().to_string(), Lang::Id);
        for sub in ["draft", "platforms"] {
            let mut command = command.find_subcommand(sub).cloned().unwrap();
            shown += &in_language(&command.render_long_help().to_string(), Lang::Id);
        }
        for word in ["Usage", "Options", "Arguments", "Commands", "default:", "possible", "Print"] {
            assert!(!shown.contains(word), "{word} in:\n{shown}");
        }
    }

    #[test]
    fn clap_accepts_the_definition() {
        Cli::command().debug_assert();
        localized(Cli::command(), Lang::Id, "").debug_assert();
    }
}
