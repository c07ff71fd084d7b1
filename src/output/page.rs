//! A rule in full, for a terminal and for the documentation.

use super::wrap::wrapped;
use crate::lang::{Lang, Text};
use crate::rules::Rule;
use crate::rules::example::show;
use crate::text;

/// One part of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A paragraph with a word before it: "Mengapa: …".
    Words(String, String),
    /// A list with a word before it.
    List(String, Vec<String>),
    /// Something to copy.
    Code(String, String),
}

/// A page of parts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page(pub Vec<Part>);

/// The page of a rule.
pub fn rule(rule: &Rule, lang: Lang) -> Page {
    let said = |text: &Text| text.get(lang).to_owned();
    let mut parts = Vec::new();
    let message = rule.message.clone().unwrap_or_else(|| (rule.kind.about)());
    parts.push(Part::Words(said(&text!("Pesan", "Message")), said(&message)));
    if let Some(why) = &rule.why {
        parts.push(Part::Words(said(&text!("Mengapa", "Why")), said(why)));
    }
    if let Some(suggestion) = &rule.suggestion {
        parts.push(Part::Words(said(&text!("Saran", "Instead")), said(suggestion)));
    }
    if !rule.basis.is_empty() {
        let cited = |b: &crate::rules::Basis| {
            let content = b.content.get(lang);
            if content.is_empty() { b.cited() } else { format!("{}: {content}", b.cited()) }
        };
        parts.push(Part::List(said(&text!("Dasar", "Basis")), rule.basis.iter().map(cited).collect()));
    }
    parts.push(Part::List(said(&text!("Ditemukan", "Found")), rule.wrong.iter().map(show).collect()));
    parts.push(Part::List(said(&text!("Benar", "Right")), rule.right.iter().map(show).collect()));
    let id = &rule.id;
    let exception = text!(
        "kecuali:\n  - {{aturan: {id}, alasan: …, oleh: …, sampai: 2026-12-31}}",
        "kecuali:\n  - {{aturan: {id}, alasan: …, oleh: …, sampai: 2026-12-31}}"
    );
    parts.push(Part::Code(said(&text!("Pengecualian di brief", "Exception in a brief")), said(&exception)));
    Page(parts)
}

impl Page {
    /// The page for a terminal.
    pub fn plain(&self, width: usize) -> String {
        let mut out = String::new();
        for part in &self.0 {
            match part {
                Part::Words(name, words) => out += &format!("{name}:\n{}", wrapped(words, "  ", width)),
                Part::List(name, items) => {
                    out += &format!("{name}:\n");
                    for item in items {
                        out += &wrapped(item, "  - ", width);
                    }
                }
                Part::Code(name, code) => {
                    out += &format!("{name}:\n");
                    for line in code.lines() {
                        out += &format!("  {line}\n");
                    }
                }
            }
            out.push('\n');
        }
        super::human::tame(out.trim_end()) + "\n"
    }

    /// The page as Markdown.
    pub fn markdown(&self) -> String {
        let mut out = String::new();
        for part in &self.0 {
            match part {
                Part::Words(name, words) => out += &format!("**{name}.** {words}\n\n"),
                Part::List(name, items) => {
                    out += &format!("**{name}.**\n\n");
                    for item in items {
                        out += &format!("- {}\n", item.split_whitespace().collect::<Vec<_>>().join(" "));
                    }
                    out.push('\n');
                }
                Part::Code(name, code) => out += &format!("**{name}.**\n\n```yaml\n{code}\n```\n\n"),
            }
        }
        out
    }
}
