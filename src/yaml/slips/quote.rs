//! Quotation marks: left open, within a text, curly; escapes.

use super::line::{Line, closing};
use super::{Fault, Scene, quoted};
use crate::diagnostic::Diagnostic;
use crate::text;
use crate::yaml::scalar::escape;

/// The curly marks word processors write, each with those that close it.
const CURLY: [(char, &[char]); 4] = [('“', &['”', '“']), ('‘', &['’', '‘']), ('„', &['“', '”']), ('«', &['»'])];

/// A backslash in a double-quoted text, most often that of a Windows path.
pub(super) fn unknown_escape(scene: &Scene<'_>) -> Option<Vec<Diagnostic>> {
    if scene.fault != Fault::Escape {
        return None;
    }
    let mut at = scene.at + 1;
    let bad = loop {
        at += scene.text(at..scene.source.text.len()).find('\\')?;
        let rest = scene.text(at..scene.source.text.len());
        match escape::read(rest) {
            Some((_, len)) => at += len,
            None if rest.get(1..).is_some_and(|rest| rest.starts_with(['\n', '\r'])) => at += 2,
            None => break at..at + 1 + rest.chars().nth(1).map_or(0, char::len_utf8),
        }
    };
    let line = Line::read(&scene.lines, scene.lines.line_col(at).0);
    let inner = scene.text(line.value.clone()).strip_prefix('"').and_then(|value| value.strip_suffix('"'));
    let escape = scene.text(bad.clone());
    let found = Diagnostic::error(
        "garis-miring-terbalik",
        scene.span(bad),
        text!(
            "Di dalam tanda kutip ganda, `{escape}` bukan kode yang dikenal.",
            "Within double quotation marks, `{escape}` is no code that is known."
        ),
    );
    let help = match inner {
        Some(inner) => {
            let single = format!("'{}'", inner.replace('\'', "''"));
            let line = scene.corrected(&line, line.value.clone(), &single);
            text!(
                "Pakai tanda kutip tunggal agar garis miring terbalik dibaca apa adanya: `{line}`.",
                "Use single quotation marks, so that backslashes are read as they stand: `{line}`."
            )
        }
        None => text!(
            "Tulis garis miring terbalik dua kali (`\\\\`), atau pakai tanda kutip tunggal.",
            "Write the backslash twice (`\\\\`), or use single quotation marks."
        ),
    };
    Some(vec![found.help(help)])
}

/// A quotation mark that is never closed: the place is where it opens.
pub(super) fn left_open(scene: &Scene<'_>) -> Option<Vec<Diagnostic>> {
    if scene.fault != Fault::Unclosed {
        return None;
    }
    open_at(scene, &scene.line, scene.at)
}

/// The report on a mark that opens at `at` and isn't closed on its line.
fn open_at(scene: &Scene<'_>, line: &Line, at: usize) -> Option<Vec<Diagnostic>> {
    let mark = scene.text(at..line.end).chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let value = scene.text(at..line.end);
    let closed = scene.corrected(line, at..line.end, &format!("{value}{mark}"));
    let help = if mark == '"' {
        text!("Tutup tanda kutipnya di akhir nilai: `{closed}`.", "Close it at the end of the value: `{closed}`.")
    } else {
        // ʻAin and apostrophes begin words: 'Aisyiyah.
        let kept = scene.corrected(line, at..line.end, &quoted(value));
        text!(
            "Tutup tanda kutipnya di akhir nilai: `{closed}`. Jika tanda itu bagian dari teks: `{kept}`.",
            "Close it at the end of the value: `{closed}`. If it is part of the text: `{kept}`."
        )
    };
    let found = Diagnostic::error(
        "kutip-terbuka",
        scene.span(at..at + 1),
        text!("Tanda kutip yang dibuka di sini tidak ditutup.", "The quotation mark that opens here is not closed."),
    );
    Some(vec![found.help(help)])
}

/// Text after a closing mark: the mark stood within a text, or was meant to open another one.
pub(super) fn within(scene: &Scene<'_>) -> Option<Vec<Diagnostic>> {
    if scene.fault != Fault::AfterQuote {
        return None;
    }
    let before = scene.text(0..scene.at).trim_end_matches([' ', '\t']);
    let mark = before.chars().next_back().filter(|c| matches!(c, '"' | '\''))?;
    let closes = before.len() - 1;
    let value = scene.text(scene.line.value.clone());
    if scene.line.value.start == closes || !value.starts_with(mark) {
        // The mark that closed opens the value of this line: an earlier one was left open.
        let above = (1..scene.line.number).rev().map(|number| Line::read(&scene.lines, number));
        let open = above.into_iter().find(|line| {
            let value = scene.text(line.value.clone());
            value.starts_with(mark) && closing(value, mark).is_none()
        })?;
        return open_at(scene, &open, open.value.start);
    }
    // `"Kata "Merdeka" itu"` was meant to be one text, `"Satu" dan "dua"` begins with a quoted word.
    let nested = scene.text(closes + 1..scene.line.end).starts_with(char::is_alphanumeric);
    let inner = value.strip_prefix(mark).and_then(|value| value.strip_suffix(mark)).filter(|_| nested).unwrap_or(value);
    let line = scene.corrected(&scene.line, scene.line.value.clone(), &quoted(inner));
    let found = Diagnostic::error(
        "kutip-di-dalam-nilai",
        scene.span(closes..closes + 1),
        text!(
            "Tanda kutip ini menutup nilai, padahal sesudahnya masih ada teks.",
            "This quotation mark closes the value, but there is more text after it."
        ),
    );
    Some(vec![found.help(text!(
        "Apit seluruh nilai dengan jenis tanda kutip yang lain: `{line}`.",
        "Put the whole value in quotation marks of the other kind: `{line}`."
    ))])
}

/// Curly marks around a value: to YAML they are letters like others and quote nothing.
pub(super) fn curly(scene: &Scene<'_>) -> Option<Vec<Diagnostic>> {
    let line = &scene.line;
    let value = scene.text(line.value.clone());
    let first = value.chars().next()?;
    let (_, close) = CURLY.iter().find(|(open, _)| *open == first)?;
    let inner = value.strip_prefix(first).unwrap_or(value);
    let inner = inner.strip_suffix(*close).unwrap_or(inner);
    let fixed = scene.corrected(line, line.value.clone(), &quoted(inner));
    let start = line.value.start;
    let found = Diagnostic::error(
        "kutip-lengkung",
        scene.span(start..start + first.len_utf8()),
        text!(
            "Tanda kutip lengkung `{first}` tidak mengapit nilai dalam YAML.",
            "The curly quotation mark `{first}` does not quote a value in YAML."
        ),
    );
    Some(vec![found.help(text!("Pakai tanda kutip lurus: `{fixed}`.", "Use straight quotation marks: `{fixed}`."))])
}
