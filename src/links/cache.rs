//! What was answered lately, kept in a file, so that nobody is asked the same every time.
//!
//! The file names no address: those of a brief that is not out yet are nobody's business. A file that can't be
//! read, or is of another version, is as good as none.

use super::address::Asked;
use super::answer::{Answer, Answers};
use crate::bag::{hex, sha256};
use crate::files::{self, Output};
use crate::net::Failure;
use camino::Utf8PathBuf;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::time::{SystemTime, UNIX_EPOCH};

/// The name of the file.
const FILE_NAME: &str = "tautan.json";
/// The form of the file.
const VERSION: u32 = 1;
/// How long a good answer is kept, in seconds.
const GOOD: u64 = 24 * 60 * 60;
/// How long a bad one is.
const BAD: u64 = 60 * 60;
/// How long a fault is that may be over soon: long enough for a few runs while a brief is written, and not so long
/// that a site that is back is told to be down.
const PASSING: u64 = 10 * 60;
/// The largest file that is read.
const MAX_BYTES: u64 = 64 * 1024 * 1024;

#[derive(Debug, Default, Serialize, Deserialize)]
struct File {
    version: u32,
    answers: BTreeMap<String, Kept>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Kept {
    /// When, in seconds since 1970.
    at: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    status: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    landed: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    failure: Option<String>,
}

/// What was answered lately.
#[derive(Debug)]
pub struct Cache {
    folder: Option<Utf8PathBuf>,
    /// What the answers depend on beside the address: proxy, certificates, what is allowed.
    mark: String,
    known: BTreeMap<String, Kept>,
    now: u64,
}

impl Cache {
    /// Opens the cache in the folder of the environment; with `mark` for the settings that answers depend on.
    pub fn open(mark: &str) -> Self {
        Self::within(files::cache_folder(), mark)
    }

    /// A cache that keeps nothing.
    pub fn none() -> Self {
        Self::within(None, "")
    }

    /// Opens the cache in a folder.
    pub fn within(folder: Option<Utf8PathBuf>, mark: &str) -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        let known = folder.as_ref().and_then(|folder| read(&folder.join(FILE_NAME))).unwrap_or_default();
        Self { folder, mark: digest([mark]), known, now }
    }

    /// What an address answered, if that was lately enough.
    pub fn get(&self, address: &Asked) -> Option<Answer> {
        let kept = self.known.get(&self.key(address))?;
        self.fresh(kept).then(|| kept.answer()).flatten()
    }

    /// Keeps answers, beside what other runs kept meanwhile. That this fails is no matter: they will be asked again.
    pub fn keep<'a>(&mut self, answers: &Answers, asked: impl IntoIterator<Item = &'a Asked>) {
        let Some(folder) = &self.folder else { return };
        let mut all = read(&folder.join(FILE_NAME)).unwrap_or_default();
        for address in asked {
            let kept = answers.0.get(&address.url).and_then(|answer| Kept::of(answer, self.now));
            all.extend(kept.map(|kept| (self.key(address), kept)));
        }
        all.retain(|_, kept| self.fresh(kept));
        let file = File { version: VERSION, answers: all };
        if let (Ok(text), Ok(output)) = (serde_json::to_string(&file), Output::new(folder)) {
            let _ = output.write(FILE_NAME.into(), &text);
        }
        self.known = file.answers;
    }

    fn fresh(&self, kept: &Kept) -> bool {
        let age = match (kept.status, kept.failure.as_deref()) {
            (Some(..400), _) => GOOD,
            (Some(500..), _) | (_, Some("timeout" | "refused" | "lost" | "garbled")) => PASSING,
            _ => BAD,
        };
        // One from the future was kept under a clock that was wrong.
        kept.at <= self.now && self.now - kept.at < age
    }

    fn key(&self, address: &Asked) -> String {
        digest([self.mark.as_str(), if address.bare { "bare" } else { "full" }, address.url.as_str()])
    }
}

/// The SHA-256 of some texts, in hexadecimal.
fn digest<const N: usize>(parts: [&str; N]) -> String {
    // A byte that no text holds ends each part.
    let bytes: Vec<u8> = parts.iter().flat_map(|part| part.bytes().chain([0xff])).collect();
    hex(&sha256(&bytes))
}

impl Kept {
    /// An answer as it is kept; nothing where it says more about this moment than about the address.
    fn of(answer: &Answer, at: u64) -> Option<Self> {
        if answer.untold() {
            return None;
        }
        Some(match answer {
            Answer::Status { status, landed } => {
                Self { at, status: Some(*status), landed: landed.clone(), failure: None }
            }
            Answer::Failed(failure) => {
                let (_, name) = FAILURES.iter().find(|(known, _)| known == failure)?;
                Self { at, status: None, landed: None, failure: Some((*name).to_owned()) }
            }
            // Nobody asked.
            Answer::Silent(_) | Answer::Waiting => return None,
        })
    }

    fn answer(&self) -> Option<Answer> {
        match (&self.status, &self.failure) {
            (Some(status), None) => Some(Answer::Status { status: *status, landed: self.landed.clone() }),
            (None, Some(name)) => {
                FAILURES.iter().find(|(_, known)| known == name).map(|(failure, _)| Answer::Failed(*failure))
            }
            _ => None,
        }
    }
}

/// The failures that are kept, with their names; others depend on the moment or on this machine.
const FAILURES: &[(Failure, &str)] = &[
    (Failure::NoHost, "no-host"),
    (Failure::Refused, "refused"),
    (Failure::Lost, "lost"),
    (Failure::Expired, "expired"),
    (Failure::Untrusted, "untrusted"),
    (Failure::OtherHost, "other-host"),
    (Failure::Encryption, "encryption"),
    (Failure::Timeout, "timeout"),
    (Failure::Loop, "loop"),
    (Failure::Redirects, "redirects"),
    (Failure::Garbled, "garbled"),
];

fn read(path: &Utf8PathBuf) -> Option<BTreeMap<String, Kept>> {
    std::fs::metadata(path).ok().filter(|meta| meta.is_file() && meta.len() <= MAX_BYTES)?;
    let file: File = serde_json::from_slice(&std::fs::read(path).ok()?).ok()?;
    (file.version == VERSION).then_some(file.answers)
}
