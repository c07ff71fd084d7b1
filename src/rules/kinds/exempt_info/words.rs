//! What this kind says.

use crate::lang::Text;
use crate::text;

pub(super) fn about() -> Text {
    text!(
        "Tanda bahwa informasi mungkin dikecualikan; keputusannya ada pada PPID.",
        "Signs that information may be exempt; the PPID decides."
    )
}

pub(super) fn found() -> Text {
    text!(
        "“{{temuan}}” menandai informasi yang mungkin dikecualikan; perlu keputusan PPID.",
        "“{{temuan}}” marks information that may be exempt; the PPID must decide."
    )
}
