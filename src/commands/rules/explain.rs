//! `humas rules explain`: one rule in full.

use super::level_word;
use crate::exit::Exit;
use crate::output::{Terminal, page};
use crate::rules::RuleSet;
use crate::text;
use crate::yaml::record::closest;
use anyhow::Result;

pub(super) fn run(id: &str, rules: &RuleSet, terminal: &mut Terminal) -> Result<Exit> {
    let Some(rule) = rules.get(id) else {
        let known: Vec<&str> = rules.rules.iter().map(|rule| rule.id.as_str()).collect();
        terminal.usage(&match closest(id, &known) {
            Some(near) => text!(
                "Tidak ada aturan “{id}”. Mungkin maksud Anda “{near}”.",
                "There is no rule `{id}`. Did you mean `{near}`?"
            ),
            None => text!(
                "Tidak ada aturan “{id}”. Lihat daftarnya: humas rules list",
                "There is no rule `{id}`. See the list: humas rules list"
            ),
        });
        return Ok(Exit::Usage);
    };
    let level = level_word(rule.level);
    let head = terminal.paint.bold(&rule.id);
    let lang = terminal.lang;
    let kind = rule.kind.name;
    terminal.print(&format!("{head} ({}, {kind})\n\n", level.get(lang)))?;
    terminal.print(&page::rule(rule, lang).plain(terminal.width))?;
    Ok(Exit::Done)
}
