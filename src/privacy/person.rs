//! The people named in a sentence.

use super::{
    lexicon::tag,
    name::{age, initials, name_end, official, placed},
    sentence::{Kind, Sentence},
};

/// A person named in a sentence, as token places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Person {
    /// The first token: the form of address, or the name.
    pub(super) from: usize,
    /// The token after the name.
    pub(super) to: usize,
    /// Only initials are given: "berinisial B".
    pub(super) initials: bool,
    /// Age in years, if it is said.
    pub(super) age: Option<u32>,
    /// Named together with an office.
    pub(super) official: bool,
    /// Addressed as a grown-up: Bapak, Ibu.
    pub(super) adult: bool,
    /// Addressed as a child: Ananda.
    pub(super) child: bool,
    /// Who speaks or is met, not whom the sentence is about: "kata Bapak Contoh".
    pub(super) aside: bool,
}

/// The people of a sentence, in order.
pub(super) fn people(s: &Sentence<'_>) -> Vec<Person> {
    if alias(s) {
        return Vec::new();
    }
    let mut out: Vec<Person> = Vec::new();
    let mut at = 0;
    while at < s.tokens.len() {
        match addressed(s, at)
            .or_else(|| called(s, at))
            .or_else(|| known(s, at))
            .or_else(|| aged(s, at))
            .or_else(|| apposed(s, at))
        {
            Some(person) => {
                at = person.to.max(at + 1);
                out.push(person);
            }
            None => at += 1,
        }
    }
    out
}

/// "bukan nama sebenarnya", "nama samaran": the name names nobody.
fn alias(s: &Sentence<'_>) -> bool {
    (0..s.tokens.len())
        .any(|at| s.is(at, &["samaran", "disamarkan"]) || s.is(at, &["bukan"]) && s.is(at + 1, &["nama"]))
}

/// "Bapak Contoh", "Sdri. Hj. Contoh", "Ananda Contoh".
fn addressed(s: &Sentence<'_>, at: usize) -> Option<Person> {
    let child = s.has(at, tag::CHILD_HONORIFIC);
    if !child && !s.has(at, tag::HONORIFIC) || s.kind(at) != Kind::Word {
        return None;
    }
    let short = s.is(at, &["h", "an", "by", "hj", "kak", "teh", "almh", "alm"]);
    let mut name = at + 1;
    if s.mark(name, ".") {
        name += 1;
    } else if short && !s.is(at, &["kak", "hj"]) {
        return None;
    }
    // "Bapak H. Contoh", "Ibu dr. Contoh"
    let mut doctor = false;
    while s.has(name, tag::HONORIFIC | tag::DOCTOR) && s.kind(name) == Kind::Word {
        let more = name + 1 + usize::from(s.mark(name + 1, "."));
        doctor |= s.has(name, tag::DOCTOR);
        if !s.capital(more) && !s.has(more, tag::DOCTOR | tag::HONORIFIC) {
            break;
        }
        name = more;
    }
    let to = name_end(s, name, true)?;
    // In lower case "ibu" is a common noun: "ibu kota".
    let plainly = s.has(name, tag::GIVEN) || s.is(at, &["sdr", "sdri", "saudara", "saudari", "pak", "bu"]);
    if !s.capital(at) && !plainly {
        return None;
    }
    let adult = s.has(at, tag::ADULT_HONORIFIC);
    Some(person(s, at, to, Person { child, adult, official: doctor, ..plain(at, to) }))
}

fn plain(from: usize, to: usize) -> Person {
    Person { from, to, initials: false, age: None, official: false, adult: false, child: false, aside: false }
}

/// "bernama Contoh", "berinisial B", "atas nama Contoh", "Nama: Contoh".
fn called(s: &Sentence<'_>, at: usize) -> Option<Person> {
    let mut name = at + 1;
    let label = s.is(at, &["nama"]);
    if s.is(at, &["atas", "sebut"]) && s.is(at + 1, &["nama", "saja"]) {
        name = at + 2;
    } else if s.is(at, &["a"]) && s.mark(at + 1, ".") && s.is(at + 2, &["n"]) {
        name = at + 3 + usize::from(s.mark(at + 3, "."));
    } else if !label && !s.is(at, &["bernama", "berinisial", "inisial", "panggilan", "namanya"]) {
        return None;
    }
    if label {
        while s
            .is(name, &["lengkap", "korban", "siswa", "anak", "pasien", "saksi", "pelapor", "ibu", "ayah", "penerima"])
        {
            name += 1;
        }
        if !s.mark(name, ":") {
            return None;
        }
    }
    while s.mark(name, ":\",") || s.is(name, &["lengkap", "panggilan"]) {
        name += 1;
    }
    if addressed(s, name).is_some() {
        return None;
    }
    if s.is(at, &["berinisial", "inisial"]) || initials(s, name).is_some() && !label {
        let to = initials(s, name).or_else(|| name_end(s, name, true))?;
        return Some(person(s, name, to, Person { initials: true, ..plain(name, to) }));
    }
    let to = name_end(s, name, true)?;
    let place = s.has(name, tag::PLACE | tag::GEO) || s.has(name, tag::OFFICE);
    (!place).then(|| person(s, name, to, plain(name, to)))
}

