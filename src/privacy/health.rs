//! Health of a person who can be identified: a diagnosis or treatment, and whose it is.

use super::{
    Datum, Found, child,
    lexicon::tag,
    person::Person,
    sentence::{Kind, Sentence},
};

/// How far from a name its diagnosis may stand, in tokens.
const REACH: usize = 26;

/// Reads the health data of a sentence.
pub(super) fn read(s: &Sentence<'_>, people: &[Person], out: &mut Vec<Found>) {
    if !s.any(tag::DISEASE | tag::SUFFER | tag::RECORD | tag::PATIENT) {
        return;
    }
    for (n, person) in people.iter().enumerate() {
        let next = people.get(n + 1).map_or(s.tokens.len(), |next| next.from);
        let previous = n.checked_sub(1).and_then(|before| people.get(before)).map_or(0, |before| before.to);
        let subject = !person.aside && suffers(s, person, next);
        let object = !person.official && (patient(s, person, previous) || record(s, person, previous));
        // Initials name somebody only together with a place or a school.
        let known = !person.initials || child::placed(s) || local(s);
        if (subject || object) && known {
            out.push(Found { range: s.range(person.from, person.to), datum: Datum::Health, sure: !person.official });
        }
    }
}

/// Whether a sentence says from where somebody is.
fn local(s: &Sentence<'_>) -> bool {
    (0..s.tokens.len())
        .any(|at| s.is(at, &["desa", "kelurahan", "dusun", "rt", "gang", "perum", "kampung", "jalan", "jl"]))
}

/// "Bapak Contoh (52), warga Kelurahan A, positif HIV."
fn suffers(s: &Sentence<'_>, person: &Person, next: usize) -> bool {
    let mut head = false;
    for at in person.to..next.min(person.to + REACH) {
        let reach = if person.official { 12 } else { REACH };
        if s.mark(at, ";\n") || at - person.to > reach || counted(s, at) || (s.verb(at) && !s.has(at, tag::NEEDS)) {
            return false;
        }
        if s.has(at, tag::GENERIC) && !s.is(at, &["terkait"]) || s.is(at, &["rumah"]) && s.is(at + 1, &["sakit"]) {
            return false;
        }
        if s.is(at, &["sakit"]) && s.is(at.wrapping_sub(1), &["rumah", "cuti", "orang"]) {
            return false;
        }
        if harm(s, at) {
            continue;
        }
        if s.has(at, tag::SUFFER) || s.has(at, tag::NEEDS) && disease_near(s, at + 1, next) {
            return true;
        }
        // "Contoh (52) - TB paru", "Bapak Contoh, HIV": a disease that stands alone after the name.
        head |= s.mark(at, "(-:");
        let opened = at > person.to && (s.mark(at - 1, "(-:") || head && s.mark(at - 1, ","));
        let size = s.len(at, tag::DISEASE);
        if size > 0 && opened && at - person.to <= 10 && closed(s, at + size) {
            return true;
        }
    }
    false
}

/// Whether a list entry ends within a word or two.
fn closed(s: &Sentence<'_>, at: usize) -> bool {
    s.is(at, &["asal", "dari", "warga", "stadium", "sejak", "yang"])
        || (at..at + 2).any(|at| at >= s.tokens.len() || s.mark(at, ".,;)\n"))
}

/// "menderita kerugian", "mengalami kenaikan": harm that is no illness.
fn harm(s: &Sentence<'_>, at: usize) -> bool {
    s.is(at, &["menderita"])
        && s.is(
            at + 1,
            &["kerugian", "kerusakan", "kekalahan", "akibat", "karena", "kekurangan", "kemiskinan", "kelaparan"],
        )
        || s.is(at, &["dirawat"]) && s.is(at + 1, &["oleh", "dengan", "ibunya", "neneknya", "keluarganya"])
        || s.is(at, &["kritis"]) && !s.is(at.wrapping_sub(1), &["kondisi", "kondisinya", "masih", "sedang"])
        || s.is(at, &["hamil"]) && s.is(at.wrapping_sub(1), &["ibu", "ibu-ibu", "perempuan"])
}

/// "12 warga", "1.200 kasus": the sentence has turned to a count.
fn counted(s: &Sentence<'_>, at: usize) -> bool {
    s.kind(at) == Kind::Number
        && s.is(
            at + 1,
            &[
                "orang",
                "warga",
                "pasien",
                "kasus",
                "anak",
                "balita",
                "persen",
                "ribu",
                "siswa",
                "ibu",
                "penderita",
                "lansia",
            ],
        )
}

fn disease_near(s: &Sentence<'_>, from: usize, next: usize) -> bool {
    (from..next.min(from + 5))
        .take_while(|at| !s.mark(*at, ".;:\n") && !s.verb(*at))
        .any(|at| s.has(at, tag::DISEASE) && !(s.is(at, &["hamil"]) && s.is(at.wrapping_sub(1), &["ibu"])))
}

/// "Pasien TBC bernama Contoh", "penderita HIV, Bapak Contoh".
fn patient(s: &Sentence<'_>, person: &Person, previous: usize) -> bool {
    let from = person.from.saturating_sub(9).max(previous);
    (from..person.from).rev().find(|at| s.has(*at, tag::PATIENT)).is_some_and(|role| {
        let ill = (role..person.from).any(|at| s.has(at, tag::DISEASE));
        !person.aside
            && (ill || !s.is(role, &["penyintas"]))
            && !counted(s, role.wrapping_sub(1))
            && !s.has(role.wrapping_sub(1), tag::GENERIC | tag::OFFICE)
            && !(role + 1..person.from).any(|at| {
                s.mark(at, ";\n.") && !s.is(at - 1, &["a", "n", "sdr", "tn", "ny"])
                    || s.verb(at) && !s.is(at, &["bernama"])
                    || s.has(at, tag::GENERIC | tag::SPEECH)
                    || s.is(at, &["dan", "atau", "di", "ke", "membaik"])
            })
    })
}

/// "Rekam medis Ibu Contoh", "HIV yang diderita Bapak Contoh", "Diagnosis atas nama Contoh".
fn record(s: &Sentence<'_>, person: &Person, previous: usize) -> bool {
    let from = person.from.saturating_sub(8).max(previous);
    let link = |at: usize| {
        s.is(
            at,
            &[
                "milik",
                "atas",
                "nama",
                "a",
                "n",
                "dari",
                "yang",
                "diderita",
                "dialami",
                "diidap",
                "pada",
                "menimpa",
                "menyerang",
                "warga",
                "almarhum",
                "almarhumah",
                "pasien",
                "seorang",
                "hiv",
                "positif",
                "negatif",
                "darah",
                "medis",
                "penyakit",
                "ini",
            ],
        ) || s.mark(at, ".:,(")
    };
    for at in from..person.from {
        let size = s.len(at, tag::RECORD);
        if size > 0 && (at + size..person.from).all(|at| link(at) || s.has(at, tag::DISEASE)) {
            return true;
        }
        let size = s.len(at, tag::DISEASE);
        let owned =
            (at + size..person.from).any(|at| s.is(at, &["diderita", "dialami", "diidap", "menimpa", "menyerang"]));
        if size > 0 && owned && (at + size..person.from).all(link) {
            return true;
        }
    }
    false
}
