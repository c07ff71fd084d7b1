//! Checking one bag: what its manifests promise against what is there.

use super::digest::{Algorithm, Digests};
use super::finding::{Finding, What};
use super::manifest::{self, Fault, Line, Manifest, Scope};
use super::path::{decoded, stays_inside};
use super::store::{Listing, Store, whole};
use super::tags::{self, About, Declared};
use super::verify::Contents;
use crate::lang::Text;
use crate::text;
use std::collections::{BTreeMap, BTreeSet};
use unicode_normalization::UnicodeNormalization;

/// Checks a bag.
pub(super) fn check(store: &mut dyn Store, listing: Listing) -> Contents {
    let Listing { files, odd, findings } = listing;
    let mut check = Check { store, files, odd, findings, wanted: BTreeMap::new(), composed: None };
    let strict = check.declaration();
    let manifests = check.manifests();
    let about = check.text("bag-info.txt").map(|text| tags::about(&text)).unwrap_or_default();
    check.promises(&manifests, strict);
    check.fetch();
    check.digests();
    let (files, bytes) = check.payload();
    check.oxum(&about, files, bytes);
    check.findings.extend(alike(check.files.keys()));
    let mut findings = check.findings;
    // What must be there in any bag is told as that, not as one more file that is missing.
    let vital = |f: &Finding| matches!(f.what, What::NoDeclaration | What::NoManifest).then(|| f.file.clone());
    let vital: Vec<String> = findings.iter().filter_map(vital).collect();
    findings.retain(|f| f.what != What::Missing || !vital.contains(&f.file));
    findings.sort_by(|a, b| {
        (!a.what.is_problem(), a.what, &a.file, a.line).cmp(&(!b.what.is_problem(), b.what, &b.file, b.line))
    });
    findings.dedup();
    Contents { files, bytes, software: about.software, date: about.date, findings }
}

struct Check<'a> {
    store: &'a mut dyn Store,
    files: BTreeMap<String, u64>,
    odd: BTreeSet<String>,
    findings: Vec<Finding>,
    /// The digests each file must have.
    wanted: BTreeMap<String, Vec<(Algorithm, String)>>,
    /// The files by their names with accents in one form; made when it is first asked for.
    composed: Option<BTreeMap<String, String>>,
}

/// The list of files that are to be fetched from elsewhere.
const FETCH: &str = "fetch.txt";
/// So many lines all manifests of a bag may have: more than any bag of posts, less than memory.
const LINES: usize = 1 << 19;
/// So many manifests: one for each algorithm there is, and then some.
const MANIFESTS: usize = 32;

