//! Results of surveys that do not say who asked, when, and how many.

use std::ops::Range;

use super::{
    amount::Class,
    cue::tag,
    prose::{Prose, Sentence},
};
use crate::text::FigureKind;

/// Surveys whose result is told without the organiser and a date or sample: the words that name them.
pub fn surveys(prose: &Prose<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut done = 0;
    let cues: Vec<_> = prose.cues(tag::SURVEY).collect();
    for cue in cues {
        if cue.from < done {
            continue;
        }
        let to = prose.past(cue.from, tag::SURVEY).unwrap_or(cue.to);
        let fieldwork = [0, 1, 2].iter().any(|back| {
            cue.from
                .checked_sub(*back)
                .is_some_and(|from| prose.past(from, tag::FIELDWORK).is_some_and(|past| past > cue.from))
        });
        let byte = prose.token(cue.from).map_or(0, |token| token.start);
        let at = prose.sentence_at(byte);
        let Some(own) = prose.sentences().get(at).filter(|_| !fieldwork) else { continue };
        let Some(last) = result(prose, at, cue.from) else { continue };
        done = prose.sentences().get(last).map_or(own.to, |sentence| sentence.to);
        if !founded(prose, at, last) {
            found.push(prose.range(cue.from, to));
        }
    }
    found
}

/// The sentence that tells the result of the survey named in sentence `at`: itself or the next.
fn result(prose: &Prose<'_>, at: usize, cue: usize) -> Option<usize> {
    let sentences = prose.sentences();
    let own = sentences.get(at)?;
    if tells(prose, at, own) {
        return Some(at);
    }
    let next = sentences.get(at + 1).filter(|next| !prose.apart(own, next))?;
    // "Isi survei ini. Diskon 50 persen menanti." is no result.
    let leans = prose.has(next.from, tag::BACK)
        || prose.is(next.from, &["sebanyak", "mayoritas", "sebagian", "hasil", "rata"])
        || prose.low(next.from).ends_with("nya");
    let asked = (own.from..cue).any(|n| prose.is(n, &["isi", "isilah", "ikuti", "mari", "yuk"]));
    (leans && !asked && tells(prose, at + 1, next)).then_some(at + 1)
}

/// Whether a sentence tells a result: a share, a score, "tertinggi", "mayoritas".
fn tells(prose: &Prose<'_>, at: usize, sentence: &Sentence) -> bool {
    let planned = prose.any(sentence.from..sentence.to, tag::PLAN | tag::LIMIT)
        || prose.is(sentence.from, &["isi", "isilah", "ikuti", "mari", "yuk", "ayo", "sampaikan"]);
    let words = prose.any(sentence.from..sentence.to, tag::RESULT);
    let amounts = prose.amounts();
    let first = amounts.partition_point(|one| one.sentence < at);
    let mut own = amounts.iter().skip(first).take_while(|one| one.sentence == at).filter(|one| one.is_amount());
    let figure = own.any(|one| match one.class {
        Class::Share => true,
        Class::Bare => {
            let sample =
                prose.is(one.from.saturating_sub(1), &["=", ":", "n"]) && prose.is(one.from.saturating_sub(2), &["n"]);
            !sample && (one.figure.value.contains('.') || (one.value > 10.0 && one.value <= 100.0))
        }
        // "7 dari 10 warga puas".
        Class::People => one.value <= 20.0 && one.from > 0 && prose.is(one.from - 1, &["dari"]),
        Class::Measure => ["skor", "poin"].contains(&one.unit()),
        _ => one.unit() == "poin",
    });
    (figure || words && !planned) && !planned_figure(prose, sentence, planned)
}

fn planned_figure(prose: &Prose<'_>, sentence: &Sentence, planned: bool) -> bool {
    planned
        && (sentence.from..sentence.to)
            .any(|at| prose.is(at, &["target", "menargetkan", "ditargetkan", "isi", "ikuti", "akan"]))
}

/// Whether the sentences around tell the organiser, and a date or the sample.
fn founded(prose: &Prose<'_>, at: usize, last: usize) -> bool {
    let sentences = prose.sentences();
    let mut first = at;
    if let (Some(before), Some(own)) = (at.checked_sub(1).and_then(|n| sentences.get(n)), sentences.get(at))
        && !prose.apart(before, own)
    {
        first -= 1;
    }
    let mut end = last;
    if let (Some(next), Some(own)) = (sentences.get(last + 1), sentences.get(last))
        && !prose.apart(own, next)
    {
        end += 1;
    }
    let Some((from, to)) = sentences.get(first).zip(sentences.get(end)).map(|(a, b)| (a.from, b.to)) else {
        return false;
    };
    let tokens = from..to;
    organiser(prose, &tokens) && (sample(prose, &tokens) || dated(prose, first, end))
}

/// A name behind "oleh", an organisation, or a survey that the state runs under its own name.
fn organiser(prose: &Prose<'_>, tokens: &Range<usize>) -> bool {
    tokens.clone().any(|at| {
        let official = prose.has(at, tag::OFFICIAL) && prose.upper(at);
        let by = prose.is(at, &["oleh"]) && (prose.upper(at + 1) || prose.has(at + 1, tag::ORGANISATION));
        let short = prose.capitals(at)
            && prose.low(at).len() >= 2
            && !prose.has(at, tag::NO_ORGANISATION | tag::GENERIC)
            && !roman(prose, at);
        // "SKM" in brackets only repeats the name of the survey.
        let repeated = at > 0 && prose.mark(at - 1, '(') && prose.mark(at + 1, ')');
        let organisation = prose.has(at, tag::ORGANISATION)
            && (prose.upper(at) || prose.capitals(at))
            && (prose.upper(at + 1)
                || prose.capitals(at)
                || prose.past(at, tag::ORGANISATION).is_some_and(|past| past > at + 1));
        // "survei Litbang Contoh": the name right behind.
        let named = prose.past(at, tag::SURVEY).is_some_and(|past| {
            prose.upper(past)
                && !prose.has(past, tag::GENERIC | tag::CALENDAR)
                && prose.upper(past + 1)
                && !prose.has(past + 1, tag::GENERIC)
        });
        official || named || by || (short && !repeated && !survey_name(prose, at)) || organisation
    })
}

fn roman(prose: &Prose<'_>, at: usize) -> bool {
    prose.low(at).bytes().all(|b| b"ivx".contains(&b))
}

/// Whether the words before a short form name the survey itself: "Survei Penilaian Integritas".
fn survey_name(prose: &Prose<'_>, at: usize) -> bool {
    prose.has(at, tag::SURVEY)
}

/// "n = 412", "1.200 responden".
fn sample(prose: &Prose<'_>, tokens: &Range<usize>) -> bool {
    let number = |at: usize| prose.kind(at) == super::token::Kind::Number;
    tokens.clone().any(|at| {
        let n = prose.is(at, &["n"]) && matches!(prose.low(at + 1), "=" | ":") && number(at + 2);
        let counted = prose.has(at, tag::SAMPLE)
            && (at.saturating_sub(4)..at + 4).any(number)
            && prose.is(at, &["responden", "sampel", "partisipan", "koresponden"]);
        n || counted
    })
}

/// A date, a month or a year.
fn dated(prose: &Prose<'_>, first: usize, last: usize) -> bool {
    let amounts = prose.amounts();
    let from = amounts.partition_point(|one| one.sentence < first);
    let mut own = amounts.iter().skip(from).take_while(|one| one.sentence <= last);
    own.any(|one| matches!(one.figure.kind, FigureKind::Date | FigureKind::Year))
}
