//! Made-up briefs for measuring: every number gives one brief, always the same.
//!
//! They are as long as real ones (about 3.4 kB) and vary as real ones do: in kind, in the fields
//! they have, in Markdown and in figures. Kota Contoh does not exist.

use std::fmt::Write;

/// A brief; the same number always gives the same one.
pub(crate) fn brief(number: u64) -> String {
    Writer { random: Random(number.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5eed), out: String::with_capacity(4096) }
        .brief(number)
}

/// SplitMix64: small, and the same everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % n.max(1) as u64).unwrap_or(0)
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list.get(self.below(list.len())).copied().unwrap_or_default()
    }
}

struct Writer {
    random: Random,
    out: String,
}

const KINDS: [&str; 6] = ["kebijakan", "layanan", "kegiatan", "edukasi", "klarifikasi", "darurat"];
const AGENCIES: [&str; 5] = [
    "Dinas Kesehatan Kota Contoh",
    "Dinas Perhubungan Kota Contoh",
    "Badan Pendapatan Daerah Kota Contoh",
    "Dinas Pendidikan Kota Contoh",
    "Pemerintah Kota Contoh",
];
const PEOPLE: [&str; 8] = [
    "warga",
    "orang tua siswa",
    "pelaku usaha kecil",
    "pedagang pasar",
    "ibu hamil",
    "pelajar",
    "pengguna angkutan umum",
    "lansia",
];
const THINGS: [&str; 10] = [
    "Layanan vaksin keliling",
    "Keringanan pajak daerah",
    "Bus sekolah gratis",
    "Loket perizinan terpadu",
    "Bantuan seragam sekolah",
    "Perbaikan saluran air",
    "Pasar murah bulanan",
    "Pengangkutan sampah terpilah",
    "Pemeriksaan kesehatan gratis",
    "Pelatihan kerja kota",
];
const PLACES: [&str; 6] = [
    "Kecamatan Contoh Utara",
    "Kecamatan Contoh Selatan",
    "Pasar Contoh Lama",
    "Balai Kota Contoh",
    "Terminal Contoh",
    "Kelurahan Melati",
];
const MONTHS: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];
const AMOUNTS: [&str; 4] = ["orang", "keluarga", "unit", "kelurahan"];

impl Writer {
    fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn number(&mut self) -> String {
        let n = 2 + self.random.below(900);
        if self.random.chance(30) { format!("{}.{:03}", 1 + n / 90, n) } else { n.to_string() }
    }

    fn day(&mut self) -> String {
        let day = 1 + self.random.below(28);
        format!("{day} {} 2026", self.random.pick(&MONTHS))
    }

    /// One sentence about a thing.
    fn sentence(&mut self, thing: &str) -> String {
        let small = thing.to_lowercase();
        let place = self.random.pick(&PLACES);
        let people = self.random.pick(&PEOPLE);
        let (number, day, unit) = (self.number(), self.day(), self.random.pick(&AMOUNTS));
        match self.random.below(12) {
            0 => format!("{thing} mulai berlaku {day} di {place}."),
            1 => format!("Sebanyak {number} {unit} sudah terdaftar sampai {day}."),
            2 => format!("Warga cukup membawa KTP dan kartu keluarga ke {place}."),
            3 => format!("Biayanya Rp{number} ribu per bulan, turun {}% dari tahun lalu.", 2 + self.random.below(40)),
            4 => format!("Loket buka pukul 0{}.30 sampai 15.00 WIB pada hari kerja.", 7 + self.random.below(2)),
            5 => format!("Pendaftaran {small} ditutup {day} atau saat kuota {number} {unit} terpenuhi."),
            6 => format!("Kebijakan ini diambil karena jumlah {people} yang belum terlayani masih tinggi."),
            7 => format!("Petugas mendatangi {people} yang tidak dapat datang sendiri ke {place}."),
            8 => format!("Hasilnya diumumkan paling lambat {day} melalui laman resmi Pemerintah Kota Contoh."),
            9 => format!("Bagi {people}, tidak ada perubahan syarat dan tidak dipungut biaya."),
            10 => format!(
                "Anggaran sebesar Rp{},{} miliar berasal dari APBD 2026.",
                1 + number.len(),
                self.random.below(9)
            ),
            _ => format!("Data tersebut diperbarui setiap {} hari oleh petugas kelurahan.", 2 + self.random.below(28)),
        }
    }

    /// The same with Markdown in it, now and then.
    fn marked(&mut self, thing: &str) -> String {
        let text = self.sentence(thing);
        match self.random.below(9) {
            0 => text.replacen("warga", "**warga**", 1).replacen("Warga", "**Warga**", 1),
            1 => text.replacen("laman resmi", "[laman resmi](https://www.contoh.go.id/layanan)", 1),
            2 => text.replacen("paling lambat", "_paling lambat_", 1),
            3 => text.replacen("Rp", "**Rp**", 1),
            _ => text,
        }
    }

