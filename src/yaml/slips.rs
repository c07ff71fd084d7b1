//! The slips officers make most: each recognised from the text around the place where the parser
//! gave up, and answered with the remedy, if possible with the line as it should be.
//!
//! A slip is one function from a [`Scene`] to what it has to say. They are asked in order; the first
//! answer wins.

use crate::diagnostic::Diagnostic;
use crate::source::{Lines, Source, Span};
use line::Line;
use std::ops::Range;

mod bracket;
mod colon;
mod dash;
mod indent;
mod line;
mod quote;
mod start;
mod tab;

/// How many slips of one kind are listed beside the first.
const MAX_MORE: usize = 9;

/// What the parser stumbled over, as coarsely as the slips need it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// A quotation mark is not closed. The place is the mark.
    Unclosed,
    /// There is text after a closing quotation mark. The place is that text.
    AfterQuote,
    /// An escape in a double-quoted text is unknown. The place is the opening mark.
    Escape,
    /// A colon stands where none may. The place is the colon.
    Colon,
    /// A line should be a key and has no colon. The place is the start of its words.
    NoColon,
    /// A value begins with a character that means something to YAML.
    Start,
    /// A list or map goes on in a way it can't.
    Structure,
    /// Something is wrong within `[…]` or `{…}`.
    Flow,
    /// A tab where only spaces may stand.
    Tab,
    /// Anything else.
    Other,
}

/// The place where the parser gave up, and the text around it.
pub(super) struct Scene<'s> {
    source: &'s Source,
    lines: Lines<'s>,
    fault: Fault,
    /// The byte.
    at: usize,
    /// Its line.
    line: Line,
}

type Slip = fn(&Scene<'_>) -> Option<Vec<Diagnostic>>;

const SLIPS: [Slip; 13] = [
    tab::indentation,
    quote::unknown_escape,
    quote::left_open,
    quote::within,
    quote::curly,
    start::reserved,
    bracket::left_open,
    bracket::unquoted_parts,
    colon::no_space_after,
    dash::no_space_after,
    colon::in_value,
    indent::wrong,
    colon::missing,
];

/// What is likely to be meant, where the text makes that plain.
pub(super) fn find(source: &Source, at: usize, fault: Fault) -> Option<Vec<Diagnostic>> {
    let lines = Lines::new(&source.text);
    let line = Line::read(&lines, lines.line_col(at).0);
    let scene = Scene { source, lines, fault, at, line };
    SLIPS.iter().find_map(|slip| slip(&scene))
}

impl<'s> Scene<'s> {
    fn text(&self, range: Range<usize>) -> &'s str {
        self.source.text.get(range).unwrap_or_default()
    }

    fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.source.id, range)
    }

    /// The line above that has words and is no comment.
    fn line_above(&self, line: &Line) -> Option<Line> {
        (1..line.number).rev().map(|n| Line::read(&self.lines, n)).find(|line| !line.is_bare())
    }

    /// All lines of keys and items: not those of block and quoted texts, comments and blank lines.
    fn structure(&self) -> Vec<Line> {
        line::structure(&self.lines, &self.source.text)
    }

    /// A line as it should be, its words from the first on: `old` is replaced by `new`.
    fn corrected(&self, line: &Line, old: Range<usize>, new: &str) -> String {
        let before = self.text(line.body..old.start);
        let after = self.text(old.end..line.end);
        format!("{before}{}{after}", abridged(new))
    }
}

/// A text in quotation marks, as YAML reads it back unchanged.
fn quoted(text: &str) -> String {
    if text.contains(['"', '\\']) { format!("'{}'", text.replace('\'', "''")) } else { format!("\"{text}\"") }
}

/// A text for a message: its beginning, if it is long.
pub(super) fn short(text: &str) -> String {
    const MOST: usize = 40;
    if text.chars().count() <= MOST { text.to_owned() } else { text.chars().take(MOST - 1).chain(['…']).collect() }
}

/// A long text without its middle, so that a help line shows both its quotation marks.
fn abridged(text: &str) -> String {
    const MOST: usize = 120;
    let count = text.chars().count();
    if count <= MOST {
        return text.to_owned();
    }
    let tail = text.chars().skip(count - 20);
    text.chars().take(80).chain(" … ".chars()).chain(tail).collect()
}
