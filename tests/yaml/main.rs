//! Reading YAML: places that are never wrong, slips explained, hostile files refused.

#![allow(clippy::panic, clippy::unwrap_used, reason = "helpers of tests")]
#![allow(clippy::print_stdout, reason = "the numbers are shown with --nocapture")]

mod common;
mod differential;
mod read;
mod slips;
mod spans;
mod tree;
