//! What must be said openly: who speaks, who pays, what a machine made.

mod words;

use super::Kind;
use crate::check::passage::{Part, Passage};
use crate::check::{Finding, Subject};
use crate::draft::Voice;
use crate::record;
use crate::rules::lexicon::Builder;
use crate::rules::pattern::Pattern;
use crate::rules::words::{RawExcuses, RawWords, Words, patterns};
use crate::rules::{Check, Rule};
use crate::yaml::Node;
use crate::yaml::record::{Reader, Spanned};

pub(super) const KIND: Kind = Kind {
    name: "disclosure",
    keys: &[RawWords::FORM, RawExcuses::FORM, Raw::FORM],
    drafts: true,
    read,
    about: words::about,
};

record! {
    /// The keys of this kind.
    pub struct Raw {
        /// Patterns of which one must stand in the brief.
        "wajib" => needed: list Spanned<String>,
        /// The words that ask for it; without any, each post of an ambassador does.
        "bila_kata" => asking: list Spanned<String>,
    }
}

#[derive(Debug)]
struct Disclosure {
    needed: Vec<Pattern>,
    words: Words,
    ambassadors: bool,
}

fn read(node: &Node, reader: &mut Reader<'_>, builder: &mut Builder) -> Option<Box<dyn Check>> {
    let raw = Raw::fields(node, reader)?;
    let needed = patterns(&raw.needed, reader, builder)?;
    let words = Words::with(&raw.asking, node, reader, builder)?;
    Some(Box::new(Disclosure { needed, words, ambassadors: raw.asking.is_empty() }))
}

impl Check for Disclosure {
    fn check<'r>(&'r self, rule: &'r Rule, subject: &Subject<'_>, out: &mut Vec<Finding<'r>>) {
        let told = |text: &str| self.needed.iter().any(|pattern| pattern.is_in(text));
        if self.ambassadors {
            // The built-in lines say it; an agency's own line may not.
            let own = subject.config.disclosure().filter(|line| !told(line.as_str()));
            if let Some(line) = own {
                let reaches = subject.drafts.iter().filter(|d| d.voice == Voice::Asn).map(|d| d.platform.clone());
                let mut finding =
                    Finding::at(rule, "pengungkapan", line.place().into_iter().collect()).saying(words::untold());
                finding.words = line.as_str().to_owned();
                finding.platforms = reaches.collect();
                out.push(finding);
            }
            return;
        }
        let mut asking = self.words.hits(rule, subject).peekable();
        // A hashtag that is listed has no sign, and may be asked for with it.
        let tagged = |passage: &Passage| passage.part == Part::Hashtags && told(&format!("#{}", passage.text()));
        let answered = |passage: &Passage| told(passage.text()) || tagged(passage);
        if asking.peek().is_none() || subject.passages.iter().any(answered) {
            return;
        }
        for found in asking {
            out.push(Finding::in_passage(rule, found.passage, found.range).saying(words::untold()));
        }
    }
}
