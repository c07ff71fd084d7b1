//! Every scalar's words lead back to their bytes: 100,000 random scalars in all five styles.

use crate::common::{self, Document, ESCAPES, Meant, Random, Style};
use humas::source::{Source, SourceId};
use humas::yaml::{self, Kind, Node};

const SCALARS: usize = 120_000;

fn source(document: &Document) -> Source {
    Source { id: SourceId(0), name: "acak.yaml".into(), text: document.text.clone().into() }
}

/// The values of a tree in file order.
fn values<'n>(node: &'n Node, found: &mut Vec<&'n Node>) {
    match &node.kind {
        Kind::Seq(items) => items.iter().for_each(|item| values(item, found)),
        Kind::Map(entries) => entries.iter().for_each(|entry| values(&entry.value, found)),
        Kind::Null | Kind::Scalar(_) => found.push(node),
    }
}

/// What was seen while checking.
#[derive(Debug, Default)]
struct Count {
    scalars: usize,
    nulls: usize,
    per_style: [usize; 5],
    copied: usize,
    atoms: usize,
    /// Characters without an origin: all of them blank.
    unmapped: usize,
    /// Scalars that are mapped only as a whole, although there is something to see in them.
    whole: usize,
    /// The same of scalars that are all blank.
    whole_blank: usize,
}

#[test]
fn every_word_leads_back_to_its_bytes() {
    let mut random = Random::new(2025);
    let mut count = Count::default();
    while count.scalars < SCALARS {
        let document = common::document(&mut random);
        let source = source(&document);
        let tree = yaml::read(&source).unwrap_or_else(|found| panic!("{found:?}\n{}\n{:?}", source.text, source.text));
        let mut nodes = Vec::new();
        values(&tree, &mut nodes);
        assert_eq!(nodes.len(), document.meant.len(), "{:?}", source.text);
        for (node, meant) in nodes.into_iter().zip(&document.meant) {
            check(&source, node, meant, &mut count);
        }
        check_structure(&source, &tree);
    }
    println!("{count:?}");
    assert!(count.scalars >= 100_000);
    assert!(count.per_style.iter().all(|n| *n > 5_000), "{count:?}");
    assert_eq!(count.whole, 0);
}

fn check(source: &Source, node: &Node, meant: &Meant, count: &mut Count) {
    let all = || format!("{meant:?}\n{node:?}\n{}\n{:?}", source.text, source.text);
    let text = match (&node.kind, &meant.text) {
        (Kind::Null, None) => {
            count.nulls += 1;
            return;
        }
        (Kind::Scalar(text), Some(meant)) => {
            assert_eq!(text, meant, "{}", all());
            text
        }
        _ => panic!("{}", all()),
    };
    count.scalars += 1;
    count.per_style[meant.style as usize] += 1;

    let prose = yaml::prose(source, node);
    assert_eq!(prose.as_str(), text);
    let quotes = usize::from(matches!(meant.style, Style::Single | Style::Double));
    let inside = node.span.start as usize + quotes..node.span.end as usize - quotes;
    if quotes == 1 {
        assert!(source.text[node.span.range()].starts_with(if meant.style == Style::Single { '\'' } else { '"' }));
    }

    let mut at = None;
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        let spans = prose.spans(start..start + c.len_utf8());
        let [span] = spans.as_slice() else {
            assert!(spans.is_empty() && c.is_whitespace(), "{c:?} at {start} is mapped {spans:?}\n{}", all());
            count.unmapped += 1;
            continue;
        };
        let bytes = span.range();
        let raw = &source.text[bytes.clone()];
        if raw == c.encode_utf8(&mut [0; 4]) {
            count.copied += 1;
        } else {
            // The other characters of the same atom.
            let mut end = start + c.len_utf8();
            while let Some((next, c)) = chars.next_if(|(next, c)| prose.spans(*next..next + c.len_utf8()) == spans) {
                end = next + c.len_utf8();
            }
            let atom = &text[start..end];
            let torn = raw.ends_with('\r') && source.text[bytes.end..].starts_with('\n');
            assert!(!torn, "half a line break at {start}\n{}", all());
            if decoded(raw, meant.style).iter().any(|one| one == atom) {
                count.atoms += 1;
            } else {
                assert!(start == 0 && end == text.len() && *span == node.span, "{atom:?} for {raw:?}\n{}", all());
                if text.trim().is_empty() {
                    count.whole_blank += 1
                } else {
                    count.whole += 1
                }
                return;
            }
        }
        // In order and without a word left out, so a word that occurs twice leads to the right one.
        let before = at.unwrap_or(inside.start);
        if at.is_some() || bytes.start >= before {
            assert!(bytes.start >= before, "goes back at {start}\n{}", all());
            assert!(is_gap(&source.text[before..bytes.start]), "left out before {start}\n{}", all());
        } else {
            // Blank lines before the first content of a block stand before its span.
            assert!(matches!(meant.style, Style::Literal | Style::Folded), "{}", all());
            assert!(source.text[bytes.start..inside.start].trim().is_empty(), "{}", all());
        }
        at = Some(bytes.end);
    }
    let rest = at.unwrap_or(inside.start).max(inside.start)..inside.end;
    assert!(is_gap(&source.text[rest]), "left out at the end\n{}", all());
}

/// What may stand between two mapped places: indentation, blanks that folding drops, and line ends
/// that are escaped away.
fn is_gap(raw: &str) -> bool {
    let joined = raw.replace("\\\r\n", "").replace("\\\n", "").replace("\\\r", "");
    joined.chars().all(|c| matches!(c, ' ' | '\t' | '\r' | '\n'))
}

/// What a part of the file that isn't copied can stand for, said without the code under test.
fn decoded(raw: &str, style: Style) -> Vec<String> {
    let bare = raw.trim_start_matches([' ', '\t']);
    if matches!(bare, "\n" | "\r\n" | "\r") {
        // A fold, or a line break kept by an empty line.
        return vec![" ".into(), "\n".into()];
    }
    match style {
        Style::Single if raw == "''" => vec!["'".into()],
        Style::Double => {
            ESCAPES.iter().filter(|(written, _)| *written == raw).map(|(_, meant)| (*meant).to_owned()).collect()
        }
        _ => Vec::new(),
    }
}

/// Keys slice to themselves, and a list or map covers its parts.
fn check_structure(source: &Source, node: &Node) {
    match &node.kind {
        Kind::Map(entries) => {
            for entry in entries {
                let raw = &source.text[entry.key_span.range()];
                assert_eq!(raw.trim_matches(['"', '\'']), entry.key);
                assert!(entry.key_span.start >= node.span.start && entry.value.span.end <= node.span.end);
                check_structure(source, &entry.value);
            }
        }
        Kind::Seq(items) => {
            for item in items {
                assert!(item.span.start >= node.span.start && item.span.end <= node.span.end);
                check_structure(source, item);
            }
        }
        Kind::Null | Kind::Scalar(_) => return,
    }
    let raw = &source.text[node.span.range()];
    for (open, close) in [('[', ']'), ('{', '}')] {
        assert_eq!(raw.starts_with(open), raw.ends_with(close) && raw.starts_with(open), "{raw:?}");
    }
}
