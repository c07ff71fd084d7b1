//! What a text claims: its figures with and without a source, sums, dates, quotations and surveys.
//!
//! Every question takes a [`Prose`], which reads a plain text once. Ranges are bytes of that text.
//! The words by which the questions are decided stand in `data/`, their cases in `cases/`.

mod amount;
mod attribution;
mod clause;
mod context;
mod cue;
mod facts;
mod likeness;
mod open_list;
mod parts;
mod points;
mod prose;
mod quotation;
mod rank;
mod relative;
mod rule;
mod shares;
mod speaker;
mod statistics;
mod sums;
mod surveys;
mod token;
mod unnamed;
mod weekdays;

pub use amount::Exactness;
pub use attribution::attributed;
pub use facts::{Facts, Match};
pub use points::{Points, percent_or_point};
pub use prose::Prose;
pub use relative::relative_times;
pub use speaker::Speakers;
pub use statistics::{Claim, statistics};
pub use sums::{WrongSum, sums};
pub use surveys::surveys;
pub use unnamed::unnamed_quotes;
pub use weekdays::{WrongDay, weekdays};

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
