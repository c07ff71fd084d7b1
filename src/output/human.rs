//! Diagnostics as people read them: the file, the line, the caret, what to do.

use super::Paint;
use crate::diagnostic::{Diagnostic, Severity};
use crate::lang::{Lang, Text};
use crate::source::{Source, SourceId, Sources, Span};
use crate::text;
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet, normalize_untrusted_str};
use std::ops::Range;

/// How diagnostics are drawn.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// The language.
    pub lang: Lang,
    /// The colours.
    pub paint: Paint,
    /// The width, in columns.
    pub width: usize,
}

/// Draws one diagnostic, with a blank line after it.
pub fn render(diagnostic: &Diagnostic, sources: &Sources, look: Look) -> String {
    let title = clean(diagnostic.message.get(look.lang));
    let level = level(diagnostic.severity, look.lang);
    let mut group = Group::with_title(level.primary_title(title).id(diagnostic.code));
    // Cleaned texts and names must outlive the drawing.
    let files = by_file(diagnostic, sources, look.lang);
    for File { name, body, labels, .. } in &files {
        let mut snippet = Snippet::source(body.as_str()).path(name.as_str()).line_start(1);
        for (range, words, primary) in labels {
            let kind = if *primary { AnnotationKind::Primary } else { AnnotationKind::Context };
            let mark = kind.span(range.clone());
            snippet = snippet.annotation(if words.is_empty() { mark } else { mark.label(words.as_str()) });
        }
        group = group.element(snippet);
    }
    let help = diagnostic.help.as_ref().map(|h| clean(h.get(look.lang)));
    if let Some(help) = &help {
        group = group.element(
            Level::HELP.with_name(Some(text!("bantuan", "help").get(look.lang).to_owned())).message(help.as_str()),
        );
    }
    let renderer = if look.paint.0 { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(look.width);
    renderer.render(&[group]) + "\n\n"
}

fn level(severity: Severity, lang: Lang) -> Level<'static> {
    let (level, name) = match severity {
        Severity::Error => (Level::ERROR, text!("galat", "error")),
        Severity::Warning => (Level::WARNING, text!("peringatan", "warning")),
        Severity::Info => (Level::INFO, text!("info", "info")),
    };
    level.with_name(Some(name.get(lang).to_owned()))
}

/// A file a diagnostic points into: its cleaned name and text, and its clamped labels, the main one
/// marked.
struct File {
    id: SourceId,
    name: String,
    body: String,
    labels: Vec<(Range<usize>, String, bool)>,
}

fn by_file(diagnostic: &Diagnostic, sources: &Sources, lang: Lang) -> Vec<File> {
    let mut files: Vec<File> = Vec::new();
    for (index, label) in diagnostic.labels.iter().enumerate() {
        let Some(source) = sources.get(label.span.source) else { continue };
        if !files.iter().any(|file| file.id == source.id) {
            files.push(File { id: source.id, name: clean(&source.name), body: visible(source), labels: Vec::new() });
        }
        if let Some(file) = files.iter_mut().find(|file| file.id == source.id) {
            let range = clamp(label.span, source);
            let mark = mark_len(source);
            let range = range.start.saturating_sub(mark)..range.end.saturating_sub(mark);
            file.labels.push((range, clean(label.text.get(lang)), index == 0));
        }
    }
    files
}

/// A span made safe for drawing: inside the file, on character borders, at least one character where
/// there is one.
fn clamp(span: Span, source: &Source) -> Range<usize> {
    let text = &source.text;
    let down = |mut at: usize| {
        at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = down(span.start as usize);
    let mut end = down(span.end as usize).max(start);
    // The blanks and line ends at the tail of a block scalar are not what is meant.
    let part = text.get(start..end).unwrap_or_default();
    end = start + part.trim_end().len();
    if start == end {
        let first = text.get(start..).and_then(|rest| rest.chars().next()).filter(|c| *c != '\n' && *c != '\r');
        end = start + first.map_or(0, char::len_utf8);
    }
    start..end
}

/// A file's text without its byte order mark, and with the marks that steer a terminal made visible,
/// byte for byte as long.
fn visible(source: &Source) -> String {
    let steers = |c: char| matches!(c, '\u{80}'..='\u{9f}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let text = source.text.get(mark_len(source)..).unwrap_or_default();
    let sign = |c: char| match (steers(c), c.len_utf8()) {
        (true, 2) => '·',
        (true, _) => '\u{fffd}',
        _ => c,
    };
    text.chars().map(sign).collect()
}

/// The length of the byte order mark, which is no character of the text.
fn mark_len(source: &Source) -> usize {
    if source.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }
}

/// A name from outside, fit for a line of its own.
pub fn name(words: &str) -> String {
    clean(words).replace('\n', "\u{2424}")
}

/// Words from outside, fit for a terminal.
fn clean(words: &str) -> String {
    let tame: String = words
        .chars()
        .map(|c| if matches!(c, '\u{80}'..='\u{9f}' | '\u{200e}' | '\u{200f}' | '\u{61c}') { '\u{fffd}' } else { c })
        .collect();
    normalize_untrusted_str(&tame)
}

/// How many problems there were, in one line; empty where there were none.
pub fn summary(errors: usize, warnings: usize, look: Look) -> String {
    if errors == 0 && warnings == 0 {
        return String::new();
    }
    let (e, w) = (if errors == 1 { "error" } else { "errors" }, if warnings == 1 { "warning" } else { "warnings" });
    let line = match (errors, warnings) {
        (_, 0) => text!("{errors} galat", "{errors} {e}"),
        (0, _) => text!("{warnings} peringatan", "{warnings} {w}"),
        _ => text!("{errors} galat, {warnings} peringatan", "{errors} {e}, {warnings} {w}"),
    };
    let Text { id, en } = line;
    let words = match look.lang {
        Lang::Id => id,
        Lang::En => en,
    };
    format!("{}\n", look.paint.bold(&words))
}
