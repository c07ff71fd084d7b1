//! One brief to its bundles on disk.

use super::own;
use crate::bag;
use crate::brief::Brief;
use crate::bundle::{self, Bundle, Files};
use crate::cli::ExportArgs;
use crate::commands::bundles::Ready;
use crate::commands::check::one::{Outcome, Task, Worked};
use crate::commands::workspace::Shared;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Severity};
use crate::draft::Voice;
use crate::exit::Exit;
use crate::files::Exclusive;
use crate::lang::Text;
use crate::page::Entry;
use crate::schedule::{self, Plan, Row};
use crate::text;
use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};
use jiff::Timestamp;
use jiff::civil::DateTime;
use std::io::Cursor;

/// What is asked of every brief of a run.
pub(super) struct Job<'a> {
    pub(super) arguments: &'a ExportArgs,
    /// Who speaks, each once.
    pub(super) voices: &'a [Voice],
    pub(super) check: Task<'a>,
    /// The moment that the environment fixes, if it does.
    pub(super) fixed: Option<Timestamp>,
    /// Where to write.
    pub(super) out: &'a Exclusive,
    /// The folder inside of it: that of the campaign, or nothing.
    pub(super) base: Utf8PathBuf,
}

/// What became of a brief.
pub(super) struct Done {
    /// What was found in it, and its files.
    pub(super) outcome: Outcome,
    /// Its title, where it could be read.
    pub(super) title: String,
    /// Its bundles; none where it was refused.
    pub(super) made: Vec<Made>,
    /// The brief and its times.
    pub(super) planned: Option<(Brief, Plan)>,
    /// What the officer should know.
    pub(super) notes: Vec<Text>,
}

/// A bundle that was written.
pub(super) struct Made {
    /// What stands in the index.
    pub(super) entry: Entry,
    /// Its lines of the calendar.
    pub(super) rows: Vec<Row>,
    /// How many files are in its bag.
    pub(super) files: usize,
    /// The SHA-256 of its zip.
    pub(super) zip: Option<[u8; 32]>,
    /// The SHA-256 of the file that all others of its bag hang on.
    pub(super) tags: Option<[u8; 32]>,
}

/// The file that all others of a bag hang on: it holds the digest of the manifest.
pub(super) const TAGS: &str = "tagmanifest-sha256.txt";

