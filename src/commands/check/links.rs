//! `--links`: the links of all briefs asked before any of them is checked.

use crate::brief::{self, Classification};
use crate::check::passage::passages;
use crate::cli::CheckArgs;
use crate::commands::workspace::{Shared, Workspace};
use crate::commands::{cover, input, network};
use crate::exit::Exit;
use crate::lang::Lang;
use crate::links::{self, Answer, Answers, Cache, Pace, Watch};
use crate::net::{Client, Settings, Unusable};
use crate::output::{Progress, Terminal, human};
use crate::source::Sources;
use crate::{privacy, text};
use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use url::Url;

/// What became of the links of a run, by the repository their briefs are of.
#[derive(Debug, Default)]
pub(in crate::commands) struct Gathered {
    by_root: BTreeMap<Option<Utf8PathBuf>, Arc<Answers>>,
    /// How many addresses were asked, now or lately.
    pub(super) count: usize,
    /// How many of them lately.
    pub(super) remembered: usize,
}

impl Gathered {
    /// What became of the links of a repository's briefs.
    pub(super) fn of(&self, shared: &Shared) -> &Answers {
        self.by_root.get(&shared.config.root).map_or(Answers::NONE, |answers| &**answers)
    }
}

/// The links of all repositories that use the network in the same way.
struct Group {
    settings: Settings,
    links: BTreeSet<String>,
    roots: BTreeSet<Option<Utf8PathBuf>>,
}

/// Asks the links of briefs; says what could not be told, and how the run ends for it.
pub(super) fn gather(
    paths: &[Utf8PathBuf],
    workspace: &Workspace,
    arguments: &CheckArgs,
    terminal: &mut Terminal,
) -> Result<(Gathered, Exit)> {
    let read: Vec<Found> = paths.par_iter().map(|path| Found::of(path, workspace)).collect();
    let withheld = read.iter().filter(|found| matches!(found, Found::Withheld)).count();
    let (groups, mut exit) = grouped(read, arguments, terminal);
    let mut run = Run { fresh: Answers::default(), proxied: false, gathered: Gathered::default() };
    let mut all = Answers::default();
    for group in groups {
        match run.ask(&group, arguments, terminal.lang)? {
            Ok(answers) => {
                run.gathered.count += answers.iter().filter(|(_, answer)| !answer.unasked()).count();
                all.extend(&answers);
                let answers = Arc::new(answers);
                run.gathered.by_root.extend(group.roots.into_iter().map(|root| (root, Arc::clone(&answers))));
            }
            Err(unusable) => {
                terminal.usage(&network::said(unusable));
                let input = matches!(unusable, Unusable::Proxy | Unusable::Certificates);
                exit = exit.max(if input { Exit::Input } else { Exit::Output });
            }
        }
    }
    if withheld > 0 {
        let several = if withheld == 1 { "brief is" } else { "briefs are" };
        let words = text!(
            "{withheld} brief tidak berklasifikasi publik; tautannya tidak dibuka.\n",
            "{withheld} {several} not public; their links were not opened.\n"
        );
        terminal.note(words.get(terminal.lang));
    }
    if run.offline() {
        let count = run.fresh.len();
        terminal.usage(&text!(
            "Tidak satu pun dari {count} tautan memberi jawaban, jadi jaringannya tampaknya terputus dan tautan tidak dinilai. Periksa sambungan internet atau proksi, lalu ulangi.",
            "None of {count} links gave an answer, so the network seems to be down and links were not judged. Check the connection or the proxy, then try again."
        ));
        return Ok((Gathered::default(), Exit::Output));
    }
    untold(&all, terminal);
    Ok((run.gathered, exit))
}

/// What a brief brings.
enum Found {
    /// Links to ask.
    Links(Arc<Shared>, Vec<String>),
    /// None, for it is not public: who knows of its links is not for a server to learn.
    Withheld,
    /// None, for it is not valid; the check says why.
    Nothing,
}

impl Found {
    fn of(path: &Utf8Path, workspace: &Workspace) -> Self {
        let shared = workspace.of(path);
        let mut sources = Sources::on(Arc::clone(&shared.sources));
        let read = if shared.problems.is_empty() { input::open(path, &mut sources).ok() } else { None };
        let source = read.and_then(|id| sources.get(id));
        let Some(brief) = source.and_then(|source| brief::read(source, &shared.config).ok()) else {
            return Self::Nothing;
        };
        if brief.classification != Classification::Public {
            return Self::Withheld;
        }
        let places = links::places(&brief, &passages(&brief));
        Self::Links(shared, places.into_iter().map(|place| place.url).collect())
    }
}

