//! The bytes of pictures, and how they get into a page.

use super::{base64, link, words};
use crate::bundle::Media;
use serde::Serialize;
use std::collections::BTreeMap;

/// The largest picture, in bytes, that is put into a page; a phone has to open it from a message.
const MAX_BYTES: usize = 3_000_000;
/// The kinds of picture that every browser shows.
const SHOWN: &[&str] = &["image/jpeg", "image/png", "image/gif", "image/webp"];

/// The bytes of pictures by their `file` in the list of media. A picture that is not here is only linked.
#[derive(Debug, Clone, Default)]
pub struct Pictures<'a>(BTreeMap<&'a str, &'a [u8]>);

impl<'a> Pictures<'a> {
    /// No pictures.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the picture of that `file`.
    pub fn add(&mut self, file: &'a str, bytes: &'a [u8]) {
        self.0.insert(file, bytes);
    }
}

impl<'a> FromIterator<(&'a str, &'a [u8])> for Pictures<'a> {
    fn from_iter<I: IntoIterator<Item = (&'a str, &'a [u8])>>(pairs: I) -> Self {
        Self(pairs.into_iter().collect())
    }
}

/// A picture or video as a page shows it.
#[derive(Debug, Serialize)]
pub(super) struct Shown<'a> {
    /// Its place on the page: `media-1`.
    pub(super) id: String,
    /// The key of its alt text among what can be copied.
    pub(super) copy: String,
    /// Its name without folders.
    name: &'a str,
    /// The way to its file.
    href: String,
    /// The picture itself, where it stands in the page.
    data: Option<String>,
    kind: &'static str,
    size: String,
    media: &'a Media,
}

impl<'a> Shown<'a> {
    /// The `n`th picture, counted from 1.
    pub(super) fn new(n: usize, media: &'a Media, pictures: &Pictures<'_>) -> Self {
        let mime = media.mime.as_str();
        let fits = |bytes: &&&[u8]| bytes.len() <= MAX_BYTES && SHOWN.contains(&mime);
        let bytes = pictures.0.get(media.file.as_str());
        let data = bytes.filter(fits).map(|bytes| format!("data:{mime};base64,{}", base64::encode(bytes)));
        let kind = match mime.split('/').next() {
            Some("image") => "Gambar",
            Some("video") => "Video",
            _ => "Berkas",
        };
        Self {
            id: format!("media-{n}"),
            copy: format!("alt-{n}"),
            name: media.file.rsplit('/').next().unwrap_or(&media.file),
            href: link::relative(&media.file),
            data,
            kind,
            size: words::size(media.bytes),
            media,
        }
    }

    /// What somebody who can't see it should hear.
    pub(super) fn alt(&self) -> &str {
        &self.media.alt
    }
}

/// A picture as a post shows it: it stands in the page once, and the script puts it into the posts.
#[derive(Debug, Serialize)]
pub(super) struct Attached {
    /// Where it stands on the page.
    id: String,
    /// The key of its alt text.
    copy: String,
    name: String,
    kind: &'static str,
    alt: String,
    embedded: bool,
    width: Option<usize>,
    height: Option<usize>,
}

impl Attached {
    pub(super) fn of(file: &str, shown: &[Shown<'_>]) -> Option<Self> {
        let shown = shown.iter().find(|shown| shown.media.file == file)?;
        Some(Self {
            id: shown.id.clone(),
            copy: shown.copy.clone(),
            name: shown.name.to_owned(),
            kind: shown.kind,
            alt: shown.media.alt.clone(),
            embedded: shown.data.is_some(),
            width: shown.media.width,
            height: shown.media.height,
        })
    }
}
