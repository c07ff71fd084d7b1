//! The cue words of `data/`: which words tell a statistic from a price, a source from a topic.

use std::{collections::HashMap, sync::LazyLock};

use super::token::Tokens;

/// A set of the flags in [`tag`].
pub(super) type Tags = u64;

macro_rules! tags {
    ($($name:ident = $section:literal at $bit:literal;)*) => {
        /// The flags, one for each section of the data files.
        pub(super) mod tag {
            $(pub(in crate::claims) const $name: super::Tags = 1 << $bit;)*
        }

        fn section(name: &str) -> Tags {
            match name {
                $($section => tag::$name,)*
                _ => 0,
            }
        }
    };
}

tags! {
    ABOUT = "about" at 0;
    BELOW = "below" at 1;
    ABOVE = "above" at 2;
    NUMERAL = "numeral" at 3;
    LIMIT = "limit" at 4;
    POLICY = "policy" at 5;
    HEAD = "head" at 6;
    PLAN = "plan" at 7;
    FORECAST = "forecast" at 8;
    CUE = "cue" at 9;
    MONEY = "money" at 10;
    CASUALTY = "casualty" at 11;
    RANK = "rank" at 12;
    INDEX = "index" at 13;
    PLACE = "place" at 14;
    EACH = "each" at 15;
    UP = "up" at 16;
    DOWN = "down" at 17;
    SOURCE = "source" at 18;
    LISTED = "listed" at 19;
    DOCUMENT = "document" at 20;
    ORGANISATION = "organisation" at 21;
    NO_ORGANISATION = "no-organisation" at 22;
    TOPIC = "topic" at 23;
    VAGUE = "vague" at 24;
    REPORT = "report" at 25;
    SAYING = "saying" at 26;
    SAYS = "says" at 27;
    OFFICE = "office" at 28;
    ROLE = "role" at 29;
    INSTITUTIONAL = "institutional" at 30;
    BACK = "back" at 31;
    STEMS = "stems" at 32;
    BREAKDOWN = "breakdown" at 33;
    PARTIAL = "partial" at 34;
    TOTAL = "total" at 35;
    REST = "rest" at 36;
    MULTIPLE = "multiple" at 37;
    RATE = "rate" at 38;
    RELATIVE = "relative" at 39;
    IDIOM = "idiom" at 40;
    SURVEY = "survey" at 41;
    FIELDWORK = "fieldwork" at 42;
    RESULT = "result" at 43;
    OFFICIAL = "official" at 44;
    GENERIC = "generic" at 45;
    TITLE = "title" at 46;
    CALENDAR = "calendar" at 47;
    UNCOUNTED = "uncounted" at 48;
    READY = "ready" at 49;
    SAMPLE = "sample" at 50;
    PART_OF = "part-of" at 51;
    CONTRAST = "contrast" at 52;
    OUTLOOK = "outlook" at 53;
    PRONOUN = "pronoun" at 54;
    NEGATION = "negation" at 55;
    REGION = "region" at 56;
    STRONG = "strong" at 57;
    UNTRUE = "untrue" at 58;
    QUOTA = "quota" at 59;
    QUARTER = "quarter" at 60;
}

const DATA: [&str; 11] = [
    include_str!("data/amounts.txt"),
    include_str!("data/statistics.txt"),
    include_str!("data/policy.txt"),
    include_str!("data/sources.txt"),
    include_str!("data/organisations.txt"),
    include_str!("data/speech.txt"),
    include_str!("data/institutional.txt"),
    include_str!("data/breakdowns.txt"),
    include_str!("data/times.txt"),
    include_str!("data/surveys.txt"),
    include_str!("data/calendar.txt"),
];

struct Phrase {
    rest: Vec<Box<str>>,
    tags: Tags,
}

struct Cues {
    by_first: HashMap<Box<str>, Vec<Phrase>>,
}

static CUES: LazyLock<Cues> = LazyLock::new(Cues::read);

impl Cues {
    fn read() -> Self {
        let mut cues = Self { by_first: HashMap::new() };
        for data in DATA {
            let mut tags = 0;
            for line in data.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
                match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                    Some(name) => tags = section(name),
                    None => line.split(',').for_each(|phrase| cues.add(phrase.trim(), tags)),
                }
            }
        }
        // Offices are listed once, with the text module.
        for line in include_str!("../text/data/offices.txt").lines().filter(|line| !line.starts_with('#')) {
            cues.add(line.trim(), tag::OFFICE);
        }
        cues
    }

    fn add(&mut self, phrase: &str, tags: Tags) {
        let tokens = Tokens::of(phrase);
        let mut words = (0..tokens.list.len()).map(|at| Box::from(tokens.low(at)));
        if let Some(first) = words.next() {
            self.by_first.entry(first).or_default().push(Phrase { rest: words.collect(), tags });
        }
    }
}

/// A phrase of the lists where it stands in a text: the tokens from `from` to before `to`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cue {
    pub(super) tags: Tags,
    pub(super) from: usize,
    pub(super) to: usize,
}

/// Every phrase of the lists in a text, in order of their first tokens.
pub(super) fn find(tokens: &Tokens) -> Vec<Cue> {
    let mut found = Vec::new();
    for at in 0..tokens.list.len() {
        let low = tokens.low(at);
        let exact = CUES.by_first.get(low);
        // "datanya", "tarifnya": the clitic changes nothing.
        let bare = ["nya", "lah", "pun"].iter().find_map(|clitic| low.strip_suffix(clitic)).filter(|low| low.len() > 2);
        let bare = bare.and_then(|low| CUES.by_first.get(low)).map(|list| (list, true));
        for (list, clitic) in exact.map(|list| (list, false)).into_iter().chain(bare) {
            for phrase in list.iter().filter(|phrase| !clitic || phrase.rest.is_empty()) {
                if fits(tokens, at, phrase) {
                    found.push(Cue { tags: phrase.tags, from: at, to: at + 1 + phrase.rest.len() });
                }
            }
        }
    }
    found
}

fn fits(tokens: &Tokens, at: usize, phrase: &Phrase) -> bool {
    let last = phrase.rest.len();
    phrase.rest.iter().enumerate().all(|(n, word)| {
        let low = tokens.low(at + 1 + n);
        low == &**word || (n + 1 == last && low.strip_suffix("nya") == Some(word))
    })
}
