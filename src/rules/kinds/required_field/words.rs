//! What this kind says.

use crate::lang::Text;
use crate::text;

pub(super) fn about() -> Text {
    text!(
        "Bidang yang perlu ada pada brief, dan bentuk isinya.",
        "Fields that a brief should have, and the form of what stands there."
    )
}

pub(super) fn missing() -> Text {
    text!("“{{bidang}}” belum diisi.", "`{{bidang}}` is not filled in.")
}

pub(super) fn wrong() -> Text {
    text!("Isi “{{bidang}}” belum sesuai: “{{temuan}}”.", "`{{bidang}}` does not hold what it should: “{{temuan}}”.")
}
