//! The sub-commands: each gathers what it needs from the library and shows the result.

mod bundles;
pub mod check;
pub mod draft;
pub mod export;
mod input;
mod network;
pub mod platforms;
pub mod preview;
mod release;
pub mod rules;
pub mod verify;
mod wanted;
mod workspace;
