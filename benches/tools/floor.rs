//! The floor of `humas draft`: reads briefs, parses the YAML and the Markdown in them, and no more.
//!
//! `cargo run --release --example floor -- DIR [crates]`. As it stands it goes through humas' own
//! reader, which notes the place of every value; with `crates` it calls the two parsers bare, as a
//! program would that has no need of places.

use humas::source::Sources;
use humas::yaml::{Kind, Node};
use humas::{files, markdown, yaml};
use rayon::prelude::*;
use std::io::{self, Write};

/// The keys whose text is Markdown.
const MARKDOWN: [&str; 8] = ["judul", "kait", "ringkasan", "alasan", "teks", "pendek", "tanya", "jawab"];

fn main() -> io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().unwrap_or_else(|| "briefs".to_owned());
    let bare = arguments.next().as_deref() == Some("crates");
    let found = files::briefs(&[folder.into()]);
    let blocks: usize = found
        .paths
        .par_iter()
        .map(|path| {
            let mut sources = Sources::new();
            let Ok(id) = sources.open(path.as_std_path()) else { return 0 };
            let Some(source) = sources.get(id) else { return 0 };
            if bare {
                return crates(&source.text);
            }
            yaml::read(source).map_or(0, |node| own(source, &node, ""))
        })
        .sum();
    writeln!(io::stdout(), "{} briefs, {blocks} blocks", found.paths.len())
}

/// The blocks of every Markdown field, as humas reads them.
fn own(source: &humas::source::Source, node: &Node, key: &str) -> usize {
    match &node.kind {
        Kind::Null => 0,
        Kind::Scalar(_) if MARKDOWN.contains(&key) => markdown::blocks(&yaml::prose(source, node)).len(),
        Kind::Scalar(_) => 0,
        Kind::Seq(items) => {
            // A key message may be a text without a key of its own.
            items.iter().map(|item| own(source, item, if key == "pesan_kunci" { "teks" } else { "" })).sum()
        }
        Kind::Map(entries) => entries.iter().map(|entry| own(source, &entry.value, &entry.key)).sum(),
    }
}

/// The same with nothing of humas: the YAML crate's own values, every Markdown field through comrak.
fn crates(text: &str) -> usize {
    serde_yaml::from_str::<serde_json::Value>(text).map_or(0, |value| values(&value, ""))
}

fn values(value: &serde_json::Value, key: &str) -> usize {
    match value {
        serde_json::Value::String(text) if MARKDOWN.contains(&key) => {
            let arena = comrak::Arena::new();
            let mut options = comrak::Options::default();
            options.extension.table = true;
            options.extension.strikethrough = true;
            comrak::parse_document(&arena, text, &options).children().count()
        }
        serde_json::Value::Array(items) => {
            items.iter().map(|item| values(item, if key == "pesan_kunci" { "teks" } else { "" })).sum()
        }
        serde_json::Value::Object(map) => map.iter().map(|(key, value)| values(value, key)).sum(),
        _ => 0,
    }
}
