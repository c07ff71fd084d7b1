//! The words of all rules in one automaton: a text is read once, however many rules there are.
//!
//! A word is found by the automaton itself and then held against its borders; an expression has
//! literals in the automaton that stand guard over it, and is only run on texts that hold one.

use super::affix;
use super::gates::expanded;
use super::grams::Grams;
use super::guards::begins_word;
use super::index::{Index, Role, Target};
use super::pattern::{Expression, Pattern};
use crate::check::passage::Passage;
use crate::diagnostic::Diagnostic;
use crate::lang::Text;
use crate::source::SourceId;
use crate::text;
use crate::yaml::record::{Reader, Spanned};
use camino::Utf8PathBuf;
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// From so many briefs on the literals are worth being put into one automaton for all of them.
const MANY_BRIEFS: u32 = 8;

/// The number of a word list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SetId(u32);

/// How the entries of a list are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Manner {
    /// Capitals matter.
    pub cased: bool,
    /// Affixed forms are meant too.
    pub affixes: bool,
}

/// A word list.
#[derive(Debug)]
pub(super) struct Set {
    pub(super) patterns: Vec<Pattern>,
    pub(super) manner: Manner,
}

/// Words found in a passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The list.
    pub set: SetId,
    /// The entry of the list, counted from 0.
    pub entry: usize,
    /// The passage, as an index.
    pub passage: usize,
    /// The words, as a range of the passage's view, affixes and clitics included.
    pub range: Range<usize>,
    /// How many bytes of it are the entry's own.
    own: usize,
}

/// An expression that is to be tried on a passage.
struct Asked<'l> {
    set: SetId,
    entry: usize,
    passage: usize,
    expression: &'l Expression,
}

/// A literal that stands guard, found in a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Opened {
    set: u32,
    entry: u32,
    group: u8,
    start: usize,
}

/// Collects the word lists of rules while they are read.
#[derive(Debug, Default)]
pub struct Builder {
    sets: Vec<Set>,
    /// Whether entries come from somebody else's file: then each expression is built at once, so that
    /// one that can't be is told with its place. Those of humas' own files are built by its tests.
    pub foreign: bool,
    /// Words that the patterns of a file name.
    words: HashMap<SourceId, BTreeMap<String, String>>,
    /// The folders of the files that rules come from.
    folders: HashMap<SourceId, Utf8PathBuf>,
}

impl Builder {
    /// A builder for patterns that may name these words, in files of these folders.
    pub fn naming(words: HashMap<SourceId, BTreeMap<String, String>>, folders: HashMap<SourceId, Utf8PathBuf>) -> Self {
        Self { words, folders, ..Self::default() }
    }

    /// The folder of a file of rules: what a path in it starts from.
    pub fn folder(&self, source: SourceId) -> Utf8PathBuf {
        self.folders.get(&source).cloned().unwrap_or_default()
    }

    /// Adds a list; what is wrong with an entry is reported.
    pub fn set(&mut self, list: &[Spanned<String>], manner: Manner, reader: &mut Reader<'_>) -> Option<SetId> {
        let mut patterns = Vec::with_capacity(list.len());
        for one in list {
            let pattern = self.pattern(one, manner.cased, reader)?;
            if matches!(&pattern, Pattern::Regex(expression) if expression.guards().is_empty()) {
                return reader.fail(unguarded(one));
            }
            patterns.push(pattern);
        }
        let id = SetId(u32::try_from(self.sets.len()).ok()?);
        self.sets.push(Set { patterns, manner });
        Some(id)
    }

    /// Reads one entry of a list.
    pub fn pattern(&self, one: &Spanned<String>, cased: bool, reader: &mut Reader<'_>) -> Option<Pattern> {
        self.read(one, |text| Pattern::new(text, cased), reader)
    }

    /// Reads an expression whose groups are asked for.
    pub fn bare(&self, one: &Spanned<String>, reader: &mut Reader<'_>) -> Option<Pattern> {
        self.read(one, Pattern::bare, reader)
    }

    fn read(
        &self,
        one: &Spanned<String>,
        make: impl Fn(&str) -> Result<Pattern, Text>,
        reader: &mut Reader<'_>,
    ) -> Option<Pattern> {
        if one.value.is_empty() {
            let found = Diagnostic::error("kata-kosong", one.span, text!("Entri ini kosong.", "This entry is empty."));
            return reader.fail(found);
        }
        // A pattern names the words of the file it stands in.
        let expanded = match self.words.get(&one.span.source) {
            Some(words) => expanded(&one.value, words),
            None => Cow::Borrowed(one.value.as_str()),
        };
        let read = make(&expanded).and_then(|pattern| {
            if self.foreign {
                pattern.prove()?;
            }
            Ok(pattern)
        });
        match read {
            Ok(pattern) => Some(pattern),
            Err(words) => reader.fail(Diagnostic::error("pola-salah", one.span, words).help(text!(
                "Tanda ( [ {{ | * + ^ $ \\ menjadikan entri sebuah pola; beri garis miring terbalik di depannya bila hurufnya yang dimaksud.",
                "The signs ( [ {{ | * + ^ $ \\ make an entry a pattern; put a backslash before one that is meant as a letter."
            ))),
        }
    }

    /// The lexicon of all lists.
    pub fn build(self) -> Lexicon {
        Lexicon { sets: self.sets, scans: AtomicU32::new(0), index: OnceLock::new() }
    }
}

