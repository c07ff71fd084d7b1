//! Files of other machines, fetched once and kept: in the cache folder by their digest, which is looked at
//! again whenever they are read.

use super::{Library, NOT_BROUGHT, Pinned, Unavailable};
use crate::bag::{hex, sha256};
use crate::files::Output;
use crate::net::{Client, Failure, Settings};
use crate::source::MAX_BYTES;
use crate::text;
use camino::{Utf8Path, Utf8PathBuf};
use std::io::Read;
use std::sync::{Mutex, PoisonError};

/// A file that was brought from its address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Got {
    /// The file.
    pub file: Pinned,
    /// Its size in bytes.
    pub size: usize,
    /// Where it is kept; nothing where it could not be.
    pub kept: Option<Utf8PathBuf>,
}

/// How the network is used, found out only where it is.
type Network<'a> = &'a dyn Fn() -> Result<Settings, Unavailable>;

/// Files that are kept, and the network where they are not.
pub struct Store<'a> {
    folder: Option<Utf8PathBuf>,
    network: Network<'a>,
    anew: bool,
    got: Mutex<Vec<Got>>,
}

impl std::fmt::Debug for Store<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").field("folder", &self.folder).field("anew", &self.anew).finish_non_exhaustive()
    }
}

impl<'a> Store<'a> {
    /// A store in a cache folder; without one nothing is kept.
    pub fn new(cache: Option<Utf8PathBuf>, network: Network<'a>) -> Self {
        let folder = cache.map(|cache| cache.join("aturan"));
        Self { folder, network, anew: false, got: Mutex::default() }
    }

    /// Asks the network for files that are kept too.
    #[must_use]
    pub fn anew(mut self, anew: bool) -> Self {
        self.anew = anew;
        self
    }

    /// What the network brought, in order.
    pub fn got(&self) -> Vec<Got> {
        self.got.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn path(&self, file: &Pinned) -> Option<Utf8PathBuf> {
        Some(self.folder.as_ref()?.join(format!("{}.yaml", file.sha256)))
    }

    /// The bytes that are kept; nothing where they are not, or are no longer what they were.
    fn kept(&self, file: &Pinned) -> Option<Vec<u8>> {
        let bytes = read(&self.path(file)?)?;
        (hex(&sha256(&bytes)) == file.sha256).then_some(bytes)
    }

    fn keep(&self, file: &Pinned, bytes: &[u8]) -> Option<Utf8PathBuf> {
        let path = self.path(file)?;
        let name = path.file_name()?;
        // What is no text is told by whoever reads it.
        let text = std::str::from_utf8(bytes).ok()?;
        Output::new(self.folder.as_deref()?).ok()?.write(name.into(), text).ok()?;
        Some(path)
    }
}

impl Library for Store<'_> {
    fn get(&self, file: &Pinned) -> Result<Vec<u8>, Unavailable> {
        if let (false, Some(bytes)) = (self.anew, self.kept(file)) {
            return Ok(bytes);
        }
        let limit = usize::try_from(MAX_BYTES).unwrap_or(usize::MAX);
        let client = Client::new(&(self.network)()?).map_err(|_| not_brought(file, Failure::Encryption))?;
        let bytes = client.get(&file.url, limit).map_err(|failure| not_brought(file, failure))?;
        let sum = hex(&sha256(&bytes));
        if sum != file.sha256 {
            return Err(changed(file, &sum));
        }
        let kept = self.keep(file, &bytes);
        let mut got = self.got.lock().unwrap_or_else(PoisonError::into_inner);
        got.push(Got { file: file.clone(), size: bytes.len(), kept });
        Ok(bytes)
    }
}

/// A file of the cache, if it is one and not too large.
fn read(path: &Utf8Path) -> Option<Vec<u8>> {
    let file = std::fs::File::open(path).ok()?;
    let mut bytes = Vec::new();
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

fn not_brought(file: &Pinned, failure: Failure) -> Unavailable {
    let (url, why) = (&file.url, failure.words());
    let help = if failure == Failure::Internal {
        text!(
            "Bila aturan ini memang disimpan di jaringan kantor, izinkan hostnya di humas.yaml: jaringan: {{izinkan: […]}}, lalu ketik: humas rules fetch",
            "If these rules are kept in the network of the office, allow their host in humas.yaml: jaringan: {{izinkan: […]}}, then type: humas rules fetch"
        )
    } else {
        text!(
            "Periksa alamat dan sambungan internet, lalu ketik: humas rules fetch. Sekali diambil, aturan dipakai tanpa internet.",
            "Check the address and the connection, then type: humas rules fetch. Once fetched, rules are used without the network."
        )
    };
    let (id, en) = (why.id, why.en);
    Unavailable {
        code: NOT_BROUGHT,
        message: text!("Aturan di {url} tidak dapat diambil: {id}.", "The rules at {url} could not be fetched: {en}."),
        help,
    }
}

fn changed(file: &Pinned, sum: &str) -> Unavailable {
    let Pinned { url, sha256 } = file;
    Unavailable {
        code: "sidik-berbeda",
        message: text!(
            "Isi {url} bukan yang dimaksud: sha256-nya {sum}, yang tertulis {sha256}. Isinya tidak dipakai.",
            "What {url} holds is not what is meant: its sha256 is {sum}, here stands {sha256}. It is not used."
        ),
        help: text!(
            "Baca dulu isi barunya; bila memang yang Anda inginkan, tulis sha256 yang baru.",
            "Read what it holds now; if that is what you want, write the new sha256."
        ),
    }
}
