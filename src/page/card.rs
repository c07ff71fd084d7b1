//! A card: the posts of one surface as they would look there.

use super::pictures::{Attached, Shown};
use super::{post, words};
use crate::bundle::{Bundle, Card, Post};
use crate::draft::Voice;
use minijinja::Value;
use serde::Serialize;
use std::collections::BTreeMap;

/// The longest text, in characters, that stands open; a press release is opened by who wants to read it.
const OPEN_MAX: usize = 1200;

/// Texts that can be copied, by key.
pub(super) type Texts = BTreeMap<String, String>;

/// A card as the page shows it.
#[derive(Debug, Serialize)]
pub(super) struct CardView<'a> {
    /// Its place on the page: `resmi-x_post`.
    pub(super) id: String,
    /// The platform's name for people.
    pub(super) platform: String,
    /// What it looks like: `platform`, `bubble`, `paper`.
    look: &'static str,
    /// Who posts.
    author: &'a str,
    /// Who posts, in a few words.
    role: &'static str,
    initials: String,
    /// Whether the text is code, to be shown in letters of one width.
    code: bool,
    thread: bool,
    posts: Vec<PostView>,
    card: &'a Card,
}

/// A post as the page shows it.
#[derive(Debug, Serialize)]
struct PostView {
    n: usize,
    /// The key of its text.
    copy: String,
    html: Value,
    /// How long it is, in characters, where that is too long to stand open.
    long: Option<usize>,
    file: String,
    meter: Meter,
    media: Vec<Attached>,
}

/// How much of the limit is used.
#[derive(Debug, Serialize)]
pub(super) struct Meter {
    /// `271/280 karakter`.
    words: String,
    /// `ok` or `over`.
    state: &'static str,
    /// The share of the limit, in percent, at most 100; none where there is no limit.
    percent: Option<usize>,
    /// What is wrong, in words.
    warning: Option<String>,
}

impl Meter {
    pub(super) fn of(card: &Card, post: &Post) -> Self {
        let unit = &card.unit;
        let count = words::number(post.count);
        let Some(limit) = card.limit.filter(|limit| *limit > 0) else {
            return Self { words: format!("{count} {unit}"), state: "ok", percent: None, warning: None };
        };
        let percent = post.count.saturating_mul(100) / limit;
        let over = post.count.saturating_sub(limit);
        let state = if over > 0 { "over" } else { "ok" };
        Self {
            words: format!("{count}/{} {unit}", words::number(limit)),
            state,
            percent: Some(percent.min(100)),
            warning: (over > 0).then(|| format!("melebihi batas sebanyak {} {unit}", words::number(over))),
        }
    }
}

/// The cards of a bundle; what can be copied from them goes to `texts`.
pub(super) fn cards<'a>(bundle: &'a Bundle, media: &[Shown<'_>], texts: &mut Texts) -> Vec<CardView<'a>> {
    let voice = voice_id(bundle.voice);
    let (author, role) = match bundle.voice {
        Voice::Resmi => (bundle.brief.agency.as_str(), "Akun resmi"),
        Voice::Asn => ("Akun Anda", "ASN, akun pribadi"),
    };
    let view = |card: &'a Card| {
        let id = format!("{voice}-{}", card.surface);
        let posts = card.posts.iter().map(|post| {
            let copy = format!("{id}-{}", post.n);
            texts.insert(copy.clone(), post.text.clone());
            PostView {
                n: post.n,
                copy,
                html: post::html(card, post),
                long: Some(post.text.chars().count()).filter(|length| *length > OPEN_MAX),
                file: post.file.clone(),
                meter: Meter::of(card, post),
                media: post.media.iter().filter_map(|file| Attached::of(file, media)).collect(),
            }
        });
        CardView {
            posts: posts.collect(),
            id,
            platform: platform_name(&card.platform, &card.name),
            look: look(&card.platform),
            author,
            role,
            initials: words::initials(author),
            code: !matches!(card.markup.as_str(), "none" | "whatsapp"),
            thread: card.posts.len() > 1,
            card,
        }
    };
    bundle.cards.iter().map(view).collect()
}

/// The name of a voice inside a page.
pub(super) fn voice_id(voice: Voice) -> &'static str {
    match voice {
        Voice::Resmi => "resmi",
        Voice::Asn => "asn",
    }
}

/// The name of a platform; a user's own goes by the name of its surface.
pub(super) fn platform_name(id: &str, surface: &str) -> String {
    crate::platform::builtin(id).map_or_else(|| surface.to_owned(), |platform| platform.name.0.as_str().to_owned())
}

/// What posts look like there. Messages stand in a bubble, releases on paper, pictures come first.
fn look(platform: &str) -> &'static str {
    match platform {
        "whatsapp" | "telegram" | "sms" => "bubble",
        "siaran-pers" => "paper",
        "instagram" | "tiktok" | "youtube" => "picture",
        _ => "feed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::tests::{card, post};

    #[test]
    fn the_meter_says_how_much_is_used() {
        let meter = |count, limit| {
            let mut post = post("a");
            post.count = count;
            let mut card = card("x", Vec::new());
            card.limit = limit;
            let Meter { words, state, percent, .. } = Meter::of(&card, &post);
            (words, state, percent)
        };
        assert_eq!(meter(140, Some(280)), ("140/280 karakter".to_owned(), "ok", Some(50)));
        assert_eq!(meter(271, Some(280)), ("271/280 karakter".to_owned(), "ok", Some(96)));
        assert_eq!(meter(5000, Some(4096)), ("5.000/4.096 karakter".to_owned(), "over", Some(100)));
        assert_eq!(meter(5000, None), ("5.000 karakter".to_owned(), "ok", None));
    }
}
