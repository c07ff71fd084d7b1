//! Passwords, one-time codes and keys that stand in a text with their value.

use std::{collections::HashMap, ops::Range, sync::LazyLock};

use aho_corasick::{AhoCorasick, MatchKind};

use super::{Datum, Found};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Secret {
    Password,
    /// A word that also means something else: only with ":" or "=".
    Weak,
    Code,
    Token,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Between,
    Unit,
}

struct Words {
    search: Option<AhoCorasick>,
    kinds: Vec<Secret>,
    roles: HashMap<(&'static str, bool), Role>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let (mut words, mut kinds, mut roles) = (Vec::new(), Vec::new(), HashMap::new());
    for (class, list) in super::lines(include_str!("data/credentials.txt")) {
        let kind = match class {
            "password" => Some(Secret::Password),
            "weak" => Some(Secret::Weak),
            "code" => Some(Secret::Code),
            "token" => Some(Secret::Token),
            _ => None,
        };
        for word in list.split(',').map(str::trim).filter(|word| !word.is_empty()) {
            if let Some(kind) = kind {
                words.push(word);
                kinds.push(kind);
            } else {
                let unit = class == "unit";
                roles.insert((word, unit), if unit { Role::Unit } else { Role::Between });
            }
        }
    }
    let search =
        AhoCorasick::builder().ascii_case_insensitive(true).match_kind(MatchKind::LeftmostLongest).build(words).ok();
    Words { search, kinds, roles }
});

/// How far behind the word its value may stand, in words and in bytes.
const WORDS_BETWEEN: usize = 7;
const REACH: usize = 160;

/// Reads the credentials of a folded text.
pub(super) fn read(text: &str, out: &mut Vec<Found>) {
    let Some(search) = &WORDS.search else { return };
    let bytes = text.as_bytes();
    let mut done = 0;
    for hit in search.find_iter(text) {
        let letter = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_alphabetic);
        let Some(kind) = WORDS.kinds.get(hit.pattern().as_usize()) else { continue };
        let tail = text.get(hit.end()..).unwrap_or_default();
        let suffix = ["nya", "mu", "ku"].iter().find(|suffix| tail.starts_with(**suffix)).map_or(0, |s| s.len());
        if hit.start() < done || letter(hit.start().checked_sub(1)) || letter(Some(hit.end() + suffix)) {
            continue;
        }
        if advice(text.get(..hit.start()).unwrap_or_default()) {
            continue;
        }
        if let Some(range) = value(text, hit.end() + suffix, *kind) {
            done = range.end;
            out.push(Found { range, datum: Datum::Credential, sure: true });
        }
    }
}

/// Whether the words before tell what not to use: "Hindari kata sandi 123456".
fn advice(before: &str) -> bool {
    let mut from = before.len().saturating_sub(50);
    while !before.is_char_boundary(from) {
        from += 1;
    }
    let near = before.get(from..).unwrap_or_default();
    let near = near.rsplit(['.', '\n', ':', ';', '!', '?']).next().unwrap_or(near).to_lowercase();
    let words: Vec<&str> = near.split_whitespace().rev().take(5).collect();
    let has = |list: &[&str]| words.iter().any(|word| list.contains(word));
    has(&["hindari", "hindarilah", "misalnya", "misal", "contoh", "contohnya", "seperti", "menghindari"])
        || has(&["jangan", "tidak", "dilarang"])
            && has(&["pakai", "gunakan", "memakai", "menggunakan", "membuat", "buat", "memilih", "pilih"])
}

/// The value that follows the word for a credential.
fn value(text: &str, from: usize, kind: Secret) -> Option<Range<usize>> {
    let mut limit = (from + REACH).min(text.len());
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    let line = text.get(from..limit)?;
    let line = line.split('\n').next().unwrap_or(line);
    let mut back = from.saturating_sub(120);
    while !text.is_char_boundary(back) {
        back += 1;
    }
    let head = text.get(back..from)?;
    let head = head.rsplit(['\n', '.']).next().unwrap_or(head).to_lowercase();
    let paired = ["username", "user:", "user ", "login:", "nama pengguna", "userid", "user id"]
        .iter()
        .any(|user| head.contains(user));
    let (mut told, mut quoted, mut equals, mut at) = (false, false, false, 0);
    // Whether words were passed over that are not in the list, and whether a value was announced.
    let (mut loose, mut firm) = (false, false);
    for _ in 0..=WORDS_BETWEEN {
        let rest = line.get(at..)?;
        let start = at + rest.find(|c: char| !c.is_whitespace())?;
        let rest = line.get(start..)?;
        let len = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let raw = rest.get(..len)?;
        at = start + len;
        let body = raw.trim_start_matches([':', '=', '"', '\'', '(', '`', '>', '-', '*', '[', '|', ',', '_', '&']);
        let lead = raw.get(..raw.len() - body.len())?;
        // The sentence or the list entry ended before a value came.
        if lead.contains(',') && body.len() < raw.len() && start == 0 && !lead.contains([':', '=']) {
            return None;
        }
        told |= lead.contains([':', '=']);
        firm |= told;
        if loose && lead.contains(',') {
            return None;
        }
        equals = lead.contains('=') || equals && body.is_empty();
        quoted = lead.contains(['"', '\'', '`']) || quoted && body.is_empty();
        if body.is_empty() {
            continue;
        }
        let shut = body.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '"', '\'', '`', '*', ']', '=', '_', '|']);
        let shut = shut.split(['"', '&', '<', '|']).next().unwrap_or(shut);
        let begin = from + start + lead.len();
        let tail = line.get(start + lead.len() + shut.len()..)?;
        let how = Told { told, quoted, paired, equals };
        if let Some(len) = fits(shut, tail, kind, how).filter(|_| firm || !loose) {
            // "Kata sandi "123456" paling sering diretas" is advice.
            let weak = tail.split('.').next().unwrap_or(tail).to_lowercase();
            if ["paling", "mudah ditebak", "mudah diretas", "lemah", "terlalu", "tidak aman", "sering dipakai"]
                .iter()
                .any(|word| weak.contains(word))
            {
                return None;
            }
            return Some(begin..begin + len);
        }
        let low = shut.to_lowercase();
        firm |= matches!(low.as_str(), "adalah" | "ialah" | "yaitu" | "yakni" | "menjadi");
        let ends = tail.starts_with(['.', '!', '?', ',', ';']);
        // "PIN dompet digital bantuan adalah 889900": nouns, if a value is announced behind them.
        let between = WORDS.roles.get(&(low.as_str(), false)) == Some(&Role::Between);
        if !ends && !firm && !between && kind != Secret::Weak && noun(shut) {
            loose = true;
            told |= tail.starts_with([':', '=']);
            firm |= told;
            continue;
        }
        if !between || ends {
            // "kata sandi email/dasbor" and "token=abc" are one word each.
            return None;
        }
        told |= tail.starts_with([':', '=']);
    }
    None
}

