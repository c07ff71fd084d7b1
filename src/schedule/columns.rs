//! The columns of `jadwal.csv` and `jadwal.xlsx`, which say the same.

use super::Row;
use crate::text::dates;
use jiff::civil::{Date, Time};

/// The headers, and how wide the columns of a spreadsheet are, in characters.
pub(super) const COLUMNS: [(&str, f64); 22] = [
    ("Tanggal", 12.0),
    ("Hari", 9.0),
    ("Jam", 7.0),
    ("Zona", 7.0),
    ("Platform", 12.0),
    ("Tempat", 18.0),
    ("Akun", 18.0),
    ("Suara", 8.0),
    ("Status", 9.0),
    ("Judul", 34.0),
    ("Teks", 70.0),
    ("Bagian", 8.0),
    ("Dari", 7.0),
    ("Panjang", 9.0),
    ("Batas", 8.0),
    ("Satuan", 14.0),
    ("Gambar", 24.0),
    ("Teks alternatif", 40.0),
    ("Tautan", 34.0),
    ("Unit kerja", 26.0),
    ("Brief", 20.0),
    ("Folder", 28.0),
];

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    Empty,
    Text(String),
    Day(Date),
    Hour(Time),
    Number(usize),
}

/// The cells of a row, one for each column.
pub(super) fn cells(row: &Row) -> [Cell; COLUMNS.len()] {
    let text = |words: &str| if words.is_empty() { Cell::Empty } else { Cell::Text(words.to_owned()) };
    let local = row.when.as_ref().map(|when| when.local);
    let day = local.and_then(|at| dates::weekday(at.year(), at.month().unsigned_abs(), at.day().unsigned_abs()));
    [
        local.map_or(Cell::Empty, |at| Cell::Day(at.date())),
        text(day.unwrap_or_default()),
        local.map_or(Cell::Empty, |at| Cell::Hour(at.time())),
        text(row.when.as_ref().map_or("", |when| when.zone.as_str())),
        text(&row.platform),
        text(&row.name),
        text(row.account.as_deref().unwrap_or_default()),
        text(row.voice_word()),
        text(row.status.word()),
        text(&row.title),
        text(&row.text),
        Cell::Number(row.part),
        Cell::Number(row.parts),
        Cell::Number(row.count),
        row.limit.map_or(Cell::Empty, Cell::Number),
        text(&row.counted_in),
        text(&row.pictures.join("\n")),
        text(&row.alts.join("\n")),
        text(row.link.as_deref().unwrap_or_default()),
        text(&row.unit),
        text(&row.brief),
        text(&row.folder),
    ]
}
