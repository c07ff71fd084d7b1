//! Ranks: "peringkat ke-5", "urutan ketiga nasional".

use super::{amount::Exactness, cue::tag, prose::Prose, statistics::Claim, token::Kind};

/// Ordinals in words, in order.
const ORDINALS: [&str; 10] =
    ["pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan", "kesepuluh"];

/// The ranks of a text.
pub(super) fn ranks(prose: &Prose<'_>) -> Vec<Claim> {
    let one = |cue: super::cue::Cue| {
        let mut at = cue.to + usize::from(prose.is(cue.to, &["nasional", "dunia", "global"]));
        at += usize::from(prose.is(at, &["ke"]));
        at += usize::from(prose.mark(at, '-') && prose.is(at.saturating_sub(1), &["ke"]));
        let word = ORDINALS.iter().position(|word| prose.low(at) == *word);
        let number = (prose.kind(at) == Kind::Number).then(|| prose.low(at).parse::<u16>().ok()).flatten();
        let value = word.map(|n| n + 1).or(number.map(usize::from))?;
        // "urutan 3 sampai 5" sorts, "posisi 2" is a place to stand.
        let loose = prose.is(cue.from, &["urutan", "posisi"]);
        let told = (at + 1..at + 5).any(|n| {
            prose.is(
                n,
                &[
                    "nasional",
                    "dunia",
                    "dari",
                    "se",
                    "asean",
                    "terbaik",
                    "tertinggi",
                    "terbesar",
                    "asia",
                    "tingkat",
                    "di",
                    "sebagai",
                ],
            )
        });
        let limit = cue.from > 0 && prose.has(cue.from - 1, tag::LIMIT | tag::PLAN);
        if (loose && !told) || limit {
            return None;
        }
        let range = prose.range(cue.from, at + 1);
        let sentence = prose.sentences().get(prose.sentence_at(range.start)).map_or(range.clone(), |s| s.range.clone());
        let unit = Some("peringkat".to_owned());
        Some(Claim { range, sentence, value: value.to_string(), unit, exactness: Exactness::Exact })
    };
    prose.cues(tag::RANK).filter_map(one).collect()
}
