//! Finding the files a run is about, and writing those it makes.

mod cache;
mod find;
mod folder;
mod fresh;
pub mod names;
mod write;

pub use cache::cache_folder;
pub use find::{Found, briefs, profiles};
pub use folder::Exclusive;
pub use fresh::{Fresh, Made};
pub use write::{Output, Staged, append, replace, temporary};
