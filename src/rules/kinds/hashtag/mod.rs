//! Hashtags: how many, twice the same, readable, no campaign.

mod words;

use super::Kind;
use crate::check::passage::{Part, Passage};
use crate::check::{Finding, Subject};
use crate::lang::Text;
use crate::record;
use crate::rules::lexicon::Builder;
use crate::rules::pattern::Pattern;
use crate::rules::words::patterns;
use crate::rules::{Check, Rule};
use crate::text::Hidden;
use crate::yaml::Node;
use crate::yaml::describe::{Field, Form, choice, or_empty};
use crate::yaml::record::{Reader, Spanned};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

pub(super) const KIND: Kind =
    Kind { name: "hashtag", keys: &[Form { fields, ..Raw::FORM }], drafts: false, read, about: words::about };

record! {
    /// The keys of this kind.
    pub struct Raw {
        /// How many different ones a post may have: the brief with its list, or a hand-written text.
        "maks" => most: optional usize,
        /// Whether the same one twice in a post, or in the list, is a finding.
        "ganda" => doubled: optional bool,
        /// The form: `pascal` for a capital on each word.
        "bentuk" => form: optional Spanned<String>,
        /// Patterns that a hashtag must not match, without its sign.
        "pola" => patterns: list Spanned<String>,
        /// Hashtags that are right as they are.
        "pengecualian" => exempt: list String,
    }
}

fn fields() -> Vec<Field> {
    let mut fields = (Raw::FORM.fields)();
    for field in fields.iter_mut().filter(|field| field.key == "bentuk") {
        field.schema = or_empty(choice("Bentuk", &["pascal"]));
    }
    fields
}

#[derive(Debug)]
struct Hashtag {
    most: Option<usize>,
    doubled: bool,
    pascal: bool,
    patterns: Vec<Pattern>,
    exempt: Vec<String>,
}

fn read(node: &Node, reader: &mut Reader<'_>, builder: &mut Builder) -> Option<Box<dyn Check>> {
    let raw = Raw::fields(node, reader)?;
    if let Some(form) = raw.form.as_ref().filter(|form| form.value != "pascal") {
        let found = crate::yaml::record::unknown_word(form.span, &form.value, &["pascal"]);
        return reader.fail(found);
    }
    Some(Box::new(Hashtag {
        most: raw.most,
        doubled: raw.doubled == Some(true),
        pascal: raw.form.is_some(),
        patterns: patterns(&raw.patterns, reader, builder)?,
        exempt: raw.exempt.iter().map(|tag| tag.trim_start_matches('#').to_lowercase()).collect(),
    }))
}

/// A hashtag: where it stands, and its words without the sign.
struct Tag<'s> {
    passage: &'s Passage,
    range: Range<usize>,
    name: &'s str,
    /// The text it is shown with.
    post: Post<'s>,
}

/// What is published together.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Post<'s> {
    /// The texts of the brief, and with them the hashtags it lists.
    Brief,
    /// A hand-written text, which stands alone.
    Script(&'s str),
}

/// All hashtags of a brief: those listed, and those in its texts.
fn tags<'s>(rule: &Rule, subject: &'s Subject<'_>) -> Vec<Tag<'s>> {
    let mut found = Vec::new();
    for passage in subject.passages.iter().filter(|p| rule.parts.is_empty() || rule.reads(p.part)) {
        let text = passage.text();
        let post = if passage.part == Part::Scripts { Post::Script(&passage.field) } else { Post::Brief };
        if passage.part == Part::Hashtags {
            let name = text.trim_start_matches('#');
            found.push(Tag { passage, range: text.len() - name.len()..text.len(), name, post });
            continue;
        }
        for (range, _) in passage.hidden.iter().filter(|(_, kind)| *kind == Hidden::Hashtag) {
            let name = text.get(range.clone()).unwrap_or_default().trim_start_matches(['#', '＃']);
            found.push(Tag { passage, range: range.end - name.len()..range.end, name, post });
        }
    }
    // "#1" is a number.
    found.retain(|tag| tag.name.contains(char::is_alphabetic));
    found
}

impl Check for Hashtag {
    fn check<'r>(&'r self, rule: &'r Rule, subject: &Subject<'_>, out: &mut Vec<Finding<'r>>) {
        let tags = tags(rule, subject);
        let finding = |tag: &Tag<'_>| Finding::in_text(rule, tag.passage, tag.range.clone());
        if let Some(most) = self.most {
            let mut posts: BTreeMap<Post<'_>, Vec<&Tag<'_>>> = BTreeMap::new();
            let mut seen = BTreeSet::new();
            for tag in tags.iter().filter(|tag| seen.insert((tag.post, tag.name.to_lowercase()))) {
                posts.entry(tag.post).or_default().push(tag);
            }
            for list in posts.values() {
                if let Some(tag) = list.get(most) {
                    let said = finding(tag).saying(words::many());
                    out.push(said.with("jumlah", Text::same(list.len())).with("batas", Text::same(most)));
                }
            }
        }
        // Listed and in a text is no slip: a post shows it once.
        let mut seen = BTreeSet::new();
        for tag in &tags {
            let small = tag.name.to_lowercase();
            if self.doubled && !seen.insert((small.clone(), tag.post, tag.passage.part == Part::Hashtags)) {
                out.push(finding(tag).saying(words::twice()).with("jumlah", Text::same(tags.len())));
            }
            if self.exempt.contains(&small) {
                continue;
            }
            if self.pascal && is_run_together(tag.name) {
                out.push(finding(tag).saying(words::run_together()));
            }
            if self.patterns.iter().any(|pattern| holds(pattern, tag.name)) {
                out.push(finding(tag).saying(words::campaign()));
            }
        }
    }
}

/// Whether a hashtag holds words of the rule: a pattern sees it as it is written, plain words see its
/// words apart.
fn holds(pattern: &Pattern, name: &str) -> bool {
    pattern.is_in(name) || (matches!(pattern, Pattern::Words(_)) && pattern.is_in(&apart(name)))
}

/// The words of a hashtag, as its capitals, digits and low lines part them: `SalamDuaJari2` reads
/// `Salam Dua Jari 2`.
fn apart(name: &str) -> String {
    let mut text = String::new();
    let mut before = ' ';
    for c in name.chars() {
        let breaks = (before.is_lowercase() && c.is_uppercase())
            || (before.is_alphanumeric() && before.is_ascii_digit() != c.is_ascii_digit());
        if breaks {
            text.push(' ');
        }
        text.push(if c == '_' { ' ' } else { c });
        before = c;
    }
    text
}

/// The longest hashtag in small letters that may still be one word.
const ONE_WORD: usize = 11;

/// Whether a hashtag is several words in small letters: it is longer than a word.
fn is_run_together(name: &str) -> bool {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let small = !name.chars().skip(1).any(char::is_uppercase);
    small && !name.contains('_') && letters > ONE_WORD
}
