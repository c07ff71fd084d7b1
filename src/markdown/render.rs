//! Rich text in the markup of a platform.

use super::{Mark, Rich, Style};
use crate::fields::host;
use crate::source::Prose;

/// The markup a platform understands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Markup {
    /// None: marks are dropped.
    Plain,
    /// `*bold*`, `_italics_`, `~struck~`, backticks.
    Whatsapp,
    /// The HTML subset of the Telegram bot API.
    Telegram,
    /// Markdown.
    Markdown,
    /// HTML.
    Html,
}

/// What becomes of a link whose text is not its address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Links {
    /// Links can be clicked: `text (address)`, or the markup's own form.
    Shown,
    /// Links can't be clicked: only an address short enough to read out is kept.
    Readable,
}

/// The longest address, in characters, that a reader would type: a host and hardly more.
const READABLE_MAX: usize = 32;

impl Markup {
    fn delimiters(self, style: &Style) -> (String, String) {
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        match (self, style) {
            (Self::Whatsapp, Style::Strong) => pair("*", "*"),
            (Self::Whatsapp, Style::Emphasis) | (Self::Markdown, Style::Emphasis) => pair("_", "_"),
            (Self::Whatsapp, Style::Strike) => pair("~", "~"),
            (Self::Whatsapp, Style::Code) | (Self::Markdown, Style::Code) => pair("`", "`"),
            (Self::Markdown, Style::Strong) => pair("**", "**"),
            (Self::Markdown, Style::Strike) => pair("~~", "~~"),
            (Self::Markdown, Style::Link(url)) => ("[".to_owned(), format!("]({url})")),
            (Self::Telegram | Self::Html, Style::Link(url)) => {
                (format!("<a href=\"{}\">", escape_attribute(url)), "</a>".to_owned())
            }
            (Self::Telegram | Self::Html, style) => {
                let tag = match (self, style) {
                    (Self::Telegram, Style::Strong) => "b",
                    (Self::Telegram, Style::Emphasis) => "i",
                    (Self::Telegram, Style::Strike) => "s",
                    (_, Style::Strong) => "strong",
                    (_, Style::Emphasis) => "em",
                    (_, Style::Strike) => "del",
                    _ => "code",
                };
                (format!("<{tag}>"), format!("</{tag}>"))
            }
            _ => pair("", ""),
        }
    }

    /// Whether links carry their address in the markup itself.
    fn hides_addresses(self) -> bool {
        matches!(self, Self::Telegram | Self::Markdown | Self::Html)
    }

    fn escapes(self, c: char) -> Option<&'static str> {
        match (self, c) {
            (Self::Telegram | Self::Html, '&') => Some("&amp;"),
            (Self::Telegram | Self::Html, '<') => Some("&lt;"),
            (Self::Telegram | Self::Html, '>') => Some("&gt;"),
            (Self::Markdown, '*') => Some("\\*"),
            (Self::Markdown, '<') => Some("\\<"),
            (Self::Markdown, '`') => Some("\\`"),
            _ => None,
        }
    }
}

/// An address made safe inside a double-quoted attribute; anything but a web address is dropped.
fn escape_attribute(url: &str) -> String {
    let web = url.starts_with("https://")
        || url.starts_with("http://")
        || url.starts_with("mailto:")
        || url.starts_with("tel:");
    if web {
        url.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
    } else {
        String::new()
    }
}

