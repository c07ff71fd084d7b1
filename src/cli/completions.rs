//! The command line of `humas completions`.

use crate::lang::Text;
use crate::text;
use clap::Args;
use clap_complete::Shell;

/// Arguments of `humas completions`.
#[derive(Debug, Args)]
pub struct CompletionsArgs {
    /// The shell.
    #[arg(required = true, value_enum, value_name = "SHELL")]
    pub shell: Shell,
}

/// The help of an argument, by the path of commands and the argument's id; `""` is the command itself.
pub(super) fn help(path: &str, argument: &str) -> Option<Text> {
    Some(match (path, argument) {
        ("completions", "") => text!(
            "Skrip pelengkap perintah untuk bash, zsh, fish, powershell, atau elvish",
            "What bash, zsh, fish, powershell or elvish need to complete commands"
        ),
        ("completions", "shell") => {
            text!("bash, zsh, fish, powershell, atau elvish", "bash, zsh, fish, powershell or elvish")
        }
        _ => return None,
    })
}

/// Examples at the foot of its help, by the path of commands.
pub(super) fn examples(path: &str) -> Option<Text> {
    Some(match path {
        "completions" => text!(
            "Contoh:\n  humas completions bash > ~/.local/share/bash-completion/completions/humas\n  humas completions zsh > ~/.zfunc/_humas\n  humas completions fish > ~/.config/fish/completions/humas.fish\n\nBuka jendela terminal baru, ketik “humas ch”, lalu tekan Tab.",
            "Examples:\n  humas completions bash > ~/.local/share/bash-completion/completions/humas\n  humas completions zsh > ~/.zfunc/_humas\n  humas completions fish > ~/.config/fish/completions/humas.fish\n\nOpen a new terminal window, type `humas ch` and press Tab."
        ),
        _ => return None,
    })
}
