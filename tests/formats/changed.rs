//! `--changed REV`: what a change brings, and nothing else.

use crate::RULES;
use crate::common::{Humas, brief_with, read};
use crate::repository::{check, commit, git, repository};

const CHECK: [&str; 4] = ["briefs", "--rules", "aturan.yaml", "--changed"];

/// A brief with an old finding on its hook.
fn old() -> String {
    brief_with("kait: Yang terbaik.\nalasan: Warga perlu tahu.\n")
}

fn new() -> String {
    old().replace("Warga perlu", "Warga yang terburuk perlu")
}

fn on_main() -> Humas {
    repository(&[("aturan.yaml", RULES), ("briefs/a.yaml", &old()), ("briefs/b.yaml", &old())])
}

/// The places that a run told, and its last line.
fn told(run: Humas, revision: &str) -> (Vec<String>, String, i32) {
    let ran = check(run, &[&CHECK[..], &[revision]].concat());
    assert_eq!(ran.stderr, "");
    let places = ran.stdout.lines().filter_map(|line| line.trim_start().strip_prefix("--> ")).map(str::to_owned);
    (places.collect(), ran.stdout.lines().last().unwrap_or_default().to_owned(), ran.code)
}

#[test]
fn only_changed_lines_of_changed_briefs() {
    let (places, line, code) = told(on_main().file("briefs/a.yaml", new()), "main");
    assert_eq!(places, ["briefs/a.yaml:13:20"]);
    assert_eq!(
        line,
        "1 brief diperiksa: 1 galat; 1 brief lain tidak berubah sejak main; 1 temuan di baris yang tidak berubah dilewati"
    );
    assert_eq!(code, 1);
}

#[test]
fn no_changed_brief_is_well() {
    assert_eq!(
        told(on_main(), "HEAD"),
        (Vec::new(), "Tidak ada brief yang berubah sejak HEAD; 2 brief tidak diperiksa".to_owned(), 0)
    );
    let ran = check(on_main(), &[&CHECK[..], &["main", "--format", "gitlab"]].concat());
    assert_eq!((ran.code, ran.stdout.as_str()), (0, "[\n]\n"));
    assert_eq!(ran.stderr, "Tidak ada brief yang berubah sejak main; 2 brief tidak diperiksa\n");
}

#[test]
fn what_came_to_the_other_branch_meanwhile_is_no_change() {
    let run = on_main();
    git(run.path(), &["switch", "--quiet", "--create=usulan"]);
    let run = run.file("briefs/a.yaml", new());
    commit(&run);
    git(run.path(), &["switch", "--quiet", "main"]);
    let run = run.file("briefs/b.yaml", old().replace("Yang terbaik.", "Buka setiap Senin."));
    commit(&run);
    git(run.path(), &["switch", "--quiet", "usulan"]);
    // Beside `main` as it is now, b.yaml differs as well.
    assert_eq!(told(run, "main").0, ["briefs/a.yaml:13:20"]);
}

#[test]
fn new_moved_and_oddly_named_briefs() {
    let run = on_main().file("briefs/kota/é \"dua\" 100%.yaml", old());
    assert_eq!(told(run, "main").0, ["briefs/kota/é \"dua\" 100%.yaml:12:12"], "not yet known to git");
    let run = on_main();
    git(run.path(), &["mv", "briefs/a.yaml", "briefs/é baru.yaml"]);
    assert_eq!(told(run, "main").0, Vec::<String>::new(), "moved, not changed");
    let run = on_main();
    git(run.path(), &["mv", "briefs/a.yaml", "briefs/é baru.yaml"]);
    let run = run.file("briefs/é baru.yaml", new());
    assert_eq!(told(run, "main").0, ["briefs/é baru.yaml:13:20"]);
    // What git ignores is new as well, where it is named.
    let run = repository(&[("aturan.yaml", RULES), (".gitignore", "briefs\n")]).file("briefs/a.txt", old());
    let ran = check(run, &["briefs/a.txt", "--rules", "aturan.yaml", "--changed", "HEAD"]);
    assert!(ran.stdout.contains("briefs/a.txt:12:12"), "{}{}", ran.stdout, ran.stderr);
}

