//! What this kind says.

use crate::lang::Text;
use crate::text;

pub(super) fn about() -> Text {
    text!(
        "Kata yang punya padanan lebih baik; perbaikannya ditawarkan.",
        "Words for which there are better ones; the repair is offered."
    )
}

pub(super) fn found() -> Text {
    text!("Pakai “{{pengganti}}” alih-alih “{{temuan}}”.", "Write “{{pengganti}}” rather than “{{temuan}}”.")
}
