//! The pages of bundles: `buka.html` to post from, `indeks.html` to read and approve a campaign.
//!
//! Each page is one file that asks nothing of any network: style, script and pictures stand in it, and its
//! policy lets nothing else in. It is read without its script too; the script adds buttons and filters.
//! What a page says stands in `templates/`, what people are told to do and not to do in `guidance/`.

mod base64;
mod campaign;
mod card;
mod engine;
mod guidance;
mod link;
mod markdown;
mod overview;
mod pictures;
mod post;
mod problem;
mod shell;
mod single;
#[cfg(test)]
mod tests;
mod visible;
mod voice;
mod words;

pub use campaign::{Campaign, Entry, Refused};
pub use overview::index;
pub use pictures::Pictures;
pub use problem::problem;
pub use single::{Purpose, bundle};
