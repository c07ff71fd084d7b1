//! The two languages of humas, and texts that exist in both.
//!
//! Every sentence a person can read is written with [`text!`](crate::text!): Indonesian and English
//! side by side, so that leaving one out does not compile.

use std::fmt;

/// A language humas can speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// Indonesian, the default.
    #[default]
    Id,
    /// English, by `--lang en`, `HUMAS_LANG=en` or an `en` locale.
    En,
}

impl Lang {
    /// The language meant by a setting such as `id`, `en` or a locale name such as `en_GB.UTF-8`.
    pub fn from_setting(value: &str) -> Option<Self> {
        let head = value.split(['_', '-', '.', '@']).next().unwrap_or_default();
        match head.to_ascii_lowercase().as_str() {
            "id" | "in" => Some(Self::Id),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}

/// A sentence in both languages; which one is shown is decided when it is written out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The Indonesian wording.
    pub id: String,
    /// The English wording.
    pub en: String,
}

impl Text {
    /// A text that reads the same in both languages, such as a name or a path.
    pub fn same(words: impl fmt::Display) -> Self {
        let words = words.to_string();
        Self { id: words.clone(), en: words }
    }

    /// This text with another behind it.
    #[must_use]
    pub fn and(self, more: Self) -> Self {
        Self { id: self.id + &more.id, en: self.en + &more.en }
    }

    /// The wording in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Id => &self.id,
            Lang::En => &self.en,
        }
    }
}

/// Writes one sentence in both languages: `text!("tidak ada {n} berkas", "no {n} files")`.
///
/// Both are format strings over the same variables in scope.
#[macro_export]
macro_rules! text {
    ($id:literal, $en:literal $(,)?) => {
        $crate::lang::Text { id: ::std::format!($id), en: ::std::format!($en) }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_and_locales() {
        assert_eq!(Lang::from_setting("en_GB.UTF-8"), Some(Lang::En));
        assert_eq!(Lang::from_setting("id"), Some(Lang::Id));
        assert_eq!(Lang::from_setting("C.UTF-8"), None);
    }

    #[test]
    fn one_text_two_wordings() {
        let n = 3;
        let text = text!("{n} berkas", "{n} files");
        assert_eq!((text.get(Lang::Id), text.get(Lang::En)), ("3 berkas", "3 files"));
    }
}