/// The links by the settings they are asked with; says which settings can't be used.
fn grouped(read: Vec<Found>, arguments: &CheckArgs, terminal: &mut Terminal) -> (Vec<Group>, Exit) {
    let mut groups: BTreeMap<String, Group> = BTreeMap::new();
    let mut known: BTreeMap<Option<Utf8PathBuf>, Option<String>> = BTreeMap::new();
    let mut exit = Exit::Done;
    for found in read {
        let Found::Links(shared, links) = found else { continue };
        let root = &shared.config.root;
        let mark = known.entry(root.clone()).or_insert_with(|| match network::settings(&shared.config) {
            Ok(mut settings) => {
                settings.allowed.all |= arguments.allow_internal;
                let mark = settings.mark();
                let new = || Group { settings, links: BTreeSet::new(), roots: BTreeSet::new() };
                groups.entry(mark.clone()).or_insert_with(new).roots.insert(root.clone());
                Some(mark)
            }
            Err(mut found) => {
                let shown = cover::problems(&mut found, &shared.sources);
                terminal.tell(&found, &shown);
                exit = Exit::Input;
                None
            }
        });
        if let Some(group) = mark.as_ref().and_then(|mark| groups.get_mut(mark)) {
            group.links.extend(links);
        }
    }
    (groups.into_values().collect(), exit)
}

/// A run and what it has found out so far.
struct Run {
    /// What was asked just now, not remembered.
    fresh: Answers,
    /// Whether a proxy stood between.
    proxied: bool,
    gathered: Gathered,
}

impl Run {
    fn ask(&mut self, group: &Group, arguments: &CheckArgs, lang: Lang) -> Result<Result<Answers, Unusable>> {
        let addresses = links::once(group.links.iter().map(String::as_str));
        let mut cache = if arguments.no_cache { Cache::none() } else { Cache::open(&group.settings.mark()) };
        let mut answers = Answers::default();
        let mut open = BTreeSet::new();
        for address in addresses {
            match cache.get(&address) {
                Some(answer) => answers.add(address.url.as_str(), answer),
                None => drop(open.insert(address)),
            }
        }
        self.gathered.remembered += answers.iter().filter(|(_, answer)| !answer.unasked()).count();
        if open.is_empty() {
            return Ok(Ok(answers));
        }
        let client = match Client::new(&group.settings) {
            Ok(client) => client,
            Err(unusable) => return Ok(Err(unusable)),
        };
        let bar = Bar(Progress::links(open.len(), lang));
        let fresh = links::ask(&open, &client, Pace::default(), &bar)?;
        drop(bar);
        self.proxied |= group.settings.proxied();
        self.fresh.extend(&fresh);
        answers.extend(&fresh);
        if !self.offline() {
            cache.keep(&fresh, &open);
        }
        Ok(Ok(answers))
    }

    /// Whether several hosts were asked, or one through a proxy, and nobody answered: then it is not for the links
    /// that nobody did.
    fn offline(&self) -> bool {
        let asked = self.fresh.iter().filter(|(_, answer)| !answer.unasked());
        let hosts: BTreeSet<&str> = asked.filter_map(|(url, _)| url.host_str()).collect();
        let enough = if self.proxied { 0 } else { 1 };
        hosts.len() > enough && !self.fresh.iter().any(|(_, answer)| answer.shows_network())
    }
}

struct Bar(Progress);

impl Watch for Bar {
    fn answered(&self) {
        self.0.advance(1);
    }

    fn slow(&self, host: Option<&str>) {
        self.0.waits_for(host);
    }
}

/// How many links are named that nobody can tell about.
const NAMED: usize = 3;

/// One line on the links that nobody can tell about.
fn untold(answers: &Answers, terminal: &mut Terminal) {
    let all: Vec<(&Url, &Answer)> = answers.iter().filter(|(_, answer)| answer.untold()).collect();
    if all.is_empty() {
        return;
    }
    let (count, lang) = (all.len(), terminal.lang);
    let name = |(url, answer): &(&Url, &Answer)| {
        format!("{}: {}", human::name(&privacy::covered(url.as_str())), answer.words().get(lang))
    };
    let names: Vec<String> = all.iter().take(NAMED).map(name).collect();
    let (names, more) = (names.join("; "), count.saturating_sub(NAMED));
    let more = if more == 0 { text!("", "") } else { text!("; dan {more} lagi", "; and {more} more") };
    let (more_id, more_en) = (&more.id, &more.en);
    let several = if count == 1 { "link" } else { "links" };
    let words = text!(
        "{count} tautan tidak dapat dipastikan, bukalah sendiri di peramban ({names}{more_id}).\n",
        "{count} {several} could not be told, open them in a browser ({names}{more_en}).\n"
    );
    terminal.note(words.get(lang));
}
