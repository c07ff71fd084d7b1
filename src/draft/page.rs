//! A post before it is text: sections of lines, and how they are written out on a surface.

use crate::count::Measure;
use crate::markdown::{Links, Marker, Markup, Rich};
use crate::platform::{Newlines, Punctuation, Surface};
use crate::source::Prose;

/// One line or paragraph.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Line {
    /// A headline.
    Headline(Rich),
    /// What the lines below are about.
    Label(Rich),
    /// A paragraph; a blank line stands between two.
    Text(Rich),
    /// A line that follows the one above closely.
    Tight(Rich),
    /// An item of a list.
    Item { marker: Marker, depth: usize, text: Rich },
    /// A row of a table.
    Row { cells: Vec<Rich>, head: bool },
    /// A heading under a label.
    Subhead(Rich),
}

impl Line {
    /// The same line, close below the one above.
    pub(super) fn tight(self) -> Self {
        match self {
            Self::Text(text) => Self::Tight(text),
            other => other,
        }
    }
}

/// A block of the layout, filled.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Section {
    pub(super) lines: Vec<Line>,
    /// Whether a part of a thread may begin here at no price.
    pub(super) part: bool,
    /// Whether links may follow close below.
    pub(super) foot: bool,
    /// Whether no part of a thread may begin here: a part of hashtags alone says nothing.
    pub(super) tail: bool,
}

impl Section {
    pub(super) fn of(lines: impl IntoIterator<Item = Line>) -> Self {
        Self { lines: lines.into_iter().collect(), part: false, foot: false, tail: false }
    }
}

/// How a surface writes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    pub(super) markup: Markup,
    pub(super) links: Links,
    pub(super) plain_punctuation: bool,
    pub(super) one_line: bool,
}

impl Style {
    pub(super) fn of(surface: &Surface) -> Self {
        Self {
            markup: surface.markup(),
            links: surface.link_style(),
            plain_punctuation: surface.punctuation == Some(Punctuation::Plain),
            one_line: surface.newlines == Some(Newlines::Dropped),
        }
    }

