//! What people and machines see. Everything here turns values into text; only [`Terminal`] writes.

pub mod bags;
pub mod cards;
pub mod human;
pub mod json;
pub mod page;
mod progress;
pub mod report;
mod terminal;
mod wrap;

pub use progress::Progress;
pub use terminal::{Paint, Terminal};
