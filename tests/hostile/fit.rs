//! Posts that can't fit: what is named, and how much is to be saved.

use crate::checked;
use crate::common::{Humas, Ran, brief_with};

fn draft(name: &str, arguments: &[&str], lines: &str, code: i32, says: &[&str]) -> Ran {
    let run = Humas::new().file("a.yaml", brief_with(lines)).args(["draft", "a.yaml"]);
    let ran = checked(name, run.args(arguments.iter().copied()), code);
    crate::said(name, &ran, says);
    if code == 1 && !ran.stderr.contains(" peringatan") {
        assert!(ran.stderr.contains("1 galat"), "{name}: {}", ran.stderr);
    }
    ran
}

#[test]
fn what_must_stand_and_does_not_fit_is_named() {
    let action = format!("ajakan: {{teks: Datanglah {}segera.}}\n", "bersama keluarga ".repeat(30));
    let says: &[&str] = &["tidak-muat", "endekkan", "ajakan", "batas"];
    draft("x", &["-p", "x"], &action, 1, says);
    draft("bluesky", &["-p", "bluesky"], &action, 1, says);
    draft("sms", &["-p", "sms"], &action, 1, says);
    let link = format!("ajakan: {{teks: Datang., tautan: https://contoh.go.id/{}}}\n", "a".repeat(600));
    draft("tautan sms", &["-p", "sms"], &link, 1, says);
    draft("tautan bluesky", &["-p", "bluesky"], &link, 1, says);
    draft("tautan x", &["-p", "x"], &link, 0, &[]);
}

#[test]
fn a_title_of_three_hundred_characters() {
    let title = format!("judul: {}\n", "Posyandu ".repeat(34));
    let ran = draft("judul", &["-p", "youtube"], &title, 1, &["a.yaml:11:8", "batas 100"]);
    assert!(!ran.stdout.contains("YouTube, judul"), "{}", ran.stdout);
}

#[test]
fn a_script_over_the_limit_points_at_the_words_that_do_not_fit() {
    // A text of the unit's own weight up to the limit, then the word that is too much.
    let cases = [
        ("x", "a".repeat(280), "lebih", "a.yaml:13:288", "batasnya 280"),
        ("x", "世".repeat(140), "lebih", "a.yaml:13:148", "batasnya 280"),
        ("bluesky", "🙏".repeat(300), "lebih", "a.yaml:13:", "batasnya 300"),
        ("bluesky", "👨\u{200d}👩\u{200d}👧".repeat(170), "lebih", "a.yaml:13:", "batasnya 3000"),
        ("threads", "a".repeat(500), "lebih", "a.yaml:13:508", "batasnya 500"),
        ("mastodon", "a".repeat(500), "lebih", "a.yaml:13:", "batasnya 500"),
        ("sms", "a".repeat(459), "lebih", "a.yaml:13:", "batasnya 459"),
        ("sms", "世".repeat(201), "lebih", "a.yaml:13:", "batasnya 201"),
        ("instagram", "a".repeat(2200), "lebih", "a.yaml:13:", "batasnya 2200"),
        ("telegram", "a".repeat(4096), "lebih", "a.yaml:13:", "batasnya 4096"),
    ];
    for (platform, text, more, place, limit) in cases {
        let lines = format!("naskah:\n  {platform}: \"{text} {more}\"\n");
        let place = if place.ends_with(':') || platform == "x" {
            place.to_owned()
        } else {
            format!("a.yaml:13:{}", 500 + platform.len() + 7)
        };
        draft(platform, &["-p", platform], &lines, 1, &["naskah-panjang", &place, limit, "mulai di sini tidak muat"]);
    }
}

#[test]
fn scripts_in_parts() {
    draft(
        "tanpa utas",
        &["-p", "instagram"],
        "naskah:\n  instagram: |\n    a\n    ---\n    b\n",
        1,
        &["bukan-utas", "a.yaml:16:5"],
    );
    draft("kosong", &["-p", "x"], "naskah: {x: \"\"}\n", 3, &["kosong"]);
    draft("hanya garis", &["-p", "x"], "naskah:\n  x: |\n    ---\n    ---\n", 1, &["naskah-kosong", "a.yaml:14:5"]);
    let ran = draft("utas", &["-p", "x"], "naskah:\n  x: |\n    satu\n    ---\n    dua\n", 0, &[]);
    assert!(ran.stdout.contains("X 1/2") && ran.stdout.contains("X 2/2"), "{}", ran.stdout);
    draft("pemisah CRLF", &["-p", "x"], "naskah:\r\n  x: |\r\n    satu\r\n    ---\r\n    dua\r\n", 0, &[]);
}

#[test]
fn threads_of_what_can_not_be_cut() {
    let fits = |ran: &Ran| {
        let value: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
        for draft in value["drafts"].as_array().unwrap() {
            for post in draft["posts"].as_array().unwrap() {
                assert!(post["count"].as_u64() <= draft["limit"].as_u64(), "{} {}", draft["surface"], post["count"]);
            }
        }
    };
    let long = "kata panjang sekali ".repeat(500);
    for platform in ["x", "threads", "bluesky", "mastodon"] {
        let arguments = ["-p", platform, "--thread", "--format", "json"];
        fits(&draft(platform, &arguments, &format!("ringkasan: {long}\n"), 0, &[]));
        fits(&draft(platform, &arguments, &format!("ringkasan: {}\n", "a".repeat(10_000)), 0, &[]));
        let address = format!("ringkasan: Lihat {} ya.\n", "a".repeat(600));
        draft(platform, &arguments, &address, 1, &["utas-tidak-muat", "a.yaml:11:18", "tidak dapat dipenggal"]);
    }
    let lines = format!("naskah: {{bluesky: \"{}\"}}\n", "a".repeat(1_000));
    draft("satu kata", &["-p", "bluesky", "--thread"], &lines, 1, &["naskah-panjang", "batasnya 300"]);
    draft(
        "naskah 10.000",
        &["-p", "x", "--thread"],
        &format!("naskah: {{x: \"{long}\"}}\n"),
        1,
        &["utas-panjang", "paling banyak"],
    );
}

#[test]
fn a_message_that_never_fits_is_listed_as_left_out() {
    let lines = format!("pesan_kunci: [\"{}selesai.\"]\n", "kata panjang sekali ".repeat(300));
    let ran = draft("pesan", &["-p", "x"], &lines, 0, &[]);
    assert!(ran.stdout.contains("Tidak cukup tempat: pesan_kunci ke-1"), "{}", ran.stdout);
}
