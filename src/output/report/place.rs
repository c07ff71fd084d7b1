//! Where a finding stands, as CI systems want it: a path from the root of the checkout, lines, columns.

use crate::diagnostic::Diagnostic;
use crate::source::{Lines, Source, SourceId, Sources, Span};
use camino::{Utf8Component, Utf8Path, Utf8PathBuf};

/// The folder that paths start from, and the one the run stands in.
#[derive(Debug, Clone, Default)]
pub struct Base {
    root: Utf8PathBuf,
    here: Utf8PathBuf,
}

impl Base {
    /// The root of the checkout where a CI system names it, else the current folder.
    pub fn of_run() -> Self {
        let folder = |path: std::path::PathBuf| Utf8PathBuf::from_path_buf(path.canonicalize().ok()?).ok();
        let here = std::env::current_dir().ok().and_then(folder).unwrap_or_default();
        let named = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"].iter().filter_map(std::env::var_os);
        let root = named.filter_map(|path| folder(path.into())).find(|root| here.starts_with(root));
        Self { root: root.unwrap_or_else(|| here.clone()), here }
    }

    /// A path from the root on, with forward slashes; one that lies outside stays whole.
    pub(super) fn path(&self, name: &str) -> String {
        if name == "-" {
            return name.to_owned();
        }
        let whole = plain(&self.here.join(name));
        let inside = whole.strip_prefix(&self.root).map(Utf8Path::to_owned);
        let real = || whole.canonicalize_utf8().ok()?.strip_prefix(&self.root).ok().map(Utf8Path::to_owned);
        let path = inside.ok().or_else(real).unwrap_or(whole);
        path.as_str().replace(std::path::MAIN_SEPARATOR, "/")
    }
}

/// A path without `.` and `..`.
fn plain(path: &Utf8Path) -> Utf8PathBuf {
    let mut out = Utf8PathBuf::new();
    for step in path.components() {
        match step {
            Utf8Component::CurDir => {}
            Utf8Component::ParentDir => drop(out.pop()),
            other => out.push(other),
        }
    }
    out
}

/// A place: lines and columns count from 1, columns in Unicode code points, bytes from 0; the end is just
/// after the last character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Region {
    pub(super) start: (usize, usize),
    pub(super) end: (usize, usize),
    pub(super) byte: usize,
    pub(super) bytes: usize,
}

/// The file and the region of a finding's words: from its first place to its last, where a fold parts them.
pub(super) fn main<'s>(diagnostic: &Diagnostic, sources: &'s Sources) -> Option<(&'s Source, Region)> {
    let first = diagnostic.labels.first()?.span;
    let mut words = diagnostic.labels.iter().filter(|label| label.text.id.is_empty()).map(|label| label.span);
    let last = words.rfind(|span| span.source == first.source && span.end >= first.end).unwrap_or(first);
    region(Span { end: last.end, ..first }, sources)
}

/// A span as a region of its file.
pub(super) fn region(span: Span, sources: &Sources) -> Option<(&Source, Region)> {
    let source = sources.get(span.source)?;
    let lines = Lines::new(&source.text);
    let start = span.start as usize;
    // The line ends at the tail of a block scalar are not what is meant.
    let part = source.text.get(span.range()).unwrap_or_default();
    let bytes = part.trim_end_matches(['\n', '\r', ' ']).len();
    Some((source, Region { start: lines.line_col(start), end: lines.line_col(start + bytes), byte: start, bytes }))
}

/// The name of the file of a finding: where it points, else the brief it is about.
pub(super) fn file<'a>(diagnostic: &Diagnostic, sources: &'a Sources, brief: Option<&'a Utf8Path>) -> &'a str {
    let source = |id: SourceId| sources.get(id).map(|source| source.name.as_str());
    let pointed = diagnostic.labels.first().and_then(|label| source(label.span.source));
    pointed.or(brief.map(Utf8Path::as_str)).unwrap_or("humas.yaml")
}
