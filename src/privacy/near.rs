//! A number in its surroundings: how it is grouped, and what stands beside it.

use std::ops::Range;

use super::{
    Official,
    chain::{self, Gap, Group},
    labels::{Label, Labels},
};

/// How far before a number the word may stand that says what it is, in bytes.
const REACH: usize = 40;

/// A text with what is known about the numbers in it.
pub(super) struct Near<'t> {
    /// The folded text.
    pub(super) text: &'t str,
    /// The words that say what a number is.
    pub(super) labels: Labels,
    /// What is nobody's private data.
    pub(super) official: &'t Official,
}

/// Digits that are asked about.
pub(super) struct Number<'g> {
    /// Where they stand in the folded text.
    pub(super) range: Range<usize>,
    /// The digits alone.
    pub(super) digits: String,
    /// How they are grouped.
    pub(super) groups: &'g [Group],
}

impl Number<'_> {
    /// What stands between the groups.
    pub(super) fn gaps(&self) -> impl Iterator<Item = Gap> {
        self.groups.iter().skip(1).filter_map(|group| group.gap)
    }

    /// Whether the digits stand together or are parted in one way, so that they are meant as one number.
    pub(super) fn uniform(&self) -> bool {
        let mut gaps = self.gaps();
        let first = gaps.next();
        matches!(first, None | Some(Gap::Space | Gap::Tight(b'.' | b'-' | b'_'))) && gaps.all(|gap| Some(gap) == first)
    }

    /// Whether the groups have these lengths.
    pub(super) fn layout(&self, lengths: &[usize]) -> bool {
        self.groups.iter().map(|group| group.digits).eq(lengths.iter().copied())
    }
}

impl Near<'_> {
    /// The bytes from one place to another.
    pub(super) fn slice(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }

    /// The nearest word before a number that says what it is, with its distance.
    pub(super) fn label(&self, at: usize) -> Option<(Label, usize)> {
        self.labels.before(at, REACH).take_while(|(_, far)| !ends(self.slice(at - far..at))).find(|(label, far)| {
            let reach = match label {
                Label::Money => 2,
                Label::Other | Label::Topic => 22,
                Label::Phone => 30,
                Label::Nip | Label::Official => REACH,
                _ => 26,
            };
            *far <= reach
        })
    }

    /// A word right after a number that says what it is: "3171… (NIK)".
    pub(super) fn label_after(&self, at: usize, reach: usize) -> Option<Label> {
        let (label, far) = self.labels.after(at, reach).next()?;
        let between = self.slice(at..at + far);
        (!ends(between) && !between.bytes().any(|b| b.is_ascii_digit() || b == b',' || b == b';')).then_some(label)
    }

    /// Whether letters or masks hang on the digits, so that they are part of something else.
    pub(super) fn hangs(&self, range: &Range<usize>) -> bool {
        // "**3171…**" is emphasis, "3171****" a mask.
        let mark = |c: char| matches!(c, '*' | '_');
        let before = self.text.get(..range.start).unwrap_or_default();
        let before = before.strip_suffix(['*', '_']).unwrap_or(before);
        let before = before.strip_suffix(['*', '_']).unwrap_or(before).chars().next_back();
        let after = self.text.get(range.end..).unwrap_or_default();
        let after = after.strip_prefix(mark).unwrap_or(after);
        let after = after.strip_prefix(mark).unwrap_or(after).chars().next();
        let part = |c: char| c.is_alphanumeric() || matches!(c, '*' | '_' | '@' | '#' | '%' | '$' | '\u{b0}');
        let named = self.labels.before(range.start, 0).next().is_some_and(|(label, _)| label != Label::Money);
        before.is_some_and(|c| part(c) && c != '#') && !named || after.is_some_and(part)
    }
}

/// Whether a sentence ends somewhere in a short stretch.
pub(super) fn ends(between: &str) -> bool {
    [". ", "? ", "! ", ".\n", ".\""].iter().any(|stop| {
        between.match_indices(stop).any(|(at, _)| {
            // "No. KK", "tgl. 5": a short word with its stop is an abbreviation.
            let word = between.get(..at).unwrap_or_default().rsplit(|c: char| !c.is_alphabetic()).next();
            word.is_some_and(|word| word.len() > 3)
        })
    })
}

/// The number that consists of the groups from one to before another.
pub(super) fn number<'g>(text: &str, chain: &'g [Group], from: usize, to: usize) -> Option<Number<'g>> {
    let groups = chain.get(from..to)?;
    let range = groups.first()?.range.start..groups.last()?.range.end;
    let digits = chain::digits(text, &range);
    Some(Number { range, digits, groups })
}

/// Whether a number stands inside a web address.
pub(super) fn url(near: &Near<'_>, at: usize) -> bool {
    let from = at.saturating_sub(120);
    let head = near.text.as_bytes().get(from..at).unwrap_or_default();
    let start = head.iter().rposition(u8::is_ascii_whitespace).map_or(0, |blank| blank + 1);
    let word = head.get(start..).unwrap_or_default();
    word.windows(3).any(|three| three == b"://") || word.starts_with(b"www.")
}
