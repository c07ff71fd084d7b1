//! Where the findings of a run go: standard output, the files of `--report`, the summary of a job on GitHub.

use crate::cli::{CheckArgs, FailOn};
use crate::diagnostic::Severity;
use crate::exit::Exit;
use crate::files::{self, Staged};
use crate::lang::Text;
use crate::output::report::{self, Base, Counts, Findings, Form, Report, Style, Summary};
use crate::output::{Paint, Terminal, human};
use crate::text;
use anyhow::Result;
use camino::{Utf8Path, Utf8PathBuf};
use clap::ValueEnum;
use std::io::{self, ErrorKind, Read};

/// The reports of a run.
#[derive(Debug)]
pub(super) struct Reports {
    /// Nothing once the reader has closed the pipe and files are still to be written.
    out: Option<Box<dyn Report>>,
    files: Vec<(Staged, Box<dyn Report>)>,
    summary: Option<(Utf8PathBuf, Summary)>,
    /// What could not be written so far.
    exit: Exit,
}

/// The level from which on findings make the run fail.
pub(super) fn failing(level: FailOn) -> Severity {
    match level {
        FailOn::Error => Severity::Error,
        FailOn::Warning => Severity::Warning,
        FailOn::Info => Severity::Info,
    }
}

/// The files that `--report` asks for.
///
/// # Errors
/// What is wrong with the arguments: an unknown form, one file for two reports, a file that the run reads.
pub(super) fn asked(arguments: &CheckArgs, briefs: &[Utf8PathBuf]) -> Result<Vec<(Form, Utf8PathBuf)>, Text> {
    let read = briefs.iter().chain(&arguments.rules).chain(&arguments.baseline).map(|path| real(path));
    let mut taken: Vec<Utf8PathBuf> = read.collect();
    let inputs = taken.len();
    let mut list = Vec::new();
    for one in &arguments.report {
        let (form, file) = one.split_once('=').unwrap_or((one, ""));
        let forms = Form::value_variants().iter().filter_map(|form| form.to_possible_value());
        let names = forms.map(|form| form.get_name().to_owned()).collect::<Vec<_>>().join(", ");
        let Ok(form) = Form::from_str(form, false) else {
            return Err(text!(
                "--report “{one}” tidak dimengerti. Tulis FORMAT=BERKAS, misalnya sarif=hasil.sarif; FORMAT: {names}.",
                "--report `{one}` is not understood. Write FORMAT=FILE, such as sarif=results.sarif; FORMAT: {names}."
            ));
        };
        if matches!(file, "" | "-") {
            return Err(text!(
                "--report “{one}” tidak menyebut berkas. Untuk keluaran standar, pakai --format.",
                "--report `{one}` names no file. For standard output, use --format."
            ));
        }
        let path = real(Utf8Path::new(file));
        match taken.iter().position(|other| *other == path) {
            Some(at) if at < inputs => {
                return Err(text!(
                    "--report akan menimpa “{file}”, padahal berkas itu dibaca oleh perintah ini. Pilih nama lain.",
                    "--report would write over `{file}`, which this command reads. Choose another name."
                ));
            }
            Some(_) => {
                return Err(text!(
                    "Dua --report ditulis ke berkas yang sama, “{file}”. Pilih nama yang berbeda.",
                    "Two --report go into one file, `{file}`. Choose different names."
                ));
            }
            None if foreign(&path, form) => {
                return Err(text!(
                    "--report akan menimpa “{file}”, yang bukan laporan seperti itu. Pilih nama lain, atau hapus berkas itu dulu.",
                    "--report would write over `{file}`, which is no such report. Choose another name, or remove the file first."
                ));
            }
            None => taken.push(path),
        }
        list.push((form, Utf8PathBuf::from(file)));
    }
    Ok(list)
}

/// Whether something stands in a report's place that was no such report: an input of this run or another file of
/// the user's, a device, a pipe.
fn foreign(path: &Utf8Path, form: Form) -> bool {
    let Ok(meta) = std::fs::metadata(path) else { return false };
    // Where standard output is a file, /dev/stdout leads to it.
    if !meta.is_file() || path.starts_with("/dev") || path.starts_with("/proc") {
        return !meta.is_dir();
    }
    let mut first = [0; 1];
    let read = std::fs::File::open(path).and_then(|mut file| file.read(&mut first)).unwrap_or(0);
    let opening: &[u8] = match form {
        Form::Json | Form::Sarif => b"{",
        Form::Gitlab => b"[",
        Form::Junit => b"<",
        Form::Text | Form::Github => return matches!(path.extension(), Some("yaml" | "yml" | "pem" | "crt")),
    };
    read > 0 && !first.iter().all(|byte| opening.contains(byte))
}

