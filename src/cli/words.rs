//! What commands and arguments mean, in both languages: each command says it in its own file.

use super::{check, completions, draft, export, init, man, new, platforms, preview, rules, schema, verify};
use crate::lang::{Lang, Text};
use crate::text;

/// What a command says of itself: the help of its arguments, and the examples at the foot of its help.
type Said = (fn(&str, &str) -> Option<Text>, fn(&str) -> Option<Text>);

/// The words of the command that a path of commands begins with.
fn of(path: &str) -> Option<Said> {
    Some(match path.split(' ').next()? {
        "check" => (check::help, check::examples),
        "completions" => (completions::help, completions::examples),
        "draft" => (draft::help, draft::examples),
        "export" => (export::help, export::examples),
        "man" => (man::help, man::examples),
        "init" => (init::help, init::examples),
        "new" => (new::help, new::examples),
        "platforms" => (platforms::help, platforms::examples),
        "preview" => (preview::help, preview::examples),
        "rules" => (rules::help, rules::examples),
        "schema" => (schema::help, schema::examples),
        "verify" => (verify::help, verify::examples),
        _ => return None,
    })
}

/// The commands in the groups in which they are listed.
pub(super) const GROUPS: &[(&str, &[&str])] = &[
    ("Start", &["init", "new"]),
    ("Work", &["draft", "check", "preview", "export", "verify"]),
    ("Reference", &["rules", "platforms", "schema"]),
    ("Setup", &["completions", "man"]),
];

/// The name of a group of commands or arguments.
pub(super) fn group(name: &str) -> Option<Text> {
    Some(match name {
        "Start" => text!("Mulai", "Start"),
        "Work" => text!("Bekerja", "Work"),
        "Reference" => text!("Acuan", "Reference"),
        "Setup" => text!("Pemasangan", "Setup"),
        "Scope" => text!("Yang diperiksa", "What is checked"),
        "Report" => text!("Laporan", "Report"),
        "Repairs" => text!("Perbaikan", "Repairs"),
        "Links" => text!("Tautan", "Links"),
        _ => return None,
    })
}

/// The first of a command's examples, to be typed.
pub(super) fn example(path: &str, lang: Lang) -> Option<String> {
    let examples = examples(path)?;
    let line = examples.get(lang).lines().nth(1)?.trim();
    Some(line.split("  ").next().unwrap_or(line).to_owned())
}

/// The help of an argument, by the path of commands and the argument's id; `""` is the command itself.
pub(super) fn help(path: &str, argument: &str) -> Option<Text> {
    Some(match (path, argument) {
        ("", "") => text!(
            "Satu brief kebijakan menjadi unggahan yang pas untuk setiap platform.",
            "One policy brief becomes the right post for every platform."
        ),
        (_, "lang") => text!("Bahasa pesan (bawaan: id)", "The language of messages (default: id)"),
        (_, "color") => text!("Kapan warna dipakai (bawaan: auto)", "When to use colours (default: auto)"),
        (_, "help") => text!("Tampilkan bantuan ini", "Show this help"),
        (_, "version") => text!("Tampilkan versi", "Show the version"),
        _ => return of(path)?.0(path, argument),
    })
}

/// Examples at the foot of a command's help.
pub(super) fn examples(path: &str) -> Option<Text> {
    match path {
        "" => Some(text!(
            "Contoh:\n  humas init briefs-kota                  folder baru, siap dipakai\n  humas new \"Pasar murah Ramadan\"         brief baru\n  humas check briefs                      periksa\n  humas draft briefs/contoh.yaml -p x     draf untuk X\n\nBantuan sebuah perintah: humas check --help",
            "Examples:\n  humas init city-briefs                  a new folder, ready for use\n  humas new \"Pasar murah Ramadan\"         a new brief\n  humas check briefs                      check\n  humas draft briefs/contoh.yaml -p x     the draft for X\n\nHelp on a command: humas check --help"
        )),
        _ => of(path)?.1(path),
    }
}
