//! Values of the wrong kind, missing, empty, impossible.

use crate::common::{Humas, brief_with};
use crate::{case, checked, run_all, said};

#[test]
fn a_wrong_kind_of_value_is_told_apart() {
    run_all(&[
        case("judul: [a, b]\n", 3, &["jenis-nilai", "seharusnya teks, bukan daftar"]),
        case("ringkasan: {a: b}\n", 3, &["seharusnya teks, bukan pasangan"]),
        case("pesan_kunci: Satu pesan.\n", 3, &["seharusnya daftar, bukan teks", "pesan_kunci: [Satu pesan.]"]),
        case("pesan_kunci: [[a]]\n", 3, &["seharusnya teks, bukan daftar"]),
        case("sumber: {id: a, judul: b}\n", 3, &["seharusnya daftar, bukan pasangan"]),
        case("sumber: [a]\n", 3, &["seharusnya pasangan kunci dan nilai, bukan teks"]),
        case("ajakan: Datanglah\n", 3, &["seharusnya pasangan kunci dan nilai, bukan teks"]),
        case("ajakan: [a]\n", 3, &["seharusnya pasangan kunci dan nilai, bukan daftar"]),
        case("naskah: Halo\n", 3, &["seharusnya pasangan nama dan nilai, bukan teks"]),
        case("naskah: {x: [a]}\n", 3, &["seharusnya teks, bukan daftar"]),
        case("tagar: sehat\n", 3, &["tagar: [sehat]"]),
        case("istilah: [CKG]\n", 3, &["seharusnya pasangan nama dan nilai, bukan daftar"]),
        case("tanggal: {a: b}\n", 3, &["a.yaml:11:", "seharusnya teks"]),
        case("media: a.jpg\n", 3, &["seharusnya daftar, bukan teks"]),
        case("kait: {a: b}\n", 3, &["Bila teks ini memuat titik dua"]),
    ]);
}

#[test]
fn every_required_key_is_asked_for() {
    let all = brief_with("");
    for key in ["judul", "instansi", "unit", "penanggung_jawab", "tanggal", "ringkasan", "pesan_kunci", "sumber"] {
        let without: String = all
            .lines()
            .filter(|l| !(l.starts_with(key) || key == "sumber" && l.starts_with(' ')))
            .fold(String::new(), |text, line| text + line + "\n");
        let ran = checked(key, Humas::new().file("a.yaml", &without).args(["draft", "a.yaml"]), 3);
        said(key, &ran, &[&format!("“{key}” wajib diisi, tetapi belum ada."), "a.yaml:1:1", "1 galat"]);
    }
    let ran = checked("semua", Humas::new().file("a.yaml", "nada: biasa\n").args(["draft", "a.yaml"]), 3);
    said("semua", &ran, &["8 galat"]);
}

#[test]
fn empty_values_count_as_missing() {
    run_all(&[
        case("judul:\n", 3, &["“judul” wajib diisi", "a.yaml:11:"]),
        case("judul: \"\"\n", 3, &["kosong", "a.yaml:11:8", "1 galat"]),
        case("pesan_kunci: []\n", 3, &["“pesan_kunci” wajib diisi", "a.yaml:11:"]),
        case("pesan_kunci:\n  -\n", 3, &["Nilai ini kosong", "a.yaml:12:"]),
        case("pesan_kunci: [\"  \"]\n", 3, &["Nilai ini kosong", "a.yaml:11:15"]),
        case("sumber:\n", 3, &["“sumber” wajib diisi"]),
        case("naskah: {x: \"\"}\n", 3, &["Nilai ini kosong", "a.yaml:12:13"]),
        case("ajakan: {teks: }\n", 3, &["“teks” kosong"]),
        case("kait:\n", 0, &[]),
    ]);
}

