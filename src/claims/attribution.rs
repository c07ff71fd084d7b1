//! Whether a sentence says where its figures come from.

use std::ops::Range;

use super::{
    cue::tag,
    prose::{Prose, Sentence},
    quotation,
    speaker::{self, Speakers},
    token::Kind,
};

/// How far behind "menurut" or "berdasarkan" the name of the source may stand, in tokens.
const REACH: usize = 9;
/// How many sentences a chain such as "Dari jumlah itu, …" may lean back over.
const CHAIN: usize = 5;

/// Whether the sentence at these bytes says where its figures come from, by itself or by the
/// sentence beside it ("Data tersebut berasal dari …", "Angka itu …").
pub fn attributed(prose: &Prose<'_>, sentence: &Range<usize>, heard: &Speakers) -> bool {
    let sentences = prose.sentences();
    let at = prose.sentence_at(sentence.start);
    let Some(own) = sentences.get(at) else { return false };
    if by_itself(prose, own, heard) {
        return true;
    }
    // "Direktur Jenderal … mengungkapkan …. Penghematan devisa sebesar …": what goes on is still told by the same person.
    if goes_on(prose, at) {
        return true;
    }
    if let Some(next) = sentences.get(at + 1).filter(|next| !prose.apart(own, next))
        && says_source_of_last(prose, next)
    {
        return true;
    }
    let mut current = own;
    for (n, before) in sentences.get(..at).unwrap_or(&[]).iter().enumerate().rev().take(CHAIN) {
        let listed = prose.mark(before.to.saturating_sub(1), ':');
        let leans = listed || (!prose.apart(before, current) && leans_back(prose, current));
        let item = listed || prose.mark(current.from, '-') || prose.mark(current.from, '•');
        if !leans && !item {
            return false;
        }
        if (leans || listed) && (by_itself(prose, before, heard) || goes_on(prose, n)) {
            return true;
        }
        current = before;
    }
    false
}

fn by_itself(prose: &Prose<'_>, sentence: &Sentence, heard: &Speakers) -> bool {
    let tokens = sentence.from..sentence.to;
    named_source(prose, &tokens, heard)
        || document(prose, &tokens)
        || reporting(prose, &tokens)
        || label(prose, &tokens)
        || bracket(prose, &tokens)
        || spoken(prose, &tokens, heard)
        || tokens.clone().any(|at| prose.kind(at) == Kind::Link && !prose.low(at).starts_with(['#', '@']))
}

/// An organisation, by its name or its short form.
fn organisation(prose: &Prose<'_>, at: usize) -> bool {
    if prose.has(at, tag::NO_ORGANISATION) && prose.capitals(at) {
        return false;
    }
    prose.has(at, tag::ORGANISATION)
        || (prose.capitals(at) && prose.low(at).len() <= 10 && !roman(prose.low(at)))
        || (prose.low(at).starts_with("kemen") && prose.low(at).len() > 5)
}

fn roman(low: &str) -> bool {
    low.bytes().all(|b| b"ivxlc".contains(&b))
}

/// A capital that may begin the name of a source.
fn name(prose: &Prose<'_>, at: usize) -> bool {
    prose.upper(at) && !prose.has(at, tag::CALENDAR) && !(prose.has(at, tag::NO_ORGANISATION) && prose.capitals(at))
}

/// The words behind a cue up to the next comma, colon or full stop.
fn behind(prose: &Prose<'_>, from: usize, tokens: &Range<usize>) -> Range<usize> {
    let limit = tokens.end.min(from + REACH);
    let end = (from..limit).find(|at| matches!(prose.low(*at), "," | ";" | ":" | "(" | ")")).unwrap_or(limit);
    from..end
}