impl Check<'_> {
    fn found(&mut self, what: What, file: &str, detail: Text) {
        self.findings.push(Finding::of(what, file).with(detail));
    }

    /// A tag file as text, where it is there.
    fn text(&mut self, file: &str) -> Option<String> {
        self.files.get(file)?;
        match whole(self.store, file).map(String::from_utf8) {
            Ok(Ok(text)) => return Some(text),
            Ok(Err(_)) => self.findings.push(Finding::of(What::Encoding, file)),
            Err(reason) => self.found(What::Unreadable, file, reason),
        }
        None
    }

    /// Looks at `bagit.txt`; whether the bag is held to the stricter rules of 1.0.
    fn declaration(&mut self) -> bool {
        const FILE: &str = "bagit.txt";
        if !self.files.contains_key(FILE) {
            self.findings.push(Finding::of(What::NoDeclaration, FILE));
            return true;
        }
        let Some(text) = self.text(FILE) else { return true };
        let (what, detail) = match tags::declared(&text) {
            Declared::Good { strict } => return strict,
            Declared::Version(version) => (What::Version, version),
            Declared::Encoding(encoding) => (What::Encoding, encoding),
            Declared::Malformed => (What::Declaration, String::new()),
        };
        self.found(what, FILE, Text::same(detail));
        true
    }

    fn manifests(&mut self) -> Vec<(Scope, Manifest)> {
        let names: Vec<String> = self.files.keys().filter(|path| !path.contains('/')).cloned().collect();
        let mut manifests = Vec::new();
        let mut lines = 0_usize;
        for file in names {
            let Some((scope, algorithm)) = manifest::kind(&file) else { continue };
            let Some(text) = self.text(&file) else { continue };
            lines += text.split(['\n', '\r']).count();
            if lines > LINES || manifests.len() == MANIFESTS {
                self.found(What::Unreadable, &file, text!("daftar terlalu panjang", "the lists are too long"));
                break;
            }
            let manifest = manifest::read(&file, scope, algorithm, &text);
            for (line, fault) in &manifest.faults {
                let (what, detail) = match fault {
                    Fault::Malformed => (What::Malformed, ""),
                    Fault::Outside(path) => (What::Outside, path.as_str()),
                };
                self.findings.push(Finding::of(what, &file).at(*line).with(Text::same(detail)));
            }
            manifests.push((scope, manifest));
        }
        let checked = manifests.iter().any(|(scope, m)| *scope == Scope::Payload && m.algorithm.is_some());
        let payload = manifests.iter().any(|(scope, _)| *scope == Scope::Payload);
        if !payload {
            self.findings.push(Finding::of(What::NoManifest, "manifest-sha256.txt"));
        }
        for (scope, manifest) in manifests.iter().filter(|(_, m)| m.algorithm.is_none()) {
            let algorithm = manifest::kind(&manifest.file).map_or("", |(_, algorithm)| algorithm);
            let what = if *scope == Scope::Payload && !checked { What::NothingChecked } else { What::Unchecked };
            self.found(what, &manifest.file, Text::same(algorithm));
        }
        manifests
    }

    /// Holds what the manifests list against what is there.
    fn promises(&mut self, manifests: &[(Scope, Manifest)], strict: bool) {
        let mut listed: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        for (_, manifest) in manifests {
            let mut seen = BTreeSet::new();
            for line in &manifest.lines {
                if !seen.insert(line.path.as_str()) {
                    let twice = Finding::of(What::ListedTwice, &manifest.file).at(line.number);
                    self.findings.push(twice.with(Text::same(&line.path)));
                }
                let Some(path) = self.there(line) else { continue };
                if let Some(algorithm) = manifest.algorithm {
                    let wanted = self.wanted.entry(path.clone()).or_default();
                    wanted.push((algorithm, line.digest.clone()));
                }
                listed.entry(manifest.file.as_str()).or_default().insert(path);
            }
        }
        for scope in [Scope::Payload, Scope::Tags] {
            let of: Vec<&Manifest> = manifests.iter().filter(|(s, _)| *s == scope).map(|(_, m)| m).collect();
            // Where nothing is listed at all, that is told once and not for every file.
            if of.is_empty() {
                continue;
            }
            let mut found = Vec::new();
            for path in self.files.keys().filter(|path| belongs(path, scope)) {
                let lists = |m: &&&Manifest| listed.get(m.file.as_str()).is_some_and(|list| list.contains(path));
                let lacking: Vec<&&Manifest> = of.iter().filter(|m| !lists(m)).collect();
                if lacking.len() == of.len() {
                    found.push(Finding::of(What::Added, path));
                } else if scope == Scope::Payload && strict {
                    let unlisted = |m: &&&Manifest| Finding::of(What::Unlisted, path).with(Text::same(&m.file));
                    found.extend(lacking.iter().map(unlisted));
                }
            }
            self.findings.append(&mut found);
        }
    }

    /// The file a line means, where it is there.
    fn there(&mut self, line: &Line) -> Option<String> {
        if let Some(path) = [&line.path, &line.written].into_iter().find(|path| self.files.contains_key(*path)) {
            return Some(path.clone());
        }
        // A link or device in its place has been told of.
        if self.odd.contains(&line.path) {
            return None;
        }
        let files = &self.files;
        let by_form = || files.keys().map(|path| (path.nfc().collect(), path.clone())).collect();
        let composed = self.composed.get_or_insert_with(by_form);
        let same = composed.get(&line.path.nfc().collect::<String>()).cloned();
        match &same {
            Some(path) => self.findings.push(Finding::of(What::OtherSpelling, path)),
            None => self.findings.push(Finding::of(What::Missing, &line.path)),
        }
        same
    }

    fn fetch(&mut self) {
        let Some(text) = self.text(FETCH) else { return };
        let lines = || text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
        self.found(What::Fetch, FETCH, Text::same(lines().count()));
        // An address, a length and a path.
        for (index, line) in lines() {
            let mut parts = line.splitn(3, [' ', '\t']);
            let Some(path) = parts.nth(2).map(|path| decoded(path.trim_start())) else {
                self.findings.push(Finding::of(What::Malformed, FETCH).at(index + 1));
                continue;
            };
            if !path.starts_with("data/") || !stays_inside(&path) {
                self.findings.push(Finding::of(What::Outside, FETCH).at(index + 1).with(Text::same(path)));
            }
        }
    }

    /// Reads every file that a digest is promised of.
    fn digests(&mut self) {
        for (path, wanted) in std::mem::take(&mut self.wanted) {
            let mut digests = Digests::default();
            wanted.iter().for_each(|(algorithm, _)| digests.want(*algorithm));
            match self.store.read(&path, &mut digests) {
                Err(reason) => self.found(What::Unreadable, &path, reason),
                Ok(()) if wanted.iter().all(|(algorithm, hex)| digests.hex(*algorithm).as_ref() == Some(hex)) => {}
                Ok(()) => self.findings.push(Finding::of(What::Changed, path)),
            }
        }
    }

    /// How many files the payload has, and how many bytes.
    fn payload(&self) -> (u64, u64) {
        let payload = self.files.iter().filter(|(path, _)| belongs(path, Scope::Payload));
        payload.fold((0, 0), |(files, bytes), (_, size)| (files + 1, bytes.saturating_add(*size)))
    }

    /// Another count follows from what is missing, added or changed; it is told only where nothing else is.
    fn oxum(&mut self, about: &About, files: u64, bytes: u64) {
        let Some(value) = &about.oxum else { return };
        let told = |f: &Finding| f.what.is_problem() && (f.file.starts_with("data/") || f.what == What::NoManifest);
        let detail = match tags::oxum(value) {
            Some(oxum) if oxum == (bytes, files) || self.findings.iter().any(told) => return,
            Some((b, n)) => text!(
                "menyebut {n} berkas {b} byte, nyatanya {files} berkas {bytes} byte",
                "says {n} files of {b} bytes, there are {files} of {bytes} bytes"
            ),
            None => text!("“{value}” bukan jumlah byte dan berkas", "`{value}` is not a count of bytes and files"),
        };
        self.found(What::Oxum, "bag-info.txt", detail);
    }
}

/// Whether a manifest of that scope must list a file. One of tags can't list itself.
fn belongs(path: &str, scope: Scope) -> bool {
    let payload = path.starts_with("data/");
    match scope {
        Scope::Payload => payload,
        // The list of what to fetch shrinks as it is fetched, so that tools leave it out.
        Scope::Tags => {
            !payload && path != FETCH && !manifest::kind(path).is_some_and(|(scope, _)| scope == Scope::Tags)
        }
    }
}

/// Names that a system which takes capitals or accents more lightly would hold for one.
fn alike<'a>(files: impl Iterator<Item = &'a String>) -> Vec<Finding> {
    let mut seen: BTreeMap<String, &String> = BTreeMap::new();
    let mut found = Vec::new();
    for path in files {
        let folded: String = path.nfc().collect::<String>().to_lowercase().nfc().collect();
        if let Some(other) = seen.insert(folded, path) {
            found.push(Finding::of(What::Alike, path).with(Text::same(other)));
        }
    }
    found
}
