//! The command line of `humas verify`.

use super::Format;
use crate::lang::Text;
use crate::text;
use camino::Utf8PathBuf;
use clap::Args;

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

/// The help of an argument, by the path of commands and the argument's id; `""` is the command itself.
pub(super) fn help(path: &str, argument: &str) -> Option<Text> {
    Some(match (path, argument) {
        ("verify", "") => text!(
            "Pastikan bundel (folder atau zip) masih utuh dan tidak diubah",
            "Make sure that bundles (folders or zips) are complete and unchanged"
        ),
        ("verify", "paths") => text!(
            "Bundel: folder, zip, atau folder yang memuat beberapa di antaranya",
            "Bundles: folders, zips, or a folder that holds several of them"
        ),
        ("verify", "format") => text!("Bentuk keluaran", "Form of the output"),
        _ => return None,
    })
}

/// Examples at the foot of its help, by the path of commands.
pub(super) fn examples(path: &str) -> Option<Text> {
    Some(match path {
        "verify" => text!(
            "Contoh:\n  humas verify dist/contoh                   semua bundel sebuah kampanye\n  humas verify ckg-resmi.zip                 sebuah zip, tanpa dibongkar\n  humas verify dist/ --format json           untuk mesin\n\nBag BagIt (RFC 8493) buatan program lain juga diperiksa.\n\nKode keluar: 0 utuh, 1 ada yang berubah, 2 argumen salah, 3 tidak terbaca atau bukan bag.",
            "Examples:\n  humas verify dist/contoh                   all bundles of a campaign\n  humas verify ckg-resmi.zip                 a zip, without unpacking it\n  humas verify dist/ --format json           for machines\n\nBagIt bags (RFC 8493) made by other programs are verified too.\n\nExit codes: 0 intact, 1 something changed, 2 wrong arguments, 3 not readable or not a bag."
        ),
        _ => return None,
    })
}
