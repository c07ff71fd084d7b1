//! What keeps a finding from being one: exceptions of a brief, levels and circumstances, the agency's
//! own words.

use crate::common::{Humas, Ran, brief_with};
use crate::{RULES, check, found, rules, told};

/// The day that the tests take for today is 1 January 2026.
fn excepted(exception: &str) -> Ran {
    check(brief_with(&format!("kait: Yang terbaik.\nkecuali:\n  - {exception}\n")), RULES)
}

#[test]
fn an_exception_covers_its_rule_while_it_lasts() {
    for exception in [
        "{aturan: uji, alasan: nama resmi}",
        "{aturan: uji, alasan: nama resmi, oleh: Kabag Humas, sampai: 2026-01-01}",
        "{aturan: uji, alasan: nama resmi, sampai: 2030-12-31}",
    ] {
        let ran = excepted(exception);
        assert_eq!((ran.code, told(&ran).len()), (0, 0), "{exception}\n{}", ran.stdout);
    }
}

#[test]
fn an_exception_that_ran_out_gives_the_finding_back() {
    let ran = excepted("{aturan: uji, alasan: nama resmi, sampai: 2025-12-31}");
    assert_eq!(told(&ran), ["uji terbaik", "kecuali-lewat"]);
    let list = found(&ran);
    assert_eq!((list[1].start.line, list[1].start.column, list[1].severity.as_str()), (14, 47, "warning"));
    let said = list[1].json["message"].as_str().unwrap();
    assert_eq!(said, "Pengecualian “uji” berlaku sampai 31 Desember 2025, jadi temuannya muncul lagi.");
    // One of two that still holds is enough, and the other is told.
    let brief = "kait: Yang terbaik.\nkecuali:\n  - {aturan: uji, alasan: a, sampai: 2025-12-31}\n  - {aturan: uji, alasan: b}\n";
    assert_eq!(told(&check(brief_with(brief), RULES)), ["kecuali-lewat"]);
    // The day is that of the time zone: on 31 December at 20.00 UTC it is the first of January in WIB.
    let late = |zone: &str, epoch: &str| {
        let run = Humas::new().file("humas.yaml", format!("zona: {zone}\n")).file("aturan.yaml", RULES);
        let brief = "kait: Yang terbaik.\nkecuali: [{aturan: uji, alasan: a, sampai: 2025-12-31}]\n";
        let run = run.file("a.yaml", brief_with(brief)).env("SOURCE_DATE_EPOCH", epoch);
        told(&run.args(["check", "a.yaml", "--rules", "aturan.yaml", "--format", "json"]).run())
    };
    assert_eq!(late("WIB", "1767200399"), [""; 0]);
    assert_eq!(late("WIB", "1767200400"), ["uji terbaik", "kecuali-lewat"]);
    assert_eq!(late("WIT", "1767193200"), ["uji terbaik", "kecuali-lewat"]);
}

#[test]
fn an_exception_that_covers_nothing_is_told() {
    for (brief, said) in [
        ("kecuali: [{aturan: uji, alasan: a}]\n", "kecuali-tak-terpakai"),
        ("kecuali: [{aturan: uji, alasan: a, sampai: 2020-01-01}]\n", "kecuali-tak-terpakai"),
        ("kecuali: [{aturan: ujii, alasan: a}]\n", "aturan-asing"),
        ("kecuali: [{aturan: entah, alasan: a}]\n", "aturan-asing"),
    ] {
        let ran = check(brief_with(brief), RULES);
        assert_eq!(told(&ran), [said], "{brief}");
        let f = &found(&ran)[0];
        assert_eq!((f.severity.as_str(), f.start.line, f.start.column, ran.code), ("warning", 12, 20, 0), "{brief}");
        let help = f.json["suggestion"].as_str().unwrap();
        match brief {
            b if b.contains("ujii") => assert_eq!(help, "Mungkin maksud Anda “uji”."),
            b if b.contains("entah") => assert!(help.contains("humas rules list"), "{help}"),
            _ => assert_eq!(help, "Hapus pengecualian ini."),
        }
    }
    // Of a rule that is off, or runs in another season only, nobody can tell.
    let brief = brief_with("kait: Yang terbaik.\nkecuali: [{aturan: uji, alasan: a}]\n");
    for idle in [
        "tingkat: mati",
        "tingkat: info, hanya_bila: [{masa: pemilu}]",
        "tingkat: info, bila: [{jenis: layanan, tingkat: mati}]",
    ] {
        let rules = rules(&[&format!("id: uji, jenis: existence, kata: [terbaik], {idle}")]);
        assert_eq!(told(&check(&brief, &rules)), [""; 0], "{idle}");
    }
}

