//! One brief to its drafts, with everything that is to be said about it.

use crate::brief::{self, Brief, Classification};
use crate::cli::DraftArgs;
use crate::commands::workspace::{Shared, Workspace};
use crate::config::Zone;
use crate::diagnostic::{Diagnostic, Severity};
use crate::draft::{Content, Draft, Request, compose};
use crate::exit::Exit;
use crate::lang::Text;
use crate::platform::Platform;
use crate::source::{Source, Sources};
use crate::text;
use crate::yaml::record::{TOO_FAR, closest, too_far};
use camino::Utf8Path;
use jiff::Timestamp;
use std::io::Read;
use std::sync::Arc;

/// What is asked of every brief of a run.
pub(super) struct Task<'a> {
    pub(super) arguments: &'a DraftArgs,
    pub(super) workspace: &'a Workspace,
    pub(super) now: Timestamp,
}

/// What became of one brief.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    pub(super) title: String,
    pub(super) drafts: Vec<Draft>,
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) sources: Sources,
    pub(super) exit: Exit,
}

/// The present, or `SOURCE_DATE_EPOCH` where the environment fixes it.
pub(super) fn now() -> Timestamp {
    let fixed = std::env::var("SOURCE_DATE_EPOCH")
        .ok()
        .and_then(|s| s.parse().ok())
        .and_then(|s| Timestamp::from_second(s).ok());
    fixed.unwrap_or_else(Timestamp::now)
}

impl Task<'_> {
    /// Treats one brief.
    pub(super) fn run(&self, path: &Utf8Path) -> Outcome {
        let shared = self.workspace.of(path);
        let mut sources = Sources::on(Arc::clone(&shared.sources));
        if !shared.problems.is_empty() {
            return Outcome { exit: Exit::Input, sources, ..Outcome::default() };
        }
        let opened = if path == "-" { standard_input(&mut sources) } else { sources.open(path.as_std_path()) };
        let read = opened.and_then(|id| match sources.get(id) {
            Some(source) => self.drafts(source, &shared),
            None => Err(Vec::new()),
        });
        match read {
            Ok((title, drafts, diagnostics)) => {
                let worst = diagnostics.iter().map(|d| d.severity).max();
                let exit = if worst == Some(Severity::Error) { Exit::Findings } else { Exit::Done };
                Outcome { title, drafts, diagnostics, sources, exit }
            }
            Err(diagnostics) => Outcome { diagnostics, sources, exit: Exit::Input, ..Outcome::default() },
        }
    }

    fn drafts(
        &self,
        source: &Source,
        shared: &Shared,
    ) -> Result<(String, Vec<Draft>, Vec<Diagnostic>), Vec<Diagnostic>> {
        let brief = brief::read(source, &shared.config)?;
        let platforms = self.platforms(&brief, shared)?;
        let title = brief.title.as_str().to_owned();
        if brief.classification != Classification::Public {
            return Ok((title, Vec::new(), vec![closed(&brief)]));
        }
        let embargo = self.embargo(&brief, shared);
        if let (Some(until), Some(_), false) = (&embargo, &self.arguments.output, self.arguments.embargoed) {
            return Ok((title, Vec::new(), vec![embargoed(&brief, until)]));
        }
        let content = Content::of(&brief);
        let request = Request {
            brief: &brief,
            content: &content,
            config: &shared.config,
            voice: self.arguments.voice,
            thread: self.arguments.thread,
            embargo: embargo.as_deref(),
        };
        let mut drafts = Vec::new();
        let mut diagnostics = Vec::new();
        for platform in platforms {
            match compose(&request, &platform) {
                Ok(more) => drafts.extend(more),
                Err(found) => diagnostics.extend(found),
            }
        }
        Ok((title, drafts, diagnostics))
    }

    /// The platforms to write for: those asked for, else those of the brief, else all.
    fn platforms(&self, brief: &Brief, shared: &Shared) -> Result<Vec<Arc<Platform>>, Vec<Diagnostic>> {
        let names = shared.platforms.names();
        let known: Vec<&str> = names.iter().map(String::as_str).collect();
        let mut found = Vec::new();
        for (name, _) in &brief.raw.scripts {
            let surface = || {
                names
                    .iter()
                    .filter_map(|n| shared.platforms.get(n))
                    .any(|p| p.surfaces.iter().any(|s| s.id.value == name.value))
            };
            if !known.contains(&name.value.as_str()) && !surface() {
                found.push(unknown(&name.value, Some(name.span), &known));
            }
        }
        let asked: Vec<(&str, Option<crate::source::Span>)> =
            match (&self.arguments.adopt, self.arguments.platform.as_slice()) {
                (Some(name), _) => vec![(name, None)],
                (None, []) if brief.raw.platforms.is_empty() => known.iter().map(|n| (*n, None)).collect(),
                (None, []) => brief.raw.platforms.iter().map(|p| (p.value.as_str(), Some(p.span))).collect(),
                (None, names) => names.iter().map(|n| (n.trim(), None)).collect(),
            };
        let mut platforms = Vec::new();
        for (name, span) in asked {
            match shared.platforms.get(name) {
                Some(platform) => platforms.push(platform),
                None => found.push(unknown(name, span, &known)),
            }
        }
        if found.is_empty() { Ok(platforms) } else { Err(found) }
    }

    /// The embargo in words, while it lies ahead.
    fn embargo(&self, brief: &Brief, shared: &Shared) -> Option<String> {
        let zone = shared.config.zone();
        let moment = brief.embargo?;
        let instant = moment.instant(zone.offset())?;
        if instant <= self.now {
            return None;
        }
        let offset = moment.offset.unwrap_or(zone.offset());
        let (year, month, day) = (moment.local.year(), moment.local.month(), moment.local.day());
        let day = crate::text::dates::long(year, month.unsigned_abs(), day.unsigned_abs());
        let hour = format!("{:02}.{:02}", moment.local.hour(), moment.local.minute());
        let zone = Zone::at(offset).map_or_else(
            || format!("UTC{:+03}:{:02}", offset / 3600, offset.abs() / 60 % 60),
            |zone| zone.word().to_owned(),
        );
        Some(format!("{day} pukul {hour} {zone}"))
    }
}

