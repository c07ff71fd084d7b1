//! Random briefs: whatever an officer puts together, no post is over its limit, no count is false, and
//! nothing panics.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, unreachable_pub, reason = "tests fail by panicking")]

mod common;

use common::{drafts, parse};
use humas::count::telegram_plain;
use humas::draft::Voice;
use humas::platform::{MarkupName, builtin};
use proptest::prelude::*;

/// Words that are hard to count or to cut: emoji, scripts, addresses, numbers with units, markup.
const WORDS: [&str; 28] = [
    "warga",
    "Kota Contoh",
    "Rp1,5 triliun",
    "12.400 orang",
    "15 Januari 2026",
    "pukul 09.00–12.00 WIB",
    "kemkes.go.id",
    "https://contoh.go.id/a?b=c",
    "**penting**",
    "_miring_",
    "dr. Siti Contoh, M.Kes.",
    "ꦗꦮ",
    "👨‍👩‍👧‍👧",
    "🇮🇩🇮🇩",
    "é",
    "“kutipan”",
    "dll.",
    "a.n. Kepala Dinas",
    "No. 5",
    "Jl. Sudirman",
    "&",
    "<b>",
    "[laman](https://contoh.go.id)",
    "@akun",
    "#tagar",
    "gratis",
    "tidak",
    "wajib",
];

fn sentence() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(&WORDS[..]), 1..14)
        .prop_map(|words| format!("Pemerintah {}.", words.join(" ")))
}

fn text(sentences: std::ops::Range<usize>) -> impl Strategy<Value = String> {
    proptest::collection::vec((sentence(), any::<bool>()), sentences)
        .prop_map(|list| list.into_iter().map(|(s, paragraph)| s + if paragraph { "\n\n" } else { " " }).collect())
}

/// A YAML double-quoted scalar: JSON has the same form.
fn quoted(text: &str) -> String {
    serde_json::to_string(text.trim()).unwrap()
}

fn brief() -> impl Strategy<Value = String> {
    let kinds =
        proptest::sample::select(&["kebijakan", "layanan", "kegiatan", "edukasi", "klarifikasi", "darurat"][..]);
    (
        (kinds, text(1..9), proptest::option::of(text(1..4)), proptest::collection::vec(sentence(), 1..7)),
        (proptest::option::of(sentence()), proptest::collection::vec((sentence(), text(1..3)), 0..4), proptest::option::of(sentence())),
        (proptest::collection::vec("[a-zA-Z '-]{1,20}", 0..5), any::<bool>(), any::<bool>()),
    )
        .prop_map(|((kind, summary, reason, messages), (hook, questions, action), (tags, short, link))| {
            let mut yaml = format!(
                "judul: Judul Kota Contoh\ninstansi: Pemerintah Kota Contoh\nunit: Dinas\npenanggung_jawab: Kepala\njenis: {kind}\ntanggal: 2025-02-03\nringkasan: {}\nsumber: [{{id: a, judul: A, tautan: https://contoh.go.id/sumber}}]\npesan_kunci:\n",
                quoted(&summary)
            );
            for message in messages {
                let short = if short { ", pendek: Singkat saja" } else { "" };
                yaml += &format!("  - {{teks: {}{short}}}\n", quoted(&message));
            }
            if let Some(reason) = reason {
                yaml += &format!("alasan: {}\n", quoted(&reason));
            }
            if let Some(hook) = hook.filter(|h| h.chars().count() <= 60) {
                yaml += &format!("kait: {}\n", quoted(&hook));
            }
            for (index, (question, answer)) in questions.iter().enumerate() {
                yaml += if index == 0 { "tanya_jawab:\n" } else { "" };
                yaml += &format!("  - {{tanya: {}, jawab: {}}}\n", quoted(question), quoted(answer));
            }
            if let Some(action) = action {
                let link = if link { ", tautan: https://contoh.go.id/ajakan" } else { "" };
                yaml += &format!("ajakan: {{teks: {}{link}}}\n", quoted(&action));
            }
            if !tags.is_empty() {
                yaml += &format!("tagar: [{}]\n", tags.iter().map(|t| quoted(&format!("T{t}"))).collect::<Vec<_>>().join(", "));
            }
            yaml
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn every_post_fits(yaml in brief(), asn in any::<bool>(), thread in any::<bool>()) {
        let (_, brief) = parse(&yaml);
        let voice = if asn { Voice::Asn } else { Voice::Resmi };
        for draft in drafts(&brief, voice, thread) {
            let platform = builtin(&draft.platform).unwrap();
            let surface = platform.surfaces.iter().find(|s| s.id.value == draft.surface).unwrap();
            for post in &draft.posts {
                let text = post.text.as_str();
                let plain = if surface.markup == MarkupName::Telegram { telegram_plain(text).unwrap() } else { text.to_owned() };
                prop_assert_eq!(post.count, surface.measure().count(&plain));
                prop_assert!(draft.limit.is_none_or(|limit| post.count <= limit), "{} {}/{:?}\n{}\n{}", draft.surface, post.count, draft.limit, text, yaml);
                if let Some(second) = &surface.second {
                    prop_assert!(second.unit.count(&plain) <= second.limit);
                }
                prop_assert!(!text.contains("\n\n\n") && text.trim() == text, "{:?}", text);
            }
        }
    }
}
