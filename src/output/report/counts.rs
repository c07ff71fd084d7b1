//! How much was found, and how much was left out.

use crate::diagnostic::{Diagnostic, Severity};
use crate::lang::{Lang, Text};
use crate::output::human;
use crate::text;

/// What a run amounts to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// Briefs that were read and checked.
    pub files: usize,
    /// Errors among what was found.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Infos.
    pub infos: usize,
    /// Links that were asked, where that was wanted.
    pub links: Option<usize>,
    /// How many of those answers are remembered from an earlier run.
    pub remembered: usize,
    /// Findings that the baseline knows.
    pub known: usize,
    /// What `--changed` left out, where it was asked for.
    pub unchanged: Option<Unchanged>,
    /// Whether some input could not be read or was not valid.
    pub broken: bool,
}

/// What `--changed` left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unchanged {
    /// The revision as the user named it.
    pub since: String,
    /// Briefs that are as they were, and so were not checked.
    pub briefs: usize,
    /// Findings on lines that are as they were.
    pub findings: usize,
}

impl Counts {
    /// Counts findings.
    pub fn add(&mut self, diagnostics: &[Diagnostic]) {
        for diagnostic in diagnostics {
            match diagnostic.severity {
                Severity::Error => self.errors += 1,
                Severity::Warning => self.warnings += 1,
                Severity::Info => self.infos += 1,
            }
        }
    }

    /// Whether nothing was found.
    pub fn clean(&self) -> bool {
        self.errors + self.warnings + self.infos == 0
    }

    /// All of it in one line.
    pub fn line(&self) -> Text {
        if let (0, false, Some(Unchanged { since, briefs, .. })) = (self.files, self.broken, &self.unchanged)
            && self.clean()
        {
            return text!(
                "Tidak ada brief yang berubah sejak {since}; {briefs} brief tidak diperiksa",
                "No brief changed since {since}; {briefs} not checked"
            );
        }
        let mut line = self.checked();
        if let Some(links) = self.links.filter(|links| *links > 0) {
            line = line.and(text!("; {links} tautan diperiksa", "; {links} links checked"));
            let remembered = self.remembered;
            if remembered > 0 {
                line = line.and(text!(" ({remembered} dari simpanan)", " ({remembered} remembered)"));
            }
        }
        let old = self.known;
        if old > 0 {
            line = line.and(text!("; {old} temuan lama dilewati", "; {old} earlier findings left out"));
        }
        let Some(unchanged) = &self.unchanged else { return line };
        line.and(unchanged.line())
    }

    fn checked(&self) -> Text {
        let files = self.files;
        let several = if files == 1 { "brief" } else { "briefs" };
        if self.clean() {
            return text!("{files} brief diperiksa, tidak ada temuan", "{files} {several} checked, nothing found");
        }
        let said = |lang| human::counted(self.errors, self.warnings, self.infos, lang);
        let (id, en) = (said(Lang::Id), said(Lang::En));
        text!("{files} brief diperiksa: {id}", "{files} {several} checked: {en}")
    }
}

impl Unchanged {
    /// What was left out, to go on a line.
    pub fn line(&self) -> Text {
        let Self { since, briefs, findings } = self;
        let mut line = Text::same("");
        if *briefs > 0 {
            let are = if *briefs == 1 { "brief" } else { "briefs" };
            line = line.and(text!(
                "; {briefs} brief lain tidak berubah sejak {since}",
                "; {briefs} other {are} unchanged since {since}"
            ));
        }
        if *findings > 0 {
            let are = if *findings == 1 { "finding" } else { "findings" };
            line = line.and(text!(
                "; {findings} temuan di baris yang tidak berubah dilewati",
                "; {findings} {are} on unchanged lines left out"
            ));
        }
        line
    }
}
