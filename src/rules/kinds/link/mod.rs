//! Links: by their form, and, where the network was asked for, by what became of those who open them.

mod address;
mod answered;
mod trackers;
mod words;

use super::Kind;
use crate::check::{Finding, Subject};
use crate::fields;
use crate::lang::Text;
use crate::links::{self, Outcome, Place, places};
use crate::record;
use crate::rules::lexicon::Builder;
use crate::rules::{Check, Rule};
use crate::yaml::Node;
use crate::yaml::record::Reader;

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
        /// Parameters that follow readers about; `utm_*` means all that begin so.
        "pelacak" => trackers: list String,
        /// What opening a link must not end in; then only that is looked at.
        "jawaban" => outcomes: list Outcome,
    }
}

#[derive(Debug)]
struct Link(Raw);

fn read(node: &Node, reader: &mut Reader<'_>, _: &mut Builder) -> Option<Box<dyn Check>> {
    Some(Box::new(Link(Raw::fields(node, reader)?)))
}

/// The links that a rule reads. Those of sources and channels are about the brief: `aside` says whether they count.
fn read_by<'a>(rule: &Rule, subject: &Subject<'a>, aside: bool) -> Vec<Place> {
    let mut found = places(subject.brief, subject.passages);
    found.retain(|place| match place.part {
        Some(part) => rule.reads(part),
        None => rule.parts.is_empty() && (aside || !place.aside),
    });
    found
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
    fn needs_answers(&self) -> bool {
        !self.0.outcomes.is_empty()
    }

    fn check<'r>(&'r self, rule: &'r Rule, subject: &Subject<'_>, out: &mut Vec<Finding<'r>>) {
        if !self.0.outcomes.is_empty() {
            return answered::check(&self.0, rule, subject, out);
        }
        if !self.0.trackers.is_empty() {
            trackers::check(&self.0.trackers, rule, subject, out);
        }
        self.form(rule, subject, out);
    }
}

impl Link {
    /// Looks at the form of links.
    fn form<'r>(&'r self, rule: &'r Rule, subject: &Subject<'_>, out: &mut Vec<Finding<'r>>) {
        let known = Known::of(&self.0, subject);
        let mut seen: Vec<String> = Vec::new();
        for place in read_by(rule, subject, false) {
            let script = address::is_script(&place.url);
            if !script && !links::is_web(&place.url) {
                continue;
            }
            let host = address::host(&place.url);
            let listed = |list: &[String]| list.iter().any(|d| address::within(&host, d));
            let official = known.official(&place.url, &host);
            let masked = || place.shown.as_ref().is_some_and(|shown| address::leads_elsewhere(shown, &place.url));
            let trick = || script || masked() || address::is_trick(&place.url, &host);
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
