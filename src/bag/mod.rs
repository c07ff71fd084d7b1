//! Bags (RFC 8493, BagIt): a folder that says of itself what belongs in it, so that anyone can tell in ten
//! years, with anyone's tool, whether it is whole and unchanged.

mod archive;
mod check;
mod digest;
mod finding;
mod folder;
mod manifest;
mod pack;
mod path;
mod places;
mod store;
mod sums;
mod tags;
mod verify;
mod write;

pub use digest::{hex, sha256};
pub use finding::{Finding, What};
pub use pack::{COMMENT, pack};
pub use places::{Kind, Place, places};
pub use verify::{Contents, Report, Verified, verify, verify_zip};
pub use write::{Info, Payload, tag_files};
