//! `jadwal.csv`: the schedule for people, opened in a spreadsheet.

use super::columns::{COLUMNS, Cell, cells};
use super::{Row, guarded};
use ::csv::{Terminator, Writer, WriterBuilder};
use anyhow::Result;

/// What tells a spreadsheet that the file is UTF-8.
pub(super) const MARK: &str = "\u{feff}";

/// The lines as CSV (RFC 4180) with a byte order mark; days as `2026-12-01`, hours as `09:00`. Cells that
/// a spreadsheet might take for a formula have an apostrophe before them.
///
/// # Errors
/// None that the writer has met with in memory.
pub fn csv(rows: &[Row]) -> Result<Vec<u8>> {
    let mut out = writer(true);
    out.write_record(COLUMNS.map(|(header, _)| header))?;
    for row in rows {
        out.write_record(cells(row).map(|cell| match cell {
            Cell::Empty => String::new(),
            Cell::Text(text) => guarded(&text),
            Cell::Day(day) => day.to_string(),
            Cell::Hour(hour) => format!("{:02}:{:02}", hour.hour(), hour.minute()),
            Cell::Number(number) => number.to_string(),
        }))?;
    }
    Ok(out.into_inner()?)
}

/// A writer into memory; lines end as RFC 4180 has it.
pub(super) fn writer(marked: bool) -> Writer<Vec<u8>> {
    let start = if marked { MARK.as_bytes().to_vec() } else { Vec::new() };
    WriterBuilder::new().terminator(Terminator::CRLF).from_writer(start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Voice;
    use crate::schedule::sample::{bundle, lines};
    use crate::schedule::unguarded;
    use proptest::prelude::*;

    fn read(bytes: &[u8]) -> Vec<Vec<String>> {
        let text = std::str::from_utf8(bytes).unwrap().strip_prefix(MARK).unwrap();
        let mut reader = ::csv::Reader::from_reader(text.as_bytes());
        reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn a_line_as_people_read_it() {
        let rows =
            lines(&bundle(Voice::Resmi, &[("x", "=1+1;\n\"dua\", tiga")], &[("x", "2026-12-01T09:00:00+07:00")]));
        let text = String::from_utf8(csv(&rows).unwrap()).unwrap();
        let head = "Tanggal,Hari,Jam,Zona,Platform,Tempat,Akun,Suara,Status,Judul,Teks,Bagian,Dari,Panjang,Batas,Satuan,\
                    Gambar,Teks alternatif,Tautan,Unit kerja,Brief,Folder";
        let line = "2026-12-01,Selasa,09:00,WIB,x,X,'@contoh,resmi,siap,\"Posyandu, “buka”; gratis\",\
                    \"'=1+1;\n\"\"dua\"\", tiga\",1,1,17,280,karakter,,,\"https://contoh.go.id/a;b,c?d=e\",\
                    Dinas Kesehatan,posyandu,posyandu-resmi";
        assert_eq!(text, format!("{MARK}{head}\r\n{line}\r\n"));
    }

    #[test]
    fn a_line_without_time_can_be_read() {
        let cells = read(&csv(&lines(&bundle(Voice::Resmi, &[("x", "a")], &[]))).unwrap()).remove(0);
        assert_eq!(cells[..5], ["", "", "", "", "x"]);
    }

    proptest! {
        #[test]
        fn any_text_comes_back(text in "(?s)['=+@\\-\t\r\n\", a]{0,8}|(?s).*") {
            let rows = lines(&bundle(Voice::Resmi, &[("x", &text)], &[]));
            let cells = read(&csv(&rows).unwrap()).remove(0);
            prop_assert_eq!(unguarded(&cells[10]), text.as_str());
            prop_assert!(!cells[10].starts_with(['=', '+', '-', '@', '\t', '\r']));
        }
    }
}
