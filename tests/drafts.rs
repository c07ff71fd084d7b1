//! What holds for every draft of every brief: within the limit, whole sentences, whole addresses,
//! nothing cut between the parts of a thread, the same bytes every time.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, unreachable_pub, reason = "tests fail by panicking")]

mod common;

use common::{brief_with, drafts, parse, sample_briefs};
use humas::brief::Brief;
use humas::config::Config;
use humas::count::{Measure, telegram_plain};
use humas::diagnostic::Diagnostic;
use humas::draft::{Content, Draft, Request, Voice, compose};

use humas::markdown;
use humas::platform::{MarkupName, builtin, builtin_names};
use humas::source::Prose;
use humas::text::{atoms, sentences};

/// Every way of drafting a brief.
fn all(brief: &Brief) -> Vec<Draft> {
    [(Voice::Resmi, false), (Voice::Resmi, true), (Voice::Asn, false), (Voice::Asn, true)]
        .into_iter()
        .flat_map(|(voice, thread)| drafts(brief, voice, thread))
        .collect()
}

/// The text as the platform counts it.
fn counted(draft: &Draft, text: &str) -> usize {
    let platform = builtin(&draft.platform).unwrap();
    let surface = platform.surfaces.iter().find(|s| s.id.value == draft.surface).unwrap();
    let measure: Measure = surface.measure();
    let second = |text: &str| surface.second.as_ref().map(|s| (s.unit.count(text), s.limit));
    if let Some((count, limit)) = second(text) {
        assert!(count <= limit, "{}: {count} > {limit}", draft.surface);
    }
    if surface.markup == MarkupName::Telegram {
        measure.count(&telegram_plain(text).unwrap())
    } else {
        measure.count(text)
    }
}

/// Everything a brief says, as plain prose, field by field.
fn fields(brief: &Brief) -> Vec<Prose> {
    let raw = &brief.raw;
    let mut list: Vec<Prose> = Vec::new();
    let mut blocks = |prose: &Prose| {
        for block in markdown::blocks(prose) {
            match block.kind {
                markdown::Kind::Row { cells, .. } => list.extend(cells.into_iter().map(|c| c.text)),
                _ => list.push(block.text.text),
            }
        }
    };
    blocks(&brief.title);
    blocks(&brief.summary);
    for prose in raw.hook.iter().map(|l| &l.0).chain(&raw.reason).chain(raw.messages.iter().map(|m| &m.text)) {
        blocks(prose);
    }
    for prose in raw
        .messages
        .iter()
        .filter_map(|m| m.short.as_ref())
        .chain(raw.questions.iter().map(|q| &q.question.0))
        .chain(raw.questions.iter().map(|q| &q.answer))
    {
        blocks(prose);
    }
    // An action that names its address has the whole address put in its place.
    for action in raw.action.iter().filter(|a| a.link.as_ref().is_none_or(|l| !a.text.0.as_str().contains(l.host()))) {
        blocks(&action.text.0);
    }
    list
}

#[test]
fn every_post_is_within_its_limit_and_its_count_is_true() {
    let mut posts = 0;
    for (name, _, brief) in sample_briefs() {
        for draft in all(&brief) {
            for post in &draft.posts {
                assert_eq!(post.count, counted(&draft, post.text.as_str()), "{name} {}", draft.surface);
                assert!(
                    draft.limit.is_none_or(|limit| post.count <= limit),
                    "{name} {} {}/{:?}",
                    draft.surface,
                    post.count,
                    draft.limit
                );
                posts += 1;
            }
        }
    }
    assert!(posts > 1000, "{posts}");
}

/// The words of a draft come from the brief: a sentence of the brief is there whole or not at all.
#[test]
fn no_sentence_is_cut() {
    let mut whole = 0;
    for (name, _, brief) in sample_briefs() {
        let fields = fields(&brief);
        for draft in all(&brief).iter().filter(|d| d.posts.len() == 1) {
            let text = &draft.posts[0].text;
            let used: Vec<(u32, u32)> = text
                .spans(0..text.as_str().len())
                .iter()
                .filter(|s| s.source == brief.source)
                .map(|s| (s.start, s.end))
                .collect();
            for field in &fields {
                for range in sentences(field.as_str()) {
                    let spans = field.spans(range.clone());
                    let (Some(first), Some(last)) = (spans.first(), spans.last()) else { continue };
                    let inside = |at: u32| used.iter().any(|(start, end)| *start <= at && at < *end);
                    // A final stop may be dropped or added; every other byte stands or falls together.
                    let body = field.as_str()[range.clone()].trim_end_matches('.').len();
                    let shown: Vec<bool> = spans.iter().flat_map(|s| (s.start..s.end).map(inside)).take(body).collect();
                    let all_in = shown.iter().all(|x| *x);
                    let none_in = shown.iter().all(|x| !x);
                    assert!(
                        all_in || none_in,
                        "{name} {}: cut {:?} ({}..{})",
                        draft.surface,
                        &field.as_str()[range],
                        first.start,
                        last.end
                    );
                    whole += usize::from(all_in);
                }
            }
        }
    }
    assert!(whole > 2000, "{whole}");
}

#[test]
fn no_ellipsis_and_only_addresses_of_the_brief() {
    for (name, source, brief) in sample_briefs() {
        for draft in all(&brief) {
            for post in &draft.posts {
                let text = post.text.as_str();
                assert!(
                    !text.contains('…') && !text.contains("...")
                        || source.text.contains('…')
                        || source.text.contains("..."),
                    "{name} {}",
                    draft.surface
                );
                for word in text.split_whitespace().filter(|w| w.starts_with("https://")) {
                    let address = word.split('<').next().unwrap().trim_end_matches([')', '.', ',']);
                    assert!(
                        source.text.contains(address) || address == "https://www.lapor.go.id",
                        "{name} {}: {word}",
                        draft.surface
                    );
                }
            }
        }
    }
}

