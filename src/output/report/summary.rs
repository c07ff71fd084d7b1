//! The summary of a job on GitHub, in Markdown: a table of counts, then the findings by file.

use super::{Base, Counts, Findings, Style, place};
use crate::lang::Lang;
use crate::output::human::level_name;
use crate::text;
use std::fmt::Write;

/// GitHub takes 1 MiB of a step; nobody reads a quarter of that.
const MAX_BYTES: usize = 256 * 1024;

/// The summary, made while findings come.
#[derive(Debug)]
pub struct Summary {
    lang: Lang,
    base: Base,
    rows: String,
    file: String,
    left_out: usize,
}

impl Summary {
    /// A summary of nothing yet.
    pub fn new(style: &Style) -> Self {
        let (lang, base) = (style.lang(), style.base.clone());
        Self { lang, base, rows: String::new(), file: String::new(), left_out: 0 }
    }

    /// Adds the findings of one brief.
    pub fn add(&mut self, findings: &Findings<'_>) {
        for one in findings.diagnostics {
            let file = self.base.path(place::file(one, findings.sources, findings.brief));
            let mut row = String::new();
            if file != self.file {
                let head = text!("| Baris | Tingkat | Aturan | Temuan |", "| Line | Level | Rule | Finding |");
                let _ = write!(row, "\n### {}\n\n{}\n|--:|---|---|---|\n", cell(&file), head.get(self.lang));
            }
            let line = place::main(one, findings.sources).map_or(String::new(), |(_, r)| r.start.0.to_string());
            let level = level_name(one.severity);
            let mut words = cell(one.message.get(self.lang));
            if let Some(help) = &one.help {
                words += &format!(" {}", cell(help.get(self.lang)));
            }
            let _ = writeln!(row, "| {line} | {} | {} | {words} |", level.get(self.lang), cell(&one.code));
            if self.left_out > 0 || self.rows.len() + row.len() > MAX_BYTES {
                self.left_out += 1;
                continue;
            }
            self.rows += &row;
            self.file = file;
        }
    }

    /// The summary.
    pub fn close(&self, counts: &Counts) -> String {
        let Counts { files, errors, warnings, infos, .. } = counts;
        let head = text!(
            "## humas check\n\n| Brief diperiksa | Galat | Peringatan | Info |",
            "## humas check\n\n| Briefs checked | Errors | Warnings | Infos |"
        );
        let mut out = format!(
            "{}\n|--:|--:|--:|--:|\n| {files} | {errors} | {warnings} | {infos} |\n\n{}.\n{}",
            head.get(self.lang),
            cell(counts.line().get(self.lang)),
            self.rows
        );
        let more = self.left_out;
        if more > 0 {
            let words = text!(
                "\n{more} temuan lain tidak dimuat di sini; lihat log langkah ini.\n",
                "\n{more} more findings are not shown here; see the log of this step.\n"
            );
            out += words.get(self.lang);
        }
        out + "\n"
    }
}

/// Words as they stand, in a cell of a table: on one line, and no Markdown or HTML in them.
fn cell(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 16);
    for word in words.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        for c in word.chars() {
            if "\\`*_[]<>|~&#!$".contains(c) {
                out.push('\\');
            }
            out.push(c);
        }
    }
    crate::output::human::name(&out)
}
