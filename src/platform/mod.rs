//! Platforms: what each allows, how it counts, how a post there is laid out. All of it is data, one
//! YAML profile a platform in `profiles/`; a user's own profile has the same form.

mod describe;
mod layout;
mod load;
mod profile;

pub use describe::Document;
pub use layout::{BlockKind, BlockSpec, LeadFrom, has};
pub use load::{Platforms, builtin, builtin_names, read};
pub use profile::{
    Evidence, Example, HashtagRule, LinkPolicy, MarkupName, MediaRule, Newlines, Note, Platform, Punctuation,
    SecondLimit, Surface, ThreadRule, Trust, When,
};
