//! twitter-text: what is a mention, a link, a hashtag, a cashtag.

use crate::data::{code_points, yaml};
use humas::count::twitter;
use std::collections::BTreeMap;
use std::ops::Range;
use yaml_serde::Value;

const EXTRACT: &str = "twitter-text/extract.yml";
const VALIDATE: &str = "twitter-text/validate.yml";

#[derive(serde::Deserialize)]
struct File {
    tests: BTreeMap<String, Vec<Case>>,
}

#[derive(serde::Deserialize)]
struct Case {
    description: String,
    text: String,
    expected: Value,
}

type Finder = fn(&str) -> Vec<Range<usize>>;

/// Runs `check` on every case of a group, reports all failures together and counts the cases.
fn run(file: &str, group: &str, cases: usize, check: impl Fn(&Case) -> (Value, Value)) {
    let Some(file) = yaml::<File>(file) else { return };
    let group = &file.tests[group];
    let mut failures = Vec::new();
    for case in group {
        let (found, expected) = check(case);
        if found != expected {
            failures.push(format!("{}\n  {:?}\n  found {found:?}\n  not {expected:?}", case.description, case.text));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert_eq!(group.len(), cases);
}

fn value(from: impl serde::Serialize) -> Value {
    yaml_serde::to_value(from).unwrap()
}

/// Cases that expect texts; of a found one the first `sign` characters are left out.
fn texts(group: &str, cases: usize, find: Finder, sign: usize) {
    run(EXTRACT, group, cases, |case| {
        let text = |r: Range<usize>| case.text[r].chars().skip(sign).collect::<String>();
        let found: Vec<_> = find(&case.text).into_iter().map(text).collect();
        (value(found), case.expected.clone())
    });
}

/// Cases that expect places.
fn places(group: &str, cases: usize, find: Finder) {
    run(EXTRACT, group, cases, |case| {
        let found: Vec<_> = find(&case.text).iter().map(|r| code_points(&case.text, r)).collect();
        let expected = case.expected.as_sequence().unwrap();
        let expected: Vec<_> = expected.iter().map(|e| e["indices"].clone()).collect();
        (value(found), value(expected))
    });
}

#[test]
fn mentions() {
    texts("mentions", 23, twitter::mentions, 1);
    places("mentions_with_indices", 3, twitter::mentions);
    places("mentions_or_lists_with_indices", 5, twitter::mentions_or_lists);
}

#[test]
fn replies() {
    run(EXTRACT, "replies", 13, |case| {
        let name = twitter::reply(&case.text).map(|r| case.text[r].trim_start_matches('@').to_owned());
        (value(name), case.expected.clone())
    });
}

#[test]
fn urls() {
    texts("urls", 91, twitter::urls, 0);
    texts("tco_urls_with_params", 5, twitter::urls, 0);
    places("urls_with_indices", 10, twitter::urls);
    places("urls_with_directional_markers", 2, twitter::urls);
}

#[test]
fn hashtags() {
    texts("hashtags", 65, twitter::hashtags, 1);
    texts("hashtags_from_astral", 3, twitter::hashtags, 1);
    places("hashtags_with_indices", 8, twitter::hashtags);
}

#[test]
fn cashtags() {
    texts("cashtags", 8, twitter::cashtags, 1);
    places("cashtags_with_indices", 2, twitter::cashtags);
}

/// Cases that ask whether the whole text is one thing.
fn whole(group: &str, cases: usize, find: Finder) {
    run(VALIDATE, group, cases, |case| {
        let found = find(&case.text);
        (value(found.first() == Some(&(0..case.text.len()))), case.expected.clone())
    });
}

#[test]
fn validity() {
    whole("hashtags", 7, twitter::hashtags);
    whole("usernames", 4, twitter::mentions);
    whole("urls_without_protocol", 5, twitter::urls);
    // A list is what is found only together with a list name.
    whole("lists", 5, |text| {
        let accounts = twitter::mentions(text);
        twitter::mentions_or_lists(text).into_iter().filter(|r| !accounts.contains(r)).collect()
    });
}
