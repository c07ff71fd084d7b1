//! `--fix`: repairs made, or only shown.

use super::one::{Outcome, Task};
use crate::check::fix;
use crate::diagnostic::Fix;
use crate::files;
use crate::output::{Terminal, human};
use crate::privacy;
use crate::source::{Lines, Source};
use crate::text;
use anyhow::Result;
use camino::Utf8Path;

/// Makes the repairs of a brief, or only shows them; says whether the file was changed.
pub(super) fn mend(
    path: &Utf8Path,
    outcome: &Outcome,
    task: &Task<'_>,
    only_show: bool,
    terminal: &mut Terminal,
) -> Result<bool> {
    let Some(source) = outcome.source.and_then(|id| outcome.sources.get(id)) else { return Ok(false) };
    let fixes = fix::repairs(&outcome.diagnostics, source);
    if fixes.is_empty() {
        return Ok(false);
    }
    if only_show {
        terminal.note(&difference(path, source, &fixes, terminal));
        return Ok(false);
    }
    let name = human::name(path.as_str());
    let repaired = fix::repaired(&source.text, &fixes);
    // A longer word can take a hook over its hundred characters.
    if !task.reads(path, &repaired) {
        let words = text!(
            "{name} tidak diubah: setelah perbaikan, briefnya tidak sah lagi. Ubahlah sendiri temuan di bawah ini.\n",
            "{name} was not changed: mended, the brief would not be valid any more. Change what is found below yourself.\n"
        );
        terminal.note(words.get(terminal.lang));
        return Ok(false);
    }
    files::replace(path, &repaired)?;
    let lines = Lines::new(&source.text);
    let mut out = String::new();
    for Fix { span, replacement } in &fixes {
        let (line, column) = lines.line_col(span.start as usize);
        let words = privacy::covered(source.text.get(span.range()).unwrap_or_default());
        out += &format!("{name}:{line}:{column}: {} → {}\n", human::name(&words), human::name(replacement));
    }
    terminal.note(&out);
    Ok(true)
}

/// The lines that would change, as `diff -u` shows them, without lines around them.
fn difference(path: &Utf8Path, source: &Source, fixes: &[Fix], terminal: &Terminal) -> String {
    let (old, new) = (&*source.text, fix::repaired(&source.text, fixes));
    let (before, after) = (Lines::new(old), Lines::new(&new));
    let name = human::name(path.as_str());
    let mut out = format!("--- {name}\n+++ {name}\n");
    let mut last = 0;
    for Fix { span, .. } in fixes {
        // A repair never holds a line break, so lines keep their numbers.
        let (line, _) = before.line_col(span.start as usize);
        if line == last {
            continue;
        }
        last = line;
        let shown = |text: &str| human::name(&privacy::covered(text));
        let (minus, plus) = (format!("-{}", shown(before.text(line))), format!("+{}", shown(after.text(line))));
        out += &format!(
            "@@ -{line} +{line} @@\n{}\n{}\n",
            terminal.paint_err.error(&minus),
            terminal.paint_err.bold(&plus)
        );
    }
    out + "\n"
}
