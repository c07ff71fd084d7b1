//! The best set within a limit, chosen exactly: a multiple-choice knapsack with conflicts.
//!
//! Every candidate has variants, long to short, each with a value and a cost. At most one variant of
//! a candidate is taken; two candidates that say the same are not taken together; one that refers
//! back needs the other; a block takes only so many. The search branches on take or leave, in layout
//! order, and cuts a branch as soon as even its most hopeful end is no better than what is known.

/// A variant of a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Variant {
    pub(super) value: u32,
    /// What its text costs at least, in units; separators come on top.
    pub(super) cost: usize,
}

/// Something that may be taken or left.
#[derive(Debug, Clone, Default)]
pub(super) struct Candidate {
    pub(super) block: usize,
    pub(super) variants: Vec<Variant>,
    /// Candidates (by index) that say the same.
    pub(super) conflicts: Vec<usize>,
    /// At least one of these must be taken first; empty: no need.
    pub(super) needs: Vec<usize>,
}

/// A choice: the candidate and its variant.
pub(super) type Taken = (usize, usize);

/// What the search is asked.
pub(super) struct Problem<'a> {
    /// The candidates in layout order, block by block.
    pub(super) candidates: &'a [Candidate],
    /// How many each block takes.
    pub(super) caps: &'a [usize],
    pub(super) budget: usize,
    /// The cost of one block with these choices, separators and label included.
    pub(super) block_cost: &'a dyn Fn(usize, &[Taken]) -> usize,
}

struct Search<'a> {
    problem: &'a Problem<'a>,
    /// Groups of candidates that all exclude each other; each candidate is in one.
    group: Vec<usize>,
    /// Candidates by value per unit, the best first.
    dense: Vec<usize>,
    taken: Vec<Taken>,
    best: Vec<Taken>,
    best_value: u32,
    /// A bound on effort for hostile input; never met by a real brief.
    steps: u32,
}

const MAX_STEPS: u32 = 200_000;

/// The best choice, in layout order.
pub(super) fn choose(problem: &Problem<'_>) -> Vec<Taken> {
    let count = problem.candidates.len();
    let top = |c: &Candidate| c.variants.iter().map(|v| v.value).max().unwrap_or(0);
    let least = |c: &Candidate| c.variants.iter().map(|v| v.cost).min().unwrap_or(1).max(1);
    let mut dense: Vec<usize> = (0..count).collect();
    dense.sort_by(|a, b| match (problem.candidates.get(*a), problem.candidates.get(*b)) {
        (Some(x), Some(y)) => {
            (u64::from(top(y)) * least(x) as u64).cmp(&(u64::from(top(x)) * least(y) as u64)).then(a.cmp(b))
        }
        _ => a.cmp(b),
    });
    let mut search = Search {
        problem,
        group: groups(problem.candidates),
        dense,
        taken: Vec::new(),
        best: Vec::new(),
        best_value: 0,
        steps: 0,
    };
    search.visit(0, 0, 0);
    search.best
}

/// Cliques of the conflict graph, greedily.
fn groups(candidates: &[Candidate]) -> Vec<usize> {
    let mut members: Vec<Vec<usize>> = Vec::new();
    let mut group = Vec::with_capacity(candidates.len());
    for (index, candidate) in candidates.iter().enumerate() {
        let home = members.iter().position(|m| m.iter().all(|other| candidate.conflicts.contains(other)));
        let home = home.unwrap_or_else(|| {
            members.push(Vec::new());
            members.len() - 1
        });
        if let Some(list) = members.get_mut(home) {
            list.push(index);
        }
        group.push(home);
    }
    group
}

