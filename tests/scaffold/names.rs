//! Names of new briefs: titles, and whatever else is typed there.

use crate::Place;

#[test]
fn titles_become_files() {
    let place = Place::new();
    let long = "kata ".repeat(80);
    let cases = [
        ("Penerimaan Murid Baru 2026/2027", "penerimaan-murid-baru-2026-2027"),
        ("CON", "brief-con"),
        ("lpt1", "brief-lpt1"),
        ("banjir-hulu.yaml", "banjir-hulu"),
        ("Tarif: \"baru\" #1 & {lama}", "tarif-baru-1-lama"),
        ("ﬁlm & kopi", "film-kopi"),
        (long.as_str(), "kata-kata-kata-kata-kata-kata-kata-kata-kata-kata-kata-kata"),
    ];
    for (title, name) in cases {
        place.ends(0, &["new", title]);
        let text = place.read(&format!("briefs/{name}.yaml"));
        let brief = humas::source::Sources::new().add("a", text.into_bytes()).is_ok();
        assert!(brief, "{title}");
    }
    assert_eq!(place.all().len(), cases.len());
}

#[test]
fn names_that_are_none_are_refused() {
    let place = Place::new();
    for name in
        ["", "  ", "…", "日本", "../x", "../../etc/passwd", "/etc/x", "a/b", "~/x", "C:\\x", ".", "a\nb", "a\u{7}"]
    {
        let ran = place.ends(2, &["new", name]);
        assert!(ran.stderr.starts_with("galat: ") && ran.stdout.is_empty(), "{name:?}: {}", ran.stderr);
    }
    assert!(place.ends(2, &["new"]).stderr.contains("Nama brief belum disebut."));
    for file in ["a.txt", "a", "briefs/", ".."] {
        place.ends(2, &["new", "Loket baru", "-o", file]);
    }
    assert!(place.ends(2, &["new", "Loket", "--jenis", "rilis"]).stderr.contains("kebijakan, layanan"));
    assert!(place.all().is_empty());
}

#[test]
fn titles_stand_in_the_brief_as_typed() {
    let place = Place::new();
    place.ends(0, &["init"]);
    for (at, title) in
        ["Tarif: \"baru\" #1 & {lama}", "@kota - 'kami'", "[Penting] Loket Baru", "Ya Tidak"].iter().enumerate()
    {
        let file = format!("briefs/{at}.yaml");
        place.ends(0, &["new", title, "-o", &file]);
        let mut sources = humas::source::Sources::new();
        let id = sources.open(&place.path(&file)).unwrap();
        let tree = humas::yaml::read(sources.get(id).unwrap()).unwrap();
        let found = tree.get("judul").map(|node| format!("{:?}", node.kind)).unwrap();
        assert_eq!(found, format!("{:?}", humas::yaml::Kind::Scalar((*title).into())));
    }
}

#[test]
fn a_brief_is_made_in_its_repository_from_anywhere_in_it() {
    let place = Place::new();
    place.ends(0, &["init"]);
    let mut command = place.command(env!("CARGO_BIN_EXE_humas"));
    command.current_dir(place.path("media")).args(["new", "Loket baru"]);
    assert_eq!(crate::ran(&mut command).code, 0);
    assert!(place.path("briefs/loket-baru.yaml").is_file());
}
