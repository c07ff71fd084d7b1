//! For reading: each finding with its lines, and a last line that counts.

use super::{Counts, Findings, Report, Style};
use crate::output::human;
use anyhow::Result;

/// The report for reading.
#[derive(Debug)]
pub(super) struct Text {
    style: Style,
}

impl Text {
    pub(super) fn new(style: Style) -> Self {
        Self { style }
    }
}

impl Report for Text {
    fn add(&mut self, findings: &Findings<'_>) -> Result<String> {
        let drawn = |one| human::render(one, findings.sources, self.style.look);
        Ok(findings.diagnostics.iter().map(drawn).collect())
    }

    fn close(&mut self, counts: &Counts) -> Result<String> {
        if self.style.quiet && counts.clean() {
            return Ok(String::new());
        }
        let line = counts.line();
        Ok(format!("{}\n", self.style.look.paint.bold(line.get(self.style.lang()))))
    }
}
