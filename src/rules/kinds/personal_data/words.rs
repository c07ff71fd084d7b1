//! What this kind says.

use crate::lang::Text;
use crate::text;

pub(super) fn about() -> Text {
    text!("Data pribadi; selalu disamarkan dalam keluaran.", "Personal data; always masked in the output.")
}

pub(super) fn found() -> Text {
    text!("“{{temuan}}” tampaknya data pribadi.", "“{{temuan}}” seems to be personal data.")
}
