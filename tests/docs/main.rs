//! The pages under `docs/`: sessions are run, references are written from the program itself.
//! `SNAPSHOTS=overwrite cargo test --test docs` writes what the program shows now.
#![allow(clippy::panic, clippy::unwrap_used, clippy::expect_used, unreachable_pub, reason = "tests fail by panicking")]

#[path = "../common/mod.rs"]
mod common;
mod page;
mod session;

mod reference;

#[test]
fn the_tutorial() {
    session::run("docs/tutorial.md");
}

#[test]
fn the_guide_for_maintainers() {
    session::run("docs/pengelola.md");
}
