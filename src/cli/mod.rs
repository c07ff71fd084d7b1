//! The command line: arguments and nothing else. What they mean in words stands in `words`, in
//! both languages; a test walks over every argument.

mod speak;
mod words;

pub use speak::{language, parse};

use crate::draft::Voice;
use camino::Utf8PathBuf;
use clap::{Args, Parser, Subcommand, ValueEnum};

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
}

/// Arguments of `humas draft`.
#[derive(Debug, Args)]
pub struct DraftArgs {
    /// Briefs: files, folders, patterns, or `-`.
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<Utf8PathBuf>,
    /// Only these platforms.
    #[arg(short, long, value_delimiter = ',', value_name = "NAME")]
    pub platform: Vec<String>,
    /// Who speaks.
    #[arg(long, value_enum, value_name = "resmi|asn", default_value_t = Voice::Resmi, hide_default_value = true)]
    pub voice: Voice,
    /// Threads where there are any.
    #[arg(long)]
    pub thread: bool,
    /// Write one file a post into this folder.
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<Utf8PathBuf>,
    /// The form of the output.
    #[arg(long, value_enum, value_name = "text|json", default_value_t = Format::Text, hide_default_value = true)]
    pub format: Format,
    /// Write the draft of this platform into the brief, for editing.
    #[arg(long, value_name = "NAME", conflicts_with_all = ["output", "platform"])]
    pub adopt: Option<String>,
    /// Write files in spite of an embargo.
    #[arg(long)]
    pub embargoed: bool,
}

/// Arguments of `humas check`.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Briefs: files, folders, patterns, or `-`.
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<Utf8PathBuf>,
    /// Rules files, instead of those of `humas.yaml`.
    #[arg(long, value_name = "FILE")]
    pub rules: Vec<Utf8PathBuf>,
    /// The form of the output.
    #[arg(long, value_enum, value_name = "text|json", default_value_t = Format::Text, hide_default_value = true)]
    pub format: Format,
    /// Make the repairs that are safe.
    #[arg(long)]
    pub fix: bool,
    /// Show the repairs and change nothing.
    #[arg(long, requires = "fix")]
    pub diff: bool,
    /// Leave out what this file holds.
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<Utf8PathBuf>,
    /// Write what was found into the file of `--baseline`.
    #[arg(long, requires = "baseline", conflicts_with = "fix")]
    pub update_baseline: bool,
    /// The level from which on findings make the run fail.
    #[arg(long, value_enum, value_name = "error|warning|info", default_value_t = FailOn::Error, hide_default_value = true)]
    pub fail_on: FailOn,
}

/// The level from which on findings make a run fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    /// Errors alone.
    Error,
    /// Warnings too.
    Warning,
    /// Every finding.
    Info,
}

/// Arguments of `humas verify`.
#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// Bags, zips that hold one, or folders that hold several.
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<Utf8PathBuf>,
    /// The form of the output.
    #[arg(long, value_enum, value_name = "text|json", default_value_t = Format::Text, hide_default_value = true)]
    pub format: Format,
}

/// Arguments of `humas export`.
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// Briefs: files, folders, patterns.
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<Utf8PathBuf>,
    /// The folder that bundles are written into.
    #[arg(short, long, required = true, value_name = "DIR")]
    pub output: Utf8PathBuf,
    /// Who speaks: a bundle for each.
    #[arg(long, value_enum, value_delimiter = ',', value_name = "resmi,asn", default_values_t = [Voice::Resmi, Voice::Asn], hide_default_value = true)]
    pub voice: Vec<Voice>,
    /// Only these platforms.
    #[arg(short, long, value_delimiter = ',', value_name = "NAME")]
    pub platform: Vec<String>,
    /// A zip beside each bundle.
    #[arg(long)]
    pub zip: bool,
    /// One folder of this name for all, with an index and a calendar.
    #[arg(long, value_name = "NAME")]
    pub campaign: Option<String>,
    /// Export briefs with warnings too.
    #[arg(long)]
    pub allow_warnings: bool,
    /// Export briefs under embargo too, marked as such.
    #[arg(long)]
    pub embargoed: bool,
    /// Replace folders and files that humas did not make.
    #[arg(long)]
    pub force: bool,
    /// Rules files, instead of those of `humas.yaml`.
    #[arg(long, value_name = "FILE")]
    pub rules: Vec<Utf8PathBuf>,
}

/// Arguments of `humas preview`.
#[derive(Debug, Args)]
pub struct PreviewArgs {
    /// The brief.
    #[arg(required = true, value_name = "BRIEF")]
    pub brief: Utf8PathBuf,
    /// Open the page in the browser.
    #[arg(long)]
    pub open: bool,
    /// Serve the page on this machine, made anew whenever the brief is saved.
    #[arg(long, value_name = "PORT", num_args = 0..=1, default_missing_value = "4862", conflicts_with = "output")]
    pub serve: Option<u16>,
    /// Who speaks.
    #[arg(long, value_enum, value_delimiter = ',', value_name = "resmi,asn", default_values_t = [Voice::Resmi, Voice::Asn], hide_default_value = true)]
    pub voice: Vec<Voice>,
    /// Only these platforms.
    #[arg(short, long, value_delimiter = ',', value_name = "NAME")]
    pub platform: Vec<String>,
    /// Write the page into this file; `-` for standard output.
    #[arg(short, long, value_name = "FILE", conflicts_with = "open")]
    pub output: Option<Utf8PathBuf>,
}

/// Arguments of `humas rules`.
#[derive(Debug, Args)]
pub struct RulesArgs {
    /// What to show.
    #[command(subcommand)]
    pub command: RulesCommand,
}

/// Sub-commands of `humas rules`.
#[derive(Debug, Subcommand)]
pub enum RulesCommand {
    /// All rules in a list.
    List {
        /// A rules file, instead of those of `humas.yaml`.
        #[arg(value_name = "FILE")]
        file: Option<Utf8PathBuf>,
    },
    /// One rule in full.
    Explain {
        /// Its id.
        #[arg(value_name = "ID")]
        id: String,
        /// A rules file, instead of those of `humas.yaml`.
        #[arg(long, value_name = "FILE")]
        rules: Option<Utf8PathBuf>,
    },
    /// The examples of a rules file.
    Test {
        /// A rules file, instead of those of `humas.yaml`.
        #[arg(value_name = "FILE")]
        file: Option<Utf8PathBuf>,
        /// Fail where no example makes a rule fire.
        #[arg(long)]
        coverage: bool,
    },
}

/// Forms of output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For reading.
    Text,
    /// For machines.
    Json,
}

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
