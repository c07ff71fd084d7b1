//! From what a file names to the file: built-in, by its path, or of another machine.

use super::Loader;
use crate::diagnostic::Diagnostic;
use crate::rules::builtin;
use crate::rules::locate::tidy;
use crate::rules::remote::{Pinned, Remote};
use crate::source::{Source, SourceId, Span};
use crate::text;
use crate::yaml::record::closest;
use camino::Utf8Path;

impl Loader<'_> {
    /// Adds what a file in `folder` names: a built-in file, or one by its path from there.
    pub fn name(&mut self, name: &str, folder: &Utf8Path, place: Span) {
        if name.contains("://") {
            self.found.push(
                Diagnostic::error(
                    "perluas-tanpa-sidik",
                    place,
                    text!("Alamat ini belum disertai sha256.", "This address comes without its sha256."),
                )
                .help(text!(
                    "Tulis {{url: {name}, sha256: …}}, supaya isi yang berubah tidak dipakai diam-diam.",
                    "Write {{url: {name}, sha256: …}}, so that a changed file is not used unnoticed."
                )),
            );
            return;
        }
        if builtin::file(name).is_some() {
            return self.add(name, Some(place));
        }
        if folder.as_str().contains("://") {
            let words = text!(
                "Berkas dari alamat lain tidak dapat menyebut berkas di komputer ini: “{name}”.",
                "A file of another machine can't name one of this machine: `{name}`."
            );
            let help = text!(
                "Di sana, perluas hanya aturan bawaan, atau alamat lain dengan {{url: …, sha256: …}}.",
                "There, extend built-in rules alone, or other addresses by {{url: …, sha256: …}}."
            );
            self.found.push(Diagnostic::error("perluas-jauh", place, words).help(help));
            return;
        }
        let path = tidy(&folder.join(name));
        let known: Vec<&str> = builtin::names().collect();
        if let (false, Some(near)) = (path.exists(), closest(name, &known)) {
            self.found.push(
                Diagnostic::error(
                    "perluas-asing",
                    place,
                    text!(
                        "“{name}” bukan nama aturan bawaan dan bukan berkas.",
                        "`{name}` is neither built-in rules nor a file."
                    ),
                )
                .help(text!("Mungkin maksud Anda “{near}”.", "Did you mean `{near}`?")),
            );
            return;
        }
        self.add(path.as_str(), Some(place));
    }

    /// Adds a file of another machine.
    pub(super) fn add_remote(&mut self, remote: &Remote) {
        let place = remote.url.span;
        if let Some(file) = remote.pinned(&mut self.found) {
            self.once(file.sha256.clone(), &file.url, Some(place), |loader| {
                loader.open_remote(&file, place).map(|source| (source, None))
            });
        }
    }

    /// Opens a file; a built-in one comes with its tree as JSON.
    pub(super) fn open_file(&mut self, name: &str, asked: Option<Span>) -> Option<(Source, Option<&'static str>)> {
        let own = builtin::file(name);
        let opened = match own {
            Some(file) => Ok(self.sources.add_own(&format!("{name}.yaml"), file.text)),
            None => self.sources.open(Utf8Path::new(name).as_std_path()),
        };
        let source = self.opened(opened, asked)?;
        Some((source, own.map(|file| if self.lean { file.lean } else { file.json })))
    }

    fn open_remote(&mut self, file: &Pinned, asked: Span) -> Option<Source> {
        match self.library.get(file) {
            Ok(bytes) => {
                let opened = self.sources.add(file.url.as_str(), bytes);
                self.opened(opened, Some(asked))
            }
            Err(why) => {
                self.found.push(Diagnostic::error(why.code, asked, why.message).help(why.help));
                None
            }
        }
    }

    fn opened(&mut self, opened: Result<SourceId, Vec<Diagnostic>>, asked: Option<Span>) -> Option<Source> {
        match opened {
            Ok(id) => self.sources.get(id).cloned(),
            Err(mut found) => {
                if let (Some(first), Some(span)) = (found.first_mut(), asked)
                    && first.labels.is_empty()
                {
                    first.labels.push(crate::diagnostic::Label { span, text: text!("disebut di sini", "named here") });
                }
                self.found.extend(found);
                None
            }
        }
    }
}
