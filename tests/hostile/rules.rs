//! Hostile and careless rules files: each ends in a sentence with its place, and at once.

use crate::checked;
use crate::common::{Humas, Ran, brief_with};
use serde_json::Value;
use std::time::{Duration, Instant};

/// No rules file may take longer, in a debug build.
const QUICK: Duration = Duration::from_secs(1);

const BRIEF: &str = "ringkasan: Layanan terbaik aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab di kota.\n";

fn run(files: &[(&str, &str)], more: &[&str]) -> Humas {
    let run = Humas::new().file("a.yaml", brief_with(BRIEF));
    let run = files.iter().fold(run, |run, (name, text)| run.file(name, text));
    run.args(["check", "a.yaml", "--rules", files[0].0].into_iter().chain(more.iter().copied()))
}

/// Runs rules files, the first of them named; gives the document and the text.
fn shown(name: &str, files: &[(&str, &str)], code: i32) -> (Value, Ran) {
    let started = Instant::now();
    let ran = checked(name, run(files, &["--format", "json"]), code);
    let first = started.elapsed();
    let document = serde_json::from_str(&ran.stdout).unwrap_or_else(|e| panic!("{name}: {e}\n{}", ran.stdout));
    let text = checked(&format!("batch {name}"), run(files, &[]), code);
    // Other tests run at the same time: the quicker of both runs tells.
    let took = first.min(started.elapsed().saturating_sub(first));
    assert!(took < QUICK, "{name} took {took:?}");
    (document, text)
}

/// Files that are refused: the code of the first report, its `file:line:column`, and what is said.
fn refused(name: &str, files: &[(&str, &str)], rule: &str, place: &str, says: &[&str]) {
    let (document, text) = shown(name, files, 3);
    let first = &document["diagnostics"][0];
    let at = match &first["start"] {
        Value::Null => String::new(),
        start => format!("{}:{}:{}", first["path"].as_str().unwrap(), start["line"], start["column"]),
    };
    assert_eq!((first["rule"].as_str().unwrap(), at.as_str()), (rule, place), "{name}\n{}", text.stdout);
    for word in says {
        assert!(text.stdout.contains(word), "{name} does not say {word:?}:\n{}", text.stdout);
    }
}

/// A rules file with one rule.
fn rule(keys: &str) -> String {
    format!("versi: 1\naturan:\n  - {{id: uji, jenis: existence, tingkat: warning, {keys}}}\n")
}

/// One rule that is refused; `‸` stands where the report points.
fn one(keys: &str, code: &str, says: &[&str]) {
    let text = rule(keys);
    let line = text.lines().nth(2).unwrap_or_default();
    let column = line.chars().position(|c| c == '‸').expect("a mark") + 1;
    refused(keys, &[("r.yaml", &text.replace('‸', ""))], code, &format!("r.yaml:3:{column}"), says);
}

#[test]
fn patterns_that_can_not_be_run() {
    let nested = format!("kata: [‸\"{}ab{}\"]", "(".repeat(990), ")".repeat(990));
    let classes = format!("kata: [‸\"{}ab{}\"]", "[".repeat(990), "]".repeat(990));
    let long = format!("kata: [‸\"ab{}\"]", "a|".repeat(1000));
    for (keys, code, says) in [
        ("kata: [‸\"(a+)+$\"]", "pola-tanpa-kata", &["tidak memuat kata yang tetap"][..]),
        ("kata: [‸\".*\"]", "pola-tanpa-kata", &[]),
        ("kata: [‸\"(a|b)\"]", "pola-tanpa-kata", &[]),
        ("kata: [‸\"\\\\w+\"]", "pola-tanpa-kata", &[]),
        ("kata: [‸\"terbaik|\"]", "pola-tanpa-kata", &[]),
        ("kata: [‸\"(terbaik)?\"]", "pola-tanpa-kata", &[]),
        ("kata: [‸\"(\\\\pL{1,1000}){1,100} terbaik\"]", "pola-salah", &["terlalu besar"]),
        ("kata: [‸\"terbaik (\\\\w{0,900}){0,900}\"]", "pola-salah", &["terlalu besar"]),
        (&nested, "pola-salah", &[]),
        (&classes, "pola-salah", &[]),
        (&long, "pola-salah", &["byte, paling banyak 2000"]),
        ("kata: [‸\"(terbaik\"]", "pola-salah", &["garis miring terbalik"]),
        ("kata: [‸\"terbaik)|\"]", "pola-salah", &[]),
        ("kata: [‸\"a{99999}terbaik\"]", "pola-salah", &[]),
        ("kata: [‸\"a{3,1}terbaik\"]", "pola-salah", &[]),
        ("kata: [‸\"(?<=a)terbaik\"]", "pola-salah", &["bukan ekspresi reguler yang sah"]),
        ("kata: [‸\"(a)\\\\1 terbaik\"]", "pola-salah", &[]),
        ("kata: [‸\"[z-a]terbaik\"]", "pola-salah", &[]),
    ] {
        one(keys, code, says);
    }
    // The same beside the words, and in humas.yaml.
    for key in ["kecuali_bila", "pengecualian"] {
        one(&format!("kata: [terbaik], {key}: [‸\"(a\"]"), "pola-salah", &[]);
    }
}

