//! The names that humas knows: platforms, rules, regulations, each with what it is.

use super::words::Named;
use crate::lang::Lang;
use crate::platform;
use crate::rules::{self, Loader, RuleSet};
use crate::source::Sources;
use crate::text;
use std::sync::LazyLock;

/// The names of some things and what each is, in one language.
pub(super) fn of(named: Named, lang: Lang) -> Vec<(String, String)> {
    match named {
        Named::Platforms => platforms(false),
        Named::Surfaces => platforms(true),
        Named::Rules => rules().iter().flat_map(|set| &set.rules).map(|rule| one(rule, lang)).collect(),
        Named::RulesFiles => rules::builtin_names().map(|name| (name.to_owned(), title(name, lang))).collect(),
        Named::Regulations => {
            let mut sources = Sources::new();
            let loader = Loader::new(&mut sources);
            let known = loader.regulations().iter();
            known.map(|(key, basis)| (key.clone(), format!("{}: {}", basis.cited(), basis.content.get(lang)))).collect()
        }
    }
}

fn platforms(surfaces: bool) -> Vec<(String, String)> {
    let mut names: Vec<(String, String)> = Vec::new();
    for platform in platform::builtin_names().filter_map(platform::builtin) {
        names.push((platform.id.value.clone(), platform.name.0.as_str().to_owned()));
        for surface in platform.surfaces.iter().filter(|_| surfaces) {
            if names.iter().all(|(known, _)| *known != surface.id.value) {
                names.push((surface.id.value.clone(), surface.name.0.as_str().to_owned()));
            }
        }
    }
    names
}

/// The built-in rules.
fn rules() -> Option<&'static RuleSet> {
    static RULES: LazyLock<Option<RuleSet>> = LazyLock::new(|| rules::load(rules::BUILTIN, &mut Sources::new()).ok());
    RULES.as_ref()
}

fn one(rule: &rules::Rule, lang: Lang) -> (String, String) {
    let message = rule.message.clone().unwrap_or_else(|| (rule.kind.about)());
    (rule.id.clone(), message.get(lang).to_owned())
}

/// The title of a built-in file.
fn title(name: &str, lang: Lang) -> String {
    let mut sources = Sources::new();
    let titles = rules::load(name, &mut sources).map(|set| set.titles).unwrap_or_default();
    let file = format!("{name}.yaml");
    let own = titles.iter().find(|(id, _)| sources.get(*id).is_some_and(|source| source.name == file));
    let whole = || text!("Kode etik, semua bagian", "The code of ethics, all parts");
    let list = || text!("Daftar peraturan", "The list of regulations");
    let untitled = || if name == rules::BUILTIN { whole() } else { list() };
    own.map_or_else(untitled, |(_, title)| title.clone()).get(lang).to_owned()
}
