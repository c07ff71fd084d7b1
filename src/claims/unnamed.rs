//! Direct speech without a speaker who has a name and a position.

use std::ops::Range;

use super::{
    cue::tag,
    prose::Prose,
    quotation::{Quotation, paragraph},
    speaker::Speakers,
    token::Kind,
};

/// A quotation of so many words or fewer is a name, a motto or a single expression.
const SHORT: usize = 4;
/// How far beside the marks the words that tell what a quotation is may stand, in tokens.
const BESIDE: usize = 5;
/// How far behind a quotation its speaker may stand, in tokens.
const REACH: usize = 45;

/// The quotations of a text, with their marks, that read as speech and whose speaker has no name and
/// position in the text or among those introduced before it.
pub fn unnamed_quotes(prose: &Prose<'_>, heard: &Speakers) -> Vec<Range<usize>> {
    let quotations = prose.quotations();
    let mut found = Vec::new();
    let mut anonymous_before = None;
    for (n, one) in quotations.iter().enumerate() {
        if one.words <= SHORT || !speech(prose, one) {
            continue;
        }
        let next = quotations.get(n + 1).map_or(prose.len(), |next| next.open);
        // What goes on behind its attribution has the speaker of its first half.
        let goes_on = anonymous_before
            .is_some_and(|close: usize| one.open <= close + REACH && !paragraph_between(prose, close, one.open));
        if named(prose, one, next, heard) || goes_on {
            continue;
        }
        anonymous_before = Some(one.close);
        found.push(prose.range(one.open, one.close + 1));
    }
    found
}

fn paragraph_between(prose: &Prose<'_>, from: usize, to: usize) -> bool {
    (from + 1..=to).any(|at| paragraph(prose, at))
}

/// Whether a quotation is somebody's speech and not a title, motto or message.
fn speech(prose: &Prose<'_>, one: &Quotation) -> bool {
    let attributed = says_after(prose, one).is_some() || says_before(prose, one);
    if attributed {
        return true;
    }
    let from = one.open.saturating_sub(BESIDE);
    let title = (from..one.open).any(|at| prose.has(at, tag::TITLE));
    let inner = one.open + 1..one.close;
    let capitals = inner.clone().filter(|at| prose.upper(*at)).count();
    let heading = capitals * 2 > one.words;
    let last = one.close.saturating_sub(1);
    let stopped = matches!(prose.kind(last), Kind::Mark('.' | ',' | '!' | '?' | '…'));
    // A quotation that stands in the middle of a sentence is an expression.
    let start = one.open == 0
        || matches!(prose.low(one.open - 1), "." | "!" | "?" | ":" | "”" | "\"" | ",")
        || paragraph(prose, one.open);
    stopped && start && !title && !heading
}

/// The saying verb behind a quotation: "…," ujarnya.
fn says_after(prose: &Prose<'_>, one: &Quotation) -> Option<usize> {
    let from = one.close + 1 + usize::from(prose.mark(one.close + 1, ','));
    let direct = |at: usize| prose.has(at, tag::SAYING);
    (from..from + 2).find(|at| direct(*at) && (*at == from || prose.is(from, &["demikian", "begitu", "kata"])))
}

/// "Seorang pejabat berkata, “…”", "Ia mengatakan: “…”".
fn says_before(prose: &Prose<'_>, one: &Quotation) -> bool {
    let mark = one.open > 0 && matches!(prose.low(one.open - 1), "," | ":");
    let from = one.open.saturating_sub(if mark { 7 } else { 3 });
    let window = from..one.open;
    let last = window
        .clone()
        .rev()
        .take_while(|at| !matches!(prose.low(*at), "." | "!" | "?"))
        .find(|at| prose.has(*at, tag::SAYS));
    let title = window.clone().any(|at| prose.has(at, tag::TITLE) && !prose.has(at, tag::SAYS));
    last.is_some() && !title
}

/// Whether the speaker has a name and a position: beside the quotation, or introduced before.
fn named(prose: &Prose<'_>, one: &Quotation, next: usize, heard: &Speakers) -> bool {
    let speakers = prose.speakers();
    let end = paragraph_end(prose, one.close, next.min(one.close + REACH));
    let outside = |from: usize| from < one.open || from > one.close;
    let after = speakers.iter().any(|speaker| speaker.from > one.close && speaker.to <= end);
    if after {
        return true;
    }
    let mut before = speakers.iter().filter(|speaker| speaker.to <= one.open && outside(speaker.from)).peekable();
    if before.peek().is_none() && heard.is_empty() {
        return false;
    }
    // "ujar Sri" needs Sri among those introduced; "ujarnya" only somebody.
    let Some(verb) = says_after(prose, one) else { return true };
    let mut names = (verb + 1..(verb + 5).min(prose.len()))
        .take_while(|at| prose.word(*at))
        .filter(|at| prose.upper(*at) && !prose.has(*at, tag::OFFICE | tag::INSTITUTIONAL | tag::CALENDAR));
    let anonymous = prose.is(verb + 1, &["seorang", "salah", "sumber", "seseorang"]);
    match names.next() {
        Some(first) => {
            let low = prose.low(first);
            heard.know(low) || before.any(|speaker| (speaker.from..speaker.to).any(|at| prose.low(at) == low))
        }
        None => !anonymous,
    }
}

/// The token at which the paragraph ends, at most `limit`.
fn paragraph_end(prose: &Prose<'_>, from: usize, limit: usize) -> usize {
    (from + 1..limit).find(|at| paragraph(prose, *at)).unwrap_or(limit)
}
