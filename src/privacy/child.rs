//! The identity of a child: age or a word for a child, with a name, a school or the parents.

use super::{
    Datum, Found, address,
    lexicon::tag,
    person::Person,
    sentence::{Kind, Sentence},
};

/// Below this age a person is a child (UU 35/2014).
pub(super) const GROWN: u32 = 18;

/// Reads the identities of children in a sentence.
pub(super) fn read(s: &Sentence<'_>, people: &[Person], out: &mut Vec<Found>) {
    let cue = s.any(tag::CHILD | tag::PARENT_LINK);
    let sure = !s.any(tag::AWARD);
    let push = |from, to, out: &mut Vec<Found>| {
        out.push(Found { range: s.range(from, to), datum: Datum::Child, sure });
    };
    for (n, person) in people.iter().enumerate() {
        let previous = n.checked_sub(1).and_then(|before| people.get(before)).map_or(0, |before| before.to);
        if person.official || person.age.is_some_and(|age| age >= GROWN) {
            continue;
        }
        let young = person.age.is_some() || person.child;
        let named = young || !person.adult && (after_role(s, person, previous) || before_role(s, person));
        if named && (!person.initials || placed(s)) || parent(s, person, previous, people) {
            push(person.from, person.to, out);
        }
    }
    // "Anak korban tinggal di Jl. Mawar No. 7 RT 02/RW 05."
    if cue && people.is_empty() && s.any(tag::CHILD) && (0..s.tokens.len()).any(|at| child_case(s, at)) {
        for place in address::addresses(s).into_iter().filter(|place| place.number && s.any(tag::PRIVATE)) {
            push(place.from, place.to, out);
        }
    }
}

fn child_case(s: &Sentence<'_>, at: usize) -> bool {
    let size = s.len(at, tag::CHILD);
    size > 1 || s.is(at, &["abh"]) || s.is(at, &["siswa", "siswi", "anak", "balita", "bocah"]) && s.any(tag::VICTIM)
}

/// "siswa SMP bernama Contoh", "balita Contoh": a word for a child, then the name.
fn after_role(s: &Sentence<'_>, person: &Person, previous: usize) -> bool {
    let from = person.from.saturating_sub(12).max(previous);
    let Some(role) = (from..person.from).rev().find(|at| s.has(*at, tag::CHILD)) else { return false };
    let size = s.len(role, tag::CHILD);
    if plural(s, role) {
        return false;
    }
    // "orang tua siswa, Ibu Contoh"; "guru siswa"; "Perlindungan Anak, Contoh"
    let of_adult = role.checked_sub(1).is_some_and(|before| {
        s.has(before, tag::ADULT_ROLE)
            || s.is(before, &["tua", "perlindungan", "hak", "ramah", "peduli", "sahabat", "untuk", "bagi"])
    });
    let between = role + size..person.from;
    let aside = s.relative(role + size, person.from);
    let turn = between.clone().any(|at| {
        s.mark(at, ";\n:\"") && !s.mark(at, ":")
            || s.mark(at, ".") && s.word(at - 1).len() > 4
            || s.verb(at) && !aside.contains(&at)
            || s.has(at, tag::ADULT_ROLE) && s.word(at).starts_with(char::is_lowercase)
            || s.has(at, tag::SPEECH)
            || s.is(at, &["dan", "atau", "pada", "untuk", "agar", "dalam", "yatim"])
                && s.word(at).starts_with(char::is_lowercase)
            || s.has(at, tag::GENERIC)
    });
    let direct = person.from - (role + size) <= 1 || between.clone().any(|at| linked(s, at));
    let school = between.clone().all(|at| {
        s.capital(at)
            || s.kind(at) == Kind::Number
            || s.mark(at, ",.()-")
            || s.is(at, &["kelas", "asal", "dari", "di", "tingkat"])
    });
    !of_adult && !turn && (direct || school)
}

fn linked(s: &Sentence<'_>, at: usize) -> bool {
    s.is(
        at,
        &["bernama", "berinisial", "inisial", "nama", "yakni", "yaitu", "adalah", "ialah", "dipanggil", "panggilan"],
    ) || s.mark(at, ",(:-")
}

/// "anak-anak", "para siswa", "120 siswa", "Hari Anak": not one child.
fn plural(s: &Sentence<'_>, role: usize) -> bool {
    // A title of Balinese nobility.
    if s.is(role + 1, &["agung"]) {
        return true;
    }
    let Some(before) = role.checked_sub(1) else { return false };
    s.has(before, tag::GENERIC)
        || s.kind(before) == Kind::Number
        || s.is(before, &["hari", "gunung", "forum", "kota", "rumah", "taman", "dunia", "duta", "layak"])
}

