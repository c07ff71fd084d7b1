//! `humas export`: bundles of briefs to hand out, each in one voice.

mod campaign;
mod one;
mod own;

use super::bundles;
use super::check::one::{Made, Task};
use super::input;
use super::workspace::Workspace;
use crate::bundle::GENERATOR;
use crate::cli::ExportArgs;
use crate::config::{Config, Zone};
use crate::diagnostic::{Diagnostic, Severity};
use crate::draft::Voice;
use crate::exit::Exit;
use crate::files::{self, Exclusive, names};
use crate::lang::{Lang, Text};
use crate::output::{Progress, Terminal, human};
use crate::page::{Campaign, Entry, Refused};
use crate::schedule::{self, Agenda, Row};
use crate::source::Sources;
use crate::text;
use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};
use campaign::Calendar;
use jiff::Timestamp;
use jiff::civil::Date;
use one::{Done, Job};
use rayon::prelude::*;
use std::collections::BTreeMap;

/// So many briefs are exported, then shown, before the next: memory stays level however many there are.
const CHUNK: usize = 16;

/// Runs the command.
///
/// # Errors
/// When an output can't be written.
pub fn run(arguments: &ExportArgs, terminal: &mut Terminal) -> Result<Exit> {
    if let Some(words) = wrong(arguments) {
        terminal.usage(&words);
        return Ok(Exit::Usage);
    }
    let found = files::briefs(&arguments.paths);
    let mut shown = Shown::default();
    for problem in &found.problems {
        terminal.usage(problem);
        shown.exit = shown.exit.max(Exit::Input);
    }
    if found.paths.is_empty() {
        return Ok(shown.exit);
    }
    let name = arguments.campaign.as_deref();
    if let Some(foreign) = name.filter(|_| !arguments.force).and_then(|name| own::foreign(&arguments.output.join(name)))
    {
        shown.tell(&[foreign], &Sources::default(), terminal);
        return Ok(Exit::Output);
    }
    let (now, fixed) = (input::now(), input::fixed());
    let workspace = Workspace::checking(&arguments.rules);
    let out = Exclusive::new(&arguments.output)?;
    let voices = bundles::once(&arguments.voice);
    let made = Made { voices: &voices, platforms: &arguments.platform };
    let check = Task { workspace: &workspace, now, made: Some(made), answers: None };
    let base = name.map(Utf8PathBuf::from).unwrap_or_default();
    let job = Job { arguments, voices: &voices, check, fixed, out: &out, base };
    let mut ids = names::Names::default();
    let jobs: Vec<(&Utf8Path, String)> = found
        .paths
        .iter()
        .map(|path| (path.as_path(), ids.folder(path, path.file_stem().unwrap_or_default())))
        .collect();
    let mut collected = Collected::default();
    let progress = Progress::new(jobs.len(), terminal.lang);
    for chunk in jobs.chunks(CHUNK) {
        let done: Vec<Result<Done>> = chunk.par_iter().map(|(path, name)| job.run(path, name)).collect();
        for ((path, _), done) in chunk.iter().zip(done) {
            let done = done?;
            progress.hidden_while(|| shown.show(&done, terminal));
            collected.take(path, done, &workspace.of(path).config, name.is_some());
        }
        progress.advance(chunk.len());
    }
    drop(progress);
    for shared in workspace.problems() {
        shown.tell(&shared.problems, &shared.sources, terminal);
        shown.exit = shown.exit.max(shared.exit());
    }
    let (collisions, sources) = collected.agenda.collisions();
    if !collisions.is_empty() && !arguments.allow_warnings {
        shown.exit = shown.exit.max(Exit::Findings);
    }
    shown.tell(&collisions, &sources, terminal);
    let placed = match name {
        Some(name) if !collected.folders.is_empty() => {
            let zone = found.paths.first().map_or(Zone::Western, |path| workspace.of(path).config.zone());
            for note in write_campaign(name, &mut collected, zone, fixed, &out)? {
                terminal.note(&format!("{}\n", human::name(note.get(terminal.lang))));
            }
            vec![name.to_owned()]
        }
        Some(_) => Vec::new(),
        None => collected.folders.iter().chain(collected.zips.keys()).cloned().collect(),
    };
    if !placed.is_empty() {
        out.sync()?;
    }
    for name in &placed {
        out.place(name)?;
        terminal.print(&format!("{}\n", human::name(arguments.output.join(name).as_str())))?;
    }
    terminal.flush()?;
    if name.is_none() {
        for old in stale(arguments, &jobs, &placed) {
            let words = text!(
                "{old} masih versi lama; hapus bila tidak dipakai lagi.",
                "{old} is an earlier version; delete it if it is of no more use."
            );
            terminal.note(&format!("{}\n", human::name(words.get(terminal.lang))));
        }
    }
    shown.close(&collected, terminal);
    Ok(shown.exit)
}

