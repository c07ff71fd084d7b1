use super::*;
use crate::rules::example::Example;
use crate::rules::{RuleSet, from_text};
use crate::source::{Source, SourceId, Sources};
use crate::yaml;
use std::fs::File;
use std::io::Write;

const AFFIXES: &str = "SET UTF-8\nTRY aeinrstkumlgopbdhjcyfwzqvx\nPFX A Y 1\nPFX A 0 ber .\n";
const WORDS: &str = "12\nwarga\ndatang/A\nlayanan\nbencana\npasti\ndan\nuntuk\nrumah\nmudah\nkuda-kuda\nkantor\nkami\n";

/// A folder with a small dictionary `kecil`.
fn folder(affixes: &[u8], words: &[u8]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in [("kecil.aff", affixes), ("kecil.dic", words)] {
        File::create(folder.path().join(name)).unwrap().write_all(bytes).unwrap();
    }
    folder
}

fn rules(keys: &str) -> Result<RuleSet, Vec<Diagnostic>> {
    let text = format!("versi: 1\naturan:\n  - id: kasus\n    tingkat: info\n    jenis: spelling\n    {keys}\n");
    from_text("kasus.yaml", &text, &mut Sources::new())
}

fn small(keys: &str) -> RuleSet {
    let folder = folder(AFFIXES.as_bytes(), WORDS.as_bytes());
    let path = folder.path().join("kecil.dic");
    rules(&format!("kamus: {path:?}\n    {keys}")).unwrap()
}

/// What rules find in an example, with what is said of it.
fn said(rules: &RuleSet, example: &str) -> Vec<(String, String)> {
    let source = Source { id: SourceId(0), name: "kasus".into(), text: example.to_owned().into() };
    let example = Example::read(&yaml::read(&source).unwrap()).unwrap();
    let found = example.check(rules, |_| true).unwrap();
    assert!(found.iter().all(|f| f.fix.is_none() || f.message().id.starts_with("Ejaan")));
    found.iter().map(|f| (f.words.clone(), f.message().id)).collect()
}

fn words(rules: &RuleSet, summary: &str) -> Vec<String> {
    // The words of the brief around it are no matter of the case.
    let brief = format!("{{judul: Contoh, pesan_kunci: [Contoh.], ringkasan: {}}}", serde_json::Value::from(summary));
    said(rules, &brief).into_iter().map(|(word, _)| word).collect()
}

#[test]
fn a_word_the_dictionary_lacks_is_found_once() {
    let rules = small("");
    assert_eq!(words(&rules, "Semua wrga dan warga datang, wrga berdatang untuk rumahnya."), ["wrga"]);
    let all = said(&rules, "{judul: Contoh, pesan_kunci: [Contoh wrga.], ringkasan: Contoh wrga. Untuk abcdefgh.}");
    assert_eq!(
        all,
        [
            ("wrga".to_owned(), "“wrga” tidak ada di kamus; mungkin maksudnya warga.".to_owned()),
            ("abcdefgh".to_owned(), "“abcdefgh” tidak ada di kamus.".to_owned()),
        ]
    );
}

#[test]
fn what_is_no_common_word_is_passed_over() {
    let rules = small("");
    for right in [
        "Kepala Wrga dan WRGA untuk eWrga.",
        "Untuk wrga.go.id, warga wrga@contoh.go.id, @wrga, #wrga, `wrga`, untuk wrga.pdf, wrga_dua, covid19.",
        "Jum'at untuk se-Wrga dan non-ASN.",
        "Kami datang *wrga* untuk wa, itu, dll.",
        "We open services every month. Untuk warga.",
    ] {
        assert_eq!(words(&rules, right), <[&str; 0]>::default(), "{right}");
    }
    assert_eq!(words(&rules, "Untuk wrga."), ["wrga"]);
    assert_eq!(words(&rules, "Untuk **wrga** dan (abcd)."), ["wrga", "abcd"]);
}

