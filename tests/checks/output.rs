//! What a run prints and how it ends: the JSON contract, the text in both languages, the exit codes.

use crate::common::{Humas, Ran, brief_with, root};
use crate::{RULES, check, document, found, rules, told};
use serde_json::{Value, json};

const GOOD: &str = "kait: Buka setiap hari.\n";
const WARNED: &str = "kait: Yang terbaik.\n";

#[test]
fn the_json_has_the_keys_of_the_contract() {
    let own = rules(&[
        "id: unggul, jenis: existence, tingkat: warning, kata: [terbaik], pesan: {id: 'Jangan “{temuan}” {entah}.', en: 'No “{temuan}”.'}, \
         saran: Sebutkan ukurannya., dasar: [KIP-7.2]",
        "id: eja, jenis: spelling, tingkat: info, ganti: {ijin: izin}",
        "id: kosong, jenis: required-field, tingkat: error, bidang: [kanal_umpan_balik]",
    ]);
    let brief = brief_with("kait: Yang terbaik, ijin.\nplatform: [x]\n");
    let byte = brief.find("terbaik").unwrap();
    let ran = check(&brief, &own);
    let document = document(&ran);
    let keys = |value: &Value| {
        let mut keys: Vec<String> = value.as_object().unwrap().keys().cloned().collect();
        keys.sort();
        keys
    };
    assert_eq!(keys(&document), ["diagnostics", "summary", "version"]);
    assert_eq!(document["version"], 1);
    assert_eq!(document["summary"], json!({"files": 1, "errors": 1, "warnings": 1, "infos": 1}));
    let list = document["diagnostics"].as_array().unwrap();
    for one in list {
        let expected = [
            "basis",
            "end",
            "field",
            "fingerprint",
            "fix",
            "kind",
            "message",
            "path",
            "platforms",
            "rule",
            "severity",
            "start",
            "suggestion",
            "text",
        ];
        assert_eq!(keys(one), expected);
    }
    let of = |rule: &str| list.iter().find(|one| one["rule"] == rule).unwrap().clone();
    let unggul = of("unggul");
    let mark = unggul["fingerprint"].as_str().unwrap().to_owned();
    assert!(mark.len() == 16 && mark.bytes().all(|b| b.is_ascii_hexdigit()), "{mark}");
    assert_eq!(
        unggul,
        json!({
            "rule": "unggul", "kind": "existence", "severity": "warning",
            "message": "Jangan “terbaik” {entah}.", "suggestion": "Sebutkan ukurannya.", "basis": unggul["basis"],
            "path": "a.yaml", "field": "kait",
            "start": {"line": 12, "column": 12, "byte": byte}, "end": {"line": 12, "column": 19, "byte": byte + 7},
            "text": "terbaik", "platforms": ["x"], "fix": null, "fingerprint": mark
        })
    );
    assert_eq!(unggul["basis"][0]["key"], "KIP-7.2");
    assert_eq!(keys(&unggul["basis"][0]), ["article", "key", "regulation"]);
    assert_eq!(of("eja")["fix"], json!({"replacement": "izin"}));
    let kosong = of("kosong");
    assert_eq!((&kosong["field"], &kosong["text"]), (&json!("kanal_umpan_balik"), &json!("")));
    assert_eq!(ran.code, 1);
}

#[test]
fn lines_columns_and_bytes_count_as_the_contract_says() {
    let ran = check(format!("\u{feff}# é\r\n{}", brief_with("kait: 👨‍👩‍👧é terbaik\n")), RULES);
    let f = &found(&ran)[0];
    // The mark is no column; five code points make the family, one the é, one the blank.
    assert_eq!((f.start.line, f.start.column, f.end.column), (13, 14, 21));
    assert_eq!(f.bytes.len(), 7);
}

#[test]
fn nothing_found_is_a_document_too() {
    let ran = check(brief_with(GOOD), RULES);
    assert_eq!((ran.code, ran.stderr.as_str()), (0, ""));
    assert_eq!(
        document(&ran),
        json!({"version": 1, "diagnostics": [], "summary": {"files": 1, "errors": 0, "warnings": 0, "infos": 0}})
    );
    let ran =
        Humas::new().file("r.yaml", RULES).args(["check", "tiada.yaml", "--rules", "r.yaml", "--format", "json"]).run();
    assert_eq!((ran.code, &document(&ran)["summary"]["files"]), (3, &json!(0)));
    assert!(ran.stderr.contains("tiada.yaml"), "{}", ran.stderr);
}

