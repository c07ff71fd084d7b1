//! The counters against the test data of the platforms' own projects.
//!
//! The data is no part of this project. It is read from the folder in `HUMAS_CONFORMANCE`, or from
//! `../shared/conformance`; without it these tests say so and pass, unless
//! `HUMAS_REQUIRE_CONFORMANCE=1`.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "helpers of tests: a broken data file must fail loudly, and a skip must be seen"
)]

mod bluesky;
mod data;
mod telegram;
mod twitter_extract;
mod twitter_weight;
