//! Links by their form alone: where they lead is asked only with the network.

mod address;
mod words;

use super::Kind;
use crate::check::passage::{Part, Passage};
use crate::check::{Finding, Subject};
use crate::fields;
use crate::lang::Text;
use crate::markdown::{Mark, Style};
use crate::record;
use crate::rules::lexicon::Builder;
use crate::rules::{Check, Rule};
use crate::source::Span;
use crate::text::Hidden;
use crate::yaml::Node;
use crate::yaml::record::Reader;
use std::ops::Range;

pub(super) const KIND: Kind = Kind { name: "link", keys: &[Raw::FORM], drafts: false, read, about: words::about };

record! {
    /// The keys of this kind.
    pub struct Raw {
        /// Whether every link must be https.
        "https" => https: optional bool,
        /// The domains that are official; those of `humas.yaml` count too.
        "domain" => domains: list String,
        /// Hosts that are not to be used, such as shorteners.
        "bukan" => not: list String,
        /// Hosts that are neither official nor to be reported, such as social media.
        "pengecualian" => exempt: list String,
        /// Whether look-alikes, login data and local addresses are findings.
        "tipuan" => tricks: optional bool,
    }
}

#[derive(Debug)]
struct Link(Raw);

fn read(node: &Node, reader: &mut Reader<'_>, _: &mut Builder) -> Option<Box<dyn Check>> {
    Some(Box::new(Link(Raw::fields(node, reader)?)))
}

/// A link of the brief.
struct Place {
    field: String,
    url: String,
    spans: Vec<Span>,
    /// Whether it is shown as another address.
    masked: bool,
}

fn places(rule: &Rule, subject: &Subject<'_>) -> Vec<Place> {
    let mut found = Vec::new();
    for passage in subject.passages.iter().filter(|p| p.part != Part::Names && rule.reads(p.part)) {
        for (range, _) in passage.hidden.iter().filter(|(_, kind)| *kind == Hidden::Link) {
            let url = passage.text().get(range.clone()).unwrap_or_default().to_owned();
            if !is_linked(passage, range) {
                found.push(Place {
                    field: passage.field.clone(),
                    url,
                    spans: passage.spans(range.clone()),
                    masked: false,
                });
            }
        }
        for mark in &passage.rich.marks {
            if let Style::Link(url) = &mark.style {
                let shown = passage.text().get(mark.range.clone()).unwrap_or_default();
                found.push(Place {
                    field: passage.field.clone(),
                    url: url.clone(),
                    spans: passage.spans(mark.range.clone()),
                    masked: address::leads_elsewhere(shown, url),
                });
            }
        }
    }
    let raw = &subject.brief.raw;
    let mut field = |field: &str, link: Option<&fields::Address>| {
        found.extend(link.map(|link| Place {
            field: field.to_owned(),
            url: link.as_str().to_owned(),
            spans: link.0.place().into_iter().collect(),
            masked: false,
        }));
    };
    if rule.reads(Part::Action) {
        field("ajakan.tautan", raw.action.as_ref().and_then(|a| a.link.as_ref()));
    }
    if rule.parts.is_empty() {
        field("tautan", raw.link.as_ref());
    }
    found
}

/// Whether a part of a text is the text of a Markdown link, whose address is looked at instead.
fn is_linked(passage: &Passage, range: &Range<usize>) -> bool {
    let covers = |mark: &&Mark| mark.range.start <= range.start && range.end <= mark.range.end;
    passage.rich.marks.iter().filter(covers).any(|mark| matches!(mark.style, Style::Link(_)))
}

/// What humas.yaml and the rule say about hosts.
struct Known<'a> {
    domains: Vec<&'a str>,
    contacts: Vec<&'a str>,
}

impl<'a> Known<'a> {
    fn of(raw: &'a Raw, subject: &'a Subject<'_>) -> Self {
        let shared = subject.config.raw.as_ref();
        let own = shared.map_or(&[][..], |s| s.domains.as_slice()).iter().map(fields::Address::as_str);
        let contacts = shared.map_or(&[][..], |s| s.contacts.as_slice()).iter().map(|line| line.0.as_str());
        Self { domains: own.chain(raw.domains.iter().map(String::as_str)).collect(), contacts: contacts.collect() }
    }

    /// Whether an address is official: by its domain, or as a contact of humas.yaml.
    fn official(&self, url: &str, host: &str) -> bool {
        self.domains.iter().any(|domain| address::within(host, domain))
            || self.contacts.iter().any(|contact| address::is_contact(url, host, contact))
    }
}

impl Check for Link {
    fn check<'r>(&'r self, rule: &'r Rule, subject: &Subject<'_>, out: &mut Vec<Finding<'r>>) {
        let known = Known::of(&self.0, subject);
        let mut seen: Vec<String> = Vec::new();
        for place in places(rule, subject) {
            let script = address::is_script(&place.url);
            if !script && !address::is_web(&place.url) {
                continue;
            }
            let host = address::host(&place.url);
            let listed = |list: &[String]| list.iter().any(|d| address::within(&host, d));
            let official = known.official(&place.url, &host);
            let trick = || script || place.masked || address::is_trick(&place.url, &host);
            let said = if self.0.tricks == Some(true) && trick() {
                words::trick()
            } else if script {
                continue;
            } else if !official && listed(&self.0.not) {
                words::short()
            } else if self.0.https == Some(true) && address::is_open(&place.url) {
                words::plain()
            } else if !self.0.domains.is_empty() && !official && !listed(&self.0.exempt) {
                words::foreign()
            } else {
                continue;
            };
            // The same address in a call and in a text is one matter.
            if seen.contains(&place.url) {
                continue;
            }
            seen.push(place.url.clone());
            let mut finding = Finding::at(rule, place.field, place.spans).saying(said).with("host", Text::same(&host));
            finding.words = place.url;
            out.push(finding);
        }
    }
}