#[test]
fn an_invalid_brief_is_told_in_the_same_form() {
    for (brief, rule, line) in [
        ("judul: a: b\n".to_owned(), "titik-dua-dalam-nilai", 1),
        (brief_with("kait: x\njeniss: y\n"), "kunci-asing", 13),
        (brief_with("tanggal: besok\n"), "tanggal-salah", 11),
        (String::new(), "dokumen-kosong", 1),
    ] {
        let ran = check(&brief, RULES);
        assert_eq!(ran.code, 3, "{brief}");
        let document = document(&ran);
        let first = &document["diagnostics"][0];
        assert_eq!((first["kind"].as_str(), first["severity"].as_str()), (Some("input"), Some("error")), "{first}");
        assert_eq!(document["summary"]["files"], 0);
        assert_eq!(first["start"]["line"], line, "{first}");
        assert!(brief.is_empty() || first["rule"] == rule || rule == "tanggal-salah", "{first}");
    }
}

/// A batch: `a` is good, `b` has a warning, `c` an error, `d` is not valid.
fn batch(more: &[&str]) -> Ran {
    let own = rules(&[
        "id: uji, jenis: existence, tingkat: warning, kata: [terbaik]",
        "id: berat, jenis: existence, tingkat: error, kata: [terburuk]",
        "id: ringan, jenis: existence, tingkat: info, kata: [lumayan]",
    ]);
    Humas::new()
        .file("aturan.yaml", own)
        .file("a.yaml", brief_with(GOOD))
        .file("b.yaml", brief_with("kait: Terbaik dan lumayan.\n"))
        .file("c.yaml", brief_with("kait: Terburuk.\n"))
        .file("d.yaml", "judul: x\n")
        .file("e.yaml", brief_with("kait: Lumayan.\n"))
        .args(["check", "--rules", "aturan.yaml"].into_iter().chain(more.iter().copied()))
        .run()
}

#[test]
fn the_highest_code_wins() {
    for (paths, level, code) in [
        (&["a.yaml"][..], "info", 0),
        (&["a.yaml", "b.yaml"], "error", 0),
        (&["a.yaml", "b.yaml"], "warning", 1),
        (&["a.yaml", "e.yaml"], "warning", 0),
        (&["a.yaml", "e.yaml"], "info", 1),
        (&["c.yaml", "a.yaml"], "error", 1),
        (&["d.yaml"], "error", 3),
        (&["d.yaml", "c.yaml", "a.yaml"], "error", 3),
        (&["c.yaml", "d.yaml"], "error", 3),
        (&["a.yaml", "tiada.yaml"], "error", 3),
    ] {
        let arguments: Vec<&str> = paths.iter().copied().chain(["--fail-on", level]).collect();
        assert_eq!(batch(&arguments).code, code, "{arguments:?}");
    }
    // Without the option, errors alone make a run fail.
    assert_eq!((batch(&["b.yaml"]).code, batch(&["c.yaml"]).code), (0, 1));
    assert_eq!(batch(&["b.yaml", "--fail-on", "peringatan"]).code, 2);
}

#[test]
fn a_batch_is_treated_whole_and_in_order() {
    let ran = batch(&["e.yaml", "d.yaml", "c.yaml", "b.yaml", "a.yaml", "--format", "json"]);
    let paths: Vec<String> = found(&ran).iter().map(|f| f.json["path"].as_str().unwrap().to_owned()).collect();
    assert_eq!(paths.first().map(String::as_str), Some("e.yaml"));
    let mut order = paths.clone();
    order.dedup();
    assert_eq!(order, ["e.yaml", "d.yaml", "c.yaml", "b.yaml"]);
    let summary = &document(&ran)["summary"];
    assert_eq!((&summary["files"], &summary["infos"], &summary["warnings"]), (&json!(4), &json!(2), &json!(1)));
    // Many briefs, more than are held at once, in the order of their names; the same text each time.
    let run = || {
        let briefs = (0..150).map(|n| (format!("b/{n:03}.yaml"), brief_with(WARNED)));
        let run = briefs.fold(Humas::new().file("r.yaml", RULES), |run, (name, text)| run.file(&name, text));
        run.args(["check", "b", "--rules", "r.yaml", "--format", "json"]).run()
    };
    let (first, second) = (run(), run());
    assert_eq!(first.stdout, second.stdout);
    let paths: Vec<String> = found(&first).iter().map(|f| f.json["path"].as_str().unwrap().to_owned()).collect();
    assert!(paths.len() == 150 && paths.is_sorted(), "{paths:?}");
}

