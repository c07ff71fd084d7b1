//! Packing a bag into a zip whose bytes depend on its content alone.

use jiff::civil::DateTime;
use std::io::{Seek, Write};
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The comment of a zip that humas made: it tells one from a foreign file of the same name.
pub const COMMENT: &str = "BagIt humas";

/// Files that are packed already: squeezing them again takes time and gains nothing.
const PACKED: [&str; 9] = ["jpg", "jpeg", "png", "webp", "gif", "mp4", "mov", "webm", "pdf"];

/// Writes files into a zip, in the given order, all with the same time, under one folder.
///
/// # Errors
/// When `out` can't be written.
pub fn pack<'f>(
    out: impl Write + Seek,
    folder: &str,
    files: impl IntoIterator<Item = (&'f str, &'f [u8])>,
    time: DateTime,
) -> ZipResult<()> {
    let mut zip = ZipWriter::new(out);
    let options = SimpleFileOptions::default().last_modified_time(stamp(time)).unix_permissions(0o644);
    for (name, bytes) in files {
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_lowercase();
        let packed = PACKED.contains(&ending.as_str());
        let method = if packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        zip.start_file(format!("{folder}/{name}"), options.compression_method(method))?;
        zip.write_all(bytes)?;
    }
    zip.set_comment(COMMENT)?;
    zip.finish()?;
    Ok(())
}

/// A time as a zip can hold it: from 1980 on, in steps of two seconds.
fn stamp(time: DateTime) -> zip::DateTime {
    let part = |n: i8| n.unsigned_abs();
    let year = u16::try_from(time.year()).unwrap_or(0);
    zip::DateTime::from_date_and_time(
        year,
        part(time.month()),
        part(time.day()),
        part(time.hour()),
        part(time.minute()),
        part(time.second()),
    )
    .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Cursor, Read};

    #[test]
    fn the_same_files_give_the_same_bytes() {
        let files =
            [("bagit.txt", &b"a\n"[..]), ("data/foto.jpg", &[255; 300][..]), ("data/x/x.txt", &[b'a'; 300][..])];
        let packed = |year| {
            let mut out = Cursor::new(Vec::new());
            pack(&mut out, "contoh-resmi", files, DateTime::constant(year, 2, 25, 10, 0, 0, 0)).unwrap();
            out.into_inner()
        };
        assert_eq!(packed(2026), packed(2026));
        assert_ne!(packed(2026), packed(2025));
        // Before 1980 there is no time in a zip.
        assert_eq!(packed(1970), packed(1979));
        let mut zip = zip::ZipArchive::new(Cursor::new(packed(2026))).unwrap();
        assert_eq!(zip.comment(), COMMENT.as_bytes());
        let names: Vec<_> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
        assert_eq!(names, ["contoh-resmi/bagit.txt", "contoh-resmi/data/foto.jpg", "contoh-resmi/data/x/x.txt"]);
        for (name, bytes) in files {
            let mut read = Vec::new();
            let mut file = zip.by_name(&format!("contoh-resmi/{name}")).unwrap();
            assert_eq!(file.unix_mode(), Some(0o100_644));
            file.read_to_end(&mut read).unwrap();
            assert_eq!(read, bytes);
        }
    }
}
