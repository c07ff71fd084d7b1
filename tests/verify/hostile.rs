//! Zips made to do harm, and zips broken by chance: each is refused in clear words, at once.

use crate::raw::{Entry, zip};
use crate::{bag, bodies, zips};
use humas::bag::{Contents, verify_zip};
use proptest::prelude::*;
use std::io::Cursor;
use zip::CompressionMethod;

fn verified(bytes: Vec<u8>) -> Result<Contents, String> {
    verify_zip(Cursor::new(bytes)).map_err(|reason| reason.id)
}

/// The sample bag as entries.
fn entries() -> Vec<Entry> {
    bag().iter().map(|(path, content)| Entry::new(format!("a/{path}"), content)).collect()
}

/// The sample bag with one entry more.
fn with(entry: Entry) -> Vec<u8> {
    let mut all = entries();
    all.push(entry);
    zip(&all)
}

#[test]
fn the_hand_made_zip_is_good_but_for_what_is_added() {
    assert!(verified(zip(&entries())).unwrap().is_intact());
    let added = verified(with(Entry::new("a/data/b", "b"))).unwrap();
    assert_eq!(added.findings.len(), 1);
}

#[test]
fn names_that_lead_outside_are_refused() {
    let names: [&[u8]; 12] = [
        b"../luar.txt",
        b"a/../../luar.txt",
        b"/etc/cron.d/a",
        b"C:/Windows/a",
        b"c:a",
        b"a\\..\\b",
        b"\\\\server\\a",
        b"a//b",
        b"a/./b",
        b"",
        b"a/b\0.txt",
        b"..",
    ];
    for name in names {
        let reason = verified(with(Entry::new(name, "b"))).expect_err("refused");
        assert!(reason.contains("menunjuk ke luar"), "{name:?}: {reason}");
    }
    let reason = verified(with(Entry::new(vec![b'a'; 5000], "b"))).expect_err("refused");
    assert!(reason.contains("menunjuk ke luar"), "{reason}");
    let reason = verified(with(Entry::new(b"a/\xff.txt", "b"))).expect_err("refused");
    assert!(reason.contains("bukan teks UTF-8"), "{reason}");
}

#[test]
fn names_that_say_two_things_are_refused() {
    let reason = verified(with(Entry::new("a/data/x/x.txt", "lain"))).expect_err("refused");
    assert!(reason.contains("dua berkas bernama “a/data/x/x.txt”"), "{reason}");
    let reason = verified(with(Entry::new("a/data/x/x.txt/y", "lain"))).expect_err("refused");
    assert!(reason.contains("sekaligus berkas dan folder"), "{reason}");
    let folder = Entry { mode: 0o040_755, ..Entry::new("a/data/buka.html/", "") };
    let reason = verified(with(folder)).expect_err("refused");
    assert!(reason.contains("sekaligus berkas dan folder"), "{reason}");
    let other = Entry { local_name: Some(b"a/data/c".to_vec()), ..Entry::new("a/data/b", "b") };
    assert_eq!(verified(with(other)).expect_err("refused"), "bukan zip, atau zipnya rusak");
}

#[test]
fn links_devices_and_locked_files_are_refused() {
    for mode in [0o120_777, 0o020_644, 0o010_644, 0o140_644, 0o040_755] {
        let reason = verified(with(Entry { mode, ..Entry::new("a/data/b", "/etc/passwd") })).expect_err("refused");
        assert!(reason.contains("berupa tautan atau berkas khusus"), "{mode:o}: {reason}");
    }
    let reason = verified(with(Entry { flags: 1, ..Entry::new("a/data/b", "b") })).expect_err("refused");
    assert!(reason.contains("terkunci kata sandi"), "{reason}");
    let reason = verified(with(Entry { method: 14, ..Entry::new("a/data/b", "b") })).expect_err("refused");
    assert!(reason.contains("cara kemas yang tidak dikenal"), "{reason}");
    let folder = Entry { mode: 0o040_755, ..Entry::new("a/data/b/", "b") };
    assert!(verified(with(folder)).expect_err("refused").contains("berisi data"));
}

#[test]
fn sizes_that_can_not_be_are_refused() {
    let far = "isi zip jauh lebih besar";
    let claims = Entry { method: 8, size: u32::MAX - 1, ..Entry::new("a/data/b", [3, 0]) };
    assert!(verified(with(claims.clone())).expect_err("refused").starts_with(far));
    let mut all = entries();
    all.extend((0..2000).map(|n| Entry { name: format!("a/data/{n}").into_bytes(), ..claims.clone() }));
    assert!(verified(zip(&all)).expect_err("refused").starts_with(far));
}

