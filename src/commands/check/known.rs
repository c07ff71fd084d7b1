//! `--baseline`: what was found before.

use super::one::Outcome;
use crate::check::baseline::Baseline;
use crate::cli::CheckArgs;
use crate::files;
use crate::lang::Text;
use crate::output::Terminal;
use crate::text;
use anyhow::Result;
use camino::{Utf8Component, Utf8Path, Utf8PathBuf};

/// The largest baseline that is read: the findings of some hundred thousand briefs.
const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// The baseline of a run.
#[derive(Debug, Default)]
pub(super) struct Known {
    file: Option<Utf8PathBuf>,
    baseline: Baseline,
    update: bool,
    taken: usize,
}

impl Known {
    /// Opens the baseline that the arguments name.
    pub(super) fn open(arguments: &CheckArgs) -> Result<Self, Text> {
        let Some(file) = &arguments.baseline else { return Ok(Self::default()) };
        let update = arguments.update_baseline;
        // What is no baseline is never written over.
        let baseline = match (file.exists(), update) {
            (true, _) => Baseline::read(&text_of(file)?)?,
            (false, true) => Baseline::new(),
            (false, false) => {
                return Err(text!(
                    "Berkas --baseline “{file}” belum ada. Buat dengan menambahkan --update-baseline.",
                    "There is no --baseline file `{file}`. Make it by adding --update-baseline."
                ));
            }
        };
        Ok(Self { file: Some(file.clone()), baseline, update, taken: 0 })
    }

    /// Takes out of a brief's findings what is known; gives how many were. Where the baseline is being
    /// written, that is all of them.
    pub(super) fn treat(&mut self, brief: &Utf8Path, outcome: &mut Outcome) -> usize {
        let Some(file) = &self.file else { return 0 };
        let name = beside(brief, file);
        // Of a brief that can't be read just now, what was known stays known.
        if self.update && outcome.read {
            self.baseline.note(&name, &outcome.diagnostics);
        }
        self.baseline.take(&name, &mut outcome.diagnostics)
    }

    /// Adds to the number of findings that were known.
    pub(super) fn count(&mut self, more: usize) {
        self.taken += more;
    }

    /// How many findings were known.
    pub(super) fn taken(&self) -> usize {
        self.taken
    }

    /// Writes the new baseline, if one is asked for.
    pub(super) fn close(&mut self, terminal: &mut Terminal) -> Result<()> {
        let (Some(file), true) = (&self.file, self.update) else { return Ok(()) };
        let folder = folder_of(file);
        self.baseline.keep(|brief| brief == "-" || folder.join(brief).exists());
        files::replace(file, &self.baseline.write())?;
        let name = crate::output::human::name(file.as_str());
        terminal.note(text!("{name} ditulis.\n", "{name} written.\n").get(terminal.lang));
        Ok(())
    }
}

fn text_of(file: &Utf8Path) -> Result<String, Text> {
    let unread = |error: &dyn std::fmt::Display| {
        text!(
            "Berkas --baseline “{file}” gagal dibaca: {error}.",
            "The --baseline file `{file}` could not be read: {error}."
        )
    };
    let meta = std::fs::metadata(file).map_err(|error| unread(&error.kind()))?;
    if !meta.is_file() || meta.len() > MAX_BYTES {
        return Err(text!("“{file}” bukan berkas --baseline.", "`{file}` is no --baseline file."));
    }
    let bytes = std::fs::read(file).map_err(|error| unread(&error.kind()))?;
    String::from_utf8(bytes).map_err(|_| text!("“{file}” bukan berkas --baseline.", "`{file}` is no --baseline file."))
}

fn folder_of(file: &Utf8Path) -> &Utf8Path {
    file.parent().filter(|p| !p.as_str().is_empty()).unwrap_or(Utf8Path::new("."))
}

/// The path of a brief from the folder of the baseline, so that it is the same wherever the command runs.
fn beside(brief: &Utf8Path, file: &Utf8Path) -> String {
    let relative = || {
        let (brief, folder) = (brief.canonicalize_utf8().ok()?, folder_of(file).canonicalize_utf8().ok()?);
        let (mut to, mut from) = (brief.components().peekable(), folder.components().peekable());
        while to.peek().is_some() && to.peek() == from.peek() {
            to.next();
            from.next();
        }
        // Another drive has no path from here.
        let up =
            from.map(|step| matches!(step, Utf8Component::Normal(_)).then_some("..")).collect::<Option<Vec<_>>>()?;
        Some(up.into_iter().chain(to.map(|step| step.as_str())).collect::<Vec<_>>().join("/"))
    };
    relative().unwrap_or_else(|| brief.as_str().to_owned())
}