/// Whether a word may be a part of the name of what the credential opens, and says nothing about it.
fn noun(word: &str) -> bool {
    const TURNS: [&str; 24] = [
        "yang", "minimal", "maksimal", "harus", "wajib", "jangan", "tidak", "akan", "dapat", "bisa", "hanya", "sudah",
        "belum", "jika", "bila", "setelah", "sebelum", "atau", "lalu", "oleh", "ke", "pada", "lewat", "melalui",
    ];
    let verb = word.len() > 5 && ["me", "di", "ber", "ter"].iter().any(|prefix| word.starts_with(prefix));
    let letters = word.chars().all(|c| c.is_alphabetic());
    letters && (!verb || matches!(word, "digital" | "terbaru" | "bersama")) && !TURNS.contains(&word)
}

/// How a value is announced.
#[derive(Clone, Copy)]
struct Told {
    /// With ":" or "=".
    told: bool,
    /// In quotation marks.
    quoted: bool,
    /// After the name of a user.
    paired: bool,
    /// With "=" right before it.
    equals: bool,
}

/// The length of the value, if these characters are one.
fn fits(word: &str, tail: &str, kind: Secret, how: Told) -> Option<usize> {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let size = word.chars().count();
    let next = tail.trim_start_matches(['-', ' ']).split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let next = next.to_lowercase();
    let told = how.told || how.quoted;
    let counted = WORDS.roles.get(&(next.as_str(), true)) == Some(&Role::Unit);
    if kind == Secret::Weak && !told && !how.paired || word.starts_with("http") || word.contains("://") || hidden(word)
    {
        return None;
    }
    if letters == 0 {
        // "839 271"
        if kind == Secret::Code && word.len() == 3 && next.len() == 3 && next.bytes().all(|b| b.is_ascii_digit()) {
            return Some(word.len() + tail.find(next.as_str())? + next.len());
        }
        let plain = word.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        let year = digits == 4 && (word.starts_with("19") || word.starts_with("20"));
        let range = match kind {
            Secret::Code => 4..=8,
            Secret::Password | Secret::Weak => 4..=20,
            Secret::Token => 6..=64,
        };
        return (plain && !counted && range.contains(&digits) && (told || !year)).then_some(word.len());
    }
    if digits > 0 {
        let least = match kind {
            Secret::Code => 4,
            Secret::Token if !told => 8,
            _ => 5,
        };
        // "6-digit", "Oauth2.0", "COVID-19", "SE-137/2023".
        let technical = ["OAuth", "SHA", "AES", "RSA", "COVID", "HTTP", "SMAN", "SMPN", "SDN", "G20"];
        let known = technical.iter().any(|head| word.get(..head.len()).is_some_and(|w| w.eq_ignore_ascii_case(head)));
        let amount = word.split('-').any(|part| WORDS.roles.contains_key(&(part.to_lowercase().as_str(), true)));
        return (size >= least && !known && !amount).then_some(word.len());
    }
    // Letters alone are a value only if they do not look like a word of the sentence.
    let inner = word.chars().skip(1).any(char::is_uppercase) && word.chars().any(char::is_lowercase);
    let odd = word.contains(['@', '#', '$', '%', '^', '!', '&', '+']);
    let last = tail.trim_matches(|c: char| !c.is_alphanumeric()).is_empty();
    let quoted = how.quoted && tail.starts_with(['"', '\'', '`']);
    (told && size >= 4 && (quoted || odd || (inner || how.paired || how.equals) && last)).then_some(word.len())
}

/// Whether a value is only a place for one: "****", "xxxxxx", "<token>", "${TOKEN}".
fn hidden(word: &str) -> bool {
    let mut marks = word.chars().filter(|c| *c != '-');
    let first = marks.next();
    word.starts_with(['<', '$', '{', '%'])
        || word.contains("***")
        || first.is_some_and(|first| matches!(first, 'x' | 'X' | '*' | '.' | '0' | '_') && marks.all(|c| c == first))
}
