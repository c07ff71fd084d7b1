//! What `humas.yaml` says about checking, understood once a run.

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::privacy::Official;
use crate::rules::pattern::Pattern;
use crate::rules::{Level, RuleSet};
use crate::text;
use crate::yaml::record::closest;
use std::collections::BTreeMap;

/// What `humas.yaml` says about checking.
#[derive(Debug, Default)]
pub struct Settings {
    /// Levels of rules, by id.
    pub levels: BTreeMap<String, Level>,
    /// Words of the agency, which are right as they are.
    pub names: Vec<Pattern>,
    /// Contacts and domains that are official.
    pub official: Official,
}

impl Settings {
    /// Reads the settings.
    ///
    /// # Errors
    /// A level for a rule that does not exist, a word that is no valid pattern.
    pub fn new(config: &Config, rules: &RuleSet) -> Result<Self, Vec<Diagnostic>> {
        let Some(raw) = &config.raw else { return Ok(Self::default()) };
        let contacts = raw.contacts.iter().map(|line| line.0.as_str());
        let official = Official::new(contacts, raw.domains.iter().map(|domain| domain.host()));
        let mut settings = Self { official, ..Self::default() };
        let mut found = Vec::new();
        for (id, level) in &raw.levels {
            if rules.get(&id.value).is_some() {
                settings.levels.insert(id.value.clone(), *level);
            } else {
                found.push(unknown_rule(id, rules));
            }
        }
        for line in &raw.words {
            match Pattern::new(line.0.as_str(), false).and_then(|p| p.prove().map(|()| p)) {
                Ok(pattern) => settings.names.push(pattern),
                Err(words) => found.push(Diagnostic::error("pola-salah", line.0.place().unwrap_or(raw.span), words)),
            }
        }
        if found.is_empty() { Ok(settings) } else { Err(found) }
    }
}

/// The report for the id of a rule that does not exist.
pub(super) fn unknown_rule(id: &crate::yaml::record::Spanned<String>, rules: &RuleSet) -> Diagnostic {
    let name = &id.value;
    let known: Vec<&str> = rules.rules.iter().map(|rule| rule.id.as_str()).collect();
    let found =
        Diagnostic::error("aturan-asing", id.span, text!("Tidak ada aturan “{name}”.", "There is no rule `{name}`."));
    match closest(name, &known) {
        Some(near) => found.help(text!("Mungkin maksud Anda “{near}”.", "Did you mean `{near}`?")),
        None => {
            found.help(text!("Lihat daftarnya dengan `humas rules list`.", "See the list with `humas rules list`."))
        }
    }
}
