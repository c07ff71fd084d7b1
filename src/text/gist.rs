//! What a sentence says, reduced to what can be compared: content words and figures.

use super::{
    figures::{self, Figure, FigureKind},
    hash,
    lexicon::{lookup, tag, unit_of},
    token::Doc,
    words,
};

/// How much a figure weighs beside a word: two sentences with the same number rarely differ.
const FIGURE_WEIGHT: usize = 2;
/// From this share of common content on, two sentences say the same.
const SAME: f32 = 0.7;
/// The share that suffices if they have an amount in common.
const SAME_WITH_AMOUNT: f32 = 0.5;

/// The content of one sentence; made once, compared often.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gist {
    words: Vec<u64>,
    figures: Vec<u64>,
    amounts: Vec<Amount>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Amount {
    value: u64,
    unit: u64,
    /// People: "orang" agrees with every other unit of people.
    people: bool,
}

impl Gist {
    /// The gist of a sentence.
    pub fn of(text: &str) -> Self {
        let doc = Doc::new(text);
        Self::in_doc(&doc, &figures::in_doc(&doc))
    }

    /// The gist of a text that was read already.
    pub(super) fn in_doc(doc: &Doc<'_>, figures: &[Figure]) -> Self {
        let mut gist = Self::default();
        words::each(doc, |_, key| gist.words.push(hash::of(&[&key])));
        for figure in figures {
            gist.add(figure);
        }
        gist.words.sort_unstable();
        gist.words.dedup();
        gist.figures.sort_unstable();
        gist.figures.dedup();
        gist
    }

    fn add(&mut self, figure: &Figure) {
        let value = figure.value.as_str();
        let key = match figure.kind {
            FigureKind::Amount => {
                let unit = figure.unit.as_deref().unwrap_or("");
                let people = lookup(unit).tags & tag::COUNTED != 0 && is_people(unit);
                // A bare number ("SDN Contoh 1", "siaga 1") states no amount of anything.
                if !unit.is_empty() {
                    self.amounts.push(Amount { value: hash::of(&[value]), unit: hash::of(&[unit]), people });
                }
                hash::of(&["n", value])
            }
            // The day tells; the year is often left out the second time.
            FigureKind::Date => hash::of(&["d", value.get(value.len().saturating_sub(5)..).unwrap_or(value)]),
            FigureKind::Time => hash::of(&["t", value]),
            FigureKind::Year => hash::of(&["y", value]),
            FigureKind::Ordinal => hash::of(&["o", value]),
            FigureKind::Law => hash::of(&["l", value]),
            FigureKind::Phone => hash::of(&["p", value]),
            FigureKind::Other => hash::of(&["x", value]),
        };
        self.figures.push(key);
    }

    /// Whether there is nothing to compare.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.figures.is_empty()
    }

    fn weight(&self) -> usize {
        self.words.len() + FIGURE_WEIGHT * self.figures.len()
    }

    fn common(&self, other: &Self) -> usize {
        shared(&self.words, &other.words) + FIGURE_WEIGHT * shared(&self.figures, &other.figures)
    }

    /// The share of what `other` says that this sentence says too, 0 to 1; 0 if `other` is empty.
    pub fn covers(&self, other: &Self) -> f32 {
        ratio(self.common(other), other.weight())
    }

    /// The common content measured by the smaller of the two, 0 to 1.
    pub fn overlap(&self, other: &Self) -> f32 {
        ratio(self.common(other), self.weight().min(other.weight()))
    }

    /// Whether both state the same amount in the same unit.
    pub fn shares_amount(&self, other: &Self) -> bool {
        self.amounts.iter().any(|one| other.amounts.iter().any(|two| one.agrees(*two)))
    }

    /// Whether every figure of `other` (amount, date, hour, law) stands here too.
    pub fn holds_figures_of(&self, other: &Self) -> bool {
        other.figures.iter().all(|figure| self.figures.binary_search(figure).is_ok())
    }

    /// Whether both state amounts and none of them is the same.
    pub fn amounts_differ(&self, other: &Self) -> bool {
        // "500 kuota" and "500 orang" are no contradiction.
        let value = |one: &Amount| other.amounts.iter().any(|two| one.value == two.value);
        !self.amounts.is_empty()
            && !other.amounts.is_empty()
            && !self.shares_amount(other)
            && !self.amounts.iter().any(value)
    }

    /// Whether the two sentences say the same, or one says all that the other does.
    pub fn says_the_same(&self, other: &Self) -> bool {
        if self.amounts_differ(other) {
            return false;
        }
        // A common amount alone is not enough: a fine and a prize can both be Rp1 juta.
        let amount = self.shares_amount(other) && shared(&self.words, &other.words) > 0;
        let least = if amount { SAME_WITH_AMOUNT } else { SAME };
        self.overlap(other) >= least
    }
}

impl Amount {
    fn agrees(self, other: Self) -> bool {
        let general = hash::of(&["orang"]);
        let either = self.people && other.people && (self.unit == general || other.unit == general);
        self.value == other.value && (self.unit == other.unit || either)
    }
}

/// Units of people are numbered from "orang" on, in one run.
fn is_people(unit: &str) -> bool {
    (unit_of("orang")..unit_of("unit")).contains(&unit_of(unit))
}

/// How much of the smaller of two sentences the larger says too.
pub fn overlap(a: &str, b: &str) -> f32 {
    Gist::of(a).overlap(&Gist::of(b))
}

fn ratio(part: usize, whole: usize) -> f32 {
    let clamp = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
    if whole == 0 { 0.0 } else { f32::from(clamp(part)) / f32::from(clamp(whole)) }
}

/// How many entries two sorted lists have in common.
fn shared(a: &[u64], b: &[u64]) -> usize {
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    let mut count = 0;
    while let (Some(x), Some(y)) = (a.peek(), b.peek()) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => {
                a.next();
            }
            std::cmp::Ordering::Greater => {
                b.next();
            }
            std::cmp::Ordering::Equal => {
                count += 1;
                a.next();
                b.next();
            }
        }
    }
    count
}