#[test]
fn patterns_that_look_endless_are_linear() {
    for pattern in [
        "(a+)+b terbaik",
        "(a|aa)+ terbaik",
        "(a*)*terbaik",
        "layanan (.*)*terbaik",
        "(x+x+)+y terbaik",
        "terbaik (a?){100}a{100}",
    ] {
        let text = format!("ringkasan: Layanan {} terbaik.\n", "a".repeat(50_000));
        let started = Instant::now();
        let run =
            Humas::new().file("a.yaml", brief_with(&text)).file("r.yaml", rule(&format!("kata: [\"{pattern}\"]")));
        checked(pattern, run.args(["check", "a.yaml", "--rules", "r.yaml"]), 0);
        assert!(started.elapsed() < 2 * QUICK, "{pattern} took {:?}", started.elapsed());
    }
}

#[test]
fn values_of_the_wrong_shape() {
    for (keys, code, says) in [
        ("kata: ‸terbaik", "jenis-nilai", &["kata: [terbaik]"][..]),
        ("kata: ‸{a: b}", "jenis-nilai", &["seharusnya daftar"]),
        ("kata: [‸[a]]", "jenis-nilai", &["seharusnya teks"]),
        ("kata: [‸\"\"]", "kata-kosong", &["Entri ini kosong"]),
        ("kata: [‸\"  \"]", "kata-kosong", &[]),
        ("kata: [‸\"\\u00AD\"]", "pola-salah", &["huruf yang tampak"]),
        ("kata: [a, , b]", "", &[]),
        ("kata: [‸null]", "nilai-kosong", &[]),
        ("‸kat: [a]", "kunci-asing", &["Mungkin maksud Anda “kata”."]),
        ("‸ganti: {a: b}", "kunci-asing", &[]),
        ("kata: [a], cakupan: [‸isi]", "pilihan-asing", &[]),
        ("kata: [a], cakupan: [‸ringkasn]", "pilihan-asing", &["Mungkin maksud Anda “ringkasan”."]),
        ("kata: [a], dasar: [‸KIP-99]", "dasar-asing", &[]),
        ("kata: [a], dasar: [‸KIP-7.22]", "dasar-asing", &["Mungkin maksud Anda “KIP-7.2”."]),
        ("kata: [a], bila: [{tingkat: ‸eror}]", "pilihan-asing", &["“error”"]),
        ("kata: [a], bila: [{‸masa: pemilu}]", "kunci-wajib", &["“tingkat” wajib diisi"]),
        ("kata: [a], bila: [{‸masaa: pemilu, tingkat: info}]", "kunci-asing", &["“masa”"]),
        ("kata: [a], hanya_bila: [{jenis: ‸pesta}]", "pilihan-asing", &[]),
        ("kata: [a], jarak: banyak", "", &[]),
        ("kata: [a], jarak: -1", "", &[]),
        ("kata: [a], jarak: 99999999999999999999", "", &[]),
        ("kata: [a], imbuhan: mungkin", "", &[]),
        ("kata: [a], pesan: ‸[x]", "jenis-nilai", &[]),
        ("kata: [a], pesan: {‸en: x}", "kunci-wajib", &[]),
        ("kata: [‸\"\\e[31m\"]", "tanda-kendali", &[]),
        ("kata: [a], pesan: ‸\"\\u202Ex\"", "tanda-kendali", &[]),
    ] {
        if code.is_empty() {
            let (document, _) = shown(keys, &[("r.yaml", &rule(keys))], 3);
            assert_eq!(document["diagnostics"][0]["start"]["line"], 3, "{keys} {document}");
        } else {
            one(keys, code, says);
        }
    }
}

