//! The pages under `docs/`: sessions are run, references are written from the program itself.
//! `SNAPSHOTS=overwrite cargo test --test docs` writes what the program shows now.
#![allow(clippy::panic, clippy::unwrap_used, clippy::expect_used, unreachable_pub, reason = "tests fail by panicking")]

#[path = "../common/mod.rs"]
mod common;
mod page;
mod session;

mod reference;

/// The pages that show sessions: all that have console blocks.
const SESSIONS: [&str; 2] = ["docs/tutorial.md", "docs/pengelola.md"];

#[test]
fn the_tutorial_for_officers() {
    session::run(SESSIONS[0]);
}

#[test]
fn the_guide_for_maintainers() {
    session::run(SESSIONS[1]);
}

#[test]
fn no_page_shows_a_session_that_is_not_run() {
    for entry in std::fs::read_dir(common::root().join("docs")).unwrap() {
        let name = format!("docs/{}", entry.unwrap().file_name().into_string().unwrap());
        if name.ends_with(".md") && common::read(common::root().join(&name)).contains("```console") {
            assert!(SESSIONS.contains(&name.as_str()), "{name} shows a session that no test runs");
        }
    }
}
