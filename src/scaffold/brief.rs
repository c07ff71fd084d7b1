//! A new brief: the questions of its kind, to be answered in place.

use super::{engine::render, unsaid};
use crate::brief::Topic;
use crate::config::Config;
use crate::text;
use anyhow::Result;
use camino::Utf8Path;
use jiff::civil::Date;
use serde::Serialize;

/// What is known of a brief that is to be made.
#[derive(Debug, Clone, Copy)]
pub struct NewBrief<'a> {
    /// What it is about.
    pub topic: Topic,
    /// Its title, where there is one already.
    pub title: Option<&'a str>,
    /// Its date.
    pub date: Date,
    /// The file it is to be, as shown to people.
    pub path: &'a Utf8Path,
    /// What briefs of its repository share.
    pub config: &'a Config,
    /// The schema of a brief as seen from the file, where the repository has it.
    pub schema: Option<&'a str>,
}

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    jenis: &'static str,
    date: String,
    path: &'a str,
    modeline: Option<&'a str>,
    channels: bool,
    missing: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    key: &'static str,
    text: &'static str,
}

/// The text of a new brief. What is still to be said stands in it behind a [`MARKER`], which the rule
/// `belum-diisi` finds.
///
/// # Errors
/// When a template is at fault.
pub fn brief(new: &NewBrief<'_>) -> Result<String> {
    let question = |key| match key {
        "instansi" => "[isi: nama resmi instansi]",
        "unit" => "[isi: unit yang membuat brief ini]",
        _ => "[isi: jabatan yang bertanggung jawab, bukan nama orang]",
    };
    let view = View {
        title: new.title.unwrap_or("[isi: judul, satu baris]"),
        jenis: new.topic.word(),
        date: new.date.to_string(),
        path: new.path.as_str(),
        modeline: new.schema,
        channels: new.config.raw.as_ref().is_some_and(|raw| !raw.channels.is_empty()),
        missing: unsaid(new.config).map(|key| Line { key, text: question(key) }).collect(),
    };
    render(&format!("brief/{}.yaml", view.jenis), &view)
}

/// How a part begins that is still to be said; a `]` ends it.
pub const MARKER: &str = "[isi:";

/// How many parts of a new brief are still to be said.
pub fn open_parts(text: &str) -> usize {
    let said = |line: &&str| !line.trim_start().starts_with('#');
    text.lines().filter(said).map(|line| line.matches(MARKER).count()).sum()
}

/// Whether the name of a brief is its title: it has several words or capitals.
pub fn is_title(name: &str) -> bool {
    name.trim().contains(char::is_whitespace) || name.chars().any(char::is_uppercase)
}

/// What a kind of brief is for, in a few words.
pub fn about(topic: Topic) -> crate::lang::Text {
    match topic {
        Topic::Policy => text!("keputusan atau aturan baru", "a decision or a new rule"),
        Topic::Service => text!("layanan bagi warga", "a service to the public"),
        Topic::Event => text!("acara yang dapat diikuti", "an event to take part in"),
        Topic::Education => text!("pengetahuan atau cara melakukan sesuatu", "what to know or how to do a thing"),
        Topic::Clarification => text!("meluruskan kabar yang keliru", "a correction of what is wrongly said"),
        Topic::Emergency => text!("bencana atau bahaya sekarang", "a disaster or danger at hand"),
    }
}
