//! Titles and offices before a proper name take capitals, and so does the name.

use super::words;
use crate::check::{Finding, Subject};
use crate::lang::Text;
use crate::record;
use crate::rules::Rule;
use crate::rules::lexicon::{Builder, Manner, SetId};
use crate::rules::words::Excuses;
use crate::yaml::Node;
use crate::yaml::record::{Reader, Spanned};
use std::ops::Range;

record! {
    /// The keys of this check.
    pub struct Raw {
        /// Titles and first words of agencies, such as `gubernur`, `pemerintah kota`.
        "gelar" => titles: list Spanned<String>,
        /// Names that follow them, such as `Jawa Barat`.
        "nama" => names: list Spanned<String>,
        /// Words that always take a capital, as they are written here.
        "selalu" => always: list Spanned<String>,
    }
}

#[derive(Debug)]
pub(super) struct Titles {
    titles: SetId,
    names: SetId,
    always: SetId,
    always_words: Vec<String>,
}

impl Titles {
    pub(super) fn read(node: &Node, reader: &mut Reader<'_>, builder: &mut Builder) -> Option<Option<Self>> {
        let raw = Raw::fields(node, reader)?;
        if raw.titles.is_empty() && raw.always.is_empty() {
            return Some(None);
        }
        let mut set = |list: &[Spanned<String>]| builder.set(list, Manner::default(), reader);
        let (titles, names, always) = (set(&raw.titles)?, set(&raw.names)?, set(&raw.always)?);
        let always_words = raw.always.into_iter().map(|word| word.value).collect();
        Some(Some(Self { titles, names, always, always_words }))
    }

    pub(super) fn check<'r>(
        &self,
        rule: &'r Rule,
        subject: &Subject<'_>,
        places: &Excuses,
        out: &mut Vec<Finding<'r>>,
    ) {
        let mut done: Vec<(usize, Range<usize>)> = Vec::new();
        for title in subject.hits(self.titles) {
            let Some(passage) = subject.passages.get(title.passage).filter(|p| rule.reads(p.part)) else { continue };
            let Some(name) = subject
                .hits_in(self.names, passage)
                .find(|name| passage.view.cased().get(title.range.end..name.range.start) == Some(" "))
            else {
                continue;
            };
            let range = title.range.start..name.range.end;
            let Some(words) = passage.view.cased().get(range.clone()) else { continue };
            let right = capitals(words);
            let slip = words != right && words.chars().any(char::is_lowercase);
            done.push((title.passage, range.clone()));
            if slip && !places.cover(passage, &range, subject) {
                let finding = Finding::in_passage(rule, passage, range)
                    .saying(words::title())
                    .with("pengganti", Text::same(&right));
                out.push(finding.fixed(subject.source, Some(right)));
            }
        }
        for name in subject.hits(self.names) {
            let Some(passage) = subject.passages.get(name.passage).filter(|p| rule.reads(p.part)) else { continue };
            let text = passage.view.cased();
            let Some(words) = text.get(name.range.clone()) else { continue };
            let before = text.get(..name.range.start).unwrap_or_default();
            let known =
                done.iter().any(|(n, r)| *n == name.passage && r.start < name.range.end && name.range.start < r.end);
            if known || !is_slip(words, before) || places.cover(passage, &name.range, subject) {
                continue;
            }
            let right = capitals(words);
            let finding = Finding::in_passage(rule, passage, name.range.clone())
                .saying(words::title())
                .with("pengganti", Text::same(&right));
            out.push(finding.fixed(subject.source, Some(right)));
        }
        for hit in subject.hits(self.always) {
            let Some(passage) = subject.passages.get(hit.passage).filter(|p| rule.reads(p.part)) else { continue };
            let (Some(words), Some(right)) =
                (passage.view.cased().get(hit.range.clone()), self.always_words.get(hit.entry))
            else {
                continue;
            };
            let right = always(words, right);
            let slip = words != right && words.chars().any(char::is_lowercase);
            if slip && !places.cover(passage, &hit.range, subject) {
                let finding = Finding::in_passage(rule, passage, hit.range.clone())
                    .saying(words::title())
                    .with("pengganti", Text::same(&right));
                out.push(finding.fixed(subject.source, Some(right)));
            }
        }
    }
}

/// Names that are also words, or begin with one: in small letters they may mean something else.
const WORDS: [&str; 52] = [
    "bali", "banda", "bandar", "bangka", "banjar", "batang", "batu", "belu", "bima", "bitung", "bone", "bungo",
    "buton", "demak", "ende", "garut", "karo", "kampar", "kapuas", "kediri", "kendal", "kolaka", "kudus", "kuningan",
    "lebak", "malaka", "malang", "maros", "medan", "metro", "muara", "padang", "pagar", "palu", "paser", "pati",
    "raja", "sampang", "serang", "siak", "sigi", "solo", "solok", "subang", "sungai", "tanah", "tebing", "tegal",
    "toba", "tual", "tuban", "contoh",
];

/// Whether a name of a place wants capitals: of several words when one has them and another not, else
/// behind a word of place: "dari surabaya", "di sulawesi selatan".
fn is_slip(words: &str, before: &str) -> bool {
    let first = words.split(' ').next().unwrap_or(words).to_lowercase();
    if WORDS.contains(&first.as_str()) || words == capitals(words) {
        return false;
    }
    let mixed = words.contains(char::is_uppercase) && words.split(' ').any(|w| w.starts_with(char::is_lowercase));
    let place = [" di ", " ke ", " dari ", " asal ", " se-", " kota ", " kabupaten ", " provinsi ", " warga "];
    let before = format!(" {}", before.get(before.len().saturating_sub(14)..).unwrap_or(before).to_lowercase());
    mixed || !words.contains(char::is_uppercase) && place.iter().any(|word| before.ends_with(word))
}

/// The words with the capitals of a name; words in capitals stay as they are.
fn capitals(words: &str) -> String {
    words.split(' ').map(first_capital).collect::<Vec<_>>().join(" ")
}

fn first_capital(word: &str) -> String {
    let mut rest = word.chars();
    match rest.next() {
        Some(first) if !matches!(word, "dan" | "di" | "ke" | "dari" | "yang") => {
            first.to_uppercase().chain(rest).collect()
        }
        _ => word.to_owned(),
    }
}

/// `hari senin` as `hari Senin` has it: the entry's own capitals, put on what was found.
fn always(words: &str, entry: &str) -> String {
    if words.chars().count() != entry.chars().count() {
        return words.to_owned();
    }
    words.chars().zip(entry.chars()).map(|(w, e)| if e.is_uppercase() { e } else { w }).collect()
}
