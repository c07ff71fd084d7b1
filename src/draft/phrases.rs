//! The fixed words of a post: labels, links, signatures. Posts are Indonesian, whatever language
//! humas speaks to its user.

use crate::brief::{Tone, Topic};

/// The label over key messages that state something.
pub(super) fn messages(topic: Topic, tone: Tone) -> &'static str {
    match (topic, tone) {
        (Topic::Clarification, _) => "Faktanya:",
        (Topic::Emergency, _) => "Kondisi saat ini:",
        (_, Tone::Concern) => "Informasi bagi warga:",
        (Topic::Event, _) => "Yang perlu dicatat:",
        (Topic::Policy | Topic::Service | Topic::Education, _) => "Yang perlu Anda tahu:",
    }
}

/// The label over key messages that ask for something.
pub(super) fn calls(topic: Topic) -> &'static str {
    if topic == Topic::Emergency { "Segera lakukan:" } else { "Yang perlu Anda lakukan:" }
}

/// The label over two or more sentences of reasons.
pub(super) fn why(topic: Topic) -> &'static str {
    match topic {
        Topic::Policy => "Alasannya:",
        Topic::Service => "Latar belakang:",
        Topic::Clarification => "Penjelasannya:",
        Topic::Event | Topic::Education => "Mengapa ini penting?",
        Topic::Emergency => "Penyebabnya:",
    }
}

/// The label over questions and answers, on pages that have headings.
pub(super) const QUESTIONS: &str = "Tanya jawab";

/// The label over a list that has none of its own.
pub(super) const DETAILS: &str = "Rincian:";

/// The label over acronyms.
pub(super) const TERMS: &str = "Daftar istilah";

/// The label over sources.
pub(super) const SOURCES: &str = "Sumber";

/// The label over the people who answer for a release.
pub(super) const CONTACT: &str = "Kontak media";

/// Before the address of the full information.
pub(super) const MORE: &str = "Selengkapnya:";

/// Before the same, by an ambassador.
pub(super) const MORE_ASN: &str = "Info resmi:";

/// Before the channel for questions.
pub(super) const FEEDBACK: &str = "Pertanyaan dan aduan:";

/// Before the same, by an ambassador.
pub(super) const FEEDBACK_ASN: &str = "Ada pertanyaan? Sampaikan ke";

/// Before an address that serves both.
pub(super) const MORE_AND_FEEDBACK: &str = "Informasi dan pertanyaan:";

/// Before a host where links can't be clicked.
pub(super) const VISIT: &str = "Selengkapnya di";

/// How readers are addressed where `humas.yaml` names nothing.
pub(super) const GREETING: &str = "Bapak/Ibu";

/// Before a link that is no part of what is asked for.
pub(super) const INFO: &str = "Info:";

/// The head of a press release.
pub(super) const PRESS: &str = "SIARAN PERS";

/// Before the people a message concerns.
pub(super) const FOR: &str = "Bagi";

/// The first line of an ambassador's post: who speaks, and for whom not.
pub(super) fn disclosure(agency: &str) -> String {
    format!("Saya ASN, meneruskan informasi dari {agency}.")
}

/// The same where nothing longer fits.
pub(super) const DISCLOSURE_TERSE: &str = "Saya ASN.";

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

/// Words of a warning.
const WARNING: [&str; 14] = [
    "jangan",
    "waspada",
    "hindari",
    "mengungsi",
    "siaga",
    "bahaya",
    "banjir",
    "gempa",
    "longsor",
    "kebakaran",
    "darurat",
    "tsunami",
    "periksa dulu",
    "sebelum mengirim",
];

/// The sign before the first line of a warning: not before good news under a grave title.
pub(super) fn warning(tone: Tone, words: &str) -> &'static str {
    let lower = words.to_lowercase();
    if tone == Tone::Alert && WARNING.iter().any(|w| lower.contains(w)) { "⚠️ " } else { "" }
}

/// Words that deny or forbid.
const NEGATIVE: [&str; 10] =
    ["tidak", "bukan", "belum", "jangan", "palsu", "hoaks", "hoax", "keliru", "dilarang", "tak"];

/// Whether a text denies or forbids something.
pub(super) fn negative(words: &str) -> bool {
    words.split(|c: char| !c.is_alphanumeric()).any(|w| NEGATIVE.contains(&w.to_lowercase().as_str()))
}

/// Whether a sentence tells a rumour, so that its denial must stand beside it.
pub(super) fn rumour(words: &str) -> bool {
    let lower = words.to_lowercase();
    ["beredar", "kabar bahwa", "isu bahwa", "narasi yang", "unggahan yang", "pesan berantai"]
        .iter()
        .any(|w| lower.contains(w))
}

