//! A rules file as typed.

use super::basis::RawBasis;
use super::circumstance::Level;
use super::said::Said;
use crate::check::passage::Part;
use crate::record;
use crate::yaml::Node;
use crate::yaml::record::{Read, Reader, Spanned};

impl Read for Node {
    fn read(node: &Node, _: &mut Reader<'_>) -> Option<Self> {
        Some(node.clone())
    }
}

/// Text with the blanks at its ends, which mean something in a pattern.
#[derive(Debug, Clone)]
pub(super) struct Verbatim(pub(super) String);

impl Read for Verbatim {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        Some(Self(reader.scalar(node)?.to_owned()))
    }
}

record! {
    /// A rules file as typed.
    pub struct RawFile {
        /// The version of the format: 1.
        "versi" => version: required Spanned<usize>,
        /// What its rules are about.
        "judul" => title: optional Said,
        /// The files it stands on.
        "perluas" => extends: list Node,
        /// Regulations that its rules cite.
        "dasar" => regulations: mapping RawBasis,
        /// Words that its patterns name: `{nama}`.
        "kelompok" => words: mapping Verbatim,
        /// Its rules, and changes to those of the files it stands on.
        "aturan" => rules: list Node,
    }
}

record! {
    /// The keys that every rule has; its kind has more.
    pub struct RawRule {
        /// Its id.
        "id" => id: required Spanned<String>,
        /// The kind of check.
        "jenis" => kind: required Spanned<String>,
        /// Its level.
        "tingkat" => level: required Level,
        /// Levels under a circumstance.
        "bila" => when: list Node,
        /// Circumstances under which alone it runs.
        "hanya_bila" => only: list Node,
        /// The parts of a brief it reads.
        "cakupan" => parts: list Part,
        /// What it says.
        "pesan" => message: optional Said,
        /// What to write instead.
        "saran" => suggestion: optional Said,
        /// Why it matters.
        "mengapa" => why: optional Said,
        /// The articles it rests on.
        "dasar" => basis: list Spanned<String>,
        /// Examples that must be found.
        "salah" => wrong: list Node,
        /// Examples that must not be found.
        "benar" => right: list Node,
    }
}
