//! Too much of everything: nothing hangs, nothing overflows.

use crate::checked;
use crate::common::{Humas, brief_with};

fn draft(name: &str, lines: &str, code: i32, says: &[&str]) {
    let ran = checked(name, Humas::new().file("a.yaml", brief_with(lines)).args(["draft", "a.yaml"]), code);
    crate::said(name, &ran, says);
}

fn summary(name: &str, text: &str) {
    draft(name, &format!("ringkasan: \"{text}\"\n"), 0, &[]);
}

#[test]
fn what_explodes_is_refused() {
    let mut bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n".to_owned();
    for (name, before) in "bcdefgh".chars().zip("abcdefg".chars()) {
        let nine = vec![format!("*{before}"); 9].join(",");
        bomb += &format!("{name}: &{name} [{nine}]\n");
    }
    draft("bom alias", &bomb, 3, &["alias-berlebihan", "a.yaml:"]);
    draft("alias diri", "catatan: &a [*a]\n", 3, &["a.yaml:12:"]);
    draft("kurung", &format!("catatan: {}\n", "[".repeat(20_000)), 3, &["terlalu-dalam", "a.yaml:12:"]);
    let maps = format!("catatan: {}1{}\n", "{a: ".repeat(3_000), "}".repeat(3_000));
    draft("kunci bersarang", &maps, 3, &["terlalu-dalam"]);
    draft("tanda hubung", &format!("catatan: \n  {}x\n", "- ".repeat(3_000)), 3, &["terlalu-dalam"]);
    let keys: String = (0..30_000).map(|n| format!("k{n}: 1\n")).collect();
    draft("kunci", &keys, 3, &["isi-terlalu-banyak"]);
}

#[test]
fn large_files_are_refused_unread() {
    let run = |bytes: Vec<u8>| Humas::new().file("a.yaml", bytes).args(["draft", "a.yaml"]);
    let ran = checked("10 MB", run(vec![b'a'; 10_000_000]), 3);
    crate::said("10 MB", &ran, &["berkas-terlalu-besar", "9,6 MiB", "batasnya 1 MiB"]);
    let ran = checked("masukan", Humas::new().stdin(vec![b'a'; 2_000_000]).args(["draft", "-"]), 3);
    crate::said("masukan", &ran, &["batasnya 1 MiB"]);
}

#[test]
fn deep_and_odd_markdown() {
    summary("kutipan", &format!("{} x", ">".repeat(5_000)));
    summary("butir", &format!("{}x", "- ".repeat(5_000)));
    let lists: String = (0..700).map(|n| format!("  {}- x\n", "  ".repeat(n))).collect();
    draft("daftar", &format!("ringkasan: |\n{lists}"), 0, &[]);
    summary("penekanan", &"*a_ ".repeat(50_000));
    summary("bintang", &format!("{}a", "*".repeat(100_000)));
    summary("tautan", &format!("{}a{}", "[".repeat(50_000), "](".repeat(50_000)));
    summary("rujukan", &format!("{}\\n\\n{}", "[a]: /u\\n".repeat(5_000), "[a]".repeat(10_000)));
    summary("div", &"<div>".repeat(50_000));
    summary("entitas", &"&amp;".repeat(100_000));
    let ticks: String = (1..600).map(|n| "`".repeat(n) + " ").collect();
    summary("kode", &ticks);
    let wide = format!(
        "ringkasan: |\n  |{}\n  |{}\n  |{}\n",
        " a |".repeat(9_000),
        "---|".repeat(9_000),
        " b |".repeat(9_000)
    );
    draft("tabel lebar", &wide, 0, &[]);
    let rows: String = (0..20_000).map(|n| format!("  | baris {n} | nilai {n} |\n")).collect();
    draft("tabel panjang", &format!("ringkasan: |\n  | a | b |\n  |---|---|\n{rows}"), 0, &[]);
}

#[test]
fn floods_of_text() {
    summary("satu baris", &"kata ".repeat(180_000));
    summary("satu kata", &"a".repeat(100_000));
    summary("angka", &"1".repeat(100_000));
    summary("bilangan", &"1.000 ".repeat(50_000));
    summary("penyambung", &"a\u{200d}".repeat(100_000));
    summary("tanda gabung", &format!("a{}", "\u{301}".repeat(100_000)));
    summary("emoji", &"👨\u{200d}👩\u{200d}👧\u{200d}👦".repeat(20_000));
    summary("kurung", &"(".repeat(50_000));
    summary("kutip", &"“".repeat(50_000));
    summary("alamat", &"https://contoh.go.id/aaa ".repeat(20_000));
    summary("sebutan", &"@warga ".repeat(50_000));
    summary("kalimat", &"Warga dapat datang. ".repeat(20_000));
    let many: String = (0..10_000).map(|n| format!("Warga RT {n} dapat datang ke posko {}. ", n * 7)).collect();
    summary("kalimat beragam", &many);
    let paragraphs: String = (0..10_000).map(|n| format!("Warga RT {n} dapat datang.\\n\\n")).collect();
    summary("paragraf", &paragraphs);
}

#[test]
fn a_flood_of_full_stops() {
    summary("titik", &". ".repeat(50_000));
    summary("titik rapat", &".".repeat(100_000));
}

#[test]
fn lists_without_end() {
    let tags = (0..10_000).map(|n| format!("tagar{n}")).collect::<Vec<_>>().join(", ");
    draft("tagar", &format!("tagar: [{tags}]\n"), 0, &[]);
    let media: String = (0..200).map(|n| format!("  - {{berkas: a{n}.jpg, alt: Foto {n}}}\n")).collect();
    draft("media", &format!("media:\n{media}"), 0, &[]);
    let questions: String = (0..500)
        .map(|n| format!("  - {{tanya: \"Apakah loket {n} buka?\", jawab: \"Ya, loket {n} buka setiap Senin.\"}}\n"))
        .collect();
    draft("tanya", &format!("tanya_jawab:\n{questions}"), 0, &[]);
    let terms = (0..5_000).map(|n| format!("T{n}: arti {n}")).collect::<Vec<_>>().join(", ");
    draft("istilah", &format!("istilah: {{{terms}}}\n"), 0, &[]);
}

#[test]
fn five_thousand_messages() {
    let list = |item: &dyn Fn(usize) -> String| {
        let items: String = (0..5_000).map(|n| format!("  - {}\n", item(n))).collect();
        format!("pesan_kunci:\n{items}")
    };
    draft("sama", &list(&|_| "Pesan yang sama persis untuk semua warga.".to_owned()), 0, &[]);
    draft("beda", &list(&|n| format!("Loket {n} pindah ke lantai {n}.")), 0, &[]);
}
