//! From the tree of a YAML document to typed values, with every problem reported, not just the first.
//!
//! A file format is declared once with [`record!`](crate::record): its keys as users write them, the
//! fields of the Rust type, and which are required. Reading goes on after a problem, so that an
//! officer sees all of them in one run.

use super::describe::Describe;
use super::{Entry, Kind, Node};
use crate::diagnostic::Diagnostic;
use crate::lang::Text;
use crate::source::{Source, Span};
use crate::text;

pub use super::values::Line;

/// A value and its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

/// A type that can be read from a YAML value.
pub trait Read: Sized + Describe {
    /// Reads the value; what is wrong goes to `reader`, and then the answer is `None`.
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self>;
}

/// The file being read and what was found wrong with it so far.
#[derive(Debug)]
pub struct Reader<'a> {
    /// The file.
    pub source: &'a Source,
    /// The problems, in the order they were met.
    pub found: Vec<Diagnostic>,
}

impl<'a> Reader<'a> {
    /// A reader that has found nothing yet.
    pub fn new(source: &'a Source) -> Self {
        Self { source, found: Vec::new() }
    }

    /// Notes a problem; `None`, so that a failed read can end with it.
    pub fn fail<T>(&mut self, diagnostic: Diagnostic) -> Option<T> {
        self.found.push(diagnostic);
        None
    }

    /// The entries of a map whose keys are all among `known`; others are reported with a suggestion.
    pub fn check_keys(&mut self, node: &Node, known: &[&str]) -> Option<()> {
        let Kind::Map(entries) = &node.kind else {
            return self.fail(wrong_kind(node, text!("pasangan kunci dan nilai", "keys with values")));
        };
        for entry in entries {
            if !known.contains(&entry.key.as_str()) {
                self.found.push(unknown_key(entry, known));
            }
        }
        Some(())
    }

    /// The value of a key that must be there.
    pub fn required<T: Read>(&mut self, node: &Node, key: &str) -> Option<T> {
        match node.get(key) {
            None => self.fail(missing(node, key)),
            Some(value) if matches!(value.kind, Kind::Null) => {
                let found = self.empty(value, key);
                self.fail(found)
            }
            Some(value) => T::read(value, self),
        }
    }

    /// The value of a key that may be left out or left empty.
    pub fn optional<T: Read>(&mut self, node: &Node, key: &str) -> Option<Option<T>> {
        match node.get(key) {
            None => Some(None),
            Some(value) if matches!(value.kind, Kind::Null) => {
                if self.comment_after(value) {
                    let found = self.empty(value, key);
                    return self.fail(found);
                }
                Some(None)
            }
            Some(value) => T::read(value, self).map(Some),
        }
    }

    /// The list under a key; empty where the key is left out.
    pub fn list<T: Read>(&mut self, node: &Node, key: &str) -> Option<Vec<T>> {
        let Some(value) = node.get(key) else { return Some(Vec::new()) };
        match &value.kind {
            Kind::Null => Some(Vec::new()),
            Kind::Seq(items) => {
                let read: Vec<Option<T>> = items.iter().map(|item| T::read(item, self)).collect();
                read.into_iter().collect()
            }
            _ => {
                let shown = self.slice(value.span).to_owned();
                let found = wrong_kind(value, text!("daftar", "a list"));
                let item = shown.strip_prefix('-').filter(|rest| !rest.is_empty() && !rest.contains('\n'));
                let found = if let Some(item) = item {
                    found.help(text!("Beri satu spasi: `- {item}`.", "Put one space: `- {item}`."))
                } else if matches!(value.kind, Kind::Scalar(_)) && !shown.is_empty() && !shown.contains('\n') {
                    found.help(text!("Tulis sebagai daftar: {key}: [{shown}]", "Write it as a list: {key}: [{shown}]"))
                } else {
                    found.help(text!(
                        "Awali tiap butir dengan tanda hubung dan spasi.",
                        "Begin each item with a hyphen and a space."
                    ))
                };
                self.fail(found)
            }
        }
    }

