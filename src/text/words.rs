//! The words that carry the subject of a sentence, in a form that can be compared.

use std::{collections::HashMap, sync::LazyLock};

use super::{
    hash::Build,
    lexicon::{lines, lowered, tag, variants},
    stem,
    token::{Doc, Kind},
};

/// Spellings that are brought to the dictionary's.
static SPELLINGS: LazyLock<HashMap<&'static str, &'static str, Build>> = LazyLock::new(|| {
    lines(include_str!("data/variants.txt"))
        .flat_map(|(head, rest)| variants(rest).map(move |variant| (variant, head)))
        .collect()
});

/// The content words of a text as keys for comparing, in order: lower case, without stop words,
/// clitics and common affixes. They are not for showing: "mengirim" and "kiriman" give "irim".
pub fn content_words(text: &str) -> Vec<String> {
    let doc = Doc::new(text);
    let mut found = Vec::new();
    each(&doc, |_, key| found.push(key));
    found
}

/// Calls `then` with the token and the key of each content word.
pub(super) fn each(doc: &Doc<'_>, mut then: impl FnMut(usize, String)) {
    const SKIP: u32 = tag::STOP | tag::MULTIPLIER | tag::CURRENCY | tag::MONTH | tag::DAY | tag::ZONE | tag::MEASURE;
    for at in 0..doc.len() {
        let skip = doc.has(at, SKIP) || repeated(doc, at);
        match doc.kind(at) {
            Kind::Word if !skip => {
                let key = lowered(doc.word(at), one);
                if let Some(key) = key {
                    then(at, key);
                }
            }
            Kind::Hashtag | Kind::Mention | Kind::Link | Kind::Email => then(at, doc.word(at).to_lowercase()),
            _ => {}
        }
    }
}

fn one(low: &str) -> Option<String> {
    let bare = stem::clitics(low);
    let stop = bare != low && super::lexicon::lookup(bare).tags & tag::STOP != 0;
    if stop || bare.chars().count() < 2 {
        return None;
    }
    let bare = SPELLINGS.get(bare).copied().unwrap_or(bare);
    Some(stem::key(bare))
}

/// The second half of "anak-anak".
fn repeated(doc: &Doc<'_>, at: usize) -> bool {
    at >= 2 && doc.mark(at - 1, '-') && doc.glued(at) && doc.glued(at - 1) && doc.is(at - 2, doc.word(at))
}
