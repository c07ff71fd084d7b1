//! What this kind says.

use crate::lang::Text;
use crate::text;

pub(super) fn about() -> Text {
    text!(
        "Tagar: jumlah, kembar, keterbacaan, dan pola yang dilarang.",
        "Hashtags: how many, doubles, readability and forbidden patterns."
    )
}

pub(super) fn many() -> Text {
    text!("Ada {{jumlah}} tagar, paling banyak {{batas}}.", "There are {{jumlah}} hashtags, at most {{batas}}.")
}

pub(super) fn twice() -> Text {
    text!("Tagar “{{temuan}}” tertulis dua kali.", "The hashtag “{{temuan}}” stands twice.")
}

pub(super) fn run_together() -> Text {
    text!(
        "Tagar “{{temuan}}” sulit dibaca: awali tiap kata dengan huruf kapital.",
        "The hashtag “{{temuan}}” is hard to read: put a capital on each word."
    )
}

pub(super) fn campaign() -> Text {
    text!("Tagar “{{temuan}}” dapat dibaca sebagai kampanye.", "The hashtag “{{temuan}}” can be read as campaigning.")
}
