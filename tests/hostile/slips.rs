//! Slips of the keyboard: what YAML makes of them, and what the officer is told.

use crate::common::{Humas, brief_with};
use crate::{case, checked, run_all, said};

#[test]
fn slips_name_the_line_and_the_remedy() {
    run_all(&[
        case("judul: Siaran Pers: Tarif tetap\n", 3, &["titik-dua-dalam-nilai", "a.yaml:11:8", "tanda kutip"]),
        case("judul:Siaran Pers\n", 3, &["a.yaml:11:", "Beri satu spasi: `judul: Siaran Pers`"]),
        case("pesan_kunci:\n\t- Pesan satu.\n", 3, &["tab-di-awal-baris", "a.yaml:12:1", "dua spasi"]),
        case("pesan_kunci:\n  -Pesan satu.\n", 3, &["a.yaml:12:3", "Beri satu spasi"]),
        case("pesan_kunci:\n  - Pesan satu.\n - Pesan dua.\n", 3, &["indentasi", "a.yaml:13:2"]),
        case("judul: \"Siaran Pers\nkait: Halo\n", 3, &["kutip-terbuka", "a.yaml:11:8"]),
        case("judul: 'Aisyiyah hadir\nkait: Halo\n", 3, &["kutip-terbuka", "a.yaml:11:8"]),
        case("judul: 'Jum'at'\n", 3, &["kutip-di-dalam-nilai", "\"Jum'at\""]),
        case("judul: “Siaran: Pers”\n", 3, &["kutip-lengkung", "tanda kutip lurus"]),
        case("kait: @akun resmi\n", 3, &["karakter-awal", "a.yaml:12:7", "“@”"]),
        case("kait: %50 lebih murah\n", 3, &["karakter-awal", "“%”"]),
        case("kait: *gratis* untuk semua\n", 3, &["karakter-awal", "“*”"]),
        case("kait: & dan lain\n", 3, &["karakter-awal", "“&”"]),
        case("kait: !penting\n", 3, &["karakter-awal", "“!”"]),
        case("kait: `kode`\n", 3, &["karakter-awal", "“`”"]),
        case("kait: [x] selesai\n", 3, &["karakter-awal", "“[”"]),
        case("kait\n", 3, &["a.yaml:12:1", "titik dua"]),
        case("tagar: [#sehat, #gratis]\n", 3, &["kutip-dalam-kurung", "\"#sehat\""]),
        case("tagar: [sehat\nkait: x\n", 3, &["kurung-terbuka", "a.yaml:12:8"]),
        case("kait: Satu\nkait: Dua\n", 3, &["kunci-ganda", "a.yaml:13:1", "ditulis dua kali"]),
        case("ajakan: {teks: Datang, teks: Pergi}\n", 3, &["kunci-ganda", "`teks`"]),
        case("kait: Halo\n---\njudul: Dua\n", 3, &["a.yaml:12:1", "lebih dari satu dokumen"]),
        case("ajakan:\n  <<: {teks: Datang}\n", 3, &["kunci-gabung", "a.yaml:13:3"]),
        case("kait: *kosong\n", 3, &["a.yaml:12:7", "tanda kutip"]),
        case("kait: \"C:\\Users\\x\"\n", 3, &["garis-miring-terbalik", "a.yaml:12:"]),
        case("kait: Halo\n  lagi: x\n", 3, &["indentasi", "a.yaml:13:3"]),
        case("- butir\n", 3, &["indentasi", "a.yaml:12:1"]),
        case("judul: #tagar\n", 3, &["a.yaml:11:", "# memulai komentar"]),
    ]);
}

#[test]
fn several_slips_of_one_kind_are_all_listed() {
    let brief = brief_with("judul: Satu: dua\nkait: Tiga: empat\n");
    let ran = checked("dua slip", Humas::new().file("a.yaml", brief).args(["draft", "a.yaml"]), 3);
    said("dua slip", &ran, &["a.yaml:11:8", "a.yaml:12:7", "2 galat"]);
}

#[test]
fn an_item_one_column_too_far_is_explained() {
    run_all(&[case("platform:\n  - x\n   - instagram\n", 3, &["sejajarkan tanda hubungnya", "a.yaml:13:5"])]);
}

#[test]
fn anchors_and_aliases_serve_honest_briefs() {
    let brief = brief_with(
        "tautan: &laman https://contoh.go.id/posyandu\najakan: {teks: Datang ke posyandu., tautan: *laman}\n",
    );
    let ran = checked("alias", Humas::new().file("a.yaml", brief).args(["draft", "-p", "x", "a.yaml"]), 0);
    assert!(ran.stdout.contains("https://contoh.go.id/posyandu"), "{}", ran.stdout);
}

#[test]
fn unknown_keys_are_guessed_everywhere() {
    run_all(&[
        case("kiat: x\n", 3, &["kunci-asing", "a.yaml:12:1", "Mungkin maksud Anda “kait”"]),
        case("Kait: x\n", 3, &["kunci-asing", "Mungkin maksud Anda “kait”"]),
        case("tanya jawab: []\n", 3, &["Mungkin maksud Anda “tanya_jawab”"]),
        case("xyzzy: 1\n", 3, &["Kunci “xyzzy” tidak dikenal", "Kunci yang dikenal: judul"]),
        case("sumber: [{id: a, juduk: b}]\n", 3, &["a.yaml:10:18", "“judul”", "wajib diisi"]),
        case("fakta: [{pernyatan: b, sumber: sk}]\n", 3, &["Mungkin maksud Anda “pernyataan”"]),
        case("ajakan: {teks: Datang, tautn: https://a.id}\n", 3, &["Mungkin maksud Anda “tautan”"]),
        case("naskah: {instagam: x}\n", 3, &["a.yaml:12:10", "Mungkin maksud Anda “instagram”"]),
        case("platform: [twiter]\n", 3, &["Platform “twiter” tidak dikenal", "a.yaml:12:12"]),
        case("media: [{berkas: a.jpg, takari: b}]\n", 3, &["Mungkin maksud Anda “takarir”"]),
        case("kecuali: [{aturan: a, alasn: b}]\n", 3, &["Mungkin maksud Anda “alasan”"]),
        case("tanya_jawab: [{tanya: a, jawaban: b}]\n", 3, &["Mungkin maksud Anda “jawab”"]),
    ]);
}

#[test]
fn unknown_words_are_guessed() {
    run_all(&[
        case("jenis: kebijkan\n", 3, &["pilihan-asing", "Mungkin maksud Anda “kebijakan”"]),
        case("klasifikasi: rahasia\n", 3, &["“rahasia” tidak termasuk pilihan: publik, terbatas, dikecualikan"]),
        case("nada: Biasa\n", 3, &["Mungkin maksud Anda “biasa”"]),
        case("jenis: [layanan]\n", 3, &["jenis-nilai", "seharusnya teks, bukan daftar"]),
    ]);
}
