//! What this kind says.

use crate::lang::Text;
use crate::text;

pub(super) fn about() -> Text {
    text!(
        "Yang harus diungkapkan: siapa yang bicara, siapa yang membiayai, apa yang dibuat mesin.",
        "What must be told: who speaks, who pays, what a machine made."
    )
}

pub(super) fn untold() -> Text {
    text!("“{{temuan}}” belum disertai pengungkapan.", "“{{temuan}}” comes without a disclosure.")
}
