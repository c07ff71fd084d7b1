//! What the tests of pages share, and what holds for whole pages.

use super::*;
use crate::bundle::{About, Bundle, Card, Checked, Finding, Link, Media, Post, Question, Slot, Source, Time};
use crate::draft::Voice;
use crate::text::hidden;

/// A sentence that would break out of a page wherever it is put in unescaped.
const HOSTILE: &str = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>\u{202e}{{ 7*7 }}<!--";

pub(super) fn post(text: &str) -> Post {
    let (text, file) = (text.to_owned(), "x/x.txt".to_owned());
    let marks = hidden(&text);
    Post { n: 1, count: text.chars().count(), text, file, hashtags: Vec::new(), marks, media: Vec::new() }
}

pub(super) fn card(platform: &str, posts: Vec<Post>) -> Card {
    Card {
        platform: platform.to_owned(),
        surface: format!("{platform}_post"),
        name: "X".to_owned(),
        unit: "karakter".to_owned(),
        limit: Some(280),
        markup: "none".to_owned(),
        links: true,
        fold: None,
        posts,
        notes: Vec::new(),
    }
}

/// A bundle in which every word of a person is `words`.
fn bundle_of(words: &str, link: &str, voice: Voice) -> Bundle {
    let s = || words.to_owned();
    let time = || Time { at: s(), words: s() };
    let mut thread = card("x", vec![post(words), Post { n: 2, media: vec![s()], ..post(words) }]);
    (thread.name, thread.unit, thread.fold, thread.notes) = (s(), s(), Some(3), vec![s()]);
    thread.posts[0].hashtags = vec![s()];
    thread.posts[0].file = s();
    Bundle {
        version: 1,
        generator: s(),
        brief: About {
            id: s(),
            title: s(),
            agency: s(),
            unit: s(),
            responsible: s(),
            topic: s(),
            tone: s(),
            date: s(),
            date_words: s(),
            summary: s(),
            reason: s(),
            link: Some(link.to_owned()),
            terms: vec![(s(), s())],
        },
        voice,
        embargo: Some(time()),
        check: Checked {
            errors: 0,
            time: Some(time()),
            rules: 101,
            warnings: 1,
            infos: 0,
            findings: vec![Finding { rule: s(), severity: s(), message: s() }],
        },
        cards: vec![thread, Card { platform: s(), surface: s(), markup: s(), ..card("x", vec![post(words)]) }],
        media: vec![Media {
            file: s(),
            mime: s(),
            bytes: 9,
            width: Some(2),
            height: None,
            alt: s(),
            credit: Some(s()),
            caption: Some(s()),
            removed: vec![s()],
        }],
        schedule: vec![Slot { platform: s(), time: time() }],
        questions: vec![Question { question: s(), answer: s() }],
        sources: vec![Source { title: s(), publisher: Some(s()), date: Some(s()), link: Some(link.to_owned()) }],
        channels: vec![Link { name: s(), link: link.to_owned() }],
    }
}

fn campaign_of(words: &str, bundles: Vec<Bundle>) -> Campaign {
    let s = || words.to_owned();
    Campaign {
        name: s(),
        generator: s(),
        time: Some(Time { at: s(), words: s() }),
        entries: bundles.into_iter().map(|bundle| Entry { bundle, folder: s(), zip: Some(s()) }).collect(),
        refused: vec![Refused { brief: s(), title: s(), reasons: vec![s()] }],
    }
}

/// All tags of a page outside its style and script. In a page that is written well no sign of a value ends one.
fn tags(page: &str) -> Vec<&str> {
    let style = page.find("<style>").unwrap() + 7..page.find("</style>").unwrap();
    let script = page.rfind("<script>").unwrap() + 8..page.rfind("</script>").unwrap();
    page.match_indices('<')
        .filter(|(at, _)| !style.contains(at) && !script.contains(at))
        .map(|(at, _)| &page[at..=at + page[at..].find('>').unwrap()])
        .collect()
}

/// The name of a tag and those of its attributes.
fn names(tag: &str) -> (String, Vec<String>) {
    let values = regex::Regex::new("=\"[^\"]*\"").unwrap();
    let bare = values.replace_all(tag, " ").into_owned();
    let mut words = bare.trim_matches(['<', '>']).split_whitespace().map(str::to_owned);
    (words.next().unwrap(), words.collect())
}

#[test]
fn nothing_hostile_passes_in_any_field() {
    let calm = bundle_of("kata", "https://a.go.id", Voice::Resmi);
    let known = |page: &str| tags(page).into_iter().map(names).collect::<std::collections::BTreeSet<_>>();
    let of = |bundle: &Bundle| super::bundle(&[(bundle, Pictures::new())], Purpose::HandedOut).unwrap();
    let campaign = |words: &str, bundle: &Bundle| index(&campaign_of(words, vec![bundle.clone()])).unwrap();
    for voice in [Voice::Resmi, Voice::Asn] {
        let calm = Bundle { voice, ..calm.clone() };
        let hostile = bundle_of(HOSTILE, "javascript:alert(1)", voice);
        for (page, model) in [(of(&hostile), of(&calm)), (campaign(HOSTILE, &hostile), campaign("kata", &calm))] {
            // Whatever the words, a page has the tags and attributes of the templates.
            let new: Vec<_> = known(&page).difference(&known(&model)).cloned().collect();
            assert!(new.is_empty(), "{new:?}");
            assert!(tags(&page).iter().all(|tag| !tag.contains("=\"javascript:")));
            assert!(page.contains("{{ 7*7 }}"));
            // The texts to be copied are kept as they are, in JSON; elsewhere hidden signs are named.
            let data = page.find("id=\"teks\">").map_or(0..0, |at| at..at + page[at..].find("</script>").unwrap());
            let shown: String = page.char_indices().filter(|(at, _)| !data.contains(at)).map(|(_, c)| c).collect();
            assert!(!shown.contains('\u{202e}') && shown.contains("⟨U+202E⟩"));
        }
    }
}

