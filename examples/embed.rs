//! humas as a library: one brief in, the text for one platform out.
//!
//! `cargo run --example embed -- briefs/tarif-listrik-2025.yaml whatsapp`

use anyhow::{Context, Result, bail};
use humas::config::Config;
use humas::draft::{Content, Request, Voice, compose};
use humas::source::Sources;
use humas::{brief, platform};
use std::io::Write;

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let (Some(path), Some(name)) = (arguments.next(), arguments.next()) else { bail!("usage: embed BRIEF PLATFORM") };

    // A run may read many files; every place in a text says which one it is from.
    let mut sources = Sources::new();
    let id = sources.open(path.as_ref()).map_err(|found| anyhow::anyhow!("{}", found[0].message.en))?;
    let source = sources.get(id).context("the file was just read")?;

    // What briefs of a repository share; here, nothing.
    let config = Config::default();
    let brief = brief::read(source, &config).map_err(|found| anyhow::anyhow!("{}", found[0].message.en))?;
    let content = Content::of(&brief);
    let platform = platform::builtin(&name).with_context(|| format!("no platform {name}"))?;

    let request = Request {
        brief: &brief,
        content: &content,
        config: &config,
        voice: Voice::Resmi,
        thread: false,
        embargo: None,
    };
    let drafts = compose(&request, &platform).map_err(|found| anyhow::anyhow!("{}", found[0].message.en))?;
    let mut out = std::io::stdout().lock();
    for post in drafts.iter().flat_map(|draft| &draft.posts) {
        writeln!(out, "{}\n({})", post.text.as_str(), post.count)?;
        // Every word knows the bytes of the brief it came from.
        if let Some(span) = post.text.place() {
            let (line, column) = source.line_col(span.start as usize);
            writeln!(out, "first words from line {line}, column {column}")?;
        }
    }
    Ok(())
}
