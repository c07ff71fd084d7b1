//! Files that extend others: what is added, changed, switched off, and met twice.

use crate::common::{Humas, Ran, brief_with};
use crate::{found, rules, told};

/// The findings of a brief by rules files; the first is named on the command line.
fn by(files: &[(&str, &str)], text: &str) -> Ran {
    let run = Humas::new().file("a.yaml", brief_with(&format!("ringkasan: {text}\n")));
    let run = files.iter().fold(run, |run, (name, text)| run.file(name, text));
    let ran = run.args(["check", "a.yaml", "--rules", files[0].0, "--format", "json"]).run();
    assert!(ran.code < 2, "{}{}", ran.stdout, ran.stderr);
    ran
}

const BASE: &str = "versi: 1
aturan:
  - {id: unggul, jenis: existence, tingkat: warning, cakupan: [ringkasan], kata: [terbaik], pengecualian: [Guru Terbaik]}
  - {id: eja, jenis: spelling, tingkat: info, ganti: {ijin: izin, apotik: apotek}}
";

#[test]
fn a_change_adds_words_and_replaces_single_values() {
    let own = "versi: 1
perluas: [dasar.yaml]
aturan:
  - id: unggul
    tingkat: error
    kata: [termegah]
    pengecualian: [Desa Terbaik]
    pesan: Jangan “{temuan}”.
  - {id: eja, ganti: {nopember: November, ijin: perizinan}}
  - {id: baru, jenis: existence, tingkat: info, kata: [anu]}
";
    let text = "Guru Terbaik, Desa Terbaik, terbaik, termegah, ijin, apotik, nopember, anu.";
    let ran = by(&[("milik.yaml", own), ("dasar.yaml", BASE)], text);
    assert_eq!(told(&ran), ["unggul terbaik", "unggul termegah", "eja ijin", "eja apotik", "eja nopember", "baru anu"]);
    let list = found(&ran);
    assert_eq!((list[0].severity.as_str(), list[0].json["message"].as_str()), ("error", Some("Jangan “terbaik”.")));
    assert_eq!(list[2].json["fix"]["replacement"], "perizinan");
    assert_eq!(list[3].json["fix"]["replacement"], "apotek");
    assert_eq!(ran.code, 1);
    // Without the change, the base is what it was.
    let ran = by(&[("dasar.yaml", BASE)], text);
    assert_eq!(told(&ran), ["unggul Terbaik", "unggul terbaik", "eja ijin", "eja apotik"]);
}

#[test]
fn a_change_replaces_the_parts_and_switches_off() {
    let own = |change: &str| format!("versi: 1\nperluas: [dasar.yaml]\naturan: [{{id: unggul, {change}}}]\n");
    let text = "terbaik, ijin.";
    for (change, expected) in [
        ("tingkat: mati", &["eja ijin"][..]),
        ("cakupan: [judul]", &["eja ijin"]),
        ("cakupan: [judul, ringkasan]", &["unggul terbaik", "eja ijin"]),
        ("hanya_bila: [{jenis: darurat}]", &["eja ijin"]),
        ("bila: [{jenis: layanan, tingkat: mati}]", &["eja ijin"]),
        ("kecuali_bila: [ijin]", &["eja ijin"]),
    ] {
        let own = own(change);
        assert_eq!(told(&by(&[("milik.yaml", &own), ("dasar.yaml", BASE)], text)), expected, "{change}");
    }
}

#[test]
fn what_is_wrong_in_a_change_is_told_in_its_file() {
    for (change, place, says) in [
        ("tingkat: eror", "milik.yaml:3:32", "Mungkin maksud Anda “error”."),
        ("kata: [\"(a\"]", "milik.yaml:3:30", "pola-salah"),
        ("kat: [a]", "milik.yaml:3:23", "Mungkin maksud Anda “kata”."),
        ("dasar: [ENTAH-1]", "milik.yaml:3:31", "dasar-asing"),
        ("ganti: {a: b}", "milik.yaml:3:23", "kunci-asing"),
    ] {
        let own = format!("versi: 1\nperluas: [dasar.yaml]\naturan: [{{id: unggul, {change}}}]\n");
        // A line of its own between, so that a place taken for the other file's would be another.
        let base = format!("# dasar\n\n\n{BASE}");
        let run = Humas::new().file("a.yaml", brief_with("")).file("milik.yaml", own).file("dasar.yaml", base);
        let ran = run.args(["check", "a.yaml", "--rules", "milik.yaml"]).run();
        assert_eq!(ran.code, 3, "{change}");
        for word in [place, says] {
            assert!(ran.stdout.contains(word), "{change}: {word}\n{}", ran.stdout);
        }
    }
    // And what is wrong in the base in the base, though it was changed; no words of the other file are
    // taken for those of this one.
    let base = BASE.replace("cakupan: [ringkasan]", "cakupan: ringkasan");
    let own = format!(
        "# {}\nversi: 1\nperluas: [dasar.yaml]\naturan: [{{id: unggul, tingkat: error}}]\n",
        "catatan ".repeat(20)
    );
    let run = Humas::new().file("a.yaml", brief_with("")).file("milik.yaml", own).file("dasar.yaml", base);
    let ran = run.args(["check", "a.yaml", "--rules", "milik.yaml"]).run();
    assert!(ran.stdout.contains("dasar.yaml:3:63") && !ran.stdout.contains("catatan"), "{}", ran.stdout);
    let base = BASE.replace("pengecualian", "pengecualin");
    let own = "versi: 1\nperluas: [dasar.yaml]\naturan: [{id: unggul, tingkat: error}]\n";
    let run = Humas::new().file("a.yaml", brief_with("")).file("milik.yaml", own).file("dasar.yaml", base);
    let ran = run.args(["check", "a.yaml", "--rules", "milik.yaml"]).run();
    assert!(ran.stdout.contains("dasar.yaml:3:93") && ran.stdout.contains("“pengecualian”"), "{}", ran.stdout);
}

