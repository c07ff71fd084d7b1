//! One brief to its drafts, with everything that is to be said about it.

use crate::brief::{self, Brief, Classification};
use crate::cli::DraftArgs;
use crate::commands::workspace::{Shared, Workspace};
use crate::commands::{input, wanted};
use crate::config::Zone;
use crate::diagnostic::{Diagnostic, Severity};
use crate::draft::{Content, Draft, Request, compose_all};
use crate::exit::Exit;
use crate::source::{Source, Sources};
use crate::text;
use camino::Utf8Path;
use jiff::Timestamp;
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

impl Task<'_> {
    /// Treats one brief.
    pub(super) fn run(&self, path: &Utf8Path) -> Outcome {
        let shared = self.workspace.of(path);
        let mut sources = Sources::on(Arc::clone(&shared.sources));
        if !shared.problems.is_empty() {
            return Outcome { exit: Exit::Input, sources, ..Outcome::default() };
        }
        let read = input::open(path, &mut sources).and_then(|id| match sources.get(id) {
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
        let asked = match (&self.arguments.adopt, self.arguments.platform.as_slice()) {
            (Some(name), _) => std::slice::from_ref(name),
            (None, names) => names,
        };
        let platforms = wanted::platforms(&brief, shared, asked)?;
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
        let (drafts, diagnostics) = compose_all(&request, &platforms);
        Ok((title, drafts, diagnostics))
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