/// "menurut BPS", "berdasarkan data Dinas Kesehatan", "tercatat di Disdukcapil".
fn named_source(prose: &Prose<'_>, tokens: &Range<usize>, heard: &Speakers) -> bool {
    let source = |at: usize| {
        let past = prose.past(at, tag::SOURCE)?;
        if prose.has(past, tag::TOPIC | tag::VAGUE) && !organisation(prose, past) {
            return None;
        }
        let found = behind(prose, past, tokens)
            .any(|n| organisation(prose, n) || name(prose, n) || prose.has(n, tag::OFFICIAL));
        found.then_some(())
    };
    let listed = |at: usize| {
        let past = prose.past(at, tag::LISTED)?;
        let system = |n: usize| {
            organisation(prose, n)
                || prose.has(n, tag::OFFICIAL)
                || prose.is(n, &["sistem", "aplikasi", "basis", "portal", "dasbor", "laporan", "lkpp", "lkpd"])
        };
        behind(prose, past, tokens).take(5).any(system).then_some(())
    };
    let pronoun = |at: usize| {
        let own = prose.is(at, &["menurutnya"]) || (prose.is(at, &["menurut"]) && prose.is(at + 1, &["dia", "beliau"]));
        (own && (speaker::introduced_before(prose, at) || !heard.is_empty())).then_some(())
    };
    tokens.clone().any(|at| source(at).or_else(|| listed(at)).or_else(|| pronoun(at)).is_some())
}

/// "Data Dinas Koperasi per 30 September", "hasil sensus oleh BPS", "SSGI 2024 menunjukkan".
fn document(prose: &Prose<'_>, tokens: &Range<usize>) -> bool {
    tokens.clone().any(|at| {
        if let Some(past) = prose.past(at, tag::DOCUMENT) {
            let words = past..(past + 6).min(tokens.end);
            let end = words.clone().find(|n| {
                matches!(
                    prose.low(*n),
                    "," | ";" | ":" | "(" | "." | "ke" | "kepada" | "di" | "untuk" | "bagi" | "yang"
                )
            });
            let own = words.start..end.unwrap_or(words.end);
            let by = (past..tokens.end.min(past + 20))
                .find(|n| prose.is(*n, &["oleh"]))
                .is_some_and(|n| organisation(prose, n + 1) || name(prose, n + 1));
            // "data UMKM" is what the data are about; a name must be one that publishes.
            if own.clone().any(|n| organisation(prose, n) || prose.has(n, tag::OFFICIAL)) {
                return true;
            }
            if by && prose.is(at, &["hasil", "survei", "sensus", "jajak", "studi", "riset", "data"]) {
                return true;
            }
        }
        let official = prose.past(at, tag::OFFICIAL).filter(|_| prose.upper(at));
        official.is_some_and(|past| {
            (past..(past + 6).min(tokens.end)).any(|n| prose.has(n, tag::REPORT) || prose.mark(n, ':'))
                || at > 0 && prose.has(at - 1, tag::DOCUMENT | tag::SOURCE)
        })
    })
}

/// "BPS mencatat", "Dinas Sosial Kota Contoh melaporkan".
fn reporting(prose: &Prose<'_>, tokens: &Range<usize>) -> bool {
    tokens.clone().filter(|at| prose.has(*at, tag::REPORT)).any(|verb| {
        let joins = |at: usize| {
            prose.upper(at)
                || prose.is(
                    at,
                    &[
                        "dan",
                        "telah",
                        "juga",
                        "sudah",
                        "(",
                        ")",
                        "melalui",
                        "kembali",
                        "resmi",
                        "terbaru",
                        "sebelumnya",
                        ",",
                    ],
                )
                || prose.kind(at) == Kind::Number
                || organisation(prose, at)
        };
        let first = (tokens.start..verb).rev().take(14).take_while(|at| joins(*at));
        first.into_iter().any(|at| {
            let generic =
                prose.is(at, &["tim", "pusat", "bagian", "bidang", "unit", "program"]) && !prose.upper(at + 1);
            organisation(prose, at) && !generic || office(prose, at)
        })
    })
}

fn office(prose: &Prose<'_>, at: usize) -> bool {
    prose.has(at, tag::OFFICE) && prose.upper(at) && prose.upper(at + 1)
}

/// "Sumber: BPS", "(sumber: dinas)".
fn label(prose: &Prose<'_>, tokens: &Range<usize>) -> bool {
    tokens.clone().any(|at| {
        let head = prose.is(at, &["sumber"]) || (prose.is(at, &["data"]) && prose.is(at.wrapping_sub(1), &["sumber"]));
        let opened = at > 0 && prose.mark(at - 1, '(');
        let past = at + 1;
        (head
            && (prose.mark(past, ':') || (opened && prose.word(past)))
            && prose.word(past + usize::from(prose.mark(past, ':'))))
            || (head && prose.mark(past, ':') && prose.kind(past + 1) == Kind::Link)
    })
}

