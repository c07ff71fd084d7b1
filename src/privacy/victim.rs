//! The identity of victims, witnesses and people who report a crime.

use super::{Datum, Found, address, child, lexicon::tag, person::Person, sentence::Sentence};

/// Reads the identities of victims and witnesses in a sentence; `disaster` says that the text is
/// about a disaster, whose casualties are another matter.
pub(super) fn read(s: &Sentence<'_>, people: &[Person], disaster: bool, out: &mut Vec<Found>) {
    if !s.any(tag::VICTIM | tag::ABUSED | tag::CRIME) {
        return;
    }
    let crime = s.any(tag::CRIME | tag::ABUSED);
    // "Korban kekerasan seksual itu indekos di Gang Kemuning": where she lives says who she is.
    if people.is_empty() && crime && s.any(tag::PRIVATE) && (0..s.tokens.len()).any(|at| singled(s, at)) {
        for place in address::addresses(s).into_iter().filter(|place| place.named) {
            out.push(Found { range: s.range(place.from, place.to), datum: Datum::Victim, sure: true });
        }
    }
    for (n, person) in people.iter().enumerate() {
        let previous = n.checked_sub(1).and_then(|before| people.get(before)).map_or(0, |before| before.to);
        if person.official || person.aside || person.initials && !child::placed(s) && !village(s) {
            continue;
        }
        let role = after_role(s, person, previous) || before_role(s, person) || crime && described(s, person, previous);
        // A child that is harmed is found as a child; of the gravest harm both laws speak.
        if person.age.is_some_and(|age| age < child::GROWN) && !(0..s.tokens.len()).any(|at| grave(s, at)) {
            continue;
        }
        let hurt = suffered(s, person) || crime && reported(s, person, previous);
        if role && (crime || !disaster) || hurt {
            out.push(Found { range: s.range(person.from, person.to), datum: Datum::Victim, sure: true });
        }
    }
}

/// One victim of whom the sentence has spoken: "korban pemerkosaan itu", "seorang korban".
fn singled(s: &Sentence<'_>, at: usize) -> bool {
    s.has(at, tag::VICTIM)
        && role(s, at)
        && (s.is(at.wrapping_sub(1), &["seorang", "mahasiswi", "mahasiswa", "perempuan", "remaja", "anak", "alamat"])
            || (at + 1..at + 7)
                .any(|at| s.is(at, &["itu", "tersebut", "tinggal", "indekos", "beralamat", "berdomisili"])))
}

fn village(s: &Sentence<'_>) -> bool {
    (0..s.tokens.len()).any(|at| s.is(at, &["desa", "dusun", "rt", "gang", "kampung", "perum"]) && s.capital(at + 1))
}

/// Whether a word for a victim or witness stands here and means one.
fn role(s: &Sentence<'_>, at: usize) -> bool {
    let ceremony = s.is(
        at + 1,
        &[
            "ahli",
            "nikah",
            "pernikahan",
            "sejarah",
            "bisu",
            "penandatanganan",
            "partai",
            "parpol",
            "tps",
            "pemilu",
            "jiwa",
            "hidup",
            "pasangan",
            "paslon",
        ],
    );
    let office = at.checked_sub(1).is_some_and(|before| {
        s.is(before, &["perlindungan", "para", "pendamping", "menjadi", "jadi", "layanan", "hak"])
            || s.kind(before) == super::sentence::Kind::Number
    });
    let ill = s.is(at, &["penyintas"]) && s.has(at + 1, tag::DISEASE);
    s.has(at, tag::VICTIM) && !ceremony && !office && !ill
}

/// "Korban, Saudari Contoh", "saksi kunci bernama Contoh".
fn after_role(s: &Sentence<'_>, person: &Person, previous: usize) -> bool {
    let from = person.from.saturating_sub(10).max(previous);
    (from..person.from).rev().find(|at| s.has(*at, tag::VICTIM)).is_some_and(|at| {
        let aside = s.relative(at + 1, person.from);
        role(s, at)
            && !(at + 1..person.from).filter(|at| !aside.contains(at)).any(|at| {
                s.mark(at, ";\n")
                    || s.mark(at, ".") && s.word(at - 1).len() > 4
                    || s.verb(at)
                    || s.has(at, tag::SPEECH)
                    || s.is(
                        at,
                        &["ke", "di", "untuk", "bagi", "oleh", "agar", "serta", "dan", "pada", "sudah", "telah"],
                    )
            })
    })
}