/// Whether a quotation leaves its speaker unnamed: "…," tegasnya.
pub(super) fn nameless(words: &str) -> bool {
    if !words.contains(['"', '”']) {
        return false;
    }
    let last = words.trim_end_matches(['.', ' ']).rsplit(' ').next().unwrap_or_default();
    ["ujarnya", "tegasnya", "katanya", "jelasnya", "tuturnya", "ucapnya", "ungkapnya", "imbuhnya"].contains(&last)
}

/// What a list is worth more for: it tells how, who, when, where.
pub(super) fn guides(lead: &str) -> bool {
    let lower = lead.to_lowercase();
    [
        "cara",
        "syarat",
        "jadwal",
        "besar",
        "siapa",
        "tanda",
        "ciri",
        "jalur",
        "posko",
        "pemeriksaan",
        "dibawa",
        "tempat",
        "langkah",
        "lokasi",
    ]
    .iter()
    .any(|w| lower.contains(w))
}

/// People who are not addressed as "Bapak/Ibu …".
const NOT_ADDRESSED: [&str; 14] = [
    "masyarakat",
    "publik",
    "orang tua",
    "lulusan",
    "siswa",
    "pelajar",
    "mahasiswa",
    "remaja",
    "anak",
    "media",
    "keluarga",
    "korban",
    "calon",
    "umum",
];

/// Whether an audience can be greeted by its name.
pub(super) fn greeted(audience: &str) -> bool {
    let lower = audience.to_lowercase();
    !NOT_ADDRESSED.iter().any(|w| lower.contains(w))
}

/// Acronyms that every reader knows.
const KNOWN: [&str; 40] = [
    "ASN", "PNS", "TNI", "Polri", "DPR", "DPRD", "MPR", "KPK", "MK", "KTP", "KK", "SIM", "STNK", "NIK", "NPWP", "BPJS",
    "PLN", "BUMN", "BUMD", "UMKM", "APBN", "APBD", "SD", "SDN", "SMP", "SMA", "SMK", "TK", "RT", "RW", "WIB", "WITA",
    "WIT", "RI", "UU", "PP", "SMS", "HP", "TV", "VA",
];

/// Whether an acronym needs no explanation in a post.
pub(super) fn known(acronym: &str) -> bool {
    KNOWN.contains(&acronym)
}

/// Words of an order.
const ORDERS: [&str; 6] = ["jangan", "wajib", "segera", "dilarang", "harus", "hentikan"];

/// Whether a text orders something, wherever its verb stands.
pub(super) fn orders(words: &str) -> bool {
    words.split(|c: char| !c.is_alphanumeric()).any(|w| ORDERS.contains(&w.to_lowercase().as_str()))
}

/// Words of what must not be left out: people come to harm who don't read it, or have.
const VITAL: [&str; 14] = [
    "jangan",
    "segera",
    "dilarang",
    "bahaya",
    "hentikan",
    "meninggal",
    "dukacita",
    "korban",
    "tewas",
    "mengungsi",
    "hanya",
    "kecuali",
    "khusus",
    "wajib",
];

/// Whether a text must not be left out for want of room.
pub(super) fn vital(words: &str) -> bool {
    words.split(|c: char| !c.is_alphanumeric()).any(|w| VITAL.contains(&w.to_lowercase().as_str()))
}

/// Whether an answer begins with its yes or no, so that what follows belongs to it.
pub(super) fn yes_or_no(answer: &str) -> bool {
    let first = answer.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    matches!(first, "Ya" | "Tidak" | "Boleh" | "Belum" | "Bisa" | "Dapat" | "Bukan")
}

/// Whether a question asks about "hal itu": something only its neighbours name.
pub(super) fn that_matter(question: &str) -> bool {
    let lower = question.to_lowercase();
    ["hal itu", "hal ini", "hal tersebut"].iter().any(|w| lower.contains(w))
}

/// Whether a question asks about the exception rather than the matter.
pub(super) fn aside(question: &str) -> bool {
    question
        .split(|c: char| !c.is_alphanumeric())
        .any(|w| matches!(w.to_lowercase().as_str(), "lagi" | "ikut" | "juga" | "semua" | "selain"))
}

/// Whether a title or hook says that something is not so, or stays as it was.
pub(super) fn stays(words: &str) -> bool {
    negative(words) || words.split(|c: char| !c.is_alphanumeric()).any(|w| w.eq_ignore_ascii_case("tetap"))
}

/// Whether an action saves lives, so that it goes before the news.
pub(super) fn saves(action: &str) -> bool {
    let lower = action.to_lowercase();
    ["112", "119", "113", "evakuasi", "igd", "mengungsi", "ungsi"].iter().any(|w| lower.contains(w))
}
