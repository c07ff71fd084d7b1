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
    let level_name = level_name(diagnostic.severity).get(look.lang).to_owned();
    let head = level_name.len() + diagnostic.code.len() + "[]: ".len();
    let title = fitted(diagnostic, clean(diagnostic.message.get(look.lang)), head, look.width);
    let level = level(diagnostic.severity, look.lang);
    let mut group = Group::with_title(level.primary_title(title).id(clean(&diagnostic.code)));
    // Cleaned texts and names must outlive the drawing.
    let files = by_file(diagnostic, sources, look.lang);
    for File { name, body, first_line, labels, .. } in &files {
        let mut snippet = Snippet::source(body.as_str()).path(name.as_str()).line_start(*first_line);
        for (range, words, primary) in labels {
            let kind = if *primary { AnnotationKind::Primary } else { AnnotationKind::Context };
            let mark = kind.span(range.clone());
            snippet = snippet.annotation(if words.is_empty() { mark } else { mark.label(words.as_str()) });
        }
        group = group.element(snippet);
    }
    let help_name = help_name(diagnostic).get(look.lang).to_owned();
    let note = |name: &str, words: String| fitted(diagnostic, words, name.len() + GUTTER, look.width);
    let help = diagnostic.help.as_ref().map(|h| note(&help_name, clean(h.get(look.lang))));
    if let Some(help) = &help {
        group = group.element(Level::HELP.with_name(Some(help_name.as_str())).message(help.as_str()));
    }
    let notes: Vec<(String, String)> = diagnostic
        .detail
        .iter()
        .flat_map(|detail| &detail.notes)
        .map(|one| {
            let name = one.name.get(look.lang).to_owned();
            let words = clean(one.text.get(look.lang));
            let words = if one.verbatim { words } else { note(&name, words) };
            (name, words)
        })
        .collect();
    for (name, words) in &notes {
        group = group.element(Level::NOTE.with_name(Some(name.as_str())).message(words.as_str()));
    }
    let renderer = if look.paint.0 { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(look.width);
    renderer.render(&[group]) + "\n\n"
}

/// The columns before the name of a note, and those after it: "   = saran: ".
const GUTTER: usize = 9;

/// The words of a rule's finding in lines that fit the screen: they are sentences, and several.
fn fitted(diagnostic: &Diagnostic, words: String, columns: usize, width: usize) -> String {
    if diagnostic.detail.is_none() { words } else { super::wrap::wrapped_after(&words, columns, width) }
}

/// A rule suggests what to write; everything else helps.
fn help_name(diagnostic: &Diagnostic) -> Text {
    match diagnostic.detail {
        Some(_) => text!("saran", "suggestion"),
        None => text!("bantuan", "help"),
    }
}

fn level(severity: Severity, lang: Lang) -> Level<'static> {
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    level.with_name(Some(level_name(severity).get(lang).to_owned()))
}

/// The name of a level.
pub fn level_name(severity: Severity) -> Text {
    match severity {
        Severity::Error => text!("galat", "error"),
        Severity::Warning => text!("peringatan", "warning"),
        Severity::Info => text!("info", "info"),
    }
}

/// A file a diagnostic points into: its cleaned name, its text from the first line pointed at to the
/// last, and its clamped labels, the main one marked.
struct File {
    id: SourceId,
    name: String,
    body: String,
    first_line: usize,
    labels: Vec<(Range<usize>, String, bool)>,
}

fn by_file(diagnostic: &Diagnostic, sources: &Sources, lang: Lang) -> Vec<File> {
    let mut files: Vec<File> = Vec::new();
    for (index, label) in diagnostic.labels.iter().enumerate() {
        let Some(source) = sources.get(label.span.source) else { continue };
        if !files.iter().any(|file| file.id == source.id) {
            let (name, body) = (clean(&source.name), String::new());
            files.push(File { id: source.id, name, body, first_line: 1, labels: Vec::new() });
        }
        if let Some(file) = files.iter_mut().find(|file| file.id == source.id) {
            // The main words may stand on several lines; only further places have something said of them.
            let main = index == 0 || label.text.get(lang).is_empty();
            file.labels.push((clamp(label.span, source), clean(label.text.get(lang)), main));
        }
    }
    for file in &mut files {
        let Some(source) = sources.get(file.id) else { continue };
        let lines = lines_of(source, &file.labels);
        file.first_line = source.line_col(lines.start).0;
        file.body = visible(source.text.get(lines.clone()).unwrap_or_default());
        for (range, ..) in &mut file.labels {
            *range = range.start.saturating_sub(lines.start)..range.end.saturating_sub(lines.start);
        }
    }
    files
}

/// The bytes from the first line that labels stand on to the last; a byte order mark is not among them.
fn lines_of(source: &Source, labels: &[(Range<usize>, String, bool)]) -> Range<usize> {
    let text = &*source.text;
    let start = labels.iter().map(|(range, ..)| range.start).min().unwrap_or(0);
    let end = labels.iter().map(|(range, ..)| range.end).max().unwrap_or(0);
    let before = text.get(..start).unwrap_or_default();
    let first = before.rfind(['\n', '\r']).map_or(0, |at| at + 1).max(mark_len(source));
    let after = text.get(end..).unwrap_or_default();
    let last = after.find(['\n', '\r']).map_or(text.len(), |at| end + at + 1);
    first.min(last)..last
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

/// Text with the marks that steer a terminal made visible, byte for byte as long.
fn visible(text: &str) -> String {
    let steers = |c: char| matches!(c, '\u{80}'..='\u{9f}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
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
pub fn summary(errors: usize, warnings: usize, infos: usize, look: Look) -> String {
    let counts = counted(errors, warnings, infos, look.lang);
    if counts.is_empty() { counts } else { format!("{}\n", look.paint.bold(&counts)) }
}

/// How many of each there were, in words; empty where there were none.
pub fn counted(errors: usize, warnings: usize, infos: usize, lang: Lang) -> String {
    let several = |n: usize| if n == 1 { "" } else { "s" };
    let (e, w) = (several(errors), several(warnings));
    let parts = [
        (errors, text!("{errors} galat", "{errors} error{e}")),
        (warnings, text!("{warnings} peringatan", "{warnings} warning{w}")),
        (infos, text!("{infos} info", "{infos} info")),
    ];
    let said: Vec<&str> = parts.iter().filter(|(n, _)| *n > 0).map(|(_, text)| text.get(lang)).collect();
    said.join(", ")
}

/// Words from outside on several lines, fit for a terminal.
pub fn tame(words: &str) -> String {
    words.lines().map(clean).collect::<Vec<_>>().join("\n")
}
