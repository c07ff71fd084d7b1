//! Words planted where they are hard to see: each is found once, at its own bytes. In the briefs below
//! ⟦ ⟧ stand around what must be found; nothing else may be.

use crate::common::brief_with;
use crate::{RULES, check, found, place, rules};
use std::ops::Range;

/// A brief without its marks, and the bytes between them.
fn unmarked(text: &str) -> (String, Vec<Range<usize>>) {
    let (mut plain, mut ranges, mut rest) = (String::new(), Vec::new(), text);
    while let Some((before, after)) = rest.split_once('⟦') {
        let (inside, more) = after.split_once('⟧').expect("a mark is closed");
        plain += before;
        ranges.push(plain.len()..plain.len() + inside.len());
        plain += inside;
        rest = more;
    }
    (plain + rest, ranges)
}

/// Checks a whole brief; `words` are those found, as they read, or empty where they read as written.
fn planted_in(marked: &str, rules: &str, words: &[&str]) {
    let (brief, ranges) = unmarked(marked);
    let list = found(&check(&brief, rules));
    let told: Vec<(Range<usize>, &str)> =
        list.iter().map(|f| (f.bytes.clone(), brief.get(f.bytes.clone()).unwrap_or("?"))).collect();
    let expected: Vec<(Range<usize>, &str)> = ranges.iter().map(|r| (r.clone(), &brief[r.clone()])).collect();
    assert_eq!(told, expected, "{brief}");
    for (n, f) in list.iter().enumerate() {
        assert_eq!((f.start, f.end), (place(&brief, f.bytes.start), place(&brief, f.bytes.end)), "{brief}");
        let read = words.get(n).copied().unwrap_or(&brief[f.bytes.clone()]);
        assert_eq!(f.text, read, "{brief}");
    }
}

fn planted(lines: &str, words: &[&str]) {
    planted_in(&brief_with(lines), RULES, words);
}

#[test]
fn in_every_part_that_is_read() {
    for lines in [
        "judul: Layanan ⟦terbaik⟧ untuk warga\n",
        "kait: \"⟦Terbaik⟧: buka setiap hari.\"\n",
        "ringkasan: Layanan ⟦terbaik⟧, dan memang ⟦TERBAIK⟧.\n",
        "alasan: Karena ⟦terbaik⟧.\n",
        "pesan_kunci:\n  - Satu ⟦terbaik⟧.\n  - {teks: Dua ⟦terbaik⟧., pendek: Tiga ⟦terbaik⟧.}\n",
        "fakta:\n  - {pernyataan: Empat ⟦terbaik⟧., sumber: sk}\n",
        "ajakan: {teks: Datang ke ⟦nomor satu⟧, tautan: https://contoh.go.id/terbaik}\n",
        "tanya_jawab:\n  - tanya: Apakah ini ⟦terbaik⟧?\n    jawab: |\n      Ya, ⟦terbaik⟧.\n\n      - Juga ⟦terbaik⟧ di sini.\n",
        "platform: [x, facebook]\nmedia:\n  - {berkas: a.jpg, alt: Gedung ⟦terbaik⟧ di kota., takarir: Takarir ⟦terbaik⟧.}\n",
        "naskah:\n  x: |\n    Halo ⟦terbaik⟧.\n\n    Alinea dua, ⟦nomor\n    satu⟧.\n",
    ] {
        let words: &[&str] = if lines.starts_with("naskah") { &["terbaik", "nomor satu"] } else { &[] };
        planted(lines, words);
    }
}

#[test]
fn not_where_no_words_are() {
    for lines in [
        "ringkasan: Ketik `terbaik` saja.\n",
        "ringkasan: |\n  Contoh:\n\n  ```\n  terbaik\n  ```\n\n      terbaik menjorok\n",
        "ringkasan: |\n  Awal.\n\n  <!-- terbaik -->\n\n  Lalu <!-- terbaik --> akhir.\n",
        "ringkasan: Lihat https://contoh.go.id/terbaik dan terbaik.go.id atau terbaik@contoh.go.id.\n",
        "ringkasan: Kata @terbaik dan @terbaik.id, \\#terbaik.\n",
        "ringkasan: \"Kata #terbaik dan #Terbaik2025.\"\n",
        "ringkasan: |\n  Lihat [laman](https://contoh.go.id/terbaik \"terbaik\").\n",
        "ringkasan: |\n  Foto:\n\n  ![gedung terbaik](terbaik.jpg)\n",
        "kait: Halo # terbaik\n# terbaik\n",
        "istilah: {terbaik: Lembaga Contoh}\n",
        "tagar: [terbaik]\n",
        "platform: [x, facebook]\nmedia: [{berkas: terbaik.jpg, alt: Gedung Balai Kota Contoh di pagi hari.}]\n",
        "ringkasan: Keterbaikan, perbaikan, menerbaikkan, dan terbaiksatu.\n",
        "ringkasan: Nomor, satu. Nomor dan satu.\n",
    ] {
        planted(lines, &[]);
    }
}

