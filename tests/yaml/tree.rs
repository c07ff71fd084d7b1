//! The tree: texts as written, places, aliases, and files that are meant to harm.

use humas::diagnostic::Diagnostic;
use humas::source::{Source, SourceId};
use humas::yaml::{self, Kind, Node};
use std::time::{Duration, Instant};

fn source(text: &str) -> Source {
    Source { id: SourceId(3), name: "uji.yaml".into(), text: text.to_owned().into() }
}

fn read(text: &str) -> Result<Node, Vec<Diagnostic>> {
    yaml::read(&source(text))
}

/// The values of a map, each as its text (or kind) and its bytes in the file.
fn values(text: &str) -> Vec<(String, String)> {
    let Kind::Map(entries) = read(text).unwrap().kind else { panic!("no map") };
    let shown = |node: &Node| match &node.kind {
        Kind::Null => "(null)".to_owned(),
        Kind::Scalar(text) => text.clone(),
        Kind::Seq(_) => "(list)".to_owned(),
        Kind::Map(_) => "(map)".to_owned(),
    };
    entries.iter().map(|entry| (shown(&entry.value), text[entry.value.span.range()].to_owned())).collect()
}

#[test]
fn scalars_stay_as_written() {
    let written = [
        "1.10",
        "017",
        "0x1F",
        "0o17",
        "0b1",
        "yes",
        "no",
        "on",
        "true",
        "False",
        "2025-02-03",
        "1_000",
        "+62",
        "-0",
        ".5",
        "5.",
        "1e999",
        ".nan",
        "-.inf",
        "123456789012345678901234567890",
        "08123456789",
        "12:30",
        "=",
        "NO",
    ];
    for text in written {
        assert_eq!(values(&format!("a: {text}\n")), [(text.to_owned(), text.to_owned())]);
        assert_eq!(values(&format!("a: \"{text}\"\n")), [(text.to_owned(), format!("\"{text}\""))]);
    }
    for (written, text) in
        [("!!str 12", "12"), ("!!int \"5\"", "5"), ("!!float '1.10'", "1.10"), ("!!binary aGk=", "aGk="), ("! 7", "7")]
    {
        assert_eq!(values(&format!("a: {written}\n"))[0].0, text);
    }
}

#[test]
fn only_plain_nothing_is_null() {
    for nothing in ["", "~", "null", "Null", "NULL", "#tagar"] {
        assert_eq!(values(&format!("a: {nothing}\nb: c"))[0].0, "(null)", "{nothing:?}");
    }
    for (text, value) in
        [("\"null\"", "null"), ("'~'", "~"), ("\"\"", ""), ("nul", "nul"), ("|\n  null", "null\n"), ("!!str", "")]
    {
        assert_eq!(values(&format!("a: {text}\n"))[0].0, value, "{text:?}");
    }
    // The place of nothing is just after the colon, or after the header of a block.
    for (text, at) in [
        ("a:\nb: c", 2),
        ("a:  #tagar\nb: c", 2),
        ("a: |\nb: c", 4),
        ("a: >-  \n\n   \nb: c", 5),
        ("a: |\n", 4),
        ("a: |", 4),
    ] {
        let node = read(text).unwrap();
        let span = node.get("a").unwrap().span;
        assert_eq!((span.start, span.end), (at, at), "{text:?}");
    }
    let Kind::Seq(items) = read("- #tagar\n-\n- ~\n").unwrap().kind else { panic!() };
    let places: Vec<_> = items.iter().map(|item| item.span.range()).collect();
    assert_eq!(places, [1..1, 10..10, 13..14]);
}

#[test]
fn places_are_bytes_of_the_file() {
    let text = "\u{feff}judul: é 🌬 x\r\nk: 'q'\r\nisi: |\r\n  satu\r\n\r\n  dua\r\n\r\nz:\r\n- [a, {b: c},\r\n  d, # ]\r\n  ]\r\n-  e: f\r\n   g: \"h\"\r\ny: é\r\n";
    let shown = values(text);
    let raw: Vec<_> = shown.iter().map(|(_, raw)| raw.as_str()).collect();
    assert_eq!(
        raw,
        [
            "é 🌬 x",
            "'q'",
            "satu\r\n\r\n  dua\r\n\r\n",
            "- [a, {b: c},\r\n  d, # ]\r\n  ]\r\n-  e: f\r\n   g: \"h\"",
            "é"
        ]
    );
    let root = read(text).unwrap();
    assert_eq!(root.span.source, SourceId(3));
    let Kind::Seq(items) = &root.get("z").unwrap().kind else { panic!() };
    assert_eq!(&text[items[0].span.range()], "[a, {b: c},\r\n  d, # ]\r\n  ]");
    assert_eq!(&text[items[1].span.range()], "e: f\r\n   g: \"h\"");
    let Kind::Map(entries) = &root.kind else { panic!() };
    let keys: Vec<_> = entries.iter().map(|entry| &text[entry.key_span.range()]).collect();
    assert_eq!(keys, ["judul", "k", "isi", "z", "y"]);
}

