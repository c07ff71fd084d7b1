//! The command line of `humas platforms`.

use crate::lang::Text;
use crate::text;
use clap::{Args, Subcommand};

/// Arguments of `humas platforms`.
#[derive(Debug, Args)]
pub struct PlatformsArgs {
    /// What to show.
    #[command(subcommand)]
    pub command: Option<PlatformsCommand>,
}

/// Sub-commands of `humas platforms`.
#[derive(Debug, Subcommand)]
pub enum PlatformsCommand {
    /// One platform in full.
    Show(ShowArgs),
}

/// Arguments of `humas platforms show`.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// The platform.
    #[arg(value_name = "NAME")]
    pub name: String,
}

/// The help of an argument, by the path of commands and the argument's id; `""` is the command itself.
pub(super) fn help(path: &str, argument: &str) -> Option<Text> {
    Some(match (path, argument) {
        ("platforms", "") => text!("Daftar platform dan batasnya", "List the platforms and their limits"),
        ("platforms show", "") => text!("Jelaskan satu platform", "Explain one platform"),
        ("platforms show", "name") => text!("Nama platform, misalnya x", "Name of the platform, such as x"),
        _ => return None,
    })
}

/// Examples at the foot of its help, by the path of commands.
pub(super) fn examples(path: &str) -> Option<Text> {
    Some(match path {
        "platforms" => text!(
            "Contoh:\n  humas platforms\n  humas platforms show x",
            "Examples:\n  humas platforms\n  humas platforms show x"
        ),
        "platforms show" => text!("Contoh:\n  humas platforms show x", "Examples:\n  humas platforms show x"),
        _ => return None,
    })
}