    fn brief(mut self, number: u64) -> String {
        let thing = self.random.pick(&THINGS);
        let kind = self.random.pick(&KINDS);
        let (place, day) = (self.random.pick(&PLACES), self.day());
        self.line(&format!("judul: \"{thing} dimulai {day} di {place}\""));
        if self.random.chance(60) {
            let people = self.random.pick(&PEOPLE);
            let quota = 20 + self.random.below(900);
            self.line(&format!("kait: {thing} dibuka untuk {quota} {people} mulai {day}."));
        }
        let agency = self.random.pick(&AGENCIES);
        self.line(&format!("instansi: {agency}"));
        self.line("unit: Bagian Hubungan Masyarakat");
        self.line("penanggung_jawab: Kepala Bagian Hubungan Masyarakat");
        self.line(&format!("jenis: {kind}"));
        self.line("klasifikasi: publik");
        let (month, date) = (1 + self.random.below(12), 1 + self.random.below(28));
        self.line(&format!("tanggal: 2026-{month:02}-{date:02}"));
        self.line("khalayak:");
        for _ in 0..1 + self.random.below(3) {
            let people = self.random.pick(&PEOPLE);
            self.line(&format!("  - {people}"));
        }
        self.summary(thing);
        if self.random.chance(70) {
            self.line("alasan: >");
            for _ in 0..2 {
                let text = self.sentence(thing);
                self.line(&format!("  {text}"));
            }
        }
        self.messages(thing);
        self.facts(thing, number);
        self.rest(thing, number);
        self.out
    }

    fn summary(&mut self, thing: &str) {
        self.line("ringkasan: |");
        for paragraph in 0..2 + self.random.below(2) {
            for _ in 0..2 + self.random.below(2) {
                let text = self.marked(thing);
                self.line(&format!("  {text}"));
            }
            if paragraph == 0 && self.random.chance(50) {
                self.line("");
                self.line("  Syaratnya:");
                self.line("");
                for item in 1..3 + self.random.below(3) {
                    let text = self.marked(thing);
                    self.line(&format!("  {item}. {text}"));
                }
            }
            self.line("");
        }
        if self.random.chance(15) {
            self.line("  | Kecamatan | Kuota | Jadwal |");
            self.line("  |---|---|---|");
            for place in ["Contoh Utara", "Contoh Selatan", "Contoh Barat"] {
                let (quota, day) = (self.number(), self.day());
                self.line(&format!("  | {place} | {quota} | {day} |"));
            }
        }
    }

    fn messages(&mut self, thing: &str) {
        self.line("pesan_kunci:");
        for _ in 0..3 + self.random.below(3) {
            let text = self.marked(thing).replace("**", "*");
            if self.random.chance(50) {
                let (short, people) = (self.sentence(thing), self.random.pick(&PEOPLE));
                self.line(&format!("  - teks: '{text}'"));
                if short.len() < text.len() {
                    self.line(&format!("    pendek: '{short}'"));
                }
                self.line(&format!("    untuk: {people}"));
            } else {
                self.line(&format!("  - '{text}'"));
            }
        }
    }

    fn facts(&mut self, thing: &str, number: u64) {
        self.line("fakta:");
        for _ in 0..2 + self.random.below(3) {
            let text = self.sentence(thing);
            self.line(&format!("  - pernyataan: '{text}'\n    sumber: rilis"));
        }
        let day = 1 + self.random.below(28);
        self.line("sumber:");
        self.line(&format!("  - id: rilis\n    judul: Rilis {thing} Kota Contoh\n    lembaga: Pemerintah Kota Contoh"));
        self.line(&format!("    tanggal: 2026-01-{day:02}\n    tautan: https://www.contoh.go.id/rilis/{number}"));
    }

    fn rest(&mut self, thing: &str, number: u64) {
        let verb = self.random.pick(&["Daftar", "Cek jadwal", "Laporkan kendala", "Baca syaratnya"]);
        self.line(&format!("ajakan:\n  teks: {verb} lewat laman Kota Contoh.\n  tautan: https://layanan.contoh.go.id"));
        if self.random.chance(70) {
            self.line(&format!("tautan: https://www.contoh.go.id/rilis/{number}"));
        }
        self.line("tagar: [KotaContoh, LayananContoh]");
        if self.random.chance(60) {
            self.line("kanal_umpan_balik:\n  - {nama: SP4N-LAPOR!, tautan: https://www.lapor.go.id}");
        }
        self.line("tanya_jawab:");
        for question in ["Siapa yang boleh ikut?", "Apa syaratnya?", "Kapan dimulai?", "Berapa biayanya?"] {
            let (text, more) = (self.sentence(thing), self.sentence(thing));
            let _ = writeln!(self.out, "  - tanya: {question}\n    jawab: '{text} {more}'");
        }
        if self.random.chance(40) {
            self.line("media:\n  - berkas: poster.jpg\n    alt: Poster jadwal layanan di Kota Contoh.");
        }
        if self.random.chance(60) {
            self.line("istilah:\n  APBD: anggaran pendapatan dan belanja daerah\n  KTP: kartu tanda penduduk");
        }
    }
}
