//! The rules: what a rules file says, understood.
//!
//! A rule is an entry of a rules file; what it does is its kind, one folder in [`kinds`]. The rules of
//! the code of ethics are such a file too (`builtin/`), written as users write theirs.

pub(crate) mod affix;
mod basis;
mod builtin;
mod circumstance;
mod describe;
mod entry;
pub mod example;
mod file;
mod gates;
mod grams;
mod guards;
mod index;
pub mod kinds;
pub mod lexicon;
mod load;
mod locate;
mod merge;
pub mod pattern;
pub mod remote;
mod said;
pub mod words;

pub use basis::{Basis, Regulations};
pub use builtin::{BUILTIN, names as builtin_names};
pub use circumstance::{Circumstance, Level};
pub use describe::{Document, SHARED};
pub use file::RawRule;
pub use load::{Loader, from_text, load};
pub use said::Said;

use crate::check::passage::Part;
use crate::check::{Finding, Request, Subject};
use crate::diagnostic::Severity;
use crate::lang::Text;
use crate::source::{SourceId, Span};
use crate::yaml::Node;
use lexicon::Lexicon;

/// One rule.
#[derive(Debug)]
pub struct Rule {
    /// Its id, such as `klaim-unggul`.
    pub id: String,
    /// The kind of check.
    pub kind: &'static kinds::Kind,
    /// Its level where no circumstance changes it.
    pub level: Level,
    /// Levels under a circumstance; the first that holds wins.
    pub when: Vec<(Circumstance, Level)>,
    /// Circumstances of which one must hold for the rule to run at all; empty for always.
    pub only: Vec<Circumstance>,
    /// The parts of a brief it reads; empty for all prose.
    pub parts: Vec<Part>,
    /// What it says; where it says nothing, the kind does.
    pub message: Option<Text>,
    /// What to write instead.
    pub suggestion: Option<Text>,
    /// Why it matters.
    pub why: Option<Text>,
    /// The articles it rests on.
    pub basis: Vec<Basis>,
    /// Examples that must be found.
    pub wrong: Vec<Node>,
    /// Examples that must not be found.
    pub right: Vec<Node>,
    /// Where it stands.
    pub span: Span,
    /// The check itself.
    pub check: Box<dyn Check>,
}

/// What a rule does; made by its kind from the keys of the entry.
pub trait Check: std::fmt::Debug + Send + Sync {
    /// Whether it finds nothing unless the links of the brief were asked.
    fn needs_answers(&self) -> bool {
        false
    }

    /// Adds what the rule finds in a brief.
    fn check<'r>(&'r self, rule: &'r Rule, subject: &Subject<'_>, out: &mut Vec<Finding<'r>>);
}

impl Rule {
    /// Whether a part of a brief is read by this rule. Names are no prose, nor are hashtags and the
    /// expansions of acronyms: a rule reads them only if it says so.
    pub fn reads(&self, part: Part) -> bool {
        if self.parts.is_empty() {
            !matches!(part, Part::Names | Part::Hashtags | Part::Terms)
        } else {
            self.parts.contains(&part)
        }
    }

    /// How grave its findings are in a brief; nothing where it does not run.
    pub fn severity(&self, request: &Request<'_>) -> Option<Severity> {
        if let Some(level) = request.settings.levels.get(&self.id) {
            return level.severity();
        }
        if !self.only.is_empty() && !self.only.iter().any(|c| c.holds(request)) {
            return None;
        }
        let changed = self.when.iter().find(|(circumstance, _)| circumstance.holds(request)).map(|(_, level)| *level);
        changed.unwrap_or(self.level).severity()
    }
}

/// The rules of a repository, ready to run.
#[derive(Debug)]
pub struct RuleSet {
    /// The rules, in the order of their files.
    pub rules: Vec<Rule>,
    /// Their words.
    pub lexicon: Lexicon,
    /// The files that say what their rules are about.
    pub titles: Vec<(SourceId, Text)>,
}

impl RuleSet {
    /// The ids of the rules, in the order of their files.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.rules.iter().map(|rule| rule.id.as_str())
    }

    /// The rule of an id.
    pub fn get(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }
}
