//! Annotations of GitHub Actions: workflow commands on standard output, and a last line that counts, since
//! GitHub shows ten annotations of a level and step.

use super::{Counts, Findings, Report, Style, place};
use crate::diagnostic::{Diagnostic, Severity};
use crate::output::human;
use anyhow::Result;

/// The annotations.
#[derive(Debug)]
pub(super) struct Github {
    style: Style,
}

impl Github {
    pub(super) fn new(style: Style) -> Self {
        Self { style }
    }

    fn annotation(&self, diagnostic: &Diagnostic, findings: &Findings<'_>) -> String {
        let lang = self.style.lang();
        let level = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "notice",
        };
        let name = place::file(diagnostic, findings.sources, findings.brief);
        let mut properties = vec![("file", self.style.base.path(name))];
        if let Some((_, region)) = place::main(diagnostic, findings.sources) {
            let ((line, column), (end_line, end_column)) = (region.start, region.end);
            properties.push(("line", line.to_string()));
            properties.push(("endLine", end_line.to_string()));
            // GitHub takes columns only where they are on one line.
            if line == end_line {
                properties.push(("col", column.to_string()));
                properties.push(("endColumn", end_column.to_string()));
            }
        }
        properties.push(("title", diagnostic.code.to_string()));
        let properties: Vec<String> =
            properties.iter().map(|(name, value)| format!("{name}={}", property(value))).collect();
        let mut words = human::tame(diagnostic.message.get(lang));
        if let Some(help) = &diagnostic.help {
            words += &format!("\n{}", human::tame(help.get(lang)));
        }
        format!("::{level} {}::{}\n", properties.join(","), data(&words))
    }
}

impl Report for Github {
    fn add(&mut self, findings: &Findings<'_>) -> Result<String> {
        Ok(findings.diagnostics.iter().map(|one| self.annotation(one, findings)).collect())
    }

    fn close(&mut self, counts: &Counts) -> Result<String> {
        if self.style.quiet && counts.clean() {
            return Ok(String::new());
        }
        // A revision is the only word from outside on this line, and it never begins it.
        Ok(format!("{}\n", human::name(counts.line().get(self.style.lang()))))
    }
}

/// The words of a command: a line break would end it, and what follows could be another.
fn data(words: &str) -> String {
    words.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property of a command, in which colons and commas part things too.
fn property(words: &str) -> String {
    data(words).replace(':', "%3A").replace(',', "%2C")
}
