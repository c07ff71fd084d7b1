//! Parameters of an address that follow its readers about: `utm_source`, `fbclid` and their like.

use super::{read_by, words};
use crate::check::{Finding, Subject};
use crate::lang::Text;
use crate::links::{self, Place};
use crate::rules::Rule;
use crate::source::{Source, Span};

pub(super) fn check<'r>(trackers: &[String], rule: &'r Rule, subject: &Subject<'_>, out: &mut Vec<Finding<'r>>) {
    for place in read_by(rule, subject, true) {
        if !links::is_web(&place.url) {
            continue;
        }
        let (clean, names) = without(&place.url, trackers);
        if names.is_empty() {
            continue;
        }
        let stands = stands(&place, subject.source);
        let mut finding = Finding::at(rule, place.field, place.spans)
            .saying(words::tracked())
            .with("pelacak", Text::same(names.join(", ")))
            .with("alamat", Text::same(&clean));
        finding.words = place.url;
        out.push(finding.shortened(subject.source, stands, clean));
    }
}

/// An address without the parameters that follow readers, and their names.
fn without<'u>(url: &'u str, trackers: &[String]) -> (String, Vec<&'u str>) {
    let (address, fragment) = url.split_once('#').map_or((url, None), |(a, f)| (a, Some(f)));
    let Some((page, query)) = address.split_once('?') else { return (url.to_owned(), Vec::new()) };
    let (gone, kept): (Vec<&str>, Vec<&str>) =
        query.split('&').partition(|parameter| follows(name(parameter), trackers));
    let mut clean = page.to_owned();
    if !kept.is_empty() {
        clean = clean + "?" + &kept.join("&");
    }
    if let Some(fragment) = fragment {
        clean = clean + "#" + fragment;
    }
    (clean, gone.into_iter().map(name).collect())
}

fn name(parameter: &str) -> &str {
    parameter.split_once('=').map_or(parameter, |(name, _)| name)
}

fn follows(name: &str, trackers: &[String]) -> bool {
    let name = name.to_ascii_lowercase();
    trackers.iter().any(|tracker| match tracker.strip_suffix('*') {
        Some(start) => name.starts_with(start),
        None => name == *tracker,
    })
}

/// Where the address itself stands: the place of the link, or, of a Markdown link, what follows its words.
fn stands(place: &Place, source: &Source) -> Option<Span> {
    let words = *place.spans.last()?;
    if place.shown.is_none() {
        return (place.spans.len() == 1).then_some(words);
    }
    let rest = source.text.get(words.end as usize..).filter(|_| words.source == source.id)?;
    let after = rest.strip_prefix("](")?.strip_prefix(place.url.as_str())?;
    let start = words.end + 2;
    let end = start + u32::try_from(place.url.len()).ok()?;
    after.starts_with([')', ' ']).then_some(Span { source: source.id, start, end })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_clean_address_is_clean_and_keeps_the_rest(
            parameters in prop::collection::vec("(utm_[a-z]{0,3}|fbclid|id|q|utm)(=[a-z0-9%]{0,3})?", 0..6),
            fragment in "(#[a-z?&=]{0,5})?",
        ) {
            let trackers = ["utm_*".to_owned(), "fbclid".to_owned()];
            let url = format!("https://contoh.go.id/a?{}{fragment}", parameters.join("&"));
            let (clean, names) = without(&url, &trackers);
            prop_assert_eq!(without(&clean, &trackers), (clean.clone(), Vec::new()));
            let kept: Vec<&str> =
                parameters.iter().map(String::as_str).filter(|p| !follows(name(p), &trackers)).collect();
            prop_assert_eq!(names.len() + kept.len(), parameters.len());
            prop_assert!(clean.ends_with(&fragment) && clean.contains(&kept.join("&")));
        }
    }

    #[test]
    fn only_what_follows_is_taken_out() {
        let trackers = ["utm_*".to_owned(), "fbclid".to_owned()];
        for (url, clean, names) in [
            (
                "https://a.go.id/x?utm_source=wa&id=3&UTM_medium=x#b",
                "https://a.go.id/x?id=3#b",
                "utm_source,UTM_medium",
            ),
            ("https://a.go.id/x?fbclid=1", "https://a.go.id/x", "fbclid"),
            ("https://a.go.id/?fbclid", "https://a.go.id/", "fbclid"),
            ("https://a.go.id/x?id=utm_source", "https://a.go.id/x?id=utm_source", ""),
            ("https://a.go.id/utm_source=1", "https://a.go.id/utm_source=1", ""),
            ("https://a.go.id/x?myfbclid=1", "https://a.go.id/x?myfbclid=1", ""),
            ("https://a.go.id/x#?fbclid=1", "https://a.go.id/x#?fbclid=1", ""),
        ] {
            assert_eq!(
                without(url, &trackers),
                (clean.to_owned(), names.split(',').filter(|n| !n.is_empty()).collect())
            );
        }
    }
}
