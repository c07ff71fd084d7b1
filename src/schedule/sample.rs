//! What the tests of this folder share: briefs with times, and a bundle.

use super::{Agenda, Plan, Row, plan, rows};
use crate::brief::{self, Brief};
use crate::bundle::{About, Bundle, Card, Checked, Media, Post, Slot, Time};
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::draft::Voice;
use crate::platform::{Platform, builtin};
use crate::source::Sources;
use std::sync::Arc;

/// A brief that is valid but for `lines`.
const BRIEF: &str = "judul: Posyandu buka\ninstansi: Kota Contoh\nunit: Dinas Kesehatan\npenanggung_jawab: Kepala\n\
                     ringkasan: Posyandu buka setiap Senin.\npesan_kunci: [Tidak dipungut biaya.]\n\
                     sumber: [{id: a, judul: SK}]\n";

/// A brief of 1 December 2026, a Tuesday, with `lines`, in a repository with `config`.
pub(super) struct Sample {
    pub(super) sources: Sources,
    pub(super) brief: Brief,
    pub(super) config: Config,
}

impl Sample {
    /// Reads both; what is wrong with them is shown and fails the test.
    pub(super) fn new(lines: &str, config: &str) -> Self {
        Self::read("a.yaml", lines, config).unwrap_or_else(|found| panic!("{}", told(&found).join("; ")))
    }

    pub(super) fn read(name: &str, lines: &str, config: &str) -> Result<Self, Vec<Diagnostic>> {
        let mut sources = Sources::new();
        let id = sources.add("humas.yaml", config.as_bytes().to_vec())?;
        let config = Config::read(sources.get(id).unwrap(), "briefs".into())?;
        let date = if lines.contains("tanggal:") { "" } else { "tanggal: 2026-12-01\n" };
        let id = sources.add(name, format!("{BRIEF}{date}{lines}").into_bytes())?;
        let brief = brief::read(sources.get(id).unwrap(), &config)?;
        Ok(Self { sources, brief, config })
    }

    /// Its plan on X, Threads and Facebook.
    pub(super) fn plan(&self) -> Plan {
        plan(&self.brief, &self.config, &platforms())
    }

    /// Adds its times to those of a campaign.
    pub(super) fn join(&self, agenda: &mut Agenda) {
        let source = self.sources.get(self.brief.source).unwrap();
        agenda.add(&self.brief, source, &self.config, &self.plan());
    }

    /// Its slots: `x 2026-12-01T09:00:00+07:00`.
    pub(super) fn slots(&self) -> Vec<String> {
        self.plan().slots.iter().map(|slot| format!("{} {}", slot.platform, slot.time().at)).collect()
    }

    /// What is said about it, with the words pointed at: `error jadwal-embargo 2026-12-01T08:00 | 2026-12-01T09:00`.
    pub(super) fn found(&self) -> Vec<String> {
        shown(&self.plan().diagnostics, &self.sources)
    }
}

/// Findings and the words they point at.
pub(super) fn shown(found: &[Diagnostic], sources: &Sources) -> Vec<String> {
    let words = |d: &Diagnostic| {
        let text = |l: &crate::diagnostic::Label| sources.get(l.span.source).unwrap().text[l.span.range()].to_owned();
        d.labels.iter().map(text).collect::<Vec<_>>().join(" | ")
    };
    found.iter().map(|d| format!("{:?} {} {}", d.severity, d.code, words(d)).to_lowercase()).collect()
}

fn told(found: &[Diagnostic]) -> Vec<String> {
    found.iter().map(|d| d.message.en.clone()).collect()
}

/// X, Threads and Facebook.
pub(super) fn platforms() -> Vec<Arc<Platform>> {
    ["x", "threads", "facebook"].into_iter().filter_map(builtin).collect()
}

/// A bundle of a brief `posyandu` in one voice: a post of each text on the platform of its name, several
/// texts of one name being the parts of a thread; `times` by platform.
pub(super) fn bundle(voice: Voice, texts: &[(&str, &str)], times: &[(&str, &str)]) -> Bundle {
    let mut cards: Vec<Card> = Vec::new();
    for (platform, text) in texts {
        if !cards.iter().any(|card| card.surface == *platform) {
            let name = platform.split('_').next().unwrap_or_default().to_owned();
            cards.push(Card {
                platform: name.clone(),
                surface: (*platform).to_owned(),
                name: platform.to_uppercase(),
                unit: "karakter".into(),
                limit: Some(280),
                markup: "none".into(),
                links: true,
                fold: None,
                posts: Vec::new(),
                notes: Vec::new(),
            });
        }
        let card = cards.iter_mut().find(|card| card.surface == *platform).unwrap();
        let n = card.posts.len() + 1;
        card.posts.push(Post {
            n,
            text: (*text).to_owned(),
            count: text.chars().count(),
            file: format!("{platform}/{n}.txt"),
            hashtags: Vec::new(),
            marks: Vec::new(),
            media: if *platform == "facebook" { vec!["media/a.jpg".into()] } else { Vec::new() },
        });
    }
    Bundle {
        version: 1,
        generator: "humas".into(),
        brief: about(),
        voice,
        embargo: None,
        check: Checked { time: None, rules: 0, errors: 0, warnings: 0, infos: 0, findings: Vec::new() },
        cards,
        media: vec![picture()],
        schedule: times
            .iter()
            .map(|(platform, at)| Slot {
                platform: (*platform).to_owned(),
                time: Time { at: (*at).to_owned(), words: String::new() },
            })
            .collect(),
        questions: Vec::new(),
        sources: Vec::new(),
        channels: Vec::new(),
    }
}

fn about() -> About {
    About {
        id: "posyandu".into(),
        title: "Posyandu, “buka”; gratis".into(),
        agency: "Kota Contoh".into(),
        unit: "Dinas Kesehatan".into(),
        responsible: "Kepala".into(),
        topic: "layanan".into(),
        tone: "biasa".into(),
        date: "2026-11-24".into(),
        date_words: "24 November 2026".into(),
        summary: String::new(),
        reason: String::new(),
        link: Some("https://contoh.go.id/a;b,c?d=e".into()),
        terms: Vec::new(),
    }
}

fn picture() -> Media {
    Media {
        file: "media/a.jpg".into(),
        mime: "image/jpeg".into(),
        bytes: 1,
        width: None,
        height: None,
        alt: "=Gambar \"posyandu\",\nbaris kedua".into(),
        credit: None,
        caption: None,
        removed: Vec::new(),
    }
}

/// The lines of a bundle in the folder `posyandu-resmi`, with an account on X.
pub(super) fn lines(bundle: &Bundle) -> Vec<Row> {
    let mut sources = Sources::new();
    let id = sources.add("humas.yaml", b"akun: {x: \"@contoh\"}\n".to_vec()).unwrap();
    let config = Config::read(sources.get(id).unwrap(), "briefs".into()).unwrap();
    rows(bundle, "posyandu-resmi", &config)
}
