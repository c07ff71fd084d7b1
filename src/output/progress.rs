//! The progress bar: the only module that names indicatif.

use super::Terminal;
use crate::lang::{Lang, Text};
use crate::text;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A bar on standard error, shown only where a person watches and the batch is long.
#[derive(Debug)]
pub struct Progress {
    bar: ProgressBar,
    lang: Lang,
}

/// Shorter batches are done before a bar could be read.
const WORTH_SHOWING: usize = 50;

impl Progress {
    /// A bar over `total` briefs; hidden where nobody watches.
    pub fn new(total: usize, lang: Lang) -> Self {
        Self::over(total, &text!("brief", "briefs"), lang)
    }

    /// A bar over `total` of some things; hidden where nobody watches.
    pub fn over(total: usize, things: &Text, lang: Lang) -> Self {
        if total < WORTH_SHOWING || !Terminal::interactive() {
            return Self { bar: ProgressBar::hidden(), lang };
        }
        let bar = ProgressBar::with_draw_target(Some(total as u64), ProgressDrawTarget::stderr());
        let things = things.get(lang);
        let words = text!(
            "{{bar:30}} {{pos}}/{{len}} {things}, sisa {{eta}}",
            "{{bar:30}} {{pos}}/{{len}} {things}, {{eta}} left"
        );
        if let Ok(style) = ProgressStyle::with_template(words.get(lang)) {
            bar.set_style(style);
        }
        Self { bar, lang }
    }

    /// A bar over `total` links: it is shown for few of them too, for each may take long.
    pub fn links(total: usize, lang: Lang) -> Self {
        if !Terminal::interactive() {
            return Self { bar: ProgressBar::hidden(), lang };
        }
        let bar = ProgressBar::with_draw_target(Some(total as u64), ProgressDrawTarget::stderr());
        let words = text!("{{bar:30}} {{pos}}/{{len}} tautan{{msg}}", "{{bar:30}} {{pos}}/{{len}} links{{msg}}");
        if let Ok(style) = ProgressStyle::with_template(words.get(lang)) {
            bar.set_style(style);
        }
        bar.tick();
        Self { bar, lang }
    }

    /// Names what everyone is waiting for, or takes the name away.
    pub fn waits_for(&self, host: Option<&str>) {
        self.bar.set_message(match host {
            Some(host) => text!(", menunggu {host}", ", waiting for {host}").get(self.lang).to_owned(),
            None => String::new(),
        });
    }

    /// Counts finished files.
    pub fn advance(&self, files: usize) {
        self.bar.inc(files as u64);
    }

    /// Runs something that writes to the terminal, with the bar out of the way.
    pub fn hidden_while<T>(&self, write: impl FnOnce() -> T) -> T {
        self.bar.suspend(write)
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
