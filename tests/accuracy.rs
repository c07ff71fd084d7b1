//! How often the built-in rules are right: precision and recall over labelled texts.
//!
//! A line of `tests/labelled/*.txt` is a text that stands in the summary of a brief, and before it the
//! rules that must fire on it: `klaim-unggul, padanan-asing | …`, or `-` for none; in braces the
//! circumstances: `{masa: pemilu}`. `docs/accuracy.md` shows the figures.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, unreachable_pub, reason = "tests fail by panicking")]

mod common;

use humas::rules::example::Example;
use humas::rules::{BUILTIN, RuleSet, load};
use humas::source::{Source, SourceId, Sources};
use humas::yaml;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

struct Labelled {
    place: String,
    rules: BTreeSet<String>,
    text: String,
    circumstances: String,
}

/// The labelled texts of a file.
fn labelled(name: &str) -> Vec<Labelled> {
    let page = common::read(common::root().join("tests/labelled").join(name));
    let lines = page.lines().enumerate().filter(|(_, l)| !l.trim().is_empty() && !l.starts_with('#'));
    lines
        .map(|(number, line)| {
            let (head, text) = line.split_once('|').unwrap_or_else(|| panic!("{name}:{}: no |", number + 1));
            let (circumstances, ids) = match head.trim().strip_prefix('{').and_then(|rest| rest.split_once('}')) {
                Some((inside, ids)) => (inside.trim().to_owned(), ids.trim()),
                None => (String::new(), head.trim()),
            };
            let rules = ids.split(',').map(str::trim).filter(|id| *id != "-" && !id.is_empty()).map(str::to_owned);
            let place = format!("tests/labelled/{name}:{}", number + 1);
            Labelled { place, rules: rules.collect(), text: text.trim().to_owned(), circumstances }
        })
        .collect()
}

/// The rules that fire on a text.
fn fired(rules: &RuleSet, one: &Labelled) -> BTreeMap<String, String> {
    let extra = if one.circumstances.is_empty() { String::new() } else { format!("{}\n", one.circumstances) };
    let brief = format!("{extra}ringkasan: {}\n", serde_json::Value::String(one.text.clone()));
    let source = Source { id: SourceId(0), name: "contoh".into(), text: brief.into() };
    let node = yaml::read(&source).unwrap_or_else(|d| panic!("{}: {}", one.place, d[0].message.id));
    let example = Example::read(&node).unwrap_or_else(|d| panic!("{}: {}", one.place, d[0].message.id));
    let found = example.check(rules, |_| true).unwrap_or_else(|d| panic!("{}: {}", one.place, d[0].message.id));
    found.iter().map(|f| (f.rule.id.clone(), f.shown_words())).collect()
}

#[derive(Default, Clone, Copy)]
struct Tally {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Tally {
    fn precision(self) -> f64 {
        share(self.right, self.right + self.wrong)
    }

    fn recall(self) -> f64 {
        share(self.right, self.right + self.missed)
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

fn tally(rules: &RuleSet, names: &[String]) -> (BTreeMap<String, Tally>, Tally, String, usize) {
    let mut by_rule: BTreeMap<String, Tally> = BTreeMap::new();
    let (mut all, mut slips, mut count) = (Tally::default(), String::new(), 0);
    for one in names.iter().flat_map(|name| labelled(name)) {
        count += 1;
        let fired = fired(rules, &one);
        for id in &one.rules {
            assert!(rules.get(id).is_some(), "{}: there is no rule {id}", one.place);
            let hit = fired.contains_key(id);
            let tally = by_rule.entry(id.clone()).or_default();
            for tally in [tally, &mut all] {
                if hit { tally.right += 1 } else { tally.missed += 1 }
            }
            if !hit {
                let _ = writeln!(slips, "{}: {id} missed: {}", one.place, one.text);
            }
        }
        for (id, words) in fired.iter().filter(|(id, _)| !one.rules.contains(*id)) {
            by_rule.entry(id.clone()).or_default().wrong += 1;
            all.wrong += 1;
            let _ = writeln!(slips, "{}: {id} wrong at “{words}”: {}", one.place, one.text);
        }
    }
    (by_rule, all, slips, count)
}

/// The texts that the rules were mended on, and those that their writers had not seen.
const UNSEEN: &str = "tak-dilihat.txt";

fn files(unseen: bool) -> Vec<String> {
    let folder = std::fs::read_dir(common::root().join("tests/labelled")).unwrap();
    let mut names: Vec<String> = folder.map(|e| e.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.retain(|name| name.ends_with(".txt") && (name == UNSEEN) == unseen);
    names.sort();
    names
}

/// What is asked of every rule on the texts it was mended on.
const PRECISION: f64 = 0.95;
const RECALL: f64 = 0.9;
/// What is asked of all rules together on texts that nobody mended them on: what they reach, so that a
/// change can't lose it unnoticed.
const RECALL_UNSEEN: f64 = 0.85;

fn table(page: &mut String, by_rule: &BTreeMap<String, Tally>, all: Tally) {
    page.push_str("| aturan | benar | salah | terlewat | presisi | perolehan |\n|---|--:|--:|--:|--:|--:|\n");
    let mut row = |name: &str, t: Tally| {
        let (p, r) = (t.precision() * 100.0, t.recall() * 100.0);
        let _ = writeln!(page, "| {name} | {} | {} | {} | {p:.0} % | {r:.0} % |", t.right, t.wrong, t.missed);
    };
    for (id, tally) in by_rule {
        row(id, *tally);
    }
    row("**semua**", all);
}

#[test]
#[expect(clippy::print_stdout, reason = "the slips are what somebody mending a rule runs this for")]
fn rules_are_right_on_labelled_texts() {
    let rules = load(BUILTIN, &mut Sources::new()).unwrap_or_else(|d| panic!("{}", d[0].message.id));
    let (by_rule, all, slips, count) = tally(&rules, &files(false));
    println!("{slips}");
    for (id, t) in &by_rule {
        let (p, r) = (t.precision(), t.recall());
        println!("{id:28} precision {p:.2} recall {r:.2} ({} right, {} wrong, {} missed)", t.right, t.wrong, t.missed);
    }
    let (unseen_rules, unseen, _, unseen_count) = tally(&rules, &files(true));
    println!("all: {count} texts, precision {:.3} recall {:.3}", all.precision(), all.recall());
    println!("unseen: {unseen_count} texts, precision {:.3} recall {:.3}", unseen.precision(), unseen.recall());

    let mut page = common::read(common::root().join("tests/labelled/README.md"));
    let _ = writeln!(page, "\n## Teks yang tidak dilihat penulis aturan: {unseen_count}\n");
    table(&mut page, &unseen_rules, unseen);
    let _ = writeln!(page, "\n## Teks pengembangan: {count}\n");
    table(&mut page, &by_rule, all);
    common::is_page("docs/accuracy.md", &page);

    let weak: Vec<&String> =
        by_rule.iter().filter(|(_, t)| t.precision() <= PRECISION || t.recall() <= RECALL).map(|(id, _)| id).collect();
    assert!(weak.is_empty(), "below {PRECISION} or {RECALL}: {weak:?}");
    let (p, r) = (unseen.precision(), unseen.recall());
    assert!(p > PRECISION && r > RECALL_UNSEEN, "unseen texts: precision {p:.3}, recall {r:.3}");
}