impl Job<'_> {
    /// Treats one brief; `name` is that of its bundles, without the voice.
    ///
    /// # Errors
    /// When a file can't be written.
    pub(super) fn run(&self, path: &Utf8Path, name: &str) -> Result<Done> {
        let mut outcome = self.check.run(path);
        let Some(brief) = outcome.brief.take() else { return Ok(Done::refused(outcome, String::new())) };
        let title = brief.title.as_str().to_owned();
        let shared = self.check.workspace.of(path);
        let worked = outcome.worked.take();
        let ready = worked.and_then(|worked| self.ready(&brief, &shared, worked, &mut outcome.diagnostics));
        let Some(ready) = ready.filter(|_| !self.refuses(&outcome.diagnostics)) else {
            outcome.exit = outcome.exit.max(Exit::Findings);
            return Ok(Done::refused(outcome, title));
        };
        let foreign = self.foreign(name, ready.embargo.is_some());
        if !foreign.is_empty() {
            outcome.diagnostics.extend(foreign);
            outcome.exit = Exit::Output;
            return Ok(Done::refused(outcome, title));
        }
        let zone = shared.config.zone().utc_offset();
        let time = self.fixed.map_or_else(|| brief.date.date.at(0, 0, 0, 0), |fixed| zone.to_datetime(fixed));
        let pictures = ready.pictures();
        let (bundles, empty): (Vec<_>, Vec<_>) =
            ready.bundles(&outcome.diagnostics).into_iter().partition(|bundle| !bundle.cards.is_empty());
        if bundles.is_empty() {
            outcome.diagnostics.push(without_posts(&brief));
            outcome.exit = outcome.exit.max(Exit::Findings);
            return Ok(Done::refused(outcome, title));
        }
        let made = bundles.into_iter().map(|bundle| self.write(bundle, &shared.config, &pictures, name, time));
        let made = made.collect::<Result<Vec<_>>>()?;
        let mut notes = ready.removed();
        notes.extend(empty.iter().map(|bundle| left_out(name, bundle)));
        let plan = ready.plan;
        Ok(Done { outcome, title, made, planned: Some((brief, plan)), notes })
    }

    /// Whether findings keep a brief from being exported.
    fn refuses(&self, found: &[Diagnostic]) -> bool {
        let least = if self.arguments.allow_warnings { Severity::Error } else { Severity::Warning };
        found.iter().any(|one| one.severity >= least)
    }

    /// Everything its bundles are made from; what is found on the way is added to `found`.
    fn ready<'a>(
        &'a self,
        brief: &'a Brief,
        shared: &'a Shared,
        worked: Worked,
        found: &mut Vec<Diagnostic>,
    ) -> Option<Ready<'a>> {
        let ready = Ready::new(brief, shared, worked, self.voices, self.check.now, self.fixed)
            .map_err(|why| found.extend(why))
            .ok()?;
        if let (Some(embargo), false) = (&ready.embargo, self.arguments.embargoed) {
            found.push(embargo.refusal(brief));
        }
        Some(ready)
    }

    /// Says what stands in the place of a bundle that humas did not make.
    fn foreign(&self, name: &str, embargo: bool) -> Vec<Diagnostic> {
        // A campaign is looked at as a whole.
        if self.arguments.force || self.arguments.campaign.is_some() {
            return Vec::new();
        }
        let folders = self.voices.iter().map(|voice| folder(name, voice.word(), embargo));
        let zip = |folder: &String| self.arguments.zip.then(|| format!("{folder}.zip"));
        let places = folders.flat_map(|folder| [zip(&folder), Some(folder)]).flatten();
        places.filter_map(|name| own::foreign(&self.arguments.output.join(name))).collect()
    }

    /// Writes the bag of a bundle, and its zip where that is asked for.
    fn write(&self, bundle: Bundle, config: &Config, pictures: &Files, name: &str, time: DateTime) -> Result<Made> {
        let folder = folder(name, bundle.voice.word(), bundle.embargo.is_some());
        let info = bundle.info(&folder, self.arguments.campaign.as_deref(), time.date());
        let files = bundle::bag(bundle.files(pictures)?, &info);
        let tags = files.iter().find(|(path, _)| path == TAGS).map(|(_, bytes)| bag::sha256(bytes));
        for (path, bytes) in &files {
            self.out.write(&self.base.join(&folder).join(path), bytes)?;
        }
        let zip = self.arguments.zip.then(|| self.pack(&folder, &files, time)).transpose()?;
        let rows = schedule::rows(&bundle, &folder, config);
        let entry = Entry { bundle, zip: zip.map(|_| format!("{folder}.zip")), folder };
        Ok(Made { entry, rows, files: files.len(), zip, tags })
    }

    /// Writes the zip of a bag; gives its digest.
    fn pack(&self, folder: &str, files: &[(String, Vec<u8>)], time: DateTime) -> Result<[u8; 32]> {
        let mut packed = Cursor::new(Vec::new());
        bag::pack(&mut packed, folder, files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())), time)?;
        let packed = packed.into_inner();
        self.out.write(&self.base.join(format!("{folder}.zip")), &packed)?;
        Ok(bag::sha256(&packed))
    }
}

impl Done {
    fn refused(outcome: Outcome, title: String) -> Self {
        Self { outcome, title, made: Vec::new(), planned: None, notes: Vec::new() }
    }
}

/// Says that there is nothing to post.
fn without_posts(brief: &Brief) -> Diagnostic {
    let words = text!(
        "Tidak ada unggahan yang dapat disusun untuk platform dan suara yang diminta.",
        "No post can be composed for the platforms and voices asked for."
    );
    Diagnostic::error("tanpa-unggahan", brief.raw.span, words).help(text!(
        "Tambahkan platform, atau pilih suara lain dengan --voice.",
        "Add platforms, or choose another voice with --voice."
    ))
}

/// Says that a voice got no bundle, as nothing is posted in it on the brief's platforms.
fn left_out(name: &str, bundle: &Bundle) -> Text {
    let voice = bundle.voice.word();
    text!(
        "{name}: tidak ada unggahan untuk suara {voice} di platformnya, jadi bundelnya tidak dibuat.",
        "{name}: nothing to post in the voice {voice} on its platforms, so there is no bundle for it."
    )
}

/// The folder of a bundle: one under embargo says so before anybody opens it.
pub(super) fn folder(name: &str, voice: &str, embargo: bool) -> String {
    format!("{}{name}-{voice}", if embargo { "EMBARGO-" } else { "" })
}
