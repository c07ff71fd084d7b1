//! Where a name in a brief leads: to a file of the brief's repository and nowhere else.

use super::near::near;
use super::trouble::Trouble;
use camino::{Utf8Path, Utf8PathBuf};

/// Names that Windows keeps for devices, whatever their ending.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// The folders a brief's media are looked for in, as they really are.
#[derive(Debug)]
pub(super) struct Folders {
    root: Utf8PathBuf,
    /// The brief's own folder, seen from the root.
    inside: Utf8PathBuf,
}

impl Folders {
    /// The folders of a brief; `None` where the brief does not lie in its repository or one of them
    /// is gone.
    pub(super) fn of(brief: &Utf8Path, root: &Utf8Path) -> Option<Self> {
        let real = |folder: &Utf8Path| {
            let folder = if folder.as_str().is_empty() { Utf8Path::new(".") } else { folder };
            folder.canonicalize_utf8().ok()
        };
        let root = real(root)?;
        let folder = real(brief.parent().unwrap_or(Utf8Path::new("")))?;
        let inside = folder.strip_prefix(&root).ok()?.to_owned();
        Some(Self { root, inside })
    }

    /// The real path of a file.
    ///
    /// # Errors
    /// Why it can't be taken. Nothing outside the repository is asked about: the answer does not
    /// tell whether anything is there.
    pub(super) fn find(&self, named: &str) -> Result<Utf8PathBuf, Trouble> {
        let way = self.way(named)?;
        let path = self.root.join(&way);
        match path.canonicalize_utf8() {
            Ok(real) if real.starts_with(&self.root) => Ok(real),
            Ok(_) => Err(Trouble::Link),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(self.missing(named, &way)),
            Err(error) => Err(Trouble::Unread(error.kind())),
        }
    }

    /// The way from the root, without steps up. A step up leads to the folder that is written, not to
    /// where a link leads.
    fn way(&self, named: &str) -> Result<Utf8PathBuf, Trouble> {
        written(named)?;
        let mut way: Vec<&str> = self.inside.components().map(|part| part.as_str()).collect();
        for part in named.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    way.pop().ok_or(Trouble::Outside)?;
                }
                part => way.push(part),
            }
        }
        Ok(way.into_iter().collect())
    }

    /// What may have been meant by a name that leads nowhere.
    fn missing(&self, named: &str, way: &Utf8Path) -> Trouble {
        let mut folder = self.root.clone();
        for part in way.components().map(|part| part.as_str()) {
            let next = folder.join(part);
            // A link may lead out on the way; what is there is nobody's business.
            match next.canonicalize_utf8() {
                Ok(real) if real.starts_with(&self.root) => folder = next,
                Ok(_) => return Trouble::Link,
                Err(_) if next.symlink_metadata().is_ok() => return Trouble::Dangling,
                Err(_) => {
                    let meant = near(&folder, part);
                    return Trouble::Missing(meant.map(|meant| replaced(named, part, &meant)));
                }
            }
        }
        Trouble::Missing(None)
    }
}

/// The name with its last `part` put right.
fn replaced(named: &str, part: &str, meant: &str) -> String {
    let parts: Vec<&str> = named.split('/').collect();
    let at = parts.iter().rposition(|one| *one == part);
    let put = |(n, one): (usize, &&str)| if Some(n) == at { meant.to_owned() } else { (*one).to_owned() };
    parts.iter().enumerate().map(put).collect::<Vec<_>>().join("/")
}

/// Whether a name is written as every system understands it.
fn written(named: &str) -> Result<(), Trouble> {
    if named.trim().is_empty() {
        return Err(Trouble::Nameless);
    }
    if named.contains("://") {
        return Err(Trouble::Address);
    }
    if named.starts_with(['/', '~']) || named.starts_with("\\\\") {
        return Err(Trouble::Absolute);
    }
    let mut start = named.chars();
    if start.next().is_some_and(|c| c.is_ascii_alphabetic()) && start.next() == Some(':') {
        return Err(Trouble::Absolute);
    }
    if named.contains('\\') {
        return Err(Trouble::Backslash(named.replace('\\', "/")));
    }
    if let Some(odd) = named.chars().find(|c| c.is_control() || matches!(c, ':' | '*' | '?' | '"' | '<' | '>' | '|')) {
        return Err(Trouble::Odd(odd));
    }
    if named.ends_with('/') {
        return Err(Trouble::Folder);
    }
    let device = |part: &&str| {
        let stem = part.split('.').next().unwrap_or_default().trim_end().to_lowercase();
        let port = ["com", "lpt"].iter().any(|port| {
            let number = stem.strip_prefix(port).and_then(|rest| rest.parse::<u8>().ok());
            stem.len() == 4 && number.is_some()
        });
        port || DEVICES.contains(&stem.as_str())
    };
    match named.split('/').find(device) {
        Some(part) => Err(Trouble::Device(part.to_owned())),
        None => Ok(()),
    }
}
