//! Whether humas made what stands in the place of a bundle: only that is replaced without being asked.

use crate::bag::{COMMENT, Kind, Place, What};
use crate::diagnostic::Diagnostic;
use crate::lang::Text;
use crate::text;
use camino::Utf8Path;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

/// The file that tells a campaign folder from another one.
pub(super) const CAMPAIGN: &str = "kampanye.json";

/// Says that a folder or file stands in a place which humas did not make, or that people have put files of
/// their own there.
pub(super) fn foreign(target: &Utf8Path) -> Option<Diagnostic> {
    let meta = std::fs::symlink_metadata(target).ok()?;
    if meta.is_dir() && is_campaign(target) {
        let theirs = strangers(target);
        let list = theirs.iter().map(|name| format!("“{name}”")).collect::<Vec<_>>().join(", ");
        let found = Diagnostic::nowhere(
            "bukan-buatan-humas",
            text!(
                "“{target}” memuat berkas yang ditambahkan atau diubah orang: {list}. Ekspor baru akan menghapusnya.",
                "`{target}` holds files that people added or changed: {list}. A new export would delete them."
            ),
        );
        return (!theirs.is_empty()).then(|| found.help(help()));
    }
    let own = match meta.is_dir() {
        true => is_empty(target) || is_bag(target),
        false => meta.is_file() && is_zip(target),
    };
    let found = Diagnostic::nowhere(
        "bukan-buatan-humas",
        text!(
            "“{target}” sudah ada dan bukan buatan humas, jadi tidak diganti.",
            "`{target}` is there and was not made by humas, so it is not replaced."
        ),
    );
    (!own).then(|| found.help(help()))
}

fn help() -> Text {
    text!(
        "Pindahkan, pilih folder -o lain, atau pakai --force bila memang boleh dihapus.",
        "Move it, choose another folder with -o, or use --force if it may be deleted."
    )
}

/// What is in a campaign folder that its list does not know, or knows otherwise.
fn strangers(folder: &Utf8Path) -> Vec<String> {
    let sums = Place { path: folder.to_owned(), kind: Kind::Sums };
    let Ok(contents) = sums.verify().contents else { return vec!["SHA256SUMS".to_owned()] };
    let findings = contents.findings;
    let theirs = findings.into_iter().filter(|found| matches!(found.what, What::Changed | What::Beside));
    // The list is about files; a folder beside them is a bag or somebody's own.
    let entries = folder.read_dir_utf8().into_iter().flatten().flatten();
    let folders = entries.filter(|entry| entry.path().is_dir() && !is_bag(entry.path()));
    let folders = folders.map(|entry| entry.file_name().to_owned()).filter(|name| !name.starts_with('.'));
    let mut names: Vec<String> = theirs.map(|found| found.file).chain(folders).collect();
    names.sort();
    names
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