#[test]
fn files_of_the_wrong_shape() {
    for (text, code, place, says) in [
        ("", "dokumen-kosong", "1:1", &[][..]),
        ("# saja\n", "dokumen-kosong", "1:1", &[]),
        ("[]\n", "jenis-nilai", "1:1", &[]),
        ("aturan: []\n", "kunci-wajib", "1:1", &["“versi” wajib diisi"]),
        ("versi: 2\n", "versi-asing", "1:8", &["hanya 1"]),
        ("versi: satu\n", "", "1:8", &[]),
        ("versi: 1\naturn: []\n", "kunci-asing", "2:1", &["Mungkin maksud Anda “aturan”."]),
        ("versi: 1\naturan: uji\n", "jenis-nilai", "2:9", &[]),
        ("versi: 1\naturan: [uji]\n", "aturan-tanpa-id", "2:10", &[]),
        ("versi: 1\naturan: [{jenis: existence}]\n", "aturan-tanpa-id", "2:10", &["belum punya “id”"]),
        ("versi: 1\naturan: [{id: [a], jenis: existence}]\n", "aturan-tanpa-id", "2:10", &[]),
        (
            "versi: 1\naturan: [{id: a, jenis: existense, tingkat: info}]\n",
            "jenis-asing",
            "2:25",
            &["Mungkin maksud Anda “existence”."],
        ),
        (
            "versi: 1\naturan: [{id: a, jenis: entah, tingkat: info}]\n",
            "jenis-asing",
            "2:25",
            &["existence, substitution"],
        ),
        (
            "versi: 1\naturan: [{id: a, jenis: existence, kata: [b]}]\n",
            "kunci-wajib",
            "2:11",
            &["“tingkat” wajib diisi"],
        ),
        (
            "versi: 1\naturan: [{id: a, jenis: existence, tingkat: eror, kata: [b]}]\n",
            "pilihan-asing",
            "2:45",
            &["“error”"],
        ),
        ("versi: 1\naturan: [{id: a, tingkat: info}]\n", "aturan-asing", "2:15", &["memerlukan “jenis”"]),
        ("versi: 1\naturan: [{id: a, id: b}]\n", "kunci-ganda", "2:18", &[]),
        (
            "versi: 1\naturan:\n  - {id: \"\\e[31mx\", jenis: existence, tingkat: info, kata: [b]}\n",
            "tanda-kendali",
            "3:10",
            &[],
        ),
        (
            "versi: 1\naturan:\n  - {id: a, jenis: existence, tingkat: info, kata: [b]}\n  - {id: a, jenis: existence, tingkat: info, kata: [c]}\n",
            "aturan-ganda",
            "4:10",
            &["pertama kali di sini", "r.yaml:4:10"],
        ),
        ("versi: 1\naturan: [\n", "kurung-terbuka", "2:9", &[]),
        ("versi: 1\n---\nversi: 1\n", "", "2:1", &[]),
    ] {
        let (document, ran) = shown(text, &[("r.yaml", text)], 3);
        let first = &document["diagnostics"][0];
        let at = format!("{}:{}", first["start"]["line"], first["start"]["column"]);
        assert_eq!(at, place, "{text}\n{}", ran.stdout);
        assert!(code.is_empty() || first["rule"] == code, "{text}\n{}", ran.stdout);
        for word in says {
            assert!(ran.stdout.contains(word), "{text} does not say {word:?}:\n{}", ran.stdout);
        }
    }
}

#[test]
fn files_that_extend_what_they_can_not() {
    let extends = |what: &str| format!("versi: 1\nperluas: [{what}]\n");
    let sum = "0".repeat(64);
    for (what, code, says) in [
        ("tiada.yaml", "berkas-tidak-ada", &["“tiada.yaml” tidak ditemukan", "disebut di sini"][..]),
        ("kode-etk", "perluas-asing", &["Mungkin maksud Anda “kode-etik”."]),
        ("folder", "bukan-berkas", &["folder, bukan berkas"]),
        (".", "bukan-berkas", &[]),
        ("http://contoh.go.id/r.yaml", "perluas-tanpa-sidik", &["sha256"]),
        ("https://contoh.go.id/r.yaml", "perluas-tanpa-sidik", &["{url: https://contoh.go.id/r.yaml, sha256: …}"]),
        ("{url: https://contoh.go.id/r.yaml}", "kunci-wajib", &["“sha256” wajib diisi"]),
        (&format!("{{url: http://contoh.go.id/r.yaml, sha256: {sum}}}"), "perluas-tanpa-https", &["diawali https://"]),
        ("{url: https://contoh.go.id/r.yaml, sha256: abc}", "sidik-salah", &["64 angka heksadesimal"]),
        (&format!("{{url: https://contoh.go.id/r.yaml, sha256: {}}}", "z".repeat(64)), "sidik-salah", &[]),
        (&format!("{{url: https://contoh.go.id/r.yaml, sha265: {sum}}}"), "kunci-asing", &["“sha256”"]),
        ("[a]", "jenis-nilai", &[]),
        ("\"\\e[2J\"", "tanda-kendali", &[]),
        ("\"\"", "", &[]),
        ("/", "bukan-berkas", &[]),
    ] {
        let own = extends(what);
        let files = [("r.yaml", own.as_str()), ("folder/.jaga", "")];
        let (document, ran) = shown(what, &files, 3);
        let first = &document["diagnostics"][0];
        assert!(code.is_empty() || first["rule"] == code, "{what}\n{}", ran.stdout);
        assert_eq!(
            (first["path"].as_str(), &first["start"]["line"]),
            (Some("r.yaml"), &Value::from(2)),
            "{what}\n{}",
            ran.stdout
        );
        for word in says {
            assert!(ran.stdout.contains(word), "{what} does not say {word:?}:\n{}", ran.stdout);
        }
    }
}

