//! From paths, folders and patterns to briefs, in an order that is always the same.

use crate::config::FILE_NAME;
use crate::lang::Text;
use crate::text;
use camino::{Utf8Path, Utf8PathBuf};
use globset::{GlobBuilder, GlobMatcher};
use ignore::WalkBuilder;
use std::collections::BTreeSet;

/// Folders of a briefs repository that hold other YAML files.
const NOT_BRIEFS: [&str; 3] = ["platforms", "aturan", "rules"];

/// What was found, and what could not be.
#[derive(Debug, Default)]
pub struct Found {
    /// The briefs; `-` is standard input.
    pub paths: Vec<Utf8PathBuf>,
    /// Paths that lead nowhere.
    pub problems: Vec<Text>,
}

/// The briefs under the given paths. A file is taken as it is; a folder is searched for `.yaml` and
/// `.yml` (what git ignores is left out); a pattern is matched from its first plain folder on.
pub fn briefs(paths: &[Utf8PathBuf]) -> Found {
    let mut found = Found::default();
    let mut seen = BTreeSet::new();
    for path in paths {
        // A shell's own `*.yaml` names this file too; it is no brief.
        if path.file_name() == Some(FILE_NAME) && paths.len() > 1 {
            continue;
        }
        let list = if path == "-" || path.is_file() {
            vec![path.clone()]
        } else if path.is_dir() {
            in_folder(path, &mut found.problems)
        } else if path.as_str().contains(['*', '?', '[', '{']) {
            matching(path, &mut found.problems)
        } else if path.exists() {
            // A pipe, a device: reading it says what is wrong.
            vec![path.clone()]
        } else {
            found.problems.push(text!(
                "“{path}” tidak ditemukan. Periksa ejaan nama dan foldernya.",
                "`{path}` was not found. Check the spelling of the name and its folder."
            ));
            continue;
        };
        if list.is_empty() {
            found
                .problems
                .push(text!("Tidak ada brief (.yaml) di “{path}”.", "There are no briefs (.yaml) in `{path}`."));
        }
        for path in list {
            let key = path.canonicalize_utf8().unwrap_or_else(|_| path.clone());
            if seen.insert(key) {
                found.paths.push(path);
            }
        }
    }
    found
}

/// The profiles in a folder, by name.
pub fn profiles(folder: &Utf8Path) -> Vec<Utf8PathBuf> {
    let Ok(entries) = folder.read_dir_utf8() else { return Vec::new() };
    let mut list: Vec<Utf8PathBuf> =
        entries.flatten().map(|e| e.into_path()).filter(|p| is_yaml(p) && p.is_file()).collect();
    list.sort();
    list
}

fn is_yaml(path: &Utf8Path) -> bool {
    matches!(path.extension(), Some("yaml" | "yml"))
}

fn in_folder(folder: &Utf8Path, problems: &mut Vec<Text>) -> Vec<Utf8PathBuf> {
    walk(folder, problems, |path| is_brief(path, folder))
}

fn is_brief(path: &Utf8Path, folder: &Utf8Path) -> bool {
    let inside = path.strip_prefix(folder).unwrap_or(path);
    let other = inside.parent().is_some_and(|p| p.components().any(|c| NOT_BRIEFS.contains(&c.as_str())));
    is_yaml(path) && path.file_name() != Some(FILE_NAME) && !other
}

fn matching(pattern: &Utf8Path, problems: &mut Vec<Text>) -> Vec<Utf8PathBuf> {
    let plain: Utf8PathBuf = pattern.components().take_while(|c| !c.as_str().contains(['*', '?', '[', '{'])).collect();
    let start = if plain.as_str().is_empty() { Utf8PathBuf::from(".") } else { plain.clone() };
    let Some(matcher) = matcher(pattern) else { return Vec::new() };
    let list = walk(&start, problems, |path| {
        let shown = if plain.as_str().is_empty() { path.strip_prefix(".").unwrap_or(path) } else { path };
        matcher.is_match(shown) && path.file_name() != Some(FILE_NAME)
    });
    list.into_iter()
        .map(|p| if plain.as_str().is_empty() { p.strip_prefix(".").map(Utf8Path::to_owned).unwrap_or(p) } else { p })
        .collect()
}

fn matcher(pattern: &Utf8Path) -> Option<GlobMatcher> {
    Some(GlobBuilder::new(pattern.as_str()).literal_separator(true).build().ok()?.compile_matcher())
}

/// The files under a folder that are wanted, sorted. One whose name is no text can't be asked about;
/// it is reported where it may be a brief.
fn walk(folder: &Utf8Path, problems: &mut Vec<Text>, wanted: impl Fn(&Utf8Path) -> bool) -> Vec<Utf8PathBuf> {
    let files = WalkBuilder::new(folder).add_custom_ignore_filename(".humasignore").build().flatten();
    let mut list = Vec::new();
    for entry in files.filter(|e| e.file_type().is_some_and(|t| t.is_file() || (t.is_symlink() && e.path().is_file())))
    {
        match Utf8PathBuf::from_path_buf(entry.into_path()) {
            Ok(path) if wanted(&path) => list.push(path),
            Ok(_) => {}
            Err(path) if path.extension().is_some_and(|e| e == "yaml" || e == "yml") => {
                let path = path.display();
                problems.push(text!(
                    "“{path}” dilewati: nama berkasnya bukan teks UTF-8. Ganti namanya.",
                    "`{path}` was passed over: its name is not UTF-8 text. Rename it."
                ));
            }
            Err(_) => {}
        }
    }
    list.sort();
    list
}
