//! The literals of word lists in one automaton, with what each of them stands for.

use super::affix;
use super::lexicon::Set;
use super::pattern::Pattern;
use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};
use std::borrow::Cow;
use std::ops::Range;

/// What a literal of the automaton stands for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Target {
    /// The list.
    pub(super) set: u32,
    /// The entry of the list.
    pub(super) entry: u32,
    /// What it is of the entry.
    pub(super) role: Role,
}

/// What a literal is of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// The entry itself.
    Word,
    /// Its root, with affixes around.
    Root,
    /// Its root as it reads after a prefix that melts the first letter.
    MeltedRoot,
    /// One of the literals of that group of an expression's guards.
    Gate {
        /// The group.
        group: u8,
        /// Whether it begins a word.
        heads: bool,
    },
}

/// Literals in one automaton.
#[derive(Debug)]
pub(super) struct Index {
    automaton: Option<AhoCorasick>,
    targets: Vec<Target>,
    /// Where the targets of each literal end.
    ends: Vec<usize>,
}

impl Index {
    /// An index of those literals of the lists that are `asked` for.
    pub(super) fn new(sets: &[Set], asked: impl Fn(&str) -> bool) -> Self {
        let mut literals = literals(sets, asked);
        // What several entries share stands in the automaton once.
        literals.sort_by(|a, b| a.0.cmp(&b.0));
        let groups = || literals.chunk_by(|a, b| a.0 == b.0);
        let words = groups().filter_map(|group| group.first()).map(|(literal, _)| literal.as_bytes());
        let automaton = AhoCorasickBuilder::new().match_kind(MatchKind::Standard).prefilter(false).build(words).ok();
        let ends = groups().scan(0, |end, group| {
            *end += group.len();
            Some(*end)
        });
        Self { automaton, ends: ends.collect(), targets: literals.iter().map(|(_, target)| *target).collect() }
    }

    /// Every literal that stands in a text, also inside others, with what it stands for.
    pub(super) fn all<'i>(&'i self, text: &'i str) -> impl Iterator<Item = (Range<usize>, &'i [Target])> {
        let found = self.automaton.as_ref().map(|automaton| automaton.find_overlapping_iter(text));
        found.into_iter().flatten().map(|found| (found.range(), self.targets(found.pattern().as_usize())))
    }

    fn targets(&self, literal: usize) -> &[Target] {
        let start = literal.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(literal).copied().unwrap_or(start);
        self.targets.get(start..end).unwrap_or_default()
    }
}

/// The literals of the lists that are asked for.
fn literals<'s>(sets: &'s [Set], asked: impl Fn(&str) -> bool) -> Vec<(Cow<'s, str>, Target)> {
    let mut literals = Vec::new();
    let mut add = |literal: Cow<'s, str>, target| {
        if !literal.is_empty() && asked(&literal) {
            literals.push((literal, target));
        }
    };
    for (set, one) in (0u32..).zip(sets) {
        for (entry, pattern) in (0u32..).zip(&one.patterns) {
            let target = |role| Target { set, entry, role };
            match pattern {
                Pattern::Words(words) => {
                    // Where capitals matter they are kept, but a text is searched in small letters.
                    let small =
                        if one.manner.cased { Cow::Owned(words.to_lowercase()) } else { Cow::Borrowed(&**words) };
                    if one.manner.affixes {
                        if let Some(melted) = affix::melted(&small) {
                            add(melted.into(), target(Role::MeltedRoot));
                        }
                        add(small, target(Role::Root));
                    } else {
                        add(small, target(Role::Word));
                    }
                }
                Pattern::Regex(expression) => {
                    for (group, post) in (0u8..).zip(expression.guards().groups()) {
                        for (literal, heads) in post.literals() {
                            add(literal.into(), target(Role::Gate { group, heads }));
                        }
                    }
                }
            }
        }
    }
    literals
}