#[test]
fn a_bomb_of_zeros_is_refused_before_it_goes_off() {
    let mut files = bag();
    files.insert("data/nol".to_owned(), vec![0; 96 << 20]);
    let bomb = zips::packed(&files, "a/", CompressionMethod::Deflated);
    assert!(bomb.len() < 1 << 20);
    assert!(verified(bomb.clone()).expect_err("refused").starts_with("isi zip jauh lebih besar"));
    // One that claims to be small gives no more than it claims.
    let mut lies = bomb;
    let (real, small) = ((96_u32 << 20).to_le_bytes(), 10_u32.to_le_bytes());
    while let Some(at) = lies.windows(4).position(|window| window == real) {
        lies[at..at + 4].copy_from_slice(&small);
    }
    assert!(verified(lies).is_ok_and(|contents| !contents.is_intact() && contents.bytes < 200));
}

#[test]
fn files_that_share_bytes_are_refused() {
    let mut all = entries();
    let first = all[0].clone();
    all.push(Entry { same_as: Some(0), ..first });
    all.last_mut().unwrap().name = b"a/data/dua".to_vec();
    let reason = verified(zip(&all)).expect_err("refused");
    assert!(reason.contains("rusak") || reason.contains("menindih"), "{reason}");
    // A file that holds the whole of the one before it, as the best bombs do.
    let inner = zip(&[Entry::new("a/data/b", "b")]);
    let local = &inner[..inner.windows(4).position(|w| w == b"PK\x01\x02").unwrap()];
    let mut nested = zip(&[Entry::new("a/data/c", local), Entry::new("a/data/b", "b")]);
    let at = nested.windows(local.len()).position(|w| w == local).unwrap();
    let directory = nested.windows(4).rposition(|w| w == b"PK\x01\x02").unwrap();
    nested[directory + 42..directory + 46].copy_from_slice(&u32::try_from(at).unwrap().to_le_bytes());
    assert_eq!(verified(nested).expect_err("refused"), "berkas-berkas di zip saling menindih");
}

#[test]
fn too_many_entries_are_refused_by_their_number() {
    // A wide table of contents that claims 200,000 files of no bytes.
    let mut bytes = vec![0_u8; 46 * 200_000];
    bytes.splice(0..4, *b"PK\x01\x02");
    let directory = bytes.len() as u64;
    let count = 200_000_u64;
    bytes.extend(b"PK\x06\x06");
    bytes.extend(44_u64.to_le_bytes());
    bytes.extend([45, 0, 45, 0]);
    bytes.extend([0; 8]);
    for number in [count, count, directory, 0] {
        bytes.extend(number.to_le_bytes());
    }
    bytes.extend(b"PK\x06\x07\0\0\0\0");
    bytes.extend(directory.to_le_bytes());
    bytes.extend(1_u32.to_le_bytes());
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    bytes.extend([0xff; 12]);
    bytes.extend([0; 2]);
    assert_eq!(verified(bytes).expect_err("refused"), "zip memuat 200000 berkas, lebih dari 100000");
}

#[test]
fn data_that_no_file_owns_is_told() {
    // A reader that takes the files as they come would see it; one that reads the table of contents does not.
    let hidden = Entry::new("a/tersembunyi.html", vec![b'x'; 200]);
    let all = [vec![hidden.clone()], entries()].concat();
    for place in [0, 2] {
        let mut moved = all.clone();
        let first = moved.remove(0);
        moved.insert(place, first);
        let bytes = without(&zip(&moved), "a/tersembunyi.html");
        let contents = verified(bytes).unwrap();
        let told: Vec<(&str, &str)> = contents.findings.iter().map(|f| (f.what.key(), f.file.as_str())).collect();
        assert_eq!(told, [("hidden-data", "")], "{place}");
    }
}

/// The zip with one file taken out of its table of contents.
fn without(zip: &[u8], name: &str) -> Vec<u8> {
    let mut bytes = zip.to_vec();
    let at = bytes.windows(name.len()).rposition(|w| w == name.as_bytes()).unwrap() - 46;
    bytes.drain(at..at + 46 + name.len());
    let end = bytes.len() - 22;
    for count in [end + 8, end + 10] {
        bytes[count] -= 1;
    }
    let size = u32::from_le_bytes(bytes[end + 12..end + 16].try_into().unwrap()) - 46 - name.len() as u32;
    bytes[end + 12..end + 16].copy_from_slice(&size.to_le_bytes());
    bytes
}

#[test]
fn a_zip_cut_short_anywhere_is_refused() {
    for method in [CompressionMethod::Stored, CompressionMethod::Deflated] {
        let whole = zips::packed(&bag(), "a/", method);
        for length in 0..whole.len() {
            let cut = verified(whole[..length].to_vec());
            assert!(cut.is_err(), "{length} of {}", whole.len());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_damaged_zip_is_refused_or_verified(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        packed in any::<bool>(),
    ) {
        let method = if packed { CompressionMethod::Deflated } else { CompressionMethod::Stored };
        let mut bytes = zips::packed(&bag(), "a/", method);
        for (place, byte) in changes {
            let at = place.index(bytes.len());
            bytes[at] = byte;
        }
        bodies::bag_zip(&bytes);
    }
}