#[test]
fn other_line_ends_are_no_change() {
    let crlf = |text: &str| text.replace('\n', "\r\n");
    assert_eq!(told(on_main().file("briefs/a.yaml", crlf(&new())), "main").0, ["briefs/a.yaml:13:20"]);
    let run = repository(&[("aturan.yaml", RULES), ("briefs/a.yaml", &crlf(&old()))]);
    assert_eq!(told(run.file("briefs/a.yaml", crlf(&new())), "main").0, ["briefs/a.yaml:13:20"]);
}

#[test]
fn from_a_folder_inside_and_with_a_users_own_settings() {
    let run = on_main().file("briefs/a.yaml", new());
    for (name, value) in [
        ("diff.noprefix", "true"),
        ("color.ui", "always"),
        ("diff.context", "9"),
        ("diff.interHunkContext", "9"),
        ("diff.external", "false"),
        ("core.quotePath", "true"),
    ] {
        git(run.path(), &["config", name, value]);
    }
    let ran = check(run.inside("briefs"), &[".", "--rules", "../aturan.yaml", "--changed", "main"]);
    assert!(ran.stdout.contains("./a.yaml:13:20") && !ran.stdout.contains(":12:"), "{}{}", ran.stdout, ran.stderr);
    // A hook runs with the repository and the index of git itself in its environment.
    let run =
        on_main().file("briefs/a.yaml", new()).env("GIT_DIR", "/nonexistent").env("GIT_INDEX_FILE", "/nonexistent");
    assert_eq!(told(run, "main").0, ["briefs/a.yaml:13:20"]);
}

#[test]
fn what_is_missing_counts_where_the_brief_changed() {
    let rules =
        "versi: 1\naturan: [{id: kosong, jenis: required-field, tingkat: error, bidang: [kanal_umpan_balik]}]\n";
    let run = || repository(&[("aturan.yaml", rules), ("briefs/a.yaml", &old()), ("briefs/b.yaml", &old())]);
    let ran = check(run().file("briefs/a.yaml", new()), &[&CHECK[..], &["main"]].concat());
    assert_eq!((ran.code, ran.stdout.matches("galat[kosong]").count()), (1, 1), "{}", ran.stdout);
    // A brief that a change broke is told whole, one that was broken before and stayed so is not.
    let run = repository(&[("aturan.yaml", RULES), ("briefs/a.yaml", "judul: x\n"), ("briefs/b.yaml", &old())]);
    let ran = check(run.file("briefs/b.yaml", format!("{}jeniss: x\n", old())), &[&CHECK[..], &["main"]].concat());
    assert!(ran.code == 3 && ran.stdout.contains("kunci-asing") && !ran.stdout.contains("a.yaml"), "{}", ran.stdout);
}

#[test]
fn a_changed_rules_file_is_told() {
    let more = format!("{RULES}  - {{id: kata, jenis: existence, tingkat: error, kata: [Warga]}}\n");
    let ran = check(on_main().file("aturan.yaml", more), &[&CHECK[..], &["main"]].concat());
    assert_eq!(ran.code, 0);
    assert_eq!(
        ran.stderr,
        "aturan.yaml berubah sejak main; temuan yang timbul karenanya di baris lama tidak ditampilkan. Jalankan tanpa --changed untuk melihat semuanya.\n"
    );
    // A shared file that a change broke is told, whichever briefs changed.
    let run = repository(&[("humas.yaml", "instansi: Kota Contoh\n"), ("briefs/a.yaml", &old())]);
    let ran = check(run.file("humas.yaml", "instansii: x\n"), &["briefs", "--changed", "main"]);
    assert!(ran.code == 3 && ran.stdout.contains("kunci-asing"), "{}{}", ran.stdout, ran.stderr);
}

