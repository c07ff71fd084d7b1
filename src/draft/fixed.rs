//! The blocks that every post of a layout has: headline, action, links, signature, hashtags.

use super::page::{Line, Section};
use super::{Voice, phrases};
use crate::brief::{Address, Brief, Tone, Topic, host};
use crate::config::Config;
use crate::markdown::{Links, Marker, Rich};
use crate::platform::{BlockKind, BlockSpec};
use crate::source::Prose;
use crate::text::shape;

/// What fixed blocks are made from.
pub(super) struct Fixed<'a> {
    pub(super) brief: &'a Brief,
    pub(super) config: &'a Config,
    pub(super) voice: Voice,
    pub(super) links: Links,
    /// The platform's id, for mentions.
    pub(super) platform: &'a str,
    /// The hashtags to show, already chosen.
    pub(super) hashtags: &'a [Rich],
    /// What else the layout holds: links are not said twice.
    pub(super) layout: &'a [BlockSpec],
}

/// The most words of an audience that a greeting can carry.
const GREETING_WORDS: usize = 4;

impl Fixed<'_> {
    /// The lines of a fixed block; `None` where the block is not a fixed one.
    pub(super) fn section(&self, spec: &BlockSpec) -> Option<Section> {
        let lines = match spec.kind {
            BlockKind::Disclosure => self.disclosure(),
            BlockKind::Greeting => self.greeting(),
            BlockKind::Title => vec![Line::Headline(self.warned(Rich::plain(self.brief.title.clone()), spec))],
            BlockKind::Action => self.action(spec),
            BlockKind::More => self.more(spec),
            BlockKind::Feedback => self.feedback(spec),
            BlockKind::Terms => self.terms(),
            BlockKind::Signature => self.signature(),
            BlockKind::Closing => self
                .config
                .closing()
                .filter(|_| self.voice == Voice::Resmi && self.brief.tone == Tone::Plain)
                .map(|c| Line::Text(Rich::plain(c.clone())))
                .into_iter()
                .collect(),
            BlockKind::Hashtags => self.tags(),
            BlockKind::Dateline => self.dateline(),
            BlockKind::Sources => self.sources(),
            BlockKind::Contact => self.contact(),
            _ => return None,
        };
        Some(Section { lines, part: spec.part == Some(true) })
    }

    /// A warning sign before the first line, where the matter is one and the layout uses signs.
    pub(super) fn warned(&self, text: Rich, spec: &BlockSpec) -> Rich {
        let sign = phrases::warning(self.brief.tone, spec.sign.is_some());
        let mut out = Rich::fixed(sign);
        out.push(&text);
        out
    }

    fn agency(&self) -> &str {
        self.brief.agency.as_str()
    }

    fn disclosure(&self) -> Vec<Line> {
        if self.voice == Voice::Resmi {
            return Vec::new();
        }
        let line =
            self.config.disclosure().cloned().unwrap_or_else(|| Prose::fixed(phrases::disclosure(self.agency())));
        vec![Line::Text(Rich::plain(line))]
    }

    /// "Bapak/Ibu pelanggan PLN,": by name only where the audience is a short phrase.
    fn greeting(&self) -> Vec<Line> {
        // In an emergency every line counts, and the first one most.
        if self.voice == Voice::Asn || self.brief.topic == Topic::Emergency {
            return Vec::new();
        }
        let mut line = self.config.greeting().cloned().map_or_else(|| Rich::fixed(phrases::GREETING), Rich::plain);
        let short = |p: &&Prose| {
            p.as_str().split_whitespace().count() <= GREETING_WORDS
                && !p.as_str().split_whitespace().any(|w| w == "dan" || w == "atau")
                && !p.as_str().contains(',')
        };
        // One or two audiences are named; of more, naming some would leave others out.
        let named: Vec<&Prose> = self.brief.raw.audience.iter().map(|l| &l.0).collect();
        if (1..=2).contains(&named.len()) && named.iter().all(short) {
            for (index, audience) in named.into_iter().enumerate() {
                line.push_fixed(if index == 0 { " " } else { phrases::AND });
                line.text.push(audience);
            }
        }
        if !line.as_str().ends_with(',') {
            line.push_fixed(",");
        }
        vec![Line::Text(line)]
    }

    /// The page with the full information: the brief's own link, else that of its newest source.
    fn page(&self) -> Option<&Address> {
        let sources = self.brief.raw.references.iter().filter_map(|r| r.link.as_ref());
        let release = sources.clone().find(|link| !link.is_home());
        // A release says more than a home page.
        match &self.brief.raw.link {
            Some(link) if link.is_home() => release.filter(|r| r.host() == link.host()).or(Some(link)),
            Some(link) => Some(link),
            None => release.or_else(|| sources.clone().next()),
        }
    }

    fn action_link(&self) -> Option<&Address> {
        self.brief.raw.action.as_ref().and_then(|a| a.link.as_ref())
    }

    /// "👉 Cek tagihan lewat PLN Mobile: https://…"
    fn action(&self, spec: &BlockSpec) -> Vec<Line> {
        let Some(action) = &self.brief.raw.action else { return Vec::new() };
        // Where there is room for one link only, an ambassador's is the official text.
        let tight = self.layout.iter().any(|b| b.kind == BlockKind::More && b.fallback == Some(true));
        if self.voice == Voice::Asn && tight && action.link.is_some() && self.page().is_some() {
            return Vec::new();
        }
        let sign = phrases::sign(spec.sign.as_ref().map(|s| s.value.as_str()), self.brief.tone);
        let mut line = Rich::fixed(if sign.is_empty() { String::new() } else { format!("{sign} ") });
        let text = Rich::plain(action.text.0.clone());
        match action.link.as_ref() {
            // The text names the address itself.
            Some(link) if text.as_str().contains(bare(link.as_str())) => line.push(&with_stop(&text)),
            Some(link) if self.links == Links::Shown => {
                line.push(&text.without_stop());
                line.push_fixed(": ");
                line.text.push(&link.0);
            }
            Some(link) if !text.as_str().contains(host(link.as_str())) && readable(link) => {
                line.push(&text.without_stop());
                line.push_fixed(" (");
                line.push(&host_of(link));
                line.push_fixed(").");
            }
            _ => line.push(&with_stop(&text)),
        }
        vec![Line::Text(line)]
    }

    /// "Selengkapnya: https://…", unless the action leads there already.
    fn more(&self, spec: &BlockSpec) -> Vec<Line> {
        let Some(page) = self.page() else { return Vec::new() };
        let acts = self.layout.iter().any(|b| b.kind == BlockKind::Action);
        let fallback = spec.fallback == Some(true);
        // An ambassador's tight post has this link in place of the action's.
        let acted = if fallback && self.voice == Voice::Asn { None } else { self.action_link().filter(|_| acts) };
        if acted.is_some_and(|link| fallback || link.as_str() == page.as_str()) {
            return Vec::new();
        }
        let label = match self.voice {
            Voice::Asn => phrases::MORE_ASN,
            Voice::Resmi if self.is_feedback(page) && self.layout.iter().any(|b| b.kind == BlockKind::Feedback) => {
                phrases::MORE_AND_FEEDBACK
            }
            Voice::Resmi => phrases::MORE,
        };
        self.labelled(label, None, page, spec)
    }

    fn is_feedback(&self, page: &Address) -> bool {
        self.brief.raw.channels.iter().any(|c| c.link.as_str() == page.as_str())
    }

    fn feedback(&self, spec: &BlockSpec) -> Vec<Line> {
        let Some(channel) = self.brief.raw.channels.first() else { return Vec::new() };
        let shown = self.page().is_some_and(|page| page.as_str() == channel.link.as_str())
            && self.layout.iter().any(|b| b.kind == BlockKind::More);
        if shown || self.action_link().is_some_and(|link| link.as_str() == channel.link.as_str()) {
            return Vec::new();
        }
        let label = if self.voice == Voice::Asn { phrases::FEEDBACK_ASN } else { phrases::FEEDBACK };
        self.labelled(label, Some(&channel.name.0), &channel.link, spec)
    }

    /// A label, a name and an address on one line.
    fn labelled(&self, label: &str, name: Option<&Prose>, link: &Address, spec: &BlockSpec) -> Vec<Line> {
        if self.links == Links::Readable && !readable(link) && name.is_none() {
            return Vec::new();
        }
        let mut line = Rich::fixed(format!("{label} "));
        if let Some(name) = name {
            line.text.push(name);
            line.push_fixed(if self.links == Links::Shown { ", " } else { " (" });
        }
        match (self.links, name) {
            (Links::Shown, _) => line.text.push(&link.0),
            (Links::Readable, Some(_)) => {
                line.push(&host_of(link));
                line.push_fixed(")");
            }
            (Links::Readable, None) => {
                line.push_fixed(phrases::VISIT);
                line.push_fixed(" ");
                line.push(&host_of(link));
            }
        }
        vec![if spec.bare == Some(true) { Line::Tight(line) } else { Line::Text(line) }]
    }

    fn terms(&self) -> Vec<Line> {
        let terms = &self.brief.raw.terms;
        let mut lines: Vec<Line> = Vec::new();
        for (name, meaning) in terms {
            let mut text = Rich::plain(Prose::fixed(format!("{}: ", name.value)));
            text.text.push(&meaning.0);
            lines.push(Line::Item { marker: Marker::Bullet, depth: 0, text });
        }
        if !lines.is_empty() {
            lines.insert(0, Line::Label(Rich::fixed(phrases::TERMS)));
        }
        lines
    }

    fn signature(&self) -> Vec<Line> {
        if self.voice == Voice::Asn {
            return Vec::new();
        }
        let mut line = Rich::plain(self.brief.agency.clone());
        line.push_fixed(&format!(", {}", self.brief.date.long()));
        vec![Line::Text(line)]
    }

    fn tags(&self) -> Vec<Line> {
        let mut line = Rich::default();
        let mention = self.brief.raw.mentions.iter().find(|(name, _)| name.value == self.platform);
        for word in mention.map(|(_, account)| Rich::plain(account.0.clone())).iter().chain(self.hashtags) {
            if !line.as_str().is_empty() {
                line.push_fixed(" ");
            }
            line.push(word);
        }
        if line.as_str().is_empty() { Vec::new() } else { vec![Line::Text(line)] }
    }

    fn dateline(&self) -> Vec<Line> {
        let mut line = Rich::plain(self.brief.agency.clone()).strong();
        line.push_fixed(&format!(", {}", self.brief.date.long()));
        vec![Line::Text(line)]
    }

    fn sources(&self) -> Vec<Line> {
        let mut lines = vec![Line::Label(Rich::fixed(phrases::SOURCES))];
        for reference in &self.brief.raw.references {
            let mut text = Rich::plain(reference.title.0.clone());
            if let Some(publisher) = &reference.publisher {
                text.push_fixed(", ");
                text.text.push(&publisher.0);
            }
            if let Some(date) = reference.date {
                text.push_fixed(&format!(", {}", date.long()));
            }
            if let Some(link) = &reference.link {
                text.push_fixed(", ");
                text.text.push(&link.0);
            }
            lines.push(Line::Item { marker: Marker::Bullet, depth: 0, text });
        }
        if lines.len() > 1 { lines } else { Vec::new() }
    }

    fn contact(&self) -> Vec<Line> {
        let raw = &self.brief.raw;
        let shared = self.config.raw.as_ref();
        let unit = raw.unit.as_ref().or(shared.and_then(|s| s.unit.as_ref()));
        let role = raw.responsible.as_ref().or(shared.and_then(|s| s.responsible.as_ref()));
        let mut who = Rich::default();
        for part in [role, unit].into_iter().flatten() {
            if !who.as_str().is_empty() {
                who.push_fixed(", ");
            }
            who.text.push(&part.0);
        }
        if who.as_str().is_empty() {
            Vec::new()
        } else {
            vec![Line::Label(Rich::fixed(phrases::CONTACT)), Line::Text(who)]
        }
    }
}

/// An address as it stands in running text: without scheme, `www.` and closing slash.
fn bare(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.strip_prefix("www.").unwrap_or(rest).trim_end_matches('/')
}

/// Whether an address is short enough to be typed by hand: its host is shown instead.
fn readable(link: &Address) -> bool {
    host(link.as_str()).chars().count() <= 32
}

fn host_of(link: &Address) -> Rich {
    let at = link.as_str().find(link.host()).unwrap_or(0);
    Rich::plain(link.0.slice(at..at + link.host().len()))
}

/// A text that ends as a sentence does.
pub(super) fn with_stop(text: &Rich) -> Rich {
    let mut out = text.clone();
    let bare = out.as_str().trim_end_matches(['”', '"', '’', ')']);
    if !bare.ends_with(['.', '!', '?', '…', ':']) {
        out.push_fixed(".");
    }
    out
}

/// Whether the action begins as an action should: with its verb.
pub(super) fn begins_with_verb(text: &str) -> bool {
    shape::starts_with_verb(text)
}
