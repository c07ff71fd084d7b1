//! `humas.yaml` as an editor should know it.

use super::RawConfig;
use crate::yaml::describe::{Describe, or_empty};
use schemars::Schema;

/// The file: every key may be left out, and so may all of them.
#[derive(Debug)]
pub struct Document;

impl Describe for Document {
    fn schema() -> Schema {
        or_empty(RawConfig::schema())
    }
}
