//! The sub-commands: each gathers what it needs from the library and shows the result.

pub mod draft;
pub mod platforms;
mod workspace;
