//! JUnit XML: a test suite a brief, a test case a rule that found something there. A case fails where a
//! finding reaches the failing level; lesser findings are its output. A brief that could not be read is an
//! error. No times are told: the same findings give the same bytes.

use super::{Counts, Findings, Report, Style, place};
use crate::diagnostic::{Diagnostic, Severity};
use crate::lang::Lang;
use crate::text;
use anyhow::Result;
use quick_junit::{NonSuccessKind, TestCase, TestCaseStatus, TestSuite};

/// The JUnit report. Its head counts everything, so it is held until the end.
#[derive(Debug)]
pub(super) struct Junit {
    style: Style,
    report: quick_junit::Report,
}

impl Junit {
    pub(super) fn new(style: Style) -> Self {
        Self { style, report: quick_junit::Report::new("humas") }
    }

    /// The findings of one rule in one file.
    fn case(&self, suite: &str, found: &[&Diagnostic], findings: &Findings<'_>) -> TestCase {
        let lang = self.style.lang();
        // Of equally grave ones the first.
        let Some(worst) = found.iter().rev().max_by_key(|one| one.severity) else {
            return case(text!("periksa", "check").get(lang), suite, TestCaseStatus::success());
        };
        let lines: Vec<String> = found.iter().map(|one| self.told(one, findings, lang)).collect();
        let lines = lines.join("\n");
        if findings.read && worst.severity < self.style.fail_on {
            let mut passed = case(&worst.code, suite, TestCaseStatus::success());
            passed.set_system_out(lines);
            return passed;
        }
        let kind = if findings.read { NonSuccessKind::Failure } else { NonSuccessKind::Error };
        let mut status = TestCaseStatus::non_success(kind);
        let more = found.len() - 1;
        let more = if more == 0 { text!("", "") } else { text!(" (dan {more} lagi)", " (and {more} more)") };
        status.set_message(format!("{}{}", worst.message.get(lang), more.get(lang)));
        status.set_type(level(worst.severity)).set_description(lines);
        case(&worst.code, suite, status)
    }

    /// A finding on a line: place, level, what is wrong, what to do.
    fn told(&self, diagnostic: &Diagnostic, findings: &Findings<'_>, lang: Lang) -> String {
        let path = self.style.base.path(place::file(diagnostic, findings.sources, findings.brief));
        let place = match place::main(diagnostic, findings.sources) {
            Some((_, region)) => format!("{path}:{}:{}", region.start.0, region.start.1),
            None => path,
        };
        let message = diagnostic.message.get(lang);
        let help = diagnostic.help.as_ref().map(|help| format!(" {}", help.get(lang))).unwrap_or_default();
        let words = format!("{message}{help}");
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        format!("{place}: {}: {words}", level(diagnostic.severity))
    }
}

fn case(name: &str, suite: &str, status: TestCaseStatus) -> TestCase {
    let mut case = TestCase::new(name, status);
    case.set_classname(suite);
    case
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    }
}

impl Report for Junit {
    fn add(&mut self, findings: &Findings<'_>) -> Result<String> {
        if findings.diagnostics.is_empty() && !findings.read {
            // What stands in its way is told of a shared file.
            return Ok(String::new());
        }
        let first = findings.diagnostics.first();
        let name = findings.brief.map(|brief| brief.as_str());
        let name = name.or(first.map(|one| place::file(one, findings.sources, None))).unwrap_or_default();
        let name = self.style.base.path(name);
        let mut suite = TestSuite::new(name.as_str());
        let mut rules: Vec<(&str, Vec<&Diagnostic>)> = Vec::new();
        for one in findings.diagnostics {
            match rules.iter_mut().find(|(rule, _)| *rule == one.code) {
                Some((_, list)) => list.push(one),
                None => rules.push((&one.code, vec![one])),
            }
        }
        if rules.is_empty() {
            rules.push(("", Vec::new()));
        }
        for (_, found) in &rules {
            suite.add_test_case(self.case(&name, found, findings));
        }
        self.report.add_test_suite(suite);
        Ok(String::new())
    }

    fn close(&mut self, _: &Counts) -> Result<String> {
        // The schema of Jenkins knows no `skipped` at the root; nothing is skipped.
        Ok(self.report.to_string()?.replacen(" skipped=\"0\"", "", 1))
    }
}