/// "Perempuan yang diperkosa itu warga Desa Z bernama Sari Contoh".
fn described(s: &Sentence<'_>, person: &Person, previous: usize) -> bool {
    s.is(person.from.wrapping_sub(1), &["bernama", "berinisial", "ialah", "adalah"])
        && (person.from.saturating_sub(12).max(previous)..person.from).any(|at| {
            s.has(at, tag::ABUSED)
                && s.is(at.wrapping_sub(1), &["yang"])
                && !(at + 1..person.from).any(|at| s.verb(at) || s.is(at, &["oleh", "pelaku"]) || s.mark(at, ";\n"))
        })
}

/// "Sdri. Contoh, korban TPPO", "Ibu Contoh selaku pelapor".
fn before_role(s: &Sentence<'_>, person: &Person) -> bool {
    let mut at = person.to;
    while at < person.to + 10
        && (s.mark(at, ",()")
            || s.capital(at)
            || s.is(at, &["dari", "asal", "warga", "desa", "dusun", "tinggal", "di", "rt", "rw"])
            || s.number(at).is_some()
            || s.is(
                at,
                &[
                    "tahun",
                    "selaku",
                    "sebagai",
                    "yang",
                    "adalah",
                    "merupakan",
                    "ialah",
                    "menjadi",
                    "salah",
                    "satu",
                    "seorang",
                ],
            ))
    {
        at += 1;
    }
    let became = s.is(at.wrapping_sub(1), &["menjadi"]);
    let crime = (at + 1..at + 6).any(|at| s.has(at, tag::CRIME));
    at > person.to && s.has(at, tag::VICTIM) && (if became { s.is(at, &["korban"]) && crime } else { role(s, at) })
}

/// Harm of which the law keeps every victim secret.
fn grave(s: &Sentence<'_>, at: usize) -> bool {
    s.is(
        at,
        &[
            "pelecehan",
            "pemerkosaan",
            "perkosaan",
            "pencabulan",
            "persetubuhan",
            "rudapaksa",
            "tppo",
            "kdrt",
            "perbudakan",
        ],
    ) || s.is(at, &["kekerasan"]) && s.is(at + 1, &["seksual", "dalam", "fisik"])
        || s.is(at, &["perdagangan"]) && s.is(at + 1, &["orang", "manusia"])
        || s.is(at, &["eksploitasi"]) && s.is(at + 1, &["seksual"])
}

/// "Contoh dicabuli", "Sdri. Contoh mengalami pelecehan seksual", "pelecehan terhadap Sdri. Contoh".
fn suffered(s: &Sentence<'_>, person: &Person) -> bool {
    let passive = (person.to..person.to + 12)
        .take_while(|at| !s.mark(*at, ".;\n") && !s.has(*at, tag::HONORIFIC) && !s.verb(*at) || s.has(*at, tag::ABUSED))
        .any(|at| s.has(at, tag::ABUSED) || s.is(at, &["mengalami"]) && (grave(s, at + 1) || grave(s, at + 2)));
    let object = person.from.checked_sub(1).is_some_and(|link| {
        let link = link - usize::from(s.is(link, &["seorang"]) && link > 0);
        (s.is(link, &["terhadap", "menimpa", "dialami", "diderita"]))
            && (link.saturating_sub(7)..link).any(|at| grave(s, at))
    });
    passive || object
}

/// "Ibu Contoh melaporkan dugaan pungli", "laporan Bapak Contoh tentang korupsi".
fn reported(s: &Sentence<'_>, person: &Person, previous: usize) -> bool {
    let active = (person.to..person.to + 8)
        .take_while(|at| !s.mark(*at, ".;\n") && (!s.verb(*at) || s.is(*at, &["melaporkan", "mengadukan"])))
        .find(|at| s.is(*at, &["melaporkan", "mengadukan"]));
    let passive = (person.from.saturating_sub(3).max(previous)..person.from).any(|at| {
        s.is(at, &["dilaporkan", "diadukan"]) && (at + 1..person.from).all(|at| s.is(at, &["oleh"]))
            || s.is(at, &["laporan", "aduan", "pengaduan"]) && (at + 1..person.from).all(|at| s.is(at, &["dari"]))
    });
    active.is_some_and(|verb| (verb + 1..verb + 6).any(|at| s.has(at, tag::CRIME))) || passive
}
