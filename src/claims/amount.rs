//! The figures of a text with what a claim needs of them: value, class of unit, sentence, clause.

use std::{collections::HashMap, ops::Range, sync::LazyLock};

use super::{cue::tag, prose::Prose, token::Kind};
use crate::text::{self, Figure, FigureKind};

/// What a unit says about the figure before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// Percent, per mille, points and shares of a whole.
    Share,
    /// A currency.
    Money,
    /// People and households.
    People,
    /// Things, places and procedures that are counted.
    Thing,
    /// "kali", "kali lipat".
    Fold,
    /// Seconds to centuries.
    Time,
    /// Any other unit that measures.
    Measure,
    /// No unit.
    Bare,
}

/// How exact a figure says that it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Exactness {
    /// As written.
    #[default]
    Exact,
    /// "sekitar", "kurang lebih", "-an".
    About,
    /// "hampir", "kurang dari": the true value is lower.
    Below,
    /// "lebih dari", "sedikitnya": the true value is higher.
    Above,
}

/// A figure of a text.
#[derive(Debug, Clone)]
pub(super) struct Amount {
    pub(super) figure: Figure,
    pub(super) class: Class,
    /// The value as a number, for comparing sizes.
    pub(super) value: f64,
    pub(super) exactness: Exactness,
    /// Its tokens: the first, and the one after the last.
    pub(super) from: usize,
    pub(super) to: usize,
    /// The index of its sentence.
    pub(super) sentence: usize,
}

impl Amount {
    pub(super) fn unit(&self) -> &str {
        self.figure.unit.as_deref().unwrap_or("")
    }

    pub(super) fn is_amount(&self) -> bool {
        self.figure.kind == FigureKind::Amount
    }

    pub(super) fn range(&self) -> Range<usize> {
        self.figure.range.clone()
    }
}

const UNITS: [(&str, Class); 4] = [
    (include_str!("../text/data/currencies.txt"), Class::Money),
    (include_str!("../text/data/units-measure.txt"), Class::Measure),
    (include_str!("../text/data/units-people.txt"), Class::People),
    (include_str!("../text/data/units-things.txt"), Class::Thing),
];

static CLASSES: LazyLock<HashMap<&'static str, Class>> = LazyLock::new(|| {
    let mut classes = HashMap::new();
    for (data, class) in UNITS {
        for line in data.lines().filter(|line| !line.starts_with('#')) {
            let name = line.split('=').next().unwrap_or("").trim();
            let class = match name {
                "persen" | "poin persen" | "basis poin" | "permil" | "bagian" => Class::Share,
                "kali" | "lipat" => Class::Fold,
                "detik" | "menit" | "jam" | "hari" | "minggu" | "bulan" | "tahun" | "dekade" | "abad" => Class::Time,
                "perempuan" => Class::People,
                _ => class,
            };
            classes.entry(name).or_insert(class);
        }
    }
    for (name, class) in
        [("bagian", Class::Share), ("warga", Class::People), ("laki", Class::People), ("pelaku", Class::People)]
    {
        classes.insert(name, class);
    }
    classes
});

/// The class of a unit by its name; an unknown noun is a thing that is counted.
pub(super) fn class(unit: Option<&str>) -> Class {
    unit.map_or(Class::Bare, |unit| CLASSES.get(unit).copied().unwrap_or(Class::Thing))
}

/// The figures of a text, in order.
pub(super) fn read(prose: &Prose<'_>) -> Vec<Amount> {
    let mut at = 0;
    let figures = text::figures(prose.text());
    let place = |figure: Figure| {
        let from = prose.token_from(at, figure.range.start);
        let to = prose.token_from(from, figure.range.end).max(from + 1);
        at = from;
        let amount = figure.kind == FigureKind::Amount;
        let value = if amount { figure.value.parse().unwrap_or(0.0) } else { 0.0 };
        let class = if amount { class(figure.unit.as_deref()) } else { Class::Bare };
        let sentence = prose.sentence_at(figure.range.start);
        Amount { class, value, exactness: exactness(prose, from, to), from, to, sentence, figure }
    };
    figures.into_iter().map(place).collect()
}

/// What the words beside a figure say of its exactness.
fn exactness(prose: &Prose<'_>, from: usize, to: usize) -> Exactness {
    let from = from - usize::from(from > 0 && prose.mark(from - 1, '('));
    let round = (from..to + 2).any(|at| {
        prose.is(at, &["ribuan", "jutaan", "miliaran", "triliunan"])
            || prose.low(at) == "an" && prose.glued(at) && prose.mark(at.saturating_sub(1), '-')
    });
    let after = |at: usize| prose.low(at) == "lebih" && !prose.is(at + 1, NOT_MORE);
    let roughly = prose.is(from.saturating_sub(1), &["lebih"]) && prose.is(from.saturating_sub(2), &["kurang"]);
    if roughly {
        return Exactness::About;
    }
    if prose.ends_before(from, tag::ABOVE) || after(to) || (prose.word(to) && after(to + 1) && noun(prose, to)) {
        return Exactness::Above;
    }
    if prose.ends_before(from, tag::BELOW) {
        return Exactness::Below;
    }
    let sign = from > 0 && matches!(prose.kind(from - 1), Kind::Mark('±' | '~' | '≈'));
    if prose.ends_before(from, tag::ABOUT) || sign || round { Exactness::About } else { Exactness::Exact }
}

/// After these, "lebih" compares: "12 persen lebih tinggi".
const NOT_MORE: &[&str] = &[
    "tinggi", "rendah", "besar", "kecil", "banyak", "sedikit", "cepat", "lambat", "murah", "mahal", "baik", "lanjut",
    "dari", "awal", "hemat", "dulu", "dahulu",
];

/// A plain noun that a figure may count: "12 ribu UMKM lebih".
fn noun(prose: &Prose<'_>, at: usize) -> bool {
    !prose.has(at, tag::CUE | tag::UP | tag::DOWN)
}
