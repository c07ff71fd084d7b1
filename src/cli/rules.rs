//! The command line of `humas rules`.

use crate::lang::Text;
use crate::text;
use camino::Utf8PathBuf;
use clap::{Args, Subcommand};

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
    /// Rules files of other machines, brought anew.
    Fetch {
        /// A rules file, instead of those of `humas.yaml`.
        #[arg(value_name = "FILE")]
        file: Option<Utf8PathBuf>,
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

/// The help of an argument, by the path of commands and the argument's id; `""` is the command itself.
pub(super) fn help(path: &str, argument: &str) -> Option<Text> {
    Some(match (path, argument) {
        ("rules", "") => text!(
            "Aturan pemeriksaan: daftar, penjelasan, uji contoh",
            "The rules: list, explanations, tests of their examples"
        ),
        ("rules list", "") => text!("Daftar aturan", "List the rules"),
        ("rules explain", "") => {
            text!("Jelaskan satu aturan: mengapa, dasar, contoh", "Explain one rule: why, basis, examples")
        }
        ("rules explain", "id") => text!("Nama aturan, misalnya klaim-unggul", "Id of the rule, such as klaim-unggul"),
        ("rules test", "") => {
            text!("Uji contoh salah dan benar setiap aturan", "Test the wrong and right examples of each rule")
        }
        ("rules test", "coverage") => {
            text!("Gagal bila ada aturan tanpa contoh yang memicunya", "Fail where no example makes a rule fire")
        }
        ("rules fetch", "") => text!(
            "Ambil aturan dari alamat yang disebut di “perluas”, periksa sha256-nya, simpan",
            "Fetch the rules at the addresses under `perluas`, verify their sha256, keep them"
        ),
        ("rules list" | "rules test" | "rules fetch", "file") | ("rules explain", "rules") => {
            text!("Berkas aturan, menggantikan yang disebut humas.yaml", "A rules file, instead of those of humas.yaml")
        }
        _ => return None,
    })
}

/// Examples at the foot of its help, by the path of commands.
pub(super) fn examples(path: &str) -> Option<Text> {
    Some(match path {
        "rules" => text!(
            "Contoh:\n  humas rules list\n  humas rules explain klaim-unggul\n  humas rules test aturan/kota.yaml --coverage",
            "Examples:\n  humas rules list\n  humas rules explain klaim-unggul\n  humas rules test aturan/kota.yaml --coverage"
        ),
        "rules list" => text!(
            "Contoh:\n  humas rules list                    aturan untuk folder ini\n  humas rules list aturan/kota.yaml   aturan sebuah berkas",
            "Examples:\n  humas rules list                    the rules of this folder\n  humas rules list aturan/kota.yaml   those of a file"
        ),
        "rules explain" => {
            text!("Contoh:\n  humas rules explain klaim-unggul", "Examples:\n  humas rules explain klaim-unggul")
        }
        "rules fetch" => text!(
            "Contoh:\n  humas rules fetch                     untuk folder ini\n  humas rules fetch aturan/kota.yaml    untuk sebuah berkas aturan\n\nDi berkas aturan: perluas: [{{url: https://…, sha256: …}}]. Sesudah diambil, aturan dipakai tanpa internet.\n\nKode keluar: 0 selesai, 3 berkas aturan tidak sah atau sha256 berbeda, 4 jaringan gagal.",
            "Examples:\n  humas rules fetch                     for this folder\n  humas rules fetch aturan/kota.yaml    for a rules file\n\nIn the rules file: perluas: [{{url: https://…, sha256: …}}]. Once fetched, rules are used without the network.\n\nExit codes: 0 done, 3 the rules file is not valid or a sha256 differs, 4 the network failed."
        ),
        "rules test" => text!(
            "Contoh:\n  humas rules test                                aturan untuk folder ini\n  humas rules test aturan/kota.yaml --coverage    setiap aturan harus punya contoh\n\nKode keluar: 0 semua contoh cocok, 1 ada yang tidak, 3 berkas aturan tidak sah.",
            "Examples:\n  humas rules test                                the rules of this folder\n  humas rules test aturan/kota.yaml --coverage    every rule must have examples\n\nExit codes: 0 all examples hold, 1 some don't, 3 the rules file is not valid."
        ),
        _ => return None,
    })
}
