//! Links by what became of those who open them; without `--links` nobody opened one, and nothing is found.

use super::{Known, Raw, address, read_by, words};
use crate::check::{Finding, Subject};
use crate::lang::Text;
use crate::links::{self, Answer, Outcome};
use crate::rules::Rule;

pub(super) fn check<'r>(raw: &'r Raw, rule: &'r Rule, subject: &Subject<'_>, out: &mut Vec<Finding<'r>>) {
    if subject.answers.is_empty() {
        return;
    }
    let known = Known::of(raw, subject);
    let first = out.len();
    let mut places = read_by(rule, subject, true);
    // The first place in the brief is the one that is shown; what humas.yaml says comes last.
    places.sort_by_key(|p| p.spans.first().map_or((true, None), |s| (s.source != subject.source.id, Some(*s))));
    for place in places {
        if !links::is_web(&place.url) {
            continue;
        }
        let Some(answer) = subject.answers.of(&place.url) else { continue };
        let elsewhere = raw.outcomes.contains(&Outcome::Elsewhere).then(|| elsewhere(raw, &known, &place.url, answer));
        let finding = if let Some(Some(host)) = elsewhere {
            Finding::at(rule, place.field, place.spans.clone()).saying(words::elsewhere()).with("ke", Text::same(host))
        } else if answer.outcome().is_some_and(|outcome| raw.outcomes.contains(&outcome)) {
            Finding::at(rule, place.field, place.spans.clone()).saying(words::answered())
        } else {
            continue;
        };
        // The same address in a call and in a text is one matter, and wrong in both places.
        let earlier = out.iter_mut().skip(first).find(|earlier| earlier.words == place.url);
        if let Some(earlier) = earlier {
            earlier.also.extend(place.spans.into_iter().map(|span| (span, words::here_too())));
            continue;
        }
        let mut finding = finding.with("jawaban", answer.words());
        finding.words = place.url;
        out.push(finding);
    }
}

/// The host that an official address lands on, where that is not an official one.
fn elsewhere(raw: &Raw, known: &Known<'_>, url: &str, answer: &Answer) -> Option<String> {
    let Answer::Status { landed: Some(landed), .. } = answer else { return None };
    let host = address::host(landed);
    let listed = raw.exempt.iter().any(|domain| address::within(&host, domain));
    let foreign = known.official(url, &address::host(url)) && !known.official(landed, &host) && !listed;
    foreign.then_some(host)
}
