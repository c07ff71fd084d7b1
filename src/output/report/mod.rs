//! What `humas check` found, in the forms that people and CI systems read; one file a form.
//!
//! A form turns findings into text piece by piece, so that a run over ten thousand briefs holds hardly more
//! than one over a hundred: SARIF and Code Quality keep twenty bytes a finding, to tell equal ones apart;
//! JUnit alone, whose head counts everything, is held until the end. Nothing here prints or writes: see [`Terminal`](super::Terminal) and
//! [`files`](crate::files).

mod counts;
mod github;
mod gitlab;
mod json;
mod junit;
mod mark;
mod place;
mod sarif;
mod summary;
mod text;

pub use counts::{Counts, Unchanged};
pub use place::Base;
pub use summary::Summary;

use super::human::Look;
use crate::diagnostic::{Diagnostic, Severity};
use crate::lang::Lang;
use crate::rules::RuleSet;
use crate::source::Sources;
use anyhow::Result;
use camino::Utf8Path;

/// The forms of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Form {
    /// For reading.
    Text,
    /// humas's own JSON, version 1.
    Json,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// Annotations of GitHub Actions.
    Github,
    /// GitLab's Code Quality.
    Gitlab,
    /// JUnit XML.
    Junit,
}

/// What was found in one brief, or in a file that briefs share.
#[derive(Debug, Clone, Copy)]
pub struct Findings<'a> {
    /// The brief as the user named it; nothing for the files that briefs share.
    pub brief: Option<&'a Utf8Path>,
    /// Whether it could be read and checked.
    pub read: bool,
    /// What is to be said.
    pub diagnostics: &'a [Diagnostic],
    /// The files that places point into, personal data covered.
    pub sources: &'a Sources,
    /// The rules they were found by, where they could be read.
    pub rules: Option<&'a RuleSet>,
}

/// How a report is written.
#[derive(Debug, Clone)]
pub struct Style {
    /// Language, colours and width.
    pub look: Look,
    /// The folder that the paths of machine-read forms start from.
    pub base: Base,
    /// From which level on a finding makes the run fail.
    pub fail_on: Severity,
    /// Whether nothing is said where nothing was found.
    pub quiet: bool,
}

impl Style {
    fn lang(&self) -> Lang {
        self.look.lang
    }
}

/// A form of report, written piece by piece: [`open`](Self::open), [`add`](Self::add) for each brief in
/// order, [`close`](Self::close).
pub trait Report: std::fmt::Debug {
    /// What stands before the findings.
    fn open(&mut self) -> &'static str {
        ""
    }

    /// The findings of one brief.
    ///
    /// # Errors
    /// When they can't be put into this form.
    fn add(&mut self, findings: &Findings<'_>) -> Result<String>;

    /// What stands after the findings.
    ///
    /// # Errors
    /// When it can't be put into this form.
    fn close(&mut self, counts: &Counts) -> Result<String>;
}

/// A report of a form.
pub fn new(form: Form, style: Style) -> Box<dyn Report> {
    match form {
        Form::Text => Box::new(text::Text::new(style)),
        Form::Json => Box::new(json::Json::new(style)),
        Form::Sarif => Box::new(sarif::Sarif::new(style)),
        Form::Github => Box::new(github::Github::new(style)),
        Form::Gitlab => Box::new(gitlab::Gitlab::new(style)),
        Form::Junit => Box::new(junit::Junit::new(style)),
    }
}
