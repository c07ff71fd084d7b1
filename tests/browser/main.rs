//! The pages in a real browser: what is copied, what is asked of any network, who can read them.
//!
//! Needs Chromium, Node and the packages of `package.json` (`npm install --prefix tests/browser`). Where one
//! of them is missing the tests say so and pass, unless `HUMAS_REQUIRE_BROWSER=1` is set.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, unreachable_pub, reason = "tests fail by panicking")]

mod bundles;
#[path = "../common/mod.rs"]
mod common;

use humas::draft::Voice;
use humas::page::{self, Campaign, Entry, Pictures, Purpose, Refused};
use serde_json::{Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What is missing for a browser test, in words.
fn missing() -> Option<String> {
    let runs = |program: &str| Command::new(program).arg("--version").output().is_ok_and(|run| run.status.success());
    if !runs("node") {
        return Some("node".to_owned());
    }
    if !Path::new(&chromium()).exists() {
        return Some(format!("{} (apt-get install chromium, or set CHROMIUM)", chromium()));
    }
    let packages = ["playwright-core", "axe-core"];
    let there = |name: &&str| common::root().join("tests/browser/node_modules").join(name).is_dir();
    let absent = packages.iter().find(|name| !there(name))?;
    Some(format!("{absent} (npm install --prefix tests/browser)"))
}

fn chromium() -> String {
    std::env::var("CHROMIUM").unwrap_or_else(|_| "/usr/bin/chromium".to_owned())
}

/// Runs a script of this folder on a folder of pages; what it is to expect lies there as `expected.json`.
#[expect(clippy::disallowed_methods, reason = "tests lay out their own files")]
fn drive(script: &str, pages: &[(&str, String)], expected: &Value) {
    if let Some(missing) = missing() {
        let required = std::env::var("HUMAS_REQUIRE_BROWSER").is_ok_and(|value| value == "1");
        assert!(!required, "no {missing}");
        say(&format!("skipped: no {missing}\n"));
        return;
    }
    let kept = std::env::var_os("HUMAS_PAGES").map(PathBuf::from);
    let folder = tempfile::tempdir().unwrap();
    let at = kept.as_deref().unwrap_or(folder.path());
    std::fs::create_dir_all(at).unwrap();
    for (name, page) in pages {
        std::fs::write(at.join(name), page).unwrap();
    }
    std::fs::write(at.join("expected.json"), expected.to_string()).unwrap();
    let script = common::root().join("tests/browser").join(script);
    let run = Command::new("node").arg(script).arg(at).env("CHROMIUM", chromium()).output().unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    assert!(run.status.success(), "{said}");
    say(&said);
}

fn say(words: &str) {
    std::io::stdout().write_all(words.as_bytes()).unwrap();
}

#[test]
fn a_bundle_is_posted_from() {
    let mut resmi = bundles::bundle("banjir-kota-contoh.yaml", Voice::Resmi);
    bundles::odd_card(&mut resmi);
    let mut asn = bundles::bundle("tarif-listrik-2025.yaml", Voice::Asn);
    asn.embargo = Some(bundles::time("2026-12-01T09:00:00+07:00", "Selasa, 1 Desember 2026 pukul 09.00 WIB"));
    let picture = bundles::picture();
    bundles::attach(&mut resmi, picture.len());
    let pictures = || Pictures::from_iter([(bundles::PICTURE, picture.as_slice())]);
    let both = [bundles::bundle("mbg-ramadan.yaml", Voice::Resmi), bundles::bundle("mbg-ramadan.yaml", Voice::Asn)];
    let pages = [
        ("buka.html", page::bundle(&[(&resmi, pictures())], Purpose::HandedOut).unwrap()),
        ("embargo.html", page::bundle(&[(&asn, Pictures::new())], Purpose::HandedOut).unwrap()),
        ("pratinjau.html", page::bundle(&both.each_ref().map(|b| (b, Pictures::new())), Purpose::HandedOut).unwrap()),
    ];
    let texts = |bundle: &humas::bundle::Bundle, voice: &str| -> Value {
        let posts = bundle.cards.iter().flat_map(|card| card.posts.iter().map(move |post| (card, post)));
        posts.map(|(card, post)| (format!("{voice}-{}-{}", card.surface, post.n), json!(post.text))).collect()
    };
    let thread = resmi.cards.iter().find(|card| card.posts.len() > 2).unwrap();
    let parts: Vec<&str> = thread.posts.iter().map(|post| post.text.as_str()).collect();
    let expected = json!({
        "buka.html": {"texts": texts(&resmi, "resmi"), "thread": {"id": format!("resmi-{}", thread.surface), "parts": parts},
                      "alt": resmi.media[0].alt},
        "embargo.html": {"texts": texts(&asn, "asn")},
        "pratinjau.html": {"texts": texts(&both[1], "asn")},
    });
    drive("bundle.mjs", &pages, &expected);
}

#[test]
fn a_campaign_is_read_and_approved() {
    let entries: Vec<Entry> = bundles::all()
        .into_iter()
        .map(|bundle| {
            let folder = format!("{}-{:?}", bundle.brief.id, bundle.voice).to_lowercase();
            Entry { zip: Some(format!("{folder}.zip")), folder, bundle }
        })
        .collect();
    let refused = vec![Refused {
        brief: "briefs/rancangan-tarif.yaml".to_owned(),
        title: "Rancangan penyesuaian tarif air minum".to_owned(),
        reasons: vec!["Klasifikasinya “terbatas”, bukan “publik”.".to_owned(), "2 galat pemeriksaan.".to_owned()],
    }];
    let units: std::collections::BTreeSet<&str> = entries.iter().map(|e| e.bundle.brief.unit.as_str()).collect();
    let with_sms = entries.iter().filter(|e| e.bundle.cards.iter().any(|c| c.platform == "sms")).count();
    let day = "2026-12-01";
    let late = |b: &humas::bundle::Bundle| {
        b.brief.date.as_str() >= day || b.schedule.iter().any(|slot| &slot.time.at[..10] >= day)
    };
    let expected = json!({
        "late": entries.iter().filter(|e| late(&e.bundle)).count(),
        "bundles": entries.len(), "briefs": entries.len() / 2, "units": units, "sms": with_sms,
        "first": entries[0].bundle.brief.title, "asn": entries.iter().filter(|e| e.bundle.voice == Voice::Asn).count(),
    });
    let campaign = Campaign {
        name: "Layanan Publik November 2026".to_owned(),
        generator: format!("humas {}", env!("CARGO_PKG_VERSION")),
        time: Some(bundles::time("2026-11-24T10:00:00+07:00", "Selasa, 24 November 2026 pukul 10.00 WIB")),
        entries,
        refused,
    };
    drive("index.mjs", &[("indeks.html", page::index(&campaign).unwrap())], &expected);
}

#[test]
fn a_preview_loads_itself_anew() {
    let bundle = bundles::bundle("banjir-kota-contoh.yaml", Voice::Resmi);
    let page = page::bundle(&[(&bundle, Pictures::new())], Purpose::Served).unwrap();
    drive("live.mjs", &[("buka.html", page)], &json!({}));
}

/// 200 briefs in two voices on all platforms stay quick to open and to filter.
#[test]
fn a_large_campaign_stays_quick() {
    let base = bundles::all();
    let entries: Vec<Entry> = (0..200)
        .flat_map(|n| {
            // Both voices of a brief stand side by side.
            let pair = n * 2 % base.len();
            base[pair..pair + 2].iter().map(move |bundle| {
                let mut bundle = bundle.clone();
                bundle.brief.title = format!("{} ({n})", bundle.brief.title);
                Entry { folder: format!("b{n}-{:?}", bundle.voice).to_lowercase(), zip: None, bundle }
            })
        })
        .collect();
    let campaign =
        Campaign { name: "Besar".to_owned(), generator: "humas".to_owned(), time: None, entries, refused: Vec::new() };
    let page = page::index(&campaign).unwrap();
    say(&format!("page of {} bundles: {} bytes\n", campaign.entries.len(), page.len()));
    drive("large.mjs", &[("besar.html", page)], &json!({"briefs": 200}));
}
