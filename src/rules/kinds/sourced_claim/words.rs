//! What this kind says.

use crate::lang::Text;
use crate::text;

pub(super) fn about() -> Text {
    text!(
        "Klaim tanpa sumber: angka statistik, hasil survei, kutipan.",
        "Claims without a source: statistics, survey results, quotations."
    )
}

pub(super) fn unsourced() -> Text {
    text!("Angka “{{temuan}}” belum bersumber.", "The figure “{{temuan}}” has no source.")
}

pub(super) fn here_too() -> Text {
    text!("juga di sini", "here too")
}

pub(super) fn unmethodical() -> Text {
    text!(
        "“{{temuan}}” belum menyebut penyelenggara, waktu, dan jumlah responden.",
        "“{{temuan}}” does not name who asked, when and how many."
    )
}

pub(super) fn nobody() -> Text {
    text!(
        "Kutipan ini belum menyebut nama dan jabatan pembicaranya.",
        "This quotation does not name who speaks and in what office."
    )
}
