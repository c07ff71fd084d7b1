//! Drafts as people read them: one card a post, with its count and what was left out.

use super::Paint;
use crate::draft::{Draft, Reason};
use crate::lang::Lang;
use crate::text;
use unicode_width::UnicodeWidthStr;

/// How cards are drawn.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// The language of everything but the drafts.
    pub lang: Lang,
    /// The colours.
    pub paint: Paint,
    /// The width, in columns.
    pub width: usize,
}

/// The head over all cards of a brief.
pub fn head(path: &str, title: &str, look: Look) -> String {
    format!("{}\n{}\n\n", look.paint.bold(title), look.paint.dim(&super::human::name(path)))
}

/// One draft.
pub fn draft(draft: &Draft, look: Look) -> String {
    let mut out = String::new();
    let total = draft.posts.len();
    for post in &draft.posts {
        let number = if total > 1 { format!(" {}/{total}", post.n) } else { String::new() };
        out += &bar(&format!("{}{number}", draft.name), post.count, draft, look);
        if let Some(until) = &draft.embargo {
            let warning =
                text!("EMBARGO sampai {until}: jangan diterbitkan.", "EMBARGO until {until}: do not publish.");
            out += &format!("{}\n", look.paint.warn(warning.get(look.lang)));
        }
        out += post.text.as_str().trim_end();
        out += "\n\n";
    }
    for line in draft.notes.iter().map(|n| n.get(look.lang).to_owned()).chain(left_out(draft, look.lang)) {
        out += &format!("{}\n", look.paint.dim(&wrapped(&line, look.width)));
    }
    if !out.ends_with("\n\n") {
        out.push('\n');
    }
    out
}

/// "── X ────────────── 271/280": the name, the count, the limit.
fn bar(name: &str, count: usize, draft: &Draft, look: Look) -> String {
    let unit = draft.unit.word();
    let unit = match look.lang {
        Lang::Id => unit.id,
        Lang::En => unit.en,
    };
    let measure = match draft.limit {
        Some(limit) => format!("{}/{} {unit}", number(count, look.lang), number(limit, look.lang)),
        None => format!("{} {unit}", number(count, look.lang)),
    };
    let used = name.width() + measure.width() + 8;
    let rule = "─".repeat(look.width.saturating_sub(used).max(2));
    format!("── {} {} {measure} ──\n", look.paint.bold(name), look.paint.dim(&rule))
}

/// A number as people write it: 63.206 in Indonesian, 63,206 in English.
pub fn number(n: usize, lang: Lang) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) && digits.len() > 4 {
            out.push(if lang == Lang::Id { '.' } else { ',' });
        }
        out.push(digit);
    }
    out
}

/// What was left out, gathered by reason.
fn left_out(draft: &Draft, lang: Lang) -> Vec<String> {
    let of = |reason: Reason| {
        let fields: Vec<&str> = draft.omitted.iter().filter(|o| o.reason == reason).map(|o| o.field.as_str()).collect();
        (!fields.is_empty()).then(|| spoken(&fields, lang))
    };
    let aim = draft.aim.map(|aim| number(aim, lang));
    let line = |reason: Reason| {
        let names = of(reason)?;
        let words = match (reason, &aim) {
            (Reason::Limit, Some(aim)) => text!(
                "Tidak dimuat agar panjangnya tetap sekitar {aim}: {names}.",
                "Left out to keep the length near {aim}: {names}."
            ),
            (Reason::Limit, None) => text!("Tidak cukup tempat: {names}.", "No room for: {names}."),
            (Reason::Repeat, _) => text!("Sudah tersampaikan: {names}.", "Said already: {names}."),
            (Reason::Layout, _) => text!("Tidak dipakai di sini: {names}.", "Not used here: {names}."),
            (Reason::Voice, _) => text!("Hanya untuk suara resmi: {names}.", "For the official voice only: {names}."),
        };
        Some(words.get(lang).to_owned())
    };
    [Reason::Limit, Reason::Repeat, Reason::Layout, Reason::Voice].into_iter().filter_map(line).collect()
}

/// Fields as people count: `pesan_kunci[1]` and `pesan_kunci[3]` are `pesan_kunci ke-2 dan ke-4`.
fn spoken(fields: &[&str], lang: Lang) -> String {
    let mut groups: Vec<(&str, Vec<usize>)> = Vec::new();
    for field in fields {
        let (name, number) = match field.strip_suffix(']').and_then(|f| f.split_once('[')) {
            Some((name, index)) => (name, index.parse::<usize>().map_or(0, |i| i + 1)),
            None => (*field, 0),
        };
        match groups.last_mut() {
            Some((last, numbers)) if *last == name => numbers.push(number),
            _ => groups.push((name, vec![number])),
        }
    }
    let said = |(name, numbers): &(&str, Vec<usize>)| {
        let list: Vec<String> = numbers.iter().filter(|n| **n > 0).map(usize::to_string).collect();
        match (list.is_empty(), lang) {
            (true, _) => (*name).to_owned(),
            (_, Lang::Id) => format!("{name} ke-{}", list.join(", ")),
            (_, Lang::En) => format!("{name} {}", list.join(", ")),
        }
    };
    groups.iter().map(said).collect::<Vec<_>>().join("; ")
}

/// Breaks a line at blanks so that it fits the width.
fn wrapped(line: &str, width: usize) -> String {
    let mut out = String::new();
    let mut column = 0;
    for word in line.split(' ') {
        if column > 0 && column + 1 + word.width() > width {
            out.push('\n');
            column = 0;
        } else if column > 0 {
            out.push(' ');
            column += 1;
        }
        out += word;
        column += word.width();
    }
    out
}
