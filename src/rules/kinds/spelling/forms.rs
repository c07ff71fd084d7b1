//! Words that a dictionary doesn't list but that are made of those it lists: with a bound form before
//! them, in `ke-…-an`, with the affixes of a verb, with a clitic after them, doubled.

use super::nasal::nasal;
use crate::rules::affix;
use std::sync::LazyLock;

/// The fewest letters of a word that is looked up.
pub(super) const SHORTEST: usize = 4;

/// Forms that join any word, each with the fewest letters of that word.
static BOUND: LazyLock<Vec<(&'static str, usize)>> = LazyLock::new(|| {
    let lines = include_str!("data/bound-forms.txt").lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| line.split_once(' '))
        .filter_map(|(form, least)| Some((form, least.parse().ok()?)))
        .collect()
});

/// Whether a word in small letters is known, by itself or as a form of what is.
pub(super) fn is_known(word: &str, listed: &impl Fn(&str) -> bool) -> bool {
    stands(word, listed) || without_clitic(word).any(|bare| stands(bare, listed))
}

fn stands(word: &str, listed: &impl Fn(&str) -> bool) -> bool {
    listed(word) || is_abstract(word, listed) || is_bound(word, listed) || is_verb(word, listed)
}

/// Words after which `di` is a word of its own, though some of them have a verb: `mendalam`.
const PLACES: [&str; 14] = [
    "dalam", "atas", "bawah", "luar", "depan", "belakang", "samping", "antara", "tengah", "muka", "sana", "sini",
    "situ", "mana",
];

/// The forms of a verb of which another form is known: `disantap` and `menyantap`. `di-` before a place
/// (`dirumah`) is no form of a verb.
fn is_verb(word: &str, listed: &impl Fn(&str) -> bool) -> bool {
    let long = |root: &str| root.chars().count() >= SHORTEST;
    let active = |body: &str, suffix: &str| {
        let after = |head| body.strip_prefix(head).filter(|root| long(root));
        let passive = after("di")
            .is_some_and(|root| does(root, suffix, listed) && (!suffix.is_empty() || !PLACES.contains(&root)));
        let happens = |root: &str| does(root, suffix, listed) || (suffix.is_empty() && listed(&format!("ber{root}")));
        // berbayar
        let has = suffix.is_empty() && after("ber").is_some_and(listed);
        passive
            || has
            || after("ter").is_some_and(happens)
            || nasals(body, "me").any(|root| does(&root, suffix, listed))
    };
    let deed = |root: &str| !root.ends_with("an") && ["", "kan", "i"].iter().any(|suffix| does(root, suffix, listed));
    active(word, "")
        || nasals(word, "pe").any(|root| deed(&root))
        // sebutkan, hindari
        || ["kan", "i"].iter().any(|suffix| {
            word.strip_suffix(suffix).is_some_and(|body| active(body, suffix) || (long(body) && does(body, suffix, listed)))
        })
        // rincian, pemfinalan
        || word.strip_suffix("an").is_some_and(|body| {
            (long(body) && does(body, "", listed)) || nasals(body, "pe").any(|root| deed(&root))
        })
}

/// Whether a root is known as a verb with `me-` and a suffix; `-kan` makes a verb of any word.
fn does(root: &str, suffix: &str, listed: &impl Fn(&str) -> bool) -> bool {
    (suffix == "kan" && root.chars().count() >= SHORTEST && listed(root)) || listed(&format!("me{}{suffix}", nasal(root)))
        // mempercepat: what is a prefix itself keeps its letter
        || (root.starts_with("per") && listed(&format!("mem{root}{suffix}")))
}

/// The roots that a nasal prefix may stand before, written as it must be: `menyurvei`, not `mensurvei`.
fn nasals(body: &str, prefix: &str) -> impl Iterator<Item = String> {
    const CUT: [(&str, &[&str]); 5] =
        [("nge", &[""]), ("ng", &["", "k"]), ("ny", &["s"]), ("n", &["", "t"]), ("m", &["", "p"])];
    let rest = body.strip_prefix(prefix).unwrap_or_default();
    let cut = CUT.into_iter().filter_map(move |(nasal, firsts)| Some((rest.strip_prefix(nasal)?, firsts)));
    let roots = cut.flat_map(|(root, firsts)| firsts.iter().map(move |first| format!("{first}{root}")));
    roots.chain([rest.to_owned()]).filter(move |root| root.chars().count() >= SHORTEST && nasal(root) == rest)
}

