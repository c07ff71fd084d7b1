//! One brief to everything that is to be said about it.

use super::links::Gathered;
use crate::brief::{self, Brief, Classification};
use crate::check::{self, Reach, Report, Request};
use crate::commands::workspace::{Shared, Workspace};
use crate::commands::{cover, input, wanted};
use crate::diagnostic::Diagnostic;
use crate::draft::{self, Content, Draft, Voice, compose_all};
use crate::exit::Exit;
use crate::links::Answers;
use crate::media;
use crate::platform::Platform;
use crate::privacy;
use crate::schedule::{self, Plan};
use crate::source::{Source, SourceId, Sources, Span};
use camino::Utf8Path;
use jiff::Timestamp;
use std::sync::Arc;

/// What is asked of every brief of a run.
pub(in crate::commands) struct Task<'a> {
    pub(in crate::commands) workspace: &'a Workspace,
    pub(in crate::commands) now: Timestamp,
    /// What is made of the briefs afterwards; nothing where they are only checked.
    pub(in crate::commands) made: Option<Made<'a>>,
    /// What became of the links, where they were asked.
    pub(in crate::commands) answers: Option<&'a Gathered>,
}

/// What is made of a brief once it is checked: that is what has to be checked.
#[derive(Debug, Clone, Copy)]
pub(in crate::commands) struct Made<'a> {
    /// Who speaks.
    pub(in crate::commands) voices: &'a [Voice],
    /// Only these platforms; empty for those of the brief.
    pub(in crate::commands) platforms: &'a [String],
}

/// What the check of a brief worked out and what is made of the brief needs again.
#[derive(Debug)]
pub(in crate::commands) struct Worked {
    /// The platforms.
    pub(in crate::commands) platforms: Vec<Arc<Platform>>,
    /// The drafts in all voices.
    pub(in crate::commands) drafts: Vec<Draft>,
    /// The times.
    pub(in crate::commands) plan: Plan,
    /// The pictures and videos.
    pub(in crate::commands) media: Vec<media::File>,
}

/// What became of one brief.
#[derive(Debug, Default)]
pub(in crate::commands) struct Outcome {
    pub(in crate::commands) diagnostics: Vec<Diagnostic>,
    /// The brief, where it is valid.
    pub(in crate::commands) brief: Option<Brief>,
    /// What the check worked out, where something is made of it.
    pub(in crate::commands) worked: Option<Worked>,
    /// The brief's file, where it could be read.
    pub(in crate::commands) source: Option<SourceId>,
    /// The files as they are.
    pub(in crate::commands) sources: Sources,
    /// The files as they may be shown: personal data covered, byte for byte as long.
    pub(in crate::commands) shown: Sources,
    pub(in crate::commands) read: bool,
    pub(in crate::commands) exit: Exit,
}

