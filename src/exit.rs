//! The exit codes, named. "I found something" never equals "I broke".

use crate::lang::Text;
use crate::text;
use std::process::ExitCode;

/// How a run ended. In a batch the highest code wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
#[repr(u8)]
pub enum Exit {
    /// 0: done, nothing at or above the failing level.
    #[default]
    Done = 0,
    /// 1: findings at or above the failing level.
    Findings = 1,
    /// 2: wrong arguments.
    Usage = 2,
    /// 3: an input can't be read or is not valid, or none was found.
    Input = 3,
    /// 4: an output can't be written, or the network failed where it was asked for.
    Output = 4,
    /// 70: a fault in humas itself.
    Fault = 70,
}

impl Exit {
    /// All codes, in order.
    pub const ALL: [Self; 6] = [Self::Done, Self::Findings, Self::Usage, Self::Input, Self::Output, Self::Fault];

    /// The number that the program leaves with.
    pub fn code(self) -> u8 {
        self as u8
    }

    /// What it means.
    pub fn meaning(self) -> Text {
        match self {
            Self::Done => text!(
                "selesai; tidak ada temuan pada atau di atas tingkat yang menggagalkan",
                "done; nothing at or above the failing level"
            ),
            Self::Findings => text!(
                "ada temuan pada atau di atas tingkat itu, atau brief yang ditolak",
                "findings at or above that level, or briefs that were refused"
            ),
            Self::Usage => text!("argumen salah", "wrong arguments"),
            Self::Input => text!(
                "ada masukan yang tidak terbaca atau tidak sah, atau tidak ada satu pun",
                "an input can't be read or is not valid, or none was found"
            ),
            Self::Output => text!(
                "keluaran tidak dapat ditulis, atau jaringan gagal padahal diminta",
                "an output can't be written, or the network failed where it was asked for"
            ),
            Self::Fault => text!("kesalahan di humas sendiri", "a fault in humas itself"),
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
