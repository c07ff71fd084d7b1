//! The exit codes, named. "I found something" never equals "I broke".

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

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