/// "(BPS, Maret 2026)", "(data Dinkes)".
fn bracket(prose: &Prose<'_>, tokens: &Range<usize>) -> bool {
    tokens.clone().filter(|at| prose.mark(*at, '(')).any(|open| {
        let close = (open + 1..tokens.end.min(open + 24)).find(|at| prose.mark(*at, ')'));
        let inner = open + 1..close.unwrap_or(open + 1);
        let whose = inner.clone().any(|at| organisation(prose, at) || prose.has(at, tag::OFFICIAL));
        let dated = inner.clone().any(|at| {
            prose.has(at, tag::CALENDAR | tag::DOCUMENT) || (prose.kind(at) == Kind::Number && prose.low(at).len() == 4)
        });
        whose && dated
    })
}

/// "…," kata Kepala Dinas …; "Menteri … menyebut …"; "Ia menyebut …" after he was named.
fn spoken(prose: &Prose<'_>, tokens: &Range<usize>, heard: &Speakers) -> bool {
    tokens.clone().any(|at| {
        let quoted = at > 0 && matches!(prose.low(at - 1), "," | "\"" | "”" | "!" | "?" | "“");
        if quoted && prose.past(at, tag::SAYING).is_some() {
            let by_name = (at + 1..at + 4).any(|n| prose.upper(n));
            return by_name || speaker::introduced_before(prose, at) || !heard.is_empty();
        }
        if !prose.has(at, tag::SAYS) {
            return false;
        }
        let subject = at.saturating_sub(16).max(tokens.start)..at;
        let titled = subject.clone().any(|n| office(prose, n));
        let he = at > 0
            && ((prose.has(at - 1, tag::PRONOUN) || name(prose, at - 1)) && speaker::introduced_before(prose, at)
                || prose.has(at - 1, tag::PRONOUN) && !heard.is_empty()
                || heard.know(prose.low(at - 1)));
        titled || he
    })
}

/// Whether a sentence goes on with what a person of office reported in the one before.
fn goes_on(prose: &Prose<'_>, at: usize) -> bool {
    let sentences = prose.sentences();
    let Some((before, own)) = at.checked_sub(1).and_then(|n| sentences.get(n)).zip(sentences.get(at)) else {
        return false;
    };
    !prose.apart(before, own)
        && reported(prose, &(before.from..before.to))
        && !prose.any(own.from..own.to, tag::SAYS | tag::SAYING)
}

/// A sentence in which a person of office reports what the next sentence goes on about.
fn reported(prose: &Prose<'_>, tokens: &Range<usize>) -> bool {
    let told = |at: usize| {
        prose
            .is(at, &["mengungkapkan", "menjelaskan", "memaparkan", "melaporkan", "menyebutkan", "menyebut", "merinci"])
    };
    tokens.clone().filter(|at| told(*at)).any(|at| {
        let mut subject = at.saturating_sub(16).max(tokens.start)..at;
        subject.any(|n| office(prose, n))
    })
}

/// "Data tersebut berasal dari BPS.", "Sumber: BPS."
fn says_source_of_last(prose: &Prose<'_>, sentence: &Sentence) -> bool {
    let tokens = sentence.from..sentence.to;
    let first = sentence.from + usize::from(prose.mark(sentence.from, '('));
    if prose.is(first, &["sumber"]) && label(prose, &tokens) {
        return true;
    }
    let back = prose.past(sentence.from, tag::BACK);
    back.is_some_and(|past| {
        let stems = (past..(past + 4).min(sentence.to)).find_map(|at| prose.past(at, tag::STEMS));
        stems.is_some_and(|past| {
            (past..(past + REACH).min(sentence.to)).any(|at| organisation(prose, at) || name(prose, at))
        })
    })
}

/// "Angka itu …", "Dari jumlah tersebut, …", or a quotation that goes on.
fn leans_back(prose: &Prose<'_>, sentence: &Sentence) -> bool {
    let from = sentence.from;
    let joined = usize::from(prose.is(from, &["sementara", "adapun", "sedangkan", "dan", "namun"]));
    prose.past(from, tag::BACK).is_some()
        || prose.past(from + joined, tag::BACK).is_some()
        || (joined == 1 && prose.past(from + 2, tag::BACK).is_some())
        || quotation::inside(prose, from + 1)
}
