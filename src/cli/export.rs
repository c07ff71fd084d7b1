//! The command line of `humas export`.

use crate::draft::Voice;
use crate::lang::Text;
use crate::text;
use camino::Utf8PathBuf;
use clap::Args;

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

/// The help of an argument, by the path of commands and the argument's id; `""` is the command itself.
pub(super) fn help(path: &str, argument: &str) -> Option<Text> {
    Some(match (path, argument) {
        ("export", "") => text!(
            "Siapkan bundel siap bagi: teks, gambar, tanya jawab, satu halaman untuk ponsel",
            "Make bundles to hand out: texts, pictures, answers, one page for the phone"
        ),
        ("export", "paths") => text!(
            "Brief: berkas, folder, atau pola seperti “briefs/*.yaml”",
            "Briefs: files, folders, or patterns such as \"briefs/*.yaml\""
        ),
        ("export", "output") => text!("Tulis bundel ke folder ini", "Write the bundles into this folder"),
        ("export", "voice") => text!(
            "Siapa yang bicara, satu bundel masing-masing (bawaan: resmi,asn)",
            "Who speaks, a bundle for each (default: resmi,asn)"
        ),
        ("export", "platform") => {
            text!("Hanya platform ini, dipisah koma: x,instagram", "Only these platforms, with commas: x,instagram")
        }
        ("export", "zip") => text!("Buat juga satu zip per bundel", "Make a zip of each bundle too"),
        ("export", "campaign") => text!(
            "Satu folder kampanye dengan nama ini: semua bundel, indeks.html, dan jadwal",
            "One campaign folder of this name: all bundles, indeks.html and the calendar"
        ),
        ("export", "allow_warnings") => {
            text!("Tetap ekspor brief yang punya peringatan", "Export briefs with warnings too")
        }
        ("export", "embargoed") => text!(
            "Tetap ekspor brief yang masih diembargo; bundelnya ditandai",
            "Export briefs under embargo too; their bundles are marked"
        ),
        ("export", "force") => text!(
            "Ganti folder atau berkas yang bukan buatan humas",
            "Replace folders and files that humas did not make"
        ),
        ("export", "rules") => {
            text!("Berkas aturan, menggantikan yang disebut humas.yaml", "A rules file, instead of those of humas.yaml")
        }
        _ => return None,
    })
}

/// Examples at the foot of its help, by the path of commands.
pub(super) fn examples(path: &str) -> Option<Text> {
    Some(match path {
        "export" => text!(
            "Contoh:\n  humas export brief.yaml -o bundel                      dua bundel: akun resmi dan ASN\n  humas export briefs/ -o dist --campaign gizi --zip     satu kampanye dengan indeks dan jadwal\n  humas verify dist/gizi                                 bukti bahwa tidak ada yang berubah\n\nBrief dengan kesalahan atau peringatan, yang bukan publik, dan yang masih diembargo ditolak; brief lain tetap diekspor.\n\nKode keluar: 0 selesai, 1 ada brief yang ditolak atau jadwal yang bertabrakan, 2 argumen salah, 3 masukan tidak sah, 4 keluaran gagal ditulis.",
            "Examples:\n  humas export brief.yaml -o bundles                     two bundles: official account and civil servants\n  humas export briefs/ -o dist --campaign gizi --zip     one campaign with index and calendar\n  humas verify dist/gizi                                 proof that nothing was changed\n\nBriefs with errors or warnings, that are not public or under embargo are refused; the others are exported.\n\nExit codes: 0 done, 1 briefs were refused or times collide, 2 wrong arguments, 3 input not valid, 4 output not written."
        ),
        _ => return None,
    })
}