fn unguarded(one: &Spanned<String>) -> Diagnostic {
    let pattern = &one.value;
    Diagnostic::error(
        "pola-tanpa-kata",
        one.span,
        text!("Pola “{pattern}” tidak memuat kata yang tetap.", "The pattern `{pattern}` holds no fixed word."),
    )
    .help(text!(
        "Sekurangnya dua huruf berurutan harus selalu ada dalam teks yang dicari, dan satu pola memuat paling banyak 250 pilihan; pola seperti itu dapat dicari dengan cepat.",
        "At least two letters in a row must always be in the text that is looked for, and one pattern holds at most 250 alternatives; such patterns are found quickly."
    ))
}

/// The word lists of a set of rules.
#[derive(Debug)]
pub struct Lexicon {
    sets: Vec<Set>,
    /// How often it was asked.
    scans: AtomicU32,
    /// All literals, made once there are many briefs.
    index: OnceLock<Index>,
}

impl Lexicon {
    /// Everything the lists find in some passages, ordered by list, passage and place. Of words of one
    /// list that overlap, the longest is kept.
    pub fn scan(&self, passages: &[Passage]) -> Vec<Hit> {
        let (mut hits, mut asked, mut open) = (Vec::new(), Vec::new(), Vec::new());
        let own;
        let index = if self.scans.fetch_add(1, Ordering::Relaxed) < MANY_BRIEFS {
            // One brief holds a few hundred of the ten thousand literals: its own index is made ten times sooner.
            let grams = Grams::of(passages.iter().map(|passage| passage.view.lower()));
            own = Index::new(&self.sets, |literal| grams.may_hold(literal));
            &own
        } else {
            self.index.get_or_init(|| Index::new(&self.sets, |_| true))
        };
        for (number, passage) in passages.iter().enumerate() {
            self.read(index, number, passage, &mut open, &mut asked, &mut hits);
        }
        // Building an expression takes longer than running it: those that are new are built side by side.
        let new: Vec<&Expression> = asked.iter().map(|one| one.expression).filter(|e| !e.is_built()).collect();
        new.par_iter().for_each(|expression| expression.build_now());
        for Asked { set, entry, passage, expression } in asked {
            let Some(view) = passages.get(passage).map(|p| &p.view) else { continue };
            let all = expression.all(view.lower(), view.cased()).into_iter();
            hits.extend(all.map(|range| Hit { set, entry, passage, own: range.len(), range }));
        }
        hits.sort_by(|a, b| {
            // Of two over the same words, the one with less of a clitic is meant.
            (a.set, a.passage, a.range.start, b.range.end, b.own).cmp(&(
                b.set,
                b.passage,
                b.range.start,
                a.range.end,
                a.own,
            ))
        });
        hits.dedup_by(|next, kept| {
            next.set == kept.set && next.passage == kept.passage && next.range.start < kept.range.end
        });
        hits
    }

    /// An entry of a list.
    pub fn pattern(&self, set: SetId, entry: usize) -> Option<&Pattern> {
        self.sets.get(set.0 as usize)?.patterns.get(entry)
    }

    /// Finds the words of a passage, and the expressions whose guards let them through.
    fn read<'l>(
        &'l self,
        index: &Index,
        number: usize,
        passage: &Passage,
        open: &mut Vec<Opened>,
        asked: &mut Vec<Asked<'l>>,
        hits: &mut Vec<Hit>,
    ) {
        let (lower, cased) = (passage.view.lower(), passage.view.cased());
        open.clear();
        for (at, targets) in index.all(lower) {
            for target in targets {
                let range = match target.role {
                    Role::Gate { group, heads } => {
                        if !heads || begins_word(lower, at.start) {
                            open.push(Opened { set: target.set, entry: target.entry, group, start: at.start });
                        }
                        continue;
                    }
                    Role::Word => affix::whole(lower, &at),
                    Role::Root => affix::affixed(lower, &at, false),
                    Role::MeltedRoot => affix::affixed(lower, &at, true),
                };
                let Some(range) = range else { continue };
                if self.cased_as_meant(*target, cased, &at) {
                    let (set, entry) = (SetId(target.set), target.entry as usize);
                    hits.push(Hit { set, entry, passage: number, range, own: at.len() });
                }
            }
        }
        open.sort_unstable();
        for opened in open.chunk_by(|a, b| (a.set, a.entry) == (b.set, b.entry)) {
            let Some(Opened { set, entry, .. }) = opened.first().copied() else { continue };
            let one = self.sets.get(set as usize).and_then(|s| s.patterns.get(entry as usize));
            let Some(Pattern::Regex(expression)) = one else { continue };
            let places = |group: u8| opened.iter().filter(move |one| one.group == group).map(|one| one.start);
            if expression.guards().let_through(lower, places) {
                asked.push(Asked { set: SetId(set), entry: entry as usize, passage: number, expression });
            }
        }
    }

    /// Whether a find has the capitals its list asks for.
    fn cased_as_meant(&self, target: Target, cased: &str, at: &Range<usize>) -> bool {
        let Some(set) = self.sets.get(target.set as usize).filter(|set| set.manner.cased) else { return true };
        match set.patterns.get(target.entry as usize) {
            Some(Pattern::Words(words)) => cased.get(at.clone()) == Some(words),
            _ => true,
        }
    }
}
