//! What must hold for every text.

use std::ops::Range;

use proptest::prelude::*;

use super::{Gist, atoms, break_points, figures, sentences, shape};

fn check(text: &str, ranges: &[Range<usize>]) {
    let mut end = 0;
    for range in ranges {
        assert!(range.start >= end && range.start < range.end, "{text:?} {ranges:?}");
        assert!(text.get(end..range.start).is_some() && text.get(range.clone()).is_some());
        end = range.end;
    }
}

fn check_all(text: &str) {
    let found = sentences(text);
    check(text, &found);
    let mut end = 0;
    for range in &found {
        assert!(text[end..range.start].trim().is_empty(), "{text:?} {found:?}");
        assert_eq!(text[range.clone()].trim(), &text[range.clone()]);
        end = range.end;
    }
    assert!(text[end..].trim().is_empty());
    let whole = atoms(text);
    check(text, &whole);
    let mut last = 0;
    for one in break_points(text) {
        assert!(one.at > last && text.is_char_boundary(one.at));
        assert!(!whole.iter().any(|atom| atom.start < one.at && one.at < atom.end), "{text:?} {one:?}");
        last = one.at;
    }
    let mut end = 0;
    for figure in figures(text) {
        assert!(figure.range.start >= end && figure.range.start < figure.range.end, "{text:?} {figure:?}");
        assert!(text.get(figure.range.clone()).is_some());
        end = figure.range.end;
    }
    let gist = Gist::of(text);
    assert!(gist.is_empty() || gist.covers(&gist) > 0.99);
    let _ = (shape::opens_with_reference(text), shape::refers_back(text), shape::is_fragment(text));
    let _ = (shape::starts_with_verb(text), shape::concreteness(text), super::dates::find(text));
}

/// Pieces of prose that meet in every order.
fn pieces() -> impl Strategy<Value = String> {
    const PIECES: &str = "Pemerintah|warga|.|. |? |… | |, |“|”|\"|(|)|Rp|1,5|triliun|No. |Jl. |dr. |M.Si.|B.J. |15|Januari|2026|\
        pukul|09.00|–|WIB|kemkes.go.id|@a|#b|a@b.id|Pasal|ayat|(2)|huruf|a|IV|Triwulan|ke-|80|UU|Nomor|Tahun|Menteri|dan|hingga|\
        0811|-|+62|%|/|per|dua|juta|orang|,”| ujar|\n\n|👨‍👩‍👧|e\u{301}|\u{301}|nya|Hal ini|tersebut|US$|°C|*|_|S.E.|dll.";
    let words: Vec<&str> = PIECES.split('|').collect();
    prop::collection::vec((prop::sample::select(words), prop::bool::ANY), 0..24).prop_map(|parts| {
        parts.into_iter().map(|(part, space)| format!("{part}{}", if space { " " } else { "" })).collect()
    })
}

fn plain() -> impl Strategy<Value = String> {
    prop::collection::vec("[a-z]{4,9}", 2..7).prop_map(|words| {
        let text = words.join(" ");
        format!("W{text}x.")
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_text(text in "\\PC{0,80}") {
        check_all(&text);
    }

    #[test]
    fn any_bytes(text in any::<String>()) {
        check_all(&text);
    }

    #[test]
    fn any_prose(text in pieces()) {
        check_all(&text);
    }

    #[test]
    fn two_plain_sentences(a in plain(), b in plain()) {
        let text = format!("{a} {b}");
        let found = sentences(&text);
        prop_assert_eq!(found, [0..a.len(), a.len() + 1..text.len()]);
    }
}

#[test]
fn long_texts_take_linear_time() {
    for piece in [
        "(",
        "\"a ",
        "a.",
        "1.",
        "a/",
        "Menteri ",
        "1 - ",
        "Undang-",
        "x@y",
        "a.n.",
        "0811-",
        "Peraturan dan ",
        "1 Januari - ",
        "dua puluh ",
        "RT 1/",
        "triliun ",
        "1 juta triliun ",
        "Pasal 1 ",
        "2025-",
        "B.",
        "M.Si.,",
    ] {
        let text = piece.repeat(100_000 / piece.len());
        let start = std::time::Instant::now();
        check_light(&text);
        assert!(start.elapsed().as_secs() < 5, "{piece:?} took {:?}", start.elapsed());
    }
}

fn check_light(text: &str) {
    let _ = (sentences(text).len(), atoms(text).len(), break_points(text).len(), figures(text).len());
    let _ = Gist::of(text);
}
