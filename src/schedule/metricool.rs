//! The import file for Metricool.

use super::csv::writer;
use super::import::{TITLE, taken, wants_media};
use super::{File, Import, Row, Status};
use crate::config::Zone;
use anyhow::Result;
use std::collections::BTreeMap;

/// Metricool's columns, in order: one name a line, with how often it stands there, numbered from 1.
const TEMPLATE: &str = include_str!("data/metricool.txt");

/// The platforms that Metricool knows, and its columns for them.
const NETWORKS: [(&str, &str); 8] = [
    ("facebook", "Facebook"),
    ("x", "Twitter/X"),
    ("linkedin", "LinkedIn"),
    ("instagram", "Instagram"),
    ("tiktok", "TikTok"),
    ("youtube", "Youtube"),
    ("threads", "Threads"),
    ("bluesky", "Bluesky"),
];

/// All its columns for networks: each row says of each whether it goes there.
const ALL: [&str; 10] =
    ["Facebook", "Twitter/X", "LinkedIn", "GBP", "Instagram", "Pinterest", "TikTok", "Youtube", "Threads", "Bluesky"];

/// The columns, exactly as Metricool wants them.
pub(super) fn header() -> Vec<String> {
    let mut header = Vec::new();
    for line in TEMPLATE.lines() {
        match line.rsplit_once(" x") {
            Some((name, times)) if times.bytes().all(|b| b.is_ascii_digit()) => {
                header.extend((1..=times.parse().unwrap_or(1)).map(|number: usize| format!("{name} {number}")));
            }
            _ => header.push(line.to_owned()),
        }
    }
    header
}

/// The official account's posts for Metricool, a row each. Texts stand as they are to be posted; times are
/// those of `zone`, which must be the brand's too. A post that lacks its picture, or is under embargo,
/// comes as a draft, so that it does not go out as it is.
///
/// # Errors
/// None that the writer has met with in memory.
pub fn metricool(rows: &[Row], zone: Zone) -> Result<Import> {
    let known = NETWORKS.map(|(platform, _)| platform);
    let (posts, notes) = taken(rows, &known, "Metricool");
    let titles = posts.iter().filter(|(row, _)| row.surface == TITLE);
    let titles: BTreeMap<_, _> =
        titles.map(|(row, _)| ((row.platform.as_str(), row.folder.as_str(), row.slot), row.text.as_str())).collect();
    let header = header();
    let mut out = writer(true);
    out.write_record(&header)?;
    let mut any = false;
    for (row, when) in posts.iter().filter(|(row, _)| row.surface != TITLE) {
        let at = zone.utc_offset().to_datetime(when.instant);
        let network = NETWORKS.iter().find(|(platform, _)| *platform == row.platform).map(|(_, column)| *column);
        let draft = wants_media(row) || row.status == Status::Embargo;
        let title = titles.get(&(row.platform.as_str(), row.folder.as_str(), row.slot)).copied();
        let cells = header.iter().map(|column| match column.as_str() {
            "Text" => row.text.clone(),
            "Date" => at.strftime("%Y-%m-%d").to_string(),
            "Time" => at.strftime("%H:%M:%S").to_string(),
            "Draft" => draft.to_string(),
            "Youtube Video Title" => title.unwrap_or_default().to_owned(),
            name if ALL.contains(&name) => (Some(name) == network).to_string(),
            _ => String::new(),
        });
        out.write_record(cells)?;
        any = true;
    }
    let bytes = out.into_inner()?;
    let files = if any { vec![File { name: "metricool.csv".to_owned(), bytes }] } else { Vec::new() };
    Ok(Import { files, notes })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Voice;
    use crate::schedule::sample::{bundle, lines};

    #[test]
    fn the_columns_of_the_template() {
        let header = header();
        assert_eq!(header.len(), 97);
        assert_eq!(header[..4], ["Text", "Date", "Time", "Draft"]);
        assert_eq!(header[14..16], ["Picture Url 1", "Picture Url 2"]);
        assert_eq!(header[33], "Alt text picture 10");
        assert_eq!(header.last().unwrap(), "Brand name");
        assert!(ALL.iter().all(|name| header.iter().any(|column| column == name)));
    }

    #[test]
    fn a_row_for_each_post() {
        let texts = [
            ("x", "-satu, \"dua\"\ntiga"),
            ("facebook", "bergambar"),
            ("mastodon", "tidak dikenal"),
            ("youtube_title", "Judul"),
            ("youtube_description", "Isi"),
        ];
        let at = "2026-12-01T09:00:30+07:00";
        let times = ["x", "facebook", "mastodon", "youtube"].map(|platform| (platform, at));
        let import = metricool(&lines(&bundle(Voice::Resmi, &texts, &times)), Zone::Eastern).unwrap();
        let bytes = import.files[0].bytes.strip_prefix("\u{feff}".as_bytes()).unwrap();
        let mut reader = ::csv::Reader::from_reader(bytes);
        let header = reader.headers().unwrap().clone();
        let cell = |row: &::csv::StringRecord, name: &str| {
            row.get(header.iter().position(|column| column == name).unwrap()).unwrap().to_owned()
        };
        let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
        let shown = |row: &::csv::StringRecord| {
            let on: Vec<&str> = ALL.into_iter().filter(|name| cell(row, name) == "true").collect();
            let off = ALL.into_iter().filter(|name| cell(row, name) == "false").count();
            let (text, draft, title) = (cell(row, "Text"), cell(row, "Draft"), cell(row, "Youtube Video Title"));
            format!("{text} {} {} {draft} {on:?} {off} {title}", cell(row, "Date"), cell(row, "Time"))
        };
        assert_eq!(
            rows.iter().map(shown).collect::<Vec<_>>(),
            [
                "-satu, \"dua\"\ntiga 2026-12-01 11:00:30 false [\"Twitter/X\"] 9 ",
                "bergambar 2026-12-01 11:00:30 true [\"Facebook\"] 9 ",
                "Isi 2026-12-01 11:00:30 true [\"Youtube\"] 9 Judul",
            ]
        );
        assert!(rows.iter().all(|row| cell(row, "Picture Url 1").is_empty()));
        assert_eq!(import.notes.len(), 1);
        assert_eq!(metricool(&[], Zone::Western).unwrap(), Import::default());
    }
}
