//! What the `fakta` of a brief state, read once, and whether a figure agrees with it.

use std::collections::HashMap;

use super::{
    amount::{Amount, Class, Exactness},
    context::Context,
    cue::tag,
    likeness,
    prose::Prose,
    statistics::{self, Claim},
};

/// The figures of a brief's facts.
#[derive(Debug, Default)]
pub struct Facts {
    stated: Vec<Stated>,
    /// The stated figures of each unit, by the name units are compared by.
    by_unit: HashMap<String, Vec<usize>>,
}

/// One figure of a fact.
#[derive(Debug)]
pub(super) struct Stated {
    pub(super) fact: usize,
    pub(super) written: String,
    pub(super) value: f64,
    pub(super) unit: String,
    pub(super) class: Class,
    pub(super) context: Context,
}

/// What the facts say of a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Match {
    /// A fact states it, or it is a fair rounding of what a fact states ("sekitar 12 ribu" for 12.400).
    Stated {
        /// Which fact, counted from 0.
        fact: usize,
    },
    /// A fact speaks of the same thing and gives another value.
    Differs {
        /// The figure as the fact writes it.
        stated: String,
        /// Which fact, counted from 0.
        fact: usize,
    },
    /// No fact speaks of it.
    Absent,
}

impl Facts {
    /// Reads the statements of a brief's facts, in order.
    pub fn of<'s>(statements: impl IntoIterator<Item = &'s str>) -> Self {
        let mut facts = Self::default();
        for (fact, statement) in statements.into_iter().enumerate() {
            let prose = Prose::of(statement);
            let amounts = prose.amounts();
            for (at, amount) in amounts.iter().enumerate().filter(|(_, amount)| amount.is_amount()) {
                facts.add(fact, &prose, amounts, at, amount);
            }
        }
        facts
    }

    fn add(&mut self, fact: usize, prose: &Prose<'_>, amounts: &[Amount], at: usize, amount: &Amount) {
        let (value, unit) = likeness::normal(amount);
        let written = prose.text().get(amount.range()).unwrap_or("").to_owned();
        let context = Context::of(prose, amounts, at);
        self.by_unit.entry(unit.clone()).or_default().push(self.stated.len());
        self.stated.push(Stated { fact, written, value, unit, class: amount.class, context });
    }

    /// Whether the facts state no figure at all.
    pub fn is_empty(&self) -> bool {
        self.stated.is_empty()
    }

    /// The figures of a text that claim an amount, each with what the facts say of it, in order.
    ///
    /// Years, dates, hours, laws, telephone numbers, ordinals and bare small numbers are left out. Prices,
    /// limits, ages and durations are there too: the facts can contradict them.
    pub fn compare(&self, prose: &Prose<'_>) -> Vec<(Claim, Match)> {
        if self.is_empty() {
            return Vec::new();
        }
        let amounts = prose.amounts();
        let agreed: Vec<Option<usize>> = amounts.iter().map(|amount| self.agreed(amount)).collect();
        let mut found = Vec::new();
        for (at, amount) in amounts.iter().enumerate().filter(|(_, amount)| compared(prose, amount)) {
            let verdict = match agreed.get(at).copied().flatten().and_then(|n| self.stated.get(n)) {
                Some(stated) => self.stated_elsewhere(prose, amounts, at, stated),
                None => self.contradicted(prose, amounts, at, &agreed),
            };
            found.push((statistics::claim(prose, amount, None), verdict));
        }
        found
    }

    /// Whether a fact states the figure of a claim, by value and unit.
    pub fn states(&self, claim: &Claim) -> bool {
        let Ok(value) = claim.value.parse() else { return false };
        let class = super::amount::class(claim.unit.as_deref());
        let (value, unit) = likeness::normal_of(value, claim.unit.as_deref().unwrap_or(""));
        self.agreed_with(value, &unit, class, claim.exactness).is_some()
    }

    fn agreed(&self, amount: &Amount) -> Option<usize> {
        if !amount.is_amount() {
            return None;
        }
        let (value, unit) = likeness::normal(amount);
        self.agreed_with(value, &unit, amount.class, amount.exactness)
    }

    /// The stated figure that says the same, the same unit first.
    fn agreed_with(&self, value: f64, unit: &str, class: Class, exactness: Exactness) -> Option<usize> {
        let same =
            |n: &usize| self.stated.get(*n).is_some_and(|stated| likeness::agrees(value, exactness, stated.value));
        if let Some(found) = self.by_unit.get(unit).and_then(|list| list.iter().copied().find(same)) {
            return Some(found);
        }
        // "500 kuota" and "500 orang": another word for what is counted.
        self.stated.iter().position(|stated| {
            let loose = likeness::comparable(class, stated.class) && likeness::telling(value);
            let equal = (stated.value - value).abs() <= value.abs() * 1e-9;
            let fair = likeness::agrees(value, exactness, stated.value);
            // "7 terluka" in the fact leaves the people unsaid.
            let unsaid = stated.class == Class::Bare && matches!(class, Class::People | Class::Thing) && value >= 2.0;
            ((loose || unsaid) && equal) || (likeness::same_unit(unit, &stated.unit) && fair)
        })
    }

    /// "KUR Super Mikro 6 persen", where a fact gives 6 percent for another credit and 3 for this one.
    fn stated_elsewhere(&self, prose: &Prose<'_>, amounts: &[Amount], at: usize, same: &Stated) -> Match {
        let others = self.by_unit.get(&same.unit).map_or(&[][..], Vec::as_slice);
        let others = || {
            others.iter().filter_map(|n| self.stated.get(*n)).filter(|other| (other.value - same.value).abs() > 1e-9)
        };
        if same.context.names.is_empty() || others().next().is_none() {
            return Match::Stated { fact: same.fact };
        }
        let context = Context::of(prose, amounts, at);
        match others().find(|other| likeness::speaks_rather_of(&context, same, other)) {
            Some(other) => Match::Differs { stated: other.written.clone(), fact: other.fact },
            None => Match::Stated { fact: same.fact },
        }
    }

    /// The fact that gives another value for what a figure counts.
    fn contradicted(&self, prose: &Prose<'_>, amounts: &[Amount], at: usize, agreed: &[Option<usize>]) -> Match {
        let Some(amount) = amounts.get(at) else { return Match::Absent };
        let context = Context::of(prose, amounts, at);
        let (value, unit) = likeness::normal(amount);
        // What the same sentence already states of a fact is not what this figure is about.
        let neighbours = amounts.iter().enumerate().skip(at.saturating_sub(8)).take(17);
        let told: Vec<usize> = neighbours
            .filter(|(_, other)| other.sentence == amount.sentence)
            .filter_map(|(n, _)| agreed.get(n).copied().flatten())
            .collect();
        let same_units: Vec<usize> = match self.by_unit.get(&unit) {
            Some(list) => list.clone(),
            None => (0..self.stated.len())
                .filter(|n| self.stated.get(*n).is_some_and(|stated| likeness::same_unit(&unit, &stated.unit)))
                .collect(),
        };
        // "2,1 persen" is not "2,1 poin persen".
        let point = self.stated.iter().find(|stated| {
            let units = [unit.as_str(), stated.unit.as_str()];
            units.contains(&"persen")
                && units.contains(&"poin persen")
                && (stated.value - value).abs() < 1e-9
                && super::context::shared(&context.near, &stated.context.near) > 0
        });
        if let Some(stated) = point {
            return Match::Differs { stated: stated.written.clone(), fact: stated.fact };
        }
        let only = same_units.len() == 1;
        let best = same_units
            .iter()
            .filter(|n| !told.contains(n))
            .filter_map(|n| self.stated.get(*n))
            .filter_map(|stated| {
                let score = likeness::contradiction(&context, value, amount.class, stated, only)?;
                Some((score, stated))
            })
            .max_by(|a, b| a.0.total_cmp(&b.0));
        best.map_or(Match::Absent, |(_, stated)| Match::Differs { stated: stated.written.clone(), fact: stated.fact })
    }
}

/// Whether a figure is one that facts can contradict.
fn compared(prose: &Prose<'_>, amount: &Amount) -> bool {
    let whole = amount.class == Class::Share && (amount.value - 100.0).abs() < 1e-9;
    let bare = amount.class == Class::Bare && (amount.value < 100.0 || prose.is(amount.to, &["-", "/", "–"]));
    let few = amount.class == Class::Thing && amount.value < 10.0 && prose.has(amount.to, tag::UNCOUNTED);
    amount.is_amount() && !whole && !bare && !few
}
