//! `humas.yaml` and profiles of an agency that are broken, empty or hostile.

use crate::common::{Humas, brief_with, read, root};
use crate::{checked, said};

fn repository(config: &[u8]) -> Humas {
    Humas::new().file("humas.yaml", config).file("a.yaml", brief_with("")).file("b.yaml", brief_with(""))
}

#[test]
fn a_broken_humas_yaml_is_reported_once() {
    let cases: [(&str, &[u8], &[&str]); 8] = [
        ("sintaks", b"instansi: a: b\n", &["titik-dua-dalam-nilai", "humas.yaml:1:11"]),
        ("kunci", b"instansii: a\n", &["humas.yaml:1:1", "Mungkin maksud Anda “instansi”"]),
        ("jenis", b"platform: x\n", &["humas.yaml:1:11", "platform: [x]"]),
        ("zona", b"zona: GMT\n", &["“GMT” tidak termasuk pilihan: WIB, WITA, WIT"]),
        ("UTF-8", b"instansi: \xe9\n", &["bukan-utf8"]),
        ("kendali", b"instansi: \"a\\e[31m\"\n", &["tanda-kendali"]),
        ("daftar", b"- a\n", &["humas.yaml:1:1", "seharusnya pasangan kunci dan nilai"]),
        ("masa", b"masa: [{nama: pemilu, mulai: 2024-02-30, sampai: x}]\n", &["2024-02-30", "2 galat"]),
    ];
    for (name, config, words) in cases {
        let ran = checked(name, repository(config).args(["draft", "-p", "x", "."]), 3);
        said(name, &ran, words);
        assert!(ran.stderr.matches("--> humas.yaml").count() <= 2, "{}", ran.stderr);
        assert!(ran.stdout.is_empty());
        checked(name, repository(config).args(["platforms"]), 3);
    }
    let ran = checked(
        "folder",
        Humas::new().file("humas.yaml/x", "").file("a.yaml", brief_with("")).args(["draft", "-p", "x", "a.yaml"]),
        0,
    );
    assert!(ran.stdout.contains("── X"));
}

#[test]
fn an_empty_humas_yaml_is_fine() {
    for config in ["", "\n", "# nanti\n", "\u{feff}# nanti\r\n", "---\n", "{}\n", "instansi:\n"] {
        let ran = checked(config, repository(config.as_bytes()).args(["draft", "-p", "x", "a.yaml"]), 0);
        assert!(ran.stdout.contains("── X"));
    }
}

#[test]
fn unknown_platforms_in_humas_yaml_point_there() {
    let ran = checked("platform", repository(b"platform: [x, twiter]\n").args(["draft", "a.yaml"]), 3);
    said("platform", &ran, &["Platform “twiter” tidak dikenal", "humas.yaml:1:15"]);
}

/// A profile made from that of Threads.
fn profile(change: impl Fn(String) -> String) -> Humas {
    let text = read(root().join("src/platform/profiles/threads.yaml"));
    repository(b"instansi: a\n").file("platforms/sendiri.yaml", change(text.replace("id: threads\n", "id: sendiri\n")))
}

#[test]
fn profiles_of_the_agency() {
    let change = |from: &'static str, to: &'static str| {
        profile(move |text| {
            assert!(text.contains(from), "{from} is no longer in the profile");
            text.replacen(from, to, 1)
        })
    };
    let cases: [(&str, Humas, &[&str]); 7] = [
        (
            "satuan",
            change("unit: ", "unit: kilogram #"),
            &["platforms/sendiri.yaml:", "“kilogram” tidak termasuk pilihan"],
        ),
        ("batas nol", change("limit: 500", "limit: 0"), &["platforms/sendiri.yaml:", "“limit”", "lebih dari 0"]),
        ("batas minus", change("limit: 500", "limit: -1"), &["“-1” bukan bilangan bulat"]),
        ("batas raksasa", change("limit: 500", "limit: 99999999999999999999999"), &["bukan bilangan bulat"]),
        ("lead", change("block: lead, from: [", "block: lead, dari: ["), &["Blok “lead” memerlukan “from”"]),
        ("rusak", profile(|_| "id: sendiri: x\n".to_owned()), &["platforms/sendiri.yaml:1:5"]),
        ("kosong", profile(|_| "id: sendiri\nname: Sendiri\n".to_owned()), &["Profil ini tidak memuat “surfaces”"]),
    ];
    for (name, run, words) in cases {
        said(name, &checked(name, run.args(["draft", "-p", "x", "a.yaml"]), 3), words);
    }
    let ran = checked("sah", profile(|t| t).args(["draft", "-p", "sendiri", "a.yaml"]), 0);
    assert!(ran.stdout.contains("── Threads"), "{}", ran.stdout);
    checked("daftar", profile(|t| t).args(["platforms"]), 0);
    let bare = |t: String| t.replace("    unit: ", "    notes_: []\n    unit: ");
    said("kunci", &checked("kunci", profile(bare).args(["platforms"]), 3), &["“notes_” tidak dikenal"]);
    let small = |t: String| t.replacen("limit: 500", "limit: 1", 1);
    said(
        "satu",
        &checked("satu", profile(small).args(["draft", "-p", "sendiri", "a.yaml"]), 1),
        &["tidak-muat", "dari batas 1"],
    );
    let escape = |t: String| t.replacen("name: Threads", "name: \"T\\e[31m\"", 1);
    said("nama", &checked("nama", profile(escape).args(["platforms"]), 3), &["tanda-kendali"]);
    let odd = |t: String| t.replace("id: sendiri\n", "id: ../luar\n");
    said(
        "id",
        &checked("id", profile(odd).args(["draft", "-p", "../luar", "a.yaml", "-o", "h"]), 3),
        &["“../luar”", "sendiri.yaml:"],
    );
}

#[test]
fn a_profile_with_the_id_of_a_built_in_one_wins() {
    let mine = |t: String| t.replace("id: sendiri\n", "id: x\n").replacen("name: Threads", "name: X kami", 1);
    let ran = checked("menang", profile(mine).args(["draft", "-p", "x", "a.yaml"]), 0);
    assert!(ran.stdout.contains("── Threads") || ran.stdout.contains("── X kami"), "{}", ran.stdout);
    let twice = profile(|t| t).file(
        "platforms/sendiri2.yaml",
        read(root().join("src/platform/profiles/threads.yaml")).replace("id: threads\n", "id: sendiri\n"),
    );
    said("kembar", &checked("kembar", twice.args(["platforms"]), 3), &["“sendiri”", "sendiri2.yaml:"]);
}

#[test]
fn platforms_by_name() {
    said(
        "nama",
        &checked("nama", Humas::new().args(["platforms", "show", "instagran"]), 2),
        &["Mungkin maksud Anda “instagram”"],
    );
    said("nama", &checked("nama", Humas::new().args(["platforms", "show", "qqq"]), 2), &["Yang ada: "]);
    said("nama", &checked("nama", Humas::new().args(["platforms", "show"]), 2), &["Argumen wajib belum ada"]);
    said(
        "nama",
        &checked("nama", Humas::new().file("a.yaml", brief_with("")).args(["draft", "-p", "", "a.yaml"]), 2),
        &["tidak dikenal"],
    );
    checked("kembar", Humas::new().file("a.yaml", brief_with("")).args(["draft", "-p", "x,x", "a.yaml"]), 0);
}
