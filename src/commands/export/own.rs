//! Whether humas made what stands in the place of a bundle: only that is replaced without being asked.

use crate::bag::COMMENT;
use crate::diagnostic::Diagnostic;
use crate::text;
use camino::Utf8Path;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

/// The file that tells a campaign folder from another one.
pub(super) const CAMPAIGN: &str = "kampanye.json";

/// Says that a folder or file stands in a place which humas did not make.
pub(super) fn foreign(target: &Utf8Path) -> Option<Diagnostic> {
    let meta = std::fs::symlink_metadata(target).ok()?;
    let own = match meta.is_dir() {
        true => is_empty(target) || is_bag(target) || is_campaign(target),
        false => meta.is_file() && is_zip(target),
    };
    (!own).then(|| {
        Diagnostic::nowhere(
            "bukan-buatan-humas",
            text!(
                "“{target}” sudah ada dan bukan buatan humas, jadi tidak diganti.",
                "`{target}` is there and was not made by humas, so it is not replaced."
            ),
        )
        .help(text!(
            "Pindahkan, pilih folder -o lain, atau pakai --force bila memang boleh dihapus.",
            "Move it, choose another folder with -o, or use --force if it may be deleted."
        ))
    })
}

fn is_empty(folder: &Utf8Path) -> bool {
    folder.read_dir_utf8().is_ok_and(|mut entries| entries.next().is_none())
}

fn is_bag(folder: &Utf8Path) -> bool {
    starts(&folder.join("bag-info.txt")).lines().any(|line| line.starts_with("Bag-Software-Agent: humas "))
}

fn is_campaign(folder: &Utf8Path) -> bool {
    starts(&folder.join(CAMPAIGN)).contains("\"generator\": \"humas ")
}

/// The beginning of a text file; nothing where there is none.
fn starts(file: &Utf8Path) -> String {
    let mut bytes = Vec::new();
    let read = File::open(file).and_then(|file| file.take(8192).read_to_end(&mut bytes));
    if read.is_err() { String::new() } else { String::from_utf8_lossy(&bytes).into_owned() }
}

/// Whether a file ends as the zips of humas do.
fn is_zip(file: &Utf8Path) -> bool {
    let mut end = Vec::new();
    let read = File::open(file).and_then(|mut file| {
        file.seek(SeekFrom::End(-i64::try_from(COMMENT.len()).unwrap_or(0)))?;
        file.take(64).read_to_end(&mut end)
    });
    read.is_ok() && end == COMMENT.as_bytes()
}
