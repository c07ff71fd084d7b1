//! From the typed file to the brief: required things, values that `humas.yaml` supplies, and how the
//! fields fit together. All problems are reported at once.

use super::{Brief, Classification, RawBrief, Tone, Topic, times};
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::source::{Source, Span};
use crate::text;
use crate::yaml::record::{Read, Reader, closest};
use crate::yaml::{Kind, Node};
use crate::{markdown, yaml};
use camino::Utf8Path;
use std::collections::BTreeMap;
use unicode_segmentation::UnicodeSegmentation;

/// The longest hook, in characters as a reader sees them: what every platform shows before "more".
const HOOK_MAX: usize = 100;

/// Reads a brief.
///
/// # Errors
/// Everything that is wrong with the file, in the order of the file.
pub fn read(source: &Source, config: &Config) -> Result<Brief, Vec<Diagnostic>> {
    let node = yaml::read(source)?;
    if let Some(found) = other_file(&node, source) {
        return Err(vec![found]);
    }
    let mut reader = Reader::new(source);
    let raw = RawBrief::read(&node, &mut reader);
    if let Some(raw) = &raw {
        check(raw, &node, config, &mut reader.found);
    }
    let mut found = reader.found;
    if !found.is_empty() {
        found.sort_by_key(|d| d.labels.first().map(|l| l.span));
        return Err(found);
    }
    raw.and_then(|raw| brief(raw, source, config)).ok_or_else(Vec::new)
}

/// The report for a file that is known to be something else: its keys would all be told as foreign.
fn other_file(node: &Node, source: &Source) -> Option<Diagnostic> {
    let Kind::Map(entries) = &node.kind else { return None };
    let is_rules = node.get("versi").is_some() && (node.get("aturan").is_some() || node.get("perluas").is_some());
    if !is_rules || node.get("judul").is_some() {
        return None;
    }
    let place = entries.first().map_or(node.span, |entry| entry.key_span);
    let name = &source.name;
    let found = Diagnostic::error(
        "bukan-brief",
        place,
        text!("Ini berkas aturan, bukan brief.", "This is a file of rules, not a brief."),
    );
    Some(found.help(text!("Uji dengan: humas rules test {name}", "Test it by: humas rules test {name}")))
}

fn brief(mut raw: RawBrief, source: &Source, config: &Config) -> Option<Brief> {
    let shared = config.raw.as_ref();
    let topic = raw.topic.unwrap_or(Topic::Policy);
    let grave = matches!(topic, Topic::Emergency | Topic::Clarification);
    let tone = raw.tone.unwrap_or(if topic == Topic::Emergency {
        Tone::Alert
    } else if grave {
        Tone::Concern
    } else {
        Tone::Plain
    });
    let tone = if grave && tone == Tone::Plain { Tone::Concern } else { tone };
    if raw.platforms.is_empty() {
        raw.platforms = shared.map(|s| s.platforms.clone()).unwrap_or_default();
    }
    if raw.channels.is_empty() {
        raw.channels = shared.map(|s| s.channels.clone()).unwrap_or_default();
    }
    raw.hashtags.extend(shared.map(|s| s.hashtags.clone()).unwrap_or_default());
    let classification = raw.classification;
    Some(Brief {
        source: source.id,
        path: source.name.clone(),
        id: Utf8Path::new(&source.name).file_stem().unwrap_or("brief").to_owned(),
        title: markdown::inline(&raw.title.as_ref()?.0).text,
        summary: raw.summary.clone()?,
        hook: raw.hook.as_ref().map(|line| markdown::inline(&line.0).text),
        agency: raw.agency.as_ref().or(shared.and_then(|s| s.agency.as_ref())).map(|line| line.0.clone())?,
        topic,
        classification: classification.map_or(Classification::Public, |c| c.value),
        classification_span: classification.map_or(raw.span, |c| c.span),
        date: raw.date?,
        embargo: raw.embargo,
        tone,
        raw,
    })
}

/// What the type of a single value cannot say.
fn check(raw: &RawBrief, node: &Node, config: &Config, found: &mut Vec<Diagnostic>) {
    let shared = config.raw.as_ref();
    let given = [
        shared.is_some_and(|s| s.agency.is_some()),
        shared.is_some_and(|s| s.unit.is_some()),
        shared.is_some_and(|s| s.responsible.is_some()),
    ];
    let supplied = |key: &str| SUPPLIED.into_iter().zip(given).any(|one| one == (key, true));
    let top = Span { end: raw.span.start, ..raw.span };
    for key in REQUIRED {
        match node.get(key) {
            None if supplied(key) => {}
            None => found.push(required(key, top)),
            // A value that is there and can't be read has been reported.
            Some(value) if is_empty(value) && !found.iter().any(|d| d.labels.iter().any(|l| l.span == value.span)) => {
                found.push(required(key, value.span))
            }
            Some(_) => {}
        }
    }
    hook(raw, found);
    sources(raw, found);
    times::check(raw, config.zone().offset(), found);
}

