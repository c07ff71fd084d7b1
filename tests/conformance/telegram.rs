//! Telegram: code points after the markup is taken out.

use crate::data::json;
use humas::count::{Unit, telegram_plain};

#[derive(serde::Deserialize)]
struct File {
    probe: Vec<Probe>,
    entity_cases: Vec<Case>,
    limits: Limits,
}

#[derive(serde::Deserialize)]
struct Limits {
    message: usize,
}

#[derive(serde::Deserialize)]
struct Probe {
    n: usize,
    codepoints: usize,
    utf16: usize,
    accepted: bool,
}

#[derive(serde::Deserialize)]
struct Case {
    parse_mode: String,
    text: String,
    plain: Option<String>,
    utf16: Option<usize>,
    codepoints: Option<usize>,
}

#[test]
fn probes() {
    let Some(file) = json::<File>("telegram/length.json") else { return };
    for probe in &file.probe {
        let text = "\u{1f600}".repeat(probe.n);
        assert_eq!(Unit::Codepoint.count(&text), probe.codepoints);
        assert_eq!(Unit::Utf16.count(&text), probe.utf16);
        assert_eq!(Unit::Codepoint.count(&text) <= file.limits.message, probe.accepted);
    }
    assert_eq!(file.probe.len(), 2);
}

#[test]
fn html() {
    let Some(file) = json::<File>("telegram/length.json") else { return };
    let mut run = 0;
    for case in file.entity_cases.iter().filter(|c| c.parse_mode == "HTML") {
        let plain = telegram_plain(&case.text).unwrap();
        assert_eq!(Some(&plain), case.plain.as_ref());
        assert_eq!(Some(Unit::Codepoint.count(&plain)), case.codepoints);
        assert_eq!(Some(Unit::Utf16.count(&plain)), case.utf16);
        run += 1;
    }
    assert_eq!(run, 2);
}
