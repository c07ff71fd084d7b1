//! The files of a campaign beside its bundles: the index, the calendar, the list of all.

use super::own::CAMPAIGN;
use crate::bag;
use crate::bundle::{Files, GENERATOR, Time};
use crate::config::Zone;
use crate::draft::Voice;
use crate::lang::Text;
use crate::page::{self, Campaign, Entry, Refused};
use crate::schedule::{self, Row};
use anyhow::Result;
use jiff::Timestamp;
use serde::Serialize;
use std::collections::BTreeMap;

/// `kampanye.json`: what the campaign holds, for machines.
#[derive(Serialize)]
struct Index<'a> {
    version: u32,
    generator: &'a str,
    name: &'a str,
    time: Option<&'a Time>,
    bundles: Vec<Line<'a>>,
    refused: &'a [Refused],
}

/// One bundle of it.
#[derive(Serialize)]
struct Line<'a> {
    folder: &'a str,
    zip: Option<&'a str>,
    brief: &'a str,
    title: &'a str,
    voice: Voice,
    embargo: Option<&'a Time>,
}

/// What a campaign is made from beside its bundles.
pub(super) struct Calendar {
    /// The lines of all bundles.
    pub(super) rows: Vec<Row>,
    /// The zone of its briefs.
    pub(super) zone: Zone,
    /// The moment that its files carry as that of their making.
    pub(super) made: Timestamp,
}

/// The files of a campaign by their name, and what is still to be done by hand. `written` are the digests of zips
/// and bags that were written already.
///
/// # Errors
/// When a page or table can't be made: a fault of humas, or more lines than a sheet takes.
pub(super) fn files(
    campaign: &Campaign,
    mut calendar: Calendar,
    written: &BTreeMap<String, [u8; 32]>,
) -> Result<(Files, Vec<Text>)> {
    schedule::sort(&mut calendar.rows);
    let Calendar { rows, zone, made } = &calendar;
    let name = &campaign.name;
    let mut files = Files::new();
    files.insert("jadwal.ics".to_owned(), schedule::ics(rows, name, Some(*made))?);
    files.insert("jadwal.xlsx".to_owned(), schedule::xlsx(rows, name, *made)?);
    files.insert("jadwal.csv".to_owned(), schedule::csv(rows)?);
    let mut notes = Vec::new();
    for import in [schedule::buffer(rows, *zone)?, schedule::metricool(rows, *zone)?] {
        files.extend(import.files.into_iter().map(|file| (file.name, file.bytes)));
        notes.extend(import.notes);
    }
    files.insert("indeks.html".to_owned(), page::index(campaign)?.into_bytes());
    let mut json = serde_json::to_vec_pretty(&Index::of(campaign))?;
    json.push(b'\n');
    files.insert(CAMPAIGN.to_owned(), json);
    let own = files.iter().map(|(name, bytes)| (name.clone(), bag::sha256(bytes)));
    let all: BTreeMap<String, [u8; 32]> = own.chain(written.iter().map(|(name, sum)| (name.clone(), *sum))).collect();
    let sums: String = all.iter().map(|(name, sum)| format!("{}  {name}\n", bag::hex(sum))).collect();
    files.insert("SHA256SUMS".to_owned(), sums.into_bytes());
    Ok((files, notes))
}

impl<'a> Index<'a> {
    fn of(campaign: &'a Campaign) -> Self {
        let line = |entry: &'a Entry| Line {
            folder: &entry.folder,
            zip: entry.zip.as_deref(),
            brief: &entry.bundle.brief.id,
            title: &entry.bundle.brief.title,
            voice: entry.bundle.voice,
            embargo: entry.bundle.embargo.as_ref(),
        };
        Self {
            version: 1,
            generator: GENERATOR,
            name: &campaign.name,
            time: campaign.time.as_ref(),
            bundles: campaign.entries.iter().map(line).collect(),
            refused: &campaign.refused,
        }
    }
}
