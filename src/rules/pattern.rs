//! One entry of a word list: words as they are, or a regular expression.

use super::gates::SIGNS;
use super::guards::Guards;
use crate::check::view::{View, even};
use crate::lang::Text;
use crate::text;
use regex_automata::meta::{Config, Regex};
use regex_automata::util::syntax;
use std::ops::Range;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// The longest entry, in bytes.
const MAX_BYTES: usize = 2000;
/// The most memory a compiled expression may take, in bytes.
const MAX_COMPILED: usize = 1 << 20;
/// From so many uses on an expression is worth building for speed.
const MANY_USES: u32 = 50;
/// How deep an expression may be nested.
const MAX_NESTING: u32 = 40;

/// Words, or a regular expression.
#[derive(Debug)]
pub enum Pattern {
    /// Words, made even; in small letters unless capitals matter.
    Words(String),
    /// An expression, compiled when first needed.
    Regex(Box<Expression>),
}

/// A regular expression with the literals that stand guard over it.
#[derive(Debug)]
pub struct Expression {
    source: String,
    cased: bool,
    /// Whether it is meant as it stands: matches may begin and end inside words.
    bare: bool,
    /// Built at the first use: quick to build, slow to run.
    light: OnceLock<Option<Regex>>,
    /// Built once it has proved to be used much: slow to build, quick to run.
    heavy: OnceLock<Option<Regex>>,
    uses: AtomicU32,
    guards: OnceLock<Guards>,
}

/// Whether a text is meant as an expression: it holds a sign that words do not.
pub fn is_expression(text: &str) -> bool {
    text.contains(SIGNS)
}

impl Pattern {
    /// Reads an entry; with `cased` capitals matter. An expression is built when it is first needed.
    ///
    /// # Errors
    /// When the entry is too long.
    pub fn new(text: &str, cased: bool) -> Result<Self, Text> {
        Self::read(text, cased, false)
    }

    /// Reads an expression that is meant as it stands, with its capitals: what its groups catch is asked for.
    ///
    /// # Errors
    /// When the entry is too long.
    pub fn bare(text: &str) -> Result<Self, Text> {
        Self::read(text, true, true)
    }

    fn read(text: &str, cased: bool, bare: bool) -> Result<Self, Text> {
        if text.len() > MAX_BYTES {
            let len = text.len();
            return Err(text!(
                "Entri ini {len} byte, paling banyak {MAX_BYTES}.",
                "This entry has {len} bytes, at most {MAX_BYTES}."
            ));
        }
        if !is_expression(text) {
            let words = even(text).into_owned();
            if words.trim().is_empty() {
                return Err(text!(
                    "Entri ini tidak memuat huruf yang tampak.",
                    "This entry holds no letter that shows."
                ));
            }
            return Ok(Self::Words(if cased { words } else { words.to_lowercase() }));
        }
        Ok(Self::Regex(Box::new(Expression {
            source: text.to_owned(),
            cased,
            bare,
            light: OnceLock::new(),
            heavy: OnceLock::new(),
            uses: AtomicU32::new(0),
            guards: OnceLock::new(),
        })))
    }

    /// Builds an expression now, to see whether it can be.
    ///
    /// # Errors
    /// What is wrong with it: its syntax, or that it is nested too deep or would take too much memory.
    pub fn prove(&self) -> Result<(), Text> {
        let Self::Regex(expression) = self else { return Ok(()) };
        let mut parser = regex_syntax::ParserBuilder::new().nest_limit(MAX_NESTING).build();
        parser.parse(expression.source()).map_err(|error| refusal(&error))?;
        match expression.regex() {
            Some(_) => Ok(()),
            None => Err(text!(
                "Pola ini terlalu besar setelah dijabarkan.",
                "This pattern is too large once it is spelled out."
            )),
        }
    }

    /// Whether the pattern stands in a text, as whole words.
    pub fn is_in(&self, text: &str) -> bool {
        let view = View::new(text, &[]);
        self.find(view.lower(), view.cased(), 0..view.cased().len()).is_some()
    }

    /// Whether the pattern stands in a part of a view, as whole words; gives the first place.
    pub fn find(&self, lower: &str, cased_text: &str, range: Range<usize>) -> Option<Range<usize>> {
        match self {
            Self::Words(words) => {
                let text = if words.chars().any(char::is_uppercase) { cased_text } else { lower };
                let part = text.get(range.clone())?;
                part.match_indices(words.as_str())
                    .map(|(at, found)| range.start + at..range.start + at + found.len())
                    .find(|found| super::affix::whole(lower, found).is_some())
            }
            Self::Regex(expression) => expression.find(lower, cased_text, range),
        }
    }
}

