//! comrak's tree, walked once and without recursion, into flat blocks.

use super::{Block, Kind, Mark, Marker, Rich, Style, align};
use crate::source::Prose;
use comrak::nodes::{ListType, NodeValue, Sourcepos};
use comrak::{Arena, Options};
use std::ops::Range;

/// A list that is open.
struct List {
    next: Option<usize>,
}

struct Builder<'m> {
    markdown: &'m Prose,
    lines: Vec<usize>,
    out: Vec<Block>,
    text: Rich,
    open: Vec<(usize, usize)>,
    lists: Vec<List>,
    marker: Option<Marker>,
    first: bool,
    quotes: usize,
    cells: Vec<Rich>,
    head: bool,
    hidden: usize,
    around: Range<usize>,
}

pub(super) fn blocks(markdown: &Prose) -> Vec<Block> {
    let text = markdown.as_str();
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    let arena = Arena::new();
    let root = comrak::parse_document(&arena, text, &options);
    // A carriage return alone ends a line too, as it does for the parser.
    let ends = text.bytes().enumerate().filter(|(at, byte)| match byte {
        b'\n' => true,
        b'\r' => text.as_bytes().get(at + 1) != Some(&b'\n'),
        _ => false,
    });
    let lines = std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect();
    let mut builder = Builder {
        markdown,
        lines,
        out: Vec::new(),
        text: Rich::default(),
        open: Vec::new(),
        lists: Vec::new(),
        marker: None,
        first: false,
        quotes: 0,
        cells: Vec::new(),
        head: false,
        hidden: 0,
        around: 0..text.len(),
    };
    for edge in root.traverse() {
        match edge {
            comrak::arena_tree::NodeEdge::Start(node) => {
                let data = node.data.borrow();
                builder.start(&data.value, data.sourcepos);
            }
            comrak::arena_tree::NodeEdge::End(node) => builder.end(&node.data.borrow().value),
        }
    }
    builder.out
}

impl Builder<'_> {
    /// The byte of the Markdown text at the start of a node.
    fn start_of(&self, place: Sourcepos) -> usize {
        let line = place.start.line.saturating_sub(1);
        self.lines.get(line).map_or(0, |from| from + place.start.column.saturating_sub(1))
    }

    fn range_of(&self, place: Sourcepos) -> Range<usize> {
        let line = place.end.line.saturating_sub(1);
        let end = self.lines.get(line).map_or(0, |from| from + place.end.column);
        let end = end.min(self.markdown.as_str().len());
        self.start_of(place).min(end)..end
    }

    fn start(&mut self, value: &NodeValue, place: Sourcepos) {
        match value {
            NodeValue::BlockQuote => self.quotes += 1,
            NodeValue::List(list) => {
                self.first = self.lists.is_empty();
                self.lists.push(List { next: (list.list_type == ListType::Ordered).then_some(list.start) });
            }
            NodeValue::Item(_) => {
                self.marker = Some(match self.lists.last_mut().and_then(|list| list.next.as_mut()) {
                    Some(next) => {
                        *next += 1;
                        Marker::Number(*next - 1)
                    }
                    None => Marker::Bullet,
                });
            }
            NodeValue::Paragraph | NodeValue::Heading(_) | NodeValue::TableCell => {
                self.text = Rich::default();
                self.around = self.range_of(place);
            }
            NodeValue::TableRow(head) => {
                self.head = *head;
                self.cells.clear();
            }
            NodeValue::CodeBlock(code) => {
                let range = self.range_of(place);
                let mut text = Prose::default();
                let body = code.literal.trim_end_matches('\n');
                let at = self.markdown.as_str().get(range.clone()).and_then(|s| s.find(body)).map(|i| i + range.start);
                align::push(&mut text, self.markdown, body, at.unwrap_or(usize::MAX), range);
                self.emit(Kind::Code, Rich::plain(text));
            }
            NodeValue::Image(_) => self.hidden += 1,
            NodeValue::Strong | NodeValue::Emph | NodeValue::Strikethrough | NodeValue::Link(_) if self.hidden == 0 => {
                self.open.push((self.text.as_str().len(), self.text.marks.len()));
            }
            _ if self.hidden > 0 => {}
            NodeValue::Text(text) => {
                let at = self.start_of(place);
                align::push(&mut self.text.text, self.markdown, text, at, self.around.clone());
            }
            NodeValue::Code(code) => self.code(&code.literal, place),
            NodeValue::SoftBreak => self.line_break(place, " "),
            NodeValue::LineBreak => self.line_break(place, "\n"),
            _ => {}
        }
    }

    fn end(&mut self, value: &NodeValue) {
        match value {
            NodeValue::BlockQuote => self.quotes -= 1,
            NodeValue::List(_) => {
                self.lists.pop();
            }
            NodeValue::Item(_) => self.marker = None,
            NodeValue::Paragraph | NodeValue::Heading(_) => {
                let text = std::mem::take(&mut self.text);
                let kind = match (value, self.lists.len()) {
                    (NodeValue::Heading(_), 0) => Kind::Heading,
                    (_, 0) => Kind::Paragraph,
                    (_, depth) => {
                        let marker = self.marker.replace(Marker::None).unwrap_or(Marker::None);
                        Kind::Item { marker, depth: depth - 1, first: std::mem::take(&mut self.first) }
                    }
                };
                self.emit(kind, text);
            }
            NodeValue::TableCell => {
                let cell = std::mem::take(&mut self.text);
                self.cells.push(cell);
            }
            NodeValue::TableRow(_) => {
                let cells = std::mem::take(&mut self.cells);
                let head = self.head;
                self.emit(Kind::Row { cells, head }, Rich::default());
            }
            NodeValue::Image(_) => self.hidden -= 1,
            NodeValue::Strong => self.close(Style::Strong),
            NodeValue::Emph => self.close(Style::Emphasis),
            NodeValue::Strikethrough => self.close(Style::Strike),
            NodeValue::Link(link) => self.close(Style::Link(link.url.clone())),
            _ => {}
        }
    }

    /// Ends a mark; it goes before the marks inside it.
    fn close(&mut self, style: Style) {
        if self.hidden > 0 {
            return;
        }
        if let Some((start, index)) = self.open.pop() {
            let end = self.text.as_str().len();
            if start < end {
                self.text.marks.insert(index, Mark { range: start..end, style });
            }
        }
    }

    fn code(&mut self, literal: &str, place: Sourcepos) {
        let start = self.text.as_str().len();
        let range = self.range_of(place);
        let inside = self.markdown.as_str().get(range.clone()).and_then(|s| s.find(literal)).map(|i| i + range.start);
        align::push(&mut self.text.text, self.markdown, literal, inside.unwrap_or(usize::MAX), range);
        self.text.marks.push(Mark { range: start..self.text.as_str().len(), style: Style::Code });
    }

    /// A line break of the source: the newline and the blanks around it stand for `text`.
    fn line_break(&mut self, place: Sourcepos, text: &str) {
        let source = self.markdown.as_str();
        let at = self.start_of(place).min(source.len());
        let newline = source.get(at..).and_then(|rest| rest.find('\n')).map_or(at, |i| at + i);
        let end = (newline + 1).min(source.len());
        self.text.text.push_replaced(self.markdown, newline.min(end)..end, text);
    }

    fn emit(&mut self, kind: Kind, text: Rich) {
        let blank = text.as_str().trim().is_empty() && !matches!(kind, Kind::Row { .. });
        if !blank {
            self.out.push(Block { kind, text, quoted: self.quotes > 0 });
        }
    }
}