/// `pascabencana`, `seindah`.
fn is_bound(word: &str, listed: &impl Fn(&str) -> bool) -> bool {
    BOUND.iter().any(|(form, least)| {
        word.strip_prefix(form)
            .is_some_and(|rest| rest.chars().count() >= *least && (listed(rest) || is_abstract(rest, listed)))
    })
}

/// `ketidakpastian`, `keberlanjutan`, and their like for those who do it: `pascakebencanaan`.
fn is_abstract(word: &str, listed: &impl Fn(&str) -> bool) -> bool {
    let Some(inner) = word.strip_prefix("ke").and_then(|rest| rest.strip_suffix("an")) else { return false };
    [inner.strip_prefix("tidak"), Some(inner)]
        .into_iter()
        .flatten()
        .any(|stem| stem.chars().count() >= SHORTEST && listed(stem))
}

/// What is left of a word without a clitic, in every way there is one: `-nya`, `-lah`, `-nyalah`.
fn without_clitic(word: &str) -> impl Iterator<Item = &str> {
    word.char_indices().skip(SHORTEST - 1).filter_map(move |(at, _)| {
        let (bare, tail) = word.split_at(at);
        (!tail.is_empty() && affix::is_clitic(tail)).then_some(bare)
    })
}

/// Whether two halves double one known word: `kekanak-kanakan`, `setinggi-tingginya`.
pub(super) fn is_doubled(first: &str, second: &str, listed: &impl Fn(&str) -> bool) -> bool {
    let ends = |root: &str| second.strip_prefix(root).is_some_and(affix::is_ending);
    let starts = first.char_indices().map(|(at, _)| first.split_at(at));
    starts
        .filter(|(_, root)| root.chars().count() >= 3)
        .any(|(head, root)| affix::is_prefix(head) && ends(root) && (listed(root) || listed(&format!("{root}-{root}"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(word: &str) -> bool {
        [
            "indah",
            "bencana",
            "pasti",
            "lanjut",
            "berlanjut",
            "kanak-kanak",
            "tinggi",
            "rumah",
            "final",
            "menyantap",
            "merinci",
            "bayar",
            "mempercepat",
            "berdampak",
            "menyurvei",
            "sosialisasi",
        ]
        .contains(&word)
    }

    #[test]
    fn forms_of_known_words_are_known() {
        for word in [
            "indah",
            "seindah",
            "pascabencana",
            "ketidakpastian",
            "keberlanjutan",
            "keberlanjutannya",
            "rumahnya",
            "rumahnyalah",
            "prabencana",
            "seindahnya",
            "kepastian",
            "difinalkan",
            "memfinalkan",
            "finalkan",
            "disantap",
            "rincian",
            "rinciannya",
            "berbayar",
            "terdampak",
            "dipercepat",
            "percepatan",
            "disurvei",
            "penyurvei",
            "menyosialisasikan",
            "pemfinalan",
        ] {
            assert!(is_known(word, &listed), "{word}");
        }
    }

    #[test]
    fn slips_are_not() {
        for word in [
            "sindah",
            "pascabancana",
            "ketidakpastan",
            "rumahny",
            "rumahnyanya",
            "ketidakan",
            "nya",
            "lah",
            "dirumah",
            "difinal",
            "bencananan",
            "didalam",
            "perumahanan",
            "mensosialisasikan",
            "mensurvei",
        ] {
            assert!(!is_known(word, &listed), "{word}");
        }
    }

    #[test]
    fn doubled_words_are_known_by_their_root() {
        assert!(is_doubled("kekanak", "kanakan", &listed));
        assert!(is_doubled("setinggi", "tingginya", &listed));
        assert!(!is_doubled("setinggi", "tinginya", &listed));
        assert!(!is_doubled("xtinggi", "tingginya", &listed));
    }
}