impl Expression {
    /// The literals that stand guard over it: every match that is whole words holds one of each group.
    pub(super) fn guards(&self) -> &Guards {
        self.guards.get_or_init(|| super::builtin::guards(&self.source))
    }

    /// The expression as written.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Whether it has been built.
    pub(super) fn is_built(&self) -> bool {
        self.light.get().is_some()
    }

    /// Builds it, if that has not been done.
    pub(super) fn build_now(&self) {
        self.light.get_or_init(|| self.build(true));
    }

    /// The expression, ready to run. One brief needs a few of the thousands there are, each once or
    /// twice, so building must be quick; ten thousand briefs need running to be.
    fn regex(&self) -> Option<&Regex> {
        if self.uses.fetch_add(1, Ordering::Relaxed) < MANY_USES {
            return self.light.get_or_init(|| self.build(true)).as_ref();
        }
        self.heavy.get_or_init(|| self.build(false)).as_ref()
    }

    fn build(&self, light: bool) -> Option<Regex> {
        let config = Config::new().nfa_size_limit(Some(MAX_COMPILED)).hybrid(!light).dfa(false).onepass(false);
        // The literals that stand guard were found before it is asked.
        let config = config.auto_prefilter(false);
        let syntax = syntax::Config::new().nest_limit(MAX_NESTING);
        let source = plain_classes(&self.source, self.cased);
        let source = if self.cased { source } else { lowered(&source) };
        let source = if self.bare { source } else { whole_words(&source) };
        Regex::builder().configure(config).syntax(syntax).build(&source).ok()
    }

    /// All matches in a part of a view that are whole words, from left to right and apart from each other.
    pub fn all(&self, lower: &str, cased_text: &str) -> Vec<Range<usize>> {
        let (Some(regex), text) = (self.regex(), if self.cased { cased_text } else { lower }) else {
            return Vec::new();
        };
        let matches = regex.find_iter(text).filter(|m| !m.is_empty());
        matches.filter_map(|m| super::affix::whole(lower, &m.range())).collect()
    }

    /// What takes the place of words that were found, with their capitals: `$1` stands for the first group.
    /// Clitics at their end stay.
    pub fn replaced(&self, cased_text: &str, lower: &str, with: &str) -> Option<String> {
        let regex = self.regex()?;
        let mut groups = regex.create_captures();
        regex.captures(if self.cased { cased_text } else { lower }, &mut groups);
        let whole = groups.get_match()?;
        let mut out = cased_text.get(..whole.start())?.to_owned();
        groups.interpolate_string_into(cased_text, with, &mut out);
        let clitic = groups.get_group(groups.group_len().saturating_sub(1)).map_or(whole.end(), |group| group.start);
        out.push_str(cased_text.get(clitic..)?);
        Some(out)
    }

    /// Texts caught by the first group, in order, with their places.
    pub fn groups<'t>(&self, text: &'t str) -> Vec<(Range<usize>, &'t str)> {
        let Some(regex) = self.regex() else { return Vec::new() };
        let caught = regex.captures_iter(text).filter_map(|groups| groups.iter().skip(1).flatten().next());
        caught.filter_map(|group| Some((group.range(), text.get(group.range())?))).collect()
    }

    fn find(&self, lower: &str, cased_text: &str, range: Range<usize>) -> Option<Range<usize>> {
        let text = if self.cased { cased_text } else { lower };
        let part = text.get(range.clone())?;
        // Most expressions are never built: looking for their guards first is a thousand times quicker.
        if !self.bare && !self.is_built() && !self.guards().stand_in(lower.get(range.clone())?) {
            return None;
        }
        let regex = self.regex()?;
        let found = regex.find_iter(part).map(|m| m.start() + range.start..m.end() + range.start);
        found.filter(|m| !m.is_empty()).find_map(|m| super::affix::whole(lower, &m))
    }
}

/// An expression that matches whole words, with the clitics at their end: the engine itself then goes on
/// from a branch that ends inside a word (`libur|liburan`) to one that does not, and from a match that
/// begins inside a word to the one behind it.
fn whole_words(source: &str) -> String {
    // What begins with a sign needs no border before it.
    let first = source.trim_start_matches(['(', '[', '?', ':']);
    let start = if first.starts_with(char::is_alphanumeric) { r"(?-u:\b{start-half})" } else { "" };
    // The last group is the clitic, which a replacement keeps.
    format!(r"{start}(?:{source})((?:nya|ku|mu)?(?:lah|kah|pun|tah)?)(?-u:\b{{end-half}})")
}