/// What earlier runs made of the same briefs and this one did not replace: a zip that was not asked for, a bundle
/// from before or after the embargo, one of a brief that is refused now.
fn stale(arguments: &ExportArgs, jobs: &[(&Utf8Path, String)], placed: &[String]) -> Vec<Utf8PathBuf> {
    let mut found = Vec::new();
    for (_, name) in jobs {
        for voice in [Voice::Resmi, Voice::Asn] {
            for embargo in [false, true] {
                let folder = one::folder(name, voice.word(), embargo);
                let names = [format!("{folder}.zip"), folder];
                let old = names.iter().filter(|name| !placed.contains(name)).map(|name| arguments.output.join(name));
                found.extend(old.filter(|path| path.exists()));
            }
        }
    }
    found
}

/// Writes what a campaign has beside its bundles; gives what is still to be done by hand.
fn write_campaign(
    name: &str,
    collected: &mut Collected,
    zone: Zone,
    fixed: Option<Timestamp>,
    out: &Exclusive,
) -> Result<Vec<Text>> {
    let campaign = Campaign {
        name: name.to_owned(),
        generator: GENERATOR.to_owned(),
        time: fixed.map(|moment| schedule::time(moment, zone)),
        entries: std::mem::take(&mut collected.entries),
        refused: std::mem::take(&mut collected.refused),
    };
    // Without a fixed moment the newest brief tells when it was made, so that it can be made again.
    let newest = collected.newest.and_then(|day| zone.utc_offset().to_timestamp(day.at(0, 0, 0, 0)).ok());
    let made = fixed.or(newest).unwrap_or_default();
    let mut written = std::mem::take(&mut collected.sums);
    written.extend(collected.zips.clone());
    let calendar = Calendar { rows: std::mem::take(&mut collected.rows), zone, made };
    let (files, notes) = campaign::files(&campaign, calendar, &written)?;
    for (file, bytes) in files {
        out.write(&Utf8Path::new(name).join(file), &bytes)?;
    }
    Ok(notes)
}

/// What the arguments can't mean.
fn wrong(arguments: &ExportArgs) -> Option<Text> {
    if arguments.paths.iter().any(|path| path == "-") {
        return Some(text!(
            "export memerlukan berkas, bukan masukan standar: nama bundel dan letak gambar berasal dari berkasnya.",
            "export needs files, not standard input: names of bundles and places of pictures come from them."
        ));
    }
    let name = arguments.campaign.as_deref()?;
    let safe = names::safe(name);
    (name != safe).then(|| {
        text!(
            "Nama kampanye “{name}” tidak dapat menjadi nama folder. Coba “{safe}”.",
            "The campaign name `{name}` can't be the name of a folder. Try `{safe}`."
        )
    })
}

/// What is kept of the briefs until all are done.
#[derive(Default)]
struct Collected {
    folders: Vec<String>,
    zips: BTreeMap<String, [u8; 32]>,
    /// The digests that tell whether each bag is the one that was made.
    sums: BTreeMap<String, [u8; 32]>,
    entries: Vec<Entry>,
    refused: Vec<Refused>,
    rows: Vec<Row>,
    agenda: Agenda,
    /// The newest date of a brief.
    newest: Option<Date>,
}