#[test]
fn the_last_line_counts() {
    for (paths, id, en) in [
        (&["a.yaml"][..], "1 brief diperiksa, tidak ada temuan", "1 brief checked, nothing found"),
        (&["a.yaml", "b.yaml"], "2 brief diperiksa: 1 peringatan, 1 info", "2 briefs checked: 1 warning, 1 info"),
        (
            &["b.yaml", "c.yaml"],
            "2 brief diperiksa: 1 galat, 1 peringatan, 1 info",
            "2 briefs checked: 1 error, 1 warning, 1 info",
        ),
    ] {
        for (lang, line) in [("id", id), ("en", en)] {
            let arguments: Vec<&str> = paths.iter().copied().chain(["--lang", lang]).collect();
            let ran = batch(&arguments);
            assert_eq!(ran.stdout.lines().last(), Some(line));
            assert_eq!(ran.stderr, "");
        }
    }
}

/// One finding with all it can say, drawn.
fn screen(lang: &str, columns: &str) -> String {
    let own = rules(&["id: unggul, jenis: substitution, tingkat: warning, ganti: {terbaik: unggul}, \
        pesan: {id: '“{temuan}” adalah klaim tanpa bukti yang dapat diperiksa warga.', en: '“{temuan}” is a claim without evidence that readers could check.'}, \
        saran: {id: Sebutkan ukurannya., en: Give the measure.}, dasar: [UJI-1]"]);
    let own =
        own.replacen("versi: 1\n", "versi: 1\ndasar: {UJI-1: {peraturan: Perwali Contoh 1/2025, pasal: Pasal 2}}\n", 1);
    let run = Humas::new().file("aturan.yaml", own).file("a.yaml", brief_with("kait: Yang terbaik.\nplatform: [x]\n"));
    run.env("COLUMNS", columns).args(["check", "a.yaml", "--rules", "aturan.yaml", "--lang", lang]).run().stdout
}

#[test]
fn the_screen_in_both_languages() {
    assert_eq!(
        screen("id", "100"),
        "peringatan[unggul]: “terbaik” adalah klaim tanpa bukti yang dapat diperiksa warga.
  --> a.yaml:12:12
   |
12 | kait: Yang terbaik.
   |            ^^^^^^^
   |
   = saran: Sebutkan ukurannya.
   = perbaikan: tulis “unggul” (--fix)
   = dasar: Perwali Contoh 1/2025 Pasal 2
   = muncul di: x
   = bila disengaja: kecuali: [{aturan: unggul, alasan: …}]

1 brief diperiksa: 1 peringatan
"
    );
    assert_eq!(
        screen("en", "100"),
        "warning[unggul]: “terbaik” is a claim without evidence that readers could check.
  --> a.yaml:12:12
   |
12 | kait: Yang terbaik.
   |            ^^^^^^^
   |
   = suggestion: Give the measure.
   = fix: write “unggul” (--fix)
   = basis: Perwali Contoh 1/2025 Pasal 2
   = reaches: x
   = if meant: kecuali: [{aturan: unggul, alasan: …}]

1 brief checked: 1 warning
"
    );
}

#[test]
fn a_narrow_terminal_still_shows_the_words() {
    let long = format!("ringkasan: {} terbaik {}\n", "kata ".repeat(60), "kata ".repeat(60));
    let run = Humas::new().file("r.yaml", RULES).file("a.yaml", brief_with(&long)).env("COLUMNS", "40");
    let ran = run.args(["check", "a.yaml", "--rules", "r.yaml"]).run();
    let lines: Vec<&str> = ran.stdout.lines().collect();
    let caret = lines.iter().position(|line| line.contains('^')).unwrap();
    assert_eq!(lines[caret].matches('^').count(), 7, "{}", ran.stdout);
    let column = lines[caret].find('^').unwrap();
    let shown: String = lines[caret - 1].chars().skip(column).take(7).collect();
    assert_eq!(shown, "terbaik", "{}", ran.stdout);
    assert!(lines[caret - 1].chars().count() <= 60, "{}", ran.stdout);
    assert!(screen("id", "40").contains("12 | kait: Yang terbaik."), "{}", screen("id", "40"));
}

