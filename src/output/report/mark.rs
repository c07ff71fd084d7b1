//! The mark of a finding that CI systems know it by from run to run: it stays when lines move, and no two
//! findings of a report share one.

use super::place;
use crate::bag::{hex, sha256};
use crate::diagnostic::Diagnostic;
use crate::source::{Lines, Sources};
use std::collections::HashMap;

/// The marks handed out so far.
#[derive(Debug, Default)]
pub(super) struct Marks {
    seen: HashMap<[u8; 16], u32>,
}

impl Marks {
    /// The mark of the next finding of a file: 32 hexadecimal digits. Made of its rule, field, words and the
    /// sentence around them, never of its line; equal ones are told apart by their order in the file.
    pub(super) fn of(&mut self, diagnostic: &Diagnostic, path: &str, sources: &Sources) -> String {
        let mut bytes = Vec::new();
        let mut add = |part: &str| {
            // A byte that no text holds ends each part.
            bytes.extend(part.bytes().chain([0xff]));
        };
        add(path);
        add(&diagnostic.code);
        match &diagnostic.detail {
            Some(detail) => add(&detail.fingerprint),
            None => {
                // What is no finding of a rule is known by what it says and the line it points at.
                add(&diagnostic.message.id);
                add(&line(diagnostic, sources));
            }
        }
        let base = half(&sha256(&bytes));
        let count = self.seen.entry(base).or_default();
        *count += 1;
        if *count == 1 {
            return hex(&base);
        }
        hex(&half(&sha256(&[&base[..], &count.to_le_bytes()].concat())))
    }
}

/// The line a finding points at, blanks evened out.
fn line(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let Some((source, region)) = place::main(diagnostic, sources) else { return String::new() };
    let lines = Lines::new(&source.text);
    lines.text(region.start.0).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn half(digest: &[u8]) -> [u8; 16] {
    let mut out = [0; 16];
    out.iter_mut().zip(digest).for_each(|(to, from)| *to = *from);
    out
}
