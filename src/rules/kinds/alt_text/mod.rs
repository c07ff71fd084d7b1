//! Alt texts: there, long enough, and saying something.

mod words;

use super::Kind;
use crate::check::{Finding, Subject};
use crate::lang::Text;
use crate::record;
use crate::rules::lexicon::Builder;
use crate::rules::pattern::Pattern;
use crate::rules::words::patterns;
use crate::rules::{Check, Rule};
use crate::yaml::Node;
use crate::yaml::record::{Reader, Spanned};
use unicode_segmentation::UnicodeSegmentation;

pub(super) const KIND: Kind = Kind { name: "alt-text", keys: &[Raw::FORM], drafts: false, read, about: words::about };

record! {
    /// The keys of this kind.
    pub struct Raw {
        /// Whether every picture must have one.
        "wajib" => needed: optional bool,
        /// The fewest characters, as a reader sees them.
        "min" => least: optional usize,
        /// The most characters.
        "maks" => most: optional usize,
        /// Patterns that say nothing, such as a file's name.
        "bukan" => empty: list Spanned<String>,
        /// Whether the caption or the file's name again is a finding.
        "ulang" => repeated: optional bool,
    }
}

#[derive(Debug)]
struct AltText {
    raw: Raw,
    empty: Vec<Pattern>,
}

fn read(node: &Node, reader: &mut Reader<'_>, builder: &mut Builder) -> Option<Box<dyn Check>> {
    let raw = Raw::fields(node, reader)?;
    let empty = patterns(&raw.empty, reader, builder)?;
    Some(Box::new(AltText { raw, empty }))
}

impl Check for AltText {
    fn check<'r>(&'r self, rule: &'r Rule, subject: &Subject<'_>, out: &mut Vec<Finding<'r>>) {
        for (n, media) in subject.brief.raw.media.iter().enumerate() {
            let field = format!("media[{n}].alt");
            let file = &media.file.0;
            let at = |prose: &crate::source::Prose| prose.place().into_iter().collect::<Vec<_>>();
            let Some(alt) = &media.alt else {
                if self.raw.needed == Some(true) {
                    let mut finding = Finding::at(rule, field, at(file)).saying(words::missing());
                    finding.words = file.as_str().to_owned();
                    out.push(finding);
                }
                continue;
            };
            let text = alt.as_str().trim();
            let length = text.graphemes(true).count();
            let name = file.as_str().rsplit('/').next().unwrap_or_default();
            let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
            let same = |other: &str| !bare(text).is_empty() && bare(other) == bare(text);
            let repeated = self.raw.repeated == Some(true)
                && (same(name) || same(stem) || media.caption.as_ref().is_some_and(|c| same(c.as_str())));
            let said = if self.empty.iter().any(|pattern| pattern.is_in(text)) || repeated {
                words::says_nothing()
            } else if self.raw.least.is_some_and(|least| length < least) {
                words::short()
            } else if self.raw.most.is_some_and(|most| length > most) {
                words::long()
            } else {
                continue;
            };
            let mut finding = Finding::at(rule, field, at(alt)).saying(said).with("jumlah", Text::same(length));
            finding.words = text.to_owned();
            out.push(finding);
        }
    }
}

/// A text as it is compared: its letters and digits, small.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