#[test]
fn inside_markdown() {
    planted(
        "ringkasan: |\n  Daftar:\n\n  - Satu ⟦terbaik⟧.\n    - Dua ⟦terbaik⟧ dan ⟦terbaik⟧.\n      1. Tiga ⟦nomor\n         satu⟧.\n  - > Kutipan ⟦terbaik⟧.\n",
        &["terbaik", "terbaik", "terbaik", "nomor satu"],
    );
    planted(
        "ringkasan: |\n  Menteri:\n\n  > Ini layanan ⟦nomor\n  > satu⟧, ⟦terbaik⟧\n  lanjutan ⟦terbaik⟧.\n  >\n  > Alinea ⟦terbaik⟧.\n",
        &["nomor satu"],
    );
    planted("ringkasan: Ketik `terbaik`, lalu [yang ⟦terbaik⟧](https://contoh.go.id/terbaik).\n", &[]);
    planted("ringkasan: Lihat [a](https://contoh.go.id/terbaik), ⟦terbaik⟧, [b](https://contoh.go.id/terbaik).\n", &[]);
    planted(
        "ringkasan: |\n  | Layanan | Nilai |\n  |---|---|\n  | ⟦terbaik⟧ | *⟦terbaik⟧* |\n  | a \\| b | **⟦nomor satu⟧** |\n",
        &[],
    );
    planted("ringkasan: \"# Judul ⟦terbaik⟧\"\n", &[]);
    planted("ringkasan: |\n  Judul ⟦terbaik⟧\n  =====\n\n  Isi ~~⟦terbaik⟧~~ dan ***⟦terbaik⟧***.\n", &[]);
    planted(
        "ringkasan: Yang ⟦ter**baik⟧** dan ⟦ter*baik*nya⟧, **⟦ter**baik⟧.\n",
        &["terbaik", "terbaiknya", "terbaik"],
    );
    planted("ringkasan: Yang ⟦nomor **satu⟧** dan **⟦nomor** satu⟧.\n", &["nomor satu", "nomor satu"]);
    planted(
        "ringkasan: Yang ⟦ter&shy;baik⟧, ⟦caf&eacute;⟧, ⟦nomor&nbsp;satu⟧.\n",
        &["ter\u{ad}baik", "café", "nomor satu"],
    );
    planted("ringkasan: |\n  Yang ⟦nomor  \n  satu⟧ dan ⟦nomor\\\n  satu⟧.\n", &["nomor satu", "nomor satu"]);
    planted("ringkasan: Yang [⟦nomor](https://contoh.go.id) satu⟧.\n", &["nomor satu"]);
}

#[test]
fn over_line_breaks_of_every_style() {
    let words = &["nomor satu"];
    for lines in [
        "ringkasan: |\n  Ini ⟦nomor\n  satu⟧.\n",
        "ringkasan: >\n  Ini ⟦nomor\n  satu⟧.\n",
        "ringkasan: >-\n    Ini ⟦nomor\n    satu⟧.\n",
        "ringkasan: |2\n    Ini ⟦nomor\n  satu⟧.\n",
        "ringkasan: Ini ⟦nomor\n  satu⟧.\n",
        "ringkasan: 'Ini ⟦nomor\n\n  satu⟧.'\n",
        "ringkasan: \"Ini ⟦nomor\n    satu⟧.\"\n",
        "ringkasan: \"Ini ⟦nomor\\\n  \\ satu⟧.\"\n",
        "ringkasan: \"Ini ⟦nomor\\nsatu⟧.\"\n",
        "ringkasan: \"Ini ⟦nomor\\tsatu⟧.\"\n",
        "ringkasan: Ini ⟦nomor     satu⟧.\n",
        "kait: Ini ⟦nomor\u{a0}satu⟧.\n",
    ] {
        planted(lines, words);
        planted_in(&brief_with(lines).replace('\n', "\r\n"), RULES, words);
    }
    // A blank line of the text parts two paragraphs; in a quoted scalar that takes two blank lines.
    planted("ringkasan: |\n  Ini nomor\n\n  satu.\n", &[]);
    planted("ringkasan: 'Ini nomor\n\n\n  satu.'\n", &[]);
    planted("naskah:\n  x: |\n    Ini nomor\n\n    satu.\n", &[]);
    planted("ringkasan: |\n  - nomor\n  - satu\n", &[]);
    planted("pesan_kunci: [Ini nomor, satu.]\n", &[]);
}

