//! Values that briefs and `humas.yaml` have in common: addresses, days, channels.

mod address;
mod date;

pub use address::{Address, bare, host};
pub use date::{Day, Moment};

use crate::record;
use crate::yaml::record::Line;

record! {
    /// A channel through which the public can answer.
    pub struct Channel {
        /// Its name.
        "nama" => name: required Line,
        /// Its address.
        "tautan" => link: required Address,
    }
}