impl Rich {
    /// The text in a platform's markup.
    #[must_use]
    pub fn render(&self, markup: Markup, links: Links) -> Prose {
        if self.marks.is_empty() && !matches!(markup, Markup::Telegram | Markup::Html | Markup::Markdown) {
            return self.text.clone();
        }
        let mut out = Prose::default();
        let mut open: Vec<(usize, String)> = Vec::new();
        let mut marks = self.marks.iter().peekable();
        let mut at = 0;
        loop {
            let next_start = marks.peek().map(|m| m.range.start);
            let next_end = open.last().map(|(end, _)| *end);
            let stop = [next_start, next_end].into_iter().flatten().min().unwrap_or(self.as_str().len());
            push_escaped(&mut out, &self.text, at..stop, markup);
            at = stop;
            if next_end == Some(stop) {
                if let Some((_, close)) = open.pop() {
                    out.push_fixed(&close);
                }
            } else if let Some(mark) = marks.next_if(|m| m.range.start == stop) {
                let (before, after) = self.delimiters(mark, markup, links);
                out.push_fixed(&before);
                // An inner mark never outlives the one around it, so that tags stay nested.
                let end = open.last().map_or(mark.range.end, |(outer, _)| mark.range.end.min(*outer));
                open.push((end, after));
            } else {
                return out;
            }
        }
    }

    fn delimiters(&self, mark: &Mark, markup: Markup, links: Links) -> (String, String) {
        if let (Style::Link(url), false) = (&mark.style, markup.hides_addresses()) {
            let words = self.as_str().get(mark.range.clone()).unwrap_or_default();
            let address = url.trim_end_matches('/');
            let same = words.trim_end_matches('/') == address || words == host(url);
            let after = match links {
                _ if same => String::new(),
                Links::Shown => format!(" ({url})"),
                Links::Readable => {
                    let short = address.split_once("://").map_or(address, |(_, rest)| rest).trim_start_matches("www.");
                    if short.chars().count() <= READABLE_MAX && !short.contains(['?', '#']) {
                        format!(" ({short})")
                    } else {
                        String::new()
                    }
                }
            };
            return (String::new(), after);
        }
        markup.delimiters(&mark.style)
    }
}

fn push_escaped(out: &mut Prose, text: &Prose, range: std::ops::Range<usize>, markup: Markup) {
    let Some(part) = text.as_str().get(range.clone()) else { return };
    let mut done = range.start;
    for (i, c) in part.char_indices() {
        if let Some(escaped) = markup.escapes(c) {
            let at = range.start + i;
            out.push_range(text, done..at);
            out.push_replaced(text, at..at + c.len_utf8(), escaped);
            done = at + c.len_utf8();
        }
    }
    out.push_range(text, done..range.end);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::inline;

    fn rendered(markdown: &str, markup: Markup, links: Links) -> String {
        inline(&Prose::fixed(markdown)).render(markup, links).as_str().to_owned()
    }

    #[test]
    fn each_markup() {
        let text = "a **b _c_** ~~d~~ & [e](https://e.go.id/x)";
        assert_eq!(rendered(text, Markup::Plain, Links::Shown), "a b c d & e (https://e.go.id/x)");
        assert_eq!(rendered(text, Markup::Whatsapp, Links::Shown), "a *b _c_* ~d~ & e (https://e.go.id/x)");
        assert_eq!(
            rendered(text, Markup::Telegram, Links::Shown),
            "a <b>b <i>c</i></b> <s>d</s> &amp; <a href=\"https://e.go.id/x\">e</a>"
        );
        assert_eq!(rendered(text, Markup::Markdown, Links::Shown), "a **b _c_** ~~d~~ & [e](https://e.go.id/x)");
    }

    #[test]
    fn addresses_that_nobody_can_click() {
        assert_eq!(rendered("[laman](https://www.esdm.go.id/)", Markup::Plain, Links::Readable), "laman (esdm.go.id)");
        assert_eq!(
            rendered("[laman](https://www.esdm.go.id/id/media-center/arsip-berita)", Markup::Plain, Links::Readable),
            "laman"
        );
        assert_eq!(rendered("[esdm.go.id](https://www.esdm.go.id)", Markup::Plain, Links::Shown), "esdm.go.id");
    }

    #[test]
    fn unsafe_addresses_are_dropped() {
        assert_eq!(rendered("[x](javascript:alert(1))", Markup::Html, Links::Shown), "<a href=\"\">x</a>");
    }
}
