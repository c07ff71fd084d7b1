//! From a brief to drafts: what can be said, what fits, and how it is laid out.

mod adapt;
mod body;
mod choose;
mod compose;
mod content;
mod cut;
mod fixed;
mod hashtag;
mod lead;
mod page;
mod phrases;
mod report;
mod script;
mod select;
mod thread;

pub use compose::{Request, compose, compose_all};
pub use content::Content;

use crate::count::Unit;
use crate::lang::Text;
use crate::source::Prose;

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Voice {
    /// The official account.
    #[default]
    Resmi,
    /// A civil servant who passes the information on.
    Asn,
}

impl Voice {
    /// The word on the command line and in names of files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Resmi => "resmi",
            Self::Asn => "asn",
        }
    }
}

/// Why something of the brief is not in a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Reason {
    /// It did not fit.
    Limit,
    /// Something in the draft says it already.
    Repeat,
    /// The layout of the platform has no place for it.
    Layout,
    /// It speaks for the agency, which an ambassador can't.
    Voice,
}

/// A part of the brief that is not in a draft.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct Omitted {
    /// Which: `pesan_kunci[3]`, counted from 0.
    pub field: String,
    /// Why.
    pub reason: Reason,
}

/// A picture or video that goes with a post.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Attachment {
    /// The file, as the brief names it.
    pub file: String,
    /// Its alt text.
    pub alt: String,
}

/// One post, or one part of a thread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// Its number, from 1.
    pub n: usize,
    /// What is to be posted, with the places its words come from.
    pub text: Prose,
    /// Its length in the draft's unit.
    pub count: usize,
    /// What goes with it.
    pub media: Vec<Attachment>,
}

/// What would be posted on one surface of one platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The file of the brief.
    pub brief: String,
    /// The brief's id.
    pub id: String,
    /// The platform.
    pub platform: String,
    /// The platform's name for people.
    pub name: String,
    /// The surface.
    pub surface: String,
    /// Who speaks.
    pub voice: Voice,
    /// The most a post may count; none where no limit is known.
    pub limit: Option<usize>,
    /// The length at which composing stopped, below the limit, because a longer post is read less.
    pub aim: Option<usize>,
    /// What is counted.
    pub unit: Unit,
    /// The posts.
    pub posts: Vec<Post>,
    /// What was left out.
    pub omitted: Vec<Omitted>,
    /// What a person should know before posting.
    pub notes: Vec<Text>,
    /// The moment before which nothing may be released, while it lies ahead.
    pub embargo: Option<String>,
}
