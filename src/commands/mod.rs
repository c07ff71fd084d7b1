//! The sub-commands: each gathers what it needs from the library and shows the result.

mod ask;
mod bundles;
pub mod check;
pub mod completions;
mod cover;
pub mod draft;
pub mod export;
pub mod init;
mod input;
pub mod man;
mod network;
pub mod new;
pub mod platforms;
pub mod preview;
mod release;
pub mod rules;
pub mod schema;
pub mod verify;
mod wanted;
mod workspace;
