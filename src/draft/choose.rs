//! The best set within a limit, chosen exactly: a multiple-choice knapsack with conflicts.
//!
//! Every candidate has variants, long to short, each with a value and a cost. At most one variant of
//! a candidate is taken; two candidates that say the same are not taken together; one that refers
//! back needs the other; a block takes only so many. The search branches on take or leave, in layout
//! order, and cuts a branch as soon as even its most hopeful end is no better than what is known.

use std::collections::BTreeMap;

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

/// The block being filled, at a node of the search.
#[derive(Debug, Clone, Copy)]
struct Open {
    block: usize,
    /// Where its choices begin among all those taken.
    start: usize,
    /// Its cost so far.
    cost: usize,
    /// The cost of the blocks before it.
    settled: usize,
}

/// What a bound needs to know of a candidate.
struct Promise {
    index: usize,
    /// The value of its best variant and the cost of its cheapest.
    value: u64,
    cost: u64,
    /// The group of candidates that all exclude each other to which it belongs.
    group: usize,
    block: usize,
}

struct Search<'a> {
    problem: &'a Problem<'a>,
    /// Candidates by value per unit, the best first.
    dense: Vec<Promise>,
    /// By the candidate from which on they count: how much more the most valuable members of groups
    /// are worth than their densest ones.
    slack: Vec<u64>,
    /// Costs of blocks met so far. Laying a block out is dear, and a search meets each set of
    /// choices many times: once for every way of filling the blocks before it.
    costs: BTreeMap<Vec<Taken>, usize>,
    taken: Vec<Taken>,
    /// By candidate, whether it is taken; by block, how many are.
    is_taken: Vec<bool>,
    filled: Vec<usize>,
    /// By group, the last bound for which it was counted; bounds are numbered.
    counted: Vec<u64>,
    bound: u64,
    best: Vec<Taken>,
    best_value: u32,
    /// A bound on effort for hostile input; never met by a real brief.
    steps: usize,
}

const MAX_STEPS: usize = 4_000_000;

/// The best choice, in layout order.
pub(super) fn choose(problem: &Problem<'_>) -> Vec<Taken> {
    let count = problem.candidates.len();
    let mut dense: Vec<Promise> = problem
        .candidates
        .iter()
        .zip(groups(problem.candidates))
        .enumerate()
        .map(|(index, (candidate, group))| Promise {
            index,
            value: u64::from(candidate.variants.iter().map(|v| v.value).max().unwrap_or(0)),
            cost: candidate.variants.iter().map(|v| v.cost).min().unwrap_or(1).max(1) as u64,
            group,
            block: candidate.block,
        })
        .collect();
    dense.sort_by(|a, b| (b.value * a.cost).cmp(&(a.value * b.cost)).then(a.index.cmp(&b.index)));
    let blocks = problem.candidates.iter().map(|c| c.block + 1).max().unwrap_or(0);
    let mut search = Search {
        problem,
        slack: (0..count).map(|from| slack(&dense, from)).collect(),
        dense,
        costs: BTreeMap::new(),
        taken: Vec::new(),
        is_taken: vec![false; count],
        filled: vec![0; blocks],
        counted: vec![0; count],
        bound: 0,
        best: Vec::new(),
        best_value: 0,
        steps: 0,
    };
    search.visit(0, 0, Open { block: 0, start: 0, cost: 0, settled: 0 });
    search.best
}

