//! The policy brief: the single narrative from which every post is derived.

mod describe;
mod read;
mod times;

pub use describe::Document;
pub use read::read;
pub use times::Times;

use crate::fields::{Address, Channel, Day, Moment};
use crate::source::{Prose, SourceId, Span};
use crate::yaml::describe::{Describe, any_of};
use crate::yaml::record::{Line, Read, Reader, Spanned};
use crate::yaml::{Kind as NodeKind, Node};
use crate::{choice, record};
use schemars::Schema;

choice! {
    /// What a brief is about; it decides tone and labels.
    pub enum Topic {
        /// A decision.
        "kebijakan" => Policy,
        /// A public service.
        "layanan" => Service,
        /// An event.
        "kegiatan" => Event,
        /// Public education.
        "edukasi" => Education,
        /// A correction of false or incomplete information.
        "klarifikasi" => Clarification,
        /// An emergency.
        "darurat" => Emergency,
    }
}

choice! {
    /// Who may read a brief (UU 14/2008).
    pub enum Classification {
        /// Everybody.
        "publik" => Public,
        /// A closed circle.
        "terbatas" => Restricted,
        /// Exempt information.
        "dikecualikan" => Exempt,
    }
}

choice! {
    /// The temperature of the text.
    pub enum Tone {
        /// Everyday news.
        "biasa" => Plain,
        /// Bad news: no cheer.
        "prihatin" => Concern,
        /// A warning.
        "waspada" => Alert,
    }
}

/// A key message: one text, or a map with a short variant and the people it concerns.
#[derive(Debug, Clone)]
pub struct Message {
    /// The message, Markdown inline.
    pub text: Prose,
    /// A shorter wording for tight platforms.
    pub short: Option<Prose>,
    /// The people it concerns, such as `orang tua`.
    pub audience: Option<Prose>,
}

record! {
    /// A key message in its long form.
    pub struct MessageMap {
        /// The message.
        "teks" => text: required Prose,
        /// A shorter wording.
        "pendek" => short: optional Line,
        /// The people it concerns.
        "untuk" => audience: optional Line,
    }
}

impl Describe for Message {
    fn schema() -> Schema {
        any_of(&[Prose::schema(), MessageMap::schema()])
    }
}

impl Read for Message {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if let NodeKind::Map(_) = node.kind {
            let map = MessageMap::read(node, reader)?;
            let inner = |line: Option<Line>| line.map(|l| l.0);
            return Some(Self { text: map.text.trimmed(), short: inner(map.short), audience: inner(map.audience) });
        }
        Some(Self { text: Prose::read(node, reader)?.trimmed(), short: None, audience: None })
    }
}

record! {
    /// A figure that posts may use, and where it comes from.
    pub struct Fact {
        /// The figure in a sentence.
        "pernyataan" => statement: required Prose,
        /// The id of an entry in `sumber`.
        "sumber" => source: required Spanned<String>,
    }
}

record! {
    /// A source: document, data or release.
    pub struct Reference {
        /// A short name for use in `fakta`.
        "id" => id: required Spanned<String>,
        /// Its title.
        "judul" => title: required Line,
        /// Who published it.
        "lembaga" => publisher: optional Line,
        /// When it was published.
        "tanggal" => date: optional Day,
        /// Where it stands.
        "tautan" => link: optional Address,
    }
}

record! {
    /// What the reader is asked to do.
    pub struct Action {
        /// One sentence, verb first.
        "teks" => text: required Line,
        /// Where to do it.
        "tautan" => link: optional Address,
    }
}

record! {
    /// A question to expect, and its answer.
    pub struct Question {
        /// The question.
        "tanya" => question: required Line,
        /// The answer, Markdown.
        "jawab" => answer: required Prose,
    }
}