#[test]
fn an_exception_needs_a_rule_and_a_reason() {
    for (exception, says) in [
        ("{aturan: uji}", "“alasan” wajib diisi"),
        ("{alasan: a}", "“aturan” wajib diisi"),
        ("{aturan: uji, alasan: \"\"}", "kosong"),
        ("{aturan: uji, alasan: \"  \"}", "kosong"),
        ("{aturan: uji, alasan: a, sampai: besok}", "2025-02-03"),
        ("{aturan: uji, alasan: a, sampa: 2026-01-01}", "Mungkin maksud Anda “sampai”."),
        ("uji", "pasangan kunci dan nilai"),
    ] {
        let ran = excepted(exception);
        assert_eq!(ran.code, 3, "{exception}\n{}", ran.stdout);
        assert!(ran.stdout.contains(says), "{exception}\n{}", ran.stdout);
        assert!(ran.stdout.contains("\"line\":14"), "{exception}\n{}", ran.stdout);
    }
}

/// A repository: its `humas.yaml`, a rules file `aturan/uji.yaml`, a brief `briefs/a.yaml`.
fn repository(config: &str, rules: &str, brief: &str) -> Ran {
    Humas::new()
        .file("humas.yaml", config)
        .file("aturan/uji.yaml", rules)
        .file("briefs/a.yaml", brief_with(brief))
        .args(["check", "briefs/a.yaml", "--format", "json"])
        .run()
}

const IN_FOLDER: &str = "aturan: [aturan/uji.yaml]\n";

/// The levels of what is found.
fn levels(ran: &Ran) -> Vec<String> {
    found(ran).into_iter().map(|f| f.severity).collect()
}

#[test]
fn levels_of_the_repository() {
    let brief = "kait: Yang terbaik.\n";
    for (level, expected, code) in
        [("error", &["error"][..], 1), ("warning", &["warning"], 0), ("info", &["info"], 0), ("mati", &[], 0)]
    {
        let ran = repository(&format!("{IN_FOLDER}tingkat: {{uji: {level}}}\n"), RULES, brief);
        assert_eq!((levels(&ran), ran.code), (expected.iter().map(ToString::to_string).collect(), code), "{level}");
    }
    for (lines, code, place, help) in [
        ("tingkat: {ujii: error}\n", "aturan-asing", "humas.yaml:2:11", "Mungkin maksud Anda “uji”."),
        ("tingkat: {uji: galat}\n", "", "humas.yaml:2:16", "error, warning, info, mati"),
        ("tingkat: {uji: eror}\n", "", "humas.yaml:2:16", "Mungkin maksud Anda “error”."),
    ] {
        let run = Humas::new().file("humas.yaml", format!("{IN_FOLDER}{lines}")).file("aturan/uji.yaml", RULES);
        let ran = run.file("a.yaml", brief_with(brief)).args(["check", "a.yaml"]).run();
        assert_eq!(ran.code, 3, "{lines}\n{}", ran.stdout);
        for word in [code, place, help] {
            assert!(ran.stdout.contains(word), "{word} {lines}\n{}", ran.stdout);
        }
    }
}

#[test]
fn rules_files_are_named_from_humas_yaml() {
    // From the folder above, from the folder of the brief, by a full path: always the same file.
    for (folder, path) in [("", "repo/briefs/a.yaml"), ("repo", "briefs/a.yaml"), ("repo/briefs", "a.yaml")] {
        let run = Humas::new()
            .file("repo/humas.yaml", IN_FOLDER)
            .file("repo/aturan/uji.yaml", RULES)
            .file("repo/briefs/a.yaml", brief_with("kait: Yang terbaik.\n"));
        let ran = run.inside(folder).args(["check", path, "--format", "json"]).run();
        assert_eq!(told(&ran), ["uji terbaik"], "{folder} {}", ran.stdout);
    }
    let ran = repository("aturan: [aturan/tiada.yaml]\n", RULES, "");
    assert_eq!(ran.code, 3);
    assert!(
        ran.stdout.contains("aturan/tiada.yaml") && ran.stdout.contains("\"path\":\"humas.yaml\""),
        "{}",
        ran.stdout
    );
    // What the command line names takes their place.
    let run = Humas::new().file("humas.yaml", "aturan: [tiada.yaml]\n").file("aturan.yaml", RULES);
    let run = run.file("a.yaml", brief_with("kait: Yang terbaik.\n"));
    let ran = run.args(["check", "a.yaml", "--rules", "aturan.yaml", "--format", "json"]).run();
    assert_eq!(told(&ran), ["uji terbaik"], "{}", ran.stdout);
}

