//! The guards of an expression, from the table that was built in or worked out now.
//!
//! Both are one text, which the program holds without a pointer for each literal: groups stand in
//! lines, `blanks TAB literal TAB literal`. A literal that begins a word has a `^` before it, another a
//! `.`; where there may be any number of blanks stands nothing.

use super::gates::{Group, written};
use std::borrow::Cow;

/// One or two groups of literals that stand guard over an expression; none over one that can't be guarded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Guards {
    text: Cow<'static, str>,
    /// Whether there is a second group.
    paired: bool,
    /// The most blanks between a literal of the first group and one of the second; nothing for any number.
    blanks: Option<u32>,
}

/// The literals of a group.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Post<'g>(&'g str);

impl Guards {
    /// The guards as a text that was built in.
    pub(crate) fn known(text: &'static str) -> Self {
        Self::of(Cow::Borrowed(text))
    }

    /// Guards that were worked out now.
    pub(crate) fn found(groups: &[Group]) -> Self {
        Self::of(Cow::Owned(written(groups)))
    }

    fn of(text: Cow<'static, str>) -> Self {
        let second = text.lines().nth(1);
        let blanks = second.and_then(|line| line.split_once('\t')).and_then(|(blanks, _)| blanks.parse().ok());
        Self { paired: second.is_some(), blanks, text }
    }

    /// Whether there are none.
    pub(crate) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Whether a text (in small letters) may hold a match: each group has a literal there, in their order,
    /// and not too far apart. `places` gives where a group's literals start, from left to right.
    pub(crate) fn let_through<I: Iterator<Item = usize>>(&self, lower: &str, places: impl Fn(u8) -> I) -> bool {
        let mut first = places(0).peekable();
        if self.is_empty() || !self.paired {
            return self.is_empty() || first.peek().is_some();
        }
        let mut near = None;
        places(1).any(|start| {
            // The nearest one before it has the fewest blanks in between.
            while let Some(at) = first.next_if(|at| *at <= start) {
                near = Some(at);
            }
            let between = near.and_then(|near| lower.get(near..start));
            between.is_some_and(|between| {
                self.blanks.is_none_or(|most| between.bytes().filter(|b| *b == b' ').count() <= most as usize)
            })
        })
    }

    /// [`let_through`](Self::let_through) for a text whose literals have not been looked for.
    pub(crate) fn stand_in(&self, lower: &str) -> bool {
        let places = |group| self.groups().nth(usize::from(group)).map(|post| post.places(lower)).unwrap_or_default();
        self.let_through(lower, |group| places(group).into_iter())
    }

    /// The groups, in the order in which they stand.
    pub(crate) fn groups(&self) -> impl Iterator<Item = Post<'_>> {
        self.text.lines().filter_map(|line| line.split_once('\t')).map(|(_, literals)| Post(literals))
    }
}

impl<'g> Post<'g> {
    /// Where its literals stand in a text, from left to right.
    fn places(self, lower: &str) -> Vec<usize> {
        let mut found: Vec<usize> = Vec::new();
        for (literal, heads) in self.literals() {
            let all = lower.match_indices(literal).map(|(at, _)| at);
            found.extend(all.filter(|at| !heads || begins_word(lower, *at)));
        }
        found.sort_unstable();
        found
    }

    /// The literals, each with whether it begins a word.
    pub(crate) fn literals(self) -> impl Iterator<Item = (&'g str, bool)> {
        self.0.split('\t').filter_map(|one| one.split_at_checked(1)).map(|(sign, literal)| (literal, sign == "^"))
    }
}

/// Whether a word may begin at a byte of a text.
pub(crate) fn begins_word(text: &str, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| text.as_bytes().get(before));
    !before.is_some_and(u8::is_ascii_alphanumeric)
}
