//! Questions on a terminal: one line each, with the reason and with what Enter means.

use crate::lang::Text;
use crate::output::Terminal;
use crate::text;
use std::io::{BufRead, Read};

/// No answer is longer, in bytes.
const LONGEST: u64 = 4096;

/// Asks until the answer can be read. `None` where Enter or the end of the input leaves it at `usual`, the
/// value shown in brackets.
pub(super) fn ask<T>(
    terminal: &mut Terminal,
    question: &Text,
    why: &Text,
    usual: &str,
    read: impl Fn(&str) -> Result<T, Text>,
) -> Option<T> {
    let lang = terminal.lang;
    let (question, why) = (terminal.paint_err.bold(question.get(lang)), terminal.paint_err.dim(why.get(lang)));
    let usual = if usual.is_empty() { String::new() } else { format!(" [{usual}]") };
    terminal.note(&format!("\n{why}\n"));
    loop {
        terminal.note(&format!("{question}{usual}: "));
        let Some(line) = line() else {
            terminal.note("\n");
            return None;
        };
        let line = match &line {
            Ok(line) if line.trim().is_empty() => return None,
            Ok(line) => Ok(line.trim()),
            Err(problem) => Err(problem.clone()),
        };
        match line.and_then(&read) {
            Ok(value) => return Some(value),
            Err(problem) => terminal.note(&format!("  {}\n", crate::output::human::name(problem.get(lang)))),
        }
    }
}

/// One line of standard input; `None` at its end.
fn line() -> Option<Result<String, Text>> {
    let mut bytes = Vec::new();
    let mut input = std::io::stdin().lock().take(LONGEST);
    match input.read_until(b'\n', &mut bytes) {
        Ok(0) | Err(_) => None,
        Ok(_) => {
            Some(String::from_utf8(bytes).map_err(|_| {
                text!("Jawaban itu bukan teks UTF-8; ketik lagi.", "That is not UTF-8 text; type it again.")
            }))
        }
    }
}
