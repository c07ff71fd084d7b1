//! The command line of `humas schema`.

use crate::lang::Text;
use crate::schema::Document;
use crate::text;
use camino::Utf8PathBuf;
use clap::Args;

/// Arguments of `humas schema`.
#[derive(Debug, Args)]
pub struct SchemaArgs {
    /// The kind of file; without it, all are listed.
    #[arg(value_name = "NAME", value_enum)]
    pub document: Option<Document>,
    /// The file to write, instead of standard output.
    #[arg(short, long, value_name = "FILE", requires = "document")]
    pub output: Option<Utf8PathBuf>,
}

/// The help of an argument, by the path of commands and the argument's id; `""` is the command itself.
pub(super) fn help(path: &str, argument: &str) -> Option<Text> {
    Some(match (path, argument) {
        ("schema", "") => text!(
            "JSON Schema, supaya editor melengkapi dan menjelaskan kunci",
            "JSON Schema, so that an editor completes and explains keys"
        ),
        ("schema", "document") => text!(
            "brief, config (humas.yaml), rules (berkas aturan), atau platform",
            "brief, config (humas.yaml), rules (a file of rules), or platform"
        ),
        ("schema", "output") => text!("Berkas hasil; bawaan: keluaran layar", "The file to write; default: the screen"),
        _ => return None,
    })
}

/// Examples at the foot of its help, by the path of commands.
pub(super) fn examples(path: &str) -> Option<Text> {
    Some(match path {
        "schema" => text!(
            "Contoh:\n  humas schema brief -o .humas/schema/brief.json\n  humas schema                 daftar dan cara memakainya\n  humas schema rules --lang en",
            "Examples:\n  humas schema brief -o .humas/schema/brief.json\n  humas schema                 the list, and how to use it\n  humas schema rules --lang en"
        ),
        _ => return None,
    })
}
