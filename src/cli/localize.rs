//! The command line in the user's language: clap has no setting for that, but for every text in it.

use super::{Cli, words};
use crate::lang::{Lang, Text};
use crate::text;
use clap::{Arg, ArgAction, CommandFactory};

/// The whole command line in a language, for what is made of it: completions, manual pages.
pub fn command(lang: Lang) -> clap::Command {
    localized(Cli::command(), lang, "")
}

/// The command with every text in the given language.
fn localized(command: clap::Command, lang: Lang, path: &str) -> clap::Command {
    let said = |argument: &str| words::help(path, argument).map(|t| t.get(lang).to_owned());
    let mut command = command
        .help_template(template(path, &command_lines(path, lang), lang))
        .subcommand_help_heading(text!("Perintah", "Commands").get(lang).to_owned())
        .subcommand_value_name(text!("PERINTAH", "COMMAND").get(lang).to_owned())
        .disable_help_flag(true);
    if let Some(about) = said("") {
        command = command.about(about);
    }
    if let Some(examples) = words::examples(path) {
        command = command.after_help(examples.get(lang).to_owned());
    }
    let ids: Vec<String> = command.get_arguments().map(|a| a.get_id().to_string()).collect();
    for id in ids {
        let help = said(&id);
        command = command.mut_arg(id, |argument| worded(argument, help, lang));
    }
    command = command.arg(flag('h', "help", ArgAction::Help, said("help"), lang));
    if path.is_empty() {
        command = command.disable_version_flag(true);
        command = command.arg(flag('V', "version", ArgAction::Version, said("version"), lang));
    }
    let names: Vec<String> = command.get_subcommands().map(|s| s.get_name().to_owned()).collect();
    for name in names {
        let inner = if path.is_empty() { name.clone() } else { format!("{path} {name}") };
        command = command.mut_subcommand(name, |sub| localized(sub, lang, &inner));
    }
    command
}

/// An argument with its help, its value and its group in words.
fn worded(argument: Arg, help: Option<String>, lang: Lang) -> Arg {
    let group = match argument.get_help_heading() {
        Some(group) => words::group(group),
        None if argument.is_positional() => Some(text!("Masukan", "Input")),
        None if argument.is_global_set() => Some(general()),
        None => Some(text!("Opsi", "Options")),
    };
    let names = argument.get_value_names();
    let names: Option<Vec<String>> = names.map(|names| names.iter().map(|n| value_name(n, lang)).collect());
    let argument = if argument.get_action().takes_values() { argument.hide_possible_values(true) } else { argument };
    let argument = match group {
        Some(group) => argument.help_heading(group.get(lang).to_owned()),
        None => argument,
    };
    let argument = match names {
        Some(names) => argument.value_names(names),
        None => argument,
    };
    match help {
        Some(help) => argument.help(help),
        None => argument,
    }
}

/// A flag that every command has.
fn flag(short: char, long: &'static str, action: ArgAction, help: Option<String>, lang: Lang) -> Arg {
    let flag = Arg::new(long).short(short).long(long).action(action);
    flag.help(help.unwrap_or_default()).help_heading(general().get(lang).to_owned())
}

/// The group of what every command has.
fn general() -> Text {
    text!("Umum", "General")
}