impl Collected {
    /// Takes in what became of a brief; `all` keeps its texts, for the index of a campaign.
    fn take(&mut self, path: &Utf8Path, done: Done, config: &Config, all: bool) {
        let outcome = &done.outcome;
        let source = outcome.source.and_then(|id| outcome.sources.get(id));
        if let (Some((brief, plan)), Some(source)) = (&done.planned, source) {
            self.agenda.add(brief, source, config, plan);
            self.newest = self.newest.max(Some(brief.date.date));
        }
        if done.made.is_empty() {
            self.refused.push(refused(path, &done));
        }
        for made in done.made {
            self.folders.push(made.entry.folder.clone());
            self.sums.extend(made.tags.map(|sum| (format!("{}/{}", made.entry.folder, one::TAGS), sum)));
            self.zips.extend(made.entry.zip.clone().zip(made.zip));
            if all {
                self.entries.push(made.entry);
                self.rows.extend(made.rows);
            }
        }
    }
}

/// What the index says of a brief that got no bundle. Of one that may not be released it says no more than that:
/// the campaign is handed out.
fn refused(path: &Utf8Path, done: &Done) -> Refused {
    let found = &done.outcome.diagnostics;
    let held = |found: &&Diagnostic| matches!(&*found.code, "bukan-publik" | "embargo");
    let secret = found.iter().any(|found| held(&found));
    let told = found.iter().filter(|found| found.severity > Severity::Info && (!secret || held(found)));
    let mut reasons: Vec<String> = told.map(|found| found.message.get(Lang::Id).to_owned()).collect();
    if reasons.is_empty() {
        reasons.push("Berkas bersama (humas.yaml, aturan, atau platform) tidak sah.".to_owned());
    }
    // Two briefs of one name lie in two folders.
    let folder = path.parent().and_then(Utf8Path::file_name).map(|folder| format!("{folder}/")).unwrap_or_default();
    let title = if secret { String::new() } else { done.title.clone() };
    Refused { brief: format!("{folder}{}", path.file_name().unwrap_or_default()), title, reasons }
}

/// What has been shown so far.
#[derive(Default)]
struct Shown {
    exit: Exit,
    briefs: usize,
    refused: usize,
    bundles: usize,
    files: usize,
}

impl Shown {
    fn show(&mut self, done: &Done, terminal: &mut Terminal) {
        self.exit = self.exit.max(done.outcome.exit);
        self.tell(&done.outcome.diagnostics, &done.outcome.shown, terminal);
        for note in &done.notes {
            terminal.note(&format!("{}\n", human::name(note.get(terminal.lang))));
        }
        self.briefs += 1;
        self.refused += usize::from(done.made.is_empty());
        self.bundles += done.made.len();
        self.files += done.made.iter().map(|made| made.files).sum::<usize>();
    }

    /// Says what was found. What stands in the way of nothing is left to `humas check`.
    fn tell(&self, found: &[Diagnostic], sources: &Sources, terminal: &mut Terminal) {
        terminal.tell(found.iter().filter(|one| one.severity > Severity::Info), sources);
    }

    fn close(&self, collected: &Collected, terminal: &mut Terminal) {
        let (refused, bundles, files, briefs) = (self.refused, self.bundles, self.files, self.briefs - self.refused);
        let zips = collected.zips.len();
        let zips = if zips == 0 { text!("", "") } else { text!(", {zips} zip", ", {zips} zips") };
        let (zips_id, zips_en) = (zips.get(Lang::Id), zips.get(Lang::En));
        let done = text!(
            "{briefs} brief menjadi {bundles} bundel ({files} berkas{zips_id}).",
            "{briefs} briefs became {bundles} bundles ({files} files{zips_en})."
        );
        let held = match refused {
            0 => text!("", ""),
            _ => text!(" {refused} brief ditolak, lihat di atas.", " {refused} briefs were refused, see above."),
        };
        terminal.note(&format!("{}{}\n", done.get(terminal.lang), held.get(terminal.lang)));
    }
}
