//! Verified bags, for people and for machines.

use super::Paint;
use super::human::name;
use crate::bag::{Contents, Finding, Verified, What};
use crate::lang::{Lang, Text};
use crate::text;
use crate::text::dates;
use jiff::civil::Date;
use serde::Serialize;

/// How many bags there are of each kind.
#[derive(Debug, Default, Clone, Copy, Serialize)]
pub struct Counts {
    /// All of them.
    pub verified: usize,
    /// Those that are complete and unchanged.
    pub intact: usize,
    /// Those that are not.
    pub changed: usize,
    /// Those that can't be read.
    pub unreadable: usize,
}

impl Counts {
    /// Counts one more.
    pub fn add(&mut self, verified: &Verified) {
        self.verified += 1;
        match &verified.contents {
            Ok(contents) if contents.is_intact() => self.intact += 1,
            Ok(_) => self.changed += 1,
            Err(_) => self.unreadable += 1,
        }
    }

    /// The counts in one line.
    pub fn line(self, lang: Lang) -> String {
        let Self { verified, intact, changed, unreadable } = self;
        let parts = [
            (intact, text!("{intact} utuh", "{intact} intact")),
            (changed, text!("{changed} tidak utuh", "{changed} not intact")),
            (unreadable, text!("{unreadable} tidak terbaca", "{unreadable} not readable")),
        ];
        let said: Vec<&str> = parts.iter().filter(|(n, _)| *n > 0).map(|(_, text)| text.get(lang)).collect();
        let said = said.join(", ");
        text!("{verified} diperiksa: {said}", "{verified} verified: {said}").get(lang).to_owned()
    }
}

/// The columns of the words before the files of a list.
const LABEL: usize = 16;

/// One bag, for people: a line where it is intact, else what was found and what to do.
pub fn human(verified: &Verified, lang: Lang, paint: Paint) -> String {
    let path = name(&shown_path(verified));
    let contents = match &verified.contents {
        Ok(contents) => contents,
        Err(reason) => {
            let label = paint.error(text!("tidak terbaca", "not readable").get(lang));
            return format!("{path}: {label}: {}\n", name(reason.get(lang)));
        }
    };
    let mut out = match contents.is_intact() {
        true => format!("{path}: {}\n", intact(contents).get(lang)),
        false if unsure(contents) => {
            format!("{path}: {}\n", paint.warn(text!("tidak dapat dipastikan", "not certain").get(lang)))
        }
        false => format!("{path}: {}\n", paint.error(text!("tidak utuh", "not intact").get(lang))),
    };
    for finding in &contents.findings {
        out += &line(finding, lang, paint);
    }
    if let Some(advice) = advice(contents) {
        out += &format!("  {}\n", advice.get(lang));
    }
    out
}

fn shown_path(verified: &Verified) -> String {
    if verified.kind == "sums" { verified.path.join("SHA256SUMS").into_string() } else { verified.path.to_string() }
}

/// What an intact bag holds and who made it.
fn intact(contents: &Contents) -> Text {
    let files = contents.files;
    let several = if files == 1 { "file" } else { "files" };
    let mut said = text!("utuh: {files} berkas", "intact: {files} {several}");
    if let Some(software) = contents.software.as_deref().map(name) {
        said = and(said, text!(", dibuat {software}", ", made by {software}"));
    } else if contents.date.is_some() {
        said = and(said, text!(", dibuat", ", made"));
    }
    if let Some(date) = &contents.date {
        let (id, en) = (name(&long(date)), name(date));
        said = and(said, text!(" pada {id}", " on {en}"));
    }
    said
}

fn and(text: Text, more: Text) -> Text {
    Text { id: text.id + &more.id, en: text.en + &more.en }
}

/// A date in Indonesian words, where it is one.
fn long(date: &str) -> String {
    match date.parse::<Date>() {
        Ok(day) => dates::long(day.year(), day.month().unsigned_abs(), day.day().unsigned_abs()),
        Err(_) => date.to_owned(),
    }
}

fn line(finding: &Finding, lang: Lang, paint: Paint) -> String {
    let label = finding.what.label();
    let label = format!("{:LABEL$}", label.get(lang));
    let label = if finding.what.is_problem() { paint.warn(&label) } else { paint.dim(&label) };
    let message = finding.message();
    let message = name(message.get(lang));
    let place = finding.line.map(|line| text!(" baris {line}", " line {line}"));
    let file = name(&finding.file) + place.as_ref().map_or("", |place| place.get(lang));
    match (file.is_empty(), finding.what) {
        // The label says it all.
        (_, What::Changed | What::Missing | What::Added) => format!("  {label}{file}\n"),
        (true, _) => format!("  {label}{message}\n"),
        (false, _) => format!("  {label}{file}: {message}\n"),
    }
}

