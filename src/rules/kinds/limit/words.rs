//! What this kind says.

use crate::lang::Text;
use crate::text;

pub(super) fn about() -> Text {
    text!("Naskah yang hampir memenuhi batas platformnya.", "Hand-written texts close to the limit of their platform.")
}

pub(super) fn close() -> Text {
    text!(
        "Naskah {{platform}} {{jumlah}} dari {{batas}}: hampir penuh.",
        "The text for {{platform}} has {{jumlah}} of {{batas}}: nearly full."
    )
}
