//! What this kind says.

use crate::lang::Text;
use crate::text;

pub(super) fn about() -> Text {
    text!(
        "Kata, tanda, atau emoji yang boleh muncul sekian kali saja.",
        "Words, signs or emoji that may stand only so often."
    )
}

pub(super) fn found() -> Text {
    text!(
        "“{{temuan}}” muncul {{jumlah}} kali, paling banyak {{batas}}.",
        "“{{temuan}}” stands {{jumlah}} times, at most {{batas}}."
    )
}

pub(super) fn never() -> Text {
    text!("“{{temuan}}” sebaiknya tidak dipakai.", "“{{temuan}}” is better not used.")
}
