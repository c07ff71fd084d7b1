//! Reads an expression as written: its literals, which of them must be there, and how far from its start.

use super::rarity::weight;
use super::reach::{Reach, Repeats};
use super::{Group, Literal};

/// The most literals in one group.
const MAX: usize = 250;
/// How deep groups are followed.
const MAX_DEPTH: usize = 40;

/// The groups of literals of an expression, in the order in which they stand; none where it is not as it
/// was taken to be.
pub(super) fn read(expression: &str) -> Vec<Group> {
    let mut scanner = Scanner { rest: expression.chars().collect(), at: 0, depth: 0, reach: Reach::START };
    let found = scanner.alternation();
    // Else something was left over, or given up.
    if scanner.at == scanner.rest.len() { found } else { Vec::new() }
}

struct Scanner {
    rest: Vec<char>,
    at: usize,
    depth: usize,
    reach: Reach,
}

/// Groups of literals: one of each must be there.
type Needed = Vec<Group>;

impl Scanner {
    fn peek(&self) -> Option<char> {
        self.rest.get(self.at).copied()
    }

    fn take(&mut self, c: char) -> bool {
        let is = self.peek() == Some(c);
        self.at += usize::from(is);
        is
    }

    /// Branches divided by `|`: of several, the best of what each needs is a group of them all.
    fn alternation(&mut self) -> Needed {
        let start = self.reach;
        let first = self.sequence();
        if self.peek() != Some('|') {
            return first;
        }
        let mut all = best(first);
        let mut end = self.reach;
        while self.take('|') {
            self.reach = start;
            let branch = best(self.sequence());
            end = end.either(self.reach);
            all = match (all, branch) {
                (Some(mut all), Some(branch)) if all.literals.len() + branch.literals.len() <= MAX => {
                    all.blanks = all.blanks.zip(branch.blanks).map(|(a, b)| a.max(b));
                    all.literals.extend(branch.literals);
                    Some(all)
                }
                _ => None,
            };
        }
        self.reach = end;
        all.into_iter().collect()
    }

    /// Parts one after the other: what each of them needs, all must be there.
    fn sequence(&mut self) -> Needed {
        let mut needed = Needed::new();
        let mut run = Run::at(self.reach);
        while let Some(c) = self.peek().filter(|c| !matches!(c, '|' | ')')) {
            let before = self.reach;
            let (literal, inner) = self.part(c);
            let repeats = self.quantifier();
            self.reach = before.repeated(self.reach, repeats);
            match (literal, repeats) {
                (Some(c), Repeats { least: 1, most: Some(1) }) => run.text.push(c),
                (_, Repeats { least: 0, .. }) => {
                    needed.extend(run.end());
                    run = Run::at(self.reach);
                }
                // `ab+c` needs "ab", and what follows begins a new run.
                (Some(c), _) => {
                    run.text.push(c);
                    needed.extend(run.end());
                    // A letter may stand before it: itself.
                    run = Run { text: c.to_string(), from: Reach { border: false, ..self.reach } };
                }
                (None, _) => {
                    needed.extend(run.end());
                    needed.extend(inner);
                    run = Run::at(self.reach);
                }
            }
        }
        needed.extend(run.end());
        needed
    }

    /// One part: a literal, or what a group needs.
    fn part(&mut self, c: char) -> (Option<char>, Needed) {
        self.at += 1;
        match c {
            '(' => return (None, self.group()),
            '[' => self.class(),
            '.' => self.reach = self.reach.after(true, false),
            '^' => self.reach.border = true,
            '$' => {}
            '\\' => return (self.escape(), Needed::new()),
            c => return (self.literal(c), Needed::new()),
        }
        (None, Needed::new())
    }

    fn literal(&mut self, c: char) -> Option<char> {
        self.reach = self.reach.after(c.is_whitespace(), !c.is_alphanumeric());
        let mut small = c.to_lowercase();
        let one = small.next().filter(|s| s.len_utf8() == c.len_utf8() && !s.is_control());
        one.filter(|_| small.next().is_none())
    }

