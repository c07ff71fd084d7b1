//! What the import files of schedulers have in common.

use super::{Row, When};
use crate::draft::Voice;
use crate::lang::Text;
use crate::text;

/// A file to be handed to a scheduler.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The files for one scheduler, and what a person still has to do by hand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Import {
    /// The files; none where nothing can be imported.
    pub files: Vec<File>,
    /// What was left out or is to be added, a sentence each.
    pub notes: Vec<Text>,
}

/// Platforms where nothing can be posted without a picture or video.
pub(super) const NEEDS_MEDIA: [&str; 3] = ["instagram", "tiktok", "youtube"];

/// The surface of a title: it goes out with the description, not as a post of its own.
pub(super) const TITLE: &str = "youtube_title";

/// The posts that a scheduler can take, with their times, and what is to be said about the others: only
/// the official account's, on platforms it knows, whole posts. Parts of a thread would go out as posts of
/// their own, in any order.
pub(super) fn taken<'r>(rows: &'r [Row], known: &[&str], scheduler: &str) -> (Vec<(&'r Row, &'r When)>, Vec<Text>) {
    let posts = rows.iter().filter(|row| row.voice == Voice::Resmi && known.contains(&row.platform.as_str()));
    let posts: Vec<(&Row, &When)> = posts.filter_map(|row| Some((row, row.when.as_ref()?))).collect();
    let (threads, posts): (Vec<_>, Vec<_>) = posts.into_iter().partition(|(row, _)| row.parts > 1);
    let mut notes = Vec::new();
    let count = threads.iter().filter(|(row, _)| row.part == 1).count();
    if count > 0 {
        notes.push(text!(
            "{count} utas tidak masuk berkas impor {scheduler}, karena bagiannya akan terbit sendiri-sendiri; jadwalkan dengan tangan.",
            "{count} threads are not in the import files for {scheduler}, as their parts would go out on their own; schedule them by hand."
        ));
    }
    let count = posts.iter().filter(|(row, _)| row.surface != TITLE && wants_media(row)).count();
    if count > 0 {
        notes.push(text!(
            "{count} unggahan dalam berkas impor {scheduler} belum disertai gambar atau videonya: {scheduler} hanya mengambilnya dari internet; tambahkan bersama teks alternatifnya dengan tangan.",
            "{count} posts in the import files for {scheduler} lack their pictures or videos: {scheduler} takes those from the internet only; add them and their alt texts by hand."
        ));
    }
    (posts, notes)
}

/// Whether a picture or video has to be added to a post by hand.
pub(super) fn wants_media(row: &Row) -> bool {
    !row.pictures.is_empty() || NEEDS_MEDIA.contains(&row.platform.as_str())
}
