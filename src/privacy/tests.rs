//! The case tables of `cases/`, and what must hold for any text.

use super::{Datum, Official, covered, find, mask, masked, secrets};

/// The lines `datum | text with ⟦the found part⟧`; "-" for a clean text.
fn cases(table: &str) -> impl Iterator<Item = (&str, &str)> {
    table
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .filter_map(|line| line.split_once('|'))
        .map(|(datum, text)| (datum.trim(), text.trim()))
}

fn name(datum: Datum) -> &'static str {
    match datum {
        Datum::Nip => "nip",
        Datum::BirthDate => "tanggal-lahir",
        other => other.rule(),
    }
}

fn check(table: &str) {
    let official = Official::new(["0811-0000-0000", "layanan@example.org"], ["contohkota.id"]);
    let mut wrong = Vec::new();
    for (datum, marked) in cases(table) {
        let marked = marked.replace("\\u{200b}", "\u{200b}").replace("\\u{ad}", "\u{ad}").replace("\\n", "\n");
        let text = marked.replace(['⟦', '⟧'], "");
        let shown: String = find(&text, &official)
            .iter()
            .map(|one| {
                let unsure = if one.sure { "" } else { "?" };
                format!("{}{unsure} ⟦{}⟧ ", name(one.datum), &text[one.range.clone()])
            })
            .collect();
        let wanted: String = marked
            .split('⟦')
            .skip(1)
            .filter_map(|rest| rest.split_once('⟧'))
            .enumerate()
            .map(|(at, (part, _))| {
                let datum = datum.split(',').nth(at).or(datum.split(',').next_back()).unwrap_or(datum);
                // "data-kesehatan+identitas-anak": both at one place.
                datum.split('+').map(|datum| format!("{} ⟦{part}⟧ ", datum.trim())).collect::<String>()
            })
            .collect();
        if shown != wanted {
            wrong.push(format!("{text}\n   wanted {wanted}\n   found  {shown}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn numbers() {
    check(include_str!("cases/numbers.txt"));
}

#[test]
fn contacts() {
    check(include_str!("cases/contacts.txt"));
}

#[test]
fn credentials() {
    check(include_str!("cases/credentials.txt"));
}

#[test]
fn ordinary_posts() {
    check(include_str!("cases/clean.txt"));
}

#[test]
fn people() {
    check(include_str!("cases/people.txt"));
}

/// A small generator, so that the same texts are tried every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

const PIECES: [&str; 56] = [
    "NIK ",
    "No. KK ",
    "NPWP ",
    "NIP ",
    "rek. BRI ",
    "a.n. ",
    "WA ",
    "3171011708450001",
    "3171",
    "0117",
    "0845",
    "0001",
    "081200000001",
    "0812",
    "-",
    ".",
    " ",
    "  ",
    "\n",
    "\n\n",
    "/",
    "(",
    ")",
    "+62",
    "@",
    "budi",
    "example.com",
    " at ",
    " dot ",
    "[at]",
    "\u{200b}",
    "\u{ad}",
    "٣١٧١",
    "３１７１",
    "é",
    "🙂",
    "日本",
    "satu ",
    "nol ",
    "delapan ",
    "dua ",
    "password: ",
    "OTP ",
    "8xk2",
    "Bapak ",
    "Contoh ",
    "(12) ",
    "siswa ",
    "korban ",
    "positif HIV",
    "lahir 1 Januari 1985",
    "Jl. Mawar ",
    "No. 7 ",
    "RT 02/RW 05",
    "\u{1d7d1}",
    "\u{2460}",
];

#[test]
fn any_text() {
    let official = Official::default();
    let mut dice = Dice(7);
    for _ in 0..20_000 {
        let text: String = (0..dice.roll(14)).map(|_| PIECES[dice.roll(PIECES.len())]).collect();
        let found = find(&text, &official);
        let mut end = 0;
        for one in &found {
            let again = found.iter().any(|other| other.range == one.range && other.datum != one.datum);
            assert!((one.range.start >= end || again) && one.range.start < one.range.end, "{text:?}: {found:?}");
            let words = text.get(one.range.clone()).unwrap_or_else(|| panic!("{text:?}: {found:?}"));
            end = one.range.end;
            assert_eq!(mask(words).chars().count(), words.chars().count());
            assert_eq!(one.masked(&text).chars().count(), words.chars().count());
            assert_ne!(one.masked(&text), words, "{text:?}: {found:?}");
        }
        let ranges: Vec<_> = found.iter().map(|one| one.range.clone()).collect();
        assert_eq!(masked(&text, &ranges).len(), text.len());
        assert_eq!(masked(&text, &ranges).chars().count(), text.chars().count());
        assert_eq!(covered(&text).len(), text.len());
        assert_eq!(mask(&text).chars().count(), text.chars().count());
    }
}

#[test]
fn covered_text_has_no_secrets() {
    let official = Official::default();
    let mut dice = Dice(11);
    for _ in 0..5_000 {
        let text: String = (0..dice.roll(10)).map(|_| PIECES[dice.roll(44)]).collect();
        let again = secrets(&covered(&text), &official);
        let numbers = again
            .iter()
            .filter(|range| covered(&text)[(*range).clone()].bytes().filter(u8::is_ascii_digit).count() > 8);
        assert_eq!(numbers.count(), 0, "{text:?}\n{:?}", covered(&text));
    }
}

#[test]
fn hostile_texts_take_linear_time() {
    let start = std::time::Instant::now();
    for piece in [
        "1",
        "1 ",
        "12 ",
        "1\u{200b}",
        "08",
        "0812 ",
        "3171-",
        "a@",
        "@",
        "a.",
        "nol ",
        "NIK ",
        "rek ",
        "(",
        "Bapak Contoh (12), ",
        "korban ",
        "Jl. ",
        "RT 02/",
        "lahir ",
        "password: ",
        "pass",
        "A ",
        "\n",
        "at dot ",
        "budi at ",
        "Contoh ",
        "siswa, ",
        "31 71 ",
    ] {
        let text = piece.repeat(100_000 / piece.len());
        find(&text, &Official::default());
        covered(&text);
    }
    assert!(start.elapsed().as_secs() < 30, "{:?}", start.elapsed());
}

#[test]
fn masks() {
    for (words, wanted) in [
        ("3171011708450001", "3171********0001"),
        ("3171 0117 0845 0001", "3171 **** **** 0001"),
        ("081200000001", "0812****0001"),
        ("+62 812-0000-0001", "+62 81*-****-0001"),
        ("budi@example.com", "b***@example.com"),
        ("Bapak Contoh", "B**** C*****"),
        ("839271", "******"),
        ("dinas2026", "*********"),
    ] {
        assert_eq!(mask(words), wanted);
    }
    let range = 4..20;
    assert_eq!(masked("NIK 3171011708450001.", std::slice::from_ref(&range)), "NIK 3171********0001.");
    assert_eq!(masked("é1", &[0..3, 1..2, 5..9]), "·*");
    let wide = "١٢٣４５６\u{1d7d1}\u{1d7d2}7";
    let hidden = masked(wide, std::slice::from_ref(&(0..wide.len())));
    assert_eq!((hidden.len(), hidden.chars().count()), (wide.len(), wide.chars().count()));
}

#[test]
fn published_check_digits() {
    use super::identity::{Region, luhn, nik, nip, npwp};
    assert!(npwp("013121660091000"), "python-stdnum: 01.312.166.0-091.000");
    assert!(npwp("0013121660091000"));
    assert!(!npwp("013121661091000"));
    assert!(!npwp("000000000000000"));
    assert!(luhn("4111111111111111"));
    assert!(!luhn("4111111111111112"));
    assert!(nik("3171011708450001", Region::Exact));
    assert!(nik("3171015708450001", Region::Exact), "a woman's day is 40 more");
    assert!(nik("3171012902000001", Region::Exact), "2000 was a leap year");
    for wrong in [
        "3171011708450000",
        "3171013208450001",
        "3171017208450001",
        "3171011713450001",
        "5471011708450001",
        "317101170845001",
    ] {
        assert!(!nik(wrong, Region::Province), "{wrong}");
    }
    assert!(nik("6499011708450003", Region::Province));
    assert!(!nik("6499011708450003", Region::Exact));
    assert!(nip("198501012010011001", 1940));
    assert!(!nip("198513012010011001", 1940));
}

#[test]
fn logins_in_addresses_are_covered() {
    for (text, shown) in [
        ("proksi: \"htp://user:rahasia@proksi:1\"", "proksi: \"htp://************@proksi:1\""),
        ("url: https://budi:S4nd1!@contoh.go.id/a", "url: https://***********@contoh.go.id/a"),
        ("https://a:s@ndi@contoh.go.id", "https://*******@contoh.go.id"),
        ("https://kunci@contoh.go.id", "https://*****@contoh.go.id"),
        ("https://:sandi@contoh.go.id?x=@", "https://******@contoh.go.id?x=@"),
        ("https://é:ü@contoh.go.id", "https://·*·@contoh.go.id"),
        ("https://www.youtube.com/@kanal", "https://www.youtube.com/@kanal"),
        ("https://contoh.go.id:8080/a", "https://contoh.go.id:8080/a"),
    ] {
        assert_eq!(covered(text), shown);
    }
    let login = |text| find(text, &Official::default()).iter().any(|one| one.datum == Datum::Credential);
    assert!(login("Buka https://budi:rahasia@contoh.go.id."));
    assert!(!login("Salin dari ssh://git@contoh.go.id/a."));
}
