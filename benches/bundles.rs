//! A thousand drafts into zips, beside the floor: `cargo bench --bench bundles`.
//!
//! The floor is what can't be left out: deflating and hashing the same bytes, by the same libraries.

#[path = "tools/briefs.rs"]
mod briefs;

use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use flate2::Compression;
use flate2::write::DeflateEncoder;
use humas::bundle::{Bundle, Files, Parts, bag};
use humas::config::Config;
use humas::draft::{Content, Request, Voice, compose_all};
use humas::platform;
use humas::source::{Source, SourceId};
use jiff::civil::DateTime;
use sha2::{Digest, Sha256};
use std::io::{Cursor, Write};
use std::sync::LazyLock;

fn main() {
    divan::main();
}

const DRAFTS: usize = 1000;
const TIME: DateTime = DateTime::constant(2026, 2, 25, 0, 0, 0, 0);

/// Bundles that hold a thousand drafts together.
static BUNDLES: LazyLock<Vec<Bundle>> = LazyLock::new(|| {
    let (config, mut made, mut count) = (Config::default(), Vec::new(), 0);
    let platforms: Vec<_> = platform::builtin_names().filter_map(platform::builtin).collect();
    for n in 0.. {
        if count >= DRAFTS {
            break;
        }
        let source = Source { id: SourceId(0), name: format!("brief-{n}.yaml"), text: briefs::brief(n).into() };
        let Ok(brief) = humas::brief::read(&source, &config) else { continue };
        let content = Content::of(&brief);
        let voice = Voice::Resmi;
        let request =
            Request { brief: &brief, content: &content, config: &config, voice, thread: false, embargo: None };
        let drafts = compose_all(&request, &platforms).0;
        count += drafts.len();
        made.push(Bundle::new(&Parts {
            brief: &brief,
            config: &config,
            platforms: &platforms,
            drafts: &drafts,
            voice,
            embargo: None,
            found: &[],
            rules: 91,
            checked: None,
            media: &[],
            slots: &[],
        }));
    }
    made
});

/// The files of a bag.
type Bag = Vec<(String, Vec<u8>)>;

/// The bags of all bundles.
static BAGS: LazyLock<Vec<Bag>> = LazyLock::new(|| BUNDLES.iter().filter_map(bagged).collect());

fn bagged(bundle: &Bundle) -> Option<Bag> {
    Some(bag(bundle.files(&Files::new()).ok()?, &bundle.info("contoh-resmi", None, TIME.date())))
}

fn packed(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    let files = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    let written = humas::bag::pack(&mut out, "contoh-resmi", files, TIME);
    if written.is_ok() { out.into_inner() } else { Vec::new() }
}

fn size() -> BytesCount {
    BytesCount::new(BAGS.iter().flatten().map(|(_, bytes)| bytes.len()).sum::<usize>())
}

#[divan::bench]
fn floor_deflate_and_sha256(bencher: Bencher<'_, '_>) {
    let bags = &*BAGS;
    bencher.counter(size()).counter(ItemsCount::new(DRAFTS)).bench(|| {
        for (_, bytes) in bags.iter().flatten() {
            let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
            black_box(encoder.write_all(bytes).and_then(|()| encoder.finish()).ok());
            black_box(Sha256::digest(bytes));
        }
    });
}

#[divan::bench]
fn bundles_into_zips(bencher: Bencher<'_, '_>) {
    let bundles = &*BUNDLES;
    bencher
        .counter(size())
        .counter(ItemsCount::new(DRAFTS))
        .bench(|| bundles.iter().filter_map(bagged).map(|files| black_box(packed(&files)).len()).sum::<usize>());
}

#[divan::bench]
fn of_it_pages_and_json(bencher: Bencher<'_, '_>) {
    let bundles = &*BUNDLES;
    bencher
        .counter(ItemsCount::new(DRAFTS))
        .bench(|| bundles.iter().filter_map(|b| b.files(&Files::new()).ok()).count());
}
