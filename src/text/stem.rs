//! The key by which two forms of an Indonesian word meet: "mengubah", "perubahan", "diubah".
//!
//! There is no dictionary of roots. Affixes are taken off where the rest is long enough, and where a
//! prefix has swallowed the first sound of the root (kirim → mengirim, pakai → memakai) both forms
//! are brought to the swallowed one, so that nothing has to be guessed.

use super::lexicon::{lookup, tag};

/// Suffixes that a prefix allows.
#[derive(Clone, Copy)]
enum Prefix {
    None,
    /// me-, di-, ter-: -kan or -i.
    Verb,
    /// pe-, per-, ke-, ber-: -an.
    Noun,
}

/// The key of a word in lower case.
pub(super) fn key(word: &str) -> String {
    let word = clitics(word);
    if root(word) || word.len() < 5 || !word.is_ascii() {
        return finish(word, false);
    }
    let (prefix, rest, nasal) = prefixed(word);
    let stem = suffixed(prefix, &rest);
    finish(stem, nasal)
}

fn root(word: &str) -> bool {
    lookup(word).tags & tag::ROOT != 0
}

/// Takes off -nya, -lah, -kah, -pun, -ku, -mu.
pub(super) fn clitics(word: &str) -> &str {
    if root(word) || lookup(word).tags & tag::NYA_WORD != 0 && word.len() < 6 {
        return word;
    }
    for (clitic, least) in [("nya", 3), ("lah", 4), ("kah", 4), ("pun", 4), ("ku", 5), ("mu", 5)] {
        let Some(rest) = word.strip_suffix(clitic) else {
            continue;
        };
        // "sekolah", "jumlah", "langkah", "pelaku", "bertemu", "himpun" end so by themselves.
        let own = [
            "jum", "masa", "sekol", "wi", "fais", "istil", "seb", "ad", "te", "ole", "berbua", "lang", "ting", "berla",
            "pela", "perila", "bers", "him", "peng", "mela", "ter", "gug", "sol", "diper", "menin", "pind", "berpind",
            "salah", "mengala", "diala", "sejum", "terjum", "berjum", "kul", "bel", "ramp", "teng", "memb", "dibe",
            "berte", "mene", "rum", "wilay", "pemin",
        ];
        if rest.chars().count() >= least && !own.contains(&rest) {
            return rest;
        }
    }
    word
}

/// The word without its prefix; `true` if the prefix has already swallowed the first sound.
fn prefixed(word: &str) -> (Prefix, String, bool) {
    for (head, prefix) in [("meng", Prefix::Verb), ("peng", Prefix::Noun)] {
        if let Some(rest) = word.strip_prefix(head).filter(|rest| rest.len() >= 3) {
            return (prefix, after_per(rest), vowel(rest));
        }
    }
    for (head, prefix) in [("me", Prefix::Verb), ("pe", Prefix::Noun)] {
        let Some(rest) = word.strip_prefix(head).filter(|rest| rest.len() >= 4) else {
            continue;
        };
        let mut sounds = rest.bytes();
        let (first, second) = (sounds.next().unwrap_or(0), sounds.next().unwrap_or(0));
        let tail = rest.get(1..).unwrap_or("");
        let nasal = match (first, second) {
            (b'n', b'y') | (b'm' | b'n', b'a' | b'e' | b'i' | b'o' | b'u') => {
                return (prefix, rest.to_owned(), true);
            }
            (b'm', b'b' | b'f' | b'p' | b'v') | (b'n', b'c' | b'd' | b'j' | b't' | b'z' | b's') => tail,
            (b'l' | b'r' | b'w' | b'y', _) if !(head == "pe" && first == b'r') => rest,
            (b'k', _) if head == "pe" && rest.starts_with("kerja") => rest,
            _ => "",
        };
        if nasal == "lajar" || nasal.starts_with("lajar") && head == "pe" {
            return (prefix, nasal.get(1..).unwrap_or("").to_owned(), true);
        }
        if !nasal.is_empty() {
            return (prefix, after_per(nasal), false);
        }
    }
    let plain = [
        ("memper", Prefix::Verb),
        ("diper", Prefix::Verb),
        ("keber", Prefix::Noun),
        ("keter", Prefix::Noun),
        ("per", Prefix::Noun),
        ("ber", Prefix::Noun),
        ("ter", Prefix::Verb),
        ("di", Prefix::Verb),
        ("ke", Prefix::Noun),
    ];
    for (head, prefix) in plain {
        let Some(rest) = word.strip_prefix(head).filter(|rest| rest.len() >= 4) else {
            continue;
        };
        let circumfix = matches!(head, "per" | "ke" | "keber" | "keter");
        let own = word.strip_suffix("kan").is_some_and(root);
        if circumfix && (own || !word.ends_with("an")) || head == "diper" && root(&word.replacen("di", "", 1)) {
            continue;
        }
        let rest = rest.strip_prefix("be").filter(|_| head == "di" && rest == "belajar").unwrap_or(rest);
        return (prefix, rest.to_owned(), false);
    }
    match word {
        _ if word.starts_with("bekerja") => (Prefix::Noun, word.replacen("be", "", 1), false),
        _ if word.starts_with("belajar") => (Prefix::Noun, word.replacen("bel", "", 1), true),
        _ => (Prefix::None, word.to_owned(), false),
    }
}

