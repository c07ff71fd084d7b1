//! The command line of `humas check`.

use crate::lang::Text;
use crate::output::report::Form;
use crate::text;
use camino::Utf8PathBuf;
use clap::{Args, ValueEnum};

/// Arguments of `humas check`.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Briefs: files, folders, patterns, or `-`.
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<Utf8PathBuf>,
    /// Rules files, instead of those of `humas.yaml`.
    #[arg(help_heading = "Scope", long, value_name = "FILE")]
    pub rules: Vec<Utf8PathBuf>,
    /// The form of the output.
    #[arg(help_heading = "Report", long, value_enum, value_name = "FORMAT", default_value_t = Form::Text, hide_default_value = true)]
    pub format: Form,
    /// Reports that are written into files beside the output, each as `FORMAT=FILE`.
    #[arg(help_heading = "Report", long, value_name = "FORMAT=FILE")]
    pub report: Vec<String>,
    /// Make the repairs that are safe.
    #[arg(help_heading = "Repairs", long)]
    pub fix: bool,
    /// Show the repairs and change nothing.
    #[arg(help_heading = "Repairs", long, requires = "fix")]
    pub diff: bool,
    /// Open the links too.
    #[arg(help_heading = "Links", long)]
    pub links: bool,
    /// Open internal addresses too.
    #[arg(help_heading = "Links", long, requires = "links")]
    pub allow_internal: bool,
    /// Ask again what was answered lately.
    #[arg(help_heading = "Links", long, requires = "links")]
    pub no_cache: bool,
    /// Leave out what this file holds.
    #[arg(help_heading = "Scope", long, value_name = "FILE")]
    pub baseline: Option<Utf8PathBuf>,
    /// Write what was found into the file of `--baseline`.
    #[arg(help_heading = "Scope", long, requires = "baseline", conflicts_with = "fix")]
    pub update_baseline: bool,
    /// Only what stands on lines that changed since this revision of git.
    #[arg(help_heading = "Scope", long, value_name = "REV", conflicts_with = "update_baseline")]
    pub changed: Option<String>,
    /// Leave out infos, and say nothing where nothing is found.
    #[arg(help_heading = "Report", short, long)]
    pub quiet: bool,
    /// The level from which on findings make the run fail.
    #[arg(help_heading = "Report", long, value_enum, value_name = "error|warning|info", default_value_t = FailOn::Error, hide_default_value = true)]
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

/// The help of an argument, by the path of commands and the argument's id; `""` is the command itself.
pub(super) fn help(path: &str, argument: &str) -> Option<Text> {
    Some(match (path, argument) {
        ("check", "") => text!(
            "Periksa brief dan drafnya menurut kode etik",
            "Check briefs and their drafts against the code of ethics"
        ),
        ("check", "paths") => text!(
            "Brief: berkas, folder, pola seperti “briefs/*.yaml”, atau - untuk masukan standar",
            "Briefs: files, folders, patterns such as \"briefs/*.yaml\", or - for standard input"
        ),
        ("check", "rules") => {
            text!("Berkas aturan, menggantikan yang disebut humas.yaml", "A rules file, instead of those of humas.yaml")
        }
        ("check", "format") => text!(
            "Bentuk keluaran: text, json, sarif, github, gitlab, atau junit",
            "Form of the output: text, json, sarif, github, gitlab or junit"
        ),
        ("check", "report") => text!(
            "Tulis juga laporan ke berkas, misalnya sarif=hasil.sarif; boleh diulang",
            "Write a report into a file too, such as sarif=results.sarif; may be repeated"
        ),
        ("check", "changed") => text!(
            "Hanya temuan di baris yang berubah sejak revisi git ini, misalnya origin/main",
            "Only findings on lines that changed since this revision of git, such as origin/main"
        ),
        ("check", "quiet") => {
            text!("Tanpa info, dan diam bila tidak ada temuan", "No infos, and no word where nothing is found")
        }
        ("check", "fix") => text!(
            "Terapkan perbaikan yang aman; bagian lain tidak berubah",
            "Make the repairs that are safe; all else stays as it is"
        ),
        ("check", "diff") => text!("Dengan --fix: tampilkan saja perubahannya", "With --fix: only show the changes"),
        ("check", "links") => text!(
            "Buka juga tautannya lewat jaringan: mati, beralih, atau bersertifikat rusak?",
            "Open the links over the network too: dead, leading elsewhere, with a bad certificate?"
        ),
        ("check", "allow_internal") => text!(
            "Dengan --links: buka juga alamat di jaringan internal",
            "With --links: open addresses of the internal network too"
        ),
        ("check", "no_cache") => text!(
            "Dengan --links: tanyakan semuanya lagi, jangan pakai simpanan",
            "With --links: ask everything again, without what is remembered"
        ),
        ("check", "baseline") => text!(
            "Lewati temuan lama yang tercatat di berkas ini",
            "Leave out the earlier findings that this file holds"
        ),
        ("check", "update_baseline") => text!(
            "Catat semua temuan sekarang ke berkas --baseline",
            "Write all present findings into the file of --baseline"
        ),
        ("check", "fail_on") => text!(
            "Tingkat temuan yang membuat perintah ini gagal (bawaan: error)",
            "The level of findings that makes this command fail (default: error)"
        ),
        _ => return None,
    })
}

/// Examples at the foot of its help, by the path of commands.
pub(super) fn examples(path: &str) -> Option<Text> {
    Some(match path {
        "check" => text!(
            "Contoh:\n  humas check briefs/                        semua brief di folder\n  humas check brief.yaml --fix --diff        perbaikan yang tersedia\n  humas check briefs/ --format json          untuk mesin\n  humas check briefs/ --baseline lama.json   hanya temuan baru\n  humas check briefs/ --changed origin/main  hanya baris yang Anda ubah\n  humas check briefs/ --links                buka juga tautannya\n  humas check briefs/ --format github --report sarif=hasil.sarif\n\nPengecualian ditulis di brief: kecuali: [{{aturan: …, alasan: …}}]\n\nKode keluar: 0 bersih, 1 ada temuan, 2 argumen salah, 3 masukan tidak sah, 4 keluaran gagal ditulis atau jaringan terputus.",
            "Examples:\n  humas check briefs/                        all briefs of a folder\n  humas check brief.yaml --fix --diff        the repairs there are\n  humas check briefs/ --format json          for machines\n  humas check briefs/ --baseline old.json    only what is new\n  humas check briefs/ --changed origin/main  only the lines you changed\n  humas check briefs/ --links                open the links too\n  humas check briefs/ --format github --report sarif=results.sarif\n\nExceptions stand in the brief: kecuali: [{{aturan: …, alasan: …}}]\n\nExit codes: 0 clean, 1 findings, 2 wrong arguments, 3 input not valid, 4 output not written or network down."
        ),
        _ => return None,
    })
}