/// A name of the list: "Budi Contoh".
fn known(s: &Sentence<'_>, at: usize) -> Option<Person> {
    if !s.has(at, tag::GIVEN) || !s.capital(at) || s.has(at, tag::NOT_NAME | tag::PLACE) || placed(s, at) {
        return None;
    }
    let to = name_end(s, at, false)?;
    // "Contoh: …", "Misal, …" open an example.
    let example = s.is(at, &["contoh", "misal", "rekaan"]) && to == at + 1 && (at == 0 || s.mark(at - 1, ":.(\n"));
    if example && !s.mark(to, "(") && !s.mark(to, ",") && !s.mark(to, "-") && !s.has(to, tag::SUFFER | tag::ABUSED) {
        return None;
    }
    Some(person(s, at, to, plain(at, to)))
}

/// A name, or initials, with an age: "Contoh (12)", "AN (13)", "Contoh, 12 tahun".
fn aged(s: &Sentence<'_>, at: usize) -> Option<Person> {
    if !s.capital(at) || s.has(at, tag::PLACE | tag::NOT_NAME | tag::OFFICE) || placed(s, at) {
        return None;
    }
    let short = initials(s, at).filter(|to| s.mark(*to, "(") && s.number(to + 1).is_some() && age(s, *to).is_some());
    if let Some(to) = short {
        return Some(person(s, at, to, Person { initials: true, ..plain(at, to) }));
    }
    let to = name_end(s, at, false)?;
    let years = age(s, to).filter(|_| s.mark(to, "(,") && s.number(to + 1).is_some())?;
    // "Data: Hulu (12), Hilir (8)" are counts, and so is "(2026)".
    let listed = at == 0 && s.mark(to + 3, ",") && s.capital(to + 4)
        || at.checked_sub(1).is_some_and(|before| {
            s.mark(before, ":-") || (s.mark(before, ",") || s.is(before, &["dan"])) && counted(s, before)
        });
    let about = s.any(tag::CHILD | tag::VICTIM | tag::ABUSED | tag::PATIENT | tag::SUFFER | tag::NEEDS)
        || (0..s.tokens.len()).any(|at| s.is(at, &PEOPLE));
    let told = !s.mark(to + 2, ")");
    (years <= 110 && (told || about && !listed)).then(|| person(s, at, to, plain(at, to)))
}

/// A name between commas after what the person is, or two names before it: "Pelapor, Rekaan, datang",
/// "Rekaan Contoh, penyintas TPPO".
fn apposed(s: &Sentence<'_>, at: usize) -> Option<Person> {
    let role = tag::VICTIM | tag::PATIENT;
    if !s.capital(at) || s.has(at, tag::PLACE | tag::NOT_NAME | tag::OFFICE) || placed(s, at) {
        return None;
    }
    let to = name_end(s, at, false).filter(|to| s.mark(*to, ","))?;
    let after = at.checked_sub(2).is_some_and(|before| {
        s.mark(before + 1, ",")
            && (before.saturating_sub(4)..=before).any(|at| s.has(at, role))
            && !(before.saturating_sub(4)..=before).any(|at| s.verb(at) || s.mark(at, ","))
    });
    let before = at == 0 && to - at >= 2 && s.has(to + 1, role);
    (after || before).then(|| person(s, at, to, plain(at, to)))
}

/// Words of sentences about one person.
const PEOPLE: [&str; 14] = [
    "warga",
    "pelaku",
    "tersangka",
    "ditangkap",
    "diamankan",
    "ditemukan",
    "hilang",
    "terjaring",
    "tewas",
    "meninggal",
    "bersekolah",
    "pemuda",
    "pria",
    "perempuan",
];

/// Whether a bracket with a number ends a little before a place.
fn counted(s: &Sentence<'_>, before: usize) -> bool {
    (before.saturating_sub(2)..before).any(|at| s.mark(at, ")"))
}

/// Fills in what the surroundings of a name say.
fn person(s: &Sentence<'_>, from: usize, to: usize, base: Person) -> Person {
    let aside = from.checked_sub(1).is_some_and(|before| s.has(before, tag::SPEECH) && !s.is(before, &["dengan"]))
        || s.is(
            to,
            &["mengatakan", "menyampaikan", "menjelaskan", "menyebut", "menyebutkan", "menegaskan", "mengungkapkan"],
        );
    Person { age: age(s, to), official: base.official || official(s, from, to), aside, ..base }
}
