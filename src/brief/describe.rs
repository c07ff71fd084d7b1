//! A brief as an editor should know it.

use super::RawBrief;
use super::read::{REQUIRED, SUPPLIED};
use crate::yaml::describe::{Describe, filled, map};
use schemars::Schema;

/// A brief. What `humas.yaml` may supply can't be asked for here, but where it stands it says something.
#[derive(Debug)]
pub struct Document;

impl Describe for Document {
    fn schema() -> Schema {
        let mut fields = RawBrief::FORM.named(RawBrief::FORM.name);
        for field in fields.iter_mut().filter(|field| REQUIRED.contains(&field.key)) {
            filled(&mut field.schema);
            field.needed = !SUPPLIED.contains(&field.key);
        }
        map(fields)
    }
}