#[test]
fn forms_and_halves_of_known_words_are_known() {
    let rules = small("");
    assert_eq!(
        words(&rules, "Untuk ketidakpastian pascabencana, semudah-mudahnya, kuda-kuda, warga-warga."),
        <[&str; 0]>::default()
    );
    assert_eq!(words(&rules, "Untuk warga-wrga dan pascabencna."), ["wrga", "pascabencna"]);
}

#[test]
fn words_of_the_rule_and_the_agency_are_known() {
    let rules = small("dikenal: [wrga]\n    ganti: {abcd: dcba}\n    pengecualian: [efgh warga]");
    assert_eq!(words(&rules, "Untuk wrga, wrganya, antarwrga, berwrga, efgh warga."), <[&str; 0]>::default());
    let found = said(&rules, "{judul: Contoh, pesan_kunci: [Contoh.], ringkasan: Untuk abcd dan efgh.}");
    let found: Vec<_> = found.iter().map(|(word, said)| (word.as_str(), said.starts_with("Ejaan"))).collect();
    assert_eq!(found, [("abcd", true), ("efgh", false)]);
    let own = "{judul: Contoh, pesan_kunci: [Contoh.], ringkasan: Untuk efgh dan ijkl., istilah: {ijkl: Isian}, atur: {kata: [efgh]}}";
    assert_eq!(said(&rules, own), []);
}

#[test]
fn latin_1_is_read() {
    let folder = folder(b"SET ISO8859-1\n", b"2\ncaf\xe9\nuntuk\n");
    let rules = rules(&format!("kamus: {:?}", folder.path().join("kecil"))).unwrap();
    assert_eq!(words(&rules, "Untuk café dan cafe."), ["cafe"]);
}

#[test]
fn a_dictionary_that_cannot_be_read_is_told_with_its_place() {
    let folder = folder(b"SET KOI8-R\n", b"1\nuntuk\n");
    let file = format!("{:?}", folder.path().join("kecil.dic"));
    let lonely = folder.path().join("sendiri.dic");
    File::create(&lonely).unwrap();
    for (name, said) in [
        ("tidak_ADA", "tidak ditemukan di"),
        ("kamus/tidak-ada.dic", "Tidak ada berkas"),
        (file.as_str(), "KOI8-R"),
        (&format!("{lonely:?}"), "sendiri.aff"),
    ] {
        let found = rules(&format!("kamus: {name}")).unwrap_err();
        assert_eq!(found[0].code, "kamus-tak-terbaca");
        assert!(found[0].message.id.contains(said), "{}", found[0].message.id);
        assert_eq!(found[0].labels.len(), 1);
    }
}

#[test]
fn a_path_starts_from_the_rules_file() {
    let folder = folder(AFFIXES.as_bytes(), WORDS.as_bytes());
    let file = folder.path().join("kasus.yaml");
    let text = "versi: 1\naturan:\n  - {id: kasus, tingkat: info, jenis: spelling, kamus: ./kecil.dic}\n";
    File::create(&file).unwrap().write_all(text.as_bytes()).unwrap();
    let rules = crate::rules::load(file.to_str().unwrap(), &mut Sources::new()).unwrap();
    assert_eq!(words(&rules, "Untuk wrga."), ["wrga"]);
}

/// With the dictionary of Debian's hunspell-id, where it is installed.
#[test]
fn the_system_dictionary_reads_official_prose() {
    if !std::path::Path::new("/usr/share/hunspell/id_ID.dic").is_file() {
        return;
    }
    let rules = rules("kamus: id_ID").unwrap();
    for right in [
        "Kantor membuka layanan untuk penyandang disabilitas di posko terdampak banjir.",
        "Data difinalkan, lalu rinciannya dimuat di laman resmi; tarif sudah disubsidi.",
        "Warga memperjuangkan ketidakpastian itu sebaik-baiknya, rata-rata mudah-mudahan.",
    ] {
        assert_eq!(words(&rules, right), <[&str; 0]>::default(), "{right}");
    }
    let wrong = "Warga datang kekantor untuk mengurs kementrian dan mensosialisasikan pelayananan didalam rumah.";
    assert_eq!(
        words(&rules, wrong),
        ["kekantor", "mengurs", "kementrian", "mensosialisasikan", "pelayananan", "didalam"]
    );
}
