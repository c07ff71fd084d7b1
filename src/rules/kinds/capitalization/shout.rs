//! Words in capitals that are shouted, and short forms that are not.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

/// Words so short or so common that they are taken for words, not for letters, in capitals.
static WORDS: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| include_str!("data/words.txt").lines().filter(|line| !line.starts_with('#')).collect());
/// Short forms that read like words.
static SHORT_FORMS: LazyLock<BTreeSet<&'static str>> =
    LazyLock::new(|| include_str!("data/short-forms.txt").lines().filter(|line| !line.starts_with('#')).collect());
/// What names of ministries and local governments begin with when they are shortened to one word.
const HEADS: [&str; 8] = ["KEMEN", "PERMEN", "PEMKO", "PEMPROV", "PEMKAB", "PEMDA", "SETDA", "DITJEN"];
/// A word of more capitals is no short form unless it is known as one.
const SHORT_FORM: usize = 6;
/// A text of fewer letters is too short for a share to mean anything.
const SHORT: usize = 20;

/// The runs of more than `most` words in capitals. Short forms in a row are none: words that are
/// shouted must be at least half of a run, or two.
pub(super) fn runs(text: &str, most: usize, known: &[String]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut run: Option<Run> = None;
    for range in words_of(text) {
        let word = text.get(range.clone()).unwrap_or_default();
        if all_capitals(word) {
            let this = run.get_or_insert(Run { range: range.clone(), count: 0, shouts: 0 });
            this.range.end = range.end;
            this.count += 1;
            this.shouts += usize::from(!is_short_form(word, known));
        } else if word.chars().any(char::is_lowercase) {
            found.extend(run.take().filter(|run| run.is_shouted(most)));
        }
    }
    found.extend(run.filter(|run| run.is_shouted(most)));
    found.into_iter().map(|run| run.range).collect()
}

struct Run {
    range: Range<usize>,
    count: usize,
    shouts: usize,
}

impl Run {
    fn is_shouted(&self, most: usize) -> bool {
        self.count > most && self.shouts > 0 && (self.shouts > 1 || self.shouts * 2 >= self.count)
    }
}

/// Whether capitals are more than a share of the letters, in percent; short forms are not counted.
pub(super) fn is_loud(text: &str, percent: usize, known: &[String]) -> bool {
    // One word or two before a colon, "PENTING:", are a label.
    let text = match text.split_once([':', '!']) {
        Some((label, rest)) if words_of(label).count() <= 2 => rest,
        _ => text,
    };
    let words = words_of(text).filter_map(|range| text.get(range));
    let plain: String = words.filter(|word| !(all_capitals(word) && is_short_form(word, known))).collect();
    let letters = plain.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = plain.chars().filter(|c| c.is_uppercase()).count();
    letters >= SHORT && capitals * 100 > letters * percent
}

/// The words of a text, as ranges.
fn words_of(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(move |word| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        start..start + word.len()
    })
}

fn all_capitals(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() > 1 && !word.chars().any(char::is_lowercase)
}

/// Whether a word in capitals reads as letters or as the shortened name of an agency.
fn is_short_form(word: &str, known: &[String]) -> bool {
    let listed = || known.iter().any(|known| known == word) || SHORT_FORMS.contains(word);
    let agency = || HEADS.iter().any(|head| word.starts_with(head)) && word != "KEMENTERIAN" && word != "KEMENANGAN";
    let letters = || word.chars().count() <= SHORT_FORM && !is_word(word) && !WORDS.contains(word);
    listed() || agency() || letters()
}

/// Whether a word in capitals reads as a word and not as letters: it has vowels in every syllable,
/// as "GRATIS" has and "BPJS" has not. A guess, which only counts in a run of several.
fn is_word(word: &str) -> bool {
    let vowel = |c: char| matches!(c, 'A' | 'I' | 'U' | 'E' | 'O');
    let vowels = word.chars().filter(|c| vowel(*c)).count();
    let longest = word.split(vowel).map(|run| run.chars().count()).max().unwrap_or(0);
    word.chars().count() > 3 && vowels >= 2 && longest <= 3
}