/// Whether nothing is wrong but that the digests can't be checked.
fn unsure(contents: &Contents) -> bool {
    contents.findings.iter().filter(|f| f.what.is_problem()).all(|f| f.what == What::NothingChecked)
}

/// What to do about a bag that is not intact.
fn advice(contents: &Contents) -> Option<Text> {
    let problems: Vec<&Finding> = contents.findings.iter().filter(|f| f.what.is_problem()).collect();
    let lists = |f: &&Finding| matches!(f.what, What::NothingChecked | What::NoManifest) || is_list(&f.file);
    Some(if problems.is_empty() {
        return None;
    } else if unsure(contents) {
        text!(
            "humas memeriksa sidik SHA-256 dan SHA-512 saja. Periksa bag ini dengan program BagIt lain.",
            "humas checks SHA-256 and SHA-512 digests only. Verify this bag with another BagIt program."
        )
    } else if problems.iter().any(lists) {
        text!(
            "Daftar sidiknya sendiri tidak dapat dipegang, jadi isinya tidak dapat dipastikan. Minta salinan baru kepada pembuatnya.",
            "The list of digests itself can't be relied on, so nothing is certain about the content. Ask its maker for a new copy."
        )
    } else if problems.iter().all(|f| f.what == What::Added) {
        text!(
            "Isi yang tercatat tidak berubah. Pindahkan berkas yang ditambahkan, lalu periksa lagi.",
            "What was recorded is unchanged. Move the added files away, then verify again."
        )
    } else {
        text!(
            "Jangan edarkan isinya. Minta salinan baru kepada pembuatnya, atau buat ulang dengan humas export.",
            "Do not pass it on. Ask its maker for a new copy, or make it anew with humas export."
        )
    })
}

/// Whether a file is a list of digests.
fn is_list(file: &str) -> bool {
    (file.starts_with("manifest-") || file.starts_with("tagmanifest-")) && file.ends_with(".txt")
}

/// What opens a document of verified bags.
pub const OPEN: &str = "{\"version\": 1, \"bags\": [";

#[derive(Serialize)]
struct Json<'a> {
    path: &'a str,
    kind: &'a str,
    intact: bool,
    error: Option<&'a str>,
    software: Option<&'a str>,
    date: Option<&'a str>,
    files: u64,
    bytes: u64,
    findings: Vec<JsonFinding<'a>>,
}

#[derive(Serialize)]
struct JsonFinding<'a> {
    kind: &'static str,
    problem: bool,
    file: &'a str,
    line: Option<usize>,
    message: String,
}

/// One bag as an element of the array, a comma before it where it is not the first.
///
/// # Errors
/// Never in practice: it holds nothing that JSON can't.
pub fn json(verified: &Verified, lang: Lang, first: bool) -> serde_json::Result<String> {
    let contents = verified.contents.as_ref().ok();
    let findings = contents.map_or(&[][..], |c| c.findings.as_slice());
    let json = Json {
        path: verified.path.as_str(),
        kind: verified.kind,
        intact: contents.is_some_and(Contents::is_intact),
        error: verified.contents.as_ref().err().map(|reason| reason.get(lang)),
        software: contents.and_then(|c| c.software.as_deref()),
        date: contents.and_then(|c| c.date.as_deref()),
        files: contents.map_or(0, |c| c.files),
        bytes: contents.map_or(0, |c| c.bytes),
        findings: findings
            .iter()
            .map(|f| JsonFinding {
                kind: f.what.key(),
                problem: f.what.is_problem(),
                file: &f.file,
                line: f.line,
                message: f.message().get(lang).to_owned(),
            })
            .collect(),
    };
    let body = serde_json::to_string(&json)?;
    Ok(format!("{}\n  {body}", if first { "" } else { "," }))
}

/// What closes a document of verified bags.
///
/// # Errors
/// Never in practice.
pub fn json_close(counts: Counts) -> serde_json::Result<String> {
    Ok(format!("\n],\n \"summary\": {}}}\n", serde_json::to_string(&counts)?))
}
