//! The literals that stand guard over an expression: every text it matches holds one of each group.
//!
//! They are read off the expression as written, without building it: a few thousand expressions are
//! read at every start, and hardly one of them is ever run. What is not understood guards nothing,
//! which is slow but never wrong; a test holds the guards against texts made from the expressions.

use std::borrow::Cow;
use std::collections::BTreeMap;

/// Literals one of which must be there.
pub(crate) type Group = Vec<String>;

/// The signs one of which makes an entry an expression: words do not hold them.
pub(crate) const SIGNS: [char; 9] = ['(', '[', '{', '|', '*', '+', '^', '$', '\\'];

/// An expression with the groups of words that it names: `{penerima}` is what stands under that name.
/// A name is small letters and underscores, so that `{2,3}` is none.
pub(crate) fn expanded<'t>(text: &'t str, words: &BTreeMap<String, String>) -> Cow<'t, str> {
    if words.is_empty() || !text.contains('{') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() * 2);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        match after.split_once('}').and_then(|(name, more)| Some((words.get(name)?, more))) {
            Some((words, more)) => {
                out.push_str("(?:");
                out.push_str(words);
                out.push(')');
                rest = more;
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The most literals in one group.
const MAX: usize = 250;
/// The most literals in the second group.
const MAX_SECOND: usize = 150;
/// From so many letters on a literal is met seldom enough to guard alone.
const RARE: usize = 8;
/// The most groups of one expression.
const MAX_GROUPS: usize = 2;
/// A guard with fewer letters would open at every other word.
const MIN: usize = 2;

/// Groups of literals, in small letters; every match holds one of each. Empty where there are none that
/// are long enough.
pub(crate) fn gates(expression: &str) -> Vec<Group> {
    let mut scanner = Scanner { rest: expression.chars().collect(), at: 0, depth: 0 };
    let mut found = scanner.alternation();
    // Something was left over: the expression is not as it was taken to be.
    if scanner.at < scanner.rest.len() {
        return Vec::new();
    }
    found.retain(|group| least(group) >= MIN);
    // The rarest words guard best.
    found.sort_by_key(|group| (std::cmp::Reverse(least(group)), group.len()));
    // A second group guards what the first lets through too often; every literal is read at every start.
    let often = found.first().is_some_and(|group| least(group) < RARE);
    let mut count = 0;
    found.retain(|group| {
        count += 1;
        count == 1 || (count <= MAX_GROUPS && often && group.len() <= MAX_SECOND)
    });
    found
}

/// Words that stand in nearly every text: what holds nothing else guards badly.
const COMMON: [&str; 48] = [
    "ada",
    "agar",
    "akan",
    "anda",
    "apa",
    "atau",
    "atas",
    "bagi",
    "bahwa",
    "bisa",
    "dalam",
    "dan",
    "dapat",
    "dari",
    "dengan",
    "di",
    "hari",
    "ini",
    "itu",
    "jadi",
    "jangan",
    "juga",
    "kami",
    "karena",
    "ke",
    "kepada",
    "kita",
    "kota",
    "lebih",
    "masyarakat",
    "oleh",
    "orang",
    "pada",
    "pemerintah",
    "para",
    "saat",
    "saja",
    "saya",
    "sebagai",
    "secara",
    "sudah",
    "telah",
    "tidak",
    "untuk",
    "warga",
    "yang",
    "tahun",
    "serta",
];

/// How seldom a literal is met, roughly: its letters and digits, those of common words left out. A sign
/// of its own, such as an emoji, is as good as a word.
fn weight(literal: &str) -> usize {
    let letters = |word: &str| -> usize {
        let sign = |c: char| u32::from(c) > 0x2000;
        word.chars().map(|c| if c.is_alphanumeric() { 1 } else { usize::from(sign(c)) * MIN }).sum()
    };
    let rare: usize = literal.split(' ').filter(|word| !COMMON.contains(word)).map(letters).sum();
    // Of two common words in a row both are needed.
    if rare == 0 { letters(literal).min(MIN) } else { rare.max(MIN.min(letters(literal))) }
}

/// The weight of the lightest literal of a group.
fn least(group: &[String]) -> usize {
    group.iter().map(|one| weight(one)).min().unwrap_or(0)
}

/// How deep groups are followed.
const MAX_DEPTH: usize = 40;

struct Scanner {
    rest: Vec<char>,
    at: usize,
    depth: usize,
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
        let first = self.sequence();
        if self.peek() != Some('|') {
            return first;
        }
        let mut all = best(first);
        while self.take('|') {
            let branch = best(self.sequence());
            all = match (all, branch) {
                (Some(mut all), Some(branch)) if all.len() + branch.len() <= MAX => {
                    all.extend(branch);
                    Some(all)
                }
                _ => None,
            };
        }
        all.into_iter().collect()
    }

    /// Parts one after the other: what each of them needs, all must be there.
    fn sequence(&mut self) -> Needed {
        let mut needed = Needed::new();
        let mut run = String::new();
        let end = |run: &mut String, needed: &mut Needed| {
            let literal = run.trim();
            if weight(literal) > 0 {
                needed.push(vec![literal.to_owned()]);
            }
            run.clear();
        };
        while let Some(c) = self.peek().filter(|c| !matches!(c, '|' | ')')) {
            let (literal, inner) = self.part(c);
            let repeats = self.quantifier();
            match (literal, repeats) {
                (Some(c), Repeats::Once) => run.push(c),
                // `ab+c` needs "ab", and what follows begins a new run.
                (Some(c), Repeats::AtLeastOnce) => {
                    run.push(c);
                    end(&mut run, &mut needed);
                    run.push(c);
                }
                (None, Repeats::Once | Repeats::AtLeastOnce) => {
                    end(&mut run, &mut needed);
                    needed.extend(inner);
                }
                (_, Repeats::MayBeNone) => end(&mut run, &mut needed),
            }
        }
        end(&mut run, &mut needed);
        needed
    }

    /// One part: a literal, or what a group needs.
    fn part(&mut self, c: char) -> (Option<char>, Needed) {
        self.at += 1;
        match c {
            '(' => (None, self.group()),
            '[' => {
                self.class();
                (None, Needed::new())
            }
            '.' | '^' | '$' => (None, Needed::new()),
            '\\' => (self.escape(), Needed::new()),
            c => (c.to_lowercase().next().filter(|_| c.to_lowercase().count() == 1), Needed::new()),
        }
    }

    fn group(&mut self) -> Needed {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            self.at = usize::MAX / 2;
            return Needed::new();
        }
        if self.take('?') {
            // A name or flags up to `:` or `>`; flags for the rest of a group change too much to follow.
            while let Some(c) = self.peek() {
                self.at += 1;
                match c {
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

    fn class(&mut self) {
        self.take('^');
        self.take(']');
        let mut depth = 1;
        while let Some(c) = self.peek() {
            self.at += 1;
            match c {
                '\\' => self.at += 1,
                '[' => depth += 1,
                ']' => {
                    depth -= 1;
                    if depth == 0 {
                        return;
                    }
                }
                _ => {}
            }
        }
    }

    /// What a backslash makes of the next character: itself if it is a sign, else a class or border.
    fn escape(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += 1;
        if matches!(c, 'p' | 'P' | 'x' | 'u' | 'U') {
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
            return None;
        }
        (!c.is_alphanumeric()).then_some(c)
    }

    fn quantifier(&mut self) -> Repeats {
        let mut least = Repeats::Once;
        // `a{2}?` and even `a+*` may follow each other.
        loop {
            let next = match self.peek() {
                Some('?' | '*') => Repeats::MayBeNone,
                Some('+') => Repeats::AtLeastOnce,
                Some('{') => {
                    let from = self.at + 1;
                    let none = self.rest.get(from).is_none_or(|c| !('1'..='9').contains(c));
                    while self.peek().is_some_and(|c| c != '}') {
                        self.at += 1;
                    }
                    if none { Repeats::MayBeNone } else { Repeats::AtLeastOnce }
                }
                _ => return least,
            };
            self.at += 1;
            least = match (least, next) {
                (Repeats::MayBeNone, _) | (_, Repeats::MayBeNone) => Repeats::MayBeNone,
                _ => Repeats::AtLeastOnce,
            };
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Repeats {
    Once,
    AtLeastOnce,
    MayBeNone,
}

/// The group that guards best.
fn best(needed: Needed) -> Option<Group> {
    needed.into_iter().max_by_key(|group| (least(group), std::cmp::Reverse(group.len())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use regex_syntax::hir::{Class, Hir, HirKind};

    #[test]
    fn names_stand_for_words() {
        let words = BTreeMap::from([("siapa".to_owned(), "kami|kita".to_owned())]);
        assert_eq!(expanded("{siapa} usir{2,3} {lain}", &words), "(?:kami|kita) usir{2,3} {lain}");
    }

    #[test]
    fn guards_are_read_off() {
        for (expression, expected) in [
            ("pertama di (Indonesia|dunia)", "pertama di & dunia|indonesia"),
            (r"\d+ kali lipat", "kali lipat"),
            ("(dwi|tri)tunggal", "tunggal & dwi|tri"),
            ("(kami|kita) (usir|tolak)", "usir|tolak & kami|kita"),
            ("sebar(kan|in)?( [a-z]+)? viral", "sebar & viral"),
            ("(a|b)c", ""),
            ("(a+)+$", ""),
            (r"\w+", ""),
            (r"no\.? \d", "no"),
            ("abc{0,2}d", "ab"),
            ("😂{2}", "😂 & 😂"),
            ("(terbaik|)", ""),
            ("(ab cd|ef) gh", "gh & ef|ab cd"),
        ] {
            let found: Vec<String> = gates(expression)
                .into_iter()
                .map(|mut group| {
                    group.sort_by_key(|one| (one.len(), one.clone()));
                    group.join("|")
                })
                .collect();
            assert_eq!(found.join(" & "), expected, "{expression}");
        }
    }

    /// Some texts that an expression matches, by its parts.
    fn texts(hir: &Hir, seed: &mut u64) -> String {
        let mut below = |n: usize| {
            *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            usize::try_from((*seed >> 33) % n.max(1) as u64).unwrap()
        };
        match hir.kind() {
            HirKind::Empty | HirKind::Look(_) => String::new(),
            HirKind::Literal(literal) => String::from_utf8_lossy(&literal.0).into_owned(),
            HirKind::Class(Class::Unicode(class)) => {
                let ranges = class.ranges();
                let range = ranges[below(ranges.len())];
                let (from, to) = (u32::from(range.start()), u32::from(range.end()));
                char::from_u32(from + below((to - from + 1) as usize) as u32).unwrap_or(range.start()).to_string()
            }
            HirKind::Class(Class::Bytes(_)) => String::new(),
            HirKind::Repetition(repetition) => {
                let most = repetition.max.unwrap_or(repetition.min + 3).min(repetition.min + 3);
                let times = repetition.min + below((most - repetition.min + 1) as usize) as u32;
                (0..times).map(|_| texts(&repetition.sub, seed)).collect()
            }
            HirKind::Capture(capture) => texts(&capture.sub, seed),
            HirKind::Concat(parts) => parts.iter().map(|part| texts(part, seed)).collect(),
            HirKind::Alternation(parts) => {
                let at = below(parts.len());
                texts(&parts[at], seed)
            }
        }
    }

    fn holds(expression: &str) {
        let guards = gates(expression);
        if guards.is_empty() {
            return;
        }
        let hir = regex_syntax::parse(expression).unwrap();
        let mut seed = 7;
        for _ in 0..200 {
            let text = texts(&hir, &mut seed).to_lowercase();
            let held = |group: &Group| group.iter().any(|guard| text.contains(guard.as_str()));
            assert!(guards.iter().all(held), "{expression}: {guards:?} not in {text:?}");
        }
    }

    #[test]
    fn every_match_holds_a_guard() {
        for expression in [
            r"(kami|kita)( akan)? (usir|tolak)(kan)? \d{1,3} [a-z-]{2,} (x|yz)+",
            r"ab?c{2,}(de|f(g|h)+)?ij",
            r"[^\]a-c]x\.y\-z(?:q|w)",
            r"a{2}bc|d\p{L}+ef",
            r"(?P<n>abc)+d*e",
            "A(B|C)DE",
        ] {
            holds(expression);
        }
    }

    #[test]
    fn guards_hold_for_random_expressions() {
        let pieces = [
            "ab",
            "c",
            "(d|ef)",
            "(gh)?",
            "i+",
            "[j-l]",
            r"\d",
            " ",
            "(m(n|o)p)+",
            "q{2,3}",
            "r*",
            "(?:st)",
            r"\.",
            "|",
            "U",
        ];
        let mut seed = 11u64;
        for _ in 0..5_000 {
            let mut expression = String::new();
            for _ in 0..6 {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                expression.push_str(pieces[usize::try_from((seed >> 33) % pieces.len() as u64).unwrap()]);
            }
            if regex_syntax::parse(&expression).is_ok() {
                holds(&expression);
            }
        }
    }
}
