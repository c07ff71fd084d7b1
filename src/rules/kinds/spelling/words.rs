//! What this kind says.

use crate::lang::Text;
use crate::text;
use camino::{Utf8Path, Utf8PathBuf};

pub(super) fn about() -> Text {
    text!(
        "Ejaan tidak baku dan bentuk bakunya; perbaikannya menjaga huruf kapital, imbuhan, dan klitik. Dengan “kamus”, juga kata yang tidak ada di kamus Hunspell.",
        "Non-standard spellings and the standard ones; the repair keeps capitals, affixes and clitics. With `kamus`, also words that a Hunspell dictionary lacks."
    )
}

pub(super) fn found() -> Text {
    text!(
        "Ejaan baku “{{temuan}}” adalah “{{pengganti}}”.",
        "The standard spelling of “{{temuan}}” is “{{pengganti}}”."
    )
}

/// What is said of a word that a dictionary lacks.
pub(super) fn unknown(suggests: bool) -> Text {
    if suggests {
        text!(
            "“{{temuan}}” tidak ada di kamus; mungkin maksudnya {{pengganti}}.",
            "“{{temuan}}” is not in the dictionary; perhaps {{pengganti}} is meant."
        )
    } else {
        text!("“{{temuan}}” tidak ada di kamus.", "“{{temuan}}” is not in the dictionary.")
    }
}

/// What stands for suggestions where there are none.
pub(super) fn no_suggestion() -> Text {
    text!("(tidak ada saran)", "(no suggestion)")
}

pub(super) fn nowhere(name: &str, folders: &[Utf8PathBuf]) -> Text {
    let list = folders.iter().map(|folder| folder.as_str()).collect::<Vec<_>>().join(", ");
    text!("Kamus “{name}” tidak ditemukan di {list}.", "There is no dictionary `{name}` in {list}.")
}

pub(super) fn no_file(path: &Utf8Path) -> Text {
    text!("Tidak ada berkas kamus “{path}”.", "There is no dictionary file `{path}`.")
}

pub(super) fn not_read(path: &Utf8Path, error: &std::io::Error) -> Text {
    text!("Berkas kamus “{path}” tidak terbaca: {error}.", "The dictionary file `{path}` can't be read: {error}.")
}

pub(super) fn too_large(path: &Utf8Path, limit: u64) -> Text {
    text!(
        "Berkas kamus “{path}” lebih besar daripada {limit} MiB.",
        "The dictionary file `{path}` is larger than {limit} MiB."
    )
}

pub(super) fn damaged(path: &Utf8Path, error: &str) -> Text {
    text!("Kamus “{path}” rusak: {error}.", "The dictionary `{path}` is damaged: {error}.")
}

pub(super) fn foreign(path: &Utf8Path, encoding: &str) -> Text {
    text!(
        "Kamus “{path}” memakai penyandian {encoding}; yang terbaca hanya UTF-8 dan ISO8859-1.",
        "The dictionary `{path}` is encoded in {encoding}; only UTF-8 and ISO8859-1 can be read."
    )
}

/// What to do where a dictionary is missing.
pub(super) fn install() -> Text {
    text!(
        "Pasang kamusnya (di Debian dan Ubuntu: apt install hunspell-id), tulis jalur berkas .dic-nya, atau hapus “kamus”.",
        "Install it (on Debian and Ubuntu: apt install hunspell-id), write the path of its .dic, or remove `kamus`."
    )
}
