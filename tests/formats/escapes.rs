//! Whatever a brief says, a report stays a report: no word of it starts a command or breaks a form.

use camino::Utf8Path;
use humas::diagnostic::{Diagnostic, Severity};
use humas::lang::{Lang, Text};
use humas::output::report::{self, Base, Counts, Findings, Form, Style, Summary};
use humas::output::{Paint, human::Look};
use humas::source::{Sources, Span};
use proptest::prelude::*;

fn style() -> Style {
    let look = Look { lang: Lang::Id, paint: Paint(false), width: 100 };
    Style { look, base: Base::of_run(), fail_on: Severity::Error, quiet: false }
}

/// A report of one finding that says `words` in a file of this name, pointing at `span` of `text`.
fn report(form: Form, name: &str, text: &str, span: (usize, usize), words: &str) -> (String, String) {
    let mut sources = Sources::new();
    let id = sources.add(name, text.as_bytes().to_vec()).unwrap_or_else(|_| sources.add(name, b"a".to_vec()).unwrap());
    let found = [Diagnostic::error("uji", Span::new(id, span.0..span.1), Text::same(words)).help(Text::same(words))];
    let findings =
        Findings { brief: Some(Utf8Path::new(name)), read: true, diagnostics: &found, sources: &sources, rules: None };
    let mut counts = Counts { files: 1, ..Counts::default() };
    counts.add(&found);
    let mut report = report::new(form, style());
    let mut out = report.open().to_owned();
    out += &report.add(&findings).unwrap();
    out += &report.close(&counts).unwrap();
    let mut summary = Summary::new(&style());
    summary.add(&findings);
    (out, summary.close(&counts))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn one_finding_is_one_command(
        name in "[a-z:,% é]{1,12}",
        text in "[a-z😀é\r\n: ]{0,40}",
        span in (0..30_usize, 0..12_usize),
        words in "(\n|\r|::error::|::|%0A|%|,|##\\[|[ -~é😀]){0,12}",
    ) {
        let (out, summary) = report(Form::Github, &name, &text, (span.0, span.0 + span.1), &words);
        // A runner cuts at both, and trims what is before the colons.
        let lines: Vec<&str> = out.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty()).collect();
        prop_assert_eq!(lines.len(), 2, "{:?}", out);
        prop_assert!(lines[0].starts_with("::error file=") && !lines[1].contains("::"), "{:?}", out);
        let (properties, data) = lines[0]["::error ".len()..].split_once("::").unwrap();
        prop_assert!(properties.split(',').all(|one| one.split_once('=').is_some_and(|(key, value)| {
            ["file", "line", "endLine", "col", "endColumn", "title"].contains(&key) && !value.contains(':')
        })), "{:?}", properties);
        let escapes = data.match_indices('%').all(|(at, _)| ["%25", "%0D", "%0A"].contains(&&data[at..at + 3]));
        prop_assert!(escapes, "{:?}", data);
        // One table of counts, one of the file: no words make a row of their own.
        let rows = summary.lines().filter(|line| line.starts_with("| ")).count();
        prop_assert_eq!(rows, 4, "{}", summary);
    }

    #[test]
    fn json_forms_are_json_and_places_lie_in_the_file(
        name in "[ -~é]{1,12}",
        text in "[a-z😀é\r\n: ]{1,40}",
        span in (0..30_usize, 0..12_usize),
        words in ".{0,20}",
    ) {
        let at = |form| report(form, &name, &text, (span.0, span.0 + span.1), &words).0;
        let sarif: serde_json::Value = serde_json::from_str(&at(Form::Sarif)).unwrap();
        let region = &sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"];
        let number = |key: &str| region[key].as_u64().unwrap();
        prop_assert!(number("startLine") >= 1 && number("startColumn") >= 1, "{}", region);
        let (start, end) = ((number("startLine"), number("startColumn")), (number("endLine"), number("endColumn")));
        prop_assert!(start <= end, "{}", region);
        let uri = sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].clone();
        prop_assert!(uri.as_str().unwrap().bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~/%:".contains(&b)), "{}", uri);
        let gitlab: serde_json::Value = serde_json::from_str(&at(Form::Gitlab)).unwrap();
        prop_assert_eq!(gitlab.as_array().unwrap().len(), 1);
    }
}

#[test]
fn a_summary_stays_below_what_github_takes() {
    let mut sources = Sources::new();
    let id = sources.add("a.yaml", b"kait: a\n".to_vec()).unwrap();
    let one = Diagnostic::error("uji", Span::new(id, 0..4), Text::same("kata | ".repeat(200)));
    let found = vec![one; 2000];
    let findings = Findings {
        brief: Some(Utf8Path::new("a.yaml")),
        read: true,
        diagnostics: &found,
        sources: &sources,
        rules: None,
    };
    let mut counts = Counts::default();
    counts.add(&found);
    let mut summary = Summary::new(&style());
    summary.add(&findings);
    let text = summary.close(&counts);
    assert!(text.len() < 300_000, "{}", text.len());
    let shown = text.lines().filter(|line| line.starts_with("| 1 |")).count();
    let left = 2000 - shown;
    assert!(text.contains(&format!("\n{left} temuan lain tidak dimuat di sini; lihat log langkah ini.\n")), "{shown}");
}