#[test]
fn days_and_moments_must_exist() {
    run_all(&[
        case("tanggal: 2025-02-30\n", 3, &["“2025-02-30” bukan tanggal yang ada.", "a.yaml:11:10"]),
        case("tanggal: 2025-13-01\n", 3, &["bukan tanggal yang ada"]),
        case("tanggal: 03/02/2025\n", 3, &["tahun-bulan-hari: 2025-02-03"]),
        case("tanggal: 3 Februari 2025\n", 3, &["tahun-bulan-hari: 2025-02-03"]),
        case("tanggal: 2025-2-3\n", 3, &["tahun-bulan-hari: 2025-02-03"]),
        case("tanggal: besok\n", 3, &["misalnya 2025-02-03"]),
        case("tanggal: 99999999999999999999-01-01\n", 3, &["bukan tanggal yang ada"]),
        case("embargo: besok\n", 3, &["waktu-salah", "a.yaml:12:10", "+07:00 WIB"]),
        case("embargo: 2025-02-30T09:00\n", 3, &["bukan waktu yang ada"]),
        case("embargo: 2025-02-10T09:00:00+25:00\n", 3, &["bukan waktu yang ada"]),
        case("embargo: 2025-02-10T09:00:00+-7:00\n", 3, &["bukan waktu yang ada"]),
        case("embargo: 2025-02-10T09:00:00+07:-5\n", 3, &["bukan waktu yang ada"]),
        case("embargo: 2025-02-10T09:00:00-99999:00\n", 3, &["bukan waktu yang ada"]),
        case("embargo: 2025-02-10\n", 3, &["bukan waktu yang ada"]),
        case("embargo: 2025-02-10 09:00\n", 0, &[]),
    ]);
}

#[test]
fn links_must_lead_somewhere() {
    run_all(&[
        case("tautan: https://\n", 3, &["tautan-salah", "a.yaml:12:9"]),
        case("tautan: javascript:alert(1)\n", 3, &["bukan alamat web"]),
        case("tautan: javascript:alert(document.domain)\n", 3, &["bukan alamat web"]),
        case("tautan: data:text/html,a.b\n", 3, &["bukan alamat web"]),
        case("tautan: mailto:a@b.id\n", 3, &["bukan alamat web"]),
        case("tautan: ftp://a.id\n", 3, &["bukan alamat web"]),
        case("tautan: https://contoh.go.id/a b\n", 3, &["tanpa spasi"]),
        case("tautan: https://contoh..go.id\n", 3, &["bukan alamat web"]),
        case("tautan: contoh\n", 3, &["bukan alamat web"]),
        case("ajakan: {teks: Datang., tautan: \"htps://contoh.go.id\"}\n", 3, &["bukan alamat web"]),
        case("kanal_umpan_balik: [{nama: a, tautan: \"https:///jalur\"}]\n", 3, &["bukan alamat web"]),
        case("tautan: contoh.go.id:8080/a\n", 0, &[]),
    ]);
}

#[test]
fn sources_hooks_and_titles() {
    run_all(&[
        case("fakta: [{pernyataan: 5 desa., sumber: sj}]\n", 3, &["sumber-asing", "a.yaml:12:39", "“sumber”: sk."]),
        case("sumber: [{id: a, judul: b}, {id: a, judul: c}]\n", 3, &["sumber-ganda", "a.yaml:10:34"]),
        case(
            "kait: >\n  Kait ini sengaja ditulis sangat panjang agar melewati seratus karakter, sehingga tampak betapa ia tidak muat.\n",
            3,
            &["kait-panjang", "paling banyak 100", "a.yaml:13:3"],
        ),
        case("judul: |\n  Satu\n  Dua\n", 3, &["satu-baris", "a.yaml:12:3"]),
        case("kait: \"a\\nb\"\n", 3, &["satu-baris"]),
    ]);
    // A hundred families of emoji are a hundred characters to a reader.
    let family = "👨\u{200d}👩\u{200d}👧".repeat(100);
    for (text, code) in [(family.clone(), 0), (family + "a", 3)] {
        let brief = brief_with(&format!("kait: \"{text}\"\n"));
        checked("emoji", Humas::new().file("a.yaml", brief).args(["draft", "-p", "siaran-pers", "a.yaml"]), code);
    }
}
