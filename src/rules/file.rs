//! A rules file as typed.

use super::basis::RawBasis;
use super::circumstance::{Circumstance, Level};
use super::describe::{Entry, Extension, Graded, Sample};
use super::said::Said;
use crate::check::passage::Part;
use crate::record;
use crate::yaml::Node;
use crate::yaml::describe::Describe;
use crate::yaml::record::{Read, Reader, Spanned};
use schemars::Schema;
use std::marker::PhantomData;
use std::ops::Deref;

/// A value that is read later, when more is known; `T` says what may stand in it.
#[derive(Debug, Clone)]
pub struct Later<T>(pub Node, PhantomData<T>);

impl<T> Deref for Later<T> {
    type Target = Node;

    fn deref(&self) -> &Node {
        &self.0
    }
}

impl<T: Describe> Describe for Later<T> {
    fn schema() -> Schema {
        T::schema()
    }
}

impl<T: Describe> Read for Later<T> {
    fn read(node: &Node, _: &mut Reader<'_>) -> Option<Self> {
        Some(Self(node.clone(), PhantomData))
    }
}

/// Text with the blanks at its ends, which mean something in a pattern.
#[derive(Debug, Clone)]
pub(super) struct Verbatim(pub(super) String);

impl Describe for Verbatim {
    fn schema() -> Schema {
        String::schema()
    }
}

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
        "perluas" => extends: list Later<Extension>,
        /// Regulations that its rules cite.
        "dasar" => regulations: mapping RawBasis,
        /// Words that its patterns name: `{nama}`.
        "kelompok" => words: mapping Verbatim,
        /// Its rules, and changes to those of the files it stands on.
        "aturan" => rules: list Later<Entry>,
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
        "bila" => when: list Later<Graded>,
        /// Circumstances under which alone it runs.
        "hanya_bila" => only: list Later<Circumstance>,
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
        "salah" => wrong: list Later<Sample>,
        /// Examples that must not be found.
        "benar" => right: list Later<Sample>,
    }
}