    /// The names and values under a key, in file order; empty where the key is left out.
    pub fn mapping<T: Read>(&mut self, node: &Node, key: &str) -> Option<Vec<(Spanned<String>, T)>> {
        let Some(value) = node.get(key) else { return Some(Vec::new()) };
        match &value.kind {
            Kind::Null => Some(Vec::new()),
            Kind::Map(entries) => {
                let mut read = Vec::with_capacity(entries.len());
                let mut whole = true;
                for entry in entries {
                    if let Some(found) = invisible(&entry.key, entry.key_span) {
                        self.found.push(found);
                        whole = false;
                    }
                    match T::read(&entry.value, self) {
                        Some(value) => read.push((Spanned { value: entry.key.clone(), span: entry.key_span }, value)),
                        None => whole = false,
                    }
                }
                whole.then_some(read)
            }
            _ => self.fail(wrong_kind(value, text!("pasangan nama dan nilai", "names with values"))),
        }
    }

    /// The text of a single value; reports anything else.
    pub fn scalar<'n>(&mut self, node: &'n Node) -> Option<&'n str> {
        match &node.kind {
            Kind::Scalar(text) => match invisible(text, node.span) {
                None => Some(text),
                Some(found) => self.fail(found),
            },
            Kind::Null => {
                let found = self.empty(node, "");
                self.fail(found)
            }
            _ => {
                let found = wrong_kind(node, text!("teks", "text"));
                let help = match &node.kind {
                    Kind::Map(_) => text!(
                        "Bila teks ini memuat titik dua, apit seluruhnya dengan tanda kutip.",
                        "If this text contains a colon, put all of it in quotation marks."
                    ),
                    _ => text!(
                        "Bila teks ini diawali tanda [ atau -, apit dengan tanda kutip.",
                        "If this text begins with [ or -, put it in quotation marks."
                    ),
                };
                self.fail(found.help(help))
            }
        }
    }

    /// The bytes of a place; nothing where it is in another file, as in an entry that two files make.
    pub fn slice(&self, span: Span) -> &'a str {
        let text = if span.source == self.source.id { self.source.text.get(span.range()) } else { None };
        text.unwrap_or_default()
    }

    /// Whether a comment stands where the value should be: `judul: #Tagar` means nothing at all.
    fn comment_after(&self, node: &Node) -> bool {
        let rest = self.source.text.get(node.span.start as usize..);
        let line = rest.and_then(|rest| rest.lines().next());
        node.span.source == self.source.id && line.is_some_and(|line| line.trim_start().starts_with('#'))
    }

    pub(super) fn empty(&self, node: &Node, key: &str) -> Diagnostic {
        let message = if key.is_empty() {
            text!("Nilai ini kosong.", "This value is empty.")
        } else {
            text!("“{key}” kosong.", "`{key}` is empty.")
        };
        let found = Diagnostic::error("nilai-kosong", node.span, message);
        if self.comment_after(node) {
            found.help(text!(
                "Tanda # memulai komentar, sehingga yang sesudahnya tidak terbaca. Apit nilainya dengan tanda kutip.",
                "A # begins a comment, so what follows is not read. Put the value in quotation marks."
            ))
        } else {
            found.help(text!("Isi nilainya, atau hapus barisnya.", "Fill in a value, or remove the line."))
        }
    }
}

