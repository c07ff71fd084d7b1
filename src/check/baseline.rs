//! The findings of an old repository, kept so that only new ones are told.

use crate::diagnostic::Diagnostic;
use crate::lang::Text;
use crate::text;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A finding that is known.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    rule: String,
    field: String,
    text: String,
    fingerprint: String,
    /// How often it is there.
    count: usize,
}

/// The file as written.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: u32,
    findings: BTreeMap<String, Vec<Known>>,
}

/// Known findings, by brief.
#[derive(Debug, Default)]
pub struct Baseline(File);

impl Baseline {
    /// A baseline that knows nothing.
    pub fn new() -> Self {
        Self(File { version: 1, findings: BTreeMap::new() })
    }

    /// Reads the text of a baseline file.
    ///
    /// # Errors
    /// Why it is none.
    pub fn read(text: &str) -> Result<Self, Text> {
        let file: File = serde_json::from_str(text).map_err(|error| {
            text!("Ini bukan berkas --baseline yang sah: {error}.", "This is not a valid --baseline file: {error}.")
        })?;
        let version = file.version;
        if version != 1 {
            return Err(text!(
                "Versi {version} tidak dikenal; yang dikenal hanya 1.",
                "Unknown version {version}; the only known one is 1."
            ));
        }
        Ok(Self(file))
    }

    /// The file's text.
    pub fn write(&self) -> String {
        serde_json::to_string_pretty(&self.0).unwrap_or_default() + "\n"
    }

    /// Notes what was found in a brief, in place of what was known of it.
    pub fn note(&mut self, brief: &str, diagnostics: &[Diagnostic]) {
        let mut counts: BTreeMap<Known, usize> = BTreeMap::new();
        for diagnostic in diagnostics {
            if let Some(known) = known(diagnostic) {
                *counts.entry(known).or_default() += 1;
            }
        }
        self.0.findings.remove(brief);
        if !counts.is_empty() {
            let list = counts.into_iter().map(|(known, count)| Known { count, ..known }).collect();
            self.0.findings.insert(brief.to_owned(), list);
        }
    }

    /// Keeps the briefs of these names only.
    pub fn keep(&mut self, mut is_there: impl FnMut(&str) -> bool) {
        self.0.findings.retain(|brief, _| is_there(brief));
    }

    /// Takes out what is known of a brief; gives how many were.
    pub fn take(&self, brief: &str, diagnostics: &mut Vec<Diagnostic>) -> usize {
        let Some(list) = self.0.findings.get(brief) else { return 0 };
        let mut left: BTreeMap<&str, usize> = BTreeMap::new();
        for known in list {
            *left.entry(&known.fingerprint).or_default() += known.count;
        }
        let before = diagnostics.len();
        diagnostics.retain(|diagnostic| {
            let mark = diagnostic.detail.as_ref().map(|detail| detail.fingerprint.as_str());
            match mark.and_then(|mark| left.get_mut(mark)) {
                Some(count) if *count > 0 => {
                    *count -= 1;
                    false
                }
                _ => true,
            }
        });
        before - diagnostics.len()
    }
}

fn known(diagnostic: &Diagnostic) -> Option<Known> {
    let detail = diagnostic.detail.as_ref()?;
    Some(Known {
        rule: diagnostic.code.to_string(),
        field: detail.field.clone(),
        text: detail.words.clone(),
        fingerprint: detail.fingerprint.clone(),
        count: 1,
    })
}
