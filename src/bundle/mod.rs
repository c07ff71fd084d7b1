//! Bundles: a brief in one voice with everything that is needed to post it and to answer for it.

mod answers;
mod build;
mod files;
mod model;

pub use build::{GENERATOR, Parts};
pub use files::{Files, bag, media, pictures};
pub use model::{About, Bundle, Card, Checked, Finding, Link, Media, Post, Question, Slot, Source, Time};
