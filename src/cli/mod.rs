//! The command line: arguments and what they mean in words, in both languages; one file a command. A test
//! walks over every argument.

mod check;
mod completions;
mod draft;
mod export;
mod init;
mod localize;
mod man;
mod new;
mod platforms;
mod preview;
mod problem;
mod rules;
mod schema;
mod speak;
mod verify;
mod words;

pub use check::{CheckArgs, FailOn};
pub use completions::CompletionsArgs;
pub use draft::DraftArgs;
pub use export::ExportArgs;
pub use init::InitArgs;
pub use localize::command;
pub use man::ManArgs;
pub use new::NewArgs;
pub use platforms::{PlatformsArgs, PlatformsCommand, ShowArgs};
pub use preview::PreviewArgs;
pub use rules::{RulesArgs, RulesCommand};
pub use schema::SchemaArgs;
pub use speak::{language, parse};
pub use verify::VerifyArgs;

use clap::{Parser, Subcommand, ValueEnum};

/// Everything on the command line.
#[derive(Debug, Parser)]
#[command(name = "humas", version, disable_help_subcommand = true)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// The language of messages.
    #[arg(long, global = true, value_name = "id|en", env = "HUMAS_LANG", hide_env = true)]
    pub lang: Option<String>,
    /// When to use colours.
    #[arg(long, global = true, value_enum, value_name = "auto|always|never", default_value_t = Color::Auto, hide_default_value = true)]
    pub color: Color,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// The sub-commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// A briefs repository from nothing.
    Init(InitArgs),
    /// A new brief.
    New(NewArgs),
    /// Posts for every platform from briefs.
    Draft(DraftArgs),
    /// Briefs and drafts against the rules.
    Check(CheckArgs),
    /// Bundles to hand out.
    Export(ExportArgs),
    /// The page of a brief, without exporting it.
    Preview(PreviewArgs),
    /// Bags, whether they are complete and unchanged.
    Verify(VerifyArgs),
    /// The rules: which there are, what they say, whether their examples hold.
    Rules(RulesArgs),
    /// The platforms and what they allow.
    Platforms(PlatformsArgs),
    /// What a shell needs to complete commands.
    Completions(CompletionsArgs),
    /// The manual pages.
    Man(ManArgs),
    /// JSON Schema for editors.
    Schema(SchemaArgs),
}

/// Forms of output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For reading.
    Text,
    /// For machines.
    Json,
}
