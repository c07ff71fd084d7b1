//! The files of a new briefs repository.

use super::{Answers, BRIEFS, Ci, RULES, USUAL_PLATFORMS, engine::render, schemas, unsaid};
use crate::config::{Config, FILE_NAME, Zone};
use crate::lang::Text;
use crate::text;
use anyhow::Result;
use camino::Utf8PathBuf;
use jiff::civil::Date;
use serde::Serialize;

/// A file to be made.
#[derive(Debug, Clone)]
pub struct File {
    /// Where, from the root of the repository.
    pub path: Utf8PathBuf,
    /// Its text.
    pub text: String,
    /// What it is for, in a few words.
    pub about: Text,
}

/// What stands in the folder already.
#[derive(Debug, Clone, Default)]
pub struct Present {
    /// Its `humas.yaml`, where there is one.
    pub config: Option<Config>,
    /// Whether it holds briefs; then it needs no example.
    pub briefs: bool,
    /// Whether it holds rules files; then it needs none to begin with.
    pub rules: bool,
    /// The machines that check it already.
    pub ci: Vec<Ci>,
}

#[derive(Serialize)]
struct View<'a> {
    agency: Value<'a>,
    unit: Value<'a>,
    responsible: Value<'a>,
    accounts: Vec<Account<'a>>,
    zone: &'static str,
    domain: Option<&'a str>,
    platforms: Vec<&'a str>,
    ci: Vec<&'static str>,
    missing: Vec<Line<'a>>,
    date: String,
    schemas: bool,
}

#[derive(Serialize)]
struct Value<'a> {
    text: &'a str,
    note: &'static str,
}

#[derive(Serialize)]
struct Account<'a> {
    platform: &'a str,
    name: &'a str,
}

#[derive(Serialize)]
struct Line<'a> {
    key: &'static str,
    text: &'a str,
}

/// What a new repository holds, beside what is there.
///
/// # Errors
/// When a template is at fault.
pub fn repository(answers: &Answers, ci: &[Ci], present: &Present, today: Date) -> Result<Vec<File>> {
    let schemas = schemas();
    let view = view(answers, ci, present, today, !schemas.is_empty());
    let mut files = vec![file(
        FILE_NAME,
        render("humas.yaml", &view)?,
        text!("yang sama bagi semua brief", "what all briefs share"),
    )];
    if !present.briefs {
        let path = format!("{BRIEFS}/contoh.yaml");
        let about = text!("contoh brief; ganti dengan milik Anda", "an example; replace it with your own");
        files.push(file(&path, render("contoh.yaml", &view)?, about));
    }
    if !present.rules {
        let about = text!("aturan pemeriksaan milik instansi", "the agency's own rules");
        files.push(file(RULES, render("instansi.yaml", &view)?, about));
    }
    files.extend([
        file(
            "media/README.md",
            include_str!("templates/repository/media.md"),
            text!("tempat gambar dan video", "the place of pictures and videos"),
        ),
        file("README.md", render("README.md", &view)?, text!("cara memakai repositori ini", "how to use it")),
    ]);
    files.extend(tools(ci));
    let about = || text!("skema untuk editor", "a schema for editors");
    files.extend(schemas.into_iter().map(|(path, text)| File { path, text, about: about() }));
    Ok(files)
}

/// What git, editors, pre-commit and the machines that check read.
fn tools(ci: &[Ci]) -> Vec<File> {
    let git = || text!("pengaturan git", "settings of git");
    let editor = || text!("pengaturan editor", "settings of editors");
    let mut files = vec![
        file(".gitignore", include_str!("templates/repository/gitignore"), git()),
        file(".gitattributes", include_str!("templates/repository/gitattributes"), git()),
        file(".editorconfig", include_str!("templates/repository/editorconfig"), editor()),
        file(".vscode/settings.json", include_str!("templates/repository/settings.json"), editor()),
        file(".vscode/extensions.json", include_str!("templates/repository/extensions.json"), editor()),
        file(
            ".pre-commit-config.yaml",
            include_str!("templates/repository/pre-commit.yaml"),
            text!("pemeriksaan sebelum commit", "checks before a commit"),
        ),
    ];
    files.extend([Ci::Github, Ci::Gitlab].into_iter().filter(|one| ci.contains(one)).filter_map(|ci| {
        let (text, about) = match ci {
            Ci::Github => {
                (include_str!("templates/repository/github.yml"), text!("pemeriksaan di GitHub", "checks on GitHub"))
            }
            Ci::Gitlab => {
                (include_str!("templates/repository/gitlab.yml"), text!("pemeriksaan di GitLab", "checks on GitLab"))
            }
            Ci::None => return None,
        };
        Some(file(ci.file()?, text, about))
    }));
    files
}

fn file(path: &str, text: impl Into<String>, about: Text) -> File {
    File { path: path.into(), text: text.into(), about }
}

fn view<'a>(answers: &'a Answers, ci: &[Ci], present: &Present, today: Date, schemas: bool) -> View<'a> {
    let made_up = answers.made_up();
    let value = |key: &'static str| Value {
        text: answers.text(key),
        note: if made_up.contains(&key) { ". GANTI: nilai di bawah ini hanya contoh" } else { "" },
    };
    // Where `humas.yaml` is to be made, it says it all.
    let missing = present.config.iter().flat_map(unsaid).map(|key| Line { key, text: answers.text(key) }).collect();
    let platforms = answers.platforms.iter().map(String::as_str).collect::<Vec<_>>();
    View {
        agency: value("instansi"),
        unit: value("unit"),
        responsible: value("penanggung_jawab"),
        accounts: answers.accounts.iter().map(|(platform, name)| Account { platform, name }).collect(),
        zone: answers.zone.unwrap_or(Zone::Western).word(),
        domain: answers.domain.as_deref(),
        platforms: if platforms.is_empty() { USUAL_PLATFORMS.to_vec() } else { platforms },
        ci: ci.iter().filter(|ci| **ci != Ci::None).map(|ci| ci.word()).collect(),
        missing,
        date: today.to_string(),
        schemas,
    }
}