/// The list of commands in groups, which clap can't make.
fn command_lines(path: &str, lang: Lang) -> String {
    if !path.is_empty() {
        return String::new();
    }
    let widest = words::GROUPS.iter().flat_map(|(_, names)| *names).map(|name| name.len()).max().unwrap_or(0);
    let mut out = String::new();
    for (group, names) in words::GROUPS {
        out += &format!("{}:\n", words::group(group).unwrap_or_else(|| Text::same(group)).get(lang));
        for name in *names {
            let about = words::help(name, "").unwrap_or_else(|| Text::same(""));
            out += &format!("  {name:widest$}  {}\n", about.get(lang));
        }
        out.push('\n');
    }
    out
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

fn template(path: &str, commands: &str, lang: Lang) -> String {
    let usage = text!("Pemakaian", "Usage");
    let usage = usage.get(lang);
    if path.is_empty() {
        let general = general();
        let general = general.get(lang);
        return format!(
            "{{about-with-newline}}\n{usage}: {{usage}}\n\n{commands}{general}:\n{{options}}{{after-help}}\n"
        );
    }
    format!("{{about-with-newline}}\n{usage}: {{usage}}\n\n{{all-args}}{{after-help}}\n")
}

/// The few fixed words that clap has no setting for.
pub(super) fn in_language(help: &str, lang: Lang) -> String {
    match lang {
        Lang::En => help.to_owned(),
        Lang::Id => help.replace("[OPTIONS]", "[OPSI]"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every command with its path.
    fn commands(command: &clap::Command, path: &str, all: &mut Vec<(String, clap::Command)>) {
        for sub in command.get_subcommands() {
            let path = if path.is_empty() { sub.get_name().to_owned() } else { format!("{path} {}", sub.get_name()) };
            commands(sub, &path, all);
        }
        all.push((path.to_owned(), command.clone()));
    }

    fn all(lang: Lang) -> Vec<(String, clap::Command)> {
        let (mut built, mut found) = (command(lang), Vec::new());
        built.build();
        commands(&built, "", &mut found);
        found
    }

    #[test]
    fn every_command_and_argument_is_explained_in_both_languages() {
        for (path, command) in all(Lang::Id) {
            assert!(words::help(&path, "").is_some(), "no help for the command {path:?}");
            for argument in command.get_arguments() {
                let id = argument.get_id().as_str();
                assert!(words::help(&path, id).is_some(), "no help for {path:?} {id:?}");
            }
        }
    }

    #[test]
    fn every_command_shows_examples_that_can_be_typed() {
        for (path, _) in all(Lang::Id) {
            for lang in [Lang::Id, Lang::En] {
                let example = words::example(&path, lang).unwrap_or_else(|| panic!("no example for {path:?}"));
                assert!(example.starts_with(format!("humas {path}").trim_end()), "{path:?}: {example}");
            }
            let examples = words::examples(&path).unwrap();
            let lines = examples.id.lines().chain(examples.en.lines());
            for line in lines.filter_map(|line| line.strip_prefix("  humas")) {
                // What is said of an example stands two blanks away from it; a pipe ends the command.
                let typed = line.trim_start().split("  ").next().unwrap_or_default();
                let typed = typed.split(['|', '>']).next().unwrap_or_default();
                // What stands in quotation marks is one word, as it is to a shell.
                let mut words = vec!["humas"];
                for (n, part) in typed.split('"').enumerate() {
                    if n % 2 == 1 { words.push(part) } else { words.extend(part.split_whitespace()) }
                }
                let parsed = Cli::command().try_get_matches_from(words);
                assert!(parsed.is_ok(), "{path:?}: {line}: {}", parsed.unwrap_err());
            }
        }
    }

    #[test]
    fn every_command_stands_in_one_group() {
        let listed: Vec<&str> = words::GROUPS.iter().flat_map(|(_, names)| *names).copied().collect();
        let command = Cli::command();
        let mut names: Vec<&str> = command.get_subcommands().map(clap::Command::get_name).collect();
        names.sort_unstable();
        let mut sorted = listed.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, names);
        assert!(words::GROUPS.iter().all(|(group, _)| words::group(group).is_some()));
    }

    #[test]
    fn every_group_of_arguments_has_a_name_in_both_languages() {
        let mut written = Vec::new();
        commands(&Cli::command(), "", &mut written);
        for (path, command) in written {
            for group in command.get_arguments().filter_map(Arg::get_help_heading) {
                assert!(words::group(group).is_some(), "no words for the group {group} of {path}");
            }
        }
    }

    #[test]
    fn help_in_indonesian_has_no_english_left() {
        for (path, mut command) in all(Lang::Id) {
            let shown = in_language(&command.render_long_help().to_string(), Lang::Id);
            for word in ["Usage", "Options", "Arguments", "Commands", "default:", "possible", "Print", "General"] {
                assert!(!shown.contains(word), "{word} in the help of {path:?}:\n{shown}");
            }
        }
    }

    #[test]
    fn clap_accepts_the_definition() {
        Cli::command().debug_assert();
        command(Lang::Id).debug_assert();
    }
}
