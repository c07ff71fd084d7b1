//! The files of a bundle: what lies below `data/` in its bag.

use super::model::Bundle;
use crate::bag::{self, Info, Payload};
use crate::media;
use crate::page;
use anyhow::Result;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Files by their path, `/` between its parts.
pub type Files = BTreeMap<String, Vec<u8>>;

impl Bundle {
    /// The files for people and machines, with the pictures and videos in `media` by their path.
    ///
    /// # Errors
    /// When a page can't be made: a fault of humas.
    pub fn files(&self, media: &Files) -> Result<Files> {
        let mut files = media.clone();
        for post in self.cards.iter().flat_map(|card| &card.posts) {
            files.insert(post.file.clone(), format!("{}\n", post.text).into_bytes());
        }
        files.insert("tanya-jawab.md".to_owned(), self.answers().into_bytes());
        let mut json = serde_json::to_vec_pretty(self)?;
        json.push(b'\n');
        files.insert("bundle.json".to_owned(), json);
        let page = page::bundle(&[(self, pictures(media))], page::Purpose::HandedOut)?;
        files.insert("buka.html".to_owned(), page.into_bytes());
        Ok(files)
    }

    /// What the bag in that folder says of itself.
    pub fn info(&self, folder: &str, campaign: Option<&str>, date: Date) -> Info {
        let brief = &self.brief;
        let embargo = self.embargo.as_ref().map(|until| format!("EMBARGO sampai {}. ", until.words));
        Info {
            organization: brief.agency.clone(),
            contact: format!("{}, {}", brief.responsible, brief.unit),
            description: embargo.unwrap_or_default() + &brief.title,
            identifier: folder.to_owned(),
            group: campaign.unwrap_or_default().to_owned(),
            date: date.to_string(),
            software: self.generator.clone(),
        }
    }
}

/// Pictures and videos by their path in a bundle.
pub fn media(files: &[&media::File]) -> Files {
    files.iter().map(|file| (super::build::place(file), file.bytes.clone())).collect()
}

/// Pictures as a page takes them.
pub fn pictures(media: &Files) -> page::Pictures<'_> {
    media.iter().map(|(file, bytes)| (file.as_str(), bytes.as_slice())).collect()
}

/// A whole bag from its payload: the tag files, then the payload below `data/`.
pub fn bag(payload: Files, info: &Info) -> Vec<(String, Vec<u8>)> {
    let digest = |bytes: &Vec<u8>| (bytes.len() as u64, bag::sha256(bytes));
    let digests: Payload = payload.iter().map(|(path, bytes)| (path.clone(), digest(bytes))).collect();
    let mut files = bag::tag_files(&digests, info);
    files.extend(payload.into_iter().map(|(path, bytes)| (format!("data/{path}"), bytes)));
    files
}