#[test]
fn in_spite_of_what_hides_them() {
    planted("kait: Yang ⟦ter\u{ad}baik⟧ dan ⟦ter\u{200b}baik⟧.\n", &[]);
    planted("kait: \"Yang ⟦ter\\u00ADbaik⟧ dan ⟦ter\\u200Bbaik⟧.\"\n", &["ter\u{ad}baik", "ter\u{200b}baik"]);
    planted("kait: 👨‍👩‍👧 ⟦terbaik⟧ 👨‍👩‍👧, ⟦cafe\u{301}⟧.\n", &[]);
    planted("kait: \"Ke ⟦caf\\u00e9⟧, ⟦cafe\\u0301⟧, ⟦c\\x61fé⟧.\"\n", &["café", "cafe\u{301}", "café"]);
    planted("kait: \"Kata \\\"⟦terbaik⟧\\\" itu.\"\n", &[]);
    planted("kait: 'Kata ''⟦terbaik⟧'' itu, Jum''at ⟦terbaik⟧.'\n", &[]);
    planted("kait: 𝗧𝗲𝗿𝗯𝗮𝗶𝗸 bukan huruf biasa, ⟦TERBAIK⟧.\n", &[]);
    planted("kait: ⟦Terbaiknya⟧, ⟦terbaiklah⟧, ⟦terbaikmu⟧, ⟦nomor satunya⟧, ⟦terbaiknyalah⟧.\n", &[]);
    planted("kait: Yang ⟦terbaik⟧-⟦terbaik⟧ (⟦terbaik⟧)/⟦terbaik⟧.\n", &[]);
    planted("kait: Yang ⟦pertama di Indonesia⟧ dan ⟦PERTAMA di dunia⟧.\n", &[]);
    planted_in(&format!("\u{feff}{}", brief_with("judul: Yang ⟦terbaik⟧ é ⟦terbaik⟧\n")), RULES, &[]);
    planted_in(brief_with("kait: Yang ⟦terbaik⟧\n").trim_end(), RULES, &[]);
}

#[test]
fn in_flow_and_through_an_alias() {
    planted("pesan_kunci: [Satu ⟦terbaik⟧., \"Dua ⟦terbaik⟧.\", 'Tiga ⟦nomor satu⟧.']\n", &[]);
    planted("pesan_kunci: [Satu\n  ⟦nomor\n  satu⟧., Dua.]\n", &["nomor satu"]);
    // What is read twice stands once in the file.
    planted("kait: &k Yang ⟦terbaik⟧ dan ⟦terbaik⟧.\nalasan: *k\npesan_kunci: [*k, Lain.]\n", &[]);
    planted(
        "sumber:\n  - &s {id: sk, judul: Judul terbaik}\ntanya_jawab:\n  - &t {tanya: Apa?, jawab: Yang ⟦terbaik⟧.}\n  - *t\n",
        &[],
    );
}

#[test]
fn in_parts_that_a_rule_asks_for() {
    let rules =
        |part: &str| rules(&[&format!("id: uji, jenis: existence, tingkat: info, kata: [terbaik], cakupan: [{part}]")]);
    let lines = "judul: Yang terbaik\nkait: Yang terbaik.\nistilah: {CKG: Cek ⟦terbaik⟧}\n";
    planted_in(&brief_with(lines), &rules("istilah"), &[]);
    planted_in(&brief_with("tagar: [⟦terbaik⟧]\nkait: terbaik.\n"), &rules("tagar"), &[]);
    planted_in(
        &brief_with(
            "platform: [x, facebook]\nmedia: [{berkas: terbaik.jpg, alt: Foto ⟦terbaik⟧., takarir: terbaik.}]\n",
        ),
        &rules("alt"),
        &[],
    );
    planted_in(&brief_with("unit: Unit ⟦terbaik⟧\nkait: terbaik.\n"), &rules("identitas"), &[]);
}