    /// What stands between two lines of one section.
    pub(super) fn between(self, above: &Line, below: &Line) -> &'static str {
        match (self.one_line, self.markup) {
            (true, _) => " ",
            (_, Markup::Html) => "\n",
            (_, Markup::Markdown) => match (above, below) {
                (Line::Item { .. }, Line::Item { .. }) | (Line::Row { .. }, Line::Row { .. }) => "\n",
                // Two blanks and a line break keep lines apart inside a paragraph.
                (_, Line::Tight(_)) => "  \n",
                _ => "\n\n",
            },
            _ => match (above, below) {
                (_, Line::Item { .. } | Line::Tight(_) | Line::Row { .. }) | (Line::Label(_) | Line::Subhead(_), _) => {
                    "\n"
                }
                _ => "\n\n",
            },
        }
    }

    /// What stands between two sections.
    pub(super) fn between_sections(self) -> &'static str {
        match (self.one_line, self.markup) {
            (true, _) => " ",
            (_, Markup::Html) => "\n",
            _ => "\n\n",
        }
    }

    /// What a run of text counts as it is posted. Most texts are posted as they stand, and then
    /// nothing is written out to be counted.
    pub(super) fn count(self, text: &Rich, measure: &Measure) -> usize {
        // Telegram counts what its HTML shows.
        if self.markup == Markup::Telegram {
            return measure.count(text.as_str());
        }
        let as_is = matches!(self.markup, Markup::Plain | Markup::Whatsapp) && text.marks.is_empty();
        if as_is && (!self.plain_punctuation || text.as_str().is_ascii()) {
            return measure.count(text.as_str());
        }
        measure.count(self.plain(text.render(self.markup, self.links)).as_str())
    }

    /// What the lines of a section count together. Every line counts for itself, for no unit counts
    /// across a line break; pages with tags of their own are written out.
    pub(super) fn count_section(self, lines: &[Line], measure: &Measure) -> usize {
        if matches!(self.markup, Markup::Html | Markup::Markdown) {
            return measure.count(self.section(lines).as_str());
        }
        let strong = if self.markup == Markup::Whatsapp { 2 } else { 0 };
        let one = |line: &Line| match line {
            Line::Headline(text) | Line::Label(text) | Line::Subhead(text) => self.count(text, measure) + strong,
            Line::Text(text) | Line::Tight(text) => self.count(text, measure),
            Line::Item { marker, depth, text } => {
                measure.count(&self.marker(*marker, *depth)) + self.count(text, measure)
            }
            Line::Row { .. } => measure.count(self.line(line).as_str()),
        };
        let joins: usize =
            lines.windows(2).map(|w| if let [above, below] = w { self.between(above, below).len() } else { 0 }).sum();
        lines.iter().map(one).sum::<usize>() + joins
    }

    /// One line as it is posted.
    pub(super) fn line(self, line: &Line) -> Prose {
        let text = |rich: &Rich| self.plain(rich.render(self.markup, self.links));
        let strong = |rich: &Rich| match self.markup {
            Markup::Plain => text(rich),
            _ => text(&rich.strong()),
        };
        let around = |before: &str, inside: Prose, after: &str| {
            let mut out = Prose::fixed(before);
            out.push(&inside);
            out.push_fixed(after);
            out
        };
        match (self.markup, line) {
            (Markup::Html, Line::Headline(rich)) => around("<h1>", text(rich), "</h1>"),
            (Markup::Html, Line::Label(rich)) => around("<h2>", text(&heading(rich)), "</h2>"),
            (Markup::Html, Line::Text(rich) | Line::Tight(rich)) => around("<p>", text(rich), "</p>"),
            (Markup::Html, Line::Item { text: rich, .. }) => around("<li>", text(rich), "</li>"),
            (Markup::Markdown, Line::Headline(rich)) => around("# ", text(rich), ""),
            (Markup::Markdown, Line::Label(rich)) => around("## ", text(&heading(rich)), ""),
            (Markup::Markdown, Line::Tight(rich)) => text(rich),
            (Markup::Html, Line::Subhead(rich)) => around("<h3>", text(rich), "</h3>"),
            (Markup::Markdown, Line::Subhead(rich)) => around("### ", text(rich), ""),
            (_, Line::Row { cells, head }) => self.row(cells, *head),
            (_, Line::Headline(rich) | Line::Label(rich) | Line::Subhead(rich)) => strong(rich),
            (_, Line::Text(rich) | Line::Tight(rich)) => text(rich),
            (_, Line::Item { marker, depth, text: rich }) => around(&self.marker(*marker, *depth), text(rich), ""),
        }
    }

    /// A row of a table: Markdown's and HTML's own form, else "first: second, third".
    fn row(self, cells: &[Rich], head: bool) -> Prose {
        let mut out = Prose::default();
        let (open, between, close) = match (self.markup, head) {
            (Markup::Markdown, _) => ("| ", " | ", " |"),
            (Markup::Html, true) => ("<tr><th>", "</th><th>", "</th></tr>"),
            (Markup::Html, false) => ("<tr><td>", "</td><td>", "</td></tr>"),
            _ => ("", ", ", ""),
        };
        out.push_fixed(open);
        for (index, cell) in cells.iter().enumerate() {
            let first = index == 1 && !matches!(self.markup, Markup::Markdown | Markup::Html);
            if index > 0 {
                out.push_fixed(if first { ": " } else { between });
            }
            out.push(&self.plain(cell.render(self.markup, self.links)));
        }
        out.push_fixed(close);
        if head && self.markup == Markup::Markdown {
            out.push_fixed(&format!("\n|{}", "---|".repeat(cells.len())));
        }
        out
    }

    fn marker(self, marker: Marker, depth: usize) -> String {
        let indent = if self.one_line { String::new() } else { "   ".repeat(depth) };
        let sign = match (marker, self.markup, depth) {
            (Marker::None, ..) => String::new(),
            (Marker::Number(n), ..) => format!("{n}. "),
            (Marker::Bullet, Markup::Markdown | Markup::Whatsapp, _) => "- ".to_owned(),
            (Marker::Bullet, ..) if self.plain_punctuation => "- ".to_owned(),
            (Marker::Bullet, _, 0) => "• ".to_owned(),
            (Marker::Bullet, ..) => "– ".to_owned(),
        };
        format!("{indent}{sign}")
    }

    /// Curly quotes, dashes, ellipses and special blanks in their plain form, where they are dear.
    fn plain(self, prose: Prose) -> Prose {
        if !self.plain_punctuation || prose.as_str().is_ascii() {
            return prose;
        }
        let mut out = Prose::default();
        let mut done = 0;
        for (at, c) in prose.as_str().char_indices() {
            let plain = match c {
                '“' | '”' | '„' | '«' | '»' => "\"",
                '‘' | '’' | '‚' | '′' => "'",
                '–' | '—' | '−' | '‑' | '•' => "-",
                '…' => "...",
                '\u{a0}' | '\u{202f}' | '\u{2009}' => " ",
                '\u{ad}' | '\u{200b}' | '\u{feff}' => "",
                _ => continue,
            };
            out.push_range(&prose, done..at);
            out.push_replaced(&prose, at..at + c.len_utf8(), plain);
            done = at + c.len_utf8();
        }
        out.push_range(&prose, done..prose.as_str().len());
        out
    }

    /// The whole post.
    pub(super) fn write(self, sections: &[Section]) -> Prose {
        let mut out = Prose::default();
        for section in sections.iter().filter(|s| !s.lines.is_empty()) {
            if !out.is_empty() {
                out.push_fixed(self.between_sections());
            }
            out.push(&self.section(&section.lines));
        }
        out
    }

    /// One section; lists of HTML get their tags here.
    pub(super) fn section(self, lines: &[Line]) -> Prose {
        let mut out = Prose::default();
        let mut open: Vec<&str> = Vec::new();
        let mut above: Option<&Line> = None;
        for line in lines {
            if self.markup == Markup::Html {
                html_lists(&mut out, &mut open, line);
            } else if let Some(above) = above {
                out.push_fixed(self.between(above, line));
            }
            out.push(&self.line(line));
            if self.markup == Markup::Html {
                out.push_fixed("\n");
            }
            above = Some(line);
        }
        while let Some(tag) = open.pop() {
            out.push_fixed(&format!("</{tag}>\n"));
        }
        if self.markup == Markup::Html { out.trimmed() } else { out }
    }
}

/// A label as a heading: without the colon that leads to what follows.
fn heading(label: &Rich) -> Rich {
    match label.as_str().strip_suffix(':') {
        Some(rest) => label.slice(0..rest.len()),
        None => label.clone(),
    }
}

/// Opens and closes lists and tables so that `line` stands in its own.
fn html_lists(out: &mut Prose, open: &mut Vec<&str>, line: &Line) {
    let (depth, tag) = match line {
        Line::Item { depth, marker, .. } => (depth + 1, if matches!(marker, Marker::Number(_)) { "ol" } else { "ul" }),
        Line::Row { .. } => (1, "table"),
        _ => (0, "ul"),
    };
    let other = depth == 1 && open.len() == 1 && open.last().is_some_and(|last| *last != tag);
    while open.len() > depth || (other && !open.is_empty()) {
        if let Some(tag) = open.pop() {
            out.push_fixed(&format!("</{tag}>\n"));
        }
    }
    while open.len() < depth {
        out.push_fixed(&format!("<{tag}>\n"));
        open.push(tag);
    }
}