#[test]
fn texts_can_be_copied_exactly() {
    let odd = "\n  awal\r\nbaris\rsendiri\t\u{0}</script><!--\u{2028}“kutip” \\ & < > 👨‍👩‍👧\u{202e}akhir \n\n";
    let mut of = bundle_of("kata", "https://a.go.id", Voice::Resmi);
    of.cards = vec![card("x", vec![post(odd)])];
    let page = bundle(&[(&of, Pictures::new())], Purpose::HandedOut).unwrap();
    let (_, data) = page.split_once("id=\"teks\">").unwrap();
    let (json, _) = data.split_once("</script>").unwrap();
    assert!(!json.contains(['<', '>', '&', '\r', '\n']));
    let texts: serde_json::Value = serde_json::from_str(json).unwrap();
    assert_eq!(texts["resmi-x_post-1"], odd);
    assert_eq!(texts["jawaban-1"], "kata");
}

#[test]
fn the_policy_names_the_hashes_of_what_stands_in_the_page() {
    use sha2::{Digest, Sha256};
    let of = bundle_of("kata", "https://a.go.id", Voice::Resmi);
    for (page, live) in [
        (bundle(&[(&of, Pictures::new())], Purpose::HandedOut).unwrap(), false),
        (bundle(&[(&of, Pictures::new())], Purpose::Served).unwrap(), true),
        (index(&campaign_of("kata", vec![of.clone()])).unwrap(), false),
    ] {
        for (open, close) in [("<style>", "</style>"), ("<script>", "</script>")] {
            let (_, rest) = page.rsplit_once(open).unwrap();
            let (inside, _) = rest.split_once(close).unwrap();
            let hash = super::base64::encode(&Sha256::digest(inside.as_bytes()));
            assert!(page.contains(&hash.replace('/', "&#x2f;")), "{open}");
        }
        assert!(page.contains("default-src &#x27;none&#x27;"));
        assert_eq!(page.contains("connect-src"), live);
        assert_eq!(page.contains("/versi"), live);
    }
}

#[test]
fn addresses_become_links_only_where_they_may() {
    let of = |link| bundle(&[(&bundle_of("kata", link, Voice::Asn), Pictures::new())], Purpose::HandedOut).unwrap();
    let good = of("https://lapor.go.id/?a=1&b=2");
    assert_eq!(good.matches("href=\"https:&#x2f;&#x2f;lapor.go.id").count(), 3, "more, source, channel");
    let bad = of("javascript:alert(1)");
    assert!(!bad.contains("href=\"javascript") && bad.contains("javascript:alert(1)"));
}

#[test]
fn pictures_stand_in_the_page_once_and_large_ones_beside_it() {
    let mut of = bundle_of("kata", "https://a.go.id", Voice::Resmi);
    let file = "media/foto kota.jpg".to_owned();
    of.media[0].file = file.clone();
    of.media[0].mime = "image/jpeg".to_owned();
    for card in &mut of.cards {
        card.posts[0].media = vec![file.clone()];
    }
    let with = |bytes: &[u8]| {
        let pictures = Pictures::from_iter([(file.as_str(), bytes)]);
        bundle(&[(&of, pictures)], Purpose::HandedOut).unwrap()
    };
    let small = with(&[0xff; 3000]);
    assert_eq!(small.matches("data:image").count(), 1);
    assert_eq!(small.matches("data-picture=\"media-1\"").count(), 2);
    assert!(small.contains("href=\"media&#x2f;foto%20kota.jpg\""));
    let large = with(&vec![0xff; 3_000_001]);
    assert!(!large.contains("data:image") && !large.contains("data-picture=\""));
    of.media[0].mime = "video/mp4".to_owned();
    let pictures = Pictures::from_iter([(file.as_str(), [0_u8; 9].as_slice())]);
    assert!(!bundle(&[(&of, pictures)], Purpose::HandedOut).unwrap().contains("data:video"));
}

#[test]
fn several_voices_share_what_is_the_same() {
    let (resmi, asn) =
        (bundle_of("kata", "https://a.go.id", Voice::Resmi), bundle_of("kata", "https://a.go.id", Voice::Asn));
    let page = bundle(&[(&resmi, Pictures::new()), (&asn, Pictures::new())], Purpose::Preview).unwrap();
    assert_eq!(page.matches("<h1").count(), 1);
    assert_eq!(page.matches("id=\"tanya\"").count(), 1);
    assert!(page.contains("href=\"#asn\"") && page.contains("id=\"asn-x_post-1\""));
    assert!(!page.contains("BagIt"), "a preview is no bag");
    let campaign = campaign_of("kata", vec![resmi, asn]);
    assert_eq!(index(&campaign).unwrap().matches("<article class=\"brief\" ").count(), 1);
}

#[test]
fn a_page_needs_a_bundle_and_a_campaign_may_be_empty() {
    assert!(bundle(&[], Purpose::HandedOut).is_err());
    assert!(index(&campaign_of("kata", Vec::new())).unwrap().contains("Tidak ada bundel yang dibuat."));
}
