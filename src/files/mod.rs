//! Finding the files a run is about, and writing those it makes.

mod find;
mod write;

pub use find::{Found, briefs, profiles};
pub use write::{Output, replace};
