//! Drafts and findings as machines read them; the form is a contract (version 1).

use crate::diagnostic::{Citation, Diagnostic, Severity};
use crate::draft::{Attachment, Draft, Omitted};
use crate::lang::Lang;
use crate::source::{Lines, Sources};
use serde::Serialize;

/// What opens the document.
pub const OPEN: &str = "{\"version\": 1, \"drafts\": [";
/// What closes it.
pub const CLOSE: &str = "\n]}\n";

#[derive(Serialize)]
struct JsonDraft<'a> {
    brief: &'a str,
    id: &'a str,
    platform: &'a str,
    surface: &'a str,
    voice: crate::draft::Voice,
    limit: Option<usize>,
    unit: &'static str,
    posts: Vec<JsonPost<'a>>,
    omitted: &'a [Omitted],
    #[serde(skip_serializing_if = "Option::is_none")]
    embargo: Option<&'a str>,
}

#[derive(Serialize)]
struct JsonPost<'a> {
    n: usize,
    text: &'a str,
    count: usize,
    media: &'a [Attachment],
}

/// One draft as an element of the array, a comma before it where it is not the first.
pub fn draft(draft: &Draft, first: bool) -> serde_json::Result<String> {
    let json = JsonDraft {
        brief: &draft.brief,
        id: &draft.id,
        platform: &draft.platform,
        surface: &draft.surface,
        voice: draft.voice,
        limit: draft.limit,
        unit: draft.unit.name(),
        posts: draft
            .posts
            .iter()
            .map(|p| JsonPost { n: p.n, text: p.text.as_str(), count: p.count, media: &p.media })
            .collect(),
        omitted: &draft.omitted,
        embargo: draft.embargo.as_deref(),
    };
    let body = serde_json::to_string(&json)?;
    Ok(format!("{}\n  {body}", if first { "" } else { "," }))
}

/// What opens a document of findings.
pub const OPEN_FINDINGS: &str = "{\"version\": 1, \"diagnostics\": [";

#[derive(Serialize)]
struct JsonFinding<'a> {
    rule: &'a str,
    kind: &'a str,
    severity: Severity,
    message: &'a str,
    suggestion: Option<&'a str>,
    basis: &'a [Citation],
    path: Option<&'a str>,
    field: &'a str,
    start: Option<Place>,
    end: Option<Place>,
    text: &'a str,
    platforms: &'a [String],
    fix: Option<JsonFix<'a>>,
    fingerprint: &'a str,
}

#[derive(Serialize)]
struct JsonFix<'a> {
    replacement: &'a str,
}

/// Lines and columns count from 1, columns in Unicode code points, bytes from 0.
#[derive(Serialize)]
struct Place {
    line: usize,
    column: usize,
    byte: usize,
}

/// The kind of what is not a finding of a rule: an input that is not valid.
const INPUT: &str = "input";

/// One finding as an element of the array, a comma before it where it is not the first.
pub fn finding(diagnostic: &Diagnostic, sources: &Sources, lang: Lang, first: bool) -> serde_json::Result<String> {
    let detail = diagnostic.detail.as_deref();
    // A fold parts the words into several places: the finding reaches from the first to the last.
    let mut words = diagnostic.labels.iter().filter(|label| label.text.id.is_empty() || diagnostic.labels.len() == 1);
    let (start, end) = (diagnostic.labels.first().map(|l| l.span), words.next_back().map(|l| l.span));
    let source = start.and_then(|span| sources.get(span.source));
    let place = |byte: u32| {
        let lines = Lines::new(&source?.text);
        let (line, column) = lines.line_col(byte as usize);
        Some(Place { line, column, byte: byte as usize })
    };
    let json = JsonFinding {
        rule: &diagnostic.code,
        kind: detail.map_or(INPUT, |d| d.kind),
        severity: diagnostic.severity,
        message: diagnostic.message.get(lang),
        suggestion: diagnostic.help.as_ref().map(|help| help.get(lang)),
        basis: detail.map_or(&[][..], |d| d.basis.as_slice()),
        path: source.map(|source| source.name.as_str()),
        field: detail.map_or("", |d| d.field.as_str()),
        start: start.and_then(|span| place(span.start)),
        end: end.or(start).and_then(|span| place(span.end)),
        text: detail.map_or("", |d| d.words.as_str()),
        platforms: detail.map_or(&[][..], |d| d.platforms.as_slice()),
        fix: detail.and_then(|d| d.fix.as_ref()).map(|fix| JsonFix { replacement: &fix.replacement }),
        fingerprint: detail.map_or("", |d| d.fingerprint.as_str()),
    };
    let body = serde_json::to_string(&json)?;
    Ok(format!("{}\n  {body}", if first { "" } else { "," }))
}

/// What closes a document of findings.
pub fn close_findings(files: usize, errors: usize, warnings: usize, infos: usize) -> String {
    let summary = serde_json::json!({"files": files, "errors": errors, "warnings": warnings, "infos": infos});
    format!("\n],\n \"summary\": {summary}}}\n")
}
