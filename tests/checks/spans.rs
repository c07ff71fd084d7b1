//! Words taken at random from briefs are looked for again: every finding's bytes, decoded, are its words,
//! and every place where the words stand is found.

use crate::briefs;
use crate::common::sample_briefs;
use humas::brief::{self, Brief};
use humas::check::passage::{Part, Passage, passages};
use humas::check::{self, Finding, Reach, Report, Request, Settings};
use humas::config::Config;
use humas::lang::Lang;
use humas::output::json;
use humas::rules::{RuleSet, from_text};
use humas::source::{Lines, Source, SourceId, Sources};
use jiff::Timestamp;
use proptest::prelude::*;
use proptest::sample::Index;

/// A rule for each of these words.
fn rules(words: &[String]) -> RuleSet {
    let mut text = "versi: 1\naturan:\n".to_owned();
    for (n, word) in words.iter().enumerate() {
        text += &format!("  - {{id: k{n}, jenis: existence, tingkat: info, kata: [{}]}}\n", serde_json::json!(word));
    }
    from_text("kata.yaml", &text, &mut Sources::new()).unwrap_or_else(|d| panic!("{}\n{text}", d[0].message.id))
}

/// Whether words of a passage are read by a rule that names no parts.
fn is_read(passage: &Passage) -> bool {
    !matches!(passage.part, Part::Names | Part::Hashtags | Part::Terms)
}

/// The words of a brief, as rules read them.
fn words(list: &[Passage]) -> Vec<String> {
    let read = list.iter().filter(|p| is_read(p));
    let all = read.flat_map(|p| p.view.lower().split(|c: char| !c.is_alphanumeric()).map(str::to_owned));
    all.filter(|word| word.chars().count() > 2).collect()
}

/// Pairs of words with nothing but a blank between them.
fn pairs(list: &[Passage]) -> Vec<String> {
    let mut found = Vec::new();
    for passage in list.iter().filter(|p| is_read(p)) {
        let words: Vec<&str> = passage.view.lower().split(' ').collect();
        let whole = |word: &str| !word.is_empty() && word.chars().all(char::is_alphanumeric);
        found.extend(words.windows(2).filter(|w| whole(w[0]) && whole(w[1])).map(|w| w.join(" ")));
    }
    found
}

const CLITICS: [&str; 8] = ["", "nya", "ku", "mu", "lah", "kah", "pun", "tah"];

/// How often a word stands in a passage, by hand.
fn count(passage: &Passage, word: &str) -> usize {
    let tokens = passage.view.lower().split(|c: char| !c.is_alphanumeric());
    let tails = tokens.filter_map(|token| token.strip_prefix(word));
    let two = |tail: &str| {
        ["nya", "ku", "mu"].iter().any(|c| tail.strip_prefix(c).is_some_and(|t| CLITICS[4..].contains(&t)))
    };
    tails.filter(|tail| CLITICS.contains(tail) || two(tail)).count()
}

/// Bytes of a file as they read: escapes and entities undone, white space left out.
fn decoded(slice: &str) -> String {
    let mut out = String::new();
    let mut rest = slice;
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        let hex = |digits: usize| {
            let code = after.get(1..=digits).and_then(|d| u32::from_str_radix(d, 16).ok());
            code.and_then(char::from_u32).map(|c| (c, 2 + digits))
        };
        let (decoded, len) = match (c, after.chars().next()) {
            ('\\', Some('u')) => hex(4).unwrap_or((c, 1)),
            ('\\', Some('x')) => hex(2).unwrap_or((c, 1)),
            ('\\', Some('n' | 't' | '\n' | '\r' | ' ')) => (' ', 2),
            ('&', _) => match after.split_once(';') {
                Some(("amp", _)) => ('&', 5),
                Some(("eacute", _)) => ('é', 8),
                Some(("shy", _)) => ('\u{ad}', 5),
                Some(("nbsp", _)) => ('\u{a0}', 6),
                _ => (c, 1),
            },
            _ => (c, c.len_utf8()),
        };
        out.push(decoded);
        rest = &rest[len..];
    }
    out.replace(char::is_whitespace, "")
}