/// "mem-per-cepat": a second prefix, unless the root itself begins so ("periksa").
fn after_per(rest: &str) -> String {
    let inner = rest.strip_prefix("per").or_else(|| rest.strip_prefix("ber")).filter(|inner| inner.len() >= 4);
    let own = ["", "kan", "an", "i"].iter().any(|suffix| rest.strip_suffix(suffix).is_some_and(root));
    match inner {
        Some(inner) if !own => inner.to_owned(),
        _ => rest.to_owned(),
    }
}

fn suffixed(prefix: Prefix, word: &str) -> &str {
    let cut = |suffix: &str, least: usize| word.strip_suffix(suffix).filter(|rest| rest.len() >= least);
    let result = match prefix {
        Prefix::Verb => cut("kan", 3).or_else(|| cut("i", 4).filter(|rest| !rest.ends_with('a'))),
        Prefix::Noun => cut("an", 4),
        Prefix::None => cut("kan", 4).or_else(|| cut("an", 4)),
    };
    result.unwrap_or(word)
}

/// Brings the first and last sound to the form that prefixes and "-kan" leave.
fn finish(stem: &str, nasal: bool) -> String {
    let stem = if stem.len() >= 5 { stem.strip_suffix('k').unwrap_or(stem) } else { stem };
    let mut sounds = stem.bytes();
    let (first, second) = (sounds.next().unwrap_or(0), sounds.next().unwrap_or(0));
    let rest = stem.get(1..).unwrap_or("");
    let open = matches!(second, b'a' | b'e' | b'i' | b'o' | b'u') && stem.len() >= 4;
    match first {
        _ if nasal || !open => stem.to_owned(),
        b'k' => rest.to_owned(),
        b'p' => format!("m{rest}"),
        b't' => format!("n{rest}"),
        b's' => format!("ny{rest}"),
        _ => stem.to_owned(),
    }
}

fn vowel(text: &str) -> bool {
    text.starts_with(['a', 'e', 'i', 'o', 'u'])
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn forms_of_one_word_meet() {
        for group in include_str!("cases/stems-same.txt").lines().filter(|line| !line.starts_with('#')) {
            let keys: Vec<_> = group.split_whitespace().map(|word| (word, key(word))).collect();
            assert!(keys.windows(2).all(|two| two[0].1 == two[1].1), "{keys:?}");
        }
    }

    #[test]
    fn different_words_stay_apart() {
        for group in include_str!("cases/stems-different.txt").lines().filter(|line| !line.starts_with('#')) {
            let mut keys: Vec<_> = group.split_whitespace().map(key).collect();
            let words = keys.len();
            keys.sort();
            keys.dedup();
            assert_eq!(keys.len(), words, "{group}: {keys:?}");
        }
    }
}
