//! How long a text is for a platform.
//!
//! Every platform counts in a unit of its own; a [`Measure`] says which, and what links and
//! mentions cost. It is data: the profile of a platform names it.

pub mod bluesky;
mod chars;
mod grapheme;
pub mod hashtag;
mod mastodon;
mod sms;
mod telegram;
pub mod twitter;
mod unit_words;

use twitter::Dialect;

pub use hashtag::safe as safe_hashtag;
pub use sms::{Encoding, Sms, sms};
pub use telegram::{HtmlError, telegram_plain};

/// What a length is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Units of X's counter: NFC, then a weight for each character. Source: twitter-text 3.
    TwitterWeightedV3,
    /// Extended grapheme clusters of the newest Unicode. Source: UAX #29.
    Grapheme,
    /// Extended grapheme clusters without rule GB9c, as Ruby and older clients have them. Never
    /// fewer than [`Unit::Grapheme`], so it is the one to be safe with where clients differ.
    #[serde(rename = "grapheme_no_gb9c")]
    GraphemeNoGb9c,
    /// Unicode code points.
    Codepoint,
    /// UTF-16 code units; an emoji is two or more. UCS-2 units of text messages are the same.
    #[serde(alias = "ucs2_units")]
    Utf16,
    /// Bytes of UTF-8.
    Utf8Bytes,
    /// Septets of GSM 03.38, or UTF-16 code units where the text isn't in that alphabet.
    #[serde(rename = "gsm7_septets")]
    Gsm7,
}

/// How a platform measures a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// What is counted.
    pub unit: Unit,
    /// What a link costs, in that unit; none where it counts as it is written.
    #[serde(default)]
    pub url_weight: Option<usize>,
    /// Whether only links with a scheme have that cost, by Mastodon's rules; else also bare hosts,
    /// by X's. Of no account without `url_weight`.
    #[serde(default)]
    pub url_needs_scheme: bool,
    /// Whether `@user@host` counts as `@user`, by Mastodon's rules.
    #[serde(default)]
    pub short_mentions: bool,
}

impl Measure {
    /// A measure that counts links and mentions as they are written.
    pub const fn literal(unit: Unit) -> Self {
        Self { unit, url_weight: None, url_needs_scheme: false, short_mentions: false }
    }

    /// The length of a text, in this measure's unit.
    ///
    /// Lengths of lines add up, each line break (LF) counting one, with two exceptions: a whole text
    /// message changes its alphabet with one character, and X reads a bare host that is glued to an
    /// accented letter differently at the very start of a text.
    pub fn count(&self, text: &str) -> usize {
        // X's own counter finds links after normalising the text, so the order matters there.
        if self.unit == Unit::TwitterWeightedV3 && !self.url_needs_scheme && !self.short_mentions {
            return weighted(text, self.url_weight);
        }
        let parts = self.parts(text);
        if parts.is_empty() {
            return self.unit.count(text);
        }
        self.unit.count(&rewritten(text, &parts))
    }

    /// The links and mentions that don't count as they are written, sorted and without overlaps.
    fn parts(&self, text: &str) -> Vec<Part> {
        let mut parts = Vec::new();
        if let Some(cost) = self.url_weight {
            let links = if self.url_needs_scheme { mastodon::links(text) } else { twitter::urls(text) };
            let part = |l: std::ops::Range<usize>| Part { keep: l.start, from: l.start, to: l.end, fill: cost };
            parts.extend(links.into_iter().map(part));
        }
        if self.short_mentions {
            let part = |m: mastodon::Mention| Part { keep: m.name_end, from: m.range.start, to: m.range.end, fill: 0 };
            parts.extend(mastodon::mentions(text).into_iter().map(part));
        }
        parts.sort_by_key(|p| p.from);
        let mut end = 0;
        parts.retain(|p| {
            let keep = p.from >= end;
            if keep {
                end = p.to;
            }
            keep
        });
        parts
    }
}

/// A part of a text that stands for something shorter or longer.
struct Part {
    /// Its bytes.
    from: usize,
    to: usize,
    /// Up to here it counts as it is written.
    keep: usize,
    /// Characters that stand for the rest.
    fill: usize,
}

/// The text that a platform counts instead of the one written.
fn rewritten(text: &str, parts: &[Part]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for part in parts {
        out.push_str(&text[at..part.keep]);
        out.extend(std::iter::repeat_n('x', part.fill));
        at = part.to;
    }
    out.push_str(&text[at..]);
    out
}

/// X's count, without any search where the text is plain ASCII and can have no link.
fn weighted(text: &str, url_weight: Option<usize>) -> usize {
    if text.is_ascii() && (url_weight.is_none() || !twitter::may_have(text, Dialect::X)) {
        return text.len();
    }
    let config = twitter::Config { transformed_url_length: url_weight, ..twitter::Config::V3 };
    twitter::weigh(text, &config).length
}

impl Unit {
    /// The length of a text in this unit, links and mentions as they are written.
    pub fn count(self, text: &str) -> usize {
        match self {
            Self::TwitterWeightedV3 => weighted(text, None),
            Self::Grapheme => grapheme::count(text),
            Self::GraphemeNoGb9c => grapheme::count_without_gb9c(text),
            Self::Codepoint => text.chars().count(),
            Self::Utf16 => text.encode_utf16().count(),
            Self::Utf8Bytes => text.len(),
            Self::Gsm7 => sms(text).units,
        }
    }
}

#[cfg(test)]
mod tests;
