//! Digests: the only module that names sha2.

use sha2::{Digest, Sha256, Sha512};
use std::io::{self, Write};

/// A way of making digests that humas can check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Algorithm {
    Sha256,
    Sha512,
}

impl Algorithm {
    /// The algorithm a manifest names in its file name: `sha256`.
    pub(super) fn named(name: &str) -> Option<Self> {
        match name {
            "sha256" => Some(Self::Sha256),
            "sha512" => Some(Self::Sha512),
            _ => None,
        }
    }

    /// The hexadecimal digits of its digests.
    pub(super) fn digits(self) -> usize {
        match self {
            Self::Sha256 => 64,
            Self::Sha512 => 128,
        }
    }
}

/// Digests of what is written into it, piece by piece.
#[derive(Debug, Default)]
pub(super) struct Digests {
    sha256: Option<Sha256>,
    sha512: Option<Sha512>,
}

impl Digests {
    /// Takes up one more algorithm.
    pub(super) fn want(&mut self, algorithm: Algorithm) {
        match algorithm {
            Algorithm::Sha256 => drop(self.sha256.get_or_insert_default()),
            Algorithm::Sha512 => drop(self.sha512.get_or_insert_default()),
        }
    }

    /// The digest of all that was written, in hexadecimal; `None` for an algorithm that was not wanted.
    pub(super) fn hex(&self, algorithm: Algorithm) -> Option<String> {
        match algorithm {
            Algorithm::Sha256 => self.sha256.clone().map(|d| hex(&d.finalize())),
            Algorithm::Sha512 => self.sha512.clone().map(|d| hex(&d.finalize())),
        }
    }
}

impl Write for Digests {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if let Some(digest) = &mut self.sha256 {
            digest.update(bytes);
        }
        if let Some(digest) = &mut self.sha512 {
            digest.update(bytes);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The SHA-256 digest of bytes.
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// Bytes in hexadecimal, small letters, as manifests have them.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        for nibble in [byte >> 4, byte & 15] {
            text.extend(char::from_digit(u32::from(nibble), 16));
        }
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_those_of_the_standard() {
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(hex(&sha256(b"abc")), expected);
        assert_eq!(hex(&[0, 9, 10, 255]), "00090aff");
        let mut digests = Digests::default();
        digests.want(Algorithm::Sha256);
        digests.want(Algorithm::Sha512);
        digests.write_all(b"a").unwrap();
        digests.write_all(b"bc").unwrap();
        assert_eq!(digests.hex(Algorithm::Sha256).as_deref(), Some(expected));
        let long = digests.hex(Algorithm::Sha512).unwrap();
        assert!(long.starts_with("ddaf35a193617aba") && long.len() == Algorithm::Sha512.digits(), "{long}");
        assert_eq!(Digests::default().hex(Algorithm::Sha256), None);
    }
}
