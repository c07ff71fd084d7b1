//! `--fix`: the words of the findings change, and nothing else.

use crate::common::{Humas, Ran, brief_with, read};
use crate::{briefs, found, with_pictures};
use humas::brief::{self, Brief};
use humas::check::{self, Reach, Report, Request, Settings, fix};
use humas::config::Config;
use humas::diagnostic::Fix;
use humas::links::Answers;
use humas::rules::from_text;
use humas::source::{Source, SourceId, Sources};
use jiff::Timestamp;
use proptest::prelude::*;

const RULES: &str = "versi: 1
aturan:
  - id: eja
    jenis: spelling
    tingkat: warning
    ganti: {ijin: izin, nopember: November, apotik: apotek}
    ganti_imbuhan: {himbau: imbau}
  - id: padan
    jenis: substitution
    tingkat: info
    ganti: {website: situs web / laman, dalam rangka: untuk, \"telpon (genggam|seluler)\": \"ponsel $1\"}
";

fn run(brief: &str, more: &[&str]) -> Ran {
    let arguments = ["check", "a.yaml", "--rules", "aturan.yaml", "--format", "json"];
    with_pictures()
        .file("a.yaml", brief)
        .file("aturan.yaml", RULES)
        .args(arguments.into_iter().chain(more.iter().copied()))
        .run()
}

/// `⟦wrong → right⟧` in a brief: its text before and after; everything else stays.
fn both(marked: &str) -> (String, String) {
    let (mut before, mut after, mut rest) = (String::new(), String::new(), marked);
    while let Some((head, tail)) = rest.split_once('⟦') {
        let (inside, more) = tail.split_once('⟧').expect("a mark is closed");
        let (wrong, right) = inside.split_once(" → ").expect("a repair");
        before = before + head + wrong;
        after = after + head + right;
        rest = more;
    }
    (before + rest, after + rest)
}

fn mends(marked: &str, left: &[&str]) {
    let (before, after) = both(marked);
    let ran = run(&before, &["--fix"]);
    let file = read(ran.folder.path().join("a.yaml"));
    assert_eq!(file, after, "{}", ran.stderr);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    // What is left is told at its place in the new file.
    let list = found(&ran);
    let told: Vec<&str> = list.iter().map(|f| &file[f.bytes.clone()]).collect();
    assert_eq!(told, left, "{file}");
    assert!(list.iter().all(|f| f.json["fix"].is_null()), "{}", ran.stdout);
    let again = run(&file, &["--fix"]);
    assert_eq!((read(again.folder.path().join("a.yaml")), again.stderr.as_str()), (file, ""));
}

#[test]
fn words_in_every_style() {
    let text = brief_with(
        "judul: ⟦Ijin → Izin⟧ usaha # ijin, seperti biasa\n\
         kait: \"⟦APOTIK → APOTEK⟧ \\u00e9 \\\"⟦ijin → izin⟧\\\"\"\n\
         alasan: 'Jum''at, ⟦ijinnya → izinnya⟧'   # nopember\n\
         ringkasan: |+\n  Baris ⟦nopember → November⟧,   dua  blank.\n\n  - ⟦Himbauan → Imbauan⟧ *⟦menghimbau → mengimbau⟧* `ijin`\n  > ⟦website → situs web⟧ ⟦Dalam rangka → Untuk⟧ [⟦apotik → apotek⟧](https://apotik.go.id)\n\n\n\
         # ijin\n\
         pesan_kunci: [⟦Ijin → Izin⟧ satu., &a \"⟦ijin → izin⟧ dua.\", 'tiga', *a]\n\
         platform: [x, facebook]\nmedia:\n  - berkas: ijin.jpg\n    alt: >-\n      Foto ⟦telpon genggam → ponsel genggam⟧\n      dan ⟦telpon seluler → ponsel seluler⟧.\n",
    );
    mends(&text, &[]);
    mends(&text.replace('\n', "\r\n"), &[]);
    mends(&format!("\u{feff}{text}"), &[]);
    mends(text.trim_end(), &[]);
}

#[test]
fn what_can_not_be_mended_safely_is_still_told() {
    for (lines, left) in [
        ("kait: >\n  Acara dalam\n  rangka ⟦ijin → izin⟧.\n", "dalam\n  rangka"),
        ("kait: \"Kata \\x69jin dan ⟦ijin → izin⟧.\"\n", "\\x69jin"),
        ("ringkasan: Kata i**ji**n dan ⟦ijin → izin⟧.\n", "i**ji**n"),
        ("ringkasan: Kata i&#106;in dan ⟦ijin → izin⟧.\n", "i&#106;in"),
        ("ringkasan: |\n  Acara dalam\n  rangka ⟦ijin → izin⟧.\n", "dalam\n  rangka"),
    ] {
        mends(&brief_with(lines), &[left]);
    }
    // A soft hyphen inside the words goes with them.
    mends(&brief_with("kait: Kata ⟦i\u{ad}jin → izin⟧.\n"), &[]);
}

#[test]
fn a_word_that_is_excused_stays() {
    let brief =
        brief_with("kait: Kata ijin dan ⟦website → situs web⟧.\nkecuali: [{aturan: eja, alasan: nama resmi}]\n");
    mends(&brief, &[]);
}

#[test]
fn showing_changes_nothing() {
    let brief = brief_with("kait: Kata ijin dan ijin.\nalasan: Satu himbauan.\n");
    let ran = run(&brief, &["--fix", "--diff"]);
    assert_eq!(read(ran.folder.path().join("a.yaml")), brief);
    for line in [
        "--- a.yaml",
        "@@ -12 +12 @@",
        "-kait: Kata ijin dan ijin.",
        "+kait: Kata izin dan izin.",
        "+alasan: Satu imbauan.",
    ] {
        assert!(ran.stderr.lines().any(|l| l == line), "{line}\n{}", ran.stderr);
    }
    assert_eq!((ran.code, found(&ran).len()), (0, 3));
    let ran = run(&brief, &["--fix", "--diff", "--fail-on", "warning"]);
    assert_eq!(ran.code, 1);
    // What was mended is no finding any more.
    let ran = run(&brief, &["--fix", "--fail-on", "info"]);
    assert_eq!((ran.code, found(&ran).len()), (0, 0));
    assert!(ran.stderr.contains("a.yaml:12:12: ijin → izin\na.yaml:12:21: ijin → izin\n"), "{}", ran.stderr);
    assert!(crate::document(&ran)["summary"]["warnings"] == 0, "{}", ran.stdout);
}

#[test]
fn standard_input_is_only_read() {
    let brief = brief_with("kait: Kata ijin.\n");
    let check = |more: &[&str]| {
        let arguments = ["check", "-", "--rules", "aturan.yaml"].into_iter().chain(more.iter().copied());
        Humas::new().file("aturan.yaml", RULES).stdin(&brief).args(arguments).run()
    };
    let ran = check(&["--fix"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (2, ""));
    assert!(ran.stderr.contains("--fix tidak dapat mengubah masukan standar."), "{}", ran.stderr);
    let ran = check(&["--fix", "--diff"]);
    assert_eq!(ran.code, 0);
    assert!(ran.stderr.contains("+kait: Kata izin."), "{}", ran.stderr);
}

#[test]
fn a_brief_that_is_not_valid_or_would_not_be_stays() {
    let broken = brief_with("kait: Kata ijin.\njeniss: x\n");
    let ran = run(&broken, &["--fix"]);
    assert_eq!((ran.code, read(ran.folder.path().join("a.yaml"))), (3, broken));
    // A hook of a hundred characters has no room for a longer word.
    let hook = format!("kait: website {}\n", "x".repeat(92));
    let long = brief_with(&hook);
    let ran = run(&long, &["--fix"]);
    assert_eq!((ran.code, read(ran.folder.path().join("a.yaml"))), (0, long));
    assert!(ran.stderr.contains("a.yaml tidak diubah"), "{}", ran.stderr);
    assert_eq!(found(&ran).len(), 1);
}

#[test]
fn a_replacement_is_words_and_nothing_else() {
    for right in
        ["\"- a\"", "\"null\"", "\"a: b\"", "\"#a\"", "\"'\"", "\"*a*\"", "\" \"", "\"{a}\"", "\"a\\nb\"", "\"-\""]
    {
        let rules =
            format!("versi: 1\naturan: [{{id: eja, jenis: substitution, tingkat: info, ganti: {{salah: {right}}}}}]\n");
        let brief = brief_with("kait: salah\n");
        let ran = Humas::new()
            .file("a.yaml", &brief)
            .file("aturan.yaml", rules)
            .args(["check", "a.yaml", "--rules", "aturan.yaml", "--fix", "--format", "json"])
            .run();
        assert!(ran.code == 0 || ran.code == 3, "{right}: {}", ran.stderr);
        assert_eq!(read(ran.folder.path().join("a.yaml")), brief, "{right}");
        assert!(ran.code == 3 || found(&ran)[0].json["fix"].is_null(), "{right}: {}", ran.stdout);
    }
}

#[cfg(unix)]
#[test]
fn through_a_link_the_file_behind_it_is_mended() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let run = Humas::new().file("asli/a.yaml", brief_with("kait: Kata ijin.\n")).file("aturan.yaml", RULES);
    let (link, file) = (run.path().join("a.yaml"), run.path().join("asli/a.yaml"));
    symlink(&file, &link).unwrap();
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).unwrap();
    let ran = run.args(["check", "a.yaml", "--rules", "aturan.yaml", "--fix"]).run();
    assert_eq!(ran.code, 0);
    let (link, file) = (ran.folder.path().join("a.yaml"), ran.folder.path().join("asli/a.yaml"));
    assert!(std::fs::symlink_metadata(link).unwrap().is_symlink());
    assert!(read(&file).contains("kait: Kata izin."));
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
}

