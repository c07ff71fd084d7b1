//! What this kind says.

use crate::lang::Text;
use crate::text;

pub(super) fn about() -> Text {
    text!("Kata yang sama tertulis dua kali berturut-turut.", "The same word written twice in a row.")
}

pub(super) fn found() -> Text {
    text!("“{{temuan}}”: kata yang sama tertulis dua kali.", "“{{temuan}}”: the same word stands twice.")
}
