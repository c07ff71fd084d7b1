//! Examples of a rule as briefs: a text, or a piece of a brief, put into a brief with nothing else to
//! find in it.

use crate::brief::{self, Brief};
use crate::check::passage::passages;
use crate::check::{self, Finding, Settings};
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::draft::{Content, Draft, Request, Voice, compose};
use crate::links::{self, Answer, Answers};
use crate::net::Failure;
use crate::platform;
use crate::rules::{Rule, RuleSet};
use crate::source::Sources;
use crate::yaml::record::unknown_word;
use crate::yaml::{Kind, Node};
use jiff::Timestamp;
use serde_json::{Map, Value, json};

/// A brief that says nothing; `a` is the id of its source.
fn base() -> Map<String, Value> {
    let base = json!({
        "judul": "Layanan Contoh",
        "instansi": "Pemerintah Kota Contoh",
        "unit": "Dinas Komunikasi dan Informatika",
        "penanggung_jawab": "Kepala Dinas",
        "jenis": "kegiatan",
        "klasifikasi": "publik",
        "tanggal": "2026-11-24",
        "ringkasan": "Layanan Contoh dibuka.",
        "pesan_kunci": ["Layanan dibuka."],
        "sumber": [{
            "id": "a", "judul": "Keputusan Contoh", "lembaga": "Pemerintah Kota Contoh",
            "tanggal": "2026-11-24", "tautan": "https://contoh.go.id/a"
        }],
        "kanal_umpan_balik": [{"nama": "SP4N-LAPOR!", "tautan": "https://www.lapor.go.id"}],
    });
    match base {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

/// A value of a rules file as JSON, which is YAML too.
fn value(node: &Node) -> Value {
    match &node.kind {
        Kind::Null => Value::Null,
        Kind::Scalar(text) => Value::String(text.clone()),
        Kind::Seq(items) => Value::Array(items.iter().map(value).collect()),
        Kind::Map(entries) => Value::Object(entries.iter().map(|e| (e.key.clone(), value(&e.value))).collect()),
    }
}

/// What an example says became of its links: a status, where they land (`{ke: https://lain.example}`), or the word
/// of a rule for a failure, such as `tenggat`.
fn answer(node: &Node) -> Result<Answer, Vec<Diagnostic>> {
    let to = node.get("ke").and_then(|to| match &to.kind {
        Kind::Scalar(url) => Some(url.clone()),
        _ => None,
    });
    if to.is_some() {
        return Ok(Answer::Status { status: 200, landed: to });
    }
    let word = match &node.kind {
        Kind::Scalar(word) => word.as_str(),
        _ => "",
    };
    if let Some(status) = word.parse().ok().filter(|status| (100..1000).contains(status)) {
        return Ok(Answer::Status { status, landed: None });
    }
    let failure = FAILURES.iter().find(|(known, _)| *known == word).map(|(_, failure)| Answer::Failed(*failure));
    let known: Vec<&str> = FAILURES.iter().map(|(word, _)| *word).collect();
    failure.ok_or_else(|| vec![unknown_word(node.span, word, &known)])
}

/// The failures that an example can name.
const FAILURES: &[(&str, Failure)] = &[
    ("alamat", Failure::Address),
    ("nama", Failure::NoHost),
    ("sertifikat", Failure::Expired),
    ("tenggat", Failure::Timeout),
    ("sambungan", Failure::Refused),
    ("lingkaran", Failure::Loop),
    ("internal", Failure::Internal),
    ("proksi", Failure::Proxy),
];

/// The brief of an example, and the `humas.yaml` it asks for.
fn files(node: &Node) -> (String, String) {
    let mut brief = base();
    let mut config = Map::new();
    match &node.kind {
        Kind::Map(entries) => {
            for entry in entries {
                match entry.key.as_str() {
                    "masa" => {
                        let period =
                            json!([{"nama": value(&entry.value), "mulai": "2026-01-01", "sampai": "2027-12-31"}]);
                        config.insert("masa".into(), period);
                    }
                    "atur" => {
                        if let Value::Object(map) = value(&entry.value) {
                            config.extend(map);
                        }
                    }
                    "jawaban" => {}
                    key => {
                        brief.insert(key.to_owned(), value(&entry.value));
                    }
                }
            }
        }
        _ => {
            brief.insert("ringkasan".into(), value(node));
        }
    }
    (Value::Object(brief).to_string(), Value::Object(config).to_string())
}

/// An example read as a brief.
#[derive(Debug)]
pub struct Example {
    /// Its files.
    pub sources: Sources,
    /// The brief.
    pub brief: Brief,
    /// The `humas.yaml` beside it.
    pub config: Config,
    /// What became of the links that the example itself names.
    pub answers: Answers,
}

impl Example {
    /// Reads an example: a text, or a map with keys of a brief.
    ///
    /// # Errors
    /// What is wrong with the brief it makes.
    pub fn read(node: &Node) -> Result<Self, Vec<Diagnostic>> {
        let (brief, config) = files(node);
        let mut sources = Sources::new();
        let id = sources.add("humas.yaml", config.into_bytes())?;
        let config = match sources.get(id) {
            Some(source) => Config::read(source, "".into())?,
            None => Config::default(),
        };
        let id = sources.add("contoh.yaml", brief.into_bytes())?;
        let brief = match sources.get(id) {
            Some(source) => brief::read(source, &config)?,
            None => return Err(Vec::new()),
        };
        let mut answers = Answers::default();
        if let Some(said) = node.get("jawaban") {
            let answer = answer(said)?;
            let own = |field: &str| node.get(field.split(['[', '.']).next().unwrap_or(field)).is_some();
            for place in links::places(&brief, &passages(&brief)).into_iter().filter(|place| own(&place.field)) {
                answers.add(&place.url, answer.clone());
            }
        }
        Ok(Self { sources, brief, config, answers })
    }

    /// What some rules find in it; drafts are composed where one of them looks at drafts.
    ///
    /// # Errors
    /// What is wrong with the settings it makes.
    pub fn check<'r>(
        &self,
        rules: &'r RuleSet,
        wanted: impl Fn(&Rule) -> bool,
    ) -> Result<Vec<Finding<'r>>, Vec<Diagnostic>> {
        let settings = Settings::new(&self.config, rules)?;
        let with_drafts = rules.rules.iter().any(|rule| wanted(rule) && rule.kind.drafts);
        let drafts = if with_drafts { self.drafts() } else { Vec::new() };
        let Some(source) = self.sources.get(self.brief.source) else { return Ok(Vec::new()) };
        let request = check::Request {
            brief: &self.brief,
            source,
            config: &self.config,
            settings: &settings,
            drafts: &drafts,
            now: self.noon(),
            answers: &self.answers,
        };
        Ok(check::check(&request, rules, wanted))
    }

    /// The present of an example is the day of its brief.
    fn noon(&self) -> Timestamp {
        let offset = self.config.zone().utc_offset();
        offset.to_timestamp(self.brief.date.date.at(12, 0, 0, 0)).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    fn drafts(&self) -> Vec<Draft> {
        let content = Content::of(&self.brief);
        let mut drafts = Vec::new();
        for voice in [Voice::Resmi, Voice::Asn] {
            let request = Request {
                brief: &self.brief,
                content: &content,
                config: &self.config,
                voice,
                thread: false,
                embargo: None,
            };
            let all = platform::builtin_names().filter_map(platform::builtin);
            drafts.extend(all.filter_map(|platform| compose(&request, &platform).ok()).flatten());
        }
        drafts
    }
}

/// An example as one line: its text, or its keys.
pub fn show(node: &Node) -> String {
    match &node.kind {
        Kind::Scalar(text) => text.clone(),
        _ => value(node).to_string(),
    }
}
