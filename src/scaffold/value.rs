//! Values that people give on the command line or at a question: what YAML makes of them, and whether
//! the reader of `humas.yaml` takes them.

use crate::config::{Config, Zone};
use crate::diagnostic::Diagnostic;
use crate::lang::Text;
use crate::source::Sources;
use crate::text;
use crate::yaml::record::closest;
use url::Host;

/// A text as a YAML scalar on one line, between quotation marks where it could be taken for something else.
pub fn quoted(text: &str) -> String {
    let begins = text.chars().next().is_some_and(char::is_alphabetic);
    let plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '.' | ',' | '/' | '(' | ')' | '-');
    if begins && text.chars().all(plain) && !text.ends_with(' ') && !is_word_of_yaml(text) {
        return text.to_owned();
    }
    serde_json::Value::from(text).to_string()
}

/// Words that YAML readers take for something else than a text.
fn is_word_of_yaml(text: &str) -> bool {
    ["null", "true", "false", "yes", "no", "on", "off", "y", "n", "ya", "tidak"].contains(&text.to_lowercase().as_str())
}

/// A text of one line, such as the name of an agency. White space around it goes.
///
/// # Errors
/// Why it can't stand in a YAML file and come back the same.
pub fn line(text: &str) -> Result<String, Text> {
    let text = text.trim();
    if text.is_empty() {
        return Err(text!("Isinya kosong; tulis paling sedikit satu kata.", "It is empty; write at least a word."));
    }
    if text.contains(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']) {
        return Err(text!(
            "Teks ini lebih dari satu baris; tulis dalam satu baris saja.",
            "This text has more than one line; write it on one line."
        ));
    }
    let read = read(&format!("instansi: {}\n", quoted(text)))?;
    match read.raw.and_then(|raw| raw.agency) {
        Some(line) if line.0.as_str() == text => Ok(text.to_owned()),
        _ => Err(text!(
            "Teks ini memuat tanda tak tampak yang tidak dapat disimpan; ketik ulang teksnya.",
            "This text contains invisible characters that can't be kept; type it again."
        )),
    }
}

/// A time zone, in capitals or not.
///
/// # Errors
/// Which there are.
pub fn zone(text: &str) -> Result<Zone, Text> {
    let text = line(&text.to_uppercase())?;
    let read = read(&format!("zona: {}\n", quoted(&text)))?;
    read.raw.and_then(|raw| raw.zone).ok_or_else(|| text!("Pilih WIB, WITA, atau WIT.", "Choose WIB, WITA or WIT."))
}

/// The domain of an agency: `contoh.go.id`, also out of `https://www.contoh.go.id/`.
///
/// # Errors
/// What a domain looks like.
pub fn domain(text: &str) -> Result<String, Text> {
    let host = crate::fields::host(text.trim()).to_lowercase();
    let whole = |name: &str| name.contains('.') && !name.split('.').any(str::is_empty);
    match Host::parse(&host) {
        Ok(Host::Domain(name)) if name == host && whole(&name) => Ok(name),
        _ => Err(text!(
            "“{host}” bukan domain; tulis seperti contoh.go.id.",
            "`{host}` is not a domain; write it like contoh.go.id."
        )),
    }
}

/// The name of a platform among those there are.
///
/// # Errors
/// Which there are.
pub fn platform(text: &str, known: &[String]) -> Result<String, Text> {
    let name = text.trim();
    if known.iter().any(|one| one == name) {
        return Ok(name.to_owned());
    }
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let list = known.join(", ");
    Err(match closest(name, &known) {
        Some(near) => text!(
            "Platform “{name}” tidak dikenal. Mungkin maksud Anda “{near}”.",
            "Unknown platform `{name}`. Did you mean `{near}`?"
        ),
        None => {
            text!("Platform “{name}” tidak dikenal. Yang ada: {list}.", "Unknown platform `{name}`. There are: {list}.")
        }
    })
}

/// An account: `x=@kotacontoh`.
///
/// # Errors
/// How it is written, or which platforms there are.
pub fn account(text: &str, known: &[String]) -> Result<(String, String), Text> {
    let (name, account) = text.split_once('=').unwrap_or((text, ""));
    let account = account.trim();
    if account.is_empty() || account.contains(char::is_whitespace) {
        return Err(text!(
            "“{text}” bukan akun; tulis platform dan nama akunnya, seperti x=@kotacontoh.",
            "`{text}` is not an account; write the platform and the account, like x=@kotacontoh."
        ));
    }
    Ok((platform(name, known)?, line(account)?))
}

/// Reads lines of `humas.yaml` as the program will.
fn read(lines: &str) -> Result<Config, Text> {
    let mut sources = Sources::new();
    let told = |found: Vec<Diagnostic>| match found.into_iter().next() {
        Some(first) => first.message,
        None => text!("Nilai ini tidak dapat dibaca.", "This value can't be read."),
    };
    let id = sources.add("humas.yaml", lines.as_bytes().to_vec()).map_err(told)?;
    let Some(source) = sources.get(id) else { return Err(told(Vec::new())) };
    Config::read(source, camino::Utf8PathBuf::new()).map_err(told)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_quoted_where_they_have_to_be() {
        for text in ["Pemerintah Kota Contoh", "Dinas A, B (C)", "Bidang IKP"] {
            assert_eq!(quoted(text), text);
        }
        for text in
            ["ya", "Null", "- a", "a: b", "a #b", "@x", "112", "{a}", "\"a\"", "a'b", "", "*", "a\\b", "C ", "[isi: x]"]
        {
            assert!(quoted(text).starts_with('"'), "{text}");
        }
    }

    #[test]
    fn what_can_not_be_kept_is_refused() {
        for text in ["", "  ", "a\nb", "a\rb", "a\u{7}b", "a\u{1b}[31m", "a\u{202e}b", "a\u{2028}b", "a\0"] {
            assert!(line(text).is_err(), "{text:?}");
        }
        for text in ["Dinas: \"A\" #1", "@kota", "  a  ", "😀", "Kabupaten Ma'rang"] {
            assert_eq!(line(text).as_deref(), Ok(text.trim()));
        }
    }

    #[test]
    fn domains_and_zones_and_accounts() {
        assert_eq!(domain("https://www.contoh.go.id/a").as_deref(), Ok("contoh.go.id"));
        for text in ["contoh", "", "a b.id", ".go.id", "go.id.", "a..id", "192.168.0.1", "surel@contoh.go.id"] {
            assert!(domain(text).is_err(), "{text}");
        }
        assert_eq!(zone("wita"), Ok(Zone::Central));
        assert!(zone("GMT").is_err() && zone("").is_err());
        let known = ["x".to_owned(), "instagram".to_owned()];
        assert_eq!(account("x=@kota", &known), Ok(("x".to_owned(), "@kota".to_owned())));
        for text in ["x", "x=", "x=@a b", "twitter=@a", "=@a"] {
            assert!(account(text, &known).is_err(), "{text}");
        }
    }
}
