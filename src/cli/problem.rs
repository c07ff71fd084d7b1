//! What is wrong with the arguments, in a sentence that ends with what to type.

use super::words;
use crate::lang::{Lang, Text};
use crate::text;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::ffi::OsString;

fn context(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(word)) => word.clone(),
        Some(ContextValue::Strings(words)) => words.join(", "),
        _ => String::new(),
    }
}

/// What is wrong with the arguments of a command, in a sentence, and what to type.
pub(super) fn problem(error: &clap::Error, path: &str) -> Text {
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
    let hint = hint(error.kind(), near, path);
    Text { id: sentence.id + &hint.id, en: sentence.en + &hint.en }
}

fn hint(kind: ErrorKind, near: Option<String>, path: &str) -> Text {
    if let Some(near) = near {
        return text!(" Mungkin maksud Anda “{near}”.", " Did you mean `{near}`?");
    }
    let example = |lang| words::example(path, lang).filter(|_| kind == ErrorKind::MissingRequiredArgument);
    if let (Some(id), Some(en)) = (example(Lang::Id), example(Lang::En)) {
        return text!(" Misalnya: {id}", " For example: {en}");
    }
    let space = if path.is_empty() { "" } else { " " };
    text!(" Ketik “humas {path}{space}--help” untuk bantuan.", " Type `humas {path}{space}--help` for help.")
}

/// The commands that the arguments name, such as `rules explain`.
pub(super) fn path(arguments: &[OsString], command: &clap::Command) -> String {
    let mut named: Vec<&str> = Vec::new();
    let mut at = command;
    for word in arguments.iter().skip(1).filter_map(|word| word.to_str()) {
        match at.find_subcommand(word) {
            Some(sub) => {
                named.push(sub.get_name());
                at = sub;
            }
            None => continue,
        }
    }
    named.join(" ")
}
