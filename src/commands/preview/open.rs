//! Opens a page in the browser of the system.

use crate::exit::Exit;
use crate::output::Terminal;
use crate::text;
use std::process::{Command, Stdio};

/// Opens a file or address.
pub(super) fn open(target: &str, terminal: &mut Terminal) -> Exit {
    let mut command = opener();
    let started = command.arg(target).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    if started.is_ok_and(|status| status.success()) {
        return Exit::Done;
    }
    terminal.usage(&text!(
        "Peramban tidak dapat dibuka. Buka sendiri: {target}",
        "The browser could not be opened. Open it yourself: {target}"
    ));
    Exit::Output
}

#[cfg(target_os = "macos")]
fn opener() -> Command {
    Command::new("open")
}

#[cfg(windows)]
fn opener() -> Command {
    Command::new("explorer")
}

#[cfg(not(any(target_os = "macos", windows)))]
fn opener() -> Command {
    Command::new("xdg-open")
}
