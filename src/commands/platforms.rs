//! `humas platforms`: what each platform allows, and how we know.

use super::workspace::Workspace;
use crate::cli::{PlatformsArgs, PlatformsCommand};
use crate::exit::Exit;
use crate::lang::Lang;
use crate::output::Terminal;
use crate::platform::{LinkPolicy, Platform, Platforms, Surface};
use crate::text;
use crate::yaml::record::closest;
use anyhow::Result;
use camino::Utf8Path;

/// Runs the command.
///
/// # Errors
/// When standard output can't be written.
pub fn run(arguments: &PlatformsArgs, terminal: &mut Terminal) -> Result<Exit> {
    let workspace = Workspace::default();
    let shared = workspace.of(Utf8Path::new("-"));
    if !shared.problems.is_empty() {
        terminal.tell(&shared.problems, &shared.sources);
        return Ok(Exit::Input);
    }
    match &arguments.command {
        None => {
            let page = list(&shared.platforms, terminal);
            terminal.print(&page)?;
        }
        Some(PlatformsCommand::Show(show)) => match shared.platforms.get(&show.name) {
            Some(platform) => {
                let page = explain(&platform, terminal);
                terminal.print(&page)?;
            }
            None => {
                let names = shared.platforms.names();
                let known: Vec<&str> = names.iter().map(String::as_str).collect();
                let (name, list) = (&show.name, known.join(", "));
                terminal.usage(&match closest(name, &known) {
                    Some(near) => text!(
                        "Platform “{name}” tidak dikenal. Mungkin maksud Anda “{near}”.",
                        "Unknown platform `{name}`. Did you mean `{near}`?"
                    ),
                    None => text!(
                        "Platform “{name}” tidak dikenal. Yang ada: {list}.",
                        "Unknown platform `{name}`. There are: {list}."
                    ),
                });
                return Ok(Exit::Usage);
            }
        },
    }
    terminal.flush()?;
    Ok(Exit::Done)
}

fn list(platforms: &Platforms, terminal: &Terminal) -> String {
    let lang = terminal.lang;
    let mut rows = vec![[
        text!("Platform", "Platform").get(lang).to_owned(),
        text!("Tempat", "Surface").get(lang).to_owned(),
        text!("Batas", "Limit").get(lang).to_owned(),
        text!("Tagar", "Hashtags").get(lang).to_owned(),
        text!("Tautan", "Links").get(lang).to_owned(),
        text!("Utas", "Threads").get(lang).to_owned(),
    ]];
    for platform in platforms.names().iter().filter_map(|name| platforms.get(name)) {
        for surface in &platform.surfaces {
            rows.push([
                platform.id.value.clone(),
                surface.name.0.as_str().to_owned(),
                limit(surface, lang),
                hashtags(surface, lang),
                links(surface, lang),
                yes(surface.thread.is_some(), lang),
            ]);
        }
    }
    let width = |column: usize| rows.iter().filter_map(|r| r.get(column)).map(|c| c.chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..6).map(width).collect();
    let mut out = String::new();
    for (index, row) in rows.iter().enumerate() {
        let line: String = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}  ")).collect();
        let line = line.trim_end();
        out += &if index == 0 { terminal.paint.bold(line) } else { line.to_owned() };
        out.push('\n');
    }
    out += "\n";
    out += text!(
        "Rincian dan sumber angkanya: humas platforms show NAMA\n",
        "Details and where the figures come from: humas platforms show NAME\n"
    )
    .get(lang);
    out
}

fn limit(surface: &Surface, lang: Lang) -> String {
    let unit = surface.unit.word();
    let unit = if lang == Lang::Id { unit.id } else { unit.en };
    match surface.limit {
        Some(limit) => format!("{} {unit}", crate::output::cards::number(limit, lang)),
        None => text!("tanpa batas", "none").get(lang).to_owned(),
    }
}

fn hashtags(surface: &Surface, lang: Lang) -> String {
    let advised = surface.hashtags.advised;
    match surface.hashtags.max {
        Some(0) => text!("tidak dipakai", "not used").get(lang).to_owned(),
        Some(max) => text!("{advised}, paling banyak {max}", "{advised}, at most {max}").get(lang).to_owned(),
        None => advised.to_string(),
    }
}

