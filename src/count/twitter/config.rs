//! The weights of X's counter.

use std::borrow::Cow;

/// A configuration of the counter, in the form of twitter-text's `config/v3.json`.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Config {
    /// The largest weighted length of a post, in whole units.
    pub max_weighted_tweet_length: usize,
    /// Parts of a unit that weights are given in: 100 means that a weight of 100 is one unit.
    pub scale: usize,
    /// The weight of a character in no range and of an emoji sequence, in parts of a unit.
    pub default_weight: usize,
    /// Whether a whole emoji sequence has the default weight.
    #[serde(default)]
    pub emoji_parsing_enabled: bool,
    /// What a link costs, in whole units; none counts links as they are written.
    #[serde(rename = "transformedURLLength")]
    pub transformed_url_length: Option<usize>,
    /// Characters with a weight of their own.
    pub ranges: Cow<'static, [Range]>,
}

/// Characters of one weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
pub struct Range {
    /// The first code point.
    pub start: u32,
    /// The last code point.
    pub end: u32,
    /// The weight of each, in parts of a unit.
    pub weight: usize,
}

/// Latin to Georgian, general spaces and joiners, dashes and quotation marks, primes.
const LIGHT: [Range; 4] = [
    Range { start: 0, end: 4351, weight: 100 },
    Range { start: 8192, end: 8205, weight: 100 },
    Range { start: 8208, end: 8223, weight: 100 },
    Range { start: 8242, end: 8247, weight: 100 },
];

impl Config {
    /// The configuration that X uses. Source: twitter-text `config/v3.json`, 2021-10-21.
    pub const V3: Self = Self {
        max_weighted_tweet_length: 280,
        scale: 100,
        default_weight: 200,
        emoji_parsing_enabled: true,
        transformed_url_length: Some(23),
        ranges: Cow::Borrowed(&LIGHT),
    };

    /// The weight of one character, in parts of a unit.
    pub(super) fn weight(&self, c: char) -> usize {
        let code = u32::from(c);
        let own = self.ranges.iter().find(|r| (r.start..=r.end).contains(&code));
        own.map_or(self.default_weight, |r| r.weight)
    }
}