impl Search<'_> {
    fn visit(&mut self, index: usize, value: u32, closed: usize) {
        self.steps += 1;
        if value > self.best_value {
            self.best_value = value;
            self.best = self.taken.clone();
        }
        let Some(candidate) = self.problem.candidates.get(index) else { return };
        let block = candidate.block;
        let start = self.taken.iter().position(|(c, _)| self.block_of(*c) == Some(block)).unwrap_or(self.taken.len());
        // Costs of blocks before this one are settled.
        let settled = if start == self.taken.len() { self.cost_of_all() } else { closed };
        let spent = settled + self.block_cost(block, start);
        if spent > self.problem.budget
            || self.steps > MAX_STEPS
            || value + self.hope(index, self.problem.budget - spent) <= self.best_value
        {
            return;
        }
        if self.may_take(candidate, start) {
            for (variant, choice) in candidate.variants.iter().enumerate() {
                self.taken.push((index, variant));
                if settled + self.block_cost(block, start) <= self.problem.budget {
                    self.visit(index + 1, value + choice.value, settled);
                }
                self.taken.pop();
            }
        }
        self.visit(index + 1, value, settled);
    }

    fn block_of(&self, candidate: usize) -> Option<usize> {
        self.problem.candidates.get(candidate).map(|c| c.block)
    }

    fn block_cost(&self, block: usize, start: usize) -> usize {
        match self.taken.get(start..) {
            Some([]) | None => 0,
            Some(taken) => (self.problem.block_cost)(block, taken),
        }
    }

    fn cost_of_all(&self) -> usize {
        self.taken
            .chunk_by(|a, b| self.block_of(a.0) == self.block_of(b.0))
            .map(|chunk| {
                chunk
                    .first()
                    .and_then(|(c, _)| self.block_of(*c))
                    .map_or(0, |block| (self.problem.block_cost)(block, chunk))
            })
            .sum()
    }

    fn is_taken(&self, candidate: usize) -> bool {
        self.taken.iter().any(|(c, _)| *c == candidate)
    }

    fn may_take(&self, candidate: &Candidate, start: usize) -> bool {
        let cap = self.problem.caps.get(candidate.block).copied().unwrap_or(usize::MAX);
        self.taken.len() - start < cap
            && !candidate.conflicts.iter().any(|c| self.is_taken(*c))
            && (candidate.needs.is_empty() || candidate.needs.iter().any(|n| self.is_taken(*n)))
    }

    /// No more than this can still be gained from candidate `from` on with `room` units left.
    fn hope(&self, from: usize, room: usize) -> u32 {
        let mut used: Vec<bool> = vec![false; self.problem.candidates.len()];
        let mut slots: Vec<usize> = self.problem.caps.to_vec();
        for (taken, _) in &self.taken {
            if let Some(slot) = self.block_of(*taken).and_then(|b| slots.get_mut(b)) {
                *slot = slot.saturating_sub(1);
            }
        }
        let (mut room, mut sum) = (room as u64, 0_u64);
        for index in self.dense.iter().copied().filter(|i| *i >= from) {
            let Some(candidate) = self.problem.candidates.get(index) else { continue };
            let Some(group) = self.group.get(index).and_then(|g| used.get_mut(*g)) else { continue };
            if *group || slots.get(candidate.block) == Some(&0) || candidate.conflicts.iter().any(|c| self.is_taken(*c))
            {
                continue;
            }
            *group = true;
            let value = u64::from(candidate.variants.iter().map(|v| v.value).max().unwrap_or(0));
            let cost = candidate.variants.iter().map(|v| v.cost).min().unwrap_or(1).max(1) as u64;
            if cost <= room {
                room -= cost;
                sum += value;
            } else {
                sum += value * room / cost + 1;
                break;
            }
        }
        // A clique's densest member may not be its most valuable one.
        u32::try_from(sum + self.slack(from)).unwrap_or(u32::MAX)
    }

    /// How much more the most valuable members of cliques are worth than their densest ones.
    fn slack(&self, from: usize) -> u64 {
        let count = self.problem.candidates.len();
        let mut best = vec![0_u64; count];
        let mut dense: Vec<Option<u64>> = vec![None; count];
        for index in self.dense.iter().copied().filter(|i| *i >= from) {
            let (Some(candidate), Some(group)) = (self.problem.candidates.get(index), self.group.get(index).copied())
            else {
                continue;
            };
            let value = u64::from(candidate.variants.iter().map(|v| v.value).max().unwrap_or(0));
            if let Some(b) = best.get_mut(group) {
                *b = (*b).max(value);
            }
            if let Some(d) = dense.get_mut(group) {
                d.get_or_insert(value);
            }
        }
        best.iter().zip(&dense).map(|(b, d)| d.map_or(0, |d| b - d)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SEPARATOR: usize = 2;

    fn cost(candidates: &[Candidate], taken: &[Taken]) -> usize {
        taken.iter().map(|(c, v)| candidates[*c].variants[*v].cost + SEPARATOR).sum()
    }

    fn allowed(candidates: &[Candidate], caps: &[usize], taken: &[Taken]) -> bool {
        let has = |c: usize| taken.iter().any(|(t, _)| *t == c);
        taken.iter().all(|(c, _)| {
            let candidate = &candidates[*c];
            !candidate.conflicts.iter().any(|x| has(*x))
                && (candidate.needs.is_empty() || candidate.needs.iter().any(|n| has(*n)))
        }) && caps
            .iter()
            .enumerate()
            .all(|(b, cap)| taken.iter().filter(|(c, _)| candidates[*c].block == b).count() <= *cap)
    }

    fn brute(candidates: &[Candidate], caps: &[usize], budget: usize) -> u32 {
        let mut best = 0;
        let options: Vec<usize> = candidates.iter().map(|c| c.variants.len() + 1).collect();
        let total: usize = options.iter().product();
        for code in 0..total {
            let (mut rest, mut taken, mut value) = (code, Vec::new(), 0);
            for (c, n) in options.iter().enumerate() {
                if rest % n > 0 {
                    taken.push((c, rest % n - 1));
                    value += candidates[c].variants[rest % n - 1].value;
                }
                rest /= n;
            }
            if value > best && cost(candidates, &taken) <= budget && allowed(candidates, caps, &taken) {
                best = value;
            }
        }
        best
    }

    fn problems() -> impl Strategy<Value = (Vec<Candidate>, Vec<usize>, usize)> {
        let variant = (1_u32..60, 1_usize..40).prop_map(|(value, cost)| Variant { value, cost });
        let candidate = (0_usize..3, proptest::collection::vec(variant, 1..3));
        (
            proptest::collection::vec(candidate, 0..8),
            proptest::collection::vec((0_usize..8, 0_usize..8), 0..6),
            1_usize..3,
            0_usize..120,
            proptest::option::of(1_usize..8),
        )
            .prop_map(|(mut rows, pairs, cap, budget, needy)| {
                rows.sort_by_key(|r| r.0);
                let mut list: Vec<Candidate> = rows
                    .into_iter()
                    .map(|(block, variants)| Candidate { block, variants, ..Candidate::default() })
                    .collect();
                for (a, b) in pairs {
                    if a != b && a < list.len() && b < list.len() {
                        list[a].conflicts.push(b);
                        list[b].conflicts.push(a);
                    }
                }
                if let Some(n) = needy.filter(|n| *n < list.len()) {
                    list[n].needs.push(n - 1);
                }
                (list, vec![cap; 3], budget)
            })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]
        #[test]
        fn as_good_as_trying_everything((candidates, caps, budget) in problems()) {
            let list = candidates.clone();
            let block_cost = move |_: usize, taken: &[Taken]| cost(&list, taken);
            let taken = choose(&Problem { candidates: &candidates, caps: &caps, budget, block_cost: &block_cost });
            prop_assert!(cost(&candidates, &taken) <= budget && allowed(&candidates, &caps, &taken));
            let value: u32 = taken.iter().map(|(c, v)| candidates[*c].variants[*v].value).sum();
            prop_assert_eq!(value, brute(&candidates, &caps, budget));
        }
    }
}
