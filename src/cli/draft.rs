//! The command line of `humas draft`.

use super::Format;
use crate::draft::Voice;
use crate::lang::Text;
use crate::text;
use camino::Utf8PathBuf;
use clap::Args;

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

/// The help of an argument, by the path of commands and the argument's id; `""` is the command itself.
pub(super) fn help(path: &str, argument: &str) -> Option<Text> {
    Some(match (path, argument) {
        ("draft", "") => text!("Susun unggahan dari brief", "Compose posts from briefs"),
        ("draft", "paths") => text!(
            "Brief: berkas, folder, pola seperti “briefs/*.yaml”, atau - untuk masukan standar",
            "Briefs: files, folders, patterns such as \"briefs/*.yaml\", or - for standard input"
        ),
        ("draft", "platform") => {
            text!("Hanya platform ini, dipisah koma: x,instagram", "Only these platforms, with commas: x,instagram")
        }
        ("draft", "voice") => text!(
            "Siapa yang bicara: akun resmi instansi, atau ASN yang meneruskan informasi",
            "Who speaks: the agency's official account, or a civil servant (asn) passing it on"
        ),
        ("draft", "thread") => {
            text!("Buat utas di platform yang mengenalnya", "Make threads where a platform has them")
        }
        ("draft", "output") => {
            text!("Tulis satu berkas per unggahan ke folder ini", "Write one file a post into this folder")
        }
        ("draft", "format") => text!("Bentuk keluaran", "Form of the output"),
        ("draft", "adopt") => text!(
            "Salin draf platform ini ke “naskah” di brief untuk disunting; bagian lain tidak berubah",
            "Copy the draft of this platform into the brief's `naskah` for editing; all else stays as it is"
        ),
        ("draft", "embargoed") => {
            text!("Tetap tulis berkas walau brief masih diembargo", "Write files although a brief is under embargo")
        }
        _ => return None,
    })
}

/// Examples at the foot of its help, by the path of commands.
pub(super) fn examples(path: &str) -> Option<Text> {
    Some(match path {
        "draft" => text!(
            "Contoh:\n  humas draft brief.yaml                     semua platform, di layar\n  humas draft brief.yaml -p whatsapp         satu platform\n  humas draft brief.yaml -p x --thread       sebuah utas\n  humas draft briefs/ -o draf                satu berkas per unggahan\n  humas draft brief.yaml --voice asn         untuk ASN yang meneruskan\n  humas draft brief.yaml --adopt x           salin draf X ke brief untuk disunting\n\nKode keluar: 0 selesai, 1 ada temuan, 2 argumen salah, 3 masukan tidak sah, 4 keluaran gagal ditulis.",
            "Examples:\n  humas draft brief.yaml                     all platforms, on screen\n  humas draft brief.yaml -p whatsapp         one platform\n  humas draft brief.yaml -p x --thread       a thread\n  humas draft briefs/ -o drafts              one file a post\n  humas draft brief.yaml --voice asn         for a civil servant who passes it on\n  humas draft brief.yaml --adopt x           copy the draft of X into the brief for editing\n\nExit codes: 0 done, 1 findings, 2 wrong arguments, 3 input not valid, 4 output not written."
        ),
        _ => return None,
    })
}
