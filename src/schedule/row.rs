//! The lines of a calendar or spreadsheet: one for each time and part of a thread.

use crate::bundle::{Bundle, Card, Post, Time};
use crate::config::{Config, Zone};
use crate::draft::Voice;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};

/// Whether a post may go out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It may.
    Ready,
    /// Not before its embargo ends.
    Embargo,
}

impl Status {
    /// The word people read: `siap`, `embargo`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Ready => "siap",
            Self::Embargo => "embargo",
        }
    }
}

/// The time of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct When {
    /// When.
    pub instant: Timestamp,
    /// The day and hour in its zone.
    pub local: DateTime,
    /// The zone: `WIB`.
    pub zone: String,
    /// The same for machines and for people.
    pub time: Time,
}

impl When {
    /// Reads the time of a bundle; `None` where it is none.
    fn read(time: &Time) -> Option<Self> {
        let instant: Timestamp = time.at.parse().ok()?;
        // Day, hour, minute and second stand before the offset.
        let local: DateTime = time.at.get(..19)?.parse().ok()?;
        let as_utc = jiff::tz::Offset::UTC.to_timestamp(local).ok()?;
        let offset = i32::try_from(as_utc.as_second() - instant.as_second()).ok()?;
        let zone = match Zone::at(offset) {
            Some(zone) => zone.word().to_owned(),
            None => format!("UTC{:+03}:{:02}", offset / 3600, offset.abs() / 60 % 60),
        };
        Some(Self { instant, local, zone, time: time.clone() })
    }
}

/// Everything one line says about one post, or one part of a thread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// When; `None` where the brief gives no time for the platform.
    pub when: Option<When>,
    /// Which time of the platform it is, from 1.
    pub slot: usize,
    /// The platform's id: `x`.
    pub platform: String,
    /// The surface: `x_post`.
    pub surface: String,
    /// Its name for people: `X`.
    pub name: String,
    /// The official account, where `humas.yaml` names it and the official account speaks.
    pub account: Option<String>,
    /// Who speaks.
    pub voice: Voice,
    /// The brief's id.
    pub brief: String,
    /// The brief's date, where it is one.
    pub date: Option<Date>,
    /// The brief's title.
    pub title: String,
    /// The responsible unit.
    pub unit: String,
    /// Which part of a thread, from 1.
    pub part: usize,
    /// How many parts there are; 1 for a post.
    pub parts: usize,
    /// The text, exactly as it is to be posted.
    pub text: String,
    /// Its length, in what the platform counts.
    pub count: usize,
    /// The most it may count.
    pub limit: Option<usize>,
    /// What is counted: `karakter`.
    pub counted_in: String,
    /// The file with the text, from the campaign's folder.
    pub file: String,
    /// The pictures, as files of the bundle's `data/`.
    pub pictures: Vec<String>,
    /// Their alt texts, in the same order.
    pub alts: Vec<String>,
    /// Where the full information stands.
    pub link: Option<String>,
    /// Whether it may go out.
    pub status: Status,
    /// The folder of the bundle, from the campaign's folder.
    pub folder: String,
}

/// The lines of a bundle: for each of its times the posts of the platform, a line for each part of a
/// thread; then those that have no time. `folder` is the bundle's, from the campaign's folder.
pub fn rows(bundle: &Bundle, folder: &str, config: &Config) -> Vec<Row> {
    let mut rows = Vec::new();
    for (at, slot) in bundle.schedule.iter().enumerate() {
        let earlier = bundle.schedule.iter().take(at).filter(|other| other.platform == slot.platform).count();
        for card in bundle.cards.iter().filter(|card| card.platform == slot.platform) {
            let when = When::read(&slot.time);
            rows.extend(
                card.posts.iter().map(|post| row(bundle, folder, config, card, post, when.clone(), earlier + 1)),
            );
        }
    }
    let timed = |card: &&Card| bundle.schedule.iter().any(|slot| slot.platform == card.platform);
    for card in bundle.cards.iter().filter(|card| !timed(card)) {
        rows.extend(card.posts.iter().map(|post| row(bundle, folder, config, card, post, None, 1)));
    }
    rows
}

