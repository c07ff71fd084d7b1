//! A finding names the platforms whose posts carry its words.

use crate::common::{Humas, brief_with};
use crate::{Found, RULES, check, document, found};
use serde_json::Value;
use std::collections::BTreeSet;

/// The platforms whose drafts hold a word, asked of `humas draft`.
fn carriers(brief: &str, word: &str) -> Vec<String> {
    let ran = Humas::new().file("a.yaml", brief).args(["draft", "a.yaml", "--format", "json"]).run();
    let drafts = document(&ran)["drafts"].as_array().cloned().unwrap_or_default();
    let holds = |draft: &&Value| {
        draft["posts"].as_array().unwrap().iter().any(|post| post["text"].as_str().unwrap().contains(word))
    };
    let names: BTreeSet<&str> = drafts.iter().filter(holds).map(|draft| draft["platform"].as_str().unwrap()).collect();
    names.into_iter().map(str::to_owned).collect()
}

fn the_one(brief: &str) -> Found {
    let ran = check(brief, RULES);
    let mut list = found(&ran);
    assert_eq!(list.len(), 1, "{}", ran.stdout);
    list.remove(0)
}

#[test]
fn the_platforms_are_those_of_the_drafts() {
    let mut reached = 0;
    for lines in [
        "pesan_kunci: [Loket terbaik melayani warga sampai pukul 20.00 WIB., Warga cukup membawa KTP.]\n",
        "ringkasan: |\n  Awal cerita. Lalu yang terbaik.\n\n  Alinea lain.\n",
        "kait: Yang terbaik untuk warga\n",
        "judul: Yang terbaik untuk warga\n",
        "alasan: Alasan terbaik ada di sini.\n",
        "ajakan: {teks: Datang ke tempat terbaik, tautan: https://contoh.go.id}\n",
        "naskah: {x: Naskah terbaik.}\n",
        "pesan_kunci: [{teks: Pesan panjang yang disusun untuk semua warga di kota ini., pendek: Loket terbaik buka sampai malam.}]\n",
        "tanya_jawab: [{tanya: Apa?, jawab: Yang terbaik.}]\n",
    ] {
        let brief = brief_with(lines);
        let expected = carriers(&brief, "terbaik");
        assert_eq!(the_one(&brief).platforms, expected, "{lines}");
        reached += expected.len();
    }
    assert!(reached > 30, "{reached}");
}

#[test]
fn only_the_platforms_of_the_brief() {
    let lines = "pesan_kunci: [Loket terbaik melayani warga sampai pukul 20.00 WIB., Warga cukup membawa KTP.]\n";
    assert!(the_one(&brief_with(lines)).platforms.len() > 1);
    assert_eq!(the_one(&brief_with(&format!("{lines}platform: [x]\n"))).platforms, ["x"]);
    assert_eq!(the_one(&brief_with(&format!("{lines}platform: [whatsapp, x]\n"))).platforms, ["whatsapp", "x"]);
    // Where a text was written by hand, the message is not in the post.
    let by_hand = format!("{lines}platform: [x]\nnaskah: {{x: Naskah tangan.}}\n");
    assert_eq!(the_one(&brief_with(&by_hand)).platforms, [""; 0]);
}

#[test]
fn what_is_not_public_reaches_nobody() {
    for class in ["terbatas", "dikecualikan"] {
        let brief = brief_with(&format!("klasifikasi: {class}\nkait: Yang terbaik.\n"));
        let ran = check(&brief, RULES);
        assert_eq!((found(&ran)[0].platforms.as_slice(), ran.code), (&[][..], 0), "{}", ran.stdout);
        let text = Humas::new()
            .file("a.yaml", &brief)
            .file("r.yaml", RULES)
            .args(["check", "a.yaml", "--rules", "r.yaml"])
            .run();
        assert!(!text.stdout.contains("muncul di"), "{}", text.stdout);
    }
}

#[test]
fn one_cause_is_one_finding_with_all_its_platforms() {
    let brief = brief_with("kait: Yang terbaik.\nplatform: [x, threads]\n");
    let text =
        Humas::new().file("a.yaml", &brief).file("r.yaml", RULES).args(["check", "a.yaml", "--rules", "r.yaml"]).run();
    assert_eq!(text.stdout.matches("peringatan[uji]").count(), 1);
    assert!(text.stdout.contains("muncul di: threads, x\n"), "{}", text.stdout);
    let all = brief_with("kait: Yang terbaik.\n");
    let text =
        Humas::new().file("a.yaml", &all).file("r.yaml", RULES).args(["check", "a.yaml", "--rules", "r.yaml"]).run();
    let names = the_one(&all).platforms;
    let line = format!("muncul di: {}, dan {} lagi\n", names[..5].join(", "), names.len() - 5);
    assert!(text.stdout.contains(&line), "{line}{}", text.stdout);
}

#[test]
fn a_draft_that_can_not_be_made_is_told_and_the_rest_is_checked() {
    let long = "kata ".repeat(80);
    let brief = brief_with(&format!("kait: Yang terbaik.\nnaskah: {{x: \"{long}\"}}\n"));
    let ran = check(&brief, RULES);
    assert_eq!(ran.code, 1, "{}", ran.stdout);
    let list = found(&ran);
    assert_eq!(list.iter().filter(|f| f.rule == "uji").count(), 1, "{}", ran.stdout);
    assert!(list.iter().any(|f| f.rule != "uji" && f.severity == "error"), "{}", ran.stdout);
}