/// What of it `humas.yaml` may supply: the agency, the unit and the role.
pub(super) const SUPPLIED: [&str; 3] = ["instansi", "unit", "penanggung_jawab"];

/// What every brief must have.
pub(super) const REQUIRED: [&str; 8] =
    ["judul", "instansi", "unit", "penanggung_jawab", "tanggal", "ringkasan", "pesan_kunci", "sumber"];

fn is_empty(node: &Node) -> bool {
    match &node.kind {
        Kind::Null => true,
        Kind::Scalar(text) => text.trim().is_empty(),
        Kind::Seq(items) => items.is_empty(),
        Kind::Map(entries) => entries.is_empty(),
    }
}

fn required(key: &str, top: Span) -> Diagnostic {
    let found = Diagnostic::error(
        "kunci-wajib",
        top,
        text!("“{key}” wajib diisi, tetapi belum ada.", "`{key}` is required and is missing."),
    );
    match key {
        "judul" | "ringkasan" => found.help(text!("Tambahkan baris “{key}: …”.", "Add a line `{key}: …`.")),
        "tanggal" => found
            .help(text!("Tambahkan baris seperti “tanggal: 2025-02-03”.", "Add a line such as `tanggal: 2025-02-03`.")),
        "instansi" | "unit" | "penanggung_jawab" => found.help(text!(
            "Tambahkan baris “{key}: …” di brief ini, atau di humas.yaml untuk semua brief.",
            "Add a line `{key}: …` to this brief, or to humas.yaml for all briefs."
        )),
        _ => found.help(text!(
            "Tambahkan “{key}:” lalu tiap butirnya di baris baru, diawali tanda hubung dan spasi.",
            "Add `{key}:` and then each item on a new line, with a hyphen and a space before it."
        )),
    }
}

fn hook(raw: &RawBrief, found: &mut Vec<Diagnostic>) {
    let Some(hook) = &raw.hook else { return };
    let length = hook.0.as_str().graphemes(true).count();
    if length > HOOK_MAX {
        let over = length - HOOK_MAX;
        found.push(
            Diagnostic::error(
                "kait-panjang",
                hook.0.place().unwrap_or(raw.span),
                text!(
                    "“kait” {length} karakter, paling banyak {HOOK_MAX}.",
                    "`kait` has {length} characters, at most {HOOK_MAX}."
                ),
            )
            .label(text!("lebih {over} karakter", "{over} characters too many"))
            .help(text!(
                "Hanya kira-kira 100 karakter pertama yang tampak sebelum “selengkapnya”. Pendekkan kaitnya.",
                "Only about the first 100 characters are seen before “more”. Shorten the hook."
            )),
        );
    }
}

/// Every fact names a source that exists, and no two sources share an id.
fn sources(raw: &RawBrief, found: &mut Vec<Diagnostic>) {
    let mut ids: BTreeMap<&str, Span> = BTreeMap::new();
    for reference in &raw.references {
        let (id, span) = (reference.id.value.as_str(), reference.id.span);
        if let Some(first) = ids.insert(id, span) {
            found.push(
                Diagnostic::error(
                    "sumber-ganda",
                    span,
                    text!("Id sumber “{id}” sudah dipakai.", "The source id `{id}` is used twice."),
                )
                .also(first, text!("pertama kali di sini", "first used here"))
                .help(text!("Beri tiap sumber id yang berbeda.", "Give each source its own id.")),
            );
        }
    }
    let known: Vec<&str> = ids.keys().copied().collect();
    for fact in &raw.facts {
        let id = fact.source.value.as_str();
        if !ids.contains_key(id) {
            let finding = Diagnostic::error(
                "sumber-asing",
                fact.source.span,
                text!("Tidak ada sumber dengan id “{id}”.", "There is no source with the id `{id}`."),
            );
            let list = known.join(", ");
            found.push(finding.help(match closest(id, &known) {
                Some(near) => text!("Mungkin maksud Anda “{near}”.", "Did you mean `{near}`?"),
                None => text!("Id yang ada di “sumber”: {list}.", "Ids in `sumber`: {list}."),
            }));
        }
    }
}