/// "Contoh, siswi SMPN 2", "berinisial B, pelajar", "Contoh bersekolah di SDN Y".
fn before_role(s: &Sentence<'_>, person: &Person) -> bool {
    let mut at = person.to;
    // "(14)," or "," or "("
    while at < person.to + 6
        && (s.mark(at, ",()")
            || s.kind(at) == Kind::Number
            || s.is(
                at,
                &["tahun", "yang", "seorang", "merupakan", "adalah", "masih", "berstatus", "selaku", "sebagai"],
            ))
    {
        at += 1;
    }
    let role = s.has(at, tag::CHILD) && (at > person.to) && !s.is(at, &["remaja"]) || s.is(at, &["bersekolah"]);
    let study =
        s.is(at, &["duduk"]) && (at..at + 5).any(|at| s.is(at, &["sd", "smp", "sma", "smk", "kelas", "tk", "mts"]));
    // "Contoh, anak dari Bapak Misal" may be of any age.
    let kin = s.is(at, &["anak"])
        && (s.is(at + 1, &["dari", "ke", "pertama", "kedua", "bungsu", "sulung", "buah", "usaha", "perusahaan"])
            || s.has(at + 1, tag::HONORIFIC));
    (role && !kin) || study
}

/// A parent named as the parent of a child: "anak dari Bapak Contoh", "bayi Ny. Contoh".
fn parent(s: &Sentence<'_>, person: &Person, previous: usize, people: &[Person]) -> bool {
    if person.aside || s.is(person.from, &["ananda"]) {
        return false;
    }
    let grown = (0..s.tokens.len()).any(|at| {
        s.is(
            at,
            &["menikah", "pernikahan", "wisuda", "mahasiswa", "mahasiswi", "pengusaha", "sarjana", "pengantin", "akad"],
        )
    }) || people.iter().any(|other| other.age.is_some_and(|age| age >= GROWN));
    let from = person.from.saturating_sub(5).max(previous);
    let link = (from..person.from).rev().find(|at| s.has(*at, tag::PARENT_LINK));
    let child = link.is_some_and(|link| {
        let size = s.len(link, tag::PARENT_LINK);
        let strong = (link + size..person.from).all(|at| {
            s.is(
                at,
                &["dari", "milik", "pasangan", "kandung", "tiri", "angkat", "suami", "istri", "almarhum", "almarhumah"],
            ) || s.is(at, &["ke", "pertama", "kedua", "ketiga", "bungsu", "sulung", "tunggal"])
                || s.kind(at) == Kind::Number
        });
        strong
            && !plural(s, link)
            && (person.adult || s.is(person.from.wrapping_sub(1), &["pasangan", "dari"]))
            && !s.is(link.wrapping_sub(1), &["perlindungan", "dan", "hak"])
    });
    // "ibunya, Ny. Contoh" of a child of whom the sentence speaks.
    let minor =
        s.any(tag::CHILD) && people.iter().any(|other| other.initials || other.age.is_some_and(|age| age < GROWN));
    let kin = minor
        && person.adult
        && (from..person.from).any(|at| {
            s.has(at, tag::PARENT)
                && !s.has(at, tag::HONORIFIC)
                && (at + 1..person.from)
                    .all(|at| s.mark(at, ",:") || s.is(at, &["tua", "kandung", "korban", "bernama", "anak"]))
        });
    !grown && (child || kin)
}

/// Whether a sentence names a school, a parent or a full address, so that initials name somebody.
pub(super) fn placed(s: &Sentence<'_>) -> bool {
    let school = |at: usize| {
        let kind = s.is(
            at,
            &[
                "sd",
                "sdn",
                "sdit",
                "smp",
                "smpn",
                "smpit",
                "sma",
                "sman",
                "smk",
                "smkn",
                "mi",
                "min",
                "mts",
                "mtsn",
                "man",
                "tk",
                "paud",
                "slb",
                "slbn",
                "pesantren",
                "ponpes",
                "madrasah",
            ],
        ) && s.word(at).starts_with(char::is_uppercase)
            || s.is(at, &["pesantren", "ponpes", "madrasah"]);
        let next = at + 1 + usize::from(s.is(at + 1, &["negeri", "islam", "n"]));
        kind && (s.kind(next) == Kind::Number || s.capital(next))
    };
    (0..s.tokens.len()).any(school) || address::addresses(s).iter().any(|place| place.number || place.rt)
}