fn standard_input(sources: &mut Sources) -> Result<crate::source::SourceId, Vec<Diagnostic>> {
    let mut bytes = Vec::new();
    // One byte more than is allowed tells that there is too much.
    let read = std::io::stdin().lock().take(crate::source::MAX_BYTES + 1).read_to_end(&mut bytes);
    match read {
        Ok(_) => sources.add("-", bytes),
        Err(error) => Err(vec![Diagnostic {
            code: "berkas-gagal-dibaca",
            severity: Severity::Error,
            message: text!("Masukan standar gagal dibaca: {error}.", "Standard input could not be read: {error}."),
            labels: Vec::new(),
            help: None,
        }]),
    }
}

fn unknown(name: &str, span: Option<crate::source::Span>, known: &[&str]) -> Diagnostic {
    let list = known.join(", ");
    let message = text!("Platform “{name}” tidak dikenal.", "Unknown platform `{name}`.");
    let help = match closest(name, known) {
        _ if name.contains(TOO_FAR) => too_far(),
        Some(near) => text!("Mungkin maksud Anda “{near}”.", "Did you mean `{near}`?"),
        None => text!("Platform yang ada: {list}.", "Platforms there are: {list}."),
    };
    Diagnostic {
        code: "platform-asing",
        severity: Severity::Error,
        message,
        labels: span.map(|span| crate::diagnostic::Label { span, text: Text::same("") }).into_iter().collect(),
        help: Some(help),
    }
}

fn closed(brief: &Brief) -> Diagnostic {
    let word = brief.classification.word();
    Diagnostic::error(
        "bukan-publik",
        brief.classification_span,
        text!("Brief ini “{word}”, jadi tidak ada unggahan yang disusun.", "This brief is `{word}`, so no posts are composed."),
    )
    .help(text!(
        "Hanya informasi publik yang boleh disebarluaskan. Bila sudah dinyatakan terbuka oleh PPID, ubah menjadi “klasifikasi: publik”.",
        "Only public information may be spread. Once the PPID has declared it open, write `klasifikasi: publik`."
    ))
}

fn embargoed(brief: &Brief, until: &str) -> Diagnostic {
    let place = brief.embargo.map_or(brief.raw.span, |m| m.span);
    Diagnostic::error(
        "embargo",
        place,
        text!(
            "Brief ini diembargo sampai {until}; berkas tidak ditulis.",
            "This brief is under embargo until {until}; no files were written."
        ),
    )
    .help(text!(
        "Tunggu sampai saat itu, atau pakai --embargoed untuk menyiapkan berkasnya.",
        "Wait until then, or use --embargoed to prepare the files."
    ))
}
