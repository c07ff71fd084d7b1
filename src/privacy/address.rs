//! Where a person lives: a street with a number, and words that say it is a home.

use super::{
    Datum, Found,
    lexicon::tag,
    person::Person,
    sentence::{Kind, Sentence},
};

/// An address in a sentence, as token places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) from: usize,
    pub(super) to: usize,
    /// It has a house number or a block.
    pub(super) number: bool,
    /// It names the neighbourhood: RT or RW.
    pub(super) rt: bool,
    /// It names both RT and RW, as houses without a number do.
    pub(super) rw: bool,
    /// It names a street.
    pub(super) named: bool,
}

const STREETS: [&str; 22] = [
    "jl",
    "jln",
    "jalan",
    "gang",
    "gg",
    "perum",
    "perumahan",
    "komplek",
    "kompleks",
    "kampung",
    "kp",
    "dusun",
    "dsn",
    "lorong",
    "griya",
    "apartemen",
    "rusun",
    "rusunawa",
    "cluster",
    "blok",
    "villa",
    "permata",
];

/// The addresses of a sentence.
pub(super) fn addresses(s: &Sentence<'_>) -> Vec<Place> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < s.tokens.len() {
        match address(s, at) {
            Some(place) => {
                at = place.to;
                out.push(place);
            }
            None => at += 1,
        }
    }
    out
}

fn address(s: &Sentence<'_>, from: usize) -> Option<Place> {
    if !s.is(from, &STREETS) || s.is(from, &["permata"]) {
        return None;
    }
    let lower = s.word(from).starts_with(char::is_lowercase);
    let mut at = from + 1 + usize::from(s.mark(from + 1, "."));
    let mut place = Place { from, to: at, number: false, rt: false, rw: false, named: false };
    if !(s.capital(at) || s.kind(at) == Kind::Number) || lower && !s.capital(at) {
        return None;
    }
    place.named = !s.is(from, &["blok"]);
    place.number = s.is(from, &["blok"]);
    let start = at;
    // The name of the street, at most five words; digits in it are part of it ("Gang 3").
    while at - start < 6
        && (s.capital(at) || s.kind(at) == Kind::Number && at == start || s.mark(at, ".") && s.word(at - 1).len() <= 3)
        && !part(s, at)
    {
        at += 1;
    }
    place.to = at;
    let mut more = at;
    for _ in 0..8 {
        more += usize::from(s.mark(more, ",/-("));
        let dot =
            more + 1 + usize::from(s.mark(more + 1, ".")) + usize::from(s.mark(more + 1, ".") && s.mark(more + 2, ":"));
        let value = s.kind(dot) == Kind::Number || s.word(dot).len() <= 4 && s.capital(dot);
        if s.is(more, &["no", "nomor", "nomer", "blok", "kav", "kavling", "kaveling"]) && value {
            place.number = true;
            more = dot + 1;
            // "C2/11", "C 2 No. 11", "12 A"
            while s.mark(more, "/-")
                && s.kind(more + 1) != Kind::Mark(' ')
                && !part(s, more + 1)
                && matches!(s.kind(more + 1), Kind::Number | Kind::Word)
                && s.word(more + 1).len() <= 4
            {
                more += 2;
            }
            while (s.kind(more) == Kind::Number || s.word(more).len() == 1 && s.capital(more)) && !part(s, more) {
                more += 1;
            }
        } else if s.is(more, &["rt", "rw", "rt/rw"]) && (s.kind(dot) == Kind::Number || s.mark(more + 1, "/")) {
            place.rt = true;
            place.rw |= s.is(more, &["rw", "rt/rw"]) || s.word(dot).contains('/') || s.mark(more + 1, "/");
            more = if s.mark(more + 1, "/") { more + 2 } else { dot + 1 };
            while s.is(more, &["rw"]) && !matches!(s.kind(more + 1), Kind::Mark('.') | Kind::Number) {
                more += 1;
            }
            if s.mark(more, "/") && s.kind(more + 1) == Kind::Number {
                more += 2;
            } else if s.kind(more) == Kind::Number {
                more += 1;
            }
        } else if s.kind(more) == Kind::Number
            && more == at
            && s.word(more).len() <= 4
            && !s.is(more.wrapping_sub(1), &["rt"])
            && !s.mark(more.wrapping_sub(1), ",")
        {
            // "Jl. Mawar 7"
            place.number = true;
            // "22 A", "22A"
            more += 1 + usize::from(s.word(more + 1).len() == 1 && s.capital(more + 1));
        } else if s.is(more, &["gang", "gg", "dusun", "blok", "lorong"])
            && (s.capital(dot) || s.kind(dot) == Kind::Number)
        {
            more = dot + 1;
        } else {
            break;
        }
        place.to = more;
    }
    Some(place)
}

