//! What must hold for every input, tried on a few hundred random ones. `fuzz/` runs the same bodies
//! for as long as one likes.

#[path = "../fuzz/bodies.rs"]
mod bodies;
#[path = "../benches/tools/briefs.rs"]
mod briefs;

use proptest::prelude::*;

/// Text as hostile as a keyboard allows: markup, breaks, entities, letters of several scripts.
fn odd() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zA-Z]{1,8}",
        2 => "[0-9.,:%]{1,5}",
        4 => "[ \n]{1,2}",
        3 => "[*_`~\\[\\]()<>#|!&;\\\\\"'{}-]{1,3}",
        2 => prop::sample::select(vec![
            "&amp;", "&#9;", "&nbsp;", "\\*", "**", "\n\n", "\n- ", "\n1. ", "\n> ", "| a | b |\n|---|---|\n", "```\n",
            "https://www.contoh.go.id/a", "@warga", "#KotaContoh", "Rp1,5 juta", "dr. ", "e\u{301}", "👩‍👩‍👧", "🇮🇩",
            "ꦏ꧀ꦏ", "\u{a0}", "\t", "“", "”", "…", "—", "\r\n", "\r", ": ", "- ", "...",
        ])
        .prop_map(str::to_owned),
        1 => "\\PC{0,4}",
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// A made-up brief with a few places overwritten.
fn damaged() -> impl Strategy<Value = String> {
    let change = (any::<prop::sample::Index>(), 0_usize..30, odd());
    (0_u64..500, prop::collection::vec(change, 0..4)).prop_map(|(number, changes)| {
        let mut text = briefs::brief(number);
        for (place, length, with) in changes {
            let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let from = place.index(starts.len());
            let to = (from + length).min(starts.len() - 1);
            text.replace_range(starts[from]..starts[to], &with);
        }
        text
    })
}

/// Words as long and as odd as they come in the fields that must stand.
fn crowded() -> impl Strategy<Value = String> {
    (odd(), odd(), odd(), odd(), 0_u64..500).prop_map(|(title, summary, message, script, number)| {
        let quoted = |text: &str| format!("{:?}", text.replace(|c: char| c.is_control(), " "));
        let block = summary.replace(|c: char| c.is_control() && c != '\n', " ").replace('\n', "\n  ");
        let rest = briefs::brief(number);
        let from = rest.find("fakta:").unwrap_or(0);
        format!(
            "judul: {}\ninstansi: Kota Contoh\nunit: Humas\npenanggung_jawab: Ketua Tim\ntanggal: 2026-01-05\nringkasan: |2\n  Contoh. {block}\npesan_kunci:\n  - {}\n{}naskah:\n  x: {}\n",
            quoted(&format!("Judul {title}")),
            quoted(&format!("Pesan {message}")),
            &rest[from..],
            quoted(&format!("Naskah {script}")),
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_damaged_brief_is_refused_or_fits(text in damaged()) {
        bodies::yaml_brief(text.as_bytes());
    }

    #[test]
    fn findings_stand_where_they_say(words in odd(), number in 0_u64..500) {
        bodies::check_brief(&words);
        bodies::check_brief(&format!("Dinas menghimbau warga. {words} {}", briefs::brief(number).lines().take(30).collect::<Vec<_>>().join(" ")));
    }

    #[test]
    fn a_rules_file_is_refused_or_runs(words in odd(), excuse in odd()) {
        let quoted = |text: &str| format!("{:?}", text.replace(|c: char| c.is_control(), " "));
        let (words, excuse) = (quoted(&words), quoted(&excuse));
        for kind in ["existence", "spelling, ganti: {layanan: jasa}", "occurrence", "exempt-info", "neutrality"] {
            bodies::rules_file(&format!(
                "versi: 1\naturan:\n  - {{id: kasus, tingkat: info, jenis: {kind}, kata: [{words}, layanan], kecuali_bila: [{excuse}]}}\n"
            ));
        }
    }

    #[test]
    fn a_crowded_brief_fits(text in crowded()) {
        bodies::yaml_brief(text.as_bytes());
    }
}

/// Pieces of pictures in any order: what a GIF is made of, and the beginnings of other kinds.
fn picture() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        2 => prop::sample::select(vec![
            &b"\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0"[..],
            b"\x21\xfe\x04Siti\0",
            b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0",
            b"\xff\xe1\0\x08Exif\0\0",
            b"\xff\xc0\0\x0b\x08\0\x01\0\x01\x01\x01\x11\0",
            b"\xff\xda\0\x08\x01\x01\0\0\x3f\0",
            b"\xff\xfe\0\x06Siti",
            b"VP8L\x06\0\0\0\x2f\0\0\0\0\x07",
            b"EXIF\x04\0\0\0Siti",
        ])
        .prop_map(<[u8]>::to_vec),
        1 => prop::collection::vec(any::<u8>(), 0..9),
    ];
    let kinds = vec![
        (&b"GIF89a\x01\0\x01\0\0\0\0"[..], &b"\x3b"[..]),
        (b"\xff\xd8", b"\xff\xd9"),
        (b"RIFF\x40\0\0\0WEBP", b"\0\0"),
        (b"\x89PNG\r\n\x1a\n", b"\0\0\0\0IEND\xae\x42\x60\x82"),
    ];
    (prop::sample::select(kinds), prop::collection::vec(piece, 0..9))
        .prop_map(|((start, end), pieces)| [start, &pieces.concat(), end].concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_picture_is_refused_or_clean(bytes in picture()) {
        bodies::picture(&bytes);
    }

    #[test]
    fn personal_data_keeps_its_place(text in odd(), number in "[0-9]{4,18}") {
        bodies::personal(&text);
        bodies::personal(&format!("{text} {number} {text}"));
    }

    #[test]
    fn any_bytes_are_refused_as_a_zip_or_verified(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        bodies::bag_zip(&bytes);
    }

    #[test]
    fn words_of_markdown_know_their_place(text in odd()) {
        bodies::markdown_blocks(&text);
    }

    #[test]
    fn lines_add_up(above in odd(), below in odd()) {
        bodies::count(&above, &below);
    }

    #[test]
    fn sentences_cover_the_text(text in odd()) {
        bodies::sentence_ranges(&text);
    }

    #[test]
    fn adopting_changes_one_value(brief in damaged(), value in odd(), script in odd()) {
        bodies::adopt(&brief, "x", &value);
        bodies::adopt(&format!("judul: a\nnaskah:\n  y: {script:?}\nunit: b\n"), "x", &value);
        bodies::adopt(&format!("judul: a\nnaskah: {{x: {script:?}}}\nunit: b\n"), "x", &value);
    }
}

#[test]
fn undamaged_briefs_are_read() {
    assert!((0..40).all(|number| bodies::yaml_brief(briefs::brief(number).as_bytes())));
}

#[test]
fn whole_pictures_are_taken() {
    assert!(bodies::picture(b"GIF89a\x01\0\x01\0\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0\x3b"));
    let frame = b"\xff\xc0\0\x0b\x08\0\x01\0\x01\x01\x01\x11\0";
    let parts = [&b"\xff\xd8"[..], frame, b"\xff\xda\0\x08\x01\x01\0\0\x3f\0\x12\xff\xd9"];
    assert!(bodies::picture(&parts.concat()));
}
