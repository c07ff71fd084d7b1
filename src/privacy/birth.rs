//! The full date of birth of a person.

use super::{
    Datum, Found, identity,
    lexicon::tag,
    person::Person,
    sentence::{Kind, Sentence},
};

/// Years in which people who may still live were born.
const YEARS: std::ops::RangeInclusive<u32> = 1925..=2035;

/// Reads the dates of birth of a sentence.
pub(super) fn read(s: &Sentence<'_>, people: &[Person], out: &mut Vec<Found>) {
    if !(0..s.tokens.len()).any(|at| s.low(at).contains("lahir") || s.is(at, &["ttl"])) {
        return;
    }
    for from in 0..s.tokens.len() {
        if let Some(to) = date(s, from)
            && born(s, from, people)
            && !span(s, to)
        {
            out.push(Found { range: s.range(from, to), datum: Datum::BirthDate, sure: true });
        }
    }
}

/// The token after a full date: "1 Januari 1985", "01-01-1985".
fn date(s: &Sentence<'_>, at: usize) -> Option<usize> {
    if s.kind(at) != Kind::Number {
        return None;
    }
    if let Some(day) = s.number(at) {
        let month = (1..=12).find(|n| MONTHS.get(*n - 1).is_some_and(|names| names.contains(&s.low(at + 1))))?;
        let year = s.number(at + 2)?;
        return (YEARS.contains(&year) && identity::date(year, month as u32, day)).then_some(at + 3);
    }
    let parts: Vec<u32> = s.word(at).split(['/', '-', '.']).map_while(|part| part.parse().ok()).collect();
    let (day, month, year) = match parts.as_slice() {
        [day, month, year] if *year > 31 => (*day, *month, *year),
        [year, month, day] => (*day, *month, *year),
        _ => return None,
    };
    (YEARS.contains(&year) && identity::date(year, month, day)).then_some(at + 1)
}

const MONTHS: [&[&str]; 12] = [
    &["januari", "jan", "january"],
    &["februari", "feb", "pebruari", "february"],
    &["maret", "mar", "march"],
    &["april", "apr"],
    &["mei", "may"],
    &["juni", "jun", "june"],
    &["juli", "jul", "july"],
    &["agustus", "agu", "agt", "ags", "august"],
    &["september", "sep", "sept"],
    &["oktober", "okt", "october"],
    &["november", "nov", "nopember"],
    &["desember", "des", "december"],
];

/// Whether the words before a date say that a person was born then.
fn born(s: &Sentence<'_>, at: usize, people: &[Person]) -> bool {
    let from = at.saturating_sub(14);
    let mut word = None;
    for before in (from..at).rev() {
        if s.low(before).starts_with("lahir") || s.is(before, &["ttl", "kelahiran", "dilahirkan", "terlahir"]) {
            word = Some(before);
            break;
        }
        let fits = s.capital(before)
            || s.mark(before, ",:.()/|\"*-\n")
            || s.is(
                before,
                &[
                    "di",
                    "pada",
                    "tanggal",
                    "hari",
                    "tgl",
                    "adalah",
                    "yaitu",
                    "kota",
                    "kabupaten",
                    "desa",
                    "tepatnya",
                    "nya",
                    "penerima",
                    "pasien",
                    "siswa",
                    "korban",
                    "anak",
                    "pegawai",
                    "beliau",
                    "bersangkutan",
                    "almarhum",
                ],
            );
        if !fits {
            return false;
        }
    }
    let Some(word) = word else { return false };
    let before = word.checked_sub(1);
    let label =
        s.is(word, &["ttl"]) || (word.saturating_sub(4)..word).any(|at| s.is(at, &["tanggal", "tgl", "tempat"]));
    // "hari lahir Pancasila", "lahirnya organisasi"
    if s.is(word, &["lahirnya", "kelahirannya"]) && !label && people.is_empty()
        || before.is_some_and(|before| s.is(before, &["hari", "harlah", "akta", "akte", "hari-hari"]))
        || (0..word).any(|at| s.is(at, &["format", "misalnya", "contohnya"]))
    {
        return false;
    }
    if label && !s.is(before.unwrap_or(0), &["yang"]) {
        return true;
    }
    let named = people.iter().any(|person| person.to <= word || s.mark(person.to, ",("));
    if (0..word).any(|at| hero(s, at)) {
        return false;
    }
    // "warga yang lahir pada …" is a condition, "Kota Contoh lahir pada …" a history.
    named || !(0..word).any(|at| thing(s, at)) && !before.is_some_and(|before| s.is(before, &["yang", "baru"]))
}

fn hero(s: &Sentence<'_>, at: usize) -> bool {
    s.is(
        at,
        &[
            "pahlawan",
            "proklamator",
            "nabi",
            "presiden",
            "sultan",
            "ulama",
            "tokoh",
            "raja",
            "maestro",
            "sastrawan",
            "komponis",
            "pujangga",
        ],
    )
}

fn thing(s: &Sentence<'_>, at: usize) -> bool {
    let short = s.word(at).len() >= 3 && s.word(at).chars().all(char::is_uppercase);
    short
        || s.has(at, tag::PLACE) && s.capital(at)
        || s.is(
            at,
            &[
                "organisasi",
                "partai",
                "pancasila",
                "tni",
                "polri",
                "undang-undang",
                "uu",
                "kota",
                "kabupaten",
                "provinsi",
                "sumpah",
                "koperasi",
                "lembaga",
                "bangsa",
                "republik",
                "perusahaan",
                "muhammadiyah",
                "nu",
                "nahdlatul",
                "bumn",
                "museum",
                "program",
                "bayi",
                "anak-anak",
                "warga",
                "peserta",
                "calon",
                "pendaftar",
                "penduduk",
                "siswa",
                "wni",
                "setiap",
                "semua",
                "seluruh",
                "bagi",
                "mereka",
                "gerakan",
                "kebijakan",
                "gagasan",
                "peraturan",
                "harimau",
                "gajah",
                "badak",
                "orangutan",
                "satwa",
                "anak",
                "komodo",
                "kementerian",
                "badan",
                "dinas",
                "universitas",
                "pramuka",
                "pkk",
                "korpri",
                "lagu",
                "bahasa",
                "batik",
                "aplikasi",
                "inovasi",
                "forum",
                "asean",
                "pbb",
                "radio",
                "televisi",
                "sekolah",
                "desa",
                "kelompok",
                "komunitas",
                "generasi",
            ],
        )
}

/// "sampai 31 Desember 2022", "atau sesudahnya": a span of dates is a condition.
fn span(s: &Sentence<'_>, at: usize) -> bool {
    s.is(at, &["sampai", "hingga", "s", "dan", "atau", "ke"])
        && !s.is(at + 1, &["bertempat", "beralamat", "tinggal", "berdomisili"])
        && (s.kind(at + 1) == Kind::Number
            || s.is(at + 1, &["dengan", "sesudahnya", "setelahnya", "sebelumnya", "atas", "d", "seterusnya"]))
        || s.mark(at, "-") && s.kind(at + 1) == Kind::Number
}
