//! A Hunspell dictionary of the system: where it is, how it is read. None comes with humas.

use super::words;
use crate::lang::Text;
use camino::{Utf8Path, Utf8PathBuf};
use std::collections::HashMap;
use std::env;
use std::fs::{self, File};
use std::io::Read;
use std::sync::Mutex;

/// The largest file of a dictionary that is read, in bytes; those of the system have about one million.
const MAX_BYTES: u64 = 32 * 1024 * 1024;
/// The most words that are suggested for one.
const SUGGESTED: usize = 3;

/// A dictionary, read whole.
pub(super) struct Dictionary {
    words: spellbook::Dictionary,
    /// What was suggested already: to work it out takes milliseconds, and briefs share their words.
    suggested: Mutex<HashMap<String, Vec<String>>>,
}

impl std::fmt::Debug for Dictionary {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Dictionary").finish_non_exhaustive()
    }
}

impl Dictionary {
    /// Opens the dictionary of a name, such as `id_ID`, or of a path to its `.dic`; `folder` is that of
    /// the rules file.
    ///
    /// # Errors
    /// Where it was looked for, or what is wrong with it.
    pub(super) fn open(name: &str, folder: &Utf8Path) -> Result<Self, Text> {
        let dic = find(name, folder)?;
        let affixes = bytes(&dic.with_extension("aff"))?;
        let encoding = encoding(&affixes);
        let (affixes, list) = (decoded(affixes, &encoding, &dic)?, decoded(bytes(&dic)?, &encoding, &dic)?);
        match spellbook::Dictionary::new(&affixes, &list) {
            Ok(words) => Ok(Self { words, suggested: Mutex::default() }),
            Err(error) => Err(words::damaged(&dic, &error.to_string())),
        }
    }

    /// Whether it has a word, affixed as it allows.
    pub(super) fn has(&self, word: &str) -> bool {
        self.words.check(word)
    }

    /// A few words that a slip may stand for, the likeliest first.
    pub(super) fn suggestions(&self, word: &str) -> Vec<String> {
        if let Some(known) = self.suggested.lock().ok().and_then(|known| known.get(word).cloned()) {
            return known;
        }
        let mut found = Vec::new();
        self.words.suggest(word, &mut found);
        found.truncate(SUGGESTED);
        if let Ok(mut known) = self.suggested.lock() {
            known.insert(word.to_owned(), found.clone());
        }
        found
    }
}

/// The `.dic` of a name or path.
fn find(name: &str, folder: &Utf8Path) -> Result<Utf8PathBuf, Text> {
    if is_path(name) {
        let path = Utf8Path::new(name);
        let path =
            if path.extension() == Some("dic") { path.to_owned() } else { Utf8PathBuf::from(format!("{name}.dic")) };
        // A path stands beside the rules file, else where humas runs; an absolute one is joined to neither.
        let places = [folder.join(&path), path];
        return places.iter().find(|path| path.is_file()).cloned().ok_or_else(|| words::no_file(&places[0]));
    }
    let folders = folders(|name| env::var(name).ok().filter(|value| !value.is_empty()));
    let found = folders.iter().map(|folder| folder.join(format!("{name}.dic"))).find(|path| path.is_file());
    found.ok_or_else(|| words::nowhere(name, &folders))
}

fn is_path(name: &str) -> bool {
    name.contains(['/', '\\']) || name.ends_with(".dic")
}

/// The folders in which the system keeps dictionaries, those of the user first.
fn folders(variable: impl Fn(&str) -> Option<String>) -> Vec<Utf8PathBuf> {
    let mut folders = Vec::new();
    let listed = variable("DICPATH").unwrap_or_default();
    folders
        .extend(env::split_paths(&listed).filter_map(|path| Utf8PathBuf::from_path_buf(path).ok()).filter(|p| p != ""));
    let home = variable("HOME").map(Utf8PathBuf::from);
    let data = variable("XDG_DATA_HOME").map(Utf8PathBuf::from);
    folders.extend(data.or_else(|| Some(home.clone()?.join(".local/share"))).map(|data| data.join("hunspell")));
    folders.extend(home.map(|home| home.join("Library/Spelling")));
    folders.extend(["/usr/share/hunspell", "/usr/share/myspell/dicts", "/Library/Spelling"].map(Utf8PathBuf::from));
    folders
}

/// The bytes of a file.
fn bytes(path: &Utf8Path) -> Result<Vec<u8>, Text> {
    // Asked before opening: to open a named pipe would wait for a writer.
    let meta = fs::metadata(path).map_err(|error| words::not_read(path, &error))?;
    if !meta.is_file() {
        return Err(words::no_file(path));
    }
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(MAX_BYTES + 1).read_to_end(&mut bytes))
        .map_err(|error| words::not_read(path, &error))?;
    if bytes.len() as u64 > MAX_BYTES { Err(words::too_large(path, MAX_BYTES / (1024 * 1024))) } else { Ok(bytes) }
}

/// The encoding that the `.aff` names; it holds for both files. Without a name it is Latin-1.
fn encoding(affixes: &[u8]) -> String {
    let named = affixes.split(|byte| *byte == b'\n').find_map(|line| line.strip_prefix(b"SET "));
    named.map_or_else(|| "ISO8859-1".to_owned(), |name| String::from_utf8_lossy(name).trim().to_owned())
}

fn decoded(bytes: Vec<u8>, encoding: &str, dic: &Utf8Path) -> Result<String, Text> {
    match encoding.to_ascii_uppercase().replace(['-', '_'], "").as_str() {
        "UTF8" => {
            let text = String::from_utf8(bytes).map_err(|_| words::damaged(dic, "UTF-8"))?;
            Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
        }
        // Each byte of Latin-1 is the character of that number.
        "ISO88591" | "ASCII" | "USASCII" => Ok(bytes.into_iter().map(char::from).collect()),
        _ => Err(words::foreign(dic, encoding)),
    }
}
