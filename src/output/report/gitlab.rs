//! GitLab's Code Quality: an array of findings, and nothing else.

use super::mark::Marks;
use super::{Counts, Findings, Report, Style, place};
use crate::diagnostic::{Diagnostic, Severity};
use anyhow::Result;
use serde::Serialize;

/// The Code Quality report.
#[derive(Debug)]
pub(super) struct Gitlab {
    style: Style,
    marks: Marks,
    first: bool,
}

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: LineRange,
}

#[derive(Serialize)]
struct LineRange {
    begin: usize,
    end: usize,
}

impl Gitlab {
    pub(super) fn new(style: Style) -> Self {
        Self { style, marks: Marks::default(), first: true }
    }

    fn issue<'a>(&mut self, diagnostic: &'a Diagnostic, findings: &Findings<'_>) -> Issue<'a> {
        let lang = self.style.lang();
        let path = self.style.base.path(place::file(diagnostic, findings.sources, findings.brief));
        let region = place::main(diagnostic, findings.sources).map(|(_, region)| region);
        // A finding about a whole file stands on its first line: GitLab demands one.
        let lines = region.map_or(LineRange { begin: 1, end: 1 }, |r| LineRange { begin: r.start.0, end: r.end.0 });
        let mut description = diagnostic.message.get(lang).to_owned();
        if let Some(help) = &diagnostic.help {
            description += &format!(" {}", help.get(lang));
        }
        Issue {
            description,
            check_name: &diagnostic.code,
            fingerprint: self.marks.of(diagnostic, &path, findings.sources),
            severity: severity(diagnostic),
            location: Location { path, lines },
        }
    }
}

/// GitLab's level: what stops a brief from being checked at all blocks; the rest goes by ours.
fn severity(diagnostic: &Diagnostic) -> &'static str {
    match (diagnostic.severity, &diagnostic.detail) {
        (Severity::Error, None) => "blocker",
        (Severity::Error, Some(_)) => "critical",
        (Severity::Warning, _) => "major",
        (Severity::Info, _) => "info",
    }
}

impl Report for Gitlab {
    fn open(&mut self) -> &'static str {
        "["
    }

    fn add(&mut self, findings: &Findings<'_>) -> Result<String> {
        let mut out = String::new();
        for one in findings.diagnostics {
            let issue = serde_json::to_string(&self.issue(one, findings))?;
            out += &format!("{}\n  {issue}", if self.first { "" } else { "," });
            self.first = false;
        }
        Ok(out)
    }

    fn close(&mut self, _: &Counts) -> Result<String> {
        Ok("\n]\n".to_owned())
    }
}
