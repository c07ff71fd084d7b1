//! `humas rules test`: every wrong example must be found by its rule, every right one must not.

use crate::commands::workspace::Shared;
use crate::exit::Exit;
use crate::lang::Text;
use crate::output::{Terminal, human};
use crate::rules::example::{Example, show};
use crate::rules::{Rule, RuleSet};
use crate::text;
use crate::yaml::Node;
use anyhow::Result;
use rayon::prelude::*;

/// What an example does not hold.
struct Broken<'r> {
    rule: &'r Rule,
    example: &'r Node,
    words: Text,
}

pub(super) fn run(rules: &RuleSet, coverage: bool, shared: &Shared, terminal: &mut Terminal) -> Result<Exit> {
    // A rule that is switched off has nothing to show.
    let on = || rules.rules.iter().filter(|rule| rule.level.severity().is_some());
    let tried: Vec<(&Rule, &Node, bool)> = on()
        .flat_map(|rule| {
            let wrong = rule.wrong.iter().map(move |example| (rule, example, true));
            wrong.chain(rule.right.iter().map(move |example| (rule, example, false)))
        })
        .collect();
    let broken: Vec<Broken<'_>> =
        tried.par_iter().filter_map(|(rule, example, wrong)| broken(rules, rule, example, *wrong)).collect();
    let lang = terminal.lang;
    let mut out = String::new();
    for Broken { rule, example, words } in &broken {
        let place = shared.sources.get(example.span.source).map(|source| {
            let (line, column) = source.line_col(example.span.start as usize);
            format!("{}:{line}:{column}", human::name(&source.name))
        });
        let head = terminal.paint.error(text!("gagal", "failed").get(lang));
        let (place, shown) = (place.unwrap_or_default(), human::name(&show(example)));
        out += &format!("{head} {} {place}\n  {}\n  {shown}\n", rule.id, words.get(lang));
    }
    let mut exit = if broken.is_empty() { Exit::Done } else { Exit::Findings };
    if coverage {
        for rule in on() {
            let fires = rule.wrong.iter().any(|e| !broken.iter().any(|b| std::ptr::eq(b.example, e)));
            if !fires || rule.right.is_empty() {
                let id = &rule.id;
                let head = terminal.paint.error(text!("tanpa contoh", "no example").get(lang));
                let words = if fires {
                    text!("{id}: belum ada contoh “benar”.", "{id}: there is no example under `benar`.")
                } else {
                    text!(
                        "{id}: tidak ada contoh “salah” yang memicunya.",
                        "{id}: no example under `salah` makes it fire."
                    )
                };
                out += &format!("{head} {}\n", words.get(lang));
                exit = Exit::Findings;
            }
        }
    }
    let (count, all, failed) = (on().count(), tried.len(), broken.len());
    out +=
        text!("{count} aturan, {all} contoh, {failed} gagal.\n", "{count} rules, {all} examples, {failed} failed.\n")
            .get(lang);
    terminal.print(&out)?;
    Ok(exit)
}

fn broken<'r>(rules: &'r RuleSet, rule: &'r Rule, example: &'r Node, wrong: bool) -> Option<Broken<'r>> {
    let broken = |words| Some(Broken { rule, example, words });
    let found = Example::read(example).and_then(|read| {
        read.check(rules, |other| other.id == rule.id)
            .map(|found| found.first().map(|f| (f.shown_words(), f.message())))
    });
    match (found, wrong) {
        (Err(problems), _) => {
            let said = problems.first().map(|d| d.message.clone()).unwrap_or_else(|| Text::same("?"));
            let (id, en) = (said.id, said.en);
            broken(text!("Contoh ini tidak dapat dibaca: {id}", "This example can't be read: {en}"))
        }
        (Ok(None), true) => {
            broken(text!("Contoh “salah” ini tidak ditemukan.", "This example under `salah` is not found."))
        }
        (Ok(Some((words, _))), false) => broken(text!(
            "Contoh “benar” ini ditemukan pada “{words}”.",
            "This example under `benar` is found at “{words}”."
        )),
        _ => None,
    }
}
