//! The command line of `humas init`.

use crate::lang::Text;
use crate::scaffold::Ci;
use crate::text;
use camino::Utf8PathBuf;
use clap::Args;

/// Arguments of `humas init`.
#[derive(Debug, Args)]
pub struct InitArgs {
    /// The folder that becomes a briefs repository.
    #[arg(value_name = "DIR", default_value = ".", hide_default_value = true)]
    pub folder: Utf8PathBuf,
    /// The agency.
    #[arg(long, value_name = "NAME")]
    pub agency: Option<String>,
    /// The unit.
    #[arg(long, value_name = "NAME")]
    pub unit: Option<String>,
    /// The role that answers for posts.
    #[arg(long, value_name = "NAME")]
    pub responsible: Option<String>,
    /// Official accounts: platform and name.
    #[arg(long, value_name = "x=@…")]
    pub account: Vec<String>,
    /// The time zone.
    #[arg(long, value_name = "WIB|WITA|WIT")]
    pub zone: Option<String>,
    /// The official domain.
    #[arg(long, value_name = "contoh.go.id")]
    pub domain: Option<String>,
    /// The platforms to write for.
    #[arg(short, long, value_delimiter = ',', value_name = "NAME")]
    pub platform: Vec<String>,
    /// Where machines check.
    #[arg(long, value_enum, value_delimiter = ',', value_name = "github,gitlab,none")]
    pub ci: Vec<Ci>,
    /// Ask nothing.
    #[arg(short, long)]
    pub yes: bool,
}

/// The help of an argument, by the path of commands and the argument's id; `""` is the command itself.
pub(super) fn help(path: &str, argument: &str) -> Option<Text> {
    Some(match (path, argument) {
        ("init", "") => text!(
            "Siapkan folder brief: humas.yaml, brief contoh, aturan, pemeriksaan otomatis",
            "Set up a folder of briefs: humas.yaml, an example, rules, automatic checks"
        ),
        ("init", "folder") => text!(
            "Folder yang disiapkan (bawaan: folder ini); yang sudah ada di sana tidak diubah",
            "The folder to set up (default: this one); what is there stays as it is"
        ),
        ("init", "agency") => text!("Nama resmi instansi", "The agency's official name"),
        ("init", "unit") => text!("Unit yang membuat brief", "The unit that writes the briefs"),
        ("init", "responsible") => {
            text!("Jabatan yang bertanggung jawab, bukan nama orang", "The office that answers for posts, not a person")
        }
        ("init", "account") => text!(
            "Akun resmi, misalnya x=@kotacontoh; boleh diulang",
            "An official account such as x=@kotacontoh; may be repeated"
        ),
        ("init", "zone") => text!("Zona waktu (bawaan: WIB)", "The time zone (default: WIB)"),
        ("init", "domain") => text!("Domain resmi instansi", "The agency's official domain"),
        ("init", "platform") => text!(
            "Platform yang dituju, misalnya x,instagram; daftarnya: humas platforms",
            "The platforms to write for, such as x,instagram; a list: humas platforms"
        ),
        ("init", "ci") => text!(
            "Pemeriksaan otomatis yang disiapkan (bawaan: github,gitlab)",
            "The automatic checks to set up (default: github,gitlab)"
        ),
        ("init", "yes") => {
            text!("Jangan bertanya; pakai opsi dan nilai bawaan", "Ask nothing; use the options and defaults")
        }
        _ => return None,
    })
}

/// Examples at the foot of its help, by the path of commands.
pub(super) fn examples(path: &str) -> Option<Text> {
    Some(match path {
        "init" => text!(
            "Contoh:\n  humas init                        siapkan folder ini, dengan beberapa pertanyaan\n  humas init brief-kota --yes       siapkan folder baru tanpa bertanya\n  humas init --agency \"Pemerintah Kota Contoh\" --account x=@kotacontoh --zone WITA --ci github\n\nSesudah itu: humas check briefs, lalu humas new \"Judul pengumuman\".",
            "Examples:\n  humas init                        set up this folder, with a few questions\n  humas init brief-kota --yes       set up a new folder without questions\n  humas init --agency \"Pemerintah Kota Contoh\" --account x=@kotacontoh --zone WITA --ci github\n\nThen: humas check briefs, and humas new \"Judul pengumuman\"."
        ),
        _ => return None,
    })
}
