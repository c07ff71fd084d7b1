//! Sentences about people: health, children, victims, homes, dates of birth.

use std::ops::Range;

use super::{Found, address, birth, child, health, lexicon::tag, person, sentence::Sentence, victim};

/// Longest sentence that is read, in tokens: a longer one is a list without stops.
const LONGEST: usize = 400;

/// Reads the sentences of a folded text.
pub(super) fn read(text: &str, out: &mut Vec<Found>) {
    let sentences: Vec<Sentence<'_>> =
        whole(text, crate::text::sentences(text)).into_iter().flat_map(|place| pieces(text, place)).collect();
    let disaster = sentences.iter().any(|sentence| sentence.any(tag::DISASTER));
    for sentence in &sentences {
        let people = person::people(sentence);
        health::read(sentence, &people, out);
        child::read(sentence, &people, out);
        victim::read(sentence, &people, disaster, out);
        birth::read(sentence, &people, out);
        address::read(sentence, &people, out);
    }
}

/// Forms of address in short, after whose stop no sentence ends.
const SHORT: [&str; 12] = ["Tn.", "Ny.", "Nn.", "An.", "By.", "Sdr.", "Sdri.", "Bpk.", "Alm.", "Almh.", "a.n.", "Hj."];

/// The sentences, with those put together that were parted behind a form of address.
fn whole(text: &str, places: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::with_capacity(places.len());
    for place in places {
        let open = |last: &&mut Range<usize>| {
            let words = text.get((**last).clone()).unwrap_or_default();
            SHORT
                .iter()
                .any(|short| words.strip_suffix(short).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric)))
        };
        match out.last_mut().filter(open) {
            Some(last) => last.end = place.end,
            None => out.push(place),
        }
    }
    out
}

/// A sentence, cut where it is longer than any sentence.
fn pieces(text: &str, place: Range<usize>) -> Vec<Sentence<'_>> {
    let mut whole = Sentence::new(text, place);
    let mut out = Vec::new();
    while whole.tokens.len() > LONGEST {
        let rest = whole.tokens.split_off(LONGEST);
        out.push(std::mem::replace(&mut whole, Sentence { tokens: rest }));
    }
    out.push(whole);
    out
}
