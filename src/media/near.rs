//! The file or folder that was meant by a name that leads nowhere.

use crate::yaml::record::closest;
use camino::Utf8Path;
use unicode_normalization::UnicodeNormalization;

/// A folder with more entries is not searched.
const MOST: usize = 5000;

/// The entry of a folder that was meant by `name`: the same but for capitals or the form of an
/// accent, else the one spelled most like it.
pub(super) fn near(folder: &Utf8Path, name: &str) -> Option<String> {
    let entries = folder.read_dir_utf8().ok()?.flatten();
    let mut names: Vec<String> = entries.take(MOST).map(|entry| entry.file_name().to_owned()).collect();
    names.retain(|name| !name.starts_with('.'));
    names.sort();
    let even = |name: &str| name.nfc().collect::<String>().to_lowercase();
    if let Some(same) = names.iter().find(|other| even(other) == even(name)) {
        return Some(same.clone());
    }
    // Another ending is the likelier slip than another name.
    let stem = |name: &str| even(name.rsplit_once('.').map_or(name, |(stem, _)| stem));
    if let Some(same) = names.iter().find(|other| stem(other) == stem(name)) {
        return Some(same.clone());
    }
    let known: Vec<&str> = names.iter().map(String::as_str).collect();
    closest(name, &known).map(str::to_owned)
}