/// A word that opens the next part of an address.
fn part(s: &Sentence<'_>, at: usize) -> bool {
    s.is(
        at,
        &[
            "no",
            "nomor",
            "nomer",
            "blok",
            "rt",
            "rw",
            "kav",
            "kavling",
            "kel",
            "kelurahan",
            "desa",
            "kec",
            "kecamatan",
            "gang",
            "gg",
            "dusun",
        ],
    )
}

/// Reads the home addresses of a sentence.
pub(super) fn read(s: &Sentence<'_>, people: &[Person], out: &mut Vec<Found>) {
    for place in addresses(s).into_iter().filter(|place| place.number || place.rw && place.named) {
        // "Warga yang tinggal di Jl. Mawar, RT 02/RW 05, …" is about many.
        let many = (0..s.tokens.len())
            .any(|at| s.is(at, &["warga", "penduduk", "masyarakat", "keluarga"]) && s.is(at + 1, &["yang", "di"]));
        if many && !place.number {
            continue;
        }
        if let Some(sure) = home(s, &place, people) {
            out.push(Found { range: s.range(place.from, place.to), datum: Datum::HomeAddress, sure });
        }
    }
}

/// Whether an address is a home: the nearest word that tells decides. `Some(false)` if nothing tells
/// but it is as full as only the address of a household is.
fn home(s: &Sentence<'_>, place: &Place, people: &[Person]) -> Option<bool> {
    let mut at = place.from;
    // "seorang warga Jl. Kutilang 22A"
    let street = s.is(at, &["jl", "jln", "jalan", "gang", "gg"]);
    if street
        && place.number
        && s.is(at.wrapping_sub(1), &["warga", "penghuni"])
        && !s.is(at.wrapping_sub(2), &["para", "seluruh"])
    {
        return Some(true);
    }
    let from = place.from.saturating_sub(24);
    while at > from {
        at -= 1;
        if s.mark(at, ";\n") {
            break;
        }
        if s.has(at, tag::PRIVATE) && !(s.has(at, tag::PUBLIC) && s.len(at, tag::PUBLIC) >= s.len(at, tag::PRIVATE)) {
            // "Puskesmas Contoh beralamat di …": any house can have an address.
            let any = s.low(at).starts_with("beralamat") || s.is(at, &["domisili", "berdomisili"]);
            let public = (at.saturating_sub(8)..at).any(|at| {
                s.has(at, tag::PUBLIC)
                    && !s.mark(
                        at, ";
",
                    )
            });
            return (!any || !public).then_some(true);
        }
        if s.has(at, tag::PUBLIC) && !(s.is(at, &["dinas"]) && s.is(at.wrapping_sub(1), &["rumah"])) {
            return None;
        }
        if people.iter().any(|person| person.from == at) {
            let person = people.iter().find(|person| person.from == at)?;
            // "Bapak Contoh meresmikan taman di …" is not about where he lives.
            let turn = (person.to..place.from).any(|at| s.verb(at));
            // "Sanggar tari Ibu Contoh"
            let owned = (at.saturating_sub(6)..at)
                .any(|at| s.has(at, tag::PUBLIC) && !s.is(at, &["halaman"]) && !s.mark(at + 1, ",:"));
            return (!person.official && !turn && !owned && (place.rt || place.from - person.to <= 8)).then_some(true);
        }
    }
    let end = (place.to + 10).min(s.tokens.len());
    for at in place.to..end {
        if s.mark(at, ".;\n") && s.word(at - 1).len() > 3 {
            break;
        }
        if s.has(at, tag::PRIVATE) && !s.is(at, &["kos", "domisili"]) {
            return Some(true);
        }
        if s.has(at, tag::PUBLIC) {
            return None;
        }
        if people.iter().any(|person| person.from == at && !person.official) && s.mark(at - 1, ",(") {
            return Some(true);
        }
    }
    (place.number && place.rt).then_some(false)
}
