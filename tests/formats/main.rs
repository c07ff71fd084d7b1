//! The forms of `humas check`'s report, from outside: one fixed set of briefs in every form, files beside the
//! output, only what a change brings, and quiet runs.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, unreachable_pub, reason = "tests fail by panicking")]

#[path = "../common/mod.rs"]
mod common;

mod changed;
mod escapes;
mod fixed;
mod quiet;
mod reports;
mod repository;

use common::{Humas, brief_with};

/// The forms, as the command line names them.
const FORMS: [&str; 6] = ["text", "json", "sarif", "github", "gitlab", "junit"];

/// Rules of every level, one that can be mended, three for personal data.
const RULES: &str = "versi: 1
dasar: {UJI-1: {peraturan: Perwali Contoh 1/2025, pasal: Pasal 2, isi: Klaim harus dapat diperiksa.}}
aturan:
  - {id: berat, jenis: existence, tingkat: error, kata: [terburuk], mengapa: \"Kata ini menyesatkan [warga](https://contoh.go.id).\",
     pesan: {id: \"“{temuan}” menyesatkan: 100%, sungguh.\", en: \"“{temuan}” misleads: 100%, really.\"}, saran: {id: Hapus., en: Remove it.}, dasar: [UJI-1]}
  - {id: uji, jenis: existence, tingkat: warning, kata: [nomor satu sekali, terbaik]}
  - {id: eja, jenis: spelling, tingkat: info, ganti: {ijin: izin}}
  - {id: nik, jenis: personal-data, tingkat: error, data: nik}
  - {id: surel, jenis: personal-data, tingkat: warning, data: surel}
  - {id: telepon, jenis: personal-data, tingkat: error, data: telepon}
";

/// A folder whose name every form has to write in its own way.
const ODD: &str = "brief 100%, é:1/a.yaml";

/// An error twice behind an emoji, a warning over two lines, an info with a repair, personal data.
fn found() -> String {
    brief_with(
        "kait: \"🌬️ Yang terburuk, lalu terburuk.\"\nringkasan: >\n  Posyandu Contoh yang nomor\n  satu sekali melayani dengan ijin | resmi.\n\
         alasan: |\n  Hubungi 3171011708450001 atau budi.contoh@gmail.com, 0812 3456 7890.\nplatform: [x]\n",
    )
}

/// A run over a brief with findings, one that is not YAML, one whose key is an address, and a clean one.
fn folder() -> Humas {
    Humas::new()
        .file("aturan.yaml", RULES)
        .file(ODD, found())
        .file("b.yaml", "judul: \"tidak ditutup\nbudi.contoh@gmail.com: x\n")
        .file("c.yaml", format!("{}budi.contoh@gmail.com: 3171011708450001\n", brief_with("kait: Senin buka.\n")))
        .file("d.yaml", brief_with("kait: Senin buka.\n"))
        .args(["check", ODD, "b.yaml", "c.yaml", "d.yaml", "--rules", "aturan.yaml"])
}