fn parsed(text: &str) -> Option<(Source, Brief)> {
    let source = Source { id: SourceId(0), name: "a.yaml".into(), text: text.to_owned().into() };
    let brief = brief::read(&source, &Config::default()).ok()?;
    Some((source, brief))
}

/// The repairs of a brief, and how many findings have none.
fn repairs(text: &str, rules: &humas::rules::RuleSet) -> Option<(Vec<Fix>, usize)> {
    let (source, brief) = parsed(text)?;
    let (config, settings) = (Config::default(), Settings::default());
    let request = Request {
        brief: &brief,
        source: &source,
        config: &config,
        settings: &settings,
        drafts: &[],
        now: Timestamp::UNIX_EPOCH,
        answers: Answers::NONE,
    };
    let found = check::check(&request, rules, |_| true);
    let report = Report::new(found, &request, rules, &Reach::of(&[]), "2026-01-01".parse().unwrap());
    let hard = report.diagnostics.iter().filter(|d| d.detail.as_ref().is_some_and(|d| d.fix.is_none())).count();
    Some((fix::repairs(&report.diagnostics, &source), hard))
}

/// A made-up brief with wrong words put at the borders of its own, anchors, comments and line ends of
/// all sorts.
fn misspelled() -> impl Strategy<Value = String> {
    let wrong = prop::sample::select(vec![
        "ijin",
        "Ijin",
        "IJIN",
        "ijinnya",
        "nopember",
        "menghimbau",
        "himbauan",
        "website",
        "dalam rangka",
        "*ijin*",
        "**i**jin",
        "dalam  rangka",
        "i\u{ad}jin",
        "telpon genggam",
        "telpon seluler",
        "`ijin`",
        "ijin.go.id",
        "Himbaulah",
    ]);
    let places = prop::collection::vec((any::<prop::sample::Index>(), wrong), 1..12);
    (0_u64..400, places, 0_usize..5).prop_map(|(number, places, manner)| {
        let mut text = briefs::brief(number);
        for (place, word) in places {
            let blanks: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).collect();
            text.insert_str(blanks[place.index(blanks.len())], &format!(" {word}"));
        }
        match manner {
            0 => text.replace('\n', "\r\n"),
            1 => format!("\u{feff}# ijin\n---\n{text}"),
            2 => text.trim_end().to_owned(),
            3 => text.replacen("judul: ", "judul: &judul ", 1) + "kait: *judul # ijin\n",
            _ => text,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn only_the_words_found_change(text in misspelled()) {
        let rules = from_text("eja.yaml", RULES, &mut Sources::new()).unwrap();
        let Some((fixes, hard)) = repairs(&text, &rules) else { return Ok(()) };
        let after = fix::repaired(&text, &fixes);
        // Outside the repairs, in order, both files hold the same bytes.
        let (mut old, mut new) = (0, 0);
        for Fix { span, replacement } in &fixes {
            let length = span.range().start - old;
            prop_assert_eq!(&text[old..old + length], &after[new..new + length]);
            prop_assert_eq!(&after[new + length..][..replacement.len()], replacement);
            (old, new) = (span.range().end, new + length + replacement.len());
        }
        prop_assert_eq!(&text[old..], &after[new..]);
        // Nothing is left to mend; what could not be mended is still found.
        if let Some((again, still)) = repairs(&after, &rules) {
            prop_assert!(again.is_empty(), "{:?}\n{}", again, after);
            prop_assert_eq!(still, hard, "{}", after);
        } else {
            let hook = after.contains("kait:");
            prop_assert!(hook, "no brief any more\n{}", after);
        }
    }
}
