//! What this kind says.

use crate::lang::Text;
use crate::text;

pub(super) fn about() -> Text {
    text!(
        "Nama partai, calon, dan ajakan politik; nama yang bermakna lain hanya bila ada pemicunya.",
        "Names of parties and candidates and political calls; ambiguous names only with a trigger near them."
    )
}

pub(super) fn found() -> Text {
    text!(
        "“{{temuan}}” dapat dibaca sebagai keberpihakan politik.",
        "“{{temuan}}” can be read as taking political sides."
    )
}