#[test]
fn a_file_that_the_network_does_not_bring_is_no_fault_of_the_input() {
    let own = format!("versi: 1\nperluas: [{{url: https://contoh.go.id/r.yaml, sha256: {}}}]\n", "0".repeat(64));
    let (document, ran) = shown("unreachable", &[("r.yaml", &own)], 4);
    assert_eq!(document["diagnostics"][0]["rule"], "aturan-gagal-diambil", "{}", ran.stdout);
    assert!(ran.stdout.contains("humas rules fetch"), "{}", ran.stdout);
}

#[test]
fn circles_end() {
    let extends = |what: &str| format!("versi: 1\nperluas: [{what}]\n");
    for (name, files, place, says) in [
        ("dua", vec![("a.yml", extends("b.yml")), ("b.yml", extends("a.yml"))], "b.yml:2:11", "a.yml → b.yml → a.yml"),
        (
            "tiga",
            vec![("a.yml", extends("x/b.yml")), ("x/b.yml", extends("c.yml")), ("x/c.yml", extends("../a.yml"))],
            "x/c.yml:2:11",
            "a.yml → x/b.yml → x/c.yml → a.yml",
        ),
        ("sendiri", vec![("a.yml", extends("a.yml"))], "a.yml:2:11", "a.yml → a.yml"),
        ("titik", vec![("a.yml", extends("./a.yml"))], "a.yml:2:11", "a.yml → a.yml"),
        ("naik", vec![("x/a.yml", extends("../x/a.yml"))], "x/a.yml:2:11", "x/a.yml → x/a.yml"),
        ("di bawah", vec![("t.yml", extends("a.yml")), ("a.yml", extends("a.yml"))], "a.yml:2:11", ": a.yml → a.yml"),
    ] {
        let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
        refused(name, &files, "perluas-melingkar", place, &[says]);
    }
    // A tower of files is told where it grows too high.
    let tower: Vec<(String, String)> = (0..60)
        .map(|n| (format!("t{n}.yml"), extends(&format!("t{}.yml", n + 1))))
        .chain([("t60.yml".into(), "versi: 1\n".into())])
        .collect();
    let files: Vec<(&str, &str)> = tower.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let (document, _) = shown("menara", &files, 3);
    assert_eq!(document["diagnostics"][0]["rule"], "perluas-banyak");
}

#[test]
fn a_rule_of_an_extended_file_is_no_new_rule() {
    let own = "versi: 1\nperluas: [b.yaml]\naturan: [{id: uji, jenis: existence, tingkat: info, kata: [a]}]\n";
    let files = [("r.yaml", own), ("b.yaml", &rule("kata: [terbaik]"))];
    refused("ganda", &files, "aturan-ganda", "r.yaml:3:15", &["b.yaml:3:", "tanpa “jenis”"]);
    let own = "versi: 1\nperluas: [b.yaml]\naturan: [{id: ujji, tingkat: info}]\n";
    refused(
        "salah tulis",
        &[("r.yaml", own), files[1]],
        "aturan-asing",
        "r.yaml:3:15",
        &["Mungkin maksud Anda “uji”."],
    );
}

/// Different words, as many as are asked for.
fn words(count: usize) -> String {
    (0..count).map(|n| format!("kata{n:06}")).collect::<Vec<_>>().join(", ")
}

