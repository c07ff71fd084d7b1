//! The literals that stand guard over an expression: every text it matches holds one of each group.
//!
//! They are read off the expression as written, without building it: a few thousand expressions are
//! read at every start, and hardly one of them is ever run. What is not understood guards nothing,
//! which is slow but never wrong; a test holds the guards against texts made from the expressions.

mod rarity;
mod reach;
mod scanner;

use rarity::{MIN, weight};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Literals of one place in an expression, one of which must be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Group {
    /// The literals.
    pub(crate) literals: Vec<Literal>,
    /// The most blanks between the start of a match and the literal; nothing where there may be any number.
    pub(crate) blanks: Option<u32>,
}

/// A literal in small letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Literal {
    /// Its text.
    pub(crate) text: String,
    /// Whether it begins a word: no letter and no digit can stand right before it.
    pub(crate) heads: bool,
}

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

/// The most literals in the second group.
const MAX_SECOND: usize = 150;
/// From so many letters on a literal is met seldom enough to guard alone.
const RARE: usize = 8;

/// Groups of literals in the order in which they stand; every match that is whole words holds one of each.
/// Empty where there are none that are long enough.
pub(crate) fn gates(expression: &str) -> Vec<Group> {
    let mut found: Vec<(usize, Group)> = scanner::read(expression).into_iter().enumerate().collect();
    found.retain(|(_, group)| group.least() >= MIN);
    // The rarest words guard best.
    found.sort_by_key(|(_, group)| (std::cmp::Reverse(group.least()), group.literals.len()));
    // A second group guards what the first lets through too often; every literal is read at every start.
    let often = found.first().is_some_and(|(_, group)| group.least() < RARE);
    let second =
        (1..found.len()).find(|at| often && found.get(*at).is_some_and(|(_, g)| g.literals.len() <= MAX_SECOND));
    let mut at = 0..;
    found.retain(|_| at.next().is_some_and(|at| at == 0 || Some(at) == second));
    found.sort_by_key(|(place, _)| *place);
    found.into_iter().map(|(_, group)| group).collect()
}

/// Groups as one text, in the form that [`Guards`](super::guards::Guards) reads.
pub(crate) fn written(groups: &[Group]) -> String {
    let mut out = String::new();
    for Group { literals, blanks } in groups {
        if let Some(blanks) = blanks {
            out += &blanks.to_string();
        }
        for Literal { text, heads } in literals {
            out.extend(['\t', if *heads { '^' } else { '.' }]);
            out += text;
        }
        out.push('\n');
    }
    out
}

impl Group {
    /// The weight of the lightest literal.
    fn least(&self) -> usize {
        self.literals.iter().map(|one| weight(&one.text)).min().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::guards::Guards;
    use regex_syntax::hir::{Class, Hir, HirKind};

    #[test]
    fn names_stand_for_words() {
        let words = BTreeMap::from([("siapa".to_owned(), "kami|kita".to_owned())]);
        assert_eq!(expanded("{siapa} usir{2,3} {lain}", &words), "(?:kami|kita) usir{2,3} {lain}");
    }

    #[test]
    fn guards_are_read_off() {
        for (expression, expected) in [
            ("pertama di (Indonesia|dunia)", "0 ^pertama di & 2 ^dunia|^indonesia"),
            (r"\d+ kali lipat", "1 ^kali lipat"),
            ("(dwi|tri)tunggal", "0 ^dwi|^tri & 0 .tunggal"),
            ("(kami|kita) (usir|tolak)", "0 ^kami|^kita & 1 ^usir|^tolak"),
            ("(kami|kita)( [a-z-]+){0,3} (usir|tolak)", "0 ^kami|^kita & 4 ^usir|^tolak"),
            ("(kami|kita).* (usir|tolak)", "0 ^kami|^kita & ^usir|^tolak"),
            ("(kami|kita)[^.]{0,9} (usir|tolak)", "0 ^kami|^kita & 10 ^usir|^tolak"),
            ("sebar(kan|in)?( [a-z]+)? viral", "0 ^sebar & 2 ^viral"),
            ("(jauh )?(lebih|makin) baik", "1 ^lebih|^makin & 2 ^baik"),
            ("(non-?)?pribumi", "0 .pribumi"),
            (r"[\w-]*\bpribumi", "0 ^pribumi"),
            (r"(?x)ab cd", ""),
            ("(a|b)c", ""),
            ("(a+)+$", ""),
            (r"\w+", ""),
            (r"no\.? \d", "0 ^no"),
            ("abc{0,2}d", "0 ^ab"),
            ("😂{2}", "0 .😂 & 0 .😂"),
            ("(terbaik|)", ""),
            ("(ab cd|ef) gh", "0 ^ef|^ab cd & 2 ^gh"),
        ] {
            let shown = |group: Group| {
                let sign = |one: &Literal| if one.heads { '^' } else { '.' };
                let mut literals: Vec<_> =
                    group.literals.iter().map(|one| format!("{}{}", sign(one), one.text)).collect();
                literals.sort_by_key(|one| (one.len(), one.clone()));
                let blanks = group.blanks.map(|n| format!("{n} ")).unwrap_or_default();
                blanks + &literals.join("|")
            };
            let found: Vec<String> = gates(expression).into_iter().map(shown).collect();
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
        let guards = Guards::found(&gates(expression));
        if guards.is_empty() {
            return;
        }
        let hir = regex_syntax::parse(expression).unwrap();
        let mut seed = 7;
        for _ in 0..200 {
            let text = texts(&hir, &mut seed).to_lowercase();
            // Groups found in order, each within its blanks: as the lexicon asks for them.
            assert!(guards.stand_in(&text), "{expression}: {guards:?} not in {text:?}");
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
            r"(jauh )?(lebih|makin)( [\w-]+){1,2}[.,] ?(dari|daripada) [^.]{2,5} kota",
            r"(ab|cd ){2,3}ef( |-)gh+ij",
            r"ab\s+cd[ -]ef[ -~]gh\Sij",
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
            "( vw ){1,2}",
            "[- ]xy",
            "[^z] ?",
            ".{0,2}",
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