/// A path in one spelling, whether or not the file is there yet.
fn real(path: &Utf8Path) -> Utf8PathBuf {
    let folder = path.parent().filter(|folder| !folder.as_str().is_empty()).unwrap_or(Utf8Path::new("."));
    let beside = || Some(folder.canonicalize_utf8().ok()?.join(path.file_name()?));
    path.canonicalize_utf8().ok().or_else(beside).unwrap_or_else(|| path.to_owned())
}

impl Reports {
    /// Opens the reports, and begins the one on standard output.
    ///
    /// # Errors
    /// When standard output can't be written.
    pub(super) fn open(arguments: &CheckArgs, asked: &[(Form, Utf8PathBuf)], terminal: &mut Terminal) -> Result<Self> {
        let look = human::Look { lang: terminal.lang, paint: terminal.paint, width: terminal.width };
        let style = Style { look, base: Base::of_run(), fail_on: failing(arguments.fail_on), quiet: arguments.quiet };
        let mut out = report::new(arguments.format, style.clone());
        let opening = out.open();
        let in_file = Style { look: human::Look { paint: Paint(false), ..look }, ..style.clone() };
        let summary = std::env::var_os("GITHUB_STEP_SUMMARY").filter(|_| arguments.format == Form::Github);
        let summary = summary.and_then(|path| Utf8PathBuf::from_path_buf(path.into()).ok());
        let summary = summary.filter(|path| !path.as_str().is_empty()).map(|path| (path, Summary::new(&style)));
        let mut reports = Self { out: Some(out), files: Vec::new(), summary, exit: Exit::Done };
        for (form, path) in asked {
            let mut report = report::new(*form, in_file.clone());
            let begun = Staged::new(path).and_then(|mut file| file.write(report.open()).map(|()| file));
            match begun {
                Ok(file) => reports.files.push((file, report)),
                Err(error) => reports.fail(&error, terminal),
            }
        }
        reports.print(opening, terminal)?;
        Ok(reports)
    }

    /// Whether the report on standard output ends with a line for people.
    pub(super) fn counts_aloud(arguments: &CheckArgs) -> bool {
        matches!(arguments.format, Form::Text | Form::Github)
    }

    /// Adds the findings of one brief to every report.
    ///
    /// # Errors
    /// When standard output can't be written.
    pub(super) fn add(&mut self, findings: &Findings<'_>, terminal: &mut Terminal) -> Result<()> {
        if let Some(out) = &mut self.out {
            let text = out.add(findings)?;
            self.print(&text, terminal)?;
        }
        if let Some((_, summary)) = &mut self.summary {
            summary.add(findings);
        }
        for (mut file, mut report) in std::mem::take(&mut self.files) {
            match report.add(findings).and_then(|text| file.write(&text)) {
                Ok(()) => self.files.push((file, report)),
                Err(error) => self.fail(&error, terminal),
            }
        }
        Ok(())
    }

    /// Ends every report; says whether all could be written.
    ///
    /// # Errors
    /// When standard output can't be written.
    pub(super) fn close(mut self, counts: &Counts, terminal: &mut Terminal) -> Result<Exit> {
        for (mut file, mut report) in std::mem::take(&mut self.files) {
            let ended = report.close(counts).and_then(|text| file.write(&text)).and_then(|()| file.commit());
            if let Err(error) = ended {
                self.fail(&error, terminal);
            }
        }
        if let Some((path, summary)) = self.summary.take()
            && let Err(error) = files::append(&path, &summary.close(counts))
        {
            self.fail(&error, terminal);
        }
        if let Some(mut out) = self.out.take() {
            terminal.print(&out.close(counts)?)?;
            terminal.flush()?;
        }
        Ok(self.exit)
    }

    fn fail(&mut self, error: &anyhow::Error, terminal: &mut Terminal) {
        terminal.fault(error);
        self.exit = Exit::Output;
    }

    /// A reader that has seen enough does not keep files from being written.
    fn print(&mut self, text: &str, terminal: &mut Terminal) -> io::Result<()> {
        match terminal.print(text) {
            Err(error) if error.kind() == ErrorKind::BrokenPipe && !self.files.is_empty() => {
                self.out = None;
                Ok(())
            }
            other => other,
        }
    }
}
