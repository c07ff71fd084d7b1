//! What this kind says.

use crate::lang::Text;
use crate::text;

pub(super) fn about() -> Text {
    text!("Kata atau frasa yang sebaiknya tidak dipakai.", "Words or phrases that are better not used.")
}

pub(super) fn found() -> Text {
    text!("“{{temuan}}” sebaiknya tidak dipakai.", "“{{temuan}}” is better not used.")
}
