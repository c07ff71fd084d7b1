//! The kinds of check. A kind is one folder: its keys and its check, the sentences it can say, its
//! cases. To add one, add its folder and its line in [`KINDS`].

use super::Check;
use super::lexicon::Builder;
use crate::yaml::Node;
use crate::yaml::describe::Form;
use crate::yaml::record::Reader;

mod alt_text;
mod capitalization;
mod conditional;
mod consistency;
mod date;
mod disclosure;
mod exempt_info;
mod existence;
mod hashtag;
mod limit;
mod link;
mod metric;
mod neutrality;
mod number_match;
mod occurrence;
mod personal_data;
mod repetition;
mod required_field;
mod sourced_claim;
mod spelling;
mod substitution;

/// A kind of check.
#[derive(Debug)]
pub struct Kind {
    /// Its name in rules files.
    pub name: &'static str,
    /// The keys it has beside those of every rule.
    pub keys: &'static [Form],
    /// Whether it looks at drafts.
    pub drafts: bool,
    /// Makes the check from an entry.
    pub read: fn(&Node, &mut Reader<'_>, &mut Builder) -> Option<Box<dyn Check>>,
    /// What it does, for people who write rules.
    pub about: fn() -> crate::lang::Text,
}

/// All kinds, in the order of the documentation.
pub static KINDS: &[Kind] = &[
    existence::KIND,
    substitution::KIND,
    spelling::KIND,
    occurrence::KIND,
    repetition::KIND,
    consistency::KIND,
    conditional::KIND,
    capitalization::KIND,
    metric::KIND,
    required_field::KIND,
    sourced_claim::KIND,
    number_match::KIND,
    personal_data::KIND,
    neutrality::KIND,
    exempt_info::KIND,
    date::KIND,
    disclosure::KIND,
    hashtag::KIND,
    limit::KIND,
    alt_text::KIND,
    link::KIND,
];
