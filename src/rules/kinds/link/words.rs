//! What this kind says.

use crate::lang::Text;
use crate::text;

pub(super) fn about() -> Text {
    text!(
        "Tautan menurut bentuknya (domain resmi, https, penyingkat, tipuan, pelacak) dan, dengan `--links`, menurut jawaban servernya.",
        "Links by their form (official domains, https, shorteners, tricks, trackers) and, with `--links`, by what their servers answer."
    )
}

pub(super) fn trick() -> Text {
    text!("Alamat “{{temuan}}” tidak seperti kelihatannya.", "The address “{{temuan}}” is not what it seems.")
}

pub(super) fn short() -> Text {
    text!("“{{temuan}}” menyembunyikan alamat tujuannya.", "“{{temuan}}” hides where it leads.")
}

pub(super) fn plain() -> Text {
    text!("“{{temuan}}” belum memakai https.", "“{{temuan}}” does not use https.")
}

pub(super) fn foreign() -> Text {
    text!("“{{host}}” bukan domain resmi.", "“{{host}}” is no official domain.")
}

pub(super) fn tracked() -> Text {
    text!("“{{temuan}}” memuat pelacak: {{pelacak}}.", "“{{temuan}}” holds trackers: {{pelacak}}.")
}

pub(super) fn answered() -> Text {
    text!("“{{temuan}}” tidak dapat dibuka: {{jawaban}}.", "“{{temuan}}” can't be opened: {{jawaban}}.")
}

pub(super) fn elsewhere() -> Text {
    text!(
        "“{{temuan}}” beralih ke {{ke}}, yang bukan domain resmi.",
        "“{{temuan}}” leads on to {{ke}}, no official domain."
    )
}

pub(super) fn here_too() -> Text {
    text!("juga di sini", "here too")
}
