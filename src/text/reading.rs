//! Everything a composer asks of a text at once, from one look at it.

use super::{
    figures::{self, FigureKind},
    gist::Gist,
    shape,
    token::Doc,
};

/// What a text says and how.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// What it says.
    pub gist: Gist,
    /// Whether it has no final stop, or says nothing by itself.
    pub fragment: bool,
    /// Whether it would be a sentence, given a full stop.
    pub sentence: bool,
    /// How much it tells a reader who asks what changes for him, 0 to 10.
    pub concreteness: u8,
    /// Whether it begins with its verb, as a call to action does.
    pub call: bool,
    /// Whether it names a day or an hour.
    pub dated: bool,
}

impl Reading {
    /// Reads a text.
    pub fn of(text: &str) -> Self {
        let doc = Doc::new(text);
        let figures = figures::in_doc(&doc);
        let sentence = shape::says_enough(text, &doc);
        Self {
            gist: Gist::in_doc(&doc, &figures),
            fragment: !shape::is_stopped(text) || !sentence,
            sentence,
            concreteness: shape::concrete(&doc, &figures),
            call: shape::begins_with_verb(&doc),
            dated: figures.iter().any(|f| matches!(f.kind, FigureKind::Date | FigureKind::Time)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_look_sees_what_each_question_would() {
        for text in [
            "Cek tagihan sebelum 31 Desember 2026.",
            "Pesan itu hoaks",
            "Layanan buka pukul 08.00 WIB.",
            "Rp1,5 triliun",
            "",
        ] {
            let reading = Reading::of(text);
            assert_eq!(reading.gist, Gist::of(text), "{text}");
            assert_eq!(reading.fragment, shape::is_fragment(text), "{text}");
            assert_eq!(reading.concreteness, shape::concreteness(text), "{text}");
            assert_eq!(reading.call, shape::starts_with_verb(text), "{text}");
        }
    }
}