#[test]
fn files_beyond_measure() {
    let many = rule(&format!("kata: [{}]", words(60_000)));
    let (document, _) = shown("banyak kata", &[("r.yaml", &many)], 3);
    assert_eq!(document["diagnostics"][0]["path"], "r.yaml", "{document}");
    let more = rule(&format!("kata: [{}]", words(100_000)));
    assert!(more.len() > 1024 * 1024);
    refused("seratus ribu", &[("r.yaml", &more)], "berkas-terlalu-besar", "", &["r.yaml", "batasnya 1 MiB"]);
    let full = format!("{}#{}", rule("kata: [terbaik]"), "x".repeat(1024 * 1024 - 200));
    let (document, _) = shown("satu MiB", &[("r.yaml", &full)], 0);
    assert_eq!(document["summary"]["warnings"], 1);
    let comment = format!("{full}{}", "x".repeat(400));
    refused("lebih dari satu MiB", &[("r.yaml", &comment)], "berkas-terlalu-besar", "", &[]);
    // Patterns of hundreds of alternatives; one of too many is told with the remedy.
    let branches = |count: usize, n: usize| (0..count).map(|b| format!("k{n:x}x{b:x}")).collect::<Vec<_>>().join("|");
    let wide = (0..250).map(|n| format!("\"({})\"", branches(240, n))).collect::<Vec<_>>().join(", ");
    shown("pola lebar", &[("r.yaml", &rule(&format!("kata: [{wide}]")))], 0);
    one(&format!("kata: [‸\"({})\"]", branches(260, 1)), "pola-tanpa-kata", &["paling banyak 250 pilihan"]);
    // Thousands of rules.
    let rules: String =
        (0..4000).map(|n| format!("  - {{id: k{n}, jenis: existence, tingkat: info, kata: [kata{n}]}}\n")).collect();
    shown("empat ribu aturan", &[("r.yaml", &format!("versi: 1\naturan:\n{rules}"))], 0);
    let deep = rule(&format!("kata: {}a{}", "[".repeat(1000), "]".repeat(1000)));
    let (document, _) = shown("dalam", &[("r.yaml", &deep)], 3);
    assert_eq!(document["diagnostics"][0]["start"]["line"], 3, "{document}");
}

#[test]
fn a_long_list_is_no_burden() {
    let text = rule(&format!("kata: [{}, terbaik]", words(5000)));
    let (document, _) = shown("lima ribu kata", &[("r.yaml", &text)], 0);
    assert_eq!(document["summary"]["warnings"], 1);
}

#[test]
fn marks_and_line_ends_of_editors_are_borne() {
    let text = rule("kata: [terbaik]");
    for text in
        [format!("\u{feff}{text}"), text.replace('\n', "\r\n"), text.trim_end().to_owned(), format!("---\n{text}...\n")]
    {
        let (document, _) = shown("berkas editor", &[("r.yaml", &text)], 0);
        assert_eq!(document["summary"]["warnings"], 1, "{text:?}");
    }
    let (document, _) = shown("BOM", &[("r.yaml", &format!("\u{feff}{}", "versi: 2\r\n"))], 3);
    assert_eq!(document["diagnostics"][0]["start"]["column"], 8);
    let ran = checked(
        "latin",
        Humas::new()
            .file("a.yaml", brief_with(""))
            .file("r.yaml", b"versi: 1 # \xe9\n")
            .args(["check", "a.yaml", "--rules", "r.yaml", "--format", "json"]),
        3,
    );
    assert!(ran.stdout.contains("bukan-utf8"), "{}", ran.stdout);
}

#[test]
fn holes_that_are_unknown_stay() {
    let keys = "kata: [terbaik], pesan: \"{temuan} {entah} {temuan {{temuan}} }{\", saran: \"{saran}{temuan}\"";
    let (document, _) = shown("lubang", &[("r.yaml", &rule(keys))], 0);
    let first = &document["diagnostics"][0];
    assert_eq!(first["message"], "terbaik {entah} {temuan {terbaik} }{");
    assert_eq!(first["suggestion"], "{saran}terbaik");
}

#[test]
fn what_steers_a_terminal_is_not_printed() {
    // A name with an escape, as a file may have one.
    for name in ["r\u{1b}[31m.yaml", "r\u{202e}.yaml", "r\n.yaml"] {
        checked("batch nama", run(&[(name, "versi: 2\n")], &[]), 3);
        checked("batch nama", run(&[(name, &rule("kata: [terbaik]"))], &[]), 0);
    }
    for text in [
        "versi: \"\\e[31m\"\n",
        "versi: 1\nperluas: [\"a\\u0007\"]\n",
        "versi: 1\n\"\\e[2J\": 1\n",
        "versi: 1\naturan: [{\"\\e[2J\": 1, id: a, jenis: existence, tingkat: info}]\n",
    ] {
        shown(text, &[("r.yaml", text)], 3);
    }
}
