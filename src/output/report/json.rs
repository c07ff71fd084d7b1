//! humas's own JSON: the form is a contract, see [`crate::output::json`].

use super::{Counts, Findings, Report, Style};
use crate::output::json;
use anyhow::Result;

/// The JSON report.
#[derive(Debug)]
pub(super) struct Json {
    style: Style,
    first: bool,
}

impl Json {
    pub(super) fn new(style: Style) -> Self {
        Self { style, first: true }
    }
}

impl Report for Json {
    fn open(&mut self) -> &'static str {
        json::OPEN_FINDINGS
    }

    fn add(&mut self, findings: &Findings<'_>) -> Result<String> {
        let mut out = String::new();
        for one in findings.diagnostics {
            out += &json::finding(one, findings.sources, self.style.lang(), self.first)?;
            self.first = false;
        }
        Ok(out)
    }

    fn close(&mut self, counts: &Counts) -> Result<String> {
        Ok(json::close_findings(counts.files, counts.errors, counts.warnings, counts.infos))
    }
}
