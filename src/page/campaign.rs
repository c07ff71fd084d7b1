//! A campaign: the bundles of one export, and the briefs that got none.

use crate::bundle::{Bundle, Time};
use serde::Serialize;

/// What `indeks.html` shows.
#[derive(Debug, Clone)]
pub struct Campaign {
    /// Its name.
    pub name: String,
    /// The program and its version: `humas 0.1.0`.
    pub generator: String,
    /// The moment of the export, where `SOURCE_DATE_EPOCH` fixes one.
    pub time: Option<Time>,
    /// The bundles, in the order they are shown; those of one brief stand together wherever they are.
    pub entries: Vec<Entry>,
    /// The briefs that got no bundle.
    pub refused: Vec<Refused>,
}

/// A bundle and where it lies, seen from the folder of `indeks.html`.
#[derive(Debug, Clone)]
pub struct Entry {
    /// What it says.
    pub bundle: Bundle,
    /// The folder of its bag: `ckg-resmi`.
    pub folder: String,
    /// Its zip: `ckg-resmi.zip`.
    pub zip: Option<String>,
}

/// A brief that got no bundle.
#[derive(Debug, Clone, Serialize)]
pub struct Refused {
    /// Its file, as shown to people.
    pub brief: String,
    /// Its title; empty where it could not be read.
    pub title: String,
    /// Why, a sentence each, in Indonesian.
    pub reasons: Vec<String>,
}
