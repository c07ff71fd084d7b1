//! Indonesian prose: sentences, the parts that must stay whole, figures, and what is said twice.
//!
//! Everything here works on one list of tokens (`token`) whose words were looked up once in the
//! word lists of `data/`; each question about a text is then a walk over that list.

mod amount;
pub mod atoms;
mod breaks;
mod calendar;
mod clock;
pub mod dates;
mod decimal;
pub mod figures;
pub mod gist;
mod hash;
mod hidden;
mod legal;
mod lexer;
mod lexicon;
mod names;
mod number;
mod ordinal;
mod pairs;
mod phone;
mod phrases;
mod reading;
mod scan;
pub mod sentence;
pub mod shape;
mod stem;
mod stops;
mod token;
pub mod words;

pub use atoms::{Break, Strength, atoms, break_points};
pub use figures::{Figure, FigureKind, figures};
pub use gist::{Gist, overlap};
pub use hidden::{Hidden, hidden};
pub use reading::Reading;
pub use sentence::sentences;
pub use words::content_words;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
