//! Whatever is given comes back the same when the file is read, or is refused.

use humas::config::Config;
use humas::scaffold::{Answers, Ci, Present, repository, value};
use humas::source::Sources;
use jiff::civil::date;
use proptest::prelude::*;

/// What `humas.yaml` says once a text was given three times over.
fn read_back(text: &str) -> Vec<String> {
    let given = || Some(text.to_owned());
    let accounts = vec![("x".to_owned(), text.to_owned())];
    let answers = Answers { agency: given(), unit: given(), responsible: given(), accounts, ..Answers::default() };
    let files = repository(&answers, &[Ci::Github], &Present::default(), date(2026, 1, 1)).unwrap();
    let file = files.iter().find(|file| file.path == "humas.yaml").unwrap();
    let mut sources = Sources::new();
    let id = sources.add("humas.yaml", file.text.clone().into_bytes()).unwrap();
    let config = Config::read(sources.get(id).unwrap(), "".into())
        .unwrap_or_else(|found| panic!("{text:?}: {}\n{}", found[0].message.en, file.text));
    let raw = config.raw.unwrap();
    let lines = [raw.agency, raw.unit, raw.responsible].map(|line| line.unwrap().0.as_str().to_owned());
    lines.into_iter().chain(raw.accounts.into_iter().map(|(_, line)| line.0.as_str().to_owned())).collect()
}

/// Why a text may be refused.
fn may_be_refused(text: &str) -> bool {
    let odd = |c: char| {
        c.is_control()
            || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            || u32::from(c) & 0xfffe == 0xfffe
    };
    text.trim().is_empty() || text.contains(odd)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn texts_come_back(text in prop_oneof![
        any::<String>(),
        r##"[-:#@!&*{}\[\]'"%|>?,~=\\ a1é\t\n.]{0,16}"##,
        "(ya|no|null|~|true|0x1F|1e3|12:30|2026-01-01|<<|---|[.]{3})( #a|: b)?",
    ]) {
        match value::line(&text) {
            Ok(kept) => {
                prop_assert_eq!(&kept, text.trim());
                prop_assert_eq!(read_back(&kept), vec![kept; 4]);
            }
            Err(_) => prop_assert!(may_be_refused(&text), "{:?} is refused", text),
        }
    }

    #[test]
    fn other_values_are_kept_or_refused(text in any::<String>()) {
        let known = ["x".to_owned(), "siaran-pers".to_owned()];
        if let Ok(domain) = value::domain(&text) {
            prop_assert!(domain.contains('.') && !domain.contains(|c: char| c.is_whitespace() || "/:@".contains(c)));
        }
        if let Ok((platform, account)) = value::account(&format!("x={text}"), &known) {
            prop_assert_eq!(platform, "x");
            prop_assert_eq!(read_back(&account), vec![account; 4]);
        }
        prop_assert!(value::zone(&text).is_err() || ["WIB", "WITA", "WIT"].contains(&text.trim().to_uppercase().as_str()));
    }
}