record! {
    /// A picture or video that goes with the posts.
    pub struct Media {
        /// Its file, relative to the brief.
        "berkas" => file: required Line,
        /// What a person who cannot see it should hear.
        "alt" => alt: optional Prose,
        /// Who made it.
        "kredit" => credit: optional Line,
        /// A caption.
        "takarir" => caption: optional Prose,
    }
}

record! {
    /// An exception to a rule; the reason is required.
    pub struct Exception {
        /// The rule.
        "aturan" => rule: required Spanned<String>,
        /// Why.
        "alasan" => reason: required Line,
        /// Who decided.
        "oleh" => by: optional Line,
        /// Until when.
        "sampai" => until: optional Day,
    }
}

record! {
    /// A brief as typed. What it must have is checked in one place, since `humas.yaml` may supply it.
    pub struct RawBrief {
        /// The title.
        "judul" => title: optional Line,
        /// The hook.
        "kait" => hook: optional Line,
        /// The agency.
        "instansi" => agency: optional Line,
        /// The responsible unit.
        "unit" => unit: optional Line,
        /// The role that answers for it.
        "penanggung_jawab" => responsible: optional Line,
        /// The topic.
        "jenis" => topic: optional Topic,
        /// The classification.
        "klasifikasi" => classification: optional Spanned<Classification>,
        /// The date.
        "tanggal" => date: optional Day,
        /// The embargo.
        "embargo" => embargo: optional Moment,
        /// When to post, by platform: one moment or a list. Without an offset the zone of `humas.yaml`
        /// holds; without the key its default plan does.
        "jadwal" => times: mapping Times,
        /// The tone.
        "nada" => tone: optional Tone,
        /// The audience.
        "khalayak" => audience: list Line,
        /// What.
        "ringkasan" => summary: optional Prose,
        /// Why.
        "alasan" => reason: optional Prose,
        /// The key messages.
        "pesan_kunci" => messages: list Message,
        /// The figures.
        "fakta" => facts: list Fact,
        /// The sources.
        "sumber" => references: list Reference,
        /// The call to action.
        "ajakan" => action: optional Action,
        /// Where the full information stands.
        "tautan" => link: optional Address,
        /// Hashtags.
        "tagar" => hashtags: list Line,
        /// Accounts to mention, by platform.
        "sebutan" => mentions: mapping Line,
        /// Feedback channels.
        "kanal_umpan_balik" => channels: list Channel,
        /// Questions and answers.
        "tanya_jawab" => questions: list Question,
        /// Media.
        "media" => media: list Media,
        /// Acronyms explained.
        "istilah" => terms: mapping Line,
        /// The platforms to write for.
        "platform" => platforms: list Spanned<String>,
        /// Hand-written texts, by platform.
        "naskah" => scripts: mapping Prose,
        /// Exceptions to rules.
        "kecuali" => exceptions: list Exception,
    }
}

/// A brief as understood: complete, with what `humas.yaml` supplies filled in.
#[derive(Debug, Clone)]
pub struct Brief {
    /// The file.
    pub source: SourceId,
    /// The name of the file, as shown to people.
    pub path: String,
    /// The file's stem: `briefs/ckg.yaml` is `ckg`.
    pub id: String,
    /// The title, one line.
    pub title: Prose,
    /// The summary, Markdown.
    pub summary: Prose,
    /// The hook, at most 100 characters.
    pub hook: Option<Prose>,
    /// The agency.
    pub agency: Prose,
    /// The topic.
    pub topic: Topic,
    /// The classification.
    pub classification: Classification,
    /// The place of the classification, for reports.
    pub classification_span: Span,
    /// The date.
    pub date: Day,
    /// The moment before which nothing may be released.
    pub embargo: Option<Moment>,
    /// The tone; emergencies and clarifications never sound cheerful.
    pub tone: Tone,
    /// Everything else, as typed.
    pub raw: RawBrief,
}

impl Brief {
    /// Whether people may come to harm or are in grief: such a brief has more to say at once.
    pub fn grave(&self) -> bool {
        self.topic == Topic::Emergency || self.tone != Tone::Plain
    }
}
