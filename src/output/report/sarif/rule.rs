//! A rule as SARIF describes it: what it finds, why, what to write instead, the articles behind it.

use super::finding::{level, plain};
use super::model::{Configuration, Descriptor, Message, RuleProperties};
use crate::diagnostic::{Diagnostic, Severity};
use crate::lang::{Lang, Text};
use crate::rules::{Rule, RuleSet};
use crate::text;

/// The description of what found a diagnostic: a rule, or humas itself.
pub(super) fn descriptor(one: &Diagnostic, rules: Option<&RuleSet>, lang: Lang) -> Descriptor {
    match rules.and_then(|rules| rules.get(&one.code)) {
        Some(rule) => of_rule(rule, one.severity, lang),
        None => of_input(one, lang),
    }
}

fn of_rule(rule: &Rule, found: Severity, lang: Lang) -> Descriptor {
    let said = |text: &Text| text.get(lang).to_owned();
    let what = rule.message.clone().unwrap_or_else(|| (rule.kind.about)());
    let why = rule.why.as_ref().map(said);
    let mut parts: Vec<(Text, String)> = Vec::new();
    parts.extend(why.clone().map(|why| (text!("Mengapa", "Why"), why)));
    parts.extend(rule.suggestion.as_ref().map(|text| (text!("Saran", "Instead"), holes(&said(text)))));
    let cited = |basis: &crate::rules::Basis| {
        let content = basis.content.get(lang);
        if content.is_empty() { basis.cited() } else { format!("{}: {content}", basis.cited()) }
    };
    if !rule.basis.is_empty() {
        let list = rule.basis.iter().map(cited).collect::<Vec<_>>().join("; ");
        parts.push((text!("Dasar", "Basis"), list));
    }
    let id = &rule.id;
    let exception = text!(
        "tulis di brief: kecuali: [{{aturan: {id}, alasan: …}}]",
        "write in the brief: kecuali: [{{aturan: {id}, alasan: …}}]"
    );
    parts.push((text!("Bila disengaja", "If meant"), said(&exception)));
    let text = parts.iter().map(|(name, words)| format!("{}: {words}", name.get(lang)));
    let markdown = parts.iter().map(|(name, words)| format!("**{}.** {}", name.get(lang), quiet(words)));
    Descriptor {
        id: id.clone(),
        short_description: plain(&holes(&said(&what))),
        full_description: why.as_deref().map(plain),
        help: Message {
            text: plain(&text.collect::<Vec<_>>().join("\n")).text,
            markdown: Some(markdown.collect::<Vec<_>>().join("\n\n")),
        },
        default_configuration: Configuration { level: level(rule.level.severity().unwrap_or(found)) },
        properties: RuleProperties {
            tags: vec!["humas".to_owned(), rule.kind.name.to_owned()],
            basis: rule.basis.iter().map(crate::rules::Basis::cited).collect(),
        },
    }
}

/// What humas says itself about an input is named by what is wrong: `kunci-asing`.
fn of_input(one: &Diagnostic, lang: Lang) -> Descriptor {
    let name = one.code.replace('-', " ");
    let what = if one.severity == Severity::Error {
        text!("Masukan tidak sah: {name}", "Input not valid: {name}")
    } else {
        text!("Catatan tentang masukan: {name}", "A note on the input: {name}")
    };
    let help = match one.severity {
        Severity::Error => text!(
            "Brief baru dapat dipakai setelah galat ini diperbaiki.",
            "The brief can be used once this error is mended."
        ),
        _ => text!("Lihat pesan temuannya.", "See the message of the finding."),
    };
    Descriptor {
        id: one.code.to_string(),
        short_description: plain(what.get(lang)),
        full_description: None,
        help: plain(help.get(lang)),
        default_configuration: Configuration { level: level(one.severity) },
        properties: RuleProperties { tags: vec!["humas".to_owned(), "input".to_owned()], basis: Vec::new() },
    }
}

/// A sentence without its holes: what fills them differs from finding to finding.
fn holes(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('{') {
        out += before;
        match after.split_once('}') {
            Some((name, more)) if !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') => {
                out.push('…');
                rest = more;
            }
            _ => {
                out.push('{');
                rest = after;
            }
        }
    }
    out + rest
}

/// Words with the signs of Markdown made words.
fn quiet(words: &str) -> String {
    words.chars().flat_map(|c| "\\`*_[]<>|~#".contains(c).then_some('\\').into_iter().chain([c])).collect()
}
