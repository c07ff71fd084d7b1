//! Loading profiles: the built-in ones, and a user's own from `platforms/` beside `humas.yaml`.

use super::Platform;
use crate::diagnostic::Diagnostic;
use crate::source::{Source, SourceId, Sources};
use crate::text;
use crate::yaml::Node;
use crate::yaml::record::{Read, Reader};
use crate::{files, yaml};
use camino::Utf8Path;
use std::sync::{Arc, OnceLock};

include!(concat!(env!("OUT_DIR"), "/profiles.rs"));

/// The names of the built-in platforms, in the order they are shown.
pub fn builtin_names() -> impl Iterator<Item = &'static str> {
    PROFILES.iter().map(|(name, ..)| *name)
}

/// A built-in platform by name. Profiles are parsed when first asked for, and once.
pub fn builtin(name: &str) -> Option<Arc<Platform>> {
    static LOADED: [OnceLock<Option<Arc<Platform>>>; PROFILES.len()] = [const { OnceLock::new() }; PROFILES.len()];
    let index = PROFILES.iter().position(|(known, ..)| *known == name)?;
    let (_, text, json, _) = PROFILES.get(index)?;
    LOADED
        .get(index)?
        .get_or_init(|| {
            // Words of a profile never reach a report as words of a brief: it has a number of its own.
            let source = Source { id: SourceId(u32::MAX), name: format!("{name}.yaml"), text: (*text).into() };
            read_node(&yaml::compiled(source.id, json), &source).ok().map(Arc::new)
        })
        .clone()
}

/// Reads a profile.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(source: &Source) -> Result<Platform, Vec<Diagnostic>> {
    read_node(&yaml::read(source)?, source)
}

fn read_node(node: &Node, source: &Source) -> Result<Platform, Vec<Diagnostic>> {
    let mut reader = Reader::new(source);
    let platform = Platform::read(node, &mut reader);
    if let Some(platform) = &platform {
        check(platform, &mut reader.found);
    }
    match platform {
        Some(platform) if reader.found.is_empty() => Ok(platform),
        _ => Err(reader.found),
    }
}

fn check(platform: &Platform, found: &mut Vec<Diagnostic>) {
    if platform.surfaces.is_empty() {
        found.push(Diagnostic::error(
            "profil-kosong",
            platform.span,
            text!("Profil ini tidak memuat “surfaces”.", "This profile has no `surfaces`."),
        ));
    }
    for id in std::iter::once(&platform.id).chain(platform.surfaces.iter().map(|s| &s.id)) {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_');
        let name = &id.value;
        // Ids name files.
        if name.is_empty() || !name.chars().all(plain) {
            found.push(
                Diagnostic::error(
                    "id-salah",
                    id.span,
                    text!("“{name}” tidak dapat menjadi id.", "`{name}` can't be an id."),
                )
                .help(text!(
                    "Pakai huruf kecil a–z, angka, tanda hubung, dan garis bawah saja.",
                    "Use only small letters a to z, digits, hyphens and underscores."
                )),
            );
        }
    }
    for surface in &platform.surfaces {
        if surface.limit == Some(0) {
            found.push(
                Diagnostic::error(
                    "batas-nol",
                    surface.id.span,
                    text!("“limit” harus lebih dari 0.", "`limit` must be more than 0."),
                )
                .help(text!("Hapus “limit” bila tidak ada batas.", "Remove `limit` if there is none.")),
            );
        }
        if surface.layout.is_empty() {
            found.push(Diagnostic::error(
                "tata-letak-kosong",
                surface.id.span,
                text!("“layout” wajib diisi.", "`layout` is required."),
            ));
        }
        for block in surface.layout.iter().filter(|b| b.kind == super::BlockKind::Lead && b.from.is_empty()) {
            found.push(Diagnostic::error(
                "kunci-wajib",
                block.span,
                text!("Blok “lead” memerlukan “from”.", "The block `lead` needs `from`."),
            ));
        }
    }
}

fn twice(platform: &Platform, first: &Platform) -> Diagnostic {
    let id = &platform.id.value;
    Diagnostic::error(
        "profil-ganda",
        platform.id.span,
        text!("Dua profil memakai id “{id}”.", "Two profiles have the id `{id}`."),
    )
    .also(first.id.span, text!("pertama kali di sini", "first used here"))
    .help(text!("Beri tiap profil id yang berbeda.", "Give each profile its own id."))
}

/// The platforms of a run: built-in ones and the user's, which win where names are equal.
#[derive(Debug, Clone, Default)]
pub struct Platforms {
    own: Vec<Arc<Platform>>,
}

impl Platforms {
    /// Reads the profiles in `platforms/` under `root`, if there is such a folder.
    ///
    /// # Errors
    /// Everything that is wrong with any of them.
    pub fn load(root: Option<&Utf8Path>, sources: &mut Sources) -> Result<Self, Vec<Diagnostic>> {
        let mut own = Vec::new();
        let mut found = Vec::new();
        for path in root.map(|r| files::profiles(&r.join("platforms"))).unwrap_or_default() {
            let source = match sources.open(path.as_std_path()) {
                Ok(id) => sources.get(id),
                Err(problem) => {
                    found.extend(problem);
                    continue;
                }
            };
            match source.map(read) {
                Some(Ok(platform)) => match own.iter().find(|p: &&Arc<Platform>| p.id.value == platform.id.value) {
                    Some(first) => found.push(twice(&platform, first)),
                    None => own.push(Arc::new(platform)),
                },
                Some(Err(problems)) => found.extend(problems),
                None => {}
            }
        }
        if found.is_empty() { Ok(Self { own }) } else { Err(found) }
    }

    /// The platform of that name.
    pub fn get(&self, name: &str) -> Option<Arc<Platform>> {
        self.own.iter().find(|p| p.id.value == name).cloned().or_else(|| builtin(name))
    }

    /// All names: built-in ones first, then the user's new ones.
    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = builtin_names().map(str::to_owned).collect();
        for platform in &self.own {
            if !names.contains(&platform.id.value) {
                names.push(platform.id.value.clone());
            }
        }
        names
    }

    /// Whether the platform comes from the user.
    pub fn is_own(&self, name: &str) -> bool {
        self.own.iter().any(|p| p.id.value == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_built_in_is_what_is_written() {
        for (name, text, json, _) in PROFILES {
            yaml::assert_compiled(name, text, json);
        }
    }
}
