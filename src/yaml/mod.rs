//! Reading YAML. The only module that names the YAML crate.
//!
//! [`read`] turns a file into a tree of [`Node`]s, each with its place; [`prose`] turns a scalar of
//! that tree into text that knows its place word by word.

mod compiled;
mod declare;
pub mod describe;
pub mod edit;
mod error;
mod node;
pub mod record;
mod scalar;
mod slips;
mod syntax;
mod tree;
mod values;

#[cfg(test)]
pub(crate) use compiled::assert_compiled;
pub use compiled::compiled;
pub use node::{Entry, Kind, Node};
pub use scalar::prose;

use crate::diagnostic::Diagnostic;
use crate::source::{Source, Span};
use crate::text;
use serde_yaml::{DuplicateKeyPolicy, MergeKeyPolicy, NonFiniteFloatPolicy, Options, Spanned};

/// How deep lists and maps may be nested. A brief needs five levels.
const MAX_DEPTH: usize = 32;
/// How often one file may use an alias (`*name`).
const MAX_ALIASES: usize = 100;
/// How many values and keys one file may hold, aliases replayed.
const MAX_NODES: usize = 20_000;
/// The same for a file of word lists.
const MAX_NODES_LONG: usize = 60_000;

/// Reads a file as one YAML document.
///
/// # Errors
///
/// When it is not valid YAML, holds a key twice, or uses what a brief has no need of: several
/// documents, merge keys, application tags, nesting and aliases beyond measure. After a syntax error
/// nothing more can be read of a file, so there is usually one diagnostic; slips that are plain to
/// see on other lines, and all keys given twice, are listed with it.
pub fn read(source: &Source) -> Result<Node, Vec<Diagnostic>> {
    read_up_to(source, MAX_NODES)
}

/// Reads a file that may be much longer than a brief: word lists.
///
/// # Errors
/// As for [`read`].
pub fn read_long(source: &Source) -> Result<Node, Vec<Diagnostic>> {
    read_up_to(source, MAX_NODES_LONG)
}

fn read_up_to(source: &Source, nodes: usize) -> Result<Node, Vec<Diagnostic>> {
    let root: Spanned<tree::Raw> = serde_yaml::from_str_with_options(&source.text, options(nodes))
        .map_err(|failure| error::diagnostics(source, &failure))?;
    let (node, doubled) = tree::build(source, root);
    if !doubled.is_empty() {
        return Err(doubled);
    }
    if node.kind == Kind::Null {
        return Err(vec![empty(source)]);
    }
    Ok(node)
}

fn options(nodes: usize) -> Options {
    serde_yaml::options! {
        // Every scalar stays the text that was written, so that types are guessed matters only in
        // so far as a guess must not fail.
        strict_booleans: true,
        leading_zero_numbers_as_strings: true,
        underscored_numbers_as_strings: true,
        non_finite_float_policy: NonFiniteFloatPolicy::PassThrough,
        ignore_binary_tag_for_string: true,
        reject_unsupported_tags: true,
        merge_keys: MergeKeyPolicy::Error,
        // `tree` finds them: it knows both places.
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        // humas draws its own.
        with_snippet: false,
        alias_limits: serde_yaml::alias_limits! {
            max_total_replayed_events: nodes,
            max_replay_stack_depth: MAX_DEPTH,
        },
        budget: serde_yaml::budget! {
            max_events: 3 * nodes,
            max_nodes: nodes,
            max_depth: MAX_DEPTH,
            flow_nesting_limit: MAX_DEPTH,
            max_aliases: MAX_ALIASES,
            max_anchors: MAX_ALIASES,
            max_documents: 1,
        },
    }
}

/// There is no value in the file.
fn empty(source: &Source) -> Diagnostic {
    let span = Span::new(source.id, 0..0);
    Diagnostic::error("dokumen-kosong", span, text!("Berkas ini belum berisi data.", "There is no data in this file."))
        .help(text!(
            "Tulis sekurangnya satu kunci dan nilainya, misalnya `judul: Cek Kesehatan Gratis dimulai`.",
            "Write at least one key with its value, such as `judul: Cek Kesehatan Gratis dimulai`."
        ))
}
