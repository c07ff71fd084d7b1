//! How to use a bundle, what to do and what not to do: `guidance.yaml`, with the regulations it rests on.

use crate::draft::Voice;
use crate::record;
use crate::rules::{Loader, Regulations};
use crate::source::Sources;
use crate::yaml::record::{Line, Read, Reader, Spanned};
use anyhow::{Result, anyhow};
use serde::Serialize;
use std::sync::LazyLock;

const FILE: &str = include_str!("guidance.yaml");

record! {
    /// The file: a part for each voice.
    pub struct RawGuidance {
        /// For ambassadors.
        "asn" => asn: required RawPart,
        /// For official accounts.
        "resmi" => resmi: required RawPart,
    }
}

record! {
    /// What is said to one voice.
    pub struct RawPart {
        /// How to use the bundle.
        "langkah" => steps: list Line,
        /// What to do.
        "perlu" => wanted: list RawAdvice,
        /// What not to do.
        "jangan" => unwanted: list RawAdvice,
    }
}

record! {
    /// One piece of advice.
    pub struct RawAdvice {
        /// What to do, in one sentence.
        "teks" => text: required Line,
        /// How, or why.
        "rinci" => detail: optional Line,
        /// The articles it rests on, by key.
        "dasar" => basis: list Spanned<String>,
        /// What is to be known about these articles.
        "catatan" => note: optional Line,
    }
}

/// What is said to one voice.
#[derive(Debug, Serialize)]
pub(super) struct Guidance {
    pub(super) steps: Vec<String>,
    pub(super) wanted: Vec<Advice>,
    pub(super) unwanted: Vec<Advice>,
}

/// One piece of advice and the articles it rests on.
#[derive(Debug, Serialize)]
pub(super) struct Advice {
    text: String,
    detail: Option<String>,
    basis: Vec<String>,
    note: Option<String>,
}

/// What is said to a voice; read once.
///
/// # Errors
/// When the file that comes with humas is at fault.
pub(super) fn of(voice: Voice) -> Result<&'static Guidance> {
    static READ: [LazyLock<Result<Guidance>>; 2] =
        [LazyLock::new(|| understood(Voice::Resmi)), LazyLock::new(|| understood(Voice::Asn))];
    let [official, ambassador] = &READ;
    let guidance = if voice == Voice::Asn { ambassador } else { official };
    guidance.as_ref().map_err(|error| anyhow!("{error:#}"))
}

fn understood(voice: Voice) -> Result<Guidance> {
    let raw = read()?;
    let mut sources = Sources::new();
    let loader = Loader::new(&mut sources);
    let known = loader.regulations();
    let part = match voice {
        Voice::Resmi => raw.resmi,
        Voice::Asn => raw.asn,
    };
    let advice = |list: Vec<RawAdvice>| list.into_iter().map(|raw| advice(raw, known)).collect::<Result<Vec<_>>>();
    Ok(Guidance {
        steps: part.steps.into_iter().map(string).collect(),
        wanted: advice(part.wanted)?,
        unwanted: advice(part.unwanted)?,
    })
}

fn read() -> Result<RawGuidance> {
    let mut sources = Sources::new();
    let id = sources.add_own("guidance.yaml", FILE);
    let source = sources.get(id).ok_or_else(|| anyhow!("guidance.yaml"))?;
    let fault = |found: &[crate::diagnostic::Diagnostic]| {
        anyhow!("guidance.yaml: {}", found.iter().map(|d| d.message.en.as_str()).collect::<Vec<_>>().join("; "))
    };
    let node = crate::yaml::read(source).map_err(|found| fault(&found))?;
    let mut reader = Reader::new(source);
    let raw = RawGuidance::read(&node, &mut reader);
    raw.filter(|_| reader.found.is_empty()).ok_or_else(|| fault(&reader.found))
}

fn advice(raw: RawAdvice, known: &Regulations) -> Result<Advice> {
    let cited = |key: Spanned<String>| {
        let basis = known.get(&key.value).ok_or_else(|| anyhow!("guidance.yaml: unknown basis {}", key.value))?;
        Ok(basis.cited())
    };
    Ok(Advice {
        text: string(raw.text),
        detail: raw.detail.map(string),
        basis: raw.basis.into_iter().map(cited).collect::<Result<_>>()?,
        note: raw.note.map(string),
    })
}

fn string(line: Line) -> String {
    line.0.as_str().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_piece_of_advice_cites_articles_that_are_known() {
        for voice in [Voice::Resmi, Voice::Asn] {
            let guidance = of(voice).unwrap();
            assert_eq!(guidance.steps.len(), 3);
            for advice in guidance.wanted.iter().chain(&guidance.unwanted) {
                assert!(!advice.basis.is_empty(), "{}", advice.text);
            }
        }
    }

    #[test]
    fn only_articles_that_were_read_are_cited() {
        // In the list of regulations, but known only from the press or in part.
        let reported =
            ["PANRB", "INPRES9", "KOMINFO", "BKN6", "ASN20-24", "ASN20-Ber", "PEMILU-283", "PERKI1", "ITE-27"];
        let raw = read().unwrap();
        for part in [&raw.asn, &raw.resmi] {
            for key in part.wanted.iter().chain(&part.unwanted).flat_map(|advice| &advice.basis) {
                assert!(!reported.iter().any(|head| key.value.starts_with(head)), "{}", key.value);
            }
        }
    }
}
