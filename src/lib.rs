//! humas turns YAML policy briefs into posts for every platform, and checks them.

pub mod brief;
pub mod config;
pub mod count;
pub mod diagnostic;
pub mod lang;
pub mod markdown;
pub mod source;
pub mod text;
pub mod yaml;