    fn group(&mut self) -> Needed {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return self.give_up();
        }
        if self.take('?') {
            // A name or flags up to `:` or `>`; flags for the rest of a group change too much to follow.
            while let Some(c) = self.peek() {
                self.at += 1;
                match c {
                    // Blanks that are no blanks.
                    'x' => return self.give_up(),
                    'P' | '<' => {
                        while self.peek().is_some_and(|c| c != '>') {
                            self.at += 1;
                        }
                    }
                    ':' | '>' => break,
                    ')' => {
                        self.depth -= 1;
                        return Needed::new();
                    }
                    _ => {}
                }
            }
        }
        let inner = self.alternation();
        self.depth -= 1;
        if self.take(')') { inner } else { Needed::new() }
    }

    /// Ends the reading with nothing found.
    fn give_up(&mut self) -> Needed {
        self.at = usize::MAX / 2;
        Needed::new()
    }

    fn class(&mut self) {
        let (mut blank, mut border) = (self.take('^'), true);
        border &= !blank;
        self.take(']');
        let mut depth = 1;
        while let Some(c) = self.peek() {
            self.at += 1;
            match c {
                '\\' => {
                    let escaped = self.peek().unwrap_or(' ');
                    self.at += 1;
                    blank |= escaped.is_alphanumeric() && !matches!(escaped, 'd' | 'w');
                    border &= !escaped.is_alphanumeric();
                }
                '[' => {
                    depth += 1;
                    (blank, border) = (true, false);
                }
                ']' => {
                    depth -= 1;
                    if depth == 0 {
                        break;
                    }
                }
                // A range, unless it stands at an end.
                '-' => border &= self.peek() == Some(']') || self.rest.get(self.at.saturating_sub(2)) == Some(&'['),
                c => {
                    blank |= c.is_whitespace() || c.is_control() || matches!(c, '&' | '~');
                    border &= !c.is_alphanumeric();
                }
            }
        }
        self.reach = self.reach.after(blank, border);
    }

    /// What a backslash makes of the next character: itself if it is a sign, else a class or border.
    fn escape(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += 1;
        match c {
            'b' => self.reach.border = true,
            'B' | 'A' | 'z' => {}
            'd' | 'w' | 'S' => self.reach = self.reach.after(false, false),
            's' => self.reach = self.reach.after(true, true),
            'p' | 'P' | 'x' | 'u' | 'U' => {
                self.reach = self.reach.after(true, false);
                self.code(c);
            }
            c if c.is_alphanumeric() => self.reach = self.reach.after(true, false),
            c => return self.literal(c),
        }
        None
    }

    /// Steps over what says which character or class is meant.
    fn code(&mut self, c: char) {
        if self.take('{') {
            while self.peek().is_some_and(|c| c != '}') {
                self.at += 1;
            }
            self.at += 1;
        } else {
            self.at += match c {
                'x' => 2,
                'u' => 4,
                'U' => 8,
                _ => 1,
            };
        }
    }

    fn quantifier(&mut self) -> Repeats {
        let mut all = Repeats { least: 1, most: Some(1) };
        // `a{2}?` and even `a+*` may follow each other.
        loop {
            let next = match self.peek() {
                Some('?') => Repeats { least: 0, most: Some(1) },
                Some('*') => Repeats { least: 0, most: None },
                Some('+') => Repeats { least: 1, most: None },
                Some('{') => self.counted(),
                _ => return all,
            };
            self.at += 1;
            let most = all.most.zip(next.most).map(|(a, b)| a.saturating_mul(b));
            // Two or more are as good as "one or more".
            all = Repeats { least: all.least.min(next.least), most };
        }
    }

    /// The numbers of `{2,3}`; leaves the scanner at its end.
    fn counted(&mut self) -> Repeats {
        let from = self.at + 1;
        while self.peek().is_some_and(|c| c != '}') {
            self.at += 1;
        }
        let inner: String = self.rest.get(from..self.at).into_iter().flatten().collect();
        let (least, most) = inner.split_once(',').unwrap_or((&inner, &inner));
        Repeats { least: least.trim().parse().map_or(0, |n: u32| n.min(1)), most: most.trim().parse().ok() }
    }
}

/// Literals in a row.
struct Run {
    text: String,
    /// What lies before them.
    from: Reach,
}

impl Run {
    fn at(from: Reach) -> Self {
        Self { text: String::new(), from }
    }

    /// The group of the run, blanks around it left out.
    fn end(self) -> Option<Group> {
        let text = self.text.trim_start();
        let led = u32::try_from(self.text.len() - text.len()).unwrap_or(u32::MAX);
        let text = text.trim_end();
        let heads = (self.from.border || led > 0) && text.starts_with(char::is_alphanumeric);
        let literal = Literal { text: text.to_owned(), heads };
        let blanks = self.from.blanks.and_then(|n| n.checked_add(led));
        (weight(text) > 0).then(|| Group { literals: vec![literal], blanks })
    }
}

/// The group that guards best.
fn best(needed: Needed) -> Option<Group> {
    needed.into_iter().max_by_key(|group| (group.least(), std::cmp::Reverse(group.literals.len())))
}
