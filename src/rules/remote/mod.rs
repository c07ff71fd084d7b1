//! Rules files on other machines: named by address and digest, so that a changed file is never used unnoticed.

mod store;

pub use store::{Got, Store};

use crate::diagnostic::Diagnostic;
use crate::lang::Text;
use crate::yaml::record::Spanned;
use crate::{record, text};

record! {
    /// A file on another machine, as typed.
    pub struct Remote {
        /// Its address.
        "url" => url: required Spanned<String>,
        /// The SHA-256 of its bytes, in hexadecimal.
        "sha256" => sha256: required Spanned<String>,
    }
}

/// A file on another machine: an address that begins with `https://`, and the digest of what is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pinned {
    /// The address.
    pub url: String,
    /// The SHA-256 of the bytes: 64 hexadecimal digits in small letters.
    pub sha256: String,
}

/// Why a file can't be had: what is wrong, and what to do.
#[derive(Debug, Clone)]
pub struct Unavailable {
    /// The name of the diagnostic.
    pub code: &'static str,
    /// What is wrong.
    pub message: Text,
    /// What to do.
    pub help: Text,
}

/// The code of the diagnostic for a file that the network did not bring: it is no fault of any input.
pub const NOT_BROUGHT: &str = "aturan-gagal-diambil";

/// Where files of other machines are had from. Who loads rules decides whether a connection may be opened.
pub trait Library: std::fmt::Debug {
    /// The bytes of a file, which have its digest.
    ///
    /// # Errors
    /// Why they can't be had.
    fn get(&self, file: &Pinned) -> Result<Vec<u8>, Unavailable>;
}

/// A library that has nothing and asks nobody.
#[derive(Debug, Clone, Copy)]
pub struct Nothing;

impl Library for Nothing {
    fn get(&self, file: &Pinned) -> Result<Vec<u8>, Unavailable> {
        let url = &file.url;
        Err(Unavailable {
            code: "aturan-belum-diambil",
            message: text!("Aturan di {url} belum ada di komputer ini.", "The rules at {url} are not on this machine."),
            help: text!("Ambil dengan mengetik: humas rules fetch", "Fetch them by typing: humas rules fetch"),
        })
    }
}

impl Remote {
    /// The file that is meant; what is wrong with its address or digest goes to `found`.
    pub(super) fn pinned(&self, found: &mut Vec<Diagnostic>) -> Option<Pinned> {
        let (url, sum) = (&self.url, self.sha256.value.to_ascii_lowercase());
        if !url.value.starts_with("https://") {
            let words =
                text!("Alamat aturan harus diawali https://.", "The address of rules must begin with https://.");
            found.push(Diagnostic::error("perluas-tanpa-https", url.span, words));
            return None;
        }
        let named = |address: url::Url| !address.username().is_empty() || address.password().is_some();
        if url::Url::parse(&url.value).is_ok_and(named) {
            let words = text!(
                "Alamat aturan tidak boleh memuat nama pengguna atau kata sandi.",
                "The address of rules must not hold a user name or a password."
            );
            found.push(Diagnostic::error("perluas-rahasia", url.span, words).help(text!(
                "Hapus bagian sebelum @, lalu ganti kata sandinya: siapa pun yang membaca berkas ini dapat memakainya.",
                "Remove what stands before the @, then change the password: whoever reads this file can use it."
            )));
            return None;
        }
        if sum.len() != 64 || !sum.bytes().all(|b| b.is_ascii_hexdigit()) {
            let words = text!("sha256 terdiri atas 64 angka heksadesimal.", "A sha256 has 64 hexadecimal digits.");
            found.push(Diagnostic::error("sidik-salah", self.sha256.span, words));
            return None;
        }
        Some(Pinned { url: url.value.clone(), sha256: sum })
    }
}
