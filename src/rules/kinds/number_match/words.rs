//! What this kind says.

use crate::lang::Text;
use crate::text;

pub(super) fn about() -> Text {
    text!(
        "Angka yang tidak cocok: dengan fakta brief, dengan rinciannya, persen dengan poin persen.",
        "Figures that do not agree: with the brief's facts, with their parts, percent with percentage points."
    )
}

pub(super) fn differs() -> Text {
    text!(
        "“{{temuan}}” berbeda dari “{{pengganti}}” di fakta.",
        "“{{temuan}}” differs from “{{pengganti}}” in the facts."
    )
}

pub(super) fn stated_here() -> Text {
    text!("fakta yang dimaksud", "the fact in question")
}

pub(super) fn points() -> Text {
    text!(
        "Selisih dua persentase adalah “{{pengganti}}”, bukan “{{temuan}}”.",
        "The difference of two percentages is “{{pengganti}}”, not “{{temuan}}”."
    )
}

pub(super) fn sum() -> Text {
    text!("Rinciannya berjumlah {{jumlah}}, bukan {{batas}}.", "The parts add up to {{jumlah}}, not {{batas}}.")
}