/// An expression in which `\\w`, `\\d` and `\\b` know the letters and digits of Indonesian alone: those of
/// all scripts would make building an expression ten times slower.
fn plain_classes(source: &str, cased: bool) -> String {
    let word = if cased { "A-Za-z0-9_" } else { "a-z0-9_" };
    let mut out = String::with_capacity(source.len() + 16);
    let (mut chars, mut in_class) = (source.chars().peekable(), false);
    while let Some(c) = chars.next() {
        match (c, chars.peek().copied()) {
            ('\\', Some(next @ ('w' | 'd'))) => {
                chars.next();
                let class = if next == 'w' { word } else { "0-9" };
                out += &if in_class { class.to_owned() } else { format!("[{class}]") };
            }
            ('\\', Some('b')) if !in_class => {
                chars.next();
                out += r"(?-u:\b";
                if chars.peek() == Some(&'{') {
                    out.extend(chars.by_ref().take_while(|c| *c != '}'));
                    out.push('}');
                }
                out.push(')');
            }
            ('\\', Some(next)) => {
                chars.next();
                out.extend([c, next]);
            }
            _ => {
                in_class = (in_class && c != ']') || (!in_class && c == '[');
                out.push(c);
            }
        }
    }
    out
}

/// An expression for text in small letters: its own letters made small, its classes (`\\S`, `\\P{L}`) kept.
fn lowered(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut chars = source.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => {
                out.push(c);
                let Some(next) = chars.next() else { break };
                out.push(next);
                if matches!(next, 'p' | 'P' | 'x' | 'u' | 'U') && chars.peek() == Some(&'{') {
                    out.extend(chars.by_ref().take_while(|c| *c != '}'));
                    out.push('}');
                } else if matches!(next, 'p' | 'P') {
                    out.extend(chars.next());
                }
            }
            // `(?P<name>`, `(?U)`: what a group says of itself.
            '(' if chars.peek() == Some(&'?') => {
                out.push(c);
                for next in chars.by_ref() {
                    out.push(next);
                    if matches!(next, ':' | '>' | ')') {
                        break;
                    }
                }
            }
            c => out.extend(c.to_lowercase()),
        }
    }
    out
}

fn refusal(error: &regex_syntax::Error) -> Text {
    let words = match error {
        regex_syntax::Error::Parse(error) => error.kind().to_string(),
        regex_syntax::Error::Translate(error) => error.kind().to_string(),
        other => other.to_string(),
    };
    text!(
        "Pola ini bukan ekspresi reguler yang sah ({words}).",
        "This pattern is not a valid regular expression ({words})."
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_expression_is_refused() {
        for refused in ["(a", &"(".repeat(100), r"(\pL{1,1000}){1,100}", &"(a".repeat(2000)] {
            assert!(Pattern::new(refused, false).and_then(|pattern| pattern.prove()).is_err(), "{refused}");
        }
        let found = |pattern: &str, text: &str| match Pattern::new(pattern, false) {
            Ok(Pattern::Regex(expression)) => {
                expression.all(text, text).into_iter().map(|r| text[r].to_owned()).collect()
            }
            _ => Vec::new(),
        };
        assert_eq!(found("di(ruang|ruangan)", "diruangan, diruangnya"), ["diruangan", "diruangnya"]);
        assert_eq!(
            found(r"(akan|kami)( [\w-]+){0,6} secepatnya", "kerusakan jalan akan kami tangani secepatnya"),
            ["akan kami tangani secepatnya"]
        );
        assert_eq!(found("!{2,}", "ayo!!! vaksin"), ["!!!"]);
        assert_eq!(plain_classes(r"[\w-]+\d\b\.\W", false), r"[a-z0-9_-]+[0-9](?-u:\b)\.\W");
        assert_eq!(lowered(r"(?P<Nama>Ab\S+)[A-C]\pL\P{Lu}\x{4F}É"), r"(?P<Nama>ab\S+)[a-c]\pL\P{Lu}\x{4F}é");
        assert!(Pattern::new("(a|b)c+", false).and_then(|pattern| pattern.prove()).is_ok());
    }
}
