//! Finding the files a run is about, and writing those it makes.

mod cache;
mod find;
mod folder;
pub mod names;
mod write;

pub use cache::cache_folder;
pub use find::{Found, briefs, profiles};
pub use folder::Exclusive;
pub use write::{Output, replace, temporary};