#[test]
fn circumstances_change_the_level() {
    let rule = "id: uji, jenis: existence, tingkat: info, kata: [terbaik], bila: [{masa: pemilu, tingkat: error}, \
        {jenis: klarifikasi, tingkat: mati}, {nada: waspada, jenis: darurat, tingkat: warning}]";
    let season = "masa: [{nama: pemilu, mulai: 2026-02-01, sampai: 2026-02-28}]\n";
    for (brief, expected) in [
        ("tanggal: 2026-01-31\n", &["info"][..]),
        ("tanggal: 2026-02-01\n", &["error"]),
        ("tanggal: 2026-02-28\n", &["error"]),
        ("tanggal: 2026-03-01\n", &["info"]),
        // The posts go out when the embargo ends.
        ("tanggal: 2026-01-31\nembargo: 2026-02-02T09:00\n", &["error"]),
        // The first that holds wins.
        ("tanggal: 2026-02-01\njenis: klarifikasi\n", &["error"]),
        ("jenis: klarifikasi\n", &[]),
        ("jenis: darurat\n", &["warning"]),
        ("jenis: layanan\nnada: waspada\n", &["info"]),
    ] {
        let ran =
            repository(&format!("{IN_FOLDER}{season}"), &rules(&[rule]), &format!("kait: Yang terbaik.\n{brief}"));
        assert_eq!(levels(&ran), expected, "{brief}\n{}", ran.stdout);
    }
    // A level of humas.yaml stands above them.
    let config = format!("{IN_FOLDER}{season}tingkat: {{uji: warning}}\n");
    let ran = repository(&config, &rules(&[rule]), "kait: Yang terbaik.\ntanggal: 2026-02-01\n");
    assert_eq!(levels(&ran), ["warning"]);
}

#[test]
fn a_rule_may_run_under_a_circumstance_only() {
    let rule =
        "id: uji, jenis: existence, tingkat: info, kata: [terbaik], hanya_bila: [{jenis: darurat}, {masa: pemilu}]";
    let season = "masa: [{nama: pemilu, mulai: 2026-02-01, sampai: 2026-02-28}]\n";
    for (brief, count) in [("", 0), ("jenis: darurat\n", 1), ("tanggal: 2026-02-10\n", 1)] {
        let ran =
            repository(&format!("{IN_FOLDER}{season}"), &rules(&[rule]), &format!("kait: Yang terbaik.\n{brief}"));
        assert_eq!(told(&ran).len(), count, "{brief}\n{}", ran.stdout);
    }
}

#[test]
fn words_of_the_agency_are_right() {
    let words = "kata: [Perguruan Tinggi Terbaik, \"Layanan Terbaik \\\\d{4}\"]\n";
    for (text, expected) in [
        ("Penghargaan Perguruan Tinggi Terbaik diberikan.", 0),
        ("Penghargaan perguruan tinggi  terbaik diberikan.", 0),
        ("Penghargaan Layanan Terbaik 2025 diberikan.", 0),
        ("Perguruan Tinggi Terbaik itu yang terbaik.", 1),
        ("Perguruan tinggi yang terbaik.", 1),
        ("Layanan Terbaik diberikan.", 1),
    ] {
        let ran = repository(&format!("{IN_FOLDER}{words}"), RULES, &format!("ringkasan: {text}\n"));
        assert_eq!(told(&ran).len(), expected, "{text}\n{}", ran.stdout);
    }
    let run = Humas::new().file("humas.yaml", "kata: [\"(a\"]\n").file("aturan.yaml", RULES);
    let run = run.file("a.yaml", brief_with("")).args(["check", "a.yaml", "--rules", "aturan.yaml"]);
    let ran = run.run();
    assert_eq!(ran.code, 3);
    assert!(ran.stdout.contains("pola-salah") && ran.stdout.contains("humas.yaml:1:9"), "{}", ran.stdout);
}
