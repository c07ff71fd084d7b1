//! Briefs of every kind: what they ask, and what they are once that is answered.

use crate::{Place, filled};
use humas::brief::Topic;
use serde_json::Value;

/// A title for each kind.
const TITLES: [(&str, &str); 6] = [
    ("kebijakan", "Tarif parkir Pasar Contoh disamakan"),
    ("layanan", "Loket KTP buka pada Sabtu"),
    ("kegiatan", "Pasar murah di Lapangan Contoh"),
    ("edukasi", "Cara mencegah jentik nyamuk di rumah"),
    ("klarifikasi", "Iuran sampah Kota Contoh tidak naik"),
    ("darurat", "Banjir di Kelurahan Hulu, Kota Contoh"),
];

#[test]
fn every_kind_is_tried_here() {
    assert_eq!(TITLES.map(|(kind, _)| kind).as_slice(), Topic::WORDS);
}

#[test]
fn open_questions_are_found_where_they_stand_and_nothing_is_exported() {
    let place = Place::new();
    place.ends(0, &["init"]);
    for (kind, title) in TITLES {
        let file = format!("briefs/{kind}.yaml");
        let made = place.ends(0, &["new", title, "--jenis", kind, "-o", &file]).stdout;
        let text = place.read(&file);
        let checked = place.ends(1, &["check", &file, "--format", "json"]);
        let report: Value = serde_json::from_str(&checked.stdout).unwrap();
        let found: Vec<&str> = report["diagnostics"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| one["rule"] == "belum-diisi")
            .map(|one| {
                let byte = |place: &str| usize::try_from(one[place]["byte"].as_u64().unwrap()).unwrap();
                &text[byte("start")..byte("end")]
            })
            .collect();
        // Outside of hints, every question stands in the report, with its place.
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let open: Vec<&str> = lines.flat_map(|line| line.split("[isi:").skip(1)).collect();
        assert_eq!(found.len(), open.len(), "{kind}: {found:?}");
        for (found, open) in found.iter().zip(open) {
            let inside = found.strip_prefix("[isi:").unwrap_or_else(|| panic!("{kind}: {found}"));
            assert!(open.starts_with(inside), "{kind}: {found}");
        }
        assert!(made.contains(&format!("dengan {} bagian untuk diisi", found.len())), "{made}");
        let refused = place.ends(1, &["export", &file, "-o", "dist", "--allow-warnings"]);
        assert!(refused.stderr.contains("belum-diisi") || refused.stdout.contains("belum-diisi"), "{}", refused.stderr);
        assert!(!place.path("dist").exists(), "{kind} was exported");
    }
}

#[test]
fn once_answered_every_kind_is_clean() {
    let place = Place::new();
    place.ends(0, &["init", "--zone", "WIB"]);
    for (kind, title) in TITLES {
        let file = format!("briefs/{kind}.yaml");
        place.ends(0, &["new", title, "--jenis", kind, "-o", &file]);
        place.write(&file, &filled(&place.read(&file), kind));
        let checked = place.ends(0, &["check", &file, "--fail-on", "warning"]);
        assert!(checked.stdout.ends_with("1 brief diperiksa, tidak ada temuan\n"), "{kind}: {}", checked.stdout);
        place.ends(0, &["draft", &file]);
    }
    place.ends(0, &["export", "briefs", "-o", "dist"]);
    place.ends(0, &["verify", "dist"]);
}

#[test]
fn without_humas_yaml_the_brief_asks_for_all() {
    let place = Place::new();
    let made = place.ends(0, &["new", "Loket KTP buka pada Sabtu", "--jenis", "layanan"]);
    assert!(made.stdout.contains("Di sini belum ada humas.yaml; buat dengan humas init"), "{}", made.stdout);
    let text = place.read("briefs/loket-ktp-buka-pada-sabtu.yaml");
    for line in ["instansi: \"[isi: ", "unit: \"[isi: ", "penanggung_jawab: \"[isi: ", "kanal_umpan_balik:\n"] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    place.ends(1, &["check", "briefs"]);
}

#[test]
fn the_day_is_that_of_the_zone() {
    // 20.00 UTC on the last day of the year is the first day of the next everywhere in the country.
    let place = Place::new();
    place.ends(0, &["init", "--zone", "WIT"]);
    let mut command = place.command(env!("CARGO_BIN_EXE_humas"));
    command.env("SOURCE_DATE_EPOCH", "1767193200").args(["new", "Loket baru"]);
    assert_eq!(crate::ran(&mut command).code, 0);
    assert!(place.read("briefs/loket-baru.yaml").contains("\ntanggal: 2026-01-01\n"));
}