#[test]
fn a_missing_value_and_a_fold_can_be_drawn() {
    let own = rules(&[
        "id: kosong, jenis: required-field, tingkat: error, bidang: [kanal_umpan_balik]",
        "id: uji, jenis: existence, tingkat: warning, kata: [nomor satu sekali]",
    ]);
    let run = Humas::new()
        .file("r.yaml", own)
        .file("a.yaml", brief_with("ringkasan: >\n  Yang nomor\n  satu\n  sekali ini.\n"));
    let ran = run.args(["check", "a.yaml", "--rules", "r.yaml"]).run();
    assert_eq!(ran.code, 1, "{}", ran.stdout);
    for line in ["peringatan[uji]", "galat[kosong]", "Yang nomor", "  satu", "  sekali ini."] {
        assert!(ran.stdout.contains(line), "{line}\n{}", ran.stdout);
    }
}

#[test]
fn a_folder_without_a_rule_that_can_be_read_is_told_once() {
    let run = Humas::new().file("humas.yaml", "aturan: [tiada.yaml]\n").file("briefs/a.yaml", brief_with(GOOD));
    let ran = run.file("briefs/b.yaml", brief_with(GOOD)).args(["check", "briefs", "--format", "json"]).run();
    assert_eq!(ran.code, 3);
    let list = found(&ran);
    assert_eq!(list.len(), 1, "{}", ran.stdout);
    assert_eq!(list[0].json["path"], "humas.yaml");
    let ran = Humas::new().file("a.yaml", brief_with(GOOD)).args(["check", "a.yaml", "--rules", "tiada.yaml"]).run();
    assert_eq!(ran.code, 3);
    assert!(ran.stdout.contains("tiada.yaml"), "{}", ran.stdout);
}

#[test]
fn repairs_in_a_batch_leave_one_document() {
    let own = rules(&["id: eja, jenis: spelling, tingkat: error, ganti: {ijin: izin}"]);
    let run = Humas::new().file("r.yaml", own);
    let run = run
        .file("a.yaml", brief_with("kait: ijin\n"))
        .file("b.yaml", "judul: ijin\n")
        .file("c.yaml", brief_with("kait: Ijin\n"));
    let ran = run.args(["check", "a.yaml", "b.yaml", "c.yaml", "--rules", "r.yaml", "--fix", "--format", "json"]).run();
    assert_eq!(ran.code, 3);
    assert!(told(&ran).iter().all(|told| told.starts_with("kunci-wajib")), "{}", ran.stdout);
    assert_eq!(document(&ran)["summary"]["files"], 2);
}

#[test]
fn standard_input_is_a_brief_named_by_a_dash() {
    let run = Humas::new().file("r.yaml", RULES).stdin(brief_with(WARNED));
    let ran = run.args(["check", "-", "--rules", "r.yaml", "--format", "json"]).run();
    assert_eq!((told(&ran), found(&ran)[0].json["path"].as_str()), (vec!["uji terbaik".to_owned()], Some("-")));
}

/// One brief is searched with an index of its own and light expressions, many with one index for all and
/// heavy expressions; what is found is the same.
#[test]
fn among_many_briefs_the_same_is_found_as_in_one() {
    let read = |name: &str| std::fs::read(root().join("examples/temuan").join(name)).unwrap();
    let humas = Humas::new().file("humas.yaml", read("humas.yaml")).file("a.yaml", read("brief.yaml"));
    let ran = humas.args(["check", "a.yaml", "--format", "json"]).run();
    let alone = told(&ran);
    assert!(alone.len() > 20, "{}", ran.stdout);
    let mut humas = Humas::new().file("humas.yaml", read("humas.yaml"));
    for copy in 0..80 {
        humas = humas.file(&format!("b/{copy:02}.yaml"), read("brief.yaml"));
    }
    let among = told(&humas.args(["check", "b", "--format", "json"]).run());
    for (copy, found) in among.chunks(alone.len()).enumerate() {
        assert_eq!(found, alone, "brief {copy}");
    }
    assert_eq!(among.len(), 80 * alone.len());
}
