//! Several forms of one term in one brief.

mod words;

use super::Kind;
use crate::check::{Finding, Subject};
use crate::diagnostic::Diagnostic;
use crate::lang::Text;
use crate::record;
use crate::rules::file::Later;
use crate::rules::lexicon::{Builder, Hit, Manner, SetId};
use crate::rules::words::{in_title_case, opens_sentence};
use crate::rules::{Check, Rule};
use crate::text;
use crate::yaml::describe::{Describe, list};
use crate::yaml::record::{Read, Reader, Spanned};
use crate::yaml::{Kind as NodeKind, Node};
use schemars::Schema;

pub(super) const KIND: Kind =
    Kind { name: "consistency", keys: &[Raw::FORM], drafts: false, read, about: words::about };

record! {
    /// The keys of this kind.
    pub struct Raw {
        /// Groups of forms of which a brief should use one.
        "varian" => groups: list Later<Forms>,
        /// Pairs of which a brief can't hold both.
        "lawan" => opposites: list Later<Forms>,
    }
}

/// The forms of one term, as typed.
#[derive(Debug, Clone)]
pub(super) struct Forms;

impl Describe for Forms {
    fn schema() -> Schema {
        list(&String::schema())
    }
}

/// The forms of one term.
type Group = Vec<Form>;

/// A form, with a list of its own.
#[derive(Debug)]
struct Form {
    words: String,
    set: SetId,
    /// Whether another form begins with a capital where this one does not: then a capital at the head
    /// of a sentence tells nothing.
    capital: bool,
}

#[derive(Debug)]
struct Consistency {
    groups: Vec<Group>,
    opposites: Vec<Group>,
}

fn read(node: &Node, reader: &mut Reader<'_>, builder: &mut Builder) -> Option<Box<dyn Check>> {
    let raw = Raw::fields(node, reader)?;
    let mut groups =
        |list: &[Later<Forms>]| list.iter().map(|one| group(one, reader, builder)).collect::<Option<Vec<_>>>();
    Some(Box::new(Consistency { groups: groups(&raw.groups)?, opposites: groups(&raw.opposites)? }))
}

fn group(node: &Node, reader: &mut Reader<'_>, builder: &mut Builder) -> Option<Group> {
    let NodeKind::Seq(items) = &node.kind else {
        let words = text!("Di sini seharusnya daftar bentuk.", "Expected a list of forms here.");
        return reader.fail(Diagnostic::error("jenis-nilai", node.span, words));
    };
    let mut group = Vec::new();
    for item in items {
        let word = Spanned::<String>::read(item, reader)?;
        // Forms that differ in capitals alone are told apart by them.
        let twin = |other: &Node| matches!(&other.kind, NodeKind::Scalar(text) if *text != word.value && text.to_lowercase() == word.value.to_lowercase());
        let manner = Manner { cased: items.iter().any(twin), ..Manner::default() };
        let set = builder.set(std::slice::from_ref(&word), manner, reader)?;
        let small = |other: &Node| {
            twin(other) && matches!(&other.kind, NodeKind::Scalar(text) if text.starts_with(char::is_lowercase))
        };
        let capital = word.value.starts_with(char::is_uppercase) && items.iter().any(small);
        group.push(Form { words: word.value, set, capital });
    }
    Some(group)
}

impl Check for Consistency {
    fn check<'r>(&'r self, rule: &'r Rule, subject: &Subject<'_>, out: &mut Vec<Finding<'r>>) {
        let groups = self.groups.iter().map(|group| (group, true));
        for (group, same) in groups.chain(self.opposites.iter().map(|group| (group, false))) {
            let mut used = used(group, rule, subject);
            if same && introduced(&used, subject) {
                continue;
            }
            // The commonest form is the one meant; of two as common, the first met.
            used.sort_by_key(|(_, hits)| {
                (std::cmp::Reverse(hits.len()), hits.first().map(|h| (h.passage, h.range.start)))
            });
            let Some(((main, main_hits), others)) = used.split_first() else { continue };
            for (_, hits) in others {
                let Some(hit) = hits.first() else { continue };
                let Some(passage) = subject.passages.get(hit.passage) else { continue };
                if same && used_for_others(main_hits, hit, subject) {
                    continue;
                }
                let finding = Finding::in_passage(rule, passage, hit.range.clone())
                    .saying(words::found())
                    .with("pengganti", Text::same(main));
                out.push(finding);
            }
        }
    }
}

/// Whether a brief says that one form stands for the other: "Pemerintah Kota (Pemkot)", "Dinas
/// Perhubungan, selanjutnya disebut Dishub".
fn introduced(used: &[(&str, Vec<&Hit>)], subject: &Subject<'_>) -> bool {
    let all: Vec<&Hit> = used.iter().flat_map(|(_, hits)| hits.iter().copied()).collect();
    all.iter().any(|a| {
        all.iter().filter(|b| b.passage == a.passage && b.range.start >= a.range.end).any(|b| {
            let text = subject.passages.get(a.passage).map_or("", |p| p.view.cased());
            let gap = text.get(a.range.end..b.range.start).unwrap_or(text);
            gap.len() <= 60
                && (gap.ends_with('(')
                    || ["disingkat", "disebut", "dikenal", "atau", "alias"].iter().any(|w| gap.trim_end().ends_with(w)))
        })
    })
}

/// Whether two names go on with different words, "Pemkot Contoh", "Pemerintah Kota Misal": then they
/// name two things.
fn used_for_others(main: &[&Hit], other: &Hit, subject: &Subject<'_>) -> bool {
    let next = |hit: &Hit| {
        let text = subject.passages.get(hit.passage).map_or("", |p| p.view.cased());
        let rest = text.get(hit.range.end..)?.strip_prefix(' ')?;
        let word = rest.split(|c: char| !c.is_alphanumeric()).next()?;
        word.starts_with(char::is_uppercase).then(|| word.to_owned())
    };
    let Some(name) = next(other) else { return false };
    let names: Vec<String> = main.iter().filter_map(|hit| next(hit)).collect();
    !names.is_empty() && !names.contains(&name)
}

/// The forms that stand in a brief, each with its places.
fn used<'g>(group: &'g Group, rule: &Rule, subject: &'g Subject<'_>) -> Vec<(&'g str, Vec<&'g Hit>)> {
    let read = |form: &Form, hit: &Hit| {
        let passage = subject.passages.get(hit.passage).filter(|p| rule.reads(p.part));
        passage.is_some_and(|p| !(form.capital && (opens_sentence(p, &hit.range) || in_title_case(p))))
    };
    let mut hits: Vec<(usize, &Hit)> = Vec::new();
    for (n, form) in group.iter().enumerate() {
        hits.extend(subject.hits(form.set).filter(|hit| read(form, hit)).map(|hit| (n, hit)));
    }
    // A form inside another, "web" in "situs web", is not used by itself.
    hits.sort_by_key(|(_, hit)| (hit.passage, hit.range.start, std::cmp::Reverse(hit.range.end)));
    hits.dedup_by(|(_, next), (_, kept)| next.passage == kept.passage && next.range.start < kept.range.end);
    let of = |n| hits.iter().filter(|(form, _)| *form == n).map(|(_, hit)| *hit).collect::<Vec<_>>();
    let all = group.iter().enumerate().map(|(n, form)| (form.words.as_str(), of(n)));
    all.filter(|(_, hits)| !hits.is_empty()).collect()
}
