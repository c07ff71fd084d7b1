//! The Markdown of a brief as HTML for a page: only tags that stand here, only links that may be.

use super::{link, visible::visible};
use crate::markdown::{Block, Kind, Links, Marker, Markup, Rich, Style, blocks};
use crate::source::Prose;
use minijinja::Value;

/// The deepest list that is shown as such; what lies deeper stands beside it.
const MAX_DEPTH: usize = 6;

/// A Markdown text as HTML, safe to stand in a page.
pub(super) fn html(markdown: &str) -> Value {
    let mut out = Html::default();
    for block in blocks(&Prose::fixed(markdown)) {
        out.block(&block);
    }
    out.close();
    Value::from_safe_string(out.html)
}

/// A Markdown text as plain text, to be pasted as an answer.
pub(super) fn plain(markdown: &str) -> String {
    let lines = blocks(&Prose::fixed(markdown)).into_iter().map(|block| {
        let words = |rich: &Rich| rich.render(Markup::Plain, Links::Shown).as_str().to_owned();
        match &block.kind {
            Kind::Item { marker: Marker::Number(n), .. } => format!("{n}. {}", words(&block.text)),
            Kind::Item { marker: Marker::Bullet, .. } => format!("• {}", words(&block.text)),
            Kind::Row { cells, .. } => cells.iter().map(words).collect::<Vec<_>>().join(", "),
            _ => words(&block.text),
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[derive(Default)]
struct Html {
    html: String,
    /// The lists that are open, each with an item that is open.
    lists: Vec<&'static str>,
    table: bool,
    quoted: bool,
}

impl Html {
    fn block(&mut self, block: &Block) {
        self.stand(block);
        let text = words(&block.text);
        self.html += &match &block.kind {
            Kind::Paragraph => format!("<p>{text}</p>\n"),
            // A heading of a brief is none of the page: the order of the page's own must hold.
            Kind::Heading => format!("<p class=\"sub\"><strong>{text}</strong></p>\n"),
            Kind::Item { marker: Marker::None, .. } => format!("<p>{text}</p>"),
            Kind::Item { .. } => text,
            Kind::Row { cells, head } => {
                let tag = if *head { "th" } else { "td" };
                let cells: String = cells.iter().map(|cell| format!("<{tag}>{}</{tag}>", words(cell))).collect();
                format!("<tr>{cells}</tr>\n")
            }
            Kind::Code => format!("<p><code>{text}</code></p>\n"),
        };
    }

    /// Opens and closes what stands around a block.
    fn stand(&mut self, block: &Block) {
        if block.quoted != self.quoted {
            self.close();
            self.quoted = block.quoted;
            self.html += if block.quoted { "<blockquote>" } else { "" };
        }
        let row = matches!(block.kind, Kind::Row { .. });
        if self.table && !row {
            self.html += "</table>\n";
            self.table = false;
        }
        match &block.kind {
            Kind::Item { marker, depth, .. } => self.item(*marker, (*depth).min(MAX_DEPTH - 1) + 1),
            _ => self.leave(0),
        }
        if row && !self.table {
            self.html += "<table>\n";
            self.table = true;
        }
    }

    fn item(&mut self, marker: Marker, depth: usize) {
        let (tag, open) = match marker {
            Marker::Number(n) => ("ol", format!("<li value=\"{n}\">")),
            _ => ("ul", "<li>".to_owned()),
        };
        self.leave(depth);
        let same = self.lists.len() == depth;
        match self.lists.last().copied() {
            Some(_) if same && marker == Marker::None => return,
            Some(list) if same && list == tag => {
                self.html += &format!("</li>\n{open}");
                return;
            }
            Some(_) if same => self.leave(depth - 1),
            _ => {}
        }
        while self.lists.len() < depth {
            let last = self.lists.len() + 1 == depth;
            self.html += &format!("<{tag}>{}", if last { open.as_str() } else { "<li>" });
            self.lists.push(tag);
        }
    }

    /// Closes lists until only so many are open.
    fn leave(&mut self, depth: usize) {
        while self.lists.len() > depth {
            if let Some(tag) = self.lists.pop() {
                self.html += &format!("</li></{tag}>\n");
            }
        }
    }

    fn close(&mut self) {
        self.leave(0);
        if std::mem::take(&mut self.table) {
            self.html += "</table>\n";
        }
        if std::mem::take(&mut self.quoted) {
            self.html += "</blockquote>\n";
        }
    }
}

/// Rich text as HTML; a link that may not be stays text.
fn words(rich: &Rich) -> String {
    let may = |style: &Style| match style {
        Style::Link(address) => link::safe(address).is_some(),
        _ => true,
    };
    let marks = rich.marks.iter().filter(|mark| may(&mark.style)).cloned().collect();
    let html = Rich { text: rich.text.clone(), marks }.render(Markup::Html, Links::Shown);
    // No words of the brief look like this: there `<` is escaped.
    visible(html.as_str()).replace("<a href=", "<a rel=\"noreferrer\" href=")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(markdown: &str) -> String {
        html(markdown).to_string()
    }

    #[test]
    fn lists_are_nested_as_html_asks() {
        assert_eq!(
            shown("1. a\n2. b\n   - c\n   - d\n3. e\n\n- f"),
            "<ol><li value=\"1\">a</li>\n<li value=\"2\">b<ul><li>c</li>\n<li>d</li></ul>\n</li>\n<li value=\"3\">e\
             </li></ol>\n<ul><li>f</li></ul>\n"
        );
        assert_eq!(shown("- a\n\n  b\n- c"), "<ul><li>a<p>b</p></li>\n<li>c</li></ul>\n");
    }

    #[test]
    fn no_markup_of_a_brief_passes() {
        let hostile = "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> [x](javascript:alert(1)) \
                       ![y](https://a.id/x.png) [z](https://a.go.id/\"onclick=x) <b>c</b> \u{202e}d\n\n# e";
        let html = shown(hostile);
        for bad in ["<script", "<img", "javascript", "onclick=x\"", "<b>", "\u{202e}", "<h1"] {
            assert!(!html.contains(bad), "{bad}: {html}");
        }
        assert!(html.contains("⟨U+202E⟩") && html.contains('x'), "{html}");
        assert_eq!(
            shown("[a](https://a.go.id/?b=1&c) **d**"),
            "<p><a rel=\"noreferrer\" href=\"https://a.go.id/?b=1&amp;c\">a</a> <strong>d</strong></p>\n"
        );
    }

    #[test]
    fn quotes_tables_and_answers() {
        let html = shown("> a\n\nb\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\nc");
        assert_eq!(
            html,
            "<blockquote><p>a</p>\n</blockquote>\n<p>b</p>\n<table>\n<tr><th>A</th><th>B</th></tr>\n\
             <tr><td>1</td><td>2</td></tr>\n</table>\n<p>c</p>\n"
        );
        assert_eq!(plain("**a** [b](https://c.go.id/d)\n\n1. e\n2. f"), "a b (https://c.go.id/d)\n1. e\n2. f");
    }

    #[test]
    fn deep_lists_stay_shallow() {
        let deep: String = (0..100).map(|n| format!("{}- x\n", "  ".repeat(n))).collect();
        let html = shown(&deep);
        assert_eq!(html.matches("<ul>").count(), html.matches("</ul>").count());
    }
}
