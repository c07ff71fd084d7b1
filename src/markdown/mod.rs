//! From Markdown to blocks of rich text whose every word still knows its place in the file.
//!
//! comrak parses; what is kept here is flat, because posts are flat and because a flat list cannot
//! overflow the stack however deeply a hostile file nests its quotes.

mod align;
mod build;
mod render;
mod rich;

pub use render::{Links, Markup};
pub use rich::{Mark, Rich, Style};

use crate::source::Prose;

/// What stands before an item of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marker {
    /// An item without order.
    Bullet,
    /// An item with its number.
    Number(usize),
    /// A further paragraph of the item above.
    None,
}

/// What a block is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Running text.
    Paragraph,
    /// A heading.
    Heading,
    /// A paragraph of a list item; `depth` counts from 0.
    Item {
        /// What stands before it.
        marker: Marker,
        /// How deep the list is nested.
        depth: usize,
        /// Whether this is the first item of an outermost list.
        first: bool,
    },
    /// A row of a table; the block's text is empty, the cells stand here.
    Row {
        /// The cells.
        cells: Vec<Rich>,
        /// Whether this is the head of the table.
        head: bool,
    },
    /// Code, shown as it is.
    Code,
}

/// One block of a Markdown text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: Kind,
    /// Its text.
    pub text: Rich,
    /// Whether it stands in a quotation.
    pub quoted: bool,
}

/// The blocks of a Markdown text.
pub fn blocks(prose: &Prose) -> Vec<Block> {
    if is_plain(prose.as_str()) {
        let text = Rich::plain(prose.trimmed());
        return vec![Block { kind: Kind::Paragraph, text, quoted: false }];
    }
    build::blocks(prose)
}

/// The text of a field that is one run of words; blocks, if there are several, are joined by a space.
pub fn inline(prose: &Prose) -> Rich {
    let mut blocks = blocks(prose).into_iter().map(|block| block.text);
    let mut first = blocks.next().unwrap_or_default();
    for next in blocks {
        if !next.text.is_empty() {
            first.push_fixed(" ");
            first.push(&next);
        }
    }
    first
}

/// Whether a text is one paragraph with no markup at all, as most titles and messages are: then
/// there is nothing for the Markdown parser to do.
fn is_plain(text: &str) -> bool {
    let body = text.trim();
    let special = |b: u8| {
        matches!(b, b'*' | b'_' | b'`' | b'[' | b']' | b'<' | b'&' | b'\\' | b'~' | b'|' | b'\n' | b'\r' | b'!' | b'\t')
    };
    let starts_block = body.starts_with(['#', '>', '-', '+', '=']) || body.starts_with(|c: char| c.is_ascii_digit());
    let indented = text.starts_with("    ");
    !starts_block && !indented && !body.bytes().any(|b| special(b) && b != b'!')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceId;

    fn file(text: &str) -> Prose {
        let mut prose = Prose::default();
        prose.push_copy(text, SourceId(0), 0);
        prose
    }

    /// Every block's text, with marks shown, and whether each mapped word is where it says.
    fn shown(text: &str) -> Vec<String> {
        let prose = file(text);
        blocks(&prose)
            .into_iter()
            .map(|block| {
                let body = match &block.kind {
                    Kind::Row { cells, .. } => {
                        cells.iter().map(|c| c.text.as_str().to_owned()).collect::<Vec<_>>().join(" | ")
                    }
                    _ => block.text.render(Markup::Markdown, Links::Shown).as_str().to_owned(),
                };
                let kind = match block.kind {
                    Kind::Paragraph => "p".to_owned(),
                    Kind::Heading => "h".to_owned(),
                    Kind::Item { marker, depth, .. } => format!("{marker:?}@{depth}"),
                    Kind::Row { head, .. } => format!("row{}", if head { "!" } else { "" }),
                    Kind::Code => "code".to_owned(),
                };
                format!("{kind}{} {body}", if block.quoted { ">" } else { "" })
            })
            .collect()
    }

    #[test]
    fn blocks_of_every_kind() {
        let text = "# Judul\n\nSatu **dua** _tiga_\nempat.\n\n1. a\n2. b\n   - c\n\n> kutip\n> dua\n\n| A | B |\n|---|---|\n| x | y |\n\n```\nkode\n```\n";
        assert_eq!(
            shown(text),
            [
                "h Judul",
                "p Satu **dua** _tiga_ empat.",
                "Number(1)@0 a",
                "Number(2)@0 b",
                "Bullet@1 c",
                "p> kutip dua",
                "row! A | B",
                "row x | y",
                "code kode"
            ]
        );
    }

    #[test]
    fn words_know_their_place() {
        let text = "a &amp; b \\* c **d**\n[teks](https://x.go.id) é 👩‍👩‍👧 akhir";
        let rich = inline(&file(text));
        assert_eq!(rich.text.as_str(), "a & b * c d teks é 👩‍👩‍👧 akhir");
        for word in ["a", "b", "c", "d", "teks", "é", "akhir"] {
            let at = rich.text.as_str().find(word).unwrap();
            let span = rich.text.spans(at..at + word.len())[0];
            assert_eq!(&text[span.range()], word);
        }
        let amp = rich.text.as_str().find('&').unwrap();
        assert_eq!(&text[rich.text.spans(amp..amp + 1)[0].range()], "&amp;");
    }

    #[test]
    fn a_carriage_return_alone_ends_a_line() {
        for text in ["\rc\n>", "a *b*\rc\r\nd", "x\n\ra"] {
            let rich = inline(&file(text));
            for (at, c) in rich.text.as_str().char_indices().filter(|(_, c)| c.is_alphanumeric()) {
                let span = rich.text.spans(at..at + c.len_utf8())[0];
                assert_eq!(&text[span.range()], c.to_string(), "{text:?}");
            }
        }
    }

    #[test]
    fn hostile_nesting_is_survived() {
        let text = format!("{}x", "> ".repeat(50_000));
        assert_eq!(blocks(&file(&text)).len(), 1);
        let lists = (0..300).map(|n| format!("{}- x\n", "  ".repeat(n))).collect::<String>();
        assert!(!blocks(&file(&lists)).is_empty());
    }
}
