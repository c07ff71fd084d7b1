//! The pages under `docs/`: sessions are run, references are written from the program itself.
//! `SNAPSHOTS=overwrite cargo test --test docs` writes what the program shows now.
#![allow(clippy::panic, clippy::unwrap_used, reason = "helpers of tests")]

#[path = "../common/mod.rs"]
#[allow(dead_code, unreachable_pub, reason = "shared by several tests")]
mod common;
#[allow(unreachable_pub, reason = "a helper of this test")]
mod page;
#[allow(unreachable_pub, reason = "a helper of this test")]
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
