//! The command line of `humas preview`.

use crate::draft::Voice;
use crate::lang::Text;
use crate::text;
use camino::Utf8PathBuf;
use clap::Args;

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

/// The help of an argument, by the path of commands and the argument's id; `""` is the command itself.
pub(super) fn help(path: &str, argument: &str) -> Option<Text> {
    Some(match (path, argument) {
        ("preview", "") => text!(
            "Lihat halaman sebuah brief di peramban, tanpa mengekspornya",
            "See the page of a brief in the browser, without exporting it"
        ),
        ("preview", "brief") => text!("Berkas brief", "The file of the brief"),
        ("preview", "open") => text!("Buka halamannya di peramban", "Open the page in the browser"),
        ("preview", "serve") => text!(
            "Sajikan di komputer ini saja dan perbarui setiap kali brief disimpan (bawaan: 4862)",
            "Serve it on this machine alone and renew it whenever the brief is saved (default: 4862)"
        ),
        ("preview", "voice") => text!("Siapa yang bicara (bawaan: resmi,asn)", "Who speaks (default: resmi,asn)"),
        ("preview", "platform") => {
            text!("Hanya platform ini, dipisah koma: x,instagram", "Only these platforms, with commas: x,instagram")
        }
        ("preview", "output") => text!(
            "Tulis halamannya ke berkas ini; - untuk keluaran standar",
            "Write the page into this file; - for standard output"
        ),
        _ => return None,
    })
}

/// Examples at the foot of its help, by the path of commands.
pub(super) fn examples(path: &str) -> Option<Text> {
    Some(match path {
        "preview" => text!(
            "Contoh:\n  humas preview brief.yaml --open      halaman di peramban\n  humas preview brief.yaml --serve     diperbarui setiap kali brief disimpan\n  humas preview brief.yaml -o a.html   ke berkas",
            "Examples:\n  humas preview brief.yaml --open      the page in the browser\n  humas preview brief.yaml --serve     renewed whenever the brief is saved\n  humas preview brief.yaml -o a.html   into a file"
        ),
        _ => return None,
    })
}