/// The report for a text with a character that steers a terminal or turns the text around: YAML can
/// put one into a value that looks harmless (`"\e[31m"`), and it would reach every post.
fn invisible(text: &str, span: Span) -> Option<Diagnostic> {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let bad = text.chars().find(|c| turns(*c) || (c.is_control() && !matches!(c, '\n' | '\t')))?;
    let code = u32::from(bad);
    let message = if turns(bad) {
        text!(
            "Teks ini memuat tanda tak tampak yang membalik arah tulisan (U+{code:04X}).",
            "This text contains an invisible mark that turns the direction of writing (U+{code:04X})."
        )
    } else {
        text!(
            "Teks ini memuat tanda kendali yang tidak tampak (U+{code:04X}).",
            "This text contains an invisible control character (U+{code:04X})."
        )
    };
    let found = Diagnostic::error("tanda-kendali", span, message);
    Some(found.help(text!("Hapus tanda itu, atau ketik ulang teksnya.", "Remove it, or type the text again.")))
}

fn wrong_kind(node: &Node, expected: Text) -> Diagnostic {
    let found = match &node.kind {
        Kind::Null => text!("kosong", "nothing"),
        Kind::Scalar(_) => text!("teks", "text"),
        Kind::Seq(_) => text!("daftar", "a list"),
        Kind::Map(_) => text!("pasangan kunci dan nilai", "keys with values"),
    };
    let Text { id, en } = expected;
    let (found_id, found_en) = (found.id, found.en);
    Diagnostic::error(
        "jenis-nilai",
        node.span,
        Text {
            id: format!("Di sini seharusnya {id}, bukan {found_id}."),
            en: format!("Expected {en} here, not {found_en}."),
        },
    )
}

fn missing(node: &Node, key: &str) -> Diagnostic {
    let place = match &node.kind {
        Kind::Map(entries) => entries.first().map_or(node.span, |e| e.key_span),
        _ => node.span,
    };
    Diagnostic::error(
        "kunci-wajib",
        place,
        text!("“{key}” wajib diisi, tetapi belum ada.", "`{key}` is required and is missing."),
    )
    .help(text!("Tambahkan baris: {key}: …", "Add the line: {key}: …"))
}

fn unknown_key(entry: &Entry, known: &[&str]) -> Diagnostic {
    let key = &entry.key;
    let found =
        Diagnostic::error("kunci-asing", entry.key_span, text!("Kunci “{key}” tidak dikenal.", "Unknown key `{key}`."));
    match closest(key, known) {
        Some(near) => found.help(text!("Mungkin maksud Anda “{near}”.", "Did you mean `{near}`?")),
        None => {
            let list = known.join(", ");
            found.help(text!("Kunci yang dikenal: {list}.", "Known keys: {list}."))
        }
    }
}

/// The known word nearest to a mistyped one, if any is near enough to be meant.
pub fn closest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let even = |word: &str| word.to_lowercase().replace([' ', '-'], "_");
    let word = even(word);
    let near = |k: &&'k str| {
        let (k, even) = (*k, even(k));
        let score = strsim::jaro_winkler(&word, &even);
        let near = score > 0.84 || strsim::damerau_levenshtein(&word, &even) <= 2.min(even.len() / 3);
        near.then_some((score, k))
    };
    known.iter().filter_map(near).max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, k)| k)
}

/// The report for a word outside a closed set.
pub fn unknown_word(span: Span, word: &str, known: &[&str]) -> Diagnostic {
    let list = known.join(", ");
    let found = Diagnostic::error(
        "pilihan-asing",
        span,
        text!("“{word}” tidak termasuk pilihan: {list}.", "`{word}` is not one of: {list}."),
    );
    if word.contains(TOO_FAR) {
        return found.help(too_far());
    }
    match closest(word, known) {
        Some(near) => found.help(text!("Mungkin maksud Anda “{near}”.", "Did you mean `{near}`?")),
        None => found,
    }
}

/// What a word holds that swallowed the next item of its list: `- x` with the next item one column
/// too far is legal YAML and means "x - instagram".
pub const TOO_FAR: &str = " - ";

/// The remedy for an item that is indented too far.
pub fn too_far() -> Text {
    text!(
        "Butir daftar di bawahnya menjorok satu kolom terlalu jauh; sejajarkan tanda hubungnya.",
        "The list item below is indented one column too far; line the hyphens up."
    )
}
