//! Posting times: from what a brief and `humas.yaml` say to slots, and from bundles to the calendar, the
//! spreadsheets and the import files of schedulers.
//!
//! [`plan`] gives the slots of one brief, with everything wrong with them; an [`Agenda`] sees those of
//! all briefs of a campaign; [`rows`] makes the lines that every file is written from.

mod agenda;
mod buffer;
mod columns;
mod csv;
mod guard;
mod ics;
mod import;
mod metricool;
mod plan;
mod row;
mod slot;
mod xlsx;

#[cfg(test)]
mod sample;

pub use agenda::Agenda;
pub use buffer::buffer;
pub use csv::csv;
pub use guard::{guarded, unguarded};
pub use ics::ics;
pub use import::{File, Import};
pub use metricool::metricool;
pub use plan::{Plan, plan};
pub use row::{Row, Status, When, rows, sort};
pub use slot::{Slot, time};
pub use xlsx::xlsx;
