//! Bytes and characters that are not what they seem.

use crate::common::{Humas, brief_with};
use crate::{case, checked, run_all, said};

fn draft(bytes: impl AsRef<[u8]>) -> Humas {
    Humas::new().file("a.yaml", bytes).args(["draft", "a.yaml"])
}

#[test]
fn other_encodings_are_named() {
    let good = brief_with("");
    let latin: Vec<u8> = good.replace("Contoh", "Cont\u{e9}h").chars().map(|c| c as u8).collect();
    let utf16 = |mark: &[u8], bytes: &dyn Fn(u16) -> [u8; 2]| -> Vec<u8> {
        mark.iter().copied().chain(good.encode_utf16().flat_map(bytes)).collect()
    };
    let cases: [(&str, Vec<u8>, &[&str]); 5] = [
        ("Latin-1", latin, &["bukan-utf8", "bita 0xE9 di baris 1, kolom 21", "UTF-8"]),
        ("UTF-16LE", utf16(b"\xff\xfe", &u16::to_le_bytes), &["berpengodean UTF-16"]),
        ("UTF-16BE", utf16(b"\xfe\xff", &u16::to_be_bytes), &["berpengodean UTF-16"]),
        ("NUL", good.replace("Contoh", "Con\0toh").into_bytes(), &["karakter-kendali", "a.yaml:1:20", "U+0000"]),
        ("setengah", [good.as_bytes(), b"# \xf0\x9f\x98"].concat(), &["bukan-utf8", "0xF0"]),
    ];
    for (name, bytes, words) in cases {
        said(name, &checked(name, draft(bytes), 3), words);
    }
}

#[test]
fn raw_control_characters_are_shown_by_number() {
    for (name, mark) in [("ESC", '\u{1b}'), ("BEL", '\u{7}'), ("CSI", '\u{9b}'), ("DEL", '\u{7f}'), ("FF", '\u{c}')] {
        let ran = checked(name, draft(brief_with(&format!("kait: Halo {mark}[31m warga\n"))), 3);
        said(name, &ran, &["karakter-kendali", "a.yaml:12:12", &format!("U+{:04X}", u32::from(mark))]);
    }
}

#[test]
fn escaped_control_characters_reach_no_terminal_and_no_draft() {
    run_all(&[
        case(r#"judul: "a\e[31mb""#, 3, &["tanda-kendali", "a.yaml:11:8", "U+001B"]),
        case(r#"kait: "a\e[31mb""#, 3, &["tanda-kendali"]),
        case(r#"instansi: "a\x07b""#, 3, &["U+0007"]),
        case(r#"ringkasan: "a\0b""#, 3, &["U+0000"]),
        case(r#"pesan_kunci: ["a\x9bb"]"#, 3, &["U+009B"]),
        case(r#"alasan: "a\eb""#, 3, &["tanda-kendali"]),
        case(r#"sumber: [{id: "s\e[2J", judul: b}]"#, 3, &["tanda-kendali", "a.yaml:10:15"]),
        case(r#"fakta: [{pernyataan: a, sumber: "z\e[2J"}]"#, 3, &["tanda-kendali"]),
        case(r#"ajakan: {teks: "a\eb"}"#, 3, &["tanda-kendali"]),
        case(r#"tautan: "https://a.id/\e[1m""#, 3, &["tanda-kendali"]),
        case(r#"tagar: ["a\eb"]"#, 3, &["tanda-kendali"]),
        case(r#"sebutan: {x: "a\eb"}"#, 3, &["tanda-kendali"]),
        case(r#"media: [{berkas: "a\eb"}]"#, 3, &["tanda-kendali"]),
        case(r#"istilah: {CKG: "a\eb"}"#, 3, &["tanda-kendali"]),
        case(r#"istilah: {"C\e[31mKG": "arti"}"#, 3, &["tanda-kendali"]),
        case(r#"sebutan: {"x\e[31m": "@a"}"#, 3, &["tanda-kendali"]),
        case(r#"naskah: {x: "a\eb"}"#, 3, &["tanda-kendali"]),
        case(r#"platform: ["x\e[31m"]"#, 3, &["a.yaml:12:12"]),
        case(r#"naskah: {"x\e[31m": a}"#, 3, &["a.yaml:12:10"]),
        case(r#"jenis: "kabar\e[31m""#, 3, &["a.yaml:11:8"]),
        case(r#"tanggal: "besok\e[31m""#, 3, &["a.yaml:11:10"]),
        case(r#""kun\e[31mci": x"#, 3, &["kunci-asing"]),
        case(r#"kait: "a\rb""#, 3, &["U+000D"]),
    ]);
}

#[test]
fn marks_that_turn_text_around_are_refused() {
    run_all(&[
        case(r#"judul: "Harga \u202Etigol""#, 3, &["tanda-kendali", "a.yaml:11:8", "U+202E"]),
        case("kait: Harga \u{202e}tigol\n", 3, &["tanda-kendali", "a.yaml:12:7", "U+202E"]),
        case("ringkasan: Harga \u{2066}tigol\n", 3, &["U+2066"]),
        case("istilah: {\"C\u{202e}KG\": arti}\n", 3, &["U+202E"]),
    ]);
}

#[test]
fn marks_and_line_ends_of_other_editors_change_nothing() {
    let lines = "alasan: |\n  Satu.\n\n  - dua\n  - tiga\nkait: Posyandu buka.\n";
    let plain = checked("LF", draft(brief_with(lines)), 0);
    let crlf = checked("CRLF", draft(brief_with(lines).replace('\n', "\r\n")), 0);
    let mark = checked("BOM", draft(format!("\u{feff}{}", brief_with(lines))), 0);
    let both = checked("BOM dan CRLF", draft(format!("\u{feff}{}", brief_with(lines).replace('\n', "\r\n"))), 0);
    for other in [crlf, mark, both] {
        assert_eq!(plain.stdout, other.stdout);
    }
    // A Mac of long ago: a lone CR ends a line, too.
    let cr = checked("CR", draft(brief_with(lines).replace('\n', "\r")), 0);
    assert_eq!(plain.stdout, cr.stdout);
}

#[test]
fn next_line_is_refused_and_a_mark_in_the_middle_is_not() {
    let ran = checked("NEL", draft(brief_with("alasan: \"Satu\u{85}dua.\"\n")), 3);
    said("NEL", &ran, &["a.yaml:12:9", "U+0085"]);
    checked("BOM di dalam", draft(brief_with("kait: Halo \u{feff}warga\n")), 0);
}

#[test]
fn html_stays_text() {
    let brief = brief_with("ringkasan: \"<script>alert(1)</script> Halo <b>x</b> & warga.\"\n");
    let ran = checked(
        "script",
        Humas::new().file("a.yaml", brief).args(["draft", "-p", "siaran-pers,telegram", "a.yaml"]),
        0,
    );
    let html = ran.stdout.split("── Siaran Pers").last().unwrap_or_default();
    for raw in ["<script", "<b>x"] {
        assert!(!html.contains(raw), "{raw} in\n{}", ran.stdout);
    }
}
