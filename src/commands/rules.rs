//! `humas rules`: which rules there are, what they say, whether their examples hold.

mod explain;
pub(super) mod fetch;
mod test;

use super::workspace::{Shared, Workspace};
use crate::cli::{RulesArgs, RulesCommand};
use crate::exit::Exit;
use crate::lang::Text;
use crate::output::{Terminal, human};
use crate::rules::{Level, RuleSet};
use crate::text;
use anyhow::Result;
use camino::Utf8Path;
use std::sync::Arc;

/// Runs the command.
///
/// # Errors
/// When standard output can't be written.
pub fn run(arguments: &RulesArgs, terminal: &mut Terminal) -> Result<Exit> {
    let file = match &arguments.command {
        RulesCommand::List { file } | RulesCommand::Test { file, .. } => file,
        RulesCommand::Explain { rules, .. } => rules,
        RulesCommand::Fetch { file } => return fetch::run(file.as_slice(), terminal),
    };
    let workspace = Workspace::explaining(file.as_slice());
    // The rules that a brief in the current folder would be checked against.
    let shared = workspace.of(Utf8Path::new("-"));
    let Some(rules) = shared.rules.as_ref().filter(|_| shared.problems.is_empty()) else {
        return Ok(problems(&shared, terminal));
    };
    let exit = match &arguments.command {
        RulesCommand::List { .. } | RulesCommand::Fetch { .. } => list(rules, &shared, terminal)?,
        RulesCommand::Explain { id, .. } => explain::run(id, rules, terminal)?,
        RulesCommand::Test { coverage, .. } => test::run(rules, *coverage, &shared, terminal)?,
    };
    terminal.flush()?;
    Ok(exit)
}

/// Says what is wrong with the shared files.
fn problems(shared: &Arc<Shared>, terminal: &mut Terminal) -> Exit {
    terminal.tell(&shared.problems, &shared.sources);
    terminal.note(&human::summary(shared.problems.len(), 0, 0, terminal.look_err()));
    shared.exit()
}

fn list(rules: &RuleSet, shared: &Shared, terminal: &mut Terminal) -> Result<Exit> {
    let widest = rules.rules.iter().map(|rule| rule.id.chars().count()).max().unwrap_or(0);
    let kinds = rules.rules.iter().map(|rule| rule.kind.name.len()).max().unwrap_or(0);
    let lang = terminal.lang;
    let mut out = String::new();
    for rule in &rules.rules {
        let level = shared.settings.levels.get(&rule.id).copied().unwrap_or(rule.level);
        let basis = rule.basis.iter().map(|b| b.cited()).collect::<Vec<_>>().join("; ");
        let (id, kind) = (format!("{:widest$}", rule.id), format!("{:kinds$}", rule.kind.name));
        let line = format!("{}  {:10}  {kind}  {basis}", terminal.paint.bold(&id), level_word(level).get(lang));
        out += line.trim_end();
        out.push('\n');
    }
    let count = rules.rules.len();
    out += text!(
        "\n{count} aturan. Penjelasan satu aturan: humas rules explain NAMA\n",
        "\n{count} rules. One rule in full: humas rules explain ID\n"
    )
    .get(lang);
    terminal.print(&out)?;
    Ok(Exit::Done)
}

/// The name of a level.
pub(super) fn level_word(level: Level) -> Text {
    level.severity().map_or_else(|| text!("mati", "off"), human::level_name)
}
