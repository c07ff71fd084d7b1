//! What this kind says.

use crate::lang::Text;
use crate::text;

pub(super) fn about() -> Text {
    text!(
        "Teks alternatif: ada, cukup panjang, dan memberi tahu isinya.",
        "Alt texts: there, long enough, saying what is to be seen."
    )
}

pub(super) fn missing() -> Text {
    text!("“{{temuan}}” belum punya teks alternatif.", "“{{temuan}}” has no alt text.")
}

pub(super) fn says_nothing() -> Text {
    text!("“{{temuan}}” tidak menjelaskan isi gambar.", "“{{temuan}}” does not tell what is to be seen.")
}

pub(super) fn short() -> Text {
    text!("Teks alternatif ini hanya {{jumlah}} karakter.", "This alt text has only {{jumlah}} characters.")
}

pub(super) fn long() -> Text {
    text!(
        "Teks alternatif ini {{jumlah}} karakter, terlalu panjang untuk didengar.",
        "This alt text has {{jumlah}} characters, too long to listen to."
    )
}
