//! A small, fixed hash (FNV-1a): word lookups need speed, and drafts need the same order everywhere.

use std::hash::{BuildHasherDefault, Hasher};

/// FNV-1a over 64 bits.
pub(super) struct Fnv(u64);

/// Builds [`Fnv`] for hash maps.
pub(super) type Build = BuildHasherDefault<Fnv>;

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// The hash of several strings, in order, kept apart.
pub(super) fn of(parts: &[&str]) -> u64 {
    let mut hash = Fnv::default();
    for part in parts {
        hash.write(part.as_bytes());
        hash.write(&[0xff]);
    }
    hash.finish()
}