#[test]
fn an_alias_stands_where_its_words_are() {
    let text = "dasar: &d >-\n  lipat\n  dua\ndaftar: &l [é, *d]\nx: *d\ny: *l\nz: [*l, akhir]\n";
    let source = source(text);
    let root = yaml::read(&source).unwrap();
    let words = |node: &Node| text[node.span.range()].to_owned();
    let x = root.get("x").unwrap();
    assert_eq!((&x.kind, words(x)), (&Kind::Scalar("lipat dua".into()), "lipat\n  dua\n".into()));
    let prose = yaml::prose(&source, x);
    assert_eq!(&text[prose.spans(6..9)[0].range()], "dua");
    assert_eq!(words(root.get("y").unwrap()), "[é, *d]");
    let z = root.get("z").unwrap();
    assert_eq!(words(z), "[*l, akhir]");
    let Kind::Seq(items) = &z.kind else { panic!() };
    assert_eq!((words(&items[0]), words(&items[1])), ("[é, *d]".into(), "akhir".into()));
}

#[test]
fn prose_of_what_is_no_scalar_is_empty() {
    let source = source("a: [b]\nc:\n");
    let root = yaml::read(&source).unwrap();
    assert!(yaml::prose(&source, &root).is_empty());
    assert!(yaml::prose(&source, root.get("c").unwrap()).is_empty());
}

/// Files that make careless readers run out of time, memory or stack.
fn hostile() -> Vec<(&'static str, String, &'static str)> {
    const MIB: usize = 1024 * 1024;
    let fill = |piece: &str| piece.repeat(MIB / piece.len());
    let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..10 {
        let uses = vec![format!("*a{}", level - 1); 9].join(", ");
        bomb += &format!("a{level}: &a{level} [{uses}]\n");
    }
    let nested: String = (0..1_000).map(|n| format!("{}k:\n", " ".repeat(n))).collect();
    let deep: String = (0..33).map(|n| format!("{}k:\n", " ".repeat(n))).collect();
    let many: String = (0..25_000).map(|n| format!("k{n}: v\n")).collect();
    let words = format!("a: |\n{}", fill("  kata kata kata\n"));
    let anchors: String = (0..200).map(|n| format!("k{n}: &n{n} v\n")).collect();
    let aliases = format!("a: &a x\n{}", (0..200).map(|n| format!("k{n}: *a\n")).collect::<String>());
    vec![
        ("alias bomb", bomb, "alias-berlebihan"),
        ("brackets", "[".repeat(20_000), "terlalu-dalam"),
        ("a mebibyte of brackets", fill("["), "terlalu-dalam"),
        ("braces", fill("{a: "), "terlalu-dalam"),
        ("nested maps", nested, "terlalu-dalam"),
        ("33 levels", deep, "terlalu-dalam"),
        ("3,000 maps on one line", "? ".repeat(3_000), "terlalu-dalam"),
        ("dashes", fill("- "), "terlalu-dalam"),
        ("keys on one line", fill("a: "), "titik-dua-dalam-nilai"),
        ("equal keys", fill("a: b\n"), "isi-terlalu-banyak"),
        ("many keys", many, "isi-terlalu-banyak"),
        ("many items", fill("- a\n"), "isi-terlalu-banyak"),
        ("anchors", anchors, "alias-berlebihan"),
        ("aliases", aliases, "alias-berlebihan"),
        ("an open quote", format!("a: \"{}", fill("x: y\n")), "kutip-terbuka"),
        ("an open single quote", format!("a: '{}", fill("x ")), "kutip-terbuka"),
        ("quotes", fill("'"), ""),
        ("backslashes", format!("a: \"{}", fill("\\\\")), "kutip-terbuka"),
        ("tabs", fill("\t"), "dokumen-kosong"),
        ("lines with tabs", format!("a:\n{}", fill("\tb: c\n")), "tab-di-awal-baris"),
        ("blank lines", fill("\n"), "dokumen-kosong"),
        ("carriage returns", fill("\r"), "dokumen-kosong"),
        ("hashes", fill("#\n"), "dokumen-kosong"),
        ("documents", fill("---\n"), "dokumen-ganda"),
        ("colons", fill(":"), "yaml-tidak-sah"),
        ("tags", fill("!"), "karakter-awal"),
        ("stars", fill("*a "), "karakter-awal"),
        ("commas in brackets", format!("a: [{}", fill("x, ")), "isi-terlalu-banyak"),
        ("one long word", fill("x"), ""),
        ("one long text", words, ""),
        ("one long folded text", format!("a: >\n{}", fill("  a\n\n")), ""),
        ("one long quoted text", format!("a: \"{}\"", fill("\\u00e9 \\\n ")), ""),
        ("one long plain text", format!("a: b\n{}", fill("  c \n")), ""),
        ("a long text without keys", format!("a: b\n{}\nc: d", fill("teks\n")), "kunci-tanpa-titik-dua"),
    ]
}

#[test]
fn hostile_files_are_answered_at_once() {
    // A small stack: the threads of a pool have 2 MiB.
    let check = || {
        for (name, text, code) in hostile() {
            let source = source(&text);
            let start = Instant::now();
            let result = yaml::read(&source);
            match &result {
                Ok(_) => assert_eq!(code, "", "{name}"),
                Err(found) => assert_eq!(found[0].code, code, "{name}: {found:?}"),
            }
            if let Ok(Node { kind: Kind::Map(entries), .. }) = &result {
                let prose = yaml::prose(&source, &entries[0].value);
                assert!(prose.unmapped().is_empty(), "{name}");
                let whole = prose.spans(0..prose.as_str().len());
                assert!(whole.len() > 1 || whole[0] != entries[0].value.span, "{name}");
            }
            let took = start.elapsed();
            assert!(took < Duration::from_secs(2), "{name} took {took:?}");
        }
    };
    std::thread::Builder::new().stack_size(2 * 1024 * 1024).spawn(check).unwrap().join().unwrap();
}
