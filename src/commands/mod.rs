//! The sub-commands: each gathers what it needs from the library and shows the result.

pub mod check;
pub mod draft;
mod input;
pub mod platforms;
pub mod rules;
pub mod verify;
mod wanted;
mod workspace;
