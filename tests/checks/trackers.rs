//! Trackers taken out of addresses, and nothing else.

use crate::common::{Humas, brief_with, read};

/// The brief after `--fix`.
fn fixed(lines: &str) -> String {
    let ran = Humas::new().file("brief.yaml", brief_with(lines)).args(["check", "brief.yaml", "--fix"]).run();
    read(ran.folder.path().join("brief.yaml"))
}

#[test]
fn an_address_that_stands_plainly_is_mended() {
    for (lines, mended) in [
        ("tautan: https://contoh.go.id/a?fbclid=1", "tautan: https://contoh.go.id/a"),
        (
            "tautan: \"https://contoh.go.id/a?id=1&utm_source=wa#b\" # k",
            "tautan: \"https://contoh.go.id/a?id=1#b\" # k",
        ),
        (
            "ajakan: {teks: Daftar., tautan: 'https://contoh.go.id/?igsh=x'}",
            "ajakan: {teks: Daftar., tautan: 'https://contoh.go.id/'}",
        ),
        (
            "ringkasan: |\n  Baca [ini](https://contoh.go.id/a?gclid=1) dan\n  https://contoh.go.id/b?gclid=2.",
            "ringkasan: |\n  Baca [ini](https://contoh.go.id/a) dan\n  https://contoh.go.id/b.",
        ),
        ("ringkasan: Baca <https://contoh.go.id/a?gclid=1>.", "ringkasan: Baca <https://contoh.go.id/a>."),
        ("naskah:\n  x: >-\n    Buka contoh.go.id/a?fbclid=1 ya", "naskah:\n  x: >-\n    Buka contoh.go.id/a ya"),
    ] {
        assert_eq!(fixed(lines), brief_with(mended), "{lines}");
    }
}

#[test]
fn what_does_not_stand_as_it_reads_is_left() {
    for lines in [
        // An escape in the address.
        "tautan: \"https://contoh.go.id/a?fbclid=1\\x32\"",
        // What would be left is a key to YAML.
        "ringkasan: Buka https://contoh.go.id/a:?fbclid=1",
        // The address stands elsewhere.
        "ringkasan: |\n  Baca [ini][a].\n\n  [a]: https://contoh.go.id/a?fbclid=1",
    ] {
        assert_eq!(fixed(lines), brief_with(lines), "{lines}");
    }
}