fn row(
    bundle: &Bundle,
    folder: &str,
    config: &Config,
    card: &Card,
    post: &Post,
    when: Option<When>,
    slot: usize,
) -> Row {
    let alt = |file: &String| bundle.media.iter().find(|media| media.file == *file).map(|media| media.alt.clone());
    let official = bundle.voice == Voice::Resmi;
    Row {
        when,
        slot,
        platform: card.platform.clone(),
        surface: card.surface.clone(),
        name: card.name.clone(),
        account: config.account(&card.platform).filter(|_| official).map(str::to_owned),
        voice: bundle.voice,
        brief: bundle.brief.id.clone(),
        date: bundle.brief.date.parse().ok(),
        title: bundle.brief.title.clone(),
        unit: bundle.brief.unit.clone(),
        part: post.n,
        parts: card.posts.len(),
        text: post.text.clone(),
        count: post.count,
        limit: card.limit,
        counted_in: card.unit.clone(),
        file: format!("{folder}/data/{}", post.file),
        pictures: post.media.clone(),
        alts: post.media.iter().map(|file| alt(file).unwrap_or_default()).collect(),
        link: bundle.brief.link.clone(),
        status: if bundle.embargo.is_some() { Status::Embargo } else { Status::Ready },
        folder: folder.to_owned(),
    }
}

/// Puts the lines of a campaign in order: by time, those without one last, then by folder; the parts of
/// a thread stay together.
pub fn sort(rows: &mut [Row]) {
    rows.sort_by(|a, b| {
        let key = |row: &Row| (row.when.is_none(), row.when.as_ref().map(|when| when.instant));
        key(a).cmp(&key(b)).then_with(|| a.folder.cmp(&b.folder))
    });
}

impl Row {
    /// The word for who speaks: `resmi`, `asn`.
    pub fn voice_word(&self) -> &'static str {
        match self.voice {
            Voice::Resmi => "resmi",
            Voice::Asn => "asn",
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::draft::Voice;
    use crate::schedule::sample::{bundle, lines};
    use crate::schedule::{Row, sort};

    #[test]
    fn a_line_for_each_time_and_part() {
        let texts = [("x", "satu"), ("x", "dua"), ("facebook", "tiga"), ("whatsapp", "empat")];
        let times = [
            ("facebook", "2026-12-01T08:00:00+08:00"),
            ("x", "2026-12-01T09:00:00+07:00"),
            ("x", "2026-12-02T09:00:00+07:00"),
            ("tiktok", "2026-12-02T10:00:00+07:00"),
        ];
        let rows = lines(&bundle(Voice::Resmi, &texts, &times));
        let shown = |row: &Row| {
            let when = row.when.as_ref().map_or("-".to_owned(), |when| format!("{} {}", when.local, when.zone));
            format!("{when} {} {}/{} {} {}", row.platform, row.part, row.parts, row.slot, row.text)
        };
        assert_eq!(
            rows.iter().map(shown).collect::<Vec<_>>(),
            [
                "2026-12-01T08:00:00 WITA facebook 1/1 1 tiga",
                "2026-12-01T09:00:00 WIB x 1/2 1 satu",
                "2026-12-01T09:00:00 WIB x 2/2 1 dua",
                "2026-12-02T09:00:00 WIB x 1/2 2 satu",
                "2026-12-02T09:00:00 WIB x 2/2 2 dua",
                "- whatsapp 1/1 1 empat",
            ]
        );
        assert_eq!(rows[1].account.as_deref(), Some("@contoh"));
        assert_eq!(rows[0].alts, ["=Gambar \"posyandu\",\nbaris kedua"]);
        assert_eq!(rows[1].file, "posyandu-resmi/data/x/1.txt");
        let mut mixed: Vec<Row> = rows.iter().rev().cloned().collect();
        sort(&mut mixed);
        assert_eq!(mixed[0], rows[0]);
        assert_eq!(mixed[5], rows[5]);
        // An ambassador's account is nobody's business.
        assert_eq!(lines(&bundle(Voice::Asn, &texts, &times))[1].account, None);
    }
}