#[test]
fn a_baseline_covers_what_is_old_first() {
    let brief = brief_with("pesan_kunci:\n  - Yang terbaik.\n");
    let run = repository(&[("aturan.yaml", RULES), ("briefs/a.yaml", &brief)]);
    let update = check(run, &["briefs", "--rules", "aturan.yaml", "--baseline", "k.json", "--update-baseline"]);
    let known = read(update.folder.path().join("k.json"));
    let run = repository(&[("aturan.yaml", RULES), ("briefs/a.yaml", &brief), ("k.json", &known)]);
    // The same words once more, above the old ones: the baseline holds them once, and that is the old line.
    let twice = brief.replace("  - Yang terbaik.", "  - \"Yang terbaik.\"\n  - Yang terbaik.");
    let ran = check(run.file("briefs/a.yaml", twice), &[&CHECK[..], &["main", "--baseline", "k.json"]].concat());
    assert!(ran.stdout.contains("- \"Yang terbaik.\""), "{}", ran.stdout);
    assert!(ran.stdout.ends_with("1 brief diperiksa: 1 peringatan; 1 temuan lama dilewati\n"), "{}", ran.stdout);
    let ran = check(on_main(), &[&CHECK[..], &["main", "--baseline", "k.json", "--update-baseline"]].concat());
    assert_eq!(ran.code, 2);
}

#[test]
fn repairs_are_made_on_changed_lines_alone() {
    let brief = brief_with("kait: Ada ijin.\nalasan: Warga tahu.\n");
    let run = repository(&[("aturan.yaml", RULES), ("briefs/a.yaml", &brief)]);
    let run = run.file("briefs/a.yaml", brief.replace("Warga tahu", "Warga punya ijin"));
    let ran = check(run, &[&CHECK[..], &["main", "--fix"]].concat());
    let mended = read(ran.folder.path().join("briefs/a.yaml"));
    assert_eq!(mended, brief.replace("Warga tahu", "Warga punya izin"), "{}{}", ran.stdout, ran.stderr);
}

#[test]
fn a_repository_without_a_commit_is_all_new() {
    let run = Humas::new().file("aturan.yaml", RULES).file("briefs/a.yaml", old());
    git(run.path(), &["init", "--quiet", "--initial-branch=main"]);
    assert_eq!(told(run, "main").0, ["briefs/a.yaml:12:12"]);
    let run = Humas::new().file("aturan.yaml", RULES).file("briefs/a.yaml", old());
    git(run.path(), &["init", "--quiet", "--initial-branch=main"]);
    git(run.path(), &["add", "--all"]);
    assert_eq!(told(run, "HEAD").0, ["briefs/a.yaml:12:12"]);
}

#[test]
fn what_git_can_not_say_is_told_with_what_to_type() {
    for (revision, code, says) in [
        ("tiada", 3, "Git tidak mengenal revisi “tiada” di repositori “[ROOT]”. Periksa ejaannya"),
        ("main..HEAD", 3, "tidak mengenal revisi"),
        ("", 2, "bukan revisi git"),
        ("--output=x", 2, "“--output=x” bukan revisi git. Sebutkan cabang"),
        ("-x", 2, "bukan revisi git"),
    ] {
        let ran = check(on_main(), &["briefs", "--rules", "aturan.yaml", &format!("--changed={revision}")]);
        assert_eq!((ran.code, ran.stdout.as_str()), (code, ""), "{revision}");
        assert!(ran.stderr.contains(says), "{revision}: {}", ran.stderr);
        assert!(!ran.folder.path().join("x").exists());
    }
    let run = Humas::new().file("aturan.yaml", RULES).file("briefs/a.yaml", old());
    let ran = check(run, &[&CHECK[..], &["main"]].concat());
    assert!(ran.code == 3 && ran.stderr.contains("“briefs” tidak berada di repositori git"), "{}", ran.stderr);
    let ran = on_main().env("PATH", "/nonexistent").args(["check"]).args(CHECK).args(["main"]).run();
    assert!(ran.code == 3 && ran.stderr.contains("Perintah git tidak ditemukan"), "{}", ran.stderr);
}

