//! atproto: lengths, and what the client turns into facets.

use crate::data::json;
use humas::count::{Unit, bluesky};
use std::ops::Range;

#[derive(serde::Deserialize)]
struct Lengths {
    cases: Vec<Length>,
}

#[derive(serde::Deserialize)]
struct Length {
    text: String,
    utf8_bytes: usize,
    graphemes: usize,
}

#[test]
fn lengths() {
    let Some(file) = json::<Lengths>("bluesky/length.json") else { return };
    for case in &file.cases {
        assert_eq!(Unit::Utf8Bytes.count(&case.text), case.utf8_bytes, "{}", case.text);
        assert_eq!(Unit::Grapheme.count(&case.text), case.graphemes, "{}", case.text);
    }
    assert_eq!(file.cases.len(), 15);
}

#[derive(serde::Deserialize)]
struct Facets {
    links_and_mentions: Vec<Segments>,
    hashtags: Vec<Tags>,
}

#[derive(serde::Deserialize)]
struct Segments {
    text: String,
    segments: Vec<Vec<String>>,
}

#[derive(serde::Deserialize)]
struct Tags {
    text: String,
    tags: Vec<String>,
    indices: Vec<Index>,
}

#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct Index {
    byte_start: usize,
    byte_end: usize,
}

/// The links and mentions of a case with where they lead, from its segments.
fn expected(case: &Segments) -> Vec<(Range<usize>, String)> {
    let (mut at, mut targets) = (0, Vec::new());
    for segment in &case.segments {
        let end = at + segment[0].len();
        assert_eq!(case.text.get(at..end), Some(segment[0].as_str()));
        targets.extend(segment.get(1).map(|target| (at..end, target.clone())));
        at = end;
    }
    assert_eq!(at, case.text.len());
    targets
}

#[test]
fn links_and_mentions() {
    let Some(file) = json::<Facets>("bluesky/facet-detection.json") else { return };
    for case in &file.links_and_mentions {
        let did = |r: Range<usize>| {
            let did = format!("did:fake:{}", &case.text[r.start + 1..r.end]);
            (r, did)
        };
        let mut found: Vec<_> = bluesky::mentions(&case.text).into_iter().map(did).collect();
        found.extend(bluesky::links(&case.text).into_iter().map(|l| (l.range, l.uri)));
        found.sort_by_key(|(range, _)| range.start);
        assert_eq!(found, expected(case), "{}", case.text);
    }
    assert_eq!(file.links_and_mentions.len(), 40);
}

#[test]
fn tags() {
    let Some(file) = json::<Facets>("bluesky/facet-detection.json") else { return };
    for case in &file.hashtags {
        let found = bluesky::tags(&case.text);
        let places: Vec<_> = case.indices.iter().map(|i| i.byte_start..i.byte_end).collect();
        assert_eq!(found, places, "{}", case.text);
        let tag = |r: Range<usize>| case.text[r].chars().skip(1).collect::<String>();
        assert_eq!(found.into_iter().map(tag).collect::<Vec<_>>(), case.tags, "{}", case.text);
    }
    assert_eq!(file.hashtags.len(), 39);
}
