//! The only module that writes to standard output and standard error.

use super::human;
use crate::cli::Color;
use crate::diagnostic::Diagnostic;
use crate::error::Failure;
use crate::lang::{Lang, Text};
use crate::source::Sources;
use crate::text;
use anstyle::{AnsiColor, Style};
use std::io::{self, IsTerminal, Write};

/// Colours, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paint(pub bool);

impl Paint {
    /// Text in a style.
    pub fn style(self, style: Style, text: &str) -> String {
        if self.0 { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }

    /// Bold text.
    pub fn bold(self, text: &str) -> String {
        self.style(Style::new().bold(), text)
    }

    /// Text that steps back.
    pub fn dim(self, text: &str) -> String {
        self.style(Style::new().dimmed(), text)
    }

    /// Text that warns.
    pub fn warn(self, text: &str) -> String {
        self.style(AnsiColor::Yellow.on_default().bold(), text)
    }

    /// Text that says no.
    pub fn error(self, text: &str) -> String {
        self.style(AnsiColor::Red.on_default().bold(), text)
    }
}

/// Where output goes and how it may look there.
#[derive(Debug)]
pub struct Terminal {
    /// The language of messages.
    pub lang: Lang,
    /// Colours on standard output.
    pub paint: Paint,
    /// Colours on standard error.
    pub paint_err: Paint,
    /// The width of lines, in columns.
    pub width: usize,
    out: io::BufWriter<io::Stdout>,
}

/// The width where none is known, as in a file or a pipe.
const WIDTH: usize = 100;
/// No line of a frame is longer: the eye loses the next one.
const WIDEST: usize = 120;
const NARROWEST: usize = 40;

impl Terminal {
    /// A terminal for a run.
    pub fn new(lang: Lang, color: Color) -> Self {
        let coloured = |on_terminal: bool| match color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => {
                on_terminal
                    && !in_ci()
                    && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty())
                    && std::env::var_os("TERM").is_none_or(|t| t != "dumb")
            }
        };
        Self {
            lang,
            paint: Paint(coloured(io::stdout().is_terminal())),
            paint_err: Paint(coloured(io::stderr().is_terminal())),
            width: width(),
            out: io::BufWriter::with_capacity(1 << 16, io::stdout()),
        }
    }

    /// Writes to standard output.
    ///
    /// # Errors
    /// When standard output can't be written.
    pub fn print(&mut self, text: &str) -> io::Result<()> {
        self.out.write_all(text.as_bytes())
    }

    /// Sends on what was printed.
    ///
    /// # Errors
    /// When standard output can't be written.
    pub fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }

    /// Writes to standard error. Nobody can be told if that fails.
    pub fn note(&mut self, text: &str) {
        let _ = self.out.flush();
        let _ = io::stderr().lock().write_all(text.as_bytes());
    }

    /// How things look on standard error.
    pub fn look_err(&self) -> human::Look {
        human::Look { lang: self.lang, paint: self.paint_err, width: self.width }
    }

    /// Draws diagnostics on standard error, each with the lines it is about.
    pub fn tell<'d>(&mut self, found: impl IntoIterator<Item = &'d Diagnostic>, sources: &Sources) {
        let look = self.look_err();
        for one in found {
            let drawn = human::render(one, sources, look);
            self.note(&drawn);
        }
    }

    /// Says what is wrong with the arguments.
    pub fn usage(&mut self, problem: &Text) {
        let head = self.paint_err.error(text!("galat:", "error:").get(self.lang));
        let line = format!("{head} {}\n", human::name(problem.get(self.lang)));
        self.note(&line);
    }

    /// Says what stopped the run: the output that could not be written, and why.
    pub fn fault(&mut self, error: &anyhow::Error) {
        let words = match error.downcast_ref::<Failure>() {
            Some(failure) => failure.0.clone(),
            None => Text::same(format_args!("{error:#}")),
        };
        self.usage(&words);
    }

    /// Whether questions can be put: somebody reads standard error and types into standard input.
    pub fn can_ask() -> bool {
        io::stdin().is_terminal() && Self::interactive()
    }

    /// Whether progress can be drawn.
    pub fn interactive() -> bool {
        io::stderr().is_terminal() && !in_ci()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.out.flush();
    }
}

/// Whether a CI system runs this: a log is read later, by people and by machines.
fn in_ci() -> bool {
    std::env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false" && value != "0")
}

/// The columns of the terminal: `COLUMNS` where it is set, else what the terminal says.
fn width() -> usize {
    let set = std::env::var("COLUMNS").ok().and_then(|c| c.parse().ok());
    let asked = || terminal_size::terminal_size().map(|(terminal_size::Width(columns), _)| usize::from(columns));
    set.or_else(asked).unwrap_or(WIDTH).clamp(NARROWEST, WIDEST)
}