/// Between two parts of a thread no number, name, address or word is cut.
#[test]
fn threads_cut_nothing() {
    let mut parts = 0;
    let mut long = Vec::new();
    // A single sentence longer than a post on X: it must be cut, but only between atoms.
    let sentence = "Pemerintah Kota Contoh menyalurkan bantuan sebesar Rp1,5 triliun bagi 12.400 pelaku usaha mikro di 38 kecamatan, ".repeat(4);
    long.push(("long".to_owned(), brief_with(&format!("ringkasan: {sentence}mulai 15 Januari 2026 sampai 30 Juni 2026 menurut Wali Kota Contoh dr. Siti Contoh, M.Kes.\n"))));
    let samples = sample_briefs()
        .into_iter()
        .map(|(name, _, brief)| (name, brief))
        .chain(long.into_iter().map(|(name, text)| (name, parse(&text).1)));
    for (name, brief) in samples {
        let fields = fields(&brief);
        for draft in all(&brief).iter().filter(|d| d.posts.len() > 1) {
            let covered: Vec<Vec<(u32, u32)>> = draft
                .posts
                .iter()
                .map(|p| {
                    p.text
                        .spans(0..p.text.as_str().len())
                        .iter()
                        .filter(|s| s.source == brief.source)
                        .map(|s| (s.start, s.end))
                        .collect()
                })
                .collect();
            let part_of =
                |at: u32| covered.iter().position(|spans| spans.iter().any(|(start, end)| *start <= at && at < *end));
            for field in &fields {
                for atom in atoms(field.as_str()) {
                    let bytes: Vec<u32> = field.spans(atom.clone()).iter().flat_map(|s| s.start..s.end).collect();
                    let homes: Vec<usize> = bytes.iter().filter_map(|b| part_of(*b)).collect();
                    assert!(
                        homes.windows(2).all(|w| w[0] == w[1]),
                        "{name} {}: {:?} is cut",
                        draft.surface,
                        &field.as_str()[atom]
                    );
                }
            }
            for (index, post) in draft.posts.iter().enumerate() {
                assert!(
                    post.text.as_str().ends_with(&format!("{}/{}", index + 1, draft.posts.len())),
                    "{name} {}",
                    draft.surface
                );
                let tags_only = post
                    .text
                    .as_str()
                    .lines()
                    .filter(|l| !l.is_empty())
                    .all(|l| l.starts_with('#') || l.contains('/') && l.len() < 6);
                assert!(!tags_only, "{name} {}: a part of tags only", draft.surface);
                parts += 1;
            }
        }
    }
    assert!(parts > 200, "{parts}");
}

#[test]
fn the_same_brief_gives_the_same_bytes() {
    let shown = |brief: &Brief| -> Vec<String> {
        all(brief).iter().flat_map(|d| d.posts.iter().map(|p| p.text.as_str().to_owned())).collect()
    };
    for (_, _, brief) in sample_briefs() {
        assert_eq!(shown(&brief), shown(&brief.clone()));
    }
}

/// No word of a draft is out of thin air: what has no place in the brief or `humas.yaml` is a fixed phrase.
#[test]
fn what_is_not_from_the_brief_is_a_fixed_phrase() {
    let phrases = [
        "Yang perlu",
        "Faktanya:",
        "Informasi bagi warga:",
        "Kondisi saat ini:",
        "Segera lakukan:",
        "Alasannya:",
        "Latar belakang:",
        "Penjelasannya:",
        "Penyebabnya:",
        "Mengapa ini penting?",
        "Rincian:",
        "Info:",
        "Selengkapnya",
        "Info resmi:",
        "Pertanyaan dan aduan:",
        "Ada pertanyaan?",
        "Informasi dan pertanyaan:",
        "Bapak/Ibu",
        "Saya ASN",
        "Bagi",
    ];
    for (name, _, brief) in sample_briefs() {
        for draft in
            all(&brief).iter().filter(|d| ["x", "facebook", "threads", "linkedin"].contains(&d.platform.as_str()))
        {
            for post in &draft.posts {
                for gap in post.text.unmapped() {
                    let words = post.text.as_str()[gap].trim();
                    let letters = words.chars().filter(|c| c.is_alphabetic()).count();
                    // An address that a link of the text carried stands in brackets behind it.
                    let address = words.starts_with("(https://") || words.ends_with("go.id)");
                    let known = phrases.iter().any(|p| words.contains(p.trim())) || words == "dan" || address;
                    assert!(letters == 0 || known, "{name} {}: {words:?}", draft.surface);
                }
            }
        }
    }
}

#[test]
fn no_sample_brief_is_refused_by_a_platform() {
    let config = Config::default();
    for (name, _, brief) in sample_briefs() {
        let content = Content::of(&brief);
        for (voice, thread) in [(Voice::Resmi, false), (Voice::Resmi, true), (Voice::Asn, false), (Voice::Asn, true)] {
            let request = Request { brief: &brief, content: &content, config: &config, voice, thread, embargo: None };
            for platform in builtin_names().filter_map(builtin) {
                let refused = |found: Vec<Diagnostic>| panic!("{name} {}: {}", platform.id.value, found[0].message.en);
                for draft in compose(&request, &platform).unwrap_or_else(refused) {
                    let says_who = draft.posts[0].text.as_str().contains("Saya ASN");
                    assert_eq!(says_who, voice == Voice::Asn, "{name} {} {voice:?}", draft.surface);
                }
            }
        }
    }
}
