//! The rules files that come with humas.

use super::gates;
use super::guards::Guards;

/// The name under which the code of ethics is extended.
pub const BUILTIN: &str = "kode-etik";

include!(concat!(env!("OUT_DIR"), "/rules.rs"));

/// The names of the built-in files: the code of ethics and its parts.
pub fn names() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|(name, ..)| *name)
}

include!(concat!(env!("OUT_DIR"), "/guards.rs"));

/// The literals that stand guard over an expression: for humas' own, those worked out when it was built.
pub(super) fn guards(expression: &str) -> Guards {
    match GUARDS.binary_search_by(|(known, _)| (*known).cmp(expression)) {
        Ok(at) => Guards::known(GUARDS.get(at).map_or("", |(_, guards)| guards)),
        Err(_) => Guards::found(&gates::gates(expression)),
    }
}

/// A file that comes with humas.
#[derive(Debug, Clone, Copy)]
pub(super) struct File {
    /// The text.
    pub(super) text: &'static str,
    /// Its tree as JSON.
    pub(super) json: &'static str,
    /// The tree without examples and reasons.
    pub(super) lean: &'static str,
}

/// The built-in file of that name.
pub(super) fn file(name: &str) -> Option<File> {
    RULES.iter().find(|(known, ..)| *known == name).map(|(_, text, json, lean)| File { text, json, lean })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guards_that_were_built_in_are_those_of_the_expressions() {
        for expression in [r"\d+ kali lipat", "(kami|kita) usir"] {
            assert_eq!(guards(expression), Guards::found(&gates::gates(expression)));
        }
    }

    #[test]
    fn what_was_built_in_is_what_is_written() {
        for (name, text, json, _) in RULES {
            crate::yaml::assert_compiled(name, text, json);
        }
    }
}