#[test]
fn a_clone_without_the_revision_says_how_to_get_it() {
    let from = on_main();
    let from = from.file("briefs/a.yaml", new());
    commit(&from);
    let clone = Humas::new();
    let url = format!("file://{}", from.path().display());
    git(clone.path(), &["clone", "--quiet", "--depth=1", &url, "."]);
    let ran = check(clone, &[&CHECK[..], &["main~1"]].concat());
    assert_eq!(ran.code, 3);
    assert!(ran.stderr.contains("fetch-depth: 0") && ran.stderr.contains("git fetch --unshallow"), "{}", ran.stderr);
}

#[test]
fn a_users_context_between_hunks_loses_no_file() {
    let brief = brief_with("kait: Yang pertama.\nalasan: Warga perlu tahu.\npesan_kunci:\n  - Satu.\n  - Dua.\n");
    let run = repository(&[("aturan.yaml", RULES), ("briefs/a.yaml", &brief), ("briefs/b.yaml", &old())]);
    git(run.path(), &["config", "diff.interHunkContext", "9"]);
    let changed = brief.replace("Yang pertama", "Yang kedua").replace("Dua", "Tiga");
    let run = run.file("briefs/a.yaml", changed).file("briefs/b.yaml", new());
    assert_eq!(told(run, "main").0, ["briefs/b.yaml:13:20"]);
}

#[test]
fn how_the_environment_has_git_read_patterns_is_not_asked() {
    for name in ["GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS"] {
        let run = on_main().file("briefs/a.yaml", new()).env(name, "1");
        assert_eq!(told(run, "main").0, ["briefs/a.yaml:13:20"], "{name}");
    }
}

#[cfg(unix)]
#[test]
fn a_backslash_is_a_letter_of_a_name() {
    let run = repository(&[("aturan.yaml", RULES), ("briefs/a\\b.yaml", &old())]);
    assert_eq!(told(run.file("briefs/a\\b.yaml", new()), "main").0, ["briefs/a\\b.yaml:13:20"]);
}

#[test]
fn what_a_change_brings_to_lines_that_stay() {
    let brief = brief_with(
        "kait: Hubungi 3171011708450001.\nalasan: Yang terbaik.\nkecuali:\n  - {aturan: nik, alasan: nomor contoh}\n",
    );
    let without = brief.replace("kecuali:\n  - {aturan: nik, alasan: nomor contoh}\n", "");
    assert_ne!(brief, without);
    let run = repository(&[("aturan.yaml", RULES), ("briefs/a.yaml", &brief)]).file("briefs/a.yaml", &without);
    let ran = check(run, &[&CHECK[..], &["main"]].concat());
    assert!(ran.code == 1 && ran.stdout.contains("galat[nik]") && !ran.stdout.contains("[uji]"), "{}", ran.stdout);
    // Also where the brief has another name now.
    let run = repository(&[("aturan.yaml", RULES), ("briefs/a.yaml", &brief)]);
    git(run.path(), &["mv", "briefs/a.yaml", "briefs/b.yaml"]);
    let ran = check(run.file("briefs/b.yaml", &without), &[&CHECK[..], &["main"]].concat());
    assert!(ran.code == 1 && ran.stdout.contains("galat[nik]") && !ran.stdout.contains("[uji]"), "{}", ran.stdout);
    // What a brief held that was not for the public comes before the public only now.
    let secret = without.replace("klasifikasi: publik", "klasifikasi: terbatas");
    let run = repository(&[("aturan.yaml", RULES), ("briefs/a.yaml", &secret)]).file("briefs/a.yaml", &without);
    let ran = check(run, &[&CHECK[..], &["main"]].concat());
    let nik = |words: &str| words.contains("galat[nik]");
    assert!(ran.code == 1 && nik(&ran.stdout), "{}{}", ran.stdout, ran.stderr);
    // What was no valid brief had no findings.
    let run = repository(&[("aturan.yaml", RULES), ("briefs/a.yaml", &format!("{}asing: x\n", old()))]);
    assert_eq!(told(run.file("briefs/a.yaml", old()), "main").0, ["briefs/a.yaml:12:12"]);
}

