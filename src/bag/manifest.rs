//! Manifests: a digest and a path a line.

use super::digest::Algorithm;
use super::path::{decoded, stays_inside};

/// A manifest as it was read.
#[derive(Debug)]
pub(super) struct Manifest {
    /// Its file: `manifest-sha256.txt`.
    pub(super) file: String,
    /// How its digests are made, where humas can make them.
    pub(super) algorithm: Option<Algorithm>,
    /// Its lines, those that say nothing left out.
    pub(super) lines: Vec<Line>,
    /// Lines that say nothing, by number and fault.
    pub(super) faults: Vec<(usize, Fault)>,
}

/// One line.
#[derive(Debug)]
pub(super) struct Line {
    /// Its number, from 1.
    pub(super) number: usize,
    /// The digest, in small letters.
    pub(super) digest: String,
    /// The path, from the bag's folder on.
    pub(super) path: String,
    /// The path as it is written, which is another where signs in it are encoded.
    pub(super) written: String,
}

/// Why a line says nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    /// It is not a digest and a path.
    Malformed,
    /// The path leads out of what the manifest speaks of.
    Outside(String),
}

/// Which files a manifest speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// The payload, below `data/`.
    Payload,
    /// All files of the bag but the payload.
    Tags,
}

/// The scope and algorithm a file name tells: `tagmanifest-md5.txt` is a manifest of tags, with `md5`.
pub(super) fn kind(file: &str) -> Option<(Scope, &str)> {
    let name = file.strip_suffix(".txt")?;
    if let Some(algorithm) = name.strip_prefix("tagmanifest-") {
        return Some((Scope::Tags, algorithm));
    }
    Some((Scope::Payload, name.strip_prefix("manifest-")?))
}

/// Reads a manifest. Lines end with LF, CR or both (RFC 8493, 2.1.3).
pub(super) fn read(file: &str, scope: Scope, algorithm: &str, text: &str) -> Manifest {
    let algorithm = Algorithm::named(algorithm);
    let mut manifest = Manifest { file: file.to_owned(), algorithm, lines: Vec::new(), faults: Vec::new() };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n");
    for (index, line) in text.split(['\n', '\r']).enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        match parts(line, scope, algorithm) {
            Ok((digest, path, written)) => manifest.lines.push(Line { number: index + 1, digest, path, written }),
            Err(fault) => manifest.faults.push((index + 1, fault)),
        }
    }
    manifest
}

fn parts(line: &str, scope: Scope, algorithm: Option<Algorithm>) -> Result<(String, String, String), Fault> {
    let (digest, path) = line.split_once([' ', '\t']).ok_or(Fault::Malformed)?;
    let digits = algorithm.map_or(digest.len(), Algorithm::digits);
    if digest.is_empty() || digest.len() != digits || !digest.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Err(Fault::Malformed);
    }
    let path = path.trim_start_matches([' ', '\t']);
    // Tools such as sha256sum put a star before the name, or start in the folder they are in.
    let path = path.strip_prefix('*').unwrap_or(path);
    let path = path.strip_prefix("./").unwrap_or(path);
    if path.is_empty() {
        return Err(Fault::Malformed);
    }
    let found = decoded(path);
    let payload = found.starts_with("data/");
    if !stays_inside(&found) || payload != (scope == Scope::Payload) {
        return Err(Fault::Outside(found));
    }
    Ok((digest.to_ascii_lowercase(), found, path.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_what_they_speak_of() {
        assert_eq!(kind("manifest-sha256.txt"), Some((Scope::Payload, "sha256")));
        assert_eq!(kind("tagmanifest-md5.txt"), Some((Scope::Tags, "md5")));
        assert_eq!((kind("bag-info.txt"), kind("manifest-sha256.txt.bak"), kind("manifest.txt")), (None, None, None));
    }

    #[test]
    fn lines_are_read_or_told() {
        let digest = "A".repeat(64);
        let text = format!(
            "\u{feff}{digest}  data/a b.txt\r\n{digest} *./data/100%25.txt\r\r{digest}\tdata/../b\nxyz  data/c\n\
             {digest}  /data/d\n{digest}\n{digest}  bagit.txt\n  \n"
        );
        let manifest = read("manifest-sha256.txt", Scope::Payload, "sha256", &text);
        let lines: Vec<(usize, &str)> = manifest.lines.iter().map(|l| (l.number, l.path.as_str())).collect();
        assert_eq!(lines, [(1, "data/a b.txt"), (2, "data/100%.txt")]);
        assert_eq!(manifest.lines[1].written, "data/100%25.txt");
        assert_eq!(manifest.lines[0].digest, "a".repeat(64));
        let outside = |path: &str| Fault::Outside(path.to_owned());
        assert_eq!(
            manifest.faults,
            [
                (4, outside("data/../b")),
                (5, Fault::Malformed),
                (6, outside("/data/d")),
                (7, Fault::Malformed),
                (8, outside("bagit.txt")),
            ]
        );
    }

    #[test]
    fn digests_of_an_unknown_kind_may_have_any_length() {
        let manifest = read("manifest-md5.txt", Scope::Payload, "md5", "0f  data/a\n");
        assert_eq!((manifest.lines.len(), manifest.algorithm), (1, None));
    }
}
