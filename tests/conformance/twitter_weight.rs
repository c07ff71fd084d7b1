//! twitter-text: weighted lengths, each group under the configuration it was written for.

use crate::data::json;
use humas::count::twitter::{Config, weigh};
use humas::count::{Measure, Unit};
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

#[derive(serde::Deserialize)]
struct File {
    tests: BTreeMap<String, Vec<Case>>,
}

#[derive(serde::Deserialize)]
struct Case {
    description: String,
    text: String,
    expected: Expected,
}

#[derive(Debug, PartialEq, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct Expected {
    weighted_length: usize,
    valid: bool,
    permillage: usize,
    valid_range_start: usize,
    valid_range_end: usize,
}

/// What the counter says, in the words of the data: places are UTF-16 units of the text as given.
fn found(text: &str, config: &Config) -> Expected {
    let weighed = weigh(text, config);
    let nfc: String = text.nfc().collect();
    let utf16 = |s: &str| s.encode_utf16().count();
    Expected {
        weighted_length: weighed.length,
        valid: weighed.valid,
        permillage: weighed.length * 1000 / config.max_weighted_tweet_length,
        valid_range_start: 0,
        valid_range_end: (utf16(&nfc[..weighed.fits]) + utf16(text) - utf16(&nfc)).saturating_sub(1),
    }
}

fn group(name: &str, cases: usize, config: &Config) {
    let Some(file) = json::<File>("twitter-text/weighted.json") else { return };
    for case in &file.tests[name] {
        assert_eq!(found(&case.text, config), case.expected, "{}", case.description);
    }
    assert_eq!(file.tests[name].len(), cases);
}

#[test]
fn configuration_2() {
    let Some(v2) = json::<Config>("twitter-text/config-v2.json") else { return };
    assert!(!v2.emoji_parsing_enabled);
    group("WeightedTweetsCounterTest", 20, &v2);
}

#[test]
fn configuration_3() {
    group("WeightedTweetsWithDiscountedEmojiCounterTest", 22, &Config::V3);
    group("UnicodeDirectionalMarkerCounterTest", 2, &Config::V3);
}

#[test]
fn the_built_in_configuration_is_the_published_one() {
    let Some(v3) = json::<Config>("twitter-text/config-v3.json") else { return };
    assert_eq!(v3, Config::V3);
}

#[test]
fn a_measure_counts_as_the_counter_does() {
    let Some(file) = json::<File>("twitter-text/weighted.json") else { return };
    let unit = Unit::TwitterWeightedV3;
    let measure = Measure { url_weight: Some(23), ..Measure::literal(unit) };
    let cases = &file.tests["WeightedTweetsWithDiscountedEmojiCounterTest"];
    for case in cases {
        assert_eq!(measure.count(&case.text), case.expected.weighted_length, "{}", case.description);
    }
    assert_eq!(cases.len(), 22);
}
