//! What this kind says.

use crate::lang::Text;
use crate::text;

pub(super) fn about() -> Text {
    text!(
        "Tautan menurut bentuknya: domain resmi, https, penyingkat, tipuan.",
        "Links by their form: official domains, https, shorteners, tricks."
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
