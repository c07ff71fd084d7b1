//! What a bundle says: the form of `bundle.json`, and what its pages show.

use crate::draft::Voice;
use crate::text::Hidden;
use serde::Serialize;
use std::ops::Range;

/// One brief in one voice, ready to be handed out. Everything in it is for people to read or post; it
/// holds no path of the machine it was made on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Bundle {
    /// The form of this file: 1.
    pub version: u32,
    /// The program and its version: `humas 0.1.0`.
    pub generator: String,
    /// The brief.
    pub brief: About,
    /// Who speaks.
    pub voice: Voice,
    /// Until when nothing of it may be released, while that lies ahead.
    pub embargo: Option<Time>,
    /// How it was checked.
    pub check: Checked,
    /// The texts, a card for each surface of a platform, in the order of the platforms.
    pub cards: Vec<Card>,
    /// The pictures and videos.
    pub media: Vec<Media>,
    /// When to post what, in order of time.
    pub schedule: Vec<Slot>,
    /// The questions to expect, and their answers.
    pub questions: Vec<Question>,
    /// Where the figures come from.
    pub sources: Vec<Source>,
    /// Where the public sends its questions and complaints.
    pub channels: Vec<Link>,
}

/// The brief, as far as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct About {
    /// Its id, the stem of its file.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The agency.
    pub agency: String,
    /// The responsible unit.
    pub unit: String,
    /// The role that answers for it.
    pub responsible: String,
    /// What it is about, as the brief writes it: `kebijakan`.
    pub topic: String,
    /// Its tone: `biasa`.
    pub tone: String,
    /// Its date: `2026-02-25`.
    pub date: String,
    /// Its date for people: `25 Februari 2026`.
    pub date_words: String,
    /// What, in Markdown.
    pub summary: String,
    /// Why, in Markdown; empty where the brief does not say.
    pub reason: String,
    /// Where the full information stands.
    pub link: Option<String>,
    /// Acronyms and what they stand for.
    pub terms: Vec<(String, String)>,
}

/// A moment, for machines and for people.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Time {
    /// `2026-12-01T09:00:00+07:00`.
    pub at: String,
    /// `Selasa, 1 Desember 2026 pukul 09.00 WIB`.
    pub words: String,
}

/// How a brief was checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Checked {
    /// The moment, where `SOURCE_DATE_EPOCH` fixes one: else the same brief would not give the same bytes.
    pub time: Option<Time>,
    /// How many rules.
    pub rules: usize,
    /// How many errors there are; a bundle that is handed out has none.
    pub errors: usize,
    /// How many warnings were let pass.
    pub warnings: usize,
    /// How many remarks there are.
    pub infos: usize,
    /// What was found, a line each.
    pub findings: Vec<Finding>,
}

/// One finding, with personal data covered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The rule.
    pub rule: String,
    /// `warning` or `info`.
    pub severity: String,
    /// What is wrong, in Indonesian.
    pub message: String,
}

/// What is posted on one surface of one platform.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Card {
    /// The platform: `x`.
    pub platform: String,
    /// The surface: `x_post`.
    pub surface: String,
    /// Its name for people: `X`.
    pub name: String,
    /// What is counted, in Indonesian: `karakter`.
    pub unit: String,
    /// The most a post may count.
    pub limit: Option<usize>,
    /// How the text is marked up: `none`, `whatsapp`, `telegram_html`, `markdown`, `html`.
    pub markup: String,
    /// Whether readers can tap a link.
    pub links: bool,
    /// How many characters readers see before "more".
    pub fold: Option<usize>,
    /// The posts; several are the parts of a thread.
    pub posts: Vec<Post>,
    /// What to know before posting, in Indonesian.
    pub notes: Vec<String>,
}

/// One post, or one part of a thread.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Post {
    /// Its number, from 1.
    pub n: usize,
    /// The text, exactly as it is to be posted.
    pub text: String,
    /// Its length in the unit of its card.
    pub count: usize,
    /// The file with the text, inside the bag's `data/`: `x/x.txt`.
    pub file: String,
    /// The hashtags in it, with their sign.
    pub hashtags: Vec<String>,
    /// Where its links, mentions and hashtags stand, for pages; looked for once.
    #[serde(skip)]
    pub marks: Vec<(Range<usize>, Hidden)>,
    /// The media that go with it, as `file` in the bundle's list.
    pub media: Vec<String>,
}

/// A picture or video.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Media {
    /// The file inside the bag's `data/`: `media/foto.jpg`.
    pub file: String,
    /// Its media type by its content: `image/jpeg`.
    pub mime: String,
    /// Its size in bytes.
    pub bytes: usize,
    /// Its width in pixels as shown, where it is known.
    pub width: Option<usize>,
    /// Its height in pixels as shown.
    pub height: Option<usize>,
    /// What somebody who can't see it should hear.
    pub alt: String,
    /// Who made it.
    pub credit: Option<String>,
    /// Its caption.
    pub caption: Option<String>,
    /// What was taken out of it, in Indonesian: `lokasi GPS`.
    pub removed: Vec<String>,
}

/// A time for a post of a platform.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Slot {
    /// The platform.
    pub platform: String,
    /// When.
    pub time: Time,
}

/// A question to expect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Question {
    /// The question.
    pub question: String,
    /// The answer, in Markdown.
    pub answer: String,
}

/// A source of figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Source {
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// When, for people.
    pub date: Option<String>,
    /// Where it stands.
    pub link: Option<String>,
}

/// A name with an address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Link {
    /// The name.
    pub name: String,
    /// The address.
    pub link: String,
}
