//! Drafts as machines read them; the form is a contract (version 1).

use crate::draft::{Attachment, Draft, Omitted};
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
