//! The fields that can be asked for, and where they are or should be.

use crate::check::Subject;
use crate::source::{Prose, Span};
use crate::yaml::record::Line;

/// The names of the fields.
pub(super) const FIELDS: [&str; 15] = [
    "kanal_umpan_balik",
    "unit",
    "penanggung_jawab",
    "sumber.lembaga",
    "sumber.tanggal",
    "sumber.tautan",
    "media.alt",
    "media.kredit",
    "media.takarir",
    "alasan",
    "ajakan",
    "ajakan.tautan",
    "fakta",
    "tanya_jawab",
    "tautan",
];

/// A field of a brief: what stands there, or where it should.
pub(super) struct Place {
    pub(super) field: String,
    pub(super) value: Option<String>,
    pub(super) span: Span,
}

fn single(field: &str, value: Option<&Prose>, top: Span) -> Vec<Place> {
    let span = value.and_then(Prose::place).unwrap_or(top);
    vec![Place { field: field.to_owned(), value: value.map(|v| v.as_str().to_owned()), span }]
}

/// The places of a field; several where it belongs to a list.
pub(super) fn places(name: &str, subject: &Subject<'_>, endings: &[String]) -> Vec<Place> {
    let raw = &subject.brief.raw;
    let shared = subject.config.raw.as_ref();
    // What a brief lacks as a whole is said at its title: every brief has one.
    let top = raw.title.as_ref().and_then(|title| title.0.place()).unwrap_or(raw.span);
    let list = |values: Vec<&str>| {
        let value = (!values.is_empty()).then(|| values.join("; "));
        vec![Place { field: name.to_owned(), value, span: top }]
    };
    let line = |line: &Option<Line>| line.as_ref().map(|l| l.0.clone());
    match name {
        "kanal_umpan_balik" => list(raw.channels.iter().flat_map(|c| [c.name.0.as_str(), c.link.as_str()]).collect()),
        "unit" => single(name, line(&raw.unit).or(shared.and_then(|s| line(&s.unit))).as_ref(), top),
        "penanggung_jawab" => {
            single(name, line(&raw.responsible).or(shared.and_then(|s| line(&s.responsible))).as_ref(), top)
        }
        "alasan" => single(name, raw.reason.as_ref(), top),
        "ajakan" => single(name, raw.action.as_ref().map(|action| &action.text.0), top),
        "ajakan.tautan" => match &raw.action {
            Some(action) => single(name, action.link.as_ref().map(|l| &l.0), action.span),
            None => Vec::new(),
        },
        "fakta" => list(raw.facts.iter().map(|fact| fact.statement.as_str()).collect()),
        "tanya_jawab" => list(raw.questions.iter().map(|question| question.question.0.as_str()).collect()),
        "tautan" => single(name, raw.link.as_ref().map(|l| &l.0), top),
        _ => of_lists(name, subject, endings),
    }
}

fn of_lists(name: &str, subject: &Subject<'_>, endings: &[String]) -> Vec<Place> {
    let raw = &subject.brief.raw;
    let Some((list, key)) = name.split_once('.') else { return Vec::new() };
    let mut places = Vec::new();
    if list == "sumber" {
        for (n, reference) in raw.references.iter().enumerate() {
            let field = format!("sumber[{n}].{key}");
            places.extend(match key {
                "lembaga" => single(&field, reference.publisher.as_ref().map(|l| &l.0), reference.id.span),
                "tautan" => single(&field, reference.link.as_ref().map(|l| &l.0), reference.id.span),
                _ => {
                    let (value, span) = match reference.date {
                        Some(day) => (Some(day.long()), day.span),
                        None => (None, reference.id.span),
                    };
                    vec![Place { field, value, span }]
                }
            });
        }
    }
    if list == "media" {
        for (n, media) in raw.media.iter().enumerate() {
            let file = media.file.0.as_str().to_lowercase();
            if !endings.is_empty() && !endings.iter().any(|e| file.ends_with(&format!(".{e}"))) {
                continue;
            }
            let at = media.file.0.place().unwrap_or(media.span);
            let field = format!("media[{n}].{key}");
            places.extend(match key {
                "alt" => single(&field, media.alt.as_ref(), at),
                "kredit" => single(&field, media.credit.as_ref().map(|l| &l.0), at),
                _ => single(&field, media.caption.as_ref(), at),
            });
        }
    }
    places
}
