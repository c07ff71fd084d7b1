//! Who speaks: a position with a name.

use super::{cue::tag, prose::Prose, token::Kind};

/// How many tokens a position with its name may take.
const LONGEST: usize = 30;

/// Whether a speaker was introduced, by name and position, before a token.
pub(super) fn introduced_before(prose: &Prose<'_>, at: usize) -> bool {
    prose.speakers().first().is_some_and(|speaker| speaker.to <= at)
}

/// A person as a text introduces him: the tokens of position and name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Speaker {
    pub(super) from: usize,
    pub(super) to: usize,
}

/// The people whom the paragraphs of a field have introduced so far.
///
/// A release introduces a person once, by name and position; the paragraphs after it say "ujar Sony" or "ujarnya".
#[derive(Debug, Default)]
pub struct Speakers {
    names: Vec<String>,
}

impl Speakers {
    /// Takes in the people whom a paragraph introduces.
    pub fn hear(&mut self, prose: &Prose<'_>) {
        for speaker in prose.speakers() {
            let name = |at: &usize| prose.upper(*at) && !prose.has(*at, tag::INSTITUTIONAL | tag::OFFICE);
            self.names.extend((speaker.from..speaker.to).filter(name).map(|at| prose.low(at).to_owned()));
        }
    }

    /// Whether nobody has been introduced.
    pub(super) fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Whether somebody of this name, in small letters, has been introduced.
    pub(super) fn know(&self, name: &str) -> bool {
        self.names.iter().any(|known| known == name)
    }
}

/// Every introduction of a text, in order.
pub(super) fn find(prose: &Prose<'_>) -> Vec<Speaker> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < prose.len() {
        let speaker = introduced(prose, at).or_else(|| apposition(prose, at));
        match speaker {
            Some(one) => {
                at = one.to.max(at + 1);
                found.push(one);
            }
            None => at += 1,
        }
    }
    found
}

/// "Kepala Dinas Kesehatan Kota Contoh, Sri Contoh", "Menteri ESDM Nama Contoh", "petani bernama Sdr. Contoh".
fn introduced(prose: &Prose<'_>, at: usize) -> Option<Speaker> {
    let office = prose.has(at, tag::OFFICE) && prose.upper(at) && !honorific(prose, at);
    let role = prose.has(at, tag::ROLE) && prose.word(at);
    if !(office || role) {
        return None;
    }
    let mut end = prose.past(at, tag::ROLE).unwrap_or(at + 1);
    // The place that "Bupati" or "Kota" takes.
    let mut place = prose.has(at, tag::REGION);
    let limit = (at + LONGEST).min(prose.len());
    let mut comma = false;
    while end < limit {
        let low = prose.low(end);
        if prose.word(end) && (prose.upper(end) || comma && honorific(prose, end)) {
            let known = prose.has(end, tag::INSTITUTIONAL | tag::ORGANISATION) || prose.capitals(end) && !comma;
            let new_place = prose.has(end, tag::REGION);
            if known || new_place && !comma {
                place = new_place || place && !comma && prose.has(end, tag::INSTITUTIONAL);
                comma = false;
            } else if place && !comma {
                // One word for the place; what follows it is a name.
                place = false;
            } else {
                return Some(Speaker { from: at, to: name_end(prose, end) });
            }
            end += 1;
            continue;
        }
        match low {
            "," if !comma => {
                // The name follows at once, or the list of a ministry's fields goes on.
                comma = true;
                place = false;
                end += 1;
            }
            "dan" | "&" | "-" | "–" | "/" | "(" | ")" | "pada" | "di" | "untuk" | "." => {
                comma = false;
                end += 1;
                if matches!(low, ".") && !prose.glued(end) && !abbreviation(prose, end.saturating_sub(2)) {
                    return None;
                }
            }
            _ if prose.kind(end) == Kind::Number && !comma => end += 1,
            _ if role && prose.word(end) && !prose.has(end, tag::SAYS | tag::SAYING) && !comma && end < at + 5 => {
                // "pedagang sayur di Pasar Contoh, Sri Contoh".
                place = prose.has(end, tag::REGION) || prose.is(end, &["asal", "dari"]);
                end += 1;
            }
            _ => return None,
        }
    }
    None
}

/// "Sri Contoh, Kepala Dinas Kesehatan", "Sri Contoh (35), petani asal Desa Contoh", "Sri Contoh selaku Kepala …".
fn apposition(prose: &Prose<'_>, at: usize) -> Option<Speaker> {
    let name = |n: usize| {
        prose.upper(n)
            && (!prose.has(n, tag::OFFICE) || prose.is(n, &["sri", "raden"]))
            && !prose.has(n, tag::INSTITUTIONAL | tag::REGION | tag::CALENDAR | tag::ORGANISATION)
            && !prose.capitals(n)
    };
    let fresh = at == 0 || !prose.upper(at - 1) || prose.has(at - 1, tag::SAYING);
    if !(fresh && name(at)) {
        return None;
    }
    let mut end = at + 1;
    while end < at + 6 && (name(end) || prose.mark(end, '.') && prose.glued(end) && prose.upper(end + 1)) {
        end += 1;
    }
    // One capital word at the head of a sentence is no name.
    let said = at > 0 && prose.has(at - 1, tag::SAYING);
    if end < at + 2 && !said {
        return None;
    }
    if prose.mark(end, '(') && prose.kind(end + 1) == Kind::Number && prose.mark(end + 2, ')') {
        end += 3;
    }
    let joined = prose.mark(end, ',') || prose.is(end, &["selaku", "sebagai", "yang"]) || prose.mark(end, '(');
    if !joined {
        return None;
    }
    let from = end + 1;
    let role = (from..from + 4)
        .take_while(|n| !prose.mark(*n, '.') && !prose.mark(*n, ','))
        .find(|n| (prose.has(*n, tag::OFFICE) && prose.upper(*n)) || prose.has(*n, tag::ROLE))?;
    Some(Speaker { from: at, to: role + 1 })
}

fn name_end(prose: &Prose<'_>, at: usize) -> usize {
    // What was taken for the name may be the unit; the name then follows a bracket or comma.
    let (mut end, mut commas) = (at + 1, 0);
    while end < at + 16 {
        if prose.upper(end) {
            end += 1;
        } else if prose.mark(end, '(') && prose.mark(end + 2, ')') {
            end += 3;
        } else if (prose.mark(end, ',') || prose.is(end, &["dan"])) && prose.upper(end + 1) && commas < 2 {
            commas += 1;
            end += 2;
        } else {
            break;
        }
    }
    end
}

fn abbreviation(prose: &Prose<'_>, at: usize) -> bool {
    prose.word(at) && prose.low(at).len() <= 4
}

fn honorific(prose: &Prose<'_>, at: usize) -> bool {
    prose.is(
        at,
        &[
            "bapak", "ibu", "pak", "bu", "saudara", "saudari", "sdr", "sri", "raden", "tuan", "nyonya", "dr", "drs",
            "ir", "prof", "h", "hj",
        ],
    )
}
