//! What this kind says.

use crate::lang::Text;
use crate::text;

pub(super) fn about() -> Text {
    text!("Beberapa bentuk dari satu istilah dalam satu brief.", "Several forms of one term in one brief.")
}

pub(super) fn found() -> Text {
    text!(
        "“{{temuan}}” di sini, “{{pengganti}}” di tempat lain: pakai satu bentuk saja.",
        "“{{temuan}}” here, “{{pengganti}}” elsewhere: use one form."
    )
}
