//! Each stage of `humas draft` beside its floor: `cargo bench` (or `cargo bench -- compose`).
//!
//! One iteration treats all the briefs of a batch, so "items" are briefs.

#![allow(clippy::wildcard_imports, reason = "the groups of one file")]

#[path = "tools/briefs.rs"]
mod briefs;

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use humas::brief::{self, Brief};
use humas::config::Config;
use humas::count::Unit;
use humas::draft::{Content, Draft, Request, Voice, compose};
use humas::lang::Lang;
use humas::output::{Paint, cards, json};
use humas::source::{Prose, Source, SourceId};
use humas::text::gist::Gist;
use humas::text::sentence::sentences;
use humas::{markdown, platform, yaml};
use std::sync::LazyLock;

fn main() {
    divan::main();
}

const BATCH: usize = 50;

static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    (0..BATCH as u64)
        .map(|n| Source { id: SourceId(0), name: format!("brief-{n}.yaml"), text: briefs::brief(n).into() })
        .collect()
});
static BRIEFS: LazyLock<Vec<Brief>> = LazyLock::new(|| {
    let config = Config::default();
    SOURCES.iter().filter_map(|source| brief::read(source, &config).ok()).collect()
});
static CONTENTS: LazyLock<Vec<Content>> = LazyLock::new(|| BRIEFS.iter().map(Content::of).collect());
static DRAFTS: LazyLock<Vec<Draft>> = LazyLock::new(|| platform::builtin_names().flat_map(drafts).collect());
/// All posts of all platforms: texts as they are counted and split.
static TEXTS: LazyLock<Vec<String>> =
    LazyLock::new(|| DRAFTS.iter().flat_map(|d| &d.posts).map(|p| p.text.as_str().to_owned()).collect());

fn fields(brief: &Brief) -> impl Iterator<Item = &Prose> {
    let messages = brief.raw.messages.iter().flat_map(|m| [Some(&m.text), m.short.as_ref()]);
    let questions = brief.raw.questions.iter().flat_map(|q| [Some(&q.question.0), Some(&q.answer)]);
    let single = [Some(&brief.title), brief.hook.as_ref(), Some(&brief.summary), brief.raw.reason.as_ref()];
    single.into_iter().chain(messages).chain(questions).flatten()
}

fn drafts(name: &str) -> Vec<Draft> {
    let config = Config::default();
    let Some(platform) = platform::builtin(name) else { return Vec::new() };
    let one = |(brief, content)| {
        let request = Request { brief, content, config: &config, voice: Voice::Resmi, thread: false, embargo: None };
        compose(&request, &platform).unwrap_or_default()
    };
    BRIEFS.iter().zip(CONTENTS.iter()).flat_map(one).collect()
}

/// What cannot be avoided.
mod floor {
    use super::{BATCH, BRIEFS, Bencher, ItemsCount, SOURCES, black_box, fields, markdown, yaml};

    #[divan::bench]
    fn yaml_tree(bencher: Bencher<'_, '_>) {
        let sources = &*SOURCES;
        bencher
            .counter(ItemsCount::new(BATCH))
            .bench(|| sources.iter().map(|s| black_box(yaml::read(s)).is_ok()).filter(|ok| *ok).count());
    }

    #[divan::bench]
    fn markdown_of_all_fields(bencher: Bencher<'_, '_>) {
        let briefs = &*BRIEFS;
        bencher
            .counter(ItemsCount::new(BATCH))
            .bench(|| briefs.iter().flat_map(fields).map(|f| black_box(markdown::blocks(f)).len()).sum::<usize>());
    }
}

/// What humas does with it.
mod stages {
    use super::{BATCH, BRIEFS, Bencher, CONTENTS, Config, Content, DRAFTS, ItemsCount, LazyLock, SOURCES};
    use super::{Lang, Paint, black_box, brief, drafts, platform};

    #[divan::bench]
    fn read(bencher: Bencher<'_, '_>) {
        let (sources, config) = (&*SOURCES, Config::default());
        bencher
            .counter(ItemsCount::new(BATCH))
            .bench(|| sources.iter().map(|s| black_box(brief::read(s, &config)).is_ok()).filter(|ok| *ok).count());
    }

    #[divan::bench]
    fn content(bencher: Bencher<'_, '_>) {
        let briefs = &*BRIEFS;
        bencher.counter(ItemsCount::new(BATCH)).bench(|| briefs.iter().for_each(|b| drop(black_box(Content::of(b)))));
    }

    #[divan::bench(args = platform::builtin_names())]
    fn compose(bencher: Bencher<'_, '_>, name: &str) {
        LazyLock::force(&CONTENTS);
        bencher.counter(ItemsCount::new(BATCH)).bench(|| drafts(black_box(name)));
    }

    #[divan::bench]
    fn compose_all(bencher: Bencher<'_, '_>) {
        LazyLock::force(&CONTENTS);
        bencher
            .counter(ItemsCount::new(BATCH))
            .bench(|| platform::builtin_names().map(|n| drafts(n).len()).sum::<usize>());
    }

    #[divan::bench]
    fn json(bencher: Bencher<'_, '_>) {
        let drafts = &*DRAFTS;
        bencher
            .counter(ItemsCount::new(BATCH))
            .bench(|| drafts.iter().map(|d| super::json::draft(d, false).map_or(0, |s| s.len())).sum::<usize>());
    }

    #[divan::bench]
    fn cards(bencher: Bencher<'_, '_>) {
        let look = super::cards::Look { lang: Lang::Id, paint: Paint(false), width: 100 };
        let drafts = &*DRAFTS;
        bencher
            .counter(ItemsCount::new(BATCH))
            .bench(|| drafts.iter().map(|d| super::cards::draft(d, look).len()).sum::<usize>());
    }
}

/// The parts that are used most, over every post of every platform.
mod parts {
    use super::{BATCH, Bencher, Gist, ItemsCount, TEXTS, Unit, black_box, sentences};

    #[divan::bench(args = [Unit::TwitterWeightedV3, Unit::Grapheme, Unit::GraphemeNoGb9c, Unit::Codepoint, Unit::Utf16, Unit::Utf8Bytes, Unit::Gsm7])]
    fn count(bencher: Bencher<'_, '_>, unit: &Unit) {
        let texts = &*TEXTS;
        bencher.counter(ItemsCount::new(BATCH)).bench(|| texts.iter().map(|t| unit.count(t)).sum::<usize>());
    }

    #[divan::bench]
    fn split_sentences(bencher: Bencher<'_, '_>) {
        let texts = &*TEXTS;
        bencher.counter(ItemsCount::new(BATCH)).bench(|| texts.iter().map(|t| sentences(t).len()).sum::<usize>());
    }

    #[divan::bench]
    fn gist(bencher: Bencher<'_, '_>) {
        let texts = &*TEXTS;
        bencher.counter(ItemsCount::new(BATCH)).bench(|| texts.iter().for_each(|t| drop(black_box(Gist::of(t)))));
    }
}
