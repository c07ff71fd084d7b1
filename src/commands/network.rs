//! How the network is used by commands that may: what `humas.yaml` says of it, its certificates read.

use crate::config::{Config, Network};
use crate::diagnostic::Diagnostic;
use crate::lang::Text;
use crate::net::{Settings, Unusable};
use crate::rules::remote::Unavailable;
use crate::text;
use camino::Utf8Path;
use std::io::Read;

/// The largest file of certificates that is read.
const MAX_CERTIFICATES: u64 = 4 * 1024 * 1024;

/// How a repository uses the network; reads the certificates that `humas.yaml` names.
///
/// # Errors
/// When they can't be read.
pub(super) fn settings(config: &Config) -> Result<Settings, Vec<Diagnostic>> {
    let network = config.raw.as_ref().and_then(|raw| raw.network.as_ref());
    let mut settings = network.map_or_else(Settings::default, Network::settings);
    if let Some(named) = network.and_then(|network| network.certificates.as_ref()) {
        let file = config.root.clone().unwrap_or_default().join(&named.value);
        match read(&file) {
            Ok(bytes) if Settings::trusts(&bytes) => settings.certificates = bytes,
            read => {
                let name = &named.value;
                let words = if read.is_ok() {
                    text!("“{name}” bukan berkas sertifikat.", "`{name}` is no file of certificates.")
                } else {
                    text!(
                        "Berkas sertifikat “{name}” tidak dapat dibaca.",
                        "The file of certificates `{name}` can't be read."
                    )
                };
                let found = Diagnostic::error("sertifikat-salah", named.span, words).help(text!(
                    "Simpan sertifikat CA kantor dalam bentuk PEM (-----BEGIN CERTIFICATE-----), dengan jalur dari folder humas.yaml.",
                    "Save the CA certificate of the office as PEM (-----BEGIN CERTIFICATE-----), with its path from the folder of humas.yaml."
                ));
                return Err(vec![found]);
            }
        }
    }
    Ok(settings)
}

/// A file of certificates; nothing of one that is too large to be one. It may lie anywhere: systems keep theirs in
/// folders of their own.
fn read(path: &Utf8Path) -> std::io::Result<Vec<u8>> {
    // Before it is opened, for to open a pipe is to wait for who writes into it.
    if !std::fs::metadata(path)?.is_file() {
        return Ok(Vec::new());
    }
    let mut bytes = Vec::new();
    std::fs::File::open(path)?.take(MAX_CERTIFICATES + 1).read_to_end(&mut bytes)?;
    let fits = u64::try_from(bytes.len()).is_ok_and(|size| size <= MAX_CERTIFICATES);
    Ok(if fits { bytes } else { Vec::new() })
}

/// What is wrong with the settings, told of the rules file that needs them.
pub(super) fn unavailable(found: Vec<Diagnostic>) -> Unavailable {
    let first = found.into_iter().next();
    let (message, help) = first.map_or((None, None), |found| (Some(found.message), found.help));
    let nothing = || Text::same("");
    Unavailable {
        code: "sertifikat-salah",
        message: message.unwrap_or_else(nothing),
        help: help.unwrap_or_else(nothing),
    }
}

/// Why the network can't be used.
pub(super) fn said(unusable: Unusable) -> Text {
    match unusable {
        Unusable::Proxy => text!("Alamat proksi tidak dapat dipakai.", "The address of the proxy can't be used."),
        Unusable::Certificates => text!("Sertifikat tidak dapat dipakai.", "The certificates can't be used."),
        Unusable::System => text!(
            "Sertifikat tepercaya sistem ini tidak dapat dibaca, jadi tautan tidak dibuka. Pasang paket ca-certificates, lalu ulangi.",
            "The trusted certificates of this system can't be read, so links were not opened. Install the package ca-certificates, then try again."
        ),
    }
}
