//! The cheap first look: which detectors have anything to do with a text.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

/// What a text gives reason to look for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Cues {
    /// Enough digits for a number.
    pub(super) digits: bool,
    /// Enough digit words for a number.
    pub(super) spelled: bool,
    /// An "@".
    pub(super) mail: bool,
    /// An "@" in words.
    pub(super) hidden_mail: bool,
    /// A word for a credential.
    pub(super) credential: bool,
    /// A word of a sentence that may be about a person.
    pub(super) person: bool,
}

impl Cues {
    /// Whether there is nothing to do.
    pub(super) fn none(self) -> bool {
        self == Self::default()
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Cue {
    Credential,
    HiddenAt,
    HiddenDot,
    Spelled,
    Person,
}

struct Words {
    search: Option<AhoCorasick>,
    cues: Vec<Cue>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let (mut words, mut cues) = (Vec::new(), Vec::new());
    for (class, list) in super::lines(include_str!("data/cues.txt")) {
        let cue = match class {
            "credential" => Cue::Credential,
            "hidden-at" => Cue::HiddenAt,
            "hidden-dot" => Cue::HiddenDot,
            "person" => Cue::Person,
            _ => Cue::Spelled,
        };
        for word in list.split(',').map(|word| word.trim().trim_matches('"')).filter(|word| !word.is_empty()) {
            words.push(word);
            cues.push(cue);
        }
    }
    // Every word for an illness is a reason to look closer.
    for (class, list) in super::lines(include_str!("data/words.txt")) {
        if matches!(class, "disease" | "suffer" | "record" | "patient" | "abused") {
            for word in list.split(',').map(str::trim) {
                words.push(word);
                cues.push(Cue::Person);
            }
        }
    }
    Words { search: AhoCorasick::builder().ascii_case_insensitive(true).build(words).ok(), cues }
});

/// Fewest digits, or digit words, of a number that is looked for.
const LEAST: usize = 9;

pub(super) fn of(text: &str) -> Cues {
    let digits = text.bytes().filter(u8::is_ascii_digit).take(LEAST).count();
    let mut cues = Cues { digits: digits == LEAST, mail: text.contains('@'), ..Cues::default() };
    let Some(search) = &WORDS.search else { return cues };
    let mut spelled = 0;
    for hit in search.find_overlapping_iter(text) {
        match WORDS.cues.get(hit.pattern().as_usize()) {
            Some(Cue::Credential) => cues.credential = true,
            Some(Cue::HiddenAt) => cues.hidden_mail = true,
            // A dot in words hides nothing where there is no "@" in any form: "titik" is a point too.
            Some(Cue::HiddenDot) => cues.hidden_mail |= cues.mail,
            Some(Cue::Spelled) => spelled += 1,
            Some(Cue::Person) => cues.person = true,
            None => {}
        }
    }
    cues.spelled = spelled + digits >= LEAST && spelled >= 5;
    cues
}
