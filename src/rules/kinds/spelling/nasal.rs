//! How `me-` and `pe-` read before a root: `mengimbau`, `menyapu`, `memproses`.

/// The prefixes that a nasal ends, each with its bare form and what is before it.
const NASAL: [(&str, &str); 12] = [
    ("menge", "me"),
    ("penge", "pe"),
    ("meng", "me"),
    ("meny", "me"),
    ("mem", "me"),
    ("men", "me"),
    ("me", "me"),
    ("peng", "pe"),
    ("peny", "pe"),
    ("pem", "pe"),
    ("pen", "pe"),
    ("pe", "pe"),
];

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// A root as it reads after `me-` or `pe-`, nasal included: `imbau` gives `ngimbau`, `sapu` `nyapu`.
pub(super) fn nasal(root: &str) -> String {
    let mut letters = root.chars();
    let (first, rest) = (letters.next().unwrap_or_default(), letters.as_str());
    let melts = rest.starts_with(is_vowel);
    if root.chars().filter(|c| is_vowel(*c)).count() == 1 && root.chars().count() <= 4 && !is_vowel(first) {
        return format!("nge{root}");
    }
    match first {
        c if is_vowel(c) => format!("ng{root}"),
        'k' if melts => format!("ng{rest}"),
        'p' if melts => format!("m{rest}"),
        's' if melts => format!("ny{rest}"),
        't' if melts => format!("n{rest}"),
        'k' | 'g' | 'h' | 'q' | 'x' => format!("ng{root}"),
        'p' | 'b' | 'f' | 'v' => format!("m{root}"),
        's' | 't' | 'd' | 'c' | 'j' | 'z' => format!("n{root}"),
        _ => root.to_owned(),
    }
}

/// A prefix before another root than the one it was written before: `mer-ubah` was `me-rubah`, and
/// `meng-` before `himbau` stays `meng-` before `imbau`.
pub(super) fn prefixed(head: &str, old: &str, new: &str) -> String {
    let begins = |root: &str, list: &[char]| root.starts_with(list);
    if let Some((_, bare)) = NASAL.into_iter().find(|(prefix, _)| *prefix == head) {
        // pedagang, pekerja: a `pe-` without the nasal its root would have is another prefix.
        let plain =
            head == "pe" && (!begins(old, &['l', 'm', 'n', 'r', 'w', 'y']) || old.chars().next() == new.chars().next());
        return if plain { format!("pe{new}") } else { format!("{bare}{}", nasal(new)) };
    }
    match head {
        // ber- loses its r before another one.
        "be" | "te" if begins(old, &['r']) && !begins(new, &['r']) => format!("{head}r{new}"),
        "ber" | "ter" if begins(new, &['r']) => format!("{}{new}", head.trim_end_matches('r')),
        _ => format!("{head}{new}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prefix_follows_its_root() {
        for (head, old, new, word) in [
            ("meng", "himbau", "imbau", "mengimbau"),
            ("men", "download", "unduh", "mengunduh"),
            ("me", "rubah", "ubah", "mengubah"),
            ("mem", "fikir", "pikir", "memikir"),
            ("mem", "perduli", "peduli", "memeduli"),
            ("mem", "praktek", "praktik", "mempraktik"),
            ("men", "survey", "survei", "menyurvei"),
            ("meng", "kuatir", "khawatir", "mengkhawatir"),
            ("me", "check", "cek", "mengecek"),
            ("di", "rubah", "ubah", "diubah"),
            ("ber", "hutang", "utang", "berutang"),
            ("be", "resiko", "risiko", "berisiko"),
            ("pe", "dagank", "dagang", "pedagang"),
            ("peng", "hisap", "isap", "pengisap"),
        ] {
            assert_eq!(prefixed(head, old, new), word);
        }
    }
}
