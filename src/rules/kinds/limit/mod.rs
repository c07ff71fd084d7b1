//! Posts that come close to the limit of their platform.

mod words;

use super::Kind;
use crate::brief::Brief;
use crate::check::{Finding, Subject};
use crate::draft::{Draft, Voice};
use crate::lang::Text;
use crate::record;
use crate::rules::lexicon::Builder;
use crate::rules::{Check, Rule};
use crate::source::Span;
use crate::yaml::Node;
use crate::yaml::record::Reader;

pub(super) const KIND: Kind = Kind { name: "limit", keys: &[Raw::FORM], drafts: true, read, about: words::about };

record! {
    /// The keys of this kind.
    pub struct Raw {
        /// The share of a limit above which a hand-written text is a finding, in percent.
        "persen" => percent: required usize,
    }
}

#[derive(Debug)]
struct Limit {
    percent: usize,
}

fn read(node: &Node, reader: &mut Reader<'_>, _: &mut Builder) -> Option<Box<dyn Check>> {
    Some(Box::new(Limit { percent: Raw::fields(node, reader)?.percent }))
}

/// The key of the officer's own text behind a draft: under the surface's name, or under the platform's.
/// What humas composes stays within the limit by itself, and a text past the limit is refused before
/// there is a draft.
fn script<'b>(brief: &'b Brief, draft: &Draft) -> Option<&'b str> {
    let named = |name: &str| brief.raw.scripts.iter().find(|(key, _)| key.value == name);
    let (name, text) = named(&draft.surface).or_else(|| named(&draft.platform))?;
    // A surface that takes a text under its own name alone is composed.
    let inside = |post: Span| {
        text.place().is_some_and(|all| all.source == post.source && all.start <= post.start && post.end <= all.end)
    };
    let own = draft.posts.iter().all(|post| post.text.place().is_some_and(inside));
    (own && draft.voice == Voice::Resmi).then_some(name.value.as_str())
}

impl Check for Limit {
    fn check<'r>(&'r self, rule: &'r Rule, subject: &Subject<'_>, out: &mut Vec<Finding<'r>>) {
        for draft in subject.drafts {
            let (Some(limit), Some(name)) = (draft.limit, script(subject.brief, draft)) else { continue };
            let Some(post) =
                draft.posts.iter().filter(|p| p.count * 100 > limit * self.percent).max_by_key(|p| p.count)
            else {
                continue;
            };
            let mut finding = Finding::at(rule, format!("naskah.{name}"), post.text.place().into_iter().collect())
                .saying(words::close())
                .with("jumlah", Text::same(post.count))
                .with("batas", Text::same(limit))
                .with("platform", Text::same(&draft.name));
            finding.platforms = vec![draft.platform.clone()];
            out.push(finding);
        }
    }
}
