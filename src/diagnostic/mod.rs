//! What humas can say about an input: findings and errors, all of one type.

mod detail;

pub use detail::{Citation, Detail, Fix, Note};

use crate::lang::Text;
use crate::source::Span;
use std::borrow::Cow;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// A person should decide.
    Warning,
    /// Must be put right first.
    Error,
}

/// A place in a file with a few words about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The words pointed at.
    pub span: Span,
    /// What is the matter there; may be empty.
    pub text: Text,
}

/// One thing said about an input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// A stable name, such as `kunci-asing`, or the id of a rule.
    pub code: Cow<'static, str>,
    /// How grave it is.
    pub severity: Severity,
    /// What is wrong, in one sentence.
    pub message: Text,
    /// Where it is; the first is the main place. Empty where there is no place in any file.
    pub labels: Vec<Label>,
    /// What to do about it.
    pub help: Option<Text>,
    /// What a rule adds: its basis, the words found, the platforms they reach.
    pub detail: Option<Box<Detail>>,
}

impl Diagnostic {
    /// An error at a place.
    pub fn error(code: impl Into<Cow<'static, str>>, span: Span, message: Text) -> Self {
        let label = Label { span, text: Text::same("") };
        Self { labels: vec![label], ..Self::nowhere(code, message) }
    }

    /// An error that has no place in any file.
    pub fn nowhere(code: impl Into<Cow<'static, str>>, message: Text) -> Self {
        let (code, severity) = (code.into(), Severity::Error);
        Self { code, severity, message, labels: Vec::new(), help: None, detail: None }
    }

    /// A warning at a place.
    pub fn warning(code: impl Into<Cow<'static, str>>, span: Span, message: Text) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, span, message) }
    }

    /// Sets the words beside the caret of the main place.
    #[must_use]
    pub fn label(mut self, text: Text) -> Self {
        if let Some(first) = self.labels.first_mut() {
            first.text = text;
        }
        self
    }

    /// Adds a second place, such as that of the first of two equal keys.
    #[must_use]
    pub fn also(mut self, span: Span, text: Text) -> Self {
        self.labels.push(Label { span, text });
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, text: Text) -> Self {
        self.help = Some(text);
        self
    }
}
