//! What is shown in the place of a page while its brief can't be read.

use super::shell::{self, Frame};
use crate::bundle::GENERATOR;
use anyhow::Result;
use serde::Serialize;

#[derive(Serialize)]
struct View<'a> {
    text: &'a str,
}

/// A page that says what is wrong with a brief, and loads itself anew once it is saved.
///
/// # Errors
/// When a file that comes with humas is at fault.
pub fn problem(text: &str) -> Result<String> {
    let parts = shell::Parts {
        template: "problem.html",
        title: "Brief belum sah",
        generator: GENERATOR,
        frame: &Frame::new(&[include_str!("templates/base.css")], &[include_str!("templates/live.js")], true),
    };
    shell::page(parts, &View { text })
}
