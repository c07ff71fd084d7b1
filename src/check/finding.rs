//! A finding: a rule, the words, where they stand.

use super::passage::Passage;
use crate::diagnostic::{Fix, Severity};
use crate::lang::Text;
use crate::privacy;
use crate::rules::{Rule, Said};
use crate::source::{Source, Span};
use std::ops::Range;

/// Something a rule found in a brief.
#[derive(Debug, Clone)]
pub struct Finding<'r> {
    /// The rule.
    pub rule: &'r Rule,
    /// How grave it is.
    pub severity: Severity,
    /// Whether the check itself set how grave it is.
    graded: bool,
    /// The field, such as `pesan_kunci[2]`.
    pub field: String,
    /// The words, as written in the brief; empty where something is missing.
    pub words: String,
    /// The bytes of the words; one span a line where they are folded.
    pub spans: Vec<Span>,
    /// Other places that belong to it.
    pub also: Vec<(Span, Text)>,
    /// The sentence around the words, which tells the finding from others of its rule.
    pub context: String,
    /// The repair.
    pub fix: Option<Fix>,
    /// Personal data as it may be shown; the words themselves never are.
    pub masked: Option<String>,
    /// The platforms it reaches, where the check itself knows.
    pub platforms: Vec<String>,
    default: Text,
    /// What is said in the place of the rule's own message.
    instead: Option<Text>,
    holes: Vec<(&'static str, Text)>,
}

impl<'r> Finding<'r> {
    /// A finding over words of a passage: a range of its view.
    pub fn in_passage(rule: &'r Rule, passage: &Passage, range: Range<usize>) -> Self {
        Self::in_text(rule, passage, passage.view.place(range))
    }

    /// A finding over words of a passage: a range of its text as written.
    pub fn in_text(rule: &'r Rule, passage: &Passage, place: Range<usize>) -> Self {
        let words = passage.text().get(place.clone()).unwrap_or_default().to_owned();
        let at = passage.view.at(place.start);
        let sentence = passage.sentence(&(at..at));
        let mut finding = Self::at(rule, passage.field.clone(), passage.spans(place));
        finding.words = words;
        finding.context = passage.view.lower().get(sentence).unwrap_or_default().to_owned();
        finding
    }

    /// A finding at a place of the file, where something is missing or the whole value is meant.
    pub fn at(rule: &'r Rule, field: impl Into<String>, spans: Vec<Span>) -> Self {
        Self {
            rule,
            severity: Severity::Error,
            graded: false,
            field: field.into(),
            words: String::new(),
            spans,
            also: Vec::new(),
            context: String::new(),
            fix: None,
            masked: None,
            platforms: Vec::new(),
            default: Text::same(""),
            instead: None,
            holes: Vec::new(),
        }
    }

    /// What is said where the rule itself says nothing.
    #[must_use]
    pub fn saying(mut self, words: Text) -> Self {
        self.default = words;
        self
    }

    /// What is said whatever the rule says, where it has another fault in mind.
    #[must_use]
    pub fn telling(mut self, words: Text) -> Self {
        self.instead = Some(words);
        self
    }

    /// Fills a hole of the message.
    #[must_use]
    pub fn with(mut self, hole: &'static str, words: Text) -> Self {
        self.holes.push((hole, words));
        self
    }

    /// Sets how grave it is, whatever the rule says.
    #[must_use]
    pub fn graded(mut self, severity: Severity) -> Self {
        (self.severity, self.graded) = (severity, true);
        self
    }

    /// Keeps the words out of everything that is shown, and puts others in their place.
    #[must_use]
    pub fn secret(mut self, masked: String) -> Self {
        self.masked = Some(masked);
        self
    }

    /// Adds a place that belongs to it.
    #[must_use]
    pub fn also(mut self, span: Span, words: Text) -> Self {
        self.also.push((span, words));
        self
    }

    /// Offers a repair, where the words stand in the file just as they read: one run of bytes, no
    /// escape, fold or markup in it.
    #[must_use]
    pub fn fixed(mut self, source: &Source, replacement: Option<String>) -> Self {
        if let (Some(replacement), [span]) = (replacement, self.spans.as_slice())
            && source.text.get(span.range()) == Some(self.words.as_str())
            && is_plain(&replacement)
        {
            self.fix = Some(Fix { span: *span, replacement });
        }
        self
    }

    /// Offers a shorter address in the place of the one found, where that stands in the file just as it reads.
    #[must_use]
    pub fn shortened(mut self, source: &Source, place: Option<Span>, address: String) -> Self {
        let written = |span: &Span| span.source == source.id && source.text.get(span.range()) == Some(&self.words);
        // An address is one run of signs in any kind of YAML scalar, as long as it does not end in one of YAML's.
        let plain = !address.contains(|c: char| c.is_whitespace() || c.is_control())
            && address.ends_with(|c: char| c.is_alphanumeric() || c == '/');
        self.fix = place.filter(written).filter(|_| plain).map(|span| Fix { span, replacement: address });
        self
    }

    /// The message.
    pub fn message(&self) -> Text {
        let mut holes = self.holes.clone();
        holes.push(("temuan", Text::same(self.shown_words())));
        Said::filled(self.instead.as_ref().or(self.rule.message.as_ref()).unwrap_or(&self.default), &holes)
    }

    /// What to do, if the rule says so.
    pub fn suggestion(&self) -> Option<Text> {
        let mut holes = self.holes.clone();
        holes.push(("temuan", Text::same(self.shown_words())));
        self.rule.suggestion.as_ref().map(|text| Said::filled(text, &holes))
    }

    /// The words as they may be shown: on one line, personal data masked.
    pub fn shown_words(&self) -> String {
        let words = self.masked.clone().unwrap_or_else(|| privacy::covered(&self.words));
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The sentence around the words, personal data masked.
    pub(super) fn covered_context(&self) -> String {
        privacy::covered(&self.context)
    }

    /// The first place, for sorting.
    pub fn place(&self) -> Option<Span> {
        self.spans.first().copied()
    }

    pub(super) fn settle(&mut self, severity: Severity) {
        if !self.graded {
            self.severity = severity;
        }
    }
}

/// Whether words can stand in any kind of YAML scalar without being anything but words.
fn is_plain(words: &str) -> bool {
    let ends_in_words = words.starts_with(char::is_alphanumeric) && words.ends_with(char::is_alphanumeric);
    // `null` alone is no text to YAML.
    ends_in_words
        && !words.eq_ignore_ascii_case("null")
        && words.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-'))
}
