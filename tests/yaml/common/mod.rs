//! Random YAML documents whose meaning is known: what the generator wrote beside what it means.

#![allow(dead_code, reason = "each test file uses a part of this module")]

mod block;
mod words;
mod writer;

use writer::Writer;

/// A small fast generator with a fixed seed: the same documents in every run.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }

    /// True once in `n` times.
    pub(crate) fn once_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    pub(crate) fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// The five styles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    Plain,
    Single,
    Double,
    Literal,
    Folded,
}

/// What a value means: `None` is null.
#[derive(Debug, Clone)]
pub(crate) struct Meant {
    pub(crate) text: Option<String>,
    pub(crate) style: Style,
}

/// A document and the meaning of its values in file order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Document {
    pub(crate) text: String,
    pub(crate) meant: Vec<Meant>,
    /// Whether it holds something that is YAML 1.2 and that libyaml refuses: a JSON surrogate pair, or
    /// a tab after the dash of an item.
    pub(crate) beyond_libyaml: bool,
}

/// Escapes of double-quoted scalars.
pub(crate) const ESCAPES: [(&str, &str); 26] = [
    ("\\\"", "\""),
    ("\\\\", "\\"),
    ("\\/", "/"),
    ("\\n", "\n"),
    ("\\t", "\t"),
    ("\\r", "\r"),
    ("\\0", "\0"),
    ("\\a", "\u{7}"),
    ("\\b", "\u{8}"),
    ("\\v", "\u{b}"),
    ("\\f", "\u{c}"),
    ("\\e", "\u{1b}"),
    ("\\ ", " "),
    ("\\N", "\u{85}"),
    ("\\_", "\u{a0}"),
    ("\\L", "\u{2028}"),
    ("\\P", "\u{2029}"),
    ("\\x41", "A"),
    ("\\xe9", "é"),
    ("\\u00E9", "é"),
    ("\\u201c", "“"),
    ("\\U0001F32C", "🌬"),
    ("\\u6f22", "漢"),
    ("\\x20", " "),
    ("\\\t", "\t"),
    ("\\uD83C\\uDFB5", "🎵"),
];

/// Writes one random document.
pub(crate) fn document(random: &mut Random) -> Document {
    let breaks = if random.once_in(25) { "\r" } else { *random.pick(&["\n", "\n", "\r\n"]) };
    let mut writer = Writer { random, out: Document::default(), breaks, keys: 0 };
    if writer.random.once_in(4) {
        writer.out.text.push('\u{feff}');
    }
    if writer.random.once_in(8) {
        writer.line("# catatan: “awal” é");
    }
    if writer.random.once_in(8) {
        writer.line("---");
    }
    let entries = 2 + writer.random.below(6);
    writer.map(0, entries, 3);
    // A file may end without a line break. A block scalar keeps the one its text ends with.
    let bare = writer.out.text.strip_suffix(breaks).map(str::len);
    if let Some(end) =
        bare.filter(|end| !writer.out.text[..*end].ends_with([' ', '\t', '\n', '\r', '+', '-', '|', '>']))
        && writer.random.once_in(4)
    {
        writer.out.text.truncate(end);
    }
    writer.out
}
