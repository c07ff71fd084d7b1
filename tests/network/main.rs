//! `humas check --links` against servers on loopback that play every answer; nothing else is ever asked.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, unreachable_pub, reason = "tests fail by panicking")]

#[path = "../common/mod.rs"]
mod common;

mod answers;
mod cache;
mod encrypted;
mod internal;
mod patience;
mod proxy;
mod rules;
mod server;
mod sites;

use common::{Humas, Ran, brief_with};
use std::collections::BTreeMap;

/// The rules that judge by what a link answers.
const RULES: [&str; 5] = ["tautan-mati", "tautan-sertifikat", "tautan-beralih", "tautan-gangguan", "tautan-internal"];

/// What a run says of links.
struct Said {
    code: i32,
    stderr: String,
    /// The rule that each address breaks, with the message.
    by_address: BTreeMap<String, (String, String)>,
    /// The field and line of each finding, in order.
    places: Vec<(String, String, u64)>,
    /// How many findings there are of other rules.
    others: usize,
}

impl Said {
    /// The rule that an address breaks; `-` for none.
    fn rule(&self, address: &str) -> &str {
        self.by_address.get(address).map_or("-", |(rule, _)| rule)
    }

    fn message(&self, address: &str) -> &str {
        self.by_address.get(address).map_or("", |(_, message)| message)
    }
}

/// A valid brief with these lines, and no link beside theirs: nobody outside is asked.
fn brief(lines: &str) -> String {
    let source = if lines.contains("sumber:") { "" } else { "\nsumber: [{id: a, judul: SK Contoh}]" };
    brief_with(&format!("{lines}{source}"))
}

/// A run over one brief with these links, each on a line of its summary.
fn linking<'a>(links: impl IntoIterator<Item = &'a str>, shared: &str) -> Humas {
    let lines: String = links.into_iter().map(|link| format!("  - <{link}>\n")).collect();
    Humas::online().file("humas.yaml", shared).file("brief.yaml", brief(&format!("ringkasan: |\n{lines}"))).args([
        "check",
        "brief.yaml",
        "--format",
        "json",
        "--links",
    ])
}

fn said(ran: &Ran) -> Said {
    let json: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap_or_else(|e| panic!("{e}\n{}", ran.stderr));
    let (mut by_address, mut places, mut others) = (BTreeMap::new(), Vec::new(), 0);
    for found in json["diagnostics"].as_array().unwrap() {
        let text = |key: &str| found[key].as_str().unwrap_or_default().to_owned();
        if RULES.contains(&text("rule").as_str()) {
            let old = by_address.insert(text("text"), (text("rule"), text("message")));
            assert!(old.is_none(), "two findings for {}", text("text"));
            places.push((text("rule"), text("field"), found["start"]["line"].as_u64().unwrap()));
        } else {
            others += 1;
        }
    }
    Said { code: ran.code, stderr: ran.stderr.clone(), by_address, places, others }
}
