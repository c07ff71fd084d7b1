//! Import files for Buffer: one for each channel.

use super::csv::writer;
use super::import::{TITLE, taken};
use super::{File, Import, Row, When};
use crate::config::Zone;
use anyhow::Result;
use std::collections::BTreeMap;

/// The platforms that Buffer has channels for.
const CHANNELS: [&str; 9] =
    ["x", "instagram", "threads", "facebook", "tiktok", "youtube", "linkedin", "mastodon", "bluesky"];

/// The columns, exactly as Buffer wants them.
const HEADER: [&str; 4] = ["Text", "Image URL", "Tags", "Posting Time"];

/// The most rows of one file.
const MOST_ROWS: usize = 100;

/// The official account's posts for Buffer, a file for each channel and hundred posts. Texts stand as they
/// are to be posted; times are those of `zone`, which must be the channel's too. Pictures are files, where
/// Buffer wants addresses: that column is empty.
///
/// # Errors
/// None that the writer has met with in memory.
pub fn buffer(rows: &[Row], zone: Zone) -> Result<Import> {
    let (posts, notes) = taken(rows, &CHANNELS, "Buffer");
    let mut channels: BTreeMap<(&str, &str), Vec<(&Row, &When)>> = BTreeMap::new();
    for (row, when) in posts.into_iter().filter(|(row, _)| row.surface != TITLE) {
        let account = row.account.as_deref().unwrap_or_default();
        channels.entry((&row.platform, account)).or_default().push((row, when));
    }
    let mut files: Vec<File> = Vec::new();
    let names: Vec<(&str, &str)> = channels.keys().copied().collect();
    for ((platform, account), posts) in channels {
        let alone = names.iter().filter(|(other, _)| *other == platform).count() == 1;
        let stem = if alone { format!("buffer-{platform}") } else { format!("buffer-{platform}-{}", plain(account)) };
        for chunk in posts.chunks(MOST_ROWS) {
            let bytes = file(chunk, zone)?;
            files.push(File { name: free(&files, &stem), bytes });
        }
    }
    Ok(Import { files, notes })
}

fn file(posts: &[(&Row, &When)], zone: Zone) -> Result<Vec<u8>> {
    let mut out = writer(false);
    out.write_record(HEADER)?;
    for (row, when) in posts {
        let at = zone.utc_offset().to_datetime(when.instant).strftime("%Y-%m-%d %H:%M").to_string();
        out.write_record([row.text.as_str(), "", "", &at])?;
    }
    Ok(out.into_inner()?)
}

/// An account as a part of a file's name.
fn plain(account: &str) -> String {
    let letters: String = account.chars().filter(char::is_ascii_alphanumeric).collect();
    if letters.is_empty() { "akun".to_owned() } else { letters.to_lowercase() }
}

/// `stem.csv`, or `stem-2.csv` and so on where that is taken.
fn free(files: &[File], stem: &str) -> String {
    let taken = |name: &String| files.iter().any(|file| file.name == *name);
    let numbered = (2..=files.len() + 2).map(|number| format!("{stem}-{number}.csv"));
    std::iter::once(format!("{stem}.csv")).chain(numbered).find(|name| !taken(name)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Voice;
    use crate::schedule::sample::{bundle, lines};

    #[test]
    fn a_file_for_each_channel() {
        let texts = [
            ("x", "=satu, \"dua\"\ntiga"),
            ("threads", "bagian"),
            ("threads", "bagian lain"),
            ("facebook", "empat"),
            ("whatsapp", "tidak dikenal"),
            ("youtube_title", "Judul"),
            ("youtube_description", "Isi"),
        ];
        let at = "2026-12-01T09:00:00+07:00";
        let times = ["x", "threads", "facebook", "whatsapp", "youtube"].map(|platform| (platform, at));
        let import = buffer(&lines(&bundle(Voice::Resmi, &texts, &times)), Zone::Central).unwrap();
        let shown: Vec<(&str, &str)> =
            import.files.iter().map(|f| (f.name.as_str(), std::str::from_utf8(&f.bytes).unwrap())).collect();
        let head = "Text,Image URL,Tags,Posting Time\r\n";
        let expected = [
            ("buffer-facebook.csv", format!("{head}empat,,,2026-12-01 10:00\r\n")),
            ("buffer-x.csv", format!("{head}\"=satu, \"\"dua\"\"\ntiga\",,,2026-12-01 10:00\r\n")),
            ("buffer-youtube.csv", format!("{head}Isi,,,2026-12-01 10:00\r\n")),
        ];
        assert_eq!(shown, expected.iter().map(|(name, text)| (*name, text.as_str())).collect::<Vec<_>>());
        let notes: Vec<&str> = import.notes.iter().map(|note| note.id.as_str()).collect();
        assert!(notes[0].starts_with("1 utas tidak masuk") && notes[1].starts_with("2 unggahan"), "{notes:?}");
        assert_eq!(buffer(&lines(&bundle(Voice::Asn, &texts, &times)), Zone::Western).unwrap(), Import::default());
        assert_eq!(buffer(&lines(&bundle(Voice::Resmi, &texts, &[])), Zone::Western).unwrap(), Import::default());
    }

    #[test]
    fn a_hundred_rows_a_file_and_accounts_apart() {
        let row = lines(&bundle(Voice::Resmi, &[("x", "a")], &[("x", "2026-12-01T09:00:00+07:00")])).remove(0);
        let other = Row { account: Some("@Kota.Lain".into()), ..row.clone() };
        let rows: Vec<Row> = std::iter::repeat_n(row, 201).chain([other]).collect();
        let import = buffer(&rows, Zone::Western).unwrap();
        let names: Vec<(&str, usize)> = import
            .files
            .iter()
            .map(|file| (file.name.as_str(), file.bytes.iter().filter(|b| **b == b'\n').count() - 1))
            .collect();
        assert_eq!(
            names,
            [
                ("buffer-x-kotalain.csv", 1),
                ("buffer-x-contoh.csv", 100),
                ("buffer-x-contoh-2.csv", 100),
                ("buffer-x-contoh-3.csv", 1)
            ]
        );
    }
}
