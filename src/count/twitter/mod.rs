//! What X makes of a text: its links, mentions and tags, and what they weigh.
//!
//! Follows X's published library, twitter-text 3, and its configuration 3.
//! Source: <https://github.com/twitter/twitter-text>, <https://docs.x.com/fundamentals/counting-characters>.

mod config;
mod dialect;
mod emoji;
mod host;
mod mention;
mod path;
mod punycode;
mod tag;
mod tld;
mod url;
mod weigh;

pub use config::{Config, Range as WeightRange};
pub use mention::{mentions, mentions_or_lists, reply};
pub use tag::{cashtags, hashtags};
pub use url::urls;
pub use weigh::{Weighted, weigh};

pub(super) use dialect::Dialect;
pub(super) use tld::is_iana;
pub(super) use url::{find, may_have};