impl Task<'_> {
    /// Treats one brief.
    pub(in crate::commands) fn run(&self, path: &Utf8Path) -> Outcome {
        let shared = self.workspace.of(path);
        let mut sources = Sources::on(Arc::clone(&shared.sources));
        if !shared.problems.is_empty() {
            return Outcome { exit: shared.exit(), sources, ..Outcome::default() };
        }
        let opened = input::open(path, &mut sources);
        let id = opened.as_ref().ok().copied();
        let checked = opened.and_then(|id| match sources.get(id) {
            Some(source) => self.check(source, &shared),
            None => Err(Vec::new()),
        });
        let (read, exit) = (checked.is_ok(), if checked.is_ok() { Exit::Done } else { Exit::Input });
        let Checked { brief, report, worked } = checked.unwrap_or_else(Checked::invalid);
        let Report { mut diagnostics, secrets } = report;
        cover::words(diagnostics.iter_mut().filter(|one| one.detail.is_none()), &sources);
        // More may be found while something is made of it.
        let shown = if diagnostics.is_empty() && self.made.is_none() {
            Sources::default()
        } else {
            covered(&sources, &secrets, &shared.settings.official)
        };
        Outcome { diagnostics, brief, worked, source: id, sources, shown, read, exit }
    }

    /// Whether a text would be a valid brief in the place of a file.
    pub(in crate::commands) fn reads(&self, path: &Utf8Path, text: &str) -> bool {
        let shared = self.workspace.of(path);
        let mut sources = Sources::on(Arc::clone(&shared.sources));
        let read = sources.add(path.as_str(), text.as_bytes().to_vec());
        let source = read.ok().and_then(|id| sources.get(id));
        source.is_some_and(|source| brief::read(source, &shared.config).is_ok())
    }

    /// How a text would be classified, and what would be found, if it stood in the place of a file; none where it is
    /// no valid brief.
    pub(super) fn found_in(&self, path: &Utf8Path, text: Vec<u8>) -> Option<(Classification, Vec<Diagnostic>)> {
        let shared = self.workspace.of(path);
        let mut sources = Sources::on(Arc::clone(&shared.sources));
        let read = sources.add(path.as_str(), text).ok();
        let checked = read.and_then(|id| sources.get(id)).and_then(|source| self.check(source, &shared).ok());
        checked.and_then(|checked| Some((checked.brief?.classification, checked.report.diagnostics)))
    }

    fn check(&self, source: &Source, shared: &Shared) -> Result<Checked, Vec<Diagnostic>> {
        let Some(rules) = &shared.rules else { return Err(Vec::new()) };
        let brief = brief::read(source, &shared.config)?;
        let platforms = wanted::platforms(&brief, shared, self.made.map_or(&[], |made| made.platforms))?;
        // What an ambassador says beyond the official account is the agency's own first line, if it has one.
        let own_line = shared.config.disclosure().is_some();
        let usual: &[Voice] = if own_line { &[Voice::Resmi, Voice::Asn] } else { &[Voice::Resmi] };
        let (drafts, refused) = drafts(&brief, shared, self.made.map_or(usual, |made| made.voices), &platforms);
        let request = Request {
            brief: &brief,
            source,
            config: &shared.config,
            settings: &shared.settings,
            drafts: &drafts,
            now: self.now,
            answers: self.answers.map_or(Answers::NONE, |answers| answers.of(shared)),
        };
        let found = check::check(&request, rules, |_| true);
        let today = shared.config.zone().utc_offset().to_datetime(self.now).date();
        let mut report = Report::new(found, &request, rules, &Reach::of(&drafts), today);
        report.diagnostics.extend(refused);
        let mut plan = schedule::plan(&brief, &shared.config, &platforms);
        report.diagnostics.append(&mut plan.diagnostics);
        let mut media = media::gather(&brief, &drafts, &platforms, &shared.root(&brief));
        report.diagnostics.append(&mut media.diagnostics);
        report.diagnostics.sort_by_key(|d| d.labels.first().map(|label| label.span));
        let worked = self.made.map(|_| Worked { platforms, drafts, plan, media: media.files });
        Ok(Checked { brief: Some(brief), report, worked })
    }
}

/// A brief that was checked.
struct Checked {
    brief: Option<Brief>,
    report: Report,
    worked: Option<Worked>,
}

impl Checked {
    fn invalid(diagnostics: Vec<Diagnostic>) -> Self {
        Self { brief: None, report: Report { diagnostics, secrets: Vec::new() }, worked: None }
    }
}

/// The drafts of a brief, and why some platforms can have none.
fn drafts(
    brief: &Brief,
    shared: &Shared,
    voices: &[Voice],
    platforms: &[Arc<Platform>],
) -> (Vec<Draft>, Vec<Diagnostic>) {
    if brief.classification != Classification::Public {
        return (Vec::new(), Vec::new());
    }
    let content = Content::of(brief);
    let (mut drafts, mut refused) = (Vec::new(), Vec::new());
    for voice in voices {
        let (voice, config) = (*voice, &shared.config);
        let request = draft::Request { brief, content: &content, config, voice, thread: false, embargo: None };
        let (more, found) = compose_all(&request, platforms);
        drafts.extend(more);
        refused.extend(found);
    }
    (drafts, refused)
}

/// The files of a brief with personal data covered.
fn covered(sources: &Sources, secrets: &[Span], official: &privacy::Official) -> Sources {
    sources.with_texts(|source| {
        let own = secrets.iter().filter(|span| span.source == source.id).map(|span| span.range());
        let mut ranges: Vec<_> = own.chain(privacy::secrets(&source.text, official)).collect();
        ranges.sort_by_key(|range| range.start);
        privacy::masked(&source.text, &ranges)
    })
}
