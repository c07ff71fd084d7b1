//! The fixed words of a post: labels, links, signatures. Posts are Indonesian, whatever language
//! humas speaks to its user.

use crate::brief::{Tone, Topic};

/// The label over the key messages; `tight` where it costs dear.
pub(super) fn messages(topic: Topic) -> &'static str {
    match topic {
        Topic::Clarification => "Faktanya:",
        Topic::Emergency => "Yang perlu Anda perhatikan:",
        Topic::Event => "Catat hal-hal berikut:",
        Topic::Policy | Topic::Service | Topic::Education => "Yang perlu Anda tahu:",
    }
}

/// The label over messages that all ask for something.
pub(super) const CALLS: &str = "Yang perlu Anda lakukan:";

/// The label over the reasons.
pub(super) fn why(topic: Topic) -> &'static str {
    match topic {
        Topic::Policy => "Mengapa kebijakan ini diambil?",
        Topic::Service | Topic::Clarification => "Mengapa demikian?",
        Topic::Event | Topic::Education => "Mengapa ini penting?",
        Topic::Emergency => "Mengapa perlu waspada?",
    }
}

/// The label over a list that has none of its own.
pub(super) const DETAILS: &str = "Rincian:";

/// The label over acronyms.
pub(super) const TERMS: &str = "Arti singkatan";

/// The label over sources.
pub(super) const SOURCES: &str = "Sumber";

/// The label over the people who answer for a release.
pub(super) const CONTACT: &str = "Narahubung";

/// Before the address of the full information.
pub(super) const MORE: &str = "Selengkapnya:";

/// Before the same, by an ambassador.
pub(super) const MORE_ASN: &str = "Info resmi:";

/// Before the channel for questions.
pub(super) const FEEDBACK: &str = "Pertanyaan dan masukan:";

/// Before the same, by an ambassador.
pub(super) const FEEDBACK_ASN: &str = "Pertanyaan Anda akan dijawab di kanal resmi:";

/// Before an address that serves both.
pub(super) const MORE_AND_FEEDBACK: &str = "Informasi dan pertanyaan:";

/// Before a host where links can't be clicked.
pub(super) const VISIT: &str = "buka laman";

/// How readers are addressed where `humas.yaml` names nothing.
pub(super) const GREETING: &str = "Bapak/Ibu";

/// Between two audiences.
pub(super) const AND: &str = " dan ";

/// Before the people a message concerns.
pub(super) const FOR: &str = "Bagi";

/// The first line of an ambassador's post: who speaks, and for whom not.
pub(super) fn disclosure(agency: &str) -> String {
    format!("Saya ASN. Informasi ini bersumber dari {agency}.")
}

/// Words of a sentence that tells of the telling: readers want the news, not the press conference.
const ANNOUNCING: [&str; 14] = [
    "diumumkan",
    "mengumumkan",
    "disampaikan",
    "menyampaikan",
    "dipaparkan",
    "memaparkan",
    "konferensi pers",
    "siaran pers",
    "rapat koordinasi",
    "kunjungan kerja",
    "menggelar",
    "menyelenggarakan",
    "bertempat di",
    "turut dihadiri",
];

/// Whether a sentence tells of an announcement rather than of what was announced.
pub(super) fn announces(words: &str) -> bool {
    let lower = words.to_lowercase();
    ANNOUNCING.iter().any(|word| lower.contains(word))
}

/// The sign before an action, where the platform uses signs and the matter allows them.
pub(super) fn sign(sign: Option<&str>, tone: Tone) -> &str {
    match tone {
        Tone::Plain => sign.unwrap_or_default(),
        Tone::Concern | Tone::Alert => "",
    }
}

/// The sign before the first line of a warning.
pub(super) fn warning(tone: Tone, signs: bool) -> &'static str {
    if tone == Tone::Alert && signs { "⚠️ " } else { "" }
}
