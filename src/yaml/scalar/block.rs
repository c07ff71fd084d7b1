//! Block scalars, `|` and `>`.
//!
//! Their span begins at the first content byte, so the column of that byte is the indentation.
//! Blank lines before it are text too, though they stand before the span.

use super::{Tracer, break_len, line_len};
use crate::source::Prose;
use std::ops::Range;

/// One line of the scalar: what follows the indentation, and its line break.
#[derive(Debug)]
struct Line {
    words: Range<usize>,
    line_break: Range<usize>,
}

impl Line {
    fn is_blank(&self) -> bool {
        self.words.is_empty()
    }
}

/// A scalar after `|`: every line break stands for itself.
pub(super) fn literal(mut trace: Tracer<'_>) -> Option<Prose> {
    before(&mut trace)?;
    for line in lines(&trace)? {
        if trace.rest.is_empty() && line.is_blank() {
            break;
        }
        trace.copy(line.words)?;
        ending(&mut trace, line.line_break)?;
    }
    trace.done()
}

/// A scalar after `>`: a single line break between two lines that begin with words reads as a blank.
pub(super) fn folded(mut trace: Tracer<'_>) -> Option<Prose> {
    before(&mut trace)?;
    let lines = lines(&trace)?;
    let source = trace.source;
    // A line that begins with a blank is kept as it stands, the line breaks around it included.
    let kept = |line: &Line| source.text.get(line.words.clone()).is_some_and(|words| words.starts_with([' ', '\t']));
    let mut left = lines.as_slice();
    while let [line, after @ ..] = left {
        trace.copy(line.words.clone())?;
        let blanks = after.iter().take_while(|line| line.is_blank()).count();
        let (between, next) = after.split_at_checked(blanks)?;
        let breaks = std::iter::once(line).chain(between).map(|line| line.line_break.clone());
        match next.first() {
            Some(next) if !line.is_blank() && !kept(line) && !kept(next) => {
                if blanks == 0 {
                    trace.atom(" ", line.line_break.clone())?;
                }
                for bytes in breaks.skip(1) {
                    trace.line_break(bytes)?;
                }
            }
            Some(_) => {
                for bytes in breaks {
                    trace.line_break(bytes)?;
                }
            }
            None => {
                for bytes in breaks {
                    ending(&mut trace, bytes)?;
                }
            }
        }
        left = next;
    }
    trace.done()
}

/// A line break that chomping may have taken off.
fn ending(trace: &mut Tracer<'_>, bytes: Range<usize>) -> Option<()> {
    match (trace.rest, bytes.is_empty()) {
        ("", _) => Some(()),
        // The last line of a file without a line break at its end: the parser adds one.
        ("\n", true) => {
            trace.prose.push_fixed("\n");
            trace.rest = "";
            Some(())
        }
        _ => trace.line_break(bytes),
    }
}

/// The blank lines before the first content, which the span leaves out.
fn before(trace: &mut Tracer<'_>) -> Option<()> {
    let leading = |text: &str| text.len() - text.trim_start_matches('\n').len();
    let inside = trace.raw(trace.range.start).lines().take_while(|line| line.is_empty()).count();
    let wanted = leading(trace.rest).saturating_sub(inside);
    let mut found = Vec::new();
    let mut head = trace.source.text.get(..trace.range.start)?.trim_end_matches(' ');
    while found.len() < wanted {
        let bare = head.strip_suffix("\r\n").or_else(|| head.strip_suffix(['\n', '\r']))?;
        found.push(bare.len()..head.len());
        head = bare.trim_end_matches(' ');
    }
    found.into_iter().rev().try_for_each(|bytes| trace.line_break(bytes))
}

/// The lines of the scalar without their indentation.
fn lines(trace: &Tracer<'_>) -> Option<Vec<Line>> {
    let Range { start, end } = trace.range.clone();
    let head = trace.source.text.get(..start)?;
    let indent = head.len() - head.rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let mut lines = Vec::new();
    let mut at = start;
    while at < end {
        // The span begins after the indentation of the first line.
        let cut = if at == start { 0 } else { trace.raw(at).bytes().take(indent).take_while(|b| *b == b' ').count() };
        let words = at + cut..at + line_len(trace.raw(at));
        let line_break = words.end..words.end + break_len(trace.raw(words.end));
        at = line_break.end;
        lines.push(Line { words, line_break });
    }
    Some(lines)
}
