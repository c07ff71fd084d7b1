//! The time zones of the country.

use crate::choice;

choice! {
    /// An Indonesian time zone.
    pub enum Zone {
        /// Western, UTC+7.
        "WIB" => Western,
        /// Central, UTC+8.
        "WITA" => Central,
        /// Eastern, UTC+9.
        "WIT" => Eastern,
    }
}

impl Zone {
    /// The zone of that many seconds east of UTC.
    pub fn at(offset: i32) -> Option<Self> {
        [Self::Western, Self::Central, Self::Eastern].into_iter().find(|zone| zone.offset() == offset)
    }

    /// Seconds east of UTC.
    pub fn offset(self) -> i32 {
        match self {
            Self::Western => 7 * 3600,
            Self::Central => 8 * 3600,
            Self::Eastern => 9 * 3600,
        }
    }

    /// The same for reckoning with days and hours.
    pub fn utc_offset(self) -> jiff::tz::Offset {
        jiff::tz::Offset::from_seconds(self.offset()).unwrap_or(jiff::tz::Offset::UTC)
    }
}