fn check_finding(finding: &Finding<'_>, source: &Source, word: &str) {
    let text = &source.text;
    let shown = || format!("{:?} in {:?}: {:?}\n{text}", finding.words, finding.field, finding.spans);
    assert!(!finding.spans.is_empty(), "{}", shown());
    let mut end = 0;
    let mut slices = String::new();
    for span in &finding.spans {
        assert_eq!(span.source, source.id, "{}", shown());
        assert!(span.range().start >= end && span.range().end > span.range().start, "not in order: {}", shown());
        slices += text.get(span.range()).unwrap_or_else(|| panic!("not on borders: {}", shown()));
        end = span.range().end;
    }
    assert_eq!(decoded(&slices), finding.words.replace(char::is_whitespace, ""), "{}", shown());
    assert!(finding.words == finding.words.trim() && !slices.starts_with(char::is_whitespace), "{}", shown());
    let view = humas::check::view::View::new(&finding.words, &[]);
    assert!(view.lower().starts_with(word), "{word:?} {}", shown());
}

/// Looks for words in a brief and holds every finding against the file.
fn look(source: &Source, brief: &Brief, words: &[String], countable: bool) {
    let rules = rules(words);
    let config = Config::default();
    let settings = Settings::default();
    let request = Request {
        brief,
        source,
        config: &config,
        settings: &settings,
        drafts: &[],
        now: Timestamp::UNIX_EPOCH,
        answers: humas::links::Answers::NONE,
    };
    let list = passages(brief);
    let found = check::check(&request, &rules, |_| true);
    for (n, word) in words.iter().enumerate() {
        let id = format!("k{n}");
        let own: Vec<&Finding<'_>> = found.iter().filter(|f| f.rule.id == id).collect();
        own.iter().for_each(|finding| check_finding(finding, source, word));
        if countable {
            let expected: usize = list.iter().filter(|p| is_read(p)).map(|p| count(p, word)).sum();
            assert_eq!(own.len(), expected, "{word:?}\n{}", source.text);
        } else {
            assert!(!own.is_empty(), "{word:?}\n{}", source.text);
        }
    }
    places(&request, found, &rules);
}

/// Lines and columns of the JSON output lead back to its bytes.
fn places(request: &Request<'_>, found: Vec<Finding<'_>>, rules: &RuleSet) {
    let source = request.source;
    let mut sources = Sources::new();
    // The output asks for the file by its number, which may follow shared ones.
    while sources.add(source.name.clone(), source.text.as_bytes().to_vec()).unwrap().0 < source.id.0 {}
    let report = Report::new(found, request, rules, &Reach::of(&[]), "2026-01-01".parse().unwrap());
    let lines = Lines::new(&source.text);
    let mut last = 0;
    for diagnostic in report.diagnostics.iter().filter(|d| d.detail.is_some()) {
        let json: serde_json::Value =
            serde_json::from_str(&json::finding(diagnostic, &sources, Lang::Id, true).unwrap()).unwrap();
        let number = |place: &str, key: &str| usize::try_from(json[place][key].as_u64().unwrap()).unwrap();
        for place in ["start", "end"] {
            let byte = number(place, "byte");
            assert_eq!(lines.byte(number(place, "line"), number(place, "column")), byte, "{json}\n{}", source.text);
        }
        let (start, end) = (number("start", "byte"), number("end", "byte"));
        assert!(last <= start && start < end && end <= source.text.len(), "{json}");
        last = start;
    }
}

/// Some of a list, by chance.
fn some(list: Vec<String>, picks: &[Index]) -> Vec<String> {
    let mut some: Vec<String> =
        picks.iter().filter(|_| !list.is_empty()).map(|i| list[i.index(list.len())].clone()).collect();
    some.sort();
    some.dedup();
    some
}

fn look_around(source: &Source, brief: &Brief, picks: &[Index]) {
    let list = passages(brief);
    look(source, brief, &some(words(&list), picks), true);
    look(source, brief, &some(pairs(&list), picks), false);
}

fn read(text: &str) -> Option<(Source, Brief)> {
    let source = Source { id: SourceId(0), name: "a.yaml".into(), text: text.to_owned().into() };
    let brief = brief::read(&source, &Config::default()).ok()?;
    Some((source, brief))
}

