//! The command line of `humas new`.

use crate::brief::Topic;
use crate::lang::Text;
use crate::text;
use camino::Utf8PathBuf;
use clap::Args;
use clap::builder::PossibleValuesParser;

/// Arguments of `humas new`.
#[derive(Debug, Args)]
pub struct NewArgs {
    /// The brief's title, or the name of its file.
    #[arg(value_name = "NAME")]
    pub name: Option<String>,
    /// The kind of brief.
    #[arg(long, value_name = "JENIS", value_parser = PossibleValuesParser::new(Topic::WORDS))]
    pub jenis: Option<String>,
    /// The file, instead of one in `briefs/`.
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<Utf8PathBuf>,
}

/// The help of an argument, by the path of commands and the argument's id; `""` is the command itself.
pub(super) fn help(path: &str, argument: &str) -> Option<Text> {
    Some(match (path, argument) {
        ("new", "") => text!(
            "Buat brief baru berisi pertanyaan untuk dijawab",
            "Make a new brief with questions to answer in place"
        ),
        ("new", "name") => text!(
            "Judul brief dalam tanda kutip, atau nama berkasnya saja",
            "The brief's title in quotation marks, or just the name of its file"
        ),
        ("new", "jenis") => {
            let kinds = Topic::WORDS.join(", ");
            text!("Jenis brief: {kinds} (bawaan: kebijakan)", "The kind of brief: {kinds} (default: kebijakan)")
        }
        ("new", "output") => {
            text!("Tulis ke berkas ini, bukan ke folder briefs", "Write to this file instead of the folder briefs")
        }
        _ => return None,
    })
}

/// Examples at the foot of its help, by the path of commands.
pub(super) fn examples(path: &str) -> Option<Text> {
    Some(match path {
        "new" => text!(
            "Contoh:\n  humas new \"Pasar Murah Ramadan\" --jenis kegiatan    briefs/pasar-murah-ramadan.yaml\n  humas new banjir-hulu --jenis darurat               yang harus ada dalam keadaan darurat\n  humas new \"Tarif Parkir Baru\" -o parkir.yaml        ke berkas lain\n\nYang belum diisi bertanda [isi: …] dan ditunjukkan oleh humas check. Berkas yang sudah ada tidak ditimpa.",
            "Examples:\n  humas new \"Pasar Murah Ramadan\" --jenis kegiatan    briefs/pasar-murah-ramadan.yaml\n  humas new banjir-hulu --jenis darurat               what an emergency must say\n  humas new \"Tarif Parkir Baru\" -o parkir.yaml        to another file\n\nWhat is still to be said is marked [isi: …], and humas check points at it. No file is written over."
        ),
        _ => return None,
    })
}
