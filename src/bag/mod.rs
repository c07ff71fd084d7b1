//! Bags (RFC 8493, BagIt): a folder that says of itself what belongs in it, so that anyone can tell in ten
//! years, with anyone's tool, whether it is whole and unchanged.

mod digest;
mod path;
mod write;

pub use digest::{hex, sha256};
pub use write::{Info, Payload, tag_files};