#[test]
fn a_file_met_twice_is_read_once() {
    let top = "versi: 1\nperluas: [kiri.yaml, lain/kanan.yaml]\naturan: []\n";
    let left = "versi: 1\nperluas: [dasar.yaml]\naturan: [{id: unggul, kata: [termegah]}]\n";
    let right = "versi: 1\nperluas: [../dasar.yaml, ./../dasar.yaml]\naturan: [{id: unggul, kata: [terindah]}]\n";
    let files = [("atas.yaml", top), ("kiri.yaml", left), ("lain/kanan.yaml", right), ("dasar.yaml", BASE)];
    let ran = by(&files, "terbaik, termegah, terindah.");
    assert_eq!(told(&ran), ["unggul terbaik", "unggul termegah", "unggul terindah"]);
    let twice = "versi: 1\nperluas: [dasar.yaml, dasar.yaml]\n";
    assert_eq!(told(&by(&[("atas.yaml", twice), ("dasar.yaml", BASE)], "terbaik.")), ["unggul terbaik"]);
    // From another folder the paths are still those from the file that names them.
    let ran = by(&[("x/y/atas.yaml", "versi: 1\nperluas: [../z/b.yaml]\n"), ("x/z/b.yaml", BASE)], "terbaik.");
    assert_eq!(told(&ran), ["unggul terbaik"]);
}

#[test]
fn several_files_on_the_command_line() {
    let run = |files: &[&str]| {
        let own = rules(&["id: baru, jenis: existence, tingkat: info, kata: [anu]"]);
        let change = "versi: 1\nperluas: [dasar.yaml]\naturan: [{id: unggul, tingkat: error}]\n";
        let run = Humas::new().file("a.yaml", brief_with("ringkasan: terbaik, anu.\n")).file("dasar.yaml", BASE);
        let run = run.file("ubah.yaml", change).file("baru.yaml", own);
        let named = files.iter().flat_map(|file| ["--rules", file]);
        run.args(["check", "a.yaml", "--format", "json"].into_iter().chain(named)).run()
    };
    assert_eq!(told(&run(&["dasar.yaml", "baru.yaml"])), ["unggul terbaik", "baru anu"]);
    assert_eq!(told(&run(&["dasar.yaml", "dasar.yaml", "./dasar.yaml"])), ["unggul terbaik"]);
    let ran = run(&["dasar.yaml", "ubah.yaml", "baru.yaml"]);
    assert_eq!((told(&ran).len(), ran.code), (2, 1), "{}", ran.stdout);
}

#[test]
fn the_code_of_ethics_can_be_extended() {
    let ran = by(
        &[(
            "a/b.yaml",
            "versi: 1\nperluas: [kode-etik]\naturan: [{id: uji-milik, jenis: existence, tingkat: info, kata: [anu]}]\n",
        )],
        "anu.",
    );
    assert!(told(&ran).contains(&"uji-milik anu".to_owned()), "{}", ran.stdout);
    // A rule may cite the regulations humas knows, and others that its file names.
    let own = "versi: 1\ndasar:\n  PERDA-7: {peraturan: Perda Kota Contoh 7/2024, pasal: Pasal 3}\naturan:\n  - {id: uji-milik, jenis: existence, tingkat: info, kata: [anu], dasar: [PERDA-7, KIP-7.2]}\n";
    let ran = by(&[("b.yaml", own)], "anu.");
    let basis = found(&ran)[0].json["basis"].clone();
    assert_eq!(
        basis[0],
        serde_json::json!({"key": "PERDA-7", "regulation": "Perda Kota Contoh 7/2024", "article": "Pasal 3"})
    );
    assert_eq!(basis[1]["key"], "KIP-7.2");
}
