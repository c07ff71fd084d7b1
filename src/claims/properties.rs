//! What must hold for every text.

use std::ops::Range;

use proptest::prelude::*;

use super::{
    Facts, Prose, Speakers, attributed, percent_or_point, relative_times, statistics, sums, surveys, unnamed_quotes,
    weekdays,
};

fn inside(text: &str, ranges: impl IntoIterator<Item = Range<usize>>) {
    for range in ranges {
        assert!(range.start < range.end && text.get(range.clone()).is_some(), "{text:?} {range:?}");
    }
}

/// Asks everything of a text.
fn ask(text: &str) {
    let prose = Prose::of(text);
    let claims = statistics(&prose);
    for claim in &claims {
        let _ = attributed(&prose, &claim.sentence, &Speakers::default());
    }
    let facts = Facts::of([text]);
    // A text never contradicts itself figure by figure.
    for (claim, verdict) in facts.compare(&prose) {
        assert!(!matches!(verdict, super::Match::Differs { .. }), "{text:?} {claim:?}");
    }
    inside(text, claims.into_iter().flat_map(|one| [one.range, one.sentence]));
    inside(text, percent_or_point(&prose).into_iter().map(|one| one.range));
    inside(text, sums(&prose).into_iter().map(|one| one.range));
    inside(text, weekdays(&prose, Some(2026)).into_iter().map(|one| one.range));
    inside(text, relative_times(&prose));
    inside(text, unnamed_quotes(&prose, &Speakers::default()));
    inside(text, surveys(&prose));
}

/// Pieces of prose that meet in every order.
fn pieces() -> impl Strategy<Value = String> {
    const PIECES: &str = "Pemerintah|warga|.|, |“|”|\"|(|)|Rp|1,5|triliun|12.400|UMKM|persen|%|poin|dari|ke|menjadi|naik|turun|\
        15|Januari|2026|Senin|Rabu|–|24/11|besok|hari ini|menurut|BPS|data|Dinas|Kepala|Sri Contoh|ujarnya|kata|mengatakan|survei|\
        responden|n =|terdiri atas|yaitu|dan|sisanya|laki-laki|perempuan|tidak|puas|sebanyak|sekitar|lebih dari|setengah|1/3|\
        sepertiga|peringkat|ke-5|\n\n|👨‍👩‍👧|e\u{301}|İ|ß|’|nya|-an|:|;|tarif|target|https://a.id|#b|N|=|dua|juta|orang|100|47";
    let words: Vec<&str> = PIECES.split('|').collect();
    prop::collection::vec((prop::sample::select(words), prop::bool::ANY), 0..30).prop_map(|parts| {
        parts.into_iter().map(|(part, space)| format!("{part}{}", if space { " " } else { "" })).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_text(text in "\\PC{0,80}") {
        ask(&text);
    }

    #[test]
    fn any_bytes(text in any::<String>()) {
        ask(&text);
    }

    #[test]
    fn any_prose(text in pieces()) {
        ask(&text);
    }
}

#[test]
fn long_texts_take_linear_time() {
    for piece in [
        "(",
        "\"a ",
        "“a b c d e,” ujarnya ",
        "1 ",
        "12.400 UMKM dan ",
        "5 persen, ",
        "naik 5 persen dari ",
        "Menurut data ",
        "Kepala Dinas ",
        "Senin, 1 Mei 2026 ",
        "besok ",
        "survei 5 persen ",
        "laki-laki 5 persen, ",
        "data oleh ",
        "terdiri atas 5 orang ",
        "Rp5 miliar ",
        "tidak puas ",
        "Angka itu 5 persen. ",
        "Sebanyak 12 orang. ",
        "2026-",
        "dan ",
        "total 5 orang (",
        "Senin-",
        "survei. ",
        ": ",
    ] {
        let text = piece.repeat(60_000 / piece.len());
        let start = std::time::Instant::now();
        let prose = Prose::of(&text);
        for claim in statistics(&prose).iter().take(50) {
            let _ = attributed(&prose, &claim.sentence, &Speakers::default());
        }
        let facts = Facts::of(["Sebanyak 12.400 UMKM naik 5 persen.", "Anggaran Rp5 miliar untuk 12 orang."]);
        let _ = (facts.compare(&prose).len(), percent_or_point(&prose), sums(&prose), weekdays(&prose, Some(2026)));
        let _ = (relative_times(&prose), unnamed_quotes(&prose, &Speakers::default()), surveys(&prose));
        assert!(start.elapsed().as_secs() < 3, "{piece:?} took {:?}", start.elapsed());
    }
}
