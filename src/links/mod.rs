//! The links of briefs: where they stand, and what becomes of those who open them.
//!
//! Nothing here opens a connection unless [`ask`] is called, which only `humas check --links` does. What was found
//! out is handed to the rules, which say what is a finding.

mod address;
mod answer;
mod ask;
mod cache;
mod gate;
mod places;
mod retry;

pub use address::{Asked, asked, is_web, once};
pub(crate) use address::{is_email, scheme};
pub use answer::{Answer, Answers, Outcome};
pub use ask::{Watch, ask};
pub use cache::Cache;
pub use gate::Pace;
pub use places::{Place, places};
