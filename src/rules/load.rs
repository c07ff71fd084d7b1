//! From rules files to a set of rules: files extend one another, entries change earlier ones.

mod open;

use super::RuleSet;
use super::basis::{self, Regulations};
use super::entry::rule;
use super::file::RawFile;
use super::lexicon::Builder;
use super::locate::identity;
use super::merge::merge;
use super::remote::{Library, Nothing, Remote};
use crate::diagnostic::Diagnostic;
use crate::source::{Source, SourceId, Sources, Span};
use crate::text;
use crate::yaml::record::{Read, Reader, closest};
use crate::yaml::{self, Kind as NodeKind, Node};
use camino::Utf8Path;
use std::collections::{BTreeMap, HashMap};

/// The built-in file with the list of regulations.
const REGULATIONS: &str = "kode-etik/dasar";
/// How many files may stand upon each other.
const MAX_FILES: usize = 32;

/// Loads the rules of the built-in file of that name, or of a file by its path.
///
/// # Errors
/// Everything that is wrong with the files.
pub fn load(name: &str, sources: &mut Sources) -> Result<RuleSet, Vec<Diagnostic>> {
    let mut loader = Loader::new(sources);
    loader.add(name, None);
    loader.finish()
}

/// The rules of a text in the form of a rules file; `name` is shown in reports.
///
/// # Errors
/// Everything that is wrong with it.
pub fn from_text(name: &str, text: &str, sources: &mut Sources) -> Result<RuleSet, Vec<Diagnostic>> {
    let id = sources.add(name, text.as_bytes().to_vec())?;
    let source = sources.get(id).cloned();
    let mut loader = Loader::new(sources);
    if let Some(source) = source {
        let node = yaml::read_long(&source)?;
        loader.read(&node, &source, false, name);
    }
    loader.finish()
}

/// Gathers rules from files.
#[derive(Debug)]
pub struct Loader<'s> {
    sources: &'s mut Sources,
    found: Vec<Diagnostic>,
    entries: Vec<Merged>,
    by_id: HashMap<String, usize>,
    regulations: Regulations,
    titles: Vec<(SourceId, crate::lang::Text)>,
    /// Words that the patterns of a file name.
    words: HashMap<SourceId, BTreeMap<String, String>>,
    /// The files that are being read, to see a circle; each with the name it was called by.
    open: Vec<(String, String)>,
    done: Vec<String>,
    /// Where files of other machines are had from.
    library: &'s dyn Library,
    /// Whether built-in rules come without their examples and reasons.
    lean: bool,
}

/// An entry after what later files changed of it.
#[derive(Debug)]
struct Merged {
    node: Node,
    source: SourceId,
    /// Whether every change of it is humas' own.
    own: bool,
}

impl<'s> Loader<'s> {
    /// A loader that has read nothing; files it reads go to `sources`.
    ///
    /// The regulations that humas knows are known to every file.
    pub fn new(sources: &'s mut Sources) -> Self {
        let mut loader = Self {
            sources,
            found: Vec::new(),
            entries: Vec::new(),
            by_id: HashMap::new(),
            regulations: BTreeMap::new(),
            titles: Vec::new(),
            words: HashMap::new(),
            lean: false,
            open: Vec::new(),
            done: Vec::new(),
            library: &Nothing,
        };
        loader.add(REGULATIONS, None);
        loader
    }

    /// Leaves out the examples and reasons of built-in rules, for a run that explains nothing.
    #[must_use]
    pub fn lean(mut self, lean: bool) -> Self {
        self.lean = lean;
        self
    }

    /// Takes files of other machines from a library.
    #[must_use]
    pub fn asking(mut self, library: &'s dyn Library) -> Self {
        self.library = library;
        self
    }

    /// The regulations read so far, by key.
    pub fn regulations(&self) -> &Regulations {
        &self.regulations
    }

    /// Adds a built-in file or one by its path. `asked` is the place that asks for it, if there is one.
    pub fn add(&mut self, name: &str, asked: Option<Span>) {
        self.once(identity(name), name, asked, |loader| loader.open_file(name, asked));
    }

