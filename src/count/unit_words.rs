//! The names of units: for profiles and machines, and for people.

use super::Unit;
use crate::lang::Text;
use crate::text;

impl Unit {
    /// The names as profiles have them.
    pub const NAMES: &'static [&'static str] = &[
        "twitter_weighted_v3",
        "grapheme",
        "grapheme_no_gb9c",
        "codepoint",
        "utf16",
        "utf8_bytes",
        "gsm7_septets",
        "ucs2_units",
    ];

    /// The unit of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "twitter_weighted_v3" => Self::TwitterWeightedV3,
            "grapheme" => Self::Grapheme,
            "grapheme_no_gb9c" => Self::GraphemeNoGb9c,
            "codepoint" => Self::Codepoint,
            "utf16" | "ucs2_units" => Self::Utf16,
            "utf8_bytes" => Self::Utf8Bytes,
            "gsm7_septets" => Self::Gsm7,
            _ => return None,
        })
    }

    /// The name for machines.
    pub fn name(self) -> &'static str {
        match self {
            Self::TwitterWeightedV3 => "twitter_weighted_v3",
            Self::Grapheme => "grapheme",
            Self::GraphemeNoGb9c => "grapheme_no_gb9c",
            Self::Codepoint => "codepoint",
            Self::Utf16 => "utf16",
            Self::Utf8Bytes => "utf8_bytes",
            Self::Gsm7 => "gsm7_septets",
        }
    }

    /// What people call it.
    pub fn word(self) -> Text {
        match self {
            Self::TwitterWeightedV3 => text!("bobot X", "X units"),
            Self::Grapheme | Self::GraphemeNoGb9c => text!("karakter", "characters"),
            Self::Codepoint => text!("titik kode", "code points"),
            Self::Utf16 => text!("unit UTF-16", "UTF-16 units"),
            Self::Utf8Bytes => text!("bita", "bytes"),
            Self::Gsm7 => text!("septet", "septets"),
        }
    }
}
