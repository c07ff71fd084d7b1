//! The blocks that every post of a layout has: headline, action, links, signature, hashtags.

use super::page::{Line, Section};
use super::{Voice, phrases};
use crate::brief::{Brief, Tone, Topic};
use crate::config::Config;
use crate::fields::{Address, Channel, bare, host};
use crate::markdown::{Links, Marker, Rich};
use crate::platform::{BlockKind, BlockSpec, has};
use crate::source::Prose;
use crate::text::{FigureKind, figures, shape};

/// What fixed blocks are made from.
pub(super) struct Fixed<'a> {
    pub(super) brief: &'a Brief,
    pub(super) config: &'a Config,
    pub(super) voice: Voice,
    /// Whether an ambassador's lines take their shortest form: who speaks, and the action's own link.
    pub(super) terse: bool,
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
    /// The lines of a fixed block; `None` where the block is not a fixed one. `above` is what stands
    /// already: no address is given twice.
    pub(super) fn section(&self, spec: &BlockSpec, above: &[Section]) -> Option<Section> {
        let lines = match spec.kind {
            BlockKind::Disclosure => self.disclosure(),
            BlockKind::Greeting => self.greeting(),
            BlockKind::Title => vec![Line::Headline(self.warned(Rich::plain(self.brief.title.clone()), spec))],
            BlockKind::Action => self.action(spec),
            BlockKind::More => self.more(spec, above),
            BlockKind::Feedback => self.feedback(spec, above),
            BlockKind::Terms if spec.bare != Some(true) => self.terms(),
            BlockKind::Signature => self.signature(),
            BlockKind::Closing => self
                .config
                .closing()
                .filter(|_| self.voice == Voice::Resmi && self.brief.tone == Tone::Plain)
                .map(|c| Line::Text(Rich::plain(c.clone())))
                .into_iter()
                .collect(),
            BlockKind::Hashtags => self.tags(),
            BlockKind::Dateline => vec![Line::Text(Rich::fixed(phrases::PRESS).strong())],
            BlockKind::Sources => self.sources(),
            BlockKind::Contact => self.contact(),
            _ => return None,
        };
        Some(Section { lines, part: spec.part == Some(true), ..Section::default() })
    }

    /// A warning sign before the first line, where it warns and the layout uses signs.
    pub(super) fn warned(&self, text: Rich, spec: &BlockSpec) -> Rich {
        let sign = if spec.sign.is_some() { phrases::warning(self.brief.tone, text.as_str()) } else { "" };
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
        if let Some(own) = self.config.disclosure() {
            return vec![Line::Text(Rich::plain(own.clone()))];
        }
        if self.terse {
            return vec![Line::Text(Rich::fixed(phrases::DISCLOSURE_TERSE))];
        }
        // Where room is dear, the account says which agency it is.
        let account = self.mention().filter(|_| self.tight());
        let agency = account.map_or(self.agency(), Prose::as_str);
        vec![Line::Text(Rich::fixed(phrases::disclosure(agency)))]
    }

    /// The account the brief names for this platform.
    fn mention(&self) -> Option<&Prose> {
        self.brief.raw.mentions.iter().find(|(name, _)| name.value == self.platform).map(|(_, account)| &account.0)
    }

    /// Whether there is room for one link only.
    fn tight(&self) -> bool {
        self.layout.iter().any(|b| b.kind == BlockKind::More && b.fallback == Some(true))
    }

    /// "Bapak/Ibu pelanggan PLN,": by name only where the audience is one, and a short phrase.
    fn greeting(&self) -> Vec<Line> {
        // In an emergency every line counts, and the first one most.
        if self.voice == Voice::Asn || self.brief.topic == Topic::Emergency {
            return Vec::new();
        }
        let mut line = self.config.greeting().cloned().map_or_else(|| Rich::fixed(phrases::GREETING), Rich::plain);
        let short = |p: &str| {
            let words = p.split_whitespace();
            words.clone().count() <= GREETING_WORDS
                && !words.clone().any(|w| w == "dan" || w == "atau")
                && !p.contains(',')
        };
        // Of several audiences, naming some would leave others out; in grief nobody is sorted.
        if let [audience] = self.brief.raw.audience.as_slice()
            && self.brief.tone != Tone::Concern
            && short(audience.0.as_str())
            && phrases::greeted(audience.0.as_str())
        {
            line.push_fixed(" ");
            line.text.push(&audience.0);
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
        let sign = phrases::sign(spec.sign.as_ref().map(|s| s.value.as_str()), self.brief.tone);
        let mut line = Rich::fixed(if sign.is_empty() { String::new() } else { format!("{sign} ") });
        let text = Rich::plain(action.text.0.clone());
        let words = text.as_str();
        let Some(link) = action.link.as_ref() else {
            line.push(&with_stop(&text));
            return vec![Line::Text(line)];
        };
        let named = words.find(bare(link.as_str())).map(|at| at..at + bare(link.as_str()).len());
        match (self.links, named) {
            // The one link of an ambassador's tight post is the official text; the deadline stays.
            (Links::Shown, None)
                if self.voice == Voice::Asn && !self.terse && self.tight() && self.page().is_some() =>
            {
                line.push(&with_stop(&text));
            }
            // The text names the address: it stands there, whole.
            (Links::Shown, Some(range)) => {
                line.text.push_range(&text.text, 0..range.start);
                line.text.push(&link.0);
                let rest = words.get(range.end..).unwrap_or_default();
                let end = if rest == "." { range.end } else { words.len() };
                line.text.push_range(&text.text, range.end..end);
            }
            // A number to call or a place to go to is not where the link leads.
            (Links::Shown, None) if elsewhere(words) => {
                line.push(&with_stop(&text));
                let mut info = Rich::fixed(format!("{} ", phrases::INFO));
                info.text.push(&link.0);
                return vec![Line::Text(line), Line::Tight(info)];
            }
            (Links::Shown, None) => {
                line.push(&text.without_stop());
                line.push_fixed(if line.as_str().ends_with(['!', '?']) { " " } else { ": " });
                line.text.push(&link.0);
            }
            (Links::Readable, None)
                if readable(link) && !elsewhere(words) && !words.contains("laman") && !words.contains("aplikasi") =>
            {
                line.push(&text.without_stop());
                line.push_fixed(" (");
                line.push(&host_of(link));
                line.push_fixed(").");
            }
            (Links::Readable, _) => line.push(&with_stop(&text)),
        }
        vec![Line::Text(line)]
    }

    /// "Selengkapnya: https://…", unless the action leads there already.
    fn more(&self, spec: &BlockSpec, above: &[Section]) -> Vec<Line> {
        let Some(page) = self.page() else { return Vec::new() };
        let fallback = spec.fallback == Some(true);
        // An ambassador's tight post has this link in place of the action's.
        let acted = if fallback && self.voice == Voice::Asn && !self.terse { None } else { self.action_link() };
        let acts = has(self.layout, BlockKind::Action);
        if acts && acted.is_some_and(|link| fallback || link.as_str() == page.as_str()) {
            return Vec::new();
        }
        if self.links == Links::Readable {
            if shown(above, page.host()) || !readable(page) {
                return Vec::new();
            }
            let mut line = Rich::fixed(format!("{} ", phrases::VISIT));
            line.push(&host_of(page));
            return vec![Line::Text(line)];
        }
        let feeds = has(self.layout, BlockKind::Feedback);
        let label = match self.voice {
            Voice::Asn => phrases::MORE_ASN,
            Voice::Resmi if feeds && self.is_feedback(page) => phrases::MORE_AND_FEEDBACK,
            Voice::Resmi => phrases::MORE,
        };
        vec![Line::Text(labelled(label, None, &page.0))]
    }

    fn is_feedback(&self, page: &Address) -> bool {
        self.brief.raw.channels.iter().any(|c| c.link.as_str() == page.as_str())
    }

    fn feedback(&self, spec: &BlockSpec, above: &[Section]) -> Vec<Line> {
        let Some(channel) = self.brief.raw.channels.first() else { return Vec::new() };
        let addresses = |text: &str| text.matches("https://").count() + text.matches("http://").count();
        let lines = above
            .iter()
            .flat_map(|s| &s.lines)
            .filter_map(|l| if let Line::Text(t) | Line::Tight(t) = l { Some(t.as_str()) } else { None });
        let there: usize = lines.map(addresses).sum();
        if shown(above, channel.link.host()) || (spec.fallback == Some(true) && there >= MOST_ADDRESSES) {
            return Vec::new();
        }
        // "SP4N-LAPOR!" is what lapor.go.id says itself.
        let host = channel.link.host().split('.').next().unwrap_or_default();
        let name = Some(&channel.name.0)
            .filter(|n| self.links == Links::Readable || !n.as_str().to_lowercase().contains(host));
        let label = if self.voice == Voice::Asn { phrases::FEEDBACK_ASN } else { phrases::FEEDBACK };
        let line = match self.links {
            Links::Shown => labelled(label, name, &channel.link.0),
            Links::Readable => labelled(label, name, &host_of(&channel.link).text),
        };
        vec![Line::Text(line)]
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
        // An official account does not mention itself; which one it is, `akun` in humas.yaml says.
        let own =
            self.config.raw.as_ref().and_then(|c| c.accounts.iter().find(|(name, _)| name.value == self.platform));
        let other = |m: &&Prose| own.is_none_or(|(_, account)| account.0.as_str() != m.as_str());
        let mention = self.mention().filter(|m| self.voice == Voice::Resmi && other(m)).map(|m| Rich::plain(m.clone()));
        for word in mention.iter().chain(self.hashtags) {
            if !line.as_str().is_empty() {
                line.push_fixed(" ");
            }
            line.push(word);
        }
        if line.as_str().is_empty() { Vec::new() } else { vec![Line::Text(line)] }
    }

    /// "**Kota Contoh**, 24 September 2025 – ": what a release begins with.
    pub(super) fn dateline(&self) -> Rich {
        let mut line = Rich::plain(self.brief.agency.clone()).strong();
        line.push_fixed(&format!(", {} – ", self.brief.date.long()));
        line
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
            return Vec::new();
        }
        let mut lines = vec![Line::Label(Rich::fixed(phrases::CONTACT)), Line::Text(who)];
        let channel = |c: &Channel| {
            let mut text = Rich::plain(c.name.0.clone());
            text.push_fixed(": ");
            text.text.push(&c.link.0);
            Line::Tight(text)
        };
        lines.extend(raw.channels.iter().map(channel));
        lines
    }
}

/// So many addresses are enough for one post.
const MOST_ADDRESSES: usize = 2;

/// A label, a name if there is one, and an address, on one line.
fn labelled(label: &str, name: Option<&Prose>, address: &Prose) -> Rich {
    let mut line = Rich::fixed(format!("{label} "));
    if let Some(name) = name {
        line.text.push(name);
        line.push_fixed(" (");
        line.text.push(address);
        line.push_fixed(")");
    } else {
        line.text.push(address);
    }
    line
}

/// Whether a host stands in the lines above.
fn shown(above: &[Section], host: &str) -> bool {
    let text = |line: &Line| matches!(line, Line::Text(t) | Line::Tight(t) if t.as_str().contains(host));
    above.iter().flat_map(|section| &section.lines).any(text)
}

/// Whether an action is done by phone or in person, so that its link is only where more is told.
fn elsewhere(words: &str) -> bool {
    let number = figures(words).iter().any(|f| f.kind == FigureKind::Phone);
    number
        || ["Hubungi", "Telepon", "Datang", "Kunjungi", "Bawa"].iter().any(|w| words.starts_with(w))
            && !words.contains("laman")
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