#[test]
fn a_figure_that_loses_its_source() {
    let fact = "fakta:\n  - {isi: 12.400 warga terlayani, sumber: Dinas Kesehatan, tanggal: 2026-01-01}\n";
    let brief = brief_with(&format!("kait: Sebanyak 12.400 warga terlayani.\n{fact}"));
    let run = repository(&[("briefs/a.yaml", &brief)]);
    let ran = check(run.file("briefs/a.yaml", brief.replace(fact, "")), &["briefs", "--changed", "main"]);
    assert!(ran.code == 1 && ran.stdout.contains("galat[angka-tanpa-sumber]"), "{}{}", ran.stdout, ran.stderr);
}

#[test]
fn changed_lines_of_a_shared_file_are_told_where_no_brief_changed() {
    let plan = "rencana_jadwal:\n  - {platform: [x], jam: 09.00}\n  - {platform: [x], hari: H+1, jam: 09.00}\n";
    let after = format!("{plan}hindari_akhir_pekan: ya\n");
    let before = after.replacen("09.00", "10.00", 1);
    let brief = format!("{}tanggal: 2025-02-01\n", old().replace("tanggal: 2025-02-03\n", ""));
    let run = repository(&[("aturan.yaml", RULES), ("humas.yaml", &before), ("briefs/a.yaml", &brief)]);
    let ran = check(run.file("humas.yaml", after), &[&CHECK[..], &["main"]].concat());
    assert!(ran.stdout.contains("[jadwal-bersamaan]") && ran.stdout.contains("humas.yaml:2:5"), "{}", ran.stdout);
    assert!(!ran.stdout.contains("[uji]"), "{}{}", ran.stdout, ran.stderr);
}

#[test]
fn a_folder_called_git_is_no_repository() {
    let run = on_main().file("briefs/.git/kosong", "").file("briefs/a.yaml", new());
    assert_eq!(told(run, "main").0, ["briefs/a.yaml:13:20"]);
}

#[test]
fn the_repository_that_lacks_the_revision_is_named() {
    let run = on_main().file("briefs/a.yaml", new());
    commit(&run);
    let run = run.file("briefs/dalam/c.yaml", old());
    let inner = run.path().join("briefs/dalam");
    git(&inner, &["init", "--quiet", "--initial-branch=main"]);
    git(&inner, &["add", "--all"]);
    git(&inner, &["commit", "--quiet", "--message=isi"]);
    let ran = check(run, &[&CHECK[..], &["HEAD~1"]].concat());
    assert!(ran.code == 3 && ran.stderr.contains("“HEAD~1” di repositori “[ROOT]/briefs/dalam”"), "{}", ran.stderr);
}

#[test]
fn standard_input_is_new_but_the_revision_must_be_one() {
    let run = || on_main().stdin(old());
    let arguments = |revision| ["-", "--rules", "aturan.yaml", "--changed", revision];
    let ran = check(run(), &arguments("tiada"));
    assert!(ran.code == 3 && ran.stderr.contains("Git tidak mengenal revisi “tiada”"), "{}", ran.stderr);
    let ran = check(run(), &arguments("main"));
    assert!(ran.code == 0 && ran.stdout.contains("-:12:12"), "{}{}", ran.stdout, ran.stderr);
}
