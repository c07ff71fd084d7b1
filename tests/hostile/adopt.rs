//! `--adopt`: the draft goes in, every other byte stays.

use crate::common::{Humas, brief_with, read};
use crate::{checked, said};

/// Adopts x and gives the file before and after.
fn adopted(name: &str, brief: &str) -> String {
    let run = Humas::new().file("a.yaml", brief).args(["draft", "--adopt", "x", "a.yaml"]);
    let ran = checked(name, run, 0);
    said(name, &ran, &["Draf x disalin ke “naskah” di a.yaml"]);
    let after = read(ran.folder.path().join("a.yaml"));
    // Adopted once, the draft is the script: adopting it again changes nothing.
    let run = Humas::new().file("a.yaml", &after).args(["draft", "--adopt", "x", "a.yaml"]);
    let ran = checked(name, run, 0);
    assert_eq!(read(ran.folder.path().join("a.yaml")), after, "{name}");
    after
}

#[test]
fn everything_outside_the_script_stays() {
    let cases: [(&str, String, String); 9] = [
        ("tanpa naskah", brief_with("# akhir\n"), String::new()),
        ("tanpa baris akhir", brief_with("kait: Halo warga").trim_end().to_owned(), String::new()),
        ("CRLF", brief_with("kait: Halo  # catatan\n").replace('\n', "\r\n"), String::new()),
        ("BOM", format!("\u{feff}{}", brief_with("")), String::new()),
        ("kosong", brief_with("naskah:\n# akhir\n"), "# akhir\n".to_owned()),
        (
            "blok",
            brief_with("naskah:\n  # tentang x\n  x: |  # catatan\n    lama\n\n# akhir\nkait: 'Halo'   # kait\n"),
            "\n# akhir\nkait: 'Halo'   # kait\n".to_owned(),
        ),
        (
            "alir",
            brief_with("naskah: {x: lama, instagram: \"b\"}  # c\nkait: Halo\n"),
            ", instagram: \"b\"}  # c\nkait: Halo\n".to_owned(),
        ),
        ("alir kosong", brief_with("naskah: {}  # c\nkait: Halo\n"), "}  # c\nkait: Halo\n".to_owned()),
        (
            "kutip",
            brief_with("naskah:\n  x: \"lama\n    sekali\"  # c\n  instagram: b\n"),
            "\n  instagram: b\n".to_owned(),
        ),
    ];
    for (name, before, tail) in cases {
        let after = adopted(name, &before);
        let head = before.split("naskah:").next().unwrap_or_default();
        let head = if before.contains("naskah:") { head } else { before.as_str() };
        assert!(after.starts_with(head), "{name}: the head changed\n{after}");
        assert!(after.ends_with(&tail), "{name}: the tail changed\n{after}");
        if before.contains("\r\n") {
            assert_eq!(after.matches('\n').count(), after.matches("\r\n").count(), "{name}");
        }
        assert_eq!(before.matches('#').count(), after.matches('#').count(), "{name}: a comment is gone\n{after}");
    }
}

#[test]
fn anchors_inside_a_script_are_left_alone_or_refused() {
    // The adopted text is the one that stood there, so that the alias still means the same.
    let after = adopted("jangkar", &brief_with("naskah:\n  x: &a lama\n  instagram: *a\n"));
    assert!(after.contains("  instagram: *a\n"), "{after}");
    let after = adopted("jangkar lain", &brief_with("naskah:\n  instagram: &a lama\n  threads: *a\n"));
    for line in ["  instagram: &a lama\n", "  threads: *a\n"] {
        assert!(after.contains(line), "{after}");
    }
}

#[test]
fn what_can_not_be_adopted() {
    let folder = || Humas::new().file("d/a.yaml", brief_with("")).file("d/b.yaml", brief_with(""));
    let ran = checked("folder", folder().args(["draft", "--adopt", "x", "d"]), 2);
    said("folder", &ran, &["sebutkan satu berkas saja"]);
    let ran = checked("masukan", Humas::new().stdin(brief_with("")).args(["draft", "--adopt", "x", "-"]), 2);
    said("masukan", &ran, &["memerlukan berkas, bukan masukan standar"]);
    assert!(ran.stdout.is_empty());
    let ran = checked("platform", folder().args(["draft", "--adopt", "twiter", "d/a.yaml"]), 2);
    said("platform", &ran, &["Platform “twiter” tidak dikenal"]);
    let ran = checked("dengan -o", folder().args(["draft", "--adopt", "x", "-o", "h", "d/a.yaml"]), 2);
    said("dengan -o", &ran, &["tidak dapat dipakai bersama"]);
    let run = Humas::new().file("a.yaml", brief_with("klasifikasi: terbatas\n"));
    checked("terbatas", run.args(["draft", "--adopt", "x", "a.yaml"]), 1);
    let flow = "{judul: a, instansi: b, unit: c, penanggung_jawab: d, tanggal: 2025-01-01, ringkasan: e, pesan_kunci: [f], sumber: [{id: g, judul: h}]}\n";
    let ran = checked("alir", Humas::new().file("a.yaml", flow).args(["draft", "--adopt", "x", "a.yaml"]), 3);
    said("alir", &ran, &["tidak dapat diubah dengan aman"]);
}

#[test]
fn a_script_for_every_surface() {
    let run = Humas::new().file("a.yaml", brief_with("")).args(["draft", "--adopt", "youtube", "a.yaml"]);
    let ran = checked("youtube", run, 0);
    let after = read(ran.folder.path().join("a.yaml"));
    assert!(after.contains("  youtube_title: |-\n"), "{after}");
    checked("lagi", Humas::new().file("a.yaml", after).args(["draft", "a.yaml"]), 0);
}