    /// Reads a file unless it was read before. `known_as` is what it is known by, `name` what it is called by.
    fn once(
        &mut self,
        known_as: String,
        name: &str,
        asked: Option<Span>,
        open: impl FnOnce(&mut Self) -> Option<(Source, Option<&'static str>)>,
    ) {
        if let Some(at) = self.open.iter().position(|(open, _)| *open == known_as) {
            let circle = self.open.iter().skip(at).map(|(_, shown)| shown.as_str());
            let list = circle.chain([name]).collect::<Vec<_>>().join(" → ");
            self.fail(
                asked,
                "perluas-melingkar",
                text!("Berkas-berkas ini saling memperluas: {list}.", "These files extend each other: {list}."),
            );
            return;
        }
        if self.done.contains(&known_as) {
            return;
        }
        if self.done.len() + self.open.len() >= MAX_FILES {
            self.fail(
                asked,
                "perluas-banyak",
                text!("Lebih dari {MAX_FILES} berkas aturan.", "More than {MAX_FILES} rules files."),
            );
            return;
        }
        let Some((source, json)) = open(self) else { return };
        self.open.push((known_as.clone(), name.to_owned()));
        let node = match json {
            Some(json) => Ok(yaml::compiled(source.id, json)),
            None => yaml::read_long(&source),
        };
        match node {
            Ok(node) => self.read(&node, &source, json.is_some(), name),
            Err(found) => self.found.extend(found),
        }
        self.open.pop();
        self.done.push(known_as);
    }

    /// The rules, if nothing was wrong.
    ///
    /// # Errors
    /// Everything that is wrong with the files.
    pub fn finish(mut self) -> Result<RuleSet, Vec<Diagnostic>> {
        let folder = |source: &Source| Utf8Path::new(&source.name).parent().map(Utf8Path::to_owned).unwrap_or_default();
        let folders = self.sources.iter().map(|source| (source.id, folder(source))).collect();
        let mut builder = Builder::naming(std::mem::take(&mut self.words), folders);
        let mut rules = Vec::with_capacity(self.entries.len());
        for entry in std::mem::take(&mut self.entries) {
            let Some(source) = self.sources.get(entry.source) else { continue };
            let mut reader = Reader::new(source);
            builder.foreign = !entry.own;
            let rule = rule(&entry.node, &mut reader, &mut builder, &self.regulations);
            self.found.extend(reader.found);
            rules.extend(rule);
        }
        if !self.found.is_empty() {
            return Err(self.found);
        }
        Ok(RuleSet { rules, lexicon: builder.build(), titles: self.titles })
    }

    fn fail(&mut self, place: Option<Span>, code: &'static str, words: crate::lang::Text) {
        self.found.push(match place {
            Some(span) => Diagnostic::error(code, span, words),
            None => Diagnostic::nowhere(code, words),
        });
    }

    fn read(&mut self, node: &Node, source: &Source, own: bool, name: &str) {
        let mut reader = Reader::new(source);
        let raw = RawFile::read(node, &mut reader);
        self.found.extend(reader.found);
        let Some(raw) = raw else { return };
        if raw.version.value != 1 {
            self.fail(
                Some(raw.version.span),
                "versi-asing",
                text!("Versi aturan yang dikenal hanya 1.", "The only known version of rules is 1."),
            );
        }
        if let Some(title) = raw.title {
            self.titles.push((source.id, title.0));
        }
        let folder = Utf8Path::new(name).parent().map(Utf8Path::to_owned).unwrap_or_default();
        for other in &raw.extends {
            self.extend(other, source, &folder);
        }
        if !raw.words.is_empty() {
            let words = raw.words.into_iter().map(|(name, words)| (name.value, words.0)).collect();
            self.words.insert(source.id, words);
        }
        for (key, regulation) in raw.regulations {
            let known = basis::basis(&key.value, regulation);
            self.regulations.insert(key.value, known);
        }
        for rule in raw.rules {
            self.entry(rule.0, source.id, own);
        }
    }

    fn extend(&mut self, node: &Node, source: &Source, folder: &Utf8Path) {
        let mut reader = Reader::new(source);
        if let NodeKind::Map(_) = node.kind {
            let remote = Remote::read(node, &mut reader);
            self.found.extend(reader.found);
            if let Some(remote) = remote {
                self.add_remote(&remote);
            }
            return;
        }
        let name = reader.scalar(node).map(str::to_owned);
        self.found.extend(reader.found);
        if let Some(name) = name {
            self.name(&name, folder, node.span);
        }
    }

    /// Takes in one entry: a new rule, or a change to one that is known.
    fn entry(&mut self, node: Node, source: SourceId, own: bool) {
        let id = node.get("id").and_then(|id| match &id.kind {
            NodeKind::Scalar(text) => Some((text.clone(), id.span)),
            _ => None,
        });
        let Some((id, place)) = id else {
            self.fail(
                Some(node.span),
                "aturan-tanpa-id",
                text!("Aturan ini belum punya “id”.", "This rule has no `id`."),
            );
            return;
        };
        let new = node.get("jenis").is_some();
        match (self.by_id.get(&id).copied(), new) {
            (None, true) => {
                self.by_id.insert(id, self.entries.len());
                self.entries.push(Merged { node, source, own });
            }
            (Some(at), false) => {
                if let Some(earlier) = self.entries.get_mut(at) {
                    merge(&mut earlier.node, node);
                    earlier.source = source;
                    earlier.own &= own;
                }
            }
            (Some(at), true) => {
                // A built-in rule has no place that could be shown.
                let first = self.entries.get(at).filter(|e| !e.own).and_then(|e| e.node.get("id")).map(|id| id.span);
                let mut found = Diagnostic::error(
                    "aturan-ganda",
                    place,
                    text!("Aturan “{id}” sudah ada.", "There is a rule `{id}` already."),
                );
                if let Some(first) = first {
                    found = found.also(first, text!("pertama kali di sini", "first defined here"));
                }
                self.found.push(found.help(text!(
                    "Untuk mengubahnya, tulis hanya id dan yang berubah, tanpa “jenis”; untuk aturan baru, pakai id lain.",
                    "To change it, write only the id and what changes, without `jenis`; for a new rule take another id."
                )));
            }
            (None, false) => self.found.push(self.unknown(&id, place)),
        }
    }

    fn unknown(&self, id: &str, place: Span) -> Diagnostic {
        let known: Vec<&str> = self.by_id.keys().map(String::as_str).collect();
        let found = Diagnostic::error(
            "aturan-asing",
            place,
            text!("Tidak ada aturan “{id}” untuk diubah.", "There is no rule `{id}` to change."),
        );
        match closest(id, &known) {
            Some(near) => found.help(text!("Mungkin maksud Anda “{near}”.", "Did you mean `{near}`?")),
            None => found.help(text!(
                "Aturan baru memerlukan “jenis”; aturan bawaan baru dikenal setelah “perluas: [kode-etik]”.",
                "A new rule needs `jenis`; built-in rules are known only after `perluas: [kode-etik]`."
            )),
        }
    }
}
