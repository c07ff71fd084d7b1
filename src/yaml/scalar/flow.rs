//! Plain and quoted scalars: line folds and escapes.

use super::{Tracer, break_len, escape, line_len};
use crate::source::Prose;

const BLANK: [char; 2] = [' ', '\t'];

/// A scalar without quotation marks.
pub(super) fn plain(mut trace: Tracer<'_>) -> Option<Prose> {
    let mut at = trace.range.start;
    let end = trace.range.end;
    while at < end {
        let line = line_len(trace.raw(at));
        let words = trace.raw(at).get(..line)?.trim_end_matches(BLANK).len();
        trace.copy(at..at + words)?;
        at = fold(&mut trace, at + words)?;
    }
    trace.done()
}

/// A scalar in `'…'`: only the quotation mark itself is written in another way, twice.
pub(super) fn single(mut trace: Tracer<'_>) -> Option<Prose> {
    let mut at = trace.range.start + 1;
    trace.range.end -= 1;
    while at < trace.range.end {
        let raw = trace.raw(at);
        if raw.starts_with("''") {
            trace.atom("'", at..at + 2)?;
            at += 2;
            continue;
        }
        let run = raw.find(['\'', '\n', '\r']).unwrap_or(raw.len());
        at = words(&mut trace, at, run)?;
    }
    trace.done()
}

/// A scalar in `"…"`: escapes, and line ends that are escaped away.
pub(super) fn double(mut trace: Tracer<'_>) -> Option<Prose> {
    let mut at = trace.range.start + 1;
    trace.range.end -= 1;
    while at < trace.range.end {
        let raw = trace.raw(at);
        let Some(after) = raw.strip_prefix('\\') else {
            let run = raw.find(['\\', '\n', '\r']).unwrap_or(raw.len());
            at = words(&mut trace, at, run)?;
            continue;
        };
        let joint = break_len(after);
        if joint > 0 {
            // The line end is no part of the text, nor is the indentation after it; blank lines are.
            at = blank_lines(&mut trace, at + 1 + joint)?;
        } else {
            let (c, len) = escape::read(raw)?;
            trace.atom(c.encode_utf8(&mut [0; 4]), at..at + len)?;
            at += len;
        }
    }
    trace.done()
}

/// A run of ordinary characters of a quoted scalar. Blanks before a line break belong to the fold.
fn words(trace: &mut Tracer<'_>, at: usize, run: usize) -> Option<usize> {
    let text = trace.raw(at).get(..run)?;
    if break_len(trace.raw(at + run)) == 0 {
        // No line break follows, so the blanks at its end are text.
        trace.copy(at..at + run)?;
        return Some(at + run);
    }
    let words = text.trim_end_matches(BLANK).len();
    trace.copy(at..at + words)?;
    fold(trace, at + words)
}

/// A line fold from `at`, where the words of a line end: one line break reads as a blank, each blank
/// line more as a line break. Returns where the next words begin.
fn fold(trace: &mut Tracer<'_>, at: usize) -> Option<usize> {
    let raw = trace.raw(at);
    let blanks = raw.len() - raw.trim_start_matches(BLANK).len();
    let first = break_len(raw.get(blanks..)?);
    if first == 0 {
        // The end of the scalar.
        return Some(trace.range.end);
    }
    let start = trace.prose.as_str().len();
    let next = blank_lines(trace, at + blanks + first)?;
    if trace.prose.as_str().len() == start {
        trace.atom(" ", at..at + blanks + first)?;
    }
    Some(next)
}

/// Blank lines from the start of a line, each a line break of the text; then the indentation of the
/// line that follows. Returns where its words begin.
fn blank_lines(trace: &mut Tracer<'_>, mut at: usize) -> Option<usize> {
    loop {
        let raw = trace.raw(at);
        let blanks = raw.len() - raw.trim_start_matches(BLANK).len();
        let len = break_len(raw.get(blanks..)?);
        if len == 0 {
            return Some(at + blanks);
        }
        trace.line_break(at + blanks..at + blanks + len)?;
        at += blanks + len;
    }
}