/// Cliques of the conflict graph, greedily.
fn groups(candidates: &[Candidate]) -> Vec<usize> {
    let mut members: Vec<Vec<usize>> = Vec::new();
    let mut group = Vec::with_capacity(candidates.len());
    for (index, candidate) in candidates.iter().enumerate() {
        let mut excluded = vec![false; candidates.len()];
        for other in &candidate.conflicts {
            if let Some(mark) = excluded.get_mut(*other) {
                *mark = true;
            }
        }
        let home = members.iter().position(|m| m.iter().all(|other| excluded.get(*other) == Some(&true)));
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

/// How much more, from a candidate on, the most valuable members of groups are worth than their
/// densest ones.
fn slack(dense: &[Promise], from: usize) -> u64 {
    let mut groups = vec![(0_u64, None); dense.len()];
    for promise in dense.iter().filter(|p| p.index >= from) {
        if let Some((best, densest)) = groups.get_mut(promise.group) {
            *best = promise.value.max(*best);
            densest.get_or_insert(promise.value);
        }
    }
    groups.iter().map(|(best, densest)| densest.map_or(0, |densest| best - densest)).sum()
}

impl Search<'_> {
    fn visit(&mut self, index: usize, value: u32, mut open: Open) {
        // Every step looks at all candidates.
        self.steps = self.steps.saturating_add(self.problem.candidates.len());
        if value > self.best_value {
            self.best_value = value;
            self.best.clone_from(&self.taken);
        }
        let Some(candidate) = self.problem.candidates.get(index) else { return };
        if candidate.block != open.block {
            let settled = open.settled + open.cost;
            open = Open { block: candidate.block, start: self.taken.len(), cost: 0, settled };
        }
        let spent = open.settled + open.cost;
        if spent > self.problem.budget
            || self.steps > MAX_STEPS
            || value + self.hope(index, self.problem.budget - spent) <= self.best_value
        {
            return;
        }
        if self.may_take(candidate, open.start) {
            for (variant, choice) in candidate.variants.iter().enumerate() {
                self.put(index, candidate.block, Some(variant));
                // Laying the block out is the dear part, so first: could it be worth it at no cost at all?
                let value = value + choice.value;
                if value + self.hope(index + 1, self.problem.budget - spent) > self.best_value {
                    let with = Open { cost: self.block_cost(open), ..open };
                    if with.settled + with.cost <= self.problem.budget {
                        self.visit(index + 1, value, with);
                    }
                }
                self.put(index, candidate.block, None);
            }
        }
        self.visit(index + 1, value, open);
    }

    /// Takes a candidate, or puts it back.
    fn put(&mut self, index: usize, block: usize, variant: Option<usize>) {
        match variant {
            Some(variant) => self.taken.push((index, variant)),
            None => drop(self.taken.pop()),
        }
        if let Some(flag) = self.is_taken.get_mut(index) {
            *flag = variant.is_some();
        }
        if let Some(filled) = self.filled.get_mut(block) {
            *filled = if variant.is_some() { *filled + 1 } else { *filled - 1 };
        }
    }

    fn block_cost(&mut self, open: Open) -> usize {
        let taken = self.taken.get(open.start..).unwrap_or_default();
        if let Some(cost) = self.costs.get(taken) {
            return *cost;
        }
        let cost = (self.problem.block_cost)(open.block, taken);
        self.costs.insert(taken.to_vec(), cost);
        cost
    }

    fn is_taken(&self, candidate: usize) -> bool {
        self.is_taken.get(candidate) == Some(&true)
    }

    fn may_take(&self, candidate: &Candidate, start: usize) -> bool {
        let cap = self.problem.caps.get(candidate.block).copied().unwrap_or(usize::MAX);
        self.taken.len() - start < cap
            && !candidate.conflicts.iter().any(|c| self.is_taken(*c))
            && (candidate.needs.is_empty() || candidate.needs.iter().any(|n| self.is_taken(*n)))
    }

    /// No more than this can still be gained from candidate `from` on with `room` units left.
    fn hope(&mut self, from: usize, room: usize) -> u32 {
        self.bound += 1;
        let (mut room, mut sum) = (room as u64, 0_u64);
        for promise in self.dense.iter().filter(|p| p.index >= from) {
            let Some(candidate) = self.problem.candidates.get(promise.index) else { continue };
            let Some(counted) = self.counted.get(promise.group) else { continue };
            let filled = self.filled.get(promise.block).copied().unwrap_or(0);
            let full = self.problem.caps.get(promise.block).is_some_and(|cap| filled >= *cap);
            if *counted == self.bound || full || candidate.conflicts.iter().any(|c| self.is_taken(*c)) {
                continue;
            }
            if let Some(counted) = self.counted.get_mut(promise.group) {
                *counted = self.bound;
            }
            if promise.cost <= room {
                room -= promise.cost;
                sum += promise.value;
            } else {
                sum += promise.value * room / promise.cost + 1;
                break;
            }
        }
        // A clique's densest member may not be its most valuable one.
        sum += self.slack.get(from).copied().unwrap_or(0);
        u32::try_from(sum).unwrap_or(u32::MAX)
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
