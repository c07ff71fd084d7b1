//! What `humas init` says in the end: what was made, what to change, what to type next.

use crate::lang::{Lang, Text};
use crate::output::Terminal;
use crate::scaffold::{Answers, Ci, File, Present, RULES};
use crate::text;
use camino::Utf8Path;

/// What became of the files.
#[derive(Debug)]
pub(super) struct Done<'a> {
    pub(super) folder: &'a Utf8Path,
    pub(super) made: Vec<&'a File>,
    pub(super) kept: Vec<&'a File>,
    pub(super) failed: usize,
}

impl Done<'_> {
    /// The page that is shown.
    pub(super) fn page(&self, answers: &Answers, present: &Present, terminal: &Terminal) -> String {
        let lang = terminal.lang;
        let mut out = String::new();
        if self.made.is_empty() && self.failed == 0 {
            out += text!("Semuanya sudah ada; tidak ada yang diubah.\n", "All of it is there; nothing was changed.\n")
                .get(lang);
        }
        if !self.made.is_empty() {
            out += &format!("{}\n", terminal.paint.bold(text!("Dibuat:", "Made:").get(lang)));
            let width = self.made.iter().map(|file| file.path.as_str().len()).max().unwrap_or(0);
            for file in &self.made {
                let about = terminal.paint.dim(file.about.get(lang));
                out += &format!("  {:width$}  {about}\n", file.path.as_str());
            }
        }
        if !self.kept.is_empty() {
            let head = text!("Sudah ada, tidak diubah:", "There already, not changed:");
            out += &format!("{}\n", terminal.paint.bold(head.get(lang)));
            self.kept.iter().for_each(|file| out += &format!("  {}\n", file.path));
        }
        for note in self.notes(answers, present) {
            out += &format!("\n{}\n", note.get(lang));
        }
        out + &self.next(terminal, lang)
    }

    fn was_made(&self, path: &str) -> bool {
        self.made.iter().any(|file| file.path == path)
    }

    /// What the maker has to know.
    fn notes(&self, answers: &Answers, present: &Present) -> Vec<Text> {
        let mut notes = Vec::new();
        let made_up = answers.made_up().join(", ");
        if self.was_made("humas.yaml") && !made_up.is_empty() {
            notes.push(text!(
                "Nilai ini masih contoh; ganti di humas.yaml: {made_up}.",
                "These values are examples still; replace them in humas.yaml: {made_up}."
            ));
        }
        let given = answers.given().join(", ");
        if present.config.is_some() && !given.is_empty() {
            notes.push(text!(
                "humas.yaml sudah ada, jadi ini tidak ditulis: {given}. Ubah sendiri di berkas itu.",
                "There is a humas.yaml already, so this was not written: {given}. Change it in that file yourself."
            ));
        }
        let named = |raw: &crate::config::RawConfig| raw.rules.iter().any(|rule| rule.value == RULES);
        let known = present.config.as_ref().and_then(|config| config.raw.as_ref()).is_none_or(named);
        if self.was_made(RULES) && present.config.is_some() && !known {
            notes.push(text!(
                "Agar {RULES} dipakai, tambahkan ke humas.yaml: aturan: [{RULES}]",
                "For {RULES} to be used, add to humas.yaml: aturan: [{RULES}]"
            ));
        }
        let checks = [Ci::Github, Ci::Gitlab].iter().filter_map(|ci| ci.file()).any(|file| self.was_made(file));
        if checks && self.inside_another() {
            notes.push(text!(
                "Folder ini bagian dari repositori git yang lebih besar: pemeriksaan otomatis hanya dibaca di akarnya.",
                "This folder is part of a larger git repository: automatic checks are read at its root only."
            ));
        }
        notes
    }

    /// Whether a git repository begins above the folder and not in it.
    fn inside_another(&self) -> bool {
        let Ok(folder) = self.folder.canonicalize_utf8() else { return false };
        !folder.join(".git").exists() && folder.ancestors().skip(1).any(|above| above.join(".git").exists())
    }

    /// The commands to type next.
    fn next(&self, terminal: &Terminal, lang: Lang) -> String {
        let brief = if self.was_made("briefs/contoh.yaml") { "briefs/contoh.yaml" } else { "briefs" };
        let title = text!("Judul pengumuman", "Judul pengumuman");
        let title = title.get(lang);
        let mut commands = Vec::new();
        if self.folder != "." {
            commands.push(format!("cd {}", typed(self.folder.as_str())));
        }
        commands.extend([
            "humas check briefs".to_owned(),
            format!("humas draft {brief}"),
            format!("humas new \"{title}\""),
        ]);
        let head = terminal.paint.bold(text!("Langkah berikutnya:", "Next:").get(lang));
        format!("\n{head}\n{}", commands.iter().map(|line| format!("  {line}\n")).collect::<String>())
    }
}

/// A path as it can be typed into a shell.
fn typed(path: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "/._-".contains(c);
    if path.starts_with('-') {
        return typed(&format!("./{path}"));
    }
    if path.chars().all(plain) { path.to_owned() } else { format!("'{}'", path.replace('\'', "'\\''")) }
}