/// Words and what stands between them, with markup and marks that hide words.
fn running_text() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "terbaik",
        "warga",
        "Kota",
        "nomor",
        "satu",
        "layanan",
        "kafe",
        "cafe\u{301}",
        "ter\u{ad}baik",
        "lay\u{200b}anan",
        "nomornya",
        "SATU",
        "👨‍👩‍👧",
        "é",
        "Jum'at",
        "ter**baik**",
        "*war*ga",
        "**nomor satu**",
        "`kode satu`",
        "[laman kota](https://contoh.go.id/kota)",
        "https://contoh.go.id/satu",
        "@kota",
        "caf&eacute;",
        "ter&shy;baik",
        "\\*satu\\*",
        "“layanan”",
        "(satu)",
        "kota/kota",
        "kota-kota",
        "\"warga\"",
        "a: b",
        "ꦏ꧀ꦏ",
        "#Kota",
    ]);
    let gap = prop::sample::select(vec![
        " ", " ", " ", "  ", "\n", "\n", ", ", ". ", "\n\n", "\n- ", "\n  - ", "\n> ", "\n1. ", "  \n", "\u{a0}",
    ]);
    prop::collection::vec((word, gap), 1..30)
        .prop_map(|list| list.into_iter().fold("Awal ".to_owned(), |text, (word, gap)| text + word + gap))
}

/// A text as a scalar of one of the styles, one level deep.
fn scalar(text: &str, style: usize) -> String {
    let text = text.trim();
    let indented = |text: &str| text.replace('\n', "\n  ");
    match style {
        0 => format!("|2\n  {}", indented(text)),
        1 => format!(">\n  {}", indented(text)),
        2 => format!("'{}'", indented(&text.replace('\'', "''").replace('\n', "\n\n"))),
        3 => serde_json::json!(text).to_string(),
        // Every letter that is not ASCII as an escape, a line break now and then.
        4 => {
            let json = serde_json::json!(text).to_string();
            json.chars()
                .map(|c| if c.is_ascii() || c as u32 > 0xffff { c.to_string() } else { format!("\\u{:04x}", c as u32) })
                .collect()
        }
        _ => format!("\"{}\"", indented(&text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n\\\n  "))),
    }
}

/// A brief with random texts in random styles.
fn written() -> impl Strategy<Value = String> {
    let part = || (running_text(), 0_usize..6);
    (part(), part(), part(), part(), any::<bool>()).prop_map(|(summary, message, answer, script, crlf)| {
        let text = format!(
            "judul: Judul satu\ninstansi: Kota Contoh\nunit: Humas\npenanggung_jawab: Ketua Tim\ntanggal: 2026-01-05\n\
             ringkasan: {}\npesan_kunci:\n- {}\nsumber: [{{id: sk, judul: Keputusan}}]\ntanya_jawab:\n- tanya: Apa?\n  jawab: {}\nnaskah:\n  x: {}\n",
            scalar(&summary.0, summary.1),
            scalar(&message.0, message.1),
            scalar(&answer.0, answer.1).replace('\n', "\n  "),
            scalar(&script.0, script.1).replace('\n', "\n  "),
        );
        if crlf { text.replace('\n', "\r\n") } else { text }
    })
}

#[test]
fn generated_texts_can_be_read() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let texts: Vec<String> = (0..60).map(|_| written().new_tree(&mut runner).unwrap().current()).collect();
    let good = texts.iter().filter(|text| read(text).is_some()).count();
    assert!(good > 40, "only {good} of 60");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn words_of_random_texts_are_found(text in written(), picks in prop::collection::vec(any::<Index>(), 12)) {
        if let Some((source, brief)) = read(&text) {
            look_around(&source, &brief, &picks);
        }
    }

    #[test]
    fn words_of_made_up_briefs_are_found(number in 0_u64..5000, picks in prop::collection::vec(any::<Index>(), 12)) {
        let (source, brief) = read(&briefs::brief(number)).unwrap();
        look_around(&source, &brief, &picks);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]

    #[test]
    fn words_of_sample_briefs_are_found(picks in prop::collection::vec(any::<Index>(), 40)) {
        for (_, source, brief) in sample_briefs() {
            look_around(&source, &brief, &picks);
        }
    }
}
