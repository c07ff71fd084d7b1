//! The slips officers make: what is said about each, where, and with which remedy.

use crate::common;
use crate::common::Random;
use humas::diagnostic::Diagnostic;
use humas::source::{Source, SourceId};
use humas::yaml;

fn read(text: &str) -> (Source, Result<yaml::Node, Vec<Diagnostic>>) {
    let source = Source { id: SourceId(0), name: "uji.yaml".into(), text: text.to_owned().into() };
    let result = yaml::read(&source);
    (source, result)
}

/// Text, code, line, column, and the remedy; where it ends in a line in backticks, that line is put
/// in place of the faulty one and must be read.
type Case = (&'static str, &'static str, usize, usize, &'static str);

const QUOTE: &str = "Apit seluruh nilainya dengan tanda kutip: ";

#[rustfmt::skip]
const CASES: &[Case] = &[
    // Colons.
    ("judul: Siaran Pers: Tarif tetap\n", "titik-dua-dalam-nilai", 1, 8, "Apit seluruh nilainya dengan tanda kutip: `judul: \"Siaran Pers: Tarif tetap\"`."),
    ("a: 1\r\nb: Ia berkata \"ya\": x # c\r\n", "titik-dua-dalam-nilai", 2, 4, "Apit seluruh nilainya dengan tanda kutip: `b: 'Ia berkata \"ya\": x' # c`."),
    ("\u{feff}é: ü: x", "titik-dua-dalam-nilai", 1, 4, "Apit seluruh nilainya dengan tanda kutip: `é: \"ü: x\"`."),
    ("a:\n  - Jam 10:00: buka: ya\n", "titik-dua-dalam-nilai", 2, 16, "Apit seluruh nilainya dengan tanda kutip: `- Jam 10:00: \"buka: ya\"`."),
    ("ringkasan: Program\n  mencakup tiga hal pokok: A\n", "titik-dua-dalam-nilai", 2, 3, "Tulis teks panjang sebagai blok: `|` sesudah titik dua kuncinya, lalu teksnya di baris berikut dan menjorok."),
    ("judul:Isi\nb: c\n", "spasi-sesudah-titik-dua", 1, 6, "Beri satu spasi: `judul: Isi`."),
    ("b: c\njudul:Isi\nd: e\n", "spasi-sesudah-titik-dua", 2, 6, "Beri satu spasi: `judul: Isi`."),
    ("b: c\nkunci\nd: e\n", "kunci-tanpa-titik-dua", 2, 1, "Jika ini kunci, tulis `kunci: …`. Jika ini lanjutan nilai di atasnya, awali baris ini dengan dua spasi."),
    ("kunci\nd: e\n", "kunci-tanpa-titik-dua", 1, 1, "Tulis kunci, titik dua, spasi, lalu nilainya: `kunci: …`."),
    ("judul = Siaran\nd: e\n", "kunci-tanpa-titik-dua", 1, 1, "Pakai titik dua sesudah kunci: `judul: Siaran`."),
    ("isi: |\nteks\nd: e\n", "kunci-tanpa-titik-dua", 2, 1, "Teks di bawah `|` harus menjorok: awali setiap barisnya dengan dua spasi."),
    // Dashes.
    ("a:\n  - x\n  -y\n", "spasi-sesudah-tanda-hubung", 3, 3, "Beri satu spasi: `- y`."),
    ("a:\n  -id: x\n   b: y\n", "spasi-sesudah-tanda-hubung", 2, 3, "Beri satu spasi: `- id: x`."),
    ("a: b\n- c\n", "butir-tanpa-kunci", 2, 1, "Tulis kuncinya di baris tersendiri tanpa nilai, misalnya `pesan_kunci:`, lalu butirnya di bawahnya."),
    ("a: - b\n", "yaml-tidak-sah", 1, 4, "Mulailah daftar di baris baru di bawah kuncinya; bila `-` bagian dari teks, apit nilainya dengan tanda kutip."),
    // Tabs.
    ("a: 1\n\tb: 2\n", "tab-di-awal-baris", 2, 1, "Ganti setiap tab di awal baris dengan dua spasi; YAML hanya mengenal spasi."),
    ("a:\n\t\t- x\n", "tab-di-awal-baris", 2, 1, "Ganti setiap tab di awal baris dengan dua spasi; YAML hanya mengenal spasi."),
    ("isi: |\n\tteks\n", "tab-di-awal-baris", 2, 1, "Ganti setiap tab di awal baris dengan dua spasi; YAML hanya mengenal spasi."),
    // Quotation marks.
    ("a: \"buka\nb: c\nd: e\n", "kutip-terbuka", 1, 4, "Tutup tanda kutipnya di akhir nilai: `a: \"buka\"`."),
    ("z: é\nsebab: 'Aisyiyah hadir\nb: c\n", "kutip-terbuka", 2, 8, "Tutup tanda kutipnya di akhir nilai: `sebab: 'Aisyiyah hadir'`. Jika tanda itu bagian dari teks: `sebab: \"'Aisyiyah hadir\"`."),
    ("a: \"Siaran\nb: \"Kemenkes\"\nc: d\n", "kutip-terbuka", 1, 4, "Tutup tanda kutipnya di akhir nilai: `a: \"Siaran\"`."),
    ("judul: 'Jum'at'\n", "kutip-di-dalam-nilai", 1, 12, "Apit seluruh nilai dengan jenis tanda kutip yang lain: `judul: \"Jum'at\"`."),
    ("judul: \"Siaran\" pers\n", "kutip-di-dalam-nilai", 1, 15, "Apit seluruh nilai dengan jenis tanda kutip yang lain: `judul: '\"Siaran\" pers'`."),
    ("judul: \"Kata \"Merdeka\" itu\"\n", "kutip-di-dalam-nilai", 1, 14, "Apit seluruh nilai dengan jenis tanda kutip yang lain: `judul: 'Kata \"Merdeka\" itu'`."),
    ("isi: \"a\" \"b\"\n", "kutip-di-dalam-nilai", 1, 8, "Apit seluruh nilai dengan jenis tanda kutip yang lain: `isi: '\"a\" \"b\"'`."),
    ("judul: “Siaran: pers”\n", "kutip-lengkung", 1, 8, "Pakai tanda kutip lurus: `judul: \"Siaran: pers\"`."),
    ("a: “Lihat: \"x\"”\n", "kutip-lengkung", 1, 4, "Pakai tanda kutip lurus: `a: 'Lihat: \"x\"'`."),
    // Escapes.
    ("path: \"C:\\Users\\x\"\n", "garis-miring-terbalik", 1, 10, "Pakai tanda kutip tunggal agar garis miring terbalik dibaca apa adanya: `path: 'C:\\Users\\x'`."),
    ("path: \"a\\tb\\dok\"\n", "garis-miring-terbalik", 1, 12, "Pakai tanda kutip tunggal agar garis miring terbalik dibaca apa adanya: `path: 'a\\tb\\dok'`."),
    ("a: \"x\n  y \\z\"\n", "garis-miring-terbalik", 2, 5, "Tulis garis miring terbalik dua kali (`\\\\`), atau pakai tanda kutip tunggal."),
    // The first character.
    ("a: @akun\n", "karakter-awal", 1, 4, "Tanda “@” di awal punya arti khusus dalam YAML. Apit teksnya dengan tanda kutip: `a: \"@akun\"`."),
    ("a: %50\n", "karakter-awal", 1, 4, "Tanda “%” di awal punya arti khusus dalam YAML. Apit teksnya dengan tanda kutip: `a: \"%50\"`."),
    ("a: *bintang* tebal\n", "karakter-awal", 1, 4, "Tanda “*” di awal punya arti khusus dalam YAML. Apit teksnya dengan tanda kutip: `a: \"*bintang* tebal\"`."),
    ("- **Gratis**: semua\n- b\n", "karakter-awal", 1, 3, "Tanda “*” di awal punya arti khusus dalam YAML. Apit teksnya dengan tanda kutip: `- \"**Gratis**: semua\"`."),
    ("a: & dan\n", "karakter-awal", 1, 4, "Tanda “&” di awal punya arti khusus dalam YAML. Apit teksnya dengan tanda kutip: `a: \"& dan\"`."),
    ("a: !penting\n", "karakter-awal", 1, 4, "Tanda “!” di awal punya arti khusus dalam YAML. Apit teksnya dengan tanda kutip: `a: \"!penting\"`."),
    ("a: `kode`\n", "karakter-awal", 1, 4, "Tanda “`” di awal punya arti khusus dalam YAML. Apit teksnya dengan tanda kutip: `a: \"`kode`\"`."),
    ("a: > lebih\n", "karakter-awal", 1, 4, "Tanda “>” di awal punya arti khusus dalam YAML. Apit teksnya dengan tanda kutip: `a: \"> lebih\"`."),
    ("a: | batang\n", "karakter-awal", 1, 4, "Tanda “|” di awal punya arti khusus dalam YAML. Apit teksnya dengan tanda kutip: `a: \"| batang\"`."),
    ("a: [x] selesai\n", "karakter-awal", 1, 4, "Tanda “[” di awal punya arti khusus dalam YAML. Apit teksnya dengan tanda kutip: `a: \"[x] selesai\"`."),
    ("a: {x} selesai\n", "karakter-awal", 1, 4, "Tanda “{” di awal punya arti khusus dalam YAML. Apit teksnya dengan tanda kutip: `a: \"{x} selesai\"`."),
    ("@x: y\n", "karakter-awal", 1, 1, "Tanda “@” di awal punya arti khusus dalam YAML. Apit teksnya dengan tanda kutip: `\"@x\": y`."),
    // Brackets.
    ("a: [belum\nb: c\n", "kurung-terbuka", 1, 4, "Tutup dengan `]`: `a: [belum]`. Jika kurung itu bagian dari teks: `a: \"[belum\"`."),
    ("a: {b: c\nd: e\n", "kurung-terbuka", 1, 4, "Tutup dengan `}`: `a: {b: c}`. Jika kurung itu bagian dari teks: `a: \"{b: c\"`."),
    ("tagar: [#ckg, #sehat]\n", "kutip-dalam-kurung", 1, 8, "Apit dengan tanda kutip: `tagar: [\"#ckg\", \"#sehat\"]`."),
    ("tagar: [ckg, #sehat]\nb: c\n", "kutip-dalam-kurung", 1, 8, "Apit dengan tanda kutip: `tagar: [ckg, \"#sehat\"]`."),
    ("s: {x: @akun, y: Ayo: z}\n", "kutip-dalam-kurung", 1, 4, "Apit dengan tanda kutip: `s: {x: \"@akun\", y: \"Ayo: z\"}`."),
    // Indentation.
    ("a:\n  - x\n - y\n", "indentasi", 3, 2, "Mulailah baris ini dengan 2 spasi, sejajar dengan baris 2."),
    ("a: b\n  c: d\n", "indentasi", 2, 3, "Mulailah baris ini tanpa spasi, sejajar dengan baris 1. Jika ini lanjutan nilai di atasnya, tulis nilai itu sebagai blok: `|` sesudah titik dua kuncinya."),
    ("a: \"b\"\n c: d\n", "indentasi", 2, 2, "Mulailah baris ini tanpa spasi, sejajar dengan baris 1."),
    ("a:\n  b: c\n d: e\n", "indentasi", 3, 2, "Mulailah baris ini dengan 2 spasi, sejajar dengan baris 2, atau tanpa spasi, sejajar dengan baris 1."),
    ("s:\n  - id: x\n   judul: y\n", "indentasi", 3, 4, "Mulailah baris ini dengan 4 spasi, sejajar dengan baris 2, atau tanpa spasi, sejajar dengan baris 1."),
    ("isi: |\n  satu\n dua\nx: y\n", "indentasi", 3, 2, "Mulailah baris ini dengan 2 spasi, sejajar dengan baris 2."),
    ("- a\nb: c\n", "yaml-tidak-sah", 2, 1, "Periksa jumlah spasi di awal baris: butir dan kunci yang setara harus sejajar."),
    // What is YAML and isn't read.
    ("a: 1\nb: 2\na: 3\n", "kunci-ganda", 3, 1, "Hapus salah satunya, atau gabungkan isinya di satu tempat."),
    ("a: 1\n---\nb: 2\n", "dokumen-ganda", 2, 1, "Hapus baris `---` di sini, atau pindahkan bagian sesudahnya ke berkas lain."),
    ("a: 1\n<<: {b: 1}\n", "kunci-gabung", 2, 1, "Tulis setiap kunci beserta nilainya."),
    ("a: &x [*x]\n", "alias-melingkar", 1, 8, "Tulis isinya di sini, tanpa alias."),
    ("a: !!bool ya\n", "tag-tidak-dipakai", 1, 11, "Hapus tag itu, atau apit seluruh nilainya dengan tanda kutip bila `!` bagian dari teks."),
    (": x\n", "kunci-kosong", 1, 1, "Tulis nama kunci sebelum titik dua."),
    ("? [a]\n: x\n", "kunci-bukan-teks", 1, 3, "Apit kuncinya dengan tanda kutip bila ini teks."),
    ("", "dokumen-kosong", 1, 1, "Tulis sekurangnya satu kunci dan nilainya, misalnya `judul: Cek Kesehatan Gratis dimulai`."),
    ("# x\n", "dokumen-kosong", 1, 1, "Tulis sekurangnya satu kunci dan nilainya, misalnya `judul: Cek Kesehatan Gratis dimulai`."),
    ("---\n~\n", "dokumen-kosong", 1, 1, "Tulis sekurangnya satu kunci dan nilainya, misalnya `judul: Cek Kesehatan Gratis dimulai`."),
];

#[test]
fn each_slip_has_its_place_and_remedy() {
    for (text, code, line, column, help) in CASES {
        let (source, result) = read(text);
        let Err(found) = result else { panic!("{text:?} was read") };
        let first = &found[0];
        let place = source.line_col(first.labels[0].span.start as usize);
        let said = first.help.as_ref().map(|help| help.id.as_str());
        assert_eq!((first.code.as_ref(), place, said), (*code, (*line, *column), Some(*help)), "{text}");
        assert_eq!(found.len(), 1, "{text}");
    }
}

#[test]
fn every_line_that_is_proposed_is_read() {
    let mut tried = 0;
    for (text, code, number, _, help) in CASES {
        // "…: `line`." is a line to be taken over; `…` stands for something to fill in.
        let Some(fixed) = help.strip_suffix("`.").and_then(|help| help.rsplit_once(": `")).map(|(_, line)| line) else {
            continue;
        };
        if fixed.contains('…') || *code == "dokumen-kosong" {
            continue;
        }
        tried += 1;
        let mended: Vec<String> = text
            .trim_start_matches('\u{feff}')
            .lines()
            .enumerate()
            .map(|(at, line)| {
                let indent = &line[..line.len() - line.trim_start().len()];
                if at + 1 == *number { format!("{indent}{fixed}") } else { line.to_owned() }
            })
            .collect();
        let mut mended = mended.join("\n");
        // The one case whose next line is wrong only because of this one.
        if *code == "spasi-sesudah-tanda-hubung" {
            mended = mended.replace("\n   b:", "\n    b:");
        }
        let (_, result) = read(&mended);
        assert!(result.is_ok(), "{mended}\n{result:?}");
    }
    assert!(tried > 30, "{tried}");
}

#[test]
fn other_slips_of_the_kind_are_listed() {
    let text = "a: b: c\nisi: |\n  d: e: f\nk: \"g\n  h: i: j\"\nl: m: n\no: “p: q”\nr: {s: t}\nu: v: w\n";
    let (source, result) = read(text);
    let found = result.unwrap_err();
    let places: Vec<_> =
        found.iter().map(|found| (found.code.as_ref(), source.line_col(found.labels[0].span.start as usize))).collect();
    // Not those within texts, nor the one of another kind.
    let code = "titik-dua-dalam-nilai";
    assert_eq!(places, [(code, (1, 4)), (code, (6, 4)), (code, (9, 4))]);

    let (source, result) = read("a:\n\tb: c\n\td: e\n  f: g\n\th: i\n");
    let lines: Vec<_> =
        result.unwrap_err().iter().map(|found| source.line_col(found.labels[0].span.start as usize).0).collect();
    assert_eq!(lines, [2, 3, 5]);
    // A file full of them is not a wall of messages.
    assert_eq!(read(&"a: b: c\n".repeat(500)).1.unwrap_err().len(), 10);
}

#[test]
fn keys_given_twice_show_both_places() {
    let (source, result) = read("\u{feff}é: 1\r\nb: {x: 1, x: 2}\r\n\"é\": 2\r\né: 3\r\n");
    let found = result.unwrap_err();
    let places: Vec<Vec<_>> = found
        .iter()
        .map(|one| one.labels.iter().map(|label| source.line_col(label.span.start as usize)).collect())
        .collect();
    assert_eq!(places, [vec![(2, 11), (2, 5)], vec![(3, 1), (1, 1)], vec![(4, 1), (1, 1)]]);
    assert!(found.iter().all(|one| one.code == "kunci-ganda"));
    assert_eq!(found[1].labels[1].text.id, "pertama kali ditulis di sini");
    assert_eq!(read(&"a: b\n".repeat(5_000)).1.unwrap_err().len(), 20);
    // A map that is used twice is not at fault twice.
    assert_eq!(read("a: &m {x: 1, x: 2}\nb: *m\n").1.unwrap_err().len(), 1);
}

#[test]
fn long_lines_are_shortened() {
    let (_, result) = read(&format!("judul: {}: x\n", "kata ".repeat(10_000)));
    let help = result.unwrap_err().remove(0).help.unwrap();
    assert!(help.id.starts_with(&format!("{QUOTE}`judul: \"kata kata")), "{}", help.id);
    assert!(help.id.ends_with(": x\"`.") && help.id.contains(" … ") && help.id.len() < 300, "{}", help.id);
}

#[test]
fn damaged_files_get_a_diagnostic_that_can_be_drawn() {
    const PIECES: [&str; 24] = [
        ":", ": ", "\t", "\"", "'", "[", "{", "]", "}", "#", " #", "-", "- ", "@", "*", "&", "!", "|", ">", "%", "\n",
        "\\", "é“", ",",
    ];
    let mut random = Random::new(17);
    let (mut refused, mut known) = (0, 0);
    for _ in 0..15_000 {
        let mut text = common::document(&mut random).text;
        for _ in 0..1 + random.below(3) {
            let at = (0..=random.below(text.len() + 1)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
            match random.below(3) {
                0 => drop(text.drain(at..).next()),
                1 => text.truncate(at),
                _ => text.insert_str(at, PIECES[random.below(PIECES.len())]),
            }
        }
        let (source, result) = read(&text);
        let Err(found) = result else { continue };
        refused += 1;
        assert!(!found.is_empty());
        known += usize::from(found[0].code != "yaml-tidak-sah");
        for one in &found {
            for label in &one.labels {
                assert!(source.text.get(label.span.range()).is_some(), "{one:?}\n{text:?}");
            }
            assert!(!one.labels.is_empty() && one.help.is_some(), "{one:?}");
            assert!(!one.message.id.is_empty() && !one.message.en.is_empty());
        }
    }
    // Random damage is no officer's slip; still most of it is recognised.
    assert!(refused > 5_000 && known * 2 > refused, "{known} of {refused}");
}
