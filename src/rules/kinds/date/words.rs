//! What this kind says.

use crate::lang::Text;
use crate::text;

pub(super) fn about() -> Text {
    text!(
        "Hari dan tanggal: hari yang salah, waktu yang relatif, embargo.",
        "Days and dates: wrong weekdays, relative times, embargoes."
    )
}

pub(super) fn weekday() -> Text {
    text!(
        "Tanggal itu jatuh pada hari {{pengganti}}, bukan {{temuan}}.",
        "That date falls on {{pengganti}}, not on {{temuan}}."
    )
}

pub(super) fn relative() -> Text {
    text!("“{{temuan}}” belum disertai tanggal.", "“{{temuan}}” comes without a date.")
}

pub(super) fn embargo() -> Text {
    text!("“{{temuan}}” menandai informasi yang diembargo.", "“{{temuan}}” marks information under embargo.")
}

pub(super) fn no_zone() -> Text {
    text!(
        "Embargo “{{temuan}}” belum menyebut zona waktu; tanpa itu dibaca WIB, dan media di WITA atau WIT dapat salah jam.",
        "The embargo “{{temuan}}” does not say its time zone; it is read as WIB, and media elsewhere may be an hour off."
    )
}
