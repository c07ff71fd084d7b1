//! What this kind says.

use crate::lang::Text;
use crate::text;

pub(super) fn about() -> Text {
    text!(
        "Huruf kapital yang berlebihan, atau yang belum ada pada jabatan dan nama.",
        "Too many capitals, or none on offices and names."
    )
}

pub(super) fn shouted() -> Text {
    text!("“{{temuan}}” seluruhnya huruf kapital.", "“{{temuan}}” is all in capitals.")
}

pub(super) fn title() -> Text {
    text!(
        "Tulis “{{pengganti}}”: jabatan dan lembaga di depan nama diawali huruf kapital.",
        "Write “{{pengganti}}”: an office before a name takes capitals."
    )
}
