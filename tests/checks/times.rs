//! Posting times: what `humas check` says about `jadwal` and the plan of `humas.yaml`.

use crate::common::{Humas, Ran, brief_with};
use crate::{RULES, found};

const CONFIG: &str = "zona: WITA\nlibur: [{tanggal: 2025-12-25, nama: Hari Raya Natal}]\n";

fn check(lines: &str, config: &str, format: &str) -> Ran {
    Humas::new()
        .file("a.yaml", brief_with(lines))
        .file("humas.yaml", config)
        .file("aturan.yaml", RULES)
        .args(["check", "a.yaml", "--rules", "aturan.yaml", "--format", format])
        .run()
}

/// What is found, how grave it is, and the words pointed at.
fn told(lines: &str, config: &str) -> Vec<String> {
    let brief = brief_with(lines);
    let ran = check(lines, config, "json");
    found(&ran).iter().map(|f| format!("{} {} {}", f.severity, f.rule, &brief[f.bytes.clone()])).collect()
}

#[test]
fn times_that_are_right_are_not_spoken_of() {
    let lines = "embargo: 2025-02-03T09:00+08:00\njadwal: {x: 2025-02-03T09:00, instagram: [2025-02-03T12:00+07:00]}\n";
    assert_eq!(told(lines, CONFIG), [""; 0]);
    assert_eq!(check(lines, CONFIG, "text").code, 0);
}

#[test]
fn embargo_minute_and_holiday_are_found_at_their_place() {
    let lines = "platform: [x, threads]\nembargo: 2025-02-03T09:00\n\
                 jadwal:\n  x: [2025-02-03T08:59, 2025-12-25T09:00, 2025-12-25T09:00:30]\n  threads: 2025-02-03T08:59+07:00\n  facebook: 2025-03-01T09:00\n";
    assert_eq!(
        told(lines, CONFIG),
        [
            "error jadwal-embargo 2025-02-03T08:59",
            "info jadwal-libur 2025-12-25T09:00",
            "info jadwal-libur 2025-12-25T09:00:30",
            "warning jadwal-bersamaan 2025-12-25T09:00:30",
            "warning jadwal-tanpa-unggahan facebook",
        ]
    );
    let ran = check(lines, CONFIG, "text");
    assert_eq!(ran.code, 1);
    for words in
        ["embargo sampai Senin, 3 Februari 2025 pukul 09.00 WITA", "hari libur: Hari Raya Natal", "a.yaml:15:7"]
    {
        assert!(ran.stdout.contains(words), "{words}\n{}", ran.stdout);
    }
}

#[test]
fn a_plan_that_falls_together_points_at_the_brief_and_at_the_plan() {
    let config = "rencana_jadwal:\n  - {platform: [x], jam: 09.00}\n  - {platform: [x], hari: H+1, jam: 09.00}\nhindari_akhir_pekan: ya\n";
    assert_eq!(told("tanggal: 2025-02-01\n", config), ["warning jadwal-bersamaan 2025-02-01"]);
    let ran = check("tanggal: 2025-02-01\n", config, "text");
    assert!(ran.stdout.contains("humas.yaml:2:5") && ran.stdout.contains("dari rencana ini"), "{}", ran.stdout);
    assert_eq!(told("tanggal: 2025-02-03\n", config), [""; 0]);
}

#[test]
fn unknown_platforms_are_errors_with_the_nearest_name() {
    let ran = check("jadwal: {instagran: 2025-02-03T09:00}\n", CONFIG, "text");
    assert_eq!(ran.code, 3);
    for words in ["Platform “instagran” tidak dikenal", "Mungkin maksud Anda “instagram”", "a.yaml:12:10"] {
        assert!(ran.stdout.contains(words), "{words}\n{}", ran.stdout);
    }
    let config = "rencana_jadwal: [{platform: [x, facebok], jam: \"09:00\"}]\n";
    let ran = check("", config, "text");
    assert_eq!(ran.code, 3);
    for words in ["Platform “facebok” tidak dikenal", "Mungkin maksud Anda “facebook”", "humas.yaml:1:33"] {
        assert!(ran.stdout.contains(words), "{words}\n{}", ran.stdout);
    }
    let ran = check("", "rencana_jadwl: []\n", "text");
    assert!(ran.code == 3 && ran.stdout.contains("Mungkin maksud Anda “rencana_jadwal”"), "{}", ran.stdout);
    let ran = check("jadwal: {x: [2025-02-03T09:00, 2025-02-03T09:00]}\n", CONFIG, "text");
    assert!(ran.code == 3 && ran.stdout.contains("Waktu ini sudah ada dalam jadwal “x”"), "{}", ran.stdout);
}
