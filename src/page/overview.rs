//! `indeks.html`: the page on which a campaign is read and approved.

use super::campaign::{Campaign, Entry, Refused};
use super::card::{Meter, platform_name, voice_id};
use super::shell::Frame;
use super::voice::{self, SlotView};
use super::{link, post, shell};
use crate::bundle::{About, Bundle, Card, Checked, Time};
use anyhow::Result;
use minijinja::Value;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

const STYLES: &[&str] =
    &[include_str!("templates/base.css"), include_str!("templates/index.css"), include_str!("templates/print.css")];
const SCRIPTS: &[&str] =
    &[include_str!("templates/copy.js"), include_str!("templates/index.js"), include_str!("templates/approve.js")];

#[derive(Serialize)]
struct View<'a> {
    name: &'a str,
    generator: &'a str,
    time: Option<&'a Time>,
    briefs: Vec<BriefView<'a>>,
    refused: &'a [Refused],
    /// The bundles in all.
    bundles: usize,
    counts: Vec<(&'static str, usize)>,
    /// The platforms, by id, with their names.
    platforms: BTreeMap<&'a str, String>,
    units: BTreeSet<&'a str>,
    /// The name under which the browser keeps what was ticked.
    store: String,
}

/// A brief with its bundles.
#[derive(Serialize)]
struct BriefView<'a> {
    brief: &'a About,
    bundles: Vec<BundleView<'a>>,
}

#[derive(Serialize)]
struct BundleView<'a> {
    id: String,
    voice: &'static str,
    voice_words: &'static str,
    statuses: Vec<&'static str>,
    embargo: Option<&'a Time>,
    check: &'a Checked,
    cards: Vec<TextView<'a>>,
    platforms: String,
    /// The days it has to do with: that of the brief, those of its schedule.
    days: String,
    schedule: Vec<SlotView<'a>>,
    page: String,
    zip: Option<(&'a str, String)>,
    /// Changes when anything in the bundle does: what was ticked was this text and no other.
    seal: String,
}

/// The texts of a card.
#[derive(Serialize)]
struct TextView<'a> {
    card: &'a Card,
    posts: Vec<(Value, Meter)>,
}

/// The page of a campaign.
///
/// # Errors
/// When a file that comes with humas is at fault.
pub fn index(campaign: &Campaign) -> Result<String> {
    let briefs = briefs(&campaign.entries)?;
    let mut counts: Vec<(&'static str, usize)> = ["siap", "ada catatan", "embargo"]
        .into_iter()
        .map(|status| {
            let bundles = briefs.iter().flat_map(|brief| &brief.bundles);
            (status, bundles.filter(|bundle| bundle.statuses.contains(&status)).count())
        })
        .collect();
    counts.push(("ditolak", campaign.refused.len()));
    let cards = || campaign.entries.iter().flat_map(|entry| &entry.bundle.cards);
    let view = View {
        name: &campaign.name,
        generator: &campaign.generator,
        time: campaign.time.as_ref(),
        refused: &campaign.refused,
        bundles: campaign.entries.len(),
        counts,
        platforms: cards().map(|c| (c.platform.as_str(), platform_name(&c.platform, &c.name))).collect(),
        units: campaign.entries.iter().map(|entry| entry.bundle.brief.unit.as_str()).collect(),
        store: format!("humas:{}", campaign.name),
        briefs,
    };
    let title = format!("Kampanye {}", campaign.name);
    let parts = shell::Parts {
        template: "index.html",
        title: &title,
        generator: &campaign.generator,
        frame: &Frame::new(STYLES, SCRIPTS, false),
    };
    shell::page(parts, &view)
}

/// The bundles by brief, in the order in which briefs are first met.
fn briefs(entries: &[Entry]) -> Result<Vec<BriefView<'_>>> {
    let mut list: Vec<BriefView<'_>> = Vec::new();
    for entry in entries {
        let bundle = view(entry)?;
        // Two briefs of one name may lie in two folders: they are told apart by what they say.
        match list.iter_mut().find(|known| *known.brief == entry.bundle.brief) {
            Some(known) => known.bundles.push(bundle),
            None => list.push(BriefView { brief: &entry.bundle.brief, bundles: vec![bundle] }),
        }
    }
    Ok(list)
}

fn view(entry: &Entry) -> Result<BundleView<'_>> {
    let Entry { bundle, folder, zip } = entry;
    let folder = link::relative(folder.trim_end_matches('/'));
    let platforms: BTreeSet<&str> = bundle.cards.iter().map(|card| card.platform.as_str()).collect();
    let days = bundle.schedule.iter().filter_map(|slot| slot.time.at.get(..10)).chain([bundle.brief.date.as_str()]);
    Ok(BundleView {
        id: format!("{}/{}", folder, voice_id(bundle.voice)),
        voice: voice_id(bundle.voice),
        voice_words: voice::title(bundle.voice),
        statuses: statuses(bundle),
        embargo: bundle.embargo.as_ref(),
        check: &bundle.check,
        cards: bundle.cards.iter().map(texts).collect(),
        platforms: platforms.into_iter().collect::<Vec<_>>().join(" "),
        days: days.collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(" "),
        schedule: voice::schedule(bundle),
        page: format!("{folder}/data/buka.html"),
        zip: zip.as_ref().map(|zip| (zip.as_str(), link::relative(zip))),
        seal: seal(bundle)?,
    })
}

fn texts(card: &Card) -> TextView<'_> {
    let posts = card.posts.iter().map(|post| (post::html(card, post), Meter::of(card, post)));
    TextView { card, posts: posts.collect() }
}

/// What is to be known about a bundle before it is approved.
fn statuses(bundle: &Bundle) -> Vec<&'static str> {
    let mut list = Vec::new();
    if bundle.embargo.is_some() {
        list.push("embargo");
    }
    if bundle.check.warnings > 0 {
        list.push("ada catatan");
    }
    if list.is_empty() {
        list.push("siap");
    }
    list
}

/// The first signs of the SHA-256 of all that a bundle says.
fn seal(bundle: &Bundle) -> Result<String> {
    let digest = Sha256::digest(serde_json::to_vec(bundle)?);
    Ok(digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect())
}
