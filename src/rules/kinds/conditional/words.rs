//! What this kind says.

use crate::lang::Text;
use crate::text;

pub(super) fn about() -> Text {
    text!(
        "Sesuatu yang memerlukan pendamping: klaim dengan buktinya, akronim dengan uraiannya.",
        "What needs something beside it: a claim its evidence, an acronym its expansion."
    )
}

pub(super) fn alone() -> Text {
    text!("“{{temuan}}” belum disertai yang mendukungnya.", "“{{temuan}}” stands without what supports it.")
}

pub(super) fn unexplained() -> Text {
    text!("“{{temuan}}” belum diuraikan.", "“{{temuan}}” is not explained.")
}

pub(super) fn missing() -> Text {
    text!("Belum ada: {{unsur}}.", "Missing: {{unsur}}.")
}