fn links(surface: &Surface, lang: Lang) -> String {
    let words = match surface.links {
        LinkPolicy::Clickable => text!("dapat diketuk", "clickable"),
        LinkPolicy::NotClickable => text!("tidak dapat diketuk", "not clickable"),
    };
    words.get(lang).to_owned()
}

fn yes(yes: bool, lang: Lang) -> String {
    let words = if yes { text!("ya", "yes") } else { text!("tidak", "no") };
    words.get(lang).to_owned()
}

fn explain(platform: &Platform, terminal: &Terminal) -> String {
    let lang = terminal.lang;
    let mut out = format!("{}\n", terminal.paint.bold(platform.name.0.as_str()));
    for surface in &platform.surfaces {
        out += &format!("\n{}  ({})\n", terminal.paint.bold(surface.name.0.as_str()), surface.id.value);
        for (name, value) in figures(surface, lang) {
            out += &format!("  {name:24} {value}\n");
        }
        for note in &surface.notes {
            out += &format!("  • {}\n", if lang == Lang::Id { note.id.0.as_str() } else { note.en.0.as_str() });
        }
        out += &format!("  {}\n", text!("Sumber angka", "Where the figures come from").get(lang));
        for entry in &surface.evidence {
            let names: Vec<&str> = entry.figures.iter().map(|f| f.value.as_str()).collect();
            let (names, trust, date) = (names.join(", "), entry.trust.word(), &entry.as_of.value);
            out += &format!(
                "    {}\n",
                text!("{names}: kepastian {trust}, {date}", "{names}: trust {trust}, {date}").get(lang)
            );
            for source in &entry.sources {
                out += &terminal.paint.dim(&format!("      {}\n", source.0.as_str()));
            }
        }
    }
    out
}

/// The figures of a surface as name and value.
pub fn figures(surface: &Surface, lang: Lang) -> Vec<(String, String)> {
    let name = |text: crate::lang::Text| text.get(lang).to_owned();
    let mut rows = vec![(name(text!("Batas", "Limit")), limit(surface, lang))];
    let mut add = |label: crate::lang::Text, value: Option<String>| {
        if let Some(value) = value {
            rows.push((label.get(lang).to_owned(), value));
        }
    };
    add(text!("Panjang yang baik", "A good length"), surface.aim.map(|n| n.to_string()));
    add(
        text!("Batas kedua", "Second limit"),
        surface
            .second
            .as_ref()
            .map(|s| format!("{} {}", s.limit, if lang == Lang::Id { s.unit.word().id } else { s.unit.word().en })),
    );
    add(text!("Bobot tautan", "Weight of a link"), surface.url_weight.map(|n| n.to_string()));
    add(text!("Tagar", "Hashtags"), Some(hashtags(surface, lang)));
    add(text!("Tautan", "Links"), Some(links(surface, lang)));
    add(text!("Markah", "Markup"), Some(surface.markup.word().to_owned()));
    add(text!("Terlihat sebelum lipatan", "Seen before the fold"), surface.fold.map(|n| n.to_string()));
    add(text!("Bagian utas", "Parts of a thread"), surface.thread.as_ref().map(|t| t.max_parts.to_string()));
    add(text!("Teks alternatif", "Alt text"), surface.alt_text_limit.map(|n| n.to_string()));
    for media in &surface.media {
        let count = media.max_count.map_or_else(String::new, |n| format!("{n} × "));
        let size = media.max_bytes.map_or_else(String::new, |b| format!(", {:.1} MB", b as f64 / 1_000_000.0));
        let kinds: Vec<&str> = media.formats.iter().map(|f| f.value.as_str()).collect();
        let kinds = if kinds.is_empty() { String::new() } else { format!(" ({})", kinds.join(", ")) };
        add(text!("Media", "Media"), Some(format!("{count}{}{kinds}{size}", media.kind.value)));
    }
    rows
}
