//! A finding as a SARIF result.

use super::super::mark::Marks;
use super::super::{Findings, Style, place};
use super::model::{
    ArtifactChange, ArtifactLocation, Fingerprints, Fix, Location, LogicalLocation, Message, Outcome, PhysicalLocation,
    Properties, Region, Replacement,
};
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::{Sources, Span};
use crate::text;

/// The result of a finding; `index` is where its rule stands.
pub(super) fn result<'a>(
    one: &'a Diagnostic,
    index: usize,
    findings: &Findings<'_>,
    style: &Style,
    marks: &mut Marks,
) -> Outcome<'a> {
    let (lang, sources) = (style.lang(), findings.sources);
    let path = style.base.path(place::file(one, sources, findings.brief));
    let detail = one.detail.as_deref();
    let mut message = one.message.get(lang).to_owned();
    if let Some(help) = &one.help {
        message += &format!(" {}", help.get(lang));
    }
    let said = one.labels.first().map(|label| label.text.get(lang)).filter(|words| !words.is_empty());
    let field = detail.map(|detail| detail.field.as_str()).filter(|field| !field.is_empty());
    let here = Location {
        id: None,
        message: said.map(plain),
        physical_location: PhysicalLocation {
            artifact_location: artifact(&path),
            region: place::main(one, sources).map(|(_, region)| wide(region)),
        },
        logical_locations: field
            .map(|name| LogicalLocation { fully_qualified_name: name, kind: "member" })
            .into_iter()
            .collect(),
    };
    let further = one.labels.iter().skip(1).map(|label| (label.span, label.text.get(lang)));
    let related = further.filter(|(_, words)| !words.is_empty()).enumerate();
    Outcome {
        rule_id: &one.code,
        rule_index: index,
        level: level(one.severity),
        message: plain(&message),
        locations: vec![here],
        related_locations: related.filter_map(|(n, (span, words))| at(n, span, words, sources, style)).collect(),
        partial_fingerprints: Fingerprints { humas: marks.of(one, &path, sources) },
        fixes: detail.and_then(|detail| fix(detail.fix.as_ref()?, sources, style)).into_iter().collect(),
        properties: Properties { platforms: detail.map_or(&[][..], |detail| detail.platforms.as_slice()) },
    }
}

/// SARIF's name of a level.
pub(super) fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// Words as a plain message. "[…](…)" would be a link there.
pub(super) fn plain(words: &str) -> Message {
    Message { text: words.replace("](", "\\]("), markdown: None }
}

/// A further place, numbered from 1.
fn at<'a>(n: usize, span: Span, words: &str, sources: &Sources, style: &Style) -> Option<Location<'a>> {
    let (source, region) = place::region(span, sources)?;
    let artifact_location = artifact(&style.base.path(&source.name));
    Some(Location {
        id: Some(n + 1),
        message: Some(plain(words)),
        physical_location: PhysicalLocation { artifact_location, region: Some(wide(region)) },
        logical_locations: Vec::new(),
    })
}

fn fix(fix: &crate::diagnostic::Fix, sources: &Sources, style: &Style) -> Option<Fix> {
    let (source, region) = place::region(fix.span, sources)?;
    let words = &fix.replacement;
    let description = text!("Tulis “{words}”.", "Write “{words}”.");
    Some(Fix {
        description: plain(description.get(style.lang())),
        artifact_changes: [ArtifactChange {
            artifact_location: artifact(&style.base.path(&source.name)),
            replacements: [Replacement {
                deleted_region: wide(region),
                inserted_content: Message { text: words.clone(), markdown: None },
            }],
        }],
    })
}

fn wide(region: place::Region) -> Region {
    let place::Region { start, end, byte, bytes } = region;
    Region {
        start_line: start.0,
        start_column: start.1,
        end_line: end.0,
        end_column: end.1,
        byte_offset: byte,
        byte_length: bytes,
    }
}

/// A path as the URI that SARIF wants: percent-encoded, and a whole path as that of a file.
fn artifact(path: &str) -> ArtifactLocation {
    let mut uri = String::with_capacity(path.len());
    if path.starts_with('/') {
        uri.push_str("file://");
    }
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(byte.into()),
            _ => uri += &format!("%{byte:02X}"),
        }
    }
    ArtifactLocation { uri }
}
