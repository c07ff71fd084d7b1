//! The command line of `humas man`.

use crate::lang::Text;
use crate::text;
use camino::Utf8PathBuf;
use clap::Args;

/// Arguments of `humas man`.
#[derive(Debug, Args)]
pub struct ManArgs {
    /// The folder that pages are written into, one a command.
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<Utf8PathBuf>,
}

/// The help of an argument, by the path of commands and the argument's id; `""` is the command itself.
pub(super) fn help(path: &str, argument: &str) -> Option<Text> {
    Some(match (path, argument) {
        ("man", "") => text!("Halaman manual untuk perintah man", "Manual pages for the command man"),
        ("man", "output") => text!(
            "Tulis satu halaman per perintah ke folder ini; tanpa ini, halaman utama ke layar",
            "Write a page a command into this folder; without it, the main page to the screen"
        ),
        _ => return None,
    })
}

/// Examples at the foot of its help, by the path of commands.
pub(super) fn examples(path: &str) -> Option<Text> {
    Some(match path {
        "man" => text!(
            "Contoh:\n  humas man | man -l -                          baca di layar\n  humas man -o ~/.local/share/man/man1          pasang: man humas-check",
            "Examples:\n  humas man | man -l -                          read it on the screen\n  humas man -o ~/.local/share/man/man1          install: man humas-check"
        ),
        _ => return None,
    })
}
